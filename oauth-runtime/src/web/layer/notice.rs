//! A finding that closes nothing: it is in the log and in no report.

use crate::error::Finding;

pub(crate) fn log(notice: &Finding) {
    tracing::warn!(
        target: "oauth_runtime::config",
        code = notice.code(),
        provider = notice.provider(),
        remedy = notice.remedy(),
        "{}",
        notice.sentence()
    );
}
