use std::sync::Arc;

use super::relying_party::RelyingParty;
use crate::declaration::endpoint::Endpoint;
use crate::error::{Result, SessionFault};
use crate::http::Call;
use crate::oauth2::grant::RefreshTokenGrant;
use crate::oauth2::parameters::Parameters;
use crate::oauth2::revocation::revocation_request;
use crate::setup::registration::{OAuth2Registration, ProtocolRegistration};
use crate::tokens::{OAuth2Tokens, Tokens};

impl RelyingParty {
    /// RFC 6749 §6.
    pub(crate) async fn refresh(self: &Arc<Self>, tokens: &OAuth2Tokens) -> Result<OAuth2Tokens> {
        let (Some(refresh_token), Some(oauth2)) = (&tokens.refresh_token, self.oauth2()) else {
            return Err(SessionFault::RefreshTokenMissing.into());
        };
        let server = self.server().await?;
        let endpoint = match server.optional(Endpoint::Refresh) {
            Some(endpoint) => endpoint,
            None => server.endpoint(Endpoint::Token)?,
        };
        let to = self.recipient(&server, endpoint);
        let grant = RefreshTokenGrant(refresh_token);
        let response = self.request_tokens(Call::Refresh, &to, &oauth2.authentication, &grant).await?;
        // RFC 6749 §6: without an answer, the scopes are those of the grant.
        let granted = tokens.scopes.iter().map(|scope| &**scope).collect::<Vec<_>>();
        let refreshed = self.oauth2_tokens(response, &granted);
        Ok(OAuth2Tokens {
            refresh_token: refreshed.refresh_token.or_else(|| tokens.refresh_token.clone()),
            id_token: tokens.id_token.clone(),
            refused: tokens.refused.clone(),
            ..refreshed
        })
    }

    /// Tells the provider that the tokens are not needed any more (RFC 7009). Best effort: `None` where there is nothing to
    /// tell, and a failure is nobody's problem but the log's.
    pub(crate) async fn revoke(self: &Arc<Self>, tokens: &Tokens) -> Option<Result<()>> {
        let Tokens::OAuth2(tokens) = tokens else { return None };
        let oauth2 = self.oauth2()?;
        let server = self.server().await.ok()?;
        let endpoint = server.optional(Endpoint::Revocation)?;
        let (refresh_token, access_token) = (tokens.refresh_token.as_ref(), &tokens.access_token);
        let limit = self.flow.limits.answer;
        let names = &self.registration.description.quirks.renamed_params;
        let to = self.recipient(&server, endpoint);
        let request = revocation_request(&to, &oauth2.authentication, refresh_token, access_token, names, limit);
        let revoke = async { self.send(Call::Revocation, request?).await?.require_ok() };
        Some(revoke.await)
    }

    /// Where the browser ends its session at the provider
    /// ([RP-Initiated Logout §2](https://openid.net/specs/openid-connect-rpinitiated-1_0.html#RPLogout)).
    pub(crate) async fn end_session_url(self: &Arc<Self>, return_to: &str) -> Option<String> {
        let server = self.server().await.ok()?;
        let endpoint = server.optional(Endpoint::EndSession)?;
        let mut parameters = Parameters::of_few();
        parameters.add("client_id", self.registration.client_id.as_str());
        parameters.add("post_logout_redirect_uri", return_to);
        Some(parameters.in_query_of(endpoint))
    }

    fn oauth2(&self) -> Option<&OAuth2Registration> {
        match &self.registration.protocol {
            ProtocolRegistration::OAuth2(oauth2) => Some(oauth2),
            ProtocolRegistration::OAuth1(_) => None,
        }
    }
}
