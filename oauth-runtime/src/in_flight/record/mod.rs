//! A login in flight as bytes, in versions: a newer one reads the one before it, since both are under way while an application
//! is updated. Any other version, older or newer, is refused.
//!
//! A version is a file; its bytes stay what they are. To change them, copy the file under the next number, drop the oldest, and
//! keep bytes of both as tests.

mod v1;
mod v2;

use super::pending::PendingLogin;
use crate::error::{Result, SessionFault};

/// The version that is written.
pub(super) const VERSION: u8 = v2::VERSION;

/// Appends a login to `buffer`.
pub(super) fn write(login: &PendingLogin, buffer: Vec<u8>) -> Result<Vec<u8>> {
    v2::write(login, buffer).ok_or_else(|| SessionFault::StateOfOtherVersion.into())
}

/// Reads what a version wrote.
///
/// # Errors
///
/// [`SessionFault::StateOfOtherVersion`] for a version that is not read here, and for bytes that are not what it writes.
pub(super) fn read(version: u8, bytes: &[u8]) -> Result<PendingLogin> {
    let login = match version {
        v2::VERSION => v2::read(bytes),
        v1::VERSION => v1::read(bytes),
        _ => None,
    };
    login.ok_or_else(|| SessionFault::StateOfOtherVersion.into())
}

impl PendingLogin {
    /// The login as bytes, for a place of one's own to keep it in. The first one tells the version.
    ///
    /// # Security
    ///
    /// They hold secrets: keep them on the server, or sealed, and only for the browser that started the login.
    ///
    /// # Errors
    ///
    /// [`SessionFault::StateOfOtherVersion`] for a login that an earlier version of the crate began: it is finished, or begun
    /// again, and not kept again.
    pub fn to_bytes(&self) -> Result<Vec<u8>> {
        let mut bytes = Vec::with_capacity(512);
        bytes.push(VERSION);
        write(self, bytes)
    }

    /// What [`to_bytes`](Self::to_bytes) wrote, in this version of the crate or the one before it.
    ///
    /// # Errors
    ///
    /// [`SessionFault::StateOfOtherVersion`] for anything else: the login is begun again.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self> {
        let (version, bytes) = bytes.split_first().ok_or(SessionFault::StateOfOtherVersion)?;
        read(*version, bytes)
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use proptest::prelude::*;

    use super::*;
    use crate::declaration::description::{ResponseMode, ResponseType};
    use crate::in_flight::expectation::{Asked, AskedIdToken, Expectation, TemporarySecret};
    use crate::in_flight::handle::LoginHandle;
    use crate::in_flight::purpose::{Connecting, Initiator, Purpose};
    use crate::in_flight::server_digest::ServerDigest;
    use crate::types::{AskedAcr, Nonce, Timestamp};

    /// A login of OpenID Connect, of a consent in OAuth 2.0, and of OAuth 1.0a, as the first version wrote them.
    const V1: [&str; 3] = [
        "1073746174652d3031323334353637383906676f6f676c6580c49fd50c01106e6f6e63652d30313233343536373839011376657269666965722d3031323334353637383900010a2f64617368626f6172640001d804000000",
        "1073746174652d3031323334353637383906676f6f676c6580c49fd50c00000000010a73657373696f6e2d6964000102047265706f04676973740106676f6f676c651268747470733a2f2f61732e6578616d706c6503616461076772616e742d31",
        "2b366f7543706351714d5f4243345f624930506451496d7635344b7943614f6a6f724a71774c4d485a6e663806676f6f676c6580c49fd50c0000010974656d706f726172790768756e74657232010a2f64617368626f6172640000000000",
    ];

    /// The same as this version writes them.
    const V2: [&str; 3] = [
        "1073746174652d3031323334353637383906676f6f676c6580c49fd50c090909090909090909090909090909090000020000011376657269666965722d30313233343536373839106e6f6e63652d3031323334353637383901ac02010a2f64617368626f6172640000",
        "1073746174652d3031323334353637383906676f6f676c6580c49fd50c090909090909090909090909090909090106676f6f676c651268747470733a2f2f61732e6578616d706c6503616461076772616e742d3102047265706f04676973740100010000010a73657373696f6e2d696400",
        "2b366f7543706351714d5f4243345f624930506451496d7635344b7943614f6a6f724a71774c4d485a6e663806676f6f676c6580c49fd50c090909090909090909090909090909090000000974656d706f726172790768756e74657232010a2f64617368626f6172640000",
    ];

    fn bytes(hex: &str) -> Vec<u8> {
        let digits = hex.as_bytes().chunks(2).map(|pair| std::str::from_utf8(pair).expect("ASCII"));
        digits.map(|pair| u8::from_str_radix(pair, 16).expect("hexadecimal")).collect()
    }

