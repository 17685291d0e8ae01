//! Expansions, reviewed like code. `UPDATE_EXPECT=1 cargo test -p oauth-macros` writes them anew.

mod api;
mod editor;
mod reference;

use expect_test::{ExpectFile, expect_file};
use proc_macro2::TokenStream;
use quote::quote;

use crate::expand::{provider, providers};
use crate::runtime_source::runtime_source;

#[test]
fn openid_connect() {
    // The hello world of the guide.
    let expansion = check(
        quote! {
            #[oauth(
                metadata_url = "https://accounts.google.com/.well-known/openid-configuration",
                scopes(openid, email, profile),
            )]
            struct GoogleProvider;
        },
        &expect_file!["openid_connect.rs"],
    );
    assert!(expansion.lines().count() < 120, "hello world expands to {} lines", expansion.lines().count());
}

#[test]
fn oauth2() {
    check(
        quote! {
            #[oauth(
                name = "github",
                display_name = "GitHub",
                authorization_endpoint = "https://github.com/login/oauth/authorize",
                token_endpoint = "https://github.com/login/oauth/access_token",
                userinfo_endpoint = "https://api.github.com/user",
                userinfo(subject = "/id", username = "/login", picture = "/avatar_url"),
                scopes("read:user" as read_user, crate::scopes::repo implies("repo:status" as repo_status)),
                incremental_scopes("admin" as admin implies(self::repo_status, crate::scopes::repo), crate::scopes::gist),
                scope_separator = ",",
                authorization_params(allow_signup = "false"),
                client_authentication = client_secret_post,
                login_path = "/in",
            )]
            pub(crate) struct GitHub;
        },
        &expect_file!["oauth2.rs"],
    );
}

#[test]
fn oauth1() {
    check(
        quote! {
            #[oauth(
                temporary_credentials_endpoint = "https://api.example/oauth/request_token",
                authorization_endpoint = "https://api.example/oauth/authenticate",
                token_endpoint = "https://api.example/oauth/access_token",
                signature_method = hmac_sha256,
                placement = header,
                realm = "api",
            )]
            pub struct MicroblogProvider;
        },
        &expect_file!["oauth1.rs"],
    );
}

#[test]
fn preset() {
    check(
        quote! {
            #[oauth(
                preset = flickr,
                authorization_params(perms = "write"),
                userinfo(subject = "/user/id", name = "/user/username/_content"),
            )]
            struct PhotosProvider;
        },
        &expect_file!["preset.rs"],
    );
}

#[test]
fn preset_with_scopes_of_its_own_is_less_than_eighty_lines() {
    let expansion = check(
        quote! {
            #[oauth(preset = google, scopes(openid, email, calendar_readonly))]
            struct Google;
        },
        &expect_file!["preset_with_scopes.rs"],
    );
    assert!(expansion.lines().count() < 80, "{expansion}");
}

#[test]
fn many_tenants() {
    check(
        quote! {
            #[oauth(
                issuer = "https://login.example/{tenantid}/v2.0",
                metadata_url = "https://login.example/common/v2.0/.well-known/openid-configuration",
                tenants("72f988bf-86f1-41af-91ab-2d7cd011db47", "contoso.example"),
            )]
            struct Entra;
        },
        &expect_file!["many_tenants.rs"],
    );
}

#[test]
fn struct_with_fields() {
    check(
        quote! {
            #[oauth(issuer = "https://login.example/{tenant}/v2.0", env_prefix = "AZURE", profile_in_id_token, dangerous_optional_nonce)]
            struct Entra {
                client_id: ClientId,
                #[oauth(env = "AZURE_SECRET_FILE", file)]
                client_secret: ClientSecret,
                #[oauth(default = "common")]
                tenant: String,
            }
        },
        &expect_file!["struct_with_fields.rs"],
    );
}

#[test]
fn minted_secret() {
    check(
        quote! {
            #[oauth(issuer = "https://login.example", minted_secret(audience = "https://login.example"))]
            struct Fruit {
                team_id: String,
                key_id: String,
                #[oauth(file)]
                private_key: PrivateKey,
            }
        },
        &expect_file!["minted_secret.rs"],
    );
}

#[test]
fn everything_openid_connect_knows() {
    check(
        quote! {
            #[oauth(
                crate = crate::oauth,
                name = "corp",
                protocol = oidc,
                metadata_url = "http://localhost:8080/.well-known/openid-configuration",
                issuer = "http://localhost:8080",
                authorization_endpoint = "https://as.example/authorize",
                token_endpoint = "https://as.example/token",
                userinfo_endpoint = "https://as.example/userinfo",
                internal_url = "http://as-inside:8080",
                internal_url_env = "AS_INSIDE",
                jwks_uri = "https://as.example/keys",
                end_session_endpoint = "https://as.example/logout",
                revocation_endpoint = "https://as.example/revoke",
                authorization_params(prompt = "select_account", "hd" = "example.com"),
                token_params(audience = "api"),
                client_authentication = none,
                response_mode = form_post,
                userinfo(username = "/upn", email_verified = "/xms_edov"),
                claims = crate::claims::Employee,
                roles(access_token = "/realm_access/roles"),
                id_token_alg = EdDSA,
                trusted_audiences("api", "project"),
                scope_aliases("Mail.Read" = "https://graph.example/Mail.Read"),
                client_id_env = "CORP_ID",
                callback_path = "/oauth/callback",
                logout_path = "/out",
                access_token_scheme = "",
                dangerous_no_pkce,
                dangerous_allow_loopback_http,
            )]
            pub struct r#Corp;
        },
        &expect_file!["everything_openid_connect_knows.rs"],
    );
}

