use std::fmt;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use aws_lc_rs::digest;

use super::cookies::{CookieAttributes, LOGIN_COOKIE};
use super::record;
use super::{LoginHandle, LoginsInFlight, PendingLogin, RequestCookies, SealingKeys, SetCookie, SpentRecords};
use crate::entropy::{Entropy, SystemEntropy};
use crate::error::{Error, Result, SessionFault};
use crate::records::Stamp;
use crate::types::{BoxFuture, Timestamp};

/// Logins in flight, kept in the browser: one sealed cookie each, ten minutes long, at most eight and at most 4 KiB together.
///
/// Every request of the browser carries them, and what a proxy takes of headers is often 8 KiB. The oldest make room; each leaves
/// a word in its place, so that its tab can be told.
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

/// What is left of a login that made room for newer ones.
const DISPLACED: &str = "0";

/// What a cookie adds to the header in which the browser sends it: `name=value; `.
fn in_header(name: &str, value: usize) -> usize {
    name.len() + value + 3
}

impl SealedCookies {
    /// Most logins of one browser at a time; the oldest makes room.
    pub const MAX_LOGINS: usize = 8;
    /// Most bytes that they add to the `Cookie` header together.
    pub const MAX_TOGETHER: usize = 4096;
    /// From start to response.
    pub const LIFE: Duration = PendingLogin::LIFE;
    /// How long a used-up login is remembered beyond its life: instances' clocks differ.
    const SPENT_MARGIN: Duration = Duration::from_secs(120);
    /// As text they are 3800: browsers keep at least 4096 bytes of a cookie (RFC 6265bis §5.5).
    const MAX_BYTES: usize = 2850;

    /// Cookies with `__Host-` and `Secure` if `secure`.
    #[must_use]
    pub fn new(keys: SealingKeys, spent: Arc<dyn SpentRecords>, secure: bool) -> Self {
        Self {
            keys,
            spent,
            attributes: CookieAttributes::new(secure).with_max_age(Self::LIFE),
            // `__Host-` pins the cookie to this host and to https; Safari drops Secure cookies on http loopback.
            prefix: if secure { "__Host-oauth-login-" } else { LOGIN_COOKIE },
            entropy: Arc::new(SystemEntropy),
        }
    }

    fn expire(&self, name: &str) -> Option<SetCookie> {
        SetCookie::new(name, "", CookieAttributes { max_age: Some(Duration::ZERO), ..self.attributes })
    }

    /// The cookie of a login, and the ends of those it pushes out.
    fn seal(&self, login: &PendingLogin, cookies: &RequestCookies<'_>) -> Result<Vec<SetCookie>> {
        let name = self.cookie_name(&login.handle).ok_or(SessionFault::StateUnknown)?;
        let stamp = Stamp { version: record::VERSION, sealed_at: login.started_at.seconds() };
        let nonce = login.sealing.take(&*self.entropy)?;
        let value = self.keys.seal(&name, stamp, nonce, |buffer| record::write(login, buffer))?;
        if value.len() > Self::MAX_BYTES {
            return Err(SessionFault::LoginTooLarge.into());
        }
        let mut set = Vec::with_capacity(1);
        let attributes = CookieAttributes { cross_site: login.response_mode().is_posted(), ..self.attributes };
        let length = value.len().div_ceil(3) * 4;
        set.extend(SetCookie::of_bytes(&name, &value, attributes));
        self.make_room(in_header(&name, length), cookies, &mut set);
        Ok(set)
    }

