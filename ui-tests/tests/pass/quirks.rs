//! Every key for what is peculiar about a provider, with each protocol that knows it.
#![deny(warnings)]

use oauth_runtime::OAuthProvider;
use oauth_runtime::description::Protocol;
use oauth_runtime::http::{Call, Request, Response};

#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://as.example/authorize",
    token_endpoint = "https://as.example/token",
    refresh_endpoint = "https://{region}.as.example/refresh",
    userinfo_endpoint = "https://as.example/me",
    userinfo(subject = "/id"),
    authorization_params(audience = "{region}", claims = "{\"id_token\":{\"email\":null}}", app = "{client_id}"),
    token_params(audience = "{region}"),
    headers("User-Agent" = "example (by {client_id})", Version = "2", "X-API-Key" = "{api_key}"),
    client_authentication = client_secret_post,
    renamed_params(client_id = "appid", client_secret = "secret", redirect_uri = "redirect_url", response_type = "responseType", scope = "user_scope"),
    renamed_token_params(client_id = "clientId", client_secret = "clientSecret", code = "authCode", grant_type = "grantType", redirect_uri = "back", refresh_token = "refreshToken"),
    code_in_redirect = "auth_code",
    token_request_format = dangerous_query,
    token_answer_format = json,
    token_answer(access_token = "/data/access_token", token_type = "/data/type", expires_in = "/expires", refresh_token = "/data/refresh", scope = "/data/scope"),
    error_answer(code = "/errcode", description = "/errmsg", ok = "/ok", fine = "0"),
    access_token_header = "X-Access-Token",
    refresh_params(kind = "refresh", region = "{region}", app = "{client_id}"),
    bearer_token_type = "User Access Token",
    optional_token_type,
    lenient_booleans,
    keep_from_token(team_id = "/team/id", "2nd" = "/team/1"),
    keep_from_redirect(realm_id = "realmId", shop = "shop"),
    before_call = hooks::sign,
    after_call = Self::mend,
)]
struct Peculiar {
    region: String,
    api_key: String,
}

impl Peculiar {
    fn mend(_: Call, response: &mut Response) {
        response.headers.clear();
    }
}

mod hooks {
    use super::{Call, Request};

    pub(super) fn sign(call: Call, request: &mut Request) {
        if let Call::Token | Call::Refresh = call {
            request.headers.clear();
        }
    }
}

#[derive(OAuthProvider)]
#[oauth(
    issuer = "https://as.example",
    token_request_format = json,
    revocation_endpoint = "https://as.example/revoke",
    revocation_request = access_token,
    disconnect_endpoint = "https://as.example/applications/{client_id}/grant",
    disconnect_request = client_delete,
    token_answer_format = form,
    token_answer(id_token = "/data/id_token"),
    renamed_params(scope = "perms"),
    renamed_token_params(grant_type = "grantType"),
    code_in_redirect = "code",
    error_answer(ok = "/ok"),
    access_token_scheme = "",
    lenient_booleans,
    headers("User-Agent" = "example"),
    before_call = hooks::sign,
)]
struct Corp;

#[derive(OAuthProvider)]
#[oauth(
    preset = flickr,
    headers("User-Agent" = "example"),
    lenient_booleans,
    keep_from_token(user = "/user_nsid"),
    before_call = hooks::sign,
    after_call = Peculiar::mend,
)]
struct Photos;

#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://pay.example/authorize",
    token_endpoint = "https://pay.example/token",
    profile_in_token_answer,
    userinfo(subject = "/account_id"),
)]
struct Payments;

/// A name in two parts, a profile in GraphQL at an address with a fact in it, an address that is told elsewhere.
#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://as.example/authorize",
    token_endpoint = "https://as.example/token",
    userinfo_endpoint = "https://{region}.as.example/{org}/graphql?client={client_id}",
    userinfo_method = post_json,
    userinfo_params(query = "{ viewer { id } }", region = "{region}", org = "{org}", shop = "{shop}", app = "{client_id}"),
    userinfo(subject = "{/team/id}:{/id}", name = "{/first} {/last}", username = "{/login}@{/host}", picture = "https://cdn.example/{/id}.png"),
    email_endpoint = "https://as.example/{org}/emails",
    email_list(list = "", address = "/email", primary = "/primary", verified = "/verified"),
    roles(userinfo = "/team/roles"),
    email_proof = dangerous_always,
    keep_from_token(org = "/org"),
    keep_from_redirect(shop = "shop"),
    api_base(from = "org", suffixes = "as.example api.as.example.org"),
)]
struct Graph {
    region: String,
}

#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://as.example/authorize",
    token_endpoint = "https://as.example/token",
    userinfo_endpoint = "https://as.example/me",
    userinfo_method = post,
    userinfo_params(fields = "id,name"),
    access_token_form = "access_token",
    userinfo(subject = "/0/id"),
    email_list(list = "/emails"),
    email_proof = never,
)]
struct Form;

#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://as.example/authorize",
    token_endpoint = "https://as.example/token",
    profile_in_access_token,
    dangerous_access_token_query = "access_token",
    dangerous_exchange_endpoint = "https://as.example/exchange",
    exchange_params(id = "{client_id}", secret = "{client_secret}", token = "{access_token}"),
    appsecret_proof,
    userinfo(subject = "/sub"),
)]
struct Speaking;

/// A secret that is signed when it is needed.
#[derive(OAuthProvider)]
#[oauth(
    issuer = "https://op.example",
    scopes(openid),
    client_authentication = client_secret_post,
    minted_secret(audience = "https://op.example"),
    response_mode = form_post,
    name_in_redirect(parameter = "user", name = "{/name/firstName} {/name/lastName}"),
)]
struct Minted {
    team_id: String,
    #[oauth(env = "THE_KEY_ID", default = "K")]
    key_id: String,
    #[oauth(file)]
    private_key: oauth_runtime::PrivateKey,
}

/// Claims of other names.
#[derive(OAuthProvider)]
#[oauth(
    issuer = "https://op.example",
    scopes(openid),
    userinfo(name = "{/given} {/family}", username = "/upn", email = "/mail", email_verified = "{/is_valid} {/is_verified}", picture = "/photo"),
    userinfo_method = get,
    email_proof = claim,
)]
struct Elsewhere;

#[derive(OAuthProvider)]
#[oauth(
    preset = flickr,
    userinfo_method = post,
    userinfo_params(format = "json"),
    email_endpoint = "https://api.flickr.example/emails",
)]
struct Signed;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://op.example", button(color = "#24292f", text = "#ffffff"), profile_in_id_token, scopes(openid, email))]
struct Silent;

#[oauth_runtime::oauth_api(Graph, base_url = "{org}/v1/{region}")]
trait GraphApi {
    #[get("/things")]
    async fn things(&self);
}

fn main() {
    let _ = (Silent::routes::<()>(), Minted::routes::<()>());
    let _ = Payments::routes::<()>();
    let _ = (Graph::routes::<()>(), Form::routes::<()>(), Speaking::routes::<()>());
    let _ = (Elsewhere::routes::<()>(), Signed::routes::<()>());
    assert_eq!(Peculiar::DESCRIPTION.protocol(), Protocol::OAuth2);
    assert_eq!(Corp::DESCRIPTION.protocol(), Protocol::OpenIdConnect);
    assert_eq!(Photos::DESCRIPTION.protocol(), Protocol::OAuth1);
}
