#[automatically_derived]
impl ::oauth_runtime::__private::OAuthProvider for Google {
    const DESCRIPTION: ::oauth_runtime::__private::ProviderDescription = ::oauth_runtime::presets::google::DESCRIPTION
        .named("google", "Google")
        .scopes(
            &[
                <::oauth_runtime::presets::google::scope::openid as ::oauth_runtime::__private::Scope>::VALUE,
                <::oauth_runtime::presets::google::scope::email as ::oauth_runtime::__private::Scope>::VALUE,
                <::oauth_runtime::presets::google::scope::calendar_readonly as ::oauth_runtime::__private::Scope>::VALUE,
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
const _: ::oauth_runtime::__private::ProviderDescription = <Google as ::oauth_runtime::__private::OAuthProvider>::DESCRIPTION;
#[automatically_derived]
impl ::oauth_runtime::__private::Identifies for Google {}
#[automatically_derived]
impl ::oauth_runtime::__private::Declares<
    ::oauth_runtime::presets::google::scope::openid,
> for Google {}
#[automatically_derived]
impl ::oauth_runtime::__private::Declares<::oauth_runtime::presets::google::scope::email>
for Google {}
#[automatically_derived]
impl ::oauth_runtime::__private::Declares<
    ::oauth_runtime::presets::google::scope::calendar_readonly,
> for Google {}
#[allow(dead_code)]
impl Google {
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
