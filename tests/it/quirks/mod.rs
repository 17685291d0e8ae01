//! Providers that speak a dialect: servers that behave like real ones, and the keys of the attribute that fit them.

mod addresses;
mod apple;
mod calls;
mod code_host;
mod commerce;
mod composed;
pub(crate) mod detour;
mod graph;
mod graphql;
mod instance;
mod payments;
mod short_video;
mod speaking_token;
mod tenants;
mod tokens;
mod workspace;
