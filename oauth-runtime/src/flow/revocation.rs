use std::sync::Arc;

use super::relying_party::RelyingParty;
use crate::declaration::endpoint::Endpoint;
use crate::error::Result;
use crate::http::Call;
use crate::oauth2::revocation::revocation_request;
use crate::tokens::{OAuth2Tokens, Tokens};

impl RelyingParty {
    /// Tells the provider that the tokens are not needed any more (RFC 7009), where it wants to know. A failure is nobody's
    /// problem but the log's.
    pub(crate) async fn revoke_tokens(self: &Arc<Self>, tokens: &Tokens) {
        let Tokens::OAuth2(tokens) = tokens else { return };
        if let Err(error) = self.revoke_oauth2(tokens).await {
            let provider = self.registration.name.as_str();
            tracing::warn!(target: "oauth_runtime::tokens", code = error.code(), provider, "tokens were not revoked");
        }
    }

    async fn revoke_oauth2(self: &Arc<Self>, tokens: &OAuth2Tokens) -> Result<()> {
        let Some(oauth2) = self.oauth2() else { return Ok(()) };
        let server = self.server().await?;
        let Some(endpoint) = server.optional(Endpoint::Revocation) else { return Ok(()) };
        let names = &self.registration.description.quirks.renamed_params;
        let request = revocation_request(
            &self.recipient(&server, endpoint),
            &oauth2.authentication,
            tokens.refresh_token.as_ref(),
            &tokens.access_token,
            names,
            self.flow.limits.response,
        )?;
        self.ask(Call::Revocation, request, |response| response.require_ok()).await
    }
}
