//! What a login is asked for: inert data, until [`begin_login`](super::RelyingParty::begin_login) makes a request of it.

use std::fmt;
use std::time::Duration;

use serde_json::Value;
use url::Url;

use crate::declaration::quirks::RenamedParams;
use crate::error::{Error, Finding, Result, SessionFault};
use crate::in_flight::{Connecting, Linking, PendingLogin, Purpose};
use crate::oauth2::parameters::{RESERVED, max_age, max_age_invalid};
use crate::oidc::acr;
use crate::setup::registration::Params;
use crate::tokens::TokenKey;
use crate::types::{Demands, without_query};

/// How a login begins.
#[derive(Clone, Default)]
pub struct BeginLogin {
    return_to: Option<Box<str>>,
    data: Box<[u8]>,
    session: Option<Box<str>>,
    is_to_last: bool,
    params: Vec<(String, String)>,
    scopes: Vec<Box<str>>,
    /// The length of those scopes that are no constants of the declaration, separated by spaces.
    scopes_length: usize,
    purpose: Purpose,
    chooses_the_account: bool,
    /// What a page wants beyond what every login asks for.
    demands: Demands,
    /// Of the request for temporary credentials (RFC 5849 §2.1).
    temporary_params: Vec<(String, String)>,
    /// The first thing that was wrong with it.
    problem: Option<Error>,
}

/// What the provider is to show ([OpenID Connect Core §3.1.2.1](https://openid.net/specs/openid-connect-core-1_0.html#AuthRequest)).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Prompt {
    /// No page at all: where one is needed the login fails, as [`Error::is_interaction_required`](crate::Error::is_interaction_required).
    None,
    /// The login, also to whoever is logged in there.
    Login,
    /// The question for consent, also to whoever gave it.
    Consent,
    /// A choice between accounts.
    SelectAccount,
    /// A new account ([Initiating User Registration](https://openid.net/specs/openid-connect-prompt-create-1_0.html)).
    Create,
}

impl Prompt {
    /// The word on the wire.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Login => "login",
            Self::Consent => "consent",
            Self::SelectAccount => "select_account",
            Self::Create => "create",
        }
    }
}

/// Parameters that the specifications have once (OpenID Connect Core §3.1.2.1): the last one counts. Any other is a list, and each value
/// is sent.
const SINGLE: &[&str] = &[
    "acr_values",
    "claims",
    "display",
    "id_token_hint",
    "login_hint",
    "max_age",
    "prompt",
    "registration",
    "ui_locales",
];

impl BeginLogin {
    /// Longest value of a parameter, in bytes.
    pub(crate) const MAX_VALUE: usize = 1024;
    /// Longest target, in bytes, wherever one is read.
    pub(crate) const MAX_RETURN_TO: usize = 1024;
    /// Most bytes of target and data together: with them, a login in flight is a cookie of 2 KB.
    const MAX_CARRIED: usize = 1200;
    /// Most bytes of scopes beyond those of every login, as they are sent.
    const MAX_SCOPES: usize = 1024;

    /// A login that ends at the application's default page.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    #[cfg(test)]
    pub(crate) fn parameters(&self) -> &[(String, String)] {
        &self.params
    }

    /// Where the browser goes afterwards: a path of this application, of 1 KiB at most; a login with a longer one does not begin.
    #[must_use]
    pub fn return_to(mut self, path: impl Into<Box<str>>) -> Self {
        self.return_to = Some(path.into());
        self
    }

    /// Where the browser goes afterwards.
    pub(crate) fn target(&self) -> Option<&str> {
        self.return_to.as_deref()
    }

    /// What the application wants back when the login is finished, by
    /// [`CompletedLogin::data`](crate::flow::CompletedLogin::data). The browser carries it and cannot read it. With the page to
    /// return to it is 1200 bytes at most; a login with more does not begin.
    #[must_use]
    pub fn data(mut self, data: impl AsRef<[u8]>) -> Self {
        self.data = data.as_ref().into();
        self
    }

