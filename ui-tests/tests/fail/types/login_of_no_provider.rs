use oauth_runtime::prelude::*;

struct Corp;

async fn admit(_: Login<Corp>) {}

fn main() {
    let _ = admit;
}
