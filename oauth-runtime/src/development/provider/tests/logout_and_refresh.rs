use std::time::{Duration, Instant};

use super::rig::{Answer, Rig};
use crate::development::provider::Endpoint;

async fn refresh(rig: &Rig, token: &str) -> Answer {
    rig.token(&[("grant_type", "refresh_token"), ("refresh_token", token)]).await
}

#[tokio::test]
async fn refresh_tokens_rotate_and_a_second_use_ends_the_family() {
    let rig = Rig::of_ada();
    let first = rig.log_in().await.member("refresh_token");
    let second = refresh(&rig, &first).await;
    assert_eq!(second.status, 200);
    assert!(rig.verify(&second.member("id_token")).await.is_ok_and(|claims| !claims.contains_key("nonce")));
    assert_eq!(refresh(&rig, &first).await.member("error"), "invalid_grant");
    assert_eq!(refresh(&rig, &second.member("refresh_token")).await.member("error"), "invalid_grant");
}

#[tokio::test]
async fn a_refresh_token_comes_only_with_offline_access() {
    let rig = Rig::of_ada();
    rig.provider.grant_only(&["openid", "profile"]);
    assert_eq!(rig.log_in().await.json().get("refresh_token"), None);
    rig.provider.grant_everything();
    assert!(rig.log_in().await.json().get("refresh_token").is_some());
}

#[tokio::test]
async fn access_tokens_expire_by_the_providers_clock() {
    let rig = Rig::of_ada();
    rig.provider.access_token_lifetime(Duration::from_secs(30));
    let answer = rig.log_in().await;
    let token = answer.member("access_token");
    assert_eq!(answer.json()["expires_in"], 30);
    assert_eq!(rig.get_with_token(&rig.endpoints.userinfo_endpoint, &token).await.status, 200);
    rig.provider.set_clock_offset(31);
    assert_eq!(rig.get_with_token(&rig.endpoints.userinfo_endpoint, &token).await.status, 401);
}

#[tokio::test]
async fn revoking_a_refresh_token_ends_the_access_token_too() {
    let rig = Rig::of_ada();
    let answer = rig.log_in().await;
    let (access, refresh_token) = (answer.member("access_token"), answer.member("refresh_token"));
    let credentials = [("client_id", "development"), ("client_secret", "development-secret")];
    let url = rig.endpoints.revocation_endpoint.clone();
    assert_eq!(rig.post(&url, &[("token", &refresh_token)]).await.status, 401);
    assert_eq!(rig.post(&url, &[&credentials[..], &[("token", "unknown")]].concat()).await.status, 200);
    assert_eq!(rig.post(&url, &[&credentials[..], &[("token", &refresh_token)]].concat()).await.status, 200);
    assert_eq!(rig.get_with_token(&rig.endpoints.userinfo_endpoint, &access).await.status, 401);
    assert_eq!(refresh(&rig, &refresh_token).await.member("error"), "invalid_grant");
}

#[tokio::test]
async fn logout_returns_to_loopback_with_the_state() {
    let rig = Rig::of_ada();
    let id_token = rig.log_in().await.member("id_token");
    let ask = |hint: &str, target: &str| {
        let query = [("id_token_hint", hint), ("post_logout_redirect_uri", target), ("state", "s")];
        url::Url::parse_with_params(&rig.endpoints.end_session_endpoint, query).expect("a URL").to_string()
    };
    let back = rig.get(&ask(&id_token, "http://127.0.0.1:3000/bye")).await;
    assert_eq!((back.status, back.header("location")), (303, "http://127.0.0.1:3000/bye?state=s"));
    assert_eq!(rig.get(&ask(&id_token, "https://app.example/bye")).await.status, 400);
    assert_eq!(rig.get(&ask("junk", "http://127.0.0.1:3000/bye")).await.status, 400);
    assert_eq!(rig.get(&rig.endpoints.end_session_endpoint).await.status, 200);
}

#[tokio::test]
async fn rotated_keys_replace_the_published_ones() {
    let rig = Rig::of_ada();
    let old = rig.log_in().await.member("id_token");
    rig.provider.rotate_keys();
    assert_eq!(rig.verify(&old).await, Err("no such key".to_owned()));
    assert!(rig.verify(&rig.log_in().await.member("id_token")).await.is_ok());
}

#[tokio::test]
async fn a_delay_holds_one_endpoint_back() {
    let rig = Rig::of_ada();
    rig.provider.delay(Endpoint::Keys, Duration::from_millis(80));
    let start = Instant::now();
    rig.get(&rig.endpoints.jwks_uri).await;
    assert!(start.elapsed() >= Duration::from_millis(80));
}
