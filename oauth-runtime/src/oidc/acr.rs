//! Which authentication a login asks for, and which one it was: `acr`
//! ([OpenID Connect Core §5.5.1.1](https://openid.net/specs/openid-connect-core-1_0.html#acrSemantics)).

use serde_json::{Value, json};

use crate::error::foreign;
use crate::error::{Error, Finding, TokenCheck, TokenFault, TokenKind};
use crate::types::AskedAcr;
use crate::wire::json::{Json, Members, read_object};

/// Longest value that is told of what a provider sent.
const MAX_TOLD: usize = 64;
/// Most bytes that a login in flight remembers of all values.
pub(crate) const MAX_ASKED: usize = 512;

/// What the parameters `acr_values` (§3.1.2.1) and `claims` (§5.5) ask for. What they say in `claims` about other claims, or about
/// userinfo, is between the application and the provider.
///
/// # Errors
///
/// A `claims` that cannot be read: whether it makes an `acr` essential is not known.
pub(crate) fn asked(acr_values: Option<&str>, claims: Option<&str>) -> Result<AskedAcr, Finding> {
    let mut asked = AskedAcr::default();
    if let Some(values) = acr_values {
        asked.wished.extend(values.split(' ').filter(|value| !value.is_empty()).map(Box::from));
    }
    if let Some(claims) = claims {
        let read = read_object(claims.as_bytes()).ok().and_then(|claims| add(&claims, &mut asked));
        read.ok_or_else(unreadable)?;
    }
    Ok(asked)
}

/// `None` for what is not as §5.5 has it.
///
/// ```text
/// {"id_token": {"acr": {"essential": true, "values": ["gold"]}}}
/// ```
fn add(claims: &Members<'_>, asked: &mut AskedAcr) -> Option<()> {
    let acr = match claims.get("id_token") {
        None | Some(Json::Null) => return Some(()),
        Some(Json::Object(of_the_token)) => of_the_token.get("acr"),
        Some(_) => return None,
    };
    let acr = match acr {
        None | Some(Json::Null) => return Some(()),
        Some(Json::Object(acr)) => acr,
        Some(_) => return None,
    };
    let text = |value: &Json<'_>| value.as_str().filter(|text| !text.is_empty()).map(Box::from);
    let values: Vec<Box<str>> = match (acr.get("value"), acr.get("values")) {
        (None, None) => Vec::new(),
        (Some(value), None) => vec![text(value)?],
        (None, Some(Json::Array(values))) if !values.is_empty() => values.iter().map(text).collect::<Option<_>>()?,
        _ => return None,
    };
    match acr.get("essential") {
        Some(Json::Bool(true)) => asked.essential = Some(values),
        None | Some(Json::Bool(false)) => asked.wished.extend(values),
        Some(_) => return None,
    }
    Some(())
}

/// The same `claims`, which can be read, with one of these values demanded.
pub(crate) fn demanded_in(claims: &str, values: &[Box<str>]) -> String {
    let mut claims: Value = serde_json::from_str(claims).unwrap_or_default();
    if claims["id_token"].is_null() {
        claims["id_token"] = json!({});
    }
    claims["id_token"]["acr"] = json!({ "essential": true, "values": values });
    claims.to_string()
}

fn unreadable() -> Finding {
    let what =
        "`claims` is not JSON as OpenID Connect Core §5.5 has it, so that an essential `acr` could not be checked";
    let remedy = r#"write an object, such as `{"id_token":{"acr":{"essential":true,"values":["gold"]}}}`"#;
    Finding::new("parameter_invalid", what, remedy)
}

/// An `acr` is demanded of a server that sends no ID token.
pub(crate) fn unheard() -> Finding {
    let what = "`claims` demands an `acr`, and without an ID token nothing says which one it was";
    Finding::new("parameter_invalid", what, "ask an OpenID Connect provider: `issuer = \"…\"` and `scopes(openid)`")
}

/// A wish that was not met.
#[derive(Debug)]
pub(crate) struct Unmet {
    pub(crate) wished: String,
    pub(crate) came: String,
}

