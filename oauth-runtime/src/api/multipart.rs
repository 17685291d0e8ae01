//! Forms with files ([RFC 7578](https://www.rfc-editor.org/rfc/rfc7578)).

use std::collections::VecDeque;
use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::{Bytes, BytesMut};
use http_body::{Body as HttpBody, Frame, SizeHint};
use serde::Serialize;

use crate::error::{Error, Result};
use crate::http::Body;

/// A form with files, as a browser sends it: `multipart/form-data` ([RFC 7578](https://www.rfc-editor.org/rfc/rfc7578)).
///
/// Names are encoded as browsers do it
/// ([HTML](https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#multipart-form-data)): in UTF-8, with `%22`,
/// `%0D` and `%0A` for the three characters that would end them. The boundary is random. A form of bytes alone can be sent again
/// where that helps; one with a stream is sent once.
///
/// ```
/// use oauth_runtime::api::{ApiCall, ApiDescription, Form, Part};
///
/// const API: ApiDescription = ApiDescription::new("https://files.example/v1");
///
/// # fn upload(picture: Vec<u8>) -> ApiCall {
/// let form = Form::new()
///     .text("title", "Ada, 1843")
///     .part("file", Part::new(picture).file_name("ada.png").media_type("image/png"));
/// ApiCall::with(&API, http::Method::POST, "/pictures").multipart(form)
/// # }
/// ```
#[derive(Default)]
pub struct Form {
    parts: Vec<(String, Part)>,
}

/// One part of a [`Form`].
pub struct Part {
    content: Body,
    file_name: Option<String>,
    media_type: Option<String>,
    fault: Option<&'static str>,
}

impl Form {
    /// A form without parts.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// A field of text.
    #[must_use]
    pub fn text(self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.part(name, Part::new(value.into()))
    }

    /// Any part. They are sent in their order, and a name may come again.
    #[must_use]
    pub fn part(mut self, name: impl Into<String>, part: Part) -> Self {
        self.parts.push((name.into(), part));
        self
    }

    /// The body, and the rule that it breaks if it cannot be sent.
    pub(super) fn encode(self, boundary: &str) -> Result<Body, &'static str> {
        let (mut bodies, mut bytes) = (VecDeque::new(), BytesMut::new());
        for (name, part) in self.parts {
            bytes.extend_from_slice(part.head(boundary, &name)?.as_bytes());
            match part.content.as_bytes() {
                Some(content) => bytes.extend_from_slice(content),
                None => {
                    bodies.push_back(Body::from(bytes.split().freeze()));
                    bodies.push_back(part.content);
                }
            }
            bytes.extend_from_slice(b"\r\n");
        }
        bytes.extend_from_slice(format!("--{boundary}--\r\n").as_bytes());
        let end = Body::from(bytes.freeze());
        if bodies.is_empty() {
            return Ok(end);
        }
        bodies.push_back(end);
        Ok(Body::stream(Joined(bodies)))
    }
}

impl Part {
    const LONGEST_NAME: usize = 4096;

    /// Bytes, text, or a stream: [`Body`]. With [`Body::with_length`] the length of the whole form is known and sent.
    #[must_use]
    pub fn new(content: impl Into<Body>) -> Self {
        Self { content: content.into(), file_name: None, media_type: None, fault: None }
    }

    /// JSON.
    #[must_use]
    pub fn json<T: Serialize + ?Sized>(value: &T) -> Self {
        let json = serde_json::to_vec(value);
        let fault = json.is_err().then_some("the value cannot be written as JSON");
        Self { fault, ..Self::new(json.unwrap_or_default()).media_type("application/json") }
    }

    /// The name of the file, without folders. It makes the part a file.
    #[must_use]
    pub fn file_name(mut self, name: impl Into<String>) -> Self {
        self.file_name = Some(name.into());
        self
    }

    /// Default: for a file `application/octet-stream`; for others none, which means plain text
    /// ([RFC 7578 §4.4](https://www.rfc-editor.org/rfc/rfc7578#section-4.4)).
    #[must_use]
    pub fn media_type(mut self, media_type: impl Into<String>) -> Self {
        self.media_type = Some(media_type.into());
        self
    }

