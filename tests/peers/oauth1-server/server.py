"""An OAuth 1.0a service provider of independent making, on an ephemeral loopback port.

Authlib issues temporary and token credentials and guards the protected resource. At /verify oauthlib, which shares no
code with Authlib, judges the signature of whatever request arrives. All state is in memory.

PEER_CONFIG (JSON) may set:
  port     0 for an ephemeral one
  clients  [{"key", "secret", "rsa_public_key"?, "redirect_uri"?}]
  tokens   [{"token", "secret", "client", "user"?}], valid from the start
  user     name of the resource owner who approves
  confirm  the value of oauth_callback_confirmed; without it Authlib's own, which is "True"; empty leaves the field out

The process ends when its standard input does, so that it cannot outlive the test that started it.
"""

import base64
import hashlib
import hmac
import json
import os
import secrets
import sys
import threading
from html import escape
from types import SimpleNamespace
from urllib.parse import parse_qsl, urlencode

# Loopback without TLS; Authlib refuses http otherwise.
os.environ["AUTHLIB_INSECURE_TRANSPORT"] = "1"

from authlib.integrations.flask_oauth1 import AuthorizationServer, ResourceProtector, current_credential
from authlib.oauth1 import ClientMixin, OAuth1Request, TemporaryCredential, TokenCredentialMixin
from authlib.oauth1.rfc5849.base_server import BaseServer
from authlib.oauth1.rfc5849.errors import OAuth1Error
from authlib.oauth1.rfc5849.signature import generate_signature_base_string
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding
from flask import Flask, Response, g, jsonify, request
from oauthlib.oauth1.rfc5849 import signature as oauthlib_signature
from werkzeug.serving import WSGIRequestHandler, make_server

CONFIG = json.loads(os.environ.get("PEER_CONFIG", "{}"))
USER = CONFIG.get("user", "alice")
FORM = "application/x-www-form-urlencoded"
# What Authlib verifies by itself; the others are taught to it below for the three legs.
AUTHLIB_METHODS = ("HMAC-SHA1", "RSA-SHA1", "PLAINTEXT")


class Client(ClientMixin):
    def __init__(self, key, secret="", rsa_public_key=None, redirect_uri=None):
        self.key, self.secret, self.rsa_public_key, self.redirect_uri = key, secret, rsa_public_key, redirect_uri

    def get_default_redirect_uri(self):
        return self.redirect_uri

    def get_client_secret(self):
        return self.secret

    def get_rsa_public_key(self):
        return self.rsa_public_key


class Token(TokenCredentialMixin):
    def __init__(self, token, secret, client, user=USER):
        self.token, self.secret, self.client, self.user = token, secret, client, user

    def get_oauth_token(self):
        return self.token

    def get_oauth_token_secret(self):
        return self.secret


CLIENTS = {entry["key"]: Client(**entry) for entry in CONFIG.get("clients", [])}
TOKENS = {entry["token"]: Token(**entry) for entry in CONFIG.get("tokens", [])}
TEMPORARY = {}
NONCES = set()
LOCK = threading.Lock()


def raw_url():
    """The URL as it came over the wire: werkzeug's own decodes parts of it, and signatures cover the bytes."""
    return f"{request.scheme}://{request.host}{request.environ['REQUEST_URI']}"


def form_body():
    """The body where it counts as parameters (RFC 5849, section 3.4.1.3.1), else None."""
    return request.get_data(as_text=True) if request.mimetype == FORM else None


class Server(AuthorizationServer):
    def create_oauth1_request(self, _request):
        return OAuth1Request(request.method, raw_url(), form_body(), request.headers)


class Protector(ResourceProtector):
    def acquire_credential(self):
        checked = self.validate_request(request.method, raw_url(), form_body(), request.headers)
        g.authlib_server_oauth1_credential = checked.credential
        return checked.credential


def hmac_verifier(digest):
    def verify(oauth_request):
        key = "&".join(
            oauthlib_signature.utils.escape(part or "")
            for part in (oauth_request.client_secret, oauth_request.token_secret)
        )
        text = generate_signature_base_string(oauth_request)
        expected = base64.b64encode(hmac.new(key.encode(), text.encode(), digest).digest()).decode()
        return hmac.compare_digest(expected, oauth_request.signature)

    return verify


