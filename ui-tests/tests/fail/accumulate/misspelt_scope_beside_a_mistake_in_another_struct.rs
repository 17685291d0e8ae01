use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://two.example", scopes(openid, emial))]
struct Before;

#[derive(OAuthProvider)]
#[oauth(isuer = "https://one.example")]
struct Mistaken;

#[derive(OAuthProvider)]
#[oauth(preset = google, scopes(openid, calender_readonly))]
struct After;

fn main() {}
