//! What a token endpoint answers, whatever its encoding, as one object.

use crate::declaration::description::Quirks;
use crate::declaration::quirks::TokenAnswerFormat;
use crate::wire::document::bare;
use crate::wire::form::{Bounds, parse_distinct};
use crate::wire::json::{Json, Members, read_object};
use crate::wire::unreadable::Unreadable;

/// What is read of a form-encoded response: tokens are long.
const BOUNDS: Bounds = Bounds { pairs: 64, text: 64 * 1024 };

/// As the declaration says that it is encoded; as JSON where it says nothing.
pub(super) fn document<'a>(body: &'a [u8], quirks: &Quirks) -> Result<Json<'a>, Unreadable> {
    let body = bare(body);
    let json = || read_object(body);
    let members = match quirks.token_answer_format {
        None | Some(TokenAnswerFormat::Json) => json(),
        // Such servers may still send an error in JSON, and no JSON passes for a form.
        Some(TokenAnswerFormat::Form) => form(body).map_or_else(json, Ok),
    };
    members.map(Json::Object)
}

fn form(body: &[u8]) -> Option<Members<'static>> {
    let members = parse_distinct(body, BOUNDS).ok().filter(|members| !members.is_empty())?;
    Some(members.into_iter().map(|(name, value)| (name.into(), Json::Text(value.into()))).collect())
}
