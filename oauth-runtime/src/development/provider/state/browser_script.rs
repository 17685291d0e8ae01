use crate::development::provider::{Misbehaviour, Persona};

/// What holds for one browser alone, and for the grants that it brings about.
#[derive(Debug, Default)]
pub(in crate::development::provider) struct BrowserScript {
    pub(in crate::development::provider) persona: Option<Persona>,
    pub(in crate::development::provider) grant_only: Option<Vec<String>>,
    pub(in crate::development::provider) faults: Vec<Misbehaviour>,
}
