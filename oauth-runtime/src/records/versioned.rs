//! The content of a record as bytes. The first one is the version of the rest, so that a deployment in steps misreads nothing.

use postcard::ser_flavors::Size;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::error::{Error, Result, SessionFault, Stage};

/// The bytes of a content.
pub(crate) fn encode<T: Serialize>(version: u8, content: &T) -> Result<Zeroizing<Vec<u8>>> {
    // Sized before it is filled: what a growing buffer leaves behind is not cleared.
    let size = postcard::serialize_with_flavor(content, Size::default()).map_err(failed)?;
    let mut bytes = Zeroizing::new(vec![version; 1 + size]);
    postcard::to_slice(content, &mut bytes[1..]).map_err(failed)?;
    Ok(bytes)
}

/// The content, if it is of this version.
pub(crate) fn decode<'a, T: Deserialize<'a>>(version: u8, bytes: &'a [u8]) -> Option<T> {
    let (written, content) = bytes.split_first()?;
    if *written == version { postcard::from_bytes(content).ok() } else { None }
}

fn failed(error: postcard::Error) -> Error {
    Error::from(SessionFault::RecordsUnavailable).at(Stage::Session).because(error)
}
