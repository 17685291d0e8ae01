use std::collections::VecDeque;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll};

use futures_util::stream::{self, Stream, StreamExt as _};
use http::header::LINK;
use serde::de::DeserializeOwned;
use serde_json::Value;
use url::Url;

use super::call::ApiCall;
use super::error::{ApiError, ApiErrorKind};
use super::judge::{fit, read_value};
use super::link;
use super::paging::{Paging, Style};
use super::response::ApiResponse;
use crate::types::EndpointUrl;

/// The items of an API, page after page, each page called for when its first item is wanted.
///
/// A stream of `Result<T, ApiError>`; it ends after an error. At most 1,000 pages are read.
#[must_use = "nothing is called before an item is wanted"]
pub struct Pages<T> {
    items: Pin<Box<dyn Stream<Item = Result<T, ApiError>> + Send>>,
    /// Most bytes of all pages together.
    limit: Arc<AtomicUsize>,
}

const MAX_PAGES: u32 = 1000;
/// Of pages that are kept together: as items they take several times as much.
const MAX_BYTES_OF_ALL: usize = 16 * 1024 * 1024;

/// What calls for a page.
pub(super) trait Fetch: Send + Sync + 'static {
    /// A successful response, and the URL it is from: `url`, or the call's own.
    fn fetch(
        &self,
        call: &ApiCall,
        url: Option<&str>,
    ) -> impl Future<Output = Result<(ApiResponse, EndpointUrl), ApiError>> + Send;

    fn error(&self, kind: ApiErrorKind, call: &ApiCall) -> ApiError;
}

impl<T: DeserializeOwned + Send + 'static> Pages<T> {
    pub(super) fn new(caller: impl Fetch, call: ApiCall, paging: Paging) -> Self {
        let limit = Arc::new(AtomicUsize::new(usize::MAX));
        let (next, last, items) = (Next::First, Next::None, VecDeque::new());
        let reader = Reader { caller, call, paging, next, last, read: 0, bytes: 0, limit: Arc::clone(&limit), items };
        let items = stream::unfold(Some(reader), |reader| async {
            let mut reader = reader?;
            match reader.item().await {
                Ok(item) => item.map(|item| (Ok(item), Some(reader))),
                Err(error) => Some((Err(error), None)),
            }
        });
        Self { items: Box::pin(items.fuse()), limit }
    }
}

impl<T> Pages<T> {
    /// The next item; `None` after the last.
    pub async fn next(&mut self) -> Option<Result<T, ApiError>> {
        self.items.next().await
    }

    /// All items, or the first error. Of pages larger than 16 MiB together take item after item.
    ///
    /// # Errors
    ///
    /// That of the call that failed: what was read before it is lost. [`ApiErrorKind::PageLimit`](super::ApiErrorKind::PageLimit)
    /// if there is more than fits.
    pub async fn all(mut self) -> Result<Vec<T>, ApiError> {
        self.limit.store(MAX_BYTES_OF_ALL, Ordering::Relaxed);
        let mut all = Vec::new();
        while let Some(item) = self.next().await {
            all.push(item?);
        }
        Ok(all)
    }
}

impl<T> Stream for Pages<T> {
    type Item = Result<T, ApiError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.items.as_mut().poll_next(context)
    }
}

impl<T> fmt::Debug for Pages<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pages").finish_non_exhaustive()
    }
}

struct Reader<F, T> {
    caller: F,
    call: ApiCall,
    paging: Paging,
    next: Next,
    /// Where the last page was.
    last: Next,
    /// Pages that were read.
    read: u32,
    /// Bytes of their bodies.
    bytes: usize,
    limit: Arc<AtomicUsize>,
    items: VecDeque<T>,
}

/// Where the next page is.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Next {
    First,
    /// At a URL that the API named.
    Url(String),
    /// At the call's own URL, with this value of a query parameter.
    Parameter(&'static str, String),
    None,
}

impl<F: Fetch, T: DeserializeOwned> Reader<F, T> {
    async fn item(&mut self) -> Result<Option<T>, ApiError> {
        loop {
            if let Some(item) = self.items.pop_front() {
                return Ok(Some(item));
            }
            // A page that is its own next one would be read until the limit.
            let is_circle = self.next != Next::None && self.next == self.last;
            self.last = self.next.clone();
            let (call, url) = match std::mem::replace(&mut self.next, Next::None) {
                Next::None => return Ok(None),
                Next::First => match self.paging.style {
                    Style::Number { param } => (self.call.replacing(param, "1".to_owned()), None),
                    _ => (self.call.clone(), None),
                },
                Next::Parameter(param, value) => (self.call.replacing(param, value), None),
                Next::Url(url) => (self.call.clone(), Some(url)),
            };
            if self.read >= MAX_PAGES || is_circle {
                return Err(self.caller.error(ApiErrorKind::PageLimit, &call));
            }
            self.read += 1;
            let (response, here) = self.caller.fetch(&call, url.as_deref()).await?;
            self.bytes = self.bytes.saturating_add(response.body().len());
            if self.bytes > self.limit.load(Ordering::Relaxed) {
                return Err(self.caller.error(ApiErrorKind::PageLimit, &call));
            }
            if let Err(kind) = self.take(&response, here.url()) {
                return Err(self.caller.error(kind, &call).with_response(response));
            }
        }
    }

    /// Takes the items of a page, and finds the next one.
    fn take(&mut self, response: &ApiResponse, here: &Url) -> Result<(), ApiErrorKind> {
        let mut page = read_value(response.body())?;
        self.next = next(self.paging.style, self.read, response, &page, here)?;
        let Some(items) = page.pointer_mut(self.paging.items).map(Value::take) else {
            return Err(ApiErrorKind::ResponseMismatch(crate::error::DecodeError::missing(
                self.paging.items,
                "a list",
            )));
        };
        self.items = fit::<Vec<T>>(items)?.into();
        if self.items.is_empty() && matches!(self.paging.style, Style::Number { .. }) {
            self.next = Next::None;
        }
        Ok(())
    }
}

/// Where the answer says that the next page is: foreign, and judged before anything is sent there.
fn next(style: Style, read: u32, response: &ApiResponse, page: &Value, here: &Url) -> Result<Next, ApiErrorKind> {
    let resolved = |target: &str| {
        let mut url = here.join(target).map_err(|_| ApiErrorKind::NextLink)?;
        // RFC 9110 §7.1: it is for whoever reads the document, and is never sent.
        url.set_fragment(None);
        Ok(Next::Url(url.into()))
    };
    match style {
        Style::Number { param } => Ok(Next::Parameter(param, (read + 1).to_string())),
        Style::Link => {
            let headers = response.headers().get_all(LINK).iter();
            let target = headers.filter_map(|header| header.to_str().ok()).find_map(link::next);
            target.map_or(Ok(Next::None), resolved)
        }
        Style::NextUrl { at } => match page.pointer(at) {
            Some(Value::String(target)) if !target.is_empty() => resolved(target),
            _ => Ok(Next::None),
        },
        Style::Cursor { param, at } => Ok(match page.pointer(at) {
            Some(Value::String(cursor)) if !cursor.is_empty() => Next::Parameter(param, cursor.clone()),
            Some(Value::Number(cursor)) => Next::Parameter(param, cursor.to_string()),
            _ => Next::None,
        }),
    }
}
