//! What an application with logins needs: `use oauth_runtime::prelude::*;`

pub use axum::routing::{get, post};
pub use axum::{Router, debug_handler};

pub use crate::api::{ApiError, Pages};
pub use crate::declaration::scope::{Declares, address, email, offline_access, openid, phone, profile};
pub use crate::identity::ClaimTrust;
pub use crate::types::{ClientId, ClientSecret, IssuerIdentifier, PrivateKey};
pub use crate::web::{
    Allowed, AnyLogin, AnyUser, Connection, Connects, Granted, Guard, GuardRoutes, Login, LoginAllowed, LoginRefused,
    OAuthLayer, Recent, Role, Routes, User, connections_page, login_page, serve,
};
pub use crate::{Identity, OAuthProvider, OAuthProviders, oauth, oauth_api, scope};
