//! [Reddit](https://www.reddit.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = reddit)]
//! struct Reddit;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://www.reddit.com/prefs/apps> |
//! | the redirect URI to register | `https://your.example/auth/reddit`, “redirect uri” |
//! | `REDDIT_CLIENT_ID` | the client identifier |
//! | `REDDIT_CLIENT_SECRET` | “secret” there |
//! | scopes of a login | `identity` |
//! | it tells | name, login name, picture |
//! | refresh tokens | with the key `refresh_tokens`, which asks with the parameter `duration=permanent` |
//! | where users take access away | <https://www.reddit.com/prefs/apps> |
//! | colors of its button | `#FF4500`, with words in `#ffffff` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::reddit::scope::account;`.
//!
//! - The provider gives out no e-mail address: ask the user for one where you need it.
//! - Reddit slows down and blocks clients whose `User-Agent` is not their own: set one that names your application.
//! - Left to code of yours: `&amp;` in the address of the picture stands for `&`.
//!
//! Facts of 2026-11, listed by `allauth`, `arctic` and 16 more.

// Written by `cargo xtask presets` from `presets/reddit.toml`; edit that.

use crate::declaration::description::{Button, ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Reddit.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("reddit", "Reddit")
    .authorization_endpoint("https://www.reddit.com/api/v1/authorize")
    .token_endpoint("https://www.reddit.com/api/v1/access_token")
    .userinfo_endpoint("https://oauth.reddit.com/api/v1/me")
    .revocation_endpoint("https://www.reddit.com/api/v1/revoke_token")
    .scopes(&["identity"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretBasic)
    .userinfo(UserInfoMapping::STANDARD.subject("/id").name("/name").username("/name").picture("/icon_img"))
    .button(Button::STANDARD.color("#FF4500").text("#ffffff"));

/// The scopes of Reddit, as types: the words of `scopes(…)` beside `preset = reddit`.
///
/// | type | scope |
/// |---|---|
/// | `account` | `account` |
/// | `announcements` | `announcements` |
/// | `edit` | `edit` |
/// | `flair` | `flair` |
/// | `history` | `history` |
/// | `identity` | `identity` |
/// | `livemanage` | `livemanage` |
/// | `modconfig` | `modconfig` |
/// | `modflair` | `modflair` |
/// | `modlog` | `modlog` |
/// | `modmail` | `modmail` |
/// | `modnote` | `modnote` |
/// | `modothers` | `modothers` |
/// | `modposts` | `modposts` |
/// | `modwiki` | `modwiki` |
/// | `mysubreddits` | `mysubreddits` |
/// | `privatemessages` | `privatemessages` |
/// | `read` | `read` |
/// | `report` | `report` |
/// | `save` | `save` |
/// | `structuredstyles` | `structuredstyles` |
/// | `submit` | `submit` |
/// | `subscribe` | `subscribe` |
/// | `vote` | `vote` |
/// | `wikiedit` | `wikiedit` |
/// | `wikiread` | `wikiread` |
pub mod scope {
    crate::presets::scope_types! {
        account = "account";
        announcements = "announcements";
        edit = "edit";
        flair = "flair";
        history = "history";
        identity = "identity";
        livemanage = "livemanage";
        modconfig = "modconfig";
        modflair = "modflair";
        modlog = "modlog";
        modmail = "modmail";
        modnote = "modnote";
        modothers = "modothers";
        modposts = "modposts";
        modwiki = "modwiki";
        mysubreddits = "mysubreddits";
        privatemessages = "privatemessages";
        read = "read";
        report = "report";
        save = "save";
        structuredstyles = "structuredstyles";
        submit = "submit";
        subscribe = "subscribe";
        vote = "vote";
        wikiedit = "wikiedit";
        wikiread = "wikiread";
    }
}
