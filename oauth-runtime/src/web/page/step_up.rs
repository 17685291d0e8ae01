//! What a page demands of a login, as the query of the login route says it: `max_age` and `acr_values`, as the authorization request
//! calls them.
//!
//! Anybody may write such a link. It makes a login stricter than it is declared, and never weaker.

use std::borrow::Cow;

use url::form_urlencoded::byte_serialize;

use crate::oauth2::parameters;
use crate::oidc::acr;
use crate::types::Demands;

/// Reads a parameter of a query, if it is one of these. What cannot be read demands nothing.
pub(crate) fn read(demands: &mut Demands, name: &str, value: &str) -> bool {
    match name {
        "max_age" => {
            let wanted = parameters::max_age(value);
            // Of several the strictest.
            demands.max_age = demands.max_age.into_iter().chain(wanted).min();
        }
        "acr_values" if value.len() <= acr::MAX_ASKED && demands.acr.is_empty() => {
            demands.acr = value.split(' ').filter(|value| !value.is_empty()).map(Box::from).collect();
        }
        "acr_values" => {}
        _ => return false,
    }
    true
}

/// A path with all that is demanded in its query: `/login/corp?max_age=300&acr_values=gold`.
pub(crate) fn with_demands(path: &str, demands: &Demands, scopes: &[Box<str>]) -> String {
    let mut url = path.to_owned();
    let mut add = |name: &str, value: Cow<'_, str>| {
        url.push(if url.contains('?') { '&' } else { '?' });
        url.extend([name, "="]);
        url.extend(byte_serialize(value.as_bytes()));
    };
    if !scopes.is_empty() {
        add("scope", scopes.join(" ").into());
    }
    if let Some(max_age) = demands.max_age {
        add("max_age", max_age.as_secs().to_string().into());
    }
    if !demands.acr.is_empty() {
        add("acr_values", demands.acr.join(" ").into());
    }
    url
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use url::form_urlencoded;

    use super::*;

    fn read_all(query: &str) -> Demands {
        let mut demands = Demands::default();
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            read(&mut demands, &name, &value);
        }
        demands
    }

    #[test]
    fn what_is_demanded_is_read_as_it_was_written() {
        for (max_age, acr) in [(None, &["gold"][..]), (Some(300), &[]), (Some(0), &["urn:a b&c", "2"])] {
            let acr = acr.iter().flat_map(|value| value.split(' ')).map(Box::from).collect();
            let demands = Demands { max_age: max_age.map(Duration::from_secs), acr };
            let url = with_demands("/login/corp", &demands, &["repo".into()]);
            let (path, query) = url.split_once('?').expect("a query");
            assert_eq!((path, read_all(query)), ("/login/corp", demands), "{url}");
        }
        assert_eq!(with_demands("/login", &Demands::default(), &[]), "/login");
    }

    #[test]
    fn t001_of_two_demands_the_stricter_counts_and_what_cannot_be_read_is_none() {
        assert_eq!(read_all("max_age=300&max_age=9999&max_age=-1").max_age, Some(Duration::from_secs(300)));
        for query in
            ["", "max_age=", "max_age=x", "max_age=1.5", "max_age=99999999999999999999", "acr_values=", "acr_values=+"]
        {
            assert!(read_all(query).is_empty(), "{query}");
        }
        assert_eq!(*read_all("acr_values=gold&acr_values=bronze").acr, [Box::from("gold")]);
        assert!(read_all(&format!("acr_values={}", "x".repeat(513))).is_empty());
    }
}
