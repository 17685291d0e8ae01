//! A user who is asked for more, and what their tokens are called: one thing, with a name at either side. A login in flight
//! knows no tokens, and the vault no login.

use crate::in_flight::Initiator;
use crate::tokens::TokenKey;

impl From<TokenKey> for Initiator {
    fn from(tokens: TokenKey) -> Self {
        let TokenKey { provider, issuer, subject, grant } = tokens;
        Self { provider, issuer, subject, grant }
    }
}

impl From<&Initiator> for TokenKey {
    fn from(user: &Initiator) -> Self {
        let Initiator { provider, issuer, subject, grant } = user.clone();
        Self { provider, issuer, subject, grant }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tokens_of_who_was_asked_are_those_of_before() {
        let key = TokenKey::new("provider", "issuer", "subject", "grant");
        assert_eq!(TokenKey::from(&Initiator::from(key.clone())), key);
    }
}
