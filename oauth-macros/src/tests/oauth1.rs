#[automatically_derived]
impl ::oauth_runtime::__private::OAuthProvider for MicroblogProvider {
    const DESCRIPTION: ::oauth_runtime::__private::ProviderDescription = ::oauth_runtime::__private::ProviderDescription::oauth1(
            "microblog",
            "Microblog",
        )
        .authorization_endpoint("https://api.example/oauth/authenticate")
        .token_endpoint("https://api.example/oauth/access_token")
        .temporary_credentials_endpoint("https://api.example/oauth/request_token")
        .signature_method(::oauth_runtime::__private::SignatureMethod::HmacSha256)
        .placement(::oauth_runtime::__private::Placement::Header)
        .realm("api")
        .environment(
            ::oauth_runtime::__private::EnvironmentNames::new(
                "MICROBLOG_CLIENT_ID",
                "MICROBLOG_CLIENT_SECRET",
            ),
        )
        .checked();
    fn from_settings(
        __settings: &mut ::oauth_runtime::__private::Settings<'_>,
    ) -> ::core::option::Option<Self> {
        ::core::option::Option::Some(Self)
    }
}
const _: ::oauth_runtime::__private::ProviderDescription = <MicroblogProvider as ::oauth_runtime::__private::OAuthProvider>::DESCRIPTION;
#[allow(dead_code)]
impl MicroblogProvider {
    /// The login, callback and logout routes.
    #[must_use]
    pub fn routes<__S>() -> ::oauth_runtime::__private::Routes<Self, __S>
    where
        __S: ::core::clone::Clone + ::core::marker::Send + ::core::marker::Sync
            + 'static,
        Self: ::oauth_runtime::__private::LogsIn<__S>,
    {
        ::oauth_runtime::__private::Routes::from_env()
    }
    /// A client without web routes, configured from the environment.
    ///
    /// # Errors
    ///
    /// Says everything that is missing or malformed in the environment.
    pub fn from_env() -> ::core::result::Result<
        ::oauth_runtime::__private::Client<Self>,
        ::oauth_runtime::__private::Error,
    > {
        ::oauth_runtime::__private::Client::from_env()
    }
    /// A client without web routes, configured by `config`.
    ///
    /// # Errors
    ///
    /// Says everything that is missing or malformed in `config`.
    pub fn client(
        __config: ::oauth_runtime::__private::ClientConfig,
    ) -> ::core::result::Result<
        ::oauth_runtime::__private::Client<Self>,
        ::oauth_runtime::__private::Error,
    > {
        ::oauth_runtime::__private::Client::new(__config)
    }
}
