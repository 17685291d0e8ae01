use axum::response::{IntoResponse, Response};
use http::{StatusCode, header};

/// Where a form may lead, redirects after it included: only back to this machine. Browsers do not read `[::1]` in a
/// policy, so that address needs the button of another host name.
const FORM_ACTION: &str =
    "form-action 'self' http://localhost:* http://127.0.0.1:* https://localhost:* https://127.0.0.1:*";

/// The frame around every page.
#[derive(Debug, Default)]
pub(super) struct Page<'a> {
    pub(super) title: &'a str,
    pub(super) body: &'a str,
    pub(super) script: bool,
}

impl Page<'_> {
    pub(super) fn render(&self, status: StatusCode) -> Response {
        let script = if self.script { "; script-src 'self'" } else { "" };
        let policy = format!(
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'; \
             {FORM_ACTION}{script}"
        );
        let html = format!(
            "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n\
             <title>{} · Development provider</title>\n<link rel=\"stylesheet\" href=\"/style.css\">\n\
             <link rel=\"icon\" href=\"/icon.svg\" type=\"image/svg+xml\">\n</head>\n\
             <body>\n<p class=\"banner\"><strong>Development provider</strong> · not for production</p>\n\
             <main>\n{}\n</main>\n</body>\n</html>\n",
            escape(self.title),
            self.body
        );
        let headers = [
            (header::CONTENT_TYPE, "text/html; charset=utf-8"),
            (header::CONTENT_SECURITY_POLICY, policy.as_str()),
            (header::CACHE_CONTROL, "no-store"),
            (header::REFERRER_POLICY, "no-referrer"),
            (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
            (header::X_FRAME_OPTIONS, "DENY"),
        ];
        (status, headers, html).into_response()
    }
}

/// Text inside an element or a quoted attribute.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}
