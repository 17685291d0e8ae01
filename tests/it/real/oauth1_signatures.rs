//! Every signature of OAuth 1.0a that can be asked for, judged by oauthlib, which shares no code with this framework.

use std::fmt::Write as _;
use std::time::SystemTime;

use aws_lc_rs::encoding::{AsDer, Pkcs8V1Der, PublicKeyX509Der};
use aws_lc_rs::rsa::{KeyPair, KeySize};
use aws_lc_rs::signature::KeyPair as _;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::header::CONTENT_TYPE;
use http::{HeaderMap, HeaderValue, Method};
use oauth_runtime::ClientSecret;
use oauth_runtime::description::{Placement, SignatureMethod};
use oauth_runtime::http::Request;
use oauth_runtime::oauth1::{BodyHash, Signer, SigningKey, TokenCredentials, sign_request};
use oauth_runtime::types::{EndpointUrl, UrlPolicy};
use oauth_tests::peer::{OAuth1Client, OAuth1Server, OAuth1ServerConfig, OAuth1Token, Verdict};
use oauth_tests::skip;
use serde_json::{Value, json};

/// A key pair of this run.
pub(super) struct RsaKey {
    pub(super) private_pem: String,
    pub(super) public_pem: String,
}

impl RsaKey {
    pub(super) fn generate() -> Self {
        let pair = KeyPair::generate(KeySize::Rsa2048).expect("an RSA key");
        let private = AsDer::<Pkcs8V1Der<'_>>::as_der(&pair).expect("a key in PKCS#8");
        let public = AsDer::<PublicKeyX509Der<'_>>::as_der(pair.public_key()).expect("a public key");
        Self { private_pem: pem("PRIVATE KEY", private.as_ref()), public_pem: pem("PUBLIC KEY", public.as_ref()) }
    }
}

fn pem(label: &str, der: &[u8]) -> String {
    let encoded = STANDARD.encode(der);
    let lines = encoded.as_bytes().chunks(64).map(|line| std::str::from_utf8(line).expect("base64 is ASCII"));
    format!("-----BEGIN {label}-----\n{}\n-----END {label}-----\n", lines.collect::<Vec<_>>().join("\n"))
}

const KEY: &str = "client key";
const SECRET: &str = "client&secret %";
const TOKEN: &str = "tok%25en/+ü";
const TOKEN_SECRET: &str = "token+secret&é";
/// The same without the escape, which Authlib undoes once too often.
const TOKEN_WITHOUT_ESCAPE: &str = "token/+ü";
const METHODS: [SignatureMethod; 7] = [
    SignatureMethod::HmacSha1,
    SignatureMethod::HmacSha256,
    SignatureMethod::HmacSha512,
    SignatureMethod::RsaSha1,
    SignatureMethod::RsaSha256,
    SignatureMethod::RsaSha512,
    SignatureMethod::Plaintext,
];
const PLACEMENTS: [Placement; 3] = [Placement::Header, Placement::Query, Placement::Body];
const QUERIES: [&str; 2] = ["", "?q=x%20y&q=%C3%A9&q=&plus=a+b&tilde=%7e~&z&a%5B%5D=1"];

/// Method, content type and body.
type Body = (&'static str, Method, Option<&'static str>, &'static [u8]);

const FORM: &str = "application/x-www-form-urlencoded";
const BODIES: [Body; 5] = [
    ("none", Method::GET, None, b""),
    ("empty", Method::POST, None, b""),
    ("form", Method::POST, Some(FORM), "a=2&a=1&empty=&bare&c=%C3%A9+x&%E2%82%AC=%26%3D&q=form".as_bytes()),
    ("json", Method::PUT, Some("application/json"), "{\"text\":\"ü & = %\"}".as_bytes()),
    ("bytes", Method::POST, Some("application/octet-stream"), b"\0\xff\xfe&oauth_token=x"),
];

/// What is done to a request after it was signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tampering {
    None,
    /// One more parameter in the query.
    Query,
    /// One more parameter in a form, one more byte in another body.
    Body,
    /// Another token secret, which is all that PLAINTEXT proves.
    Secret,
}

struct Rig {
    server: OAuth1Server,
    http: reqwest::Client,
    rsa: RsaKey,
    now: SystemTime,
    nonce: u32,
}

impl Rig {
    async fn start() -> Option<Self> {
        let rsa = RsaKey::generate();
        let config = OAuth1ServerConfig::default()
            .with_client(OAuth1Client::new(KEY, SECRET).with_rsa_public_key(&rsa.public_pem))
            .with_token(OAuth1Token::new(TOKEN, TOKEN_SECRET, KEY))
            .with_token(OAuth1Token::new(TOKEN_WITHOUT_ESCAPE, TOKEN_SECRET, KEY));
        let server = skip::unless(OAuth1Server::start(config).await)?;
        let http = reqwest::Client::builder().no_proxy().build().expect("an HTTP client");
        Some(Self { server, http, rsa, now: SystemTime::now(), nonce: 0 })
    }