/// §3.1.3.7 (12): what was demanded is there, as one of the values that were named. They have no order that we know, so nothing else
/// is taken for better.
///
/// # Errors
///
/// [`TokenCheck::Acr`].
pub(crate) fn judge(asked: &AskedAcr, claims: &Members<'_>) -> Result<Option<Unmet>, Error> {
    let came = claims.get("acr").and_then(Json::as_str).filter(|acr| !acr.is_empty());
    let is_among = |values: &[Box<str>]| came.is_some_and(|came| values.iter().any(|value| **value == *came));
    // Signed by the provider, and foreign all the same.
    let told = || came.map_or_else(|| "none".to_owned(), |came| foreign::cut(came, MAX_TOLD));
    if let Some(values) = &asked.essential
        && !(is_among(values) || values.is_empty() && came.is_some())
    {
        let wanted = if values.is_empty() { "any".to_owned() } else { values.join(" ") };
        let fault = TokenFault::new(TokenKind::IdToken, TokenCheck::Acr);
        return Err(Error::from(fault).because(format!("{wanted:?} is demanded, and {:?} came", told())));
    }
    let is_unmet = !asked.wished.is_empty() && !is_among(&asked.wished);
    Ok(is_unmet.then(|| Unmet { wished: asked.wished.join(" "), came: told() }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(acr_values: Option<&str>, claims: Option<&str>, token: &str) -> String {
        let Ok(asked) = asked(acr_values, claims) else { return "unreadable".to_owned() };
        let token = read_object(token.as_bytes()).expect("an object");
        match judge(&asked, &token) {
            Err(error) => format!("{}: {}", error.code(), std::error::Error::source(&error).expect("both values")),
            Ok(Some(Unmet { wished, came })) => format!("{wished} wished, {came} came"),
            Ok(None) => "ok".to_owned(),
        }
    }

    #[test]
    fn what_is_essential_is_demanded_and_what_is_wished_is_told() {
        const GOLD: &str = r#"{"id_token":{"acr":{"essential":true,"values":["gold","platinum"]}}}"#;
        let refused = |wanted: &str, came: &str| format!("id_token_acr: {wanted:?} is demanded, and {came:?} came");
        for (acr_values, claims, token, expected) in [
            (None, Some(GOLD), r#"{"acr":"gold"}"#, "ok".to_owned()),
            (None, Some(GOLD), r#"{"acr":"platinum"}"#, "ok".to_owned()),
            (None, Some(GOLD), r#"{"acr":"silver"}"#, refused("gold platinum", "silver")),
            (None, Some(GOLD), r#"{"acr":"Gold"}"#, refused("gold platinum", "Gold")),
            (None, Some(GOLD), r#"{"acr":"gold platinum"}"#, refused("gold platinum", "gold platinum")),
            (None, Some(GOLD), r#"{"acr":["gold"]}"#, refused("gold platinum", "none")),
            (None, Some(GOLD), r#"{"acr":""}"#, refused("gold platinum", "none")),
            (None, Some(GOLD), "{}", refused("gold platinum", "none")),
            (Some("silver"), Some(GOLD), r#"{"acr":"silver"}"#, refused("gold platinum", "silver")),
            (Some("silver"), Some(GOLD), r#"{"acr":"gold"}"#, "silver wished, gold came".to_owned()),
            (None, Some(r#"{"id_token":{"acr":{"essential":true,"value":"2"}}}"#), r#"{"acr":"1"}"#, refused("2", "1")),
            (None, Some(r#"{"id_token":{"acr":{"essential":true}}}"#), r#"{"acr":"0"}"#, "ok".to_owned()),
            (None, Some(r#"{"id_token":{"acr":{"essential":true}}}"#), "{}", refused("any", "none")),
            (
                None,
                Some(r#"{"id_token":{"acr":{"values":["gold"]}}}"#),
                r#"{"acr":"1"}"#,
                "gold wished, 1 came".to_owned(),
            ),
            (None, Some(r#"{"id_token":{"acr":null},"userinfo":{"acr":{"essential":true}}}"#), "{}", "ok".to_owned()),
            (None, Some("{}"), "{}", "ok".to_owned()),
            (Some("gold  silver"), None, r#"{"acr":"silver"}"#, "ok".to_owned()),
            (Some("gold silver"), None, r#"{"acr":"bronze"}"#, "gold silver wished, bronze came".to_owned()),
            (Some("gold"), None, "{}", "gold wished, none came".to_owned()),
            (Some(""), None, "{}", "ok".to_owned()),
            (None, None, r#"{"acr":"0"}"#, "ok".to_owned()),
        ] {
            assert_eq!(outcome(acr_values, claims, token), expected, "{acr_values:?} {claims:?} {token}");
        }
    }

    #[test]
    fn what_a_page_demands_takes_the_place_of_what_was_asked_for() {
        for (claims, expected) in [
            ("{}", r#"{"id_token":{"acr":{"essential":true,"values":["gold"]}}}"#),
            (
                r#"{"id_token":{"acr":{"values":["silver"]},"name":null},"userinfo":{}}"#,
                r#"{"id_token":{"acr":{"essential":true,"values":["gold"]},"name":null},"userinfo":{}}"#,
            ),
            (r#"{"id_token":null}"#, r#"{"id_token":{"acr":{"essential":true,"values":["gold"]}}}"#),
        ] {
            let demanded = demanded_in(claims, &["gold".into()]);
            let read: Value = serde_json::from_str(&demanded).expect("JSON");
            assert_eq!(read, serde_json::from_str::<Value>(expected).expect("JSON"));
            assert_eq!(outcome(None, Some(&demanded), r#"{"acr":"gold"}"#), "ok");
        }
    }

    #[test]
    fn claims_that_may_or_may_not_demand_something_are_refused() {
        for claims in [
            "",
            "gold",
            "[]",
            r#"{"id_token":{"acr":{"essential":true,"values":["gold"]}}"#,
            r#"{"id_token":[]}"#,
            r#"{"id_token":{"acr":"gold"}}"#,
            r#"{"id_token":{"acr":{"essential":"true","values":["gold"]}}}"#,
            r#"{"id_token":{"acr":{"essential":true,"values":"gold"}}}"#,
            r#"{"id_token":{"acr":{"essential":true,"values":[]}}}"#,
            r#"{"id_token":{"acr":{"essential":true,"values":[1]}}}"#,
            r#"{"id_token":{"acr":{"essential":true,"value":"gold","values":["silver"]}}}"#,
            r#"{"id_token":{"acr":{"essential":true},"acr":{"essential":false}}}"#,
        ] {
            assert_eq!(outcome(None, Some(claims), "{}"), "unreadable", "{claims}");
        }
    }
}
