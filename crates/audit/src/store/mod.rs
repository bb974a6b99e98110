//! The store: one SQLite file with the log of all runs. Lives here: opening it, its versions, and what its errors mean to people.
//!
//! What is in the log is [`log`]'s business, what came of it `crate::lifecycle`'s.

pub mod check;
pub mod facts;
mod lock;
pub mod log;
pub mod portable;

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, ErrorCode, OpenFlags, TransactionBehavior};

pub use lock::Lock;

use crate::fault::Fault;

/// What marks a SQLite file as a store.
const APPLICATION: i32 = 0x636f_6f6b;
/// How to come from each version to the next.
const STEPS: &[&str] = &[include_str!("schema.sql"), include_str!("derived.sql")];
/// How long a statement waits for another process.
const BUSY: Duration = Duration::from_secs(20);

/// A store, open.
#[derive(Debug)]
pub struct Store {
    connection: Connection,
    path: PathBuf,
}

/// A path for messages.
pub(crate) fn shown(path: &Path) -> String {
    cookielint_report::visible(&path.to_string_lossy()).into_owned()
}

impl Store {
    /// Opens a store to write to it; makes it if there is none, and brings an older one to today's version.
    ///
    /// # Errors
    /// It is no store, of a later version, damaged or read-only. It is left as it was.
    pub fn open(path: &Path) -> Result<Store, Fault> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut store = Store::connect(path, flags)?;
        store.migrate(STEPS.len())?;
        Ok(store)
    }

    /// Opens a store only to read it.
    ///
    /// # Errors
    /// There is none, or see [`Store::open`].
    pub fn read(path: &Path) -> Result<Store, Fault> {
        if !path.exists() {
            let fault = Fault::new(format!("{}: there is no store yet", shown(path)));
            return Err(fault.help("`cookielint audit` makes it"));
        }
        let mut store = Store::connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
        if store.version()? < STEPS.len() {
            store.migrate(STEPS.len())?;
        }
        Ok(store)
    }

    /// A store in an earlier version, to see what becomes of it.
    ///
    /// # Errors
    /// See [`Store::open`].
    #[doc(hidden)]
    pub fn of_version(path: &Path, version: usize) -> Result<Store, Fault> {
        let mut store = Store::connect(path, OpenFlags::default())?;
        store.migrate(version)?;
        Ok(store)
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    fn connect(path: &Path, flags: OpenFlags) -> Result<Store, Fault> {
        let fault = |error: rusqlite::Error| explain(path, &error);
        let connection = Connection::open_with_flags(path, flags).map_err(fault)?;
        connection.busy_timeout(BUSY).map_err(fault)?;
        connection.set_prepared_statement_cache_capacity(64);
        let store = Store { connection, path: path.to_path_buf() };
        store.recognise()?;
        // What was committed survives the end of the process at any moment; a loss of power may cost the last targets, never the store.
        let settings = "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -16000; PRAGMA temp_store = MEMORY;";
        store.connection.execute_batch(settings).map_err(fault)?;
        Ok(store)
    }

    /// Refuses what is something else.
    fn recognise(&self) -> Result<(), Fault> {
        let number = |name: &str| self.connection.query_row(&format!("PRAGMA {name}"), [], |row| row.get::<_, i64>(0));
        let (application, version) = (number("application_id").map_err(|error| self.fault(&error))?, self.version()?);
        let tables: i64 = self.one("SELECT count(*) FROM sqlite_schema")?;
        if application != i64::from(APPLICATION) && (tables > 0 || version > 0) {
            return Err(Fault::new(format!("{}: this is a database of something else", shown(&self.path))));
        }
        if version > STEPS.len() {
            let message = format!("{}: the store has version {version}; this cookielint knows {}", shown(&self.path), STEPS.len());
            return Err(Fault::new(message).help("use the cookielint that wrote it, or a later one"));
        }
        Ok(())
    }

    fn version(&self) -> Result<usize, Fault> {
        self.one("PRAGMA user_version").map(|version: i64| usize::try_from(version).unwrap_or(usize::MAX))
    }

    /// Brings the store to a version, all steps at once or none.
    fn migrate(&mut self, wanted: usize) -> Result<(), Fault> {
        if self.version()? >= wanted {
            return Ok(());
        }
        let path = self.path.clone();
        let fault = |error: rusqlite::Error| explain(&path, &error);
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(fault)?;
        // Somebody else may have done it meanwhile.
        let version: i64 = transaction.query_row("PRAGMA user_version", [], |row| row.get(0)).map_err(fault)?;
        let begin = usize::try_from(version).unwrap_or(usize::MAX);
        for (number, step) in STEPS.iter().enumerate().take(wanted).skip(begin) {
            transaction.execute_batch(step).map_err(fault)?;
            if number == 1 {
                log::rebuild(&transaction, &path)?;
            }
        }
        if begin < wanted {
            transaction.execute_batch(&format!("PRAGMA application_id = {APPLICATION}; PRAGMA user_version = {wanted};")).map_err(fault)?;
        }
        transaction.commit().map_err(fault)
    }

    /// One value.
    fn one<T: rusqlite::types::FromSql>(&self, query: &str) -> Result<T, Fault> {
        self.connection.query_row(query, [], |row| row.get(0)).map_err(|error| self.fault(&error))
    }

    fn fault(&self, error: &rusqlite::Error) -> Fault {
        explain(&self.path, error)
    }
}

/// What an error of SQLite means to whoever owns the store.
pub(crate) fn explain(path: &Path, error: &rusqlite::Error) -> Fault {
    let fault = |text: &str| Fault::new(format!("{}: {text} ({error})", shown(path)));
    match error.sqlite_error_code() {
        Some(ErrorCode::NotADatabase) => fault("this is no store").help("audit.yaml says where the store is"),
        Some(ErrorCode::DatabaseCorrupt) => {
            fault("the store is damaged").help("`cookielint audit check` says more; put the last backup in its place, and keep this file")
        }
        Some(ErrorCode::DiskFull) => fault("there is no space left; what was written before is kept").help("make space and run it again"),
        Some(ErrorCode::ReadOnly) => fault("the store cannot be written to: it or its folder is read-only"),
        Some(ErrorCode::CannotOpen) => fault("the store cannot be opened").help("its folder must exist and be writable"),
        Some(ErrorCode::PermissionDenied) => fault("the store may not be opened"),
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => fault("another process keeps the store busy").help("try again later"),
        Some(ErrorCode::SystemIoFailure) => fault("the store could not be read or written; what was written before is kept")
            .help("is the disk full, or a limit on file sizes set?"),
        _ => fault("the store cannot be used"),
    }
}