#[test]
fn everything_peculiar() {
    check(
        quote! {
            #[oauth(
                authorization_endpoint = "https://as.example/authorize",
                token_endpoint = "https://as.example/token",
                refresh_endpoint = "https://as.example/refresh/{region}",
                userinfo_endpoint = "https://as.example/{org}/me",
                userinfo(subject = "{/team}:{/id}", name = "{/first} {/last}"),
                userinfo_method = post_json,
                userinfo_params(query = "{ viewer { id } }", org = "{org}"),
                email_endpoint = "https://as.example/emails",
                email_list(list = "", primary = "/primary"),
                email_proof = dangerous_always,
                authorization_params(audience = "{region}", claims = "{\"id_token\":{}}"),
                headers("User-Agent" = "acme (by {client_id})", Version = "2"),
                client_authentication = client_secret_post,
                renamed_params(client_id = "client_key", client_secret = "secret", scope = "user_scope"),
                renamed_token_params(grant_type = "grantType", refresh_token = "refreshToken"),
                code_in_redirect = "authCode",
                token_request_format = json,
                revocation_request = bearer,
                disconnect_endpoint = "https://as.example/{client_id}/grant",
                disconnect_request = client_delete,
                token_answer_format = form,
                token_answer(access_token = "/data/token", expires_in = "/data/expires"),
                error_answer(code = "/errcode", description = "/errmsg", ok = "/ok", fine = "0"),
                access_token_header = "X-Access-Token",
                refresh_params(kind = "refresh", region = "{region}"),
                dangerous_exchange_endpoint = "https://as.example/exchange",
                exchange_params(secret = "{client_secret}", token = "{access_token}"),
                appsecret_proof,
                bearer_token_type = "user",
                optional_token_type,
                lenient_booleans,
                keep_from_token(team_id = "/team/id", org = "/org"),
                keep_from_redirect(realm_id = "realmId"),
                name_in_redirect(parameter = "user", name = "{/first} {/last}"),
                before_call = sign,
                after_call = crate::hooks::mend,
            )]
            struct Peculiar {
                region: String,
            }
        },
        &expect_file!["everything_peculiar.rs"],
    );
}

#[test]
fn a_wrong_declaration_has_errors_and_a_fallback() {
    check(
        quote! {
            #[oauth(isuer = "https://as.example", scopes(openid, "read:user" as read_user))]
            struct Wrong;
        },
        &expect_file!["a_wrong_declaration_has_errors_and_a_fallback.rs"],
    );
}

#[test]
fn struct_of_providers() {
    check_with(
        providers,
        quote! {
            #[oauth(crate = crate::oauth)]
            pub(crate) struct Providers {
                google: GoogleProvider,
                corp: corp::Corp,
                #[oauth(name = "north", display_name = "North", env_prefix = "NORTH", mount = "/north")]
                r#in: corp::Corp,
            }
        },
        &expect_file!["struct_of_providers.rs"],
    );
}

