//! Providers whose host is only known when the test runs, which a derive cannot say: a port is no placeholder there.

use oauth_runtime::description::{EnvironmentNames, ProviderDescription, UserInfoMapping};
use oauth_runtime::scope::{Declares, email, profile};
use oauth_runtime::settings::{FieldDescription, FieldValues, Settings};
use oauth_runtime::web::Routes;
use oauth_runtime::{Environment, Identifies, OAuthProvider};

pub(crate) const SECRET: &str = oauth_runtime::testing::ClientRegistration::DEFAULT_SECRET;
pub(crate) const CLIENT: &str = oauth_runtime::testing::ClientRegistration::DEFAULT_ID;

macro_rules! provider {
    ($(#[$docs:meta])* $name:ident = $description:expr) => {
        $(#[$docs])*
        #[derive(Debug)]
        pub(crate) struct $name {
            authority: String,
        }

        impl OAuthProvider for $name {
            const DESCRIPTION: ProviderDescription = $description
                .environment(EnvironmentNames::new("OP_CLIENT_ID", "OP_CLIENT_SECRET"))
                .dangerous_allow_loopback_http()
                .checked();

            fn from_settings(settings: &mut Settings<'_>) -> Option<Self> {
                Some(Self { authority: settings.field(&FieldDescription::new("authority", "OP_AUTHORITY"))? })
            }

            fn describe_fields(&self, fields: &mut FieldValues) {
                fields.add("authority", &self.authority);
            }
        }

        impl Identifies for $name {}

        impl Declares<email> for $name {}
        impl Declares<profile> for $name {}

        impl $name {
            #[allow(dead_code, reason = "with some, accounts are connected alone")]
            pub(crate) fn routes<S: Clone + Send + Sync + 'static>() -> Routes<Self, S> {
                Routes::from_env()
            }
        }
    };
}

/// An OpenID Provider as code-host users know it: where the profile of a plain server keeps things.
const CODE_HOST: UserInfoMapping = UserInfoMapping::STANDARD.subject("/id").username("/login").picture("/avatar_url");

provider! {
    /// OpenID Connect, at the tenant `open`.
    Open = ProviderDescription::open_id_connect("open", "Open")
        .issuer("http://{authority}/open")
        .scopes(&["openid", "profile", "email"])
}

provider! {
    /// OpenID Connect again, at the tenant `other`.
    Other = ProviderDescription::open_id_connect("other", "Other")
        .issuer("http://{authority}/other")
        .scopes(&["openid", "profile", "email"])
}

provider! {
    /// OpenID Connect with the answer in a form, at the tenant `posted`.
    Posted = ProviderDescription::open_id_connect("posted", "Posted")
        .issuer("http://{authority}/posted")
        .scopes(&["openid", "profile", "email"])
        .form_post()
}

provider! {
    /// OAuth 2.0 without an issuer, at the tenant `plain`.
    Plain = ProviderDescription::oauth2("plain", "Plain")
        .authorization_endpoint("http://{authority}/plain/authorize")
        .token_endpoint("http://{authority}/plain/token")
        .userinfo_endpoint("http://{authority}/plain/api/user")
        .scopes(&["user:email"])
        .userinfo(CODE_HOST)
}

provider! {
    /// OAuth 2.0 that says nothing about who somebody is, at the tenant `nameless`.
    Nameless = ProviderDescription::oauth2("nameless", "Nameless")
        .authorization_endpoint("http://{authority}/nameless/authorize")
        .token_endpoint("http://{authority}/nameless/token")
}

provider! {
    /// OAuth 1.0a, at the tenant `legacy`.
    Legacy = ProviderDescription::oauth1("legacy", "Legacy")
        .temporary_credentials_endpoint("http://{authority}/legacy/oauth1/temporary_credentials")
        .authorization_endpoint("http://{authority}/legacy/oauth1/authorize")
        .token_endpoint("http://{authority}/legacy/oauth1/token")
        .userinfo_endpoint("http://{authority}/legacy/oauth1/verify_credentials")
        .userinfo(CODE_HOST)
}

provider! {
    /// OAuth 2.0 with a scope that is asked for when a page needs it, at the tenant `code`.
    CodeHost = ProviderDescription::oauth2("code", "Code host")
        .authorization_endpoint("http://{authority}/code/authorize")
        .token_endpoint("http://{authority}/code/token")
        .userinfo_endpoint("http://{authority}/code/api/user")
        .scopes(&["user:email", "offline_access"])
        .incremental_scopes(&["repo", "gist"])
        .implied_scopes(&[("repo", "repo:status")])
        .userinfo(CODE_HOST)
}

provider! {
    /// OpenID Connect with refresh tokens, at the tenant `lasting`.
    Lasting = ProviderDescription::open_id_connect("lasting", "Lasting")
        .issuer("http://{authority}/lasting")
        .scopes(&["openid", "email", "offline_access"])
}

provider! {
    /// OpenID Connect with refresh tokens, at an issuer without a path, which gives none without a question.
    Rotating = ProviderDescription::open_id_connect("rotating", "Rotating")
        .issuer("http://{authority}")
        .scopes(&["openid", "offline_access"])
        .authorization_params(&[("prompt", "consent")])
}

oauth_runtime::scopes! {
    /// Repositories, also private ones.
    pub(crate) repo = "repo";
    /// Comes with `repo`.
    pub(crate) repo_status = "repo:status";
    /// Notes.
    pub(crate) gist = "gist";
    /// The e-mail addresses.
    pub(crate) user_email = "user:email";
}

impl Declares<repo> for CodeHost {}
impl Declares<repo_status> for CodeHost {}
impl Declares<gist> for CodeHost {}
impl Declares<user_email> for CodeHost {}

/// The settings of all four, with the provider at `origin`.
pub(crate) fn environment(origin: &str) -> Environment {
    let authority = origin.strip_prefix("http://").expect("the development provider is on plain http");
    Environment::from_iter([("OP_CLIENT_ID", CLIENT), ("OP_CLIENT_SECRET", SECRET), ("OP_AUTHORITY", authority)])
}
