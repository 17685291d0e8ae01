//! What stands at the place of a claim.

use std::borrow::Cow;

use serde_json::Value;

use crate::declaration::place::{Piece, is_template, pieces};
use crate::types::Subject;
use crate::wire::json::{self, Json};

/// What a missing part does to a claim that has several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Missing {
    /// It is left out, with what stands around it: `{/first} {/last}` of somebody without a last name is the first.
    LeftOut,
    /// There is no claim: half of a URL is none.
    All,
}

/// The claim at a place, if there is one.
pub(crate) fn claim(document: &Value, place: &str, missing: Missing) -> Option<Value> {
    if !is_template(place) {
        return json::at(document, place).filter(|value| !value.is_null()).cloned();
    }
    text(document, place, missing).map(Value::String)
}

fn text(document: &Value, template: &str, missing: Missing) -> Option<String> {
    let (mut text, mut has_part) = (String::new(), false);
    // What stands before the next part, and whether what it follows is there.
    let (mut before, mut follows) = ("", true);
    for piece in pieces(template) {
        match piece {
            Piece::Literal(literal) => before = literal,
            Piece::Pointer(pointer) => match part(document, pointer) {
                Some(part) => {
                    if has_part || follows {
                        text.push_str(before);
                    }
                    text.push_str(&part);
                    (before, follows, has_part) = ("", true, true);
                }
                None if missing == Missing::All => return None,
                None => follows = false,
            },
        }
    }
    if follows {
        text.push_str(before);
    }
    Some(text).filter(|_| has_part)
}

/// One part: a text that says something, or a whole number.
fn part<'a>(document: &'a Value, pointer: &str) -> Option<Cow<'a, str>> {
    match json::at(document, pointer)? {
        Value::String(text) => Some(Cow::Borrowed(text.trim())).filter(|text| !text.is_empty()),
        value => json::identifier(value).map(Cow::Owned),
    }
}

/// Why there is no identifier at its place.
#[derive(Debug, PartialEq)]
pub(crate) enum NoSubject<'a> {
    /// What is there instead, if anything.
    At(&'a str, Option<&'a Value>),
    TooLong,
    /// A part holds what stands between the parts: two users could get one identifier.
    HoldsSeparator(&'a str),
    /// Nothing stands between two parts.
    NoSeparator,
}

/// The identifier at a place.
pub(crate) fn subject<'a>(document: &'a Value, place: &'a str) -> Result<String, NoSubject<'a>> {
    let identifier = |pointer: &'a str| {
        let told = json::at(document, pointer);
        told.and_then(json::identifier).ok_or(NoSubject::At(pointer, told))
    };
    let subject = if is_template(place) { composite(place, identifier)? } else { identifier(place)? };
    if subject.len() > Subject::MAX_LENGTH { Err(NoSubject::TooLong) } else { Ok(subject) }
}

/// One text of several identifiers, from which each can be read again: `a:` and `b` never are `a` and `:b`.
fn composite<'a>(
    template: &'a str,
    identifier: impl Fn(&'a str) -> Result<String, NoSubject<'a>>,
) -> Result<String, NoSubject<'a>> {
    let pieces = pieces(template).collect::<Vec<_>>();
    let is_pointer = |piece: &Piece<'_>| matches!(piece, Piece::Pointer(_));
    let first = pieces.iter().position(is_pointer).unwrap_or_default();
    let last = pieces.iter().rposition(is_pointer).unwrap_or_default();
    let inside = pieces.get(first..=last).unwrap_or_default();
    if inside.windows(2).any(|pair| pair.iter().all(is_pointer)) {
        return Err(NoSubject::NoSeparator);
    }
    let separates = |c: char| inside.iter().any(|piece| matches!(piece, Piece::Literal(text) if text.contains(c)));
    let mut subject = String::new();
    for piece in &pieces {
        match *piece {
            Piece::Literal(literal) => subject.push_str(literal),
            Piece::Pointer(pointer) => {
                let part = identifier(pointer)?;
                // Any character of it: of `::` the half could stand at the end of a part.
                if part.contains(separates) {
                    return Err(NoSubject::HoldsSeparator(pointer));
                }
                subject.push_str(&part);
            }
        }
    }
    Ok(subject)
}

