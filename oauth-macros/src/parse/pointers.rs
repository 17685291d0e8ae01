//! `userinfo(subject = "/id", name = "/profile/name")`

use proc_macro2::Ident;
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{LitStr, Token};

use super::value::string;
use super::{list, plain};
use crate::diag::{Diagnostics, Problem};
use crate::keys;
use crate::suggest;

/// Reads the list; broken items are reported and left out.
pub(super) fn pointers(content: ParseStream<'_>, diagnostics: &mut Diagnostics) -> Vec<(&'static str, LitStr)> {
    let mut given: Vec<(Ident, &'static str)> = Vec::new();
    let mut pointers = Vec::new();
    list::items(content, diagnostics, |input, _| {
        let Ok(word) = input.call(Ident::parse_any) else {
            let problem = Problem::on(list::first(input), "expected a claim");
            return Err(problem.help("write `userinfo(subject = \"/id\")`"));
        };
        let name = plain(&word);
        let Some(claim) = keys::CLAIMS.iter().copied().find(|claim| *claim == name) else {
            return Err(unknown_claim(&word, &name));
        };
        if let Some((first, _)) = given.iter().find(|(_, given)| *given == claim) {
            return Err(Problem::on(&word, format!("`{claim}` is given twice")).also(first.span(), "first given"));
        }
        given.push((word.clone(), claim));
        if input.parse::<Token![=]>().is_err() {
            let place =
                if input.is_empty() || input.peek(Token![,]) { word.into_token_stream() } else { list::first(input) };
            let problem = Problem::on(place, format!("`{claim}` needs a JSON pointer"));
            return Err(problem.help(format!("write `{claim} = \"/…\"`")));
        }
        let literal = string(input, claim, &format!("{claim} = \"/…\""))?;
        pointer(&literal, claim)?;
        pointers.push((claim, literal));
        Ok(())
    });
    pointers
}

fn unknown_claim(word: &Ident, name: &str) -> Problem {
    let meant = match name {
        "sub" | "id" => Some("subject"),
        "login" | "preferred_username" => Some("username"),
        "avatar" | "avatar_url" => Some("picture"),
        _ => suggest::closest(name, keys::CLAIMS.iter().copied()),
    };
    let problem = Problem::on(word, format!("unknown claim `{name}`"));
    match meant {
        Some(meant) => problem.help(format!("write `{meant} = \"/…\"`")),
        None => problem.help(format!("the claims are {}", suggest::list(keys::CLAIMS.iter().copied()))),
    }
}

/// `subject = "id"`: RFC 6901 §3, `json-pointer = *( "/" reference-token )`, and never the whole document.
pub(crate) fn pointer(literal: &LitStr, claim: &str) -> Result<(), Problem> {
    let value = literal.value();
    let escaped = value.split('~').skip(1).all(|rest| rest.starts_with(['0', '1']));
    if value.len() > 1 && value.starts_with('/') && escaped {
        return Ok(());
    }
    let problem = Problem::on(literal, format!("`{claim}` must be a JSON pointer"));
    if !escaped {
        return Err(problem
            .note("RFC 6901 §3: `~` stands only in `~0` for `~` and `~1` for `/`")
            .help(format!("write \"{}\"", value.replace('~', "~0"))));
    }
    let member = value.replace('.', "/");
    let member = member.trim_start_matches(['$', '/']);
    let help = if member.is_empty() { format!("write \"/{claim}\"") } else { format!("write \"/{member}\"") };
    Err(problem.note("RFC 6901 §3: it begins with `/` and names a member").help(help))
}
