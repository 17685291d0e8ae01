oauth_runtime::scopes! {
    pub read = "read",
    pub write = "write",
}

fn main() {}
