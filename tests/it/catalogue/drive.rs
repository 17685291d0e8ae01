//! Everything that a model can be asked for, with a description that may be right or wrong.

use std::sync::Arc;

use oauth_runtime::api::{ApiCall, ApiDescription};
use oauth_runtime::description::ProviderDescription;
use oauth_runtime::flow::{BeginLogin, CompletedLogin};
use oauth_runtime::http::HttpClient;
use oauth_runtime::identity::ClaimTrust;
use oauth_runtime::testing::models::{CLIENT_ID, CLIENT_SECRET, Facts, Models, described, disconnect, facts, revoke};
use oauth_runtime::tokens::{OAuth2Tokens, Tokens};
use oauth_runtime::{Client, ClientConfig, Error, Identity, OAuthProvider};

/// Stands for whatever a description says.
#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://as.example/authorize",
    token_endpoint = "https://as.example/token",
    userinfo_endpoint = "https://as.example/me",
    userinfo(subject = "/id")
)]
pub(super) struct Described;

/// A client of the description at the models.
pub(super) struct Rig {
    models: Arc<Models>,
    client: Client<Described>,
    preset: &'static str,
    facts: Facts,
}

/// A registration at every model.
pub(super) fn config(models: &Arc<Models>) -> ClientConfig {
    let http: Arc<dyn HttpClient> = Arc::<Models>::clone(models);
    ClientConfig::new()
        .with_credentials(CLIENT_ID, CLIENT_SECRET)
        .with_redirect_uri("https://rp.example/auth/models")
        .with_http_client(http)
}

impl Rig {
    pub(super) fn new(preset: &'static str, description: ProviderDescription) -> Result<Self, String> {
        let models = Models::new();
        let facts = facts(preset).ok_or("no model")?;
        if !description.identifies() {
            return Err("it does not say who the user is".to_owned());
        }
        // What a page may ask for later, a declaration names.
        let later: Vec<&'static str> =
            facts.other_scopes.iter().copied().chain(facts.refresh.and_then(|(scope, _)| scope)).collect();
        let description = description.incremental_scopes(later.leak());
        let client = described(description, facts.fields, config(&models)).map_err(told)?;
        Ok(Self { models, client, preset, facts })
    }

    /// All of it; what goes wrong first is told.
    pub(super) async fn check(&self) -> Result<(), String> {
        let at = |step: &'static str| move |why: String| format!("{step}: {why}");
        self.login_brings_the_account().await.map_err(at("login"))?;
        self.an_address_that_is_not_verified_is_not_taken_for_one().await.map_err(at("address"))?;
        self.more_scopes_can_be_asked_for().await.map_err(at("more scopes"))?;
        self.a_cancelled_login_is_denied().await.map_err(at("cancel"))?;
        self.a_bad_code_is_told_in_the_words_of_the_provider().await.map_err(at("bad code"))?;
        self.a_refresh_brings_another_token().await.map_err(at("refresh"))?;
        self.the_api_takes_the_token().await.map_err(at("api"))?;
        self.tokens_can_be_given_back().await.map_err(at("revocation"))?;
        self.everything_granted_can_be_ended().await.map_err(at("disconnect"))
    }

    async fn log_in(&self, begin: BeginLogin) -> Result<CompletedLogin, String> {
        let started = self.client.begin_login(begin).await.map_err(told)?;
        let redirect = self.models.allow(started.url())?;
        self.client.finish_login(started.into_pending(), redirect.answer()).await.map_err(told)
    }

    pub(super) async fn login_brings_the_account(&self) -> Result<(), String> {
        let login = self.log_in(BeginLogin::new()).await?;
        let account = self.models.account(self.preset).ok_or("no account")?;
        let (expected, brought) = (
            (
                account.subject,
                account.name,
                account.username,
                account.email,
                account.email_is_verified,
                account.picture,
            ),
            of(login.identity()),
        );
        if expected != brought {
            return Err(format!("{brought:?}\n  in the place of\n  {expected:?}"));
        }
        if self.facts.is_signed {
            return Ok(());
        }
        let tokens = oauth2(login.tokens())?;
        if tokens.expires_at.is_some() != self.facts.expires {
            return Err("the end of the token is another".to_owned());
        }
        if let Some(scope) = self.facts.also_granted
            && !tokens.scopes.iter().any(|granted| &**granted == scope)
        {
            return Err(format!("`{scope}` is granted, and not among {:?}", tokens.scopes));
        }
        for (name, value) in self.facts.kept {
            let kept = login.identity().kept_from_token(name);
            let kept = kept.map(|kept| kept.as_str().map_or_else(|| kept.to_string(), str::to_owned));
            if kept.as_deref() != Some(value) {
                return Err(format!("`{name}` is kept as {kept:?}, not as {value:?}"));
            }
        }
        if self.facts.is_exchanged && !tokens.access_token.expose().contains(".long/") {
            return Err("the token was not exchanged".to_owned());
        }
        Ok(())
    }

    pub(super) async fn an_address_that_is_not_verified_is_not_taken_for_one(&self) -> Result<(), String> {
        if !self.facts.tells_verified {
            return Ok(());
        }
        for said in [Some(false), None] {
            self.models.of_address_verified(said);
            let login = self.log_in(BeginLogin::new()).await?;
            if login.identity().email_trust() == ClaimTrust::Verified {
                return Err(format!("it counts as verified where {said:?} is said"));
            }
        }
        self.models.of_address_verified(Some(true));
        Ok(())
    }

