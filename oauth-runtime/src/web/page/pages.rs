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
use crate::description::Button;
use crate::error::{ApiFault, ErrorCode};
use crate::web::page::headers::protect;
use crate::web::page::return_to::with_return_to;

const STYLE: &str = include_str!("page.css");

/// Nothing may load or run; the one style sheet is named by its hash, so that injected markup stays dead.
static POLICY: LazyLock<HeaderValue> = LazyLock::new(|| policy(None));

/// Browsers hold what follows on a form to `form-action` too, as a provider's logout.
fn policy(goes_on_to: Option<&str>) -> HeaderValue {
    policy_of(&[STYLE], goes_on_to)
}

/// With these style sheets and no other.
fn policy_of(styles: &[&str], goes_on_to: Option<&str>) -> HeaderValue {
    let hash =
        |style: &&str| format!(" 'sha256-{}'", STANDARD.encode(digest::digest(&digest::SHA256, style.as_bytes())));
    let styles: String = styles.iter().map(hash).collect();
    let further = goes_on_to.map(|sources| format!(" {sources}")).unwrap_or_default();
    let policy = format!(
        "default-src 'none'; style-src{styles}; base-uri 'none'; form-action 'self'{further}; frame-ancestors 'none'"
    );
    HeaderValue::from_str(&policy).unwrap_or(HeaderValue::from_static("default-src 'none'"))
}

/// A provider that somebody may log in with.
pub(crate) struct Choice<'a> {
    pub(crate) label: &'a str,
    pub(crate) path: &'a str,
    /// The provider's own colors.
    pub(crate) button: Option<Button>,
    pub(crate) development: bool,
}

/// What the application is called is put into the title of such a response: only the layer knows it everywhere.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Titled;

/// The page with the application's name in its title.
pub(crate) async fn named(response: Response, application: &str) -> Response {
    /// Far more than any of these pages.
    const LARGEST: usize = 256 * 1024;
    let (parts, body) = response.into_parts();
    // A page in memory: it is there at once, and whole.
    let html = axum::body::to_bytes(body, LARGEST).await.unwrap_or_default();
    let html = String::from_utf8_lossy(&html);
    let named = html.replacen("</title>", &[" · ", &escape(application), "</title>"].concat(), 1);
    Response::from_parts(parts, named.into())
}

/// The page that offers every provider of the application.
pub(crate) fn login(application: Option<&str>, choices: &[Choice<'_>], return_to: Option<&str>) -> Response {
    let to = application.map(|name| format!(" to {}", escape(name))).unwrap_or_default();
    let mut body = format!("<h1>Log in{to}</h1>");
    if choices.is_empty() {
        push_no_choice(&mut body);
    } else {
        push_choices(&mut body, choices, return_to);
    }
    page_of_choices("Log in", &body, choices)
}

/// A page with buttons in the colors of their providers, by a style sheet of its own.
fn page_of_choices(title: &str, body: &str, choices: &[Choice<'_>]) -> Response {
    let mut style = String::new();
    for (index, choice) in choices.iter().enumerate() {
        if let Some(Button { color, text }) = choice.button.filter(|button| button.is_sound()) {
            let _ = write!(
                style,
                ".button.brand{index}{{background:{color};color:{text}}}.brand{index}:hover{{filter:brightness(1.08)}}"
            );
        }
    }
    if style.is_empty() {
        return page(title, body);
    }
    let head = ["<style>", &style, "</style>"].concat();
    page_with(&head, title, body, policy_of(&[STYLE, &style], None))
}

fn push_no_choice(body: &mut String) {
    body.push_str(
        "<p>There is no way to log in here yet. The operator of this site has to complete its configuration.</p>",
    );
    push_main(body, TO_THE_START);
    if cfg!(debug_assertions) {
        let rows = [
            ("What", "no provider is merged, or none of them has its registration"),
            ("Remedy", "add one before the layer: `.merge(YourProvider::routes())`"),
        ];
        body.push_str(&developer_section(rows.into_iter()));
    }
}

fn push_choices(body: &mut String, choices: &[Choice<'_>], return_to: Option<&str>) {
    body.push_str("<ul class=\"choices\">");
    for (index, choice) in choices.iter().enumerate() {
        let href = with_return_to(choice.path, return_to);
        let (href, label) = (escape(&href), escape(choice.label));
        let brand = choice.button.map(|_| format!(" brand{index}")).unwrap_or_default();
        body.extend(["<li><a class=\"button", &brand, "\" href=\"", &href, "\">Continue with ", &label]);
        if choice.development {
            body.push_str(" <span class=\"badge\">development</span>");
        }
        body.push_str("</a></li>");
    }
    body.push_str("</ul>");
}

/// A link: where it leads, and what it says.
pub(crate) type Link<'a> = (&'a str, &'a str);

/// The start of the application.
pub(crate) const TO_THE_START: Link<'static> = ("/", "Back to the start");

/// How a page of a failed login goes on.
pub(crate) struct WaysOut<'a> {
    /// What helps most people: the one button that stands out.
    pub(crate) main: Link<'a>,
    /// Other providers, and where their logins return to.
    pub(crate) others: &'a [Choice<'a>],
    pub(crate) return_to: Option<&'a str>,
    /// Quiet links below.
    pub(crate) further: &'a [Link<'a>],
}

