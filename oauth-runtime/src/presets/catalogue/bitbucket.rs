//! [Bitbucket Cloud](https://bitbucket.org), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = bitbucket)]
//! struct Bitbucket;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/bitbucket`, “Callback URL” |
//! | `BITBUCKET_CLIENT_ID` | “Key” there |
//! | `BITBUCKET_CLIENT_SECRET` | “Secret” there |
//! | there | In the settings of a workspace, under OAuth consumers. |
//! | scopes of a login | `account`, `email` |
//! | it tells | name, login name, picture |
//! | e-mail addresses | verified where the provider says so of the address |
//! | where users take access away | <https://bitbucket.org/account/settings/app-authorizations/> |
//! | colors of its button | `#0052cc`, with words in `#ffffff` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::bitbucket::scope::account;`.
//!
//! - The permissions of the OAuth consumer are what is granted at most: tick Account: Read and Email there.
//!
//! Facts of 2026-11, listed by `allauth`, `appwrite` and 20 more.

// Written by `cargo xtask presets` from `presets/bitbucket.toml`; edit that.

use crate::declaration::description::{Button, ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::{EmailList, TokenAnswer};

/// What is known about Bitbucket Cloud.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("bitbucket", "Bitbucket Cloud")
    .authorization_endpoint("https://bitbucket.org/site/oauth2/authorize")
    .token_endpoint("https://bitbucket.org/site/oauth2/access_token")
    .userinfo_endpoint("https://api.bitbucket.org/2.0/user")
    .scopes(&["account", "email"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .token_answer(TokenAnswer::STANDARD.scope("/scopes"))
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/uuid")
            .name("/display_name")
            .username("/username")
            .picture("/links/avatar/href"),
    )
    .email_endpoint("https://api.bitbucket.org/2.0/user/emails")
    .email_list(EmailList::STANDARD.list("/values").address("/email").primary("/is_primary").verified("/is_confirmed"))
    .button(Button::STANDARD.color("#0052cc").text("#ffffff"))
    .email_scopes(&["email"])
    .implied_scopes(&[
        ("account:write", "account"),
        ("issue:write", "issue"),
        ("pipeline:variable", "pipeline"),
        ("pipeline:write", "pipeline"),
        ("pullrequest", "repository"),
        ("pullrequest:write", "pullrequest"),
        ("pullrequest:write", "repository:write"),
        ("repository:write", "repository"),
        ("runner:write", "runner"),
        ("snippet:write", "snippet"),
    ]);

/// The scopes of Bitbucket Cloud, as types: the words of `scopes(…)` beside `preset = bitbucket`.
///
/// | type | scope |
/// |---|---|
/// | `account` | `account` |
/// | `account_write` | `account:write` |
/// | `email` | `email` |
/// | `issue` | `issue` |
/// | `issue_write` | `issue:write` |
/// | `pipeline` | `pipeline` |
/// | `pipeline_variable` | `pipeline:variable` |
/// | `pipeline_write` | `pipeline:write` |
/// | `project` | `project` |
/// | `project_admin` | `project:admin` |
/// | `pullrequest` | `pullrequest` |
/// | `pullrequest_write` | `pullrequest:write` |
/// | `repository` | `repository` |
/// | `repository_admin` | `repository:admin` |
/// | `repository_delete` | `repository:delete` |
/// | `repository_write` | `repository:write` |
/// | `runner` | `runner` |
/// | `runner_write` | `runner:write` |
/// | `snippet` | `snippet` |
/// | `snippet_write` | `snippet:write` |
/// | `webhook` | `webhook` |
/// | `wiki` | `wiki` |
pub mod scope {
    pub use crate::scope::email;

    crate::presets::scope_types! {
        account = "account";
        account_write = "account:write";
        issue = "issue";
        issue_write = "issue:write";
        pipeline = "pipeline";
        pipeline_variable = "pipeline:variable";
        pipeline_write = "pipeline:write";
        project = "project";
        project_admin = "project:admin";
        pullrequest = "pullrequest";
        pullrequest_write = "pullrequest:write";
        repository = "repository";
        repository_admin = "repository:admin";
        repository_delete = "repository:delete";
        repository_write = "repository:write";
        runner = "runner";
        runner_write = "runner:write";
        snippet = "snippet";
        snippet_write = "snippet:write";
        webhook = "webhook";
        wiki = "wiki";
    }
}
