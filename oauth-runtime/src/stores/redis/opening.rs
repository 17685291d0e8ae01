//! A URL becomes a connection, and the server is looked at.

use std::sync::Arc;
use std::time::Duration;

use redis::aio::{ConnectionLike, ConnectionManager, ConnectionManagerConfig};
use redis::io::tcp::{TcpSettings, socket2::TcpKeepalive};
use redis::{
    AsyncConnectionConfig, Client, ConnectionAddr, ConnectionInfo, ErrorKind, IntoConnectionInfo as _, ProtocolVersion,
    RedisError, RedisResult, ServerErrorKind,
};

use crate::error::{Error, Finding, Result};

const CONNECTING: Duration = Duration::from_secs(2);
/// How long an answer is waited for.
pub(super) const ANSWERING: Duration = Duration::from_secs(5);
/// What starting takes at most.
const STARTING: Duration = Duration::from_secs(8);

/// What a server says of itself.
pub(super) struct Seen {
    pub(super) name: &'static str,
    pub(super) notices: Vec<Finding>,
}

pub(super) async fn connect(url: &str) -> Result<(ConnectionManager, Seen)> {
    let info = parse(url)?;
    if matches!(info.addr(), ConnectionAddr::TcpTls { .. }) {
        // Without one, a program that has two to choose from panics.
        let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
    }
    let place = place(info.addr());
    let client = Client::open(info).map_err(|error| finding(error, &place))?;
    // A manager tries it again and again, and this says at once what is wrong.
    let first = async {
        let config =
            AsyncConnectionConfig::new().set_connection_timeout(Some(CONNECTING)).set_response_timeout(Some(ANSWERING));
        let connection = client.get_multiplexed_async_connection_with_config(&config).await?;
        read(connection).await
    };
    let read = tokio::time::timeout(STARTING, first).await.unwrap_or_else(|_| Err(too_slow()));
    let seen = judge(read.map_err(|error| finding(error, &place))?, &place)?;
    let config = ConnectionManagerConfig::new()
        .set_connection_timeout(Some(CONNECTING))
        // Each operation has this limit anyway: two timers cost two system calls.
        .set_response_timeout(None)
        .set_number_of_retries(2)
        .set_max_delay(Duration::from_millis(500));
    let manager = ConnectionManager::new_lazy_with_config(client, config).map_err(|error| finding(error, &place))?;
    Ok((manager, seen))
}

pub(super) async fn look_at(connection: ConnectionManager) -> Result<Seen> {
    let place = "Redis";
    let read = tokio::time::timeout(STARTING, read(connection)).await.unwrap_or_else(|_| Err(too_slow()));
    judge(read.map_err(|error| finding(error, place))?, place)
}

fn too_slow() -> RedisError {
    std::io::Error::from(std::io::ErrorKind::TimedOut).into()
}

fn parse(url: &str) -> Result<ConnectionInfo> {
    // Why it does not parse may hold parts of it, and so of a password.
    let info = url.into_connection_info().map_err(|_| {
        let what = "the address of the store is no URL of Redis";
        let remedy = "write `redis://user:password@host:6379/0`, or `rediss://…` for TLS, with `%` and two digits for each \
                      sign of the password that means something in a URL";
        Finding::new("store_url_invalid", what, remedy)
    })?;
    // This one tells at once that a connection broke.
    let settings = info.redis_settings().clone().set_protocol(ProtocolVersion::RESP3);
    let keepalive = TcpKeepalive::new().with_time(Duration::from_secs(30)).with_interval(Duration::from_secs(5));
    let tcp = TcpSettings::default().set_nodelay(true).set_keepalive(keepalive);
    #[cfg(any(target_os = "android", target_os = "fuchsia", target_os = "linux"))]
    let tcp = tcp.set_user_timeout(STARTING);
    Ok(info.set_redis_settings(settings).set_tcp_settings(tcp))
}

fn place(address: &ConnectionAddr) -> String {
    match address {
        ConnectionAddr::Tcp(host, port) | ConnectionAddr::TcpTls { host, port, .. } => {
            format!("Redis at {host}:{port}")
        }
        ConnectionAddr::Unix(path) => format!("Redis at {}", path.display()),
        _ => "Redis".to_owned(),
    }
}

/// `INFO`, and the save points, where the user may ask for them.
struct Read {
    info: Option<String>,
    save: Option<String>,
}

async fn read(mut connection: impl ConnectionLike) -> RedisResult<Read> {
    // What every script needs, and no key: which keys a user may have is shown by the first that it wants.
    redis::cmd("EVAL").arg("return redis.call('TIME')[1]").arg(0).exec_async(&mut connection).await?;
    let info = redis::cmd("INFO").query_async(&mut connection).await;
    let save = redis::cmd("CONFIG").arg("GET").arg("save").query_async::<Vec<(String, String)>>(&mut connection).await;
    let save = known(save)?.map(|settings| settings.into_iter().map(|(_, value)| value).collect());
    Ok(Read { info: known(info)?, save })
}

/// What a server does not tell everybody, or not at all, is not known; one that does not answer is a failure.
fn known<T>(answer: RedisResult<T>) -> RedisResult<Option<T>> {
    match answer {
        Ok(answer) => Ok(Some(answer)),
        Err(error) if matches!(error.kind(), ErrorKind::Server(_) | ErrorKind::Extension) => Ok(None),
        Err(error) if matches!(error.kind(), ErrorKind::UnexpectedReturnType) => Ok(None),
        Err(error) => Err(error),
    }
}

