//! Where the server of a draft is, and who it is.

use super::draft::Draft;
use super::registration::{AllowedTenants, Server, TenantRules};
use super::template::{fill_but_facts, names};
use crate::declaration::description::{Endpoint, Protocol, Use};
use crate::declaration::endpoint::Endpoints;
use crate::error::{ConfigReport, Finding};
use crate::identity::facts::FactUrl;
use crate::oauth2::parameters::require_none_of_protocol;
use crate::oidc::discovery::{ExpectedIssuer, metadata_url};
use crate::types::{EndpointUrl, InternalAddress, InvalidUrl, IssuerIdentifier, IssuerTemplate, Tenants, UrlPolicy};
use crate::wire::percent::encode;

impl Draft {
    /// The server says what it is by its metadata.
    fn has_metadata(&self) -> bool {
        self.description.protocol == Protocol::OpenIdConnect || self.metadata_url.is_some()
    }

    /// There is an ID token, or a place for the profile.
    pub(super) fn identifies(&self) -> bool {
        let says_it_at_once = self.description.userinfo.sources.come_with_tokens();
        self.has_metadata() || self.endpoints.get(Endpoint::Userinfo).is_some() || says_it_at_once
    }

    /// The pinned endpoints. What no metadata will name must be among them.
    pub(super) fn endpoints(&self, purpose: Use, report: &mut ConfigReport) -> Endpoints<Option<EndpointUrl>> {
        let required = if self.has_metadata() { &[] } else { purpose.endpoints(self.description.protocol) };
        Endpoints::each(|endpoint| {
            let url = self.endpoints.get(endpoint);
            if self.holds_facts(endpoint) {
                return None;
            }
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

    /// Whether the URL is a different one for each login.
    fn holds_facts(&self, endpoint: Endpoint) -> bool {
        let url = self.endpoints.get(endpoint).as_deref().filter(|_| endpoint.may_hold_facts());
        // No setting can have filled these.
        url.is_some_and(|url| names(url, |name| name == "client_id" || self.keeps(name)))
    }

    /// The URL of an endpoint with places for facts of each login.
    pub(super) fn url_of_facts(&self, endpoint: Endpoint, report: &mut ConfigReport) -> Option<FactUrl> {
        let url = self.endpoints.get(endpoint).as_deref().filter(|_| self.holds_facts(endpoint))?;
        let client_id = |name: &str| {
            let client_id = self.client_id.as_ref().filter(|_| name == "client_id")?;
            Some(encode(client_id.as_str()).into())
        };
        let filled = match fill_but_facts(url, client_id, |name| self.keeps(name)) {
            Ok(filled) => filled,
            Err(missing) => {
                // A client without identifier is in the report.
                if missing != "client_id" {
                    self.lacks_value(endpoint.key(), url, missing, report);
                }
                return None;
            }
        };
        let url = FactUrl::new(filled, self.policy);
        url.map_err(|why| self.not_usable(endpoint.key(), why, report)).ok()
    }

    /// Whose users may log in, where the issuer has a place for a tenant.
    pub(super) fn tenants(&self, report: &mut ConfigReport) -> Option<TenantRules> {
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

    pub(super) fn server(&self, has_tenants: bool, report: &mut ConfigReport) -> Option<Server> {
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
    pub(super) fn internal(&self, report: &mut ConfigReport) -> Option<InternalAddress> {
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

    pub(super) fn optional_url(
        &self,
        key: &str,
        value: &Option<String>,
        report: &mut ConfigReport,
    ) -> Option<EndpointUrl> {
        let url = EndpointUrl::parse(self.filled(key, value, report)?, self.policy);
        url.map_err(|why| self.not_usable(key, why, report)).ok()
    }

    fn not_usable(&self, key: &str, why: InvalidUrl, report: &mut ConfigReport) {
        let what = format!("`{key}` is not usable: {why}");
        let mut remedy = format!("correct `{key}`, or the setting that fills it");
        if why == InvalidUrl::Scheme && self.policy == UrlPolicy::HttpsOnly {
            remedy += "; for a server on this machine declare `dangerous_allow_loopback_http`";
        } else if why == InvalidUrl::Scheme {
            remedy += "; `http` is for hosts of this machine";
        }
        report.push(Finding::new("url_invalid", what, remedy).of_key(key).of_provider(&self.name));
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
        self.lacks_value(key, url, field, report);
        None
    }

    fn lacks_value(&self, key: &str, url: &str, field: &str, report: &mut ConfigReport) {
        // Where a field could not be read, none has a value: that is in the report already.
        let has_value = self.placeholders.iter().any(|(name, _)| *name == field);
        let lacks_client = field == "client_id" && self.client_id.is_none();
        if lacks_client || (!has_value && self.lacks_fields(report)) {
            return;
        }
        let what = format!("`{key}` is not usable: there is no value for `{{{field}}}` that may stand there");
        let remedy = if url.starts_with('{') {
            format!("correct the setting of `{field}`: scheme and host, such as `https://login.example.com`")
        } else {
            format!("correct the setting of `{field}`: a name, or host and port where the host stands")
        };
        report.push(Finding::new("url_invalid", what, remedy).of_key(key).of_provider(&self.name));
    }
}

fn not_declared(endpoint: Endpoint) -> Finding {
    let key = endpoint.key();
    let what = format!("`{key}` is not declared");
    Finding::new("url_missing", what, format!("add `{key} = \"https://…\"` to the attribute")).of_key(key)
}
