//! The userinfo request, [OpenID Connect Core §5.3](https://openid.net/specs/openid-connect-core-1_0.html#UserInfo), and
//! the profile endpoints of plain OAuth 2.0 servers.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde_json::Value;

use crate::declaration::description::Quirks;
use crate::declaration::quirks::UserinfoMethod;
use crate::error::{Error, ErrorResponse, ProtocolViolation, Result, VerificationFailure};
use crate::oauth2::token_error::declared_error;
use crate::types::{EndpointUrl, Request, Response, Subject};
use crate::wire::challenge::Challenge;
use crate::wire::document::bare;
use crate::wire::json::{self, Json};
use crate::wire::percent::encode_into;
use crate::wire::unreadable::Unreadable;

/// OpenID Connect Core §5.3.1, for whoever the credentials are put beside.
pub(crate) fn user_info_request(
    endpoint: EndpointUrl,
    method: UserinfoMethod,
    params: &[(&str, Cow<'_, str>)],
    limit: usize,
) -> Result<Request> {
    Ok(match method {
        UserinfoMethod::Get if params.is_empty() => Request::get(endpoint, limit),
        UserinfoMethod::Get => {
            let url = endpoint.with_query(&form(params));
            Request::get(url.map_err(|why| Error::from(ProtocolViolation::FactUnusable).because(why))?, limit)
        }
        UserinfoMethod::Post => Request::post_form(endpoint, form(params), limit),
        UserinfoMethod::PostJson => {
            let object = params.iter().map(|(name, value)| (*name, &**value)).collect::<BTreeMap<_, _>>();
            // Texts are JSON, whatever they hold.
            Request::post(endpoint, "application/json", serde_json::to_string(&object).unwrap_or_default(), limit)
        }
    })
}

/// Pairs of a query or a body.
fn form(params: &[(&str, Cow<'_, str>)]) -> String {
    let mut form = String::new();
    for (name, value) in params {
        if !form.is_empty() {
            form.push('&');
        }
        encode_into(&mut form, name);
        form.push('=');
        encode_into(&mut form, value);
    }
    form
}

/// What a profile answer may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Root {
    /// An object, as OpenID Connect has it.
    Object,
    /// Or a list, for those whose declaration says where in it something is.
    Any,
}

/// The document of a profile answer; `refused` reads what a server says that does not take the token.
pub(crate) fn parse_user_info(response: &Response, root: Root, refused: fn(&Response) -> Error) -> Result<Json<'_>> {
    match response.status.as_u16() {
        200 => document(&response.body, root).map_err(|why| match is_token(response) {
            true => signed_or_encrypted(),
            false => why.breaks(ProtocolViolation::UserInfoMalformed),
        }),
        400..500 => Err(refused(response)),
        _ => Err(response.status_fault()),
    }
}

fn document(body: &[u8], root: Root) -> Result<Json<'_>, Unreadable> {
    match json::read_value(bare(body))? {
        document @ Json::Object(_) => Ok(document),
        document @ Json::Array(_) if root == Root::Any => Ok(document),
        _ => Err(Unreadable::NotAnObject),
    }
}

/// RFC 6750 §3.1: a token that is not taken is told in a challenge; some servers tell it in the body.
pub(crate) fn bearer_refused(response: &Response) -> Error {
    let challenges = Challenge::all(&response.headers);
    let challenge = challenges
        .iter()
        .find_map(|challenge| Some(ErrorResponse::new(challenge.get("error")?, challenge.get("error_description"))));
    let unauthorized = || {
        // Without a word, what the status says: the token is not taken.
        (response.status.as_u16() == 401).then(|| ErrorResponse::new("invalid_token", response.words().as_deref()))
    };
    challenge.or_else(unauthorized).map_or_else(|| response.status_fault(), Error::from)
}

/// OpenID Connect Core §5.3.2: `application/jwt`.
fn is_token(response: &Response) -> bool {
    response.media_type().as_deref() == Some("application/jwt")
}

fn signed_or_encrypted() -> Error {
    Error::from(ProtocolViolation::UserInfoMalformed)
        .because("it is a signed or encrypted token (`application/jwt`)")
        .with_remedy(Some("signed userinfo is not supported: have the provider answer this client in plain JSON"))
}

/// An answer with status 200 that is an error: as the declaration has it, or of GraphQL
/// ([§7.1.2](https://spec.graphql.org/October2021/#sec-Errors)).
pub(crate) fn refused_profile(document: &Json<'_>, quirks: &Quirks, method: UserinfoMethod) -> Option<Error> {
    let graphql = || {
        let error = document.at("/errors/0").filter(|_| method == UserinfoMethod::PostJson)?;
        let text = |pointer| error.at(pointer).and_then(Json::as_str);
        let code = text("/extensions/code").or_else(|| text("/type")).unwrap_or_default();
        Some(ErrorResponse::new(code, text("/message").or_else(|| error.as_str())).into())
    };
    declared_error(document, quirks).or_else(graphql)
}

/// OpenID Connect Core §5.3.2: the answer must describe the user of the ID token, or none of it is used.
pub(crate) fn require_subject(profile: &Value, subject: &Subject) -> Result<()> {
    match profile.get("sub").and_then(Value::as_str) {
        Some(sub) if sub == subject.as_str() => Ok(()),
        Some(_) => Err(VerificationFailure::UserInfoSubject.into()),
        None => Err(Error::from(VerificationFailure::UserInfoSubject).because("it has no text `sub`")),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::types::UrlPolicy;

    #[test]
    fn a_list_is_a_profile_only_where_the_declaration_reads_it() {
        for (body, root, is_read) in [
            ("{}", Root::Object, true),
            ("[{}]", Root::Object, false),
            ("[{}]", Root::Any, true),
            ("7", Root::Any, false),
            ("\"ada\"", Root::Any, false),
            ("null", Root::Any, false),
            ("[{\"a\":1,\"a\":1}]", Root::Any, false),
        ] {
            assert_eq!(document(body.as_bytes(), root).is_ok(), is_read, "{body} {root:?}");
        }
    }

    #[test]
    fn parameters_are_in_the_query_in_a_form_or_in_a_json_object() {
        let asked = |method| {
            let endpoint = EndpointUrl::parse("https://as.example/me?v=1", UrlPolicy::HttpsOnly).expect("a URL");
            let params = [("query", Cow::from("{ viewer { id } } \"&+ä")), ("fields", Cow::from("id,name"))];
            let request = user_info_request(endpoint, method, &params, 100).expect("a request");
            let media_type = request.headers.get("content-type").map(|value| value.to_str().expect("text").to_owned());
            let body = String::from_utf8(request.body.to_vec()).expect("text");
            (request.method.to_string(), request.url.as_str().to_owned(), media_type, body)
        };
        const PAIRS: &str = "query=%7B%20viewer%20%7B%20id%20%7D%20%7D%20%22%26%2B%C3%A4&fields=id%2Cname";
        const URL: &str = "https://as.example/me?v=1";
        assert_eq!(asked(UserinfoMethod::Get), ("GET".into(), format!("{URL}&{PAIRS}"), None, String::new()));
        let form = Some("application/x-www-form-urlencoded".to_owned());
        assert_eq!(asked(UserinfoMethod::Post), ("POST".into(), URL.into(), form, PAIRS.into()));
        let json = r#"{"fields":"id,name","query":"{ viewer { id } } \"&+ä"}"#;
        let expected = ("POST".into(), URL.into(), Some("application/json".to_owned()), json.into());
        assert_eq!(asked(UserinfoMethod::PostJson), expected);
    }

    #[test]
    fn an_error_of_graphql_is_told_in_its_own_words() {
        let told = |document: &str, method| {
            let document = json::read_value(document.as_bytes()).expect("JSON");
            let error = refused_profile(&document, &Quirks::STANDARD, method)?;
            Some((error.provider_code().map(str::to_owned), error.description().map(str::to_owned)))
        };
        let apollo = r#"{"data":null,"errors":[{"message":"log in","extensions":{"code":"UNAUTHENTICATED"}}]}"#;
        let expected = Some((Some("UNAUTHENTICATED".to_owned()), Some("log in".to_owned())));
        assert_eq!(told(apollo, UserinfoMethod::PostJson), expected);
        assert_eq!(told(apollo, UserinfoMethod::Post), None);
        let plain = told(r#"{"errors":["no"]}"#, UserinfoMethod::PostJson);
        assert_eq!(plain, Some((None, Some("no".to_owned()))));
        for fine in ["{}", r#"{"errors":[]}"#, r#"{"errors":null,"data":{}}"#, "[]"] {
            assert_eq!(told(fine, UserinfoMethod::PostJson), None, "{fine}");
        }
    }

    #[test]
    fn t187_userinfo_of_another_user_is_refused() {
        let subject = Subject::from("a");
        for (members, expected) in [
            (json!({"sub": "a"}), "ok"),
            (json!({"sub": "b"}), "userinfo_subject_mismatch"),
            (json!({}), "userinfo_subject_mismatch"),
            (json!({"sub": ["a"]}), "userinfo_subject_mismatch"),
        ] {
            assert_eq!(require_subject(&members, &subject).map_or_else(|e| e.code(), |()| "ok"), expected);
        }
    }
}
