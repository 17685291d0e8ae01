use std::sync::Arc;

use aws_lc_rs::digest::{SHA256, digest};
use axum::response::{IntoResponse, Response};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use http::StatusCode;
use serde_json::{Map, Value, json};
use url::form_urlencoded;

use super::client_authentication::authenticate;
use super::received::Received;
use super::response::{self, Refusal};
use super::state::{IssuedGrant, Refresh};
use super::{ClientRegistration, Misbehaviour, authorization, id_token};
use crate::entropy::{SystemEntropy, one_time_value};
use crate::types::AccessToken;

/// The token endpoint (RFC 6749 §3.2).
pub(super) fn serve(received: &Received) -> Response {
    if let Some(refusal) = received.faults.iter().find_map(|&fault| bent_refusal(fault)) {
        return refusal.into_response();
    }
    let granted = authenticate(received).and_then(|client| match received.form.one("grant_type") {
        Ok(Some("authorization_code")) => redeem_code(received, &client),
        Ok(Some("refresh_token")) => refresh(received, &client),
        Ok(Some("client_credentials")) => client_credentials(received, client),
        Ok(Some(_)) => Err(Refusal::new("unsupported_grant_type", "unknown grant_type")),
        _ => Err(Refusal::new("invalid_request", "grant_type is missing or appears twice")),
    });
    match granted {
        Ok(granted) => issue(received, &granted).unwrap_or_else(response::broken),
        Err(refusal) => refusal.into_response(),
    }
}

/// What a token request is answered with.
struct Issuance {
    grant: Arc<IssuedGrant>,
    refreshed: bool,
    with_refresh_token: bool,
}

/// RFC 6749 §4.1.3, RFC 7636 §4.6.
fn redeem_code(received: &Received, client: &ClientRegistration) -> Result<Issuance, Refusal> {
    let invalid = |why| Refusal::new("invalid_grant", why);
    let code = required(received, "code")?;
    let redirect_uri = required(received, "redirect_uri")?;
    let verifier =
        received.form.one("code_verifier").map_err(|_| Refusal::new("invalid_request", "repeated parameter"))?;
    let mut state = received.shared.lock();
    let record = state.codes.get_mut(code, received.now).ok_or(invalid("the code is unknown or expired"))?;
    if record.grant.client.id != client.id || record.grant.tenant != received.tenant {
        return Err(invalid("the code was issued to another client"));
    }
    if std::mem::replace(&mut record.used, true) || received.misbehaves(Misbehaviour::TokenCodeUsed) {
        // RFC 6749 §4.1.2: what the code brought is taken back.
        record.grant.revoke();
        return Err(invalid("the code was used already"));
    }
    if record.redirect_uri != redirect_uri {
        return Err(invalid("the redirect_uri is not the one of the authorization request"));
    }
    match (&record.challenge, verifier) {
        (None, None) => {}
        (Some(challenge), Some(verifier)) if answers(verifier, challenge) => {}
        _ if received.misbehaves(Misbehaviour::AuthorizationForgetsChallenge) => {}
        (None, Some(_)) => return Err(invalid("a code_verifier without a code_challenge")),
        _ => return Err(invalid("the code_verifier does not fit")),
    }
    let grant = Arc::clone(&record.grant);
    let with_refresh_token = grant.has("offline_access");
    Ok(Issuance { grant, refreshed: false, with_refresh_token })
}

/// RFC 6749 §6, rotating (RFC 9700 §4.14.2): a refresh token that comes twice ends its whole family.
fn refresh(received: &Received, client: &ClientRegistration) -> Result<Issuance, Refusal> {
    let invalid = |why| Refusal::new("invalid_grant", why);
    let token = required(received, "refresh_token")?;
    let mut state = received.shared.lock();
    let record =
        state.refresh_tokens.get_mut(token, received.now).ok_or(invalid("unknown or expired refresh token"))?;
    let grant = Arc::clone(&record.grant);
    if grant.client.id != client.id || grant.tenant != received.tenant {
        return Err(invalid("the refresh token was issued to another client"));
    }
    if grant.is_revoked() || received.misbehaves(Misbehaviour::TokenGrantDead) {
        return Err(invalid("the grant was revoked"));
    }
    if record.used {
        grant.revoke();
        return Err(invalid("the refresh token was used already"));
    }
    let asked = received.form.first("scope").and_then(authorization::scopes).unwrap_or_default();
    if asked.iter().any(|scope| !grant.has(scope)) {
        return Err(Refusal::new("invalid_scope", "more than was granted"));
    }
    let keep = received.misbehaves(Misbehaviour::TokenRefreshNotRotated);
    record.used = !keep;
    Ok(Issuance { grant, refreshed: true, with_refresh_token: !keep })
}

/// RFC 6749 §4.4.
fn client_credentials(received: &Received, client: ClientRegistration) -> Result<Issuance, Refusal> {
    if client.secret.is_none() {
        return Err(Refusal::new("unauthorized_client", "a public client cannot act for itself"));
    }
    let scopes = authorization::scopes(received.form.first("scope").unwrap_or_default());
    let scopes = scopes.ok_or(Refusal::new("invalid_scope", "the scope is malformed"))?;
    let grant = Arc::new(IssuedGrant::new(&received.tenant, client, scopes, received.now, String::new()));
    Ok(Issuance { grant, refreshed: false, with_refresh_token: false })
}

