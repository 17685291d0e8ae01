use std::sync::Arc;

use http::StatusCode;

use super::relying_party::RelyingParty;
use crate::declaration::endpoint::Endpoint;
use crate::error::{Error, ErrorCode, ErrorKind, Result, SessionFault};
use crate::http::Call;
use crate::oauth2::TokenResponse;
use crate::oauth2::grant::RefreshTokenGrant;
use crate::setup::registration::OAuth2Registration;
use crate::tokens::{NotRenewed, OAuth2Tokens, Renewal, Revoke, Tokens};
use crate::types::BoxFuture;

impl RelyingParty {
    /// RFC 6749 §6.
    pub(crate) async fn refresh(self: &Arc<Self>, tokens: &OAuth2Tokens) -> Result<OAuth2Tokens, NotRenewed> {
        self.refresh_within(tokens, None).await
    }

    /// The same for less than what was granted.
    pub(crate) async fn refresh_within(
        self: &Arc<Self>,
        tokens: &OAuth2Tokens,
        scopes: Option<&[&str]>,
    ) -> Result<OAuth2Tokens, NotRenewed> {
        let (Some(refresh_token), Some(oauth2)) = (&tokens.refresh_token, self.oauth2()) else {
            return Err(NotRenewed::Failed(SessionFault::RefreshTokenMissing.into()));
        };
        let separator = self.registration.description.scopes.separator;
        let scope = scopes.map(|scopes| scopes.join(separator)).unwrap_or_default();
        let grant = RefreshTokenGrant { token: refresh_token, scope: &scope };
        let (status, judged) = self.ask_for_refresh(oauth2, &grant).await.map_err(NotRenewed::Failed)?;
        let mut response = judged.map_err(|error| why(status, error))?;
        let is_kept = response.refresh_token.as_ref().is_none_or(|token| token == refresh_token);
        response.refresh_token = response.refresh_token.or_else(|| tokens.refresh_token.clone());
        // RFC 6749 §5.1 and §6: without an answer, the scopes are those that were asked for, or those of the grant.
        let granted = || tokens.scopes.iter().map(|scope| &**scope).collect::<Vec<_>>();
        let refreshed = self.oauth2_tokens(response, &scopes.map_or_else(granted, <[&str]>::to_vec));
        let api_base = refreshed.api_base.or_else(|| tokens.api_base.clone());
        // Of a new refresh token only its own answer tells the end; the grant is the one of before.
        let before = tokens.refresh_token_expires_at.filter(|_| is_kept);
        Ok(OAuth2Tokens {
            id_token: tokens.id_token.clone(),
            refused: tokens.refused.clone(),
            api_base,
            refresh_token_expires_at: refreshed.refresh_token_expires_at.or(before),
            authorization_expires_at: refreshed.authorization_expires_at.or(tokens.authorization_expires_at),
            ..refreshed
        })
    }

    async fn ask_for_refresh(
        self: &Arc<Self>,
        oauth2: &OAuth2Registration,
        grant: &RefreshTokenGrant<'_>,
    ) -> Result<(StatusCode, Result<TokenResponse>)> {
        let server = self.server().await?;
        let endpoint = match server.optional(Endpoint::Refresh) {
            Some(endpoint) => endpoint,
            None => server.endpoint(Endpoint::Token)?,
        };
        let to = self.recipient(&server, endpoint);
        self.ask_for_tokens(Call::Refresh, &to, oauth2, grant).await
    }
}

impl Renewal for RelyingParty {
    fn renew(self: Arc<Self>, tokens: OAuth2Tokens) -> BoxFuture<'static, Result<OAuth2Tokens, NotRenewed>> {
        Box::pin(async move { self.refresh(&tokens).await })
    }

    fn provider(&self) -> &str {
        self.registration.name.as_str()
    }
}

impl Revoke for RelyingParty {
    fn revoke(self: Arc<Self>, tokens: Tokens) -> BoxFuture<'static, ()> {
        Box::pin(async move { self.revoke_tokens(&tokens).await })
    }
}

/// What an answer without tokens says about the refresh token.
fn why(status: StatusCode, error: Error) -> NotRenewed {
    if is_final(status, &error) { NotRenewed::Refused(error) } else { NotRenewed::Failed(error) }
}

/// RFC 6749 §5.2. Servers say no in many ways; what the operator can mend, or time, is none of them.
fn is_final(status: StatusCode, error: &Error) -> bool {
    let code = match error.kind() {
        ErrorKind::Refused(response) => Some(response.code()),
        _ => None,
    };
    let may_pass =
        matches!(code, Some(ErrorCode::InvalidClient | ErrorCode::ServerError | ErrorCode::TemporarilyUnavailable));
    match status.as_u16() {
        _ if may_pass => false,
        408 | 425 | 429 => false,
        // Some servers answer errors with 200; and a 401 without a code is about the client.
        200 | 401 => code.is_some(),
        status => (400..500).contains(&status),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::{ErrorResponse, ProtocolViolation, TransportFault};

    #[test]
    fn a_refusal_is_final_unless_the_operator_or_time_can_mend_it() {
        let refused = |code: &str| ErrorKind::Refused(ErrorResponse::new(code, None));
        let cases: [(u16, ErrorKind, bool); 16] = [
            (400, refused("invalid_grant"), true),
            (400, refused("invalid_request"), true),
            (400, refused("something_else"), true),
            (401, refused("invalid_grant"), true),
            (403, TransportFault::UnexpectedStatus.into(), true),
            (404, TransportFault::UnexpectedStatus.into(), true),
            (200, refused("invalid_refresh_token"), true),
            (400, refused("invalid_client"), false),
            (401, refused("invalid_client"), false),
            (401, TransportFault::UnexpectedStatus.into(), false),
            (408, TransportFault::UnexpectedStatus.into(), false),
            (425, TransportFault::UnexpectedStatus.into(), false),
            (429, TransportFault::UnexpectedStatus.into(), false),
            (200, refused("temporarily_unavailable"), false),
            (200, ProtocolViolation::TokenResponseMalformed.into(), false),
            (503, TransportFault::ServerError.into(), false),
        ];
        for (status, kind, expected) in cases {
            let error = Error::from(kind);
            let code = error.code();
            let status = StatusCode::from_u16(status).expect("a status");
            assert_eq!(is_final(status, &error), expected, "{status} {code}");
        }
    }
}
