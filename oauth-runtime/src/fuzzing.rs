//! What `fuzz/` reaches of the crate's inside. Not public.

use crate::declaration::description::{ResponseMode, ResponseType};
use crate::oauth2::authorization_response::ReceivedResponse;
use crate::wire::form::Bounds;
use crate::wire::{base64, form, json, percent};

pub fn form(raw: &[u8]) -> Option<Vec<(String, String)>> {
    form::parse_distinct(raw, Bounds { pairs: 64, text: 4096 }).ok()
}

pub fn percent(text: &str) -> Option<String> {
    percent::decode_text(text, percent::Plus::Itself).map(Into::into)
}

pub fn percent_bytes(raw: &[u8]) -> Vec<u8> {
    percent::decode_bytes(raw)
}

pub fn json(raw: &[u8]) -> Option<serde_json::Value> {
    json::parse_value(raw).ok()
}

pub fn base64url(text: &str) -> Option<Vec<u8>> {
    base64::decode_url(text)
}

pub fn lenient_base64(text: &str) -> Option<Vec<u8>> {
    base64::decode_lenient(text)
}

pub fn encode_base64url(bytes: &[u8]) -> String {
    base64::encode_url(bytes)
}

/// The `state` of a callback.
pub fn callback(query: &str) -> Option<String> {
    let response = ReceivedResponse::parse(query, ResponseMode::Query, ResponseType::Code, "code", &[]).ok()?;
    response.state().map(str::to_owned)
}
