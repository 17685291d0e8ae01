use crate::oauth2::parameters::Parameters;

/// What an access token should be good for, where no user was asked: the rest of a token request for one.
#[derive(Clone, Debug, Default)]
pub(crate) struct Wanted {
    /// Separated as the provider wants it; empty for what the server gives without a word.
    pub(crate) scope: String,
    /// [RFC 8707 §2](https://www.rfc-editor.org/rfc/rfc8707#section-2)
    pub(crate) resources: Vec<Box<str>>,
    /// Of the server's own, such as `audience`.
    pub(crate) parameters: Vec<(Box<str>, Box<str>)>,
}

impl Wanted {
    pub(super) fn write<'a>(&'a self, parameters: &mut Parameters<'a>) {
        if !self.scope.is_empty() {
            parameters.add("scope", self.scope.as_str());
        }
        for resource in &self.resources {
            parameters.add("resource", &**resource);
        }
        for (name, value) in &self.parameters {
            parameters.add(&**name, &**value);
        }
    }
}
