//! Expansions of `#[oauth_api]`, reviewed like code.

use expect_test::{ExpectFile, expect_file};
use proc_macro2::TokenStream;
use quote::quote;

use crate::api::expand;

#[test]
fn every_kind_of_method() {
    check(
        quote! {
            GitHub,
            base_url = "https://api.github.com/",
            hosts("uploads.github.com"),
            headers("X-GitHub-Api-Version" = "2022-11-28"),
        },
        quote! {
            /// What GitHub knows.
            pub trait GitHubApi: Debug {
                /// The repositories of the user.
                #[get("/user/repos", scopes(repo))]
                #[must_use]
                async fn repos(&self, per_page: u8) -> Vec<Repo>;

                #[get("/repos/{owner}/{type}", scopes(email, my::org))]
                async fn repo<'a>(
                    &'a self,
                    owner: &'a str,
                    r#type: &str,
                    #[header("If-None-Match")] etag: Option<&str>,
                ) -> Repo;

                #[post("/login")]
                async fn form(&self, #[form] form: &Form, #[query("dry-run")] dry: bool);

                #[put("/file")]
                async fn put(&self, #[body("text/plain")] content: &str) -> Answer;

                #[get("/search?type=user")]
                async fn search(&self, #[query] filter: &Filter) -> Found;

                #[get("/user/repos", pages(cursor(param = "cursor", at = "/next"), items = "/items"))]
                fn all_repos(&self, per_page: u8) -> Pages<Repo>;

                #[get("/zen", raw)]
                async fn zen(&self) -> ApiResponse;

                #[get("/film", stream(limit = 4_000_000_000))]
                async fn film(&self) -> ApiStream;

                #[put("/film")]
                async fn upload(&self, #[body("video/mp4")] film: Body);

                #[post("/pictures")]
                async fn picture(&self, #[multipart] form: Form) -> Answer;
            }
        },
        &expect_file!["every_kind_of_method.rs"],
    );
}

#[test]
fn minimal() {
    check(
        quote!(
            crate::Corp,
            base_url = "http://localhost:8080/api",
            crate = crate::oauth,
            dangerous_allow_loopback_http
        ),
        quote! {
            #[deprecated]
            trait CorpApi {
                #[delete("/me")]
                async fn remove(&self);
            }
        },
        &expect_file!["minimal.rs"],
    );
}

#[test]
fn a_wrong_trait_has_errors_and_a_fallback() {
    check(
        quote!(GitHub, base_url = "http://api.github.com"),
        quote! {
            pub trait GitHubApi: Debug {
                #[get("user/repos", scopes(repo))]
                async fn repos(&mut self, (a, b): (u8, u8)) -> Result<Vec<Repo>, ApiError>;

                #[get("/user/repos", pages(lnik))]
                fn all_repos(&self) -> Pages<Repo>;
            }
        },
        &expect_file!["a_wrong_trait_has_errors_and_a_fallback.rs"],
    );
}

/// Declarations nobody should write end in errors, never in a panic.
#[test]
fn nothing_panics() {
    let traits = quote! {
        trait Api {
            #[get("/")]
            async fn get(&self);
        }
    };
    let fine = quote!(P, base_url = "https://p.example");
    for attribute in [
        "",
        "=",
        ",",
        ",,",
        "()",
        "P",
        "P,",
        "P P",
        "::P",
        "::",
        "P::",
        "P<T>",
        "P, base_url",
        "P, base_url =",
        "P, base_url = \"\"",
        "P, base_url = \"x\"",
        "P, base_url = \"https://\"",
        "P, base_url = \"https://p?x\"",
        "P, base_url = \"https://p/../\"",
        "P, base_url(\"\")",
        "P, hosts",
        "P, hosts()",
        "P, hosts(1)",
        "P, hosts(\"\")",
        "P, hosts = \"x\"",
        "P, headers",
        "P, headers(a)",
        "P, headers(\"a\")",
        "P, headers(\"a\" =)",
        "P, headers(\"a\" = 1)",
        "P, headers(\"\" = \"\")",
        "P, crate",
        "P, crate = 1",
        "crate",
        "\"P\"",
        "1",
        "'a",
        "#",
        "P, dangerous_allow_loopback_http = true",
        "base_url = \"https://p.example\"",
        "P, base_url = \"https://p.example\", Q",
        "P, base_url = \"https://p.example\", unknown",
    ] {
        let Ok(tokens) = attribute.parse::<TokenStream>() else { continue };
        assert!(expand(tokens, traits.clone()).to_string().contains("compile_error"), "{attribute}");
    }
    for verb in [
        "get",
        "get()",
        "get = \"/\"",
        "get[\"/\"]",
        "get(/)",
        "get(\"\")",
        "get(\"/\" \"/\")",
        "get(\"/\", \"/\")",
        "get(\"/{}\")",
        "get(\"/{\")",
        "get(\"/\", scopes)",
        "get(\"/\", scopes(\"\"))",
        "get(\"/\", scopes(a::))",
        "get(\"/\", scopes(a b))",
        "get(\"/\", pages)",
        "get(\"/\", pages())",
        "get(\"/\", pages(,))",
        "get(\"/\", pages(link, link))",
        "get(\"/\", pages(cursor))",
        "get(\"/\", pages(cursor()))",
        "get(\"/\", pages(number(param = 1)))",
        "get(\"/\", pages(next_url(1)))",
        "get(\"/\", pages(items = 1))",
        "get(\"/\", raw = 1)",
        "get(\"/\", raw, raw)",
        "get(b\"/\")",
        "got(\"/\")",
        "options",
        "head(\"/\", pages(link))",
        "get(\"/\", =)",
        "get(path = \"/\")",
        "get(PATH)",
        "get(\"/\", ::)",
    ] {
        let Ok(tokens) = verb.parse::<TokenStream>() else { continue };
        let input = quote!(trait Api { #[#tokens] async fn call(&self); });
        assert!(expand(fine.clone(), input).to_string().contains("compile_error"), "{verb}");
    }
    for argument in [
        "#[json]",
        "#[json()] a: A",
        "#[json = 1] a: A",
        "#[header] a: A",
        "#[header()] a: A",
        "#[header(\"\")] a: A",
        "#[header(1)] a: A",
        "#[header(\"a\", \"b\")] a: A",
        "#[query()] a: A",
        "#[query(\"\")] a: A",
        "#[query[]] a: A",
        "#[body] a: A",
        "#[body(\"\")] a: A",
        "#[qury] a: A",
        "#[a::b] a: A",
        "#[json] #[form] a: A",
        "_: A",
        "(a, b): A",
        "a: A, a: A",
        "a: impl A",
        "a: &dyn A",
        "#[query] a: &[u8]",
        "#[query] a: Option<Vec<u8>>",
        "#[cfg(x)] a: A",
        "#[json] a: A",
        "r#type: A, #[query(\"type\")] a: A",
    ] {
        let Ok(tokens) = argument.parse::<TokenStream>() else { continue };
        let input = quote!(trait Api { #[get("/")] async fn call(&self, #tokens); });
        assert!(expand(fine.clone(), input).to_string().contains("compile_error"), "{argument}");
    }
    for input in [
        "",
        "trait",
        "struct S;",
        "fn f() {}",
        "1",
        "trait A { fn f(&self) }",
        "trait A { const C: u8; type T; m!(); }",
    ] {
        let Ok(tokens) = input.parse::<TokenStream>() else { continue };
        assert!(expand(fine.clone(), tokens).to_string().contains("compile_error"), "{input}");
    }
}

fn check(attribute: TokenStream, input: TokenStream, expected: &ExpectFile) {
    let expansion = match syn::parse2(expand(attribute, input)) {
        Ok(file) => prettyplease::unparse(&file),
        Err(error) => format!("not Rust: {error}"),
    };
    expected.assert_eq(&expansion);
}