    fn hex(bytes: &[u8]) -> String {
        bytes.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    fn three() -> [PendingLogin; 3] {
        let oidc = PendingLogin::for_tests("state-0123456789");
        let asked =
            Asked { response_type: ResponseType::Code, response_mode: ResponseMode::FormPost, code_verifier: None };
        let user = Initiator {
            provider: "google".into(),
            issuer: "https://as.example".into(),
            subject: "ada".into(),
            grant: "grant-1".into(),
        };
        let consent = PendingLogin { expectation: Expectation::OAuth2(asked), ..oidc.clone() }
            .with_purpose(Purpose::MoreScopes(user), vec!["repo".into(), "gist".into()])
            .with_application(None, Box::default())
            .with_session(Some("session-id".into()));
        let temporary = TemporarySecret { token: "temporary".into(), secret: "hunter2".into() };
        let handle = LoginHandle::from_temporary_token("temporary");
        let oauth1 = PendingLogin { handle, expectation: Expectation::OAuth1(temporary), ..oidc.clone() };
        [oidc, consent, oauth1]
    }

    /// An account that is connected, which version 2 has come to know.
    const CONNECTION: &str = "1073746174652d3031323334353637383906676f6f676c6580c49fd50c09090909090909090909090909090909040707070707070707070707070707070707070707070707070707070707070707010c636f6e6e656374696f6e2d3104776f726b00020000011376657269666965722d30313233343536373839106e6f6e63652d3031323334353637383901ac02010a2f64617368626f6172640000";

    #[test]
    fn an_account_that_is_connected_is_read_as_it_was_written() {
        let connecting = Connecting { owner: [7; 32], renews: Some("connection-1".into()), label: "work".into() };
        let login =
            PendingLogin::for_tests("state-0123456789").with_purpose(Purpose::Connection(connecting), Vec::new());
        let written = write(&login, Vec::new()).expect("written");
        assert_eq!(hex(&written), CONNECTION);
        assert_eq!(*read(VERSION, &written).expect("read").purpose(), *login.purpose());
    }

    /// A user who is asked again who they are, which version 2 has come to know.
    const STEP_UP: &str = "1073746174652d3031323334353637383906676f6f676c6580c49fd50c090909090909090909090909090909090506676f6f676c651268747470733a2f2f61732e6578616d706c6503616461076772616e742d3100020000011376657269666965722d30313233343536373839106e6f6e63652d3031323334353637383901ac02010a2f64617368626f6172640000";

    #[test]
    fn a_user_who_is_asked_again_is_read_as_it_was_written() {
        let Purpose::MoreScopes(user) = three()[1].purpose().clone() else { unreachable!("the second") };
        let login = PendingLogin::for_tests("state-0123456789").with_purpose(Purpose::StepUp(user), Vec::new());
        let written = write(&login, Vec::new()).expect("written");
        assert_eq!(hex(&written), STEP_UP);
        let read = read(VERSION, &written).expect("read");
        assert_eq!((read.purpose(), read.demands()), (login.purpose(), login.demands()));
        assert_eq!(read.demands().max_age, Some(Duration::from_secs(300)));
    }

    /// All of a login, secrets included.
    fn told(login: &PendingLogin) -> String {
        let asked = |asked: &Asked| {
            let verifier = asked.code_verifier.as_ref().map(|verifier| verifier.expose());
            format!("{:?} {:?} {verifier:?}", asked.response_type, asked.response_mode)
        };
        let expectation = match login.expectation() {
            Expectation::OAuth1(temporary) => {
                format!("OAuth1 {} {}", temporary.token.expose(), temporary.secret.expose())
            }
            Expectation::OAuth2(of) => format!("OAuth2 {}", asked(of)),
            Expectation::OpenIdConnect(of, id_token) => {
                let AskedIdToken { nonce, max_age, acr } = id_token;
                let acr = (&acr.essential, &acr.wished);
                format!("OpenIdConnect {} {} {max_age:?} {acr:?}", asked(of), nonce.as_str())
            }
        };
        format!(
            "{} {} {:?} {:?} {:?} {expectation} {:?} {:?} {:?}",
            login.handle().as_str(),
            login.provider(),
            login.started_at(),
            login.purpose(),
            login.scopes(),
            login.return_to(),
            login.session(),
            login.data(),
        )
    }

    #[test]
    fn the_bytes_of_each_version_stay_what_they_are() {
        for ((login, old), new) in three().iter().zip(V1).zip(V2) {
            let read = |version, hex: &str| read(version, &bytes(hex)).expect("readable");
            assert_eq!(hex(&login.to_bytes().expect("bytes")[1..]), new);
            let (old, new) = (read(v1::VERSION, old), read(v2::VERSION, new));
            assert_eq!(told(&old), told(login));
            assert_eq!(told(&new), told(login));
            assert_eq!((old.server, new.server), (None, login.server));
        }
    }

    #[test]
    fn what_a_login_is_for_is_one_byte() {
        let login = PendingLogin::for_tests("state-0123456789").with_purpose(Purpose::Authorization, Vec::new());
        let place = V2[0].find("00000200").expect("the purpose before a zero length and the third expectation");
        let written = [&V2[0][..place], "02", &V2[0][place + 2..]].concat();
        assert_eq!(hex(&login.to_bytes().expect("bytes")[1..]), written);
        assert_eq!(read(v2::VERSION, &bytes(&written)).expect("readable").purpose(), &Purpose::Authorization);
    }

    #[test]
    fn a_login_to_remember_is_one_byte_as_well() {
        let login = PendingLogin::for_tests("state-0123456789").with_memory(true);
        let place = V2[0].find("00000200").expect("the purpose before a zero length and the third expectation");
        let written = [&V2[0][..place], "03", &V2[0][place + 2..]].concat();
        assert_eq!(hex(&login.to_bytes().expect("bytes")[1..]), written);
        let read = read(v2::VERSION, &bytes(&written)).expect("readable");
        assert_eq!((read.purpose(), read.is_to_last()), (&Purpose::Login, true));
    }

    #[test]
    fn what_an_earlier_version_began_is_finished_and_not_kept_again() {
        let login = read(v1::VERSION, &bytes(V1[0])).expect("readable");
        assert!(login.is_for(ServerDigest::from_bytes([1; ServerDigest::LENGTH])));
        assert_eq!(login.to_bytes().expect_err("refused").code(), "state_of_other_version");
    }

    #[test]
    fn a_record_without_a_nonce_is_no_login_of_openid_connect() {
        // As the first one, with `None` in the place of the nonce.
        let without = V1[0].replace("01106e6f6e63652d30313233343536373839", "00");
        let login = read(v1::VERSION, &bytes(&without)).expect("readable");
        assert!(matches!(login.expectation(), Expectation::OAuth2(_)));
    }

    #[test]
    fn bytes_of_another_version_are_refused_in_words() {
        let known = PendingLogin::for_tests("state-0123456789").to_bytes().expect("bytes");
        for version in (0..=255).filter(|version| *version != v2::VERSION) {
            let outcome = PendingLogin::from_bytes(&[&[version], &known[1..]].concat());
            assert_eq!(outcome.expect_err("refused").code(), "state_of_other_version", "{version}");
        }
        assert_eq!(PendingLogin::from_bytes(&[]).expect_err("refused").code(), "state_of_other_version");
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused_without_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
            let _ = PendingLogin::from_bytes(&bytes);
            let _ = read(v1::VERSION, &bytes);
            let _ = read(v2::VERSION, &bytes);
        }

        #[test]
        fn a_login_is_read_as_it_was_written(
            state in ".{0,40}", scopes in prop::collection::vec(".{0,9}", 0..4), target in prop::option::of(".{0,60}"),
            data in prop::collection::vec(any::<u8>(), 0..99), seconds in any::<i64>(), max_age in prop::option::of(any::<u64>()),
            essential in prop::option::of(prop::collection::vec(".{0,9}", 0..3)), wished in prop::collection::vec(".{0,9}", 0..3),
        ) {
            let nonce = Nonce::new(state.as_str());
            let [login, ..] = three();
            let Expectation::OpenIdConnect(asked, _) = login.expectation.clone() else { unreachable!("the first") };
            let boxed = |values: Vec<String>| values.into_iter().map(String::into_boxed_str).collect();
            let acr = AskedAcr { essential: essential.map(boxed), wished: boxed(wished) };
            let id_token = AskedIdToken { nonce, max_age: max_age.map(Duration::from_secs), acr };
            let login = PendingLogin {
                handle: LoginHandle::from_state(&state),
                started_at: Timestamp::from_seconds(seconds),
                scopes: scopes.iter().map(|scope| scope.as_str().into()).collect(),
                expectation: Expectation::OpenIdConnect(asked, id_token),
                ..login
            };
            let login = login.with_application(target.map(Into::into), data.into());
            let read = PendingLogin::from_bytes(&login.to_bytes().expect("bytes")).expect("readable");
            prop_assert_eq!(told(&read), told(&login));
            prop_assert_eq!(read.server, login.server);
        }
    }
}
