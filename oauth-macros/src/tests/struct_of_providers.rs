#[automatically_derived]
impl crate::oauth::__private::OAuthProviders for Providers {
    const MEMBERS: &'static [crate::oauth::__private::Member] = &[
        crate::oauth::__private::member::<GoogleProvider>("google"),
        crate::oauth::__private::member::<corp::Corp>("corp"),
        crate::oauth::__private::member::<corp::Corp>("in")
            .name("north")
            .display_name("North")
            .mount("/north")
            .environment(
                "NORTH",
                crate::oauth::__private::EnvironmentNames::new(
                        "NORTH_CLIENT_ID",
                        "NORTH_CLIENT_SECRET",
                    )
                    .internal_url("NORTH_INTERNAL_URL"),
            ),
    ];
}
const _: () = crate::oauth::__private::require_distinct(
    <Providers as crate::oauth::__private::OAuthProviders>::MEMBERS,
    0usize,
);
const _: () = crate::oauth::__private::require_distinct(
    <Providers as crate::oauth::__private::OAuthProviders>::MEMBERS,
    1usize,
);
const _: () = crate::oauth::__private::require_distinct(
    <Providers as crate::oauth::__private::OAuthProviders>::MEMBERS,
    2usize,
);
const _: fn(&Providers) = |__providers| {
    let _ = (&__providers.google, &__providers.corp, &__providers.r#in);
};
#[allow(dead_code)]
impl Providers {
    /// The login, callback and logout routes of all providers.
    #[must_use]
    pub(crate) fn routes<__S>() -> crate::oauth::__private::AllRoutes<__S>
    where
        __S: ::core::clone::Clone + ::core::marker::Send + ::core::marker::Sync
            + 'static,
    {
        crate::oauth::__private::AllRoutes::from_env::<Self>()
    }
}
