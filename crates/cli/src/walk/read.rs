//! Reading one file of a file system that others write to at the same time.

use std::fs::{self, File, Metadata};
use std::io::{self, Read};
use std::path::Path;

use cookielint_engine::finding::Reason;
use cookielint_engine::tree::ReadFault;

use super::{Access, Bounds, Located};

/// How often a file that changes under the reader is read anew.
const ATTEMPTS: usize = 3;

/// Reads a listed file, if it still is what was listed.
pub(super) fn read(located: &Located, bounds: &Bounds, limit: u64) -> Result<Vec<u8>, ReadFault> {
    check(located, bounds)?;
    steady(|| attempt(&located.path, limit))
}

/// Refuses what became a link, a link that leads elsewhere now, and what would block on opening.
fn check(located: &Located, bounds: &Bounds) -> Result<(), ReadFault> {
    let path = &located.path;
    let metadata = match located.access {
        Access::File => fs::symlink_metadata(path),
        Access::Link | Access::Named => fs::metadata(path),
    };
    let metadata = metadata.map_err(|error| io_fault(&error))?;
    if metadata.is_symlink() {
        return Err(fault(Reason::Vanished, "a link took its place"));
    }
    if !metadata.is_file() {
        return Err(fault(Reason::Special, "it is no regular file any more"));
    }
    if located.access == Access::Link && !path.canonicalize().is_ok_and(|target| bounds.hold(&target)) {
        return Err(fault(Reason::OutsideLink, "the link leads out of the tree now"));
    }
    Ok(())
}

/// What one attempt at reading gave, and whether the file stayed the same meanwhile.
#[derive(Debug)]
struct Attempt {
    bytes: Vec<u8>,
    same: bool,
}

fn attempt(path: &Path, limit: u64) -> Result<Attempt, ReadFault> {
    let file = File::open(path).map_err(|error| io_fault(&error))?;
    let before = file.metadata().map_err(|error| io_fault(&error))?;
    let mut bytes = Vec::with_capacity(usize::try_from(before.len().min(limit)).unwrap_or_default());
    (&file).take(limit.saturating_add(1)).read_to_end(&mut bytes).map_err(|error| io_fault(&error))?;
    if bytes.len() as u64 > limit {
        return Err(fault(Reason::TooLarge, &format!("it grew to more than {limit} bytes; --max-file-size raises the limit")));
    }
    let after = file.metadata().map_err(|error| io_fault(&error))?;
    Ok(Attempt { bytes, same: stamp(&before) == stamp(&after) })
}

/// What tells a changed file.
fn stamp(metadata: &Metadata) -> (u64, Option<std::time::SystemTime>) {
    (metadata.len(), metadata.modified().ok())
}

/// Tries until the file stood still while it was read: half of one version and half of another is no file.
fn steady(mut attempt: impl FnMut() -> Result<Attempt, ReadFault>) -> Result<Vec<u8>, ReadFault> {
    for _ in 0..ATTEMPTS {
        let Attempt { bytes, same } = attempt()?;
        if same {
            return Ok(bytes);
        }
    }
    Err(fault(Reason::Unreadable, "it kept changing while it was read"))
}

fn io_fault(error: &io::Error) -> ReadFault {
    let reason = match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Reason::Vanished,
        _ => Reason::Unreadable,
    };
    fault(reason, &error.to_string())
}

fn fault(reason: Reason, detail: &str) -> ReadFault {
    ReadFault { reason, detail: detail.to_owned() }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::*;

    #[test]
    fn a_file_that_changes_is_read_again() {
        let mut versions = [("ha", false), ("whole", true), ("never", true)].into_iter();
        let read = steady(|| versions.next().map(|(text, same)| Attempt { bytes: text.into(), same }).ok_or(fault(Reason::Panic, "")));
        assert_eq!(read.unwrap(), b"whole");
    }

    #[test]
    fn a_file_that_never_stands_still_is_named() {
        let mut attempts = 0;
        let read = steady(|| {
            attempts += 1;
            Ok(Attempt { bytes: Vec::new(), same: false })
        });
        assert_eq!(read.unwrap_err().reason, Reason::Unreadable);
        assert_eq!(attempts, ATTEMPTS);
    }
}
