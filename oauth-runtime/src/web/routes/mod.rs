//! What the paths of a provider do.

pub(crate) mod all;
pub(crate) mod arrived;
pub(crate) mod begin_session;
pub(crate) mod begun_anew;
pub(crate) mod beside;
pub(crate) mod brought;
pub(crate) mod callback;
pub(crate) mod came_again;
pub(crate) mod carried;
pub(crate) mod connect;
pub(crate) mod connections;
pub(crate) mod consent_answer;
pub(crate) mod decision;
pub(crate) mod ended;
pub(crate) mod failed;
pub(crate) mod hook;
pub(crate) mod identities;
pub(crate) mod link;
pub(crate) mod login;
pub(crate) mod logout;
pub(crate) mod own_form;
pub(crate) mod router;
pub(crate) mod step_up_answer;
pub(crate) mod stranger;
pub(crate) mod takes_login;
