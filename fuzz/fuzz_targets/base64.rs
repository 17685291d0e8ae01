//! What was signed has one spelling; the lenient reader of keys takes all that the strict one does.
#![no_main]

use libfuzzer_sys::fuzz_target;
use oauth_runtime::__fuzzing::{base64url, encode_base64url, lenient_base64};

fuzz_target!(|text: &str| {
    if let Some(bytes) = base64url(text) {
        assert_eq!(encode_base64url(&bytes), text);
        assert_eq!(lenient_base64(text), Some(bytes));
    }
    let _ = lenient_base64(text);
});
