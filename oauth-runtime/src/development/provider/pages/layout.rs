use std::net::Ipv4Addr;

use axum::response::{IntoResponse, Response};
use http::{StatusCode, header};
use url::{Host, Url};

/// The frame around every page.
#[derive(Debug, Default)]
pub(super) struct Page<'a> {
    pub(super) title: &'a str,
    pub(super) body: &'a str,
    pub(super) script: bool,
    /// Where a form of the page leads in the end.
    pub(super) leads_to: &'a str,
}

impl Page<'_> {
    pub(super) fn render(&self, status: StatusCode) -> Response {
        let script = if self.script { "; script-src 'self'" } else { "" };
        let policy = format!(
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'; \
             form-action {}{script}",
            form_action(self.leads_to)
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

/// Where a form may lead, redirects after it included: back to this machine, to any of its ports, because an
/// application may send the browser on to another of its servers.
fn form_action(leads_to: &str) -> &'static str {
    match Url::parse(leads_to).ok().as_ref().and_then(Url::host) {
        // A policy cannot name an IPv6 address, nor all of 127.0.0.0/8; the redirect URI was checked before.
        Some(Host::Ipv6(_)) => "'self' http: https:",
        Some(Host::Ipv4(address)) if address != Ipv4Addr::LOCALHOST => "'self' http: https:",
        _ => "'self' http://localhost:* http://127.0.0.1:* https://localhost:* https://127.0.0.1:*",
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
