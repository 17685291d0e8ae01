use oauth_runtime::ErrorKind;
use oauth_runtime::http::{AddressRule, HttpClient as _, Request, ReqwestClient, TlsIdentity, TransportCause};
use oauth_runtime::types::{EndpointUrl, UrlPolicy};
use oauth_tests::tls::{Certificate, Terminator};

fn request(url: &str) -> Request {
    Request::get(EndpointUrl::parse(url, UrlPolicy::DangerousLoopbackHttp).expect("a URL"), 1000)
}

/// Code and cause of the error that a call ends with.
async fn failure(client: &ReqwestClient, url: &str) -> (&'static str, Option<TransportCause>) {
    let error = client.fetch(request(url)).await.expect_err("no response");
    assert!(matches!(error.kind(), ErrorKind::Transport(_)), "{error:?}");
    (error.code(), TransportCause::of(&error))
}

/// A server that answers `200 OK` to everything.
async fn server() -> std::net::SocketAddr {
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await.expect("a port");
    let address = listener.local_addr().expect("an address");
    let app = axum::Router::new().fallback(|| async { "ok" });
    tokio::spawn(async move { axum::serve(listener, app).await });
    address
}

/// A server behind this certificate, and a client that trusts it.
async fn behind(certificate: &Certificate, client: Option<&Certificate>) -> (Terminator, ReqwestClient) {
    let terminator = Terminator::bind_with(certificate, client).await;
    terminator.forward_to(server().await);
    let client = ReqwestClient::builder().root_certificate(certificate.pem()).build().expect("a client");
    (terminator, client)
}

#[tokio::test]
async fn what_is_wrong_with_a_certificate_is_told_by_its_type() {
    let nobody = ReqwestClient::new().expect("a client");
    let (at, client) = behind(&Certificate::of(&["localhost"]), None).await;
    assert_eq!(client.fetch(request(&at.url())).await.expect("trusted").body, "ok");
    assert_eq!(failure(&nobody, &at.url()).await, ("tls_failed", Some(TransportCause::UnknownIssuer)));
    let numeric = at.url().replace("localhost", "127.0.0.1");
    assert_eq!(failure(&client, &numeric).await, ("tls_failed", Some(TransportCause::NameMismatch)));
    let (at, client) = behind(&Certificate::expired(&["localhost"]), None).await;
    assert_eq!(failure(&client, &at.url()).await, ("tls_failed", Some(TransportCause::CertificateExpired)));
}

#[tokio::test]
async fn what_is_no_certificate_is_told_from_what_is_no_connection() {
    let client = ReqwestClient::new().expect("a client");
    let plain = server().await;
    let (code, cause) = failure(&client, &format!("https://localhost:{}", plain.port())).await;
    assert_eq!((code, cause), ("tls_failed", Some(TransportCause::Tls)), "a server that speaks no TLS");
    let free = std::net::TcpListener::bind(("127.0.0.1", 0)).expect("a port").local_addr().expect("an address");
    let refused = failure(&client, &format!("https://{free}")).await;
    assert_eq!(refused, ("connect_failed", Some(TransportCause::ConnectionRefused)));
}

#[tokio::test]
async fn a_client_certificate_is_shown_to_whom_it_is_for_and_on_connections_of_its_own() {
    let (ours, theirs) = (Certificate::of(&["localhost"]), Certificate::of(&["bank customer"]));
    let (at, without) = behind(&ours, Some(&theirs)).await;
    let identity = TlsIdentity::named("bank");
    let client = ReqwestClient::builder()
        .root_certificate(ours.pem())
        .tls_identity(identity.clone(), theirs.pem_with_key())
        .build()
        .expect("a client");
    let mut with_identity = request(&at.url());
    with_identity.tls_identity = Some(identity);
    assert_eq!(client.fetch(with_identity.clone()).await.expect("they know us").body, "ok");
    // A connection to the same host is open, and is not for who shows nothing.
    for client in [&client, &without] {
        assert_eq!(failure(client, &at.url()).await, ("tls_failed", Some(TransportCause::HandshakeRefused)));
    }
    let error = without.fetch(with_identity).await.expect_err("no certificate of this name");
    assert_eq!(error.code(), "tls_identity_unknown");
}

#[test]
fn a_client_certificate_that_cannot_be_read_is_found_at_the_start() {
    let without_key = Certificate::of(&["localhost"]).pem();
    for pem in [String::new(), without_key, "-----BEGIN PRIVATE KEY-----".to_owned()] {
        let built = ReqwestClient::builder().tls_identity(TlsIdentity::named("bank"), pem).build();
        assert_eq!(built.expect_err("no identity").code(), "http_client_invalid");
    }
}

#[tokio::test]
async fn t148_who_connects_through_a_proxy_cannot_promise_a_public_address() {
    let client = ReqwestClient::builder().proxy("http://127.0.0.1:9").build().expect("a client");
    let mut request = request("https://example.com/");
    request.addresses = AddressRule::PublicOnly;
    assert_eq!(client.fetch(request).await.expect_err("refused").code(), "address_forbidden");
}

/// A proxy that nobody set here would see every code and every secret. The variables are those of a process, so it takes one.
#[test]
fn proxies_of_the_environment_are_passed_over() {
    const INSIDE: &str = "OAUTH_TESTS_INSIDE_PROXY";
    if std::env::var_os(INSIDE).is_some() {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
        let answer = runtime.block_on(async {
            let at = server().await;
            ReqwestClient::new().expect("a client").fetch(request(&format!("http://{at}"))).await
        });
        assert_eq!(answer.expect("a response").body, "ok");
        return;
    }
    let mut child = std::process::Command::new(std::env::current_exe().expect("this program"));
    child.args(["--exact", "http_client::reqwest::proxies_of_the_environment_are_passed_over", "--nocapture"]);
    for variable in ["HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"] {
        // The discard port, where nobody listens.
        child.env(variable, "http://127.0.0.1:9");
    }
    for variable in ["NO_PROXY", "no_proxy"] {
        child.env_remove(variable);
    }
    let output = child.env(INSIDE, "1").output().expect("it runs");
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && text.contains("1 passed"), "{text}");
}