impl WaysOut<'_> {
    fn push_to(&self, body: &mut String) {
        push_main(body, self.main);
        if !self.others.is_empty() {
            body.push_str("<p class=\"or\">Or use another provider</p>");
            push_choices(body, self.others, self.return_to);
        }
        push_further(body, self.further);
    }
}

fn push_main(body: &mut String, (path, text): Link<'_>) {
    body.extend(["<p><a class=\"button primary\" href=\"", &escape(path), "\">", &escape(text), "</a></p>"]);
}

pub(super) fn push_further(body: &mut String, links: &[Link<'_>]) {
    for (path, text) in links {
        body.extend(["<p class=\"further\"><a href=\"", &escape(path), "\">", &escape(text), "</a></p>"]);
    }
}

/// What went wrong. Code, cause and remedy for the developer; in a release build a short text and the incident number.
pub(crate) fn error(
    title: &str,
    advice: &str,
    developer: Option<[Option<(&str, &str)>; 6]>,
    incident: &str,
    ways_out: &WaysOut<'_>,
) -> Response {
    let mut body = String::with_capacity(512);
    // Anybody can ask for this page as often as they like, so it is put together and not formatted.
    body.extend(["<h1>", title, "</h1><p>", advice, "</p>"]);
    ways_out.push_to(&mut body);
    if let Some(rows) = developer {
        body.push_str(&developer_section(rows.into_iter().flatten()));
    }
    push_incident(&mut body, incident);
    page_of_choices(title, &body, ways_out.others)
}

fn push_incident(body: &mut String, incident: &str) {
    if !incident.is_empty() {
        body.extend(["<p class=\"quiet\">Incident <code>", &escape(incident), "</code></p>"]);
    }
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
         finishes another login, which is over or began elsewhere. Nothing was changed.</p>"
    );
    push_main(&mut body, (user.on, &["Continue as ", user.who].concat()));
    push_further(&mut body, &[(login, "Log in anew"), (user.logout, "Log out")]);
    if cfg!(debug_assertions) {
        let what =
            "the provider's answer was brought before, or belongs to another browser, and did not make this session";
        let remedy = "nothing to do if an address was opened a second time; whoever is logged in by it is led on";
        body.push_str(&developer_section([("What", what), ("Code", code), ("Remedy", remedy)].into_iter()));
    }
    push_incident(&mut body, incident);
    page(title, &body)
}

/// Goes on to an address of this site by itself: what another site sent goes on as a request of this one.
pub(crate) fn carry_on(address: &str) -> Response {
    let address = escape(address);
    let head = ["<meta http-equiv=\"refresh\" content=\"0;url=", &address, "\">"].concat();
    let body = format!("<h1>Logging in…</h1><p><a class=\"button primary\" href=\"{address}\">Continue</a></p>");
    page_with(&head, "Logging in", &body, POLICY.clone())
}

