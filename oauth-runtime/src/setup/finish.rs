//! A draft is judged: a registration comes of it, or everything that is wrong with it.

use std::sync::{Arc, Mutex};

use super::draft::Draft;
use super::registration::{
    Authentication, IdTokenRules, OAuth1Registration, OAuth2Registration, ProfileRequests, ProtocolRegistration,
    Registration,
};
use crate::declaration::description::{ClientAuthenticationMethod, Endpoint, Protocol, SignatureMethod, Use};
use crate::declaration::quirks::MintedSecret;
use crate::declaration::settings::missing;
use crate::error::{ConfigReport, Finding};
use crate::jose::TokenSigner;
use crate::oauth1::{Signer, SigningKey};
use crate::oauth2::ClientAuthentication;
use crate::oauth2::minted_secret::SecretMint;
use crate::types::{ClientId, ClientSecret, ProviderName};

impl Draft {
    /// A client that must prove itself has a secret.
    fn needs_secret(&self) -> bool {
        self.description.protocol == Protocol::OAuth1
            || self.description.client.authentication != ClientAuthenticationMethod::None
                && !self.description.quirks.mints_secret
    }

    /// OAuth 1.0a signs with what is known at the start.
    fn has_secret(&self) -> bool {
        self.client_secret.is_some() || self.secret_source.is_some() && self.description.protocol != Protocol::OAuth1
    }

    /// Checks everything that the use needs, and reports every problem at once.
    pub(crate) fn finish(&self, purpose: Use, report: &mut ConfigReport) -> Option<Registration> {
        match self.with_client_id_in_urls() {
            Some(filled) => filled.judged(purpose, report),
            None => self.judged(purpose, report),
        }
    }

    fn judged(&self, purpose: Use, report: &mut ConfigReport) -> Option<Registration> {
        let before = report.findings().len();
        report.extend(self.problems.clone());
        let names = self.description.client.environment;
        // A setting that is there and not usable is not missing.
        if self.client_id.is_none() && !self.problems.names_setting(names.client_id) {
            report.push(missing(names.client_id).of_provider(&self.name));
        }
        if !self.has_secret() && self.needs_secret() && !self.problems.names_setting(names.client_secret) {
            report.push(missing(names.client_secret).of_provider(&self.name));
        }
        let endpoints = self.endpoints(purpose, report);
        let profile = ProfileRequests {
            userinfo: self.url_of_facts(Endpoint::Userinfo, report),
            email: self.url_of_facts(Endpoint::Email, report),
            params: self.userinfo_params(report),
        };
        let api_base = self.optional_url("api_base", &self.api_base, report);
        let internal = self.internal(report);
        let (authorization, token) = (self.description.authorization.params, self.description.token.params);
        let authorization_params =
            self.params("authorization_params", authorization, &self.authorization_params, report);
        let token_params = self.params("token_params", token, &self.token_params, report);
        let refresh_params = self.params("refresh_params", self.description.token.refresh_params, &[], report);
        let exchange_params = self.exchange_params(report);
        let headers = self.headers(report);
        let protocol = match self.description.protocol {
            Protocol::OpenIdConnect | Protocol::OAuth2 => {
                self.oauth2(report).map(Box::new).map(ProtocolRegistration::OAuth2)
            }
            Protocol::OAuth1 => self.oauth1(report).map(Box::new).map(ProtocolRegistration::OAuth1),
        };
        if purpose.identifies() && !self.identifies() {
            report.push(no_identity().of_provider(&self.name));
        }
        if report.findings().len() > before || self.client_id.is_none() {
            return None;
        }
        Some(Registration {
            name: ProviderName::new(self.name.clone()),
            description: self.description,
            client_id: self.client_id.clone()?,
            policy: self.policy,
            placeholders: self.placeholders.clone(),
            api_base,
            protocol: protocol?,
            identifies: self.identifies(),
            internal,
            endpoints,
            profile,
            authorization_params,
            token_params,
            exchange_params,
            refresh_params,
            headers,
        })
    }

