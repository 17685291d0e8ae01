//! Resource owner authorization ([RFC 5849 §2.2](https://www.rfc-editor.org/rfc/rfc5849#section-2.2)).

use url::Url;

use super::form::{is_clean, parse_form};
use super::signer::{refused, set_query_with};
use super::temporary_credentials::TemporaryCredentials;
use crate::error::{
    AtStage as _, Error, ErrorKind, ErrorResponse, ProtocolViolation, Result, Stage, VerificationFailure, is_denial,
};
use crate::types::{AccessToken, EndpointUrl, SharedSecret};
use crate::wire::form::{FormFault, encode_pairs};

/// Longest callback query, in bytes.
const MAX_QUERY: usize = 16 * 1024;

impl TemporaryCredentials {
    /// Where the browser goes: the authorization endpoint with `oauth_token`, and with a provider's own parameters. The
    /// endpoint's own query is kept.
    ///
    /// # Errors
    ///
    /// A configuration problem: an extra parameter is named `oauth_…`, or a name occurs twice.
    pub fn authorization_url(&self, endpoint: &EndpointUrl, extra: &[(&str, &str)]) -> Result<Url> {
        let mut url = endpoint.url().clone();
        let mut names = url.query_pairs().map(|(name, _)| name.into_owned()).collect::<Vec<_>>();
        names.extend(extra.iter().map(|(name, _)| (*name).to_owned()));
        names.sort_unstable();
        if names.iter().any(|name| name.starts_with("oauth_")) || names.windows(2).any(|pair| pair[0] == pair[1]) {
            return Err(refused(
                "the authorization endpoint gets a parameter twice, or one that the protocol sets",
                "remove `oauth_` parameters and repetitions from the endpoint and its extra parameters",
            ));
        }
        let mut parameters = vec![("oauth_token", self.token.expose())];
        parameters.extend_from_slice(extra);
        set_query_with(&mut url, &encode_pairs(&parameters));
        Ok(url)
    }
}

/// The proof that the user who came back is the one who authorized (`oauth_verifier`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verifier(SharedSecret);

impl Verifier {
    /// Takes a verifier, as a user typed it in an [out-of-band](TemporaryCredentials::OUT_OF_BAND) login.
    ///
    /// # Errors
    ///
    /// It is empty or has control characters.
    pub fn new(value: &str) -> Result<Self> {
        if is_clean(value) {
            Ok(Self(SharedSecret::new(value)))
        } else {
            Err(Error::from(ProtocolViolation::VerifierMissing).at(Stage::AuthorizationResponse))
        }
    }

    /// The value itself, for the one request that carries it.
    #[must_use]
    pub fn expose(&self) -> &str {
        self.0.expose()
    }
}

/// What the browser brought to the callback: read, not believed.
///
/// The login it belongs to is found by [`token`](Self::token), among those that the same browser started; then
/// [`verify`](Self::verify) decides.
#[derive(Clone, Debug)]
pub struct AuthorizationResponse {
    token: AccessToken,
    outcome: Outcome,
}

#[derive(Clone, Debug)]
enum Outcome {
    Authorized { verifier: Option<SharedSecret> },
    Denied(ErrorResponse),
    Refused(ErrorResponse),
}

impl AuthorizationResponse {
    /// Reads the query of the callback URL, without its `?`. An attacker may have written it.
    ///
    /// A provider that lets the user refuse sends `denied` with the token, or `oauth_problem` beside it.
    ///
    /// # Errors
    ///
    /// [`ParameterRepeated`](ProtocolViolation::ParameterRepeated); or
    /// [`ResponseMalformed`](ProtocolViolation::ResponseMalformed) for broken escapes, more than 64 parameters, 4 KB in
    /// one, 16 KB in all, and for an answer without a token.
    pub fn parse(query: &str) -> Result<Self> {
        Self::read(query).at(Stage::AuthorizationResponse)
    }

