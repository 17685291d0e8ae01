super::faults! {
    /// The login in flight or the session is unknown, expired or used up.
    pub enum SessionFault {
        StateMissing = "state_missing", "RFC 6749 §10.12", "the authorization response has no `state`",
            "start the login from this application";
        StateUnknown = "state_unknown", "RFC 9700 §4.7", "this browser has not started the login that the response belongs to",
            "start the login again in this browser, at the host of `OAUTH_BASE_URL`; cookies must be allowed. The log has what came along";
        StateUsed = "state_used", "RFC 9700 §4.2.4", "the login was finished already",
            "start the login again";
        StateExpired = "state_expired", "RFC 9700 §4.7", "the login took longer than ten minutes",
            "start the login again";
        StateDisplaced = "state_displaced", "RFC 6265 §6.1", "newer logins of this browser took the place of the login",
            "start the login again; a browser holds eight logins at once, or as many as fit into 4 KiB";
        StateOfOtherVersion = "state_of_other_version", "RFC 9700 §4.7", "the application was updated while the login was under way",
            "start the login again";
        ProviderChanged = "provider_changed", "RFC 9700 §4.4", "the provider is another one, or elsewhere, than when the login began",
            "start the login again; if it stays, look who changes the provider's metadata";
        StateOfOtherProvider = "state_of_other_provider", "RFC 9700 §4.4", "the login was started with another provider",
            "start the login again";
        StateOfOtherPurpose = "state_of_other_purpose", "RFC 9700 §4.7", "the login was started for something else than it is finished for",
            "finish what `begin_login` started by `finish_login`, and what `begin_authorization` started by `finish_authorization`";
        ProviderUnknown = "provider_unknown", "RFC 9110 §15.5.5", "there is no provider of this name here",
            "correct the link, or merge the provider: `.merge(Provider::routes())`";
        StoreUnavailable = "session_store_unavailable", "RFC 9110 §15.6.4", "the session store does not answer",
            "check the session store; sessions are kept and work again when it answers";
        RecordsUnavailable = "records_unavailable", "RFC 9110 §15.6.4", "the store of records does not answer",
            "check the store of records; what it keeps is there again when it answers";
        ScopeNotDeclared = "scope_not_declared", "RFC 6749 §3.3", "a scope is asked for that the provider's declaration does not name",
            "add it to `scopes(…)` or `incremental_scopes(…)` of the provider, or correct the link";
        ConsentOfOtherUser = "consent_of_other_user", "RFC 9700 §4.7", "another user came back from the provider than the one who was asked for more permissions",
            "log out, then log in as the other user; or answer the provider's question as the user who is logged in";
        StepUpOfOtherUser = "step_up_of_other_user", "RFC 9700 §4.7", "another user came back from the provider than the one who was asked to prove again who they are",
            "log out, then log in as the other user; or answer the provider's question as the user who is logged in";
        AcrContradicted = "acr_contradicted", "OpenID Connect Core §5.5.1.1", "a page wants an `acr` that the declaration of the provider rules out",
            "have `acr_values` or `claims` in `authorization_params(…)` name that value too, or have the page want another one";
        ConnectionOfOtherUser = "connection_of_other_user", "RFC 9700 §4.7", "somebody else is logged in now than the one who wanted to connect the account",
            "log in as the one whose connection it is to be, and connect the account again; what the provider gave out is revoked";
        NotConnected = "not_connected", "RFC 9110 §15.5.4", "no account of this provider is connected, or it works no more",
            "connect one: a `POST` of a page of this application to the path in `connect_url`";
        TooManyConnections = "too_many_connections", "RFC 9110 §15.5.1", "there are a hundred connections already",
            "disconnect one that is not needed any more";
        AccountUnknown = "account_unknown", "RFC 9110 §15.5.4", "nobody here has this identity, and the application makes no account for it",
            "log in with an identity that belongs to an account here and link this one; or let `Accounts::create` make an account";
        AccountsUnavailable = "accounts_unavailable", "RFC 9110 §15.6.4", "the application's table of users does not answer",
            "look at the cause in the log, and check what the application's `Accounts` asks";
        LinkOfOtherUser = "link_of_other_user", "RFC 9700 §4.7", "another session came back from the provider than the one that wanted to link the identity",
            "stay logged in while the identity is linked, and link it again";
        IdentityOfOtherAccount = "identity_of_other_account", "RFC 9110 §15.5.10", "the identity belongs to another account here already",
            "log in with it and give it up there first; two accounts are never made one by this";
        LastIdentity = "last_identity", "RFC 9110 §15.5.10", "the identity is all that its user logs in with",
            "link another one first";
        LoginTooLarge = "login_too_large", "RFC 6265 §6.1", "what a login in flight has to remember does not fit into a cookie",
            "ask for fewer scopes at once, return to a shorter path, or keep less data";
        NotAuthenticated = "not_authenticated", "RFC 9110 §15.5.2", "nobody is logged in",
            "log in first";
        CrossSite = "cross_site_request", "RFC 9700 §4.7", "the request does not come from this application's own pages",
            "send the request from a page of this application: `Sec-Fetch-Site` must say `same-origin`, or `Origin` be that of `OAUTH_BASE_URL`";
        RefreshTokenMissing = "refresh_token_missing", "RFC 6749 §6", "there is no refresh token to ask for new tokens with",
            "ask for `offline_access`, or for what the provider wants instead; log in again meanwhile";
        Refused = "login_refused_by_application", "RFC 9110 §15.5.4", "the application refused the login",
            "ask the operator of the application for access";
        HookPanicked = "login_hook_panicked", "RFC 9110 §15.6.1", "the login hook of the application panicked",
            "mend the hook: the panic is in the standard error stream; the login ended, and its tokens are revoked";
    }
}
