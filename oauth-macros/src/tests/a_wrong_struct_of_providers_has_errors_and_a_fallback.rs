#[automatically_derived]
impl<P> ::oauth_runtime::__private::OAuthProviders for Providers<P> {
    const MEMBERS: &'static [::oauth_runtime::__private::Member] = &[];
}
#[allow(dead_code)]
impl<P> Providers<P> {
    /// The login, callback and logout routes of all providers.
    #[must_use]
    fn routes<__S>() -> ::oauth_runtime::__private::AllRoutes<__S>
    where
        __S: ::core::clone::Clone + ::core::marker::Send + ::core::marker::Sync
            + 'static,
    {
        ::oauth_runtime::__private::AllRoutes::from_env::<Self>()
    }
}
#[allow(unexpected_cfgs)]
const _: () = {
    #[cfg(rust_analyzer)]
    fn words(_: ::oauth_runtime::__private::editor::member::nam) {}
};
::core::compile_error! {
    "unknown key `nam`\nhelp: write `name = \"x\"`"
}
::core::compile_error! {
    "a struct of providers has no generic parameters\nnote: its providers are compared with each other when it is compiled\nhelp: write the types of the providers themselves"
}
