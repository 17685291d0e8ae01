use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

use super::callback::CallbackResponse;
use super::{BeginLogin, CompletedLogin, FinishLogin, RelyingParty, StartedLogin};
use crate::declaration::description::{ProviderDescription, Use, is_path_segment};
use crate::declaration::provider::{Identifies, OAuthProvider};
use crate::declaration::scope::ScopeSet;
use crate::declaration::settings::FieldValues;
use crate::error::{ConfigReport, Error, ErrorKind, Finding, Result, SessionFault, Stage};
use crate::flow::config::ClientConfig;
use crate::http::ReqwestClient;
use crate::in_flight::PendingLogin;
use crate::setup::environment::Environment;
use crate::setup::near_miss::ask;
use crate::setup::read::{SettingsOf, read_settings};
use crate::setup::{Draft, no_identity};
use crate::tokens::{OAuth2Tokens, Tokens, Vault};
use crate::types::BoxFuture;

/// A provider's client without web routes: for other frameworks, jobs, command lines.
///
/// It keeps nothing of a login; the caller keeps the [`PendingLogin`] of a [`StartedLogin`] for the browser that started it.
pub struct Client<P> {
    pub(crate) relying_party: Arc<RelyingParty>,
    /// Where it keeps what it gets for itself.
    pub(crate) vault: Arc<Vault>,
    provider: PhantomData<fn() -> P>,
}

impl<P: OAuthProvider> Client<P> {
    /// A client from the process environment and `.env`.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Config`](crate::ErrorKind::Config) with every problem at once.
    pub fn from_env() -> Result<Self> {
        Self::new(ClientConfig::new())
    }

    /// A client from explicit configuration; what is not in it comes from the environment.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Config`](crate::ErrorKind::Config) with every problem at once.
    pub fn new(config: ClientConfig) -> Result<Self> {
        let mut report = ConfigReport::default();
        let names = P::DESCRIPTION.client.environment;
        let mut environment = config.environment.clone().unwrap_or_else(Environment::process);
        // What code sets stands for the setting, so that a field which reads it finds it too.
        if let Some(id) = &config.client_id {
            environment = environment.with(names.client_id, id.as_str());
        }
        if let Some(secret) = &config.client_secret {
            environment = environment.with(names.client_secret, secret.expose());
        }
        let fields = read_settings::<P>(&environment, &SettingsOf::declared(&P::DESCRIPTION), &mut report);
        Self::build(P::DESCRIPTION, fields, report, config).map_err(|error| match error.kind() {
            ErrorKind::Config(report) => {
                Error::from(ask(report.clone(), &environment.near_misses())).at(Stage::Configuration)
            }
            _ => error,
        })
    }

    /// A client of a provider whose fields are set in code. Credentials in `config` win over those in the fields.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Config`](crate::ErrorKind::Config) with every problem at once.
    pub fn with(provider: &P, config: ClientConfig) -> Result<Self> {
        let mut fields = FieldValues::default();
        provider.describe_fields(&mut fields);
        fields.client_id = config.client_id.clone().or(fields.client_id);
        fields.client_secret = config.client_secret.clone().or(fields.client_secret);
        Self::build(P::DESCRIPTION, fields, ConfigReport::default(), config)
    }

    /// A client of what another description says than that of its type.
    #[cfg(feature = "testing")]
    pub(crate) fn of_description(
        description: ProviderDescription,
        fields: FieldValues,
        config: ClientConfig,
    ) -> Result<Self> {
        Self::build(description, fields, ConfigReport::default(), config)
    }

