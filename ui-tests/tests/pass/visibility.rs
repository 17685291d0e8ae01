//! What is declared beside a provider is as visible as the provider.
#![deny(warnings)]

mod providers {
    pub mod inner {
        use oauth_runtime::OAuthProvider;

        #[derive(OAuthProvider)]
        #[oauth(issuer = "https://as.example", scopes(openid, "read:user" as read_user))]
        pub(in crate::providers) struct Inner;

        #[derive(OAuthProvider)]
        #[oauth(issuer = "https://as.example", scopes(openid, "read:org" as read_org))]
        pub struct Outer;
    }

    pub fn inner() {
        let _ = inner::Inner::routes::<()>();
        reads::<inner::Inner, inner::read_user>();
    }

    pub fn reads<P: oauth_runtime::scope::Declares<S>, S: oauth_runtime::scope::Scope>() {}
}

fn main() {
    providers::inner();
    let _ = providers::inner::Outer::routes::<()>();
    providers::reads::<providers::inner::Outer, providers::inner::read_org>();
}
