//! Brings the packages a peer needs into its folder, once, and again when the list of them changes.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Mutex, PoisonError};

use crate::process::program;
use crate::skip::{Missing, artefacts};

/// `tests/peers/NAME`.
pub(super) fn folder(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("peers").join(name)
}

/// What `oidc-provider` runs on.
const OLDEST_NODE: u32 = 20;

/// The `node` program, with `node_modules` in `folder`.
pub(super) fn node(folder: &Path) -> Result<PathBuf, Missing> {
    let get = "apt-get install nodejs npm";
    let node = program(&["node", "nodejs"]).ok_or_else(|| Missing::new("node and npm", get))?;
    if node_version(&node).is_some_and(|version| version < OLDEST_NODE) {
        return Err(Missing::new(format!("node {OLDEST_NODE} or newer"), "npm install --global node@22"));
    }
    let target = folder.join("node_modules");
    let manifest = read(&folder.join("package-lock.json"));
    if is_installed(&target, &manifest) {
        return Ok(node);
    }
    let npm = program(&["npm"]).ok_or_else(|| Missing::new("node and npm", get))?;
    install(&target, &manifest, |stage| {
        for file in ["package.json", "package-lock.json", ".npmrc"] {
            std::fs::copy(folder.join(file), stage.join(file)).map_err(|error| error.to_string())?;
        }
        run(Command::new(npm).args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]).current_dir(stage))?;
        Ok(stage.join("node_modules"))
    })
    .map_err(|error| Missing::new("the npm packages", format!("npm ci in {}: {error}", folder.display())))?;
    Ok(node)
}

/// `v22.1.0` is 22.
fn node_version(node: &Path) -> Option<u32> {
    let output = Command::new(node).arg("--version").output().ok()?;
    String::from_utf8_lossy(&output.stdout).trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}

/// The `python` program of a virtual environment in `folder`.
pub(super) fn python(folder: &Path) -> Result<PathBuf, Missing> {
    let get = "apt-get install python3 python3-venv";
    let target = folder.join(".venv");
    let manifest = read(&folder.join("requirements.txt"));
    // Through the environment's own path at every start: it finds its packages wherever the folder was moved to.
    let python = target.join("bin/python");
    if is_installed(&target, &manifest) {
        return Ok(python);
    }
    let system = program(&["python3"]).ok_or_else(|| Missing::new("Python 3 with venv", get))?;
    install(&target, &manifest, |stage| {
        let venv = stage.join("venv");
        run(Command::new(system).args(["-m", "venv"]).arg(&venv))?;
        let pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement"];
        run(Command::new(venv.join("bin/python")).args(pip).arg(folder.join("requirements.txt")))?;
        Ok(venv)
    })
    .map_err(|error| Missing::new("the Python packages", format!("{get}; venv in {}: {error}", folder.display())))?;
    Ok(python)
}

/// What Keycloak runs on.
const OLDEST_JAVA: u32 = 17;

/// Keycloak, unpacked and built, in `folder`.
pub(super) fn keycloak(folder: &Path) -> Result<PathBuf, Missing> {
    let get = "apt-get install default-jre-headless maven";
    let java = std::env::var_os("JAVA_HOME").map(|home| PathBuf::from(home).join("bin/java"));
    let java = java.or_else(|| program(&["java"])).ok_or_else(|| Missing::new("Java and Maven", get))?;
    if java_version(&java).is_some_and(|version| version < OLDEST_JAVA) {
        return Err(Missing::new(format!("Java {OLDEST_JAVA} or newer"), get));
    }
    let target = folder.join("server");
    let script = folder.join("install");
    let manifest = read(&script);
    if is_installed(&target, &manifest) {
        return Ok(target);
    }
    program(&["mvn"]).ok_or_else(|| Missing::new("Java and Maven", get))?;
    install(&target, &manifest, |stage| {
        let server = stage.join("server");
        run(Command::new("sh").arg(script).arg(&server))?;
        Ok(server)
    })
    .map_err(|error| Missing::new("Keycloak", format!("{get}; {}: {error}", folder.join("install").display())))?;
    Ok(target)
}

/// `openjdk version "17.0.15" 2025-04-15` is 17.
fn java_version(java: &Path) -> Option<u32> {
    let output = Command::new(java).arg("-version").output().ok()?;
    let text = String::from_utf8_lossy(&output.stderr).into_owned();
    text.split('"').nth(1)?.split(['.', '-', '+']).next()?.parse().ok()
}

const MARKER: &str = ".installed-from";

fn is_installed(target: &Path, manifest: &str) -> bool {
    std::fs::read_to_string(target.join(MARKER)).is_ok_and(|installed| installed == manifest)
}

/// Builds in a folder of this process and moves the result into place, so that test processes that run side by side
/// never see half of it.
fn install(target: &Path, manifest: &str, build: impl FnOnce(&Path) -> Result<PathBuf, String>) -> Result<(), String> {
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    let _turn = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    if is_installed(target, manifest) {
        return Ok(());
    }
    let stage = artefacts().join(format!("install-{}", std::process::id()));
    let _ = std::fs::remove_dir_all(&stage);
    let result = (|| {
        std::fs::create_dir_all(&stage).map_err(|error| error.to_string())?;
        let built = build(&stage)?;
        std::fs::write(built.join(MARKER), manifest).map_err(|error| error.to_string())?;
        if is_installed(target, manifest) {
            return Ok(());
        }
        let _ = std::fs::rename(target, stage.join("outdated"));
        match std::fs::rename(built, target) {
            Err(_) if is_installed(target, manifest) => Ok(()),
            moved => moved.map_err(|error| error.to_string()),
        }
    })();
    let _ = std::fs::remove_dir_all(&stage);
    result
}

fn run(command: &mut Command) -> Result<(), String> {
    let output = command.output().map_err(|error| format!("{command:?}: {error}"))?;
    if output.status.success() {
        return Ok(());
    }
    let text = String::from_utf8_lossy(&output.stderr).into_owned() + &String::from_utf8_lossy(&output.stdout);
    let tail: Vec<&str> = text.lines().rev().take(5).collect();
    Err(tail.into_iter().rev().collect::<Vec<_>>().join(" / "))
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
