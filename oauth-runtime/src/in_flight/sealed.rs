use std::fmt;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use aws_lc_rs::digest;

use super::cookies::{CookieAttributes, LOGIN_COOKIE};
use super::{LoginHandle, LoginsInFlight, PendingLogin, RequestCookies, SealingKeys, SetCookie, SpentRecords};
use crate::entropy::{Entropy, SystemEntropy};
use crate::error::{Result, SessionFault};
use crate::types::{BoxFuture, Timestamp};

/// Logins in flight, kept in the browser: one sealed cookie each, at most eight, ten minutes long.
///
/// A start costs the server nothing to remember, a flood of starts fills no store, any instance that has the keys can
/// finish a login, and tabs do not disturb each other, since every login has a cookie of its own. That a login is used
/// only once is a [`SpentRecords`] entry, written before anything else happens with it.
pub struct SealedCookies {
    keys: SealingKeys,
    spent: Arc<dyn SpentRecords>,
    attributes: CookieAttributes,
    prefix: &'static str,
    entropy: Arc<dyn Entropy>,
}

impl SealedCookies {
    /// Most logins of one browser at a time; the oldest makes room.
    pub const MAX_LOGINS: usize = 8;
    /// From start to answer.
    pub const LIFE: Duration = PendingLogin::LIFE;
    /// How long a used-up login is remembered beyond its life: instances' clocks differ.
    const SPENT_MARGIN: Duration = Duration::from_secs(120);
    /// Browsers keep at least this many bytes of a cookie (RFC 6265bis §5.5).
    const MAX_VALUE: usize = 3800;

    /// Cookies with `__Host-` and `Secure` if `secure`.
    #[must_use]
    pub fn new(keys: SealingKeys, spent: Arc<dyn SpentRecords>, secure: bool) -> Self {
        Self {
            keys,
            spent,
            attributes: CookieAttributes { secure, cross_site: false, max_age: Some(Self::LIFE) },
            // `__Host-` pins the cookie to this host and to https; Safari drops Secure cookies on http loopback.
            prefix: if secure { "__Host-oauth-login-" } else { LOGIN_COOKIE },
            entropy: Arc::new(SystemEntropy),
        }
    }

    fn cookie_name(&self, handle: &LoginHandle) -> Option<String> {
        Some(format!("{}{}", self.prefix, handle.tag()?))
    }

    fn expire(&self, name: &str) -> Option<SetCookie> {
        SetCookie::new(name, "", CookieAttributes { max_age: Some(Duration::ZERO), ..self.attributes })
    }

    /// The cookie of a login, and the ends of those it pushes out.
    fn seal(&self, login: &PendingLogin, cookies: &RequestCookies<'_>) -> Result<Vec<SetCookie>> {
        let name = self.cookie_name(&login.handle).ok_or(SessionFault::StateUnknown)?;
        let plaintext = postcard::to_allocvec(login)
            .map_err(|error| crate::Error::from(SessionFault::StoreUnavailable).because(error))?;
        let value = self.keys.seal(&name, login.started_at.seconds(), plaintext, &*self.entropy)?;
        if value.len() > Self::MAX_VALUE {
            return Err(SessionFault::LoginTooLarge.into());
        }
        let mut set = Vec::with_capacity(1);
        let attributes = CookieAttributes { cross_site: login.answered_by_post, ..self.attributes };
        set.extend(SetCookie::new(&name, &value, attributes));

        let mut others = cookies.iter().filter(|(name, _)| name.starts_with(self.prefix)).collect::<Vec<_>>();
        if others.len() >= Self::MAX_LOGINS {
            others.sort_by_key(|(_, value)| SealingKeys::claimed_time(value));
            let too_many = others.len() + 1 - Self::MAX_LOGINS;
            set.extend(others[..too_many].iter().filter_map(|(name, _)| self.expire(name)));
        }
        Ok(set)
    }

    /// Opens this browser's record for `handle`. Everything in the cookie and the handle is foreign until it opened.
    fn open(&self, handle: &LoginHandle, cookies: &RequestCookies<'_>, now: Timestamp) -> Result<PendingLogin> {
        let name = self.cookie_name(handle).ok_or(SessionFault::StateUnknown)?;
        let sealed = cookies.get(&name).ok_or(SessionFault::StateUnknown)?;
        let (plaintext, sealed_at) = self.keys.open(&name, sealed).ok_or(SessionFault::StateUnknown)?;
        let login = postcard::from_bytes::<PendingLogin>(&plaintext).map_err(|_| SessionFault::StateUnknown)?;
        // The name holds a part of the handle; the whole is compared in constant time.
        if login.handle != *handle {
            return Err(SessionFault::StateUnknown.into());
        }
        // The browser's idea of the cookie's life does not count. A clock that went back is no reason to refuse.
        if now > Timestamp::from_seconds(sealed_at).saturating_add(Self::LIFE) {
            return Err(SessionFault::StateExpired.into());
        }
        Ok(login)
    }
}

