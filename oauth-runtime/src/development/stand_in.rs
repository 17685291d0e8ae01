//! Puts the development provider in the place of providers that have no registration yet.

use url::Url;

use crate::declaration::settings::invalid;
use crate::error::{ConfigReport, Finding};
use crate::setup::Draft;
use crate::setup::environment::Environment;

/// The development provider of one application, started when it is first needed.
#[derive(Debug)]
pub(crate) struct Development {
    switched_off: bool,
    /// Tests say by HTTP what it does.
    #[cfg_attr(not(feature = "testing"), expect(dead_code, reason = "nobody is told"))]
    has_control: bool,
    /// What people call the application.
    #[cfg_attr(not(feature = "testing"), expect(dead_code, reason = "nobody shows it"))]
    application_name: Option<Box<str>>,
    port: Port,
    #[cfg(feature = "testing")]
    provider: std::sync::OnceLock<crate::development::provider::DevelopmentProvider>,
    /// In a test: the one that stands in for all providers, whatever their registration.
    #[cfg(feature = "testing")]
    in_test: std::sync::OnceLock<std::sync::Arc<crate::development::provider::DevelopmentProvider>>,
}

/// Where it listens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Port {
    /// Here, or not at all.
    Given(u16),
    /// Here, unless somebody else does.
    Usual(u16),
}

/// Issuers name the port, and accounts are keyed by their issuer: it stays from start to start. Far from the application's own,
/// next to which other programs of the same developer listen, and below the ports that systems hand out.
fn usual_port(base_url: &str) -> u16 {
    const DISTANCE: u16 = 20_000;
    let port = Url::parse(base_url).ok().and_then(|url| url.port_or_known_default()).unwrap_or_default();
    port.checked_add(DISTANCE).unwrap_or_else(|| port - DISTANCE)
}

fn read_switch(environment: &Environment, setting: &'static str, default: bool) -> Result<bool, Finding> {
    let Some(value) = environment.get(setting) else { return Ok(default) };
    let is = |words: [&str; 4]| words.iter().any(|word| value.trim().eq_ignore_ascii_case(word));
    if is(["on", "true", "yes", "1"]) {
        return Ok(true);
    }
    if is(["off", "false", "no", "0"]) { Ok(false) } else { Err(invalid(setting, "it is neither `on` nor `off`")) }
}

fn read_port(environment: &Environment, base_url: &str) -> Result<Port, Finding> {
    const SETTING: &str = "OAUTH_DEVELOPMENT_PORT";
    let Some(value) = environment.get(SETTING) else { return Ok(Port::Usual(usual_port(base_url))) };
    let port = value.trim().parse::<u16>().ok().filter(|port| *port > 0);
    port.map(Port::Given).ok_or_else(|| invalid(SETTING, "it is not a number from 1 to 65535"))
}

