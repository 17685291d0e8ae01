//! The tables of words: the one list that feeds the parser, its hints and the reference page.

use crate::suggest;

/// What the table says about one word.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Row<K> {
    pub(crate) key: K,
    pub(crate) name: &'static str,
    /// How it is written, for hints.
    pub(crate) usage: &'static str,
    /// Where its rules are from; empty for words that are this framework's own.
    pub(crate) rfc: &'static str,
}

/// The words that may stand at one place.
pub(crate) trait Words: Copy + PartialEq + 'static {
    /// The place, as the reference calls it.
    #[cfg(test)]
    const PLACE: &'static str;

    /// Every word, in the order of the reference.
    const TABLE: &'static [Row<Self>];

    /// What other libraries call a word, so that people who come from them are told ours.
    const ALIASES: &'static [(&'static str, Self)];

    fn row(self) -> &'static Row<Self>;

    fn find(name: &str) -> Option<&'static Row<Self>> {
        Self::TABLE.iter().find(|row| row.name == name)
    }

    /// The word somebody who wrote `name` most likely meant.
    fn suggest(name: &str) -> Option<&'static Row<Self>> {
        let alias = Self::ALIASES.iter().find(|(alias, _)| *alias == name).map(|(_, key)| key.row());
        alias.or_else(|| Self::find(suggest::closest(name, Self::TABLE.iter().map(|row| row.name))?))
    }

    /// Every word, as a sentence.
    fn list() -> String {
        suggest::list(Self::TABLE.iter().map(|row| row.name))
    }
}

macro_rules! words {
    (
        $(#[$docs:meta])* $name:ident at $place:literal;
        $($key:ident, $word:literal, $usage:literal, $rfc:literal, $doc:literal;)*
        ; [$($alias:literal => $meant:ident),* $(,)?]
    ) => {
        $(#[$docs])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub(crate) enum $name {
            $(#[doc = $doc] $key,)*
        }

        impl Words for $name {
            #[cfg(test)]
            const PLACE: &'static str = $place;
            const TABLE: &'static [Row<Self>] = &[$(
                Row { key: Self::$key, name: $word, usage: $usage, rfc: $rfc },
            )*];
            const ALIASES: &'static [(&'static str, Self)] = &[$(($alias, Self::$meant)),*];

            fn row(self) -> &'static Row<Self> {
                match self {
                    $(Self::$key => &Row { key: Self::$key, name: $word, usage: $usage, rfc: $rfc },)*
                }
            }
        }
    };
}

words! {
    /// A key of `#[oauth_api(…)]`.
    TraitKey at "trait";
    BaseUrl, "base_url", "base_url = \"https://…\"", "", "What every path is below.";
    Hosts, "hosts", "hosts(\"uploads.example\")", "", "Other hosts that may be called.";
    Headers, "headers", "headers(\"X-Api-Version\" = \"2\")", "RFC 9110 §5", "Headers of every call.";
    Crate, "crate", "crate = path::to::oauth_runtime", "", "The path of `oauth_runtime`, if it is re-exported.";
    DangerousAllowLoopbackHttp, "dangerous_allow_loopback_http", "dangerous_allow_loopback_http", "", "Accepts `http` on loopback hosts.";
    ; [
        "base" => BaseUrl, "base_uri" => BaseUrl, "endpoint" => BaseUrl, "uri" => BaseUrl, "url" => BaseUrl,
        "allowed_hosts" => Hosts, "host" => Hosts, "header" => Headers, "krate" => Crate,
    ]
}

