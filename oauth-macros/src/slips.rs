//! Misspelt scopes that the compiler does not come to report, because another declaration of the crate has an error.
//!
//! A slip such as `opnid` is left to the compiler, whose fix an editor applies. An error of the derive anywhere in the crate
//! keeps it from looking; so the derives of one crate leave word here, and whoever has an error tells of the slips that went
//! before. No program that compiles depends on it: what is here is read beside errors alone, and a declaration that is expanded
//! again, as in an editor, replaces what it said.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use proc_macro2::Ident;

use crate::diag::{self, Diagnostics, Problem};

/// A word that is no scope, of a declaration without another mistake.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Slip {
    pub(crate) word: String,
    pub(crate) meant: String,
    /// File, line and column.
    pub(crate) place: String,
}

/// What one declaration said when it was expanded last.
enum Said {
    Error,
    Slips(Vec<Slip>),
}

/// By crate and struct.
static SAID: Mutex<BTreeMap<(String, String), Said>> = Mutex::new(BTreeMap::new());

/// Whether the compiler comes to look at this crate's types, as far as the declarations before this one tell.
pub(crate) fn compiler_comes(ident: &Ident) -> bool {
    let said = SAID.lock().unwrap_or_else(PoisonError::into_inner);
    let (krate, name) = key(ident);
    let others = said.iter().filter(|((other, declaration), _)| *other == krate && *declaration != name);
    !others.into_iter().any(|(_, said)| matches!(said, Said::Error))
}

/// A declaration without an error, whose misspelt words the compiler reports.
pub(crate) fn leave(ident: &Ident, slips: Vec<Slip>) {
    SAID.lock().unwrap_or_else(PoisonError::into_inner).insert(key(ident), Said::Slips(slips));
}

/// A declaration with an error tells of the slips that went before it, once.
pub(crate) fn tell(ident: &Ident, diagnostics: &mut Diagnostics) {
    let mut said = SAID.lock().unwrap_or_else(PoisonError::into_inner);
    let (krate, name) = key(ident);
    for ((other, declaration), said) in said.iter_mut() {
        let Said::Slips(slips) = said else { continue };
        if *other != krate || *declaration == name {
            continue;
        }
        for Slip { word, meant, place } in slips.drain(..) {
            diagnostics.push(
                Problem::on(ident, format!("`{word}` of `{declaration}` is no scope either"))
                    .note(format!("it stands at {place}; beside this error the compiler does not come there"))
                    .help(format!("write `{meant}` there")),
            );
        }
    }
    said.insert((krate, name), Said::Error);
}

pub(crate) fn slip(word: &Ident, name: String, meant: &str) -> Slip {
    let place = diag::place(word.span()).unwrap_or_else(|| "another place".to_owned());
    Slip { word: name, meant: meant.to_owned(), place }
}

fn key(ident: &Ident) -> (String, String) {
    // Set for every crate that is compiled.
    (std::env::var("CARGO_CRATE_NAME").unwrap_or_default(), ident.to_string())
}
