//! The page of defaults is compared with the values, row by row: one of them that is changed by mistake is found here, and one
//! that is changed on purpose is told.

use std::collections::BTreeMap;
use std::time::Duration;

use crate::ClientConfig;
use crate::clock::{Clock, SystemClock};
use crate::flow::config::FlowConfig;
use crate::flow::{BeginLogin, RelyingParty};
use crate::http::Limits;
use crate::identity::kept;
use crate::in_flight::{PendingLogin, SealedCookies};
use crate::jose::Jws;
use crate::oidc::{IdTokenExpectations, acr};
use crate::records::SealingKeys;
use crate::setup::environment::Environment;
use crate::types::Tenants;
use crate::web::OAuthLayer;
use crate::web::layer::app::{App, DEFAULT_PORT};
use crate::web::layer::serve::DEFAULT_HOST;
use crate::web::routes::{brought, login};

const PAGE: &str = include_str!("defaults.md");

/// The other cells of every row of the page's tables, by the first one.
fn rows() -> BTreeMap<&'static str, String> {
    let mut rows = BTreeMap::new();
    let mut lines = PAGE.lines().peekable();
    while let Some(line) = lines.next() {
        let is_title = lines.peek().is_some_and(|next| next.starts_with("|---"));
        let cells = line
            .strip_prefix("| ")
            .filter(|_| !is_title)
            .map(|cells| cells.trim_end().trim_end_matches('|').trim_end());
        if let Some((first, others)) = cells.and_then(|cells| cells.split_once(" | ")) {
            assert_eq!(rows.insert(first, others.to_owned()), None, "two rows of `{first}`");
        }
    }
    rows
}

fn time(time: Duration) -> String {
    let seconds = time.as_secs();
    let (number, unit) = match seconds {
        0..120 => return format!("{seconds} s"),
        120..3600 => (seconds / 60, "minute"),
        3600..86_400 => (seconds / 3600, "hour"),
        _ => (seconds / 86_400, "day"),
    };
    format!("{number} {unit}{}", if number == 1 { "" } else { "s" })
}

fn seconds(seconds: i64) -> String {
    time(Duration::from_secs(seconds.try_into().expect("a span")))
}

fn size(bytes: usize) -> String {
    match bytes {
        0..1024 => format!("{bytes} bytes"),
        1024..0x0010_0000 => format!("{} KiB", bytes / 1024),
        _ => format!("{} MiB", bytes / 0x0010_0000),
    }
}

fn app(configure: impl FnOnce(crate::web::OAuthLayerBuilder) -> crate::web::OAuthLayerBuilder) -> std::sync::Arc<App> {
    let builder = OAuthLayer::builder().environment(Environment::default());
    configure(builder).build().expect("a layer").app
}

/// A limit as it is, and as it is at most.
fn limit(of: fn(&Limits) -> String) -> String {
    let most = Limits {
        connect_timeout: Duration::MAX,
        call_timeout: Duration::MAX,
        callback_timeout: Duration::MAX,
        document: usize::MAX,
        response: usize::MAX,
        claims: usize::MAX,
        in_flight: usize::MAX,
    };
    let own = [app(|builder| builder).flow.limits, ClientConfig::new().flow.limits, Limits::default()];
    assert!(own.iter().all(|limits| of(limits) == of(&own[0])), "{own:?}");
    format!("{} | {}", of(&own[0]), of(&app(|builder| builder.limits(most)).flow.limits))
}

