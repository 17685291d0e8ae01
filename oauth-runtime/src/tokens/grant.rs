use super::receipt::Receipt;
use super::{OAuth1Tokens, OAuth2Tokens, Tokens};
use crate::types::{AccessToken, IdToken, RefreshToken, Timestamp, TokenBinding, TokenType};

/// What a provider granted to one owner, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Grant {
    OAuth1(OAuth1Tokens),
    OAuth2(OAuth2Grant),
}

/// A grant of OAuth 2.0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct OAuth2Grant {
    pub(super) refresh_token: Option<RefreshToken>,
    pub(super) ends: Ends,
    pub(super) state: State,
    /// The first is that of the login; others may be for other resources.
    pub(super) access: Vec<Access>,
    pub(super) id_token: Option<IdToken>,
    /// The scopes that were asked for and not granted.
    pub(super) refused: Vec<Box<str>>,
}

/// When what an access token comes from ends, as far as the provider said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Ends {
    pub(super) refresh_token: Option<Timestamp>,
    pub(super) authorization: Option<Timestamp>,
}

/// What the provider says to the refresh token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum State {
    Alive,
    /// The last refresh failed: until then it is not asked again.
    CoolingDown {
        until: Timestamp,
    },
    /// It is taken no more.
    Dead {
        since: Timestamp,
    },
}

/// One access token and what it is good for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Access {
    pub(super) token: AccessToken,
    pub(super) token_type: TokenType,
    pub(super) bound_to: TokenBinding,
    pub(super) scopes: Vec<Box<str>>,
    /// What it is for, if for one resource alone (RFC 8707): the address of the user's API, where the provider says one.
    pub(super) resource: Option<Box<str>>,
    pub(super) end: Option<Timestamp>,
    /// From when a new one is asked for.
    pub(super) renew_at: Option<Timestamp>,
}

/// New tokens for a refresh token that was good for one use.
#[derive(Clone, Debug)]
pub(crate) struct Renewed {
    pub(super) spent: OAuth2Tokens,
    pub(super) new: OAuth2Tokens,
}

impl Grant {
    pub(crate) fn of(tokens: Tokens, receipt: Receipt) -> Self {
        match tokens {
            Tokens::OAuth1(tokens) => Self::OAuth1(tokens),
            Tokens::OAuth2(tokens) => Self::OAuth2(OAuth2Grant::of(tokens, receipt)),
        }
    }

    pub(crate) fn tokens(&self) -> Tokens {
        match self {
            Self::OAuth1(tokens) => Tokens::OAuth1(tokens.clone()),
            Self::OAuth2(grant) => Tokens::OAuth2(grant.tokens()),
        }
    }

    /// More was granted, to the same user: it takes the place of what was there. What the server leaves out of its answer
    /// stays as it was.
    pub(crate) fn extend(&mut self, new: Tokens, covers: impl Fn(&[Box<str>], &str) -> bool, receipt: Receipt) {
        let extended = match (&*self, new) {
            (Self::OAuth2(before), Tokens::OAuth2(new)) => Tokens::OAuth2(OAuth2Tokens {
                // The ends are those of the refresh token that is kept.
                refresh_token_expires_at: match new.refresh_token {
                    Some(_) => new.refresh_token_expires_at,
                    None => before.ends.refresh_token.map(Into::into),
                },
                refresh_token: new.refresh_token.or_else(|| before.refresh_token.clone()),
                id_token: new.id_token.or_else(|| before.id_token.clone()),
                api_base: new.api_base.or_else(|| before.access.first()?.resource.clone()),
                refused: still_refused(&new.scopes, &before.refused, new.refused, covers),
                ..new
            }),
            (_, new) => new,
        };
        *self = Self::of(extended, receipt);
    }

    /// The user said no to these scopes.
    pub(crate) fn refuse(&mut self, scopes: Vec<Box<str>>, covers: impl Fn(&[Box<str>], &str) -> bool) {
        if let Self::OAuth2(grant) = self {
            let granted = grant.access.first().map(|access| &access.scopes[..]).unwrap_or_default();
            grant.refused = still_refused(granted, &grant.refused, scopes, covers);
        }
    }
}

