//! The extra parameters and headers of a draft, with the values of its fields in them.

use std::borrow::Cow;

use http::{HeaderName, HeaderValue};

use super::draft::Draft;
use super::registration::Params;
use super::template::{fill_but_facts, fill_text};
use crate::declaration::description::Protocol;
use crate::error::{ConfigReport, Finding};
use crate::identity::facts::FactText;
use crate::oauth2::parameters::{RESERVED, max_age, max_age_invalid};
use crate::oidc::acr;
use crate::types::ClientId;

impl Draft {
    /// The declared parameters, and in their place or behind them those that are known at run time alone.
    pub(super) fn params(
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
            report.push(max_age_invalid().of_key(key).of_provider(&self.name));
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
                let quirks = &self.description.quirks;
                let renamed = quirks.renamed_params.names(name) || quirks.renamed_token_params.names(name);
                name.is_empty() || renamed || RESERVED.contains(&name)
            }
        }
    }

    /// The parameters of requests for the profile, with places for facts of each login.
    pub(super) fn userinfo_params(&self, report: &mut ConfigReport) -> Vec<(&'static str, FactText)> {
        let declared = self.description.userinfo.params.iter();
        let filled = declared.filter_map(|(name, template)| {
            let value = |field: &str| self.value(field).map(Cow::Borrowed);
            match fill_but_facts(template, value, |fact| self.keeps(fact)) {
                Ok(text) => Some((*name, text)),
                Err(missing) => {
                    self.lacks("userinfo_params", missing, report);
                    None
                }
            }
        });
        filled.collect()
    }

    /// The query of the exchange of an access token, with places for the token and the client secret.
    pub(super) fn exchange_params(&self, report: &mut ConfigReport) -> Vec<(&'static str, FactText)> {
        let declared = self.description.token.exchange_params.iter();
        let filled = declared.filter_map(|(name, template)| {
            let value = |field: &str| self.value(field).map(Cow::Borrowed);
            match fill_but_facts(template, value, |name| matches!(name, "access_token" | "client_secret")) {
                Ok(text) => Some((*name, text)),
                Err(missing) => {
                    self.lacks("exchange_params", missing, report);
                    None
                }
            }
        });
        filled.collect()
    }

    /// Whether a fact of this name is kept of each login.
    pub(super) fn keeps(&self, fact: &str) -> bool {
        let quirks = &self.description.quirks;
        quirks.keep_from_token.iter().chain(quirks.keep_from_redirect).any(|(name, _)| *name == fact)
    }

    pub(super) fn headers(&self, report: &mut ConfigReport) -> Vec<(HeaderName, HeaderValue)> {
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
        let missing = match fill_text(template, |field| self.value(field)) {
            Ok(text) => return Some(text),
            Err(missing) => missing,
        };
        self.lacks(key, missing, report);
        None
    }

    pub(super) fn value(&self, field: &str) -> Option<&str> {
        match field {
            "client_id" => self.client_id.as_ref().map(ClientId::as_str),
            _ => self.placeholders.iter().find(|(name, _)| *name == field).map(|(_, value)| value.as_str()),
        }
    }

    pub(super) fn lacks(&self, key: &str, missing: &str, report: &mut ConfigReport) {
        // A field without a value is in the report already, and so is a client without identifier.
        let is_reported = !self.problems.is_empty()
            || report.findings().iter().any(|problem| problem.provider() == Some(&*self.name));
        if !is_reported && !self.is_stand_in {
            let what = format!("`{key}` is not usable: there is no value for `{{{missing}}}`");
            let remedy = format!("add a field `{missing}` to the provider");
            report.push(Finding::new("placeholder_missing", what, remedy).of_key(key).of_provider(&self.name));
        }
    }
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
