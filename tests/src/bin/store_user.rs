//! A program that uses a store of programs, as often as it is told: several of it at once share one.
//!
//! `store_user file DIRECTORY put` writes one record. `store_user file DIRECTORY count 40 FOLDER` takes a lease and counts, 40 times; in
//! FOLDER it notes that it holds the lease, where another process that holds it too would find that.

use std::error::Error;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use oauth_runtime::records::{Lease, LeaseHolder, Record, RecordId, RecordKey, RecordKind, Records};
use oauth_runtime::stores::FileStore;

const KEY: RecordKey = RecordKey::from_bytes([5; 32]);
const COUNTER: RecordId = RecordId::new(RecordKind::Grant, KEY);
const HOUR: Duration = Duration::from_secs(3600);

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error + Send + Sync>> {
    let arguments = std::env::args().skip(1).collect::<Vec<_>>();
    let arguments = arguments.iter().map(String::as_str).collect::<Vec<_>>();
    let store: Arc<dyn Records> = match arguments[0] {
        "file" => Arc::new(FileStore::open(arguments[1]).await?),
        other => return Err(format!("no store `{other}`").into()),
    };
    match arguments[2..] {
        ["put"] => {
            let record = Record::new(COUNTER, 1, SystemTime::now() + HOUR, [1; 4000]);
            println(&format!("written: {}", store.put(record, None, SystemTime::now()).await?));
        }
        ["count", times, folder] => {
            for _ in 0..times.parse()? {
                count(&*store, Path::new(folder)).await?;
            }
            println("counted");
        }
        _ => return Err("no such command".into()),
    }
    Ok(())
}

/// Once with the lease, and once without it.
async fn count(store: &dyn Records, folder: &Path) -> Result<(), Box<dyn Error + Send + Sync>> {
    let mut holder = [0; 16];
    aws_lc_rs::rand::fill(&mut holder)?;
    let holder = LeaseHolder::from_bytes(holder);
    while store.lease(KEY, holder, HOUR, SystemTime::now()).await? == Lease::Held {
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
    let alone = folder.join("alone");
    std::fs::File::create_new(&alone)?;
    add(store).await?;
    std::fs::remove_file(&alone)?;
    store.give_back(KEY, holder, SystemTime::now()).await?;
    add(store).await
}

async fn add(store: &dyn Records) -> Result<(), Box<dyn Error + Send + Sync>> {
    loop {
        let now = SystemTime::now();
        let before = store.get(COUNTER, now).await?;
        let count = match &before {
            Some(record) => u64::from_be_bytes(record.bytes().try_into()?),
            None => 0,
        };
        let over = before.map(|record| record.version());
        let record = Record::new(COUNTER, over.map_or(1, |over| over + 1), now + HOUR, (count + 1).to_be_bytes());
        if store.put(record, over, now).await? {
            return Ok(());
        }
    }
}

fn println(line: &str) {
    use std::io::Write as _;
    let _ = writeln!(std::io::stdout(), "{line}");
}
