use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::response::{IntoResponse, Response};
use http::{HeaderValue, Method, StatusCode, header};

use super::fault::{Plan, spoil};
use super::received::{DecodedParameters, Person, Received, is_form};
use super::state::Shared;
use super::{ApiAnswer, Endpoint, Misbehaviour};
use super::{
    authorization, control, discovery, interaction, introspection, jwks, logout, oauth1, pages, resource, token,
};

/// Largest request body that is read.
const MAX_BODY: usize = 256 * 1024;

/// Every request enters here.
pub(super) async fn serve(State(shared): State<Arc<Shared>>, request: Request) -> Response {
    // The second barrier against production use: only names of this machine are answered. It also stops web pages
    // that rebind their own name to this address.
    if !is_loopback_host(&request) {
        return (StatusCode::MISDIRECTED_REQUEST, "the development provider answers on loopback hosts only")
            .into_response();
    }
    if let Some(asset) = pages::asset(request.uri().path()) {
        return asset;
    }
    let request = match control::serve(&shared, request).await {
        Ok(answer) => return answer,
        Err(request) => request,
    };
    let of_api = Endpoint::api_path(request.uri().path()).and_then(|(tenant, path)| {
        let answer = shared.lock().answers.find(request.method(), path, request.uri().query())?;
        Some((tenant.to_owned(), answer))
    });
    if let Some((tenant, answer)) = of_api {
        return respond(&shared, tenant, Endpoint::Api, Some(answer), request).await;
    }
    let found = Endpoint::find(request.uri().path()).map(|(tenant, endpoint)| (tenant.to_owned(), endpoint));
    match found {
        Some((tenant, endpoint)) => respond(&shared, tenant, endpoint, None, request).await,
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// A request inside the process for another host, if a test says what is answered there.
pub(super) async fn serve_elsewhere(shared: &Arc<Shared>, address: &str, request: Request) -> Option<Response> {
    let answer = shared.lock().answers.find(request.method(), address, request.uri().query())?;
    let tenant = tenant_of(shared, &request).unwrap_or_else(|| "elsewhere".to_owned());
    Some(respond(shared, tenant, Endpoint::Api, Some(answer), request).await)
}

/// Whose token comes along.
fn tenant_of(shared: &Shared, request: &Request) -> Option<String> {
    let token = request.headers().get(header::AUTHORIZATION)?.to_str().ok()?.split_once(' ')?.1;
    let mut state = shared.lock();
    let now = state.now();
    state.access_tokens.get_mut(token, now).map(|grant| grant.tenant.clone())
}

/// One request at one endpoint, from its faults to its answer.
async fn respond(
    shared: &Arc<Shared>,
    tenant: String,
    endpoint: Endpoint,
    answer: Option<ApiAnswer>,
    request: Request,
) -> Response {
    let received = match read(shared, tenant, endpoint, request).await {
        Ok(received) => received,
        Err(status) => return status.into_response(),
    };
    let delay = {
        let mut state = shared.lock();
        state.record(received.record());
        state.delays.get(&endpoint).copied()
    };
    if let Some(delay) = delay {
        tokio::time::sleep(delay).await;
    }
    if !endpoint.allows(&received.method) {
        return StatusCode::METHOD_NOT_ALLOWED.into_response();
    }
    let mut afterwards = Vec::new();
    for fault in &received.faults {
        let Misbehaviour::Response(at, fault) = *fault else { continue };
        if at != endpoint {
            continue;
        }
        match fault.plan(&received.canary()) {
            Plan::Instead(response) => return response,
            Plan::Afterwards => afterwards.push(fault),
            Plan::Never => return std::future::pending().await,
        }
    }
    let response = match answer {
        Some(answer) => resource::answered(&received, answer),
        None => dispatch(&received),
    };
    afterwards.into_iter().fold(response, |response, fault| spoil(fault, response))
}

fn dispatch(received: &Received) -> Response {
    match received.endpoint {
        Endpoint::Discovery | Endpoint::ServerMetadata => discovery::serve(received),
        Endpoint::Keys => jwks::serve(received),
        Endpoint::Authorization => authorization::serve(received),
        Endpoint::Interaction => interaction::serve(received),
        Endpoint::Token => token::serve(received),
        Endpoint::UserInfo => resource::user_info(received),
        Endpoint::ApiUser => resource::api_user(received),
        Endpoint::ApiRepositories => resource::api_repositories(received),
        Endpoint::Revocation => logout::revoke(received),
        Endpoint::Introspection => introspection::serve(received),
        Endpoint::EndSession => logout::end_session(received),
        Endpoint::TemporaryCredentials => oauth1::temporary_credentials(received),
        Endpoint::OAuth1Authorization => oauth1::authorize(received),
        Endpoint::TokenCredentials => oauth1::token_credentials(received),
        Endpoint::VerifyCredentials => oauth1::verify_credentials(received),
        // Answered before, or nobody said how.
        Endpoint::Api => StatusCode::NOT_FOUND.into_response(),
        Endpoint::Canary => StatusCode::NO_CONTENT.into_response(),
    }
}

async fn read(
    shared: &Arc<Shared>,
    tenant: String,
    endpoint: Endpoint,
    request: Request,
) -> Result<Received, StatusCode> {
    let (mut parts, body) = request.into_parts();
    let body = if parts.method == Method::POST || endpoint == Endpoint::Api {
        axum::body::to_bytes(body, MAX_BODY).await.map_err(|_| StatusCode::PAYLOAD_TOO_LARGE)?
    } else {
        drop::<Body>(body);
        bytes::Bytes::new()
    };
    let query = DecodedParameters::parse(parts.uri.query().unwrap_or_default().as_bytes());
    let form = if is_form(&parts.headers) { DecodedParameters::parse(&body) } else { DecodedParameters::default() };
    let mut state = shared.lock();
    let script = match control::script_of(&parts.headers).filter(|_| shared.has_control) {
        Some(id) => {
            let now = state.now();
            state.scripts.get_mut(&id, now).cloned()
        }
        None if shared.has_control => {
            let bearer = parts.headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
            let bearer = bearer.and_then(|value| value.split_once(' ')).map(|(_, token)| token);
            state.script_behind([form.first("code"), form.first("refresh_token"), bearer])
        }
        None => None,
    };
    let mut faults = state.faults_for(&tenant);
    faults.extend(script.iter().flat_map(|script| &script.faults));
    Ok(Received {
        shared: Arc::clone(shared),
        faults,
        script,
        now: state.now(),
        claims_in_id_token: state.claims_in_id_token,
        person: parts.extensions.remove::<Person>().map(|Person(persona)| persona),
        tenant,
        endpoint,
        method: parts.method,
        uri: parts.uri,
        headers: parts.headers,
        query,
        form,
        body,
    })
}

fn is_loopback_host(request: &Request) -> bool {
    let mut hosts = request.headers().get_all(header::HOST).iter();
    let host = match (hosts.next(), hosts.next()) {
        (Some(host), None) => host.clone(),
        // HTTP/2 carries the host in the request's URI.
        (None, None) => match request.uri().authority().map(|authority| HeaderValue::from_str(authority.as_str())) {
            Some(Ok(host)) => host,
            _ => return false,
        },
        _ => return false,
    };
    let Ok(host) = host.to_str() else { return false };
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|b| b.is_ascii_digit()) => name,
        _ => host,
    };
    matches!(name, "127.0.0.1" | "localhost" | "[::1]") || name.ends_with(".localhost")
}
