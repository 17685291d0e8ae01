use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::{Bytes, BytesMut};
use http::HeaderValue;
use http::header::CONTENT_ENCODING;
use http_body::{Body as HttpBody, Frame, SizeHint};
use http_body_util::BodyExt as _;
use http_body_util::combinators::UnsyncBoxBody;

use super::measured::Measured;
use crate::error::{Error, Result, TransportFault};
use crate::types::Response;
use crate::wire::gzip::{GzipFault, unpack};

type BoxError = Box<dyn std::error::Error + Send + Sync>;

/// A body on its way: bytes, or a stream of them.
#[derive(Default)]
pub struct Body(Inner);

enum Inner {
    Bytes(Bytes),
    Stream(UnsyncBoxBody<Bytes, Error>),
}

impl Body {
    /// No bytes.
    #[must_use]
    pub fn empty() -> Self {
        Self::default()
    }

    /// A stream, such as [`axum::body::Body::from_stream`] makes. What it fails with becomes
    /// [`TransportFault::Interrupted`], unless it is an [`Error`] of this crate.
    pub fn stream<B>(stream: B) -> Self
    where
        B: HttpBody<Data = Bytes> + Send + 'static,
        B::Error: Into<BoxError>,
    {
        Self(Inner::Stream(stream.map_err(|error| into_error(error.into())).boxed_unsync()))
    }

    /// The same stream, which says how long it is: some servers take no other. One that turns out shorter or longer fails;
    /// of length 0 it is not read.
    #[must_use]
    pub fn with_length(self, length: u64) -> Self {
        Self(Inner::Stream(Measured::new(self, length).boxed_unsync()))
    }

    /// All of it, unless it is a stream.
    #[must_use]
    pub fn as_bytes(&self) -> Option<&Bytes> {
        match &self.0 {
            Inner::Bytes(bytes) => Some(bytes),
            Inner::Stream(_) => None,
        }
    }

    /// The next bytes; `None` at the end.
    ///
    /// # Errors
    ///
    /// What the stream fails with.
    pub async fn chunk(&mut self) -> Result<Option<Bytes>> {
        loop {
            match poll_fn(|context| Pin::new(&mut *self).poll_frame(context)).await.transpose()? {
                None => return Ok(None),
                // Trailers are nobody's here.
                Some(frame) => match frame.into_data() {
                    Ok(bytes) => return Ok(Some(bytes)),
                    Err(_) => continue,
                },
            }
        }
    }

    /// All of it, read to the end. Whoever sends more than `limit` bytes is not listened to any longer.
    ///
    /// # Errors
    ///
    /// [`TransportFault::TooLarge`], or what the stream fails with.
    pub async fn collect(mut self, limit: usize) -> Result<Bytes> {
        // A length that was announced is the sender's claim; it only helps to refuse early.
        if self.size_hint().lower() > limit as u64 {
            return Err(TransportFault::TooLarge.into());
        }
        if let Inner::Bytes(bytes) = self.0 {
            return Ok(bytes);
        }
        let Some(first) = self.chunk_within(limit).await? else { return Ok(Bytes::new()) };
        let Some(second) = self.chunk_within(limit - first.len()).await? else { return Ok(first) };
        let mut all = BytesMut::from(first);
        let mut next = Some(second);
        while let Some(chunk) = next {
            all.extend_from_slice(&chunk);
            next = self.chunk_within(limit - all.len()).await?;
        }
        Ok(all.freeze())
    }

    async fn chunk_within(&mut self, limit: usize) -> Result<Option<Bytes>> {
        let chunk = self.chunk().await?;
        let is_larger = chunk.as_ref().is_some_and(|chunk| chunk.len() > limit);
        if is_larger { Err(TransportFault::TooLarge.into()) } else { Ok(chunk) }
    }
}

fn into_error(error: BoxError) -> Error {
    match error.downcast::<Error>() {
        Ok(error) => *error,
        Err(error) => Error::from(TransportFault::Interrupted).because(error),
    }
}

impl Default for Inner {
    fn default() -> Self {
        Self::Bytes(Bytes::new())
    }
}

impl From<Bytes> for Body {
    fn from(bytes: Bytes) -> Self {
        Self(Inner::Bytes(bytes))
    }
}

impl From<Vec<u8>> for Body {
    fn from(bytes: Vec<u8>) -> Self {
        Bytes::from(bytes).into()
    }
}

impl From<axum::body::Body> for Body {
    /// The body of a request to the application, or what [`axum::body::Body::from_stream`] makes.
    fn from(body: axum::body::Body) -> Self {
        Self::stream(body)
    }
}

impl From<String> for Body {
    fn from(text: String) -> Self {
        Bytes::from(text).into()
    }
}

impl From<&'static str> for Body {
    fn from(text: &'static str) -> Self {
        Bytes::from(text).into()
    }
}