fn judge(read: Read, place: &str) -> Result<Seen> {
    let info = read.info.unwrap_or_default();
    let value = |name: &str| info.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':')).map(str::trim);
    if value("role") == Some("slave") {
        return Err(read_only(place).into());
    }
    let mut notices = Vec::new();
    if let Some(policy) = value("maxmemory_policy").filter(|policy| *policy != "noeviction") {
        let what =
            format!("{place} throws away what is in use when its memory is full: `maxmemory-policy` is `{policy}`");
        let remedy =
            "set `maxmemory-policy` to `noeviction`, or take a server for this alone, and not the one of a cache";
        notices.push(Finding::new("store_evicts", what, remedy).into_warning());
    }
    if value("aof_enabled") == Some("0") {
        let how = match read.save.as_deref() {
            Some("") => "writes nothing to disk: a restart ends every session, and loses all tokens",
            _ => "writes to disk now and then alone: when it fails, it loses the sessions and tokens of minutes",
        };
        let remedy = "set `appendonly` to `yes`";
        notices.push(Finding::new("store_not_durable", format!("{place} {how}"), remedy).into_warning());
    }
    let name = if value("server_name") == Some("valkey") { "Valkey" } else { "Redis" };
    Ok(Seen { name, notices })
}

fn read_only(place: &str) -> Finding {
    let what = format!("{place} takes no writes: it is a replica");
    Finding::new("store_not_writable", what, "name the primary in the URL")
}

fn finding(error: RedisError, place: &str) -> Error {
    let code = error.code();
    let is_refused = error.kind() == ErrorKind::AuthenticationFailed || matches!(code, Some("WRONGPASS" | "NOAUTH"));
    let finding = match error.kind() {
        _ if is_refused => Finding::new(
            "store_refused",
            format!("{place} refuses the user or the password"),
            "correct user and password of the URL",
        ),
        _ if may_not(&error) => Finding::new(
            "store_refused",
            format!("{place} does not let the user do what is needed"),
            "give it the keys `{oauth:*}:*`, and the commands `+@read +@write +@scripting +@connection +time +info`",
        ),
        ErrorKind::Server(ServerErrorKind::ReadOnly) => read_only(place),
        ErrorKind::RESP3NotSupported => Finding::new(
            "store_unreachable",
            format!("{place} does not speak RESP3"),
            "take Redis 6 or newer, or Valkey",
        ),
        ErrorKind::Server(_) | ErrorKind::Extension => Finding::new(
            "store_unreachable",
            format!("{place} answers with an error"),
            "see the cause beside this, and the log of the server",
        ),
        ErrorKind::InvalidClientConfig => Finding::new(
            "store_unreachable",
            format!("{place} cannot be spoken to as the URL says"),
            "see the cause beside this",
        ),
        _ if is_of_tls(&error) => Finding::new(
            "store_unreachable",
            format!("{place} and this program do not agree on TLS"),
            "see the cause beside this; `SSL_CERT_FILE` names an authority of your own, `redis://` is for servers without TLS",
        ),
        _ => Finding::new(
            "store_unreachable",
            format!("{place} does not answer"),
            "start the server, or correct host and port of the URL",
        ),
    };
    Error::from(finding).because(error)
}

/// To its user, or to a script that its user runs.
fn may_not(error: &RedisError) -> bool {
    error.kind() == ErrorKind::Server(ServerErrorKind::NoPerm)
        || error.detail().is_some_and(|detail| detail.contains("user executing the script"))
}

fn is_of_tls(error: &RedisError) -> bool {
    let shared = std::error::Error::source(error).and_then(|cause| cause.downcast_ref::<Arc<Cause>>());
    let io = shared.and_then(|cause| cause.downcast_ref::<std::io::Error>());
    io.and_then(std::io::Error::get_ref).is_some_and(|cause| cause.is::<rustls::Error>())
}

/// What redis shares among the clones of an error.
type Cause = dyn std::error::Error + Send + Sync;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_url_of_something_else_is_a_finding_that_does_not_repeat_it() {
        for url in [
            "",
            "hunter2",
            "postgres://a:hunter2@localhost/a",
            "redis://a:hunter2@[localhost/a",
            "redis://a:b@h/hunter2",
        ] {
            let error = parse(url).expect_err(url);
            assert_eq!(error.code(), "store_url_invalid");
            assert!(!format!("{error} {error:?}").contains("hunter2"), "{error:?}");
        }
        assert!(parse("rediss://localhost").is_ok());
    }

    fn codes(info: &str, save: Option<&str>) -> Vec<(&'static str, String)> {
        let read = Read { info: Some(info.to_owned()), save: save.map(str::to_owned) };
        let seen = judge(read, "Redis at h:1").expect("a primary");
        seen.notices.iter().map(|notice| (notice.code(), notice.sentence().to_owned())).collect()
    }

    #[test]
    fn a_server_that_tells_nothing_is_taken_as_it_is() {
        assert!(codes("", None).is_empty());
        assert!(codes("maxmemory_policy:noeviction\r\naof_enabled:1\r\n", None).is_empty());
    }

    #[test]
    fn what_is_lost_with_a_server_depends_on_its_save_points() {
        let info = "role:master\r\naof_enabled:0\r\n";
        assert!(codes(info, Some(""))[0].1.contains("nothing to disk"));
        assert!(codes(info, Some("3600 1"))[0].1.contains("now and then"));
        assert!(codes(info, None)[0].1.contains("now and then"));
    }
}
