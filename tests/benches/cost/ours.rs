//! The application with this crate's routes.

use axum::routing::get;
use oauth_runtime::api::{ApiCall, ApiDescription, ApiError};
use oauth_runtime::description::{EnvironmentNames, ProviderDescription, UserInfoMapping};
use oauth_runtime::prelude::*;
use oauth_runtime::records::Records;
use oauth_runtime::settings::{FieldValues, Settings};
use oauth_runtime::web::OAuthLayerBuilder;
use oauth_runtime::{Environment, Identifies, scope};
use serde::Deserialize;

use crate::provider::Provider;

/// A provider on loopback; the derive wants TLS, so this one is described by hand.
macro_rules! provider {
    ($name:ident = $description:expr) => {
        pub(crate) struct $name {
            client_id: String,
            authority: String,
        }

        impl OAuthProvider for $name {
            const DESCRIPTION: ProviderDescription = $description.dangerous_allow_loopback_http().checked();

            fn from_settings(_: &mut Settings<'_>) -> Option<Self> {
                None
            }

            fn describe_fields(&self, fields: &mut FieldValues) {
                fields.add("authority", &self.authority);
                fields.add("client_id", &self.client_id);
                fields.add("client_secret", &"a secret of the benchmark".to_owned());
            }
        }

        impl Identifies for $name {}
    };
}

provider! {
    Bench = ProviderDescription::open_id_connect("bench", "Bench")
        .issuer("http://{authority}")
        .scopes(&["openid", "email", "profile"])
        .environment(EnvironmentNames::new("BENCH_CLIENT_ID", "BENCH_CLIENT_SECRET"))
}

impl Declares<scope::email> for Bench {}

provider! {
    Legacy = ProviderDescription::oauth1("legacy", "Legacy")
        .temporary_credentials_endpoint("http://{authority}/initiate")
        .authorization_endpoint("http://{authority}/authorize1")
        .token_endpoint("http://{authority}/access")
        .userinfo_endpoint("http://{authority}/profile")
        .userinfo(UserInfoMapping::STANDARD.subject("/id").name("/name"))
        .environment(EnvironmentNames::new("LEGACY_CLIENT_ID", "LEGACY_CLIENT_SECRET"))
}

pub(crate) const API: ApiDescription = ApiDescription::new("http://{authority}/api").dangerous_allow_loopback_http();

#[derive(Deserialize)]
pub(crate) struct Profile {
    pub(crate) name: String,
}

async fn page(user: User<Bench>) -> String {
    user.subject().to_string()
}

async fn api(bench: Granted<Bench, (scope::email,)>) -> Result<String, ApiError> {
    let profile: Profile = bench.json(ApiCall::get(&API, "/me")).await?;
    Ok(profile.name)
}

pub(crate) fn app(provider: &Provider) -> Router {
    let authority = provider.address.to_string();
    let legacy = Legacy { client_id: "bench".to_owned(), authority };
    let routes = Router::new()
        .route("/page", get(page))
        .route("/api", get(api))
        .merge(Routes::with(bench(provider, "bench")))
        .merge(Routes::with(legacy));
    under_layer(routes, Environment::default())
}

/// An application that users of so many providers log in to; the one to measure is the last.
pub(crate) fn with_providers(provider: &Provider, count: usize, environment: Environment) -> Router {
    let routes = (1..count).fold(Router::new(), |routes, index| {
        let name = format!("other{index}");
        routes.merge(Routes::with(bench(provider, &name)).name(name))
    });
    under_layer(routes.merge(Routes::with(bench(provider, "bench"))), environment)
}

pub(crate) fn with_page(provider: &Provider) -> Router {
    Router::new().route("/page", get(page)).merge(Routes::with(bench(provider, "bench")))
}

/// An application whose sessions are in this store.
pub(crate) fn in_store(routes: Router, store: impl Records) -> Router {
    under(builder(Environment::default()).secrets(["a secret of the benchmark, which is long"]).store(store), routes)
}

fn under_layer(routes: Router, environment: Environment) -> Router {
    under(builder(environment), routes)
}

pub(crate) fn builder(environment: Environment) -> OAuthLayerBuilder {
    OAuthLayer::builder().environment(environment).base_url("http://localhost:3000")
}

fn under(layer: OAuthLayerBuilder, routes: Router) -> Router {
    let layer = layer.build().expect("a layer");
    let app = routes.layer(layer.clone());
    layer.check().expect("a usable configuration");
    app
}

pub(crate) fn bench(provider: &Provider, client_id: &str) -> Bench {
    Bench { client_id: client_id.to_owned(), authority: provider.address.to_string() }
}
