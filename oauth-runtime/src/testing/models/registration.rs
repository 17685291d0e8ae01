//! The application at every model.

/// The client's identifier at every model.
pub const CLIENT_ID: &str = "models-client.7";
/// The client's secret at every model.
pub const CLIENT_SECRET: &str = "models/secret+7";

/// The identifier of the client's team at the model of Apple.
pub const TEAM_ID: &str = "TEAM0MODEL";
/// The identifier of the private key at the model of Apple.
pub const KEY_ID: &str = "KEY00MODEL";
/// The client's private key at the model of Apple, which everybody knows.
pub const PRIVATE_KEY: &str = "-----BEGIN PRIVATE KEY-----\nMIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgXKuBkKPYtbUsVPyW\n3IHJFG4jZHtRey04NB9YO9zGIzKhRANCAASf3OCzQP1Q/hvk3PpItlYdD/tdd0nH\nECKSCuLiWJFyLC51PwBc5ucEP+yBIdxw+JLZqJ3ovI1lrlmS0AXoYCVb\n-----END PRIVATE KEY-----\n";
