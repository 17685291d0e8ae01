//! A data file of the catalogue as a description, at run time. Its texts are leaked: a test ends soon.

use std::path::PathBuf;

use oauth_runtime::description::{
    Button, ClientAuthenticationMethod, ProviderDescription, ResponseMode, SignatureMethod, SigningAlgorithm,
    UserInfoMapping,
};
use oauth_runtime::quirks::{
    ApiBase, EmailList, EmailProof, ErrorAnswer, MintedSecret, NameInRedirect, RenamedParams, RenamedTokenParams,
    RevocationRequest, TokenAnswer, TokenAnswerFormat, TokenRequestFormat, UserinfoMethod,
};
use toml::{Table, Value};

type Pairs = &'static [(&'static str, &'static str)];

/// What the file of a preset says.
pub(super) fn read(preset: &str) -> Table {
    let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../oauth-runtime/presets"));
    let text = std::fs::read_to_string(folder.join(format!("{preset}.toml"))).expect("a data file");
    text.parse().expect("TOML")
}

/// The description that the file is.
pub(super) fn describe(preset: &str, data: &Table) -> ProviderDescription {
    let name = leak(data["name"].as_str().expect("a name"));
    let word = leak(preset);
    let mut description = match data["protocol"].as_str() {
        Some("oidc") => ProviderDescription::open_id_connect(word, name),
        Some("oauth1") => ProviderDescription::oauth1(word, name),
        _ => ProviderDescription::oauth2(word, name),
    };
    // In the order of the generator, in which the profile comes after what it is mapped from.
    let oauth = data["oauth"].as_table().expect("a table");
    for (key, value) in oauth {
        description = with(description, key, value);
    }
    if let Some(button) = data.get("button") {
        let text = |name: &str| leak(button[name].as_str().expect("a color"));
        description = description.button(Button::STANDARD.color(text("color")).text(text("text")));
    }
    let proof = data.get("email").and_then(|email| email["proof"].as_str());
    description = match proof {
        Some("never") => description.email_proof(EmailProof::Never),
        Some("always") => description.email_proof(EmailProof::Always),
        _ => description,
    };
    let placed = oauth.get("userinfo").and_then(|userinfo| userinfo.get("email")).is_some()
        || ["email_endpoint", "email_list"].iter().any(|key| oauth.contains_key(*key));
    if placed && data["protocol"].as_str() == Some("oauth2") {
        let asked = oauth.get("scopes").map(list).unwrap_or_default();
        let asked: Vec<&str> = asked.iter().copied().filter(|scope| scope.contains("mail")).collect();
        description = description.email_scopes(asked.leak());
    }
    let fields = data.get("fields").and_then(Value::as_table).into_iter().flatten();
    let defaults: Vec<(&'static str, &'static str)> =
        fields.filter_map(|(name, field)| Some((leak(name), leak(field.get("default")?.as_str()?)))).collect();
    let scopes = data.get("scopes").and_then(Value::as_table);
    let table = |name: &str| scopes.and_then(|scopes| scopes.get(name)).and_then(Value::as_table).into_iter().flatten();
    let implied = table("implies").flat_map(|(giver, all)| {
        let all = all.as_array().into_iter().flatten().filter_map(Value::as_str);
        all.map(|implied| (leak(giver), leak(implied))).collect::<Vec<_>>()
    });
    let mut implied: Vec<(&'static str, &'static str)> = implied.collect();
    implied.sort_by_key(|(giver, _)| *giver);
    let mut aliases: Vec<(&'static str, &'static str)> =
        table("aliases").filter_map(|(granted, asked)| Some((leak(granted), leak(asked.as_str()?)))).collect();
    aliases.sort_unstable();
    description.field_defaults(defaults.leak()).implied_scopes(implied.leak()).scope_aliases(aliases.leak())
}

