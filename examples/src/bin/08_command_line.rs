//! A program for the command line. Its tokens lie in the keyring of its user or, where there is none, in files that only this user
//! can read; the next run finds them and asks for no other.
//!
//! ```text
//! cargo run --bin 08_command_line -- provider    # in one terminal: a server to try it with
//! cargo run --bin 08_command_line -- list        # in another one, twice
//! ```
//!
//! The first terminal tells what the provider was asked: a token at the first `list` alone. A keyring shows the service
//! `oauth-runtime-example`; `list --files FOLDER` leaves it alone and keeps files there. For a server of yours:
//!
//! | variable | meaning |
//! |---|---|
//! | `CODEHOST_SERVER` | what comes before `/token` and `/api/user/repos` in its addresses, as `https://code.example` |
//! | `CODEHOST_CLIENT_ID`, `CODEHOST_CLIENT_SECRET` | the registration of this program there |
//! | `OAUTH_SECRET` | seals what is kept, so that other programs of the user learn nothing from it; wanted on Windows with files |
//!
//! | exit code | meaning |
//! |---|---|
//! | 0 | done |
//! | 1 | the server or its API did not do it: a retry may help |
//! | 2 | an argument or a setting is wrong: mend that first |
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a program for the command line")]

use std::io::IsTerminal as _;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use oauth_runtime::api::ApiErrorKind;
use oauth_runtime::prelude::*;
use oauth_runtime::records::Records;
use oauth_runtime::stores::{FileStore, KeyringStore};
use oauth_runtime::testing::{ClientRegistration, DevelopmentProvider, Endpoint};
use oauth_runtime::{ClientConfig, Environment, Error};
use serde::Deserialize;
use tracing_subscriber::filter::LevelFilter;

#[derive(OAuthProvider)]
#[oauth(
    protocol = oauth2,
    token_endpoint = "{server}/token",
    scopes("repo" as repo),
    dangerous_allow_loopback_http,
)]
struct CodeHost {
    server: String, // CODEHOST_SERVER
}

#[derive(Deserialize)]
struct Repository {
    full_name: String,
    description: Option<String>,
}

#[oauth_api(CodeHost, base_url = "{server}/api", dangerous_allow_loopback_http)]
trait CodeHostApi {
    #[get("/user/repos", scopes(repo))]
    async fn repositories(&self) -> Vec<Repository>;
}

const HELP: &str = "\
usage: 08_command_line list [--files FOLDER] [--verbose]
       08_command_line provider [PORT]

  list        the repositories of this program; the token for it is kept
  provider    a development provider to try it with, until Ctrl-C

  --files     keeps tokens in this folder, not in the keyring
  --verbose   tells what goes on

Try it: `provider` in one terminal, `list` in another one, twice.";

/// The name that people see in their keyring.
const NAME: &str = "oauth-runtime-example";

/// Where `provider` listens, and where `list` looks for a server that is not set.
const PORT: u16 = 23_808;

enum Command {
    Help,
    List { files: Option<PathBuf>, verbose: bool },
    Provider { port: u16 },
}

#[tokio::main]
async fn main() -> ExitCode {
    let outcome = match command(std::env::args().skip(1)) {
        Ok(Command::Help) => {
            println!("{HELP}");
            Ok(())
        }
        Ok(Command::List { files, verbose }) => list(files, verbose).await,
        Ok(Command::Provider { port }) => provide(port).await,
        Err(wrong) => Err(Failure::Usage(format!("{wrong}\n\n{HELP}"))),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Usage(why)) => {
            eprintln!("error: {why}");
            ExitCode::from(2)
        }
        Err(Failure::NotDone(why)) => {
            eprintln!("error: {why}");
            ExitCode::from(1)
        }
    }
}

fn command(mut arguments: impl Iterator<Item = String>) -> Result<Command, String> {
    let Some(word) = arguments.next() else { return Ok(Command::Help) };
    match &*word {
        "help" | "--help" | "-h" => Ok(Command::Help),
        "provider" => {
            let port =
                arguments.next().map_or(Ok(PORT), |port| port.parse().map_err(|_| format!("`{port}` is no port")));
            Ok(Command::Provider { port: port? })
        }
        "list" => {
            let (mut files, mut verbose) = (None, false);
            while let Some(argument) = arguments.next() {
                match &*argument {
                    "--verbose" => verbose = true,
                    "--files" => files = Some(arguments.next().ok_or("`--files` wants a folder")?.into()),
                    other => return Err(format!("`list` knows no `{other}`")),
                }
            }
            Ok(Command::List { files, verbose })
        }
        other => Err(format!("there is no `{other}`")),
    }
}

