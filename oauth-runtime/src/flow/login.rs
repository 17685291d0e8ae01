use std::fmt;
use std::sync::Arc;

use super::begin_login::BeginLogin;
use super::relying_party::RelyingParty;
use crate::declaration::endpoint::Endpoint;
use crate::entropy::LoginRandomness;
use crate::error::{AtStage as _, Result, SessionFault, Stage};
use crate::http::Call;
use crate::in_flight::{
    Asked, AskedIdToken, Expectation, LoginHandle, PendingLogin, ServerDigest, Start, TemporarySecret,
};
use crate::oauth1::TemporaryCredentials;
use crate::oauth2::authorization_request::AuthorizationRequest;
use crate::oauth2::parameters::max_age;
use crate::oauth2::pkce::code_challenge;
use crate::oidc::acr;
use crate::records::SealingNonce;
use crate::setup::registration::{OAuth1Registration, OAuth2Registration, ProtocolRegistration};
use crate::types::{AskedAcr, CodeVerifier, Nonce, without_query};

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

/// The authentication context that a request asks for, to be remembered until the response. One that a page demands is demanded, in
/// whatever way the provider is asked for it.
fn asked_acr(request: &AuthorizationRequest<'_>, demanded: &[Box<str>]) -> Result<AskedAcr> {
    let (acr_values, claims) = (request.get("acr_values"), request.get("claims"));
    // Most ask for none.
    if acr_values.is_none() && claims.is_none() {
        return Ok(AskedAcr::default());
    }
    let asked = match demanded {
        [] => acr::asked(acr_values, claims)?,
        demanded => AskedAcr { essential: Some(demanded.to_vec()), wished: Vec::new() },
    };
    let length = asked.essential.iter().flatten().chain(&asked.wished).map(|value| value.len()).sum::<usize>();
    if length > acr::MAX_ASKED { Err(SessionFault::LoginTooLarge.into()) } else { Ok(asked) }
}

impl RelyingParty {
    /// Starts a login: the URL to send the browser to, and what to keep until it comes back.
    pub(crate) async fn begin_login(self: &Arc<Self>, login: BeginLogin) -> Result<StartedLogin> {
        login.require_sound()?;
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
        login.require_none_of(&self.registration.description.quirks.renamed_params)?;
        let server = self.server().await?;
        login.choose_the_account_if(server.offers_accounts, &self.registration.authorization_params);
        let acr = login.make_stricter(&self.registration.authorization_params)?;
        let fresh = LoginRandomness::new(&*self.entropy)?;
        let state = fresh.state();

        let of_this_login;
        let constant = if !login.has_parameters() && scopes.is_empty() {
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
            None if asked_acr(&request, &acr)?.essential.is_some() => return Err(acr::unheard().into()),
            None => Expectation::OAuth2(asked),
            Some(_) => {
                let (nonce, max_age) = (fresh.nonce(), request.get("max_age").and_then(max_age));
                let acr = asked_acr(&request, &acr)?;
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
        if login.more_scopes().is_empty() {
            return Ok(Vec::new());
        }
        let declared = &self.registration.description.scopes;
        if login.more_scopes().iter().any(|scope| !declared.may_ask_for(scope)) {
            return Err(SessionFault::ScopeNotDeclared.into());
        }
        let mut scopes = declared.asked.iter().map(|scope| Box::from(*scope)).collect::<Vec<Box<str>>>();
        for scope in login.more_scopes() {
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
            &login.temporary_parameters(),
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

impl fmt::Debug for StartedLogin {
    /// The query of the URL holds `state` and `nonce`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("StartedLogin").field("url", &without_query(&self.url)).field("pending", &self.pending).finish()
    }
}
