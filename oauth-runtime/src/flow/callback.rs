use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use super::authorization_server::{AuthorizationServer, server_identifier};
use super::finish_login::{FinishLogin, merged};
use super::identity::Evidence;
use super::relying_party::RelyingParty;
use super::user_credentials::Credentials;
use crate::declaration::description::{Endpoint, Protocol, Quirks, ResponseMode, Scopes};
use crate::declaration::quirks::ApiBase;
use crate::entropy::oauth1_nonce;
use crate::error::{AtStage as _, ProtocolViolation, Result, SessionFault, Stage, TransportFault};
use crate::http::Call;
use crate::identity::Identity;
use crate::identity::claims;
use crate::identity::kept::{self, Kept};
use crate::in_flight::{
    Asked, AskedIdToken, Connecting, Expectation, Linking, LoginHandle, PendingLogin, Purpose, TemporarySecret,
};
use crate::jose::Jws;
use crate::oauth1::{self, TemporaryCredentials, TokenCredentials};
use crate::oauth2::authorization_response::ABOUT_USER;
use crate::oauth2::grant::AuthorizationCodeGrant;
use crate::oauth2::{AuthorizationResponse, ReceivedResponse, TokenResponse};
use crate::oidc::id_token::{ID_TOKEN, verify_claims};
use crate::oidc::refused_id_token::{unaccepted, unread};
use crate::oidc::{IdTokenExpectations, acr};
use crate::setup::registration::{IdTokenRules, OAuth1Registration, OAuth2Registration, ProtocolRegistration};
use crate::tokens::{OAuth1Tokens, OAuth2Tokens, Tokens};
use crate::types::{Timestamp, without_query};
use crate::wire::json::Json;

/// [OpenID Connect Core §11](https://openid.net/specs/openid-connect-core-1_0.html#OfflineAccess).
const OFFLINE_ACCESS: &str = "offline_access";

/// A login that passed every check.
#[derive(Clone)]
pub struct CompletedLogin {
    pub(crate) identity: Identity,
    pub(crate) tokens: Tokens,
    pub(crate) return_to: Option<Box<str>>,
    pub(crate) purpose: Purpose,
    data: Box<[u8]>,
}

impl CompletedLogin {
    /// Who logged in.
    #[must_use]
    pub fn identity(&self) -> &Identity {
        &self.identity
    }

    /// What the provider gave out.
    #[must_use]
    pub fn tokens(&self) -> &Tokens {
        &self.tokens
    }

    /// What the application gave [`BeginLogin::data`](crate::flow::BeginLogin::data); empty if it gave nothing.
    #[must_use]
    pub fn data(&self) -> &[u8] {
        &self.data
    }
}

/// An account that was connected: at the provider, and not yet here.
#[derive(Clone)]
pub(crate) struct CompletedConnection {
    /// Whose account it is there, where the provider says it.
    pub(crate) identity: Option<Identity>,
    pub(crate) tokens: Tokens,
    pub(crate) connecting: Connecting,
    pub(crate) return_to: Option<Box<str>>,
}

/// An identity that is linked: proved at the provider, and not yet here.
#[derive(Clone)]
pub(crate) struct CompletedLink {
    pub(crate) identity: Identity,
    pub(crate) tokens: Tokens,
    pub(crate) linking: Linking,
    pub(crate) return_to: Option<Box<str>>,
}

/// A login that is being finished, and how.
#[derive(Clone, Copy)]
struct Finishing<'a> {
    pending: &'a PendingLogin,
    how: &'a FinishLogin,
}

/// What the browser brought: read, and good for finding the login it belongs to.
#[derive(Debug)]
pub(crate) enum CallbackResponse<'a> {
    OAuth2(ReceivedResponse<'a>),
    OAuth1(oauth1::AuthorizationResponse),
}

impl CallbackResponse<'_> {
    /// The same beyond the request that brought it.
    pub(crate) fn into_owned(self) -> CallbackResponse<'static> {
        match self {
            Self::OAuth2(response) => CallbackResponse::OAuth2(response.into_owned()),
            Self::OAuth1(response) => CallbackResponse::OAuth1(response),
        }
    }

    /// What the login in flight is found by.
    pub(crate) fn handle(&self) -> Result<LoginHandle> {
        match self {
            Self::OAuth2(response) => {
                response.state().map(LoginHandle::from_state).ok_or_else(|| SessionFault::StateMissing.into())
            }
            Self::OAuth1(response) => Ok(LoginHandle::from_temporary_token(response.token().expose())),
        }
    }
}

