//! The authorization response, [RFC 6749 §4.1.2](https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2): the browser
//! carries it, so an attacker may have written all of it.
//!
//! It is read in two steps, because what it says may be believed only by the login that asked. The first finds the login, which
//! is used up by that; the second opens the response with what the login asked for.
//!
//! | response mode | step 1: found by | step 2: opened |
//! |---|---|---|
//! | `query`, `form_post` | the `state` parameter | as it came |
//!
//! A response that is itself a token ([JARM §2.3](https://openid.net/specs/oauth-v2-jarm.html)) is another row: `query.jwt` and
//! `form_post.jwt` are found by the `state` claim, read unverified, and before that decrypted if they are encrypted; they are opened
//! by verifying the token with the server's keys, and its claims are the parameters.
//!
//! ```text
//! response  = parameter *( "&" parameter )
//! parameter = name [ "=" value ]        ; application/x-www-form-urlencoded, UTF-8
//! ```

use std::borrow::Cow;
use std::fmt;

use serde_json::{Map, Value};
use subtle::ConstantTimeEq as _;

use crate::declaration::description::{ResponseMode, ResponseType};
use crate::error::foreign;
use crate::error::{Error, ErrorResponse, ProtocolViolation, Result, VerificationFailure};
use crate::identity::kept;
use crate::types::AuthorizationCode;
use crate::wire::form;

const MAX_LENGTH: usize = 16 * 1024;
const MAX_PARAMETERS: usize = 64;
const MAX_VALUE: usize = 4096;
const MAX_STATE: usize = 512;

/// Among what is kept, the parameter about the user: no fact has this name.
pub(crate) const ABOUT_USER: &str = "";

/// What a browser brought: good for finding a login, and for nothing else.
pub(crate) struct ReceivedResponse<'a> {
    mode: ResponseMode,
    parameters: AuthorizationResponse<'a>,
}

impl<'a> ReceivedResponse<'a> {
    /// Reads a query or a form body. `declared` is what logins of this provider ask for, `code` what the provider calls the
    /// code, and `keep` says which further parameters are wanted, as (name, parameter).
    ///
    /// # Errors
    ///
    /// [`ProtocolViolation::ResponseMalformed`] for broken encoding and exceeded bounds,
    /// [`ProtocolViolation::ParameterRepeated`] for a known parameter that occurs twice (RFC 6749 §3.1),
    /// [`ProtocolViolation::TokensInFrontChannel`] for what no login asks for. All of them before a login is found, so that
    /// nobody ends one by junk.
    pub(crate) fn parse(
        encoded: &'a str,
        mode: ResponseMode,
        declared: ResponseType,
        code: &str,
        keep: &[(&'static str, &'static str)],
    ) -> Result<Self> {
        let parameters = AuthorizationResponse::parse(encoded, code, keep)?;
        parameters.require_type(declared)?;
        Ok(Self { mode, parameters })
    }

    /// What the login is found by: the `state`, if it is there, not empty and not overlong.
    pub(crate) fn state(&self) -> Option<&str> {
        told(&self.parameters.state).filter(|state| state.len() <= MAX_STATE)
    }

    /// What it says, to the login that asked for this type in this mode.
    ///
    /// # Errors
    ///
    /// [`ProtocolViolation::ResponseModeMismatch`], [`ProtocolViolation::TokensInFrontChannel`]: something else was asked for.
    pub(crate) fn opened(self, asked: ResponseType, mode: ResponseMode) -> Result<AuthorizationResponse<'a>> {
        if self.mode != mode {
            return Err(ProtocolViolation::ResponseModeMismatch.into());
        }
        self.parameters.require_type(asked)?;
        Ok(self.parameters)
    }

    /// The same beyond the request that brought it.
    pub(crate) fn into_owned(self) -> ReceivedResponse<'static> {
        ReceivedResponse { mode: self.mode, parameters: self.parameters.into_owned() }
    }
}

/// The parameters of a callback, each at most once, decoded strictly. Everything else in the query is ignored.
#[derive(Default)]
pub(crate) struct AuthorizationResponse<'a> {
    code: Option<Cow<'a, str>>,
    state: Option<Cow<'a, str>>,
    iss: Option<Cow<'a, str>>,
    error: Option<Cow<'a, str>>,
    error_description: Option<Cow<'a, str>>,
    /// What the declaration keeps, each with the declaration's name for it.
    kept: Vec<(&'static str, Cow<'a, str>)>,
    front_channel_tokens: bool,
}

