//! The development provider, and how it stands in for providers that have no registration yet.

#[cfg(feature = "testing")]
pub(crate) mod provider;
pub(crate) mod stand_in;
