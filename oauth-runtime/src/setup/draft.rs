//! What is declared and set, before anything of it is judged.

use std::borrow::Cow;
use std::sync::Arc;

use super::instance::Instance;
use super::secret_source::SecretSource;
use super::template::fill;
use crate::declaration::description::{Endpoint, ProviderDescription};
use crate::declaration::endpoint::Endpoints;
use crate::declaration::settings::FieldValues;
use crate::error::ConfigReport;
use crate::oauth1::SignatureAlgorithm;
use crate::types::{ClientId, ClientSecret, PrivateKey, UrlPolicy};

/// A description with its placeholders filled, before its values are checked.
#[derive(Clone)]
pub(crate) struct Draft {
    pub(crate) description: ProviderDescription,
    pub(crate) name: Box<str>,
    pub(crate) client_id: Option<ClientId>,
    pub(crate) client_secret: Option<ClientSecret>,
    /// Where the secret is read again.
    pub(crate) secret_source: Option<SecretSource>,
    /// What client secrets are minted with.
    pub(crate) private_key: Option<PrivateKey>,
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
    /// In the place of the declared method.
    pub(crate) signature_algorithm: Option<Arc<dyn SignatureAlgorithm>>,
    /// Another server stands in for the provider, to which a value that is missing means nothing.
    pub(crate) is_stand_in: bool,
    /// What was wrong with the struct's fields.
    pub(crate) problems: ConfigReport,
}

impl Draft {
    /// Fills `{placeholders}` from the struct's fields, else with what the description has for them.
    pub(crate) fn new(description: ProviderDescription, fields: &FieldValues) -> Self {
        let placeholders = with_defaults(&fields.placeholders, description.server.field_defaults);
        let fill_from = |url: Option<&'static str>, values: &[_]| url.map(|url| fill(url, values));
        let fill = |url| fill_from(url, &placeholders);
        // The place of a tenant stays one where several may be meant.
        let has_tenants = fields.tenants.is_some() || description.server.has_tenants();
        let of_issuer = if has_tenants { &fields.placeholders } else { &placeholders };
        let issuer = fill_from(description.server.issuer, of_issuer);
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
            secret_source: fields.secret_file.clone().map(SecretSource::File),
            private_key: fields.private_key.clone(),
            policy,
            issuer: fields.issuer.as_ref().map(ToString::to_string).or(issuer),
            metadata_url: fill(description.server.metadata_url),
            internal_url: fields.internal_url.clone().or_else(|| fill(description.server.internal_url)),
            endpoints: Endpoints::each(|endpoint| fill(*description.server.endpoints.get(endpoint))),
            tenants: fields.tenants.clone(),
            api_base: None,
            placeholders,
            authorization_params: Vec::new(),
            token_params: Vec::new(),
            signature_algorithm: None,
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
        // Another server: what belongs to the declared one hears nothing of its tokens, and nothing of the client.
        if instance.issuer.is_some() || instance.endpoints.get(Endpoint::Token).is_some() {
            for about_tokens in [Endpoint::Revocation, Endpoint::Disconnect, Endpoint::Introspection] {
                self.endpoints.set(about_tokens, None);
            }
        }
        for endpoint in Endpoint::ALL {
            if let Some(url) = instance.endpoints.get(*endpoint) {
                self.endpoints.set(*endpoint, Some(url.clone()));
            }
        }
        self.client_id = instance.client_id.clone().or(self.client_id);
        if instance.client_secret.is_some() || instance.secret_source.is_some() {
            self.client_secret.clone_from(&instance.client_secret);
            self.secret_source.clone_from(&instance.secret_source);
        }
        self.authorization_params.clone_from(&instance.authorization_params);
        self.token_params.clone_from(&instance.token_params);
        self.signature_algorithm.clone_from(&instance.signature_algorithm);
        self
    }

    /// `issuer = "https://id.example/openid/{client_id}"`: a server with an issuer for each client. Filled last, because an
    /// instance may have another client. None where no URL names it.
    pub(super) fn with_client_id_in_urls(&self) -> Option<Self> {
        const PLACE: &str = "{client_id}";
        let names_it = |url: &Option<String>| url.as_deref().is_some_and(|url| url.contains(PLACE));
        let endpoints = || Endpoint::ALL.iter().map(|endpoint| self.endpoints.get(*endpoint));
        if ![&self.issuer, &self.metadata_url].into_iter().chain(endpoints()).any(names_it) {
            return None;
        }
        let mut filled = self.clone();
        let client_id = self.client_id.as_ref().map(|id| ("client_id", id.as_str().to_owned()));
        let fill_in = |url: &mut Option<String>| {
            if let Some(url) = url {
                *url = fill(url, client_id.as_slice());
            }
        };
        fill_in(&mut filled.issuer);
        fill_in(&mut filled.metadata_url);
        for endpoint in Endpoint::ALL {
            let mut url = filled.endpoints.get(*endpoint).clone();
            fill_in(&mut url);
            filled.endpoints.set(*endpoint, url);
        }
        Some(filled)
    }

    /// Nothing of the client's registration is there: not a mistake in it, but none at all.
    pub(crate) fn has_no_credentials(&self) -> bool {
        self.client_id.is_none()
            && self.client_secret.is_none()
            && self.secret_source.is_none()
            && self.private_key.is_none()
    }
}

fn with_defaults(
    fields: &[(&'static str, String)],
    defaults: &[(&'static str, &'static str)],
) -> Vec<(&'static str, String)> {
    let is_given = |name: &str| fields.iter().any(|(field, _)| *field == name);
    let defaults =
        defaults.iter().filter(|(name, _)| !is_given(name)).map(|(name, value)| (*name, (*value).to_owned()));
    fields.iter().cloned().chain(defaults).collect()
}
