//! Issuers of many tenants: one server, whose tokens each name the issuer of their own tenant.

/// Who may log in where one server issues for many tenants: identifiers, or domains that are looked up once. Read from a setting, with
/// commas or white space between them.
///
/// ```
/// use oauth_runtime::{OAuthProvider, Tenants};
///
/// #[derive(OAuthProvider)]
/// #[oauth(
///     issuer = "https://login.microsoftonline.com/{tenantid}/v2.0",
///     metadata_url = "https://login.microsoftonline.com/organizations/v2.0/.well-known/openid-configuration",
///     scopes(openid, profile, email),
/// )]
/// struct Entra {
///     tenants: Tenants, // ENTRA_TENANTS=72f988bf-86f1-41af-91ab-2d7cd011db47,contoso.com
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tenants(Box<str>);

impl Tenants {
    pub(crate) const MOST: usize = 1000;

    /// Reads a list.
    pub(crate) fn read(list: &str) -> Result<Self, &'static str> {
        let tenants = Self(list.into());
        match tenants.iter().count() {
            0 => return Err("it names no tenant"),
            1..=Self::MOST => {}
            _ => return Err("it names more than 1000 tenants"),
        }
        if tenants.iter().any(is_alias) {
            return Err("`common`, `organizations` and `consumers` are no tenants, but everybody");
        }
        let is_usable = tenants.iter().all(is_tenant);
        is_usable
            .then_some(tenants)
            .ok_or("a tenant is an identifier or a domain, of letters, digits, `-`, `.`, `_` and `~`")
    }

    /// Each of them, as it is written.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.split(|c: char| c == ',' || c.is_whitespace()).filter(|tenant| !tenant.is_empty())
    }

    /// The list as it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What may stand in the place of a tenant: one segment, of characters that mean nothing in a URL (RFC 3986 §2.3).
pub(crate) fn is_tenant(value: &str) -> bool {
    (1..=128).contains(&value.len())
        && value.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._~".contains(&b))
        && value.bytes().any(|b| b.is_ascii_alphanumeric())
}

/// What Microsoft calls groups of tenants: no token is of one.
pub(crate) fn is_alias(value: &str) -> bool {
    ["common", "organizations", "consumers"].iter().any(|alias| value.eq_ignore_ascii_case(alias))
}

/// One identifier, whatever the case of a GUID's digits.
pub(crate) fn is_same_tenant(one: &str, other: &str) -> bool {
    one == other || (is_guid(one) && one.eq_ignore_ascii_case(other))
}

/// RFC 9562 §4.
fn is_guid(value: &str) -> bool {
    let is_dash = |place: usize| matches!(place, 8 | 13 | 18 | 23);
    value.len() == 36
        && value.bytes().enumerate().all(|(place, b)| if is_dash(place) { b == b'-' } else { b.is_ascii_hexdigit() })
}

/// An issuer with one place for a tenant: `https://login.microsoftonline.com/{tenantid}/v2.0`. Metadata that speak for all tenants
/// name it as it stands, braces and all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct IssuerTemplate {
    text: Box<str>,
    /// Where the braces are.
    place: std::ops::Range<usize>,
}

impl IssuerTemplate {
    /// Reads a template with exactly one place.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (start, end) = (text.find('{')?, text.find('}')? + 1);
        let is_one = start < end && text.matches(['{', '}']).count() == 2;
        is_one.then(|| Self { text: text.into(), place: start..end })
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.text
    }

    /// The issuer of a tenant.
    pub(crate) fn filled(&self, tenant: &str) -> String {
        [&self.text[..self.place.start], tenant, &self.text[self.place.end..]].concat()
    }

    /// The tenant of an issuer that is this template, filled.
    pub(crate) fn tenant_of<'a>(&self, issuer: &'a str) -> Option<&'a str> {
        let rest = issuer.strip_prefix(&self.text[..self.place.start])?;
        rest.strip_suffix(&self.text[self.place.end..]).filter(|tenant| is_tenant(tenant))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_and_what_fills_it() {
        let template = IssuerTemplate::parse("https://login.example/{tenantid}/v2.0").expect("one place");
        assert_eq!(template.filled("acme"), "https://login.example/acme/v2.0");
        assert_eq!(template.tenant_of("https://login.example/acme/v2.0"), Some("acme"));
        for other in [
            "https://login.example/{tenantid}/v2.0",
            "https://login.example//v2.0",
            "https://login.example/v2.0",
            "https://login.example/a/b/v2.0",
            "https://login.example/../v2.0",
            "https://login.example/a%2fb/v2.0",
            "https://login.example/acme/v2.0/",
            "https://login.example.evil.example/acme/v2.0",
            "http://login.example/acme/v2.0",
            "https://LOGIN.example/acme/v2.0",
            "",
        ] {
            assert_eq!(template.tenant_of(other), None, "{other}");
        }
        for none in ["https://login.example", "https://{a}.example/{b}", "https://login.example/}{", "{", "}"] {
            assert_eq!(IssuerTemplate::parse(none), None, "{none}");
        }
        let host = IssuerTemplate::parse("https://{tenant}.example").expect("one place");
        assert_eq!(host.tenant_of("https://acme.example"), Some("acme"));
        assert_eq!(host.tenant_of("https://evil/.example"), None);
    }

    #[test]
    fn a_setting_names_tenants_and_not_everybody() {
        let read = |list: &str| {
            Tenants::read(list).map(|tenants| tenants.iter().map(str::to_owned).collect::<Vec<_>>().join("+"))
        };
        assert_eq!(read("a-1, contoso.com\n b").as_deref(), Ok("a-1+contoso.com+b"));
        for wrong in
            [",", " ", "common", "a,Organizations", "a/b", "a,{tenantid}", "https://contoso.com", "..", "a,b?c"]
        {
            assert!(read(wrong).is_err(), "{wrong}");
        }
        let many = |count| read(&vec!["a"; count].join(",")).map(|_| ());
        assert!(many(1001).is_err() && many(1000).is_ok());
    }

    #[test]
    fn the_case_of_a_guid_means_nothing_and_that_of_a_name_does() {
        let guid = "72f988bf-86f1-41af-91ab-2d7cd011db47";
        assert!(is_same_tenant(&guid.to_uppercase(), guid) && is_same_tenant("Acme", "Acme"));
        assert!(!is_same_tenant("Acme", "acme") && !is_same_tenant(guid, "72f988bf-86f1-41af-91ab-2d7cd011db48"));
    }
}
