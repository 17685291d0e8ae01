use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use arc_swap::ArcSwap;
use aws_lc_rs::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use aws_lc_rs::hkdf::{self, HKDF_SHA256, KeyType, Salt};
use aws_lc_rs::hmac::{self, HMAC_SHA256};
use zeroize::Zeroizing;

use crate::entropy::{Entropy, SystemEntropy};
use crate::error::{Error, Finding, Result};
use crate::wire::base64::decode_url;

/// The keys that seal what is kept outside the process: AES-256-GCM, newest first.
///
/// The newest seals; every key opens, so that keys can be replaced without disturbing anybody. Clones are the same keys, and are
/// [replaced](Self::replace) together.
#[derive(Clone)]
pub struct SealingKeys {
    keys: Arc<ArcSwap<Vec<SealingKey>>>,
}

/// Everything that comes from one secret.
struct SealingKey {
    id: [u8; 4],
    /// For what browsers keep.
    key: LessSafeKey,
    /// For what stores keep.
    records: LessSafeKey,
    indexes: hmac::Key,
}

/// Bytes that everything in a browser begins with: version of the content, key, when it was sealed.
const HEADER: usize = 1 + 4 + 8;
/// Of most of it.
const USUAL_LENGTH: usize = 512;

/// What is said about sealed content, and authenticated with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stamp {
    /// Of the content, which alone knows what that means.
    pub(crate) version: u8,
    pub(crate) sealed_at: i64,
}

/// What was opened.
pub(crate) struct Unsealed {
    pub(crate) stamp: Stamp,
    record: Zeroizing<Vec<u8>>,
}

impl Unsealed {
    pub(crate) fn plaintext(&self) -> &[u8] {
        &self.record[HEADER + NONCE_LEN..]
    }
}

/// Random bytes for one sealing. A nonce that seals two texts gives the key away: it is handed out once, and a copy has none.
pub(crate) struct SealingNonce {
    bytes: [u8; NONCE_LEN],
    is_spent: AtomicBool,
}

impl SealingNonce {
    pub(crate) fn new(bytes: [u8; NONCE_LEN]) -> Self {
        Self { bytes, is_spent: AtomicBool::new(false) }
    }

    pub(crate) fn spent() -> Self {
        Self { bytes: [0; NONCE_LEN], is_spent: AtomicBool::new(true) }
    }

    /// The bytes, or new ones for whoever comes second.
    pub(crate) fn take(&self, entropy: &dyn Entropy) -> Result<[u8; NONCE_LEN]> {
        if !self.is_spent.swap(true, Ordering::Relaxed) {
            return Ok(self.bytes);
        }
        let mut bytes = [0; NONCE_LEN];
        entropy.fill(&mut bytes)?;
        Ok(bytes)
    }
}

impl Clone for SealingNonce {
    fn clone(&self) -> Self {
        Self::spent()
    }
}

/// Bytes that every record of a store begins with: format, key, nonce.
const RECORD_HEADER: usize = 1 + 4 + NONCE_LEN;
const RECORD_FORMAT: u8 = 2;

impl SealingKeys {
    /// The least length of a secret, in bytes.
    pub const MIN_SECRET: usize = 32;

