use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    temporary_credentials_endpoint = "https://as.example/initiate",
    authorization_endpoint = "https://as.example/authorize",
    token_endpoint = "https://as.example/token",
    userinfo_endpoint = "https://as.example/me",
    userinfo(subject = "/id"),
    refresh_endpoint = "https://as.example/refresh",
    renamed_params(client_id = "key"),
    token_request_format = json,
    token_answer_format = form,
    token_answer(scope = "/scope"),
    error_answer(code = "/errcode"),
    bearer_token_type = "user",
    optional_token_type,
    keep_from_redirect(shop = "shop"),
)]
struct Example;

fn main() {}
