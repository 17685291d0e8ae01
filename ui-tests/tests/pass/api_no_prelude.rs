//! Nothing that an API expands to relies on a name in scope.
#![no_implicit_prelude]
#![deny(warnings)]

#[derive(::oauth_runtime::OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://as.example/authorize",
    token_endpoint = "https://as.example/token",
    userinfo_endpoint = "https://as.example/me",
    userinfo(subject = "/id"),
    scopes("repo" as repo, email),
)]
struct Corp;

#[::oauth_runtime::oauth_api(Corp, base_url = "https://as.example", hosts("b.example"), headers("A" = "b"))]
trait CorpApi {
    #[get("/a/{b}", scopes(repo, email))]
    async fn get(&self, b: u8, c: &str, #[header("D")] d: ::std::string::String) -> ::std::vec::Vec<u8>;

    #[post("/a", pages(next_url("/next"), items = "/a"))]
    fn post(&self, #[json] a: &[u8]) -> ::oauth_runtime::api::Pages<u8>;

    #[put("/a", raw)]
    async fn put(&self, #[body("a/b")] a: ::std::vec::Vec<u8>) -> ::oauth_runtime::api::ApiResponse;

    #[patch("/a")]
    async fn patch(&self, #[form] a: &[(u8, u8)]);
}

fn main() {
    use ::std::ops::Fn;
    fn calls(_: impl Fn(&::oauth_runtime::api::Caller<Corp>)) {}
    calls(|caller| {
        let _ = (caller.get(1, "", ::std::string::String::new()), caller.post(&[]));
        let _ = (caller.put(::std::vec::Vec::new()), caller.patch(&[]));
    });
}
