//! What a model answers to the application itself.

use aws_lc_rs::digest::{SHA256, digest};
use aws_lc_rs::hmac;
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use bytes::Bytes;
use http::{HeaderMap, HeaderValue, StatusCode, header};
use serde_json::Value;
use url::Url;

use super::authorization::one;
use super::minted;
use super::model::{Answer, Format, Given, Model, Place, Proof, Resource, Revocation};
use super::network::Models;
use super::place::same_place;
use super::registration::{CLIENT_ID, CLIENT_SECRET};
use super::session::{Session, key_set};
use crate::types::{Request, Response};

type Params = Vec<(String, String)>;

/// A request, taken apart.
pub(super) struct Received {
    pub(super) url: Url,
    pub(super) method: String,
    /// Without the query.
    place: String,
    query: Params,
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
}

const FORM: &str = "application/x-www-form-urlencoded";
const JSON: &str = "application/json";
const NOT_FOUND: Answer = Answer(404, r#"{"message":"Not Found"}"#);

impl Models {
    /// The answer of whoever is at the address; `None` if nobody has such a host.
    pub(super) fn respond(&self, request: &Request) -> Option<Response> {
        let url = request.url.url();
        let received = Received {
            url: url.clone(),
            method: request.method.as_str().to_owned(),
            place: format!("{}{}", url.origin().ascii_serialization(), url.path()),
            query: url.query_pairs().map(|(name, value)| (name.into_owned(), value.into_owned())).collect(),
            headers: request.headers.clone(),
            body: request.body.clone(),
        };
        let at_host: Vec<&'static Model> = self.models().filter(|model| model.has_host(url)).collect();
        if at_host.is_empty() {
            return None;
        }
        let answer = at_host.iter().find_map(|model| self.of_model(model, &received));
        let (status, text) = answer.unwrap_or_else(|| (NOT_FOUND.0, NOT_FOUND.1.to_owned()));
        let mut headers = HeaderMap::new();
        let media_type = at_host.first().map_or("application/json", |model| model.media_type);
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
        let status = StatusCode::from_u16(status).unwrap_or_default();
        Some(Response::new(status, headers, text.into()))
    }

    fn of_model(&self, model: &'static Model, received: &Received) -> Option<(u16, String)> {
        let is_at = |url: &str| same_place(url, &received.place);
        if let Some(openid) = &model.openid
            && received.method == "GET"
        {
            if is_at(openid.metadata_url) {
                // Of one tenant, or of all of them.
                let segment = received.place.split('/').nth(3).unwrap_or_default();
                let is_of_all = matches!(segment, "common" | "organizations" | "consumers");
                let issuer = if is_of_all { "{tenantid}" } else { segment };
                return Some((200, openid.metadata.replace("$ISSUER", issuer).replace("$SEGMENT", segment)));
            }
            if is_at(openid.keys_url) {
                return Some((200, key_set(openid)));
            }
        }
        if let Some(temporary) = model.temporary
            && (is_at(temporary) || is_at(model.token.url))
        {
            return Some(self.signed_tokens(model, received, is_at(temporary)));
        }
        let refresh_url = model.refresh.as_ref().and_then(|refresh| refresh.url).unwrap_or(model.token.url);
        if is_at(model.token.url) || is_at(refresh_url) {
            let is_refresh_alone = !is_at(model.token.url);
            // An endpoint of the token may be one of the API with another method.
            if let Some(answer) = self.tokens(model, received, is_refresh_alone) {
                return Some(answer);
            }
        }
        let endings = model.revocation.iter().chain(&model.disconnect);
        let is_it = |ending: &&Revocation| {
            received.method == ending.method && is_at(&ending.url.replace("$CLIENT_ID", CLIENT_ID))
        };
        if let Some(ending) = endings.into_iter().find(is_it) {
            return Some(self.revoke(model, received, ending));
        }
        if let Some(exchange) = &model.exchange
            && is_at(exchange.url)
            && received.method == "GET"
        {
            return Some(self.exchange(model, received, exchange));
        }
        let resources: Vec<&Resource> =
            model.profile.iter().chain(&model.api).filter(|resource| resource.is_at(received)).collect();
        let answers = resources.iter().map(|resource| self.resource(model, resource, received));
        let mut answers: Vec<(u16, String)> = answers.collect();
        let good = answers.iter().position(|(status, _)| *status == 200).unwrap_or_default();
        (!answers.is_empty()).then(|| answers.swap_remove(good))
    }

    fn tokens(&self, model: &'static Model, received: &Received, is_refresh_alone: bool) -> Option<(u16, String)> {
        let rules = &model.token;
        let refuse = |Answer(status, text): Answer| Some((status, text.to_owned()));
        let params = match (rules.format, &*received.method) {
            (Format::Query, "GET") => received.query.clone(),
            (Format::Form | Format::FormOrJson, "POST") if received.media_type() == FORM => received.form(),
            (Format::Json | Format::FormOrJson, "POST") if received.media_type() == JSON => received.json(),
            (_, "GET") => return None,
            _ => return refuse(rules.bad_request),
        };
        // Nothing of it belongs into the address.
        if rules.format != Format::Query && !received.query.is_empty() {
            return refuse(rules.bad_request);
        }
        if !received.has_headers(rules.headers) {
            return refuse(rules.bad_request);
        }
        match one(&params, rules.grant_type) {
            Some("authorization_code") if !is_refresh_alone => {
                if !received.proves(rules.client, &params, (rules.client_id, rules.client_secret)) {
                    return refuse(rules.bad_client);
                }
                if !has_all(&params, rules.params) {
                    return refuse(rules.bad_request);
                }
                let mut sessions = self.sessions();
                let code = one(&params, "code").unwrap_or_default();
                // RFC 6749 §4.1.2: it is good for one use.
                let Some(session) = sessions.codes.remove(code).filter(|session| std::ptr::eq(session.model, model))
                else {
                    return refuse(rules.bad_code.answer);
                };
                let redirect_uri = one(&params, "redirect_uri");
                if redirect_uri != Some(&*session.redirect_uri) || !is_verified(&session, &params) {
                    return refuse(rules.bad_request);
                }
                Some((200, sessions.issue(rules.answer, &session, "access")))
            }
            Some("refresh_token") => {
                let Some(refresh) = model.refresh.as_ref().filter(|refresh| refresh.url.is_some() == is_refresh_alone)
                else {
                    return refuse(rules.bad_request);
                };
                if refresh.is_proved && !received.proves(rules.client, &params, (rules.client_id, rules.client_secret))
                {
                    return refuse(rules.bad_client);
                }
                if !has_all(&params, refresh.params) {
                    return refuse(rules.bad_request);
                }
                let mut sessions = self.sessions();
                let token = one(&params, rules.refresh_token).unwrap_or_default();
                match sessions.refresh_tokens.get(token).filter(|session| std::ptr::eq(session.model, model)).cloned() {
                    Some(session) => Some((200, sessions.issue(refresh.answer, &session, "fresh"))),
                    None => refuse(rules.bad_code.answer),
                }
            }
            _ => refuse(rules.bad_request),
        }
    }

    fn revoke(&self, model: &Model, received: &Received, ending: &Revocation) -> (u16, String) {
        let refuse = |Answer(status, text): Answer| (status, text.to_owned());
        let params = if let Given::Json(_) = ending.token { received.json() } else { received.form() };
        let names = (model.token.client_id, model.token.client_secret);
        let is_proved = matches!(ending.token, Given::Bearer) || received.proves(ending.client, &params, names);
        if !is_proved {
            return refuse(model.token.bad_client);
        }
        let token = match ending.token {
            Given::Form(name) | Given::Json(name) => one(&params, name).map(str::to_owned),
            Given::Bearer => received.token(Place::Scheme("Bearer")),
        };
        let Some(token) = token.as_deref() else { return refuse(model.token.bad_request) };
        let mut sessions = self.sessions();
        let is_known = sessions.access_tokens.remove(token).is_some();
        // RFC 7009 §2.1 takes both; providers with ways of their own want the access token.
        let is_known = is_known
            | (matches!(ending.token, Given::Form("token") | Given::Json("token"))
                && sessions.refresh_tokens.remove(token).is_some());
        if is_known {
            sessions.revoked.push(token.to_owned());
        }
        (200, String::new())
    }

    fn exchange(&self, model: &Model, received: &Received, exchange: &super::model::Exchange) -> (u16, String) {
        let mut sessions = self.sessions();
        let value = |value: &str| received.query.iter().find(|(name, _)| name == value).map(|(_, value)| value.clone());
        for (name, wanted) in exchange.params {
            let is_right = match (*wanted, value(name)) {
                ("$ACCESS", Some(token)) => sessions.access_tokens.contains_key(&token),
                ("$CLIENT_ID", Some(id)) => id == CLIENT_ID,
                ("$CLIENT_SECRET", Some(secret)) => secret == CLIENT_SECRET,
                (wanted, Some(value)) => wanted == value,
                (_, None) => false,
            };
            if !is_right {
                return (model.token.bad_request.0, model.token.bad_request.1.to_owned());
            }
        }
        let short = exchange.params.iter().find(|(_, wanted)| *wanted == "$ACCESS").and_then(|(name, _)| value(name));
        let session = short.and_then(|short| sessions.access_tokens.get(&short).cloned());
        match session {
            Some(session) => (200, sessions.issue(exchange.answer, &session, "long")),
            None => (model.unauthorized.0, model.unauthorized.1.to_owned()),
        }
    }

    fn resource(&self, model: &'static Model, resource: &Resource, received: &Received) -> (u16, String) {
        let refuse = |Answer(status, text): Answer| (status, text.to_owned());
        let unauthorized = || refuse(model.unauthorized);
        let token = match model.temporary {
            Some(_) => self.signing_token(received),
            None => received.token(resource.token),
        };
        let Some(token) = token else { return unauthorized() };
        let session = self.sessions().access_tokens.get(&token).cloned();
        let Some(mut session) = session.filter(|session| std::ptr::eq(session.model, model)) else {
            return unauthorized();
        };
        session.fields = received.fields(resource);
        if !received.has_headers(resource.headers) {
            return refuse(model.forbidden);
        }
        let is_json = resource.method != "POST" || received.media_type() == JSON;
        if !is_json || !received.asks(resource.graph) {
            return refuse(model.token.bad_request);
        }
        if let Some(unproved) = model.unproved
            && one(&received.query, "appsecret_proof") != Some(&*appsecret_proof(&token))
        {
            return refuse(unproved);
        }
        if !session.may(resource.needs) {
            return refuse(model.forbidden);
        }
        (200, session.filled(&session.with_parts(resource.answer), &token))
    }
}

impl Resource {
    /// Method, address and query; what carries the token is looked at later.
    fn is_at(&self, received: &Received) -> bool {
        let Ok(url) = Url::parse(self.url) else { return false };
        let place = format!("{}{}", url.origin().ascii_serialization(), url.path());
        let is_carrier = |name: &str| {
            name == "appsecret_proof"
                || matches!(self.token, Place::Query(carrier) if carrier == name)
                || self.fields.is_some_and(|fields| fields == name)
        };
        let sorted = |pairs: Params| {
            let mut pairs: Params = pairs.into_iter().filter(|(name, _)| !is_carrier(name)).collect();
            pairs.sort();
            pairs
        };
        let own = url.query_pairs().map(|(name, value)| (name.into_owned(), value.into_owned())).collect();
        self.method == received.method
            && same_place(&place, &received.place)
            && sorted(own) == sorted(received.query.clone())
    }
}

impl Model {
    fn has_host(&self, url: &Url) -> bool {
        let openid = self.openid.iter().flat_map(|openid| [openid.metadata_url, openid.keys_url]);
        let resources = self.profile.iter().chain(&self.api).map(|resource| resource.url);
        let refresh = self.refresh.iter().filter_map(|refresh| refresh.url);
        let revocation = self.revocation.iter().chain(&self.disconnect).map(|revocation| revocation.url);
        let mut all =
            openid.chain(resources).chain(refresh).chain(revocation).chain([self.authorization.url, self.token.url]);
        all.any(|own| Url::parse(own).is_ok_and(|own| own.origin() == url.origin()))
    }
}

impl Received {
    fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    fn media_type(&self) -> &str {
        self.header("content-type").unwrap_or_default()
    }

    fn form(&self) -> Params {
        url::form_urlencoded::parse(&self.body).into_owned().collect()
    }

    fn json(&self) -> Params {
        let object: serde_json::Map<String, Value> = serde_json::from_slice(&self.body).unwrap_or_default();
        object.into_iter().filter_map(|(name, value)| Some((name, value.as_str()?.to_owned()))).collect()
    }

    fn has_headers(&self, headers: &[(&str, &str)]) -> bool {
        headers.iter().all(|(name, value)| {
            let value = value.replace("$CLIENT_ID", CLIENT_ID);
            self.header(name).is_some_and(|sent| value.split('|').any(|value| value == sent))
        })
    }

    /// `picture` of `picture.width(200)`, of `picture{url}` and of a GraphQL query.
    fn fields(&self, resource: &Resource) -> Vec<String> {
        let is_word = |c: char| c.is_alphanumeric() || c == '_';
        match resource.fields {
            Some(name) => {
                let list = one(&self.query, name).unwrap_or_default();
                let name = |field: &str| {
                    let end = field.find(|c| !is_word(c)).unwrap_or(field.len());
                    let is_whole = end == field.len() || field.ends_with([')', '}']);
                    is_whole.then(|| field[..end].to_owned())
                };
                list.split(',').filter_map(name).collect()
            }
            None => String::from_utf8_lossy(&self.body).split(|c| !is_word(c)).map(str::to_owned).collect(),
        }
    }

    /// Whether a question in GraphQL is one that can be answered.
    fn asks(&self, graph: &[&str]) -> bool {
        let Some((root, known)) = graph.split_first() else { return true };
        let params = self.json();
        let Some(query) = one(&params, "query") else { return false };
        let mut names = query.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|name| !name.is_empty());
        names.next() == Some(root) && names.all(|name| known.contains(&name))
    }

    /// RFC 6749 §2.3: one proof, and no second one beside it.
    fn proves(&self, how: Proof, params: &[(String, String)], names: (&str, &str)) -> bool {
        let by_header = self.header("authorization").map(is_ours);
        let is_right = |secret: &str| match how {
            Proof::Minted => minted::is_ours(secret),
            _ => secret == CLIENT_SECRET,
        };
        let by_body = one(params, names.1).map(|secret| is_right(secret) && one(params, names.0) == Some(CLIENT_ID));
        match (how, by_header, by_body) {
            (Proof::Basic, Some(proved), None) | (Proof::Post | Proof::Minted, None, Some(proved)) => proved,
            (Proof::BasicOrPost, Some(proved), None) | (Proof::BasicOrPost, None, Some(proved)) => proved,
            (Proof::Any, ..) => true,
            _ => false,
        }
    }

    fn token(&self, place: Place) -> Option<String> {
        let header = self.header("authorization");
        let query = self.query.iter().filter(|(name, _)| name.contains("token")).count();
        match place {
            Place::Scheme(scheme) if query == 0 => {
                let sent = header?;
                let token = if scheme.is_empty() { Some(sent) } else { sent.strip_prefix(scheme)?.strip_prefix(' ') };
                token.map(str::to_owned)
            }
            Place::Header(name) if header.is_none() && query == 0 => self.header(name).map(str::to_owned),
            Place::Query(name) if header.is_none() => one(&self.query, name).map(str::to_owned),
            _ => None,
        }
    }
}

