//! The links that begin a login.

use crate::web::page::pages::Choice;
use crate::web::providers::registry::MountedProvider;

/// Asks for a choice between accounts (OpenID Connect Core §3.1.2.1), where the provider says that it offers one.
pub(crate) const SELECT_ACCOUNT: &str = "prompt=select_account";

/// A provider, as a page offers it.
pub(crate) fn choice(provider: &MountedProvider) -> Choice<'_> {
    let mount = &provider.mount;
    Choice {
        label: &mount.display_name,
        path: &mount.paths.login,
        button: mount.description.page.button,
        development: provider.development,
    }
}