/// One key of `[oauth]`. A key that is not here is one that the catalogue cannot say yet.
fn with(description: ProviderDescription, key: &str, value: &Value) -> ProviderDescription {
    let d = description;
    let text = || leak(value.as_str().unwrap_or_default());
    let members = || pairs(value).iter().copied();
    match key {
        "issuer" => d.issuer(text()),
        "metadata_url" => d.metadata_url(text()),
        "temporary_credentials_endpoint" => d.temporary_credentials_endpoint(text()),
        "authorization_endpoint" => d.authorization_endpoint(text()),
        "authorization_params" => d.authorization_params(pairs(value)),
        "token_endpoint" => d.token_endpoint(text()),
        "token_params" => d.token_params(pairs(value)),
        "refresh_endpoint" => d.refresh_endpoint(text()),
        "userinfo_endpoint" => d.userinfo_endpoint(text()),
        "jwks_uri" => d.jwks_uri(text()),
        "end_session_endpoint" => d.end_session_endpoint(text()),
        "revocation_endpoint" => d.revocation_endpoint(text()),
        "disconnect_endpoint" => d.disconnect_endpoint(text()),
        "introspection_endpoint" => d.introspection_endpoint(text()),
        "scopes" => d.scopes(list(value)),
        "scope_separator" => d.scope_separator(text()),
        "client_authentication" => d.client_authentication(match text() {
            "client_secret_post" => ClientAuthenticationMethod::ClientSecretPost,
            "none" => ClientAuthenticationMethod::None,
            _ => ClientAuthenticationMethod::ClientSecretBasic,
        }),
        "response_mode" => d.response_mode(match text() {
            "form_post" => ResponseMode::FormPost,
            _ => ResponseMode::Query,
        }),
        "dangerous_no_pkce" => d.dangerous_no_pkce(),
        "dangerous_optional_nonce" => d.dangerous_optional_nonce(),
        "id_token_alg" => d.id_token_alg(algorithm(text())),
        "trusted_audiences" => d.trusted_audiences(list(value)),
        "signature_method" => d.signature_method(match text() {
            "hmac_sha256" => SignatureMethod::HmacSha256,
            "plaintext" => SignatureMethod::Plaintext,
            _ => SignatureMethod::HmacSha1,
        }),
        "realm" => d.realm(text()),
        "headers" => d.headers(pairs(value)),
        "renamed_params" => {
            d.renamed_params(members().fold(RenamedParams::STANDARD, |to, (member, value)| match member {
                "client_id" => to.client_id(value),
                "client_secret" => to.client_secret(value),
                "redirect_uri" => to.redirect_uri(value),
                "response_type" => to.response_type(value),
                _ => to.scope(value),
            }))
        }
        "renamed_token_params" => {
            d.renamed_token_params(members().fold(RenamedTokenParams::STANDARD, |to, (member, value)| match member {
                "client_id" => to.client_id(value),
                "client_secret" => to.client_secret(value),
                "code" => to.code(value),
                "grant_type" => to.grant_type(value),
                "redirect_uri" => to.redirect_uri(value),
                _ => to.refresh_token(value),
            }))
        }
        "code_in_redirect" => d.code_in_redirect(text()),
        "token_request_format" => d.token_request_format(match text() {
            "json" => TokenRequestFormat::Json,
            "query" => TokenRequestFormat::Query,
            _ => TokenRequestFormat::Form,
        }),
        "revocation_request" => d.revocation_request(revocation(text())),
        "disconnect_request" => d.disconnect_request(revocation(text())),
        "token_answer_format" => d.token_answer_format(match text() {
            "form" => TokenAnswerFormat::Form,
            _ => TokenAnswerFormat::Json,
        }),
        "token_answer" => d.token_answer(members().fold(TokenAnswer::STANDARD, |to, (member, value)| match member {
            "access_token" => to.access_token(value),
            "token_type" => to.token_type(value),
            "expires_in" => to.expires_in(value),
            "refresh_token" => to.refresh_token(value),
            "scope" => to.scope(value),
            _ => to.id_token(value),
        })),
        "error_answer" => d.error_answer(members().fold(ErrorAnswer::STANDARD, |to, (member, value)| match member {
            "code" => to.code(value),
            "description" => to.description(value),
            "ok" => to.ok(value),
            _ => to.fine(value),
        })),
        "bearer_token_type" => d.bearer_token_type(text()),
        "optional_token_type" => d.optional_token_type(),
        "lenient_booleans" => d.lenient_booleans(),
        "keep_from_token" => d.keep_from_token(pairs(value)),
        "keep_from_redirect" => d.keep_from_redirect(pairs(value)),
        "userinfo" => d.userinfo(members().fold(UserInfoMapping::STANDARD, |to, (member, value)| match member {
            "subject" => to.subject(value),
            "changing_subject" => to.changing_subject(value),
            "name" => to.name(value),
            "username" => to.username(value),
            "email" => to.email(value),
            "email_verified" => to.email_verified(value),
            _ => to.picture(value),
        })),
        "profile_in_token_answer" => d.profile_in_token_answer(),
        "profile_in_id_token" => d.profile_in_id_token(),
        "profile_in_access_token" => d.profile_in_access_token(),
        "userinfo_method" => d.userinfo_method(match text() {
            "post" => UserinfoMethod::Post,
            "post_json" => UserinfoMethod::PostJson,
            _ => UserinfoMethod::Get,
        }),
        "userinfo_params" => d.userinfo_params(pairs(value)),
        "email_endpoint" => d.email_endpoint(text()),
        "email_list" => d.email_list(members().fold(EmailList::STANDARD, |to, (member, value)| match member {
            "list" => to.list(value),
            "primary" => to.primary(value),
            "verified" => to.verified(value),
            _ => to.address(value),
        })),
        "access_token_scheme" => d.access_token_scheme(text()),
        "access_token_header" => d.access_token_header(text()),
        "access_token_form" => d.access_token_form(text()),
        "access_token_query" => d.dangerous_access_token_query(text()),
        "api_base" => d.api_base(members().fold(ApiBase::STANDARD, |to, (member, value)| match member {
            "from" => to.from(value),
            _ => to.suffixes(value),
        })),
        "exchange_endpoint" => d.dangerous_exchange_endpoint(text()),
        "exchange_params" => d.exchange_params(pairs(value)),
        "appsecret_proof" => d.appsecret_proof(),
        "refresh_params" => d.refresh_params(pairs(value)),
        "minted_secret" => d.minted_secret(members().fold(MintedSecret::STANDARD, |to, (_, value)| to.audience(value))),
        "name_in_redirect" => {
            d.name_in_redirect(members().fold(NameInRedirect::STANDARD, |to, (member, value)| match member {
                "parameter" => to.parameter(value),
                _ => to.name(value),
            }))
        }
        _ => d,
    }
}

