//! The application with this crate's routes.

use axum::Router;
use oauth_runtime::Environment;
use oauth_runtime::description::{EnvironmentNames, ProviderDescription};
use oauth_runtime::prelude::*;
use oauth_runtime::settings::{FieldValues, Settings};
use oauth_runtime::web::Routes;

use crate::provider::Provider;

struct Bench {
    authority: String,
}

impl OAuthProvider for Bench {
    const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("bench", "Bench")
        .issuer("http://{authority}")
        .scopes(&["openid", "email", "profile"])
        .environment(EnvironmentNames::new("BENCH_CLIENT_ID", "BENCH_CLIENT_SECRET"))
        .dangerous_allow_loopback_http()
        .checked();

    fn from_settings(_: &mut Settings<'_>) -> Option<Self> {
        None
    }

    fn describe_fields(&self, fields: &mut FieldValues) {
        fields.add("authority", &self.authority);
        fields.add("client_id", &"bench".to_owned());
        fields.add("client_secret", &"a secret of the benchmark".to_owned());
    }
}

pub(crate) fn app(provider: &Provider) -> Router {
    let layer = OAuthLayer::builder()
        .environment(Environment::default())
        .base_url("http://localhost:3000")
        .build()
        .expect("a layer");
    let app = Router::new().merge(Routes::with(Bench { authority: provider.address.to_string() })).layer(layer.clone());
    layer.check().expect("a usable configuration");
    app
}
