//! A variable that nothing reads, and the setting that was probably meant.

use crate::error::{ConfigReport, Finding};

/// What is set, and what it is a slip of. Names alone: a value is looked at by whoever reads the setting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NearMiss {
    pub(crate) variable: Box<str>,
    pub(crate) setting: Box<str>,
}

impl NearMiss {
    /// The setting that is closest, if one is close.
    pub(super) fn of<'a>(variable: &str, missing: impl IntoIterator<Item = &'a str>) -> Option<Self> {
        let closeness = |setting: &'a str| Some((slips(variable, setting)?, setting));
        let (_, setting) = missing.into_iter().filter_map(closeness).min_by_key(|(slips, _)| *slips)?;
        Some(Self { variable: variable.into(), setting: setting.into() })
    }

    /// The setting as findings name it, also where a file was to hold its value.
    pub(crate) fn found_as(&self) -> &str {
        self.setting.strip_suffix("_FILE").unwrap_or(&self.setting)
    }

    /// The problem where nothing else is one: something stands in for the setting.
    pub(crate) fn notice(&self) -> Finding {
        let remedy = format!("rename it to `{}`, or remove it", self.setting);
        Finding::new("setting_misspelt", self.question(), remedy).of_setting(self.found_as()).into_warning()
    }

    fn question(&self) -> String {
        format!("`{}` is set and nothing here reads it: did you mean `{}`?", self.variable, self.setting)
    }
}

/// Asks, where a setting is missing, whether a variable that nothing reads was meant.
pub(crate) fn ask(report: ConfigReport, misses: &[NearMiss]) -> ConfigReport {
    report.map(|finding| {
        let is_missing = finding.code().ends_with("_missing");
        let of = finding.setting().filter(|_| is_missing);
        match misses.iter().find(|miss| of == Some(miss.found_as())) {
            Some(miss) => finding.asking(&miss.question()),
            None => finding,
        }
    })
}

/// Shorter names are words of everybody's: `HOST`, `PORT`.
const SHORTEST: usize = 8;
/// More than names have; the distance costs the product of both.
const LONGEST: usize = 128;

/// How many slips are between the two; none if they are no slips.
fn slips(variable: &str, setting: &str) -> Option<usize> {
    if setting.len() < SHORTEST || variable.len() > LONGEST || setting.len() > LONGEST || variable == setting {
        return None;
    }
    let variable = variable.to_ascii_uppercase().replace(['-', '.'], "_");
    let (own, meant): (Vec<&str>, Vec<&str>) = (variable.split('_').collect(), setting.split('_').collect());
    match distance(&variable, setting) {
        slips @ (0 | 1) => Some(slips),
        2 if is_slip_in_each_word(&own, &meant) => Some(2),
        _ => (is_a_word_short(&own, &meant) || goes_on(&own, &meant)).then_some(3),
    }
}

/// `CORP_CLEINT_SECERT`, and not `GITLAB_CLIENT_ID` for `GITHUB_CLIENT_ID`.
fn is_slip_in_each_word(own: &[&str], meant: &[&str]) -> bool {
    let is_slip = |(own, meant): (&&str, &&str)| own.as_bytes().first() == meant.as_bytes().first();
    own.len() == meant.len() && distance(own[0], meant[0]) <= 1 && own.iter().zip(meant).all(is_slip)
}

/// `OAUTH_URL` for `OAUTH_BASE_URL`.
fn is_a_word_short(own: &[&str], meant: &[&str]) -> bool {
    let without =
        |left_out: usize| meant.iter().enumerate().filter(move |(at, _)| *at != left_out).map(|(_, word)| word);
    own.len() >= 2 && own.len() + 1 == meant.len() && (1..meant.len()).any(|word| own.iter().eq(without(word)))
}

/// `OAUTH_SECRET_KEY` for `OAUTH_SECRET`. `OAUTH_CLIENT_SECRET` is a word of other libraries.
fn goes_on(own: &[&str], meant: &[&str]) -> bool {
    own.len() == meant.len() + 1 && own.starts_with(meant)
}

/// Optimal string alignment, as the derive counts slips: insertions, deletions, substitutions and swaps of neighbours, one each.
fn distance(a: &str, b: &str) -> usize {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut rows: Vec<Vec<usize>> = vec![(0..=b.len()).collect()];
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let changed = usize::from(a[i - 1] != b[j - 1]);
            let mut best = (rows[i - 1][j] + 1).min(row[j - 1] + 1).min(rows[i - 1][j - 1] + changed);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(rows[i - 2][j - 2] + 1);
            }
            row.push(best);
        }
        rows.push(row);
    }
    rows[a.len()][b.len()]
}

#[cfg(test)]
mod tests {
    use super::NearMiss;

    const MISSING: [&str; 9] = [
        "CORP_CLIENT_ID",
        "CORP_CLIENT_SECRET",
        "CORP_CLIENT_SECRET_FILE",
        "CORP_INTERNAL_URL",
        "GITHUB_CLIENT_ID",
        "HOST",
        "OAUTH_BASE_URL",
        "OAUTH_SECRET",
        "PORT",
    ];

    fn meant(variable: &str) -> Option<String> {
        NearMiss::of(variable, MISSING).map(|miss| miss.setting.into())
    }

    #[test]
    fn slips_of_the_finger_lead_to_the_setting() {
        for (variable, setting) in [
            ("CORP_CLIENT_SECERT", "CORP_CLIENT_SECRET"),
            ("COPR_CLIENT_ID", "CORP_CLIENT_ID"),
            ("COPR_CLIENT_SECRET", "CORP_CLIENT_SECRET"),
            ("CORP_CLEINT_SECERT", "CORP_CLIENT_SECRET"),
            ("CORP_CLIENTID", "CORP_CLIENT_ID"),
            ("corp_client_id", "CORP_CLIENT_ID"),
            ("CORP-CLIENT-ID", "CORP_CLIENT_ID"),
            ("CORP_SECRET", "CORP_CLIENT_SECRET"),
            ("CORP_CLIENT_SECERT_FILE", "CORP_CLIENT_SECRET_FILE"),
            ("OAUTH_BASEURL", "OAUTH_BASE_URL"),
            ("OAUTH_BASE_URI", "OAUTH_BASE_URL"),
            ("OAUTH_URL", "OAUTH_BASE_URL"),
            ("OAUTH_SECRET_KEY", "OAUTH_SECRET"),
        ] {
            assert_eq!(meant(variable).as_deref(), Some(setting), "{variable}");
        }
    }

    #[test]
    fn names_of_something_else_lead_nowhere() {
        for variable in [
            "POST",
            "HOSTS",
            "HOSTNAME",
            "PATH",
            "",
            "_",
            "GITLAB_CLIENT_ID",
            "OAUTH_CLIENT_SECRET",
            "CORP_EXTERNAL_URL",
            "CORP_DATABASE_URL",
            "DATABASE_URL",
            &"CORP_CLIENT_ID".repeat(10),
            "CORPÄCLIENT_ID_X",
        ] {
            assert_eq!(meant(variable), None, "{variable}");
        }
    }
}