    fn signer(&self, method: SignatureMethod, placement: Placement) -> Signer {
        let shared = ClientSecret::new(SECRET);
        let private = ClientSecret::new(self.rsa.private_pem.as_str());
        let key = match method {
            SignatureMethod::Plaintext => Ok(SigningKey::dangerous_plaintext(&shared)),
            SignatureMethod::RsaSha1 | SignatureMethod::RsaSha256 | SignatureMethod::RsaSha512 => {
                SigningKey::new(method, &private)
            }
            _ => SigningKey::new(method, &shared),
        };
        Signer::new(&KEY.into(), key.expect("a key"), placement).expect("a signer")
    }

    async fn judge(&mut self, signer: &Signer, case: &Body, query: &str, tampering: Tampering) -> Verdict {
        self.judge_with(TOKEN, signer, case, query, tampering).await
    }

    async fn judge_with(
        &mut self,
        token: &str,
        signer: &Signer,
        case: &Body,
        query: &str,
        tampering: Tampering,
    ) -> Verdict {
        let (_, method, content_type, body) = case;
        let url = format!("{}/a%20b;c/%C3%BC{query}", self.server.verify_url());
        let url = EndpointUrl::parse(&url, UrlPolicy::DangerousLoopbackHttp).expect("a URL");
        let headers: HeaderMap =
            content_type.iter().map(|value| (CONTENT_TYPE, HeaderValue::from_static(value))).collect();
        let mut request = Request::new(method.clone(), url, 65536);
        (request.headers, request.body) = (headers, (*body).into());
        let secret = if tampering == Tampering::Secret { "another" } else { TOKEN_SECRET };
        let credentials = TokenCredentials::new(token.into(), secret.into());
        // A hash where the method has one; forms leave it out by themselves.
        let hash = if signer.body_hasher().is_some() { BodyHash::Compute } else { BodyHash::Omit };
        self.nonce += 1;
        let nonce = format!("nonce{}", self.nonce);
        let signed = sign_request(signer, request, &credentials, hash, self.now, &nonce).expect("signed");

        let mut url = signed.url.url().clone();
        let mut body = signed.body.to_vec();
        match tampering {
            Tampering::Query => drop(url.query_pairs_mut().append_pair("more", "1")),
            Tampering::Body if *content_type == Some(FORM) => body.extend_from_slice(b"&more=1"),
            Tampering::Body => body.push(b'x'),
            Tampering::None | Tampering::Secret => {}
        }
        let request = self.http.request(signed.method, url).headers(signed.headers).body(body);
        let answer = request.send().await.expect("an answer");
        let text = answer.text().await.expect("a body");
        serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}: {text}"))
    }
}

/// What Authlib 1.x says of a right signature, and why where it is not the same as oauthlib.
///
/// - It verifies three methods by itself.
/// - It decodes protocol parameters twice wherever they stand, so a token with an escape in it is another token to it, and
///   the base string another; `PLAINTEXT` has none. oauthlib decodes once, as RFC 5849 §3.5.1 says. That this is the
///   reason, and no fault of ours, shows in the same request with a token without an escape: Authlib takes that.
fn authlib_differs(method: SignatureMethod) -> Option<(Value, Value, &'static str)> {
    match method {
        SignatureMethod::Plaintext => None,
        SignatureMethod::HmacSha1 | SignatureMethod::RsaSha1 => {
            Some((json!(false), json!(true), "decodes the token twice"))
        }
        _ => Some((json!("unsupported"), json!("unsupported"), "does not know the method")),
    }
}

