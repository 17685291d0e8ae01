//! `scopes(openid, my::path::scope, "read:user" as read_user, "repo" as repo implies("repo:status" as repo_status))`

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::{Lit, LitStr, Path, Token, token};

use super::list;
use super::literal::string;
use super::spelling::{plain, spelt};
use crate::diag::{Diagnostics, Problem};
use crate::keys::Row;
use crate::model::{Scope, ScopeItem};
use crate::presets::Preset;
use crate::scope_name::type_name;

/// For hints alone: whether a bare word is a scope is for the compiler to say.
pub(crate) use crate::scope_name::STANDARD_SCOPES;

/// The list that is read.
#[derive(Clone, Copy)]
struct Of {
    key: &'static str,
    /// The types that the preset has, for hints.
    types: &'static [&'static str],
}

impl Of {
    fn has_type(self, value: &str) -> bool {
        self.types.contains(&&*type_name(value))
    }

    /// How scopes are written in the attribute, those of the preset by their types.
    fn written<'a>(self, scopes: impl IntoIterator<Item = &'a str>) -> String {
        let written =
            scopes.into_iter().map(|scope| if self.has_type(scope) { type_name(scope) } else { written([scope]) });
        written.collect::<Vec<_>>().join(", ")
    }
}

/// Reads the list; broken items are reported and left out.
pub(super) fn scopes(
    content: ParseStream<'_>,
    row: &Row,
    preset: Option<&'static Preset>,
    diagnostics: &mut Diagnostics,
) -> Vec<ScopeItem> {
    let of = Of { key: row.name, types: preset.map_or(&[][..], |preset| preset.scopes) };
    let mut scopes: Vec<ScopeItem> = Vec::new();
    list::items(content, diagnostics, |input, diagnostics| {
        let scope = scope(input, of)?;
        let implies = implied(input, of, &scope, diagnostics);
        scopes.push(ScopeItem { scope, implies });
        Ok(())
    });
    scopes
}

/// What follows a scope: nothing, or `implies(…)`. Whatever is wrong with it, the scope itself stands.
fn implied(input: ParseStream<'_>, of: Of, scope: &Scope, diagnostics: &mut Diagnostics) -> Vec<Scope> {
    // Nothing else is a word before parentheses: `implys(email)`.
    let is_slip = input.peek(Ident::peek_any) && input.peek2(token::Paren);
    if !is_slip && !is_implies(input) {
        return Vec::new();
    }
    let mut scopes = Vec::new();
    if let Err(problem) = implies(input, of, scope, &mut scopes, diagnostics) {
        diagnostics.push(problem);
        list::skip(input);
    }
    scopes
}

fn implies(
    input: ParseStream<'_>,
    of: Of,
    giver: &Scope,
    scopes: &mut Vec<Scope>,
    diagnostics: &mut Diagnostics,
) -> Result<(), Problem> {
    const HELP: &str = "write the scopes that come with it in parentheses, such as `implies(email)`";
    let found = list::first(input);
    if !is_implies(input) {
        return Err(Problem::on(found, "expected `implies` or `,`").help("write `implies(…)`"));
    }
    let word = input.call(Ident::parse_any).map_err(|_| Problem::on(found, "expected `implies`"))?;
    if input.is_empty() || input.peek(Token![,]) {
        return Err(Problem::on(word, "`implies` needs a list").help(HELP));
    }
    if !input.peek(token::Paren) {
        return Err(Problem::on(list::first(input), "`implies` takes a list in parentheses").help(HELP));
    }
    let content = list::parenthesized(input)?;
    if content.is_empty() {
        return Err(Problem::on(word, "`implies` names no scope")
            .help(format!("write the scopes that come with `{}`, or remove `implies()`", giver.value())));
    }
    list::items(&content, diagnostics, |input, diagnostics| {
        let implied = scope(input, of)?;
        if is_implies(input) {
            let rest = list::skip(input);
            diagnostics.push(
                Problem::on(first_of(rest), "a scope inside `implies` has no `implies` of its own")
                    .help(format!("list everything that comes with `{}`", giver.value())),
            );
        }
        scopes.push(implied);
        Ok(())
    });
    if is_implies(input) {
        return Err(Problem::on(list::first(input), "`implies` is given twice")
            .help("write all scopes into one list")
            .also(word.span(), "first given"));
    }
    Ok(())
}

fn is_implies(input: ParseStream<'_>) -> bool {
    input.fork().call(Ident::parse_any).is_ok_and(|word| word == "implies") && !input.peek2(Token![::])
}

