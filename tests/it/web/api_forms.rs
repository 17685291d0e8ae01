//! Forms with files, as axum's own reader of them sees them.

use axum::Router;
use axum::extract::Multipart;
use axum::extract::multipart::Field;
use axum::http::HeaderMap;
use axum::routing::post;
use bytes::Bytes;
use futures_util::stream;
use http::Method;
use oauth_runtime::api::{ApiCall, ApiDescription, Caller, Form, Part};
use oauth_runtime::http::Body;
use oauth_runtime::tokens::{OAuth2Tokens, Tokens};
use oauth_runtime::{Client, ClientConfig};
use proptest::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::json;
use tokio::net::TcpListener;

use crate::rig::{CodeHost, environment};

const API: ApiDescription = ApiDescription::new("https://api.example");

#[derive(Debug, Serialize, Deserialize, PartialEq, Eq)]
struct Seen {
    name: String,
    file_name: Option<String>,
    media_type: Option<String>,
    content: Vec<u8>,
}

/// The parts, and the length that was announced.
type Answer = (Vec<Seen>, Option<u64>, String);

async fn read(headers: HeaderMap, mut form: Multipart) -> axum::Json<Answer> {
    let mut parts = Vec::new();
    while let Some(part) = form.next_field().await.expect("a form") {
        let text = |value: Option<&str>| value.map(str::to_owned);
        let (name, file_name) = (text(part.name()).expect("a name"), text(part.file_name()));
        let media_type = text(Field::content_type(&part));
        parts.push(Seen { name, file_name, media_type, content: part.bytes().await.expect("a part").to_vec() });
    }
    let header = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let length = header("content-length").and_then(|length| length.parse().ok());
    axum::Json((parts, length, header("content-type").unwrap_or_default().to_owned()))
}

async fn api() -> Caller<CodeHost> {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let url = format!("http://{}", listener.local_addr().expect("an address"));
    let app = Router::new().route("/form", post(read));
    tokio::spawn(async move { axum::serve(listener, app).await });
    let config = ClientConfig::new().with_environment(environment("http://127.0.0.1:1"));
    let client = Client::<CodeHost>::new(config).expect("a client");
    client.api(Tokens::OAuth2(OAuth2Tokens::new("t"))).with_base_url(&url).expect("a base URL")
}

async fn sent(api: &Caller<CodeHost>, form: Form) -> Answer {
    api.json(ApiCall::with(&API, Method::POST, "/form").multipart(form)).await.expect("an answer")
}

fn seen(name: &str, file_name: Option<&str>, media_type: Option<&str>, content: &[u8]) -> Seen {
    let text = |value: Option<&str>| value.map(str::to_owned);
    Seen { name: name.to_owned(), file_name: text(file_name), media_type: text(media_type), content: content.to_vec() }
}

fn stream(pieces: &[&'static str]) -> Body {
    let pieces = pieces.iter().map(|piece| Ok::<_, std::convert::Infallible>(Bytes::from(*piece)));
    axum::body::Body::from_stream(stream::iter(pieces.collect::<Vec<_>>())).into()
}

#[tokio::test]
async fn text_files_json_and_streams_arrive_as_parts_of_one_form() {
    let api = api().await;
    let form = |file: Body| {
        Form::new()
            .text("größe", "1 & 2\r\n--x")
            .part("file", Part::new(vec![0, 255, 13, 10]).file_name("Bild \u{1f600}.png").media_type("image/png"))
            .part("meta", Part::json(&json!({ "a": [1] })))
            .part("file", Part::new(file).file_name("b"))
            .text("empty", "")
    };
    let expected = [
        seen("größe", None, None, b"1 & 2\r\n--x"),
        seen("file", Some("Bild \u{1f600}.png"), Some("image/png"), &[0, 255, 13, 10]),
        seen("meta", None, Some("application/json"), br#"{"a":[1]}"#),
        seen("file", Some("b"), Some("application/octet-stream"), b"one two"),
        seen("empty", None, None, b""),
    ];
    let (whole, length, media_type) = sent(&api, form(Body::from("one two"))).await;
    assert_eq!(whole, expected);
    let boundary = media_type.strip_prefix("multipart/form-data; boundary=").expect("a boundary");
    assert!(boundary.len() == 30 && boundary.bytes().all(|byte| byte.is_ascii_alphanumeric()), "{boundary}");
    let (measured, with_stream, other) = sent(&api, form(stream(&["one", " ", "two"]).with_length(7))).await;
    assert_eq!((&measured[..], with_stream), (&expected[..], length), "the length of the whole form is known");
    assert_ne!(media_type, other, "each form has a boundary of its own");
    let (chunked, length, _) = sent(&api, form(stream(&["one", " ", "two"]))).await;
    assert_eq!((&chunked[..], length), (&expected[..], None));
}

#[tokio::test]
async fn what_would_end_a_name_is_written_as_browsers_write_it() {
    let api = api().await;
    let form = Form::new().part("a\"; x=\"y", Part::new("1").file_name("b\"\r\nX-Y: z"));
    let (parts, ..) = sent(&api, form).await;
    let media_type = Some("application/octet-stream");
    assert_eq!(parts, [seen("a%22; x=%22y", Some("b%22%0D%0AX-Y: z"), media_type, b"1")]);
    let call = ApiCall::with(&API, Method::POST, "/form").multipart(Form::new().text("a\0", "x"));
    let error = api.discard(call).await.expect_err("refused");
    assert_eq!(error.code(), "api_argument");
    assert!(error.to_string().contains("no control characters"), "{error}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]
    #[test]
    fn every_name_and_content_comes_out_as_it_went_in(
        parts in proptest::collection::vec(("[^\\p{Cc}\"\\\\]{1,12}", proptest::option::of("[^\\p{Cc}\"\\\\]{1,12}"), any::<Vec<u8>>()), 1..6),
    ) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        let (form, expected) = parts.iter().fold((Form::new(), Vec::new()), |(form, mut all), (name, file, content)| {
            let part = Part::new(content.clone());
            let (part, media_type) = match file {
                Some(file) => (part.file_name(file), Some("application/octet-stream")),
                None => (part, None),
            };
            all.push(seen(name, file.as_deref(), media_type, content));
            (form.part(name, part), all)
        });
        let (seen, ..) = runtime.block_on(async { sent(&api().await, form).await });
        prop_assert_eq!(seen, expected);
    }
}
