use std::collections::HashMap;
use std::fmt;
use std::sync::{PoisonError, RwLock};

use super::{TokenKey, TokenStore, Tokens};
use crate::error::Result;
use crate::types::BoxFuture;

/// [`TokenStore`] of one process; a restart forgets everything.
#[derive(Default)]
pub struct MemoryTokenStore {
    tokens: RwLock<HashMap<TokenKey, Tokens>>,
}

impl TokenStore for MemoryTokenStore {
    fn load<'a>(&'a self, key: &'a TokenKey) -> BoxFuture<'a, Result<Option<Tokens>>> {
        let tokens = self.tokens.read().unwrap_or_else(PoisonError::into_inner).get(key).cloned();
        Box::pin(std::future::ready(Ok(tokens)))
    }

    fn save<'a>(&'a self, key: &'a TokenKey, tokens: Tokens) -> BoxFuture<'a, Result<()>> {
        self.tokens.write().unwrap_or_else(PoisonError::into_inner).insert(key.clone(), tokens);
        Box::pin(std::future::ready(Ok(())))
    }

    fn delete<'a>(&'a self, key: &'a TokenKey) -> BoxFuture<'a, Result<()>> {
        self.tokens.write().unwrap_or_else(PoisonError::into_inner).remove(key);
        Box::pin(std::future::ready(Ok(())))
    }
}

impl fmt::Debug for MemoryTokenStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MemoryTokenStore")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokens::OAuth2Tokens;
    use crate::types::{AccessToken, TokenBinding, TokenType};

    fn key(subject: &str, grant: &str) -> TokenKey {
        TokenKey { provider: "p".into(), issuer: "i".into(), subject: subject.into(), grant: grant.into() }
    }

    fn tokens(value: &str) -> Tokens {
        Tokens::OAuth2(OAuth2Tokens {
            access_token: AccessToken::new(value),
            token_type: TokenType::Bearer,
            bound_to: TokenBinding::Unbound,
            expires_at: None,
            refresh_token: None,
            id_token: None,
            refused: Vec::new(),
            scopes: Vec::new(),
        })
    }

    #[tokio::test]
    async fn t260_tokens_are_found_under_their_own_subject_and_grant_only() {
        let store = MemoryTokenStore::default();
        store.save(&key("a", "1"), tokens("x")).await.expect("saved");
        assert_eq!(store.load(&key("a", "1")).await.expect("loaded"), Some(tokens("x")));
        assert_eq!(store.load(&key("b", "1")).await.expect("loaded"), None);
        assert_eq!(store.load(&key("a", "2")).await.expect("loaded"), None);
        store.delete(&key("a", "1")).await.expect("deleted");
        assert_eq!(store.load(&key("a", "1")).await.expect("loaded"), None);
    }
}
