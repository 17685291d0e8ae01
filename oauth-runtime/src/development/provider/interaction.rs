use axum::response::Response;

use super::authorization_response::Outcome;
use super::received::Received;
use super::state::Pending;
use super::{authorization, authorization_response, oauth1, pages};

/// What somebody decided on the login page. The page is good for one decision.
pub(super) fn serve(received: &Received) -> Response {
    let form = &received.form;
    let (Ok(Some(id)), Ok(decision), Ok(persona)) = (form.one("request"), form.one("decision"), form.one("persona"))
    else {
        return pages::error("The page was not sent whole.");
    };
    let taken = {
        let mut state = received.shared.lock();
        let persona = persona.and_then(|subject| state.personas.iter().find(|p| p.subject == subject)).cloned();
        state.pending.take(id, received.now).map(|pending| (pending, persona))
    };
    let Some((pending, persona)) = taken else {
        let application = form.first("application");
        return pages::error_with_way(
            "This page was used already or is too old. Start again in the application.",
            application,
        );
    };
    match (pending, decision, persona) {
        (Pending::OAuth2(request), _, _) if request.tenant != received.tenant => {
            pages::error("This page belongs elsewhere.")
        }
        (Pending::OAuth2(request), Some("deny"), _) => {
            authorization_response::send(received, &request.target, Outcome::Error("access_denied", None))
        }
        (Pending::OAuth2(request), Some("login"), Some(persona)) => {
            // `openid` has no tick: without it there is no login.
            let ticked =
                |scope: &&String| *scope == "openid" || form.all("scope").any(|ticked| ticked == scope.as_str());
            let scopes = request.scopes.iter().filter(ticked).cloned().collect();
            authorization::grant(received, *request, persona, scopes)
        }
        (Pending::OAuth1 { tenant, .. }, _, _) if tenant != received.tenant => {
            pages::error("This page belongs elsewhere.")
        }
        (Pending::OAuth1 { token, .. }, Some("deny"), _) => oauth1::deny(received, &token),
        (Pending::OAuth1 { token, .. }, Some("login"), Some(persona)) => oauth1::grant(received, &token, persona),
        _ => pages::error("Nobody was chosen. Start again in the application."),
    }
}
