//! [GitHub](https://github.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = github)]
//! struct GitHub;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://github.com/settings/developers> |
//! | the redirect URI to register | `https://your.example/auth/github`, “Authorization callback URL” |
//! | `GITHUB_CLIENT_ID` | “Client ID” there |
//! | `GITHUB_CLIENT_SECRET` | “Client secrets” there |
//! | scopes of a login | `read:user`, `user:email` |
//! | it tells | name, login name, e-mail address, picture |
//! | e-mail addresses | verified where the provider says so of the address |
//! | where users take access away | <https://github.com/settings/applications> |
//! | colors of its button | `#24292f`, with words in `#ffffff` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::github::scope::admin_gpg_key;`.
//!
//! - Tokens of an OAuth app have no end and cannot be refreshed; those of a GitHub App end after eight hours and can.
//! - A GitHub App takes its rights from its registration and ignores scopes: give it read access to e-mail addresses there.
//! - A login name can be given to somebody else after its owner changed it: know people by the subject alone.
//!
//! Facts of 2026-11, listed by `allauth`, `appwrite` and 35 more.

// Written by `cargo xtask presets` from `presets/github.toml`; edit that.

use crate::declaration::description::{Button, ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::{EmailList, RevocationRequest};

/// What is known about GitHub.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("github", "GitHub")
    .authorization_endpoint("https://github.com/login/oauth/authorize")
    .token_endpoint("https://github.com/login/oauth/access_token")
    .userinfo_endpoint("https://api.github.com/user")
    .revocation_endpoint("https://api.github.com/applications/{client_id}/token")
    .disconnect_endpoint("https://api.github.com/applications/{client_id}/grant")
    .scopes(&["read:user", "user:email"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .revocation_request(RevocationRequest::ClientDelete)
    .disconnect_request(RevocationRequest::ClientDelete)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/id")
            .name("/name")
            .username("/login")
            .email("/email")
            .picture("/avatar_url"),
    )
    .email_endpoint("https://api.github.com/user/emails")
    .email_list(EmailList::STANDARD.list("").address("/email").primary("/primary").verified("/verified"))
    .button(Button::STANDARD.color("#24292f").text("#ffffff"))
    .email_scopes(&["user:email"])
    .implied_scopes(&[
        ("admin:gpg_key", "read:gpg_key"),
        ("admin:gpg_key", "write:gpg_key"),
        ("admin:org", "read:org"),
        ("admin:org", "write:org"),
        ("admin:public_key", "read:public_key"),
        ("admin:public_key", "write:public_key"),
        ("admin:repo_hook", "read:repo_hook"),
        ("admin:repo_hook", "write:repo_hook"),
        ("project", "read:project"),
        ("repo", "public_repo"),
        ("repo", "repo:invite"),
        ("repo", "repo:status"),
        ("repo", "repo_deployment"),
        ("repo", "security_events"),
        ("user", "read:user"),
        ("user", "user:email"),
        ("user", "user:follow"),
        ("write:discussion", "read:discussion"),
        ("write:gpg_key", "read:gpg_key"),
        ("write:org", "read:org"),
        ("write:packages", "read:packages"),
        ("write:public_key", "read:public_key"),
        ("write:repo_hook", "read:repo_hook"),
    ]);

/// The scopes of GitHub, as types: the words of `scopes(…)` beside `preset = github`.
///
/// | type | scope |
/// |---|---|
/// | `admin_gpg_key` | `admin:gpg_key` |
/// | `admin_org` | `admin:org` |
/// | `admin_org_hook` | `admin:org_hook` |
/// | `admin_public_key` | `admin:public_key` |
/// | `admin_repo_hook` | `admin:repo_hook` |
/// | `codespace` | `codespace` |
/// | `delete_packages` | `delete:packages` |
/// | `delete_repo` | `delete_repo` |
/// | `gist` | `gist` |
/// | `notifications` | `notifications` |
/// | `project` | `project` |
/// | `public_repo` | `public_repo` |
/// | `read_audit_log` | `read:audit_log` |
/// | `read_discussion` | `read:discussion` |
/// | `read_gpg_key` | `read:gpg_key` |
/// | `read_org` | `read:org` |
/// | `read_packages` | `read:packages` |
/// | `read_project` | `read:project` |
/// | `read_public_key` | `read:public_key` |
/// | `read_repo_hook` | `read:repo_hook` |
/// | `read_user` | `read:user` |
/// | `repo` | `repo` |
/// | `repo_deployment` | `repo_deployment` |
/// | `repo_invite` | `repo:invite` |
/// | `repo_status` | `repo:status` |
/// | `security_events` | `security_events` |
/// | `user` | `user` |
/// | `user_email` | `user:email` |
/// | `user_follow` | `user:follow` |
/// | `workflow` | `workflow` |
/// | `write_discussion` | `write:discussion` |
/// | `write_gpg_key` | `write:gpg_key` |
/// | `write_org` | `write:org` |
/// | `write_packages` | `write:packages` |
/// | `write_public_key` | `write:public_key` |
/// | `write_repo_hook` | `write:repo_hook` |
pub mod scope {
    crate::presets::scope_types! {
        admin_gpg_key = "admin:gpg_key";
        admin_org = "admin:org";
        admin_org_hook = "admin:org_hook";
        admin_public_key = "admin:public_key";
        admin_repo_hook = "admin:repo_hook";
        codespace = "codespace";
        delete_packages = "delete:packages";
        delete_repo = "delete_repo";
        gist = "gist";
        notifications = "notifications";
        project = "project";
        public_repo = "public_repo";
        read_audit_log = "read:audit_log";
        read_discussion = "read:discussion";
        read_gpg_key = "read:gpg_key";
        read_org = "read:org";
        read_packages = "read:packages";
        read_project = "read:project";
        read_public_key = "read:public_key";
        read_repo_hook = "read:repo_hook";
        read_user = "read:user";
        repo = "repo";
        repo_deployment = "repo_deployment";
        repo_invite = "repo:invite";
        repo_status = "repo:status";
        security_events = "security_events";
        user = "user";
        user_email = "user:email";
        user_follow = "user:follow";
        workflow = "workflow";
        write_discussion = "write:discussion";
        write_gpg_key = "write:gpg_key";
        write_org = "write:org";
        write_packages = "write:packages";
        write_public_key = "write:public_key";
        write_repo_hook = "write:repo_hook";
    }
}
