//! Just enough HTML: forms and links as a browser would send and follow them.

/// A form, ready to be filled in and sent.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Form {
    id: Option<String>,
    action: String,
    method: String,
    fields: Vec<Field>,
    buttons: Vec<Button>,
    pressed: usize,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Field {
    name: String,
    value: String,
    /// Off for unchecked boxes and unselected options, which are not sent.
    on: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Button {
    name: Option<String>,
    value: String,
    text: String,
}

impl Form {
    /// Its `id`.
    pub fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    /// Its `action` as written.
    pub fn action(&self) -> &str {
        &self.action
    }

    /// Whether it is sent by POST.
    pub fn is_post(&self) -> bool {
        self.method.eq_ignore_ascii_case("post")
    }

    /// The value of the first field of this name.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|field| field.name == name).map(|field| field.value.as_str())
    }

    /// Fills in a field; adds it where the form has none, as a script or an attacker could.
    #[must_use]
    pub fn with(mut self, name: &str, value: &str) -> Self {
        match self.fields.iter_mut().find(|field| field.name == name) {
            Some(field) => (field.value, field.on) = (value.to_owned(), true),
            None => self.fields.push(Field { name: name.to_owned(), value: value.to_owned(), on: true }),
        }
        self
    }

    /// Takes a field out.
    #[must_use]
    pub fn without(mut self, name: &str) -> Self {
        self.fields.retain(|field| field.name != name);
        self
    }

    /// Checks or unchecks the box, radio button or option of this name and value.
    ///
    /// # Panics
    ///
    /// If there is none.
    #[must_use]
    pub fn check(mut self, name: &str, value: &str, on: bool) -> Self {
        let field = self.fields.iter_mut().find(|field| field.name == name && field.value == value);
        field.unwrap_or_else(|| panic!("no {name}={value} in the form")).on = on;
        self
    }

    /// Sends by the button with this text or value; the first one without it.
    ///
    /// # Panics
    ///
    /// If there is none.
    #[must_use]
    pub fn press(mut self, button: &str) -> Self {
        let pressed = self.buttons.iter().position(|each| each.text == button || each.value == button);
        self.pressed = pressed.unwrap_or_else(|| panic!("no button {button:?}, only {:?}", self.buttons));
        self
    }

    /// The texts of the submit buttons.
    pub fn buttons(&self) -> Vec<&str> {
        self.buttons.iter().map(|button| button.text.as_str()).collect()
    }

    /// What is sent, in order: the fields that are on, then the button pressed.
    pub fn entries(&self) -> Vec<(&str, &str)> {
        let fields = self.fields.iter().filter(|field| field.on).map(|field| (&*field.name, &*field.value));
        let button = self.buttons.get(self.pressed);
        let button = button.and_then(|button| Some((button.name.as_deref()?, &*button.value)));
        fields.chain(button).collect()
    }
}

/// A link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    href: String,
    text: String,
}

impl Link {
    /// Its address as written.
    pub fn href(&self) -> &str {
        &self.href
    }

    /// Its text, without tags.
    pub fn text(&self) -> &str {
        &self.text
    }
}

pub(super) fn forms(document: &str) -> Vec<Form> {
    let mut forms: Vec<Form> = Vec::new();
    let mut open = false;
    // The `<select>` the options are in.
    let mut select = None;
    for tag in Tags::new(document) {
        match tag.name.as_str() {
            "form" => {
                let text = |name| tag.attribute(name).unwrap_or_default();
                forms.push(Form {
                    id: tag.attribute("id"),
                    action: text("action"),
                    method: text("method"),
                    ..Form::default()
                });
                open = true;
            }
            "/form" => open = false,
            _ if tag.attribute("disabled").is_some() => {}
            "select" => select = tag.attribute("name"),
            "/select" => select = None,
            name => {
                let Some(form) = forms.last_mut().filter(|_| open) else { continue };
                match name {
                    "input" => form.take_input(&tag),
                    "button" => form.take_button(&tag),
                    "textarea" => form.take_field(tag.attribute("name"), tag.text("textarea"), true),
                    "option" => {
                        let value = tag.attribute("value").unwrap_or_else(|| tag.text("option"));
                        form.take_field(select.clone(), value, tag.attribute("selected").is_some());
                    }
                    _ => {}
                }
            }
        }
    }
    forms
}

