use oauth_runtime::prelude::*;

struct Corp;

async fn home(user: Option<User<Corp>>) -> String {
    user.map(|user| user.subject().to_string()).unwrap_or_default()
}

fn main() {
    let _: Router = Router::new().route("/", get(home));
}