    fn oauth2(&self, report: &mut ConfigReport) -> Option<OAuth2Registration> {
        let tenants = self.tenants(report);
        let server = self.server(tenants.is_some(), report);
        let authentication = self.authentication(report);
        let scopes = &self.description.scopes;
        let is_open_id_connect = self.description.protocol == Protocol::OpenIdConnect;
        Some(OAuth2Registration {
            server: server?,
            tenants,
            id_token: is_open_id_connect.then_some(IdTokenRules { alg: self.description.id_token.alg }),
            authentication: authentication?,
            scopes: scopes.asked,
            scope: scopes.asked.join(scopes.separator),
            pkce: self.description.authorization.pkce,
        })
    }

    fn oauth1(&self, report: &mut ConfigReport) -> Option<OAuth1Registration> {
        let signer = self.signer(self.client_id.clone()?, self.client_secret.as_ref()?);
        Some(OAuth1Registration { signer: self.collect(signer, report)? })
    }

    fn signer(&self, client_id: ClientId, secret: &ClientSecret) -> crate::error::Result<Signer> {
        let key = match (&self.signature_algorithm, self.description.oauth1.signature_method) {
            (Some(own), _) => SigningKey::custom(Arc::clone(own), secret),
            (None, SignatureMethod::Plaintext) => SigningKey::dangerous_plaintext(secret),
            (None, method) => SigningKey::new(method, secret)?,
        };
        let signer = Signer::new(&client_id, key, self.description.oauth1.placement)?;
        self.description.oauth1.realm.map_or(Ok(signer.clone()), |realm| signer.with_realm(realm))
    }

    fn authentication(&self, report: &mut ConfigReport) -> Option<Authentication> {
        let method = self.description.client.authentication;
        if let Some(minted) = self.description.quirks.minted_secret.filter(|_| self.description.quirks.mints_secret) {
            let mint = self.mint(minted, report)?;
            let minted = ClientAuthentication::minted(method, self.client_id.clone()?, mint);
            return Some(Authentication::Fixed(minted));
        }
        if let Some(source) = self.secret_source.clone().filter(|_| method != ClientAuthenticationMethod::None) {
            return Some(Authentication::Changing { method, source });
        }
        if self.client_secret.is_none() && method != ClientAuthenticationMethod::None {
            return None;
        }
        let authentication = ClientAuthentication::new(method, self.client_id.clone()?, self.client_secret.as_ref());
        self.collect(authentication, report).map(Authentication::Fixed)
    }

    /// What mints client secrets: the key, its name, and whose it is.
    fn mint(&self, minted: MintedSecret, report: &mut ConfigReport) -> Option<SecretMint> {
        let field = |name: &'static str| self.value(name).ok_or(name);
        let key = || self.private_key.as_ref().ok_or("private_key");
        let fields = field("team_id").and_then(|team| Ok((team, field("key_id")?, key()?)));
        let (team, kid, key) = fields.map_err(|missing| self.lacks("minted_secret", missing, report)).ok()?;
        let Some(signer) = TokenSigner::es256(key.expose(), kid) else {
            report.push(no_private_key().of_provider(&self.name));
            return None;
        };
        let (issuer, client_id) = (team.into(), self.client_id.clone()?);
        Some(SecretMint { signer, issuer, audience: minted.audience, client_id, last: Mutex::default() })
    }

    fn collect<T>(&self, result: crate::error::Result<T>, report: &mut ConfigReport) -> Option<T> {
        match result {
            Ok(value) => Some(value),
            Err(error) => {
                if let crate::ErrorKind::Config(found) = error.kind() {
                    for problem in found.findings() {
                        report.push(problem.clone().of_provider(&self.name));
                    }
                }
                None
            }
        }
    }
}

