use axum::Router;
use axum::routing::get;
use http::StatusCode;
use oauth_runtime::prelude::*;
use oauth_runtime::testing::{DevelopmentProvider, Persona};
use oauth_runtime::{Environment, ErrorKind};
use oauth_tests::browser::Browser;

use crate::rig::{App, Log, Open, TestClock, alone, assert_protected, code_of, environment};

#[derive(OAuthProvider)]
#[oauth(issuer = "https://first.example", scopes(openid, email))]
struct FirstProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://login.example/{tenant}", scopes(openid))]
struct SecondProvider {
    tenant: String,
}

#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://third.example/authorize",
    token_endpoint = "https://third.example/token",
    userinfo_endpoint = "https://third.example/user",
    userinfo(subject = "/id"),
    scopes("read:user" as read_user)
)]
struct ThirdProvider;

#[derive(OAuthProvider)]
#[oauth(
    temporary_credentials_endpoint = "https://fourth.example/request",
    authorization_endpoint = "https://fourth.example/authorize",
    token_endpoint = "https://fourth.example/token",
    userinfo_endpoint = "https://fourth.example/user",
    userinfo(subject = "/id")
)]
struct FourthProvider;

const HIDDEN: &str = "hunter2-hunter2-hunter2";

/// What `check` says about an application with these settings.
fn check(settings: &[(&str, &str)], router: Router) -> Result<(), oauth_runtime::Error> {
    let environment = Environment::from_iter(settings.iter().copied());
    let layer = OAuthLayer::builder().environment(environment).build().expect("problems are collected, not thrown");
    let _app: Router = router.layer(layer.clone());
    layer.check()
}

#[track_caller]
fn problems(result: Result<(), oauth_runtime::Error>) -> Vec<(String, String)> {
    let error = result.expect_err("the configuration is not complete");
    let ErrorKind::Config(report) = error.kind() else { panic!("{error:?}") };
    let texts = [error.to_string(), format!("{error:?}"), format!("{report:?}"), format!("{report:#?}")];
    for text in &texts {
        assert!(!text.contains("hunter2"), "a secret in {text}");
    }
    for problem in report.findings() {
        assert!(!problem.sentence().is_empty() && !problem.remedy().is_empty(), "{problem:?}");
        assert!(texts[0].contains(problem.code()) && texts[0].contains(problem.remedy()), "{}", texts[0]);
    }
    let problem =
        |p: &oauth_runtime::error::Finding| (p.provider().unwrap_or_default().to_owned(), p.code().to_owned());
    report.findings().iter().map(problem).collect()
}

fn all() -> Router {
    Router::new()
        .merge(FirstProvider::routes())
        .merge(SecondProvider::routes())
        .merge(ThirdProvider::routes())
        .merge(FourthProvider::routes())
}

#[test]
fn everything_that_is_missing_is_reported_at_once() {
    let result = check(
        &[
            ("OAUTH_DEVELOPMENT_PROVIDER", "off"),
            ("FIRST_CLIENT_ID", "id"),
            ("SECOND_CLIENT_SECRET", HIDDEN),
            ("THIRD_CLIENT_SECRET_FILE", "/nowhere/at/all"),
        ],
        all(),
    );
    let text = result.as_ref().expect_err("incomplete").to_string();
    for name in [
        "FIRST_CLIENT_SECRET",
        "SECOND_CLIENT_ID",
        "SECOND_TENANT",
        "THIRD_CLIENT_ID",
        "THIRD_CLIENT_SECRET_FILE",
        "FOURTH_CLIENT_ID",
        "FOURTH_CLIENT_SECRET",
    ] {
        assert!(text.contains(&format!("`{name}`")), "{name} in {text}");
    }
    let found = problems(result);
    for provider in ["first", "second", "third", "fourth"] {
        assert!(found.iter().any(|(p, _)| p == provider), "{provider} in {found:?}");
    }
}

