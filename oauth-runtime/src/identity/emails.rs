//! The address among several, as the declaration tells them apart.

use serde_json::{Map, Value};

use super::profile::truth;
use crate::declaration::quirks::EmailList;
use crate::wire::json;

/// Longest address that is kept, in bytes (RFC 5321 §4.5.3.1 has less).
const MAX_ADDRESS: usize = 512;

/// Where a provider keeps addresses, and how it writes what is true.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Emails {
    pub(crate) list: EmailList,
    /// Texts and numbers are truth values.
    pub(crate) lenient: bool,
}

/// An address, and the provider's word on it.
#[derive(Debug, PartialEq)]
pub(crate) struct Address {
    address: String,
    verified: Option<Value>,
}

impl Emails {
    /// The one that is the primary; else the first that is verified; else the first.
    pub(crate) fn address(&self, document: &Value) -> Option<Address> {
        let Some(place) = self.list.list else { return self.of(document) };
        let entries = json::at(document, place)?.as_array()?;
        let says = |entry: &Value, pointer: Option<&str>| {
            let value = pointer.and_then(|pointer| json::at(entry, pointer));
            value.is_some_and(|value| self.is_true(value))
        };
        let among = |pointer| entries.iter().filter(move |entry| says(entry, pointer)).find_map(|entry| self.of(entry));
        let first = || entries.iter().find_map(|entry| self.of(entry));
        among(self.list.primary).or_else(|| among(self.list.verified)).or_else(first)
    }

    fn of(&self, entry: &Value) -> Option<Address> {
        let told = match entry {
            // A list of nothing but addresses.
            Value::String(_) => Some(entry),
            _ => json::at(entry, self.list.address),
        };
        let address = told?.as_str().filter(|address| !address.is_empty() && address.len() <= MAX_ADDRESS)?;
        let verified = self.list.verified.and_then(|pointer| json::at(entry, pointer));
        Some(Address { address: address.to_owned(), verified: verified.filter(|value| !value.is_null()).cloned() })
    }

    fn is_true(&self, value: &Value) -> bool {
        *value == Value::Bool(true) || self.lenient && truth(value) == Some(true)
    }
}

/// Puts the address in the place of any other, and of the word on that one.
pub(crate) fn place(claims: &mut Map<String, Value>, address: Option<Address>) {
    claims.remove("email");
    claims.remove("email_verified");
    if let Some(Address { address, verified }) = address {
        claims.insert("email".to_owned(), Value::String(address));
        claims.extend(verified.map(|verified| ("email_verified".to_owned(), verified)));
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    const CODE_HOST: EmailList = EmailList::STANDARD.list("").primary("/primary").verified("/verified");

    fn claims(list: EmailList, lenient: bool, document: &Value) -> Value {
        let mut claims =
            Map::from_iter([("email".to_owned(), json!("old")), ("email_verified".to_owned(), json!(true))]);
        place(&mut claims, Emails { list, lenient }.address(document));
        Value::Object(claims)
    }

    #[test]
    fn t119_the_primary_address_is_taken_and_the_word_on_it_alone() {
        let told = |document| claims(CODE_HOST, false, &document);
        let all = json!([
            {"email": "a@x.example", "primary": false, "verified": true},
            {"email": "b@x.example", "primary": true, "verified": false},
        ]);
        assert_eq!(told(all), json!({"email": "b@x.example", "email_verified": false}));
        // Without a primary one the first verified.
        let no_primary = json!([
            {"email": "a@x.example", "verified": "true"}, {"email": "b@x.example", "verified": true}
        ]);
        assert_eq!(told(no_primary), json!({"email": "b@x.example", "email_verified": true}));
        let none = json!([{"email": "a@x.example"}, {"email": "b@x.example", "primary": "true"}]);
        assert_eq!(told(none), json!({"email": "a@x.example"}));
        for nothing in [json!([]), json!({}), json!([{"email": null}, {"email": ""}, {"address": "a"}, 7])] {
            assert_eq!(told(nothing.clone()), json!({}), "{nothing}");
        }
        let unusable = json!([{"email": 7, "primary": true}, {"email": "x".repeat(513)}, {"email": "a@x.example"}]);
        assert_eq!(told(unusable), json!({"email": "a@x.example"}));
    }

    #[test]
    fn addresses_are_read_where_the_declaration_says() {
        let values = EmailList::STANDARD.list("/values").address("/value").verified("/confirmed");
        let document =
            json!({"values": [{"value": "a@x.example", "confirmed": 0}, {"value": "b@x.example", "confirmed": 1}]});
        assert_eq!(claims(values, true, &document), json!({"email": "b@x.example", "email_verified": 1}));
        assert_eq!(claims(values, false, &document), json!({"email": "a@x.example", "email_verified": 0}));
        let one = EmailList::STANDARD.address("/data/email");
        assert_eq!(claims(one, false, &json!({"data": {"email": "a@x.example"}})), json!({"email": "a@x.example"}));
        let texts = EmailList::STANDARD.list("/emails");
        assert_eq!(claims(texts, false, &json!({"emails": ["a@x.example", "b"]})), json!({"email": "a@x.example"}));
    }
}
