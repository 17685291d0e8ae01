use std::fmt;
use std::sync::Arc;

use super::relying_party::RelyingParty;
use crate::declaration::endpoint::Endpoint;
use crate::entropy::LoginRandomness;
use crate::error::{AtStage as _, Error, Finding, Result, SessionFault, Stage};
use crate::http::Call;
use crate::in_flight::{
    Asked, AskedIdToken, Connecting, Expectation, LoginHandle, PendingLogin, Purpose, ServerDigest, Start,
    TemporarySecret,
};
use crate::oauth1::TemporaryCredentials;
use crate::oauth2::authorization_request::AuthorizationRequest;
use crate::oauth2::parameters::{RESERVED, max_age, max_age_invalid};
use crate::oauth2::pkce::code_challenge;
use crate::oidc::acr;
use crate::records::SealingNonce;
use crate::setup::registration::{OAuth1Registration, OAuth2Registration, Params, ProtocolRegistration};
use crate::tokens::TokenKey;
use crate::types::{AskedAcr, CodeVerifier, Nonce, without_query};

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
}

/// A login that has begun: send the browser to the URL, and keep the rest for the response.
pub struct StartedLogin {
    url: String,
    pending: PendingLogin,
}

impl StartedLogin {
    /// Where the browser goes: the value of the `Location` header. It names this one login, so keep it out of logs.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    pub(crate) fn into_url(self) -> String {
        self.url
    }

    /// What the response is checked with.
    #[must_use]
    pub fn pending(&self) -> &PendingLogin {
        &self.pending
    }

    /// What the response is checked with, to be kept for the browser that started the login.
    #[must_use]
    pub fn into_pending(self) -> PendingLogin {
        self.pending
    }
}

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
    pub fn data(mut self, data: impl Into<Box<[u8]>>) -> Self {
        self.data = data.into();
        self
    }

    /// An extra parameter of this one authorization request, such as `prompt` or `login_hint`. Wins over the attribute's.
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
        if RESERVED.contains(&name) || name.starts_with("oauth_") {
            return Err(reserved());
        }
        if name == "max_age" && max_age(value).is_none() {
            return Err(max_age_invalid().into());
        }
        if name == "claims" {
            acr::asked(None, Some(value))?;
        }
        if value.len() > Self::MAX_VALUE {
            let what = "an authorization parameter is longer than 1 KiB";
            return Err(Finding::new("parameter_too_long", what, "shorten the value").into());
        }
        self.params.push((name.to_owned(), value.to_owned()));
        Ok(self)
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

    /// For an account that is connected beside the login.
    pub(crate) fn connecting(mut self, connecting: Connecting) -> Self {
        self.purpose = Purpose::Connection(connecting);
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

    fn require_small(&self) -> Result<()> {
        let return_to = self.return_to.as_ref().map_or(0, |path| path.len());
        let is_large = return_to > Self::MAX_RETURN_TO
            || self.scopes_length > Self::MAX_SCOPES
            || self.data.len() + return_to > Self::MAX_CARRIED;
        if is_large { Err(SessionFault::LoginTooLarge.into()) } else { Ok(()) }
    }

    /// What belongs to the application, once it is known what the provider was asked.
    fn keep_in(self, pending: PendingLogin, scopes: Vec<Box<str>>) -> PendingLogin {
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
        declared.chain(self.params.iter().map(|(name, value)| (name.as_str(), value.as_str())))
    }
}

/// The authentication context that a request asks for, to be remembered until the response.
fn asked_acr(request: &AuthorizationRequest<'_>) -> Result<AskedAcr> {
    let (acr_values, claims) = (request.get("acr_values"), request.get("claims"));
    // Most ask for none.
    if acr_values.is_none() && claims.is_none() {
        return Ok(AskedAcr::default());
    }
    let asked = acr::asked(acr_values, claims)?;
    let length = asked.essential.iter().flatten().chain(&asked.wished).map(|value| value.len()).sum::<usize>();
    if length > acr::MAX_ASKED { Err(SessionFault::LoginTooLarge.into()) } else { Ok(asked) }
}

fn reserved() -> Error {
    let what = "an authorization parameter is set by the protocol itself";
    Finding::new("parameter_reserved", what, "leave `state`, `scope` and the like to this crate").into()
}

impl RelyingParty {
    /// Starts a login: the URL to send the browser to, and what to keep until it comes back.
    pub(crate) async fn begin_login(self: &Arc<Self>, login: BeginLogin) -> Result<StartedLogin> {
        login.require_small()?;
        match &self.registration.protocol {
            ProtocolRegistration::OAuth2(oauth2) => self.begin_oauth2(login, oauth2).await,
            ProtocolRegistration::OAuth1(oauth1) => self.begin_oauth1(login, oauth1).await,
        }
    }

