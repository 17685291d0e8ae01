use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://op.example", dangerous_exchange_endpoint = "https://op.example/exchange")]
struct Address;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://op.example", exchange_params(token = "{access_token}"), token_params(token = "{access_token}"))]
struct Query;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://op.example", appsecret_proof, client_authentication = none)]
struct Proof;

fn main() {}