/// RFC 6749 §5.1, OpenID Connect Core §3.1.3.3. `None` if the machine cannot make keys or random values.
fn issue(received: &Received, granted: &Issuance) -> Option<Response> {
    let grant = &granted.grant;
    let access_token = AccessToken::new(one_time_value(&SystemEntropy).ok()?);
    let mut members = Map::new();
    let mut set = |name: &str, value: Value| members.insert(name.to_owned(), value);
    {
        let mut state = received.shared.lock();
        state.issue_access_token(&access_token, Arc::clone(grant));
        set("expires_in", json!(state.access_token_lifetime));
        if granted.with_refresh_token {
            let token = one_time_value(&SystemEntropy).ok()?;
            set("refresh_token", json!(token));
            let record = Refresh { grant: Arc::clone(grant), used: false };
            let lifetime = state.refresh_token_lifetime;
            set("refresh_token_expires_in", json!(lifetime));
            state.refresh_tokens.put(token, received.now.saturating_add(lifetime), record);
        }
    }
    set("access_token", json!(access_token.expose()));
    set("token_type", json!("Bearer"));
    set("scope", json!(grant.scopes.join(" ")));
    if grant.has("openid") && grant.persona.is_some() {
        set("id_token", json!(id_token::issue(received, grant, &access_token, granted.refreshed)?));
    }
    for &fault in &received.faults {
        bend_members(fault, &mut members);
    }
    if received.misbehaves(Misbehaviour::TokenFormEncoded) {
        let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        let pairs = members.iter().map(|(name, value)| (name, text(value)));
        return Some(response::form_text(form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish()));
    }
    let mut text = Value::Object(members).to_string();
    for &fault in &received.faults {
        bend_text(fault, &mut text);
    }
    Some(response::json_text(text))
}

fn required<'a>(received: &'a Received, name: &str) -> Result<&'a str, Refusal> {
    let missing = Refusal::new("invalid_request", "a parameter is missing or appears twice");
    received.form.one(name).ok().flatten().ok_or(missing)
}

/// RFC 7636 §4.6: `BASE64URL(SHA256(code_verifier)) == code_challenge`; the length is that of §4.1.
fn answers(verifier: &str, challenge: &str) -> bool {
    (43..=128).contains(&verifier.len())
        && URL_SAFE_NO_PAD.encode(digest(&SHA256, verifier.as_bytes()).as_ref()) == challenge
}

fn bent_refusal(fault: Misbehaviour) -> Option<Refusal> {
    match fault {
        Misbehaviour::TokenInvalidGrant => Some(Refusal::new("invalid_grant", "the provider misbehaves")),
        Misbehaviour::TokenInvalidClient => Some(Refusal::invalid_client("the provider misbehaves")),
        Misbehaviour::TokenErrorWithOk => {
            Some(Refusal { status: StatusCode::OK, ..Refusal::new("invalid_grant", "the provider misbehaves") })
        }
        _ => None,
    }
}

fn bend_members(fault: Misbehaviour, members: &mut Map<String, Value>) {
    let mut set = |name: &str, value: Value| members.insert(name.to_owned(), value);
    match fault {
        Misbehaviour::TokenErrorAndTokens => set("error", json!("invalid_grant")),
        Misbehaviour::TokenMissingAccessToken => members.remove("access_token"),
        Misbehaviour::TokenEmptyAccessToken => set("access_token", json!("")),
        Misbehaviour::TokenNumericAccessToken => set("access_token", json!(42)),
        Misbehaviour::TokenNullAccessToken => set("access_token", Value::Null),
        Misbehaviour::TokenNewlineAccessToken => set("access_token", json!("first\r\nX-Injected: second")),
        Misbehaviour::TokenUnicodeAccessToken => set("access_token", json!("tökên")),
        Misbehaviour::TokenMissingType => members.remove("token_type"),
        Misbehaviour::TokenTypeMac => set("token_type", json!("mac")),
        Misbehaviour::TokenTypeOddCase => set("token_type", json!("bEaReR")),
        Misbehaviour::TokenMissingExpiresIn => members.remove("expires_in"),
        Misbehaviour::TokenExpiresInNegative => set("expires_in", json!(-1)),
        Misbehaviour::TokenExpiresInString => set("expires_in", json!("3600")),
        Misbehaviour::TokenExpiresInHuge => set("expires_in", json!(u64::MAX)),
        Misbehaviour::TokenExpiresInNull => set("expires_in", Value::Null),
        Misbehaviour::TokenExpiresInArray => set("expires_in", json!([3600])),
        Misbehaviour::TokenNarrowerScope => {
            let scope = members.get("scope").and_then(Value::as_str).unwrap_or_default();
            let first = scope.split(' ').next().unwrap_or_default().to_owned();
            members.insert("scope".to_owned(), json!(first))
        }
        Misbehaviour::TokenWiderScope => {
            let wider = format!("{} admin", members.get("scope").and_then(Value::as_str).unwrap_or_default());
            members.insert("scope".to_owned(), json!(wider))
        }
        Misbehaviour::TokenMissingScope => members.remove("scope"),
        Misbehaviour::TokenIllTypedScope => set("scope", json!(42)),
        Misbehaviour::TokenMissingIdToken => members.remove("id_token"),
        _ => None,
    };
}

fn bend_text(fault: Misbehaviour, text: &mut String) {
    match fault {
        Misbehaviour::TokenDuplicateMembers => {
            text.insert_str(1, r#""access_token":"stranger","token_type":"mac","id_token":"stranger","#);
        }
        Misbehaviour::TokenNotAnObject => *text = format!("[{text}]"),
        _ => {}
    }
}
