//! What the strict JSON reader takes, serde_json reads alike; what serde_json refuses, nobody takes.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|raw: &[u8]| {
    let theirs = serde_json::from_slice::<serde_json::Value>(raw).ok();
    if let Some(ours) = oauth_runtime::__fuzzing::json(raw) {
        assert_eq!(Some(ours), theirs);
    }
});
