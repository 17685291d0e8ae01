//! The pages people see: no script, nothing from outside, readable by everybody, light and dark.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::sync::LazyLock;

use aws_lc_rs::digest;
use axum::response::Response;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::StatusCode;
use http::header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderValue, REFERRER_POLICY};

use crate::api::ApiError;
use crate::error::{ApiFault, ErrorCode};
use crate::web::page::headers::protect;
use crate::web::page::return_to::with_return_to;

const STYLE: &str = include_str!("page.css");

/// Nothing may load or run; the one style sheet is named by its hash, so that injected markup stays dead.
static POLICY: LazyLock<HeaderValue> = LazyLock::new(|| policy(None));

/// Browsers hold what follows on a form to `form-action` too, as a provider's logout.
fn policy(goes_on_to: Option<&str>) -> HeaderValue {
    let hash = STANDARD.encode(digest::digest(&digest::SHA256, STYLE.as_bytes()));
    let further = goes_on_to.map(|sources| format!(" {sources}")).unwrap_or_default();
    let policy = format!(
        "default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'self'{further}; frame-ancestors 'none'"
    );
    HeaderValue::from_str(&policy).unwrap_or(HeaderValue::from_static("default-src 'none'"))
}

/// One provider of the login page.
pub(crate) struct Choice<'a> {
    pub(crate) label: &'a str,
    pub(crate) path: &'a str,
    pub(crate) development: bool,
}

/// The page that offers every provider of the application.
pub(crate) fn login(choices: &[Choice<'_>], return_to: Option<&str>) -> Response {
    let mut body = String::from("<h1>Log in</h1>");
    if choices.is_empty() {
        body.push_str("<p>No provider is set up. Add one with <code>.merge(YourProvider::routes())</code>.</p>");
    } else {
        body.push_str("<ul class=\"choices\">");
        for choice in choices {
            let href = with_return_to(choice.path, return_to);
            let _ = write!(
                body,
                "<li><a class=\"button\" href=\"{}\">Continue with {}",
                escape(&href),
                escape(choice.label)
            );
            if choice.development {
                body.push_str(" <span class=\"badge\">development</span>");
            }
            body.push_str("</a></li>");
        }
        body.push_str("</ul>");
    }
    page("Log in", &body)
}

/// What went wrong. Code, cause and remedy for the developer; in a release build a short text and the incident number.
pub(crate) fn error(
    title: &str,
    advice: &str,
    developer: Option<[Option<(&str, &str)>; 6]>,
    incident: &str,
    restart: Option<(&str, &str)>,
) -> Response {
    let mut body = String::with_capacity(512);
    // Anybody can ask for this page as often as they like, so it is put together and not formatted.
    body.extend(["<h1>", title, "</h1><p>", advice, "</p>"]);
    if let Some((path, button)) = restart {
        body.extend(["<p><a class=\"button\" href=\"", &escape(path), "\">", button, "</a></p>"]);
    }
    if let Some(rows) = developer {
        body.push_str(&developer_section(rows.into_iter().flatten()));
    }
    if !incident.is_empty() {
        body.extend(["<p class=\"quiet\">Incident <code>", &escape(incident), "</code></p>"]);
    }
    page(title, &body)
}

/// Somebody who is logged in, and where to go from there.
pub(crate) struct LoggedIn<'a> {
    pub(crate) who: &'a str,
    pub(crate) provider: &'a str,
    pub(crate) logout: &'a str,
    pub(crate) on: &'a str,
}

/// The address belongs to a login that is over, or to another browser, and somebody is logged in here: perhaps somebody else.
pub(crate) fn logged_in_already(user: &LoggedIn<'_>, login: &str, code: &str, incident: &str) -> Response {
    let title = "You are logged in already";
    let (who, provider) = (escape(user.who), escape(user.provider));
    let mut body = format!(
        "<h1>{title}</h1><p>This browser is logged in as <strong>{who}</strong>, with {provider}. The address that was opened \
         finishes another login, which is over or began elsewhere. Nothing was changed.</p><ul class=\"choices\">\
         <li><a class=\"button\" href=\"{}\">Continue as {who}</a></li><li><a class=\"button\" href=\"{}\">Log in anew</a></li>\
         <li><a class=\"button\" href=\"{}\">Log out</a></li></ul>",
        escape(user.on),
        escape(login),
        escape(user.logout)
    );
    if cfg!(debug_assertions) {
        let what =
            "the provider's answer was brought before, or belongs to another browser, and did not make this session";
        let remedy = "nothing to do if an address was opened a second time; whoever is logged in by it is led on";
        body.push_str(&developer_section([("What", what), ("Code", code), ("Remedy", remedy)].into_iter()));
    }
    body.push_str(&format!("<p class=\"quiet\">Incident <code>{}</code></p>", escape(incident)));
    page(title, &body)
}