    fn build(
        description: ProviderDescription,
        fields: FieldValues,
        mut report: ConfigReport,
        config: ClientConfig,
    ) -> Result<Self> {
        let instance = &config.instance;
        if let Some(name) = instance.name.as_deref().filter(|name| !is_path_segment(name)) {
            let what = format!("the name `{}` is no path segment", name.escape_default());
            report.push(Finding::new("provider_name_invalid", what, "use only `a-z`, `0-9`, `-` and `_`"));
        }
        let draft = Draft::new(instance.described(description), &fields).overridden(instance);
        // Without a redirect URI nobody is sent anywhere, so that the server needs no place for it.
        let purpose = if config.redirect_uri.is_some() { Use::Calls } else { Use::Service };
        let registration = draft.finish(purpose, &mut report);
        let Some(registration) = registration.filter(|_| report.is_empty()) else {
            return Err(Error::from(report).at(Stage::Configuration));
        };
        if let Some(uri) = &config.redirect_uri
            && !is_redirect_uri(uri)
        {
            let what = "the redirect URI is not usable";
            let remedy = "write an absolute URI without fragment; `http` only on a loopback host";
            return Err(Finding::new("redirect_uri_invalid", what, remedy).into());
        }
        let environment = config.environment.clone().unwrap_or_else(Environment::process);
        let vault = Arc::new(config.vault(&environment)?);
        let http = match config.http {
            Some(http) => http,
            None => Arc::new(ReqwestClient::builder().limits(config.flow.limits).build()?),
        };
        let relying_party = RelyingParty::new(registration, config.redirect_uri.unwrap_or_default(), http, config.flow);
        Ok(Self { relying_party: Arc::new(relying_party), vault, provider: PhantomData })
    }

    /// Starts a login.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Transport`](crate::ErrorKind::Transport) and [`ErrorKind::Protocol`](crate::ErrorKind::Protocol) of
    /// discovery and of OAuth 1.0a temporary credentials.
    // Not `async`: a future of its own would ask for the bound again wherever it is used, and so would the compiler's errors.
    pub fn begin_login(&self, login: BeginLogin) -> BoxFuture<'_, Result<StartedLogin>>
    where
        P: Identifies,
    {
        Box::pin(async {
            if !self.relying_party.identifies() {
                return Err(no_identity().of_provider(P::DESCRIPTION.name()).into());
            }
            self.begin(login).await
        })
    }

    /// Finishes a login with the query of the callback, without its `?`.
    ///
    /// # Errors
    ///
    /// [`SessionFault::StateUnknown`] if the answer belongs to another login; the errors of every later step.
    ///
    /// # Security
    ///
    /// `pending` must come from the browser that sends the answer, and must be thrown away before this is called: a login
    /// is good for one try.
    pub fn finish_login<'a>(&'a self, pending: PendingLogin, query: &'a str) -> BoxFuture<'a, Result<CompletedLogin>>
    where
        P: Identifies,
    {
        self.finish_login_with(pending, query, FinishLogin::new())
    }

