//! The browser's part: an authorization request is judged as the provider does it.

use std::fmt;

use url::Url;

use super::model::{Authorization, Model, Pkce};
use super::network::{Models, User};
use super::place::same_place;
use super::registration::CLIENT_ID;
use super::session::{Session, fresh};

/// Where a model sends the browser back to.
#[derive(Clone)]
#[non_exhaustive]
pub struct Redirect {
    /// The application's address, with the answer unless it is posted.
    pub url: String,
    /// What the browser posts to it, form-encoded, where the provider answers by a form.
    pub form: Option<String>,
}

impl Redirect {
    /// The provider's answer: what [`finish_login`](crate::Client::finish_login) takes.
    #[must_use]
    pub fn answer(&self) -> &str {
        let query = || self.url.split_once('?').map_or("", |(_, query)| query);
        self.form.as_deref().unwrap_or_else(query)
    }
}

impl fmt::Debug for Redirect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Redirect(to {})", crate::types::without_query(&self.url))
    }
}

/// What the user does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wish {
    Allow,
    Cancel,
}

impl Models {
    /// The user logs in and allows everything: where the provider sends the browser.
    ///
    /// # Errors
    ///
    /// Why the provider shows a page of its own instead, or that no model answers there.
    pub fn allow(&self, authorization_url: &str) -> Result<Redirect, String> {
        self.answer(authorization_url, Wish::Allow)
    }

    /// The user says no, in the way this provider tells it.
    ///
    /// # Errors
    ///
    /// As [`allow`](Self::allow).
    pub fn cancel(&self, authorization_url: &str) -> Result<Redirect, String> {
        self.answer(authorization_url, Wish::Cancel)
    }

    fn answer(&self, authorization_url: &str, wish: Wish) -> Result<Redirect, String> {
        let url = Url::parse(authorization_url).map_err(|error| error.to_string())?;
        let place = format!("{}{}", url.origin().ascii_serialization(), url.path());
        let found = self.models().find(|model| same_place(model.authorization.url, &place));
        let model = found.ok_or_else(|| format!("no provider is at {place}"))?;
        let params: Vec<(String, String)> =
            url.query_pairs().map(|(name, value)| (name.into_owned(), value.into_owned())).collect();
        let user = self.user();
        let session = match model.temporary {
            None => judged(model, params, user)?,
            Some(_) => {
                let token = one(&params, "oauth_token").unwrap_or_default();
                let callback = self.sessions().callbacks.get(token).cloned();
                signed(model, params, callback.ok_or("the temporary credentials are not known")?, user)?
            }
        };
        Ok(self.redirect(session, wish))
    }

    fn redirect(&self, session: Session, wish: Wish) -> Redirect {
        let Authorization { code: name, cancel, beside, is_posted, .. } = session.model.authorization;
        let state = one(&session.params, "state").unwrap_or_default().to_owned();
        let redirect_uri = session.redirect_uri.clone();
        let session_is_signed = session.model.temporary.is_some();
        let mut answer = String::new();
        match wish {
            Wish::Cancel => answer.push_str(cancel),
            Wish::Allow => {
                let code = fresh("code", session.model);
                let mut form = url::form_urlencoded::Serializer::new(String::new());
                // RFC 5849 §2.2
                let name = if session.model.temporary.is_some() { "oauth_verifier" } else { name };
                form.append_pair(name, &code);
                if let Some(token) = one(&session.params, "oauth_token") {
                    form.append_pair("oauth_token", token);
                }
                answer = form.finish();
                answer.push_str(&session.with_parts(beside));
                self.sessions().codes.insert(code, session);
            }
        }
        if session_is_signed {
            return Redirect { url: with_query(&redirect_uri, &answer), form: None };
        }
        let state: String = url::form_urlencoded::byte_serialize(state.as_bytes()).collect();
        answer = format!("{answer}&state={state}").trim_start_matches('&').to_owned();
        if is_posted {
            return Redirect { url: redirect_uri, form: Some(answer) };
        }
        Redirect { url: with_query(&redirect_uri, &answer), form: None }
    }
}

fn with_query(url: &str, query: &str) -> String {
    let separator = if url.contains('?') { '&' } else { '?' };
    format!("{url}{separator}{query}")
}

/// The value of a parameter that is there once.
pub(super) fn one<'a>(params: &'a [(String, String)], name: &str) -> Option<&'a str> {
    let mut values = params.iter().filter(|(n, _)| n == name);
    match (values.next(), values.next()) {
        (Some((_, value)), None) => Some(value),
        _ => None,
    }
}

/// What the provider's page looks at before it shows anything.
fn judged(model: &'static Model, params: Vec<(String, String)>, user: User) -> Result<Session, String> {
    let rules = &model.authorization;
    let need = |name: &str| one(&params, name).ok_or_else(|| format!("`{name}` is missing"));
    if need(rules.client_id)? != CLIENT_ID {
        return Err("the application is not known".to_owned());
    }
    let redirect_uri = need("redirect_uri")?.to_owned();
    if Url::parse(&redirect_uri).is_err() {
        return Err("`redirect_uri` is no address".to_owned());
    }
    if let Some(name) = rules.response_type
        && need(name)? != "code"
    {
        return Err("unsupported_response_type".to_owned());
    }
    need("state")?;
    for (name, value) in rules.params {
        if need(name)? != *value {
            return Err(format!("`{name}` is not `{value}`"));
        }
    }
    let challenge = match rules.pkce {
        Pkce::Known if need("code_challenge_method")? != "S256" => return Err("PKCE is with S256".to_owned()),
        Pkce::Known => Some(need("code_challenge")?.to_owned()),
        Pkce::Refused if one(&params, "code_challenge").is_some() => {
            return Err("`code_challenge` is not known".to_owned());
        }
        Pkce::Refused | Pkce::Ignored => None,
    };
    let scopes = asked_for(model, &params)?;
    let nonce = one(&params, "nonce").map(str::to_owned);
    let User { tenant, is_verified } = user;
    Ok(Session { model, scopes, redirect_uri, challenge, nonce, params, tenant, is_verified, fields: Vec::new() })
}

/// The same with temporary credentials, which belong to an application already.
fn signed(
    model: &'static Model,
    params: Vec<(String, String)>,
    redirect_uri: String,
    user: User,
) -> Result<Session, String> {
    let scopes = asked_for(model, &params)?;
    let User { tenant, is_verified } = user;
    let (challenge, nonce) = (None, None);
    Ok(Session { model, scopes, redirect_uri, challenge, nonce, params, tenant, is_verified, fields: Vec::new() })
}

fn asked_for(model: &Model, params: &[(String, String)]) -> Result<Vec<String>, String> {
    let rules = &model.authorization;
    let asked = one(params, rules.scope).unwrap_or_default();
    let scopes: Vec<String> =
        asked.split(rules.separator).filter(|scope| !scope.is_empty()).map(str::to_owned).collect();
    if let Some(unknown) = scopes.iter().find(|scope| !rules.known.contains(&&***scope)) {
        return Err(format!("invalid_scope: {unknown:?}"));
    }
    if let Some(missing) = rules.needs.iter().find(|scope| !scopes.iter().any(|asked| asked == *scope)) {
        return Err(format!("invalid_scope: {missing:?} is missing"));
    }
    Ok(scopes)
}