#[test]
fn one_fault_of_the_application_is_one_problem_and_not_one_of_each_provider() {
    for (setting, value, code) in [
        ("OAUTH_BASE_URL", "http://app.example", "base_url_invalid"),
        ("OAUTH_BASE_URL", "localhost:3000", "base_url_invalid"),
        ("OAUTH_SECRET", "short", "sealing_key_too_short"),
        ("PORT", "abc", "port_invalid"),
        ("OAUTH_SECRET_FILE", "/nowhere/at/all", "setting_file_unreadable"),
    ] {
        assert_eq!(
            problems(check(&[(setting, value)], all())),
            [(String::new(), code.to_owned())],
            "{setting}={value}"
        );
    }
    let both = problems(check(&[("OAUTH_BASE_URL", "http://app.example"), ("PORT", "0")], all()));
    assert_eq!(both.iter().map(|(_, code)| &**code).collect::<Vec<_>>(), ["port_invalid", "base_url_invalid"]);
    // Nobody would stand in, so that what is missing is missing.
    let off = [("OAUTH_BASE_URL", "http://app.example"), ("OAUTH_DEVELOPMENT_PROVIDER", "off")];
    assert!(problems(check(&off, all())).len() > 7);
}

#[test]
fn whoever_counts_on_the_development_provider_is_told_why_it_does_not_stand_in() {
    let report = |settings: &[(&str, &str)]| {
        let found = problems(check(settings, all()));
        found.iter().filter(|(_, code)| code == "development_provider_absent").count()
    };
    assert_eq!(report(&[("OAUTH_BASE_URL", "https://app.example")]), 1, "once, however many providers there are");
    assert_eq!(report(&[("OAUTH_BASE_URL", "https://app.example"), ("OAUTH_DEVELOPMENT_PROVIDER", "off")]), 0);
    let half = [("OAUTH_BASE_URL", "https://app.example"), ("FIRST_CLIENT_ID", "id")];
    let only = Router::new().merge(FirstProvider::routes());
    let found = problems(check(&half, only));
    assert!(found.iter().all(|(_, code)| code == "setting_missing"), "a registration was begun: {found:?}");
}

#[test]
fn a_complete_configuration_has_no_problem() {
    let mut settings = Vec::new();
    let names: Vec<_> = ["FIRST", "SECOND", "THIRD", "FOURTH"]
        .iter()
        .flat_map(|name| [(format!("{name}_CLIENT_ID"), "id"), (format!("{name}_CLIENT_SECRET"), HIDDEN)])
        .collect();
    settings.extend(names.iter().map(|(name, value)| (name.as_str(), *value)));
    settings.extend([("SECOND_TENANT", "common"), ("OAUTH_BASE_URL", "https://app.example")]);
    settings.push(("OAUTH_SECRET", "0123456789abcdef0123456789abcdef"));
    check(&settings, all()).unwrap_or_else(|error| panic!("{error:?}"));
}

#[test]
fn a_short_sealing_secret_and_a_bad_base_url_are_reported_together_with_the_providers() {
    for url in
        ["http://app.example", "app.example", "https://app.example/path", "https://u:p@app.example", "ftp://x", "//x"]
    {
        let found = problems(check(
            &[
                ("OAUTH_BASE_URL", url),
                ("OAUTH_SECRET", HIDDEN),
                ("OAUTH_DEVELOPMENT_PROVIDER", "off"),
                ("FIRST_CLIENT_ID", "id"),
            ],
            Router::new().merge(FirstProvider::routes()),
        ));
        let codes: Vec<_> = found.iter().map(|(_, code)| code.as_str()).collect();
        assert_eq!(codes, ["base_url_invalid", "sealing_key_too_short", "setting_missing"], "{url}");
    }
}

#[test]
fn one_short_secret_among_several_is_reported() {
    let secrets = format!("0123456789abcdef0123456789abcdef, {HIDDEN}");
    let settings = [("OAUTH_SECRET", &*secrets), ("FIRST_CLIENT_ID", "id"), ("FIRST_CLIENT_SECRET", "x")];
    let found = problems(check(&settings, Router::new().merge(FirstProvider::routes())));
    assert_eq!(found, [(String::new(), "sealing_key_too_short".to_owned())]);
}

