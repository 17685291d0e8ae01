//! Declared by `macro_rules!`, with every part a fragment of its own.
#![deny(warnings)]

use oauth_runtime::api::{Caller, Pages};
use oauth_runtime::{OAuthProvider, oauth_api};

#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://as.example/authorize",
    token_endpoint = "https://as.example/token",
    userinfo_endpoint = "https://as.example/me",
    userinfo(subject = "/id"),
    scopes("repo" as repo, email),
)]
struct Corp;

macro_rules! api {
    ($vis:vis $name:ident of $provider:path, $base:literal, [$($scope:path),*], {$($get:ident $path:literal ($($argument:ident: $ty:ty),*) -> $output:ty;)*} $path_of_rest:expr, {$($rest:tt)*}) => {
        #[oauth_api($provider, base_url = $base, crate = oauth_runtime)]
        $vis trait $name {
            $(
                #[get($path)]
                async fn $get(&self, $($argument: $ty),*) -> $output;
            )*

            #[delete($path_of_rest, scopes($($scope),*))]
            async fn remove(&self, id: u8);

            $($rest)*
        }
    };
}

api!(pub(crate) CorpApi of crate::Corp, "https://as.example", [crate::repo, email], {
        one "/one/{id}" (id: u8, name: &str) -> Vec<u8>;
        two "/two" (etag: Option<&str>) -> ();
    } "/rest/{id}", {
        #[get("/three", pages(link))]
        fn three(&self, per_page: u8) -> Pages<u8>;
    }
);

fn calls(caller: &Caller<Corp>) {
    let _ = (caller.one(1, "one"), caller.two(None), caller.remove(1), caller.three(1));
}

fn main() {
    let _ = calls;
}
