//! What a session remembers of a login, and how that is written down.

use std::fmt;
use std::sync::Arc;
use std::time::SystemTime;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;

use crate::identity::{Claims, Identity};
use crate::in_flight::AnswerDigest;
use crate::tokens::{GrantKey, TokenKey};
use crate::types::{IssuerIdentifier, ProviderName, Subject, Timestamp};
use crate::web::layer::answers::Answers;

/// Under which a session holds the login.
pub(crate) const KEY: &str = "oauth.login";

/// What the session remembers of a login. Tokens are not among it. A clone shares the claims.
///
/// Serialized it is a self-describing record, to be kept as JSON or the like: what is there is read by every later version.
#[derive(Clone)]
pub struct SignedIn {
    pub(crate) identity: Arc<Identity>,
    pub(crate) grant: Box<str>,
    pub(crate) logged_in_at: Timestamp,
    /// Of the provider, that made it what it is.
    answers: Answers,
    /// The browser is to keep it beyond its own end.
    pub(crate) is_remembered: bool,
    /// When it ends at the latest, for a reason of its own: with tokens that cannot be renewed.
    pub(crate) ends_at: Option<Timestamp>,
    /// The application's user, where it has a table of them.
    pub(crate) account: Option<Box<str>>,
}

impl SignedIn {
    pub(crate) fn new(identity: Identity, grant: Box<str>, logged_in_at: Timestamp) -> Self {
        Self {
            identity: Arc::new(identity),
            grant,
            logged_in_at,
            answers: Answers::default(),
            is_remembered: false,
            ends_at: None,
            account: None,
        }
    }

    /// From the JSON that it serializes to. The claims are read when somebody asks for one.
    pub(crate) fn from_json(record: &str) -> serde_json::Result<Self> {
        let read = read_as_written(record).map_or_else(|| serde_json::from_str(record), Ok)?;
        let Read { version, identity, grant, logged_in_at, answers, remembered: is_remembered, ends_at, account } =
            read;
        let WhoAndText { provider, issuer, subject, auth_time, claims } = identity;
        let claims = Claims::unread(claims).ok_or_else(|| serde_json::Error::custom("claims are an object"))?;
        require_known(version)?;
        let identity = Identity::new(provider, issuer, subject, auth_time, claims);
        Ok(Self { answers, is_remembered, ends_at, account, ..Self::new(identity, grant, logged_in_at) })
    }

    /// A record that cannot be read counts as absent: its user logs in again.
    pub(crate) fn read(login: &str) -> Option<Self> {
        let unreadable = |error: &serde_json::Error| {
            // Where and not what: the record holds claims.
            let (line, column) = (error.line(), error.column());
            tracing::info!(target: "oauth_runtime::session", line, column, "the record of a login cannot be read");
        };
        Self::from_json(login).inspect_err(unreadable).ok()
    }