#[test]
fn two_providers_of_one_name_are_reported() {
    let settings = [("FIRST_CLIENT_ID", "id"), ("FIRST_CLIENT_SECRET", HIDDEN), ("THIRD_CLIENT_ID", "id")];
    let settings = [&settings[..], &[("THIRD_CLIENT_SECRET", HIDDEN)]].concat();
    let router =
        Router::new().merge(FirstProvider::routes()).merge(ThirdProvider::routes().name("first").mount("/second"));
    assert_eq!(problems(check(&settings, router)), [("first".to_owned(), "provider_name_taken".to_owned())]);
    let router = Router::new().merge(FirstProvider::routes()).merge(FirstProvider::routes().name("again"));
    check(&settings, router).expect("another name");
}

#[test]
fn a_tenant_cannot_move_the_host_and_is_not_repeated_in_the_report() {
    #[derive(OAuthProvider)]
    #[oauth(issuer = "https://{tenant}.idp.example", scopes(openid))]
    struct Hosted {
        tenant: String,
    }
    for tenant in
        ["evil.example/", "evil.example?", "evil.example:1", "a b", "x#y", "..\\x", "x\r\nhunter2", "hunter2/x"]
    {
        let settings = [
            ("SECOND_CLIENT_ID", "id"),
            ("SECOND_CLIENT_SECRET", HIDDEN),
            ("SECOND_TENANT", tenant),
            ("HOSTED_CLIENT_ID", "id"),
            ("HOSTED_CLIENT_SECRET", HIDDEN),
            ("HOSTED_TENANT", tenant),
            ("OAUTH_DEVELOPMENT_PROVIDER", "off"),
        ];
        let result = check(&settings, Router::new().merge(SecondProvider::routes()).merge(Hosted::routes()));
        let text = result.as_ref().expect_err("refused").to_string();
        assert!(text.contains("`tenant`") && !text.contains(tenant), "{tenant:?}: {text}");
        let mut found = problems(result);
        found.sort();
        let expected = ["hosted", "second"].map(|provider| (provider.to_owned(), "url_invalid".to_owned()));
        assert_eq!(found, expected, "{tenant:?}");
    }
}

#[test]
fn an_http_provider_needs_its_danger_to_be_named() {
    #[derive(OAuthProvider)]
    #[oauth(issuer = "https://{host}/x", scopes(openid))]
    struct Somewhere {
        host: String,
    }
    let settings = [("SOMEWHERE_CLIENT_ID", "id"), ("SOMEWHERE_CLIENT_SECRET", HIDDEN), ("SOMEWHERE_HOST", "a@b")];
    let found = problems(check(&settings, Router::new().merge(Somewhere::routes())));
    assert_eq!(found, [("somewhere".to_owned(), "url_invalid".to_owned())]);
}

#[tokio::test]
async fn an_unusable_provider_answers_503_and_guards_its_pages_still() {
    let router =
        Router::new().route("/", get(|_: User<FirstProvider>| async { "inside" })).merge(FirstProvider::routes());
    let settings = [("FIRST_CLIENT_SECRET", HIDDEN), ("OAUTH_DEVELOPMENT_PROVIDER", "off")];
    let app = App::start(router, |builder| builder.environment(Environment::from_iter(settings))).await;
    let mut browser = Browser::new();
    for path in ["/", "/login/first", "/auth/first?code=x&state=y"] {
        let page = browser.get(&app.path(path)).await;
        assert_eq!(page.status(), StatusCode::SERVICE_UNAVAILABLE, "{path}");
        assert_eq!(code_of(&page), "setting_missing");
        assert!(!page.body().contains("inside") && !page.body().contains("hunter2"));
        assert_protected(&page);
    }
}

