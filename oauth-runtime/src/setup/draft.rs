use std::borrow::Cow;

use http::{HeaderName, HeaderValue};

use super::instance::Instance;
use super::registration::{
    AllowedTenants, IdTokenRules, OAuth1Registration, OAuth2Registration, Params, ProtocolRegistration, Registration,
    Server, TenantRules,
};
use super::template::{fill, fill_text};
use crate::declaration::description::{
    ClientAuthenticationMethod, Endpoint, Protocol, ProviderDescription, SignatureMethod, Use,
};
use crate::declaration::endpoint::Endpoints;
use crate::declaration::settings::{FieldValues, missing};
use crate::error::{ConfigReport, Finding};
use crate::oauth1::{Signer, SigningKey};
use crate::oauth2::ClientAuthentication;
use crate::oauth2::parameters::{RESERVED, max_age, require_none_of_protocol};
use crate::oidc::acr;
use crate::oidc::discovery::{ExpectedIssuer, metadata_url};
use crate::types::{
    ClientId, ClientSecret, EndpointUrl, InternalAddress, InvalidUrl, IssuerIdentifier, IssuerTemplate, ProviderName,
    Tenants, UrlPolicy,
};

/// A description with its placeholders filled, before its values are checked.
#[derive(Clone)]
pub(crate) struct Draft {
    pub(crate) description: ProviderDescription,
    pub(crate) name: Box<str>,
    pub(crate) client_id: Option<ClientId>,
    pub(crate) client_secret: Option<ClientSecret>,
    pub(crate) policy: UrlPolicy,
    pub(crate) issuer: Option<String>,
    pub(crate) metadata_url: Option<String>,
    /// Where the issuer is reached from here.
    pub(crate) internal_url: Option<String>,
    pub(crate) endpoints: Endpoints<Option<String>>,
    /// Whose users may log in, by a field; else as it is declared.
    pub(crate) tenants: Option<String>,
    /// Where API calls go instead of their own base URL.
    pub(crate) api_base: Option<String>,
    /// The values of the struct's fields, for headers and parameters.
    pub(crate) placeholders: Vec<(&'static str, String)>,
    /// Parameters that are known at run time alone, for authorization and token requests.
    pub(crate) authorization_params: Vec<(Cow<'static, str>, String)>,
    pub(crate) token_params: Vec<(Cow<'static, str>, String)>,
    /// Another server stands in for the provider, to which a value that is missing means nothing.
    pub(crate) is_stand_in: bool,
    /// What was wrong with the struct's fields.
    pub(crate) problems: ConfigReport,
}

impl Draft {
    /// Fills `{placeholders}` from the struct's fields.
    pub(crate) fn new(description: ProviderDescription, fields: &FieldValues) -> Self {
        let fill = |url: Option<&'static str>| url.map(|url| fill(url, &fields.placeholders));
        let policy = if description.server.allow_loopback_http {
            UrlPolicy::DangerousLoopbackHttp
        } else {
            UrlPolicy::HttpsOnly
        };
        Self {
            description,
            name: description.name.into(),
            client_id: fields.client_id.clone(),
            client_secret: fields.client_secret.clone(),
            policy,
            issuer: fields.issuer.as_ref().map(ToString::to_string).or_else(|| fill(description.server.issuer)),
            metadata_url: fill(description.server.metadata_url),
            internal_url: fields.internal_url.clone().or_else(|| fill(description.server.internal_url)),
            endpoints: Endpoints::each(|endpoint| fill(*description.server.endpoints.get(endpoint))),
            tenants: fields.tenants.clone(),
            api_base: None,
            placeholders: fields.placeholders.clone(),
            authorization_params: Vec::new(),
            token_params: Vec::new(),
            is_stand_in: false,
            problems: ConfigReport::default(),
        }
    }

    /// With the values of an instance in the place of its own.
    pub(crate) fn overridden(mut self, instance: &Instance) -> Self {
        if let Some(name) = &instance.name {
            self.name.clone_from(name);
        }
        if let Some(issuer) = &instance.issuer {
            self.issuer = Some(issuer.to_string());
        }
        self.metadata_url = instance.metadata_url.clone().or(self.metadata_url);
        self.internal_url = instance.internal_url.clone().or(self.internal_url);
        for endpoint in Endpoint::ALL {
            if let Some(url) = instance.endpoints.get(*endpoint) {
                self.endpoints.set(*endpoint, Some(url.clone()));
            }
        }
        self.client_id = instance.client_id.clone().or(self.client_id);
        self.client_secret = instance.client_secret.clone().or(self.client_secret);
        self.authorization_params.clone_from(&instance.authorization_params);
        self.token_params.clone_from(&instance.token_params);
        self
    }

    /// A client that must prove itself has a secret.
    fn needs_secret(&self) -> bool {
        self.description.protocol == Protocol::OAuth1
            || self.description.client.authentication != ClientAuthenticationMethod::None
    }

    /// Nothing of the client's registration is there: not a mistake in it, but none at all.
    pub(crate) fn has_no_credentials(&self) -> bool {
        self.client_id.is_none() && self.client_secret.is_none()
    }

    /// Checks everything that the use needs, and reports every problem at once.
    pub(crate) fn finish(&self, purpose: Use, report: &mut ConfigReport) -> Option<Registration> {
        let before = report.findings().len();
        report.extend(self.problems.clone());
        let names = self.description.client.environment;
        // A setting that is there and not usable is not missing.
        if self.client_id.is_none() && !self.problems.names_setting(names.client_id) {
            report.push(missing(names.client_id).of_provider(&self.name));
        }
        if self.client_secret.is_none() && self.needs_secret() && !self.problems.names_setting(names.client_secret) {
            report.push(missing(names.client_secret).of_provider(&self.name));
        }
        let endpoints = self.endpoints(purpose, report);
        let api_base = self.optional_url("api_base", &self.api_base, report);
        let internal = self.internal(report);
        let (authorization, token) = (self.description.authorization.params, self.description.token.params);
        let authorization_params =
            self.params("authorization_params", authorization, &self.authorization_params, report);
        let token_params = self.params("token_params", token, &self.token_params, report);
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
            authorization_params,
            token_params,
            headers,
        })
    }

    /// The server says what it is by its metadata.
    fn has_metadata(&self) -> bool {
        self.description.protocol == Protocol::OpenIdConnect || self.metadata_url.is_some()
    }

    /// There is an ID token, or a place for the profile.
    fn identifies(&self) -> bool {
        let says_it_at_once = self.description.userinfo.sources.has_token_response();
        self.has_metadata() || self.endpoints.get(Endpoint::Userinfo).is_some() || says_it_at_once
    }

    /// The pinned endpoints. What no metadata will name must be among them.
    fn endpoints(&self, purpose: Use, report: &mut ConfigReport) -> Endpoints<Option<EndpointUrl>> {
        let required = if self.has_metadata() { &[] } else { purpose.endpoints(self.description.protocol) };
        Endpoints::each(|endpoint| {
            let url = self.endpoints.get(endpoint);
            if url.is_none() && required.contains(&endpoint) {
                report.push(not_declared(endpoint).of_provider(&self.name));
            }
            let url = self.optional_url(endpoint.key(), url, report)?;
            let is_oauth2 = self.description.protocol != Protocol::OAuth1;
            if endpoint == Endpoint::Authorization && is_oauth2 && require_none_of_protocol(&url).is_err() {
                let what = "`authorization_endpoint` has a parameter in its query that every request gets";
                let remedy = "remove `client_id`, `state` and the like from it";
                report.push(Finding::new("url_invalid", what, remedy).of_key(endpoint.key()).of_provider(&self.name));
                return None;
            }
            Some(url)
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

    /// Whose users may log in, where the issuer has a place for a tenant.
    fn tenants(&self, report: &mut ConfigReport) -> Option<TenantRules> {
        let server = &self.description.server;
        let listed = self.tenants.as_deref().map_or_else(|| server.tenants.join(","), str::to_owned);
        if listed.is_empty() && !server.any_tenant {
            return None;
        }
        let mut refuse = |what: String, remedy: &str| {
            let finding = Finding::new("tenants_invalid", what, remedy).of_key("tenants").of_provider(&self.name);
            report.push(finding);
        };
        let Some(template) = self.issuer.as_deref().and_then(IssuerTemplate::parse) else {
            let remedy =
                "write the issuer as the metadata do, such as `https://login.microsoftonline.com/{tenantid}/v2.0`";
            refuse("`tenants` are declared, and `issuer` has no place for one".to_owned(), remedy);
            return None;
        };
        if server.any_tenant {
            return Some(TenantRules { template, allowed: AllowedTenants::Any });
        }
        match Tenants::read(&listed) {
            Ok(tenants) => {
                let (domains, ids): (Vec<_>, Vec<_>) = tenants.iter().partition(|tenant| tenant.contains('.'));
                let [ids, domains] = [ids, domains].map(|tenants| tenants.into_iter().map(Box::from).collect());
                Some(TenantRules { template, allowed: AllowedTenants::Listed { ids, domains } })
            }
            Err(why) => {
                refuse(format!("`tenants` is not usable: {why}"), "correct `tenants`, or the setting that holds them");
                None
            }
        }
    }

    fn server(&self, has_tenants: bool, report: &mut ConfigReport) -> Option<Server> {
        if !self.has_metadata() {
            let is_usable = self.issuer.is_none() || self.optional_url("issuer", &self.issuer, report).is_some();
            return is_usable.then(|| Server::Declared { issuer: self.issuer.as_deref().map(IssuerIdentifier::from) });
        }
        // The place of a tenant stays.
        let issuer = if has_tenants { self.issuer.as_deref() } else { self.filled("issuer", &self.issuer, report) };
        if issuer.is_some_and(|issuer| issuer.contains("/.well-known/")) {
            let what = "`issuer` is the address of a metadata document";
            let remedy =
                "set the issuer itself, which is what stands before `/.well-known/`, or declare `metadata_url`";
            report.push(Finding::new("issuer_is_document", what, remedy).of_key("issuer").of_provider(&self.name));
            return None;
        }
        let expected = ExpectedIssuer::new(issuer, self.metadata_url.as_deref());
        // A field without a value is in the report already.
        if expected.is_none() && self.issuer.is_none() && self.problems.is_empty() {
            // OpenID Connect Discovery §4.3 has nothing to compare with: any issuer would do.
            report.push(
                Finding::new(
                    "issuer_missing",
                    "neither `issuer` nor a metadata URL that follows from it is declared",
                    "declare `issuer` exactly as the provider writes it",
                )
                .of_key("issuer")
                .of_provider(&self.name),
            );
        }
        let metadata_url = match &self.metadata_url {
            None => self.optional_url("issuer", &issuer.map(metadata_url), report),
            url => self.optional_url("metadata_url", url, report),
        };
        Some(Server::Discovered { metadata_url: metadata_url?, issuer: expected? })
    }

    /// What is at the origin of the issuer, which browsers are sent to, is asked for at another one from here.
    fn internal(&self, report: &mut ConfigReport) -> Option<InternalAddress> {
        let url = self.filled("internal_url", &self.internal_url, report)?;
        let authorization = self.endpoints.get(Endpoint::Authorization);
        // What is wrong with that one is reported where it is judged.
        let public = [&self.issuer, &self.metadata_url, authorization].into_iter().find_map(Option::as_deref)?;
        let invalid = |why| {
            let setting = self.description.client.environment.internal_url;
            let what = format!("`internal_url` is not usable: {why}");
            let where_ = if setting.is_empty() { String::new() } else { format!(", in `{setting}` or the attribute") };
            let remedy = format!("write scheme, host and port alone, such as `http://keycloak:8080`{where_}");
            Finding::new("internal_url_invalid", what, remedy).of_key("internal_url").of_provider(&self.name)
        };
        match InternalAddress::parse(url, public) {
            Ok(internal) => internal,
            Err(why) => {
                report.push(invalid(why));
                None
            }
        }
    }

    fn oauth1(&self, report: &mut ConfigReport) -> Option<OAuth1Registration> {
        let signer = self.signer(self.client_id.clone()?, self.client_secret.as_ref()?);
        Some(OAuth1Registration { signer: self.collect(signer, report)? })
    }

    fn signer(&self, client_id: ClientId, secret: &ClientSecret) -> crate::error::Result<Signer> {
        let key = match self.description.oauth1.signature_method {
            SignatureMethod::Plaintext => SigningKey::dangerous_plaintext(secret),
            method => SigningKey::new(method, secret)?,
        };
        let signer = Signer::new(&client_id, key, self.description.oauth1.placement)?;
        self.description.oauth1.realm.map_or(Ok(signer.clone()), |realm| signer.with_realm(realm))
    }

    fn authentication(&self, report: &mut ConfigReport) -> Option<ClientAuthentication> {
        let method = self.description.client.authentication;
        if self.client_secret.is_none() && method != ClientAuthenticationMethod::None {
            return None;
        }
        let authentication = ClientAuthentication::new(method, self.client_id.clone()?, self.client_secret.as_ref());
        self.collect(authentication, report)
    }

    /// The declared parameters, and in their place or behind them those that are known at run time alone.
    fn params(
        &self,
        key: &str,
        declared: &[(&'static str, &'static str)],
        own: &[(Cow<'static, str>, String)],
        report: &mut ConfigReport,
    ) -> Params {
        let is_own = |name: &str| own.iter().any(|(own, _)| own == name);
        let declared = declared.iter().filter(|(name, _)| !is_own(name));
        let filled = declared.filter_map(|(name, template)| Some(((*name).into(), self.text(key, template, report)?)));
        let mut params: Vec<_> = filled.collect();
        for (name, value) in own {
            if self.is_of_protocol(name) {
                let what = format!("the parameter `{}` is set by the protocol itself", name.escape_default());
                let remedy = "leave `state`, `scope` and the like to this crate";
                report.push(Finding::new("parameter_reserved", what, remedy).of_key(key).of_provider(&self.name));
            }
            params.push((name.clone(), value.clone()));
        }
        let is_checked = self.description.protocol == Protocol::OpenIdConnect;
        if params.iter().any(|(name, value)| is_checked && name == "max_age" && max_age(value).is_none()) {
            let what = "`max_age` is no number of seconds, so that it could not be checked";
            let finding = Finding::new("parameter_invalid", what, "write whole seconds, such as `300`");
            report.push(finding.of_key(key).of_provider(&self.name));
        }
        let claims = params.iter().filter(|(name, _)| name == "claims" && key == "authorization_params");
        for (_, value) in claims.filter(|_| self.description.protocol != Protocol::OAuth1) {
            let finding = match acr::asked(None, Some(value)) {
                Err(unreadable) => unreadable,
                Ok(asked) if asked.essential.is_some() && !is_checked => acr::unheard(),
                Ok(_) => continue,
            };
            report.push(finding.of_key(key).of_provider(&self.name));
        }
        Params(params)
    }

    /// A parameter that only this crate sends, under the name of the protocol or the provider's.
    fn is_of_protocol(&self, name: &str) -> bool {
        match self.description.protocol {
            Protocol::OAuth1 => name.is_empty() || name.starts_with("oauth_"),
            _ => {
                let renamed = self.description.quirks.renamed_params.names(name);
                name.is_empty() || renamed || RESERVED.contains(&name)
            }
        }
    }

    fn headers(&self, report: &mut ConfigReport) -> Vec<(HeaderName, HeaderValue)> {
        let mut headers = Vec::new();
        for (written, template) in self.description.quirks.headers {
            let Some(text) = self.text("headers", template, report) else { continue };
            let is_filled = text != *template;
            let value = HeaderValue::from_str(&text).ok().filter(|_| text.trim() == text && !text.is_empty());
            let name = HeaderName::from_bytes(written.as_bytes()).ok().filter(|name| !is_reserved(name));
            let (Some(name), Some(mut value)) = (name, value) else {
                let what = format!("the header `{}` of `headers` cannot be sent", written.escape_default());
                let remedy =
                    "correct it, or the setting that fills it; what HTTP or this crate sets is not for `headers`";
                report.push(Finding::new("header_invalid", what, remedy).of_key("headers").of_provider(&self.name));
                continue;
            };
            // It may be a key of the provider's API.
            value.set_sensitive(is_filled);
            headers.push((name, value));
        }
        headers
    }

    /// A text of the declaration with the values of the fields in the places of their names.
    fn text(&self, key: &str, template: &str, report: &mut ConfigReport) -> Option<String> {
        let value = |field: &str| match field {
            "client_id" => self.client_id.as_ref().map(ClientId::as_str),
            _ => self.placeholders.iter().find(|(name, _)| *name == field).map(|(_, value)| value.as_str()),
        };
        let missing = match fill_text(template, value) {
            Ok(text) => return Some(text),
            Err(missing) => missing,
        };
        // A field without a value is in the report already, and so is a client without identifier.
        let is_reported = !self.problems.is_empty()
            || report.findings().iter().any(|problem| problem.provider() == Some(&*self.name));
        if !is_reported && !self.is_stand_in {
            let what = format!("`{key}` is not usable: there is no value for `{{{missing}}}`");
            let remedy = format!("add a field `{missing}` to the provider");
            report.push(Finding::new("placeholder_missing", what, remedy).of_key(key).of_provider(&self.name));
        }
        None
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

    fn optional_url(&self, key: &str, value: &Option<String>, report: &mut ConfigReport) -> Option<EndpointUrl> {
        EndpointUrl::parse(self.filled(key, value, report)?, self.policy)
            .map_err(|why| {
                let what = format!("`{key}` is not usable: {why}");
                let mut remedy = format!("correct `{key}`, or the setting that fills it");
                if why == InvalidUrl::Scheme && self.policy == UrlPolicy::HttpsOnly {
                    remedy += "; for a server on this machine declare `dangerous_allow_loopback_http`";
                } else if why == InvalidUrl::Scheme {
                    remedy += "; `http` is for hosts of this machine";
                }
                report.push(Finding::new("url_invalid", what, remedy).of_key(key).of_provider(&self.name));
            })
            .ok()
    }

    /// The setting of a field is in the report, other than those of the registration.
    fn lacks_fields(&self, report: &ConfigReport) -> bool {
        let names = self.description.client.environment;
        let is_of_registration = |setting: &str| setting == names.client_id || setting == names.client_secret;
        let is_of_field = |problem: &Finding| {
            problem.code().starts_with("setting_")
                && problem.setting().is_some_and(|setting| !is_of_registration(setting))
        };
        report.findings().iter().any(is_of_field)
    }

    /// The URL if every placeholder in it has its value.
    fn filled<'a>(&self, key: &str, value: &'a Option<String>, report: &mut ConfigReport) -> Option<&'a str> {
        let url = value.as_deref()?;
        let Some((_, from)) = url.split_once('{') else { return Some(url) };
        let field = from.split_once('}').map_or("", |(field, _)| field);
        // Where a field could not be read, none has a value: that is in the report already.
        let has_value = self.placeholders.iter().any(|(name, _)| *name == field);
        if !has_value && self.lacks_fields(report) {
            return None;
        }
        let what = format!("`{key}` is not usable: there is no value for `{{{field}}}` that may stand there");
        let remedy = if url.starts_with('{') {
            format!("correct the setting of `{field}`: scheme and host, such as `https://login.example.com`")
        } else {
            format!("correct the setting of `{field}`: a name, or host and port where the host stands")
        };
        report.push(Finding::new("url_invalid", what, remedy).of_key(key).of_provider(&self.name));
        None
    }
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

fn not_declared(endpoint: Endpoint) -> Finding {
    let key = endpoint.key();
    let what = format!("`{key}` is not declared");
    Finding::new("url_missing", what, format!("add `{key} = \"https://…\"` to the attribute")).of_key(key)
}

/// Headers that frame a message, choose its receiver or prove who sends it: not for a list that goes with every call.
const RESERVED_HEADERS: &[&str] = &[
    "accept-encoding",
    "authorization",
    "connection",
    "content-encoding",
    "content-length",
    "content-type",
    "cookie",
    "expect",
    "host",
    "keep-alive",
    "proxy-authorization",
    "proxy-connection",
    "range",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
];

fn is_reserved(name: &HeaderName) -> bool {
    RESERVED_HEADERS.contains(&name.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::declaration::description::EnvironmentNames;

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