impl fmt::Debug for CompletedLogin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CompletedLogin")
            .field("identity", &self.identity)
            .field("tokens", &self.tokens)
            .field("return_to", &self.return_to.as_deref().map(without_query))
            .finish_non_exhaustive()
    }
}

impl RelyingParty {
    /// Reads the query or form of a callback. An error here touches no login in flight: anybody can send junk.
    pub(crate) fn read_callback<'a>(&self, encoded: &'a str, mode: ResponseMode) -> Result<CallbackResponse<'a>> {
        match self.protocol() {
            Protocol::OAuth1 => oauth1::AuthorizationResponse::parse(encoded).map(CallbackResponse::OAuth1),
            _ => {
                let declared = self.registration.description.authorization.response_type;
                let Quirks { code_in_redirect, keep_from_redirect, name_in_redirect, .. } =
                    &self.registration.description.quirks;
                let keep = match name_in_redirect {
                    None => Cow::Borrowed(*keep_from_redirect),
                    Some(user) => Cow::Owned([*keep_from_redirect, &[(ABOUT_USER, user.parameter)]].concat()),
                };
                ReceivedResponse::parse(encoded, mode, declared, code_in_redirect, &keep).map(CallbackResponse::OAuth2)
            }
        }
        .at(Stage::AuthorizationResponse)
    }

    /// Turns a response into an identity. `pending` was used up before: whatever happens here, it cannot be tried again.
    pub(crate) async fn finish_login(
        self: &Arc<Self>,
        pending: PendingLogin,
        response: CallbackResponse<'_>,
        how: &FinishLogin,
    ) -> Result<CompletedLogin> {
        // Nobody is logged in by an account that somebody connects.
        if !pending.purpose().logs_in() {
            return Err(SessionFault::StateOfOtherPurpose.into());
        }
        let (Some(identity), tokens) = self.finish(&pending, response, how).await? else {
            return Err(SessionFault::StateOfOtherPurpose.into());
        };
        if let Some(user) = pending.purpose().user()
            && (user.issuer != identity.issuer || user.subject != identity.subject)
        {
            let fault = match pending.purpose() {
                Purpose::StepUp(_) => SessionFault::StepUpOfOtherUser,
                _ => SessionFault::ConsentOfOtherUser,
            };
            return Err(crate::Error::from(fault).at(Stage::AuthorizationResponse));
        }
        if let Some(check) = self.registration.description.userinfo.claims {
            claims::require(check, &identity)?;
        }
        let (purpose, return_to, data) = pending.into_application();
        Ok(CompletedLogin { identity, tokens, return_to, purpose, data })
    }

    /// The same for an account that is connected.
    pub(crate) async fn finish_connection(
        self: &Arc<Self>,
        pending: PendingLogin,
        response: CallbackResponse<'_>,
    ) -> Result<CompletedConnection> {
        let Purpose::Connection(connecting) = pending.purpose().clone() else {
            return Err(SessionFault::StateOfOtherPurpose.into());
        };
        let (identity, tokens) = self.finish(&pending, response, &FinishLogin::new()).await?;
        let (_, return_to, _) = pending.into_application();
        Ok(CompletedConnection { identity, tokens, connecting, return_to })
    }

    /// The same for an identity that is linked.
    pub(crate) async fn finish_link(
        self: &Arc<Self>,
        pending: PendingLogin,
        response: CallbackResponse<'_>,
    ) -> Result<CompletedLink> {
        let Purpose::Link(linking) = *pending.purpose() else {
            return Err(SessionFault::StateOfOtherPurpose.into());
        };
        let (Some(identity), tokens) = self.finish(&pending, response, &FinishLogin::new()).await? else {
            return Err(SessionFault::StateOfOtherPurpose.into());
        };
        // An identity that could not log in is none to link.
        if let Some(check) = self.registration.description.userinfo.claims {
            claims::require(check, &identity)?;
        }
        let (_, return_to, _) = pending.into_application();
        Ok(CompletedLink { identity, tokens, linking, return_to })
    }

    /// The same for an answer that nobody is logged in by.
    pub(super) async fn finish_authorization(
        self: &Arc<Self>,
        pending: &PendingLogin,
        response: CallbackResponse<'_>,
        how: &FinishLogin,
    ) -> Result<Tokens> {
        if *pending.purpose() != Purpose::Authorization {
            return Err(SessionFault::StateOfOtherPurpose.into());
        }
        self.finish(pending, response, how).await.map(|(_, tokens)| tokens)
    }

    /// What came of it, and who it is if that was asked.
    async fn finish(
        self: &Arc<Self>,
        pending: &PendingLogin,
        response: CallbackResponse<'_>,
        how: &FinishLogin,
    ) -> Result<(Option<Identity>, Tokens)> {
        let login = Finishing { pending, how };
        if pending.provider() != self.registration.name.as_str() {
            return Err(SessionFault::StateOfOtherProvider.into());
        }
        // Whoever kept it: a login is good for ten minutes.
        if pending.has_ended(self.now()) {
            return Err(SessionFault::StateExpired.into());
        }
        // Pinned where it is: to move it costs as much as to read the response.
        let finish = std::pin::pin!(async {
            match (&self.registration.protocol, pending.expectation(), response) {
                (
                    ProtocolRegistration::OAuth2(oauth2),
                    Expectation::OpenIdConnect(asked, id_token),
                    CallbackResponse::OAuth2(response),
                ) => {
                    // Whoever expects an ID token takes nothing else for it, and the other way round.
                    let rules = oauth2.id_token.ok_or(SessionFault::StateOfOtherVersion)?;
                    self.finish_open_id_connect(oauth2, rules, login, asked, id_token, response).await
                }
                (
                    ProtocolRegistration::OAuth2(oauth2),
                    Expectation::OAuth2(asked),
                    CallbackResponse::OAuth2(response),
                ) if oauth2.id_token.is_none() => self.finish_oauth2(oauth2, login, asked, response).await,
                (
                    ProtocolRegistration::OAuth1(oauth1),
                    Expectation::OAuth1(temporary),
                    CallbackResponse::OAuth1(response),
                ) => self.finish_oauth1(oauth1, login, temporary, response).await,
                // The provider was declared in another way when the login began.
                _ => Err(SessionFault::StateOfOtherVersion.into()),
            }
        });
        let in_time = tokio::time::timeout(self.flow.limits.callback_timeout, finish);
        in_time.await.unwrap_or_else(|_| Err(TransportFault::Timeout.into()))
    }

    /// OpenID Connect Core §3.1.2.7, §3.1.3, §5.3.
    async fn finish_open_id_connect(
        self: &Arc<Self>,
        oauth2: &OAuth2Registration,
        rules: IdTokenRules,
        Finishing { pending, how }: Finishing<'_>,
        asked: &Asked,
        asked_id_token: &AskedIdToken,
        received: ReceivedResponse<'_>,
    ) -> Result<(Option<Identity>, Tokens)> {
        let server = self.server_of(pending).await?;
        let response = opened(received, asked)?;
        let granted = self.redeem(&server, oauth2, asked, &response, how).await?;
        let id_token = granted
            .id_token
            .as_ref()
            .ok_or(ProtocolViolation::IdTokenMissing)
            .map_err(crate::Error::from)
            .at(Stage::Token)?;

        let jws = Jws::parse(id_token.expose(), &[rules.alg], &ID_TOKEN);
        let jws = jws.map_err(|fault| unread(fault, id_token.expose(), rules.alg)).at(Stage::IdToken)?;
        let signed = self.verified(&jws, &server, rules.alg).await.at(Stage::IdToken)?;
        let claims = signed.read().map_err(|fault| unread(fault, id_token.expose(), rules.alg)).at(Stage::IdToken)?;
        let issuer = self.issuer_of(&server, &response, &signed, &claims).await?;
        let client_id = self.registration.client_id.as_str();
        let mut expected =
            IdTokenExpectations::new(&issuer, client_id, rules.alg, &asked_id_token.nonce, self.now().into())
                .with_access_token(&granted.access_token)
                .with_trusted_audiences(self.registration.description.id_token.trusted_audiences)
                .with_leeway(self.flow.clock_skew);
        if let Some(max_age) = asked_id_token.max_age {
            expected = expected.with_max_age(max_age);
        }
        if self.registration.description.id_token.nonce_is_optional {
            expected = expected.dangerous_optional_nonce();
        }
        let user = verify_claims(&claims, &expected);
        let user = user.map_err(|fault| unaccepted(fault, &claims, &expected)).at(Stage::IdToken)?;
        if let Some(acr::Unmet { wished, came }) = acr::judge(&asked_id_token.acr, &claims).at(Stage::IdToken)? {
            let provider = self.registration.name.as_str();
            tracing::info!(target: "oauth_runtime::login", code = "acr_not_as_wished", provider, wished, came, "the user proved who they are in another way than was wished; to demand it, make `acr` essential in `claims`");
        }

        let scopes = scopes_of(pending, oauth2.scopes);
        let evidence = Evidence {
            issuer: user.issuer.clone(),
            credentials: Credentials::Bearer(&granted.access_token),
            id_token: Some((user, claims)),
            token_response: None,
            userinfo: server.optional(Endpoint::Userinfo),
            scopes: &scopes,
            kept: Kept { token: granted.kept.clone(), redirect: response.kept() },
            about_user: response.about_user(),
        };
        let identity = self.identity_for(pending.purpose(), evidence).await?;
        let granted = self.exchanged(granted, oauth2).await;
        Ok((identity, Tokens::OAuth2(self.oauth2_tokens(granted, &scopes))))
    }

    /// RFC 6749 §4.1.2 and §4.1.3; the profile endpoint says who it is.
    async fn finish_oauth2(
        self: &Arc<Self>,
        oauth2: &OAuth2Registration,
        Finishing { pending, how }: Finishing<'_>,
        asked: &Asked,
        received: ReceivedResponse<'_>,
    ) -> Result<(Option<Identity>, Tokens)> {
        let server = self.server_of(pending).await?;
        let response = opened(received, asked)?;
        let mut granted = self.redeem(&server, oauth2, asked, &response, how).await?;
        let scopes = scopes_of(pending, oauth2.scopes);
        let token_response = granted.profile.take();
        let evidence = Evidence {
            issuer: server.issuer.clone(),
            credentials: Credentials::Bearer(&granted.access_token),
            id_token: None,
            token_response,
            userinfo: server.optional(Endpoint::Userinfo),
            scopes: &scopes,
            kept: Kept { token: granted.kept.clone(), redirect: response.kept() },
            about_user: response.about_user(),
        };
        let identity = self.identity_for(pending.purpose(), evidence).await?;
        let granted = self.exchanged(granted, oauth2).await;
        Ok((identity, Tokens::OAuth2(self.oauth2_tokens(granted, &scopes))))
    }

    /// RFC 5849 §2.2 and §2.3; the profile endpoint, called with a signature, says who it is.
    async fn finish_oauth1(
        &self,
        oauth1: &OAuth1Registration,
        Finishing { pending, how }: Finishing<'_>,
        temporary: &TemporarySecret,
        response: oauth1::AuthorizationResponse,
    ) -> Result<(Option<Identity>, Tokens)> {
        if !pending.is_for(self.pinned_server()?) {
            return Err(SessionFault::ProviderChanged.into());
        }
        let temporary = TemporaryCredentials::new(temporary.token.clone(), temporary.secret.clone());
        let verifier = response.verify(&temporary)?;
        let params = merged(self.registration.token_params.iter(), how.token_params()).collect::<Vec<_>>();
        let mut request = oauth1.signer.token_credentials_request(
            self.pinned(Endpoint::Token)?,
            &temporary,
            &verifier,
            &params,
            self.now().into(),
            &oauth1_nonce(&*self.entropy)?,
        )?;
        request.limit = self.flow.limits.response;
        let judge = |response| TokenCredentials::from_response(&response);
        let credentials = self.ask(Call::Token, request, judge).await.at(Stage::Token)?;
        let evidence = Evidence {
            issuer: server_identifier(self.pinned(Endpoint::Authorization)?),
            credentials: Credentials::Signed(&oauth1.signer, &credentials),
            id_token: None,
            token_response: None,
            userinfo: self.pinned(Endpoint::Userinfo).ok(),
            scopes: &[],
            kept: self.kept_of(&credentials),
            about_user: None,
        };
        let identity = self.identity_for(pending.purpose(), evidence).await?;
        let extra = credentials.extra().to_vec();
        Ok((identity, Tokens::OAuth1(OAuth1Tokens { token: credentials.token, secret: credentials.secret, extra })))
    }

    /// Judges the authorization response and exchanges its code, exactly once.
    async fn redeem(
        self: &Arc<Self>,
        server: &AuthorizationServer,
        oauth2: &OAuth2Registration,
        asked: &Asked,
        response: &AuthorizationResponse<'_>,
        how: &FinishLogin,
    ) -> Result<TokenResponse> {
        let Quirks { renamed_params, renamed_token_params, .. } = &self.registration.description.quirks;
        how.require_none_of(&renamed_params.of_token_request(*renamed_token_params))?;
        let judge = || {
            response.require_issuer(self.expected_issuer(server, response), server.response_iss_promised)?;
            response.require_no_error()?;
            response.code()
        };
        let code = judge().at(Stage::AuthorizationResponse)?;
        let grant = AuthorizationCodeGrant {
            code: &code,
            redirect_uri: &self.redirect_uri,
            code_verifier: asked.code_verifier.as_ref(),
            extra: how.token_params(),
        };
        let to = self.recipient(server, server.endpoint(Endpoint::Token)?);
        self.request_tokens(Call::Token, &to, oauth2, &grant).await
    }

    /// RFC 5849 §2.3 has one flat form; its values are texts.
    fn kept_of(&self, credentials: &TokenCredentials) -> Kept {
        let text = |(name, value): &(String, String)| (Cow::Owned(name.clone()), Json::Text(value.clone().into()));
        let document = Json::Object(credentials.extra().iter().map(text).collect());
        let secrets = [credentials.token.expose(), credentials.secret.expose()];
        let token = kept::facts(&document, self.registration.description.quirks.keep_from_token, &secrets);
        Kept { token, ..Kept::default() }
    }

    /// The scopes of a response: servers separate them by a space (RFC 6749 §3.3), as they want them to be asked for, or by
    /// a comma.
    fn split<'a>(&self, granted: &'a str) -> impl Iterator<Item = &'a str> {
        let scopes = &self.registration.description.scopes;
        let separator = scopes.separator;
        let has_comma = scopes.asked.iter().copied().chain(scopes.of_pages()).any(|scope| scope.contains(','));
        let separates = move |c: char| c == ' ' || separator.contains(c) || (c == ',' && !has_comma);
        granted.split(separates).filter(|scope| !scope.is_empty())
    }

    pub(super) fn oauth2_tokens(&self, response: TokenResponse, asked: &[&str]) -> OAuth2Tokens {
        let end = |seconds: u64| self.now().saturating_add(Duration::from_secs(seconds)).into();
        let at = |seconds: u64| Timestamp::from_seconds(seconds.try_into().unwrap_or(i64::MAX)).into();
        // RFC 6749 §5.1: without a word, the scopes are those that were asked for.
        let mut scopes = match &response.scope {
            Some(granted) => self.split(granted).map(Into::into).collect(),
            None => asked.iter().map(|scope| (*scope).into()).collect::<Vec<Box<str>>>(),
        };
        // An ID token is what `openid` asks for; not every server lists it.
        if response.id_token.is_some() && !scopes.iter().any(|scope| &**scope == "openid") {
            scopes.push("openid".into());
        }
        // OpenID Connect Core §11: a refresh token is what it asks for; several servers never list it.
        if response.refresh_token.is_some()
            && asked.contains(&OFFLINE_ACCESS)
            && !Scopes::holds(&scopes, OFFLINE_ACCESS)
        {
            scopes.push(OFFLINE_ACCESS.into());
        }
        for (granted, wanted) in self.registration.description.scopes.aliases {
            if Scopes::holds(&scopes, granted) && !Scopes::holds(&scopes, wanted) {
                scopes.push((*wanted).into());
            }
        }
        let told = |base: ApiBase| Some(response.kept.get(base.from)?.as_str()?.into());
        let api_base = self.registration.description.quirks.api_base.and_then(told);
        let is_refused = |scope: &&&str| !self.registration.description.scopes.covers(&scopes, scope);
        OAuth2Tokens {
            refused: asked.iter().filter(is_refused).map(|scope| (*scope).into()).collect(),
            access_token: response.access_token,
            token_type: response.token_type,
            bound_to: response.bound_to,
            expires_at: response.expires_in.map(end).or(response.expires_at.map(at)),
            refresh_token: response.refresh_token,
            refresh_token_expires_at: response.refresh_token_expires_in.map(end),
            authorization_expires_at: response.authorization_expires_in.map(end),
            id_token: response.id_token,
            scopes,
            api_base,
        }
    }

    fn protocol(&self) -> Protocol {
        match self.registration.protocol {
            ProtocolRegistration::OAuth2(_) => Protocol::OAuth2,
            ProtocolRegistration::OAuth1(_) => Protocol::OAuth1,
        }
    }
}

