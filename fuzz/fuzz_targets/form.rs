//! What the strict form reader takes, the one of the URL standard reads alike.
#![no_main]

use libfuzzer_sys::fuzz_target;
use oauth_runtime::__fuzzing::{form, percent, percent_bytes};

fuzz_target!(|raw: &[u8]| {
    if let Some(ours) = form(raw) {
        let theirs: Vec<_> = url::form_urlencoded::parse(raw).into_owned().collect();
        assert_eq!(ours, theirs);
    }
    let Ok(text) = std::str::from_utf8(raw) else { return };
    if let Some(decoded) = percent(text) {
        assert_eq!(percent_bytes(raw), decoded.as_bytes());
    }
});
