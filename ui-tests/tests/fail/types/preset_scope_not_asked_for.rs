use oauth_runtime::prelude::*;
use oauth_runtime::presets::google::scope::calendar_readonly;

#[derive(OAuthProvider)]
#[oauth(preset = google)]
struct Google;

fn reads_calendars<P: Declares<calendar_readonly>>() {}

fn main() {
    reads_calendars::<Google>();
}