/// Whoever opens the address of the logout is asked: a link on another site must not log anybody out.
pub(crate) fn log_out(
    application: Option<&str>,
    who: &str,
    logout: &str,
    stay: &str,
    goes_on_to: Option<&str>,
) -> Response {
    let at = application.map(|name| format!(" at {}", escape(name))).unwrap_or_default();
    let mut body = format!(
        "<h1>Log out?</h1><p>You are logged in{at} as <strong>{}</strong>.</p><form method=\"post\" action=\"{}\">\
         <button class=\"button primary\">Log out</button></form>",
        escape(who),
        escape(logout),
    );
    push_further(&mut body, &[(stay, "Stay logged in")]);
    let mut response = page_with("", "Log out?", &body, policy(goes_on_to));
    // Browsers that send no fetch metadata prove by `Origin` where a form stood, and `no-referrer` makes that `null`.
    response.headers_mut().insert(REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    response
}

/// Nobody is logged in who could log out.
pub(crate) fn logged_out(on: &str) -> Response {
    let title = "You are logged out";
    let mut body = format!("<h1>{title}</h1><p>Nobody is logged in here.</p>");
    push_main(&mut body, (on, "Continue"));
    page(title, &body)
}

/// Another site sent the browser to a login, and this application asks first.
pub(crate) fn ask_to_log_in(provider: &str, login: &str) -> Response {
    let mut body = format!(
        "<h1>Log in?</h1><p>You came here from elsewhere. If you want to log in with {}, continue.</p>",
        escape(provider)
    );
    push_main(&mut body, (login, &["Continue with ", provider].concat()));
    push_further(&mut body, &[TO_THE_START]);
    let mut response = page("Log in?", &body);
    // Browsers that send no fetch metadata prove by `Referer` where a link stood.
    response.headers_mut().insert(REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    response
}

/// The application said no. Who comes with another account starts here.
pub(crate) fn refused(reason: &str, another_account: Option<&str>) -> Response {
    let mut body = format!("<h1>Not allowed</h1><p>{}</p>", escape(reason));
    match another_account {
        Some(login) => {
            push_main(&mut body, (login, ANOTHER_ACCOUNT));
            push_further(&mut body, &[TO_THE_START]);
        }
        None => push_main(&mut body, TO_THE_START),
    }
    page("Not allowed", &body)
}

/// Somebody is logged in, and this page is not for them.
pub(crate) fn not_allowed(
    advice: &str,
    another_account: Option<&str>,
    developer: &[(&str, String)],
    incident: &str,
) -> Response {
    let title = "Not allowed";
    let mut body = format!("<h1>{title}</h1><p>{}</p>", escape(advice));
    push_main(&mut body, TO_THE_START);
    push_further(&mut body, another_account.map(|login| (login, ANOTHER_ACCOUNT)).as_slice());
    if cfg!(debug_assertions) {
        body.push_str(&developer_section(developer.iter().map(|(name, value)| (*name, value.as_str()))));
    }
    push_incident(&mut body, incident);
    page(title, &body)
}

/// What the link says that lets people choose who they are.
pub(crate) const ANOTHER_ACCOUNT: &str = "Log in with another account";

/// A permission is missing, and the user decides.
pub(crate) fn consent(provider: &str, scopes: &[Box<str>], is_refused: bool, consent_url: &str) -> Response {
    let (who, provider) = (provider, escape(provider));
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
            format!("Continue to {who}"),
        )
    };
    let mut body = format!("<h1>{title}</h1><p>{text}</p>");
    push_scopes(&mut body, scopes);
    push_main(&mut body, (consent_url, &button));
    push_further(&mut body, &[TO_THE_START]);
    if is_refused && cfg!(debug_assertions) {
        let fault = ApiFault::ScopeRefused;
        let what = fault.to_string();
        let rows = [("What", &*what), ("Code", fault.code()), ("Remedy", fault.remedy())];
        body.push_str(&developer_section(rows.into_iter()));
    }
    page(title, &body)
}