#[tokio::test]
async fn t214_without_the_layer_everything_is_closed_and_says_how_to_open_it() {
    let router: Router = Router::new()
        .route("/", get(|_: User<FirstProvider>| async { "inside" }))
        .route("/any", get(|_: AnyUser| async { "inside" }))
        .route("/maybe", get(|_: Option<User<FirstProvider>>| async { "inside" }))
        .route("/login", get(login_page))
        .merge(FirstProvider::routes());
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await.expect("a port");
    let url = format!("http://{}", listener.local_addr().expect("an address"));
    let serving = tokio::spawn(async move { axum::serve(listener, router).await });
    let mut browser = Browser::new();
    for path in ["/", "/any", "/maybe", "/login", "/login/first", "/auth/first?state=x"] {
        let page = browser.get(&format!("{url}{path}")).await;
        assert_eq!(page.status(), StatusCode::SERVICE_UNAVAILABLE, "{path}");
        assert!(page.body().contains(".layer(OAuthLayer::from_env()?)"), "{path}: {}", page.body());
        assert!(!page.body().contains("inside"));
    }
    let page = browser.post_form(&format!("{url}/logout/first"), &[]).await;
    assert_eq!(page.status(), StatusCode::SERVICE_UNAVAILABLE);
    serving.abort();
}

#[tokio::test]
async fn serve_without_a_layer_returns_the_error_before_it_listens() {
    let error = oauth_runtime::serve(Router::new().merge(FirstProvider::routes())).await.expect_err("no layer");
    assert_eq!(error.code(), "layer_missing");
    assert!(format!("{error:?}").contains("OAuthLayer::from_env()?"), "{error:?}");
    let error = oauth_runtime::serve(Router::new().fallback(|| async { "caught" })).await.expect_err("no layer");
    assert_eq!(error.code(), "layer_missing");
}

#[tokio::test]
async fn serve_with_an_incomplete_configuration_returns_every_problem_before_it_listens() {
    let settings = [("FIRST_CLIENT_SECRET", HIDDEN), ("OAUTH_SECRET", "hunter2")];
    let layer = OAuthLayer::builder().environment(Environment::from_iter(settings)).build().expect("a layer");
    let app = Router::new().merge(FirstProvider::routes()).layer(layer);
    assert_eq!(problems(oauth_runtime::serve(app).await).len(), 2);
}

#[tokio::test]
async fn without_any_registration_the_development_provider_stands_in_for_each_protocol() {
    let router = Router::new()
        .route("/", get(|user: AnyUser| async move { user.identity().provider().as_str().to_owned() }))
        .merge(FirstProvider::routes())
        .merge(ThirdProvider::routes())
        .merge(FourthProvider::routes());
    let app = App::start(router, |builder| builder.environment(Environment::default())).await;
    app.layer.check().unwrap_or_else(|error| panic!("{error:?}"));
    for provider in ["first", "third", "fourth"] {
        let mut browser = Browser::new();
        let page = browser.get(&app.path(&format!("/login/{provider}"))).await;
        let page = browser.submit(&page, &page.form()).await;
        assert_eq!((page.status(), page.body()), (StatusCode::OK, provider), "{provider}");
    }
}

#[tokio::test]
async fn the_development_provider_never_stands_in_behind_a_public_address() {
    let layer = OAuthLayer::builder().environment(Environment::default()).base_url("https://app.example").build();
    let layer = layer.expect("a layer");
    let _app: Router = Router::new().merge(FirstProvider::routes()).layer(layer.clone());
    let found = problems(layer.check());
    let codes: Vec<_> = found.iter().map(|(_, code)| code.as_str()).collect();
    assert_eq!(codes, ["setting_missing", "setting_missing", "development_provider_absent"]);
}

#[tokio::test]
async fn a_prefix_and_another_name_move_all_paths_and_the_redirect_uri() {
    let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider");
    let router = Router::new()
        .route("/", get(|user: User<Open>| async move { user.identity().provider().as_str().to_owned() }))
        .merge(Open::routes().name("staff").mount("/accounts").after_login("/?in=1").after_logout("/?out=1"));
    let settings = environment(provider.origin());
    let app = App::start(router, |builder| builder.environment(settings).clock(TestClock::new())).await;
    let mut browser = Browser::new();
    let page = browser.get(&app.path("/accounts/login/staff")).await;
    assert_eq!((page.url().as_str(), page.body()), (&*app.path("/?in=1"), "staff"));
    assert!(page.hops().iter().any(|hop| hop.url.as_str().starts_with(&app.path("/accounts/auth/staff?"))));
    browser.stop_at(&app.path("/?out=1"));
    let page = browser.post_form(&app.path("/accounts/logout/staff"), &[]).await;
    assert_eq!(page.location().expect("a redirect").as_str(), app.path("/?out=1"));
}

