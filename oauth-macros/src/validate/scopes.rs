//! Scopes: none twice, none that comes with another one anyway, and none that the separator would cut.

use proc_macro2::{Ident, Span};

use super::refresh;
use crate::diag::{Diagnostics, Problem};
use crate::keys::{Key, ProtocolName};
use crate::model::{Scope, ScopeItem, Scopes};
use crate::parse::{Parsed, Slots};
use crate::suggest;

/// The rules that hold in every protocol that knows scopes.
pub(super) fn rules(parsed: &Parsed, diagnostics: &mut Diagnostics) {
    let list = |key| parsed.keys.scopes(key).unwrap_or_default();
    let (asked, incremental) = (list(Key::Scopes), list(Key::IncrementalScopes));
    for items in [asked, incremental] {
        once(items.iter().map(|item| &item.scope), diagnostics);
        for item in items {
            once(&item.implies, diagnostics);
            implies_another(item, diagnostics);
        }
    }
    in_one_list(asked, incremental, diagnostics);
    not_asked_by_preset(parsed, incremental, diagnostics);
    nothing_redundant(asked, incremental, diagnostics);
    names_differ(parsed, diagnostics);
    not_cut_by_the_separator(parsed, diagnostics);
}

/// The scopes of the provider. Without a list an OpenID Provider is asked for `openid`, but for a preset with scopes of its own.
pub(super) fn scopes(keys: &Slots, protocol: ProtocolName) -> Scopes {
    let list = |key| keys.scopes(key).map(<[ScopeItem]>::to_vec);
    let openid = || {
        let is_bare = protocol == ProtocolName::OpenIdConnect && keys.mentioned(Key::Preset).is_none();
        let scope = Scope::Word(Ident::new("openid", Span::call_site()));
        is_bare.then(|| ScopeItem { scope, implies: Vec::new() }).into_iter().collect()
    };
    let mut asked = list(Key::Scopes).unwrap_or_else(openid);
    let refresh = refresh::scopes(keys, protocol);
    if asked.is_empty() && !refresh.is_empty() {
        // The preset's list, which another one takes the place of.
        let words = keys.preset().map_or(&[][..], |(preset, _)| preset.asked);
        let word = |name: &&str| Scope::Word(Ident::new(name, Span::call_site()));
        asked.extend(words.iter().map(word).map(|scope| ScopeItem { scope, implies: Vec::new() }));
    }
    for scope in refresh {
        if asked.iter().flat_map(ScopeItem::all).all(|known| !is_same(known, &scope)) {
            asked.push(ScopeItem { scope, implies: Vec::new() });
        }
    }
    Scopes { asked, incremental: list(Key::IncrementalScopes).unwrap_or_default(), by_preset: by_preset(keys) }
}

/// `preset = google` asks for `openid`; `preset = github, scopes(repo)` has `repo_status` too.
fn by_preset(keys: &Slots) -> Vec<Scope> {
    let Some((preset, _)) = keys.preset() else { return Vec::new() };
    let asked = if keys.mentioned(Key::Scopes).is_none() { preset.asked } else { &[] };
    let written: Vec<String> = keys.all_scopes().filter_map(Scope::word).collect();
    let is_given = |giver: &str| asked.contains(&giver) || written.iter().any(|word| word == giver);
    let brought = preset.implies.iter().filter(|(giver, _)| is_given(giver)).flat_map(|(_, brought)| *brought);
    asked.iter().chain(brought).map(|name| Scope::Word(Ident::new(name, Span::call_site()))).collect()
}

/// `scopes(email, email)`, `implies(email, email)`
fn once<'a>(scopes: impl IntoIterator<Item = &'a Scope>, diagnostics: &mut Diagnostics) {
    let mut seen: Vec<&Scope> = Vec::new();
    for scope in scopes {
        match seen.iter().find(|first| is_same(first, scope)) {
            Some(first) => diagnostics.push(
                Problem::on(scope.tokens(), format!("the scope `{}` is given twice", scope.value()))
                    .also(first.span(), "first given"),
            ),
            None => seen.push(scope),
        }
    }
}

/// `"repo" as repo implies(self::repo)`
fn implies_another(item: &ScopeItem, diagnostics: &mut Diagnostics) {
    if let Some(itself) = item.implies.iter().find(|implied| is_same(implied, &item.scope)) {
        let value = item.scope.value();
        let help = match item.implies.len() {
            1 => "remove `implies(…)`".to_owned(),
            _ => format!("remove `{}` from `implies(…)`", itself.written()),
        };
        diagnostics.push(
            Problem::on(itself.tokens(), format!("the scope `{value}` implies itself"))
                .note("only what comes with it besides is of use to anybody")
                .help(help),
        );
    }
}

