//! Keys, on the struct and on its fields.

use proc_macro2::{Ident, Span};
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Attribute, Meta, Token};

use super::slots::Slots;
use super::spelling::plain;
use super::{list, value};
use crate::diag::{Diagnostics, Problem};
use crate::keys::{self, Key, Kind, Place, Row};
use crate::suggest;

/// Reads every `#[oauth(…)]`; the place of the first one, well-formed or not.
pub(super) fn attributes(
    attributes: &[Attribute],
    place: Place,
    keys: &mut Slots,
    diagnostics: &mut Diagnostics,
) -> Option<Span> {
    let mut first = None;
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("oauth")) {
        let span = attribute.path().get_ident().map_or_else(Span::call_site, Ident::span);
        first = first.or(Some(span));
        match &attribute.meta {
            Meta::List(list) if matches!(list.delimiter, syn::MacroDelimiter::Paren(_)) => {
                self::keys(attribute, place, keys, diagnostics);
            }
            meta => {
                keys.cannot_read();
                let problem = Problem::on(meta, "`oauth` takes its keys in parentheses");
                diagnostics.push(problem.help("write `#[oauth(key = \"value\", …)]`"));
            }
        }
    }
    first
}

fn keys(attribute: &Attribute, place: Place, slots: &mut Slots, diagnostics: &mut Diagnostics) {
    let parsed = attribute.parse_args_with(|input: ParseStream<'_>| {
        list::items(input, diagnostics, |input, diagnostics| key(input, place, slots, diagnostics));
        Ok(())
    });
    if let Err(error) = parsed {
        slots.cannot_read();
        diagnostics.push(Problem::at(error.span(), error));
    }
}

fn key(input: ParseStream<'_>, place: Place, slots: &mut Slots, diagnostics: &mut Diagnostics) -> Result<(), Problem> {
    let Ok(word) = input.call(Ident::parse_any) else {
        slots.cannot_read();
        let problem = Problem::on(list::first(input), "expected a key");
        return Err(problem.help(match place {
            Place::Struct => "write `key = \"value\"`, such as `issuer = \"https://…\"`",
            Place::Field => "write `key = \"value\"`, such as `env = \"NAME\"`",
            Place::Aggregate => "write `crate = path::to::oauth_runtime`, or nothing",
            Place::Member => "write `key = \"value\"`, such as `name = \"…\"`",
        }));
    };
    if input.peek(Token![::]) {
        slots.cannot_read();
        return Err(Problem::on(&word, "expected a key, which is one word").help("leave the path out"));
    }
    let name = plain(&word);
    let row = keys::find(&name, place);
    slots.see(word.clone(), row.and_then(|row| Some((row.key, word_after(input, row)?))));
    let Some(row) = row else {
        // A misspelt key is not also missing.
        if let Some(meant) = keys::suggest(&name, place) {
            slots.misspell(meant.key, word.span());
        }
        return Err(unknown(&word, &name, place));
    };
    if row.kind == Kind::Refused {
        return Err(refused(&word, row));
    }
    if let Some(first) = slots.written(row.key) {
        let again = Problem::at(word.span(), format!("`{name}` is given twice"));
        return Err(again.also(first, "first given"));
    }
    match value::value(input, row, &word, diagnostics) {
        Ok((value, partial)) => {
            slots.give(row.key, word.span(), value, partial);
            Ok(())
        }
        Err(problem) => {
            slots.break_(row.key, word.span());
            Err(problem)
        }
    }
}

/// The `flickr` of `preset = flickr`, right or wrong.
fn word_after(input: ParseStream<'_>, row: &Row) -> Option<Ident> {
    let ahead = input.fork();
    ahead.parse::<Token![=]>().ok().filter(|_| matches!(row.kind, Kind::Word(_) | Kind::Preset))?;
    ahead.call(Ident::parse_any).ok()
}

/// `#[oauth(metdata_url = "…")]`, and `#[oauth(env = "…")]` on the struct.
fn unknown(word: &Ident, name: &str, place: Place) -> Problem {
    let elsewhere: &[Place] = match place {
        Place::Struct => &[Place::Field],
        Place::Field => &[Place::Struct],
        Place::Aggregate => &[Place::Member, Place::Struct],
        Place::Member => &[Place::Aggregate, Place::Struct],
    };
    if let Some(row) = elsewhere.iter().find_map(|place| keys::find(name, *place)) {
        return if row.place == Place::Struct && place != Place::Field {
            of_one(word, row)
        } else {
            misplaced(word, row)
        };
    }
    let problem = Problem::at(word.span(), format!("unknown key `{name}`"));
    match keys::suggest(name, place) {
        Some(row) if row.kind == Kind::Refused => refused(word, row),
        Some(row) => problem.help(format!("write `{}`", row.usage())),
        None if place == Place::Aggregate => problem.help("the only key is `crate`"),
        None => problem.help(format!("the keys are {}", suggest::list(keys::legal(place)))),
    }
}

fn misplaced(word: &Ident, row: &Row) -> Problem {
    if row.kind == Kind::Refused {
        return refused(word, row);
    }
    let name = row.name;
    match row.place {
        Place::Struct | Place::Aggregate => Problem::at(word.span(), format!("`{name}` belongs on the struct"))
            .help(format!("move it to the attribute above `struct`: `#[oauth({})]`", row.usage())),
        Place::Field | Place::Member => {
            let problem = Problem::at(word.span(), format!("`{name}` belongs on a field"));
            match row.key {
                Key::Env => problem.help(
                    "the settings of the struct are named by `env_prefix`, or by `client_id_env` and `client_secret_env`",
                ),
                _ => problem.help(format!("write `#[oauth({})]` above the field", row.usage())),
            }
        }
    }
}

/// `#[derive(OAuthProviders)] struct Providers { #[oauth(scopes(openid))] google: Google }`
fn of_one(word: &Ident, row: &Row) -> Problem {
    if row.kind == Kind::Refused {
        let problem = Problem::at(word.span(), format!("`{}` is not a key: registrations are settings", row.name));
        return problem.help("leave it out to read the provider's own settings, or name others: `env_prefix = \"…\"`");
    }
    let problem = Problem::at(word.span(), format!("`{}` is said where the provider itself is declared", row.name));
    problem.help(format!("move it to the attribute above the provider's own `struct`: `#[oauth({})]`", row.usage()))
}

/// `#[oauth(client_secret = "…")]`: whoever reads the source or the binary would have it.
fn refused(word: &Ident, row: &Row) -> Problem {
    let (what, setting) = match row.key {
        Key::ClientSecret => ("a secret never stands in source", "client_secret_env = \"MY_CLIENT_SECRET\""),
        _ => ("a client identifier is a setting", "client_id_env = \"MY_CLIENT_ID\""),
    };
    Problem::at(word.span(), format!("`{}` is not a key: {what}", row.name))
        .note("it differs between deployments, and source is copied further than anyone intends")
        .help(format!("leave it out to read the default setting, or name another one: `{setting}`"))
}