/// What was refused before or just now, without what was granted meanwhile.
fn still_refused(
    granted: &[Box<str>],
    before: &[Box<str>],
    now: Vec<Box<str>>,
    covers: impl Fn(&[Box<str>], &str) -> bool,
) -> Vec<Box<str>> {
    let mut refused = now;
    refused.extend_from_slice(before);
    refused.retain(|scope| !covers(granted, scope));
    refused.sort_unstable();
    refused.dedup();
    refused
}

impl OAuth2Grant {
    fn of(tokens: OAuth2Tokens, receipt: Receipt) -> Self {
        let (access, ends) = (Access::of(&tokens, receipt), Ends::of(&tokens));
        let OAuth2Tokens { refresh_token, id_token, refused, .. } = tokens;
        Self { refresh_token, ends, state: State::Alive, access: vec![access], id_token, refused }
    }

    /// As applications know them: with the access token of the login.
    pub(super) fn tokens(&self) -> OAuth2Tokens {
        let access = self.access.first();
        OAuth2Tokens {
            access_token: access.map_or_else(|| AccessToken::new(""), |access| access.token.clone()),
            token_type: access.map(|access| access.token_type).unwrap_or_default(),
            bound_to: access.map(|access| access.bound_to.clone()).unwrap_or_default(),
            expires_at: access.and_then(|access| access.end).map(Into::into),
            refresh_token: self.refresh_token.clone(),
            refresh_token_expires_at: self.ends.refresh_token.map(Into::into),
            authorization_expires_at: self.ends.authorization.map(Into::into),
            id_token: self.id_token.clone(),
            scopes: access.map(|access| access.scopes.clone()).unwrap_or_default(),
            refused: self.refused.clone(),
            api_base: access.and_then(|access| access.resource.clone()),
        }
    }

    /// The access token is not to be used before a new one was asked for.
    pub(super) fn is_due(&self, now: Timestamp) -> bool {
        self.refresh_token.is_some() && self.is_ending(now)
    }

    pub(super) fn is_ending(&self, now: Timestamp) -> bool {
        let renew_at = self.access.first().and_then(|access| access.renew_at);
        renew_at.is_some_and(|moment| moment <= now)
    }

    /// This access token is good no more, whatever was said about its end.
    pub(super) fn expire(&mut self, token: &AccessToken, now: Timestamp) {
        if self.refresh_token.is_some()
            && let Some(access) = self.access.first_mut().filter(|access| access.token == *token)
        {
            (access.end, access.renew_at) = (Some(now), Some(now));
        }
    }

    /// The same; one that nothing renews is dead, and whether that is new is said.
    pub(super) fn expire_or_die(&mut self, token: &AccessToken, now: Timestamp) -> bool {
        let is_this = self.access.first().is_some_and(|access| access.token == *token);
        let dies = self.refresh_token.is_none() && is_this && self.state == State::Alive;
        if dies {
            self.state = State::Dead { since: now };
        }
        self.expire(token, now);
        dies
    }

    /// It is renewed at once, though the access token may be good for long.
    pub(super) fn make_due(&mut self, now: Timestamp) {
        if let Some(access) = self.access.first_mut() {
            access.renew_at = Some(now);
        }
    }

    /// When nothing of it is good any more, as far as the provider said.
    pub(super) fn ends(&self) -> Option<Timestamp> {
        self.tokens().grant_ends_at().map(Timestamp::from)
    }

    /// By then the refresh token has ended, and the grant has not.
    pub(super) fn would_end_unused(&self, by: Timestamp) -> bool {
        let ends_by = |end: Option<Timestamp>| end.is_some_and(|end| end <= by);
        self.refresh_token.is_some() && ends_by(self.ends.refresh_token) && !ends_by(self.ends.authorization)
    }

    pub(super) fn has_ended(&self, now: Timestamp) -> bool {
        self.end().is_some_and(|end| end <= now)
    }

    /// Of the access token.
    pub(super) fn end(&self) -> Option<Timestamp> {
        self.access.first().and_then(|access| access.end)
    }

    /// What a refresh brought, whatever else happened to the grant since it began.
    pub(super) fn renew(&mut self, renewed: &Renewed, receipt: Receipt) {
        let Renewed { spent, new } = renewed;
        if self.refresh_token == spent.refresh_token {
            self.refresh_token = new.refresh_token.clone().or_else(|| spent.refresh_token.clone());
            self.ends = Ends::of(new);
            self.state = State::Alive;
        }
        // Who put another access token there meanwhile has a newer one, maybe of more scopes.
        if let Some(access) = self.access.first_mut().filter(|access| access.token == spent.access_token) {
            *access = Access::of(new, receipt);
        }
    }