    /// Keys derived from these secrets, newest first.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Config`](crate::ErrorKind::Config) if there is none, or one is shorter than 32 bytes.
    pub fn from_secrets<'a>(secrets: impl IntoIterator<Item = &'a str>) -> Result<Self> {
        Ok(Self { keys: Arc::new(ArcSwap::from_pointee(Self::derived(secrets)?)) })
    }

    /// Puts the keys of these secrets, newest first, in the place of those that there are. What is being sealed or opened meanwhile
    /// has the old ones or the new ones.
    ///
    /// # Errors
    ///
    /// As [`from_secrets`](Self::from_secrets); then the keys stay as they are.
    pub fn replace<'a>(&self, secrets: impl IntoIterator<Item = &'a str>) -> Result<()> {
        self.keys.store(Arc::new(Self::derived(secrets)?));
        Ok(())
    }

    fn derived<'a>(secrets: impl IntoIterator<Item = &'a str>) -> Result<Vec<SealingKey>> {
        let keys = secrets
            .into_iter()
            .map(|secret| {
                if secret.len() < Self::MIN_SECRET {
                    return Err(Finding::new(
                        "sealing_key_too_short",
                        "a sealing secret (`OAUTH_SECRET`) is shorter than 32 characters",
                        "generate one, for example with `openssl rand -base64 32`",
                    )
                    .of_setting("OAUTH_SECRET")
                    .into());
                }
                derive(secret.as_bytes())
            })
            .collect::<Result<Vec<_>>>()?;
        if keys.is_empty() {
            return Err(Finding::new("sealing_key_missing", "no sealing secret is set", "set `OAUTH_SECRET`")
                .of_setting("OAUTH_SECRET")
                .into());
        }
        Ok(keys)
    }

    /// A key of this process alone: logins in flight do not survive a restart and cannot be finished by another instance.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Config`](crate::ErrorKind::Config) if the operating system gives no random bytes.
    pub fn random() -> Result<Self> {
        let mut secret = [0_u8; 32];
        SystemEntropy.fill(&mut secret)?;
        Ok(Self { keys: Arc::new(ArcSwap::from_pointee(vec![derive(&secret)?])) })
    }

    /// Seals for a browser what `write` appends, under the name of its cookie: nobody can read it, change it, rename it,
    /// redate it, or make it another version. One buffer from first to last.
    pub(crate) fn seal(
        &self,
        name: &str,
        stamp: Stamp,
        nonce: [u8; NONCE_LEN],
        write: impl FnOnce(Vec<u8>) -> Result<Vec<u8>>,
    ) -> Result<Vec<u8>> {
        let keys = self.keys.load();
        let key = keys.first().ok_or_else(sealing_failed)?;
        let mut sealed = Vec::with_capacity(USUAL_LENGTH);
        sealed.push(stamp.version);
        sealed.extend_from_slice(&key.id);
        sealed.extend_from_slice(&stamp.sealed_at.to_be_bytes());
        let aad = Aad::from([&sealed[..], name.as_bytes()].concat());
        sealed.extend_from_slice(&nonce);
        let mut sealed = write(sealed)?;
        let nonce = Nonce::assume_unique_for_key(nonce);
        let tag = key.key.seal_in_place_separate_tag(nonce, aad, &mut sealed[HEADER + NONCE_LEN..]);
        sealed.extend_from_slice(tag.map_err(|_| sealing_failed())?.as_ref());
        Ok(sealed)
    }

    /// What was sealed under this name; `None` for anything this application did not seal.
    pub(crate) fn open(&self, name: &str, sealed: &str) -> Option<Unsealed> {
        let mut record = decode_url(sealed)?;
        let (header, rest) = record.split_at_mut_checked(HEADER)?;
        let (nonce, body) = rest.split_at_mut_checked(NONCE_LEN)?;
        let keys = self.keys.load();
        let key = keys.iter().find(|key| key.id == header[1..5])?;
        let aad = Aad::from([&*header, name.as_bytes()].concat());
        let nonce = Nonce::try_assume_unique_for_key(nonce).ok()?;
        let length = key.key.open_in_place(nonce, aad, body).ok()?.len();
        let stamp = Stamp { version: header[0], sealed_at: i64::from_be_bytes(header[5..].try_into().ok()?) };
        record.truncate(HEADER + NONCE_LEN + length);
        Some(Unsealed { stamp, record: Zeroizing::new(record) })
    }

    /// Seals what a store keeps: nobody can read it, change it, or put it where something else is said `about` it.
    pub(crate) fn seal_record(&self, about: &[u8], plaintext: &[u8], entropy: &dyn Entropy) -> Result<Vec<u8>> {
        let keys = self.keys.load();
        let key = keys.first().ok_or_else(sealing_failed)?;
        let mut nonce = [0; NONCE_LEN];
        entropy.fill(&mut nonce)?;
        let mut sealed = Vec::with_capacity(RECORD_HEADER + plaintext.len() + AES_256_GCM.tag_len());
        sealed.push(RECORD_FORMAT);
        sealed.extend_from_slice(&key.id);
        sealed.extend_from_slice(&nonce);
        sealed.extend_from_slice(plaintext);
        let nonce = Nonce::assume_unique_for_key(nonce);
        let tag = key.records.seal_in_place_separate_tag(nonce, Aad::from(about), &mut sealed[RECORD_HEADER..]);
        sealed.extend_from_slice(tag.map_err(|_| sealing_failed())?.as_ref());
        Ok(sealed)
    }

    /// The newest key sealed it.
    pub(crate) fn sealed_newest(&self, sealed: &[u8]) -> bool {
        self.keys.load().first().is_some_and(|key| sealed.get(1..5) == Some(&key.id))
    }

    /// The plaintext; `None` for anything that was not sealed with exactly this `about` it.
    pub(crate) fn open_record(&self, about: &[u8], mut sealed: Vec<u8>) -> Option<Vec<u8>> {
        let (header, body) = sealed.split_at_mut_checked(RECORD_HEADER)?;
        let (format, rest) = header.split_first()?;
        let (id, nonce) = rest.split_at(4);
        let keys = self.keys.load();
        let key = keys.iter().find(|key| *format == RECORD_FORMAT && key.id == id)?;
        let nonce = Nonce::try_assume_unique_for_key(nonce).ok()?;
        let length = key.records.open_in_place(nonce, Aad::from(about), body).ok()?.len();
        // To the begin: where it was is cleared with the rest.
        sealed.copy_within(RECORD_HEADER..RECORD_HEADER + length, 0);
        sealed.truncate(length);
        Some(sealed)
    }

    /// What a record with these parts is found by: under the newest secret, then under the others.
    pub(crate) fn index_values(&self, parts: &[&str]) -> Vec<[u8; 32]> {
        self.keys.load().iter().map(|key| key.index_value(parts)).collect()
    }

    /// The same under the newest secret alone, for a record that is written.
    pub(crate) fn index_value(&self, parts: &[&str]) -> Option<[u8; 32]> {
        self.keys.load().first().map(|key| key.index_value(parts))
    }

    /// When a record claims to have been sealed; unverified, good enough to choose which to drop.
    pub(crate) fn claimed_time(sealed: &str) -> Option<i64> {
        // 20 characters of base64 hold 15 bytes: more than the header.
        let bytes = decode_url(sealed.get(..20)?)?;
        Some(i64::from_be_bytes(bytes.get(5..HEADER)?.try_into().ok()?))
    }
}