    /// What stands before the content.
    fn head(&self, boundary: &str, name: &str) -> Result<String, &'static str> {
        if let Some(fault) = self.fault {
            return Err(fault);
        }
        let mut head = format!("--{boundary}\r\nContent-Disposition: form-data; name=\"");
        escape_into(&mut head, &with_whole_line_ends(name))?;
        if let Some(file_name) = &self.file_name {
            head.push_str("\"; filename=\"");
            escape_into(&mut head, file_name)?;
        }
        head.push('"');
        let of_file = self.file_name.is_some().then_some("application/octet-stream");
        if let Some(media_type) = self.media_type.as_deref().or(of_file) {
            if media_type.is_empty() || !media_type.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
                return Err("this is no media type of a part");
            }
            head.push_str("\r\nContent-Type: ");
            head.push_str(media_type);
        }
        head.push_str("\r\n\r\n");
        Ok(head)
    }
}

/// In names of fields browsers make every end of a line CR LF; names of files stay as they are.
fn with_whole_line_ends(name: &str) -> String {
    name.replace("\r\n", "\n").replace('\r', "\n").replace('\n', "\r\n")
}

fn escape_into(out: &mut String, name: &str) -> Result<(), &'static str> {
    if name.len() > Part::LONGEST_NAME {
        return Err("a name in a form has at most 4 KiB");
    }
    for c in name.chars() {
        match c {
            '\n' => out.push_str("%0A"),
            '\r' => out.push_str("%0D"),
            '"' => out.push_str("%22"),
            // RFC 9110 §5.5: whoever reads it as a header may refuse it, or see another one.
            c if c.is_ascii_control() => return Err("a name in a form has no control characters"),
            c => out.push(c),
        }
    }
    Ok(())
}

/// One body after the other.
struct Joined(VecDeque<Body>);

impl HttpBody for Joined {
    type Data = Bytes;
    type Error = Error;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>>>> {
        while let Some(body) = self.0.front_mut() {
            match ready!(Pin::new(body).poll_frame(context)) {
                Some(frame) => return Poll::Ready(Some(frame)),
                None => _ = self.0.pop_front(),
            }
        }
        Poll::Ready(None)
    }

    fn is_end_stream(&self) -> bool {
        self.0.is_empty()
    }

    fn size_hint(&self) -> SizeHint {
        let exact = self.0.iter().map(|body| body.size_hint().exact());
        let length = exact.reduce(|sum, length| sum?.checked_add(length?)).unwrap_or(Some(0));
        length.map_or_else(SizeHint::default, SizeHint::with_exact)
    }
}

impl fmt::Debug for Form {
    /// What people upload, and what they call it, is theirs.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Form({} parts)", self.parts.len())
    }
}

impl fmt::Debug for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Part").field("content", &self.content).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn encoded(form: Form) -> Result<String, &'static str> {
        let body = form.encode("b")?;
        Ok(String::from_utf8(body.as_bytes().expect("bytes").to_vec()).expect("text"))
    }

    #[test]
    fn names_are_written_as_browsers_write_them() {
        let form =
            Form::new().text("a\"b\nc\rd\r\ne", "x\ny").part("größe", Part::new("z").file_name("\"ä\" 😀\r.png\\"));
        let expected = "--b\r\nContent-Disposition: form-data; name=\"a%22b%0D%0Ac%0D%0Ad%0D%0Ae\"\r\n\r\nx\ny\r\n\
            --b\r\nContent-Disposition: form-data; name=\"größe\"; filename=\"%22ä%22 😀%0D.png\\\"\r\n\
            Content-Type: application/octet-stream\r\n\r\nz\r\n--b--\r\n";
        assert_eq!(encoded(form).expect("a form"), expected);
        assert_eq!(encoded(Form::new()).expect("a form"), "--b--\r\n");
    }

    #[test]
    fn what_would_be_read_as_another_header_is_refused() {
        let long = "x".repeat(5000);
        for form in [
            Form::new().text("a\0", "x"),
            Form::new().text(long, "x"),
            Form::new().part("a", Part::new("x").file_name("b\u{7f}")),
            Form::new().part("a", Part::new("x").media_type("text/plain\r\nX: y")),
            Form::new().part("a", Part::new("x").media_type("")),
            Form::new().part("a", Part::json(&std::collections::HashMap::from([((1, 2), 3)]))),
        ] {
            assert!(form.encode("b").is_err());
        }
    }

    #[test]
    fn the_length_of_a_form_is_known_if_that_of_its_parts_is() {
        let stream = || Body::from(axum::body::Body::from_stream(futures_util::stream::iter([Ok::<_, Error>("abc")])));
        let form = |part: Body| Form::new().text("a", "b").part("c", Part::new(part)).encode("b").expect("a form");
        let whole = form(Body::from("abc")).as_bytes().expect("bytes").len() as u64;
        assert_eq!(form(stream().with_length(3)).size_hint().exact(), Some(whole));
        assert_eq!(form(stream()).size_hint().exact(), None);
    }
}
