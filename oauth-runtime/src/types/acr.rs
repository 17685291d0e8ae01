use std::fmt;

/// How a login asks the user to prove who they are: authentication context classes (`acr`).
#[derive(Clone, Default, PartialEq, Eq)]
pub(crate) struct AskedAcr {
    /// Nothing else will do. An empty list demands that the provider says which one it was.
    pub(crate) essential: Option<Vec<Box<str>>>,
    /// One of these, if it can be had.
    pub(crate) wished: Vec<Box<str>>,
}

impl AskedAcr {
    pub(crate) fn is_empty(&self) -> bool {
        self.essential.is_none() && self.wished.is_empty()
    }
}

impl fmt::Debug for AskedAcr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AskedAcr")
    }
}
