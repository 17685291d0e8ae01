//! An endpoint is sent as it was received, and read by nobody in another way.
#![no_main]

use libfuzzer_sys::fuzz_target;
use oauth_runtime::types::{EndpointUrl, UrlPolicy};

fuzz_target!(|text: &str| {
    let Ok(endpoint) = EndpointUrl::parse(text, UrlPolicy::DangerousLoopbackHttp) else { return };
    assert_eq!(endpoint.as_str(), text);
    let url = endpoint.url();
    assert!(url.username().is_empty() && url.password().is_none() && url.fragment().is_none());
    // What was parsed is a fixed point, but for the host's case, a default port and the path of the root.
    let again = EndpointUrl::parse(url.as_str(), UrlPolicy::DangerousLoopbackHttp).expect("the same URL");
    assert_eq!(again.url(), url);
    assert!(url.scheme() == "https" || matches!(url.host_str(), Some("localhost" | "[::1]")) || text.contains("127."));
});