    /// What the provider is to show, or not. Called again it adds a word: `prompt=login consent`.
    ///
    /// ```
    /// use oauth_runtime::flow::{BeginLogin, Prompt};
    ///
    /// let login = BeginLogin::new().prompt(Prompt::SelectAccount).login_hint("ada@example.com");
    /// ```
    ///
    /// A login with [`Prompt::None`] beside another does not begin (`parameter_invalid`).
    #[must_use]
    pub fn prompt(self, prompt: Prompt) -> Self {
        let before = self.value_of("prompt").filter(|before| !before.split(' ').any(|word| word == prompt.as_str()));
        let words = before.map_or(prompt.as_str().to_owned(), |before| [before, prompt.as_str()].join(" "));
        if words.contains(' ') && words.split(' ').any(|word| word == Prompt::None.as_str()) {
            let what = "`prompt` is `none` and something else";
            return self.refused(Finding::new("parameter_invalid", what, "ask for no page, or say which one"));
        }
        self.with("prompt", &words)
    }

    /// Who is expected: an address or a name, which the provider puts into its form. Up to 1 KiB.
    #[must_use]
    pub fn login_hint(self, hint: &str) -> Self {
        self.with("login_hint", hint)
    }

    /// The longest time since the user was really asked who they are, in whole seconds; zero asks in any case. Checked: a login that
    /// is older is refused (`id_token_auth_time`).
    #[must_use]
    pub fn max_age(self, age: Duration) -> Self {
        self.with("max_age", &age.as_secs().to_string())
    }

