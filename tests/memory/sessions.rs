//! What somebody who is logged in takes, in the memory stores: a session, a grant, and for twelve minutes that the login was used up.

use std::sync::Mutex;

use axum::body::Body;
use axum::response::Response;
use axum::routing::get;
use http::Request;
use http::header::{COOKIE, LOCATION, SET_COOKIE};
use oauth_runtime::prelude::*;
use oauth_runtime::tokens::{TokenKey, Tokens};
use oauth_runtime::{Environment, OAuthLayer};
use tower::ServiceExt as _;

use crate::least_provider::Provider;
use crate::{MEASURING, MEMORY};

#[derive(OAuthProvider)]
#[oauth(issuer = "{base}", scopes(openid, profile, email), env_prefix = "OP", dangerous_allow_loopback_http)]
struct Least {
    base: String,
}

const WARM: usize = 100;
const LOGINS: usize = 1000;
/// Beyond the bytes of the tokens themselves.
const BAR: usize = 1000;

#[tokio::test]
#[expect(clippy::print_stdout, reason = "the numbers are for whoever asks for them")]
async fn a_login_takes_no_more_than_a_kilobyte_beside_its_tokens() {
    let _measuring = MEASURING.lock().await;
    let provider = Provider::start(|| {});
    let issuer = format!("http://{}", provider.address);
    assert!(provider.keys.is_object());
    let settings = [("OP_BASE", &*issuer), ("OP_CLIENT_ID", "bench"), ("OP_CLIENT_SECRET", "hunter2")];
    let layer = OAuthLayer::builder().environment(Environment::from_iter(settings)).base_url("http://localhost:3000");
    let layer = layer.build().expect("a layer");
    let key = |user: User<Least>| {
        *KEY.lock().expect("no panic") = Some(user.signed_in().token_key());
        std::future::ready(())
    };
    let app = Router::new().route("/key", get(key)).merge(Least::routes()).layer(layer.clone());
    for _ in 0..WARM {
        log_in(&app).await;
    }
    let before = MEMORY.current_usage();
    for _ in 1..LOGINS {
        log_in(&app).await;
    }
    let session = log_in(&app).await;
    let whole = (MEMORY.current_usage() - before) / LOGINS;
    ask(&app, "/key", Some(&session)).await;
    let key = KEY.lock().expect("no panic").take().expect("a login");
    let tokens = layer.api::<Least>(key).expect("a caller").tokens().await.expect("tokens");
    let tokens = length(&tokens);
    println!("a login takes {whole} bytes of memory, {tokens} of them its tokens, {} beside them", whole - tokens);
    assert!(whole > tokens && whole - tokens <= BAR, "{whole} bytes, {tokens} of them tokens");
}

static KEY: Mutex<Option<TokenKey>> = Mutex::new(None);

/// What the provider gave out, as text.
fn length(tokens: &Tokens) -> usize {
    let Tokens::OAuth2(tokens) = tokens else { return 0 };
    let id_token = tokens.id_token.as_ref().map_or(0, |id_token| id_token.expose().len());
    let refresh_token = tokens.refresh_token.as_ref().map_or(0, |token| token.expose().len());
    tokens.access_token.expose().len() + id_token + refresh_token
}

/// The cookie of the session.
async fn log_in(app: &Router) -> String {
    let started = ask(app, "/login/least", None).await;
    let location = started.headers()[LOCATION].to_str().expect("ASCII");
    let parameter = |name: &str| {
        let (_, rest) = location.split_once(name).expect("the parameter");
        rest.split('&').next().expect("a value").to_owned()
    };
    // This provider puts the code into the ID token as its nonce.
    let callback = format!("/auth/least?code={}&state={}", parameter("&nonce="), parameter("&state="));
    let finished = ask(app, &callback, Some(&cookie(&started, "oauth-login"))).await;
    cookie(&finished, "session")
}

fn cookie(answer: &Response<Body>, named: &str) -> String {
    let mut lines = answer.headers().get_all(SET_COOKIE).iter().filter_map(|line| line.to_str().ok());
    let line = lines.find(|line| line.starts_with(named)).expect("a cookie");
    line.split(';').next().expect("a pair").to_owned()
}

async fn ask(app: &Router, path: &str, cookie: Option<&str>) -> Response<Body> {
    let mut request = Request::get(path).header("accept", "text/html").header("host", "localhost:3000");
    if let Some(cookie) = cookie {
        request = request.header(COOKIE, cookie);
    }
    let Ok(answer) = app.clone().oneshot(request.body(Body::empty()).expect("a request")).await;
    answer
}
