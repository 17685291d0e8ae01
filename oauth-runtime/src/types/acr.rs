use std::fmt;
use std::time::Duration;

/// How a login asks the user to prove who they are: authentication context classes (`acr`).
#[derive(Clone, Default, PartialEq, Eq)]
pub(crate) struct AskedAcr {
    /// Nothing else will do. An empty list demands that the provider says which one it was.
    pub(crate) essential: Option<Vec<Box<str>>>,
    /// One of these, if it can be had.
    pub(crate) wished: Vec<Box<str>>,
}

/// How a page wants the user to have proved who they are, beyond what every login asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Demands {
    /// Within this time.
    pub(crate) max_age: Option<Duration>,
    /// In one of these ways; without one, in any.
    pub(crate) acr: Vec<Box<str>>,
}

impl Demands {
    pub(crate) fn is_empty(&self) -> bool {
        self.max_age.is_none() && self.acr.is_empty()
    }
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