impl SealingKey {
    fn index_value(&self, parts: &[&str]) -> [u8; 32] {
        let mut context = hmac::Context::with_key(&self.indexes);
        for part in parts {
            // With its length, so that no two lists of parts read the same.
            context.update(&(part.len() as u64).to_be_bytes());
            context.update(part.as_bytes());
        }
        let mut value = [0; 32];
        value.copy_from_slice(context.sign().as_ref());
        value
    }
}

fn sealing_failed() -> Error {
    Finding::new("sealing_failed", "a record cannot be sealed", "report this as a bug").into()
}

struct Length(usize);

impl KeyType for Length {
    fn len(&self) -> usize {
        self.0
    }
}

fn derive(secret: &[u8]) -> Result<SealingKey> {
    let failed =
        || Error::from(Finding::new("sealing_key_invalid", "a sealing key cannot be derived", "report this as a bug"));
    let derived = |label: &'static [u8], buffer: &mut [u8]| {
        let secret: hkdf::Prk = Salt::new(HKDF_SHA256, b"oauth-runtime sealing v1").extract(secret);
        secret.expand(&[label], Length(buffer.len())).and_then(|okm| okm.fill(buffer)).map_err(|_| failed())
    };
    let sealing = |label| {
        let mut key = Zeroizing::new([0_u8; 32]);
        derived(label, &mut *key)?;
        UnboundKey::new(&AES_256_GCM, &*key).map(LessSafeKey::new).map_err(|_| failed())
    };
    let mut id = [0_u8; 4];
    derived(b"id", &mut id)?;
    let mut indexes = Zeroizing::new([0_u8; 32]);
    derived(b"indexes", &mut *indexes)?;
    let indexes = hmac::Key::new(HMAC_SHA256, &*indexes);
    Ok(SealingKey { id, key: sealing(b"key")?, records: sealing(b"records")?, indexes })
}

