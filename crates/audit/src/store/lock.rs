//! One writer at a time: a file beside the store that is locked while somebody writes, and says who. The system lets go of it however its
//! owner ends.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{Read, Seek, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::fault::Fault;

/// How often somebody who waits looks.
const PATIENCE: Duration = Duration::from_millis(50);

/// The lock, held until it is dropped.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

/// The file of a store's lock.
pub(super) fn path(store: &Path) -> PathBuf {
    let mut name = store.file_name().unwrap_or_default().to_owned();
    name.push(".lock");
    store.with_file_name(name)
}

impl Lock {
    /// Takes the lock of a store, or waits for it. `owner` is what others are told meanwhile, `waits` is told whom it is waited for.
    ///
    /// # Errors
    /// Somebody else held it all the time, or there can be no file.
    pub fn take(store: &Path, owner: &str, wait: Duration, waits: &dyn Fn(&str)) -> Result<Lock, Fault> {
        let path = path(store);
        let fault = |error: &dyn std::fmt::Display| Fault::new(format!("{}: the store cannot be locked: {error}", super::shown(&path)));
        let file = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(&path).map_err(|error| fault(&error))?;
        let (begun, mut told) = (Instant::now(), false);
        loop {
            match file.try_lock() {
                Ok(()) => break,
                Err(TryLockError::WouldBlock) => {
                    let holder = holder(&path);
                    if begun.elapsed() >= wait {
                        let message = format!("{} is being written to by {holder}", super::shown(store));
                        return Err(Fault::new(message).help("wait until it is done, or let this run wait with --wait SECONDS"));
                    }
                    if !told {
                        waits(&holder);
                        told = true;
                    }
                    std::thread::sleep(PATIENCE);
                }
                Err(TryLockError::Error(error)) => return Err(fault(&error)),
            }
        }
        // Only for people: whoever cannot write it down holds the lock all the same.
        let _ = name(&file, owner);
        Ok(Lock { _file: file })
    }
}

fn name(mut file: &File, owner: &str) -> std::io::Result<()> {
    file.set_len(0)?;
    file.rewind()?;
    file.write_all(owner.as_bytes())
}

/// Who holds it, as it said itself.
fn holder(path: &Path) -> String {
    let mut text = String::new();
    let read = fs::File::open(path).and_then(|file| file.take(200).read_to_string(&mut text));
    let text = cookielint_report::visible(text.trim()).into_owned();
    if read.is_err() || text.is_empty() { "another run".to_owned() } else { text }
}