impl LoginsInFlight for SealedCookies {
    fn keep<'a>(
        &'a self,
        login: &'a PendingLogin,
        cookies: &'a RequestCookies<'a>,
    ) -> BoxFuture<'a, Result<Vec<SetCookie>>> {
        Box::pin(std::future::ready(self.seal(login, cookies)))
    }

    fn take<'a>(
        &'a self,
        handle: &'a LoginHandle,
        cookies: &'a RequestCookies<'a>,
        now: SystemTime,
    ) -> BoxFuture<'a, Result<PendingLogin>> {
        Box::pin(async move {
            let login = self.open(handle, cookies, now.into())?;
            let digest = digest::digest(&digest::SHA256, handle.as_str().as_bytes());
            let mut id = [0_u8; 32];
            id.copy_from_slice(digest.as_ref());
            // Longer than the login itself can be taken: the record must not be the first of the two to end.
            let forget_at = login.started_at.saturating_add(Self::LIFE).saturating_add(Self::SPENT_MARGIN);
            if self.spent.spend(id, forget_at.into(), now).await? {
                Ok(login)
            } else {
                Err(SessionFault::StateUsed.into())
            }
        })
    }

    fn forget(&self, handle: &LoginHandle) -> Option<SetCookie> {
        self.expire(&self.cookie_name(handle)?)
    }
}

impl fmt::Debug for SealedCookies {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SealedCookies")
            .field("keys", &self.keys)
            .field("attributes", &self.attributes)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use http::header::COOKIE;
    use http::{HeaderMap, HeaderValue};

    use super::super::MemorySpentRecords;
    use super::*;
    use crate::types::at;

    const NOW: i64 = 1_700_000_000;

    struct Browser {
        headers: HeaderMap,
        jar: Vec<(String, String)>,
    }

    impl Browser {
        fn new() -> Self {
            Self { headers: HeaderMap::new(), jar: Vec::new() }
        }

        fn keep(&mut self, set: Vec<SetCookie>) {
            for line in set {
                let line = line.into_header();
                let pair = line.to_str().expect("ASCII").split(';').next().expect("a pair");
                let (name, value) = pair.split_once('=').expect("a pair");
                self.jar.retain(|(n, _)| n != name);
                if !value.is_empty() {
                    self.jar.push((name.to_owned(), value.to_owned()));
                }
            }
            let line = self.jar.iter().map(|(n, v)| format!("{n}={v}")).collect::<Vec<_>>().join("; ");
            self.headers.insert(COOKIE, HeaderValue::from_str(&line).expect("a header"));
        }

