//! Providers that speak a dialect: servers that behave like real ones, and the keys of the attribute that fit them.

mod calls;
mod code_host;
mod commerce;
mod detour;
mod payments;
mod short_video;
mod tenants;
mod workspace;
