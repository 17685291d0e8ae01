use super::rig::{REDIRECT_URI, Rig, read};
use crate::development::provider::{ClientRegistration, DevelopmentProvider, Persona};

#[tokio::test]
async fn only_loopback_hosts_are_answered() {
    let rig = Rig::of_ada();
    let port = rig.provider.origin().rsplit(':').next().unwrap_or_default().to_owned();
    for (host, status) in [
        (format!("127.0.0.1:{port}"), 200),
        (format!("localhost:{port}"), 200),
        (format!("login.localhost:{port}"), 200),
        ("evil-localhost".to_owned(), 421),
        ("[::1]".to_owned(), 200),
        ("localhost.evil.example".to_owned(), 421),
        (format!("rebound.example:{port}"), 421),
        ("127.0.0.1.evil.example".to_owned(), 421),
    ] {
        let answer = read(rig.http.get(&rig.endpoints.discovery).header("host", &host)).await;
        assert_eq!(answer.status, status, "{host}");
    }
}

#[tokio::test]
async fn foreign_redirect_uris_get_an_error_page_and_no_redirect() {
    let rig = Rig::of_ada();
    for uri in
        ["https://app.example/cb", "http://127.0.0.1.evil.example/", "http://localhost@evil.example/", "javascript:1"]
    {
        let answer = rig.authorize(&[("redirect_uri", uri)]).await;
        assert_eq!((answer.status, answer.header("location")), (400, ""), "{uri}");
        assert!(!answer.text.contains("evil.example"));
    }
    for change in [("client_id", "stranger"), ("client_id", ""), ("redirect_uri", "")] {
        assert_eq!(rig.authorize(&[change]).await.status, 400);
    }
    let twice = rig.get(&format!("{}&redirect_uri=http://localhost/", rig.authorization_url(&[]))).await;
    assert_eq!((twice.status, twice.header("location")), (400, ""));
}

#[tokio::test]
async fn registering_a_foreign_redirect_uri_does_not_help() {
    let client =
        ClientRegistration::new("app", "s").with_redirect_uri("https://app.example/cb").with_redirect_uri(REDIRECT_URI);
    let rig = Rig::with(DevelopmentProvider::builder().client(client).auto_login(Persona::ada()));
    let ask = |uri: &'static str| [("client_id", "app"), ("redirect_uri", uri)];
    assert_eq!(rig.authorize(&ask("https://app.example/cb")).await.status, 400);
    assert_eq!(rig.authorize(&ask("http://127.0.0.1:3000/other")).await.status, 400);
    assert_eq!(rig.authorize(&ask(REDIRECT_URI)).await.status, 303);
    assert_eq!(rig.authorize(&[]).await.status, 400, "the default client is gone");
}

#[test]
fn a_provider_starts_and_stops_without_any_runtime() {
    let provider = DevelopmentProvider::start().expect("a provider");
    let address = provider.origin().trim_start_matches("http://").to_owned();
    assert!(std::net::TcpStream::connect(&address).is_ok());
    drop(provider);
    assert!(std::net::TcpStream::connect(&address).is_err());
}

#[tokio::test]
async fn unknown_paths_and_methods_are_refused() {
    let rig = Rig::of_ada();
    let origin = rig.provider.origin();
    assert_eq!(rig.get(&format!("{origin}/dev/nothing")).await.status, 404);
    assert_eq!(rig.get(&format!("{origin}/b%20d/jwks")).await.status, 404);
    assert_eq!(rig.get(&rig.endpoints.token_endpoint).await.status, 405);
    assert_eq!(rig.post(&rig.endpoints.jwks_uri, &[]).await.status, 405);
}