/// Where the page sends the browser by itself.
pub(super) fn refresh(document: &str) -> Option<String> {
    let is_it = |tag: &Tag<'_>| {
        tag.name == "meta" && tag.attribute("http-equiv").is_some_and(|name| name.eq_ignore_ascii_case("refresh"))
    };
    let content = Tags::new(document).find(is_it)?.attribute("content")?;
    Some(content.split_once("url=")?.1.to_owned())
}

pub(super) fn links(document: &str) -> Vec<Link> {
    let anchors = Tags::new(document).filter(|tag| tag.name == "a");
    anchors.filter_map(|tag| Some(Link { href: tag.attribute("href")?, text: tag.text("a") })).collect()
}

impl Form {
    fn take_input(&mut self, tag: &Tag<'_>) {
        let kind = tag.attribute("type").unwrap_or_default().to_ascii_lowercase();
        let (name, value) = (tag.attribute("name"), tag.attribute("value"));
        match kind.as_str() {
            "submit" | "image" => {
                let value = value.unwrap_or_else(|| "Submit".to_owned());
                self.buttons.push(Button { name, text: value.clone(), value });
            }
            "button" | "reset" | "file" => {}
            "checkbox" | "radio" => {
                let on = tag.attribute("checked").is_some();
                self.take_field(name, value.unwrap_or_else(|| "on".to_owned()), on);
            }
            _ => self.take_field(name, value.unwrap_or_default(), true),
        }
    }

    fn take_button(&mut self, tag: &Tag<'_>) {
        if tag.attribute("type").is_none_or(|kind| kind.eq_ignore_ascii_case("submit")) {
            let value = tag.attribute("value").unwrap_or_default();
            self.buttons.push(Button { name: tag.attribute("name"), value, text: tag.text("button") });
        }
    }

    fn take_field(&mut self, name: Option<String>, value: String, on: bool) {
        if let Some(name) = name.filter(|name| !name.is_empty()) {
            self.fields.push(Field { name, value, on });
        }
    }
}

struct Tag<'a> {
    /// Lower case; closing tags begin with `/`.
    name: String,
    attributes: &'a str,
    /// The text between the tag before and this one.
    before: &'a str,
    /// The document behind the tag.
    rest: &'a str,
}

impl Tag<'_> {
    fn attribute(&self, wanted: &str) -> Option<String> {
        let mut rest = self.attributes.trim_start_matches(is_gap);
        while !rest.is_empty() {
            let end = rest.find(|c: char| c == '=' || is_gap(c)).unwrap_or(rest.len());
            let (name, after) = rest.split_at(end.max(1));
            let mut after = after.trim_start();
            let mut value = "";
            if let Some(given) = after.strip_prefix('=') {
                let given = given.trim_start();
                (value, after) = match given.chars().next() {
                    Some(quote @ ('"' | '\'')) => given[1..].split_once(quote).unwrap_or((&given[1..], "")),
                    _ => given.split_at(given.find(char::is_whitespace).unwrap_or(given.len())),
                };
            }
            if name.eq_ignore_ascii_case(wanted) {
                return Some(unescape(value));
            }
            rest = after.trim_start_matches(is_gap);
        }
        None
    }

    /// The text up to the closing tag, inner tags left out, white space folded.
    fn text(&self, element: &str) -> String {
        let closing = format!("/{element}");
        let mut text = String::new();
        for tag in Tags::new(self.rest) {
            text.push_str(tag.before);
            if tag.name == closing {
                break;
            }
        }
        unescape(&text).split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

fn is_gap(c: char) -> bool {
    c.is_whitespace() || c == '/'
}

/// Walks over the tags; comments and the content of scripts and styles are not tags.
struct Tags<'a> {
    rest: &'a str,
}

