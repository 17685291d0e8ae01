const _: () = {
    const __FIELD0: ::oauth_runtime::__private::FieldDescription<ClientId> = ::oauth_runtime::__private::describe_field::<
        ClientId,
    >("client_id", "AZURE_CLIENT_ID");
    const __FIELD1: ::oauth_runtime::__private::FieldDescription<ClientSecret> = ::oauth_runtime::__private::describe_secret::<
        ClientSecret,
    >("client_secret", "AZURE_SECRET_FILE")
        .file();
    const __FIELD2: ::oauth_runtime::__private::FieldDescription<String> = ::oauth_runtime::__private::describe_placeholder::<
        String,
    >("tenant", "AZURE_TENANT")
        .default("common");
    #[automatically_derived]
    impl ::oauth_runtime::__private::OAuthProvider for Entra {
        const DESCRIPTION: ::oauth_runtime::__private::ProviderDescription = ::oauth_runtime::__private::ProviderDescription::open_id_connect(
                "entra",
                "Entra",
            )
            .issuer("https://login.example/{tenant}/v2.0")
            .profile_in_id_token()
            .dangerous_optional_nonce()
            .scopes(
                &[
                    <::oauth_runtime::scope::openid as ::oauth_runtime::__private::Scope>::VALUE,
                ],
            )
            .environment(
                ::oauth_runtime::__private::EnvironmentNames::new(
                        "AZURE_CLIENT_ID",
                        "AZURE_SECRET_FILE",
                    )
                    .internal_url("AZURE_INTERNAL_URL"),
            )
            .fields(&["tenant"])
            .checked();
        fn from_settings(
            __settings: &mut ::oauth_runtime::__private::Settings<'_>,
        ) -> ::core::option::Option<Self> {
            let __field0 = __settings.field(&__FIELD0);
            let __field1 = __settings.field(&__FIELD1);
            let __field2 = __settings.field(&__FIELD2);
            ::core::option::Option::Some(Self {
                client_id: __field0?,
                client_secret: __field1?,
                tenant: __field2?,
            })
        }
        fn describe_fields(
            &self,
            __values: &mut ::oauth_runtime::__private::FieldValues,
        ) {
            __values.field(&__FIELD0, &self.client_id);
            __values.field(&__FIELD1, &self.client_secret);
            __values.field(&__FIELD2, &self.tenant);
        }
    }
    const _: ::oauth_runtime::__private::ProviderDescription = <Entra as ::oauth_runtime::__private::OAuthProvider>::DESCRIPTION;
};
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
