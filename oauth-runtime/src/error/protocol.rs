super::faults! {
    /// The provider's answer breaks its protocol.
    pub enum ProtocolViolation {
        MetadataMalformed = "metadata_malformed", "RFC 8414 §3.2", "the server metadata is not the JSON object it must be",
            "open the metadata URL in a browser: it must answer with a JSON document";
        MetadataEndpointMissing = "metadata_endpoint_missing", "RFC 8414 §2", "the server metadata lacks an endpoint this flow needs",
            "check the metadata document; an endpoint can be pinned in the attribute";
        MetadataEndpointInvalid = "metadata_endpoint_invalid", "RFC 6749 §3.1", "an endpoint in the server metadata is not a plain https URL",
            "report it to the provider, or pin the endpoint in the attribute";
        MetadataAlgorithms = "metadata_no_usable_algorithm", "RFC 8725 §3.1", "the server metadata offers no ID token algorithm this client accepts",
            "name the algorithm to expect in the attribute, or have the provider sign with RS256";
        JwksMalformed = "jwks_malformed", "RFC 7517 §5", "the provider's key set is not the JSON document it must be",
            "open `jwks_uri` in a browser; the keys fetched before stay in use meanwhile";
        JwksUnusable = "jwks_unusable", "OpenID Connect Core §10.1", "the provider's key set has no key that can verify its ID tokens",
            "the provider may be setting up new keys; try again in a moment, and check the algorithm in the attribute";
        ResponseMalformed = "response_malformed", "RFC 6749 §4.1.2", "the authorization response cannot be read",
            "start the login again";
        ParameterRepeated = "parameter_repeated", "RFC 6749 §3.1", "a parameter of the authorization response occurs twice",
            "start the login again; if it happens every time, report it to the provider";
        CodeMissing = "code_missing", "RFC 6749 §4.1.2", "the authorization response has neither a code nor an error",
            "start the login again; if it happens every time, report it to the provider";
        TokensInFrontChannel = "tokens_in_front_channel", "RFC 9700 §2.1.2", "the authorization response carries tokens although a code was asked for",
            "check the client's registration: only the authorization code flow may be enabled";
        ResponseModeMismatch = "response_mode_mismatch", "OAuth 2.0 Form Post Response Mode §2", "the authorization response came by another method than the one asked for",
            "start the login again";
        TokenResponseMalformed = "token_response_malformed", "RFC 6749 §5.1", "the token response is not the JSON object it must be",
            "check that the token endpoint is the right one";
        TokenResponseContentType = "token_response_content_type", "RFC 6749 §5.1", "the token response is not `application/json`",
            "check that the token endpoint is the right one; a captive portal answers with HTML";
        AccessTokenMissing = "access_token_missing", "RFC 6749 §5.1", "the token response has no usable `access_token`",
            "report it to the provider";
        TokenTypeMissing = "token_type_missing", "RFC 6749 §5.1", "the token response has no `token_type`",
            "report it to the provider";
        TokenTypeUnsupported = "token_type_unsupported", "RFC 6749 §7.1", "the token response has a `token_type` this client did not ask for",
            "check the client's registration: only bearer tokens are enabled here";
        IdTokenMissing = "id_token_missing", "OpenID Connect Core §3.1.3.3", "the token response has no `id_token` although `openid` was asked for",
            "check that the client may use OpenID Connect at the provider";
        UserInfoMalformed = "userinfo_malformed", "OpenID Connect Core §5.3.2", "the userinfo response is not the JSON object it must be",
            "check that the userinfo endpoint is the right one";
        UserInfoSubjectMissing = "userinfo_subject_missing", "OpenID Connect Core §5.3.2", "the userinfo response has no value that identifies the user",
            "check the subject pointer of the userinfo mapping";
        ClaimsMismatch = "claims_mismatch", "OpenID Connect Core §5.1", "the claims do not fit the application's type",
            "have the provider send the claim as the type asks for it, or make it optional in the type";
        TemporaryCredentialsMalformed = "temporary_credentials_malformed", "RFC 5849 §2.1", "the temporary credentials cannot be read",
            "check that the temporary credentials endpoint is the right one";
        CallbackNotConfirmed = "callback_not_confirmed", "RFC 5849 §2.1", "the provider did not answer `oauth_callback_confirmed=true`",
            "the provider speaks OAuth 1.0 without the fix of 1.0a, which is not safe to use";
        TokenCredentialsMalformed = "token_credentials_malformed", "RFC 5849 §2.3", "the token credentials cannot be read",
            "check that the token endpoint is the right one";
        VerifierMissing = "verifier_missing", "RFC 5849 §2.2", "the authorization response has no `oauth_verifier`",
            "start the login again; a provider that never sends it speaks OAuth 1.0 without the fix of 1.0a";
    }
}