fn algorithm(word: &str) -> SigningAlgorithm {
    match word {
        "RS384" => SigningAlgorithm::RS384,
        "RS512" => SigningAlgorithm::RS512,
        "PS256" => SigningAlgorithm::PS256,
        "PS384" => SigningAlgorithm::PS384,
        "PS512" => SigningAlgorithm::PS512,
        "ES256" => SigningAlgorithm::ES256,
        "ES384" => SigningAlgorithm::ES384,
        "ES512" => SigningAlgorithm::ES512,
        "EdDSA" => SigningAlgorithm::EdDSA,
        _ => SigningAlgorithm::RS256,
    }
}

fn leak(text: &str) -> &'static str {
    String::from(text).leak()
}

fn list(value: &Value) -> &'static [&'static str] {
    value.as_array().into_iter().flatten().filter_map(Value::as_str).map(leak).collect::<Vec<_>>().leak()
}

fn pairs(value: &Value) -> Pairs {
    let pairs = value.as_table().into_iter().flatten();
    pairs.filter_map(|(name, value)| Some((leak(name), leak(value.as_str()?)))).collect::<Vec<_>>().leak()
}

fn revocation(word: &str) -> RevocationRequest {
    match word {
        "json" => RevocationRequest::Json,
        "access_token" => RevocationRequest::AccessToken,
        "bearer" => RevocationRequest::Bearer,
        "bearer_delete" => RevocationRequest::BearerDelete,
        "client_delete" => RevocationRequest::ClientDelete,
        _ => RevocationRequest::Form,
    }
}