    /// The same with what the application adds to the exchange.
    ///
    /// # Errors
    ///
    /// As [`finish_login`](Self::finish_login).
    ///
    /// # Security
    ///
    /// As [`finish_login`](Self::finish_login).
    pub fn finish_login_with<'a>(
        &'a self,
        pending: PendingLogin,
        query: &'a str,
        how: FinishLogin,
    ) -> BoxFuture<'a, Result<CompletedLogin>>
    where
        P: Identifies,
    {
        Box::pin(async move {
            let response = self.read(&pending, query)?;
            self.relying_party.finish_login(pending, response, &how).await
        })
    }

    /// Asks the user of this browser for tokens that call the provider's API, without logging anybody in: for a provider that
    /// says nothing about users, or for a service that is used beside the login.
    ///
    /// ```no_run
    /// use oauth_runtime::flow::BeginLogin;
    /// use oauth_runtime::prelude::*;
    /// use oauth_runtime::{Client, ClientConfig};
    ///
    /// #[derive(OAuthProvider)]
    /// #[oauth(
    ///     protocol = oauth2,
    ///     authorization_endpoint = "https://files.example/authorize",
    ///     token_endpoint = "https://files.example/token",
    ///     scopes("files.read" as files_read),
    /// )]
    /// struct Files;
    ///
    /// # async fn example(query: &str) -> oauth_runtime::Result<()> {
    /// let files: Client<Files> = Files::client(ClientConfig::new().with_redirect_uri("https://app.example/files"))?;
    /// let started = files.begin_authorization(BeginLogin::new()).await?;
    /// // Send the browser to `started.url()`, keep the rest for it, and when it comes back:
    /// let tokens = files.finish_authorization(started.into_pending(), query).await?;
    /// let api = files.api(tokens);
    /// # let _ = api;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// As [`begin_login`](Self::begin_login).
    pub async fn begin_authorization(&self, authorization: BeginLogin) -> Result<StartedLogin> {
        self.begin(authorization.for_calls()).await
    }

    /// Finishes what [`begin_authorization`](Self::begin_authorization) began, with the query of the callback, without its `?`.
    ///
    /// # Errors
    ///
    /// As [`finish_login`](Self::finish_login); [`SessionFault::StateOfOtherPurpose`] for a login.
    ///
    /// # Security
    ///
    /// As with a login, `pending` must come from the browser that sends the answer, and must be thrown away before this is
    /// called. Keep the tokens for the user who is logged in at that browser; they do not say who that is.
    pub async fn finish_authorization(&self, pending: PendingLogin, query: &str) -> Result<Tokens> {
        let response = self.read(&pending, query)?;
        self.relying_party.finish_authorization(&pending, response, &FinishLogin::new()).await
    }

    async fn begin(&self, login: BeginLogin) -> Result<StartedLogin> {
        if self.relying_party.redirect_uri().is_empty() {
            let what = "the client has no redirect URI, so no login can come back";
            let remedy = "set it by `ClientConfig::with_redirect_uri`";
            return Err(Finding::new("redirect_uri_missing", what, remedy).into());
        }
        self.relying_party.begin_login(login).await
    }

    fn read<'a>(&self, pending: &PendingLogin, query: &'a str) -> Result<CallbackResponse<'a>> {
        let response = self.relying_party.read_callback(query, pending.response_mode())?;
        if response.handle()? == *pending.handle() { Ok(response) } else { Err(SessionFault::StateUnknown.into()) }
    }

    /// New tokens for a refresh token ([RFC 6749 §6](https://www.rfc-editor.org/rfc/rfc6749#section-6)). What the server
    /// leaves out of its answer stays as it was: refresh token, scopes, ID token. An ID token in the answer is ignored, so
    /// that a refresh can never change who the user is.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Refused`](crate::ErrorKind::Refused) if the server takes the token no more;
    /// [`SessionFault::RefreshTokenMissing`] if there is none.
    pub async fn refresh(&self, tokens: &OAuth2Tokens) -> Result<OAuth2Tokens> {
        Ok(self.relying_party.refresh(tokens).await?)
    }

    /// The same for an access token of less than what was granted, for whoever needs no more: a job, a program of somebody else. The
    /// refresh token stays one for all of it, and may be another one afterwards: keep it in the place of the old one, and the scopes as
    /// they were.
    ///
    /// ```no_run
    /// # use oauth_runtime::prelude::*;
    /// # use oauth_runtime::tokens::OAuth2Tokens;
    /// # #[derive(OAuthProvider)]
    /// # #[oauth(protocol = oauth2, token_endpoint = "https://as.example/token", scopes("files.read" as read, "files.write" as write))]
    /// # struct Files;
    /// # async fn example(tokens: OAuth2Tokens) -> oauth_runtime::Result<()> {
    /// let reading = Files::client(Default::default())?.refresh_within::<(read,)>(&tokens).await?;
    /// # let _ = reading;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// As [`refresh`](Self::refresh); `invalid_scope` for what was not granted.
    pub async fn refresh_within<S: ScopeSet<P>>(&self, tokens: &OAuth2Tokens) -> Result<OAuth2Tokens> {
        Ok(self.relying_party.refresh_within(tokens, Some(S::VALUES)).await?)
    }
}

/// RFC 6749 §3.1.2 and RFC 8252 §7: absolute, without fragment; a scheme of one's own is for applications on a device.
fn is_redirect_uri(value: &str) -> bool {
    url::Url::parse(value).is_ok_and(|url| {
        let is_local = url.host().is_some_and(|host| crate::types::is_loopback(&host));
        url.fragment().is_none() && (url.scheme() != "http" || is_local)
    })
}

impl<P> Clone for Client<P> {
    fn clone(&self) -> Self {
        Self { relying_party: Arc::clone(&self.relying_party), vault: Arc::clone(&self.vault), provider: PhantomData }
    }
}

impl<P> fmt::Debug for Client<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client").field("relying_party", &self.relying_party).finish()
    }
}
