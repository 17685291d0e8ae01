//! How long a login lasts: from its begin, since somebody used it last, in a browser that remembers it, and with its tokens.

use std::time::Duration;

use serde::Deserialize;

use crate::tokens::Tokens;
use crate::types::{IdToken, Timestamp};
use crate::web::layer::signed_in::SignedIn;
use crate::wire::base64::decode_url;

/// The lives of logins, as the application set them.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Lives {
    /// Of every login, however much it is used; and of a session that nobody is logged in with, from its last change.
    pub(crate) absolute: Duration,
    /// Of a login that nobody uses.
    pub(crate) idle: Option<Duration>,
    /// Of a login that the browser is to remember, in place of both. None: no login is remembered.
    pub(crate) remembered: Option<Duration>,
    /// Logins are listed with when they were used last.
    pub(crate) are_told: bool,
    /// A login whose tokens cannot be renewed ends with them.
    pub(crate) end_with_tokens: bool,
}

impl Lives {
    pub(crate) const SHORTEST: Duration = Duration::from_secs(60);
    pub(crate) const LONGEST: Duration = Duration::from_secs(30 * 86_400);
    /// Less would be no more than a few of the steps that it is moved on by.
    pub(crate) const SHORTEST_IDLE: Duration = Duration::from_secs(300);
    /// Browsers keep no cookie longer (RFC 6265bis §5.5).
    pub(crate) const LONGEST_REMEMBERED: Duration = Duration::from_secs(400 * 86_400);
    /// How exactly the list of logins tells when one was used.
    const TOLD: Duration = Duration::from_secs(600);
    /// Instances' clocks differ.
    const DIFFERENCE: Duration = Duration::from_secs(60);

    /// When a login is over, used or not.
    pub(crate) fn end_of(&self, login: &SignedIn) -> Timestamp {
        let life = match self.remembered {
            Some(remembered) if login.is_remembered => remembered.max(self.absolute),
            _ => self.absolute,
        };
        let end = login.logged_in_at.saturating_add(life);
        login.ends_at.map_or(end, |ends_at| end.min(ends_at))
    }

    /// When nobody needs what is kept of it any more, on every instance's clock.
    pub(crate) fn kept_until(&self, login: &SignedIn) -> Timestamp {
        self.end_of(login).saturating_add(Self::DIFFERENCE)
    }

    /// How long a login lasts that nobody uses. One that the browser remembers is meant to outlast that.
    pub(crate) fn idle_of(&self, login: &SignedIn) -> Option<Duration> {
        let is_remembered = login.is_remembered && self.remembered.is_some();
        self.idle.filter(|_| !is_remembered)
    }

    /// When the session of a login ends that is used now.
    pub(crate) fn session_until(&self, login: &SignedIn, now: Timestamp) -> Timestamp {
        let end = self.kept_until(login);
        self.idle_of(login).map_or(end, |idle| end.min(now.saturating_add(idle)))
    }

    /// Somebody wants to know when a session was used.
    pub(crate) fn are_tracked(&self) -> bool {
        self.idle.is_some() || self.are_told
    }

    /// It was used at `seen`, and that is so long ago that using it now is worth a write.
    pub(crate) fn is_due(&self, seen: Timestamp, now: Timestamp) -> bool {
        let of_idle = self.idle.map_or(Self::TOLD, |idle| idle / 10);
        let step = if self.are_told { of_idle.min(Self::TOLD) } else { of_idle };
        now >= seen.saturating_add(step.max(Duration::from_secs(60)))
    }

    /// When a login ends whose tokens these are, because nothing can renew them: with the access token, as one with a refresh token does
    /// that is refused; where the server does not say when that is (RFC 6749 §5.1), with the ID token. How long an ID token may be
    /// accepted (OpenID Connect Core §2) is often a matter of minutes, and says less.
    pub(crate) fn end_of_tokens(&self, tokens: &Tokens, now: Timestamp) -> Option<Timestamp> {
        let Tokens::OAuth2(tokens) = tokens else { return None };
        if !self.end_with_tokens || tokens.refresh_token.is_some() {
            return None;
        }
        let end = tokens.expires_at.map(Timestamp::from).or_else(|| exp(tokens.id_token.as_ref()?));
        // One that has ended already, by this clock, would send its user to the login and back without end.
        end.map(|end| end.max(now.saturating_add(Self::SHORTEST)))
    }
}

/// Of an ID token that was verified before.
fn exp(id_token: &IdToken) -> Option<Timestamp> {
    #[derive(Deserialize)]
    struct Payload {
        exp: f64,
    }
    let payload = decode_url(id_token.expose().split('.').nth(1)?)?;
    let Payload { exp } = serde_json::from_slice(&payload).ok()?;
    // A number beyond the range stays at its end.
    #[expect(clippy::cast_possible_truncation, reason = "whole seconds are meant")]
    Some(Timestamp::from_seconds(exp as i64))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokens::OAuth2Tokens;
    use crate::types::at;

    const NOW: Timestamp = Timestamp::from_seconds(1_700_000_000);
    const HOUR: Duration = Duration::from_secs(3600);

    fn lives() -> Lives {
        Lives { absolute: 12 * HOUR, idle: None, remembered: None, are_told: false, end_with_tokens: true }
    }

    fn later(span: Duration) -> Timestamp {
        NOW.saturating_add(span)
    }

    /// With the payload `{"exp":1700007200}`.
    fn with_id_token(tokens: OAuth2Tokens) -> OAuth2Tokens {
        OAuth2Tokens { id_token: Some("e30.eyJleHAiOjE3MDAwMDcyMDB9.c2ln".into()), ..tokens }
    }

    #[test]
    fn tokens_that_nothing_renews_end_a_login_and_others_do_not() {
        let of = |tokens: OAuth2Tokens| lives().end_of_tokens(&Tokens::OAuth2(tokens), NOW);
        let access = || OAuth2Tokens::new("a").with_end(at(NOW.seconds() + 3600));
        assert_eq!(of(access()), Some(later(HOUR)));
        assert_eq!(of(with_id_token(access())), Some(later(HOUR)), "what is renewed elsewhere counts");
        assert_eq!(of(with_id_token(OAuth2Tokens::new("a"))), Some(later(2 * HOUR)));
        assert_eq!(of(OAuth2Tokens::new("a")), None, "the provider said nothing");
        assert_eq!(of(OAuth2Tokens { refresh_token: Some("r".into()), ..with_id_token(access()) }), None);
        let ended = OAuth2Tokens::new("a").with_end(at(NOW.seconds() - 30));
        assert_eq!(of(ended.clone()), Some(later(Lives::SHORTEST)));
        let unbound = Lives { end_with_tokens: false, ..lives() };
        assert_eq!(unbound.end_of_tokens(&Tokens::OAuth2(ended), NOW), None);
    }

    #[test]
    fn a_use_is_written_down_a_tenth_of_the_idle_life_later_and_never_twice_a_minute() {
        let due = |idle: Option<u64>, are_told, after: u64| {
            let lives = Lives { idle: idle.map(Duration::from_secs), are_told, ..lives() };
            lives.is_due(NOW, later(Duration::from_secs(after)))
        };
        for (idle, are_told, step) in
            [(Some(36_000), false, 3600), (Some(300), false, 60), (Some(36_000), true, 600), (None, true, 600)]
        {
            assert_eq!(
                [due(idle, are_told, step - 1), due(idle, are_told, step)],
                [false, true],
                "{idle:?} {are_told}"
            );
        }
    }
}
