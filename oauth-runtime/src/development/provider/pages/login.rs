use axum::response::Response;
use http::StatusCode;

use super::application_of;
use super::layout::{Page, escape};
use crate::development::provider::Persona;
use crate::development::provider::state::CheckedRequest;

/// Asks who logs in and what the client may do.
pub(in crate::development::provider) fn login(
    tenant: &str,
    id: &str,
    request: &CheckedRequest,
    personas: &[Persona],
) -> Response {
    let hinted = request.login_hint.as_deref().and_then(|hint| personas.iter().find(|p| p.is_called(hint)));
    render(&LoginQuestion {
        tenant,
        id,
        client: request.target.client.name.as_deref(),
        return_to: &request.target.redirect_uri,
        personas,
        chosen: hinted,
        scopes: &request.scopes,
    })
}

/// Asks who logs in; OAuth 1.0a knows no scopes.
pub(in crate::development::provider) fn oauth1_login(
    tenant: &str,
    id: &str,
    client: Option<&str>,
    callback: &str,
    personas: &[Persona],
) -> Response {
    render(&LoginQuestion { tenant, id, client, return_to: callback, personas, chosen: None, scopes: &[] })
}

struct LoginQuestion<'a> {
    tenant: &'a str,
    id: &'a str,
    /// What it is called.
    client: Option<&'a str>,
    return_to: &'a str,
    personas: &'a [Persona],
    chosen: Option<&'a Persona>,
    scopes: &'a [String],
}

fn render(question: &LoginQuestion<'_>) -> Response {
    let application = application_of(question.return_to);
    // Without a name it is known by its address, and without one by nothing.
    let host = application.as_deref().and_then(|origin| origin.split_once("://")).map(|(_, host)| host);
    let client = escape(question.client.or(host).unwrap_or("the application"));
    let back = application.map_or_else(String::new, |origin| {
        format!("<input type=\"hidden\" name=\"application\" value=\"{}\">\n", escape(&origin))
    });
    let (tenant, id) = (escape(question.tenant), question.id);
    let chosen = question.chosen.or(question.personas.first()).map(|persona| persona.subject.as_str());
    let personas: String = question.personas.iter().map(|p| persona(p, chosen == Some(&p.subject))).collect();
    let consent = if question.scopes.is_empty() { String::new() } else { consent(&client, question.scopes) };
    let return_to = question.return_to.split(['?', '#']).next().unwrap_or_default();
    let body = format!(
        "<header>\n<h1>Log in to <b>{client}</b></h1>\n<p class=\"lead\">Provider <code>{tenant}</code>. \
         No password: choose who you are.</p>\n</header>\n\
         <form method=\"post\" action=\"/{tenant}/interaction\">\n\
         <input type=\"hidden\" name=\"request\" value=\"{id}\">\n{back}\
         <fieldset class=\"personas\">\n<legend>Who are you?</legend>\n{personas}</fieldset>\n{consent}\
         <div class=\"actions\">\n\
         <button class=\"primary\" name=\"decision\" value=\"login\">Log in</button>\n\
         <button name=\"decision\" value=\"deny\">Deny</button>\n</div>\n</form>\n\
         <p class=\"foot\">You return to <code>{}</code></p>",
        escape(return_to)
    );
    Page { title: "Log in", body: &body, script: false, leads_to: question.return_to }.render(StatusCode::OK)
}

fn persona(persona: &Persona, chosen: bool) -> String {
    let checked = if chosen { " checked" } else { "" };
    let detail = match persona.email() {
        Some(address) => format!("{} · {}", escape(address), persona.note),
        None => persona.note.to_owned(),
    };
    format!(
        "<label class=\"card\">\n<input type=\"radio\" name=\"persona\" value=\"{}\"{checked}>\n\
         <img src=\"/avatar/{}.svg\" alt=\"\" width=\"40\" height=\"40\">\n\
         <span><span class=\"name\">{}</span><span class=\"detail\">{detail}</span></span>\n</label>\n",
        escape(&persona.subject),
        persona.initials().to_ascii_lowercase(),
        escape(&persona.name),
    )
}

fn consent(client: &str, scopes: &[String]) -> String {
    let items: String = scopes.iter().map(|scope| consent_item(scope)).collect();
    format!("<fieldset class=\"scopes\">\n<legend>What may {client} do?</legend>\n<div>\n{items}</div>\n</fieldset>\n")
}

fn consent_item(scope: &str) -> String {
    // Without `openid` there is no login, so it cannot be unticked.
    let fixed = if scope == "openid" { " disabled" } else { "" };
    let meaning = match scope {
        "openid" => "Know that it is you (always)",
        "profile" => "See your name and picture",
        "email" => "See your e-mail address",
        "address" => "See your postal address",
        "phone" => "See your phone number",
        "offline_access" => "Keep access while you are away",
        _ => "Defined by the application",
    };
    let scope = escape(scope);
    format!(
        "<label class=\"scope\"><input type=\"checkbox\" name=\"scope\" value=\"{scope}\" checked{fixed}>\
         <span><code>{scope}</code><span class=\"detail\">{meaning}</span></span></label>\n"
    )
}
