//! Provider and application on two sites, both over TLS: what separates a cross-site answer from a same-site one.

use axum::Router;
use oauth_runtime::http::ReqwestClient;
use oauth_runtime::web::OAuthLayerBuilder;
use oauth_tests::browser::Browser;
use oauth_tests::peer::{OidcClient, OidcProvider, OidcProviderConfig};
use oauth_tests::skip;
use oauth_tests::tls::Terminator;

use super::site::{Running, Site};

pub(super) const ID: &str = "web";
pub(super) const SECRET: &str = "a secret of the web application";

/// A provider and an application on two sites, and a browser that trusts both.
pub(super) struct TwoSites {
    pub(super) peer: OidcProvider,
    pub(super) app: Running,
    pub(super) browser: Browser,
    _tls: Terminator,
}

impl TwoSites {
    /// The provider on `https://127.0.0.1`, the application on `https://localhost`: to a browser two sites.
    pub(super) async fn start(
        names: &[&str],
        routes: impl FnOnce(&str) -> Router,
        configure: impl FnOnce(OAuthLayerBuilder, &str) -> OAuthLayerBuilder,
    ) -> Option<Self> {
        Self::start_around(names, routes, configure, |app| app).await
    }

    /// The same with middlewares of the application's own around the layer.
    pub(super) async fn start_around(
        names: &[&str],
        routes: impl FnOnce(&str) -> Router,
        configure: impl FnOnce(OAuthLayerBuilder, &str) -> OAuthLayerBuilder,
        around: impl FnOnce(Router) -> Router,
    ) -> Option<Self> {
        let tls = Terminator::bind().await;
        let issuer = format!("https://127.0.0.1:{}", tls.port());
        let site = Site::https().await;
        let redirect_uris: Vec<_> = names.iter().map(|name| site.redirect_uri(name)).collect();
        let client = OidcClient::new(ID, SECRET, "").with("redirect_uris", redirect_uris);
        let config = OidcProviderConfig::default().with_issuer(&issuer).with_client(client);
        let peer = skip::unless(OidcProvider::start(config).await)?;
        tls.forward_to(peer.url().trim_start_matches("http://").parse().expect("an address"));
        let http = ReqwestClient::builder().root_certificate(tls.certificate_pem()).build().expect("an HTTP client");
        let browser = Browser::trusting(&format!("{}\n{}", site.certificate_pem(), tls.certificate_pem()));
        let app = site.serve_around(routes(&issuer), http, |layer| configure(layer, &issuer), around);
        Some(Self { peer, app, browser, _tls: tls })
    }
}
