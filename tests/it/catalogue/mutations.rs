//! Whether the models find a wrong fact: each fact of a data file is changed in turn, and something must break.

use std::collections::BTreeMap;

use oauth_runtime::description::ProviderDescription;
use oauth_runtime::testing::models::Models;
use toml::{Table, Value};

use super::data::{self, read};
use super::drive::Rig;

/// A data file with one fact changed.
struct Mutation {
    what: String,
    data: Table,
}

/// Every change of every fact, by key.
fn mutations(data: &Table) -> Vec<Mutation> {
    let mut all = Vec::new();
    let oauth = data["oauth"].as_table().expect("a table");
    for (key, value) in oauth {
        let mut change = |how: &str, to: Option<Value>| {
            let mut changed = data.clone();
            let oauth = changed["oauth"].as_table_mut().expect("a table");
            match to {
                Some(to) => _ = oauth.insert(key.clone(), to),
                None => _ = oauth.remove(key),
            }
            all.push(Mutation { what: format!("{key}: {how}"), data: changed });
        };
        match value {
            Value::Boolean(_) => change("not there", None),
            Value::String(text) => {
                for other in other_texts(key, text) {
                    change(&format!("{other:?}"), Some(Value::String(other.clone())));
                }
            }
            Value::Array(list) => {
                for place in 0..list.len() {
                    let mut fewer = list.clone();
                    let gone = fewer.remove(place).as_str().unwrap_or_default().to_owned();
                    change(&format!("without {gone}"), Some(Value::Array(fewer)));
                    let mut other = list.clone();
                    other[place] = Value::String(format!("{gone}x"));
                    change(&format!("{gone}x in the place of {gone}"), Some(Value::Array(other)));
                }
            }
            Value::Table(pairs) => {
                for (name, value) in pairs {
                    let mut fewer = pairs.clone();
                    fewer.remove(name);
                    change(&format!("without {name}"), Some(Value::Table(fewer)));
                    for text in others(value.as_str().unwrap_or_default()) {
                        let mut other = pairs.clone();
                        other.insert(name.clone(), Value::String(text.clone()));
                        change(&format!("{name} = {text:?}"), Some(Value::Table(other)));
                    }
                }
            }
            _ => {}
        }
    }
    if data.get("email").is_some() {
        for other in ["claim", "always", "never"] {
            let mut changed = data.clone();
            changed["email"]["proof"] = Value::String(other.to_owned());
            all.push(Mutation { what: format!("email: {other}"), data: changed });
        }
    }
    all
}

/// `{/first} {/last}` with each of its pointers changed in turn, and everything else at its end.
fn others(text: &str) -> Vec<String> {
    let changed_at = |at: usize| format!("{}x{}", &text[..at], &text[at..]);
    let ends: Vec<usize> = text.match_indices('}').map(|(at, _)| at).collect();
    match &ends[..] {
        _ if text.is_empty() => vec!["/x".to_owned()],
        [] => vec![changed_at(text.len())],
        ends => ends.iter().map(|at| changed_at(*at)).collect(),
    }
}

/// Other values of a word, another path, host and query of an address.
fn other_texts(key: &str, text: &str) -> Vec<String> {
    let words: &[&str] = match key {
        "client_authentication" => &["client_secret_basic", "client_secret_post", "none"],
        "response_mode" => &["query", "form_post"],
        "token_request_format" => &["form", "json", "query"],
        "token_answer_format" => &["form", "json"],
        "userinfo_method" => &["get", "post", "post_json"],
        "id_token_alg" => &["RS256", "ES256"],
        "scope_separator" => &[" ", ",", "+"],
        "access_token_scheme" => &["OAuth", "token", ""],
        _ => &[],
    };
    if !words.is_empty() {
        return words.iter().filter(|word| **word != text).map(|word| (*word).to_owned()).collect();
    }
    let Some(rest) = text.strip_prefix("https://") else { return vec![format!("{text}x")] };
    let (place, query) = text.split_once('?').map_or((text, None), |(place, query)| (place, Some(query)));
    let after = query.map(|query| format!("?{query}")).unwrap_or_default();
    let mut others = vec![format!("https://other.{rest}"), format!("{}/other{after}", place.trim_end_matches('/'))];
    if place.ends_with('/') {
        others.push(format!("{}{after}", place.trim_end_matches('/')));
    }
    for parameter in query.into_iter().flat_map(|query| query.split('&')) {
        others.push(
            text.replace(parameter, "").replace("?&", "?").replace("&&", "&").trim_end_matches(['?', '&']).to_owned(),
        );
        others.push(text.replace(parameter, &format!("{parameter}x")));
    }
    others
}