    fn read(query: &str) -> Result<Self> {
        let malformed = ProtocolViolation::ResponseMalformed;
        if query.len() > MAX_QUERY {
            return Err(malformed.into());
        }
        let parameters = parse_form(query.as_bytes()).map_err(|fault| match fault {
            FormFault::Malformed => malformed,
            FormFault::Repeated => ProtocolViolation::ParameterRepeated,
        })?;
        let get = |name: &str| parameters.iter().find(|(n, _)| n == name).map(|(_, value)| value.as_str());
        let told = |name: &str| get(name).filter(|value| !value.is_empty());
        let denied = get("denied").filter(|token| is_clean(token));
        // By the extension, or as OAuth 2.0 says it.
        let problem = told("oauth_problem").or_else(|| told("error"));
        let verifier = told("oauth_verifier");
        let is_denied = get("denied").is_some() || problem.is_some_and(is_denial) || verifier == Some("denied");
        let said = match (problem, told("error_description")) {
            (Some(problem), Some(words)) => Some(format!("{problem}: {words}")),
            (problem, words) => problem.or(words).map(str::to_owned),
        };
        let secrets = [told("oauth_token").unwrap_or_default(), verifier.unwrap_or_default()];
        let told_by = |code| ErrorResponse::new(code, said.as_deref()).without(&secrets);
        let outcome = match problem {
            _ if is_denied => Outcome::Denied(told_by("access_denied")),
            Some(_) => Outcome::Refused(told_by("oauth1_unauthorized")),
            None => Outcome::Authorized { verifier: verifier.map(SharedSecret::new) },
        };
        let token = told("oauth_token");
        if let (Some(token), Some(denied)) = (token, denied)
            && token != denied
        {
            return Err(malformed.into());
        }
        let token = token.or(denied).filter(|token| is_clean(token));
        // Some servers leave the token out: no login is found or used up by it.
        match (token, outcome) {
            (Some(token), outcome) => Ok(Self { token: AccessToken::new(token), outcome }),
            (None, Outcome::Denied(response)) => Err(ErrorKind::Denied(response).into()),
            (None, _) => Err(malformed.into()),
        }
    }

    /// The temporary token it names, to find the pending login by.
    #[must_use]
    pub fn token(&self) -> &AccessToken {
        &self.token
    }

    /// Checks it against the login that this browser started.
    ///
    /// # Errors
    ///
    /// [`TemporaryCredentialsMismatch`](VerificationFailure::TemporaryCredentialsMismatch) if the token is another,
    /// compared in constant time; [`Denied`](ErrorKind::Denied) if the user refused;
    /// [`VerifierMissing`](ProtocolViolation::VerifierMissing) without `oauth_verifier`.
    pub fn verify(self, pending: &TemporaryCredentials) -> Result<Verifier> {
        self.judge(pending).at(Stage::AuthorizationResponse)
    }