    /// Ways of authentication that are wished for, the dearest first. A wish: to demand one, make `acr` essential in
    /// [`claims`](Self::claims). None holds a space, and they are 512 bytes together at most.
    #[must_use]
    pub fn acr_values<'a>(self, values: impl IntoIterator<Item = &'a str>) -> Self {
        self.with_words("acr_values", values)
    }

    /// Languages in which the provider is to speak, the dearest first: `["fr-CA", "fr", "en"]`
    /// ([BCP 47](https://www.rfc-editor.org/info/bcp47)).
    #[must_use]
    pub fn ui_locales<'a>(self, locales: impl IntoIterator<Item = &'a str>) -> Self {
        self.with_words("ui_locales", locales)
    }

    /// Claims that are asked for one by one
    /// ([OpenID Connect Core §5.5](https://openid.net/specs/openid-connect-core-1_0.html#ClaimsParameter)). As JSON it is 1 KiB at
    /// most.
    ///
    /// ```
    /// use oauth_runtime::flow::BeginLogin;
    /// use serde_json::json;
    ///
    /// let gold = json!({ "id_token": { "acr": { "essential": true, "values": ["gold"] } } });
    /// let login = BeginLogin::new().claims(&gold);
    /// ```
    ///
    /// # Security
    ///
    /// An `acr` that is essential is demanded: a login with another one is refused, `id_token_acr`.
    #[must_use]
    pub fn claims(self, claims: &Value) -> Self {
        self.with("claims", &claims.to_string())
    }

    /// The API that the tokens are for ([RFC 8707 §2](https://www.rfc-editor.org/rfc/rfc8707#section-2)): an absolute URI without a
    /// fragment. Called again it adds one.
    #[must_use]
    pub fn resource(self, uri: &str) -> Self {
        if Url::parse(uri).is_ok_and(|url| url.fragment().is_none()) {
            return self.with("resource", uri);
        }
        let what = "`resource` is no absolute URI without a fragment";
        self.refused(Finding::new("parameter_invalid", what, "write it as the API does, such as `https://api.example`"))
    }

    /// An extra parameter of the request for temporary credentials
    /// ([RFC 5849 §2.1](https://www.rfc-editor.org/rfc/rfc5849#section-2.1)), such as X's `x_auth_access_type`; it is sent in its
    /// body. OAuth 2.0 has no such request, and passes it over.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Config`](crate::ErrorKind::Config) for a parameter that begins with `oauth_`, and for a value longer than 1 KiB.
    pub fn temporary_credentials_parameter(mut self, name: &str, value: &str) -> Result<Self> {
        if name.starts_with("oauth_") {
            return Err(reserved());
        }
        require_short(value)?;
        self.temporary_params.push((name.to_owned(), value.to_owned()));
        Ok(self)
    }

    /// An extra parameter of this one authorization request. Wins over the attribute's of this name. One that is given again is sent
    /// again, but for those of which OpenID Connect has one, such as `prompt`: there the last one counts.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Config`](crate::ErrorKind::Config) for a parameter that only this crate sets (`state`, `scope`, …),
    /// for a value longer than 1 KiB, for a `max_age` that is no number of seconds, and for a `claims` that cannot be read.
    ///
    /// # Security
    ///
    /// An `acr` that `claims` makes essential is demanded: a login with another one is refused, `id_token_acr`. One in `acr_values`
    /// is a wish, and the log says if another came.
    pub fn parameter(mut self, name: &str, value: &str) -> Result<Self> {
        self.add(name, value)?;
        Ok(self)
    }

    fn add(&mut self, name: &str, value: &str) -> Result<()> {
        if RESERVED.contains(&name) || name.starts_with("oauth_") {
            return Err(reserved());
        }
        if name == "max_age" && max_age(value).is_none() {
            return Err(max_age_invalid().into());
        }
        if name == "claims" {
            acr::asked(None, Some(value))?;
        }
        require_short(value)?;
        if SINGLE.contains(&name) {
            self.params.retain(|(known, _)| known != name);
        }
        self.params.push((name.to_owned(), value.to_owned()));
        Ok(())
    }

    /// The same where what is wrong is told when the login begins.
    fn with(mut self, name: &str, value: &str) -> Self {
        match self.add(name, value) {
            Ok(()) => self,
            Err(problem) => self.refused(problem),
        }
    }

    fn with_words<'a>(self, name: &str, words: impl IntoIterator<Item = &'a str>) -> Self {
        let words = words.into_iter().collect::<Vec<_>>();
        if words.iter().any(|word| word.is_empty() || word.contains(char::is_whitespace)) {
            let what = format!("a value of `{name}` is empty, or holds a space, which separates them");
            return self.refused(Finding::new("parameter_invalid", what, "give each value by itself"));
        }
        self.with(name, &words.join(" "))
    }

    fn refused(mut self, problem: impl Into<Error>) -> Self {
        self.problem.get_or_insert_with(|| problem.into());
        self
    }

    fn value_of(&self, name: &str) -> Option<&str> {
        self.params.iter().find(|(known, _)| known == name).map(|(_, value)| &**value)
    }

    /// This login, with what another one says beside it: what this one says stands.
    pub(crate) fn or(mut self, other: Self) -> Self {
        let Self {
            return_to,
            session,
            is_to_last,
            params,
            scopes,
            scopes_length,
            purpose,
            chooses_the_account,
            demands,
            ..
        } = other;
        if self.demands.is_empty() {
            self.demands = demands;
        }
        self.return_to = self.return_to.or(return_to);
        self.session = self.session.or(session);
        self.is_to_last |= is_to_last;
        self.chooses_the_account |= chooses_the_account && self.value_of("prompt").is_none();
        let own = self.params.len();
        for (name, value) in params {
            if !self.params[..own].iter().any(|(known, _)| *known == name) {
                self.params.push((name, value));
            }
        }
        if self.scopes.is_empty() {
            (self.scopes, self.scopes_length) = (scopes, scopes_length);
        }
        if self.purpose == Purpose::Login {
            self.purpose = purpose;
        }
        self
    }

    /// Asks for these scopes too, beside those of every login: for scopes that the provider declares by
    /// `incremental_scopes(…)`, or that the user did not grant before. They are 1 KiB together at most; a login with more does
    /// not begin.
    #[must_use]
    pub fn scopes<'a>(mut self, scopes: impl IntoIterator<Item = &'a str>) -> Self {
        for scope in scopes {
            self.scopes_length += scope.len() + usize::from(self.scopes_length > 0);
            self.scopes.push(scope.into());
        }
        self
    }

    /// Asks again for what was granted before: constants of the declaration, so there is no limit.
    pub(crate) fn keeping(mut self, scopes: impl Iterator<Item = &'static str>) -> Self {
        self.scopes.extend(scopes.map(Box::from));
        self
    }

    /// The response is good for this user's tokens alone.
    pub(crate) fn consent_of(mut self, tokens: TokenKey) -> Self {
        self.purpose = Purpose::MoreScopes(tokens.into());
        self
    }

    /// The user has to prove who they are in this way. It only ever adds to what the declaration asks for.
    pub(crate) fn demanding(mut self, demands: Demands) -> Self {
        self.demands = demands;
        self
    }

    /// The user has to prove more than every login does.
    pub(crate) fn has_demands(&self) -> bool {
        !self.demands.is_empty()
    }

    /// The response is good for this user alone, who is logged in already.
    pub(crate) fn stepping_up(mut self, tokens: TokenKey) -> Self {
        self.purpose = Purpose::StepUp(tokens.into());
        self
    }

    /// For an account that is connected beside the login.
    pub(crate) fn connecting(mut self, connecting: Connecting) -> Self {
        self.purpose = Purpose::Connection(connecting);
        self
    }

    /// For an identity that is linked to the user who is logged in.
    pub(crate) fn linking(mut self, linking: Linking) -> Self {
        self.purpose = Purpose::Link(linking);
        self
    }

    /// For tokens alone: nobody logs in.
    pub(super) fn for_calls(mut self) -> Self {
        self.purpose = Purpose::Authorization;
        self
    }

    /// Asks the user which account it is to be, if the server says that it lets them choose: another one may refuse the request.
    pub(crate) fn choosing_the_account(mut self) -> Self {
        self.chooses_the_account = true;
        self
    }

    #[cfg(test)]
    pub(crate) fn chooses_the_account(&self) -> bool {
        self.chooses_the_account
    }

    /// The session at the start, for a response that does not carry its cookie.
    pub(crate) fn session(mut self, session: Option<&str>) -> Self {
        self.session = session.map(Into::into);
        self
    }

    /// The browser is to remember the login that comes of it.
    pub(crate) fn remembered(mut self) -> Self {
        self.is_to_last = true;
        self
    }

    /// What can be known to be wrong before anybody is asked.
    pub(super) fn require_sound(&self) -> Result<()> {
        if let Some(problem) = &self.problem {
            return Err(problem.clone());
        }
        self.require_small()
    }

    /// What the provider calls the client identifier is as fixed as the client identifier.
    pub(super) fn require_none_of(&self, names: &RenamedParams) -> Result<()> {
        if self.params.iter().any(|(name, _)| names.names(name)) { Err(reserved()) } else { Ok(()) }
    }

    pub(super) fn has_parameters(&self) -> bool {
        !self.params.is_empty()
    }

    /// Scopes beside those of every login, or another proof.
    pub(crate) fn asks_for_more(&self) -> bool {
        !self.scopes.is_empty() || self.has_demands()
    }

    pub(super) fn more_scopes(&self) -> &[Box<str>] {
        &self.scopes
    }

    pub(super) fn temporary_parameters(&self) -> Vec<(&str, &str)> {
        self.temporary_params.iter().map(|(name, value)| (&**name, &**value)).collect()
    }

    /// Asks for a choice between accounts, unless the application says what is to be shown.
    pub(super) fn choose_the_account_if(&mut self, is_offered: bool, declared: &Params) {
        if self.chooses_the_account
            && is_offered
            && declared.iter().chain(self.pairs()).all(|(name, _)| name != "prompt")
        {
            self.params.push(("prompt".to_owned(), "select_account".to_owned()));
        }
    }

    /// Asks for what a page demands beside what the declaration and this login do: a shorter time, and those of its `acr` that they demand
    /// or wish for too. Anybody may write the link that it comes by, and which of two values is the weaker nobody here knows. Gives the `acr` of which one has to come.
    pub(super) fn make_stricter(&mut self, declared: &Params) -> Result<Vec<Box<str>>> {
        let demands = std::mem::take(&mut self.demands);
        if demands.is_empty() {
            return Ok(Vec::new());
        }
        if let Some(wanted) = demands.max_age {
            let said = self.said("max_age", declared).as_deref().and_then(max_age);
            let stricter = said.map_or(wanted, |said| said.min(wanted));
            self.set("max_age", stricter.as_secs().to_string());
        }
        // Whoever may show no page cannot ask anybody.
        if self.said("prompt", declared).is_some_and(|prompt| prompt == Prompt::None.as_str()) {
            self.set("prompt", Prompt::Login.as_str().to_owned());
        }
        if demands.acr.is_empty() {
            return Ok(Vec::new());
        }
        let claims = self.said("claims", declared);
        let values = self.said("acr_values", declared);
        let said = acr::asked(values.as_deref(), claims.as_deref())?;
        let mut acr = demands.acr;
        for said in said.essential.iter().chain([&said.wished]).filter(|values| !values.is_empty()) {
            acr.retain(|value| said.contains(value));
        }
        if acr.is_empty() {
            return Err(SessionFault::AcrContradicted.into());
        }
        // A provider that is asked in both ways may take either (OpenID Connect Core §5.5.1.1): both say the same.
        if claims.is_none() || values.is_some() {
            self.set("acr_values", acr.join(" "));
        }
        if let Some(claims) = claims {
            self.set("claims", acr::demanded_in(&claims, &acr));
        }
        Ok(acr)
    }

    fn said(&self, wanted: &str, declared: &Params) -> Option<String> {
        self.merged(declared).find(|(name, _)| *name == wanted).map(|(_, value)| value.to_owned())
    }

    /// A parameter of this login, in the place of the one before.
    fn set(&mut self, name: &str, value: String) {
        self.params.retain(|(known, _)| known != name);
        self.params.push((name.to_owned(), value));
    }

    fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.params.iter().map(|(name, value)| (&**name, &**value))
    }

    fn require_small(&self) -> Result<()> {
        let return_to = self.return_to.as_ref().map_or(0, |path| path.len());
        let is_large = return_to > Self::MAX_RETURN_TO
            || self.scopes_length > Self::MAX_SCOPES
            || self.data.len() + return_to > Self::MAX_CARRIED;
        if is_large { Err(SessionFault::LoginTooLarge.into()) } else { Ok(()) }
    }

    /// What belongs to the application, once it is known what the provider was asked.
    pub(super) fn keep_in(self, pending: PendingLogin, scopes: Vec<Box<str>>) -> PendingLogin {
        pending
            .with_purpose(self.purpose, scopes)
            .with_application(self.return_to, self.data)
            .with_session(self.session)
            .with_memory(self.is_to_last)
    }

    /// The declared parameters and those of this login, which win.
    pub(super) fn merged<'a>(&'a self, declared: &'a Params) -> impl Iterator<Item = (&'a str, &'a str)> {
        let overridden = |name: &str| self.params.iter().any(|(n, _)| n == name);
        let declared = declared.iter().filter(move |(name, _)| !overridden(name));
        declared.chain(self.pairs())
    }
}

