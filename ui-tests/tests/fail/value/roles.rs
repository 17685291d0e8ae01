use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://op.example", roles(id_token = "", access_token = "/a~b", groups = "groups"))]
struct Places;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://op.example", roles = "groups")]
struct NoList;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://op.example", groups_claim = "groups")]
struct OfAnotherLibrary;

fn main() {}