fn first_of(tokens: TokenStream) -> TokenStream {
    tokens.into_iter().next().map(TokenTree::into_token_stream).unwrap_or_default()
}

impl Scope {
    /// The value on the wire, as far as the attribute tells it.
    pub(crate) fn value(&self) -> String {
        match self {
            Self::Word(word) => plain(word),
            Self::Path(path) => path.to_token_stream().to_string().replace(' ', ""),
            Self::Declared { value, .. } => value.value(),
        }
    }

    /// The type that a literal declares.
    pub(crate) fn declared(&self) -> Option<&Ident> {
        match self {
            Self::Declared { name, .. } => Some(name),
            _ => None,
        }
    }

    /// Whether a standard scope of this name is, or may be, meant.
    pub(crate) fn is_called(&self, standard: &str) -> bool {
        match self {
            Self::Word(word) => plain(word) == standard,
            Self::Path(path) => path.segments.last().is_some_and(|last| last.ident == standard),
            Self::Declared { .. } => false,
        }
    }

    /// The word, if it is one.
    pub(crate) fn word(&self) -> Option<String> {
        match self {
            Self::Word(word) => Some(plain(word)),
            _ => None,
        }
    }

    /// A word that is no standard scope.
    pub(crate) fn unknown_word(&self) -> Option<&Ident> {
        match self {
            Self::Word(word) if !STANDARD_SCOPES.contains(&plain(word).as_str()) => Some(word),
            _ => None,
        }
    }

    /// Tells types apart, as far as the attribute does.
    pub(crate) fn type_key(&self) -> String {
        match self {
            // `"a" as b`, and `self::b` elsewhere in the attribute.
            Self::Declared { name, .. } => format!("self::{}", plain(name)),
            Self::Path(_) => self.value(),
            Self::Word(word) => plain(word),
        }
    }

    pub(crate) fn tokens(&self) -> TokenStream {
        match self {
            Self::Word(word) => word.to_token_stream(),
            Self::Path(path) => path.to_token_stream(),
            Self::Declared { value, .. } => value.to_token_stream(),
        }
    }

    /// How it is written in the attribute.
    pub(crate) fn written(&self) -> String {
        match self {
            Self::Declared { value, name } => format!("\"{}\" as {name}", value.value()),
            Self::Word(_) => written([self.value().as_str()]),
            Self::Path(_) => self.value(),
        }
    }

    pub(crate) fn span(&self) -> Span {
        self.tokens().into_iter().next().map_or_else(Span::call_site, |token| token.span())
    }
}

impl ScopeItem {
    /// How it is written in the attribute.
    pub(crate) fn written(&self) -> String {
        if self.implies.is_empty() {
            return self.scope.written();
        }
        let implied: Vec<String> = self.implies.iter().map(Scope::written).collect();
        format!("{} implies({})", self.scope.written(), implied.join(", "))
    }
}

fn scope(input: ParseStream<'_>, of: Of) -> Result<Scope, Problem> {
    if input.peek(Lit) {
        return literal_scope(input, of);
    }
    if is_implies(input) {
        return Err(Problem::on(list::first(input), "`implies` stands behind the scope that gives the others")
            .help("write `scope implies(…)`, without a comma in between"));
    }
    let fork = input.fork();
    let path = input.call(Path::parse_mod_style);
    // `openid email` lacks a comma, which the list reports.
    let next = |input: ParseStream<'_>| input.peek(Ident::peek_any) && !input.peek(Token![as]);
    if let Ok(path) = path
        && (input.is_empty() || input.peek(Token![,]) || input.peek(Token![;]) || input.peek(Lit) || next(input))
    {
        return Ok(match path.get_ident() {
            Some(word) => Scope::Word(word.clone()),
            None => Scope::Path(path),
        });
    }
    // `read:user`, `offline-access`, `email as mail`: not a path.
    let rest = list::skip(&fork);
    if let Some(value) = value_of_name(rest.clone(), of) {
        let problem = Problem::on(rest, "a scope is written `\"value\" as name`, not `name = \"value\"`");
        return Err(problem.help(format!("write `{value}`")));
    }
    let text = spelt(rest.clone());
    let problem = Problem::on(rest, format!("`{text}` is no scope type"));
    let tight = text.replace(' ', "");
    let standard = STANDARD_SCOPES.iter().find(|scope| **scope == tight.replace('-', "_"));
    Err(match standard {
        Some(standard) => problem.help(format!("write `{standard}`")),
        None if text.contains(" as ") => problem
            .note("only a literal declares a type, and so needs a name")
            .help("write the word alone, or `\"value\" as name`"),
        None if of.has_type(&tight) => problem
            .note("a word alone is the type that the preset has for it")
            .help(format!("write `{}`", of.written([tight.as_str()]))),
        None => problem
            .note("a bare word or path names a type; a value with other characters is a literal")
            .help(format!("write `{}`", of.written([tight.as_str()]))),
    })
}

