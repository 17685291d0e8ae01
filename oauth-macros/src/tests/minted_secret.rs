const _: () = {
    const __FIELD0: ::oauth_runtime::__private::FieldDescription<String> = ::oauth_runtime::__private::describe_placeholder::<
        String,
    >("team_id", "FRUIT_TEAM_ID");
    const __FIELD1: ::oauth_runtime::__private::FieldDescription<String> = ::oauth_runtime::__private::describe_placeholder::<
        String,
    >("key_id", "FRUIT_KEY_ID");
    const __FIELD2: ::oauth_runtime::__private::FieldDescription<PrivateKey> = ::oauth_runtime::__private::describe_private_key::<
        PrivateKey,
    >("private_key", "FRUIT_PRIVATE_KEY")
        .file();
    #[automatically_derived]
    impl ::oauth_runtime::__private::OAuthProvider for Fruit {
        const DESCRIPTION: ::oauth_runtime::__private::ProviderDescription = ::oauth_runtime::__private::ProviderDescription::open_id_connect(
                "fruit",
                "Fruit",
            )
            .issuer("https://login.example")
            .minted_secret(
                ::oauth_runtime::__private::MintedSecret::STANDARD
                    .audience("https://login.example"),
            )
            .scopes(
                &[
                    <::oauth_runtime::scope::openid as ::oauth_runtime::__private::Scope>::VALUE,
                ],
            )
            .environment(
                ::oauth_runtime::__private::EnvironmentNames::new(
                        "FRUIT_CLIENT_ID",
                        "FRUIT_CLIENT_SECRET",
                    )
                    .internal_url("FRUIT_INTERNAL_URL"),
            )
            .fields(&["team_id", "key_id"])
            .mints_secret()
            .checked();
        fn from_settings(
            __settings: &mut ::oauth_runtime::__private::Settings<'_>,
        ) -> ::core::option::Option<Self> {
            let __field0 = __settings.field(&__FIELD0);
            let __field1 = __settings.field(&__FIELD1);
            let __field2 = __settings.field(&__FIELD2);
            ::core::option::Option::Some(Self {
                team_id: __field0?,
                key_id: __field1?,
                private_key: __field2?,
            })
        }
        fn describe_fields(
            &self,
            __values: &mut ::oauth_runtime::__private::FieldValues,
        ) {
            __values.field(&__FIELD0, &self.team_id);
            __values.field(&__FIELD1, &self.key_id);
            __values.field(&__FIELD2, &self.private_key);
        }
    }
    const _: ::oauth_runtime::__private::ProviderDescription = <Fruit as ::oauth_runtime::__private::OAuthProvider>::DESCRIPTION;
};
#[automatically_derived]
impl ::oauth_runtime::__private::Identifies for Fruit {}
#[automatically_derived]
impl ::oauth_runtime::__private::Declares<::oauth_runtime::scope::openid> for Fruit {}
#[allow(dead_code)]
impl Fruit {
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
