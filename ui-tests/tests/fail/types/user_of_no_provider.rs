// Why `Handler` is reported too: granted_one_of_three_not_declared.rs.
use oauth_runtime::prelude::*;

struct Corp;

async fn home(user: User<Corp>) -> String {
    user.subject().to_string()
}

fn main() {
    let _: Router = Router::new().route("/", get(home));
}
