use axum::Router;
use axum::routing::get;
use http::StatusCode;
use oauth_tests::browser::Browser;
use oauth_tests::tls::Terminator;
use tokio::net::TcpListener;

#[tokio::test]
async fn a_host_cookie_set_over_tls_comes_back_and_one_set_over_http_does_not() {
    let app = Router::new()
        .route("/set", get(|| async { ([("set-cookie", "__Host-a=1; Secure; Path=/; HttpOnly")], "set") }))
        .route("/see", get(|headers: http::HeaderMap| async move { format!("{:?}", headers.get("cookie")) }));
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    let serving = tokio::spawn(async move { axum::serve(listener, app).await });
    let tls = Terminator::start(address).await;

    let mut browser = Browser::trusting(tls.certificate_pem());
    let page = browser.get(&format!("{}/set", tls.url())).await;
    assert_eq!(page.status(), StatusCode::OK);
    assert!(browser.cookies().find("__Host-a").is_some_and(|cookie| cookie.http_only && cookie.secure));
    assert_eq!(browser.get(&format!("{}/see", tls.url())).await.body(), r#"Some("__Host-a=1")"#);

    let mut browser = Browser::new();
    browser.get(&format!("http://{address}/set")).await;
    assert_eq!(browser.cookies().refused().len(), 1);
    assert_eq!(browser.get(&format!("http://{address}/see")).await.body(), "None");
    serving.abort();
}
