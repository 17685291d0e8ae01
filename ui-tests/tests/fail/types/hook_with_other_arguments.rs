use oauth_runtime::OAuthProvider;
use oauth_runtime::http::{Call, Request};

fn sign(request: &mut Request) {
    let _ = request;
}

mod hooks {
    pub(super) fn mend(call: super::Call, request: &mut super::Request) {
        let _ = (call, request);
    }
}

#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://as.example/authorize",
    token_endpoint = "https://as.example/token",
    userinfo_endpoint = "https://as.example/me",
    userinfo(subject = "/id"),
    before_call = sign,
    after_call = hooks::mend,
)]
struct Example;

fn main() {}
