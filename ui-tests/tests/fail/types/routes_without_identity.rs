use oauth_runtime::Client;
use oauth_runtime::flow::BeginLogin;
use oauth_runtime::prelude::*;

#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://as.example/authorize",
    token_endpoint = "https://as.example/token",
    scopes("calendar:read" as calendar_read),
)]
struct Calendar;

async fn log_in(calendar: Client<Calendar>) {
    let _ = calendar.begin_login(BeginLogin::new()).await;
}

fn main() {
    let _: Router = Router::new().merge(Calendar::routes());
    let _ = log_in;
}
