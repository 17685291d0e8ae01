super::faults! {
    /// What stops a call to a provider's API.
    pub enum ApiFault {
        ScopeMissing = "api_scope_missing", "RFC 6750 §3.1", "the user has not granted a scope that the call needs",
            "ask for it: `Granted<Provider, (scope,)>` in the handler's arguments sends the user to the provider and back; tokens of the application itself have those of `Service::scopes`";
        ScopeRefused = "api_scope_refused", "RFC 6749 §3.3", "a scope that the call needs was asked for, and the provider did not grant it",
            "offer the page without it, or let the user follow the link that asks again; if the provider grants it under another name, tell by `scope_aliases(…)` which";
        NextLink = "api_next_link", "RFC 8288 §3", "the API names a next page that cannot be called",
            "report it to the provider; until then read the pages one by one, or name another way in the declaration: `pages(…)`";
        TokenRefused = "api_token_refused", "RFC 6750 §3.1", "the API does not take the access token any more",
            "log in again; where it happens soon after the login, check the API's audience and the token's scopes";
        RateLimited = "api_rate_limited", "RFC 6585 §4", "the API answered that there were too many requests",
            "wait as long as `retry_after` says, and ask less often";
        Status = "api_status", "RFC 9110 §15", "the API answered with an error status",
            "look at the answer's body: `ApiError::response`";
        ResponseMalformed = "api_response_malformed", "RFC 8259 §2", "the API's answer is not the JSON that was expected",
            "check the path of the call, and whether the API answers in JSON";
        ResponseMismatch = "api_response_mismatch", "RFC 8259 §3", "the API's answer does not fit the declared type",
            "compare the type with the API's documentation; make what may be missing an `Option`";
        Argument = "api_argument", "RFC 3986 §3", "an argument cannot be sent where the call puts it",
            "a path segment is not empty and not `.` or `..`; a header value has no control characters";
        HostNotAllowed = "api_host_not_allowed", "RFC 9700 §4.9", "the call leads to a host that the API's declaration does not name, so the token is not sent there",
            "add the host to `hosts(…)` of the declaration, if it is the API's own";
        Upload = "api_upload_failed", "RFC 9112 §8", "what the call sends broke off, or is not as long as it was said to be",
            "look at the cause in the log: it is what the application's own stream failed with; give `Body::with_length` the length in bytes, or leave it out";
        PageLimit = "api_page_limit", "RFC 8288 §3.3", "the API has more pages than are read, or its pages lead in a circle",
            "narrow the query, or read the pages one by one";
    }
}