#[test]
fn a_wrong_struct_of_providers_has_errors_and_a_fallback() {
    check_with(
        providers,
        quote! {
            struct Providers<P>(#[oauth(nam = "x")] P);
        },
        &expect_file!["a_wrong_struct_of_providers_has_errors_and_a_fallback.rs"],
    );
}

/// The derive keeps a list of the standard scopes for its hints; the types themselves are the runtime's.
#[test]
fn the_standard_scopes_are_those_of_the_runtime() {
    let Some(source) = runtime_source("declaration/scope.rs") else { return };
    let declared: Vec<&str> = source
        .lines()
        .filter_map(|line| line.trim().strip_prefix("pub ")?.strip_suffix("\";")?.split_once(" = \""))
        .filter(|(name, value)| name == value)
        .map(|(_, value)| value)
        .collect();
    assert_eq!(declared, crate::parse::scopes::STANDARD_SCOPES);
}

/// Declarations nobody should write end in errors, never in a panic.
#[test]
fn nothing_panics() {
    let attributes = [
        "",
        "=",
        ",",
        ",,",
        "()",
        "preset",
        "preset =",
        "preset = ::flickr",
        "preset = 1",
        "preset = \"\"",
        "preset = usos",
        "scopes",
        "scopes()",
        "scopes(,)",
        "scopes(())",
        "scopes(\"\" as)",
        "scopes(a as b as c)",
        "scopes(::)",
        "scopes(a::)",
        "scopes(implies)",
        "scopes(implies())",
        "scopes(a implies)",
        "scopes(a implies())",
        "scopes(a implies(,))",
        "scopes(a implies(a))",
        "scopes(a implies b)",
        "scopes(a implies(b) implies(c))",
        "scopes(a implies(b implies(c)))",
        "scopes(a b(c))",
        "incremental_scopes(openid",
        "incremental_scopes = a",
        "issuer",
        "issuer =",
        "issuer = =",
        "issuer = \"\"",
        "issuer = \"{\"",
        "issuer = \"}\"",
        "issuer = \"https://{\"",
        "issuer = \"://\"",
        "issuer = \"https://[\"",
        "issuer = \"https://]:\"",
        "issuer = 'a'",
        "issuer = b\"x\"",
        "issuer = \"x\"suffix",
        "name = \"\"",
        "name = \"ü\"",
        "env_prefix = \"1\"",
        "crate",
        "crate =",
        "crate = 1",
        "crate = a::",
        "claims",
        "claims = ",
        "claims = 1",
        "claims = a::",
        "claims = A<B>",
        "claims(A)",
        "userinfo(=)",
        "userinfo(subject)",
        "userinfo(subject = \"~\")",
        "token_params(\"\" = \"\")",
        "token_params(a)",
        "headers",
        "headers()",
        "headers(=)",
        "headers(\"\" = \"\")",
        "headers(a = \"\u{0}\")",
        "headers(a = \"{\")",
        "headers(a = \"{nobody}\")",
        "renamed_params(state = \"s\")",
        "renamed_params(scope)",
        "renamed_params(scope = \"\")",
        "renamed_token_params(state = \"s\")",
        "renamed_token_params(code = \"\")",
        "code_in_redirect = \"\"",
        "code_in_redirect = \"state\"",
        "token_answer(a = \"/a\")",
        "error_answer()",
        "error_answer(description = \"/d\")",
        "keep_from_token(a = \"\")",
        "keep_from_token(\"ü\" = \"/a\")",
        "keep_from_redirect(a = \"code\")",
        "before_call",
        "before_call = ",
        "before_call = |a, b| {}",
        "after_call = \"x\"",
        "after_call = a::",
        "bearer_token_type = \"\"",
        "access_token_scheme = \"a b\"",
        "access_token_header = \"\"",
        "access_token_form",
        "dangerous_access_token_query = \"\"",
        "refresh_params(code = \"c\")",
        "error_answer(fine = \"0\")",
        "exchange_params(a = \"{access_token}\")",
        "dangerous_exchange_endpoint = \"\"",
        "api_base",
        "api_base(from = \"\")",
        "api_base(from = \"a\", suffixes = \" \")",
        "minted_secret",
        "minted_secret()",
        "minted_secret(audience = \"\")",
        "name_in_redirect(name = \"{\")",
        "name_in_redirect(parameter = \"code\")",
        "token_params(= \"\")",
        "protocol = ",
        "protocol = (",
        "id_token_alg = \"none\"",
        "r#issuer = \"x\"",
        "login_path = \"\"",
        "login_path = \"\\u{0}\"",
        "dangerous_no_pkce(1)",
        "dangerous_no_pkce = ",
        "{}",
        "[]",
        "'a",
        "#",
    ];
    for attribute in attributes {
        let Ok(tokens) = attribute.parse::<TokenStream>() else { continue };
        for body in [quote!(;), quote!({ #[oauth(#tokens)] tenant: String })] {
            let expansion = provider(quote!(#[oauth(#tokens)] struct P #body)).to_string();
            assert!(expansion.contains("compile_error"), "{attribute}");
        }
        for body in [quote!({ a: A }), quote!((A);), quote!(;)] {
            // An empty attribute is a legal one here.
            let _ = providers(quote!(#[oauth(#tokens)] struct P #body));
            let _ = providers(quote!(
                struct P {
                    #[oauth(#tokens)]
                    a: A,
                    b: B,
                }
            ));
        }
    }
}

fn check(input: TokenStream, expected: &ExpectFile) -> String {
    check_with(provider, input, expected)
}

fn check_with(derive: fn(TokenStream) -> TokenStream, input: TokenStream, expected: &ExpectFile) -> String {
    let expansion = match syn::parse2(derive(input)) {
        Ok(file) => prettyplease::unparse(&file),
        Err(error) => format!("not Rust: {error}"),
    };
    expected.assert_eq(&expansion);
    expansion
}

#[test]
fn every_word_that_names_no_type_is_reserved() {
    // `gen` is a keyword since the edition of 2024, which syn does not know.
    for word in crate::scope_name::RESERVED.iter().filter(|word| **word != "gen") {
        assert!(syn::parse_str::<syn::Ident>(word).is_err(), "{word}");
    }
}
