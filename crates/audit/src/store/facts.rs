//! The cache of facts in the store: what is known of a content, whichever target it stands in and whatever night it was.
//!
//! Scans read from many threads at once, each with a connection of its own. What they learn is kept in memory until the observation of
//! the target is taken up, and written with it. Whatever cannot be read is as good as absent: the worst that comes of it is work done again.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use cookielint_engine::store::{FactKey, FactStore};
use rusqlite::{Connection, OpenFlags, OptionalExtension, params};

use crate::clock::DAY;

/// How long an entry is of use before it is written down that it still is.
const FRESHNESS: i64 = 7 * DAY;

/// What a scan learned, to be kept together with its observation.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fresh {
    /// By key.
    pub learned: BTreeMap<Vec<u8>, Vec<u8>>,
    /// Keys of entries that are still of use.
    pub touched: BTreeSet<Vec<u8>>,
    /// When, in seconds since 1970.
    pub time: i64,
}

/// The cache, as scans see it.
#[derive(Debug)]
pub struct Cache {
    path: PathBuf,
    time: i64,
    idle: Mutex<Vec<Connection>>,
    fresh: Mutex<Fresh>,
}

impl Cache {
    /// The cache of a store that has been opened. `time` is now.
    pub fn new(store: &Path, time: i64) -> Self {
        let fresh = Mutex::new(Fresh { time, ..Fresh::default() });
        Cache { path: store.to_path_buf(), time, idle: Mutex::new(Vec::new()), fresh }
    }

    /// What was learned since this was asked last.
    pub fn take(&self) -> Fresh {
        let mut fresh = self.fresh.lock().unwrap_or_else(PoisonError::into_inner);
        std::mem::replace(&mut fresh, Fresh { time: self.time, ..Fresh::default() })
    }
}

impl FactStore for Cache {
    fn get(&self, key: &FactKey) -> Option<Vec<u8>> {
        let key = key.bytes().as_slice();
        if let Some(learned) = self.fresh.lock().unwrap_or_else(PoisonError::into_inner).learned.get(key) {
            return Some(learned.clone());
        }
        let idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let connection = idle.or_else(|| open(&self.path))?;
        let found = look_up(&connection, key);
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).push(connection);
        let (used, body) = found?;
        if self.time - used > FRESHNESS {
            self.fresh.lock().unwrap_or_else(PoisonError::into_inner).touched.insert(key.to_vec());
        }
        Some(body)
    }

    fn put(&self, key: &FactKey, body: Vec<u8>) {
        self.fresh.lock().unwrap_or_else(PoisonError::into_inner).learned.insert(key.bytes().to_vec(), body);
    }
}

fn open(path: &Path) -> Option<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).ok()?;
    connection.busy_timeout(super::BUSY).ok()?;
    connection.execute_batch("PRAGMA cache_size = -8000;").ok()?;
    Some(connection)
}

fn look_up(connection: &Connection, key: &[u8]) -> Option<(i64, Vec<u8>)> {
    let mut statement = connection.prepare_cached("SELECT used, body FROM facts WHERE key = ?1").ok()?;
    statement.query_row([key], |row| Ok((row.get(0)?, row.get(1)?))).optional().ok().flatten()
}

pub(super) fn put(connection: &Connection, fresh: &Fresh) -> rusqlite::Result<()> {
    let mut insert = connection.prepare_cached("INSERT OR REPLACE INTO facts (key, used, body) VALUES (?1, ?2, ?3)")?;
    for (key, body) in &fresh.learned {
        insert.execute(params![key, fresh.time, body])?;
    }
    let mut touch = connection.prepare_cached("UPDATE facts SET used = ?2 WHERE key = ?1")?;
    for key in &fresh.touched {
        touch.execute(params![key, fresh.time])?;
    }
    Ok(())
}
