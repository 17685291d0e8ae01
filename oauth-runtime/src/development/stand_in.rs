//! Puts the development provider in the place of providers that have no registration yet.

use crate::error::{ConfigReport, Finding};
use crate::setup::Draft;
use crate::setup::environment::Environment;

/// The development provider of one application, started when it is first needed.
#[derive(Debug)]
pub(crate) struct Development {
    switched_off: bool,
    #[cfg(feature = "testing")]
    provider: std::sync::OnceLock<crate::development::provider::DevelopmentProvider>,
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

    /// It stands in for providers as soon as the application is reached under a loopback address.
    pub(crate) fn is_ready(&self) -> bool {
        cfg!(feature = "testing") && cfg!(debug_assertions) && !self.switched_off
    }

    /// Why nobody stands in, for whoever counts on it: not who switched it off, and not who deploys.
    pub(crate) fn why_not(&self, app_is_on_loopback: bool) -> Option<Finding> {
        let (why, remedy) = match (self.switched_off || !cfg!(debug_assertions), cfg!(feature = "testing")) {
            (true, _) => return None,
            (false, false) => {
                ("the feature `testing` is not enabled", "enable it: `oauth-runtime = { …, features = [\"testing\"] }`")
            }
            (false, true) if app_is_on_loopback => return None,
            (false, true) => (
                "the base URL is not at a loopback address",
                "leave `OAUTH_BASE_URL` out while you develop, or register the application",
            ),
        };
        let what = format!("the development provider does not stand in: {why}");
        Some(Finding::new("development_provider_absent", what, remedy))
    }

    /// Two independent barriers stand before production: the build must have debug assertions, and the application must
    /// be reached under a loopback address. The provider itself checks both again.
    #[cfg(feature = "testing")]
    pub(crate) fn stand_in(&self, draft: &mut Draft, app_is_on_loopback: bool, report: &mut ConfigReport) -> bool {
        use crate::declaration::description::{
            ClientAuthenticationMethod, Endpoint, Protocol, ProviderDescription, Quirks, ResponseMode, SignatureMethod,
            SigningAlgorithm, UserInfoMapping,
        };
        use crate::declaration::identity_source::IdentitySources;
        use crate::types::{ClientId, ClientSecret, UrlPolicy};

        if !self.is_ready() || !app_is_on_loopback {
            return false;
        }
        let provider = match self.provider.get() {
            Some(provider) => provider,
            None => match crate::development::provider::DevelopmentProvider::start() {
                Ok(provider) => self.provider.get_or_init(|| provider),
                Err(error) => {
                    let what = format!("the development provider does not start: {error}");
                    report.push(Finding::new(
                        "development_provider_failed",
                        what,
                        "set `OAUTH_DEVELOPMENT_PROVIDER=off` and register the application",
                    ));
                    return false;
                }
            },
        };
        let endpoints = provider.endpoints(&draft.name);
        let declared = std::mem::take(&mut draft.endpoints);
        // What is not declared stays missing: it would be missing on the day of the deployment, too.
        let says_it_at_once = draft.description.userinfo.sources.has_token_response();
        let has_profile = declared.get(Endpoint::Userinfo).is_some() || says_it_at_once;
        let profile = |url: String| has_profile.then_some(url);
        let mut pin = |endpoint, url| draft.endpoints.set(endpoint, url);
        match draft.description.protocol {
            Protocol::OpenIdConnect => {
                draft.issuer = Some(endpoints.issuer);
                draft.metadata_url = Some(endpoints.discovery);
            }
            Protocol::OAuth2 => {
                pin(Endpoint::Authorization, Some(endpoints.authorization_endpoint));
                pin(Endpoint::Token, Some(endpoints.token_endpoint));
                pin(Endpoint::Userinfo, profile(endpoints.api_user.clone()));
                pin(Endpoint::Revocation, Some(endpoints.revocation_endpoint));
                let names_its_issuer = draft.issuer.is_some() || draft.metadata_url.is_some();
                draft.issuer = Some(endpoints.issuer).filter(|_| names_its_issuer);
                draft.metadata_url = None;
            }
            Protocol::OAuth1 => {
                pin(Endpoint::TemporaryCredentials, Some(endpoints.temporary_credentials_endpoint));
                pin(Endpoint::Authorization, Some(endpoints.oauth1_authorization_endpoint));
                pin(Endpoint::Token, Some(endpoints.oauth1_token_endpoint));
                pin(Endpoint::Userinfo, profile(endpoints.verify_credentials));
            }
        }
        // The real API knows nothing of this provider's tokens.
        draft.api_base = endpoints.api_user.strip_suffix("/user").map(str::to_owned);
        draft.client_id = Some(ClientId::from(crate::development::provider::ClientRegistration::DEFAULT_ID));
        draft.client_secret =
            Some(ClientSecret::from(crate::development::provider::ClientRegistration::DEFAULT_SECRET));
        (draft.internal_url, draft.tenants) = (None, None);
        (draft.description.server.tenants, draft.description.server.any_tenant) = (&[], false);
        draft.policy = UrlPolicy::DangerousLoopbackHttp;
        let profile = UserInfoMapping::STANDARD.username("/login").picture("/avatar_url");
        let mapping = match draft.description.protocol {
            Protocol::OpenIdConnect => UserInfoMapping::STANDARD,
            Protocol::OAuth2 => profile.subject("/id"),
            Protocol::OAuth1 => profile.subject("/id_str"),
        };
        // What the real provider is peculiar about is not asked of this one.
        draft.description.userinfo.sources = match draft.description.protocol {
            Protocol::OpenIdConnect => IdentitySources::OPEN_ID_CONNECT,
            _ => IdentitySources::PROFILE,
        };
        draft.description = ProviderDescription { quirks: Quirks::STANDARD, ..draft.description }
            .client_authentication(ClientAuthenticationMethod::ClientSecretBasic)
            .signature_method(SignatureMethod::HmacSha1)
            .id_token_alg(SigningAlgorithm::RS256)
            .scope_separator(" ")
            .response_mode(ResponseMode::Query)
            .userinfo(mapping);
        draft.is_stand_in = true;
        draft.problems = ConfigReport::default();
        true
    }

    /// Without the feature `testing` there is no development provider.
    #[cfg(not(feature = "testing"))]
    pub(crate) fn stand_in(&self, _: &mut Draft, _: bool, _: &mut ConfigReport) -> bool {
        false
    }
}
