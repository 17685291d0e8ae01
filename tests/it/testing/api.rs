//! The API of a provider as a test says it, for a whole application and for one handler.

use axum::Json;
use http::{Method, StatusCode};
use oauth_runtime::api::{ApiError, Pages};
use oauth_runtime::prelude::*;
use oauth_runtime::testing::{self, ApiAnswer, Persona, TestApp};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::app::{Code, Corp, app, repo};

#[derive(Serialize, Deserialize)]
struct Repository {
    full_name: String,
}

#[oauth_api(Code, base_url = "https://api.code.example")]
trait CodeApi {
    #[get("/user/repos", scopes(repo), pages(link))]
    fn repositories(&self) -> Pages<Repository>;

    #[post("/repos/{owner}/{name}/issues", scopes(repo))]
    async fn open_issue(&self, owner: &str, name: &str, #[json] issue: &Value) -> Value;
}

async fn names(code: Granted<Code, (repo,)>) -> Result<Json<Vec<String>>, ApiError> {
    let repositories = code.repositories().all().await?;
    Ok(Json(repositories.into_iter().map(|repository| repository.full_name).collect()))
}

async fn report(code: Granted<Code, (repo,)>) -> Result<Json<Value>, ApiError> {
    code.open_issue("ada", "engine", &json!({ "title": "It stops" })).await.map(Json)
}

async fn greet(user: User<Corp>) -> String {
    format!("hello, {}", user.email().unwrap_or("you"))
}

#[tokio::test]
async fn a_handler_that_calls_an_api_is_called_like_a_function() {
    let code = testing::granted::<Code, (repo,)>(Persona::ada()).await;
    let next = format!("<{}/user/repos?page=2>; rel=\"next\"", code.provider().endpoints("code").api);
    let provider = code.provider();
    provider.answers(
        Method::GET,
        "/user/repos",
        ApiAnswer::json(&[Repository { full_name: "ada/engine".into() }]).with_header("link", &next),
    );
    provider.answers(Method::GET, "/user/repos?page=2", json!([{ "full_name": "ada/notes" }]));
    provider.answers(Method::POST, "/repos/ada/engine/issues", json!({ "number": 7 }));

    assert_eq!(names(code.take()).await.expect("two pages").0, ["ada/engine", "ada/notes"]);
    assert_eq!(report(code.take()).await.expect("an issue").0["number"], 7);
    let calls = provider.api_calls();
    let targets = calls.iter().map(|call| format!("{} {}", call.method, call.target)).collect::<Vec<_>>();
    assert_eq!(targets, ["GET /user/repos", "GET /user/repos?page=2", "POST /repos/ada/engine/issues"]);
    assert_eq!(&calls[2].body[..], br#"{"title":"It stops"}"#);
}

#[tokio::test]
async fn an_answer_that_has_another_shape_is_the_error_that_it_would_be() {
    let code = testing::granted::<Code, (repo,)>(Persona::ada()).await;
    code.provider().answers(Method::GET, "/user/repos", json!([{ "full_name": null }]));
    let error = names(code.take()).await.expect_err("no name");
    assert_eq!(error.code(), "api_response_mismatch");
    assert!(error.to_string().contains("[0].full_name"), "{error}");
    code.provider().answers(Method::GET, "/user/repos", StatusCode::BAD_GATEWAY);
    assert_eq!(names(code.take()).await.expect_err("no answer").status(), Some(StatusCode::BAD_GATEWAY));
}

#[tokio::test]
async fn a_call_that_nobody_answers_is_not_found_and_one_without_a_good_token_is_refused() {
    let code = testing::granted::<Code, (repo,)>(Persona::ada()).await;
    assert_eq!(report(code.take()).await.expect_err("no answer").status(), Some(StatusCode::NOT_FOUND));
    code.provider().answers(Method::POST, "/repos/ada/engine/issues", json!({ "number": 7 }));
    code.provider().revoke_everything();
    assert_eq!(report(code.take()).await.expect_err("no token").code(), "api_token_refused");
}

#[tokio::test]
async fn a_handler_that_takes_a_user_is_called_like_a_function() {
    let user = testing::user::<Corp>(Persona::grace()).await;
    assert_eq!(greet(user.take()).await, "hello, grace@example.com");
}

#[tokio::test]
async fn an_api_at_another_host_is_answered_by_its_whole_address() {
    let app = TestApp::new(app()).await;
    app.provider().answers(Method::GET, "http://localhost:9/api/things", json!(["elsewhere"]));
    let ada = app.logged_in_at("code", Persona::ada()).await;
    let page = ada.get("/elsewhere").await;
    assert_eq!(page.text(), r#"["elsewhere"]"#);
    assert_eq!(app.provider().api_calls()[0].target, "http://localhost:9/api/things");
}
