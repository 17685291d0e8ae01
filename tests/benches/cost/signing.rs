//! Signing one API request with HMAC-SHA1 in the `Authorization` header, beside `oauth1-request`.
//!
//! Both start from text and end with the header's value, under the same time and nonce, so both make the same signature.
//! Ours counts more: it parses the URL, owns the form, and makes a whole request with its headers. `oauth1-request` is
//! given its parameters plain and apart from the URL, and leaves making the query and the form to its caller.

use std::hint::black_box;
use std::num::NonZeroU64;

use http::header::AUTHORIZATION;
use oauth_runtime::description::{Placement, SignatureMethod};
use oauth_runtime::http::Request;
use oauth_runtime::oauth1::{ClientCredentials, Signer, SigningKey, TokenSigner};
use oauth_runtime::types::{AccessToken, ClientSecret, EndpointUrl, SharedSecret, UrlPolicy};
use oauth1_request::{Builder, Credentials, HMAC_SHA1, ParameterList, Token};

use crate::{ROUNDS, measure, median};

const REQUESTS: usize = 5000;
const NOW: i64 = 1_700_000_000;
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
struct Call {
    name: &'static str,
    url: &'static str,
    parameters: &'static [(&'static str, &'static str)],
    post: bool,
    /// The parameters in the form encoding.
    encoded: String,
}

/// Our client and one user's token.
struct Ours {
    signer: Signer,
    token: AccessToken,
    secret: SharedSecret,
}

fn calls() -> [Call; 2] {
    let call = |name, url, parameters: &'static [_], post| {
        let encoded = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(parameters).finish();
        Call { name, url, parameters, post, encoded }
    };
    [
        call("GET, 4 parameters in the query", GET_URL, &GET, false),
        call("POST, 6 parameters in a form", POST_URL, &POST, true),
    ]
}

impl Ours {
    fn new() -> Self {
        let key = SigningKey::new(SignatureMethod::HmacSha1, &ClientSecret::new(CLIENT[1])).expect("a key");
        let client = ClientCredentials { client_id: CLIENT[0].into(), key };
        let signer = Signer::new(client, Placement::Header).expect("a signer");
        Self { signer, token: TOKEN[0].into(), secret: TOKEN[1].into() }
    }

    fn prepared(&self) -> TokenSigner<'_> {
        self.signer.with_token(Some((&self.token, &self.secret)))
    }
}

impl Call {
    fn request(&self) -> Request {
        let parse = |url: &str| EndpointUrl::parse(url, UrlPolicy::HttpsOnly).expect("a URL");
        if self.post {
            Request::post_form(parse(self.url), self.encoded.clone(), 65536)
        } else {
            Request::get(parse(&format!("{}?{}", self.url, self.encoded)), 65536)
        }
    }

    /// With the key prepared before.
    fn by_ours(&self, signer: &TokenSigner<'_>) -> Request {
        signer.sign(self.request(), &[], black_box(NOW), black_box(NONCE)).expect("signed")
    }

    fn by_theirs(&self) -> String {
        let [client, token] = [CLIENT, TOKEN].map(|[id, secret]| Credentials::new(id, secret));
        let mut builder = Builder::with_token(Token::new(client, token), HMAC_SHA1);
        builder.nonce(black_box(NONCE)).timestamp(NonZeroU64::new(black_box(NOW.unsigned_abs())));
        let parameters = ParameterList::new(self.parameters.to_vec());
        let method = if self.post { "POST" } else { "GET" };
        builder.into_authorization(method, self.url, &parameters)
    }

    /// Signatures that differ would be of different work.
    fn check(&self, ours: &Ours) {
        let signature = |header: &str| {
            let (_, rest) = header.split_once("oauth_signature=\"").expect("a signature");
            rest.split('"').next().expect("a value").to_owned()
        };
        let signed = self.by_ours(&ours.prepared());
        let header = signed.headers[AUTHORIZATION].to_str().expect("ASCII");
        assert_eq!(signature(header), signature(&self.by_theirs()), "{}", self.name);
    }
}

fn repeat<T>(run: impl Fn() -> T) -> usize {
    for _ in 0..REQUESTS {
        black_box(run());
    }
    REQUESTS
}

/// For a profiler: one side alone.
pub(crate) fn only(theirs: bool) {
    let ours = Ours::new();
    for call in calls() {
        if theirs {
            repeat(|| call.by_theirs());
        } else {
            repeat(|| call.by_ours(&ours.prepared()));
        }
    }
}

pub(crate) fn compare() -> Vec<(String, f64, f64)> {
    let ours = Ours::new();
    let prepared = ours.prepared();
    let mut rows = Vec::new();
    for call in calls() {
        call.check(&ours);
        let (mut each, mut once, mut theirs) = (Vec::new(), Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            each.push(measure(|| repeat(|| call.by_ours(&ours.prepared()))));
            once.push(measure(|| repeat(|| call.by_ours(&prepared))));
            theirs.push(measure(|| repeat(|| call.by_theirs())));
        }
        let theirs = median(theirs);
        rows.push((call.name.to_owned(), median(each), theirs));
        rows.push((format!("{}, key kept", call.name), median(once), theirs));
    }
    rows
}