    fn judge(self, pending: &TemporaryCredentials) -> Result<Verifier> {
        // First, so that nobody cancels the login of somebody else. The comparison of secrets is constant-time.
        if self.token != pending.token {
            return Err(VerificationFailure::TemporaryCredentialsMismatch.into());
        }
        match self.outcome {
            Outcome::Denied(response) => Err(ErrorKind::Denied(response).into()),
            Outcome::Refused(response) => Err(ErrorKind::Refused(response).into()),
            Outcome::Authorized { verifier } => Verifier::new(verifier.as_ref().map_or("", SharedSecret::expose)),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::types::UrlPolicy;

    fn pending() -> TemporaryCredentials {
        TemporaryCredentials { token: "hh5s93j4hdidpola".into(), secret: "hdhd0244k9j7ao03".into() }
    }

    fn url(endpoint: &str, token: &str, extra: &[(&str, &str)]) -> Result<String> {
        let endpoint = EndpointUrl::parse(endpoint, UrlPolicy::HttpsOnly).expect("a URL");
        let temporary = TemporaryCredentials { token: token.into(), secret: "s".into() };
        temporary.authorization_url(&endpoint, extra).map(String::from)
    }

    fn code(query: &str) -> &'static str {
        match AuthorizationResponse::parse(query).and_then(|response| response.verify(&pending())) {
            Ok(_) => "accepted",
            Err(error) => {
                assert_eq!(error.stage(), Some(Stage::AuthorizationResponse));
                error.code()
            }
        }
    }

    #[test]
    fn the_authorization_url_keeps_the_endpoints_query() {
        for (endpoint, extra, expected) in [
            ("https://h.example/authorize", &[][..], "https://h.example/authorize?oauth_token=t%20%26"),
            ("https://h.example", &[], "https://h.example/?oauth_token=t%20%26"),
            ("https://h.example/a?", &[], "https://h.example/a?oauth_token=t%20%26"),
            (
                "https://h.example/a?b=%7e+c",
                &[("perms", "é=")],
                "https://h.example/a?b=%7e+c&oauth_token=t%20%26&perms=%C3%A9%3D",
            ),
        ] {
            assert_eq!(url(endpoint, "t &", extra).ok().as_deref(), Some(expected));
        }
    }

    #[test]
    fn the_authorization_url_has_no_parameter_twice() {
        for (endpoint, extra) in [
            ("https://h.example/?oauth_token=evil", &[][..]),
            ("https://h.example/?%6fauth_token=evil", &[]),
            ("https://h.example/", &[("oauth_token", "evil")]),
            ("https://h.example/", &[("oauth_callback", "https://evil.example")]),
            ("https://h.example/?a=1", &[("a", "2")]),
            ("https://h.example/", &[("a", "1"), ("a", "2")]),
        ] {
            assert_eq!(url(endpoint, "t", extra).map_err(|e| e.code()), Err("oauth1_request"), "{endpoint}");
        }
    }

    #[test]
    fn an_authorized_response_yields_its_verifier() {
        let response =
            AuthorizationResponse::parse("lang=de&oauth_token=hh5s93j4hdidpola&oauth_verifier=hfdp7dh39dks9884");
        let response = response.expect("a response");
        assert_eq!(response.token().expose(), "hh5s93j4hdidpola");
        assert_eq!(
            response.verify(&pending()).map(|v| v.expose().to_owned()).ok().as_deref(),
            Some("hfdp7dh39dks9884")
        );
    }

    #[test]
    fn t276_another_token_is_refused_whatever_else_it_says() {
        for query in [
            "oauth_token=other&oauth_verifier=v",
            "oauth_token=hh5s93j4hdidpol&oauth_verifier=v",
            "oauth_token=HH5S93J4HDIDPOLA&oauth_verifier=v",
            "oauth_token=hh5s93j4hdidpola+&oauth_verifier=v",
            "oauth_token=other",
            "oauth_token=other&oauth_problem=user_refused",
            "denied=other",
        ] {
            assert_eq!(code(query), "temporary_credentials_mismatch", "{query}");
        }
    }

    #[test]
    fn t277_a_response_without_a_verifier_is_refused() {
        for query in ["", "&oauth_verifier=", "&oauth_verifier", "&oauth_verifier=%0a", "&OAUTH_VERIFIER=v"] {
            assert_eq!(code(&format!("oauth_token=hh5s93j4hdidpola{query}")), "verifier_missing", "{query}");
        }
        for odd in ["%00", "v ", "v\n", "\u{feff}"] {
            assert_eq!(code(&format!("oauth_token=hh5s93j4hdidpola&oauth_verifier={odd}")), "response_malformed");
        }
        assert_eq!(code(" oauth_token=hh5s93j4hdidpola&oauth_verifier=v"), "response_malformed");
    }

    #[test]
    fn t279_a_denial_is_the_users_and_only_for_the_own_login() {
        for query in [
            "denied=hh5s93j4hdidpola",
            "oauth_token=hh5s93j4hdidpola&denied=hh5s93j4hdidpola",
            "oauth_token=hh5s93j4hdidpola&oauth_problem=user_refused",
            "oauth_token=hh5s93j4hdidpola&oauth_problem=permission_denied",
            "oauth_token=hh5s93j4hdidpola&oauth_verifier=v&denied=hh5s93j4hdidpola",
        ] {
            let error = AuthorizationResponse::parse(query).and_then(|response| response.verify(&pending()));
            assert!(error.is_err_and(|error| error.is_denied()), "{query}");
        }
        assert_eq!(code("oauth_token=hh5s93j4hdidpola&oauth_problem=token_expired"), "oauth1_unauthorized");
        assert_eq!(code("oauth_token=hh5s93j4hdidpola&denied=other"), "response_malformed");
    }

    #[test]
    fn t291_repeated_parameters_are_refused() {
        for query in [
            "oauth_token=hh5s93j4hdidpola&oauth_token=hh5s93j4hdidpola&oauth_verifier=v",
            "oauth_token=hh5s93j4hdidpola&oauth_verifier=v&oauth_verifier=w",
            "oauth_token=hh5s93j4hdidpola&oauth_verifier=v&%6Fauth_verifier=v",
            "oauth_token=hh5s93j4hdidpola&oauth_verifier=v&a&a",
        ] {
            assert_eq!(code(query), "parameter_repeated", "{query}");
        }
    }

    #[test]
    fn a_user_who_said_no_is_one_outcome_in_every_dialect() {
        let token = "oauth_token=hh5s93j4hdidpola";
        for query in [
            "denied=hh5s93j4hdidpola".to_owned(),
            format!("{token}&denied=&oauth_verifier=v"),
            format!("{token}&denied=hh5s93j4hdidpola&oauth_verifier=v"),
            format!("{token}&oauth_problem=user_refused"),
            format!("{token}&oauth_problem=permission_denied&oauth_verifier=v"),
            format!("{token}&error=access_denied"),
            format!("{token}&error=user_cancelled&error_description=no"),
            format!("{token}&oauth_verifier=denied"),
            "oauth_problem=user_refused".to_owned(),
            "error=access_denied".to_owned(),
        ] {
            assert_eq!(code(&query), "access_denied", "{query}");
        }
        assert_eq!(code(&format!("{token}&error=server_error&error_description=broken")), "oauth1_unauthorized");
        for (query, expected) in [
            (format!("{token}&error=access_denied&error_description=not+today"), Some("access_denied: not today")),
            (format!("{token}&error=server_error&error_description=broken"), Some("server_error: broken")),
            (format!("{token}&oauth_problem=user_refused"), Some("user_refused")),
            ("error=user_cancelled&error_description=no%0Ano".to_owned(), Some("user_cancelled: nono")),
            (
                format!("{token}&error=server_error&error_description=hh5s93j4hdidpola"),
                Some("server_error: [redacted]"),
            ),
            ("denied=hh5s93j4hdidpola".to_owned(), None),
        ] {
            let error = AuthorizationResponse::parse(&query).and_then(|response| response.verify(&pending()));
            assert_eq!(error.expect_err(&query).description(), expected, "{query}");
        }
        assert_eq!(code(&format!("{token}&error=&oauth_problem=&oauth_verifier=v")), "accepted");
    }

    #[test]
    fn malformed_and_oversized_responses_are_refused() {
        let token = "oauth_token=hh5s93j4hdidpola&oauth_verifier=";
        let long = format!("{token}{}", "v".repeat(MAX_QUERY));
        let value = format!("{token}{}", "v".repeat(4097));
        let many = format!("{token}v&{}", (0..63).map(|i| format!("a{i}")).collect::<Vec<_>>().join("&"));
        for query in [
            "",
            "oauth_verifier=v",
            "oauth_token=&oauth_verifier=v",
            "oauth_token=%zz",
            "oauth_token=%ff",
            "oauth_token=a%00b",
            "a=é",
            &long,
            &value,
            &many,
        ] {
            assert_eq!(code(query), "response_malformed", "{query:.60}");
        }
    }

    #[test]
    fn debug_output_shows_no_value() {
        let response = AuthorizationResponse::parse("oauth_token=hush&oauth_verifier=hush");
        assert!(!format!("{response:?} {:?}", Verifier::new("hush")).contains("hush"));
    }

    proptest! {
        #[test]
        fn only_the_own_token_with_a_verifier_is_accepted(query in any::<String>()) {
            prop_assert_ne!(code(&query), "accepted");
        }
    }
}
