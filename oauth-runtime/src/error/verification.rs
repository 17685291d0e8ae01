super::faults! {
    /// A check that guards against forgery failed.
    pub enum VerificationFailure {
        IssuerMismatch = "issuer_mismatch", "OpenID Connect Discovery §4.3", "the metadata names another issuer than the one configured",
            "configure the issuer exactly as the provider writes it, trailing slash included";
        ResponseIssuerMissing = "response_issuer_missing", "RFC 9207 §2.4", "the authorization response lacks the `iss` its metadata promises",
            "start the login again; a proxy in between may strip parameters";
        ResponseIssuerMismatch = "response_issuer_mismatch", "RFC 9207 §2.4", "the authorization response comes from another issuer",
            "start the login again from this application";
        IdTokenMalformed = "id_token_malformed", "RFC 7515 §5.2", "the ID token is not a compact JWS",
            "report it to the provider";
        IdTokenTooLarge = "id_token_too_large", "RFC 8725 §3.7", "the ID token is larger than 64 KiB",
            "have the provider send fewer group or role claims";
        IdTokenAlgorithm = "id_token_algorithm", "RFC 8725 §3.1", "the ID token is signed with an algorithm this client does not accept",
            "have the provider sign with RS256, or name the algorithm to expect in the attribute";
        IdTokenCritical = "id_token_critical", "RFC 7515 §4.1.11", "the ID token has a critical header this client does not know",
            "report it to the provider";
        IdTokenType = "id_token_type", "RFC 8725 §3.11", "the token is of another kind than an ID token",
            "report it to the provider";
        IdTokenKeyUnknown = "id_token_key_unknown", "OpenID Connect Core §10.1.1", "no key of the provider fits the ID token",
            "the provider may be rotating keys; try again in a minute";
        IdTokenSignature = "id_token_signature", "OpenID Connect Core §3.1.3.7 (6)", "the signature of the ID token is wrong",
            "start the login again; if it happens every time, check `jwks_uri`";
        IdTokenIssuer = "id_token_issuer", "OpenID Connect Core §3.1.3.7 (2)", "the ID token comes from another issuer",
            "configure the issuer exactly as the provider writes it, trailing slash included";
        IdTokenSubject = "id_token_subject", "OpenID Connect Core §2", "the ID token has no usable `sub`",
            "report it to the provider";
        IdTokenAudience = "id_token_audience", "OpenID Connect Core §3.1.3.7 (3)", "the ID token is for another client",
            "check that the client identifier is the one the provider issued";
        IdTokenAuthorizedParty = "id_token_authorized_party", "OpenID Connect Core §3.1.3.7 (5)", "the `azp` of the ID token names another client",
            "check that the client identifier is the one the provider issued";
        IdTokenExpired = "id_token_expired", "OpenID Connect Core §3.1.3.7 (9)", "the ID token has expired",
            "check the clock of this machine and the provider's";
        IdTokenIssuedAt = "id_token_issued_at", "OpenID Connect Core §3.1.3.7 (10)", "the ID token was not issued just now",
            "check the clock of this machine and the provider's";
        IdTokenNotYetValid = "id_token_not_yet_valid", "RFC 7519 §4.1.5", "the ID token is not valid yet",
            "check the clock of this machine and the provider's";
        IdTokenNonce = "id_token_nonce", "OpenID Connect Core §3.1.3.7 (11)", "the `nonce` of the ID token is not the one that was sent",
            "start the login again";
        IdTokenAuthTime = "id_token_auth_time", "OpenID Connect Core §3.1.3.7 (13)", "the user did not prove who they are as recently as `max_age` asks",
            "start the login again; if it happens every time, check that the provider honours `max_age`";
        IdTokenAccessTokenHash = "id_token_access_token_hash", "OpenID Connect Core §3.1.3.8", "the `at_hash` of the ID token does not fit the access token",
            "start the login again";
        IdTokenClaim = "id_token_claim", "OpenID Connect Core §2", "a claim of the ID token is missing or has the wrong type",
            "report it to the provider";
        UserInfoSubject = "userinfo_subject_mismatch", "OpenID Connect Core §5.3.2", "userinfo describes another user than the ID token",
            "report it to the provider";
        TemporaryCredentialsMismatch = "temporary_credentials_mismatch", "RFC 5849 §4.7", "the authorization response carries another token than the one this browser started with",
            "start the login again from this application";
    }
}
