//! The models, a provider each.

mod amazon;
mod apple;
mod atlassian;
mod bitbucket;
mod r#box;
mod dingtalk;
mod discord;
mod dropbox;
mod entra;
mod facebook;
mod figma;
mod github;
mod gitlab;
mod google;
mod hubspot;
mod instagram;
mod kakao;
mod line;
mod linear;
mod linkedin;
mod naver;
mod notion;
mod okta;
mod paypal;
mod qq;
mod reddit;
mod salesforce;
mod shopify;
mod slack;
mod spotify;
mod strava;
mod stripe;
mod tiktok;
mod trello;
mod twitch;
mod vk;
mod wechat;
mod weibo;
mod x;
mod yahoo;
mod yandex;
mod zoom;

use super::model::Model;

pub(super) const ALL: &[&Model] = &[
    &amazon::MODEL,
    &apple::MODEL,
    &atlassian::MODEL,
    &bitbucket::MODEL,
    &r#box::MODEL,
    &dingtalk::MODEL,
    &discord::MODEL,
    &dropbox::MODEL,
    &entra::MODEL,
    &facebook::MODEL,
    &figma::MODEL,
    &github::MODEL,
    &gitlab::MODEL,
    &google::MODEL,
    &hubspot::MODEL,
    &instagram::MODEL,
    &kakao::MODEL,
    &line::MODEL,
    &linear::MODEL,
    &linkedin::MODEL,
    &naver::MODEL,
    &notion::MODEL,
    &okta::MODEL,
    &paypal::MODEL,
    &qq::MODEL,
    &reddit::MODEL,
    &salesforce::MODEL,
    &shopify::MODEL,
    &slack::MODEL,
    &spotify::MODEL,
    &strava::MODEL,
    &stripe::MODEL,
    &tiktok::MODEL,
    &trello::MODEL,
    &twitch::MODEL,
    &vk::MODEL,
    &wechat::MODEL,
    &weibo::MODEL,
    &x::MODEL,
    &yahoo::MODEL,
    &yandex::MODEL,
    &zoom::MODEL,
];
