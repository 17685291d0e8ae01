use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use super::relying_party::RelyingParty;
use crate::declaration::endpoint::Endpoint;
use crate::entropy::{one_time_value, one_time_values};
use crate::error::{AtStage as _, Error, Finding, Result, SessionFault, Stage};
use crate::http::Call;
use crate::in_flight::{LoginHandle, PendingLogin, TemporarySecret};
use crate::oauth1::TemporaryCredentials;
use crate::oauth2::authorization_request::AuthorizationRequest;
use crate::oauth2::parameters::RESERVED;
use crate::oauth2::pkce::code_challenge;
use crate::setup::registration::{OAuth1Registration, OAuth2Registration, Params, ProtocolRegistration};
use crate::tokens::TokenKey;
use crate::types::{CodeVerifier, without_query};

/// How a login begins.
#[derive(Clone, Default)]
pub struct BeginLogin {
    return_to: Option<Box<str>>,
    params: Vec<(String, String)>,
    scopes: Vec<Box<str>>,
    consent_of: Option<TokenKey>,
}

/// A login that has begun: send the browser to `url`, keep `pending` for the answer.
pub struct StartedLogin {
    /// The value of the `Location` header.
    pub url: String,
    /// What the answer is checked with.
    pub pending: PendingLogin,
}

impl BeginLogin {
    /// Longest value of a parameter, in bytes.
    const MAX_VALUE: usize = 1024;
    /// Longest target, in bytes.
    const MAX_RETURN_TO: usize = 1024;
    /// Most bytes of scopes beyond those of every login.
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

    /// Where the browser goes afterwards: a path of this application. A longer one than 1 KiB is left out.
    #[must_use]
    pub fn return_to(mut self, path: impl Into<Box<str>>) -> Self {
        self.return_to = Some(path.into()).filter(|path| path.len() <= Self::MAX_RETURN_TO);
        self
    }

    /// An extra parameter of this one authorization request, such as `prompt` or `login_hint`. Wins over the attribute's.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Config`](crate::ErrorKind::Config) for a parameter that only this crate sets (`state`, `scope`, …),
    /// and for a value longer than 1 KiB.
    pub fn parameter(mut self, name: &str, value: &str) -> Result<Self> {
        if RESERVED.contains(&name) || name.starts_with("oauth_") {
            return Err(reserved());
        }
        if value.len() > Self::MAX_VALUE {
            let what = "an authorization parameter is longer than 1 KiB";
            return Err(Finding::new("parameter_too_long", what, "shorten the value").into());
        }
        self.params.push((name.to_owned(), value.to_owned()));
        Ok(self)
    }

    /// Asks for these scopes too, beside those of every login: for scopes that the provider declares by
    /// `incremental_scopes(…)`, or that the user did not grant before. Longer than 1 KiB together, they are not
    /// added.
    #[must_use]
    pub fn scopes<'a>(mut self, scopes: impl IntoIterator<Item = &'a str>) -> Self {
        let more = scopes.into_iter().map(Box::from).collect::<Vec<Box<str>>>();
        if more.iter().map(|scope| scope.len() + 1).sum::<usize>() <= Self::MAX_SCOPES {
            self.scopes.extend(more);
        }
        self
    }

    /// Asks again for what was granted before: constants of the declaration, so there is no limit.
    pub(crate) fn keeping(mut self, scopes: impl Iterator<Item = &'static str>) -> Self {
        self.scopes.extend(scopes.map(Box::from));
        self
    }

    /// The answer is good for this user's tokens alone.
    pub(crate) fn consent_of(mut self, tokens: TokenKey) -> Self {
        self.consent_of = Some(tokens);
        self
    }

    /// The declared parameters and those of this login, which win.
    fn merged<'a>(&'a self, declared: &'a Params) -> impl Iterator<Item = (&'a str, &'a str)> {
        let overridden = |name: &str| self.params.iter().any(|(n, _)| n == name);
        let declared = declared.iter().filter(move |(name, _)| !overridden(name));
        declared.chain(self.params.iter().map(|(name, value)| (name.as_str(), value.as_str())))
    }
}

