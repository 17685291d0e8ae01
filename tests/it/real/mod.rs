//! The framework against programs that others wrote: what both sides say over the wire, and what a browser makes of it.

mod api;
mod database;
mod derived;
mod ended_grant;
mod example;
mod form_post;
mod id_token_oracle;
mod incremental_consent;
mod keycloak;
mod oauth1_browser;
mod oauth1_faults;
mod oauth1_login;
mod oauth1_signatures;
mod oauth2_server;
mod oauthlib;
mod oidc_provider;
mod pages;
mod real_browser;
mod registered;
mod rotation;
mod service;
mod site;
mod strict_session;
mod two_sites;
