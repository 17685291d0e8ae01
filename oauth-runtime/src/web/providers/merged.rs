//! What is to be done about a provider whose routes are not there.

use std::any::type_name;

use crate::declaration::provider::OAuthProvider;

/// The code that merges its routes, as whoever has the type in scope writes it.
pub(crate) fn merge_of<P: OAuthProvider>() -> String {
    let path = type_name::<P>().split('<').next().unwrap_or_default();
    format!("`.merge({}::routes())`", path.rsplit("::").next().unwrap_or(path))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::declaration::description::{EnvironmentNames, ProviderDescription};
    use crate::declaration::settings::Settings;

    struct Corp<T>(T);

    impl<T: Send + Sync + 'static> OAuthProvider for Corp<T> {
        const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("staff", "Staff")
            .issuer("https://login.example.com")
            .environment(EnvironmentNames::new("CORP_CLIENT_ID", "CORP_CLIENT_SECRET"));

        fn from_settings(_: &mut Settings<'_>) -> Option<Self> {
            None
        }
    }

    #[test]
    fn the_type_is_called_what_the_application_calls_it() {
        assert_eq!(merge_of::<Corp<String>>(), "`.merge(Corp::routes())`");
        assert_eq!(merge_of::<Corp<Vec<Option<u8>>>>(), "`.merge(Corp::routes())`");
    }
}