#[tokio::test]
async fn a_wrong_base_url_closes_every_login_also_for_applications_that_never_ask_for_the_report() {
    let router = Router::new().route("/", get(|_: Option<AnyUser>| async { "inside" })).merge(FirstProvider::routes());
    let settings = [("FIRST_CLIENT_ID", "id"), ("FIRST_CLIENT_SECRET", HIDDEN)];
    let app =
        App::start(router, |builder| builder.base_url("app.example").environment(Environment::from_iter(settings)))
            .await;
    let mut browser = Browser::new();
    for path in ["/", "/login/first", "/auth/first?code=x&state=y"] {
        let page = browser.get(&app.path(path)).await;
        assert_eq!(page.status(), StatusCode::SERVICE_UNAVAILABLE, "{path}");
        assert_eq!(code_of(&page), "base_url_invalid");
        assert!(!page.body().contains("inside"));
    }
}

#[test]
fn providers_of_one_name_or_path_are_found_at_start_however_many_they_are() {
    let settings = [
        ("FIRST_CLIENT_ID", "id"),
        ("FIRST_CLIENT_SECRET", HIDDEN),
        ("THIRD_CLIENT_ID", "id"),
        ("THIRD_CLIENT_SECRET", HIDDEN),
    ];
    let twice = || Router::new().merge(FirstProvider::routes()).merge(FirstProvider::routes());
    let taken = [("first".to_owned(), "provider_name_taken".to_owned())];
    assert_eq!(problems(check(&settings, twice())), taken);
    let four = twice().merge(FirstProvider::routes()).merge(FirstProvider::routes().after_login("/elsewhere"));
    assert_eq!(problems(check(&settings, four)), taken, "one mistake is told once");
    let named = Router::new().merge(FirstProvider::routes().name("acme")).merge(FirstProvider::routes().name("acme"));
    let acme = problems(check(&settings, named));
    assert!(acme.contains(&("acme".to_owned(), "provider_name_taken".to_owned())), "{acme:?}");
    // Another name, and the same callback.
    let paths = Router::new().merge(ThirdProvider::routes()).merge(FirstProvider::routes().name("third"));
    let third = problems(check(&settings, paths));
    assert!(third.contains(&("third".to_owned(), "provider_name_taken".to_owned())), "{third:?}");
    let apart = Router::new().merge(FirstProvider::routes()).merge(ThirdProvider::routes());
    check(&settings, apart).unwrap_or_else(|error| panic!("{error:?}"));
    // Two applications, one after the other.
    for _ in 0..3 {
        let one = Router::new().merge(FirstProvider::routes());
        check(&settings, one).unwrap_or_else(|error| panic!("{error:?}"));
    }
}

