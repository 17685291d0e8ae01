use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://login.example/realms/x", internal_url = "http://keycloak:8080/realms/x")]
struct WithPath;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://login.example", internal_url = "https://keycloak?x=1")]
struct WithQuery;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://login.example", internal_url = "keycloak:8080")]
struct WithoutScheme;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://login.example", internal_url = "ftp://keycloak")]
struct OtherScheme;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://login.example", internal_url_env = "keycloak")]
struct NoSetting;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://login.example", client_id_env = "INSIDE", internal_url_env = "INSIDE")]
struct Shared {
    client_id: String,
}

#[derive(OAuthProvider)]
#[oauth(issuer = "https://login.example", backchannel_url = "http://keycloak:8080")]
struct OtherWord;

#[derive(OAuthProvider)]
#[oauth(
    protocol = oauth1,
    temporary_credentials_endpoint = "https://api.example/initiate",
    authorization_endpoint = "https://api.example/authorize",
    token_endpoint = "https://api.example/token",
    internal_url = "http://inside:8080",
)]
struct Signed;

fn main() {}
