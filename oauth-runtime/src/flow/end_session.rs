use std::sync::Arc;

use super::relying_party::RelyingParty;
use crate::declaration::endpoint::Endpoint;
use crate::error::Result;
use crate::oauth2::parameters::Parameters;

impl RelyingParty {
    /// Where the browser ends its session at the provider
    /// ([RP-Initiated Logout §2](https://openid.net/specs/openid-connect-rpinitiated-1_0.html#RPLogout)). Metadata at hand
    /// is enough: the provider need not answer for it.
    pub(crate) async fn end_session_url(self: &Arc<Self>, return_to: &str) -> Result<Option<String>> {
        let server = match self.server_at_hand() {
            Some(server) => server,
            None => self.server().await?,
        };
        Ok(server.optional(Endpoint::EndSession).map(|endpoint| {
            let mut parameters = Parameters::of_few();
            parameters.add("client_id", self.registration.client_id.as_str());
            parameters.add("post_logout_redirect_uri", return_to);
            parameters.in_query_of(endpoint)
        }))
    }
}