/// The second step: the response is opened by what the login asked for.
fn opened<'a>(received: ReceivedResponse<'a>, asked: &Asked) -> Result<AuthorizationResponse<'a>> {
    received.opened(asked.response_type, asked.response_mode).at(Stage::AuthorizationResponse)
}

/// The scopes that this login asked for.
fn scopes_of<'a>(pending: &'a PendingLogin, declared: &[&'a str]) -> Vec<&'a str> {
    match pending.scopes() {
        [] => declared.to_vec(),
        scopes => scopes.iter().map(|scope| &**scope).collect(),
    }
}

#[cfg(test)]
mod tests {
    use http::{HeaderMap, StatusCode, header};

    use super::*;
    use crate::declaration::description::{ProviderDescription, Quirks, Use};
    use crate::declaration::settings::FieldValues;
    use crate::error::ConfigReport;
    use crate::flow::config::FlowConfig;
    use crate::http::{ReqwestClient, Response};
    use crate::setup::Draft;

    const ENTRA: ProviderDescription = ProviderDescription::open_id_connect("entra", "Entra")
        .issuer("https://login.example")
        .scopes(&["openid", "offline_access", "https://graph.microsoft.com/Mail.Read"])
        .scope_aliases(&[("Mail.Read", "https://graph.microsoft.com/Mail.Read")]);

    fn tokens(members: &str) -> OAuth2Tokens {
        let fields = FieldValues {
            client_id: Some("id".into()),
            client_secret: Some("secret".into()),
            ..FieldValues::default()
        };
        let registration =
            Draft::new(ENTRA, &fields).finish(Use::Login, &mut ConfigReport::default()).expect("complete");
        let http = Arc::new(ReqwestClient::builder().build().expect("a client"));
        let party = RelyingParty::new(registration, String::new(), http, FlowConfig::default());
        let body = format!(r#"{{"access_token":"t","token_type":"Bearer",{members}}}"#).into();
        let headers =
            HeaderMap::from_iter([(header::CONTENT_TYPE, header::HeaderValue::from_static("application/json"))]);
        let response = TokenResponse::parse(
            &Response { status: StatusCode::OK, headers, body },
            &Quirks::STANDARD,
            &ENTRA.userinfo.sources,
        );
        party.oauth2_tokens(response.expect("tokens"), ENTRA.declared_scopes())
    }

    #[test]
    fn scopes_are_granted_as_the_provider_means_them() {
        let granted = tokens(r#""scope":"openid email User.Read Mail.Read","refresh_token":"r","id_token":"i""#);
        assert!(granted.refused.is_empty(), "{:?}", granted.refused);
        let without = tokens(r#""scope":"openid User.Read","id_token":"i""#);
        assert_eq!(
            without.refused,
            ["offline_access".into(), "https://graph.microsoft.com/Mail.Read".into()] as [Box<str>; 2]
        );
        // Nothing is granted that the provider does not say, under whatever name.
        let other = tokens(r#""scope":"Mail.ReadWrite mail.read","refresh_token":"r""#);
        assert_eq!(other.refused.last().map(|scope| &**scope), Some("https://graph.microsoft.com/Mail.Read"));
    }

    #[test]
    fn a_token_that_lasts_no_time_has_no_end_that_is_known() {
        assert!(tokens(r#""expires_in":0"#).expires_at.is_none());
        assert!(tokens(r#""expires_in":60"#).expires_at.is_some());
    }
}
