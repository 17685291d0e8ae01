use axum::response::{IntoResponse, Response};
use http::{HeaderValue, StatusCode, header};
use url::{Url, form_urlencoded};

use crate::declaration::description::SignatureMethod;
use crate::development::provider::ClientRegistration;
use crate::development::provider::received::Received;
use crate::oauth1::{AuthorizationHeader, SignatureBaseString, VerificationKey, form_body};
use crate::types::{ClientSecret, SharedSecret};

/// How far a timestamp may be from the provider's clock, in seconds.
const TIMESTAMP_WINDOW: i64 = 300;

/// Why a signed request is refused; the words are those of the problem reporting extension that servers agree on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ProblemReport(pub(super) StatusCode, pub(super) &'static str);

impl ProblemReport {
    pub(super) const fn unauthorized(name: &'static str) -> Self {
        Self(StatusCode::UNAUTHORIZED, name)
    }

    const fn malformed(name: &'static str) -> Self {
        Self(StatusCode::BAD_REQUEST, name)
    }
}

impl IntoResponse for ProblemReport {
    fn into_response(self) -> Response {
        let Self(status, name) = self;
        let body = format!("oauth_problem={name}");
        let mut response =
            (status, [(header::CONTENT_TYPE, "application/x-www-form-urlencoded")], body).into_response();
        if let (StatusCode::UNAUTHORIZED, Ok(challenge)) =
            (status, HeaderValue::from_str(&format!("OAuth realm=\"development\", oauth_problem=\"{name}\"")))
        {
            response.headers_mut().insert(header::WWW_AUTHENTICATE, challenge);
        }
        response
    }
}

/// A request whose protocol parameters were collected from header, body and query (RFC 5849 §3.5).
#[derive(Debug)]
pub(super) struct Signed {
    pub(super) client: ClientRegistration,
    parameters: Vec<(String, String)>,
    base_string: SignatureBaseString,
}

impl Signed {
    /// Reads the request; the signature is looked at by [`verify`](Self::verify), when the token's secret is known.
    pub(super) fn read(received: &Received) -> Result<Self, ProblemReport> {
        let header = received.headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
        let header = match header.map(AuthorizationHeader::parse) {
            Some(Ok(header)) => Some(header),
            Some(Err(_)) => return Err(ProblemReport::malformed("parameter_rejected")),
            None => None,
        };
        let in_header: Vec<(&str, &str)> = header.iter().flat_map(AuthorizationHeader::parameters).collect();
        let form = form_body(&received.headers, &received.body);
        let pairs = |bytes: &[u8]| form_urlencoded::parse(bytes).into_owned().collect::<Vec<_>>();
        let query = received.uri.query().unwrap_or_default();
        let mut parameters: Vec<(String, String)> =
            in_header.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        parameters.extend(pairs(query.as_bytes()));
        parameters.extend(pairs(form.unwrap_or_default()));
        parameters.retain(|(name, _)| name.starts_with("oauth_"));
        let mut names: Vec<&str> = parameters.iter().map(|(name, _)| name.as_str()).collect();
        names.sort_unstable();
        if names.windows(2).any(|pair| pair[0] == pair[1]) {
            return Err(ProblemReport::malformed("parameter_rejected"));
        }
        // RFC 5849 §3.4.1.2: the host is the one of the request's `Host` header.
        let host = received.headers.get(header::HOST).and_then(|host| host.to_str().ok());
        let host = host.or(received.uri.authority().map(http::uri::Authority::as_str)).unwrap_or_default();
        let url = Url::parse(&format!("http://{host}{}?{query}", received.uri.path()));
        let base_string = url
            .ok()
            .and_then(|url| SignatureBaseString::new(&received.method, &url, form, &in_header).ok())
            .ok_or(ProblemReport::malformed("parameter_rejected"))?;
        let find = |name: &str| parameters.iter().find(|(n, _)| n == name).map(|(_, value)| value.as_str());
        if find("oauth_version").is_some_and(|version| version != "1.0") {
            return Err(ProblemReport::malformed("version_rejected"));
        }
        let id = find("oauth_consumer_key").ok_or(ProblemReport::malformed("parameter_absent"))?;
        let client = received.shared.lock().client(id).ok_or(ProblemReport::unauthorized("consumer_key_unknown"))?;
        Ok(Self { client, parameters, base_string })
    }

    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.parameters.iter().find(|(n, _)| n == name).map(|(_, value)| value.as_str())
    }

    pub(super) fn token(&self) -> Result<&str, ProblemReport> {
        self.get("oauth_token").ok_or(ProblemReport::malformed("parameter_absent"))
    }

    /// RFC 5849 §3.2: the signature, then that the request is fresh and comes for the first time.
    pub(super) fn verify(&self, received: &Received, token_secret: Option<&SharedSecret>) -> Result<(), ProblemReport> {
        let absent = ProblemReport::malformed("parameter_absent");
        let method = self.get("oauth_signature_method").ok_or(absent)?;
        let signature = self.get("oauth_signature").ok_or(absent)?;
        let key = self.key(method).ok_or(ProblemReport::malformed("signature_method_rejected"))?;
        if !key.verify(&self.base_string, token_secret, signature) {
            return Err(ProblemReport::unauthorized("signature_invalid"));
        }
        let (timestamp, nonce) = match (self.get("oauth_timestamp"), self.get("oauth_nonce")) {
            (Some(timestamp), Some(nonce)) => (timestamp, nonce),
            // RFC 5849 §3.1 leaves both out only with PLAINTEXT.
            (None, None) if method == SignatureMethod::Plaintext.as_str() => return Ok(()),
            _ => return Err(absent),
        };
        let seconds: i64 = timestamp.parse().map_err(|_| ProblemReport::malformed("timestamp_refused"))?;
        if seconds.abs_diff(received.now) > TIMESTAMP_WINDOW.unsigned_abs() {
            return Err(ProblemReport::unauthorized("timestamp_refused"));
        }
        if nonce.is_empty() || nonce.len() > 512 {
            return Err(ProblemReport::malformed("nonce_used"));
        }
        // RFC 5849 §3.3: unique for the timestamp, the client and the token.
        let token = self.get("oauth_token").unwrap_or_default();
        let key = [&received.tenant, &self.client.id, token, timestamp, nonce].join("\n");
        let mut state = received.shared.lock();
        if state.oauth1.nonces.get_mut(&key, received.now).is_some() {
            return Err(ProblemReport::unauthorized("nonce_used"));
        }
        state.oauth1.nonces.put(key, received.now + 2 * TIMESTAMP_WINDOW, ());
        Ok(())
    }

    fn key(&self, method: &str) -> Option<VerificationKey> {
        use SignatureMethod::{HmacSha1, HmacSha256, HmacSha512, Plaintext, RsaSha1, RsaSha256, RsaSha512};
        let secret = self.client.secret.as_ref().map(ClientSecret::expose);
        let named = [HmacSha1, HmacSha256, HmacSha512, RsaSha1, RsaSha256, RsaSha512, Plaintext];
        match named.into_iter().find(|known| known.as_str() == method)? {
            Plaintext => self.client.secret.as_ref().map(VerificationKey::plaintext),
            rsa @ (RsaSha1 | RsaSha256 | RsaSha512) => {
                VerificationKey::new(rsa, self.client.rsa_public_key.as_deref()?).ok()
            }
            hmac => VerificationKey::new(hmac, secret?).ok(),
        }
    }
}
