///The scope `read:user` of [`Wrong`].
#[allow(
    dead_code,
    missing_debug_implementations,
    missing_copy_implementations,
    non_camel_case_types
)]
struct read_user {}
#[automatically_derived]
impl ::oauth_runtime::__private::Scope for read_user {
    const VALUE: &'static ::core::primitive::str = "read:user";
}
#[automatically_derived]
impl ::oauth_runtime::__private::OAuthProvider for Wrong {
    const DESCRIPTION: ::oauth_runtime::__private::ProviderDescription = ::oauth_runtime::__private::ProviderDescription::oauth2(
            "",
            "",
        )
        .scopes(
            &[
                <::oauth_runtime::scope::openid as ::oauth_runtime::__private::Scope>::VALUE,
                <read_user as ::oauth_runtime::__private::Scope>::VALUE,
            ],
        );
    fn from_settings(
        _: &mut ::oauth_runtime::__private::Settings<'_>,
    ) -> ::core::option::Option<Self> {
        ::core::option::Option::None
    }
}
#[automatically_derived]
impl<__Scope> ::oauth_runtime::__private::Declares<__Scope> for Wrong
where
    __Scope: ::oauth_runtime::__private::Scope,
{}
#[automatically_derived]
impl ::oauth_runtime::__private::Identifies for Wrong {}
#[allow(dead_code)]
impl Wrong {
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
#[allow(unexpected_cfgs)]
const _: () = {
    #[cfg(rust_analyzer)]
    fn words(
        _: ::oauth_runtime::__private::editor::provider::isuer,
        _: ::oauth_runtime::__private::editor::provider::scopes,
    ) {}
};
::core::compile_error! {
    "unknown key `isuer`\nhelp: write `issuer = \"https://as.example\"`"
}
