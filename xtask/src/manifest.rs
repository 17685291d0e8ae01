//! The one table of a Cargo manifest that a step needs; not worth a TOML parser.

/// The names in the table `[features]`, in order.
pub(crate) fn features(manifest: &str) -> Vec<String> {
    let lines = manifest.lines().skip_while(|line| line.trim() != "[features]").skip(1);
    let mut names = Vec::new();
    let mut inside_list = false;
    for line in lines {
        let line = line.split('#').next().unwrap_or_default().trim();
        if inside_list {
            inside_list = !line.contains(']');
        } else if line.starts_with('[') {
            break;
        } else if let Some((name, list)) = line.split_once('=') {
            names.push(name.trim().trim_matches('"').to_owned());
            inside_list = !list.contains(']');
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::features;

    #[test]
    fn features_are_read_over_comments_and_long_lists() {
        let manifest = "[package]\nname = \"x\"\n[features]\n# a = []\ndefault = [\"b\"]\nb = [ # why\n  \"c\", \n  \
                        \"dep:d\",\n]\n\"c-d\" = []\n\n[dependencies]\ne = []\n";
        assert_eq!(features(manifest), ["default", "b", "c-d"]);
    }
}
