//! A form that changes something about whoever is there: only a page of this application may post it.

use axum::body::Body;
use axum::response::{IntoResponse as _, Response};
use http::Method;
use http::request::Parts;
use url::form_urlencoded;

use crate::error::{Error, Result, SessionFault, Stage};
use crate::web::layer::app::App;
use crate::web::page::headers::method_not_allowed;
use crate::web::page::pages;
use crate::web::page::rejection::Rejection;
use crate::web::page::request_kind::{is_read_by_a_person, is_same_origin};

/// Most bytes of the form.
const LARGEST: usize = 4096;
/// Most fields.
const MOST: usize = 16;

/// Whoever posts it, or what is answered instead.
pub(crate) enum Asked<T> {
    By(T),
    Page(Response),
}

/// Who asks, as far as the application can `find` them.
pub(crate) async fn asked<T>(
    app: &App,
    request: &Parts,
    find: impl Future<Output = Result<Option<T>>>,
) -> Result<Asked<T>> {
    if request.method != Method::POST {
        // A link elsewhere changes nothing.
        let person = request.method == Method::GET && is_read_by_a_person(&request.headers);
        return Ok(Asked::Page(if person { pages::connect_from_page() } else { method_not_allowed("POST") }));
    }
    if !is_same_origin(&request.headers, app.base_url.origin()) {
        return Err(Error::from(SessionFault::CrossSite).at(Stage::Session));
    }
    match find.await? {
        Some(who) => Ok(Asked::By(who)),
        None => Ok(Asked::Page(Rejection::form_of_nobody(&app.where_to_log_in(), None, None).into_response())),
    }
}

/// The fields of a form, cut where it is longer than any of ours. One that cannot be read is empty.
pub(crate) async fn fields(body: Body) -> Vec<(String, String)> {
    let bytes = axum::body::to_bytes(body, LARGEST).await.unwrap_or_default();
    form_urlencoded::parse(&bytes).take(MOST).map(|(name, value)| (name.into_owned(), value.into_owned())).collect()
}
