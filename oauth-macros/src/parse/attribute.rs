//! Keys, on the struct and on its fields.

use proc_macro2::{Ident, Span, TokenStream};
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Attribute, Meta, Token};

use super::slots::Slots;
use super::spelling::plain;
use super::{list, rescue, value};
use crate::diag::{Diagnostics, Problem};
use crate::keys::{self, Key, Kind, Place, ProtocolName, Row};
use crate::suggest;
use crate::vocabulary::{self, Meaning};

/// Reads every `#[oauth(…)]`; the place of the first one, well-formed or not.
pub(super) fn attributes(
    attributes: &[Attribute],
    place: Place,
    keys: &mut Slots,
    diagnostics: &mut Diagnostics,
) -> Option<Span> {
    let mut first = None;
    keys.expect(attributes.iter().filter(|attribute| attribute.path().is_ident("oauth")));
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
            Place::Struct => "a key comes first, such as `issuer = \"https://…\"`",
            Place::Field => "a key comes first, such as `env = \"NAME\"`",
            Place::Aggregate => "write `crate = path::to::oauth_runtime`, or nothing",
            Place::Member => "a key comes first, such as `name = \"…\"`",
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
        let rest = rescue::behind(input);
        return Err(unknown(&word, &name, &rest, place, slots));
    };
    if row.kind == Kind::Refused {
        return Err(refused(&word, row));
    }
    if let Some(first) = slots.written(row.key) {
        let again = Problem::at(word.span(), format!("`{name}` is given twice"));
        return Err(again.also(first, "first given"));
    }
    match value::value(input, row, &word, Some(slots.hint()), diagnostics) {
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

/// `#[oauth(metdata_url = "…")]`, `#[oauth(well_known = "…")]`, and `#[oauth(env = "…")]` on the struct.
fn unknown(word: &Ident, name: &str, rest: &TokenStream, place: Place, slots: &mut Slots) -> Problem {
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
    let slip = || keys::misspelt(name, place).map(|row| Meaning::Key(row.key));
    let meaning = vocabulary::meaning(name).filter(|meaning| is_said_at(*meaning, place));
    let meaning = meaning
        .or_else(slip)
        .or_else(|| vocabulary::meaning_of_a_slip(name).filter(|meaning| is_said_at(*meaning, place)));
    let problem = Problem::at(word.span(), format!("unknown key `{name}`"));
    let Some(meaning) = meaning else {
        // Whatever it is, it may be what else seems to be missing.
        slots.cannot_read();
        return unlike_any(problem, name, place);
    };
    let Some(key) = key_of(meaning, rest, slots) else {
        return without_key(problem, name, rest, meaning, slots);
    };
    let Some(row) = keys::find(key.name(), place).or_else(|| keys::row(key)) else { return problem };
    if row.kind == Kind::Refused {
        return refused(word, row);
    }
    if row.place != place {
        return problem.help(format!("write `#[oauth({})]` above `struct`", row.usage_for(slots.protocol())));
    }
    if slots.is_expected(row.name) {
        return problem.help(format!("remove it: `{}` says so", row.name));
    }
    // A misspelt key is not also missing.
    slots.misspell(row.key, word.span());
    let right = rescue::item(name, rest, meaning, value::accepts).or_else(|| rescue::rescue(rest, row, value::accepts));
    problem.help(format!("write `{}`", right.unwrap_or_else(|| row.usage_for(slots.protocol()))))
}

/// Whether the word is a word of that place, or of a key that stands there or, for a field, on the struct.
fn is_said_at(meaning: Meaning, place: Place) -> bool {
    match (meaning, place) {
        (Meaning::Key(key), Place::Struct) => keys::row(key).is_some_and(|row| row.place == Place::Struct),
        (Meaning::Key(key), Place::Field) => keys::row(key).is_some(),
        (Meaning::Key(key), _) => keys::find(key.name(), place).is_some(),
        (_, place) => place == Place::Struct,
    }
}

fn key_of(meaning: Meaning, rest: &TokenStream, slots: &Slots) -> Option<Key> {
    match meaning {
        Meaning::Key(key) => Some(key),
        Meaning::Server => Some(rescue::server_key(rest)),
        Meaning::Address(provider, application) => Some(match rescue::is_path(rest) {
            true => application,
            false => provider,
        }),
        Meaning::Claim(_) if slots.protocol() != ProtocolName::OpenIdConnect => Some(Key::Userinfo),
        _ => None,
    }
}

/// What is a parameter, a header, or nothing to be declared.
fn without_key(problem: Problem, name: &str, rest: &TokenStream, meaning: Meaning, slots: &mut Slots) -> Problem {
    match meaning {
        Meaning::Parameter(parameter) => {
            let parameter = parameter.unwrap_or(name);
            let problem = problem.note("it is a parameter of the authorization request");
            let whole = rescue::item(name, rest, meaning, value::accepts);
            let whole = whole.unwrap_or_else(|| format!("authorization_params({parameter} = \"…\")"));
            one_more(problem, Key::AuthorizationParams, &whole, slots)
        }
        Meaning::Header(header) => {
            let whole = rescue::item(name, rest, meaning, value::accepts)
                .unwrap_or_else(|| format!("headers(\"{header}\" = \"…\")"));
            one_more(problem, Key::Headers, &whole, slots)
        }
        Meaning::Always(..) if rescue::is_off(rest) => problem.help("remove it"),
        Meaning::Always(item, why) => problem.note(why).help(format!("write `{item}`")),
        Meaning::Switch(why, off) if rescue::is_off(rest) => {
            problem.note(why).help(format!("to go without write `{off}`"))
        }
        Meaning::Done(why) | Meaning::Switch(why, _) => problem.note(why).help("remove it"),
        Meaning::Claim(_) => problem
            .note("in OpenID Connect the claims of the ID token say who the user is")
            .help("remove it; for claims of your own write `claims = path::to::Claims`"),
        Meaning::Elsewhere(why, help) => {
            if vocabulary::may_name_the_provider(meaning) {
                slots.cannot_read();
            }
            problem.note(why).help(help)
        }
        Meaning::Key(_) | Meaning::Server | Meaning::Address(..) => problem,
    }
}

/// `key(name = "value")` is the whole list, or joins the one that is there.
fn one_more(problem: Problem, key: Key, whole: &str, slots: &mut Slots) -> Problem {
    let (key, list) = (key.name(), format!("{}(…)", key.name()));
    let pair = whole.strip_prefix(key).and_then(|rest| rest.strip_prefix('(')).and_then(|rest| rest.strip_suffix(')'));
    match pair {
        Some(pair) if slots.is_expected(key) => problem.help(format!("add `{pair}` to `{list}`")),
        _ => {
            slots.also_expect(key);
            problem.help(format!("write `{whole}`"))
        }
    }
}

/// `#[oauth(colour = "blue")]`
fn unlike_any(problem: Problem, name: &str, place: Place) -> Problem {
    if place == Place::Aggregate {
        return problem.help("the only key is `crate`");
    }
    if place != Place::Struct {
        return problem.help(format!("the keys are {}", suggest::list(keys::legal(place))));
    }
    let nearest = vocabulary::nearest(name, place);
    match nearest.len() {
        0 => problem.help("remove it; the keys are told in the documentation of `oauth_runtime::reference`"),
        1 => problem.help(format!("the key that is nearest is {}", suggest::list(nearest))),
        _ => problem.help(format!("the keys that are nearest are {}", suggest::list(nearest))),
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
    Problem::at(word.span(), format!("`{}` is not a key: {what}", plain(word)))
        .note("it differs between deployments, and source is copied further than anyone intends")
        .help(format!("leave it out to read the default setting, or name another one: `{setting}`"))
}