/// Somebody has to connect an account first. What was asked for is not done, and done again by nobody.
pub(crate) fn connect_first(provider: &str, form: &ConnectForm<'_>, why: ConnectWhy<'_>) -> Response {
    let name = escape(provider);
    let again = || ("Connect again", format!("Connect {provider} again"));
    let (text, (title, button)) = match why {
        ConnectWhy::None => (
            format!("For this the site needs access to an account of yours at {name}. Who is logged in here stays so."),
            ("Connect an account", format!("Connect {provider}")),
        ),
        ConnectWhy::Dead => {
            (format!("{name} no longer accepts the connection with your account. To go on, connect it again."), again())
        }
        ConnectWhy::Scopes(_) => (
            format!(
                "For this the site needs a permission that was not given when your account at {name} was connected. To go on, connect it again and allow it there."
            ),
            again(),
        ),
    };
    let mut body = format!("<h1>{title}</h1><p>{text}</p>");
    if let ConnectWhy::Scopes(scopes) = why {
        push_scopes(&mut body, scopes);
    }
    push_connect(&mut body, form, &button, "button primary");
    push_further(&mut body, &[TO_THE_START]);
    page_of_forms(title, &body, form.goes_on_to)
}

/// Why an account has to be connected.
#[derive(Clone, Copy)]
pub(crate) enum ConnectWhy<'a> {
    /// There is none.
    None,
    /// The provider takes it no more.
    Dead,
    /// It lacks these.
    Scopes(&'a [Box<str>]),
}

fn push_scopes(body: &mut String, scopes: &[Box<str>]) {
    body.push_str("<ul class=\"scopes\">");
    for scope in scopes {
        let _ = write!(body, "<li><code>{}</code></li>", escape(scope));
    }
    body.push_str("</ul>");
}

/// A form whose one button leads to a provider.
pub(crate) struct ConnectForm<'a> {
    pub(crate) action: &'a str,
    pub(crate) connection: Option<&'a str>,
    pub(crate) return_to: Option<&'a str>,
    /// Where it leads further on.
    pub(crate) goes_on_to: &'a str,
}

fn push_connect(body: &mut String, form: &ConnectForm<'_>, text: &str, class: &str) {
    let fields = [("connection", form.connection), ("return_to", form.return_to)];
    let fields = fields.into_iter().filter_map(|(name, value)| Some((name, value?)));
    push_form(body, form.action, text, class, None, fields);
}

/// One button, which posts; beside a field for a label, where there is a word for it.
pub(super) fn push_form<'a>(
    body: &mut String,
    action: &str,
    text: &str,
    class: &str,
    label: Option<&str>,
    fields: impl Iterator<Item = (&'a str, &'a str)>,
) {
    body.extend(["<form method=\"post\" action=\"", &escape(action), "\">"]);
    for (name, value) in fields {
        body.extend(["<input type=\"hidden\" name=\"", name, "\" value=\"", &escape(value), "\">"]);
    }
    if let Some(label) = label {
        body.extend(["<label>", label, " <input name=\"label\" maxlength=\"60\" required></label>"]);
    }
    body.extend(["<button class=\"", class, "\">", &escape(text), "</button></form>"]);
}

