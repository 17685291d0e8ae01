/// How an API says where the next page is: constant data.
#[derive(Clone, Copy, Debug)]
pub struct Paging {
    pub(super) style: Style,
    pub(super) items: &'static str,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum Style {
    Link,
    NextUrl { at: &'static str },
    Cursor { param: &'static str, at: &'static str },
    Number { param: &'static str },
}

impl Paging {
    /// By a header: `Link: <…>; rel="next"` ([RFC 8288](https://www.rfc-editor.org/rfc/rfc8288)).
    #[must_use]
    pub const fn link() -> Self {
        Self { style: Style::Link, items: "" }
    }

    /// By a URL in the answer, at this JSON pointer ([RFC 6901](https://www.rfc-editor.org/rfc/rfc6901)).
    #[must_use]
    pub const fn next_url(at: &'static str) -> Self {
        Self { style: Style::NextUrl { at }, items: "" }
    }

    /// By a value in the answer, at this JSON pointer, that the next call sends as the query parameter `param`.
    #[must_use]
    pub const fn cursor(param: &'static str, at: &'static str) -> Self {
        Self { style: Style::Cursor { param, at }, items: "" }
    }

    /// By number: the query parameter `param` is 1, 2, 3, until a page is empty.
    #[must_use]
    pub const fn number(param: &'static str) -> Self {
        Self { style: Style::Number { param }, items: "" }
    }

    /// Where the list of items stands in the answer, as a JSON pointer. Without it the answer is the list.
    #[must_use]
    pub const fn items(mut self, at: &'static str) -> Self {
        self.items = at;
        self
    }
}