fn reserved() -> Error {
    let what = "an authorization parameter is set by the protocol itself";
    Finding::new("parameter_reserved", what, "leave `state`, `scope` and the like to this crate").into()
}

impl RelyingParty {
    /// Starts a login: the URL to send the browser to, and what to keep until it comes back.
    pub(crate) async fn begin_login(self: &Arc<Self>, login: BeginLogin) -> Result<StartedLogin> {
        match &self.registration.protocol {
            ProtocolRegistration::OAuth2(oauth2) => self.begin_oauth2(login, oauth2).await,
            ProtocolRegistration::OAuth1(oauth1) => self.begin_oauth1(login, oauth1).await,
        }
    }

    /// RFC 6749 §4.1.1, RFC 7636 §4.3, OpenID Connect Core §3.1.2.1.
    async fn begin_oauth2(self: &Arc<Self>, login: BeginLogin, oauth2: &OAuth2Registration) -> Result<StartedLogin> {
        let scopes = self.scopes_of(&login)?;
        // What the provider calls the client identifier is as fixed as the client identifier.
        let names = &self.registration.description.quirks.renamed_params;
        if login.params.iter().any(|(name, _)| names.names(name)) {
            return Err(reserved());
        }
        let server = self.server().await?;
        let [state, one, other] = one_time_values(&*self.entropy)?;
        let (nonce, verifier) = (oauth2.id_token.map(|_| one), oauth2.pkce.then_some(other));

        let mut request = if login.params.is_empty() && scopes.is_empty() {
            server.authorization_with_params.clone()
        } else {
            let base = match &scopes[..] {
                [] => server.authorization.clone(),
                scopes => self.authorization_with_scopes(&server, oauth2, scopes)?,
            };
            let with_params = |request: AuthorizationRequest, (name, value)| request.parameter(name, value);
            login.merged(&self.registration.authorization_params).fold(base, with_params)
        };
        request.push("state", &state);
        if let Some(nonce) = &nonce {
            request.push("nonce", nonce);
        }
        if let Some(verifier) = &verifier {
            request.push("code_challenge", &code_challenge(&CodeVerifier::new(verifier.as_str())));
        }
        let max_age = login.merged(&self.registration.authorization_params).find(|(name, _)| *name == "max_age");
        let max_age = max_age.and_then(|(_, seconds)| seconds.parse::<i64>().ok());
        let max_age = max_age.map(|seconds| Duration::from_secs(seconds.try_into().unwrap_or_default()));
        let pending = PendingLogin {
            max_age,
            nonce: nonce.map(Into::into),
            code_verifier: verifier.map(Into::into),
            scopes,
            consent_of: login.consent_of,
            ..self.pending(LoginHandle::from_state(&state), login.return_to)
        };
        Ok(StartedLogin { url: request.into_url(), pending })
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
        let mut request = oauth1.signer.temporary_credentials_request(
            self.pinned(Endpoint::TemporaryCredentials)?,
            &self.redirect_uri,
            &[],
            self.now().into(),
            &one_time_value(&*self.entropy)?,
        )?;
        request.limit = self.flow.limits.answer;
        let response = self.send(Call::TemporaryCredentials, request).await.at(Stage::TemporaryCredentials)?;
        let temporary = TemporaryCredentials::from_response(&response)?;
        let params = login.merged(&self.registration.authorization_params).collect::<Vec<_>>();
        let url = temporary.authorization_url(self.pinned(Endpoint::Authorization)?, &params)?;
        let handle = LoginHandle::from_temporary_token(temporary.token.expose());
        let secret =
            TemporarySecret { token: temporary.token.expose().into(), secret: temporary.secret.expose().into() };
        let pending = PendingLogin { temporary: Some(secret), ..self.pending(handle, login.return_to) };
        Ok(StartedLogin { url: url.into(), pending })
    }

    fn pending(&self, handle: LoginHandle, return_to: Option<Box<str>>) -> PendingLogin {
        PendingLogin {
            handle,
            provider: self.registration.name.as_str().into(),
            started_at: self.now(),
            nonce: None,
            code_verifier: None,
            temporary: None,
            return_to,
            session: None,
            max_age: None,
            answered_by_post: self.is_answered_by_post(),
            scopes: Vec::new(),
            consent_of: None,
        }
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
