use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://one.example", button(color = "black", text = "#fff"))]
struct Words;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://two.example", button(background = "24292f"))]
struct Background;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://three.example", button(color = "red;}"))]
struct Style;

fn main() {}
