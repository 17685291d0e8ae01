//! Signing one API request with HMAC-SHA1 in the `Authorization` header, beside `oauth1-request`.
//!
//! Under the same time and nonce both make the same signature of the same parameters. Three rows for each request:
//!
//! - *sign a prepared request*: ours starts with the request that its caller has built, with its parameters in the URL or in
//!   the form, and ends with that request, the header in it. `oauth1-request` starts with the method, the URL without its
//!   query, and the plain parameters, and ends with the header's text. So ours counts more: it reads the parameters out of
//!   their encoding, looks for `oauth_` ones that have no place there, and makes and inserts a header value. Both set up the
//!   key for each call.
//! - *key kept*: the same with the key set up before, which `oauth1-request` does not offer.
//! - *build and sign*: both start from text and end with a request that can be sent. `oauth1-request` leaves parsing the
//!   URL, encoding the parameters, and the request itself to its caller: that work, the same code for both, is counted on
//!   both sides.
//!
//! What a row starts with is made before the clock runs, and what it ends with is dropped after it has stopped.

use std::hint::black_box;
use std::num::NonZeroU64;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use http::HeaderValue;
use http::header::AUTHORIZATION;
use oauth_runtime::description::{Placement, SignatureMethod};
use oauth_runtime::http::Request;
use oauth_runtime::oauth1::{BodyHash, Signer, SigningKey, TokenCredentials, TokenSigner, sign_request};
use oauth_runtime::types::{ClientSecret, EndpointUrl, UrlPolicy};
use oauth1_request::{Builder, Credentials, HMAC_SHA1, ParameterList, Token};

use crate::{Compared, ROUNDS, measure};

/// So few that what a row starts with stays in the processor's cache, as it would after being built.
const BATCH: usize = 50;
const BATCHES: usize = 25;
const NOW: u64 = 1_700_000_000;
const NONCE: &str = "wIjqoxSZpRsqLnAfkY0u2Q";
const CLIENT: [&str; 2] = ["xvz1evFS4wEEPTGEFPHBog", "kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw"];
const TOKEN: [&str; 2] =
    ["370773112-GmHxMAgYyLbNEtIKZeRNFsMKPnbaSAmTqVwyRjYq", "LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE"];

const GET_URL: &str = "https://api.example.com/1.1/statuses/user_timeline.json";
const GET: [(&str, &str); 4] =
    [("screen_name", "ada"), ("count", "50"), ("include_rts", "false"), ("q", "notes on the engine")];
const POST_URL: &str = "https://api.example.com/1.1/statuses/update.json";
const POST: [(&str, &str); 6] = [
    ("status", "Hello Ladies + Gentlemen, a signed OAuth request!"),
    ("include_entities", "true"),
    ("lat", "51.5074"),
    ("long", "-0.1278"),
    ("place_id", "df51dec6f4ee2b2c"),
    ("trim_user", "true"),
];

/// One request, as a caller of each library has it at hand.
#[derive(Clone)]
struct Call {
    name: &'static str,
    url: &'static str,
    parameters: &'static [(&'static str, &'static str)],
    post: bool,
}

/// Our client and one user's token.
struct Ours {
    signer: Signer,
    credentials: TokenCredentials,
}

fn calls() -> [Call; 2] {
    [
        Call { name: "GET, 4 parameters", url: GET_URL, parameters: &GET, post: false },
        Call { name: "POST, form of 6", url: POST_URL, parameters: &POST, post: true },
    ]
}

impl Ours {
    fn new() -> Self {
        let key = SigningKey::new(SignatureMethod::HmacSha1, &ClientSecret::new(CLIENT[1])).expect("a key");
        let signer = Signer::new(&CLIENT[0].into(), key, Placement::Header).expect("a signer");
        Self { signer, credentials: TokenCredentials::new(TOKEN[0].into(), TOKEN[1].into()) }
    }

    fn kept(&self) -> TokenSigner {
        self.signer.with_token(Some((&self.credentials.token, &self.credentials.secret)))
    }

    fn sign(&self, request: Request) -> Request {
        let (now, nonce) = (black_box(now()), black_box(NONCE));
        sign_request(&self.signer, request, &self.credentials, BodyHash::Omit, now, nonce).expect("signed")
    }
}

