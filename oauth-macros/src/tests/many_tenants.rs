#[automatically_derived]
impl ::oauth_runtime::__private::OAuthProvider for Entra {
    const DESCRIPTION: ::oauth_runtime::__private::ProviderDescription = ::oauth_runtime::__private::ProviderDescription::open_id_connect(
            "entra",
            "Entra",
        )
        .metadata_url(
            "https://login.example/common/v2.0/.well-known/openid-configuration",
        )
        .issuer("https://login.example/{tenantid}/v2.0")
        .tenants(&["72f988bf-86f1-41af-91ab-2d7cd011db47", "contoso.example"])
        .scopes(
            &[
                <::oauth_runtime::scope::openid as ::oauth_runtime::__private::Scope>::VALUE,
            ],
        )
        .environment(
            ::oauth_runtime::__private::EnvironmentNames::new(
                    "ENTRA_CLIENT_ID",
                    "ENTRA_CLIENT_SECRET",
                )
                .internal_url("ENTRA_INTERNAL_URL"),
        )
        .checked();
    fn from_settings(
        __settings: &mut ::oauth_runtime::__private::Settings<'_>,
    ) -> ::core::option::Option<Self> {
        ::core::option::Option::Some(Self)
    }
}
const _: ::oauth_runtime::__private::ProviderDescription = <Entra as ::oauth_runtime::__private::OAuthProvider>::DESCRIPTION;
#[automatically_derived]
impl ::oauth_runtime::__private::Identifies for Entra {}
#[automatically_derived]
impl ::oauth_runtime::__private::Declares<::oauth_runtime::scope::openid> for Entra {}
#[allow(dead_code)]
impl Entra {
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
