#[automatically_derived]
impl ::oauth_runtime::__private::OAuthProvider for GoogleProvider {
    const DESCRIPTION: ::oauth_runtime::__private::ProviderDescription = ::oauth_runtime::__private::ProviderDescription::open_id_connect(
            "google",
            "Google",
        )
        .metadata_url("https://accounts.google.com/.well-known/openid-configuration")
        .scopes(
            &[
                <::oauth_runtime::scope::openid as ::oauth_runtime::__private::Scope>::VALUE,
                <::oauth_runtime::scope::email as ::oauth_runtime::__private::Scope>::VALUE,
                <::oauth_runtime::scope::profile as ::oauth_runtime::__private::Scope>::VALUE,
            ],
        )
        .environment(
            ::oauth_runtime::__private::EnvironmentNames::new(
                    "GOOGLE_CLIENT_ID",
                    "GOOGLE_CLIENT_SECRET",
                )
                .internal_url("GOOGLE_INTERNAL_URL"),
        )
        .checked();
    fn from_settings(
        __settings: &mut ::oauth_runtime::__private::Settings<'_>,
    ) -> ::core::option::Option<Self> {
        ::core::option::Option::Some(Self)
    }
}
const _: ::oauth_runtime::__private::ProviderDescription = <GoogleProvider as ::oauth_runtime::__private::OAuthProvider>::DESCRIPTION;
#[automatically_derived]
impl ::oauth_runtime::__private::Identifies for GoogleProvider {}
#[automatically_derived]
impl ::oauth_runtime::__private::Declares<::oauth_runtime::scope::openid>
for GoogleProvider {}
#[automatically_derived]
impl ::oauth_runtime::__private::Declares<::oauth_runtime::scope::email>
for GoogleProvider {}
#[automatically_derived]
impl ::oauth_runtime::__private::Declares<::oauth_runtime::scope::profile>
for GoogleProvider {}
#[allow(dead_code)]
impl GoogleProvider {
    /// The login, callback and logout routes.
    #[must_use]
    fn routes<__S>() -> ::oauth_runtime::__private::Routes<Self, __S>
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
    fn from_env() -> ::core::result::Result<
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
    fn client(
        __config: ::oauth_runtime::__private::ClientConfig,
    ) -> ::core::result::Result<
        ::oauth_runtime::__private::Client<Self>,
        ::oauth_runtime::__private::Error,
    > {
        ::oauth_runtime::__private::Client::new(__config)
    }
}