#[test]
fn every_default_is_the_one_that_the_page_tells() {
    let (usual, shortest, longest) = (
        app(|builder| builder),
        app(|builder| {
            let (life, idle, remembered) = (Duration::ZERO, Duration::ZERO, Duration::ZERO);
            builder.session_life(life).session_idle(idle).remember_me(remembered)
        }),
        app(|builder| {
            let (life, idle, remembered) = (Duration::MAX, Duration::MAX, Duration::MAX);
            builder.session_life(life).session_idle(idle).remember_me(remembered).clock_skew(Duration::MAX)
        }),
    );
    let client = ClientConfig::new().flow;
    // Three places know it.
    let skew = match [usual.flow.clock_skew, client.clock_skew, IdTokenExpectations::LEEWAY] {
        [of_layer, of_client, of_token] if of_layer == of_client && of_client == of_token => time(of_layer),
        skews => format!("{skews:?}"),
    };
    let longest_skew = ClientConfig::new().with_clock_skew(Duration::MAX).flow.clock_skew;
    assert_eq!((longest.flow.clock_skew, longest_skew), (FlowConfig::MAX_CLOCK_SKEW, FlowConfig::MAX_CLOCK_SKEW));
    let (lives, shortest, longest_lives) =
        (*usual.session.lives(), *shortest.session.lives(), *longest.session.lives());
    assert_eq!(shortest.absolute, Duration::from_secs(60), "the page says a minute");
    assert_eq!(shortest.remembered, Some(Duration::from_secs(60)), "the page says a minute");
    assert_eq!((lives.idle, lives.remembered, lives.end_with_tokens), (None, None, false), "the page says so");
    let now = SystemClock.now().duration_since(std::time::UNIX_EPOCH).expect("after 1970").as_secs();
    assert!(now.abs_diff(usual.flow.now().seconds().try_into().expect("after 1970")) < 5, "the clock is the machine's");
    let (metadata, keys) = (RelyingParty::METADATA_LIFE, RelyingParty::KEYS_LIFE);
    assert_eq!((metadata.forced, keys.forced), (60, 60), "the page says once a minute");

    let values = [
        ("time to connect", limit(|limits| time(limits.connect_timeout))),
        ("time of a call", limit(|limits| time(limits.call_timeout))),
        ("time of all calls of one callback", limit(|limits| time(limits.callback_timeout))),
        ("a metadata document, a key set", limit(|limits| size(limits.document))),
        ("an answer of a token or userinfo endpoint", limit(|limits| size(limits.response))),
        ("calls to one provider that wait at once", limit(|limits| limits.in_flight.to_string())),
        ("metadata", format!("{} | {} |", seconds(metadata.fresh), seconds(metadata.stale))),
        (
            "keys",
            format!(
                "{} | {} | when a token names an unknown key, or names none and no key fits; once a minute at most",
                seconds(keys.fresh),
                seconds(keys.stale)
            ),
        ),
        ("from start to answer", time(PendingLogin::LIFE)),
        (
            "at once in one browser",
            format!(
                "{}, and {} of cookies; the oldest makes room, and its tab says so",
                SealedCookies::MAX_LOGINS,
                size(SealedCookies::MAX_TOGETHER)
            ),
        ),
        ("tries", "1".to_owned()),
        (
            "an answer posted as a form",
            format!("{}, within {}", size(brought::MAX_BODY), time(Limits::default().call_timeout)),
        ),
        (
            "`return_to`",
            format!("{}, a path of this application, none of a provider's routes", size(BeginLogin::MAX_RETURN_TO)),
        ),
        ("an extra parameter", format!("{}; {} from a link", size(BeginLogin::MAX_VALUE), size(login::MAX_PASSED_ON))),
        ("values of an `acr` that is asked for", format!("{} together", size(acr::MAX_ASKED))),
        ("size", size(Jws::MAX_LENGTH)),
        ("tenants that are listed", Tenants::MOST.to_string()),
        ("age when it arrives", time(IdTokenExpectations::MAX_AGE_OF_TOKEN)),
        (
            "difference of clocks",
            format!(
                "{}; at most {} s with [`ClientConfig::with_clock_skew`][ClientConfig::with_clock_skew]",
                skew,
                FlowConfig::MAX_CLOCK_SKEW.as_secs()
            ),
        ),
        ("a text among them", format!("{}; a longer one is left out", size(kept::MAX_FACT))),
        ("what is kept of a profile's claims", limit(|limits| size(limits.claims))),
        (
            "a login lasts, used or not",
            format!("{}; a minute to {}", time(lives.absolute), time(longest_lives.absolute)),
        ),
        (
            "a login that nobody uses lasts",
            format!(
                "as long; with [`session_idle`][web::OAuthLayerBuilder::session_idle] {} to {}",
                shortest.idle.map(time).unwrap_or_default(),
                longest_lives.idle.map(time).unwrap_or_default()
            ),
        ),
        (
            "a login that the browser remembers lasts",
            format!(
                "there is none; with [`remember_me`][web::OAuthLayerBuilder::remember_me] a minute to {}",
                longest_lives.remembered.map(time).unwrap_or_default()
            ),
        ),
        (
            "`HOST`, `PORT`",
            format!(
                "where [`serve`][serve] listens | `{DEFAULT_HOST}`, and the port of a base URL with `http`, otherwise {DEFAULT_PORT}"
            ),
        ),
        (
            "`OAUTH_SECRET`",
            format!(
                "seals logins in flight; {} characters or more, several separated by commas, the newest first | a random one for this process",
                SealingKeys::MIN_SECRET
            ),
        ),
    ];
    // Words, each with a test of its own.
    let words = [
        "algorithm",
        "RSA keys",
        "facts of a token answer, and of the redirect",
        "an access token is renewed before its end by",
        "cookies",
        "a login in flight with `response_mode = form_post`",
        "sealing",
        "`{PREFIX}_CLIENT_ID`, `{PREFIX}_CLIENT_SECRET`",
        "`{PREFIX}_INTERNAL_URL`",
        "`OAUTH_BASE_URL`",
        "`OAUTH_APPLICATION_NAME`",
        "`OAUTH_DEVELOPMENT_PROVIDER`",
        "`OAUTH_DEVELOPMENT_PORT`",
        "`OAUTH_DEVELOPMENT_CONTROL`",
    ];
    let mut rows = rows();
    let mut wrong = Vec::new();
    for (name, value) in values {
        let told = rows.remove(name);
        if told.as_deref() != Some(&*value) {
            wrong.push(format!("{name}: the page says {told:?}, it is {value:?}"));
        }
    }
    wrong.extend(words.iter().filter(|name| rows.remove(**name).is_none()).map(|name| format!("{name}: no such row")));
    wrong.extend(rows.keys().map(|name| format!("{name}: compared with nothing")));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
