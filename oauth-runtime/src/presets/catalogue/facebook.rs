//! [Facebook](https://www.facebook.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = facebook)]
//! struct Facebook;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://developers.facebook.com/apps/> |
//! | the redirect URI to register | `https://your.example/auth/facebook`, “Valid OAuth Redirect URIs” |
//! | `FACEBOOK_CLIENT_ID` | “App ID” there |
//! | `FACEBOOK_CLIENT_SECRET` | “App secret” there |
//! | scopes of a login | `email`, `public_profile` |
//! | it tells | name, e-mail address, picture |
//! | e-mail addresses | never taken for verified |
//! | where users take access away | <https://www.facebook.com/settings?tab=applications> |
//! | colors of its button | `#1877f2`, with words in `#ffffff` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::facebook::scope::ads_management;`.
//!
//! - There is no refresh token: a long-lived access token is good for sixty days, and then people log in again.
//! - There is no e-mail address if the account has a telephone number alone, or if its user unticks it.
//! - The identifier is one of this application: another application sees another one.
//! - Every call carries `appsecret_proof`, so that the application may require the app secret's proof.
//! - The address of the picture is good for some days: store the picture, or read it anew at each login.
//!
//! Facts of 2026-11, listed by `allauth`, `appwrite` and 33 more.

// Written by `cargo xtask presets` from `presets/facebook.toml`; edit that.

