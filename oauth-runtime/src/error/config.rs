use std::fmt;

use serde::{Serialize, Serializer};

/// Everything that was found wrong with the configuration, each with its remedy. Names settings, never shows a value of a
/// secret.
///
/// `Display` prints it for people. Serialized, it is an array of findings for programs: see [`to_json`](Self::to_json).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ConfigReport {
    findings: Vec<Finding>,
}

/// One thing that was found, as data: what a report prints, it prints from this.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    code: &'static str,
    severity: Severity,
    provider: Option<Box<str>>,
    setting: Option<Box<str>>,
    key: Option<Box<str>>,
    sentence: Box<str>,
    remedy: Box<str>,
}

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Severity {
    /// It does not work until this is mended.
    Error,
    /// It works, and should be otherwise.
    Warning,
}

impl Finding {
    pub(crate) fn new(code: &'static str, sentence: impl Into<Box<str>>, remedy: impl Into<Box<str>>) -> Self {
        Self {
            code,
            severity: Severity::Error,
            provider: None,
            setting: None,
            key: None,
            sentence: sentence.into(),
            remedy: remedy.into(),
        }
    }

    /// It works, and should be otherwise.
    #[must_use]
    pub(crate) fn into_warning(mut self) -> Self {
        self.severity = Severity::Warning;
        self
    }

    #[must_use]
    pub(crate) fn of_provider(mut self, name: &str) -> Self {
        self.provider = Some(name.into());
        self
    }

    #[must_use]
    pub(crate) fn of_setting(mut self, name: &str) -> Self {
        self.setting = Some(name.into());
        self
    }

    #[must_use]
    pub(crate) fn of_key(mut self, key: &str) -> Self {
        self.key = Some(key.into());
        self
    }

    /// With what helps before everything else.
    #[must_use]
    pub(crate) fn asking(mut self, question: &str) -> Self {
        self.remedy = format!("{question} Else {}", self.remedy).into();
        self
    }

    /// The stable code, such as `setting_missing`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.code
    }

    /// How bad it is.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.severity
    }

    /// The provider it concerns, if one alone.
    #[must_use]
    pub fn provider(&self) -> Option<&str> {
        self.provider.as_deref()
    }

    /// The setting it concerns, such as `GOOGLE_CLIENT_ID`, also where a file holds its value.
    #[must_use]
    pub fn setting(&self) -> Option<&str> {
        self.setting.as_deref()
    }

    /// The key of the declaration that it concerns, such as `issuer`.
    #[must_use]
    pub fn key(&self) -> Option<&str> {
        self.key.as_deref()
    }

    /// What was found.
    #[must_use]
    pub fn sentence(&self) -> &str {
        &self.sentence
    }

    /// What to do about it.
    #[must_use]
    pub fn remedy(&self) -> &str {
        &self.remedy
    }
}

impl Severity {
    /// Stable text: `error`, `warning`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

impl ConfigReport {
    pub(crate) fn push(&mut self, finding: Finding) {
        if !self.findings.contains(&finding) {
            self.findings.push(finding);
        }
    }

    pub(crate) fn extend(&mut self, other: Self) {
        for finding in other.findings {
            self.push(finding);
        }
    }

    /// The same with each finding changed.
    #[must_use]
    pub(crate) fn map(self, change: impl FnMut(Finding) -> Finding) -> Self {
        Self { findings: self.findings.into_iter().map(change).collect() }
    }

    /// What was found, in this order.
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// Something was found about this setting.
    pub(crate) fn names_setting(&self, setting: &str) -> bool {
        self.findings.iter().any(|finding| finding.setting() == Some(setting))
    }

    /// Nothing is wrong.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.findings.is_empty()
    }

    /// An array of objects with `code`, `severity`, `provider`, `setting`, `key`, `sentence` and `remedy`; a member that
    /// there is nothing to say for is null.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Texts and constants: there is nothing in it that JSON cannot say.
        serde_json::to_string(self).unwrap_or_default()
    }

    pub(crate) fn code(&self) -> &'static str {
        self.findings.first().map_or("configuration", |finding| finding.code)
    }
}

impl Serialize for ConfigReport {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.findings.serialize(serializer)
    }
}

impl From<Finding> for ConfigReport {
    fn from(finding: Finding) -> Self {
        Self { findings: vec![finding] }
    }
}

impl From<Finding> for super::Error {
    fn from(finding: Finding) -> Self {
        Self::from(ConfigReport::from(finding)).at(super::Stage::Configuration)
    }
}

impl fmt::Display for ConfigReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.findings.len() {
            1 => f.write_str("the configuration has 1 problem:")?,
            n => write!(f, "the configuration has {n} problems:")?,
        }
        for finding in &self.findings {
            f.write_str("\n  ")?;
            if let Some(provider) = &finding.provider {
                write!(f, "{provider}: ")?;
            }
            write!(f, "{} [{}]\n    help: {}", finding.sentence, finding.code, finding.remedy)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_prints_the_same_for_people_and_for_programs() {
        let finding = Finding::new("setting_missing", "`CORP_CLIENT_ID` is not set", "set `CORP_CLIENT_ID`");
        let report = ConfigReport::from(finding.of_setting("CORP_CLIENT_ID").of_provider("corp"));
        let text = "the configuration has 1 problem:\n  corp: `CORP_CLIENT_ID` is not set [setting_missing]\n    help: set \
                    `CORP_CLIENT_ID`";
        assert_eq!(report.to_string(), text);
        let json = r#"[{"code":"setting_missing","severity":"error","provider":"corp","setting":"CORP_CLIENT_ID","key":null,"sentence":"`CORP_CLIENT_ID` is not set","remedy":"set `CORP_CLIENT_ID`"}]"#;
        assert_eq!(report.to_json(), json);
        assert_eq!(Severity::Error.as_str(), "error");
    }
}