/// `repo = "repo"`
fn value_of_name(tokens: TokenStream, of: Of) -> Option<String> {
    let parser = |input: ParseStream<'_>| {
        let name: Ident = input.call(Ident::parse_any)?;
        input.parse::<Token![=]>()?;
        let value: LitStr = input.parse()?;
        let is_standard = STANDARD_SCOPES.contains(&value.value().as_str());
        let is_name = syn::parse_str::<Ident>(&name.to_string()).is_ok();
        Ok(match is_standard || !is_name {
            true => of.written([value.value().as_str()]),
            false => format!("\"{}\" as {name}", value.value()),
        })
    };
    parser.parse2(tokens).ok()
}

/// `"read:user"`, `"read user" as read_user`, `b"x" as x`
fn literal_scope(input: ParseStream<'_>, of: Of) -> Result<Scope, Problem> {
    let name = of.key;
    let literal = string(input, name, &format!("{name}(\"read:user\" as read_user)"))?;
    let value = literal.value();
    // RFC 6749 §3.3: `scope-token = 1*( %x21 / %x23-5B / %x5D-7E )`.
    let legal = |c: char| c.is_ascii_graphic() && c != '"' && c != '\\';
    if value.is_empty() || !value.chars().all(legal) {
        list::skip(input);
        let note = "RFC 6749 §3.3: printable ASCII without space, `\"` and `\\`";
        let each: Vec<&str> = value.split_whitespace().filter(|part| part.chars().all(legal)).collect();
        let problem = Problem::on(&literal, "this is no scope").note(note);
        return Err(match each.len() {
            0 => problem.help("write it as the provider documents it"),
            1 => problem.help(format!("write `{}`", of.written(each))),
            _ => problem.help(format!("write each scope by itself: `{}`", of.written(each))),
        });
    }
    if input.is_empty() || input.peek(Token![,]) || is_implies(input) {
        let help = format!("write `{}`", of.written([value.as_str()]));
        return Err(if STANDARD_SCOPES.contains(&value.as_str()) {
            Problem::on(literal, format!("`{value}` is a standard scope and has a type already")).help(help)
        } else if of.has_type(&value) {
            Problem::on(literal, format!("`{value}` is a scope of the preset and has a type already")).help(help)
        } else {
            Problem::on(literal, "a literal scope needs a name")
                .note("the name is declared as a type beside the struct, so that handlers can require it")
                .help(help)
        });
    }
    let found = list::first(input);
    if input.parse::<Token![as]>().is_err() {
        return Err(
            Problem::on(found, "expected `as` and a name").help(format!("write `{}`", of.written([value.as_str()])))
        );
    }
    let found = list::first(input);
    match input.parse::<Ident>() {
        Ok(name) => Ok(Scope::Declared { value: literal, name }),
        Err(_) => {
            let place = if found.is_empty() { literal.to_token_stream() } else { found };
            let problem = Problem::on(place, "expected a name for the scope");
            Err(problem.help(format!("write `{}`", of.written([value.as_str()]))))
        }
    }
}

/// How scopes are written in the attribute: `openid, "read:user" as read_user`.
pub(super) fn written<'a>(scopes: impl IntoIterator<Item = &'a str>) -> String {
    let scopes: Vec<String> = scopes
        .into_iter()
        .map(|scope| match STANDARD_SCOPES.contains(&scope) {
            true => scope.to_owned(),
            false => declared(scope),
        })
        .collect();
    scopes.join(", ")
}

/// How a scope is declared that is no standard one: `"read:user" as read_user`.
pub(crate) fn declared(scope: &str) -> String {
    format!("\"{scope}\" as {}", type_name(scope))
}

#[cfg(test)]
mod tests {
    use super::written;

    #[test]
    fn hints_keep_standard_scopes_bare() {
        assert_eq!(written(["openid", "read:user"]), "openid, \"read:user\" as read_user");
    }
}