impl fmt::Debug for SealingKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SealingKeys({} keys)", self.keys.load().len())
    }
}

#[cfg(test)]
mod tests {
    use base64::Engine as _;
    use base64::engine::general_purpose::URL_SAFE_NO_PAD;

    use super::*;

    const OLD: &str = "an old secret of at least 32 characters";
    const NEW: &str = "a new secret of at least 32 characters!";

    const STAMP: Stamp = Stamp { version: 3, sealed_at: 7 };

    fn sealed(keys: &SealingKeys) -> String {
        let nonce = SealingNonce::spent().take(&SystemEntropy).expect("random bytes");
        let write = |mut buffer: Vec<u8>| {
            buffer.extend_from_slice(b"plain");
            Ok(buffer)
        };
        URL_SAFE_NO_PAD.encode(keys.seal("name", STAMP, nonce, write).expect("sealed"))
    }

    fn opened(keys: &SealingKeys, name: &str, sealed: &str) -> Option<(Stamp, Vec<u8>)> {
        keys.open(name, sealed).map(|unsealed| (unsealed.stamp, unsealed.plaintext().to_vec()))
    }

    #[test]
    fn a_record_opens_under_its_own_name_only() {
        let keys = SealingKeys::random().expect("random bytes");
        let record = sealed(&keys);
        assert_eq!(opened(&keys, "name", &record), Some((STAMP, b"plain".to_vec())));
        assert_eq!(opened(&keys, "other", &record), None);
        assert_eq!(SealingKeys::claimed_time(&record), Some(7));
    }

    #[test]
    fn t210_a_changed_or_cut_record_does_not_open() {
        let keys = SealingKeys::random().expect("random bytes");
        let record = URL_SAFE_NO_PAD.decode(sealed(&keys)).expect("base64");
        for index in 0..record.len() {
            let mut changed = record.clone();
            changed[index] ^= 1;
            assert_eq!(opened(&keys, "name", &URL_SAFE_NO_PAD.encode(&changed)), None, "byte {index}");
            assert_eq!(opened(&keys, "name", &URL_SAFE_NO_PAD.encode(&record[..index])), None, "cut at {index}");
        }
    }

    #[test]
    fn t270_a_nonce_is_handed_out_once_and_a_copy_has_none() {
        let nonce = SealingNonce::new([7; NONCE_LEN]);
        let copy = nonce.clone();
        assert_eq!(nonce.take(&SystemEntropy).expect("random bytes"), [7; NONCE_LEN]);
        for later in [&nonce, &copy] {
            assert_ne!(later.take(&SystemEntropy).expect("random bytes"), [7; NONCE_LEN]);
        }
    }

    #[test]
    fn keys_rotate_without_losing_records() {
        let old = SealingKeys::from_secrets([OLD]).expect("keys");
        let both = SealingKeys::from_secrets([NEW, OLD]).expect("keys");
        let new = SealingKeys::from_secrets([NEW]).expect("keys");
        let record = sealed(&old);
        assert!(both.open("name", &record).is_some());
        assert!(new.open("name", &record).is_none());
        assert!(new.open("name", &sealed(&both)).is_some());
    }

    #[test]
    fn keys_are_replaced_in_every_clone_at_once_and_not_by_unusable_ones() {
        let keys = SealingKeys::from_secrets([OLD]).expect("keys");
        let clone = keys.clone();
        let before = sealed(&keys);
        assert_eq!(keys.replace(["short"]).expect_err("refused").code(), "sealing_key_too_short");
        assert!(clone.open("name", &before).is_some());
        keys.replace([NEW, OLD]).expect("usable");
        assert!(clone.open("name", &before).is_some());
        assert!(SealingKeys::from_secrets([NEW]).expect("keys").open("name", &sealed(&clone)).is_some());
        keys.replace([NEW]).expect("usable");
        assert!(clone.open("name", &before).is_none());
    }

    #[test]
    fn a_short_secret_is_refused() {
        assert_eq!(SealingKeys::from_secrets(["short"]).expect_err("refused").code(), "sealing_key_too_short");
        assert_eq!(SealingKeys::from_secrets([]).expect_err("refused").code(), "sealing_key_missing");
    }
}
