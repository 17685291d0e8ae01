use std::net::SocketAddr;

use oauth_runtime::http::ReqwestClient;
use oauth_runtime::testing::HttpClientContract;
use oauth_tests::tls::Terminator;

use super::lean::LeanClient;

/// The contract's server behind two certificates, one of which is trusted.
async fn over_tls() -> (HttpClientContract, Terminator, Terminator) {
    let contract = HttpClientContract::start().await.expect("a port");
    let server: SocketAddr = contract.origin().trim_start_matches("http://").parse().expect("an address");
    let (trusted, stranger) = (Terminator::start(server).await, Terminator::start(server).await);
    (contract.reached_at(trusted.url()).untrusted_at(stranger.url()), trusted, stranger)
}

#[tokio::test]
async fn the_client_that_comes_along_keeps_the_contract_over_tls() {
    let (contract, trusted, _stranger) = over_tls().await;
    let client = ReqwestClient::builder().root_certificate(trusted.certificate_pem()).build().expect("a client");
    assert_eq!(contract.check(&client).await, []);
}

#[tokio::test]
async fn the_client_that_comes_along_keeps_the_contract_in_the_clear() {
    let contract = HttpClientContract::start().await.expect("a port");
    assert_eq!(contract.check(&ReqwestClient::new().expect("a client")).await, []);
}

#[tokio::test]
async fn a_client_over_another_library_keeps_the_contract() {
    let contract = HttpClientContract::start().await.expect("a port");
    assert_eq!(contract.check(&LeanClient::new()).await, []);
}