words! {
    /// A verb: the attribute that makes a method a call.
    Verb at "method";
    Get, "get", "#[get(\"/path\")]", "RFC 9110 §9.3.1", "Reads.";
    Post, "post", "#[post(\"/path\")]", "RFC 9110 §9.3.3", "Creates, or does something.";
    Put, "put", "#[put(\"/path\")]", "RFC 9110 §9.3.4", "Replaces.";
    Patch, "patch", "#[patch(\"/path\")]", "RFC 5789 §2", "Changes a part.";
    Delete, "delete", "#[delete(\"/path\")]", "RFC 9110 §9.3.5", "Removes.";
    Head, "head", "#[head(\"/path\")]", "RFC 9110 §9.3.2", "Reads the headers alone.";
    ; ["create" => Post, "del" => Delete, "remove" => Delete, "update" => Patch]
}

words! {
    /// What may follow the path of a verb.
    VerbKey at "verb";
    Scopes, "scopes", "scopes(openid)", "RFC 6749 §3.3", "The scopes that the call needs.";
    Pages, "pages", "pages(link)", "", "How the next page is found.";
    Raw, "raw", "raw", "", "Gives the answer as it is.";
    Stream, "stream", "stream(limit = 100_000_000)", "", "Gives the answer piece by piece.";
    ; ["scope" => Scopes, "page" => Pages, "paging" => Pages, "paginate" => Pages, "pagination" => Pages, "response" => Raw, "download" => Stream, "chunked" => Stream]
}

words! {
    /// How the next page is found.
    Style at "pages";
    Link, "link", "pages(link)", "RFC 8288 §3", "By the `Link` header.";
    NextUrl, "next_url", "pages(next_url(\"/next\"))", "RFC 6901", "By a URL in the answer.";
    Cursor, "cursor", "pages(cursor(param = \"cursor\", at = \"/next\"))", "RFC 6901", "By a value in the answer.";
    Number, "number", "pages(number(param = \"page\"))", "", "By counting.";
    ; ["next" => NextUrl, "next_link" => NextUrl, "token" => Cursor, "page_token" => Cursor, "page" => Number, "counter" => Number]
}

words! {
    /// An attribute of an argument.
    ArgumentKey at "argument";
    Query, "query", "#[query(\"name\")]", "RFC 3986 §3.4", "A query parameter, or a struct of them.";
    Header, "header", "#[header(\"Name\")]", "RFC 9110 §5", "A header.";
    Json, "json", "#[json]", "RFC 8259", "The body, in JSON.";
    Form, "form", "#[form]", "", "The body, in the form encoding.";
    Body, "body", "#[body(\"media/type\")]", "RFC 9110 §6.4", "The body, as it is.";
    Multipart, "multipart", "#[multipart]", "RFC 7578", "The body, as a form with files.";
    ; ["param" => Query, "params" => Query, "qs" => Query, "headers" => Header, "payload" => Json, "urlencoded" => Form, "bytes" => Body, "stream" => Body,
        "part" => Multipart, "file" => Multipart, "files" => Multipart, "form_data" => Multipart]
}

#[cfg(test)]
mod tests {
    use super::{ArgumentKey, Style, TraitKey, Verb, VerbKey, Words};

    fn consistent<K: Words + std::fmt::Debug>() {
        for row in K::TABLE {
            assert_eq!(K::TABLE.iter().filter(|other| other.name == row.name).count(), 1, "{}", row.name);
            assert_eq!(row.key.row().name, row.name);
            assert!(row.usage.contains(row.name), "{}", row.name);
        }
        for (alias, _) in K::ALIASES {
            assert!(K::find(alias).is_none(), "{alias}");
        }
    }

    #[test]
    fn words_are_unique_at_their_place_and_aliases_are_no_words() {
        consistent::<TraitKey>();
        consistent::<Verb>();
        consistent::<VerbKey>();
        consistent::<Style>();
        consistent::<ArgumentKey>();
    }

    #[test]
    fn what_other_libraries_call_a_word_is_understood() {
        assert_eq!(TraitKey::suggest("url").map(|row| row.key), Some(TraitKey::BaseUrl));
        assert_eq!(Verb::suggest("patsh").map(|row| row.key), Some(Verb::Patch));
        assert_eq!(Verb::suggest("must_use").map(|row| row.key), None);
    }
}
