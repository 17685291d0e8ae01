use super::TokenFault;

super::faults! {
    /// A check that guards against forgery failed.
    pub enum VerificationFailure {
        IssuerMismatch = "issuer_mismatch", "OpenID Connect Discovery §4.3", "the metadata names another issuer than the one configured",
            "declare the `issuer` exactly as the provider writes it, trailing slash included; the log has both";
        ResponseIssuerMissing = "response_issuer_missing", "RFC 9207 §2.4", "the authorization response lacks the `iss` its metadata promises",
            "start the login again; a proxy in between may strip parameters";
        ResponseIssuerMismatch = "response_issuer_mismatch", "RFC 9207 §2.4", "the authorization response comes from another issuer",
            "start the login again from this application; if it happens every time, declare the `issuer` that the log has, if it is the right one";
        UserInfoSubject = "userinfo_subject_mismatch", "OpenID Connect Core §5.3.2", "userinfo describes another user than the ID token",
            "report it to the provider: userinfo must have the `sub` of the ID token (OpenID Connect Core §5.3.2)";
        TemporaryCredentialsMismatch = "temporary_credentials_mismatch", "RFC 5849 §4.7", "the authorization response carries another token than the one this browser started with",
            "start the login again from this application";

        + /// A signed token failed a check.
        Token(TokenFault);
    }
}
