//! What a model remembers of a login, and the texts of its answers.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};

use aws_lc_rs::digest::{SHA256, digest};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};

use super::model::{Model, OpenId};
use super::registration::CLIENT_ID;
use crate::declaration::description::SigningAlgorithm;
use crate::development::provider::{Generation, key_id};

/// A user who said yes.
#[derive(Clone, Debug)]
pub(super) struct Session {
    pub(super) model: &'static Model,
    pub(super) scopes: Vec<String>,
    pub(super) redirect_uri: String,
    pub(super) challenge: Option<String>,
    pub(super) nonce: Option<String>,
    /// All that the authorization request said.
    pub(super) params: Vec<(String, String)>,
    pub(super) tenant: String,
    /// Whether the provider verified the address of the user.
    pub(super) is_verified: Option<bool>,
    /// What a request for a resource names as the fields that it wants.
    pub(super) fields: Vec<String>,
}

/// Every login of a set of models.
#[derive(Debug, Default)]
pub(super) struct Sessions {
    pub(super) codes: HashMap<String, Session>,
    pub(super) access_tokens: HashMap<String, Session>,
    pub(super) refresh_tokens: HashMap<String, Session>,
    pub(super) revoked: Vec<String>,
    /// Temporary credentials of OAuth 1.0a: the callback, by token.
    pub(super) callbacks: HashMap<String, String>,
    /// The secrets of all tokens of OAuth 1.0a.
    pub(super) secrets: HashMap<String, String>,
}

/// A text that no other login has.
pub(super) fn fresh(kind: &str, model: &Model) -> String {
    static COUNT: AtomicU64 = AtomicU64::new(1);
    format!("{}.{kind}/{}+{}", model.preset, COUNT.fetch_add(1, Ordering::Relaxed), "t")
}

impl Sessions {
    /// An answer of the token endpoint, with tokens where it has places for them.
    pub(super) fn issue(&mut self, template: &str, session: &Session, kind: &str) -> String {
        let model = session.model;
        let text = session.with_parts(template);
        let access_token = fresh(kind, model);
        let granted: Vec<&str> = session.scopes.iter().map(String::as_str).chain(model.token.also_granted).collect();
        let mut text = text.replace("$SCOPE", &granted.join(model.token.granted_separator));
        if text.contains("$REFRESH") {
            let refresh_token = fresh("refresh", model);
            text = text.replace("$REFRESH", &refresh_token);
            self.refresh_tokens.insert(refresh_token, session.clone());
        }
        if text.contains("$ID_TOKEN")
            && let Some(openid) = &model.openid
        {
            let id_token = session.id_token(openid, &access_token).unwrap_or_default();
            text = text.replace("$ID_TOKEN", &id_token);
        }
        let text = session.filled(&text, &access_token);
        self.access_tokens.insert(access_token, session.clone());
        text
    }
}

impl Session {
    pub(super) fn may(&self, needs: &[&str]) -> bool {
        needs.iter().all(|one| one.split('|').any(|scope| self.has(scope)))
    }

    /// The text with the parts that this login asked for.
    pub(super) fn with_parts(&self, template: &str) -> String {
        let mut text = String::new();
        let mut rest = template;
        while let Some((before, part)) = rest.split_once('<') {
            text.push_str(before);
            let Some((condition, part)) = part.split_once('>') else { break };
            let Some((part, after)) = part.split_once("</>") else { break };
            if condition.split('|').any(|one| one.split('&').all(|word| self.asks_for(word))) {
                text.push_str(part);
            }
            rest = after;
        }
        // A part begins with the comma before it.
        (text + rest).replace("{,", "{")
    }

    fn has(&self, scope: &str) -> bool {
        self.scopes.iter().any(|granted| granted == scope)
    }

    /// Whether the login, or the request at hand, says the word of a condition.
    fn asks_for(&self, word: &str) -> bool {
        if let Some(field) = word.strip_prefix("field:") {
            return self.fields.iter().any(|wanted| wanted == field);
        }
        let value = |name: &str| self.params.iter().find(|(n, _)| n == name).map(|(_, value)| value.as_str());
        if let Some(pointer) = word.strip_prefix("claims") {
            let claims = value("claims").and_then(|claims| serde_json::from_str::<Value>(claims).ok());
            return claims.is_some_and(|claims| claims.pointer(pointer).is_some());
        }
        match word.split_once('=') {
            Some((name, wanted)) => value(name) == Some(wanted),
            None => self.has(word),
        }
    }

    pub(super) fn filled(&self, text: &str, access_token: &str) -> String {
        let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).map_or(0, |now| now.as_secs());
        let hash = digest(&SHA256, access_token.as_bytes());
        text.replace("$ACCESS", access_token)
            .replace("$CLIENT_ID", CLIENT_ID)
            .replace("$NONCE", self.nonce.as_deref().unwrap_or_default())
            .replace("$NOW", &now.to_string())
            .replace("$EXP", &(now + 3600).to_string())
            .replace("$AT_HASH", &URL_SAFE_NO_PAD.encode(&hash.as_ref()[..16]))
            .replace("$TENANT", &self.tenant)
            .replace("$VERIFIED01", self.is_verified.map_or("null", |is_verified| if is_verified { "1" } else { "0" }))
            .replace(
                "$VERIFIED",
                self.is_verified.map_or("null", |is_verified| if is_verified { "true" } else { "false" }),
            )
    }

    fn id_token(&self, openid: &OpenId, access_token: &str) -> Option<String> {
        let alg = algorithm(openid.alg);
        let claims = self.filled(&self.with_parts(openid.claims), access_token);
        let header = json!({ "alg": openid.alg, "kid": key_id(alg, 0), "typ": "JWT" });
        let token = format!("{}.{}", URL_SAFE_NO_PAD.encode(header.to_string()), URL_SAFE_NO_PAD.encode(claims));
        let signature = Generation::Number(0).keys()?.sign(alg, token.as_bytes())?;
        Some(format!("{token}.{}", URL_SAFE_NO_PAD.encode(signature)))
    }
}

/// The key set with the key that signs.
pub(super) fn key_set(openid: &OpenId) -> String {
    let alg = algorithm(openid.alg);
    let mut key = Generation::Number(0).keys().map(|keys| keys.public_jwk(alg)).unwrap_or_default();
    for (name, value) in [("kid", key_id(alg, 0)), ("use", "sig".to_owned()), ("alg", openid.alg.to_owned())] {
        key.insert(name.to_owned(), Value::String(value));
    }
    json!({ "keys": [key] }).to_string()
}

fn algorithm(name: &str) -> SigningAlgorithm {
    match name {
        "ES256" => SigningAlgorithm::ES256,
        _ => SigningAlgorithm::RS256,
    }
}
