//! What `routes()` and a struct of providers hand to the layer.

pub(crate) mod aggregate;
pub(crate) mod choice;
pub(crate) mod digests;
pub(crate) mod distinct;
pub(crate) mod merged;
pub(crate) mod mount;
pub(crate) mod registry;