    /// The JSON that it serializes to. The claims are put in as they stand: what a text was made of is not made again.
    pub(crate) fn to_json(&self) -> serde_json::Result<String> {
        let Self { identity, grant, logged_in_at, answers, is_remembered, ends_at, account } = self;
        let claims = identity.claims_text()?;
        let mut json = Vec::with_capacity(claims.len() + 512);
        write(&mut json, r#"{"version":"#, &VERSION)?;
        write(&mut json, r#","identity":{"provider":"#, &identity.provider)?;
        write(&mut json, r#","issuer":"#, &identity.issuer)?;
        write(&mut json, r#","subject":"#, &identity.subject)?;
        write(&mut json, r#","auth_time":"#, &identity.auth_time)?;
        json.extend_from_slice(br#","claims":"#);
        json.extend_from_slice(claims.as_bytes());
        write(&mut json, r#"},"grant":"#, grant)?;
        write(&mut json, r#","logged_in_at":"#, logged_in_at)?;
        if !answers.is_empty() {
            write(&mut json, r#","answers":"#, answers)?;
        }
        if *is_remembered {
            write(&mut json, r#","remembered":"#, is_remembered)?;
        }
        if let Some(ends_at) = ends_at {
            write(&mut json, r#","ends_at":"#, ends_at)?;
        }
        if let Some(account) = account {
            write(&mut json, r#","account":"#, account)?;
        }
        json.push(b'}');
        String::from_utf8(json).map_err(serde_json::Error::custom)
    }

    /// The same login, with what the provider says by now.
    pub(crate) fn with_identity(self, identity: Identity) -> Self {
        Self { identity: Arc::new(identity), ..self }
    }

    /// The same login, which the browser keeps or forgets at its own end.
    pub(crate) fn with_memory(self, is_remembered: bool) -> Self {
        Self { is_remembered, ..self }
    }

    /// The same login, which ends by then.
    pub(crate) fn with_end(self, ends_at: Option<Timestamp>) -> Self {
        Self { ends_at, ..self }
    }

    /// The same login, of this user of the application.
    pub(crate) fn with_account(self, account: Option<&str>) -> Self {
        Self { account: account.map(Into::into), ..self }
    }

    /// It came of this answer, which led to this path.
    pub(crate) fn with_answer(self, answer: &AnswerDigest, led_to: &str) -> Self {
        Self { answers: self.answers.with(answer, led_to), ..self }
    }

    /// Where this answer led, if the login came of it.
    pub(crate) fn led_to(&self, answer: &AnswerDigest) -> Option<&str> {
        self.answers.led_to(answer)
    }

    /// Who logged in.
    #[must_use]
    pub fn identity(&self) -> &Identity {
        &self.identity
    }

    /// When.
    #[must_use]
    pub fn logged_in_at(&self) -> SystemTime {
        self.logged_in_at.into()
    }

    /// The browser is to keep it beyond its own end: with
    /// [`remember_me`](crate::web::OAuthLayerBuilder::remember_me), for whoever sets a cookie of its own.
    #[must_use]
    pub fn is_remembered(&self) -> bool {
        self.is_remembered
    }

    /// The same as [`token_key`](Self::token_key), hashed.
    pub(crate) fn grant_key(&self) -> GrantKey {
        let identity = &self.identity;
        GrantKey::of_login(&identity.provider, &identity.issuer, &identity.subject, &self.grant)
    }

    /// Where the login's tokens are.
    #[must_use]
    pub fn token_key(&self) -> TokenKey {
        TokenKey {
            provider: self.identity.provider.clone(),
            issuer: self.identity.issuer.clone(),
            subject: self.identity.subject.clone(),
            grant: self.grant.clone(),
        }
    }
}

/// A member, behind what stands between it and the one before.
fn write(json: &mut Vec<u8>, before: &str, value: &impl Serialize) -> serde_json::Result<()> {
    json.extend_from_slice(before.as_bytes());
    serde_json::to_writer(json, value)
}

impl fmt::Debug for SignedIn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The grant leads to the tokens.
        f.debug_struct("SignedIn")
            .field("identity", &self.identity)
            .field("logged_in_at", &self.logged_in_at)
            .finish_non_exhaustive()
    }
}

/// A new field takes `#[serde(default)]` and leaves the version as it is: old and new instances read each other's records.
/// The version grows where a field changes its meaning; then the one before it is still read, and an instance that does
/// not know the new one takes the user for logged out.
#[derive(Serialize)]
struct Written<'a> {
    version: u8,
    identity: &'a Identity,
    grant: &'a str,
    logged_in_at: Timestamp,
    #[serde(skip_serializing_if = "Answers::is_empty")]
    answers: &'a Answers,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    remembered: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    ends_at: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    account: Option<&'a str>,
}

#[derive(Deserialize)]
struct Read<I> {
    /// Absent from the first records.
    #[serde(default)]
    version: u8,
    identity: I,
    grant: Box<str>,
    logged_in_at: Timestamp,
    #[serde(default)]
    answers: Answers,
    #[serde(default)]
    remembered: bool,
    #[serde(default)]
    ends_at: Option<Timestamp>,
    #[serde(default)]
    account: Option<Box<str>>,
}

/// An [`Identity`] with its claims as they stand.
#[derive(Deserialize)]
struct WhoAndText<'a> {
    provider: ProviderName,
    issuer: IssuerIdentifier,
    subject: Subject,
    auth_time: Option<Timestamp>,
    #[serde(borrow, deserialize_with = "text_of")]
    claims: &'a str,
}

fn text_of<'de, D: Deserializer<'de>>(deserializer: D) -> Result<&'de str, D::Error> {
    <&RawValue>::deserialize(deserializer).map(RawValue::get)
}

/// What [`SignedIn::to_json`] writes, in its order. Each request of somebody who is logged in reads it, and this passes over the
/// claims, which are most of it. None for any other text, and for one that has to be unescaped.
fn read_as_written(record: &str) -> Option<Read<WhoAndText<'_>>> {
    let mut rest = Rest(record);
    rest.pass(r#"{"version":1,"identity":{"provider":"#)?;
    let provider = rest.text()?.into();
    rest.pass(r#","issuer":"#)?;
    let issuer = rest.text()?.into();
    rest.pass(r#","subject":"#)?;
    let subject = rest.text()?.into();
    rest.pass(r#","auth_time":"#)?;
    let auth_time = if rest.pass("null").is_some() { None } else { Some(rest.time()?) };
    rest.pass(r#","claims":"#)?;
    // The identity ends with the last brace but one. Where a text behind it has a brace too, a member cannot follow that one: a
    // quotation mark of a text has a `\` before it.
    let end = rest.0.strip_suffix('}')?.rfind('}')?;
    let (claims, behind) = rest.0.split_at(end);
    rest = Rest(behind);
    rest.pass(r#"},"grant":"#)?;
    let grant = rest.text()?.into();
    rest.pass(r#","logged_in_at":"#)?;
    let logged_in_at = rest.time()?;
    let answers = if rest.pass(r#","answers":"#).is_some() { Answers::from(rest.text()?) } else { Answers::default() };
    let remembered = rest.pass(r#","remembered":true"#).is_some();
    let ends_at = if rest.pass(r#","ends_at":"#).is_some() { Some(rest.time()?) } else { None };
    let account = if rest.pass(r#","account":"#).is_some() { Some(rest.text()?.into()) } else { None };
    let is_whole = rest.0 == "}" && claims.ends_with('}');
    let identity = WhoAndText { provider, issuer, subject, auth_time, claims };
    is_whole.then_some(Read { version: VERSION, identity, grant, logged_in_at, answers, remembered, ends_at, account })
}

/// What of a text was not read yet.
struct Rest<'a>(&'a str);

impl<'a> Rest<'a> {
    fn pass(&mut self, what: &str) -> Option<()> {
        self.0 = self.0.strip_prefix(what)?;
        Some(())
    }

    fn text(&mut self) -> Option<&'a str> {
        let (text, rest) = self.0.strip_prefix('"')?.split_once('"')?;
        self.0 = rest;
        (!text.contains('\\')).then_some(text)
    }

    fn time(&mut self) -> Option<Timestamp> {
        let (number, rest) = self.0.split_at(self.0.find([',', '}'])?);
        self.0 = rest;
        number.parse().ok().map(Timestamp::from_seconds)
    }
}

const VERSION: u8 = 1;

fn require_known<E: serde::de::Error>(version: u8) -> Result<(), E> {
    if version > VERSION { Err(E::custom("the login was written by a later version")) } else { Ok(()) }
}

impl Serialize for SignedIn {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { identity, grant, logged_in_at, answers, is_remembered, ends_at, account } = self;
        let (version, logged_in_at, remembered, ends_at) = (VERSION, *logged_in_at, *is_remembered, *ends_at);
        let account = account.as_deref();
        Written { version, identity, grant, logged_in_at, answers, remembered, ends_at, account }.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for SignedIn {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Read { version, identity, grant, logged_in_at, answers, remembered: is_remembered, ends_at, account } =
            Read::deserialize(deserializer)?;
        require_known(version)?;
        Ok(Self { answers, is_remembered, ends_at, account, ..Self::new(identity, grant, logged_in_at) })
    }
}

#[cfg(test)]
mod tests {
    use proptest::bool::ANY as any_bool;
    use proptest::prelude::*;
    use proptest::sample::Index;

    use super::*;

    /// As it was written before records had a version.
    const UNVERSIONED: &str = r#"{"identity":{"provider":"corp","issuer":"https://as.example","subject":"248289761001","auth_time":1700000000,"claims":{"email":"ada@example.com"}},"grant":"Zm9v","logged_in_at":1700000060}"#;
    const FIRST: &str = r#"{"version":1,"identity":{"provider":"corp","issuer":"https://as.example","subject":"248289761001","auth_time":1700000000,"claims":{"email":"ada@example.com"}},"grant":"Zm9v","logged_in_at":1700000060}"#;

    #[test]
    fn a_login_is_read_from_the_records_of_every_version() {
        for record in [UNVERSIONED, FIRST] {
            let login: SignedIn = serde_json::from_str(record).expect(record);
            assert_eq!(login.identity().subject().as_str(), "248289761001");
            assert_eq!(login.identity().text("email"), Some("ada@example.com"));
            assert_eq!((&*login.grant, login.logged_in_at.seconds()), ("Zm9v", 1_700_000_060));
            assert_eq!(serde_json::to_string(&login).expect("serializable"), FIRST);
            assert_eq!(login.to_json().expect("serializable"), FIRST);
            let late = SignedIn::from_json(record).expect(record);
            assert_eq!(late.to_json().expect("serializable"), FIRST);
            assert_eq!(late.identity(), login.identity());
            assert_eq!(serde_json::to_string(&late).expect("serializable"), FIRST);
        }
    }

    #[test]
    fn the_user_of_the_application_is_kept_in_both_ways_of_writing() {
        for account in ["7", "user \"7\"", "}{\"grant\":\"forged\""] {
            let login = SignedIn::from_json(FIRST).expect("a record").with_account(Some(account));
            let written = login.to_json().expect("serializable");
            assert_eq!(serde_json::to_string(&login).expect("serializable"), written);
            for read in [serde_json::from_str::<SignedIn>(&written), SignedIn::from_json(&written)] {
                let read = read.expect("a record");
                assert_eq!((read.account.as_deref(), &*read.grant), (Some(account), "Zm9v"));
            }
        }
    }

    /// Bytes that every later version must read: what came after the first version, none of which it needs.
    const REMEMBERED: &str = r#"{"version":1,"identity":{"provider":"corp","issuer":"https://as.example","subject":"248289761001","auth_time":1700000000,"claims":{"email":"ada@example.com"}},"grant":"Zm9v","logged_in_at":1700000060,"remembered":true,"ends_at":1700003600}"#;

    #[test]
    fn how_long_it_lasts_is_kept_in_both_ways_of_writing() {
        for login in [serde_json::from_str::<SignedIn>(REMEMBERED), SignedIn::from_json(REMEMBERED)] {
            let login = login.expect("a record");
            assert_eq!((login.is_remembered(), login.ends_at), (true, Some(Timestamp::from_seconds(1_700_003_600))));
            assert_eq!(serde_json::to_string(&login).expect("serializable"), REMEMBERED);
            assert_eq!(login.to_json().expect("serializable"), REMEMBERED);
        }
    }

    /// With everything that a text can hold, and with as little as there can be.
    fn logins() -> impl Strategy<Value = SignedIn> {
        let time = || prop::option::of((-4_000_000_000_i64..4_000_000_000).prop_map(Timestamp::from_seconds));
        let claims = prop::collection::btree_map(".{0,8}", prop::collection::vec(".{0,12}", 0..3), 0..4);
        let texts = ["[a-z]{1,8}", "https://.{0,12}", ".{1,12}", ".{0,12}"];
        (texts, claims, time(), time(), any_bool, prop::option::of("/.{0,20}")).prop_map(
            |([provider, issuer, subject, grant], claims, auth_time, ends_at, is_remembered, led_to)| {
                let claims = Claims::from(serde_json::json!(claims).as_object().cloned().unwrap_or_default());
                let identity =
                    Identity::new((&*provider).into(), (&*issuer).into(), (&*subject).into(), auth_time, claims);
                let login = SignedIn::new(identity, grant.into(), Timestamp::from_seconds(1_700_000_060));
                let login = login.with_memory(is_remembered).with_end(ends_at);
                let answer = AnswerDigest::of(&crate::in_flight::LoginHandle::from_state("state-0123456789"));
                led_to.map_or(login.clone(), |led_to| login.with_answer(&answer, &led_to))
            },
        )
    }

    proptest! {
        #[test]
        fn a_login_is_the_same_whoever_reads_it(login in logins(), at in any::<Index>(), instead in ".?") {
            let written = login.to_json().expect("serializable");
            let slow: SignedIn = serde_json::from_str(&written).expect("a record");
            let quick = SignedIn::from_json(&written).expect("a record");
            prop_assert_eq!(serde_json::to_string(&quick).expect("serializable"), serde_json::to_string(&slow).expect("serializable"));
            let is_plain = !written.contains('\\') && written.matches('}').count() == 3;
            prop_assert!(read_as_written(&written).is_some() || !is_plain, "{}", written);
            // What somebody changed is another login, or none, but never one that nobody else reads there.
            let mut changed = written.chars().collect::<Vec<_>>();
            let place = at.index(changed.len());
            changed.splice(place..=place, instead.chars());
            let changed = String::from_iter(changed);
            if let (Some(quick), Ok(slow)) = (read_as_written(&changed), serde_json::from_str::<SignedIn>(&changed)) {
                prop_assert_eq!(&*quick.grant, &*slow.grant);
                prop_assert_eq!(&quick.identity.subject, &slow.identity.subject);
            }
        }
    }

    #[test]
    fn a_page_that_a_login_led_to_puts_no_words_into_its_record() {
        let answer = AnswerDigest::of(&crate::in_flight::LoginHandle::from_state("state-0123456789"));
        let led_to = r#"/},"grant":"forged","logged_in_at":1}"#;
        let login = SignedIn::from_json(FIRST).expect("a record").with_answer(&answer, led_to);
        let written = login.to_json().expect("serializable");
        assert!(read_as_written(&written).is_none(), "{written}");
        let read = SignedIn::from_json(&written).expect("a record");
        assert_eq!((&*read.grant, read.led_to(&answer)), ("Zm9v", Some(led_to)));
    }

    #[test]
    fn the_answers_that_it_came_of_are_kept_in_both_ways_of_writing() {
        let answer = AnswerDigest::of(&crate::in_flight::LoginHandle::from_state("state-0123456789"));
        let login = SignedIn::from_json(FIRST).expect("a record").with_answer(&answer, "/caf%C3%A9?a=b");
        let written = login.to_json().expect("serializable");
        assert_eq!(serde_json::to_string(&login).expect("serializable"), written);
        for read in [serde_json::from_str::<SignedIn>(&written), SignedIn::from_json(&written)] {
            assert_eq!(read.expect("a record").led_to(&answer), Some("/caf%C3%A9?a=b"));
        }
    }

    #[test]
    fn a_field_to_come_logs_nobody_out_and_a_version_to_come_is_not_guessed_at() {
        let with_field = FIRST.replacen('{', r#"{"sid":"abc","#, 1);
        assert!(serde_json::from_str::<SignedIn>(&with_field).is_ok() && SignedIn::from_json(&with_field).is_ok());
        let later = FIRST.replacen(r#""version":1"#, r#""version":2"#, 1);
        for refused in [serde_json::from_str::<SignedIn>(&later), SignedIn::from_json(&later)] {
            let refused = refused.expect_err("a later version");
            assert!(refused.to_string().starts_with("the login was written by a later version"), "{refused}");
        }
    }
}
