use std::borrow::Cow;
use std::sync::Arc;

use super::relying_party::RelyingParty;
use super::sending::Sending;
use crate::declaration::quirks::ApiBase;
use crate::entropy::oauth1_nonce;
use crate::error::{AtStage as _, Finding, Result, SessionFault, Stage};
use crate::http::{Body, Limits, Request, Response};
use crate::oauth1::{BodyHash, TokenCredentials, sign_request};
use crate::setup::registration::ProtocolRegistration;
use crate::tokens::Tokens;
use crate::types::{EndpointUrl, TokenBinding, TokenType};

impl RelyingParty {
    /// Sends a call to the provider's API with the user's tokens: as a bearer token
    /// ([RFC 6750 §2](https://www.rfc-editor.org/rfc/rfc6750#section-2)) or in the provider's own way, or with a signature
    /// ([RFC 5849 §3](https://www.rfc-editor.org/rfc/rfc5849#section-3)).
    ///
    /// Whoever calls this has judged the host.
    pub(crate) async fn call_api(
        self: &Arc<Self>,
        mut request: Request,
        sending: Sending<'_>,
    ) -> Result<Response<Body>> {
        if let Some(tokens) = sending.tokens {
            if self.registration.description.quirks.appsecret_proof {
                // Boxed, since hardly any provider wants it and every call would carry it.
                Box::pin(self.have_secret_at_hand()).await.at(Stage::Api)?;
            }
            request = self.authorized(request, tokens).at(Stage::Api)?;
        }
        let told_where = self.told_where(&request.url);
        self.outbound.send_api(&self.registration, request, sending).await.map_err(told_where).at(Stage::Api)
    }

    /// What a call is proved with, beside the token.
    async fn have_secret_at_hand(self: &Arc<Self>) -> Result<()> {
        match self.oauth2() {
            Some(oauth2) => self.authentication(oauth2).await.map(drop),
            None => Ok(()),
        }
    }

    fn authorized(&self, request: Request, tokens: &Tokens) -> Result<Request> {
        if tokens.access_token().expose().is_empty() {
            return Err(SessionFault::NotAuthenticated.into());
        }
        match (&self.registration.protocol, tokens) {
            (ProtocolRegistration::OAuth1(oauth1), Tokens::OAuth1(tokens)) => {
                let credentials = TokenCredentials::new(tokens.token.clone(), tokens.secret.clone());
                let nonce = oauth1_nonce(&*self.entropy)?;
                sign_request(&oauth1.signer, request, &credentials, BodyHash::Omit, self.now().into(), &nonce)
            }
            (ProtocolRegistration::OAuth2(_), Tokens::OAuth2(tokens)) => {
                let (TokenType::Bearer, TokenBinding::Unbound) = (tokens.token_type, &tokens.bound_to);
                self.with_access_token(request, &tokens.access_token)
            }
            _ => {
                let what = "the tokens are those of another protocol than the provider speaks";
                Err(Finding::new("tokens_of_other_protocol", what, "log in again").into())
            }
        }
    }

    pub(crate) fn limits(&self) -> &Limits {
        &self.flow.limits
    }

    /// The base URL of an API, its placeholders filled: that of the user's own address from the tokens, the others from the
    /// provider's fields.
    pub(crate) fn api_url<'a>(&self, base_url: &'a str, tokens: Option<&Tokens>) -> Result<Cow<'a, str>> {
        let Some((declared, rest)) = self.behind_api_base(base_url) else {
            return Ok(self.registration.fill(base_url));
        };
        let told = match tokens {
            Some(Tokens::OAuth2(tokens)) => tokens.api_base.as_deref(),
            Some(Tokens::OAuth1(_)) | None => None,
        };
        let mut url = declared.judge(told).at(Stage::Api)?;
        url.push_str(&self.registration.fill(rest));
        Ok(url.into())
    }

    /// Only the tokens tell where the API is.
    pub(crate) fn is_api_of_tokens(&self, base_url: &str) -> bool {
        self.behind_api_base(base_url).is_some()
    }

    /// The same as it is declared, with what fields say.
    pub(crate) fn declared_api_url<'a>(&self, base_url: &'a str) -> Cow<'a, str> {
        self.registration.fill(base_url)
    }

    /// What stands behind the user's own address, where a base URL begins with it.
    fn behind_api_base<'a>(&self, base_url: &'a str) -> Option<(ApiBase, &'a str)> {
        let declared = self.registration.description.quirks.api_base?;
        let rest = base_url.strip_prefix('{')?.strip_prefix(declared.from)?.strip_prefix('}')?;
        (rest.is_empty() || rest.starts_with('/')).then_some((declared, rest))
    }

    /// Where API calls go while another provider stands in.
    pub(crate) fn api_base(&self) -> Option<&EndpointUrl> {
        self.registration.api_base.as_ref()
    }
}
