oauth_runtime::scopes! {
    pub fine = "read:user";
    pub two = "read user";
    pub none = "";
    pub number = 5;
}

fn main() {}
