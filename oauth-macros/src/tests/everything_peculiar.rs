const _: () = {
    const __FIELD0: ::oauth_runtime::__private::FieldDescription<String> = ::oauth_runtime::__private::describe_placeholder::<
        String,
    >("region", "PECULIAR_REGION");
    #[automatically_derived]
    impl ::oauth_runtime::__private::OAuthProvider for Peculiar {
        const DESCRIPTION: ::oauth_runtime::__private::ProviderDescription = ::oauth_runtime::__private::ProviderDescription::oauth2(
                "peculiar",
                "Peculiar",
            )
            .authorization_endpoint("https://as.example/authorize")
            .token_endpoint("https://as.example/token")
            .refresh_endpoint("https://as.example/refresh/{region}")
            .userinfo_endpoint("https://as.example/{org}/me")
            .email_endpoint("https://as.example/emails")
            .disconnect_endpoint("https://as.example/{client_id}/grant")
            .authorization_params(
                &[("audience", "{region}"), ("claims", "{\"id_token\":{}}")],
            )
            .refresh_params(&[("kind", "refresh"), ("region", "{region}")])
            .exchange_params(
                &[("secret", "{client_secret}"), ("token", "{access_token}")],
            )
            .headers(&[("User-Agent", "acme (by {client_id})"), ("Version", "2")])
            .renamed_params(
                ::oauth_runtime::__private::RenamedParams::STANDARD
                    .client_id("client_key")
                    .client_secret("secret")
                    .scope("user_scope"),
            )
            .renamed_token_params(
                ::oauth_runtime::__private::RenamedTokenParams::STANDARD
                    .grant_type("grantType")
                    .refresh_token("refreshToken"),
            )
            .code_in_redirect("authCode")
            .token_request_format(::oauth_runtime::__private::TokenRequestFormat::Json)
            .revocation_request(::oauth_runtime::__private::RevocationRequest::Bearer)
            .disconnect_request(
                ::oauth_runtime::__private::RevocationRequest::ClientDelete,
            )
            .token_answer_format(::oauth_runtime::__private::TokenAnswerFormat::Form)
            .token_answer(
                ::oauth_runtime::__private::TokenAnswer::STANDARD
                    .access_token("/data/token")
                    .expires_in("/data/expires"),
            )
            .error_answer(
                ::oauth_runtime::__private::ErrorAnswer::STANDARD
                    .code("/errcode")
                    .description("/errmsg")
                    .ok("/ok")
                    .fine("0"),
            )
            .bearer_token_type("user")
            .optional_token_type()
            .access_token_header("X-Access-Token")
            .appsecret_proof()
            .lenient_booleans()
            .keep_from_token(&[("team_id", "/team/id"), ("org", "/org")])
            .keep_from_redirect(&[("realm_id", "realmId")])
            .name_in_redirect(
                ::oauth_runtime::__private::NameInRedirect::STANDARD
                    .parameter("user")
                    .name("{/first} {/last}"),
            )
            .before_call(sign)
            .after_call(crate::hooks::mend)
            .client_authentication(
                ::oauth_runtime::__private::ClientAuthenticationMethod::ClientSecretPost,
            )
            .userinfo(
                ::oauth_runtime::__private::UserInfoMapping::STANDARD
                    .subject("{/team}:{/id}")
                    .name("{/first} {/last}"),
            )
            .userinfo_method(::oauth_runtime::__private::UserinfoMethod::PostJson)
            .userinfo_params(&[("query", "{ viewer { id } }"), ("org", "{org}")])
            .email_list(
                ::oauth_runtime::__private::EmailList::STANDARD
                    .list("")
                    .primary("/primary"),
            )
            .email_proof(::oauth_runtime::__private::EmailProof::Always)
            .dangerous_exchange_endpoint("https://as.example/exchange")
            .environment(
                ::oauth_runtime::__private::EnvironmentNames::new(
                        "PECULIAR_CLIENT_ID",
                        "PECULIAR_CLIENT_SECRET",
                    )
                    .internal_url("PECULIAR_INTERNAL_URL"),
            )
            .fields(&["region"])
            .checked();
        fn from_settings(
            __settings: &mut ::oauth_runtime::__private::Settings<'_>,
        ) -> ::core::option::Option<Self> {
            let __field0 = __settings.field(&__FIELD0);
            ::core::option::Option::Some(Self { region: __field0? })
        }
        fn describe_fields(
            &self,
            __values: &mut ::oauth_runtime::__private::FieldValues,
        ) {
            __values.field(&__FIELD0, &self.region);
        }
    }
    const _: ::oauth_runtime::__private::ProviderDescription = <Peculiar as ::oauth_runtime::__private::OAuthProvider>::DESCRIPTION;
};
#[automatically_derived]
impl ::oauth_runtime::__private::TellsName for Peculiar {}
#[automatically_derived]
impl ::oauth_runtime::__private::TellsEmail for Peculiar {}
#[automatically_derived]
impl ::oauth_runtime::__private::Identifies for Peculiar {}
#[allow(dead_code)]
impl Peculiar {
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