/// Goes on to an address of this site by itself: what another site sent goes on as a request of this one.
pub(crate) fn carry_on(address: &str) -> Response {
    let address = escape(address);
    let head = ["<meta http-equiv=\"refresh\" content=\"0;url=", &address, "\">"].concat();
    let body = format!("<h1>Logging in…</h1><p><a class=\"button\" href=\"{address}\">Continue</a></p>");
    page_with(&head, "Logging in", &body, POLICY.clone())
}

/// Whoever opens the address of the logout is asked: a link on another site must not log anybody out.
pub(crate) fn log_out(who: &str, logout: &str, stay: &str, goes_on_to: Option<&str>) -> Response {
    let body = format!(
        "<h1>Log out?</h1><p>You are logged in as <strong>{}</strong>.</p><form method=\"post\" action=\"{}\">\
         <button class=\"button\">Log out</button></form><p><a class=\"button\" href=\"{}\">Stay logged in</a></p>",
        escape(who),
        escape(logout),
        escape(stay)
    );
    let mut response = page_with("", "Log out?", &body, policy(goes_on_to));
    // Browsers that send no fetch metadata prove by `Origin` where a form stood, and `no-referrer` makes that `null`.
    response.headers_mut().insert(REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    response
}

/// Nobody is logged in who could log out.
pub(crate) fn logged_out(on: &str) -> Response {
    let title = "You are logged out";
    let body = format!(
        "<h1>{title}</h1><p>Nobody is logged in here.</p><p><a class=\"button\" href=\"{}\">Continue</a></p>",
        escape(on)
    );
    page(title, &body)
}

/// Another site sent the browser to a login, and this application asks first.
pub(crate) fn ask_to_log_in(provider: &str, login: &str) -> Response {
    let provider = escape(provider);
    let body = format!(
        "<h1>Log in?</h1><p>You came here from elsewhere. If you want to log in with {provider}, continue.</p>\
         <p><a class=\"button\" href=\"{}\">Continue with {provider}</a></p><p><a href=\"/\">Back to the start</a></p>",
        escape(login)
    );
    let mut response = page("Log in?", &body);
    // Browsers that send no fetch metadata prove by `Referer` where a link stood.
    response.headers_mut().insert(REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    response
}

/// The application said no.
pub(crate) fn refused(reason: &str) -> Response {
    page(
        "Not allowed",
        &format!(
            "<h1>Not allowed</h1><p>{}</p><p><a class=\"button\" href=\"/\">Back to the start</a></p>",
            escape(reason)
        ),
    )
}

/// A permission is missing, and the user decides.
pub(crate) fn consent(provider: &str, scopes: &[Box<str>], is_refused: bool, consent_url: &str) -> Response {
    let provider = escape(provider);
    let (title, text, button) = if is_refused {
        (
            "Permission not given",
            format!(
                "{provider} was asked for this permission and did not grant it, perhaps because you did not allow it there. Without it this page cannot do its work."
            ),
            "Ask me again".to_owned(),
        )
    } else {
        (
            "One more permission",
            format!(
                "For this the site needs a permission from you at {provider}. Nothing was changed: once you gave it, please do again what you were doing."
            ),
            format!("Continue to {provider}"),
        )
    };
    let mut body = format!("<h1>{title}</h1><p>{text}</p><ul class=\"scopes\">");
    for scope in scopes {
        let _ = write!(body, "<li><code>{}</code></li>", escape(scope));
    }
    let _ = write!(
        body,
        "</ul><p><a class=\"button\" href=\"{}\">{button}</a></p><p><a href=\"/\">Back to the start</a></p>",
        escape(consent_url)
    );
    if is_refused && cfg!(debug_assertions) {
        let fault = ApiFault::ScopeRefused;
        let what = fault.to_string();
        let rows = [("What", &*what), ("Code", fault.code()), ("Remedy", fault.remedy())];
        body.push_str(&developer_section(rows.into_iter()));
    }
    page(title, &body)
}

/// A form was posted by nobody.
pub(crate) fn log_in_first(provider: Option<&str>, login_url: &str) -> Response {
    let with = provider.map(|provider| format!(" with {}", escape(provider))).unwrap_or_default();
    let body = format!(
        "<h1>Please log in</h1><p>For this you have to be logged in. Nothing was changed: once you are, please do again what you \
         were doing.</p><p><a class=\"button\" href=\"{}\">Log in{with}</a></p>",
        escape(login_url),
    );
    page("Please log in", &body)
}

/// A login that asks nobody found nobody, again.
pub(crate) fn not_known_there(provider: &str, login_url: &str) -> Response {
    let (title, provider) = ("You are not logged in", escape(provider));
    let mut body = format!(
        "<h1>{title}</h1><p>{provider} does not know you in this browser, and this login may not ask who you are. Please log in there \
         first, then try again.</p><p><a class=\"button\" href=\"{}\">Log in again</a></p><p><a href=\"/\">Back to the start</a></p>",
        escape(login_url)
    );
    if cfg!(debug_assertions) {
        let rows = [
            ("What", "a login with `prompt=none` began again right after the last one came to nothing"),
            ("Code", ErrorCode::LoginRequired.as_str()),
            ("Rule", "OpenID Connect Core §3.1.2.6"),
            (
                "Remedy",
                "let people log in without `prompt=none`, and let a page for strangers start no login by itself",
            ),
        ];
        body.push_str(&developer_section(rows.into_iter()));
    }
    let mut response = page(title, &body);
    *response.status_mut() = StatusCode::UNAUTHORIZED;
    response
}

/// An API did not do what a page needs of it.
pub(crate) fn api_failed(error: &ApiError, restart: Option<&str>) -> Response {
    let title = "The page could not be completed";
    let advice = match restart {
        Some(_) => "The provider does not accept this login any more.",
        None => "A service that this page needs did not answer as expected. Please try again in a moment.",
    };
    let mut body = format!("<h1>{title}</h1><p>{advice}</p>");
    if let Some(path) = restart {
        let _ = write!(body, "<p><a class=\"button\" href=\"{}\">Log in again</a></p>", escape(path));
    }
    if cfg!(debug_assertions) {
        let rows =
            [("What", error.to_string()), ("Code", error.code().to_owned()), ("Remedy", error.remedy().to_owned())];
        body.push_str(&developer_section(rows.iter().map(|(name, value)| (*name, value.as_str()))));
    }
    page(title, &body)
}

fn developer_section<'a>(rows: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let mut section = String::from("<section aria-label=\"For the developer\"><h2>For the developer</h2><dl>");
    for (name, value) in rows {
        let _ = write!(section, "<dt>{name}</dt><dd>{}</dd>", code_marked(&escape(value)));
    }
    section.push_str("</dl><p class=\"quiet\">This part is shown by debug builds only.</p></section>");
    section
}

fn page(title: &str, body: &str) -> Response {
    page_with("", title, body, POLICY.clone())
}

fn page_with(head: &str, title: &str, body: &str, policy: HeaderValue) -> Response {
    const HEAD: &str = "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" \
         content=\"width=device-width\"><meta name=\"robots\" content=\"noindex\">";
    let title = escape(title);
    let start = [HEAD, head, "<title>", &title, "</title><style>", STYLE, "</style></head><body><main>"];
    let html = start.into_iter().chain([body, "</main></body></html>"]).collect::<String>();
    let mut response = Response::new(html.into());
    protect(response.headers_mut());
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    response.headers_mut().insert(CONTENT_SECURITY_POLICY, policy);
    response
}

/// Text between backticks, in escaped text, set as code.
fn code_marked(escaped: &str) -> String {
    let mut marked = String::with_capacity(escaped.len());
    let mut pieces = escaped.split('`').peekable();
    let mut is_code = false;
    while let Some(piece) = pieces.next() {
        // A backtick without its counterpart stays one.
        match (is_code, pieces.peek().is_some()) {
            (true, true) => marked.extend(["<code>", piece, "</code>"]),
            (true, false) => marked.extend(["`", piece]),
            (false, _) => marked.push_str(piece),
        }
        is_code = !is_code;
    }
    marked
}

/// Text for element content and quoted attributes.
fn escape(text: &str) -> Cow<'_, str> {
    if !text.bytes().any(|byte| b"&<>\"'".contains(&byte)) {
        return Cow::Borrowed(text);
    }
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            c => escaped.push(c),
        }
    }
    Cow::Owned(escaped)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn t226_text_is_escaped_for_content_and_attributes() {
        assert_eq!(escape("<a href='x' b=\"y\">&"), "&lt;a href=&#39;x&#39; b=&quot;y&quot;&gt;&amp;");
    }

    #[test]
    fn backticks_become_code_and_a_lonely_one_stays() {
        assert_eq!(code_marked("a `b` c `d`"), "a <code>b</code> c <code>d</code>");
        assert_eq!(code_marked("a ` b"), "a ` b");
    }

    #[test]
    fn the_policy_allows_the_one_style_sheet_and_nothing_else() {
        let policy = POLICY.to_str().expect("ASCII");
        assert!(policy.starts_with("default-src 'none'; style-src 'sha256-"), "{policy}");
        assert!(policy.ends_with("frame-ancestors 'none'") && !policy.contains("unsafe"), "{policy}");
    }
}
