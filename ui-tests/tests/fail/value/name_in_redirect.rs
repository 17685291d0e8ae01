use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://op.example", name_in_redirect(parameter = "code", name = "/name"))]
struct OfTheProtocol;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://op.example", name_in_redirect(parameter = "user", name = "{name}"))]
struct NoPointer;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://op.example", name_in_redirect(parameter = "user", email = "/email"))]
struct Email;

fn main() {}
