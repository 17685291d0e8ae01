///The scope `read:user` of [`GitHub`].
#[allow(
    dead_code,
    missing_debug_implementations,
    missing_copy_implementations,
    non_camel_case_types
)]
pub(crate) struct read_user {}
#[automatically_derived]
impl ::oauth_runtime::__private::Scope for read_user {
    const VALUE: &'static ::core::primitive::str = "read:user";
}
///The scope `repo:status` of [`GitHub`].
#[allow(
    dead_code,
    missing_debug_implementations,
    missing_copy_implementations,
    non_camel_case_types
)]
pub(crate) struct repo_status {}
#[automatically_derived]
impl ::oauth_runtime::__private::Scope for repo_status {
    const VALUE: &'static ::core::primitive::str = "repo:status";
}
///The scope `admin` of [`GitHub`].
#[allow(
    dead_code,
    missing_debug_implementations,
    missing_copy_implementations,
    non_camel_case_types
)]
pub(crate) struct admin {}
#[automatically_derived]
impl ::oauth_runtime::__private::Scope for admin {
    const VALUE: &'static ::core::primitive::str = "admin";
}
#[automatically_derived]
impl ::oauth_runtime::__private::OAuthProvider for GitHub {
    const DESCRIPTION: ::oauth_runtime::__private::ProviderDescription = ::oauth_runtime::__private::ProviderDescription::oauth2(
            "github",
            "GitHub",
        )
        .authorization_endpoint("https://github.com/login/oauth/authorize")
        .token_endpoint("https://github.com/login/oauth/access_token")
        .userinfo_endpoint("https://api.github.com/user")
        .scope_separator(",")
        .authorization_params(&[("allow_signup", "false")])
        .client_authentication(
            ::oauth_runtime::__private::ClientAuthenticationMethod::ClientSecretPost,
        )
        .userinfo(
            ::oauth_runtime::__private::UserInfoMapping::STANDARD
                .subject("/id")
                .username("/login")
                .picture("/avatar_url"),
        )
        .login_path("/in")
        .scopes(
            &[
                <read_user as ::oauth_runtime::__private::Scope>::VALUE,
                <crate::scopes::repo as ::oauth_runtime::__private::Scope>::VALUE,
            ],
        )
        .incremental_scopes(
            &[
                <admin as ::oauth_runtime::__private::Scope>::VALUE,
                <crate::scopes::gist as ::oauth_runtime::__private::Scope>::VALUE,
            ],
        )
        .implied_scopes(
            &[
                (
                    <crate::scopes::repo as ::oauth_runtime::__private::Scope>::VALUE,
                    <repo_status as ::oauth_runtime::__private::Scope>::VALUE,
                ),
                (
                    <admin as ::oauth_runtime::__private::Scope>::VALUE,
                    <self::repo_status as ::oauth_runtime::__private::Scope>::VALUE,
                ),
                (
                    <admin as ::oauth_runtime::__private::Scope>::VALUE,
                    <crate::scopes::repo as ::oauth_runtime::__private::Scope>::VALUE,
                ),
            ],
        )
        .environment(
            ::oauth_runtime::__private::EnvironmentNames::new(
                    "GITHUB_CLIENT_ID",
                    "GITHUB_CLIENT_SECRET",
                )
                .internal_url("GITHUB_INTERNAL_URL"),
        )
        .checked();
    fn from_settings(
        __settings: &mut ::oauth_runtime::__private::Settings<'_>,
    ) -> ::core::option::Option<Self> {
        ::core::option::Option::Some(Self)
    }
}
const _: ::oauth_runtime::__private::ProviderDescription = <GitHub as ::oauth_runtime::__private::OAuthProvider>::DESCRIPTION;
#[automatically_derived]
impl ::oauth_runtime::__private::TellsUsername for GitHub {}
#[automatically_derived]
impl ::oauth_runtime::__private::TellsPicture for GitHub {}
#[automatically_derived]
impl ::oauth_runtime::__private::Identifies for GitHub {}
#[automatically_derived]
impl ::oauth_runtime::__private::Declares<read_user> for GitHub {}
#[automatically_derived]
impl ::oauth_runtime::__private::Declares<crate::scopes::repo> for GitHub {}
#[automatically_derived]
impl ::oauth_runtime::__private::Declares<repo_status> for GitHub {}
#[automatically_derived]
impl ::oauth_runtime::__private::Declares<admin> for GitHub {}
#[automatically_derived]
impl ::oauth_runtime::__private::Declares<crate::scopes::gist> for GitHub {}
#[allow(dead_code)]
impl GitHub {
    /// The login, callback and logout routes.
    #[must_use]
    pub(crate) fn routes<__S>() -> ::oauth_runtime::__private::Routes<Self, __S>
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
    pub(crate) fn from_env() -> ::core::result::Result<
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
    pub(crate) fn client(
        __config: ::oauth_runtime::__private::ClientConfig,
    ) -> ::core::result::Result<
        ::oauth_runtime::__private::Client<Self>,
        ::oauth_runtime::__private::Error,
    > {
        ::oauth_runtime::__private::Client::new(__config)
    }
}
