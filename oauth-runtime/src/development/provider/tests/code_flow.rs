use serde_json::json;

use super::rig::{REDIRECT_URI, Rig, VERIFIER};
use crate::declaration::description::{ClientAuthenticationMethod, SigningAlgorithm};
use crate::development::provider::{ClientRegistration, DevelopmentProvider, Endpoint, Persona};

#[tokio::test]
async fn a_login_yields_an_id_token_that_verifies_under_the_published_keys() {
    let rig = Rig::of_ada();
    let back = rig.authorize(&[]).await;
    assert_eq!(back.status, 303);
    assert!(back.header("location").starts_with(REDIRECT_URI));
    assert_eq!(back.parameter("state").as_deref(), Some("the-state"));
    assert_eq!(back.parameter("iss"), Some(rig.endpoints.issuer.clone()));
    let answer = rig.redeem(&back.parameter("code").expect("a code")).await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    assert_eq!(answer.member("token_type"), "Bearer");
    let claims = rig.verify(&answer.member("id_token")).await.expect("a good ID token");
    assert_eq!(claims["sub"], json!(Persona::ada().subject()));
    assert_eq!(claims["nonce"], json!("the-nonce"));
    assert_eq!(claims["email"], json!("ada@example.com"));
    assert!(
        claims["exp"].as_i64() > claims["iat"].as_i64() && claims.contains_key("at_hash") && claims.contains_key("sid")
    );
    let user = rig.get_with_token(&rig.endpoints.userinfo_endpoint, &answer.member("access_token")).await.json();
    assert_eq!(user["sub"], claims["sub"]);
    assert_eq!(user["email_verified"], json!(true));
    assert_eq!(user.get("phone_number"), None);
}

#[tokio::test]
async fn id_tokens_are_signed_as_the_client_registered() {
    use SigningAlgorithm::{ES256, ES384, EdDSA, PS256, RS512};
    let rig = Rig::of_ada();
    for alg in [RS512, PS256, ES256, ES384, EdDSA] {
        let client = ClientRegistration::new(ClientRegistration::DEFAULT_ID, ClientRegistration::DEFAULT_SECRET);
        rig.provider.client(client.with_id_token_alg(alg));
        let id_token = rig.log_in().await.member("id_token");
        let header = jsonwebtoken::decode_header(&id_token).expect("a header");
        assert_eq!(format!("{:?}", header.alg), alg.as_str());
        rig.verify(&id_token).await.unwrap_or_else(|e| panic!("{alg:?}: {e}"));
    }
}

#[tokio::test]
async fn metadata_names_the_issuer_and_every_endpoint_at_both_places() {
    let rig = Rig::of_ada();
    let metadata = rig.get(&rig.endpoints.discovery).await.json();
    assert_eq!(metadata["issuer"], json!(rig.endpoints.issuer));
    assert_eq!(metadata["token_endpoint"], json!(rig.endpoints.token_endpoint));
    assert_eq!(metadata["authorization_response_iss_parameter_supported"], json!(true));
    let elsewhere = format!("{}/.well-known/oauth-authorization-server/dev", rig.provider.origin());
    assert_eq!(rig.get(&elsewhere).await.json(), metadata);
    assert_eq!(rig.get(&rig.endpoints.server_metadata).await.json(), metadata);
}

#[tokio::test]
async fn without_a_sha256_code_challenge_there_is_no_code() {
    let rig = Rig::of_ada();
    for changes in [
        [("code_challenge", ""), ("code_challenge_method", "")],
        [("code_challenge", VERIFIER), ("code_challenge_method", "plain")],
        [("code_challenge", VERIFIER), ("code_challenge_method", "")],
        [("code_challenge", "short"), ("code_challenge_method", "S256")],
        [("code_challenge", ""), ("code_challenge_method", "S256")],
    ] {
        let back = rig.authorize(&changes).await;
        assert_eq!(back.parameter("error").as_deref(), Some("invalid_request"), "{changes:?}");
        assert_eq!((back.parameter("code"), back.parameter("state").as_deref()), (None, Some("the-state")));
    }
    rig.provider.client(ClientRegistration::new("development", "development-secret").without_pkce());
    assert!(rig.authorize(&[("code_challenge", ""), ("code_challenge_method", "")]).await.parameter("code").is_some());
}