/// Whether every pointer of a place leads to something.
pub(crate) fn is_told(document: &Json<'_>, place: &str) -> bool {
    let says = |pointer: &str| document.at(pointer).is_some_and(Json::says_something);
    if !is_template(place) {
        return says(place);
    }
    pieces(place).all(|piece| match piece {
        Piece::Literal(_) => true,
        Piece::Pointer(pointer) => says(pointer),
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    #[test]
    fn missing_parts_of_a_name_are_left_out_with_what_stands_around_them() {
        let name = |template: &str, document: Value| {
            claim(&document, template, Missing::LeftOut).map(|name| name.as_str().expect("a text").to_owned())
        };
        const TWO: &str = "{/first} {/last}";
        for (document, expected) in [
            (json!({"first": "Ada", "last": "Lovelace"}), Some("Ada Lovelace")),
            (json!({"first": "Ada"}), Some("Ada")),
            (json!({"first": "Ada", "last": ""}), Some("Ada")),
            (json!({"first": "Ada", "last": null}), Some("Ada")),
            (json!({"first": " Ada ", "last": "  "}), Some("Ada")),
            (json!({"first": ["Ada"], "last": "Lovelace"}), Some("Lovelace")),
            (json!({"first": 7, "last": "of Nine"}), Some("7 of Nine")),
            (json!({"name": "Ada"}), None),
        ] {
            assert_eq!(name(TWO, document.clone()).as_deref(), expected, "{document}");
        }
        let ada = || json!({"first": "Ada", "last": "Lovelace", "nick": "al"});
        assert_eq!(name("{/first} {/middle} {/last}", ada()).as_deref(), Some("Ada Lovelace"));
        assert_eq!(name("{/last}, {/first}", ada()).as_deref(), Some("Lovelace, Ada"));
        assert_eq!(name("{/middle}, {/first}", ada()).as_deref(), Some("Ada"));
        assert_eq!(name("{/first} ({/nick})", ada()).as_deref(), Some("Ada (al)"));
        assert_eq!(name("{/first} ({/middle})", ada()).as_deref(), Some("Ada"));
        assert_eq!(name("Dr. {/first}", ada()).as_deref(), Some("Dr. Ada"));
        assert_eq!(name("Dr. {/middle}", ada()), None);
    }

    #[test]
    fn half_of_a_url_is_none() {
        let picture = |document| claim(&document, "https://cdn.example/{/id}/{/hash}.png", Missing::All);
        assert_eq!(picture(json!({"id": 7, "hash": "ab"})), Some(json!("https://cdn.example/7/ab.png")));
        for document in [json!({"id": 7}), json!({"hash": "ab"}), json!({"id": 7, "hash": null}), json!([])] {
            assert_eq!(picture(document.clone()), None, "{document}");
        }
    }

    #[test]
    fn t191_a_composite_subject_never_collapses() {
        const PLACE: &str = "{/team}:{/id}";
        let of = |team: Value, id: Value| {
            let document = json!({"team": team, "id": id});
            subject(&document, PLACE).map_err(|why| format!("{why:?}"))
        };
        assert_eq!(of(json!("T1"), json!(7)).as_deref(), Ok("T1:7"));
        for (team, id) in [("a:", "b"), ("a", ":b"), ("a:b", "c"), ("a", "b:c")] {
            assert!(of(json!(team), json!(id)).is_err_and(|why| why.starts_with("HoldsSeparator")), "{team} {id}");
        }
        for (team, id) in [(json!(null), json!(7)), (json!("T1"), json!("")), (json!("T1"), json!(1.5))] {
            assert!(of(team.clone(), id.clone()).is_err_and(|why| why.starts_with("At(")), "{team} {id}");
        }
        let long = json!({"team": "x".repeat(200), "id": "y".repeat(200)});
        assert_eq!(subject(&long, PLACE), Err(NoSubject::TooLong));
        assert_eq!(subject(&json!({"team": "a", "id": "b"}), "{/team}{/id}"), Err(NoSubject::NoSeparator));
    }

    proptest! {
        /// Each two are one text where nothing is refused.
        #[test]
        fn t191_two_users_have_two_composite_subjects(a in "[a:.-]{1,3}", b in "[a:.-]{1,3}", c in "[a:.-]{1,3}") {
            for (place, separator) in [("{/0}:{/1}", ":"), ("{/0}::{/1}", "::"), ("u:{/0}-{/1}.", "-")] {
                let half = &separator[..1];
                for (one, other) in [
                    ([a.clone(), format!("{b}{separator}{c}")], [format!("{a}{separator}{b}"), c.clone()]),
                    ([format!("{a}{half}"), b.clone()], [a.clone(), format!("{half}{b}")]),
                ] {
                    let (one, other) = (json!(one), json!(other));
                    if let (Ok(first), Ok(second)) = (subject(&one, place), subject(&other, place)) {
                        prop_assert!(first != second, "{} {} {}", place, one, other);
                    }
                }
            }
        }
    }
}