def rsa_verifier(algorithm):
    def verify(oauth_request):
        key = serialization.load_pem_public_key(oauth_request.rsa_public_key.encode())
        text = generate_signature_base_string(oauth_request).encode()
        try:
            key.verify(base64.b64decode(oauth_request.signature), text, padding.PKCS1v15(), algorithm)
        except (InvalidSignature, ValueError):
            return False
        return True

    return verify


for name, verifier in (
    ("HMAC-SHA256", hmac_verifier(hashlib.sha256)),
    ("HMAC-SHA512", hmac_verifier(hashlib.sha512)),
    ("RSA-SHA256", rsa_verifier(hashes.SHA256())),
    ("RSA-SHA512", rsa_verifier(hashes.SHA512())),
):
    BaseServer.register_signature_method(name, verifier)

app = Flask(__name__)
app.config["OAUTH1_SUPPORTED_SIGNATURE_METHODS"] = list(BaseServer.SIGNATURE_METHODS)


def nonce_was_used(nonce, timestamp, client_id, token):
    with LOCK:
        entry = (nonce, timestamp, client_id, token)
        used = entry in NONCES
        NONCES.add(entry)
        return used


def create_temporary_credential(token, client_id, redirect_uri):
    credential = TemporaryCredential(token, client_id=client_id, oauth_callback=redirect_uri)
    TEMPORARY[credential.get_oauth_token()] = credential
    return credential


def create_authorization_verifier(credential, user, verifier):
    credential["oauth_verifier"] = verifier
    credential["user_id"] = user.name
    return credential


def create_token_credential(token, temporary):
    credential = Token(
        token["oauth_token"], token["oauth_token_secret"], temporary.get_client_id(), temporary.get_user_id()
    )
    TOKENS[credential.token] = credential
    return credential


server = Server(app, query_client=CLIENTS.get)
server.register_hook("exists_nonce", nonce_was_used)
server.register_hook("create_temporary_credential", create_temporary_credential)
server.register_hook("get_temporary_credential", TEMPORARY.get)
server.register_hook("delete_temporary_credential", lambda token: TEMPORARY.pop(token, None))
server.register_hook("create_authorization_verifier", create_authorization_verifier)
server.register_hook("create_token_credential", create_token_credential)


def query_token(client_id, token):
    found = TOKENS.get(token)
    return found if found and found.client == client_id else None


protected = Protector(app, query_client=CLIENTS.get, query_token=query_token, exists_nonce=nonce_was_used)


@app.post("/initiate")
def initiate():
    answer = server.create_temporary_credentials_response()
    if "confirm" in CONFIG and answer.status_code == 200:
        fields = [(name, CONFIG["confirm"] if name == "oauth_callback_confirmed" else value)
                  for name, value in parse_qsl(answer.get_data(as_text=True))
                  if CONFIG["confirm"] or name != "oauth_callback_confirmed"]
        answer.set_data(urlencode(fields))
    return answer


@app.route("/authorize", methods=["GET", "POST"])
def authorize():
    """GET shows a form; POST, or GET with `approve`, answers it: `approve=yes` or anything else to refuse."""
    try:
        grant = server.check_authorization_request()
    except OAuth1Error as error:
        return Response(f"<h1>Refused</h1><p>{escape(str(error))}</p>", status=400)
    answer = request.values.get("approve")
    if answer is None:
        return (
            "<!doctype html><title>Authorize</title><h1>Authorize</h1>"
            f"<p>{escape(grant.credential.get_client_id())} asks for access to the account of {escape(USER)}.</p>"
            '<form method="post" action="/authorize">'
            f'<input type="hidden" name="oauth_token" value="{escape(grant.token)}">'
            '<button type="submit" name="approve" value="yes">Allow</button>'
            '<button type="submit" name="approve" value="no">Deny</button></form>'
        )
    user = SimpleNamespace(name=USER) if answer == "yes" else None
    credential = grant.credential
    client = CLIENTS[credential.get_client_id()]
    if user and credential.get_redirect_uri() == "oob" and not client.redirect_uri:
        # Nowhere to redirect to: the person carries the verifier over by hand (RFC 5849, section 2.2).
        pin = secrets.token_hex(4)
        create_authorization_verifier(credential, user, pin)
        return f'<!doctype html><title>Code</title><p>Your code: <code id="verifier">{pin}</code></p>'
    return server.create_authorization_response(grant_user=user)