fn require_short(value: &str) -> Result<()> {
    if value.len() <= BeginLogin::MAX_VALUE {
        return Ok(());
    }
    let what = "a parameter of a login is longer than 1 KiB";
    Err(Finding::new("parameter_too_long", what, "shorten the value").into())
}

fn reserved() -> Error {
    let what = "an authorization parameter is set by the protocol itself";
    Finding::new("parameter_reserved", what, "leave `state`, `scope` and the like to this crate").into()
}

impl fmt::Debug for BeginLogin {
    /// Parameters say who is expected, and a target what for.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BeginLogin")
            .field("return_to", &self.return_to.as_deref().map(without_query))
            .field("params", &self.params.iter().map(|(name, _)| name).collect::<Vec<_>>())
            .field("scopes", &self.scopes)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_one_login_says_stands_beside_what_another_says() {
        let link = BeginLogin::new()
            .return_to("/link")
            .login_hint("mallory")
            .scopes(["calendar"])
            .choosing_the_account()
            .ui_locales(["de"])
            .remembered();
        let both = BeginLogin::new().return_to("/inbox").login_hint("ada").scopes(["mail"]).or(link.clone());
        assert_eq!((both.target(), both.value_of("login_hint")), (Some("/inbox"), Some("ada")));
        assert_eq!((both.value_of("ui_locales"), both.params.len()), (Some("de"), 2));
        assert_eq!((both.scopes.join(" "), both.scopes_length), ("mail".to_owned(), "mail".len()));
        let of_link = BeginLogin::new().or(link.clone());
        assert_eq!((of_link.scopes.join(" "), of_link.scopes_length), ("calendar".to_owned(), "calendar".len()));
        assert!(both.chooses_the_account && both.is_to_last);
        let with_prompt = BeginLogin::new().prompt(Prompt::Login).or(link);
        assert!(!with_prompt.chooses_the_account, "the application said what is to be shown");
        assert_eq!(with_prompt.target(), Some("/link"));
    }

    #[test]
    fn a_list_is_sent_value_by_value_and_a_single_parameter_once() {
        let login = BeginLogin::new().resource("https://a.example").resource("https://b.example");
        let login = login.login_hint("a").login_hint("b").max_age(Duration::from_secs(1)).max_age(Duration::ZERO);
        let pairs = login.pairs().collect::<Vec<_>>();
        let expected = [
            ("resource", "https://a.example"),
            ("resource", "https://b.example"),
            ("login_hint", "b"),
            ("max_age", "0"),
        ];
        assert_eq!(pairs, expected);
    }

    #[test]
    fn the_first_mistake_is_told() {
        let login = BeginLogin::new().resource("no URI").login_hint(&"x".repeat(BeginLogin::MAX_VALUE + 1));
        assert_eq!(login.require_sound().expect_err("two mistakes").code(), "parameter_invalid");
        assert!(BeginLogin::new().max_age(Duration::MAX).require_sound().is_err(), "no 32 bits hold that");
        assert!(BeginLogin::new().prompt(Prompt::Login).prompt(Prompt::Login).require_sound().is_ok());
    }
}
