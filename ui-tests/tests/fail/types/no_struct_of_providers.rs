struct Providers;

fn main() {
    let _: oauth_runtime::web::AllRoutes = oauth_runtime::web::AllRoutes::from_env::<Providers>();
}
