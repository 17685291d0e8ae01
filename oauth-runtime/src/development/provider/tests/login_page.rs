use serde_json::json;

use super::rig::{Answer, Rig};
use crate::development::provider::{ClientRegistration, DevelopmentProvider, Endpoint, Persona};

async fn decide(rig: &Rig, page: &Answer, decision: &str, subject: &str, scopes: &[&str]) -> Answer {
    let request = page.hidden("request");
    let mut form = vec![("request", request.as_str()), ("decision", decision), ("persona", subject)];
    form.extend(scopes.iter().map(|&scope| ("scope", scope)));
    let url = format!("{}/{}", rig.endpoints.issuer, Endpoint::Interaction.path());
    rig.post(&url, &form).await
}

#[tokio::test]
async fn an_unticked_scope_is_not_granted() {
    let rig = Rig::with(DevelopmentProvider::builder());
    let page = rig.authorize(&[("scope", "openid profile email")]).await;
    assert_eq!(page.status, 200);
    let back = decide(&rig, &page, "login", Persona::ada().subject(), &["profile", "admin"]).await;
    assert_eq!(back.status, 303);
    let answer = rig.redeem(&back.parameter("code").expect("a code")).await;
    assert_eq!(answer.member("scope"), "openid profile");
    let claims = rig.verify(&answer.member("id_token")).await.expect("a good ID token");
    assert_eq!((claims.get("email"), &claims["name"]), (None, &json!("Ada Lovelace")));
}

#[tokio::test]
async fn denying_comes_back_as_access_denied() {
    let rig = Rig::with(DevelopmentProvider::builder());
    let page = rig.authorize(&[]).await;
    let back = decide(&rig, &page, "deny", Persona::ada().subject(), &[]).await;
    assert_eq!(back.parameter("error").as_deref(), Some("access_denied"));
    assert_eq!(back.parameter("state").as_deref(), Some("the-state"));
    assert_eq!(back.parameter("code"), None);
}

#[tokio::test]
async fn a_page_is_good_for_one_decision_within_ten_minutes() {
    let rig = Rig::with(DevelopmentProvider::builder());
    let page = rig.authorize(&[]).await;
    assert_eq!(decide(&rig, &page, "login", Persona::alan().subject(), &[]).await.status, 303);
    assert_eq!(decide(&rig, &page, "login", Persona::alan().subject(), &[]).await.status, 400);
    let late = rig.authorize(&[]).await;
    rig.provider.set_clock_offset(601);
    assert_eq!(decide(&rig, &late, "login", Persona::alan().subject(), &[]).await.status, 400);
}

#[tokio::test]
async fn going_back_and_logging_in_again_leads_to_the_application() {
    let rig = Rig::with(DevelopmentProvider::builder());
    let again = async |application: &str| {
        let url = format!("{}/{}", rig.endpoints.issuer, Endpoint::Interaction.path());
        let form =
            [("request", "used"), ("decision", "login"), ("persona", "ada-9f1c2d"), ("application", application)];
        rig.post(&url, &form).await
    };
    let page = rig.authorize(&[]).await;
    let application = page.hidden("application");
    assert_eq!(application, "http://127.0.0.1:3000");
    let answer = again(&application).await;
    assert_eq!(answer.status, 400);
    assert!(answer.text.contains("href=\"http://127.0.0.1:3000/\">Back to the application</a>"), "{}", answer.text);
    // Whatever the form says, it leads to this machine.
    for elsewhere in
        ["https://evil.example", "http://localhost.evil.example/", "javascript:alert(1)", "//evil.example", ""]
    {
        let answer = again(elsewhere).await;
        assert!(answer.status == 400 && !answer.text.contains("href=\"h"), "{elsewhere}: {}", answer.text);
        assert!(!answer.text.contains("Back to the application") && !answer.text.contains("evil"), "{}", answer.text);
    }
    let answer = again("http://localhost:5173/a\"><b>?c#d").await;
    assert!(!answer.text.contains("<b>"), "{}", answer.text);
}

#[tokio::test]
async fn the_application_is_called_by_its_name_or_by_its_address() {
    let rig = Rig::with(DevelopmentProvider::builder());
    let page = rig.authorize(&[("scope", "openid email")]).await;
    assert!(page.text.contains("Log in to <b>127.0.0.1:3000</b>"), "{}", page.text);
    assert!(page.text.contains("What may 127.0.0.1:3000 do?"), "{}", page.text);
    let mut client = ClientRegistration::new(ClientRegistration::DEFAULT_ID, ClientRegistration::DEFAULT_SECRET);
    client = client.with_name("Tom & <b>Jerry</b>");
    let rig = Rig::with(DevelopmentProvider::builder().client(client));
    let page = rig.authorize(&[("scope", "openid email")]).await;
    assert!(page.text.contains("Log in to <b>Tom &amp; &lt;b&gt;Jerry&lt;/b&gt;</b>"), "{}", page.text);
}

#[tokio::test]
async fn a_decision_without_a_known_persona_is_refused() {
    let rig = Rig::with(DevelopmentProvider::builder());
    for (decision, subject) in [("login", "nobody"), ("login", ""), ("other", Persona::ada().subject())] {
        let page = rig.authorize(&[]).await;
        assert_eq!(decide(&rig, &page, decision, subject, &[]).await.status, 400, "{decision} {subject}");
    }
}

#[tokio::test]
async fn the_page_is_labelled_escaped_and_locked_down() {
    let rig = Rig::with(DevelopmentProvider::builder().persona(Persona::new("x", "x", "<script>alert(1)</script>")));
    let page = rig.authorize(&[("scope", "openid <img>"), ("login_hint", "grace")]).await;
    assert!(page.text.contains("Development provider") && page.text.contains("not for production"));
    assert!(!page.text.contains("<script>alert") && !page.text.contains("<img>"));
    assert!(page.text.contains(&format!("value=\"{}\" checked", Persona::grace().subject())));
    let policy = page.header("content-security-policy");
    assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), "{policy}");
    assert!(!policy.contains("unsafe-inline") && !policy.contains("script-src"), "{policy}");
    assert_eq!((page.header("cache-control"), page.header("set-cookie")), ("no-store", ""));
    let style = rig.get(&format!("{}/style.css", rig.provider.origin())).await;
    assert!(style.header("content-type").starts_with("text/css") && style.text.contains("prefers-color-scheme"));
    assert_eq!(rig.get(&format!("{}/avatar/al.svg", rig.provider.origin())).await.status, 200);
}

#[tokio::test]
async fn form_post_answers_with_a_form_that_posts_itself() {
    let rig = Rig::of_ada();
    let page = rig.authorize(&[("response_mode", "form_post"), ("state", "a\"><b>")]).await;
    assert_eq!((page.status, page.header("location")), (200, ""));
    assert!(page.text.contains("method=\"post\"") && page.text.contains("value=\"a&quot;&gt;&lt;b&gt;\""));
    assert_eq!(page.hidden("iss"), rig.endpoints.issuer);
    assert_eq!(rig.redeem(&page.hidden("code")).await.status, 200);
    rig.provider.log_in_on_page();
    let refused = rig.authorize(&[("response_mode", "form_post"), ("prompt", "none")]).await;
    assert_eq!(refused.hidden("error"), "login_required");
}