    pub(super) async fn more_scopes_can_be_asked_for(&self) -> Result<(), String> {
        let others = self.facts.other_scopes;
        if others.is_empty() {
            return Ok(());
        }
        let login = self.log_in(BeginLogin::new().scopes(others.iter().copied())).await?;
        let tokens = oauth2(login.tokens())?;
        let is_granted = |scope: &&str| tokens.scopes.iter().any(|granted| &**granted == *scope);
        if others.iter().all(is_granted) {
            Ok(())
        } else {
            Err(format!("{others:?} are not among {:?}", tokens.scopes))
        }
    }

    pub(super) async fn a_cancelled_login_is_denied(&self) -> Result<(), String> {
        let started = self.client.begin_login(BeginLogin::new()).await.map_err(told)?;
        let redirect = self.models.cancel(started.url())?;
        match self.client.finish_login(started.into_pending(), redirect.answer()).await {
            Ok(_) => Err("it is a login".to_owned()),
            Err(error) if error.is_denied() || !self.facts.is_cancel_told => Ok(()),
            Err(error) => Err(told(error)),
        }
    }

    pub(super) async fn a_bad_code_is_told_in_the_words_of_the_provider(&self) -> Result<(), String> {
        if self.facts.is_signed {
            return Ok(());
        }
        let started = self.client.begin_login(BeginLogin::new()).await.map_err(told)?;
        let redirect = self.models.allow(started.url())?;
        let spent: Vec<String> = redirect
            .answer()
            .split('&')
            .map(|pair| match pair.split_once('=') {
                Some((name, _)) if name == self.facts.code => format!("{name}=spent"),
                _ => pair.to_owned(),
            })
            .collect();
        let error = match self.client.finish_login(started.into_pending(), &spent.join("&")).await {
            Ok(_) => return Err("it is a login".to_owned()),
            Err(error) => error,
        };
        let (code, words) = self.facts.bad_code;
        let brought = (error.provider_code().unwrap_or_else(|| error.code()), error.description());
        if brought.0 == code && words.is_none_or(|words| brought.1.is_some_and(|brought| brought.ends_with(words))) {
            return Ok(());
        }
        Err(format!("{brought:?} in the place of {:?}: {} {error}", (code, words), error.code()))
    }

    pub(super) async fn a_refresh_brings_another_token(&self) -> Result<(), String> {
        let Some((scope, params)) = self.facts.refresh else { return Ok(()) };
        let mut begin = BeginLogin::new().scopes(scope);
        for (name, value) in params {
            begin = begin.parameter(name, value).map_err(told)?;
        }
        let login = self.log_in(begin).await?;
        let refreshed = self.client.refresh(oauth2(login.tokens())?).await.map_err(told)?;
        if !refreshed.access_token.expose().contains(".fresh/") {
            return Err("the token is the old one".to_owned());
        }
        if refreshed.expires_at.is_some() != self.facts.expires {
            return Err("the end of the new token is another".to_owned());
        }
        Ok(())
    }

    pub(super) async fn the_api_takes_the_token(&self) -> Result<(), String> {
        let Some((method, url)) = self.facts.api else { return Ok(()) };
        let login = self.log_in(BeginLogin::new().scopes(self.facts.other_scopes.iter().copied())).await?;
        let end = url["https://".len()..].find('/').map_or(url.len(), |at| at + "https://".len());
        let (origin, path) = url.split_at(end);
        // Where the answer with the tokens says where the API is, that is its address.
        let told = self.facts.kept.iter().find(|(_, value)| *value == origin);
        let base = told.map_or_else(|| origin.to_owned(), |(name, _)| format!("{{{name}}}"));
        let api: &'static ApiDescription = Box::leak(Box::new(ApiDescription::new(base.leak())));
        let method = method.parse().map_err(|_| "no method")?;
        let mut call = ApiCall::with(api, method, path);
        if !path.is_empty() && call_has_body(self.facts.api) {
            call = call.json(&serde_json::json!({}));
        }
        let answer = self.client.api(login.tokens().clone()).raw(call).await.map_err(|error| error.to_string())?;
        if answer.status() == 200 {
            Ok(())
        } else {
            Err(format!("{}: {}", answer.status(), String::from_utf8_lossy(answer.body())))
        }
    }

    pub(super) async fn tokens_can_be_given_back(&self) -> Result<(), String> {
        if !self.facts.is_revocable {
            return Ok(());
        }
        let login = self.log_in(BeginLogin::new()).await?;
        let is_taken = revoke(&self.client, login.tokens().clone(), &self.models).await;
        if is_taken { Ok(()) } else { Err("the provider did not take it".to_owned()) }
    }

    pub(super) async fn everything_granted_can_be_ended(&self) -> Result<(), String> {
        if !self.facts.is_disconnectable {
            return Ok(());
        }
        let login = self.log_in(BeginLogin::new()).await?;
        let is_taken = disconnect(&self.client, login.tokens().clone(), &self.models).await;
        if is_taken { Ok(()) } else { Err("the provider was not told, or did not take it".to_owned()) }
    }
}

fn call_has_body(api: Option<(&str, &str)>) -> bool {
    api.is_some_and(|(method, _)| method == "POST")
}

type Brought<'a> = (&'a str, Option<&'a str>, Option<&'a str>, Option<&'a str>, bool, Option<&'a str>);

/// Who it is, as a preset says it.
pub(super) fn of(identity: &Identity) -> Brought<'_> {
    (
        identity.subject().as_str(),
        identity.text("name"),
        identity.text("preferred_username"),
        identity.text("email"),
        identity.email_trust() == ClaimTrust::Verified,
        identity.text("picture"),
    )
}

fn oauth2(tokens: &Tokens) -> Result<&OAuth2Tokens, String> {
    match tokens {
        Tokens::OAuth2(tokens) => Ok(tokens),
        _ => Err("no OAuth 2.0".to_owned()),
    }
}

fn told(error: Error) -> String {
    format!("{} ({}): {error}", error.code(), error.description().unwrap_or_default())
}