impl<'a> AuthorizationResponse<'a> {
    fn into_owned(self) -> AuthorizationResponse<'static> {
        let owned = |text: Option<Cow<'a, str>>| text.map(|text| Cow::Owned(text.into_owned()));
        AuthorizationResponse {
            code: owned(self.code),
            state: owned(self.state),
            iss: owned(self.iss),
            error: owned(self.error),
            error_description: owned(self.error_description),
            kept: self.kept.into_iter().map(|(name, text)| (name, Cow::Owned(text.into_owned()))).collect(),
            front_channel_tokens: self.front_channel_tokens,
        }
    }

    fn parse(encoded: &'a str, code: &str, keep: &[(&'static str, &'static str)]) -> Result<Self> {
        if encoded.len() > MAX_LENGTH {
            return Err(ProtocolViolation::ResponseMalformed.into());
        }
        let mut response = Self::default();
        let decode = |encoded| form::decode(encoded).ok_or(ProtocolViolation::ResponseMalformed);
        for (count, (name, value)) in form::pairs(encoded).enumerate() {
            if count >= MAX_PARAMETERS {
                return Err(ProtocolViolation::ResponseMalformed.into());
            }
            let slot = match &*decode(name)? {
                name if name == code => &mut response.code,
                "state" => &mut response.state,
                "iss" => &mut response.iss,
                "error" => &mut response.error,
                "error_description" => &mut response.error_description,
                "access_token" | "id_token" | "token" => {
                    response.front_channel_tokens = true;
                    continue;
                }
                other => {
                    let Some((name, _)) = keep.iter().find(|(_, parameter)| *parameter == other) else { continue };
                    if response.kept.iter().any(|(kept, _)| kept == name) {
                        return Err(ProtocolViolation::ParameterRepeated.into());
                    }
                    response.kept.push((name, decode(value)?));
                    continue;
                }
            };
            let value = decode(value)?;
            if value.len() > MAX_VALUE {
                return Err(ProtocolViolation::ResponseMalformed.into());
            }
            if slot.replace(value).is_some() {
                return Err(ProtocolViolation::ParameterRepeated.into());
            }
        }
        Ok(response)
    }

    /// RFC 9700 §2.1.2: tokens that were not asked for were put there by somebody else.
    fn require_type(&self, asked: ResponseType) -> Result<()> {
        if self.front_channel_tokens && !asked.holds_tokens() {
            return Err(ProtocolViolation::TokensInFrontChannel.into());
        }
        Ok(())
    }

    /// What the declaration keeps, without what may be a secret of the login.
    pub(crate) fn kept(&self) -> Map<String, Value> {
        let secrets = [&self.code, &self.state].map(|value| value.as_deref().unwrap_or_default());
        let facts = self.kept.iter().filter(|(name, _)| *name != ABOUT_USER);
        let fit = facts.filter(|(_, value)| kept::is_fact(value, &secrets));
        kept::texts(fit.map(|(name, value)| (*name, &**value)))
    }

    /// What the browser brought about the user, unsigned, where that is read.
    pub(crate) fn about_user(&self) -> Option<&str> {
        self.kept.iter().find(|(name, _)| *name == ABOUT_USER).map(|(_, value)| &**value)
    }

    /// The response as a result: an error stands above everything else.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Denied`] for `access_denied`, [`ErrorKind::Refused`] for other errors.
    pub(crate) fn require_no_error(&self) -> Result<()> {
        let Some(error) = told(&self.error) else { return Ok(()) };
        let secrets = [told(&self.code), told(&self.state)].map(Option::unwrap_or_default);
        Err(ErrorResponse::new(error, told(&self.error_description)).without(&secrets).into())
    }

    /// Who responded, [RFC 9207 §2.4](https://www.rfc-editor.org/rfc/rfc9207#section-2.4): compared as received, no
    /// normalisation; checked when present, required when `promised`.
    ///
    /// # Errors
    ///
    /// [`VerificationFailure::ResponseIssuerMissing`], [`VerificationFailure::ResponseIssuerMismatch`].
    pub(crate) fn require_issuer(&self, issuer: Option<&str>, promised: bool) -> Result<()> {
        match (told(&self.iss), issuer) {
            (Some(received), Some(expected)) if bool::from(received.as_bytes().ct_eq(expected.as_bytes())) => Ok(()),
            (Some(received), Some(expected)) => {
                Err(Error::from(VerificationFailure::ResponseIssuerMismatch)
                    .because(foreign::beside(expected, received)))
            }
            (None, _) if promised => Err(VerificationFailure::ResponseIssuerMissing.into()),
            // Without an issuer on our side there is nothing to compare with: a plain OAuth 2.0 server.
            _ => Ok(()),
        }
    }

    /// Who says it is the server (RFC 9207 §2).
    pub(crate) fn issuer(&self) -> Option<&str> {
        told(&self.iss)
    }

    /// The authorization code.
    ///
    /// # Errors
    ///
    /// [`ProtocolViolation::CodeMissing`].
    pub(crate) fn code(&self) -> Result<AuthorizationCode> {
        told(&self.code).map(AuthorizationCode::new).ok_or_else(|| ProtocolViolation::CodeMissing.into())
    }
}