impl Call {
    fn request(&self) -> Request {
        let parse = |url: &str| EndpointUrl::parse(url, UrlPolicy::HttpsOnly).expect("a URL");
        let encoded = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(self.parameters).finish();
        if self.post {
            Request::post_form(parse(self.url), encoded, 65536)
        } else {
            Request::get(parse(&format!("{}?{encoded}", self.url)), 65536)
        }
    }

    /// `oauth1-request` sorts its parameters in place.
    fn parameters(&self) -> Vec<(&'static str, &'static str)> {
        self.parameters.to_vec()
    }

    fn by_theirs(&self, parameters: Vec<(&str, &str)>) -> String {
        let [client, token] = [CLIENT, TOKEN].map(|[id, secret]| Credentials::new(id, secret));
        let mut builder = Builder::with_token(Token::new(client, token), HMAC_SHA1);
        builder.nonce(black_box(NONCE)).timestamp(NonZeroU64::new(black_box(NOW)));
        let method = if self.post { "POST" } else { "GET" };
        builder.into_authorization(method, self.url, &ParameterList::new(parameters))
    }

    fn built_by_theirs(&self) -> Request {
        let mut request = self.request();
        let header = HeaderValue::try_from(self.by_theirs(self.parameters())).expect("a header");
        request.headers.insert(AUTHORIZATION, header);
        request
    }

    /// Signatures that differ would be of different work.
    fn check(&self, ours: &Ours) {
        let signature = |request: &Request| {
            let header = request.headers[AUTHORIZATION].to_str().expect("ASCII");
            let (_, rest) = header.split_once("oauth_signature=\"").expect("a signature");
            rest.split('"').next().expect("a value").to_owned()
        };
        let theirs = signature(&self.built_by_theirs());
        assert_eq!(signature(&ours.sign(self.request())), theirs, "{}", self.name);
        assert_eq!(signature(&sign_with(&ours.kept(), self.request())), theirs, "{}", self.name);
    }
}

fn now() -> SystemTime {
    UNIX_EPOCH + Duration::from_secs(NOW)
}

fn sign_with(kept: &TokenSigner, request: Request) -> Request {
    kept.sign_request(request, BodyHash::Omit, black_box(now()), black_box(NONCE)).expect("signed")
}

/// CPU microseconds of `run` alone.
fn time<Start, End>(start: impl Fn() -> Start, run: impl Fn(Start) -> End) -> f64 {
    let (starts, mut ends) = (Vec::from_iter((0..BATCH).map(|_| start())), Vec::with_capacity(BATCH));
    measure(|| {
        ends.extend(starts.into_iter().map(|start| black_box(run(black_box(start)))));
        BATCH
    })
}

/// For a profiler: one side alone, signing prepared requests.
pub(crate) fn only(theirs: bool) {
    let ours = Ours::new();
    for call in calls().into_iter().cycle().take(2 * ROUNDS * BATCHES) {
        if theirs {
            time(|| call.parameters(), |parameters| call.by_theirs(parameters));
        } else {
            time(|| call.request(), |request| ours.sign(request));
        }
    }
}

pub(crate) fn compare() -> Vec<(String, Compared)> {
    let ours = Ours::new();
    let kept_key = ours.kept();
    let mut rows = Vec::new();
    for call in calls() {
        call.check(&ours);
        let mut figures = [const { Vec::new() }; 5];
        for _ in 0..ROUNDS * BATCHES {
            let [each, kept, built, theirs, built_by_theirs] = &mut figures;
            each.push(time(|| call.request(), |request| ours.sign(request)));
            theirs.push(time(|| call.parameters(), |parameters| call.by_theirs(parameters)));
            kept.push(time(|| call.request(), |request| sign_with(&kept_key, request)));
            built.push(time(|| (), |()| ours.sign(call.request())));
            built_by_theirs.push(time(|| (), |()| call.built_by_theirs()));
        }
        let [each, kept, built, theirs, built_by_theirs] = &figures;
        rows.push((format!("{}: sign a prepared request", call.name), Compared::of(each, theirs)));
        rows.push((format!("{}: the same, key kept", call.name), Compared::of(kept, theirs)));
        rows.push((format!("{}: build and sign", call.name), Compared::of(built, built_by_theirs)));
    }
    rows
}