/// Why there is no result, in words for whoever typed the command.
enum Failure {
    Usage(String),
    NotDone(String),
}

impl From<Error> for Failure {
    /// `Debug` of an error is what a person needs: what, its code, what helps, and the causes. No secret is in it.
    fn from(error: Error) -> Self {
        if error.is_config() { Self::Usage(format!("{error:?}")) } else { Self::NotDone(format!("{error:?}")) }
    }
}

impl From<ApiError> for Failure {
    fn from(error: ApiError) -> Self {
        let is_away = matches!(error.kind(), ApiErrorKind::Failed(error) if error.is_transport());
        let hint =
            if is_away { "\n  to try it without a server: `08_command_line provider` in another terminal" } else { "" };
        Self::NotDone(format!("{error:?}{hint}"))
    }
}

async fn list(files: Option<PathBuf>, verbose: bool) -> Result<(), Failure> {
    // What a program prints is for the next one in the pipe; what it has to say goes beside it.
    let level = if verbose { LevelFilter::DEBUG } else { LevelFilter::ERROR };
    let is_terminal = std::io::stderr().is_terminal();
    tracing_subscriber::fmt().with_writer(std::io::stderr).with_ansi(is_terminal).with_max_level(level).init();

    let config = ClientConfig::new().with_environment(environment()).with_store(store(files).await?);
    let service = CodeHost::client(config)?.service().scopes::<(repo,)>();
    for Repository { full_name, description } in service.api().repositories().await? {
        println!("{full_name}\t{}", description.unwrap_or_default());
    }
    Ok(())
}

/// The keyring, if the machine has one. One that is locked is an error: what is in there is missed by the other store.
async fn store(files: Option<PathBuf>) -> Result<Arc<dyn Records>, Failure> {
    if let Some(folder) = files {
        return Ok(Arc::new(FileStore::open(folder).await?));
    }
    match KeyringStore::open(NAME).await {
        Ok(keyring) => Ok(Arc::new(keyring)),
        Err(error) if error.code() == "store_absent" => {
            let folder = state_folder().ok_or_else(|| {
                Failure::Usage("there is no keyring here, and no home for files: give a folder by `--files`".to_owned())
            })?;
            eprintln!("No keyring here: the token is kept in {}, for your eyes alone.", folder.display());
            Ok(Arc::new(FileStore::open(folder).await?))
        }
        Err(error) => Err(Failure::Usage(format!("{error:?}\n  or keep files: `--files FOLDER`"))),
    }
}

fn state_folder() -> Option<PathBuf> {
    let set = std::env::var_os("XDG_STATE_HOME").filter(|path| !path.is_empty()).map(PathBuf::from);
    let state = set.or_else(|| Some(std::env::home_dir()?.join(".local/state")))?;
    Some(state.join(NAME))
}

/// What is set; with no server set, that of `provider`.
fn environment() -> Environment {
    let environment = Environment::process();
    if environment.get("CODEHOST_SERVER").is_some() {
        return environment;
    }
    environment
        .with("CODEHOST_SERVER", format!("http://127.0.0.1:{PORT}/code"))
        .with("CODEHOST_CLIENT_ID", ClientRegistration::DEFAULT_ID)
        .with("CODEHOST_CLIENT_SECRET", ClientRegistration::DEFAULT_SECRET)
}

async fn provide(port: u16) -> Result<(), Failure> {
    let provider = DevelopmentProvider::builder().port(port).start();
    let provider = provider.map_err(|why| {
        Failure::Usage(format!(
            "the development provider does not start at port {port}: {why}\n  help: give another one, `provider PORT`"
        ))
    })?;
    println!("The development provider is at {}. Now, in another terminal:", provider.origin());
    let elsewhere = format!(
        "CODEHOST_SERVER={} CODEHOST_CLIENT_ID={} CODEHOST_CLIENT_SECRET={} ",
        provider.issuer("code"),
        ClientRegistration::DEFAULT_ID,
        ClientRegistration::DEFAULT_SECRET
    );
    println!("{}cargo run --bin 08_command_line -- list", if port == PORT { "" } else { &elsewhere });
    let mut told = 0;
    loop {
        let requests = provider.requests();
        for request in requests.iter().skip(told) {
            let what = match request.endpoint {
                Endpoint::Token => "a token",
                Endpoint::ApiRepositories => "the repositories",
                _ => "something else",
            };
            println!("asked for {what}");
        }
        told = requests.len();
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}
