use std::path::Path;
use std::sync::Arc;

use oauth_runtime::prelude::*;
use oauth_runtime::records::{RecordKind, Records};
use oauth_runtime::stores::FileStore;
use oauth_runtime::testing::{DevelopmentProvider, Endpoint, records_contract};
use oauth_runtime::{Client, ClientConfig};
use oauth_tests::folder::Folder;

use crate::rig::{Log, Open, alone, environment};

use super::common::{self, MINUTE, VALUE, ending, finding, id, in_time, is_there, now, put, record};
use super::processes::{counted, counts, user};

async fn open(path: &Path) -> FileStore {
    FileStore::open(path).await.expect("a store")
}

fn files(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).expect("a folder");
    let mut names =
        entries.map(|entry| entry.expect("an entry").file_name().into_string().expect("a name")).collect::<Vec<_>>();
    names.sort();
    names
}

fn records(folder: &Path) -> Vec<String> {
    let mut names = files(&folder.join("oauth"));
    names.retain(|name| name.starts_with("grant-"));
    names
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn files_keep_the_contract_of_records() {
    let folder = Folder::new("file");
    let store = open(folder.path()).await;
    assert_eq!(store.name(), "a folder of files");
    records_contract(Arc::new(store)).await;
}

#[tokio::test]
async fn t212_applications_with_one_folder_see_nothing_of_each_other() {
    let folder = Folder::new("file");
    let (one, other) = (open(folder.path()).await, open(folder.path()).await.application("shop"));
    common::applications_see_nothing_of_each_other(one, other).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn programs_that_share_a_folder_agree() {
    let folder = Folder::new("file");
    common::instances_agree(open(folder.path()).await, open(folder.path()).await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn three_processes_that_share_a_folder_take_turns() {
    let (folder, notes) = (Folder::new("file"), Folder::new("notes"));
    let users = [(); 3].map(|()| user("file", folder.path(), &["count", "40", &notes.path().display().to_string()]));
    for mut user in users {
        counted(&mut user).await;
    }
    assert_eq!(counts(&open(folder.path()).await).await, 3 * 2 * 40);
}

#[cfg(unix)]
#[tokio::test]
async fn a_folder_of_files_outlives_the_program_and_is_its_users_alone() {
    use std::os::unix::fs::PermissionsExt as _;

    let folder = Folder::new("file");
    let place = folder.path().join("state/shop");
    let store = open(&place).await;
    assert!(put(&store, record(1)).await);
    assert!(store.notices().is_empty(), "{:?}", store.notices());
    let mode = |path: &Path| path.metadata().expect("a file").permissions().mode() & 0o777;
    for path in [place.parent().expect("a folder"), &place, &place.join("oauth")] {
        assert_eq!(mode(path), 0o700, "{}", path.display());
    }
    let names = files(&place.join("oauth"));
    assert_eq!(names.len(), 2, "the lock, and the record: {names:?}");
    for name in names {
        assert_eq!(mode(&place.join("oauth").join(&name)), 0o600, "{name}");
    }
    drop(store);
    let store = open(&place).await;
    assert!(is_there(&store, 1).await);
    assert_eq!(store.find(RecordKind::Grant, VALUE, now()).await.expect("an answer").len(), 1);

    std::fs::set_permissions(&place, std::fs::Permissions::from_mode(0o750)).expect("a mode");
    let notices = open(&place).await.notices();
    assert_eq!(notices.iter().map(|notice| notice.code()).collect::<Vec<_>>(), ["store_open_to_others"]);
}

#[tokio::test]
async fn t295_files_of_what_has_ended_are_deleted() {
    let folder = Folder::new("file");
    let store = open(folder.path()).await;
    for number in 0..150 {
        assert!(put(&store, ending(number, now() + MINUTE)).await);
    }
    assert_eq!(records(folder.path()).len(), 150);
    // A program that starts later.
    let (store, later) = (open(folder.path()).await, now() + 2 * MINUTE);
    for left in [86, 22, 0] {
        store.delete(id(1000), later).await.expect("an answer");
        assert_eq!(records(folder.path()).len(), left);
    }
}

#[test]
fn t207_a_file_that_is_cut_off_counts_as_absent_and_is_written_anew() {
    alone("stores::file::t207_a_file_that_is_cut_off_counts_as_absent_and_is_written_anew", async {
        let folder = Folder::new("file");
        let store = open(folder.path()).await;
        assert!(put(&store, record(1)).await);
        assert!(put(&store, record(2)).await);
        let name = records(folder.path()).remove(0);
        let path = folder.path().join("oauth").join(name);
        let whole = std::fs::read(&path).expect("a file");
        for length in [0, 10, whole.len() - 1] {
            std::fs::write(&path, &whole[..length]).expect("a file");
            let (log, guard) = Log::begin();
            assert!(!is_there(&store, 1).await);
            let text = log.text();
            assert_eq!(text.matches("record_unreadable").count(), 1, "{text}");
            drop(guard);
            let page = store.page(RecordKind::Grant, None, now()).await.expect("an answer");
            assert_eq!(page.records.len(), 1, "the other one is there");
            assert!(put(&store, record(1)).await);
            assert!(is_there(&store, 1).await);
        }
    });
}

#[tokio::test]
async fn what_is_not_for_programs_is_not_kept_in_files() {
    let folder = Folder::new("file");
    let store = open(folder.path()).await;
    for kind in RecordKind::ALL {
        let id = oauth_runtime::records::RecordId::new(kind, *id(1).key());
        let record = oauth_runtime::records::Record::new(id, 1, now() + MINUTE, *b"bytes");
        assert_eq!(store.put(record, None, now()).await.is_ok(), store.keeps(kind), "{kind:?}");
    }
    let kept = RecordKind::ALL.into_iter().filter(|kind| store.keeps(*kind)).collect::<Vec<_>>();
    assert_eq!(kept, [RecordKind::Grant, RecordKind::Lease]);
}

#[tokio::test]
async fn what_is_wrong_with_a_folder_is_a_finding() {
    let folder = Folder::new("file");
    let code = async |path: &Path| finding(&FileStore::open(path).await.expect_err("it does not open"));
    let letter = folder.path().join("letter.txt");
    std::fs::write(&letter, "Dear Ada").expect("a file");
    for path in [letter.clone(), letter.join("below"), "".into(), "/proc/oauth".into()] {
        let (code, text) = code(&path).await;
        assert_eq!(code, "store_not_writable", "{}: {text}", path.display());
    }
    assert_eq!(std::fs::read_to_string(&letter).expect("a file"), "Dear Ada", "it is left as it is");
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_folder_of_another_user_is_a_finding() {
    let folder = Folder::new("file");
    let place = folder.path().join("state");
    drop(open(&place).await);
    let Some(mut nobody) = super::processes::nobody("file", &place, &["put"]) else { return };
    nobody.wait_for_line(MINUTE, |line| line.contains("store_not_writable").then_some(())).await;
    assert!(nobody.output().contains("by this user"), "{}", nobody.output());
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn t207_a_file_for_which_there_is_no_room_is_an_error_and_the_one_before_stays() {
    let folder = Folder::new("file");
    let store = open(folder.path()).await;
    // As a quota does it: what the program writes may be this long, and no longer.
    let mut full = super::processes::with_room_for("1", "file", folder.path(), &["put"]);
    full.wait_for_line(MINUTE, |line| line.contains("there is no room").then_some(())).await;
    assert!(full.output().contains("store_not_writable"), "{}", full.output());
    assert_eq!(files(&folder.path().join("oauth")), ["lock"], "half a file is no file");
    assert!(put(&store, record(1)).await);
    let mut roomy = user("file", folder.path(), &["put"]);
    roomy.wait_for_line(MINUTE, |line| line.contains("written: true").then_some(())).await;
    let before = counted_bytes(folder.path());
    let mut full = super::processes::with_room_for("1", "file", folder.path(), &["put"]);
    full.wait_for_line(MINUTE, |line| line.contains("written: false").then_some(())).await;
    assert_eq!(counted_bytes(folder.path()), before);
}

/// A file system of 64 KiB, which takes one who may mount it.
#[cfg(target_os = "linux")]
struct SmallDisk(Folder);

#[cfg(target_os = "linux")]
impl SmallDisk {
    fn mount() -> Option<Self> {
        let folder = Folder::new("disk");
        let mut mount = std::process::Command::new("mount");
        let mount = mount.args(["-t", "tmpfs", "-o", "size=64k", "tmpfs"]).arg(folder.path()).output();
        mount.is_ok_and(|output| output.status.success()).then_some(Self(folder))
    }

    /// Nobody else can write anything until the file is gone.
    fn fill(&self) -> std::path::PathBuf {
        use std::io::Write as _;

        let path = self.0.path().join("somebody else's");
        let mut file = std::fs::File::create(&path).expect("a file");
        while file.write(&[0; 1024]).is_ok_and(|written| written > 0) {}
        path
    }
}

#[cfg(target_os = "linux")]
impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = std::process::Command::new("umount").arg("--lazy").arg(self.0.path()).status();
    }
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn t207_a_full_disk_is_an_error_with_a_remedy_and_the_record_before_stays_whole() {
    let Some(disk) = SmallDisk::mount() else { return };
    let place = disk.0.path().join("state");
    let store = open(&place).await;
    assert!(put(&store, record(1)).await);
    let others = disk.fill();
    let end = now() + MINUTE;
    for (bytes, number, over) in [(vec![1; 8000], 1, Some(1)), (vec![1; 8000], 2, None)] {
        let new = oauth_runtime::records::Record::new(id(number), 2, end, bytes);
        let error = in_time(store.put(new, over, now())).await.expect_err("there is no room").to_string();
        assert!(error.contains("store_not_writable") && error.contains("there is no room"), "{error}");
        crate::rig::row(
            "the disk is full",
            "nothing; what is new is not written",
            "the record before is whole",
            &error,
        );
    }
    let read = store.get(id(1), now()).await.expect("an answer").expect("the record before");
    assert_eq!((read.version(), read.bytes()), (1, &b"bytes"[..]));
    assert_eq!(files(&place.join("oauth")).len(), 2, "the lock, the record, and half of nothing");
    drop(store);
    let (code, _) = finding(&FileStore::open(&place).await.expect_err("a program that starts now is told"));
    assert_eq!(code, "store_not_writable");
    std::fs::remove_file(others).expect("a file");
    let store = open(&place).await;
    assert!(is_there(&store, 1).await);
    let new = oauth_runtime::records::Record::new(id(1), 2, end, vec![1; 8000]);
    assert!(store.put(new, Some(1), now()).await.expect("an answer"));
}

fn counted_bytes(folder: &Path) -> Vec<u64> {
    let sizes =
        records(folder).into_iter().map(|name| folder.join("oauth").join(name).metadata().expect("a file").len());
    sizes.collect()
}

#[cfg(unix)]
#[tokio::test]
async fn t207_who_waits_for_a_process_that_hangs_gives_up_and_works_again() {
    let folder = Folder::new("file");
    let store = open(folder.path()).await;
    assert!(put(&store, record(1)).await);
    let lock = std::fs::File::open(folder.path().join("oauth/lock")).expect("a lock");
    rustix::fs::flock(&lock, rustix::fs::FlockOperation::LockExclusive).expect("locked");
    let error = in_time(store.put(record(2), None, now())).await.expect_err("somebody else holds the lock");
    assert!(error.to_string().contains("store_locked"), "{error}");
    assert!(is_there(&store, 1).await, "who reads does not wait");
    drop(lock);
    assert!(put(&store, record(2)).await);
}

#[test]
fn a_layer_with_a_store_of_programs_asks_for_another_place_for_sessions() {
    const SECRET: &str = "0123456789abcdef0123456789abcdef";
    let name = "stores::file::a_layer_with_a_store_of_programs_asks_for_another_place_for_sessions";
    alone(name, async {
        let folder = Folder::new("file");
        open_to_others(folder.path());
        let (log, _guard) = Log::begin();
        let store = Arc::new(open(folder.path()).await);
        let builder = || {
            let environment = oauth_runtime::Environment::from_iter([("OAUTH_SECRET", SECRET)]);
            OAuthLayer::builder().environment(environment).store(Arc::<FileStore>::clone(&store))
        };
        let codes = |builder: oauth_runtime::web::OAuthLayerBuilder| match builder.build().expect("a layer").check() {
            Ok(()) => Vec::new(),
            Err(error) => {
                let oauth_runtime::ErrorKind::Config(report) = error.kind() else { panic!("{error}") };
                let codes = report.findings().iter().map(|finding| finding.code());
                codes.filter(|code| code.starts_with("store_")).collect()
            }
        };
        assert_eq!(codes(builder()), ["store_keeps_grants_alone"]);
        let elsewhere = || builder().session_store(tower_sessions::MemoryStore::default());
        assert_eq!(codes(elsewhere()), [] as [&str; 0]);
        assert_eq!(codes(elsewhere().list_logins()), ["store_keeps_grants_alone"]);
        assert!(log.text().contains("store_open_to_others"), "what the store found is in the log: {}", log.text());
    });
}

fn open_to_others(folder: &Path) {
    use std::os::unix::fs::PermissionsExt as _;
    std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o755)).expect("a mode");
}

#[tokio::test]
async fn the_token_of_a_program_is_found_by_its_next_run_and_needs_no_secret() {
    let provider = DevelopmentProvider::builder().start().expect("a provider");
    let folder = Folder::new("file");
    let run = async |secrets: &[&str]| {
        let environment = environment(provider.origin());
        let config = ClientConfig::new().with_environment(environment).with_store(open(folder.path()).await);
        let client = Client::<Open>::new(config.with_secrets(secrets.iter().copied())).expect("complete");
        client.service().token().await.expect("a token").access_token.expose().to_owned()
    };
    let first = run(&[]).await;
    assert_eq!((run(&[]).await, provider.request_count(Endpoint::Token)), (first.clone(), 1), "two runs, one request");
    // With a secret they are sealed: what was not is another program's.
    let sealed = run(&["a secret of at least 32 characters!"]).await;
    assert_ne!(sealed, first);
    assert_ne!(run(&["another secret of at least 32 characters"]).await, sealed);
}
