//! Presets, alone and with other keys.
#![deny(warnings)]

use oauth_runtime::OAuthProvider;
use oauth_runtime::description::Protocol;
use oauth_runtime::presets;

#[derive(OAuthProvider)]
#[oauth(preset = flickr)]
struct Flickr;

#[derive(OAuthProvider)]
#[oauth(preset = r#twitter_oauth1, protocol = oauth1, name = "x", display_name = "X", env_prefix = "X")]
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
#[oauth(preset = tumblr_oauth1, userinfo(changing_subject = "/response/user/name"))]
struct Tumblr;

#[derive(OAuthProvider)]
#[oauth(preset = smugmug, userinfo_endpoint = "https://api.example/me", userinfo(subject = "/id"))]
struct SmugMug;

// What a login needs is asked for, and declared.
#[derive(OAuthProvider)]
#[oauth(preset = google)]
struct Google;

// Scopes are words of the preset, standard ones, and literals.
#[derive(OAuthProvider)]
#[oauth(preset = google, scopes(openid, email, calendar_readonly, "experimental" as experimental), incremental_scopes(drive))]
struct Calendar;

#[derive(OAuthProvider)]
#[oauth(preset = github, scopes(read_user, repo))]
struct GitHub;

// A word that Rust keeps for itself.
#[derive(OAuthProvider)]
#[oauth(preset = box)]
struct BoxCom;

// Without the field it is the provider's own server.
#[derive(OAuthProvider)]
#[oauth(preset = gitlab)]
struct GitLab;

#[derive(OAuthProvider)]
#[oauth(preset = gitlab)]
struct OwnGitLab {
    domain: String,
}

// The issuer is the place of a tenant: of one that is a setting, of several that are listed, of several that are a setting.
#[derive(OAuthProvider)]
#[oauth(preset = entra)]
struct Entra {
    tenantid: String,
}

#[derive(OAuthProvider)]
#[oauth(preset = entra, tenants("72f988bf-86f1-41af-91ab-2d7cd011db47", "contoso.com"))]
struct Tenants;

#[derive(OAuthProvider)]
#[oauth(preset = entra)]
struct ListedTenants {
    tenants: oauth_runtime::Tenants,
}

// As the provider wants to be asked: by a parameter, by a scope, by the standard's.
#[derive(OAuthProvider)]
#[oauth(preset = google, refresh_tokens, authorization_params(prompt = "select_account"))]
struct GoogleOffline;

#[derive(OAuthProvider)]
#[oauth(preset = x, refresh_tokens)]
struct XOffline;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://op.example", refresh_tokens)]
struct CorpOffline;

fn declares<P: oauth_runtime::scope::Declares<S>, S>() {}

// What the profile tells has accessors.
fn emails(google: &oauth_runtime::User<Google>, github: &oauth_runtime::User<GitHub>) -> [Option<String>; 2] {
    [google.email(), github.email()].map(|email| email.map(str::to_owned))
}

fn scopes() {
    use oauth_runtime::presets::github::scope::{repo, repo_status};
    use oauth_runtime::presets::google::scope::{calendar_readonly, email};
    declares::<Google, oauth_runtime::scope::email>();
    declares::<Calendar, email>();
    declares::<Calendar, calendar_readonly>();
    declares::<Calendar, oauth_runtime::presets::google::scope::drive>();
    declares::<GitHub, repo>();
    declares::<CorpOffline, oauth_runtime::scope::offline_access>();
    assert_eq!(CorpOffline::DESCRIPTION.declared_scopes(), ["openid", "offline_access"]);
    assert!(XOffline::DESCRIPTION.declared_scopes().contains(&"offline.access"));
    assert!(XOffline::DESCRIPTION.declared_scopes().contains(&"users.read"));
    let google = format!("{:?}", GoogleOffline::DESCRIPTION);
    assert!(google.contains(r#"("prompt", "select_account"), ("access_type", "offline")"#), "{google}");
    // It comes with `repo`.
    declares::<GitHub, repo_status>();
    let _: fn(&oauth_runtime::User<Google>, &oauth_runtime::User<GitHub>) -> [Option<String>; 2] = emails;
}

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
#[oauth(crate = crate::facade, preset = discogs)]
struct Records;

fn main() {
    scopes();
    assert_eq!(Google::DESCRIPTION.declared_scopes(), ["openid", "email", "profile"]);
    assert_eq!(Flickr::DESCRIPTION.name(), "flickr");
    assert_eq!(Flickr::DESCRIPTION.protocol(), Protocol::OAuth1);
    assert_eq!(TwitterProvider::DESCRIPTION.name(), "x");
    assert_eq!(presets::twitter_oauth1::DESCRIPTION.name(), "twitter_oauth1");
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
        Records::DESCRIPTION.name(),
        BoxCom::DESCRIPTION.name(),
        GitLab::DESCRIPTION.name(),
        OwnGitLab::DESCRIPTION.name(),
        Entra::DESCRIPTION.name(),
        Tenants::DESCRIPTION.name(),
        ListedTenants::DESCRIPTION.name(),
    ] {
        assert!(!name.is_empty());
    }
}
