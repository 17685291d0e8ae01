//! What people see of their connections.

use axum::response::Response;

use crate::web::page::pages::{TO_THE_START, escape, page_of_forms, push_form, push_further};

/// A provider with which accounts can be connected.
pub(crate) struct Connectable<'a> {
    pub(crate) label: &'a str,
    pub(crate) connect: &'a str,
    /// It does not say whose account it is: without a label, the next one would take the place of the last.
    pub(crate) is_nameless: bool,
}

/// A connection, as its owner reads it.
pub(crate) struct Row {
    pub(crate) provider: String,
    /// What tells it from others of the provider.
    pub(crate) account: String,
    pub(crate) id: String,
    pub(crate) connect: String,
    pub(crate) disconnect: String,
    pub(crate) state: State,
}

/// What is said of it.
pub(crate) enum State {
    Connected,
    /// It will end soon: the day, in words.
    EndsOn(String),
    Dead,
}

/// The page with all of them.
pub(crate) fn connections(rows: &[Row], connectable: &[Connectable<'_>], here: &str, goes_on_to: &str) -> Response {
    let mut body = String::from("<h1>Connected accounts</h1>");
    if rows.is_empty() {
        body.push_str("<p>No account is connected yet.</p>");
    }
    for row in rows {
        push_row(&mut body, row, here);
    }
    if !connectable.is_empty() {
        body.push_str("<h2>Connect an account</h2><ul class=\"choices\">");
        for one in connectable {
            body.push_str("<li>");
            let text = ["Connect ", one.label].concat();
            let label = one.is_nameless.then_some("What do you call the account?");
            push_form(&mut body, one.connect, &text, "button", label, [("return_to", here)].into_iter());
            body.push_str("</li>");
        }
        body.push_str("</ul>");
    }
    push_further(&mut body, &[TO_THE_START]);
    page_of_forms("Connected accounts", &body, goes_on_to)
}

fn push_row(body: &mut String, row: &Row, here: &str) {
    let Row { provider, account, id, connect, disconnect, state } = row;
    let name = [&**provider, &**account].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", ");
    let class = if matches!(state, State::Dead) { "account dead" } else { "account" };
    body.extend([
        "<section class=\"",
        class,
        "\" aria-label=\"",
        &escape(&name),
        "\"><div><h2>",
        &escape(provider),
        "</h2>",
    ]);
    if !account.is_empty() {
        body.extend(["<p>", &escape(account), "</p>"]);
    }
    let fields = [("connection", &**id), ("return_to", here)];
    match state {
        State::Connected => body.push_str("<p class=\"quiet\">Connected</p></div>"),
        State::EndsOn(day) => {
            body.extend(["<p class=\"quiet\">Connected until ", day, "</p></div>"]);
            push_form(body, connect, "Connect again", "button", None, fields.into_iter());
        }
        State::Dead => {
            body.extend(["<p><strong>", &escape(provider), " no longer accepts this connection.</strong></p></div>"]);
            push_form(body, connect, "Connect again", "button primary", None, fields.into_iter());
        }
    }
    push_form(body, disconnect, "Disconnect", "button", None, fields.into_iter());
    body.push_str("</section>");
}