use crate::declaration::description::{Button, ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::{EmailProof, ErrorAnswer, RevocationRequest};

/// What is known about Facebook.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("facebook", "Facebook")
    .authorization_endpoint("https://www.facebook.com/dialog/oauth")
    .token_endpoint("https://graph.facebook.com/oauth/access_token")
    .userinfo_endpoint("https://graph.facebook.com/me?fields=id,name,email,picture.width(200)")
    .disconnect_endpoint("https://graph.facebook.com/me/permissions")
    .scopes(&["email", "public_profile"])
    .scope_separator(",")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .disconnect_request(RevocationRequest::BearerDelete)
    .error_answer(ErrorAnswer::STANDARD.code("/error/code").description("/error/message"))
    .userinfo(UserInfoMapping::STANDARD.subject("/id").name("/name").email("/email").picture("/picture/data/url"))
    .dangerous_exchange_endpoint("https://graph.facebook.com/oauth/access_token")
    .exchange_params(&[
        ("grant_type", "fb_exchange_token"),
        ("client_id", "{client_id}"),
        ("client_secret", "{client_secret}"),
        ("fb_exchange_token", "{access_token}"),
    ])
    .appsecret_proof()
    .button(Button::STANDARD.color("#1877f2").text("#ffffff"))
    .email_proof(EmailProof::Never)
    .email_scopes(&["email"]);

/// The scopes of Facebook, as types: the words of `scopes(…)` beside `preset = facebook`.
///
/// | type | scope |
/// |---|---|
/// | `ads_management` | `ads_management` |
/// | `ads_read` | `ads_read` |
/// | `attribution_read` | `attribution_read` |
/// | `business_management` | `business_management` |
/// | `catalog_management` | `catalog_management` |
/// | `commerce_account_manage_orders` | `commerce_account_manage_orders` |
/// | `commerce_account_read_orders` | `commerce_account_read_orders` |
/// | `commerce_account_read_reports` | `commerce_account_read_reports` |
/// | `commerce_account_read_settings` | `commerce_account_read_settings` |
/// | `commerce_manage_accounts` | `commerce_manage_accounts` |
/// | `email` | `email` |
/// | `gaming_user_locale` | `gaming_user_locale` |
/// | `groups_access_member_info` | `groups_access_member_info` |
/// | `instagram_basic` | `instagram_basic` |
/// | `instagram_branded_content_ads_brand` | `instagram_branded_content_ads_brand` |
/// | `instagram_branded_content_brand` | `instagram_branded_content_brand` |
/// | `instagram_branded_content_creator` | `instagram_branded_content_creator` |
/// | `instagram_business_basic` | `instagram_business_basic` |
/// | `instagram_business_content_publish` | `instagram_business_content_publish` |
/// | `instagram_business_manage_comments` | `instagram_business_manage_comments` |
/// | `instagram_business_manage_messages` | `instagram_business_manage_messages` |
/// | `instagram_content_publish` | `instagram_content_publish` |
/// | `instagram_graph_user_media` | `instagram_graph_user_media` |
/// | `instagram_graph_user_profile` | `instagram_graph_user_profile` |
/// | `instagram_manage_comments` | `instagram_manage_comments` |
/// | `instagram_manage_events` | `instagram_manage_events` |
/// | `instagram_manage_insights` | `instagram_manage_insights` |
/// | `instagram_manage_messages` | `instagram_manage_messages` |
/// | `instagram_manage_upcoming_events` | `instagram_manage_upcoming_events` |
/// | `instagram_shopping_tag_products` | `instagram_shopping_tag_products` |
/// | `leads_retrieval` | `leads_retrieval` |
/// | `manage_app_solutions` | `manage_app_solutions` |
/// | `manage_fundraisers` | `manage_fundraisers` |
/// | `pages_events` | `pages_events` |
/// | `pages_manage_ads` | `pages_manage_ads` |
/// | `pages_manage_cta` | `pages_manage_cta` |
/// | `pages_manage_engagement` | `pages_manage_engagement` |
/// | `pages_manage_instant_articles` | `pages_manage_instant_articles` |
/// | `pages_manage_metadata` | `pages_manage_metadata` |
/// | `pages_manage_posts` | `pages_manage_posts` |
/// | `pages_messaging` | `pages_messaging` |
/// | `pages_read_engagement` | `pages_read_engagement` |
/// | `pages_read_user_content` | `pages_read_user_content` |
/// | `pages_show_list` | `pages_show_list` |
/// | `pages_user_gender` | `pages_user_gender` |
/// | `pages_user_locale` | `pages_user_locale` |
/// | `pages_user_timezone` | `pages_user_timezone` |
/// | `private_computation_access` | `private_computation_access` |
/// | `public_profile` | `public_profile` |
/// | `publish_to_groups` | `publish_to_groups` |
/// | `publish_video` | `publish_video` |
/// | `read_insights` | `read_insights` |
/// | `threads_basic` | `threads_basic` |
/// | `threads_content_publish` | `threads_content_publish` |
/// | `threads_keyword_search` | `threads_keyword_search` |
/// | `threads_manage_insights` | `threads_manage_insights` |
/// | `threads_manage_mentions` | `threads_manage_mentions` |
/// | `threads_manage_replies` | `threads_manage_replies` |
/// | `threads_read_replies` | `threads_read_replies` |
/// | `user_age_range` | `user_age_range` |
/// | `user_birthday` | `user_birthday` |
/// | `user_friends` | `user_friends` |
/// | `user_gender` | `user_gender` |
/// | `user_hometown` | `user_hometown` |
/// | `user_likes` | `user_likes` |
/// | `user_link` | `user_link` |
/// | `user_location` | `user_location` |
/// | `user_messenger_contact` | `user_messenger_contact` |
/// | `user_photos` | `user_photos` |
/// | `user_posts` | `user_posts` |
/// | `user_videos` | `user_videos` |
/// | `whatsapp_business_management` | `whatsapp_business_management` |
/// | `whatsapp_business_messaging` | `whatsapp_business_messaging` |
pub mod scope {
    pub use crate::scope::email;

    crate::presets::scope_types! {
        ads_management = "ads_management";
        ads_read = "ads_read";
        attribution_read = "attribution_read";
        business_management = "business_management";
        catalog_management = "catalog_management";
        commerce_account_manage_orders = "commerce_account_manage_orders";
        commerce_account_read_orders = "commerce_account_read_orders";
        commerce_account_read_reports = "commerce_account_read_reports";
        commerce_account_read_settings = "commerce_account_read_settings";
        commerce_manage_accounts = "commerce_manage_accounts";
        gaming_user_locale = "gaming_user_locale";
        groups_access_member_info = "groups_access_member_info";
        instagram_basic = "instagram_basic";
        instagram_branded_content_ads_brand = "instagram_branded_content_ads_brand";
        instagram_branded_content_brand = "instagram_branded_content_brand";
        instagram_branded_content_creator = "instagram_branded_content_creator";
        instagram_business_basic = "instagram_business_basic";
        instagram_business_content_publish = "instagram_business_content_publish";
        instagram_business_manage_comments = "instagram_business_manage_comments";
        instagram_business_manage_messages = "instagram_business_manage_messages";
        instagram_content_publish = "instagram_content_publish";
        instagram_graph_user_media = "instagram_graph_user_media";
        instagram_graph_user_profile = "instagram_graph_user_profile";
        instagram_manage_comments = "instagram_manage_comments";
        instagram_manage_events = "instagram_manage_events";
        instagram_manage_insights = "instagram_manage_insights";
        instagram_manage_messages = "instagram_manage_messages";
        instagram_manage_upcoming_events = "instagram_manage_upcoming_events";
        instagram_shopping_tag_products = "instagram_shopping_tag_products";
        leads_retrieval = "leads_retrieval";
        manage_app_solutions = "manage_app_solutions";
        manage_fundraisers = "manage_fundraisers";
        pages_events = "pages_events";
        pages_manage_ads = "pages_manage_ads";
        pages_manage_cta = "pages_manage_cta";
        pages_manage_engagement = "pages_manage_engagement";
        pages_manage_instant_articles = "pages_manage_instant_articles";
        pages_manage_metadata = "pages_manage_metadata";
        pages_manage_posts = "pages_manage_posts";
        pages_messaging = "pages_messaging";
        pages_read_engagement = "pages_read_engagement";
        pages_read_user_content = "pages_read_user_content";
        pages_show_list = "pages_show_list";
        pages_user_gender = "pages_user_gender";
        pages_user_locale = "pages_user_locale";
        pages_user_timezone = "pages_user_timezone";
        private_computation_access = "private_computation_access";
        public_profile = "public_profile";
        publish_to_groups = "publish_to_groups";
        publish_video = "publish_video";
        read_insights = "read_insights";
        threads_basic = "threads_basic";
        threads_content_publish = "threads_content_publish";
        threads_keyword_search = "threads_keyword_search";
        threads_manage_insights = "threads_manage_insights";
        threads_manage_mentions = "threads_manage_mentions";
        threads_manage_replies = "threads_manage_replies";
        threads_read_replies = "threads_read_replies";
        user_age_range = "user_age_range";
        user_birthday = "user_birthday";
        user_friends = "user_friends";
        user_gender = "user_gender";
        user_hometown = "user_hometown";
        user_likes = "user_likes";
        user_link = "user_link";
        user_location = "user_location";
        user_messenger_contact = "user_messenger_contact";
        user_photos = "user_photos";
        user_posts = "user_posts";
        user_videos = "user_videos";
        whatsapp_business_management = "whatsapp_business_management";
        whatsapp_business_messaging = "whatsapp_business_messaging";
    }
}