        fn cookies(&self) -> RequestCookies<'_> {
            RequestCookies::new(&self.headers)
        }
    }

    fn jar() -> SealedCookies {
        let keys = SealingKeys::random().expect("random bytes");
        SealedCookies::new(keys, Arc::new(MemorySpentRecords::default()), true)
    }

    fn login(state: &str, started_at: i64) -> PendingLogin {
        PendingLogin {
            handle: LoginHandle::from_state(state),
            provider: "google".into(),
            started_at: Timestamp::from_seconds(started_at),
            nonce: Some("nonce".into()),
            code_verifier: Some("verifier".into()),
            temporary: None,
            return_to: Some("/dashboard".into()),
            answered_by_post: false,
            scopes: Vec::new(),
            consent_of: None,
            session: None,
            max_age: None,
        }
    }

    async fn take(jar: &SealedCookies, browser: &Browser, state: &str, now: i64) -> &'static str {
        let handle = LoginHandle::from_state(state);
        jar.take(&handle, &browser.cookies(), at(now)).await.map_or_else(|error| error.code(), |_| "ok")
    }

    #[tokio::test]
    async fn a_login_is_found_once_by_the_browser_that_started_it() {
        let (jar, mut browser) = (jar(), Browser::new());
        let login = login("state-0123456789", NOW);
        browser.keep(jar.seal(&login, &browser.cookies()).expect("kept"));
        assert_eq!(take(&jar, &browser, "state-0123456789", NOW + 1).await, "ok");
        assert_eq!(take(&jar, &browser, "state-0123456789", NOW + 1).await, "state_used");
    }

    #[tokio::test]
    async fn t019_t020_another_browser_does_not_find_it() {
        let (jar, mut browser) = (jar(), Browser::new());
        browser.keep(jar.seal(&login("state-0123456789", NOW), &browser.cookies()).expect("kept"));
        assert_eq!(take(&jar, &Browser::new(), "state-0123456789", NOW).await, "state_unknown");
        assert_eq!(take(&jar, &browser, "state-0123456789", NOW).await, "ok");
    }

    #[tokio::test]
    async fn a_state_that_shares_only_the_visible_part_is_unknown() {
        let (jar, mut browser) = (jar(), Browser::new());
        browser.keep(jar.seal(&login("state-0123456789", NOW), &browser.cookies()).expect("kept"));
        assert_eq!(take(&jar, &browser, "state-01234567xx", NOW).await, "state_unknown");
        for odd in ["", "short", "état-état-état", "state;=\"\\012345"] {
            assert_eq!(take(&jar, &browser, odd, NOW).await, "state_unknown", "{odd}");
        }
    }

    #[tokio::test]
    async fn t024_a_late_answer_is_refused_although_the_cookie_is_still_sent() {
        let (jar, mut browser) = (jar(), Browser::new());
        browser.keep(jar.seal(&login("state-0123456789", NOW), &browser.cookies()).expect("kept"));
        assert_eq!(take(&jar, &browser, "state-0123456789", NOW + 601).await, "state_expired");
        assert_eq!(take(&jar, &browser, "state-0123456789", NOW - 3600).await, "ok");
    }

    #[tokio::test]
    async fn a_login_taken_in_its_last_second_is_used_up_although_old_records_are_swept() {
        let spent = Arc::new(MemorySpentRecords::default());
        let jar = SealedCookies::new(SealingKeys::random().expect("random bytes"), spent.clone(), true);
        let mut browser = Browser::new();
        browser.keep(jar.seal(&login("state-0123456789", NOW), &browser.cookies()).expect("kept"));
        assert_eq!(take(&jar, &browser, "state-0123456789", NOW + 600).await, "ok");
        for n in 0..10_000_u32 {
            let mut id = [0xff; 32];
            id[..4].copy_from_slice(&n.to_le_bytes());
            assert!(spent.spend(id, at(NOW), at(NOW + 600)).await.expect("memory"));
        }
        assert_eq!(take(&jar, &browser, "state-0123456789", NOW + 600).await, "state_used");
    }

    #[tokio::test]
    async fn t026_t027_logins_of_several_tabs_do_not_disturb_each_other() {
        let (jar, mut browser) = (jar(), Browser::new());
        // Both tabs start with the same cookies; the answers arrive in any order.
        let first = jar.seal(&login("first-0123456789", NOW), &browser.cookies()).expect("kept");
        let second = jar.seal(&login("second-123456789", NOW), &browser.cookies()).expect("kept");
        browser.keep(second);
        browser.keep(first);
        assert_eq!(take(&jar, &browser, "second-123456789", NOW).await, "ok");
        assert_eq!(take(&jar, &browser, "first-0123456789", NOW).await, "ok");
    }

    #[tokio::test]
    async fn the_ninth_login_pushes_the_oldest_out() {
        let (jar, mut browser) = (jar(), Browser::new());
        for n in 0..9 {
            let set = jar.seal(&login(&format!("{n}-state-0123456789"), NOW + n), &browser.cookies()).expect("kept");
            browser.keep(set);
        }
        assert_eq!(browser.jar.len(), SealedCookies::MAX_LOGINS);
        assert_eq!(take(&jar, &browser, "0-state-0123456789", NOW + 9).await, "state_unknown");
        assert_eq!(take(&jar, &browser, "8-state-0123456789", NOW + 9).await, "ok");
    }

    #[tokio::test]
    async fn t299_planted_cookies_are_expired_and_login_works() {
        let (jar, mut browser) = (jar(), Browser::new());
        browser.jar = (0..100).map(|n| (format!("__Host-oauth-login-junk{n}"), "x".to_owned())).collect();
        browser.keep(Vec::new());
        let set = jar.seal(&login("state-0123456789", NOW), &browser.cookies()).expect("kept");
        browser.keep(set);
        assert_eq!(browser.jar.len(), SealedCookies::MAX_LOGINS);
        assert_eq!(take(&jar, &browser, "state-0123456789", NOW).await, "ok");
    }

    #[test]
    fn t201_the_cookie_is_host_only_secure_http_only_and_lax() {
        let (jar, browser) = (jar(), Browser::new());
        let set = jar.seal(&login("state-0123456789", NOW), &browser.cookies()).expect("kept");
        let line = set.into_iter().next().expect("one").into_header();
        let line = line.to_str().expect("ASCII");
        assert!(line.starts_with("__Host-oauth-login-state-012345="), "{line}");
        assert!(line.ends_with("; HttpOnly; Path=/; SameSite=Lax; Secure; Max-Age=600"), "{line}");
    }
}
