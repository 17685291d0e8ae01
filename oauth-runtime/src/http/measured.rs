use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use http_body::{Body as HttpBody, Frame, SizeHint};

use crate::error::{Error, Finding, Result};

/// A body that is as long as it says: what HTTP frames by a length is cut there, or waited for, and nobody would be told.
pub(super) struct Measured<B> {
    body: B,
    /// What is still to come from the body.
    missing: u64,
    /// The last piece, kept until nothing comes behind it.
    last: Option<Bytes>,
    is_over: bool,
}

impl<B> Measured<B> {
    pub(super) fn new(body: B, length: u64) -> Self {
        Self { body, missing: length, last: None, is_over: false }
    }
}

impl<B: HttpBody<Data = Bytes, Error = Error> + Unpin> HttpBody for Measured<B> {
    type Data = Bytes;
    type Error = Error;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>>>> {
        let this = &mut *self;
        loop {
            if this.is_over {
                return Poll::Ready(None);
            }
            let data = match ready!(Pin::new(&mut this.body).poll_frame(context)).transpose() {
                Ok(frame) => frame.map(|frame| frame.into_data().unwrap_or_default()),
                Err(error) => {
                    this.is_over = true;
                    return Poll::Ready(Some(Err(error)));
                }
            };
            match data {
                None => {
                    this.is_over = true;
                    return Poll::Ready(match this.missing {
                        0 => this.last.take().map(|last| Ok(Frame::data(last))),
                        _ => Some(Err(other_length())),
                    });
                }
                Some(piece) if piece.is_empty() => {}
                Some(piece) => match this.missing.checked_sub(piece.len() as u64) {
                    None => {
                        this.is_over = true;
                        return Poll::Ready(Some(Err(other_length())));
                    }
                    Some(0) => (this.missing, this.last) = (0, Some(piece)),
                    Some(missing) => {
                        this.missing = missing;
                        return Poll::Ready(Some(Ok(Frame::data(piece))));
                    }
                },
            }
        }
    }

    fn is_end_stream(&self) -> bool {
        self.is_over
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.missing + self.last.as_ref().map_or(0, |last| last.len() as u64))
    }
}

fn other_length() -> Error {
    let what = "a body is shorter or longer than it was said to be";
    Finding::new("body_length_wrong", what, "pass the length in bytes to `Body::with_length`, or do not call it").into()
}

#[cfg(test)]
mod tests {
    use futures_util::stream;
    use http_body_util::{BodyExt as _, StreamBody};
    use proptest::prelude::*;

    use super::*;

    fn measured(pieces: &[Vec<u8>], length: u64) -> impl HttpBody<Data = Bytes, Error = Error> + Unpin + use<> {
        let frames = pieces.iter().map(|piece| Ok::<_, Error>(Frame::data(Bytes::from(piece.clone()))));
        Measured::new(StreamBody::new(stream::iter(frames.collect::<Vec<_>>())), length)
    }

    proptest! {
        #[test]
        fn a_body_comes_through_if_it_is_as_long_as_it_says_and_only_then(
            pieces in proptest::collection::vec(proptest::collection::vec(any::<u8>(), 0..4), 0..6),
            other in 0_u64..20,
        ) {
            let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
            let whole = pieces.concat();
            let length = whole.len() as u64;
            prop_assert_eq!(measured(&pieces, length).size_hint().exact(), Some(length));
            let read = runtime.block_on(measured(&pieces, length).collect());
            prop_assert_eq!(read.expect("as long as it says").to_bytes(), whole);
            if other != length {
                let error = runtime.block_on(measured(&pieces, other).collect()).expect_err("another length");
                prop_assert_eq!(error.code(), "body_length_wrong");
            }
        }
    }

    #[tokio::test]
    async fn no_byte_more_than_was_said_is_handed_on_before_the_error() {
        let mut body = measured(&[b"ab".to_vec(), b"cd".to_vec(), b"e".to_vec()], 4);
        let first = body.frame().await.expect("a piece").expect("two bytes");
        assert_eq!(first.into_data().expect("data"), "ab");
        assert!(body.frame().await.expect("a piece").is_err(), "the last one is not sent as if it were the end");
        assert!(body.frame().await.is_none());
    }
}
