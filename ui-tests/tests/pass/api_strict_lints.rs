//! Nothing that an API expands to trips a lint that a crate may deny.
#![deny(
    elided_lifetimes_in_paths,
    explicit_outlives_requirements,
    let_underscore_drop,
    missing_copy_implementations,
    missing_debug_implementations,
    missing_docs,
    non_camel_case_types,
    non_snake_case,
    single_use_lifetimes,
    trivial_casts,
    unnameable_types,
    unreachable_pub,
    unused,
    unused_lifetimes,
    unused_qualifications,
    unused_results,
    warnings
)]

/// An API of another crate.
pub mod api {
    use oauth_runtime::api::{ApiResponse, Pages};
    use oauth_runtime::{OAuthProvider, oauth_api};

    /// The provider.
    #[derive(Clone, Copy, Debug, OAuthProvider)]
    #[oauth(issuer = "https://as.example", scopes(openid, "repo" as repo))]
    pub struct Corp;

    /// Its API.
    #[oauth_api(Corp, base_url = "https://as.example", hosts("b.example"), headers("A" = "b"))]
    #[deprecated = "use the other one"]
    pub trait CorpApi: Send {
        /// Reads.
        #[get("/{id}", scopes(openid, repo))]
        #[must_use = "it costs"]
        async fn read<'a>(&'a self, id: &'a str, #[allow(unused)] name: String) -> Vec<u8>;

        /// Reads all.
        #[get("/", scopes(repo), pages(number(param = "page")))]
        #[deprecated]
        fn all(&self) -> Pages<u8>;

        /// Writes.
        #[post("/", raw)]
        #[cfg(all())]
        async fn write(&self, #[json] value: &str, #[header("B")] tag: Option<&str>) -> ApiResponse;

        /// Is not there.
        #[post("/", scopes(no::such::scope))]
        #[cfg(any())]
        async fn absent(&self, #[json] value: &NoSuchType) -> NoSuchType;
    }

    /// An API of the module.
    #[oauth_api(Corp, base_url = "https://as.example")]
    pub(crate) trait Inner {
        /// Reads.
        #[get("/", scopes(repo))]
        async fn inner(&self);
    }
}

/// Calls it.
pub async fn calls(caller: &oauth_runtime::api::Caller<api::Corp>) {
    use api::Inner as _;
    let _answer = caller.inner().await;
}

fn main() {}
