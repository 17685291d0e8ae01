use std::fmt::{self, Debug};
use std::time::SystemTime;

use crate::types::{AccessToken, IdToken, RefreshToken, SharedSecret, TokenBinding, TokenType};

/// What a provider gave out at a login.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Tokens {
    /// OAuth 2.0 and OpenID Connect.
    OAuth2(OAuth2Tokens),
    /// OAuth 1.0a.
    OAuth1(OAuth1Tokens),
}

/// The tokens of OAuth 2.0.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct OAuth2Tokens {
    /// For calls to the provider's API.
    pub access_token: AccessToken,
    /// How the access token is used.
    pub token_type: TokenType,
    /// What the access token is bound to.
    pub bound_to: TokenBinding,
    /// When the access token ends, if the provider said.
    pub expires_at: Option<SystemTime>,
    /// For a new access token, if the provider gave one.
    pub refresh_token: Option<RefreshToken>,
    /// When the refresh token ends, if the provider said; a refresh may bring one that ends later.
    pub refresh_token_expires_at: Option<SystemTime>,
    /// When the grant ends, whatever is refreshed until then, if the provider said.
    pub authorization_expires_at: Option<SystemTime>,
    /// The ID token as received, if there was one.
    pub id_token: Option<IdToken>,
    /// The scopes that were granted; without an answer, those asked for (RFC 6749 §5.1).
    pub scopes: Vec<Box<str>>,
    /// The scopes that were asked for and not granted, as far as the answers tell.
    pub refused: Vec<Box<str>>,
    /// Where the provider says that the user's API is, as it came; it is judged before anything is sent there.
    pub api_base: Option<Box<str>>,
}

impl OAuth2Tokens {
    /// An access token that whoever has it may use, and nothing beside it.
    pub fn new(access_token: impl Into<AccessToken>) -> Self {
        Self {
            access_token: access_token.into(),
            token_type: TokenType::Bearer,
            bound_to: TokenBinding::Unbound,
            expires_at: None,
            refresh_token: None,
            refresh_token_expires_at: None,
            authorization_expires_at: None,
            id_token: None,
            scopes: Vec::new(),
            refused: Vec::new(),
            api_base: None,
        }
    }

    /// When the access token ends.
    #[must_use]
    pub fn with_end(mut self, expires_at: SystemTime) -> Self {
        self.expires_at = Some(expires_at);
        self
    }

    /// For a new access token.
    #[must_use]
    pub fn with_refresh_token(mut self, refresh_token: impl Into<RefreshToken>) -> Self {
        self.refresh_token = Some(refresh_token.into());
        self
    }

    /// When the refresh token ends.
    #[must_use]
    pub fn with_refresh_token_end(mut self, expires_at: SystemTime) -> Self {
        self.refresh_token_expires_at = Some(expires_at);
        self
    }

    /// When the grant ends, whatever is refreshed until then.
    #[must_use]
    pub fn with_authorization_end(mut self, expires_at: SystemTime) -> Self {
        self.authorization_expires_at = Some(expires_at);
        self
    }

    /// The ID token as received.
    #[must_use]
    pub fn with_id_token(mut self, id_token: impl Into<IdToken>) -> Self {
        self.id_token = Some(id_token.into());
        self
    }

    /// The scopes that were granted.
    #[must_use]
    pub fn with_scopes(mut self, scopes: impl IntoIterator<Item = impl Into<Box<str>>>) -> Self {
        self.scopes = scopes.into_iter().map(Into::into).collect();
        self
    }

    /// The scopes that were asked for and not granted.
    #[must_use]
    pub fn with_refused(mut self, scopes: impl IntoIterator<Item = impl Into<Box<str>>>) -> Self {
        self.refused = scopes.into_iter().map(Into::into).collect();
        self
    }

    /// The access token has ended at this moment; one without an end never has. Clocks differ: a minute of leeway is usual, and
    /// what this crate keeps it renews by itself.
    #[must_use]
    pub fn is_expired(&self, now: SystemTime) -> bool {
        self.expires_at.is_some_and(|end| end <= now)
    }

    /// When nothing of it is good any more, as far as the provider said: with the grant, or with the token that ends last. A refresh
    /// until then may move it on.
    #[must_use]
    pub fn grant_ends_at(&self) -> Option<SystemTime> {
        let of_tokens = match self.refresh_token {
            // A token that lasts longer than what renews it is good to its own end.
            Some(_) => self.refresh_token_expires_at.map(|end| self.expires_at.map_or(end, |access| access.max(end))),
            None => self.expires_at,
        };
        [of_tokens, self.authorization_expires_at].into_iter().flatten().min()
    }

    /// One of these scopes was asked for, and not granted.
    pub(crate) fn refuses(&self, scopes: &[Box<str>]) -> bool {
        scopes.iter().any(|scope| self.refused.contains(scope))
    }
}

/// The token credentials of OAuth 1.0a.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct OAuth1Tokens {
    /// The token.
    pub token: AccessToken,
    /// Its shared secret.
    pub secret: SharedSecret,
    /// What else the provider sent, such as `screen_name`.
    pub extra: Vec<(String, String)>,
}

impl OAuth1Tokens {
    /// A token and its shared secret.
    pub fn new(token: impl Into<AccessToken>, secret: impl Into<SharedSecret>) -> Self {
        Self { token: token.into(), secret: secret.into(), extra: Vec::new() }
    }

    /// What else the provider sent.
    #[must_use]
    pub fn with_extra(mut self, extra: impl IntoIterator<Item = (String, String)>) -> Self {
        self.extra = extra.into_iter().collect();
        self
    }
}

impl Debug for OAuth1Tokens {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Providers send secrets here too, such as `oauth_session_handle`.
        let extra = self.extra.iter().map(|(name, _)| name).collect::<Vec<_>>();
        f.debug_struct("OAuth1Tokens")
            .field("token", &self.token)
            .field("secret", &self.secret)
            .field("extra", &extra)
            .finish()
    }
}

impl Tokens {
    /// When nothing of it is good any more, as far as the provider said; OAuth 1.0a says nothing.
    #[must_use]
    pub fn grant_ends_at(&self) -> Option<SystemTime> {
        match self {
            Self::OAuth2(tokens) => tokens.grant_ends_at(),
            Self::OAuth1(_) => None,
        }
    }

    /// The access token, or the token of OAuth 1.0a.
    #[must_use]
    pub fn access_token(&self) -> &AccessToken {
        match self {
            Self::OAuth2(tokens) => &tokens.access_token,
            Self::OAuth1(tokens) => &tokens.token,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_output_of_oauth1_tokens_shows_names_alone() {
        let tokens = OAuth1Tokens {
            token: AccessToken::from("hunter2"),
            secret: SharedSecret::from("hunter2"),
            extra: vec![("oauth_session_handle".to_owned(), "hunter2".to_owned())],
        };
        let text = format!("{:?}", Tokens::OAuth1(tokens));
        assert!(text.contains("oauth_session_handle") && !text.contains("hunter2"), "{text}");
    }
}