impl Development {
    /// For the application at this address.
    pub(crate) fn new(
        environment: &Environment,
        base_url: &str,
        application_name: Option<&str>,
        report: &mut ConfigReport,
    ) -> Self {
        let mut is_on = |setting, default| {
            read_switch(environment, setting, default).unwrap_or_else(|problem| {
                report.push(problem);
                default
            })
        };
        let switched_off = !is_on("OAUTH_DEVELOPMENT_PROVIDER", true);
        let has_control = is_on("OAUTH_DEVELOPMENT_CONTROL", false);
        let port = read_port(environment, base_url).unwrap_or_else(|problem| {
            report.push(problem);
            Port::Usual(usual_port(base_url))
        });
        Self {
            switched_off,
            has_control,
            application_name: application_name.map(Into::into),
            port,
            #[cfg(feature = "testing")]
            provider: std::sync::OnceLock::new(),
            #[cfg(feature = "testing")]
            in_test: std::sync::OnceLock::new(),
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
    pub(crate) fn stand_in(&self, draft: &mut Draft, app_is_on_loopback: bool) -> Result<bool, Finding> {
        use crate::declaration::description::{
            ClientAuthenticationMethod, Endpoint, Protocol, ProviderDescription, Quirks, ResponseMode, SignatureMethod,
            SigningAlgorithm, UserInfoMapping, Userinfo,
        };
        use crate::declaration::identity_source::IdentitySources;
        use crate::declaration::quirks::{RolesFrom, RolesSource};
        use crate::types::{ClientId, ClientSecret, UrlPolicy};

        let provider: &crate::development::provider::DevelopmentProvider =
            match (self.in_test.get(), self.provider.get()) {
                (Some(in_test), _) => in_test,
                (None, _) if !self.is_ready() || !app_is_on_loopback => return Ok(false),
                (None, Some(provider)) => provider,
                (None, None) => {
                    let started = self.start()?;
                    self.provider.get_or_init(|| started)
                }
            };
        let endpoints = provider.endpoints(&draft.name);
        let declared = std::mem::take(&mut draft.endpoints);
        // What is not declared stays missing: it would be missing on the day of the deployment, too.
        let says_it_at_once = draft.description.userinfo.sources.come_with_tokens();
        let has_profile = declared.get(Endpoint::Userinfo).is_some() || says_it_at_once;
        let profile = |url: String| has_profile.then_some(url);
        let api_user = format!(
            "{}{}",
            endpoints.api_user,
            address_query(&draft.description, declared.get(Endpoint::Email).is_some())
        );
        let mut pin = |endpoint, url| draft.endpoints.set(endpoint, url);
        match draft.description.protocol {
            Protocol::OpenIdConnect => {
                draft.issuer = Some(endpoints.issuer);
                draft.metadata_url = Some(endpoints.discovery);
            }
            Protocol::OAuth2 => {
                pin(Endpoint::Authorization, Some(endpoints.authorization_endpoint));
                pin(Endpoint::Token, Some(endpoints.token_endpoint));
                pin(Endpoint::Userinfo, profile(api_user));
                pin(Endpoint::Revocation, Some(endpoints.revocation_endpoint));
                let has_introspection = declared.get(Endpoint::Introspection).is_some();
                pin(Endpoint::Introspection, has_introspection.then_some(endpoints.introspection_endpoint));
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
        draft.secret_source = None;
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
        let sources = match draft.description.protocol {
            Protocol::OpenIdConnect => IdentitySources::OPEN_ID_CONNECT,
            _ => IdentitySources::PROFILE,
        };
        let Userinfo { claims, email_proof, roles, .. } = draft.description.userinfo;
        // Its access tokens say nothing, and only OpenID Connect has an ID token: the same claim, where this one puts it.
        let is_open_id_connect = draft.description.protocol == Protocol::OpenIdConnect;
        let roles = roles.and_then(RolesSource::source).map(|(from, claim)| match from {
            RolesFrom::IdToken | RolesFrom::AccessToken if is_open_id_connect => RolesSource::STANDARD.id_token(claim),
            _ => RolesSource::STANDARD.userinfo(claim),
        });
        draft.description.userinfo = Userinfo { sources, claims, email_proof, roles, ..Userinfo::STANDARD };
        draft.description = ProviderDescription { quirks: Quirks::STANDARD, ..draft.description }
            .client_authentication(ClientAuthenticationMethod::ClientSecretBasic)
            .signature_method(SignatureMethod::HmacSha1)
            .id_token_alg(SigningAlgorithm::RS256)
            .scope_separator(" ")
            .response_mode(ResponseMode::Query)
            .userinfo(mapping);
        draft.is_stand_in = true;
        draft.problems = ConfigReport::default();
        Ok(true)
    }

    /// From now on this one stands in for every provider, also for those that are registered.
    #[cfg(feature = "testing")]
    pub(crate) fn stand_in_by(&self, provider: std::sync::Arc<crate::development::provider::DevelopmentProvider>) {
        // Whoever was first stays.
        let _ = self.in_test.set(provider);
    }

    /// A test runs, in which the real providers are not to be reached.
    pub(crate) fn is_in_test(&self) -> bool {
        #[cfg(feature = "testing")]
        return self.in_test.get().is_some();
        #[cfg(not(feature = "testing"))]
        false
    }

    #[cfg(feature = "testing")]
    fn start(&self) -> Result<crate::development::provider::DevelopmentProvider, Finding> {
        use std::io;

        use crate::development::provider::{ClientRegistration, DevelopmentProvider};

        let start = |port| {
            let mut client = ClientRegistration::default_client();
            client.name = self.application_name.as_deref().map(str::to_owned);
            let builder = DevelopmentProvider::builder().port(port).client(client);
            if self.has_control { builder.control() } else { builder }.start()
        };
        let started = match self.port {
            Port::Given(port) => start(port),
            Port::Usual(port) => start(port).or_else(|why| {
                if why.kind() != io::ErrorKind::AddrInUse {
                    return Err(why);
                }
                tracing::warn!(
                    target: "oauth_runtime::config",
                    code = "development_port_taken",
                    port,
                    remedy = "stop what uses the port, or set `OAUTH_DEVELOPMENT_PORT` to one that is free",
                    "the development provider listens at any free port, because its own is taken: its issuers are others at the next start"
                );
                start(0)
            }),
        };
        started.map_err(|why| {
            let what = format!("the development provider does not start: {why}");
            let finding = |remedy| Finding::new("development_provider_failed", what, remedy);
            match self.port {
                Port::Given(port) => {
                    finding(format!("stop what uses port {port}, or correct `OAUTH_DEVELOPMENT_PORT`"))
                        .of_setting("OAUTH_DEVELOPMENT_PORT")
                }
                Port::Usual(_) => {
                    finding("set `OAUTH_DEVELOPMENT_PROVIDER=off` and register the application".to_owned())
                }
            }
        })
    }

    /// Where it listens, if it does.
    pub(crate) fn origin(&self) -> Option<&str> {
        #[cfg(feature = "testing")]
        return self.provider.get().map(crate::development::provider::DevelopmentProvider::origin);
        #[cfg(not(feature = "testing"))]
        None
    }

    /// It listens elsewhere than at the last start.
    pub(crate) fn port_is_taken(&self) -> Option<u16> {
        let Port::Usual(usual) = self.port else { return None };
        let origin = Url::parse(self.origin()?).ok()?;
        (origin.port() != Some(usual)).then_some(usual)
    }

    /// Without the feature `testing` there is no development provider.
    #[cfg(not(feature = "testing"))]
    pub(crate) fn stand_in(&self, _: &mut Draft, _: bool) -> Result<bool, Finding> {
        Ok(false)
    }
}

/// What the profile is asked for the e-mail address by, where the real one has it whatever the scope is called: after
/// [`ADDRESS_FOR`](crate::development::provider::ADDRESS_FOR) the scopes of which one is enough, or nothing.
#[cfg(feature = "testing")]
fn address_query(
    description: &crate::declaration::description::ProviderDescription,
    has_email_endpoint: bool,
) -> String {
    use crate::declaration::description::UserInfoMapping;

    let userinfo = &description.userinfo;
    let is_placed = has_email_endpoint
        || userinfo.email_list.is_some()
        || userinfo.sources.iter().any(|source| source.mapping.email != UserInfoMapping::STANDARD.email);
    let scopes = match userinfo.email_scopes {
        Some(scopes) => scopes,
        None if is_placed => &[],
        None => return String::new(),
    };
    // Whoever has a scope that these come with has them too.
    let implied = description.scopes.implied.iter().filter(|(_, implied)| scopes.contains(implied));
    let enough = scopes.iter().copied().chain(implied.map(|(giver, _)| *giver)).collect::<Vec<_>>().join(" ");
    let value: String = url::form_urlencoded::byte_serialize(enough.as_bytes()).collect();
    format!("?{}={value}", crate::development::provider::ADDRESS_FOR)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(settings: &[(&str, &str)], base_url: &str) -> (Development, Vec<(&'static str, String)>) {
        let mut report = ConfigReport::default();
        let development =
            Development::new(&Environment::from_iter(settings.iter().copied()), base_url, None, &mut report);
        let told = report.findings().iter().map(|problem| (problem.code(), problem.sentence().to_owned())).collect();
        (development, told)
    }

    #[test]
    fn the_switch_takes_on_and_off_and_says_what_else_it_was_given() {
        let switch = |value| of(&[("OAUTH_DEVELOPMENT_PROVIDER", value)], "http://localhost:3000");
        for value in ["on", "ON", " on ", "true", "yes", "1", "", "  "] {
            let (development, told) = switch(value);
            assert!(!development.switched_off && told.is_empty(), "{value:?}: {told:?}");
        }
        for value in ["off", "Off", "off ", "false", "no", "0"] {
            let (development, told) = switch(value);
            assert!(development.switched_off && told.is_empty(), "{value:?}: {told:?}");
        }
        for value in ["of", "disabled", "2", "on,off", "production", "-"] {
            let (_, told) = switch(value);
            let [(code, what)] = &*told else { panic!("{value:?}: {told:?}") };
            assert_eq!(*code, "setting_invalid", "{value:?}");
            assert!(what.contains("`OAUTH_DEVELOPMENT_PROVIDER`") && what.contains("neither `on` nor `off`"), "{what}");
        }
    }

    #[test]
    fn its_port_follows_from_that_of_the_application_unless_it_is_set() {
        for (base_url, port) in [
            ("http://localhost:3000", 23_000),
            ("http://127.0.0.1:8080", 28_080),
            ("https://localhost", 20_443),
            ("http://localhost", 20_080),
            ("http://localhost:45535", 65_535),
            ("http://localhost:45536", 25_536),
            ("http://localhost:65535", 45_535),
        ] {
            assert_eq!(of(&[], base_url).0.port, Port::Usual(port), "{base_url}");
        }
        assert_eq!(of(&[("OAUTH_DEVELOPMENT_PORT", "4404")], "http://localhost:3000").0.port, Port::Given(4404));
        for value in ["0", "65536", "-1", "http", "4404/corp"] {
            let (_, told) = of(&[("OAUTH_DEVELOPMENT_PORT", value)], "http://localhost:3000");
            assert!(
                matches!(&*told, [("setting_invalid", what)] if what.contains("`OAUTH_DEVELOPMENT_PORT`")),
                "{told:?}"
            );
        }
    }
}
