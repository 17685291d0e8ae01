//! What keys say that are setters of the runtime's description: the table of keys is all that is known about them.

use super::refresh;
use crate::keys::{Key, Place, ProtocolName, Row, Setter, TABLE};
use crate::model::{Argument, Setting};
use crate::parse::slots::{Slots, Value};

/// The calls, in the order of the table. A key of another protocol was refused.
pub(super) fn settings(keys: &Slots, protocol: ProtocolName) -> Vec<Setting> {
    let rows = TABLE.iter().filter(|row| row.place == Place::Struct && row.allows(protocol));
    let mut params = refresh::authorization_params(keys, protocol).map(Argument::Pairs);
    let settings = rows.filter_map(|row| {
        let params = params.take_if(|_| row.key == Key::AuthorizationParams);
        let argument = params.or_else(|| argument(row, keys.value(row.key)?))?;
        Some(Setting { name: row.name, argument })
    });
    settings.collect()
}

fn argument(row: &Row, value: &Value) -> Option<Argument> {
    match (row.setter, value) {
        (Setter::Plain, Value::Text(literal)) => Some(Argument::Literal(literal.clone())),
        (Setter::Plain, Value::Url(url)) => Some(Argument::Literal(url.literal.clone())),
        (Setter::Plain, Value::Path(path)) => Some(Argument::Path(path.clone())),
        (Setter::Plain, Value::Params(pairs)) if !pairs.is_empty() => Some(Argument::Pairs(pairs.clone())),
        (Setter::Plain, Value::Texts(texts)) if !texts.is_empty() => Some(Argument::Texts(texts.clone())),
        (Setter::Plain, Value::Flag) => Some(Argument::Nothing),
        (Setter::Of(of), Value::Word(word, _)) => Some(Argument::Variant { of, word }),
        (Setter::Of(of), Value::Members(members)) if !members.is_empty() => {
            Some(Argument::Members { of, members: members.clone() })
        }
        _ => None,
    }
}
