use oauth_runtime::{OAuthProvider, OAuthProviders};

#[derive(OAuthProvider)]
#[oauth(issuer = "https://login.example.com")]
struct Corp;

#[derive(OAuthProvider)]
#[oauth(authorization_endpoint = "https://as.example/authorize", token_endpoint = "https://as.example/token")]
struct Calendar;

#[derive(OAuthProviders)]
struct Providers {
    corp: Corp,
    calendar: Calendar,
}

fn main() {}
