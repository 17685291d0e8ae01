//! The development provider seen from outside, over HTTP.

mod barriers;
mod code_flow;
mod faults;
mod login_page;
mod logout_and_refresh;
mod oauth1;
mod rig;
