//! The end of a login at providers whose first access token lasts an hour: it is exchanged for one that lasts for weeks.

use std::borrow::Cow;

use url::form_urlencoded::byte_serialize;

use super::relying_party::RelyingParty;
use crate::declaration::description::Endpoint;
use crate::error::{AtStage as _, Error, Finding, Result, Stage};
use crate::http::{Call, Request, Response};
use crate::oauth2::TokenResponse;
use crate::oauth2::parameters::Parameters;
use crate::setup::registration::OAuth2Registration;
use crate::types::{EndpointUrl, UrlPolicy, without_query};

impl RelyingParty {
    /// What was granted, with the access token that lasts. A login does not depend on it: without one the first token stays, and
    /// the log says why.
    pub(super) async fn exchanged(&self, granted: TokenResponse, oauth2: &OAuth2Registration) -> TokenResponse {
        let Some(endpoint) = self.registration.endpoints.get(Endpoint::Exchange) else { return granted };
        match self.ask_for_exchange(endpoint, &granted, oauth2).await {
            Ok(lasting) => TokenResponse {
                access_token: lasting.access_token,
                expires_in: lasting.expires_in,
                expires_at: lasting.expires_at,
                refresh_token: lasting.refresh_token.or(granted.refresh_token),
                ..granted
            },
            Err(error) => {
                tracing::warn!(
                    target: "oauth_runtime::login",
                    code = "token_not_exchanged",
                    provider = self.registration.name.as_str(),
                    error = %error,
                    error_code = error.code(),
                    address = error.address(),
                    provider_code = error.provider_code(),
                    provider_description = error.description(),
                    cause = error.causes().map(tracing::field::display),
                    remedy = "check `dangerous_exchange_endpoint`, `exchange_params` and whether the application may ask for tokens that last",
                    "the access token is not exchanged for one that lasts, and the login goes on with the first",
                );
                granted
            }
        }
    }

    async fn ask_for_exchange(
        &self,
        endpoint: &EndpointUrl,
        granted: &TokenResponse,
        oauth2: &OAuth2Registration,
    ) -> Result<TokenResponse> {
        let (token, secret) = (granted.access_token.expose(), self.secret_at_hand(oauth2));
        let value = |name: &str| match name {
            "access_token" => Some(Cow::Borrowed(token)),
            "client_secret" => Some(Cow::Borrowed(&*secret)),
            _ => None,
        };
        let mut parameters = Parameters::new();
        for (name, text) in &self.registration.exchange_params {
            parameters.add(*name, text.filled_with(value).unwrap_or_default());
        }
        // Its scheme was judged at start.
        let url = EndpointUrl::parse_long(&parameters.in_query_of(endpoint), UrlPolicy::DangerousLoopbackHttp);
        let request = Request::get(url.map_err(|_| too_long())?, self.flow.limits.response);
        let description = &self.registration.description;
        let judge =
            |response: Response| TokenResponse::parse(&response, &description.quirks, &description.userinfo.sources);
        let asked = self.ask(Call::Exchange, request, judge).await.at(Stage::Token);
        let encoded = |secret: &str| byte_serialize(secret.as_bytes()).collect::<String>();
        asked.map_err(|error| {
            let secrets = [token, &secret, &encoded(token), &encoded(&secret)];
            error.without(&secrets).asked(without_query(endpoint.as_str()))
        })
    }
}

#[cold]
fn too_long() -> Error {
    let what = "the exchange of the access token is too long for a URL";
    let remedy = "leave out what the provider does not need of `exchange_params`";
    Finding::new("access_token_url_too_long", what, remedy).of_key("exchange_params").into()
}