#[tokio::test]
async fn oauthlib_accepts_every_signature_and_authlib_differs_for_known_reasons_only() {
    let Some(mut rig) = Rig::start().await else { return };
    let mut table = format!(
        "{:<12} {:<9} {:<8} {:<6} {:<6} {:<6} {:<9} {:<13} {:<18} {}\n",
        "method",
        "placement",
        "found in",
        "body",
        "query",
        "hash",
        "oauthlib",
        "Authlib",
        "without an escape",
        "Authlib"
    );
    let mut wrong = Vec::new();
    let (mut rows, mut differing) = (0, 0);
    for method in METHODS {
        for placement in PLACEMENTS {
            let signer = rig.signer(method, placement);
            for case in &BODIES {
                for query in QUERIES {
                    let (kind, own_query) = (case.0, if query.is_empty() { "none" } else { "own" });
                    let verdict = rig.judge(&signer, case, query, Tampering::None).await;
                    let plain = rig.judge_with(TOKEN_WITHOUT_ESCAPE, &signer, case, query, Tampering::None).await;
                    let differs = authlib_differs(method);
                    let reason = differs.as_ref().map_or("agrees", |differs| differs.2);
                    rows += 1;
                    differing += usize::from(differs.is_some());

                    let (found, hash) = (verdict.placement.as_deref().unwrap_or("nowhere"), verdict.body_hash);
                    let hash = hash.map_or("-".to_owned(), |fits| fits.to_string());
                    let (name, asked) = (method.as_str(), format!("{placement:?}").to_lowercase());
                    let text = |verdict: &Value| verdict.to_string().replace('"', "");
                    writeln!(
                        table,
                        "{name:<12} {asked:<9} {found:<8} {kind:<6} {own_query:<6} {hash:<6} {:<9} {:<13} {:<18} {reason}",
                        verdict.oauthlib,
                        text(&verdict.authlib),
                        text(&plain.authlib),
                    )
                    .expect("a string grows");

                    let at = format!("{name} in {placement:?}, {kind} body, {own_query} query");
                    if !(verdict.oauthlib && plain.oauthlib) {
                        wrong.push(format!("{at}: {verdict:?} {plain:?}"));
                    }
                    let (escaped, unescaped, _) = differs.unwrap_or((json!(true), json!(true), ""));
                    if (&verdict.authlib, &plain.authlib) != (&escaped, &unescaped) {
                        wrong.push(format!("{at}: Authlib says {} and {}", verdict.authlib, plain.authlib));
                    }
                    // RFC 5849 §3.5.2: only a form can carry the parameters, and no body can become one; the header
                    // has them otherwise.
                    let expected = match placement {
                        Placement::Query => "query",
                        Placement::Body if kind == "form" || kind == "empty" => "body",
                        _ => "header",
                    };
                    if found != expected {
                        wrong.push(format!("{at}: found in {found}"));
                    }
                    // Only a body that is no form has a hash, and PLAINTEXT has none. What becomes a form has a test of
                    // its own below.
                    let hash = (kind != "form" && method != SignatureMethod::Plaintext).then_some(true);
                    if !(kind == "empty" && placement == Placement::Body) && verdict.body_hash != hash {
                        wrong.push(format!("{at}: body hash {:?}", verdict.body_hash));
                    }
                }
            }
        }
    }
    writeln!(table, "\n{rows} requests; Authlib differs from oauthlib about {differing}").expect("a string grows");
    eprintln!("{table}");
    let folder = skip::artefacts();
    std::fs::create_dir_all(&folder)
        .and_then(|()| std::fs::write(folder.join("oauth1-matrix.txt"), &table))
        .expect("room for the table");
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert_eq!(rows, METHODS.len() * PLACEMENTS.len() * BODIES.len() * QUERIES.len());
}

#[tokio::test]
async fn an_empty_body_that_becomes_a_form_has_no_body_hash() {
    let Some(mut rig) = Rig::start().await else { return };
    let empty = BODIES.iter().find(|case| case.0 == "empty").expect("a case");
    for method in METHODS {
        let signer = rig.signer(method, Placement::Body);
        let verdict = rig.judge(&signer, empty, "", Tampering::None).await;
        assert!(verdict.oauthlib && verdict.placement.as_deref() == Some("body"), "{verdict:?}");
        // OAuth Request Body Hash §3.1: "must not" be in a request with a form body, and here it is of another body.
        assert_eq!(verdict.body_hash, None, "{}: {:?}", method.as_str(), verdict.parameters);
    }
}

#[tokio::test]
async fn oauthlib_refuses_a_signed_request_that_was_changed_on_the_way() {
    let Some(mut rig) = Rig::start().await else { return };
    for method in METHODS {
        for placement in PLACEMENTS {
            let signer = rig.signer(method, placement);
            for case in &BODIES {
                for query in QUERIES {
                    let rsa = method.as_str().starts_with("RSA");
                    let plaintext = method == SignatureMethod::Plaintext;
                    let at = format!("{} in {placement:?}, {} body, {query:?}", method.as_str(), case.0);
                    // The token secret has no part in an RSA signature.
                    if !rsa {
                        let verdict = rig.judge(&signer, case, query, Tampering::Secret).await;
                        assert!(!verdict.oauthlib, "{at}: {verdict:?}");
                    }
                    // PLAINTEXT proves who sent a request, not what it says: RFC 5849 §3.4.4.
                    let verdict = rig.judge(&signer, case, query, Tampering::Query).await;
                    assert_eq!(verdict.oauthlib, plaintext, "{at}: {verdict:?}");
                    if matches!(case.0, "json" | "bytes") && !plaintext {
                        let verdict = rig.judge(&signer, case, query, Tampering::Body).await;
                        assert_eq!((verdict.oauthlib, verdict.body_hash), (true, Some(false)), "{at}: {verdict:?}");
                    }
                    if case.0 == "form" {
                        let verdict = rig.judge(&signer, case, query, Tampering::Body).await;
                        assert_eq!(verdict.oauthlib, plaintext, "{at}: {verdict:?}");
                    }
                }
            }
        }
    }
}
