//! What people see: the login page, the form that posts itself, and errors. No cookie, no foreign asset, no inline style.

mod assets;
mod layout;
mod login;

pub(super) use self::assets::asset;
pub(super) use self::login::{login, oauth1_login};

use axum::response::Response;
use http::StatusCode;
use url::Url;

use self::layout::{Page, escape};
use super::client::is_loopback_redirect;

/// For a person, when the client must not be told.
pub(super) fn error(reason: &str) -> Response {
    error_with_way(reason, None)
}

/// The same where it is known which application somebody came from, by an address of it.
pub(super) fn error_with_way(reason: &str, application: Option<&str>) -> Response {
    let mut body = format!("<h1>This cannot go on</h1>\n<p class=\"lead\">{}</p>", escape(reason));
    // Comes with the form: it leads to this machine, whatever it says.
    if let Some(origin) = application.and_then(application_of) {
        let origin = escape(&origin);
        body +=
            &format!("\n<p class=\"actions\"><a class=\"primary\" href=\"{origin}/\">Back to the application</a></p>");
    }
    Page { title: "Error", body: &body, ..Page::default() }.render(StatusCode::BAD_REQUEST)
}

/// Scheme, host and port of an application on this machine.
fn application_of(address: &str) -> Option<String> {
    let url = is_loopback_redirect(address).then(|| Url::parse(address).ok())??;
    Some(url.origin().ascii_serialization())
}

/// At the root, for whoever wonders what listens here.
fn welcome() -> Response {
    let body = "<h1>Development provider</h1>\n<p class=\"lead\">It logs anybody in as anybody, for programs on this \
                machine. Start in the application.</p>";
    Page { title: "Welcome", body, ..Page::default() }.render(StatusCode::OK)
}

/// After a logout that returns nowhere.
pub(super) fn logged_out() -> Response {
    let body = "<h1>Logged out</h1>\n<p class=\"lead\">You can close this page.</p>";
    Page { title: "Logged out", body, ..Page::default() }.render(StatusCode::OK)
}

/// For a client that cannot receive callbacks: the verifier, to be copied by hand.
pub(super) fn verifier(verifier: &str) -> Response {
    let body = format!(
        "<h1>Almost done</h1>\n<p class=\"lead\">Type this code into the application:</p>\n<p><code>{}</code></p>",
        escape(verifier)
    );
    Page { title: "Code", body: &body, ..Page::default() }.render(StatusCode::OK)
}

/// OAuth 2.0 Form Post Response Mode §2.
pub(super) fn form_post(redirect_uri: &str, parameters: &[(&'static str, String)]) -> Response {
    let fields: String = parameters
        .iter()
        .map(|(name, value)| format!("<input type=\"hidden\" name=\"{name}\" value=\"{}\">\n", escape(value)))
        .collect();
    let body = format!(
        "<h1>Back to the application</h1>\n<form method=\"post\" action=\"{}\">\n{fields}\
         <div class=\"actions\"><button class=\"primary\">Continue</button></div>\n</form>\n\
         <script src=\"/submit.js\"></script>",
        escape(redirect_uri)
    );
    let page = Page { title: "Back to the application", body: &body, script: true, leads_to: redirect_uri };
    let mut response = page.render(StatusCode::OK);
    let fields = parameters.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
    response.extensions_mut().insert(PostedByItself { action: redirect_uri.to_owned(), fields });
    response
}

/// With a response inside the process: the form that its script sends.
#[derive(Clone)]
pub(crate) struct PostedByItself {
    pub(crate) action: String,
    pub(crate) fields: Vec<(String, String)>,
}
