use oauth_runtime::OAuthProvider;

mod own {
    oauth_runtime::scopes! {
        pub read = "read";
        pub also_read = "read";
    }
}

#[derive(OAuthProvider)]
#[oauth(
    issuer = "https://as.example",
    scopes(openid, own::read),
    incremental_scopes(own::also_read),
)]
struct Example;

fn main() {}
