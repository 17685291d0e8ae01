//! Puts the development provider in the place of providers that have no registration yet.

use crate::error::ConfigReport;
use crate::setup::Draft;
use crate::setup::environment::Environment;

/// The development provider of one application, started when it is first needed.
#[derive(Debug)]
pub(crate) struct Development {
    switched_off: bool,
    #[cfg(feature = "testing")]
    provider: std::sync::OnceLock<crate::testing::DevelopmentProvider>,
}

impl Development {
    pub(crate) fn new(environment: &Environment) -> Self {
        let switched_off = environment
            .get("OAUTH_DEVELOPMENT_PROVIDER")
            .is_some_and(|value| ["off", "false", "no", "0"].iter().any(|off| value.eq_ignore_ascii_case(off)));
        Self {
            switched_off,
            #[cfg(feature = "testing")]
            provider: std::sync::OnceLock::new(),
        }
    }

    /// Two independent barriers stand before production: the build must have debug assertions, and the application must
    /// be reached under a loopback address. The provider itself checks both again.
    #[cfg(feature = "testing")]
    pub(crate) fn stand_in(&self, draft: &mut Draft, app_is_on_loopback: bool, report: &mut ConfigReport) -> bool {
        use crate::declaration::description::{
            ClientAuthenticationMethod, Protocol, ProviderDescription, SignatureMethod, SigningAlgorithm,
            UserInfoMapping,
        };
        use crate::declaration::quirks::Quirks;
        use crate::error::Problem;
        use crate::types::{ClientId, ClientSecret, UrlPolicy};

        if self.switched_off || !cfg!(debug_assertions) || !app_is_on_loopback {
            return false;
        }
        let provider = match self.provider.get() {
            Some(provider) => provider,
            None => match crate::testing::DevelopmentProvider::start() {
                Ok(provider) => self.provider.get_or_init(|| provider),
                Err(error) => {
                    let what = format!("the development provider does not start: {error}");
                    report.push(Problem::new(
                        "development_provider_failed",
                        what,
                        "set `OAUTH_DEVELOPMENT_PROVIDER=off` and register the application",
                    ));
                    return false;
                }
            },
        };
        let endpoints = provider.endpoints(&draft.name);
        let urls = &mut draft.urls;
        // What is not declared stays missing: it would be missing on the day of the deployment, too.
        match draft.description.protocol {
            Protocol::OpenIdConnect => {
                urls.issuer = Some(endpoints.issuer);
                urls.metadata = Some(endpoints.discovery);
                (urls.authorization, urls.token, urls.userinfo, urls.jwks) = (None, None, None, None);
                (urls.revocation, urls.end_session, urls.refresh) = (None, None, None);
            }
            Protocol::OAuth2 => {
                urls.authorization = Some(endpoints.authorization_endpoint);
                urls.token = Some(endpoints.token_endpoint);
                urls.refresh = None;
                urls.userinfo = urls.userinfo.take().map(|_| endpoints.api_user.clone());
                urls.revocation = Some(endpoints.revocation_endpoint);
            }
            Protocol::OAuth1 => {
                urls.temporary_credentials = Some(endpoints.temporary_credentials_endpoint);
                urls.authorization = Some(endpoints.oauth1_authorization_endpoint);
                urls.token = Some(endpoints.oauth1_token_endpoint);
                urls.userinfo = urls.userinfo.take().map(|_| endpoints.verify_credentials);
            }
        }
        // The real API knows nothing of this provider's tokens.
        urls.api_base = endpoints.api_user.strip_suffix("/user").map(str::to_owned);
        draft.client_id = Some(ClientId::from(crate::testing::ClientRegistration::DEFAULT_ID));
        draft.client_secret = Some(ClientSecret::from(crate::testing::ClientRegistration::DEFAULT_SECRET));
        draft.policy = UrlPolicy::DangerousLoopbackHttp;
        let profile = UserInfoMapping::STANDARD.username("/login").picture("/avatar_url");
        draft.userinfo = match draft.description.protocol {
            Protocol::OpenIdConnect => UserInfoMapping::STANDARD,
            Protocol::OAuth2 => profile.subject("/id"),
            Protocol::OAuth1 => profile.subject("/id_str"),
        };
        // What the real provider is peculiar about is not asked of this one.
        draft.description = ProviderDescription {
            client_authentication: ClientAuthenticationMethod::ClientSecretBasic,
            signature_method: SignatureMethod::HmacSha1,
            id_token_alg: SigningAlgorithm::RS256,
            scope_separator: " ",
            form_post: false,
            headers: &[],
            quirks: Quirks::STANDARD,
            ..draft.description
        };
        draft.is_stand_in = true;
        draft.problems = ConfigReport::default();
        true
    }

    /// Without the feature `testing` there is no development provider.
    #[cfg(not(feature = "testing"))]
    pub(crate) fn stand_in(&self, _: &mut Draft, _: bool, _: &mut ConfigReport) -> bool {
        let _ = self.switched_off;
        false
    }
}
