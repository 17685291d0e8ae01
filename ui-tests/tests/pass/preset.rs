//! Presets, alone and with other keys.
#![deny(warnings)]

use oauth_runtime::OAuthProvider;
use oauth_runtime::description::Protocol;
use oauth_runtime::presets;

#[derive(OAuthProvider)]
#[oauth(preset = flickr)]
struct Flickr;

#[derive(OAuthProvider)]
#[oauth(preset = r#twitter, protocol = oauth1, name = "x", display_name = "X", env_prefix = "X")]
struct TwitterProvider;

#[derive(OAuthProvider)]
#[oauth(
    preset = trello,
    temporary_credentials_endpoint = "https://api.example/initiate",
    authorization_endpoint = "https://api.example/authorize",
    token_endpoint = "https://api.example/token",
    userinfo_endpoint = "https://api.example/me",
    userinfo(subject = "/id"),
    authorization_params(scope = "read,write", expiration = "never"),
    token_params(audience = "https://api.example/"),
    signature_method = hmac_sha256,
    placement = query,
    realm = "api",
    client_id_env = "TRELLO_KEY",
    client_secret_env = "TRELLO_SECRET",
    login_path = "/in/trello",
    callback_path = "/back/trello",
    logout_path = "/out/trello",
)]
struct Everything;

// A preset of a provider that was moved to this machine.
#[derive(OAuthProvider)]
#[oauth(preset = plurk, token_endpoint = "http://localhost:8080/token", dangerous_allow_loopback_http)]
struct Plurk;

#[derive(OAuthProvider)]
#[oauth(preset = jira_server)]
struct Jira {
    #[oauth(env = "JIRA_HOST", default = "jira.example")]
    domain: String,
}

// With all four URLs replaced, nothing asks for the field.
#[derive(OAuthProvider)]
#[oauth(
    preset = jira_server,
    temporary_credentials_endpoint = "https://example.com/jira/plugins/servlet/oauth/request-token",
    authorization_endpoint = "https://example.com/jira/plugins/servlet/oauth/authorize",
    token_endpoint = "https://example.com/jira/plugins/servlet/oauth/access-token",
    userinfo_endpoint = "https://example.com/jira/rest/api/2/myself",
)]
struct JiraBelowPath;

#[derive(OAuthProvider)]
#[oauth(preset = usos, userinfo_endpoint = "https://{domain}/services/users/user?fields=id&v={version}")]
struct Usos {
    domain: String,
    version: String,
}

#[derive(OAuthProvider)]
#[oauth(preset = tumblr, userinfo(changing_subject = "/response/user/name"))]
struct Tumblr;

#[derive(OAuthProvider)]
#[oauth(preset = smugmug, userinfo_endpoint = "https://api.example/me", userinfo(subject = "/id"))]
struct SmugMug;

macro_rules! declare {
    ($name:ident, $preset:ident) => {
        #[derive(OAuthProvider)]
        #[oauth(preset = $preset)]
        struct $name;
    };
}

declare!(Discogs, discogs);

mod facade {
    pub use oauth_runtime::*;
}

#[derive(OAuthProvider)]
#[oauth(crate = crate::facade, preset = ravelry)]
struct Ravelry;

fn main() {
    assert_eq!(Flickr::DESCRIPTION.name(), "flickr");
    assert_eq!(Flickr::DESCRIPTION.protocol(), Protocol::OAuth1);
    assert_eq!(TwitterProvider::DESCRIPTION.name(), "x");
    assert_eq!(presets::twitter::DESCRIPTION.name(), "twitter");
    // What is written replaces the preset's, and nothing of the preset is left.
    let replaced = format!("{:?}", Everything::DESCRIPTION);
    assert!(!replaced.contains("trello.com"), "{replaced}");
    assert!(format!("{:?}", JiraBelowPath::DESCRIPTION).contains("RsaSha1"));
    assert!(format!("{:?}", Plurk::DESCRIPTION).contains("https://www.plurk.com/APP/Users/me"));
    for name in [
        Jira::DESCRIPTION.name(),
        Usos::DESCRIPTION.name(),
        Tumblr::DESCRIPTION.name(),
        SmugMug::DESCRIPTION.name(),
        Discogs::DESCRIPTION.name(),
        Ravelry::DESCRIPTION.name(),
    ] {
        assert!(!name.is_empty());
    }
}
