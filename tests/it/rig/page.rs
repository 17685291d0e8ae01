use oauth_tests::browser::Page;

/// The stable code that the error page of a debug build shows.
#[track_caller]
pub(crate) fn code_of(page: &Page) -> String {
    code_in(page.body()).unwrap_or_else(|| panic!("no code on {} ({}):\n{}", page.url(), page.status(), page.body()))
}

fn code_in(body: &str) -> Option<String> {
    let (_, rest) = body.split_once("<dt>Code</dt><dd>")?;
    Some(rest.split('<').next()?.to_owned())
}

/// The address a page redirects to.
#[track_caller]
pub(crate) fn location(page: &Page) -> String {
    page.location()
        .unwrap_or_else(|| panic!("{} is no redirect: {}\n{}", page.url(), page.status(), page.body()))
        .into()
}

/// An answer that is used up, brought once more with the cookie of its login, led to a new login and nowhere else: the browser is back
/// from the provider with another `state`, and has not delivered that answer.
#[track_caller]
pub(crate) fn assert_begun_anew(page: &Page, callback: &str) {
    let next = location(page);
    let asked = |hop: &oauth_tests::browser::Hop| hop.url.path().contains("authorize");
    assert!(page.hops().iter().any(asked), "at the provider: {:?}", page.hops());
    assert!(next.contains("/auth/") && next != callback, "{next}");
}

/// The page of [`super::App`] that says who is there.
pub(crate) fn is_logged_in(page: &Page) -> bool {
    page.status() == 200 && page.body().starts_with('{')
}

/// What every answer of an authentication route carries.
#[track_caller]
pub(crate) fn assert_protected(page: &Page) {
    let header = |name: &str| page.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let what = format!("{} {}", page.url(), page.status());
    assert_eq!(header("cache-control"), "no-store", "{what}");
    assert_eq!(header("referrer-policy"), "no-referrer", "{what}");
    assert_eq!(header("x-content-type-options"), "nosniff", "{what}");
    assert!(!page.headers().keys().any(|name| name.as_str().starts_with("access-control-")), "{what}");
    if header("content-type").starts_with("text/html") {
        assert_eq!(header("content-type"), "text/html; charset=utf-8", "{what}");
        let policy = header("content-security-policy");
        assert!(policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe-inline"), "{what}: {policy}");
        assert_eq!(header("x-frame-options"), "DENY", "{what}");
    }
}