#[tokio::test]
async fn a_wrong_verifier_and_a_wrong_redirect_uri_are_refused_at_the_token_endpoint() {
    let rig = Rig::of_ada();
    let other = VERIFIER.replace('a', "b");
    for (verifier, redirect_uri) in
        [(other.as_str(), REDIRECT_URI), ("", REDIRECT_URI), (VERIFIER, "http://127.0.0.1:3000/auth/dev/")]
    {
        let code = rig.code(&[]).await;
        let form = [("grant_type", "authorization_code"), ("code", &code), ("redirect_uri", redirect_uri)];
        let answer = rig.token(&[&form[..], &[("code_verifier", verifier)]].concat()).await;
        assert_eq!(
            (answer.status, answer.member("error").as_str()),
            (400, "invalid_grant"),
            "{verifier} {redirect_uri}"
        );
    }
}

#[tokio::test]
async fn a_code_is_good_once_and_its_second_use_takes_the_tokens_back() {
    let rig = Rig::of_ada();
    let code = rig.code(&[]).await;
    let first = rig.redeem(&code).await;
    let token = first.member("access_token");
    assert_eq!(rig.get_with_token(&rig.endpoints.userinfo_endpoint, &token).await.status, 200);
    assert_eq!(rig.redeem(&code).await.member("error"), "invalid_grant");
    assert_eq!(rig.get_with_token(&rig.endpoints.userinfo_endpoint, &token).await.status, 401);
    let refreshed =
        rig.token(&[("grant_type", "refresh_token"), ("refresh_token", &first.member("refresh_token"))]).await;
    assert_eq!(refreshed.member("error"), "invalid_grant");
}

#[tokio::test]
async fn a_code_lives_for_a_minute_at_its_own_tenant() {
    let rig = Rig::of_ada();
    let code = rig.code(&[]).await;
    rig.provider.set_clock_offset(61);
    assert_eq!(rig.redeem(&code).await.member("error"), "invalid_grant");
    rig.provider.set_clock_offset(0);
    let code = rig.code(&[]).await;
    let elsewhere = Rig { endpoints: rig.provider.endpoints("other"), ..rig };
    assert_eq!(elsewhere.redeem(&code).await.member("error"), "invalid_grant");
}

#[tokio::test]
async fn clients_prove_themselves_in_the_registered_way_only() {
    use ClientAuthenticationMethod::{ClientSecretBasic, ClientSecretPost};
    let rig = Rig::with(
        DevelopmentProvider::builder()
            .client(ClientRegistration::new("development", "development-secret").with_authentication(ClientSecretBasic))
            .client(ClientRegistration::new("post", "s").with_authentication(ClientSecretPost))
            .client(ClientRegistration::public("public"))
            .auto_login(Persona::ada()),
    );
    let url = rig.endpoints.token_endpoint.clone();
    let form = |client: &'static str, secret: &'static str| {
        [("grant_type", "client_credentials"), ("client_id", client), ("client_secret", secret)]
    };
    assert_eq!(rig.post(&url, &form("development", "development-secret")).await.status, 401);
    assert_eq!(rig.token(&[("grant_type", "client_credentials")]).await.status, 200);
    assert_eq!(rig.post(&url, &form("post", "s")).await.status, 200);
    assert_eq!(rig.post(&url, &form("post", "wrong")).await.member("error"), "invalid_client");
    assert_eq!(rig.post(&url, &form("post", "")).await.status, 401);
    assert_eq!(rig.token(&form("development", "development-secret")).await.member("error"), "invalid_request");
    let code = rig.code(&[("client_id", "public")]).await;
    let form = [("grant_type", "authorization_code"), ("client_id", "public"), ("code", code.as_str())];
    let rest = [("redirect_uri", REDIRECT_URI), ("code_verifier", VERIFIER)];
    assert_eq!(rig.post(&url, &[&form[..], &rest].concat()).await.status, 200);
}