#[test]
fn a_page_for_users_of_a_provider_that_nobody_merged_is_named_at_the_first_request() {
    alone(
        "web::configuration::a_page_for_users_of_a_provider_that_nobody_merged_is_named_at_the_first_request",
        async {
            let (log, _guard) = Log::begin();
            let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider");
            let router = Router::new()
                .route("/first", get(|_: User<FirstProvider>| async { "nobody" }))
                .route("/maybe", get(|user: Option<User<FirstProvider>>| async move { user.is_some().to_string() }))
                .merge(Open::routes());
            let settings = environment(provider.origin());
            let app = App::start(router, |builder| builder.environment(settings).clock(TestClock::new())).await;
            let mut browser = Browser::new();
            for _ in 0..3 {
                assert_eq!(browser.get(&app.path("/maybe")).await.body(), "false");
            }
            let said = |log: &Log| log.text().matches(r#"code="provider_not_merged""#).count();
            assert_eq!(said(&log), 1, "once: {}", log.text());
            let page = browser.get(&app.path("/first")).await;
            assert_eq!((page.status(), &*code_of(&page)), (StatusCode::SERVICE_UNAVAILABLE, "provider_not_merged"));
            assert!(
                page.body().contains("<code>first</code>") && page.body().contains(".merge(FirstProvider::routes())"),
                "{}",
                page.body()
            );
            let log = log.text();
            let line = log.lines().rfind(|line| line.contains(r#"code="provider_not_merged""#)).expect("a line");
            assert!(line.contains(r#"provider="first""#) && !line.contains("login failed"), "{line}");
        },
    );
}

#[test]
fn a_misspelt_setting_is_named_where_the_right_one_is_missing() {
    let first = || Router::new().merge(FirstProvider::routes());
    let told = |settings: &[(&str, &str)], router: Router| {
        let result = check(settings, router);
        let text = result.as_ref().expect_err("incomplete").to_string();
        problems(result);
        text
    };
    let text = told(&[("FIRST_CLIENT_ID", "id"), ("FIRST_CLIENT_SECERT", HIDDEN)], first());
    let question =
        "`FIRST_CLIENT_SECERT` is set and nothing here reads it: did you mean `FIRST_CLIENT_SECRET`? Else set";
    assert!(text.contains(question), "{text}");
    let off = ("OAUTH_DEVELOPMENT_PROVIDER", "off");
    let text = told(&[off, ("FRIST_CLIENT_ID", "id"), ("FRIST_CLIENT_SECRET", HIDDEN)], first());
    assert!(text.contains("did you mean `FIRST_CLIENT_ID`?"), "{text}");
    assert!(text.contains("did you mean `FIRST_CLIENT_SECRET`?"), "{text}");
    // Also that of a field, and none that another provider reads.
    let text = told(
        &[
            off,
            ("SECOND_CLIENT_ID", "id"),
            ("SECOND_CLIENT_SECRET", HIDDEN),
            ("SECOND_TENNANT", "x"),
            ("FIRST_CLIENT_ID", ""),
        ],
        all(),
    );
    assert_eq!(text.matches("did you mean").count(), 1, "{text}");
    assert!(text.contains("did you mean `SECOND_TENANT`?"), "{text}");
}

#[test]
fn a_misspelt_setting_is_warned_of_where_something_stands_in_for_it() {
    alone("web::configuration::a_misspelt_setting_is_warned_of_where_something_stands_in_for_it", async {
        for (variable, setting) in [
            ("FRIST_CLIENT_ID", "FIRST_CLIENT_ID"),
            ("FIRST_CLIENT_SECERT", "FIRST_CLIENT_SECRET"),
            ("OAUTH_BASEURL", "OAUTH_BASE_URL"),
            ("OAUTH_BASE_URI", "OAUTH_BASE_URL"),
            ("OAUTH_SECRET_KEY", "OAUTH_SECRET"),
        ] {
            let (log, _guard) = Log::begin();
            check(&[(variable, HIDDEN)], Router::new().merge(FirstProvider::routes())).expect("something stands in");
            let text = log.text();
            let question = format!("`{variable}` is set and nothing here reads it: did you mean `{setting}`?");
            assert_eq!(text.matches(&question).count(), 1, "{text}");
            assert!(text.contains(r#"code="setting_misspelt""#) && !text.contains("hunter2"), "{text}");
        }
        let (log, _guard) = Log::begin();
        let known = [
            ("FIRST_CLIENT_ID", "id"),
            ("FIRST_CLIENT_SECRET", HIDDEN),
            ("DATABASE_URL", "x"),
            ("OAUTH_CLIENT_SECRET", "x"),
        ];
        check(&known, Router::new().merge(FirstProvider::routes())).expect("complete");
        assert!(!log.text().contains("WARN"), "{}", log.text());
    });
}

#[test]
fn an_application_without_any_provider_says_so_at_start() {
    alone("web::configuration::an_application_without_any_provider_says_so_at_start", async {
        let (log, _guard) = Log::begin();
        check(&[], Router::new().route("/", get(|_: Option<AnyUser>| async { "nobody" }))).expect("it works");
        let text = log.text();
        assert!(text.contains(r#"code="provider_none""#) && text.contains(".merge(Provider::routes())"), "{text}");
    });
}

#[test]
fn a_login_page_that_is_not_there_offers_the_providers_and_is_told_of_once() {
    alone("web::configuration::a_login_page_that_is_not_there_offers_the_providers_and_is_told_of_once", async {
        let (log, _guard) = Log::begin();
        let router = Router::new()
            .route("/guarded", get(|_: AnyUser| async { "inside" }))
            .merge(FirstProvider::routes())
            .merge(ThirdProvider::routes());
        let app = App::start(router, |builder| builder.environment(Environment::default())).await;
        for _ in 0..2 {
            let page = Browser::new().get(&app.path("/guarded")).await;
            assert_eq!((page.status(), page.url().path()), (StatusCode::OK, "/login"));
            let links: Vec<_> = page.links().iter().map(|link| link.href().to_owned()).collect();
            for provider in ["first", "third"] {
                assert!(links.contains(&format!("/login/{provider}?return_to=%2Fguarded")), "{links:?}");
            }
            assert_protected(&page);
        }
        let script = Browser::new().get_with_headers(&app.path("/login"), &[("sec-fetch-mode", "cors")]).await;
        assert_eq!((script.status(), script.body()), (StatusCode::NOT_FOUND, ""));
        let text = log.text();
        assert_eq!(text.matches(r#"code="login_page_missing""#).count(), 1, "{text}");
        assert!(text.contains("get(login_page)"), "{text}");
        // One provider needs no such page, and what the application answers itself stays.
        let one = App::start(Router::new().merge(FirstProvider::routes()), |builder| {
            builder.environment(Environment::default())
        });
        assert_eq!(Browser::new().get(&one.await.path("/login")).await.status(), StatusCode::NOT_FOUND);
        let own = Router::new()
            .merge(FirstProvider::routes())
            .merge(ThirdProvider::routes())
            .fallback(|| async { (StatusCode::NOT_FOUND, "own words") });
        let own = App::start(own, |builder| builder.environment(Environment::default())).await;
        assert_eq!(Browser::new().get(&own.path("/login")).await.body(), "own words");
    });
}

#[test]
fn a_port_of_the_development_provider_that_is_taken_is_one_problem() {
    let taken = std::net::TcpListener::bind(("127.0.0.1", 0)).expect("a port");
    let port = taken.local_addr().expect("an address").port().to_string();
    let found = problems(check(&[("OAUTH_DEVELOPMENT_PORT", &port)], all()));
    assert_eq!(found, [(String::new(), "development_provider_failed".to_owned())]);
}

#[test]
fn a_base_url_without_a_scheme_is_told_so() {
    for url in ["localhost:4800", "app.example", "//app.example"] {
        let text = check(&[("OAUTH_BASE_URL", url)], all()).expect_err("unusable").to_string();
        assert!(text.contains("the base URL has no scheme"), "{url}: {text}");
    }
}

#[test]
fn a_link_that_asks_for_scopes_that_nobody_declares_is_told_with_their_names() {
    alone("web::configuration::a_link_that_asks_for_scopes_that_nobody_declares_is_told_with_their_names", async {
        let (log, _guard) = Log::begin();
        let app = App::start(Router::new().merge(FirstProvider::routes()), |builder| {
            builder.environment(Environment::default())
        })
        .await;
        let long = "x".repeat(900);
        Browser::new().get(&app.path(&format!("/login/first?scope=email%20repo%0Aadmin%20{long}"))).await;
        let log = log.text();
        let line = log.lines().find(|line| line.contains(r#"code="scope_not_declared""#)).expect("a line");
        assert!(line.contains(r#"scopes="repoadmin xxx"#) && line.contains("`incremental_scopes(…)`"), "{line}");
        assert!(!line.contains(&"x".repeat(300)) && !line.contains("email "), "{line}");
    });
}