    /// Ends what does not fit beside a new login of so many bytes.
    fn make_room(&self, new: usize, cookies: &RequestCookies<'_>, set: &mut Vec<SetCookie>) {
        let others = || cookies.iter().filter(|(name, _)| name.starts_with(self.prefix));
        let length = |(name, value): (&str, &str)| in_header(name, value.len());
        if others().count() < Self::MAX_LOGINS && new + others().map(length).sum::<usize>() <= Self::MAX_TOGETHER {
            return;
        }
        let mut logins = Vec::new();
        let mut words = Vec::new();
        for (name, value) in others() {
            match SealingKeys::claimed_time(value) {
                Some(sealed_at) => logins.push((sealed_at, name, value)),
                None if value == DISPLACED => words.push(name),
                // Nothing of ours.
                None => set.extend(self.expire(name)),
            }
        }
        logins.sort_by_key(|(sealed_at, ..)| std::cmp::Reverse(*sealed_at));
        let mut bytes = new;
        let mut kept = 0;
        while let Some((_, name, value)) = logins.get(kept).filter(|_| kept + 1 < Self::MAX_LOGINS)
            && bytes + in_header(name, value.len()) <= Self::MAX_TOGETHER
        {
            bytes += in_header(name, value.len());
            kept += 1;
        }
        let displaced = logins[kept..].iter().map(|(_, name, _)| (*name, true));
        for (place, (name, is_new)) in displaced.chain(words.into_iter().map(|name| (name, false))).enumerate() {
            bytes += in_header(name, DISPLACED.len());
            if place >= Self::MAX_LOGINS || bytes > Self::MAX_TOGETHER {
                set.extend(self.expire(name));
            } else if is_new {
                // It says nothing, so that it may come along wherever the provider's response would have come along.
                set.extend(SetCookie::new(name, DISPLACED, CookieAttributes { cross_site: true, ..self.attributes }));
            }
        }
    }

    /// Why the browser may not have the cookie of a login.
    #[cold]
    fn no_cookie(&self, cookies: &RequestCookies<'_>) -> Error {
        Error::from(SessionFault::StateUnknown).because(match cookies.any_begins_with(self.prefix) {
            true => "cookies of other logins came along, and none of this one",
            false => {
                "no cookie of a login came along: it began in another browser or at another host, or cookies are off"
            }
        })
    }

    /// Opens this browser's record for `handle`. Everything in the cookie and the handle is foreign until it opened.
    fn open(&self, handle: &LoginHandle, cookies: &RequestCookies<'_>, now: Timestamp) -> Result<PendingLogin> {
        let name = self.cookie_name(handle).ok_or_else(state_of_nobody)?;
        let sealed = cookies.get(&name).ok_or_else(|| self.no_cookie(cookies))?;
        if sealed == DISPLACED {
            return Err(SessionFault::StateDisplaced.into());
        }
        let unsealed = self.keys.open(&name, sealed).ok_or_else(|| does_not_open(sealed))?;
        let login = record::read(unsealed.stamp.version, unsealed.plaintext())?;
        // The name holds a part of the handle; the whole is compared in constant time.
        if login.handle != *handle {
            let why = "the `state` is another one than that of the login whose cookie came along";
            return Err(Error::from(SessionFault::StateUnknown).because(why));
        }
        // The browser's idea of the cookie's life does not count. A clock that went back is no reason to refuse.
        if now > Timestamp::from_seconds(unsealed.stamp.sealed_at).saturating_add(Self::LIFE) {
            return Err(SessionFault::StateExpired.into());
        }
        Ok(login)
    }
}

#[cold]
fn state_of_nobody() -> Error {
    Error::from(SessionFault::StateUnknown).because("the `state` is none that this application sends")
}