@app.post("/token")
def token():
    return server.create_token_response()


@app.route("/verify_credentials.json", methods=["GET", "POST"])
@protected()
def verify_credentials():
    user = current_credential.user
    return jsonify(id=f"id-{user}", screen_name=user, name=user.title(), email=f"{user}@example.com")


def sent_parameters():
    """(placement, oauth parameters, all parameters), each decoded once."""
    header = request.headers.get("Authorization", "")
    in_header = []
    if header.lower().startswith("oauth "):
        in_header = oauthlib_signature.collect_parameters(
            headers={"Authorization": header}, exclude_oauth_signature=False, with_realm=False
        )
    in_query = parse_qsl(request.query_string.decode(), keep_blank_values=True)
    in_body = parse_qsl(form_body() or "", keep_blank_values=True)
    for placement, parameters in (("header", in_header), ("body", in_body), ("query", in_query)):
        protocol = {name: value for name, value in parameters if name.startswith("oauth_")}
        if protocol:
            return placement, protocol, in_header + in_query + in_body
    return None, {}, in_header + in_query + in_body


def oauthlib_verdict(protocol, everything, client, token_secret):
    signed = [pair for pair in everything if pair[0] != "oauth_signature"]
    subject = SimpleNamespace(
        uri=raw_url(), http_method=request.method, params=signed, signature=protocol.get("oauth_signature", "")
    )
    method = protocol.get("oauth_signature_method", "")
    name = "verify_" + method.lower().replace("-", "_")
    verify = getattr(oauthlib_signature, name, None)
    if verify is None or client is None:
        return False
    if method.startswith("RSA-"):
        return bool(client.rsa_public_key) and verify(subject, client.rsa_public_key)
    return verify(subject, client.secret, token_secret)


def authlib_verdict(protocol, client, credential):
    if protocol.get("oauth_signature_method") not in AUTHLIB_METHODS:
        return "unsupported"
    try:
        subject = OAuth1Request(request.method, raw_url(), form_body(), request.headers)
        subject.client, subject.credential = client, credential
        return bool(client) and BaseServer.SIGNATURE_METHODS[subject.signature_method](subject)
    except (OAuth1Error, ValueError) as error:
        return f"refused: {error}"


def body_hash_verdict(protocol):
    """True or false where `oauth_body_hash` was sent, else None (OAuth Request Body Hash, section 3.2)."""
    sent = protocol.get("oauth_body_hash")
    if sent is None:
        return None
    if form_body() is not None:
        return False
    digest = protocol.get("oauth_signature_method", "").rpartition("-")[2].lower()
    digest = digest if digest in ("sha1", "sha256", "sha512") else "sha1"
    return hmac.compare_digest(base64.b64encode(hashlib.new(digest, request.get_data()).digest()).decode(), sent)


@app.route("/verify", methods=["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"])
@app.route("/verify/<path:_rest>", methods=["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"])
def verify(_rest=None):
    placement, protocol, everything = sent_parameters()
    client = CLIENTS.get(protocol.get("oauth_consumer_key"))
    credential = TOKENS.get(protocol.get("oauth_token")) or TEMPORARY.get(protocol.get("oauth_token"))
    token_secret = credential.get_oauth_token_secret() if credential else ""
    signed = [pair for pair in everything if pair[0] != "oauth_signature"]
    return jsonify(
        oauthlib=oauthlib_verdict(protocol, everything, client, token_secret),
        authlib=authlib_verdict(protocol, client, credential),
        body_hash=body_hash_verdict(protocol),
        placement=placement,
        parameters=protocol,
        base_string=oauthlib_signature.signature_base_string(
            request.method,
            oauthlib_signature.base_string_uri(raw_url()),
            oauthlib_signature.normalize_parameters(signed),
        ),
    )


class Quiet(WSGIRequestHandler):
    def log_request(self, *_arguments):
        pass


def end_with_standard_input():
    sys.stdin.read()
    os._exit(0)


if __name__ == "__main__":
    threading.Thread(target=end_with_standard_input, daemon=True).start()
    http = make_server("127.0.0.1", CONFIG.get("port", 0), app, threaded=True, request_handler=Quiet)
    print(f"listening http://127.0.0.1:{http.server_port}", flush=True)
    http.serve_forever()
