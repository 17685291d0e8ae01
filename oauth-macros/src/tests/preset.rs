#[automatically_derived]
impl ::oauth_runtime::__private::OAuthProvider for PhotosProvider {
    const DESCRIPTION: ::oauth_runtime::__private::ProviderDescription = ::oauth_runtime::presets::flickr::DESCRIPTION
        .named("photos", "Photos")
        .authorization_params(&[("perms", "write")])
        .userinfo(
            ::oauth_runtime::__private::UserInfoMapping::STANDARD
                .subject("/user/id")
                .name("/user/username/_content"),
        )
        .environment(
            ::oauth_runtime::__private::EnvironmentNames::new(
                "PHOTOS_CLIENT_ID",
                "PHOTOS_CLIENT_SECRET",
            ),
        )
        .checked();
    fn from_settings(
        __settings: &mut ::oauth_runtime::__private::Settings<'_>,
    ) -> ::core::option::Option<Self> {
        ::core::option::Option::Some(Self)
    }
}
const _: ::oauth_runtime::__private::ProviderDescription = <PhotosProvider as ::oauth_runtime::__private::OAuthProvider>::DESCRIPTION;
#[automatically_derived]
impl ::oauth_runtime::__private::TellsName for PhotosProvider {}
#[automatically_derived]
impl ::oauth_runtime::__private::Identifies for PhotosProvider {}
#[allow(dead_code)]
impl PhotosProvider {
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