/// "Securing Graph API Calls": a hash of the token with the secret as its key, in hexadecimal digits.
fn appsecret_proof(token: &str) -> String {
    use std::fmt::Write as _;

    let key = hmac::Key::new(hmac::HMAC_SHA256, CLIENT_SECRET.as_bytes());
    let mut proof = String::new();
    for byte in hmac::sign(&key, token.as_bytes()).as_ref() {
        let _ = write!(proof, "{byte:02x}");
    }
    proof
}

/// RFC 6749 §2.3.1
fn is_ours(authorization: &str) -> bool {
    let encode = |text: &str| url::form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>();
    let expected = format!("{}:{}", encode(CLIENT_ID), encode(CLIENT_SECRET));
    authorization.strip_prefix("Basic ").is_some_and(|sent| sent == STANDARD.encode(expected))
}

fn has_all(params: &[(String, String)], wanted: &[(&str, &str)]) -> bool {
    wanted.iter().all(|(name, value)| one(params, name) == Some(*value))
}

/// RFC 7636 §4.6
fn is_verified(session: &Session, params: &[(String, String)]) -> bool {
    let verifier = one(params, "code_verifier");
    match (&session.challenge, verifier) {
        (Some(challenge), Some(verifier)) => *challenge == URL_SAFE_NO_PAD.encode(digest(&SHA256, verifier.as_bytes())),
        (Some(_), None) => false,
        (None, _) => true,
    }
}
