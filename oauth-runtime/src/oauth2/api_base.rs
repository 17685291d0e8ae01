//! Where the API of a user is, as a provider says it with the tokens: the access token goes there, so that only hosts of the provider
//! count.

use url::Host;

use crate::declaration::quirks::ApiBase;
use crate::error::{Error, Finding};
use crate::types::{EndpointUrl, UrlPolicy};

impl ApiBase {
    /// The address without a slash at its end, if it is one of the provider's: `https` at the usual port, at a declared domain or
    /// below one.
    ///
    /// # Errors
    ///
    /// Why it is not used, without showing it.
    pub(crate) fn judge(&self, told: Option<&str>) -> Result<String, Error> {
        let told = told.ok_or_else(|| unusable(self.from, "the provider did not say it"))?;
        let url = EndpointUrl::parse(told, UrlPolicy::HttpsOnly);
        let url = url.map_err(|_| unusable(self.from, "it is no `https` URL in its plain form"))?;
        let Some(Host::Domain(host)) = url.url().host() else {
            return Err(unusable(self.from, "its host is an address, and no name"));
        };
        let is_below = |suffix: &str| {
            let before = host.strip_suffix(suffix);
            before.is_some_and(|before| before.is_empty() || before.strip_suffix('.').is_some_and(is_name))
        };
        if !self.suffixes.split(' ').any(|suffix| !suffix.is_empty() && is_below(suffix)) {
            return Err(unusable(self.from, "its host is none of the provider's"));
        }
        if url.url().port().is_some() || url.url().query().is_some() {
            return Err(unusable(self.from, "it has a port of its own, or a query"));
        }
        Ok(url.as_str().trim_end_matches('/').to_owned())
    }
}

/// Labels that are none empty.
fn is_name(name: &str) -> bool {
    name.split('.').all(|label| !label.is_empty())
}

#[cold]
fn unusable(from: &str, why: &str) -> Error {
    let what = format!("the address of the API, `{from}` of the token answer, is not usable: {why}");
    let remedy = "check `api_base(…)` and `keep_from_token(…)`; who logged in before they were declared logs in again";
    Finding::new("api_base_unusable", what, remedy).of_key("api_base").into()
}

#[cfg(test)]
mod tests {
    use super::*;

    const BASE: ApiBase = ApiBase::STANDARD.from("instance_url").suffixes("salesforce.com force.com");

    #[test]
    fn t264_the_token_goes_to_hosts_of_the_provider_alone() {
        for (told, expected) in [
            ("https://na1.salesforce.com", "https://na1.salesforce.com"),
            ("https://salesforce.com/", "https://salesforce.com"),
            ("https://a.b.force.com/x", "https://a.b.force.com/x"),
            ("https://NA1.SalesForce.com", "https://NA1.SalesForce.com"),
            ("https://na1.salesforce.com:443", "https://na1.salesforce.com:443"),
        ] {
            assert_eq!(BASE.judge(Some(told)).map_err(|error| error.code()).as_deref(), Ok(expected));
        }
        for told in [
            "http://na1.salesforce.com",
            "https://evil.example",
            "https://salesforce.com.evil.example",
            "https://evilsalesforce.com",
            "https://na1.salesforce.com.",
            "https://na1.salesforce.com:8443",
            "https://user@na1.salesforce.com",
            "https://na1.salesforce.com@evil.example",
            "https://evil.example\\@na1.salesforce.com",
            "https://evil.example/na1.salesforce.com",
            "https://evil.example#.salesforce.com",
            "https://evil.example?.salesforce.com",
            "https://na1.salesforce.com?x=1",
            "https://127.0.0.1",
            "https://[::1]",
            "https://.salesforce.com",
            "https://a..salesforce.com",
            "na1.salesforce.com",
            "",
        ] {
            let error = BASE.judge(Some(told)).expect_err(told);
            assert_eq!(error.code(), "api_base_unusable", "{told}");
            assert!(!error.to_string().contains("evil"), "{error}");
        }
        assert!(BASE.judge(None).is_err());
        assert!(ApiBase::STANDARD.judge(Some("https://a.example")).is_err(), "no domain is none");
        assert!(ApiBase::STANDARD.suffixes(" ").judge(Some("https://a.example")).is_err());
    }
}
