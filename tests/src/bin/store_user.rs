//! A program that uses a store of programs, as often as it is told: several of it at once share one.
//!
//! `store_user file DIRECTORY put` writes one record, `store_user keyring SERVICE put` too. `… count 40 FOLDER` takes a lease and counts, 40
//! times; in FOLDER it notes that it holds the lease, where another process that holds it too would find that.

use std::error::Error;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use oauth_runtime::records::{Lease, LeaseHolder, Record, RecordId, RecordKey, RecordKind, Records};
use oauth_runtime::stores::{FileStore, KeyringStore};
use oauth_runtime::testing::records_contract;

const KEY: RecordKey = RecordKey::from_bytes([5; 32]);
const COUNTER: RecordId = RecordId::new(RecordKind::Grant, KEY);
const HOUR: Duration = Duration::from_secs(3600);

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error + Send + Sync>> {
    let arguments = std::env::args().skip(1).collect::<Vec<_>>();
    let arguments = arguments.iter().map(String::as_str).collect::<Vec<_>>();
    let store: Arc<dyn Records> = match arguments[0] {
        "file" => Arc::new(FileStore::open(arguments[1]).await?),
        "keyring" => Arc::new(KeyringStore::open(arguments[1]).await?),
        other => return Err(format!("no store `{other}`").into()),
    };
    match arguments[2..] {
        ["put"] => {
            println(&format!("written: {}", put(&*store, COUNTER).await?));
        }
        ["contract"] => {
            records_contract(store).await;
            println("the contract is kept");
        }
        ["apart"] => {
            let other = KeyringStore::open(arguments[1]).await?.application("shop");
            let is_apart =
                other.get(COUNTER, SystemTime::now()).await?.is_none() && listed(&other, HOUR / 2).await? == 0;
            println(if is_apart { "apart" } else { "in the way of each other" });
        }
        ["list"] => println(&format!("{} listed", listed(&*store, Duration::ZERO).await?)),
        ["sweep"] => sweep(arguments[1], &*store).await?,
        ["total"] => {
            let record = store.get(COUNTER, SystemTime::now()).await?.ok_or("nobody counted")?;
            println(&format!("total: {}", u64::from_be_bytes(record.bytes().try_into()?)));
        }
        ["twice", folder] => {
            let folder = Path::new(folder);
            put(&*store, COUNTER).await?;
            std::fs::File::create(folder.join("first"))?;
            // Somebody else writes it.
            std::fs::read(folder.join("go"))?;
            let is_there = store.get(COUNTER, SystemTime::now()).await?.is_some();
            println(if is_there { "it was there both times" } else { "it is gone" });
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

async fn put(store: &dyn Records, id: RecordId) -> Result<bool, Box<dyn Error + Send + Sync>> {
    let record = Record::new(id, 1, SystemTime::now() + HOUR, [1; 4000]);
    store.put(record, None, SystemTime::now()).await
}

/// So much later.
async fn listed(store: &dyn Records, later: Duration) -> Result<usize, Box<dyn Error + Send + Sync>> {
    Ok(store.page(RecordKind::Grant, None, SystemTime::now() + later).await?.records.len())
}

/// Twenty records end, and a program that starts later writes something.
async fn sweep(service: &str, store: &dyn Records) -> Result<(), Box<dyn Error + Send + Sync>> {
    for number in 0..20 {
        put(store, RecordId::new(RecordKind::Grant, RecordKey::from_bytes([number; 32]))).await?;
    }
    let before = listed(store, Duration::ZERO).await?;
    let later = KeyringStore::open(service).await?;
    later.delete(COUNTER, SystemTime::now() + 2 * HOUR).await?;
    // By the clock of before: what is still there would be seen.
    println(&format!("{before} listed, later {} listed", listed(store, Duration::ZERO).await?));
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
