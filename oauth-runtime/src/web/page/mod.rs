//! Answers that people and scripts read, and what they asked for.

pub(crate) mod api_error;
pub(crate) mod connections;
pub(crate) mod consent;
pub(crate) mod failure;
pub(crate) mod headers;
pub(crate) mod identities;
pub(crate) mod login_answer;
pub(crate) mod pages;
pub(crate) mod rejection;
pub(crate) mod request_kind;
pub(crate) mod return_to;
pub(crate) mod step_up;
pub(crate) mod told;
pub(crate) mod who;
