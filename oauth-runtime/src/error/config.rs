use std::fmt;

/// Every configuration problem that was found, each with its remedy. Names settings, never shows a value of a secret.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ConfigReport {
    problems: Vec<Problem>,
}

/// One configuration problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    code: &'static str,
    provider: Option<Box<str>>,
    what: Box<str>,
    remedy: Box<str>,
}

impl Problem {
    pub(crate) fn new(code: &'static str, what: impl Into<Box<str>>, remedy: impl Into<Box<str>>) -> Self {
        Self { code, provider: None, what: what.into(), remedy: remedy.into() }
    }

    #[must_use]
    pub(crate) fn of_provider(mut self, name: &str) -> Self {
        self.provider = Some(name.into());
        self
    }

    /// The stable code, such as `setting_missing`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.code
    }

    /// The provider it concerns, if one alone.
    #[must_use]
    pub fn provider(&self) -> Option<&str> {
        self.provider.as_deref()
    }

    /// What is wrong.
    #[must_use]
    pub fn what(&self) -> &str {
        &self.what
    }

    /// What to do about it.
    #[must_use]
    pub fn remedy(&self) -> &str {
        &self.remedy
    }
}

impl ConfigReport {
    pub(crate) fn push(&mut self, problem: Problem) {
        if !self.problems.contains(&problem) {
            self.problems.push(problem);
        }
    }

    pub(crate) fn extend(&mut self, other: Self) {
        for problem in other.problems {
            self.push(problem);
        }
    }

    /// The problems, in the order they were found.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// Nothing is wrong.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.problems.is_empty()
    }

    pub(crate) fn code(&self) -> &'static str {
        self.problems.first().map_or("configuration", |p| p.code)
    }
}

impl From<Problem> for ConfigReport {
    fn from(problem: Problem) -> Self {
        Self { problems: vec![problem] }
    }
}

impl From<Problem> for super::Error {
    fn from(problem: Problem) -> Self {
        Self::from(ConfigReport::from(problem)).at(super::Stage::Configuration)
    }
}

impl fmt::Display for ConfigReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.problems.len() {
            1 => f.write_str("the configuration has 1 problem:")?,
            n => write!(f, "the configuration has {n} problems:")?,
        }
        for problem in &self.problems {
            f.write_str("\n  ")?;
            if let Some(provider) = &problem.provider {
                write!(f, "{provider}: ")?;
            }
            write!(f, "{} [{}]\n    help: {}", problem.what, problem.code, problem.remedy)?;
        }
        Ok(())
    }
}