#[tokio::test]
async fn plain_oauth_gets_no_id_token_and_a_numbered_user() {
    let rig = Rig::of_ada();
    let answer = rig.redeem(&rig.code(&[("scope", "read:user user:email repo")]).await).await;
    assert_eq!(answer.json().get("id_token"), None);
    let token = answer.member("access_token");
    let user = rig.get_with_token(&rig.endpoints.api_user, &token).await.json();
    assert_eq!((&user["id"], &user["login"]), (&json!(583_231), &json!("ada")));
    assert_eq!(user["email"], json!("ada@example.com"));
    assert_eq!(rig.get_with_token(&rig.endpoints.api_repositories, &token).await.status, 200);
    let narrow = rig.redeem(&rig.code(&[("scope", "read:user")]).await).await.member("access_token");
    let refused = rig.get_with_token(&rig.endpoints.api_repositories, &narrow).await;
    assert_eq!(refused.status, 403);
    assert!(refused.header("www-authenticate").contains("insufficient_scope"));
}

#[tokio::test]
async fn a_client_may_act_for_itself_where_no_user_is_needed() {
    let rig = Rig::of_ada();
    let answer = rig.token(&[("grant_type", "client_credentials"), ("scope", "repo")]).await;
    assert_eq!((answer.status, answer.json().get("refresh_token")), (200, None));
    let token = answer.member("access_token");
    let list = rig.get_with_token(&rig.endpoints.api_repositories, &token).await.json();
    assert_eq!(list[0]["full_name"], "development/notes");
    assert_eq!(rig.get_with_token(&rig.endpoints.userinfo_endpoint, &token).await.status, 403);
    let in_query = format!("{}?access_token={token}", rig.endpoints.api_repositories);
    assert_eq!(rig.get(&in_query).await.status, 401);
    assert_eq!(rig.post(&rig.endpoints.api_repositories, &[("access_token", &token)]).await.status, 200);
}

#[tokio::test]
async fn bad_requests_come_back_as_errors_with_state_and_issuer() {
    let rig = Rig::of_ada();
    for (change, code) in [
        (("response_type", "token"), "unsupported_response_type"),
        (("response_type", ""), "invalid_request"),
        (("response_mode", "fragment"), "invalid_request"),
        (("request", "x"), "request_not_supported"),
        (("request_uri", "https://x.example"), "request_uri_not_supported"),
        (("prompt", "none login"), "invalid_request"),
        (("max_age", "-1"), "invalid_request"),
        (("scope", "a\"b"), "invalid_scope"),
    ] {
        let back = rig.authorize(&[change]).await;
        assert_eq!(back.parameter("error").as_deref(), Some(code), "{change:?}");
        assert_eq!(back.parameter("iss"), Some(rig.endpoints.issuer.clone()));
    }
    let twice = rig.get(&format!("{}&nonce=again", rig.authorization_url(&[]))).await;
    assert_eq!(twice.parameter("error").as_deref(), Some("invalid_request"));
}

#[tokio::test]
async fn prompt_none_succeeds_only_for_somebody_who_is_logged_in() {
    let rig = Rig::of_ada();
    assert!(rig.authorize(&[("prompt", "none")]).await.parameter("code").is_some());
    rig.provider.log_in_on_page();
    assert_eq!(rig.authorize(&[("prompt", "none")]).await.parameter("error").as_deref(), Some("login_required"));
}

#[tokio::test]
async fn a_login_hint_chooses_among_the_personas() {
    let rig = Rig::of_ada();
    let code = rig.code(&[("login_hint", "grace@example.com")]).await;
    let claims = rig.verify(&rig.redeem(&code).await.member("id_token")).await.expect("a good ID token");
    assert_eq!((&claims["name"], &claims["email_verified"]), (&json!("Grace Hopper"), &json!(false)));
}

#[tokio::test]
async fn requests_are_recorded_without_their_secrets() {
    let rig = Rig::of_ada();
    rig.log_in().await;
    assert_eq!(rig.provider.request_count(Endpoint::Token), 1);
    let requests = rig.provider.requests();
    let token = requests.iter().find(|request| request.endpoint == Endpoint::Token).expect("a token request");
    assert_eq!(token.authorization.as_deref(), Some("Basic"));
    assert_eq!(token.grant_type.as_deref(), Some("authorization_code"));
    assert_eq!(token.form, ["grant_type", "code", "redirect_uri", "code_verifier"]);
    assert!(!format!("{requests:?} {:?}", rig.provider).contains(VERIFIER));
    rig.provider.clear_requests();
    assert_eq!((rig.provider.requests().len(), rig.provider.request_count(Endpoint::Token)), (0, 0));
}
