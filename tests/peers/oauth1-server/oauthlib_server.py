"""An OAuth 1.0a service provider made of oauthlib's own server classes, on an ephemeral loopback port.

Nothing that `RequestValidator` has a default for is set: keys, tokens, nonces and verifiers are 20 to 30 letters and digits,
every request has to come by https, and a clock may be ten minutes off. What is stored is in memory.

PEER_CONFIG (JSON):
  url      scheme, host and port of the forwarder in front of this process, where TLS ends
  clients  {key: secret}
  user     name of the resource owner who approves

The process ends when its standard input does, so that it cannot outlive the test that started it.
"""

import json
import os
import sys
import threading
from html import escape

from flask import Flask, Response, jsonify, redirect, request
from oauthlib.common import add_params_to_uri
from oauthlib.oauth1 import RequestValidator, WebApplicationServer
from oauthlib.oauth1.rfc5849.errors import OAuth1Error
from werkzeug.serving import WSGIRequestHandler, make_server

CONFIG = json.loads(os.environ.get("PEER_CONFIG", "{}"))
CLIENTS = CONFIG.get("clients", {})
USER = CONFIG.get("user", "alice")


class Validator(RequestValidator):
    """Where things are stored. oauthlib asks with a made-up client or token where there is none, so that it takes as long."""

    dummy_client = "a" * 20
    dummy_request_token = "b" * 20
    dummy_access_token = "c" * 20

    def __init__(self):
        super().__init__()
        self.temporary, self.tokens, self.nonces = {}, {}, set()
        self.lock = threading.Lock()

    def get_client_secret(self, client_key, request):
        return CLIENTS.get(client_key, "none")

    def get_request_token_secret(self, client_key, token, request):
        return self.temporary.get(token, {}).get("secret", "none")

    def get_access_token_secret(self, client_key, token, request):
        return self.tokens.get(token, {}).get("secret", "none")

    def get_default_realms(self, client_key, request):
        return []

    def get_realms(self, token, request):
        return []

    def get_redirect_uri(self, token, request):
        return self.temporary[token]["callback"]

    def invalidate_request_token(self, client_key, request_token, request):
        self.temporary.pop(request_token, None)

    def validate_client_key(self, client_key, request):
        return client_key in CLIENTS

    def validate_request_token(self, client_key, token, request):
        return self.temporary.get(token, {}).get("client") == client_key

    def validate_access_token(self, client_key, token, request):
        return self.tokens.get(token, {}).get("client") == client_key

    def validate_timestamp_and_nonce(self, client_key, timestamp, nonce, request, request_token=None, access_token=None):
        with self.lock:
            entry = (client_key, timestamp, nonce, request_token or access_token)
            is_new = entry not in self.nonces
            self.nonces.add(entry)
            return is_new

    def validate_redirect_uri(self, client_key, redirect_uri, request):
        return True

    def validate_requested_realms(self, client_key, realms, request):
        return True

    def validate_realms(self, client_key, token, request, uri=None, realms=None):
        return True

    def validate_verifier(self, client_key, token, verifier, request):
        return verifier is not None and self.temporary.get(token, {}).get("verifier") == verifier

    def verify_request_token(self, token, request):
        return token in self.temporary

    def verify_realms(self, token, realms, request):
        return True

    def save_request_token(self, token, request):
        self.temporary[token["oauth_token"]] = {
            "client": request.client_key, "secret": token["oauth_token_secret"], "callback": request.redirect_uri,
        }

    def save_verifier(self, token, verifier, request):
        self.temporary[token]["verifier"] = verifier["oauth_verifier"]

    def save_access_token(self, token, request):
        self.tokens[token["oauth_token"]] = {"client": request.client_key, "secret": token["oauth_token_secret"]}


app = Flask(__name__)
validator = Validator()
server = WebApplicationServer(validator)


def received():
    """Address, method, body and headers as the sender signed them."""
    url = CONFIG["url"] + request.environ["REQUEST_URI"]
    return url, request.method, request.get_data(as_text=True), dict(request.headers)


def answered(headers, body, status):
    return Response(body or "", status=status, headers=headers)


@app.post("/initiate")
def initiate():
    return answered(*server.create_request_token_response(*received()))


@app.post("/token")
def token():
    return answered(*server.create_access_token_response(*received()))


@app.get("/authorize")
def ask():
    return (
        "<!doctype html><title>Authorize</title><h1>Authorize</h1>"
        f'<form method="post" action="/authorize?oauth_token={escape(request.args["oauth_token"])}">'
        '<button type="submit" name="approve" value="yes">Allow</button>'
        '<button type="submit" name="approve" value="no">Deny</button></form>'
    )


@app.post("/authorize")
def authorize():
    token = request.args["oauth_token"]
    if request.form.get("approve") != "yes":
        # oauthlib leaves this to the application; its error class has the names.
        refusal = OAuth1Error(description="The resource owner said no")
        refusal.error = "access_denied"
        return redirect(add_params_to_uri(refusal.in_uri(validator.get_redirect_uri(token, None)), [("oauth_token", token)]))
    url, _, _, headers = received()
    return answered(*server.create_authorization_response(url, "GET", None, headers))


@app.get("/me")
def me():
    try:
        valid, _ = server.validate_protected_resource_request(*received())
    except OAuth1Error as error:
        return Response(error.urlencoded, status=error.status_code)
    return jsonify(id=f"id-{USER}", screen_name=USER) if valid else Response(status=401)


class Quiet(WSGIRequestHandler):
    def log_request(self, *_arguments):
        pass


def end_with_standard_input():
    sys.stdin.read()
    os._exit(0)


if __name__ == "__main__":
    threading.Thread(target=end_with_standard_input, daemon=True).start()
    http = make_server("127.0.0.1", 0, app, threaded=True, request_handler=Quiet)
    print(f"listening http://127.0.0.1:{http.server_port}", flush=True)
    http.serve_forever()