/// `scopes(email), incremental_scopes(email)`
fn in_one_list(asked: &[ScopeItem], incremental: &[ScopeItem], diagnostics: &mut Diagnostics) {
    for ScopeItem { scope, .. } in incremental {
        // Which has a rule of its own.
        if is_openid(scope) {
            continue;
        }
        if let Some(first) = asked.iter().find(|item| is_same(&item.scope, scope)) {
            diagnostics.push(
                Problem::on(scope.tokens(), format!("the scope `{}` is in both lists", scope.value()))
                    .note("what every login asks for is never asked for later")
                    .help("keep it in `scopes` if every login needs it, else in `incremental_scopes`")
                    .also(first.scope.span(), "first given"),
            );
        }
    }
}

/// `preset = google, incremental_scopes(email)`
fn not_asked_by_preset(parsed: &Parsed, incremental: &[ScopeItem], diagnostics: &mut Diagnostics) {
    let keys = &parsed.keys;
    let Some((preset, word)) = keys.preset().filter(|_| keys.mentioned(Key::Scopes).is_none()) else { return };
    for ScopeItem { scope, .. } in incremental.iter().filter(|item| !is_openid(&item.scope)) {
        let Some(asked) = scope.word().filter(|word| preset.asked.contains(&word.as_str())) else { continue };
        let all = suggest::list(preset.asked.iter().copied());
        diagnostics.push(
            Problem::on(scope.tokens(), format!("the preset asks for `{asked}` at every login"))
                .note(format!("without `scopes(…)` it asks for {all}").replace(" or ", " and "))
                .help("remove it here, or list what a login asks for: `scopes(…)`")
                .also(word.span(), "the preset is chosen"),
        );
    }
}

/// `scopes("repo" as repo implies(self::status), "repo:status" as status)`
///
/// What comes with an incremental scope may well be asked for without it: read access, until somebody wants to write.
fn nothing_redundant(asked: &[ScopeItem], incremental: &[ScopeItem], diagnostics: &mut Diagnostics) {
    let implied = asked.iter().flat_map(|item| item.implies.iter().map(move |implied| (&item.scope, implied)));
    let lists = [("scopes", asked), ("incremental_scopes", incremental)];
    for (giver, implied) in implied.filter(|(giver, implied)| !is_same(giver, implied)) {
        for (list, items) in lists {
            let (value, giver) = (implied.value(), giver.value());
            for item in items.iter().filter(|item| is_same(&item.scope, implied)) {
                diagnostics.push(
                    Problem::on(item.scope.tokens(), format!("the scope `{value}` comes with `{giver}`"))
                        .help(format!("remove it from `{list}`: `implies` declares it too"))
                        .also(implied.span(), format!("`{giver}` implies it")),
                );
            }
        }
    }
}

/// `scopes("a" as read, "b" as read)`
fn names_differ(parsed: &Parsed, diagnostics: &mut Diagnostics) {
    let mut seen: Vec<&Scope> = Vec::new();
    for scope in parsed.keys.all_scopes() {
        let Some(name) = scope.declared() else { continue };
        match seen.iter().find(|first| first.declared() == Some(name)) {
            // Two scopes may imply the same one.
            Some(first) if is_same(first, scope) => {}
            Some(first) => diagnostics.push(
                Problem::on(name, format!("two scopes are called `{name}`"))
                    .help("each literal declares a type of its own: choose another name")
                    .also(first.declared().map_or_else(|| first.span(), proc_macro2::Ident::span), "first given"),
            ),
            None => seen.push(scope),
        }
    }
}

/// `scopes("a,b" as both), scope_separator = ","`
fn not_cut_by_the_separator(parsed: &Parsed, diagnostics: &mut Diagnostics) {
    let (Some(literal), Some(key)) = (parsed.keys.text(Key::ScopeSeparator), parsed.keys.written(Key::ScopeSeparator))
    else {
        return;
    };
    let separator = literal.value();
    for scope in parsed.keys.all_scopes().filter(|scope| scope.declared().is_some()) {
        if scope.value().contains(&separator) {
            diagnostics.push(
                Problem::on(scope.tokens(), format!("this scope holds `{separator}`, which separates scopes here"))
                    .note("RFC 6749 §3.3: the provider would read it as two")
                    .help("remove `scope_separator`, or write the scopes one by one")
                    .also(key, "the separator is given"),
            );
        }
    }
}

/// Whether the scope is `openid`, whichever way it is written.
pub(super) fn is_openid(scope: &Scope) -> bool {
    match scope {
        Scope::Path(path) => path.segments.last().is_some_and(|segment| segment.ident == "openid"),
        _ => scope.value() == "openid",
    }
}

/// The same on the wire, or the same type.
fn is_same(a: &Scope, b: &Scope) -> bool {
    a.value() == b.value() || a.type_key() == b.type_key() && a.declared().is_none() != b.declared().is_none()
}
