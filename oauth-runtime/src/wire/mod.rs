//! Encodings, and readers of what comes from outside. No IO.

pub(crate) mod base64;
pub(crate) mod challenge;
pub(crate) mod document;
pub(crate) mod form;
pub(crate) mod gzip;
pub(crate) mod json;
pub(crate) mod pem;
pub(crate) mod percent;
pub(crate) mod unreadable;