    /// The provider refuses this refresh token. One that took its place meanwhile is another matter. Gives whether it died.
    pub(super) fn bury(&mut self, refused: &OAuth2Tokens, now: Timestamp) -> bool {
        let dies = self.refresh_token == refused.refresh_token;
        if dies {
            self.state = State::Dead { since: now };
        }
        dies
    }

    pub(super) fn cool_down(&mut self, failed: &OAuth2Tokens, until: Timestamp) {
        // Who failed late may have asked with a refresh token that was refused to somebody else meanwhile.
        let is_dead = matches!(self.state, State::Dead { .. });
        if self.refresh_token == failed.refresh_token && !is_dead {
            self.state = State::CoolingDown { until };
        }
    }
}

impl Ends {
    fn of(tokens: &OAuth2Tokens) -> Self {
        Self {
            refresh_token: tokens.refresh_token_expires_at.map(Timestamp::from),
            authorization: tokens.authorization_expires_at.map(Timestamp::from),
        }
    }
}

impl Access {
    fn of(tokens: &OAuth2Tokens, receipt: Receipt) -> Self {
        let OAuth2Tokens { access_token: token, token_type, bound_to, expires_at, scopes, api_base, .. } =
            tokens.clone();
        let end = expires_at.map(Timestamp::from);
        let renew_at = end.map(|end| receipt.renew_at(end));
        Self { token, token_type, bound_to, scopes, resource: api_base, end, renew_at }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::tokens::receipt::Leeway;

    const NOW: Timestamp = Timestamp::from_seconds(1_000_000);

    fn receipt() -> Receipt {
        Receipt { now: NOW, leeway: Leeway::default() }
    }

    fn after(seconds: u64) -> Timestamp {
        NOW.saturating_add(Duration::from_secs(seconds))
    }

    fn tokens(access: &str, refresh: &str, scopes: &[&str]) -> OAuth2Tokens {
        OAuth2Tokens {
            access_token: AccessToken::new(access),
            expires_at: Some(after(3600).into()),
            refresh_token: Some(RefreshToken::new(refresh)),
            scopes: scopes.iter().map(|scope| (*scope).into()).collect(),
            api_base: Some("https://na1.example".into()),
            ..OAuth2Tokens::new("")
        }
    }

    fn lasting(seconds: u64) -> OAuth2Grant {
        OAuth2Grant::of(OAuth2Tokens { expires_at: Some(after(seconds).into()), ..tokens("a", "r", &[]) }, receipt())
    }

    #[test]
    fn t257_a_token_is_renewed_a_minute_or_a_tenth_of_its_life_before_its_end() {
        for (life, first) in [(3600, 3540), (600, 540), (300, 270), (60, 54), (9, 9)] {
            let grant = lasting(life);
            assert!(!grant.is_due(after(first - 1)) && grant.is_due(after(first)), "{life}");
            assert!(!grant.has_ended(after(life - 1)) && grant.has_ended(after(life)), "{life}");
        }
        let without_end = OAuth2Grant::of(OAuth2Tokens { expires_at: None, ..tokens("a", "r", &[]) }, receipt());
        assert!(!without_end.is_due(after(u64::MAX)));
        let without_refresh = OAuth2Grant::of(OAuth2Tokens { refresh_token: None, ..tokens("a", "", &[]) }, receipt());
        assert!(!without_refresh.is_due(after(7200)));
    }

    #[test]
    fn t257_an_application_may_renew_earlier_yet_not_before_half_of_a_life_is_over() {
        for (leeway, life, first) in [(300, 3600, 3300), (300, 400, 200), (0, 60, 60), (86_400, 86_400, 82_800)] {
            let receipt = Receipt { now: NOW, leeway: Leeway::new(Duration::from_secs(leeway)) };
            let tokens = OAuth2Tokens { expires_at: Some(after(life).into()), ..tokens("a", "r", &[]) };
            let grant = OAuth2Grant::of(tokens, receipt);
            assert!(!grant.is_due(after(first - 1)) && grant.is_due(after(first)), "{leeway} {life}");
        }
    }

    #[test]
    fn the_ends_of_a_grant_are_those_of_the_refresh_token_that_is_kept() {
        let until = |end, tokens: OAuth2Tokens| tokens.with_refresh_token_end(after(end).into());
        let first = until(100, tokens("a1", "r1", &[])).with_authorization_end(after(900).into());
        let mut grant = OAuth2Grant::of(first.clone(), receipt());
        assert_eq!(grant.ends, Ends { refresh_token: Some(after(100)), authorization: Some(after(900)) });
        let new = OAuth2Tokens {
            authorization_expires_at: first.authorization_expires_at,
            ..until(200, tokens("a2", "r2", &[]))
        };
        grant.renew(&Renewed { spent: first.clone(), new }, receipt());
        assert_eq!(grant.ends, Ends { refresh_token: Some(after(200)), authorization: Some(after(900)) });
        grant.renew(&Renewed { spent: first, new: tokens("a3", "r3", &[]) }, receipt());
        assert_eq!(grant.ends.refresh_token, Some(after(200)), "what came late is about a refresh token of before");
        let mut grant = Grant::OAuth2(grant);
        let more = |refresh: Option<&str>| {
            Tokens::OAuth2(OAuth2Tokens { refresh_token: refresh.map(Into::into), ..tokens("a4", "", &[]) })
        };
        let end = |grant: &Grant| match grant {
            Grant::OAuth2(grant) => grant.ends.refresh_token,
            Grant::OAuth1(_) => None,
        };
        grant.extend(more(None), |_, _| true, receipt());
        assert_eq!(end(&grant), Some(after(200)), "more was granted, and the refresh token stayed");
        grant.extend(more(Some("r4")), |_, _| true, receipt());
        assert_eq!(end(&grant), None, "another one, of which nothing was said");
    }

    #[test]
    fn what_a_refresh_brings_is_merged_with_what_happened_meanwhile() {
        let renewed = || Renewed { spent: tokens("a1", "r1", &["one"]), new: tokens("a2", "r2", &["one"]) };
        let merged = |meanwhile: OAuth2Tokens| {
            let mut grant = OAuth2Grant::of(meanwhile, receipt());
            grant.renew(&renewed(), receipt());
            let OAuth2Tokens { access_token, refresh_token, scopes, .. } = grant.tokens();
            let refresh_token = refresh_token.expect("one of them");
            (access_token.expose().to_owned(), refresh_token.expose().to_owned(), scopes.len())
        };
        let expected = |access: &str, refresh: &str, scopes| (access.to_owned(), refresh.to_owned(), scopes);
        assert_eq!(merged(tokens("a1", "r1", &["one"])), expected("a2", "r2", 1), "nothing else happened");
        assert_eq!(merged(tokens("a3", "r1", &["one", "two"])), expected("a3", "r2", 2), "more was granted");
        assert_eq!(
            merged(tokens("a3", "r3", &["one", "two"])),
            expected("a3", "r3", 2),
            "with a refresh token of its own"
        );
    }

    #[test]
    fn a_refusal_concerns_the_refresh_token_that_was_refused() {
        let mut grant = lasting(60);
        assert!(!grant.bury(&tokens("a", "older", &[]), NOW));
        grant.cool_down(&tokens("a", "older", &[]), NOW);
        assert_eq!(grant.state, State::Alive);
        assert!(grant.bury(&tokens("a", "r", &[]), NOW));
        assert_eq!(grant.state, State::Dead { since: NOW });
        grant.cool_down(&tokens("a", "r", &[]), after(30));
        assert_eq!(grant.state, State::Dead { since: NOW }, "a failure that comes later revives nothing");
    }

    #[test]
    fn scopes_that_were_refused_are_kept_until_they_are_granted() {
        let covers = |granted: &[Box<str>], scope: &str| granted.iter().any(|granted| **granted == *scope);
        let mut grant = Grant::of(Tokens::OAuth2(tokens("a1", "r1", &["one"])), receipt());
        grant.refuse(vec!["two".into(), "three".into(), "one".into()], covers);
        let answer = OAuth2Tokens { refresh_token: None, ..tokens("a2", "", &["one", "two"]) };
        grant.extend(Tokens::OAuth2(answer), covers, receipt());
        let Tokens::OAuth2(tokens) = grant.tokens() else { panic!("OAuth 2.0") };
        assert_eq!(tokens.refused, [Box::from("three")]);
        assert_eq!(tokens.refresh_token, Some(RefreshToken::new("r1")), "what the answer leaves out stays");
    }
}
