#[automatically_derived]
impl crate::oauth::__private::OAuthProvider for r#Corp {
    const DESCRIPTION: crate::oauth::__private::ProviderDescription = crate::oauth::__private::ProviderDescription::open_id_connect(
            "corp",
            "Corp",
        )
        .metadata_url("http://localhost:8080/.well-known/openid-configuration")
        .issuer("http://localhost:8080")
        .internal_url("http://as-inside:8080")
        .authorization_endpoint("https://as.example/authorize")
        .token_endpoint("https://as.example/token")
        .userinfo_endpoint("https://as.example/userinfo")
        .jwks_uri("https://as.example/keys")
        .end_session_endpoint("https://as.example/logout")
        .revocation_endpoint("https://as.example/revoke")
        .authorization_params(&[("prompt", "select_account"), ("hd", "example.com")])
        .token_params(&[("audience", "api")])
        .scope_aliases(&[("Mail.Read", "https://graph.example/Mail.Read")])
        .trusted_audiences(&["api", "project"])
        .access_token_scheme("")
        .response_mode(crate::oauth::__private::ResponseMode::FormPost)
        .client_authentication(crate::oauth::__private::ClientAuthenticationMethod::None)
        .userinfo(
            crate::oauth::__private::UserInfoMapping::STANDARD
                .username("/upn")
                .email_verified("/xms_edov"),
        )
        .roles(
            crate::oauth::__private::RolesSource::STANDARD
                .access_token("/realm_access/roles"),
        )
        .id_token_alg(crate::oauth::__private::SigningAlgorithm::EdDSA)
        .callback_path("/oauth/callback")
        .logout_path("/out")
        .dangerous_no_pkce()
        .dangerous_allow_loopback_http()
        .scopes(
            &[<crate::oauth::scope::openid as crate::oauth::__private::Scope>::VALUE],
        )
        .claims(crate::oauth::__private::check_claims_of::<Self>)
        .environment(
            crate::oauth::__private::EnvironmentNames::new(
                    "CORP_ID",
                    "CORP_CLIENT_SECRET",
                )
                .internal_url("AS_INSIDE"),
        )
        .checked();
    fn from_settings(
        __settings: &mut crate::oauth::__private::Settings<'_>,
    ) -> ::core::option::Option<Self> {
        ::core::option::Option::Some(Self)
    }
}
const _: crate::oauth::__private::ProviderDescription = <r#Corp as crate::oauth::__private::OAuthProvider>::DESCRIPTION;
#[automatically_derived]
impl crate::oauth::__private::TellsUsername for r#Corp {}
#[automatically_derived]
impl crate::oauth::__private::Identifies for r#Corp {}
#[automatically_derived]
impl crate::oauth::__private::TypedClaims for r#Corp {
    type Claims = crate::claims::Employee;
}
#[automatically_derived]
impl crate::oauth::__private::Declares<crate::oauth::scope::openid> for r#Corp {}
#[allow(dead_code)]
impl r#Corp {
    /// The login, callback and logout routes.
    #[must_use]
    pub fn routes<__S>() -> crate::oauth::__private::Routes<Self, __S>
    where
        __S: ::core::clone::Clone + ::core::marker::Send + ::core::marker::Sync
            + 'static,
        Self: crate::oauth::__private::LogsIn<__S>,
    {
        crate::oauth::__private::Routes::from_env()
    }
    /// A client without web routes, configured from the environment.
    ///
    /// # Errors
    ///
    /// Says everything that is missing or malformed in the environment.
    pub fn from_env() -> ::core::result::Result<
        crate::oauth::__private::Client<Self>,
        crate::oauth::__private::Error,
    > {
        crate::oauth::__private::Client::from_env()
    }
    /// A client without web routes, configured by `config`.
    ///
    /// # Errors
    ///
    /// Says everything that is missing or malformed in `config`.
    pub fn client(
        __config: crate::oauth::__private::ClientConfig,
    ) -> ::core::result::Result<
        crate::oauth::__private::Client<Self>,
        crate::oauth::__private::Error,
    > {
        crate::oauth::__private::Client::new(__config)
    }
}