/// Nothing of what stands there is shown.
fn no_private_key() -> Finding {
    Finding::new(
        "private_key_invalid",
        "`private_key` is no private key of the curve P-256",
        "set it to the whole file that the provider gave you, `-----BEGIN PRIVATE KEY-----` and so on (PKCS#8, not encrypted); `\\n` may stand for line breaks, or the setting with `_FILE` behind it for the path of the file",
    )
    .of_key("minted_secret")
}

/// The problem of a provider that everybody could be.
pub(crate) fn no_identity() -> Finding {
    Finding::new(
        "userinfo_endpoint_missing",
        "no userinfo endpoint is declared, so nobody can be identified",
        "declare `userinfo_endpoint` and `userinfo(subject = …)`",
    )
    .of_key("userinfo_endpoint")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::declaration::description::{EnvironmentNames, ProviderDescription};
    use crate::declaration::settings::FieldValues;
    use crate::oidc::discovery::ExpectedIssuer;
    use crate::setup::instance::Instance;
    use crate::setup::registration::Server;

    const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("entra", "Entra")
        .metadata_url("https://login.example/{tenant}/.well-known/openid-configuration")
        .scopes(&["openid"])
        .environment(EnvironmentNames::new("AZURE_CLIENT_ID", "AZURE_CLIENT_SECRET"));

    fn fields(tenant: &str) -> FieldValues {
        FieldValues {
            client_id: Some(ClientId::from("id")),
            client_secret: Some(ClientSecret::from("hunter2")),
            placeholders: vec![("tenant", tenant.to_owned())],
            ..FieldValues::default()
        }
    }

    #[test]
    fn placeholders_are_filled_from_fields() {
        let mut report = ConfigReport::default();
        let registration =
            Draft::new(DESCRIPTION, &fields("common")).finish(Use::Login, &mut report).expect("complete");
        let ProtocolRegistration::OAuth2(oauth2) = &registration.protocol else { panic!("OpenID Connect") };
        let Server::Discovered { metadata_url, .. } = &oauth2.server else { panic!("by its metadata") };
        assert_eq!(metadata_url.as_str(), "https://login.example/common/.well-known/openid-configuration");
    }

    #[test]
    fn a_placeholder_value_cannot_move_the_host() {
        for (template, tenants) in [
            (
                "https://{tenant}/.well-known/openid-configuration",
                &["x@evil.example", "a b", "..\\evil", "a#b", "a/b", "a?b", "", ":1", "a:", "[x]", "a_b", "ä"][..],
            ),
            (
                "https://{tenant}.idp.example/.well-known/openid-configuration",
                &["evil.example/", "evil.example:1", "[::1]", "evil.example?", "evil.example#", "evil.example\\"],
            ),
            (
                "https://login.example/{tenant}/.well-known/openid-configuration",
                &["..", "a/b", "a%2fb", "a?b", "a;b", "a:b", "@", ""],
            ),
        ] {
            for tenant in tenants {
                let description = ProviderDescription::open_id_connect("entra", "Entra").metadata_url(template);
                let mut report = ConfigReport::default();
                assert!(
                    Draft::new(description, &fields(tenant)).finish(Use::Login, &mut report).is_none(),
                    "{template} {tenant}"
                );
                let codes = report.findings().iter().map(Finding::code).collect::<Vec<_>>();
                assert_eq!(codes, ["url_invalid"], "{template} {tenant}");
            }
        }
    }

    #[test]
    fn headers_and_parameters_are_filled_and_what_cannot_be_sent_is_reported() {
        const ENTRA: ProviderDescription = DESCRIPTION
            .headers(&[("User-Agent", "acme (by {tenant})"), ("Client-Id", "{client_id}"), ("Version", "2")])
            .authorization_params(&[("hd", "{tenant}")]);
        let mut report = ConfigReport::default();
        let registration = Draft::new(ENTRA, &fields("common")).finish(Use::Login, &mut report).expect("complete");
        assert_eq!(registration.authorization_params.iter().collect::<Vec<_>>(), [("hd", "common")]);
        let headers = registration.headers.iter().map(|(name, value)| (name.as_str(), value.to_str().expect("text")));
        let expected = [("user-agent", "acme (by common)"), ("client-id", "id"), ("version", "2")];
        assert_eq!(headers.collect::<Vec<_>>(), expected);
        assert!(registration.headers[0].1.is_sensitive() && !registration.headers[2].1.is_sensitive());
        for headers in [
            &[("Host", "evil.example")][..],
            &[("authorization", "Bearer x")],
            &[("Keep-Alive", "1")],
            &[("a b", "x")],
            &[("X", "a\r\nb")],
            &[("X", "")],
        ] {
            let mut report = ConfigReport::default();
            assert!(
                Draft::new(DESCRIPTION.headers(headers), &fields("common")).finish(Use::Login, &mut report).is_none()
            );
            assert_eq!(
                report.findings().iter().map(Finding::code).collect::<Vec<_>>(),
                ["header_invalid"],
                "{headers:?}"
            );
        }
        let mut report = ConfigReport::default();
        let unknown = DESCRIPTION.token_params(&[("a", "{nobody}")]);
        assert!(Draft::new(unknown, &fields("common")).finish(Use::Login, &mut report).is_none());
        assert_eq!(report.findings().iter().map(Finding::code).collect::<Vec<_>>(), ["placeholder_missing"]);
    }

    #[test]
    fn a_description_without_any_issuer_is_refused() {
        let report = |description: ProviderDescription| {
            let mut report = ConfigReport::default();
            let _ = Draft::new(description, &fields("common")).finish(Use::Login, &mut report);
            report.findings().iter().map(Finding::code).collect::<Vec<_>>()
        };
        const BARE: ProviderDescription = ProviderDescription::open_id_connect("acme", "Acme");
        assert_eq!(report(BARE), ["issuer_missing"]);
        assert_eq!(report(BARE.metadata_url("https://as.example/metadata.json")), ["issuer_missing"]);
        assert!(report(BARE.metadata_url("https://as.example/metadata.json").issuer("https://as.example")).is_empty());
        assert!(report(BARE.issuer("https://as.example/{tenant}")).is_empty());
    }

    #[test]
    fn a_setting_is_missing_whatever_is_said_of_one_whose_name_begins_like_its_own() {
        let description = DESCRIPTION.environment(EnvironmentNames::new("AZURE", "AZURE_SECRET"));
        let mut draft = Draft::new(description, &FieldValues::default());
        draft.problems.push(missing("AZURE_TENANT"));
        let mut report = ConfigReport::default();
        draft.finish(Use::Login, &mut report);
        let settings = report.findings().iter().filter_map(Finding::setting).collect::<Vec<_>>();
        assert_eq!(settings, ["AZURE_TENANT", "AZURE", "AZURE_SECRET"]);
    }

    #[test]
    fn a_field_gives_the_issuer_and_is_judged_as_the_attribute_is() {
        const BARE: ProviderDescription = ProviderDescription::open_id_connect("acme", "Acme");
        let finish = |description, issuer: Option<&str>, problem: Option<Finding>| {
            let fields = FieldValues { issuer: issuer.map(Into::into), ..fields("common") };
            let mut draft = Draft::new(description, &fields);
            problem.into_iter().for_each(|problem| draft.problems.push(problem));
            let mut report = ConfigReport::default();
            let registration = draft.finish(Use::Login, &mut report);
            let codes = report.findings().iter().map(Finding::code).collect::<Vec<_>>();
            (registration.map(|registration| server(&registration)), codes)
        };
        let found = |url: &str, issuer: &str| (Some((url.to_owned(), ExpectedIssuer::Exactly(issuer.into()))), vec![]);
        let metadata = "https://as.example/.well-known/openid-configuration";
        assert_eq!(finish(BARE, Some("https://as.example"), None), found(metadata, "https://as.example"));
        // A field that is there wins.
        let declared = BARE.issuer("https://other.example");
        assert_eq!(finish(declared, Some("https://as.example/"), None), found(metadata, "https://as.example/"));
        let elsewhere = BARE.metadata_url("https://as.example/metadata.json");
        assert_eq!(
            finish(elsewhere, Some("https://as.example"), None),
            found("https://as.example/metadata.json", "https://as.example")
        );
        for insecure in ["http://as.example", "http://localhost:1", "as.example"] {
            assert_eq!(finish(BARE, Some(insecure), None), (None, vec!["url_invalid"]), "{insecure}");
        }
        let document = "https://as.example/.well-known/openid-configuration";
        assert_eq!(finish(BARE, Some(document), None), (None, vec!["issuer_is_document"]));
        // What is missing is told once.
        assert_eq!(finish(BARE, None, Some(missing("ACME_ISSUER"))), (None, vec!["setting_missing"]));
    }

    #[test]
    fn a_url_may_name_the_client_of_the_instance_that_uses_it() {
        const BARE: ProviderDescription =
            ProviderDescription::open_id_connect("acme", "Acme").issuer("https://as.example/openid/{client_id}");
        let mut report = ConfigReport::default();
        let registration = Draft::new(BARE, &fields("common")).finish(Use::Login, &mut report);
        let (_, issuer) = server(&registration.expect("it is right"));
        assert_eq!(issuer, ExpectedIssuer::Exactly("https://as.example/openid/id".into()));
        let other = Instance::new().credentials("b c", "secret");
        assert!(Draft::new(BARE, &fields("common")).overridden(&other).finish(Use::Login, &mut report).is_none());
        assert_eq!(report.findings().iter().map(Finding::code).collect::<Vec<_>>(), ["url_invalid"]);
        let mut report = ConfigReport::default();
        Draft::new(BARE, &FieldValues { client_id: None, ..fields("common") }).finish(Use::Login, &mut report);
        assert_eq!(report.findings().iter().map(Finding::code).collect::<Vec<_>>(), ["setting_missing"]);
    }

    #[test]
    fn a_placeholder_without_a_field_is_what_the_description_has_for_it() {
        const GITLAB: ProviderDescription = ProviderDescription::open_id_connect("gitlab", "GitLab")
            .issuer("https://{domain}")
            .field_defaults(&[("domain", "gitlab.com")]);
        let issuer = |placeholders| {
            let fields = FieldValues { placeholders, ..fields("common") };
            let registration = Draft::new(GITLAB, &fields).finish(Use::Login, &mut ConfigReport::default());
            server(&registration.expect("it is right")).1
        };
        assert_eq!(issuer(Vec::new()), ExpectedIssuer::Exactly("https://gitlab.com".into()));
        let own = vec![("domain", "git.example.org".to_owned())];
        assert_eq!(issuer(own), ExpectedIssuer::Exactly("https://git.example.org".into()));
    }

    #[test]
    fn the_place_of_a_tenant_stays_one_where_tenants_are_listed() {
        const ENTRA: ProviderDescription = ProviderDescription::open_id_connect("entra", "Entra")
            .issuer("https://login.example/{tenantid}/v2.0")
            .metadata_url("https://login.example/{tenantid}/v2.0/.well-known/openid-configuration")
            .field_defaults(&[("tenantid", "common")])
            .tenants(&["72f988bf-86f1-41af-91ab-2d7cd011db47"]);
        let fields = FieldValues { placeholders: Vec::new(), ..fields("common") };
        let draft = Draft::new(ENTRA, &fields);
        assert_eq!(draft.issuer.as_deref(), Some("https://login.example/{tenantid}/v2.0"));
        let metadata = "https://login.example/common/v2.0/.well-known/openid-configuration";
        assert_eq!(draft.metadata_url.as_deref(), Some(metadata));
        assert!(draft.finish(Use::Login, &mut ConfigReport::default()).is_some());
    }

    fn server(registration: &Registration) -> (String, ExpectedIssuer) {
        let ProtocolRegistration::OAuth2(oauth2) = &registration.protocol else { panic!("OAuth 2.0") };
        let Server::Discovered { metadata_url, issuer } = &oauth2.server else { panic!("by its metadata") };
        (metadata_url.as_str().to_owned(), issuer.clone())
    }

    #[test]
    fn a_parameter_known_at_run_time_is_judged_as_a_declared_one() {
        use crate::declaration::quirks::RenamedParams;
        use crate::setup::Instance;

        const OIDC: ProviderDescription =
            ProviderDescription::open_id_connect("acme", "Acme").issuer("https://as.example");
        const RENAMED: ProviderDescription = OIDC.renamed_params(RenamedParams::STANDARD.client_id("appid"));
        const OAUTH2: ProviderDescription = ProviderDescription::oauth2("acme", "Acme")
            .authorization_endpoint("https://as.example/authorize")
            .token_endpoint("https://as.example/token");
        const OAUTH1: ProviderDescription = ProviderDescription::oauth1("acme", "Acme")
            .temporary_credentials_endpoint("https://as.example/initiate")
            .authorization_endpoint("https://as.example/authorize")
            .token_endpoint("https://as.example/token");
        const TWICE: ProviderDescription = OIDC.authorization_endpoint("https://as.example/authorize?state=S");
        for (description, name, value, expected) in [
            (OIDC, "audience", "api", None),
            (OIDC, "max_age", "300", None),
            (OIDC, "max_age", "5m", Some("parameter_invalid")),
            (OIDC, "max_age", " 60", Some("parameter_invalid")),
            (OIDC, "max_age", "+60", Some("parameter_invalid")),
            (OIDC, "max_age", "99999999999", Some("parameter_invalid")),
            (OIDC, "acr_values", "gold silver", None),
            (OIDC, "claims", r#"{"id_token":{"acr":{"essential":true,"values":["gold"]}}}"#, None),
            (OIDC, "claims", r#"{"id_token":{"acr":{"essential":1}}}"#, Some("parameter_invalid")),
            (OIDC, "claims", "acr", Some("parameter_invalid")),
            (OAUTH2, "claims", r#"{"id_token":{"acr":{"essential":true}}}"#, Some("parameter_invalid")),
            (OAUTH2, "claims", r#"{"userinfo":{"email":null}}"#, None),
            (OAUTH1, "claims", "a,b", None),
            (OIDC, "scope", "read", Some("parameter_reserved")),
            (OIDC, "refresh_token", "t", Some("parameter_reserved")),
            (OIDC, "", "t", Some("parameter_reserved")),
            (RENAMED, "appid", "evil", Some("parameter_reserved")),
            (OAUTH1, "scope", "read,write", None),
            (OAUTH1, "oauth_token", "t", Some("parameter_reserved")),
            (TWICE, "audience", "api", Some("url_invalid")),
        ] {
            let instance = Instance::new().authorization_param(name, value);
            let mut report = ConfigReport::default();
            let _ = Draft::new(description, &fields("common")).overridden(&instance).finish(Use::Calls, &mut report);
            assert_eq!(report.findings().first().map(Finding::code), expected, "{name}={value}");
        }
    }

    #[test]
    fn every_problem_is_reported_and_no_value_is_shown() {
        let mut report = ConfigReport::default();
        let draft = Draft::new(
            DESCRIPTION,
            &FieldValues { placeholders: vec![("tenant", "a b hunter2".into())], ..FieldValues::default() },
        );
        assert!(draft.finish(Use::Login, &mut report).is_none());
        let codes = report.findings().iter().map(Finding::code).collect::<Vec<_>>();
        assert_eq!(codes, ["setting_missing", "setting_missing", "url_invalid"]);
        let text = report.to_string();
        assert!(text.contains("`metadata_url`") && text.contains("`tenant`") && !text.contains("hunter2"), "{text}");
    }
}