/// A parameter that says something: servers send empty ones for what they do not have.
fn told<'a>(parameter: &'a Option<Cow<'_, str>>) -> Option<&'a str> {
    parameter.as_deref().filter(|value| !value.is_empty())
}

impl fmt::Debug for ReceivedResponse<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ReceivedResponse({:?}, [redacted])", self.mode)
    }
}

impl fmt::Debug for AuthorizationResponse<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AuthorizationResponse([redacted])")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn received<'a>(encoded: &'a str, keep: &[(&'static str, &'static str)]) -> Result<ReceivedResponse<'a>> {
        ReceivedResponse::parse(encoded, ResponseMode::Query, ResponseType::Code, "code", keep)
    }

    fn parse(encoded: &str) -> Result<AuthorizationResponse<'_>> {
        received(encoded, &[])?.opened(ResponseType::Code, ResponseMode::Query)
    }

    fn state(encoded: &str) -> Option<String> {
        received(encoded, &[]).expect("readable").state().map(str::to_owned)
    }

    #[test]
    fn a_response_that_came_in_another_way_than_asked_for_says_nothing() {
        let refused =
            received("code=c&state=s", &[]).expect("readable").opened(ResponseType::Code, ResponseMode::FormPost);
        assert_eq!(refused.expect_err("refused").code(), "response_mode_mismatch");
    }

    #[test]
    fn what_was_received_shows_how_it_came_and_no_more() {
        let response = received("code=hunter2&state=hunter2", &[]).expect("readable");
        assert_eq!(format!("{response:?}"), "ReceivedResponse(Query, [redacted])");
    }

    #[test]
    fn what_is_kept_is_named_by_the_declaration_and_holds_no_secret() {
        let keep = [("realm_id", "realmId"), ("shop", "shop"), ("hint", "hint"), ("absent", "absent")];
        let read = |query| {
            let response = received(query, &keep)?.opened(ResponseType::Code, ResponseMode::Query)?;
            Ok::<_, crate::Error>(Value::Object(response.kept()))
        };
        let kept = read("code=hunter22&state=s7&realmId=12%2F3&shop=a.example&other=x&hint=x-hunter22").expect("valid");
        assert_eq!(kept, serde_json::json!({"realm_id": "12/3", "shop": "a.example"}));
        assert_eq!(read("shop=a&sh%6fp=b").expect_err("repeated").code(), "parameter_repeated");
        assert_eq!(read("shop=%ff").expect_err("not text").code(), "response_malformed");
        assert_eq!(read(&format!("shop={}", "x".repeat(600))).expect("valid"), serde_json::json!({}));
    }

    #[test]
    fn the_code_has_the_name_that_the_declaration_says_and_no_other() {
        let read = |query| {
            let received = ReceivedResponse::parse(
                query,
                ResponseMode::Query,
                ResponseType::Code,
                "authCode",
                &[("hint", "hint"), ("code_of_the_login", "authCode")],
            )?;
            received.opened(ResponseType::Code, ResponseMode::Query)
        };
        let response = read("authCode=hunter22&code=c&state=s&hint=x-hunter22").expect("valid");
        assert_eq!(response.code().expect("a code").expose(), "hunter22");
        assert!(response.kept().is_empty(), "a code is no fact");
        assert_eq!(code_of(read("authCode=a&authCode=b&state=s")), "parameter_repeated");
        assert_eq!(read("code=c&state=s").expect("readable").code().expect_err("none").code(), "code_missing");
    }

    fn code_of(result: Result<AuthorizationResponse<'_>>) -> &'static str {
        result.map_or_else(|error| error.code(), |_| "ok")
    }

    #[test]
    fn a_response_is_read() {
        let response = parse("code=a%2Fb&state=s&iss=https%3A%2F%2Fop.example&x=1").expect("valid");
        assert_eq!(response.code().expect("a code").expose(), "a/b");
        assert_eq!(state("state=s").as_deref(), Some("s"));
        assert!(response.require_issuer(Some("https://op.example"), true).is_ok());
    }

    #[test]
    fn t046_t067_a_repeated_parameter_is_refused() {
        for query in ["code=a&code=b", "state=a&state=a", "iss=a&iss=b", "error=a&error=b", "c%6fde=a&code=b"] {
            assert_eq!(code_of(parse(query)), "parameter_repeated", "{query}");
        }
    }

    #[test]
    fn t059_tokens_in_the_front_channel_are_refused() {
        for query in ["state=s&access_token=t", "state=s&id_token=t&code=c", "token=x"] {
            assert_eq!(code_of(parse(query)), "tokens_in_front_channel", "{query}");
        }
    }

    #[test]
    fn t072_broken_encoding_is_refused() {
        for query in ["code=%", "code=%zz", "code=%ff", "code=%00", "code=%c0%af", "%=1", "code=%ed%a0%80", "code=%+1"]
        {
            assert_eq!(code_of(parse(query)), "response_malformed", "{query}");
        }
    }

    #[test]
    fn t071_overlong_input_is_refused_and_a_code_of_four_kilobytes_is_not() {
        assert_eq!(code_of(parse(&format!("code={}", "a".repeat(4096)))), "ok");
        assert_eq!(code_of(parse(&format!("code={}", "a".repeat(4097)))), "response_malformed");
        assert_eq!(code_of(parse(&"x&".repeat(10_000))), "response_malformed");
    }

    #[test]
    fn t074_t075_junk_is_a_response_without_state() {
        for query in ["", "&", "&&=&=", "STATE=a", "state[]=a", "state%5B0%5D=a", "x;state=a"] {
            assert_eq!(state(query), None, "{query}");
        }
    }

    #[test]
    fn t017_t037_an_empty_or_overlong_state_is_no_state() {
        assert_eq!(state("state="), None);
        assert_eq!(state(&format!("state={}", "a".repeat(513))), None);
    }

    #[test]
    fn t040_an_error_stands_above_a_code() {
        let response = parse("error=access_denied&code=x&state=s").expect("readable");
        assert!(response.require_no_error().is_err_and(|error| error.is_denied()));
    }

    #[test]
    fn an_empty_parameter_says_nothing() {
        let response = parse("code=c&error=&error_description=&state=S&iss=").expect("readable");
        assert!(
            response.require_no_error().is_ok() && response.require_issuer(Some("https://op.example"), false).is_ok()
        );
        assert_eq!(response.code().expect("a code").expose(), "c");
        let promised = response.require_issuer(Some("https://op.example"), true);
        assert_eq!(promised.expect_err("missing").code(), "response_issuer_missing");
    }

    #[test]
    fn a_user_who_said_no_is_one_outcome_in_every_dialect() {
        for word in
            ["access_denied", "user_cancelled_login", "user_cancelled_authorize", "user_denied", "consent_declined"]
        {
            let error = parse(&format!("error={word}&state=s")).expect("readable").require_no_error();
            assert!(error.expect_err("no").is_denied(), "{word}");
        }
        for word in ["invalid_scope", "denied_by_policy_of_nobody", "USER_CANCELLED"] {
            let error = parse(&format!("error={word}&state=s")).expect("readable").require_no_error();
            assert!(!error.expect_err("refused").is_denied(), "{word}");
        }
    }

    #[test]
    fn what_a_login_keeps_secret_is_struck_out_of_the_providers_words() {
        let response =
            parse("error=weird&error_description=no+code+hunter22+for+state-12345&code=hunter22&state=state-12345");
        let error = response.expect("readable").require_no_error().expect_err("refused");
        assert_eq!(error.description(), Some("no code [redacted] for [redacted]"));
        assert_eq!((error.code(), error.provider_code()), ("other_error", Some("weird")));
    }

    #[test]
    fn t042_t044_t045_the_issuer_is_compared_byte_by_byte() {
        let issuer = Some("https://op.example");
        for (query, promised, expected) in [
            ("x=1", false, "ok"),
            ("x=1", true, "response_issuer_missing"),
            ("iss=https://op.example", false, "ok"),
            ("iss=https://op.example/", false, "response_issuer_mismatch"),
            ("iss=https://OP.example", false, "response_issuer_mismatch"),
            ("iss=https://op.example:443", true, "response_issuer_mismatch"),
            ("iss=https%253A//op.example", true, "response_issuer_mismatch"),
        ] {
            let response = parse(query).expect("readable");
            let outcome = response.require_issuer(issuer, promised).map_or_else(|error| error.code(), |()| "ok");
            assert_eq!(outcome, expected, "{query}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused_without_panic(text in ".{0,300}") {
            let _ = parse(&text);
        }

        #[test]
        fn what_a_browser_encodes_is_decoded_to_the_same(code in "[^\0]{1,200}") {
            let encoded = url::form_urlencoded::Serializer::new(String::new()).append_pair("code", &code).finish();
            let response = parse(&encoded).expect("readable");
            let read = response.code().expect("a code");
            prop_assert_eq!(read.expose(), code);
        }
    }
}