impl HttpBody for Body {
    type Data = Bytes;
    type Error = Error;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>>>> {
        match &mut self.0 {
            Inner::Bytes(bytes) if bytes.is_empty() => Poll::Ready(None),
            Inner::Bytes(bytes) => Poll::Ready(Some(Ok(Frame::data(std::mem::take(bytes))))),
            Inner::Stream(stream) => Poll::Ready(ready!(Pin::new(stream).poll_frame(context))),
        }
    }

    fn is_end_stream(&self) -> bool {
        match &self.0 {
            Inner::Bytes(bytes) => bytes.is_empty(),
            Inner::Stream(stream) => stream.is_end_stream(),
        }
    }

    fn size_hint(&self) -> SizeHint {
        match &self.0 {
            Inner::Bytes(bytes) => SizeHint::with_exact(bytes.len() as u64),
            Inner::Stream(stream) => stream.size_hint(),
        }
    }
}

impl fmt::Debug for Body {
    /// Bodies carry credentials.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Inner::Bytes(bytes) => write!(f, "Body({} bytes)", bytes.len()),
            Inner::Stream(_) => f.write_str("Body(a stream)"),
        }
    }
}

impl Response<Body> {
    /// The response with all of its body, which is read to the end, and unpacked where a server or a proxy packed it by gzip
    /// without being asked. The limit holds for both forms.
    ///
    /// # Errors
    ///
    /// Those of [`Body::collect`]; [`TransportFault::Interrupted`] for a packed body that is not whole.
    pub async fn collect(self, limit: usize) -> Result<Response> {
        let Self { status, mut headers, body } = self;
        let body = body.collect(limit).await?;
        // RFC 1952 §2.3.1: whoever packs begins so, and no document of ours does.
        if !body.starts_with(&[0x1f, 0x8b]) || !headers.get(CONTENT_ENCODING).is_some_and(is_gzip) {
            return Ok(Response::new(status, headers, body));
        }
        headers.remove(CONTENT_ENCODING);
        let unpacked = unpack(&body, limit).map_err(|fault| match fault {
            GzipFault::TooLarge => TransportFault::TooLarge,
            GzipFault::Broken => TransportFault::Interrupted,
        })?;
        Ok(Response::new(status, headers, unpacked.into()))
    }
}

/// RFC 9110 §8.4.1.3: `x-gzip` is the same.
fn is_gzip(coding: &HeaderValue) -> bool {
    ["gzip", "x-gzip"].iter().any(|gzip| coding.as_bytes().eq_ignore_ascii_case(gzip.as_bytes()))
}

impl fmt::Debug for Response<Body> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Response({}, {:?})", self.status, self.body)
    }
}

#[cfg(test)]
mod tests {
    use http_body_util::StreamBody;

    use super::*;

    fn streamed(chunks: &[&'static str]) -> Body {
        let frames = chunks.iter().map(|chunk| Ok::<_, Error>(Frame::data(Bytes::from(*chunk)))).collect::<Vec<_>>();
        Body::stream(StreamBody::new(futures_util::stream::iter(frames)))
    }

    #[tokio::test]
    async fn bytes_and_streams_are_collected_up_to_the_limit_and_not_beyond() {
        for (chunks, whole) in [(&["abcd"][..], "abcd"), (&["a", "b", "", "cd"], "abcd"), (&[], ""), (&[""], "")] {
            assert_eq!(streamed(chunks).collect(4).await.expect("within the limit"), whole);
            assert_eq!(Body::from(whole).collect(4).await.expect("within the limit"), whole);
        }
        for body in
            [Body::from("abcde"), streamed(&["abcde"]), streamed(&["a", "bcd", "e"]), streamed(&["abcd", "", "e"])]
        {
            assert_eq!(body.collect(4).await.expect_err("too large").code(), "response_too_large");
        }
    }

    #[tokio::test]
    async fn nothing_is_copied_that_came_in_one_piece() {
        let bytes = Bytes::from(vec![b'a'; 100]);
        let frame = Ok::<_, Error>(Frame::data(bytes.clone()));
        let body = Body::stream(StreamBody::new(futures_util::stream::iter([frame])));
        assert_eq!(body.collect(100).await.expect("within the limit").as_ptr(), bytes.as_ptr());
        assert_eq!(Body::from(bytes.clone()).collect(100).await.expect("within the limit").as_ptr(), bytes.as_ptr());
    }

    #[tokio::test]
    async fn a_stream_that_breaks_off_is_no_body_and_its_error_stays_what_it_is() {
        let broken = |error: BoxError| {
            let frames = [Ok(Frame::data(Bytes::from("a"))), Err(error)];
            Body::stream(StreamBody::new(futures_util::stream::iter(frames)))
        };
        let code = async |body: Body| body.collect(9).await.expect_err("it broke off").code();
        assert_eq!(code(broken("hunter2".into())).await, "response_interrupted");
        assert_eq!(code(broken(Box::new(Error::from(TransportFault::Timeout)))).await, "timed_out");
    }

    #[test]
    fn debug_output_shows_no_body() {
        assert_eq!(format!("{:?}", Body::from("hunter2")), "Body(7 bytes)");
        assert_eq!(format!("{:?}", streamed(&["hunter2"])), "Body(a stream)");
    }
}
