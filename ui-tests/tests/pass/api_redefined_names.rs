//! Names of the user's own are never in the way of an API, not even those of the prelude, of primitives and of crates.
#![allow(dead_code, non_camel_case_types, non_upper_case_globals)]

use oauth_runtime::{OAuthProvider, oauth_api};

struct Option;
struct Some;
struct None;
struct Result;
struct Ok;
struct Err;
struct String;
struct Vec;
struct Box;
struct Future;
struct Send;
struct Sync;
struct Sized;
struct Pages;
struct ApiFuture;
struct ApiResponse;
struct Caller;
struct Calls;
struct str;
mod core {}

mod scope {}
mod api {}
const caller: u8 = 0;
const call: u8 = 0;
static value: u8 = 0;

trait Covers {
    fn caller(&self) {}
    fn json(&self) {}
    fn query(&self) {}
    fn discard(&self) {}
}
impl<T> Covers for T {}

#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://as.example/authorize",
    token_endpoint = "https://as.example/token",
    userinfo_endpoint = "https://as.example/me",
    userinfo(subject = "/id"),
    scopes("repo" as repo, email),
)]
struct Corp;

#[oauth_api(Corp, base_url = "https://as.example")]
trait CorpApi {
    #[get("/{path}", scopes(repo))]
    async fn new(&self, path: u8, query: u8, json: u8, __call: u8, __caller: bool) -> u8;

    #[post("/")]
    async fn caller(&self, #[json] json: &u8, text: &'static ::std::primitive::str);
}

fn calls(by: &oauth_runtime::api::Caller<Corp>) {
    let _ = by.new(1, 2, 3, 4, true);
    let _ = CorpApi::caller(by, &1, "");
}

fn main() {
    let _ = calls;
}
