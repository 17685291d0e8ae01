use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://as.example/authorize",
    token_endpoint = "https://as.example/token",
    userinfo_endpoint = "https://as.example/me",
    userinfo(subject = "/id"),
    keep_from_token(f0 = "/f0", f1 = "/f1", f2 = "/f2", f3 = "/f3", f4 = "/f4", f5 = "/f5", f6 = "/f6", f7 = "/f7", f8 = "/f8", f9 = "/f9", f10 = "/f10", f11 = "/f11", f12 = "/f12", f13 = "/f13", f14 = "/f14", f15 = "/f15", f16 = "/f16"),
)]
struct Example;

fn main() {}
