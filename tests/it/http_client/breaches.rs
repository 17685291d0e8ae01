//! Each of these clients breaks one rule, and the contract names it.

use std::sync::Mutex;
use std::time::Duration;

use http::{HeaderValue, header};
use oauth_runtime::BoxFuture;
use oauth_runtime::http::{AddressRule, Body, HttpClient, Request, ReqwestClient, Response};
use oauth_runtime::testing::HttpClientContract;

/// The good client, with something done to what goes out or what comes in.
#[derive(Debug)]
struct Bent {
    client: ReqwestClient,
    how: How,
    cookie: Mutex<Option<HeaderValue>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum How {
    AddsAHeader,
    DropsHeaders,
    DropsStreams,
    FollowsRedirects,
    KeepsCookies,
    SendsAgain,
    ReadsEverythingFirst,
    BelievesHalfABody,
    CallsEveryFaultTheSame,
    ForgetsTheAddressRule,
    ForgetsTheIdentity,
    OutlivesItsFuture,
}

impl HttpClient for Bent {
    fn send(&self, mut request: Request<Body>) -> BoxFuture<'_, oauth_runtime::Result<Response<Body>>> {
        Box::pin(async move {
            match self.how {
                How::AddsAHeader => drop(request.headers.insert("accept-encoding", HeaderValue::from_static("gzip"))),
                How::DropsHeaders => drop(request.headers.remove("x-contract")),
                How::DropsStreams if request.body.as_bytes().is_none() => request.body = Body::empty(),
                How::KeepsCookies => {
                    let kept = self.cookie.lock().expect("no panic").clone();
                    request.headers.extend(kept.map(|cookie| (header::COOKIE, cookie)));
                }
                How::ForgetsTheAddressRule => request.addresses = AddressRule::Any,
                How::ForgetsTheIdentity => request.tls_identity = None,
                _ => {}
            }
            let again = request.body.as_bytes().cloned().map(|body| {
                let mut again = Request::new(request.method.clone(), request.url.clone(), request.limit);
                (again.headers, again.addresses) = (request.headers.clone(), request.addresses);
                again.with_body(Body::from(body))
            });
            if self.how == How::OutlivesItsFuture {
                let client = self.client.clone();
                return tokio::spawn(async move { client.send(request).await }).await.expect("no panic");
            }
            let response = match (self.client.send(request).await, again) {
                (Err(_), Some(again)) if self.how == How::SendsAgain => self.client.send(again).await?,
                (Err(_), _) if self.how == How::CallsEveryFaultTheSame => {
                    return Err(oauth_runtime::error::TransportFault::Interrupted.into());
                }
                (response, _) => response?,
            };
            self.bend(response).await
        })
    }
}

impl Bent {
    async fn bend(&self, mut response: Response<Body>) -> oauth_runtime::Result<Response<Body>> {
        match self.how {
            How::FollowsRedirects if response.status.is_redirection() => {
                response.status = http::StatusCode::OK;
            }
            How::KeepsCookies => *self.cookie.lock().expect("no panic") = response.headers.get("set-cookie").cloned(),
            How::ReadsEverythingFirst => response.body = response.body.collect(usize::MAX).await?.into(),
            How::BelievesHalfABody => {
                let first = response.body.chunk().await?.unwrap_or_default();
                response.body = first.into();
            }
            _ => {}
        }
        Ok(response)
    }
}

async fn breached(how: How) -> Vec<&'static str> {
    let contract = HttpClientContract::start().await.expect("a port").patience(Duration::from_secs(1));
    let client = Bent { client: ReqwestClient::new().expect("a client"), how, cookie: Mutex::default() };
    contract.check(&client).await.iter().map(|breach| breach.rule).collect()
}

#[tokio::test]
async fn every_rule_of_the_contract_finds_who_breaks_it() {
    for (how, rules) in [
        (How::AddsAHeader, &["method, URL, headers and body go out as they are"][..]),
        (How::DropsHeaders, &["method, URL, headers and body go out as they are"]),
        (How::DropsStreams, &["a body that is a stream arrives"]),
        (How::FollowsRedirects, &["no redirect is followed"]),
        (How::KeepsCookies, &["no cookie is kept"]),
        (How::SendsAgain, &["nothing is sent twice"]),
        (How::CallsEveryFaultTheSame, &["a port where nobody listens is an error of its own"]),
        (How::ForgetsTheAddressRule, &["an address that the rule forbids is not connected to"]),
        (How::ForgetsTheIdentity, &["without the client certificate that is asked for nothing is sent"]),
        (How::OutlivesItsFuture, &["who gives up waiting ends the request"]),
    ] {
        let found = breached(how).await;
        assert!(rules.iter().all(|rule| found.contains(rule)), "{how:?}: {found:?}");
    }
    let endless =
        ["a body without end is read no further than it is asked for", "the response is there before its body is"];
    let found = breached(How::ReadsEverythingFirst).await;
    assert!(endless.iter().all(|rule| found.contains(rule)), "{found:?}");
    let found = breached(How::BelievesHalfABody).await;
    assert!(found.contains(&"a body that breaks off is an error"), "{found:?}");
}
