//! What people see of the identities that they log in with.

use axum::response::Response;

use crate::web::page::pages::{TO_THE_START, escape, page_of_forms, push_form, push_further};

/// A provider whose identities can be linked.
pub(crate) struct Linkable<'a> {
    pub(crate) label: &'a str,
    pub(crate) link: &'a str,
    /// The user has one of it.
    pub(crate) is_known: bool,
}

/// An identity, as its user reads it.
pub(crate) struct Row {
    pub(crate) provider: String,
    /// What tells it from others of the provider.
    pub(crate) name: String,
    pub(crate) handle: String,
    /// Where it is given up; none where nobody can.
    pub(crate) unlink: Option<String>,
    /// The user is logged in with it.
    pub(crate) is_current: bool,
}

/// The page with all of them.
pub(crate) fn identities(rows: &[Row], linkable: &[Linkable<'_>], here: &str, goes_on_to: &str) -> Response {
    let mut body = String::from("<h1>How you log in</h1>");
    let is_only_one = rows.len() == 1;
    for row in rows {
        push_row(&mut body, row, here, is_only_one);
    }
    if is_only_one {
        body.push_str(
            "<p class=\"quiet\">This is your only way to log in, so it stays until there is another one.</p>",
        );
    }
    if !linkable.is_empty() {
        body.push_str("<h2>Another way to log in</h2><ul class=\"choices\">");
        for one in linkable {
            body.push_str("<li>");
            let text = [if one.is_known { "Add another account of " } else { "Add " }, one.label].concat();
            push_form(&mut body, one.link, &text, "button", None, [("return_to", here)].into_iter());
            body.push_str("</li>");
        }
        body.push_str("</ul>");
    }
    push_further(&mut body, &[TO_THE_START]);
    page_of_forms("How you log in", &body, goes_on_to)
}

fn push_row(body: &mut String, row: &Row, here: &str, is_only_one: bool) {
    let Row { provider, name, handle, unlink, is_current } = row;
    let label = [&**provider, &**name].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", ");
    let heading = escape(provider);
    body.extend(["<section class=\"account\" aria-label=\"", &escape(&label), "\"><div><h2>", &heading, "</h2>"]);
    if !name.is_empty() {
        body.extend(["<p>", &escape(name), "</p>"]);
    }
    if *is_current {
        body.push_str("<p class=\"quiet\">You are logged in with this one</p>");
    }
    body.push_str("</div>");
    if let Some(unlink) = unlink.as_ref().filter(|_| !is_only_one) {
        let fields = [("identity", &**handle), ("return_to", here)];
        push_form(body, unlink, "Remove", "button", None, fields.into_iter());
    }
    body.push_str("</section>");
}