/// Why a cookie that came along is of no use.
#[cold]
fn does_not_open(sealed: &str) -> Error {
    let error = Error::from(SessionFault::StateUnknown);
    match SealingKeys::claimed_time(sealed) {
        Some(_) => error.because("its cookie was sealed with another secret").with_remedy(Some(
            "give all instances the same `OAUTH_SECRET`; when it changes, put the old one behind the new one, after a comma",
        )),
        None => error.because("its cookie is none of this application"),
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

    fn look(&self, handle: &LoginHandle, cookies: &RequestCookies<'_>, now: SystemTime) -> Option<PendingLogin> {
        self.open(handle, cookies, now.into()).ok()
    }

    fn forget(&self, handle: &LoginHandle) -> Option<SetCookie> {
        self.expire(&self.cookie_name(handle)?)
    }

    fn cookie_name(&self, handle: &LoginHandle) -> Option<String> {
        Some([self.prefix, handle.tag()?].concat())
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
    use super::super::expectation::{Asked, AskedIdToken, Expectation};
    use super::*;
    use crate::declaration::description::{ResponseMode, ResponseType};
    use crate::records::SealingNonce;
    use crate::types::at;
    use crate::types::{AskedAcr, CodeVerifier, Nonce};

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

        /// The cookies that hold a login, by name.
        fn logins(&self) -> impl Iterator<Item = String> {
            let mut logins = self.jar.iter().filter(|(_, value)| value != DISPLACED).collect::<Vec<_>>();
            logins.sort();
            logins.into_iter().map(|(name, _)| name.clone())
        }
    }

    fn jar() -> SealedCookies {
        let keys = SealingKeys::random().expect("random bytes");
        SealedCookies::new(keys, Arc::new(MemorySpentRecords::default()), true)
    }

    fn login(state: &str, started_at: i64) -> PendingLogin {
        PendingLogin { started_at: Timestamp::from_seconds(started_at), ..PendingLogin::for_tests(state) }
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
    async fn each_way_to_be_unknown_has_its_cause() {
        let (jar, mut browser) = (jar(), Browser::new());
        browser.keep(jar.seal(&login("state-0123456789", NOW), &browser.cookies()).expect("kept"));
        for (state, cause) in [
            ("state-01234567xx", "another one than that of the login whose cookie came along"),
            ("other-0123456789", "cookies of other logins came along"),
            ("short", "none that this application sends"),
        ] {
            let taken = jar.take(&LoginHandle::from_state(state), &browser.cookies(), at(NOW)).await;
            let error = taken.expect_err("another state");
            let told = error.causes().map(|causes| causes.to_string()).unwrap_or_default();
            assert!(error.code() == "state_unknown" && told.contains(cause), "{state}: {told}");
        }
    }

    #[tokio::test]
    async fn t024_a_late_response_is_refused_although_the_cookie_is_still_sent() {
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
        // Both tabs start with the same cookies; the `Set-Cookie` lines arrive in any order.
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
        assert_eq!(browser.logins().count(), SealedCookies::MAX_LOGINS);
        assert_eq!(take(&jar, &browser, "0-state-0123456789", NOW + 9).await, "state_displaced");
        assert_eq!(take(&jar, &browser, "1-state-0123456789", NOW + 9).await, "ok");
        assert_eq!(take(&jar, &browser, "8-state-0123456789", NOW + 9).await, "ok");
    }

    #[tokio::test]
    async fn logins_of_any_size_stay_within_four_kilobytes_and_the_newest_stay() {
        let (jar, mut browser) = (jar(), Browser::new());
        let state = |n: i64| format!("{n:02}-state-0123456789");
        let (mut fewest, mut most) = (usize::MAX, 0);
        for n in 0..64 {
            let target = format!("/{}", "t".repeat([0, 1000, 300, 40][usize::try_from(n / 3 % 4).expect("small")]));
            let login = login(&state(n), NOW + n).with_application(Some(target.into()), Box::default());
            browser.keep(jar.seal(&login, &browser.cookies()).expect("kept"));
            let sent = browser.headers[COOKIE].len();
            assert!(sent <= SealedCookies::MAX_TOGETHER, "{sent} bytes after login {n}");
            let logins = browser.logins().collect::<Vec<_>>();
            let newest = (0..=n).rev().take(logins.len()).map(|n| format!("__Host-oauth-login-{}", &state(n)[..12]));
            let mut newest = newest.collect::<Vec<_>>();
            newest.sort();
            assert_eq!(logins, newest, "after login {n}");
            most = most.max(logins.len());
            fewest = fewest.min(if n < 8 { usize::MAX } else { logins.len() });
            assert!(browser.jar.len() - logins.len() <= SealedCookies::MAX_LOGINS, "{} words", browser.jar.len());
        }
        // As many as fit: with targets of 1000 bytes two, without any eight.
        assert_eq!((fewest, most), (2, SealedCookies::MAX_LOGINS));
    }

    #[tokio::test]
    async fn t299_planted_cookies_are_expired_and_login_works() {
        let (jar, mut browser) = (jar(), Browser::new());
        browser.jar = (0..100).map(|n| (format!("__Host-oauth-login-junk{n}"), "x".to_owned())).collect();
        browser.keep(Vec::new());
        let set = jar.seal(&login("state-0123456789", NOW), &browser.cookies()).expect("kept");
        browser.keep(set);
        assert_eq!(browser.jar.len(), 1);
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

    /// Name and value, as browsers count and send them.
    fn length(login: &PendingLogin) -> usize {
        let set = jar().seal(login, &Browser::new().cookies()).expect("kept").remove(0).into_header();
        set.to_str().expect("ASCII").split(';').next().expect("a pair").len()
    }

    /// With values as `LoginRandomness` makes them, and all else that a login can have without being asked.
    fn usual() -> PendingLogin {
        let value = "v".repeat(43);
        let asked = Asked {
            response_type: ResponseType::Code,
            response_mode: ResponseMode::FormPost,
            code_verifier: Some(CodeVerifier::new(value.as_str())),
        };
        let (nonce, max_age) = (Nonce::new(value.as_str()), Some(Duration::from_secs(3600)));
        let id_token = AskedIdToken { nonce, max_age, acr: AskedAcr::default() };
        let expectation = Expectation::OpenIdConnect(asked, id_token);
        let login = PendingLogin { expectation, ..login(&value, NOW) };
        login.with_application(None, Box::default()).with_session(Some("s".repeat(22).into()))
    }

    #[test]
    fn a_login_in_flight_is_a_cookie_of_400_bytes_and_with_target_and_data_of_2_kilobytes() {
        let without = length(&usual());
        let with = length(&usual().with_application(Some("t".repeat(1024).into()), vec![7; 176].into()));
        assert!(without <= 400 && with <= 2048, "{without} and {with}");
        // Measured; what makes it grow is seen here.
        assert_eq!((without, with), (347, 1951));
    }

    fn keys() -> SealingKeys {
        SealingKeys::from_secrets(["a sealing secret of at least 32 characters"]).expect("keys")
    }

    /// A cookie with this content.
    fn sealed_as(version: u8, content: &[u8]) -> (SealedCookies, Browser) {
        let jar = SealedCookies::new(keys(), Arc::new(MemorySpentRecords::default()), true);
        let name = "__Host-oauth-login-state-012345";
        let write = |buffer: Vec<u8>| Ok([&buffer, content].concat());
        let value = keys().seal(name, Stamp { version, sealed_at: NOW }, [7; 12], write).expect("sealed");
        let mut browser = Browser::new();
        browser.keep(SetCookie::of_bytes(name, &value, jar.attributes).into_iter().collect());
        (jar, browser)
    }

    #[tokio::test]
    async fn t261_a_login_of_any_other_version_is_refused_in_words() {
        let content = PendingLogin::for_tests("state-0123456789").to_bytes().expect("bytes").split_off(1);
        let (jar, browser) = sealed_as(record::VERSION, &content);
        assert_eq!(take(&jar, &browser, "state-0123456789", NOW).await, "ok");
        for version in [0, record::VERSION + 1, 255] {
            let (jar, browser) = sealed_as(version, &content);
            assert_eq!(take(&jar, &browser, "state-0123456789", NOW).await, "state_of_other_version", "{version}");
        }
        for content in [&content[..content.len() - 1], &[&content[..], b"more"].concat(), b""] {
            let (jar, browser) = sealed_as(record::VERSION, content);
            assert_eq!(take(&jar, &browser, "state-0123456789", NOW).await, "state_of_other_version");
        }
    }

    #[tokio::test]
    async fn a_cookie_that_the_version_before_sealed_is_opened() {
        let value = "AfG4wOgAAAAAZVPxAAcHBwcHBwcHBwcHB3r-qXxyN1Cp7xKGyZwA861rUYOCscpe-LnaxxrV31Tt-aEYXXBJVplB19_6FTgBvdeP\
            U5BDC-tDakHESEY_KRKRBH4BtVEdiGPIoWnZVBl2AKggq5UT0Wu6prwNDTzjsLa229splo5E";
        let jar = SealedCookies::new(keys(), Arc::new(MemorySpentRecords::default()), true);
        let mut browser = Browser::new();
        let cookie = SetCookie::new("__Host-oauth-login-state-012345", value, jar.attributes);
        browser.keep(cookie.into_iter().collect());
        assert_eq!(take(&jar, &browser, "state-0123456789", NOW + 1).await, "ok");
        assert_eq!(take(&jar, &browser, "state-0123456789", NOW + 1).await, "state_used");
    }

    #[test]
    fn one_login_costs_one_call_for_randomness() {
        #[derive(Debug)]
        struct NoMore;
        impl Entropy for NoMore {
            fn fill(&self, _: &mut [u8]) -> Result<()> {
                panic!("what the login was begun with is enough")
            }
        }
        let jar = SealedCookies { entropy: Arc::new(NoMore), ..jar() };
        let login = PendingLogin { sealing: SealingNonce::new([7; 12]), ..login("state-0123456789", NOW) };
        jar.seal(&login, &Browser::new().cookies()).expect("kept");
    }
}
