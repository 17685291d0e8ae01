//! What the larger examples share: a page around their content. The logins are in `src/bin/`.

use axum::http::header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::response::{Html, IntoResponse};

/// A page with this title and this HTML as its content.
///
/// The policy lets the page load its own style sheet and nothing else: markup that slipped through stays dead.
pub fn page(title: &str, content: &str) -> impl IntoResponse + use<> {
    page_with(title, content, "'self'")
}

/// The same for a page with a form that leads on to a provider: browsers hold what follows on a form to `form-action` too.
pub fn page_that_leads_on(title: &str, content: &str) -> impl IntoResponse + use<> {
    // The development provider is on plain http, at this machine.
    page_with(title, content, "'self' https: http://127.0.0.1:*")
}

fn page_with(title: &str, content: &str, form_action: &str) -> impl IntoResponse + use<> {
    let title = escape(title);
    let html = format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <title>{title}</title><link rel=\"stylesheet\" href=\"/style.css\"><link rel=\"icon\" href=\"data:,\">\
         </head><body><main>{content}</main></body></html>"
    );
    // `img-src data:` is for the empty icon alone.
    let policy =
        format!("default-src 'none'; style-src 'self'; img-src data:; form-action {form_action}; base-uri 'none'");
    ([(CONTENT_SECURITY_POLICY, policy)], Html(html))
}

/// `GET /style.css`
pub async fn style_sheet() -> impl IntoResponse {
    ([(CONTENT_TYPE, "text/css; charset=utf-8")], include_str!("style.css"))
}

/// Text for element content and quoted attributes. Everything a provider sends goes through here.
#[must_use]
pub fn escape(text: &str) -> String {
    let escaped = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    escaped.replace('"', "&quot;").replace('\'', "&#39;")
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn markup_in_a_claim_is_text() {
        assert_eq!(escape("<b title=\"x\">&'"), "&lt;b title=&quot;x&quot;&gt;&amp;&#39;");
    }
}
