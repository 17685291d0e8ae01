/// How an access token is used, as the token response says
/// ([RFC 6749 §7.1](https://www.rfc-editor.org/rfc/rfc6749#section-7.1)).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TokenType {
    /// [RFC 6750](https://www.rfc-editor.org/rfc/rfc6750): whoever has it can use it.
    #[default]
    Bearer,
}

/// What an access token is bound to: one that is bound is no use to who stole it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TokenBinding {
    /// To nothing.
    #[default]
    Unbound,
}