impl<'a> Tags<'a> {
    fn new(document: &'a str) -> Self {
        Self { rest: document }
    }
}

impl<'a> Iterator for Tags<'a> {
    type Item = Tag<'a>;

    fn next(&mut self) -> Option<Tag<'a>> {
        loop {
            let start = self.rest.find('<')?;
            let (before, inner) = (&self.rest[..start], &self.rest[start + 1..]);
            if let Some(comment) = inner.strip_prefix("!--") {
                self.rest = comment.split_once("-->").map_or("", |(_, rest)| rest);
                continue;
            }
            if !inner.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/') {
                self.rest = inner;
                continue;
            }
            let end = tag_end(inner)?;
            let (whole, rest) = (&inner[..end], &inner[end + 1..]);
            let name_end = whole[1..].find(is_gap).map_or(whole.len(), |end| end + 1);
            let name = whole[..name_end].to_ascii_lowercase();
            let closing = format!("</{name}");
            self.rest = match name.as_str() {
                "script" | "style" => rest.find(&closing).map_or("", |end| &rest[end..]),
                _ => rest,
            };
            return Some(Tag { name, attributes: &whole[name_end..], before, rest });
        }
    }
}

/// The `>` that ends the tag, not one inside quotes.
fn tag_end(inner: &str) -> Option<usize> {
    let mut quote = None;
    for (index, c) in inner.char_indices() {
        match (quote, c) {
            (None, '>') => return Some(index),
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), _) if open == c => quote = None,
            _ => {}
        }
    }
    None
}

fn unescape(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find('&') {
        result.push_str(&rest[..start]);
        rest = &rest[start..];
        let known = rest.find(';').and_then(|end| Some((entity(&rest[1..end])?, end)));
        let (c, end) = known.unwrap_or(('&', 0));
        result.push(c);
        rest = &rest[end + 1..];
    }
    result + rest
}

fn entity(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some('\u{a0}'),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_sent_as_a_browser_sends_it() {
        let page = r#"<!-- <form action="/wrong"> --><script>"<form>"</script>
            <FORM id=f method='post' action="/go?a=1&amp;b=2"><input type=hidden name="csrf" value="a&quot;>&#39;&#x26;"/>
            <input name=user><input type="checkbox" name="box" value="1" checked><input type=checkbox name=box value=2>
            <input name="off" value="x" disabled><textarea name=t>two &lt; three</textarea>
            <select name=s><option value=1>one<option value=2 selected>two</option></select>
            <button name=do value=yes> Allow <b>it</b></button><button name=do value=no>Deny</button></FORM><input name=late>"#;
        let all = forms(page);
        assert_eq!(all.len(), 1);
        let form = all[0].clone().with("user", "alice").check("box", "2", true).press("Deny");
        assert_eq!((form.id(), form.action(), form.is_post()), (Some("f"), "/go?a=1&b=2", true));
        assert_eq!(form.buttons(), ["Allow it", "Deny"]);
        let expected = [
            ("csrf", "a\">'&"),
            ("user", "alice"),
            ("box", "1"),
            ("box", "2"),
            ("t", "two < three"),
            ("s", "2"),
            ("do", "no"),
        ];
        assert_eq!(form.entries(), expected);
    }

    #[test]
    fn links_have_their_text_without_tags() {
        let found =
            links("<p><a class=x href='/login/google?a&amp;b'>Sign in\n <b>with</b> Google</a> <a name=y>no</a>");
        assert_eq!(found, [Link { href: "/login/google?a&b".to_owned(), text: "Sign in with Google".to_owned() }]);
    }
}
