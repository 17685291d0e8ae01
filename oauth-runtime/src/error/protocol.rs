super::faults! {
    /// The provider's answer breaks its protocol.
    pub enum ProtocolViolation {
        MetadataMalformed = "metadata_malformed", "RFC 8414 §3.2", "the server metadata is not the JSON object it must be",
            "check the `issuer` or `metadata_url`: the log has the address that was asked, and what is wrong with the answer";
        MetadataEndpointMissing = "metadata_endpoint_missing", "RFC 8414 §2", "the server metadata lacks an endpoint this flow needs",
            "check the metadata document; an endpoint can be declared beside the issuer, such as `token_endpoint`";
        MetadataEndpointInvalid = "metadata_endpoint_invalid", "RFC 6749 §3.1", "an endpoint in the server metadata is not a plain https URL",
            "report it to the provider, or declare the endpoint beside the issuer, such as `token_endpoint`";
        MetadataAlgorithms = "metadata_no_usable_algorithm", "RFC 8725 §3.1", "the server metadata offers no ID token algorithm this client accepts",
            "declare one of those that it offers, `id_token_alg`; the log has them";
        JwksMalformed = "jwks_malformed", "RFC 7517 §5", "the provider's key set is not the JSON document it must be",
            "check `jwks_uri`: the log has what is wrong with the answer; the keys fetched before stay in use meanwhile";
        JwksUnusable = "jwks_unusable", "OpenID Connect Core §10.1", "the provider's key set has no key that can verify its ID tokens",
            "declare the algorithm that the keys are for, `id_token_alg`; the log has what there is";
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
            "check `token_endpoint`; a provider that answers so at the right one is declared with `token_answer_format` or `token_answer(…)`";
        TokenResponseContentType = "token_response_content_type", "RFC 6749 §5.1", "the token response is not `application/json`",
            "check `token_endpoint`; a provider that answers so at the right one is declared with `token_answer_format`";
        AccessTokenMissing = "access_token_missing", "RFC 6749 §5.1", "the token response has no usable `access_token`",
            "if it is at another place of the answer, declare `token_answer(access_token = \"/…\")`; else report it to the provider";
        TokenTypeMissing = "token_type_missing", "RFC 6749 §5.1", "the token response has no `token_type`",
            "a provider that leaves it out is declared with `optional_token_type`";
        TokenTypeUnsupported = "token_type_unsupported", "RFC 6749 §7.1", "the token response has a `token_type` this client did not ask for",
            "a provider that calls a bearer token so is declared with `bearer_token_type`; the log has the word";
        IdTokenMissing = "id_token_missing", "OpenID Connect Core §3.1.3.3", "the token response has no `id_token` although `openid` was asked for",
            "allow the scope `openid` for this client at the provider; a server without OpenID Connect is declared with `protocol = oauth2`";
        UserInfoMalformed = "userinfo_malformed", "OpenID Connect Core §5.3.2", "the userinfo response is not the JSON object it must be",
            "check `userinfo_endpoint`; the log has what is wrong with the answer";
        UserInfoSubjectMissing = "userinfo_subject_missing", "OpenID Connect Core §5.3.2", "the userinfo response has no value that identifies the user",
            "declare where it is: `userinfo(subject = \"/…\")`; the log has what is there";
        AccessTokenNoJwt = "access_token_no_jwt", "RFC 7519 §7.2", "the access token is no JWT that says who the user is",
            "declare where the profile is, `userinfo_endpoint`, in the place of `profile_in_access_token`; the log has what is wrong with the token";
        AccessTokenExpired = "access_token_expired", "RFC 7519 §4.1.4", "the access token that says who the user is has expired",
            "set the clock of this machine right; if it is, report it to the provider";
        FactUnusable = "fact_unusable", "RFC 3986 §3.3", "a fact of the login that the request for the profile holds is missing, or cannot stand where it is to stand",
            "check the pointer of `keep_from_token(…)` or the parameter of `keep_from_redirect(…)`; the log has the name of the fact";
        ClaimsMismatch = "claims_mismatch", "OpenID Connect Core §5.1", "the claims do not fit the application's type",
            "have the provider send the claim as the type asks for it, or make it optional in the type";
        ClaimTooLarge = "claim_too_large", "OpenID Connect Core §5.3.2", "a claim that the application's type names is too large to be kept",
            "raise the bound, `Limits::with_claims`, or have the provider send less, such as the groups of this application alone";
        IntrospectionMalformed = "introspection_malformed", "RFC 7662 §2.2", "the introspection response is not the JSON object it must be",
            "check `introspection_endpoint`; the log has what is wrong with the answer";
        TemporaryCredentialsMalformed = "temporary_credentials_malformed", "RFC 5849 §2.1", "the temporary credentials cannot be read",
            "check `temporary_credentials_endpoint`";
        CallbackNotConfirmed = "callback_not_confirmed", "RFC 5849 §2.1", "the provider did not answer `oauth_callback_confirmed=true`",
            "the provider speaks OAuth 1.0 without the fix of 1.0a, which is not safe to use";
        TokenCredentialsMalformed = "token_credentials_malformed", "RFC 5849 §2.3", "the token credentials cannot be read",
            "check `token_endpoint`";
        VerifierMissing = "verifier_missing", "RFC 5849 §2.2", "the authorization response has no `oauth_verifier`",
            "start the login again; a provider that never sends it speaks OAuth 1.0 without the fix of 1.0a";
    }
}
