//! The page that offers every provider of an application.

use axum::response::Response;
use http::Uri;
use url::form_urlencoded;

use crate::web::layer::app::App;
use crate::web::page::pages;
use crate::web::providers::choice::choice;

/// Every provider of the application, to choose from.
pub(crate) fn offer(app: &App, uri: &Uri) -> Response {
    let return_to = uri.query().and_then(|query| {
        form_urlencoded::parse(query.as_bytes())
            .find(|(name, _)| name == "return_to")
            .map(|(_, value)| value.into_owned())
    });
    let providers = app.providers();
    let choices = providers
        .for_logins()
        .filter(|provider| provider.relying_party.is_some())
        .map(|provider| choice(provider))
        .collect::<Vec<_>>();
    pages::login(app.application_name.as_deref(), &choices, return_to.as_deref().and_then(|path| app.target(path)))
}