    /// RFC 6749 §4.1.1, RFC 7636 §4.3, OpenID Connect Core §3.1.2.1.
    async fn begin_oauth2(
        self: &Arc<Self>,
        mut login: BeginLogin,
        oauth2: &OAuth2Registration,
    ) -> Result<StartedLogin> {
        let scopes = self.scopes_of(&login)?;
        // What the provider calls the client identifier is as fixed as the client identifier.
        let names = &self.registration.description.quirks.renamed_params;
        if login.params.iter().any(|(name, _)| names.names(name)) {
            return Err(reserved());
        }
        let server = self.server().await?;
        // What the application declared to ask stands.
        let declared = &self.registration.authorization_params;
        if login.chooses_the_account && server.offers_accounts && declared.iter().all(|(name, _)| name != "prompt") {
            login.params.push(("prompt".to_owned(), "select_account".to_owned()));
        }
        let fresh = LoginRandomness::new(&*self.entropy)?;
        let state = fresh.state();

        let of_this_login;
        let constant = if login.params.is_empty() && scopes.is_empty() {
            server.authorization()?
        } else {
            of_this_login = self.request_of(&login, server.endpoint(Endpoint::Authorization)?, oauth2, &scopes);
            &of_this_login
        };
        let mut request = AuthorizationRequest::new(constant);
        let handle = LoginHandle::from_state(&state);
        request.add("state", state);
        let code_verifier = oauth2.pkce.then(|| CodeVerifier::new(fresh.code_verifier()));
        if let Some(verifier) = &code_verifier {
            request.add("code_challenge", code_challenge(verifier));
        }
        let authorization = &self.registration.description.authorization;
        let asked = Asked {
            response_type: authorization.response_type,
            response_mode: authorization.response_mode,
            code_verifier,
        };
        let expectation = match oauth2.id_token {
            None if asked_acr(&request)?.essential.is_some() => return Err(acr::unheard().into()),
            None => Expectation::OAuth2(asked),
            Some(_) => {
                let (nonce, max_age) = (fresh.nonce(), request.get("max_age").and_then(max_age));
                let acr = asked_acr(&request)?;
                let id_token = AskedIdToken { nonce: Nonce::new(nonce.as_str()), max_age, acr };
                request.add("nonce", nonce);
                Expectation::OpenIdConnect(asked, id_token)
            }
        };
        let url = request.in_query();
        let pending = self.pending(handle, server.digest, expectation, &fresh);
        Ok(StartedLogin { url, pending: login.keep_in(pending, scopes) })
    }

    /// All scopes to ask for, if they are not those of every login. A new grant takes the place of the old one at most
    /// servers: what is to be kept is asked for again.
    fn scopes_of(&self, login: &BeginLogin) -> Result<Vec<Box<str>>> {
        if login.scopes.is_empty() {
            return Ok(Vec::new());
        }
        let declared = &self.registration.description.scopes;
        if login.scopes.iter().any(|scope| !declared.may_ask_for(scope)) {
            return Err(SessionFault::ScopeNotDeclared.into());
        }
        let mut scopes = declared.asked.iter().map(|scope| Box::from(*scope)).collect::<Vec<Box<str>>>();
        for scope in &login.scopes {
            if !scopes.contains(scope) {
                scopes.push(scope.clone());
            }
        }
        Ok(if scopes.len() > declared.asked.len() { scopes } else { Vec::new() })
    }

    /// RFC 5849 §2.1 and §2.2.
    async fn begin_oauth1(&self, login: BeginLogin, oauth1: &OAuth1Registration) -> Result<StartedLogin> {
        let fresh = LoginRandomness::new(&*self.entropy)?;
        let server = self.pinned_server()?;
        let mut request = oauth1.signer.temporary_credentials_for(
            self.pinned(Endpoint::TemporaryCredentials)?,
            &self.redirect_uri,
            &[],
            self.now().into(),
            &fresh.oauth1_nonce(),
        )?;
        request.limit = self.flow.limits.response;
        let judge = |response| TemporaryCredentials::from_response(&response);
        let temporary = self.ask(Call::TemporaryCredentials, request, judge).await.at(Stage::TemporaryCredentials)?;
        let params = login.merged(&self.registration.authorization_params).collect::<Vec<_>>();
        let url = temporary.authorization_url(self.pinned(Endpoint::Authorization)?, &params)?;
        let handle = LoginHandle::from_temporary_token(temporary.token.expose());
        let secret = TemporarySecret { token: temporary.token, secret: temporary.secret };
        let pending = self.pending(handle, server, Expectation::OAuth1(secret), &fresh);
        Ok(StartedLogin { url: url.into(), pending: login.keep_in(pending, Vec::new()) })
    }

    fn pending(
        &self,
        handle: LoginHandle,
        server: ServerDigest,
        expectation: Expectation,
        fresh: &LoginRandomness,
    ) -> PendingLogin {
        PendingLogin::new(Start {
            handle,
            provider: self.registration.name.as_str().into(),
            at: self.now(),
            server,
            expectation,
            sealing: SealingNonce::new(fresh.sealing()),
        })
    }
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

impl fmt::Debug for StartedLogin {
    /// The query of the URL holds `state` and `nonce`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("StartedLogin").field("url", &without_query(&self.url)).field("pending", &self.pending).finish()
    }
}
