//! Which keyring there is, and where its users have files of their own.

use std::path::PathBuf;
use std::sync::Arc;

use keyring_core::Result;
use keyring_core::api::CredentialStore;

#[cfg(target_os = "macos")]
pub(super) fn connect() -> Result<Arc<CredentialStore>> {
    let store: Arc<CredentialStore> = apple_native_keyring_store::keychain::Store::new()?;
    Ok(store)
}

#[cfg(target_os = "windows")]
pub(super) fn connect() -> Result<Arc<CredentialStore>> {
    let store: Arc<CredentialStore> = windows_native_keyring_store::Store::new()?;
    Ok(store)
}

#[cfg(all(unix, not(any(target_os = "macos", target_os = "ios", target_os = "android"))))]
pub(super) fn connect() -> Result<Arc<CredentialStore>> {
    let store: Arc<CredentialStore> = zbus_secret_service_keyring_store::Store::new()?;
    Ok(store)
}

#[cfg(not(any(
    target_os = "macos",
    target_os = "windows",
    all(unix, not(any(target_os = "ios", target_os = "android")))
)))]
pub(super) fn connect() -> Result<Arc<CredentialStore>> {
    Err(keyring_core::Error::NoDefaultStore)
}

/// What a program knows of its own, and may forget with its user.
pub(super) fn state_folder() -> Option<PathBuf> {
    let absolute = |name: &str| std::env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    if cfg!(windows) {
        return absolute("LOCALAPPDATA");
    }
    if cfg!(target_os = "macos") {
        return Some(absolute("HOME")?.join("Library/Application Support"));
    }
    // https://specifications.freedesktop.org/basedir-spec/latest/: what is relative is to be ignored.
    absolute("XDG_STATE_HOME").or_else(|| Some(absolute("HOME")?.join(".local/state")))
}