/// What the development provider goes by is no fact that a model could see.
fn describe(name: &str, data: &Table) -> ProviderDescription {
    data::describe(name, data).email_scopes(&[])
}

/// Why a change goes unnoticed, by the preset and the beginning of what is changed.
#[rustfmt::skip] // A table reads best as one.
const SURVIVE: &[(&str, &str, &str)] = &[
    ("amazon", "client_authentication", BOTH),
    ("bitbucket", "client_authentication", BOTH),
    ("discord", "client_authentication", BOTH),
    ("dropbox", "client_authentication", BOTH),
    ("entra", "client_authentication", BOTH),
    ("gitlab", "client_authentication", BOTH),
    ("google", "client_authentication", BOTH),
    ("linear", "client_authentication", BOTH),
    ("salesforce", "client_authentication", BOTH),
    ("slack", "client_authentication", BOTH),
    ("yahoo", "client_authentication", BOTH),
    ("yandex", "client_authentication", BOTH),
    ("facebook", "email: claim", "nothing in the profile says that an address is verified"),
    ("facebook", "scopes: without public_profile", "it is granted without being asked for"),
    ("naver", "email: claim", "nothing in the profile says that an address is verified"),
    ("spotify", "email: claim", "nothing in the profile says that an address is verified"),
    ("apple", "email: always", "Apple says of each address whether it is verified"),
    ("apple", "profile_in_id_token", "Apple has no userinfo endpoint"),
    ("apple", "scopes: without openid", "Apple gives an ID token without being asked"),
    ("entra", "profile_in_id_token", "the ID token lacks nothing that userinfo would have to say"),
    ("github", "userinfo: email", "the second request says it"),
    ("github", "scopes: without read:user", "what everybody may see of a user is what a login needs"),
    ("gitlab", "userinfo: without username", "newer servers say it in `preferred_username` too"),
    ("qq", "scopes: without get_user_info", "a login needs no scope"),
    ("qq", "error_answer", "`error` counts always"),
    ("vk", "error_answer", "`error` counts always"),
    ("slack", "error_answer", "`error` counts always, and Slack always has it beside `ok`"),
    ("shopify", "scopes: without read_products", "the shop itself needs no scope"),
    ("wechat", "scope_separator", "there is one scope for websites"),
    ("weibo", "token_answer_format", "what is no form is read as JSON"),
    ("wechat", "token_answer_format", "what is no form is read as JSON"),
];
const BOTH: &str = "the provider documents both";

#[tokio::test]
#[allow(clippy::print_stdout, reason = "the share, and what goes unnoticed, are the result")]
async fn of_a_hundred_wrong_facts_the_models_find_ninety_five() {
    let (mut found, mut all) = (0, 0);
    let mut survivors: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for name in Models::new().presets() {
        let data = read(name);
        let is_good = match Rig::new(name, describe(name, &data)) {
            Ok(rig) => rig.check().await.is_ok(),
            Err(_) => false,
        };
        if !is_good {
            println!("{name} is not good as it is");
            continue;
        }
        let right = format!("{:?}", describe(name, &data));
        for Mutation { what, data } in mutations(&data) {
            // The same as what is the case without it.
            if format!("{:?}", describe(name, &data)) == right {
                continue;
            }
            all += 1;
            let survives = match Rig::new(name, describe(name, &data)) {
                Ok(rig) => rig.check().await.is_ok(),
                Err(_) => false,
            };
            if survives { survivors.entry(name).or_default().push(what) } else { found += 1 }
        }
    }
    println!("{found} of {all} changes are found");
    let mut unexplained = Vec::new();
    for (name, what) in survivors.iter().flat_map(|(name, whats)| whats.iter().map(move |what| (*name, what))) {
        let reason = SURVIVE.iter().find(|(preset, start, _)| *preset == name && what.starts_with(start));
        match reason {
            Some((.., reason)) => println!("{name}: {what}: {reason}"),
            None => unexplained.push(format!("{name}: {what}")),
        }
    }
    assert!(unexplained.is_empty(), "nobody notices these:\n{}", unexplained.join("\n"));
    assert!(found * 100 >= all * 95, "{found} of {all} changes are found");
}
