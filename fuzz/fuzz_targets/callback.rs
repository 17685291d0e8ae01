//! Callbacks are anybody's text.
#![no_main]

use libfuzzer_sys::fuzz_target;
use oauth_runtime::oauth1::AuthorizationResponse;

fuzz_target!(|query: &str| {
    let value = |name: &str| url::form_urlencoded::parse(query.as_bytes()).find(|(known, _)| known == name);
    if let Some(state) = oauth_runtime::__fuzzing::callback(query) {
        assert_eq!(value("state").expect("it was read").1, state);
    }
    if let Ok(response) = AuthorizationResponse::parse(query) {
        if let Some((_, token)) = value("oauth_token") {
            assert_eq!(response.token().expose(), token);
        }
    }
});
