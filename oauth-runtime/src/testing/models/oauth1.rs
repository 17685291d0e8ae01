//! What a model of OAuth 1.0a answers: every request is signed (RFC 5849).

use http::Method;

use super::authorization::one;
use super::model::{Answer, Model};
use super::network::Models;
use super::registration::{CLIENT_ID, CLIENT_SECRET};
use super::server::Received;
use super::session::fresh;
use crate::declaration::description::SignatureMethod;
use crate::oauth1::{AuthorizationHeader, SignatureBaseString, VerificationKey, form_body};
use crate::types::SharedSecret;

type Params = Vec<(String, String)>;

impl Models {
    /// The token that signs a request, if it signs it well.
    pub(super) fn signing_token(&self, received: &Received) -> Option<String> {
        let params = self.verified(received)?;
        one(&params, "oauth_token").map(str::to_owned)
    }

    /// Temporary credentials, or those that they are exchanged for.
    pub(super) fn signed_tokens(&self, model: &'static Model, received: &Received, temporary: bool) -> (u16, String) {
        let Answer(status, text) = model.unauthorized;
        self.credentials(model, received, temporary).map_or((status, text.to_owned()), |answer| (200, answer))
    }

    fn credentials(&self, model: &'static Model, received: &Received, temporary: bool) -> Option<String> {
        let params = self.verified(received)?;
        let mut sessions = self.sessions();
        let (token, secret) = (fresh("token", model), fresh("secret", model));
        if temporary {
            sessions.callbacks.insert(token.clone(), one(&params, "oauth_callback")?.to_owned());
        } else {
            let session = sessions.codes.remove(one(&params, "oauth_verifier")?)?;
            if one(&session.params, "oauth_token") != one(&params, "oauth_token") {
                return None;
            }
            sessions.access_tokens.insert(token.clone(), session);
        }
        sessions.secrets.insert(token.clone(), secret.clone());
        let mut form = url::form_urlencoded::Serializer::new(String::new());
        form.append_pair("oauth_token", &token).append_pair("oauth_token_secret", &secret);
        if temporary {
            form.append_pair("oauth_callback_confirmed", "true");
        }
        Some(form.finish())
    }

    /// The protocol parameters of a request that the client signed by HMAC-SHA1.
    fn verified(&self, received: &Received) -> Option<Params> {
        let header = received.headers.get("authorization")?.to_str().ok()?;
        let header = AuthorizationHeader::parse(header).ok()?;
        let in_header: Vec<(&str, &str)> = header.parameters().collect();
        let params: Params = in_header.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let token_secret = match one(&params, "oauth_token") {
            Some(token) => Some(SharedSecret::from(self.sessions().secrets.get(token)?.as_str())),
            None => None,
        };
        let method = Method::from_bytes(received.method.as_bytes()).ok()?;
        let form = form_body(&received.headers, &received.body);
        let base_string = SignatureBaseString::new(&method, &received.url, form, &in_header).ok()?;
        let key = VerificationKey::new(SignatureMethod::HmacSha1, CLIENT_SECRET).ok()?;
        let is_ours = one(&params, "oauth_consumer_key") == Some(CLIENT_ID)
            && one(&params, "oauth_signature_method") == Some("HMAC-SHA1")
            && key.verify(&base_string, token_secret.as_ref(), one(&params, "oauth_signature")?);
        is_ours.then_some(params)
    }
}