/// A page whose forms may lead further than to this site. Browsers that send no fetch metadata prove by `Origin` where a form stood,
/// and `no-referrer` makes that `null`.
pub(super) fn page_of_forms(title: &str, body: &str, goes_on_to: &str) -> Response {
    let mut response = page_with("", title, body, policy(Some(goes_on_to)));
    response.headers_mut().insert(REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    response
}

/// Somebody opened the address that forms are posted to.
pub(crate) fn connect_from_page() -> Response {
    let title = "Nothing to see here";
    let mut body =
        format!("<h1>{title}</h1><p>Accounts are connected, added and removed by a button of a page of this site.</p>");
    push_main(&mut body, TO_THE_START);
    let mut response = page(title, &body);
    *response.status_mut() = StatusCode::METHOD_NOT_ALLOWED;
    response
}

/// A form was posted by nobody.
pub(crate) fn log_in_first(provider: Option<&str>, login_url: &str) -> Response {
    let with = provider.map(|provider| [" with ", provider].concat()).unwrap_or_default();
    let mut body = String::from(
        "<h1>Please log in</h1><p>For this you have to be logged in. Nothing was changed: once you are, please do again what you \
         were doing.</p>",
    );
    push_main(&mut body, (login_url, &["Log in", &with].concat()));
    push_further(&mut body, &[TO_THE_START]);
    page("Please log in", &body)
}

/// A form was posted by somebody who has to prove again who they are.
pub(crate) fn confirm_first(provider: &str, login_url: &str) -> Response {
    let title = "Please confirm who you are";
    let mut body = format!(
        "<h1>{title}</h1><p>For this {} has to ask you again who you are. Nothing was changed, and you stay logged in: once you are \
         back, please do again what you were doing.</p>",
        escape(provider)
    );
    push_main(&mut body, (login_url, &["Continue to ", provider].concat()));
    push_further(&mut body, &[TO_THE_START]);
    page(title, &body)
}

/// A login that asks nobody found nobody, again.
pub(crate) fn not_known_there(provider: &str, login_url: &str) -> Response {
    let (title, provider) = ("You are not logged in", escape(provider));
    let mut body = format!(
        "<h1>{title}</h1><p>{provider} does not know you in this browser, and this login may not ask who you are. Please log in there \
         first, then try again.</p>"
    );
    push_main(&mut body, (login_url, "Log in again"));
    push_further(&mut body, &[TO_THE_START]);
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
pub(crate) fn api_failed(error: &ApiError, incident: &str, restart: Option<&str>) -> Response {
    let title = "The page could not be completed";
    let advice = match restart {
        Some(_) => "The provider does not accept this login any more.",
        None => "A service that this page needs did not answer as expected. Please try again in a moment.",
    };
    let mut body = format!("<h1>{title}</h1><p>{advice}</p>");
    match restart {
        Some(path) => {
            push_main(&mut body, (path, "Log in again"));
            push_further(&mut body, &[TO_THE_START]);
        }
        None => push_main(&mut body, TO_THE_START),
    }
    if cfg!(debug_assertions) {
        let rows =
            [("What", error.to_string()), ("Code", error.code().to_owned()), ("Remedy", error.remedy().to_owned())];
        body.push_str(&developer_section(rows.iter().map(|(name, value)| (*name, value.as_str()))));
    }
    push_incident(&mut body, incident);
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
    response.extensions_mut().insert(Titled);
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
pub(super) fn escape(text: &str) -> Cow<'_, str> {
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

    #[tokio::test]
    async fn a_button_has_the_colors_of_its_provider_by_a_style_sheet_that_the_policy_names() {
        let github = Button::STANDARD.color("#24292f").text("#ffffff");
        let injected = Button::STANDARD.color("red}</style><script>").text("#ffffff");
        let choice = |path, button| Choice { label: "GitHub", path, button, development: false };
        let choices = [choice("/login/a", None), choice("/login/b", Some(github)), choice("/login/c", Some(injected))];
        let response = login(None, &choices, None);
        let policy = response.headers()[CONTENT_SECURITY_POLICY].to_str().expect("ASCII").to_owned();
        let html = axum::body::to_bytes(response.into_body(), usize::MAX).await.expect("in memory");
        let html = String::from_utf8(html.into()).expect("UTF-8");
        let (_, own) = html.split_once("<style>").expect("a style sheet");
        let (own, _) = own.split_once("</style>").expect("its end");
        assert!(own.contains("background:#24292f;color:#ffffff") && own.contains(".brand1"), "{own}");
        let hash = STANDARD.encode(digest::digest(&digest::SHA256, own.as_bytes()));
        assert!(policy.contains(&format!("'sha256-{hash}'")), "{policy}");
        assert!(html.contains("class=\"button brand1\" href=\"/login/b\""), "{html}");
        assert!(!html.contains("script"), "{html}");
    }

    #[tokio::test]
    async fn a_login_page_without_providers_leads_back_and_keeps_code_to_the_developer() {
        let page =
            axum::body::to_bytes(login(None, &[], None).into_body(), usize::MAX).await.expect("a page in memory");
        let page = String::from_utf8_lossy(&page);
        let (for_people, for_developers) = page.split_once("<section").expect("a part for the developer");
        assert!(for_people.contains("<a class=\"button primary\" href=\"/\">"), "{for_people}");
        assert!(!for_people.contains("<code>") && for_developers.contains("<code>.merge("), "{page}");
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
