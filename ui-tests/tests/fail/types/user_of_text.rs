use oauth_runtime::prelude::*;


async fn home(user: User<String>) -> String {
    user.subject().to_string()
}

fn main() {
    let _: Router = Router::new().route("/", get(home));
}
