//! Providers of independent making, run as child processes on loopback.

mod install;
pub mod keycloak;
pub mod nginx;
pub mod oauth1_server;
pub mod oauth2_server;
pub mod oauthlib_server;
pub mod oidc_provider;
pub mod postgres;
pub mod redis;

pub use keycloak::{Keycloak, KeycloakRealm};
pub use nginx::Nginx;
pub use oauth1_server::{OAuth1Client, OAuth1Server, OAuth1ServerConfig, OAuth1Token, Verdict};
pub use oauth2_server::OAuth2Server;
pub use oauthlib_server::OauthlibServer;
pub use oidc_provider::{OidcClient, OidcProvider, OidcProviderConfig};
pub use postgres::PostgresServer;
pub use redis::RedisServer;
