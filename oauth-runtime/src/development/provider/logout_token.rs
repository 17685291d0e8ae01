use serde_json::{Map, Value, json};

use super::jose::{self, UnsignedToken};
use super::{DevelopmentProvider, Misbehaviour};
use crate::entropy::{SystemEntropy, one_time_value};
use crate::types::ClientSecret;

/// The event that makes a JWT a logout token (OpenID Connect Back-Channel Logout §2.4).
const EVENT: &str = "http://schemas.openid.net/event/backchannel-logout";

/// Logging out from the provider's side.
impl DevelopmentProvider {
    /// A logout token for a client, for a test to post to the application as `logout_token`
    /// ([Back-Channel Logout §2.5](https://openid.net/specs/openid-connect-backchannel-1_0.html#BCRequest)).
    ///
    /// `subject` is a [`Persona::subject`](super::Persona::subject), `session` the `sid` of an ID token; at least one
    /// should be given. `None` if the client is unknown.
    #[must_use]
    pub fn logout_token(
        &self,
        tenant: &str,
        client_id: &str,
        subject: Option<&str>,
        session: Option<&str>,
    ) -> Option<String> {
        let (client, faults, now, key_generation) = {
            let state = self.shared.lock();
            (state.client(client_id)?, state.faults_for(tenant), state.now(), state.key_generation)
        };
        let mut claims = Map::new();
        let mut set = |name: &str, value: Value| claims.insert(name.to_owned(), value);
        set("iss", json!(self.issuer(tenant)));
        set("aud", json!(client.id));
        set("iat", json!(now));
        set("exp", json!(now + 120));
        set("jti", json!(one_time_value(&SystemEntropy).ok()?));
        set("events", json!({ EVENT: {} }));
        if let Some(subject) = subject {
            set("sub", json!(subject));
        }
        if let Some(session) = session {
            set("sid", json!(session));
        }
        for &fault in &faults {
            bend_claims(fault, now, &mut claims);
        }
        let faults: Vec<Misbehaviour> = faults.into_iter().filter_map(envelope_fault).collect();
        jose::sign(&UnsignedToken {
            faults: &faults,
            alg: client.id_token_alg,
            key_generation,
            client_secret: client.secret.as_ref().map(ClientSecret::expose),
            typ: Some("logout+jwt"),
            claims: &claims,
        })
    }
}

/// The same envelope faults as those of ID tokens, under their own names; ID token faults stay with ID tokens.
fn envelope_fault(fault: Misbehaviour) -> Option<Misbehaviour> {
    match fault {
        Misbehaviour::LogoutTokenUnsigned => Some(Misbehaviour::IdTokenUnsigned),
        Misbehaviour::LogoutTokenWrongAlgorithm => Some(Misbehaviour::IdTokenAlternateAlgorithm),
        Misbehaviour::KeysOfStranger => Some(fault),
        _ => None,
    }
}

fn bend_claims(fault: Misbehaviour, now: i64, claims: &mut Map<String, Value>) {
    let text = |name: &str| claims.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let (name, value) = match fault {
        Misbehaviour::LogoutTokenWrongIssuer => ("iss", json!(text("iss") + "1")),
        Misbehaviour::LogoutTokenWrongAudience => ("aud", json!(text("aud") + "1")),
        Misbehaviour::LogoutTokenWrongEvent => ("events", json!({ "http://schemas.invalid/event/other": {} })),
        Misbehaviour::LogoutTokenWithNonce => ("nonce", json!("a-nonce")),
        Misbehaviour::LogoutTokenExpired => ("exp", json!(now - 360)),
        Misbehaviour::LogoutTokenMissingEvent => {
            claims.remove("events");
            return;
        }
        Misbehaviour::LogoutTokenNamesNobody => {
            claims.remove("sub");
            claims.remove("sid");
            return;
        }
        _ => return,
    };
    claims.insert(name.to_owned(), value);
}
