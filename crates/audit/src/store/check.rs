//! Looking after a store: is it sound, a copy of it while it is in use, and letting go of what is old.

use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, backup::Backup};

use super::log::{hash, json};
use super::{Store, explain, shown};
use crate::fault::Fault;

/// Faults that are named.
const MOST: usize = 20;

impl Store {
    /// Whether the store is sound: the file, the hashes of what it holds, and that what is kept beside the log is what the log says.
    /// What is wrong, in words; nothing if nothing is.
    ///
    /// # Errors
    /// It cannot even be read.
    pub fn check(&self) -> Result<Vec<String>, Fault> {
        let rows = self.rows();
        let mut wrong: Vec<String> = rows.texts("PRAGMA integrity_check(20)", [])?;
        wrong.retain(|line| line != "ok");
        if !wrong.is_empty() {
            return Ok(wrong);
        }
        for table in ["contents", "details"] {
            for key in rows.texts(&format!("SELECT hash FROM {table} ORDER BY hash"), [])? {
                let body: String = self.one_of(&format!("SELECT body FROM {table} WHERE hash = ?1"), &key)?;
                if hash(&body) != key {
                    wrong.push(format!("{table}: {key} is not what it was"));
                }
            }
        }
        for target in rows.targets()? {
            match rows.replay(&target, i64::MAX) {
                Ok((history, _)) if rows.history(&target)?.as_ref() != Some(&history) => {
                    wrong.push(format!("{}: its states are not what its log says", cookielint_report::visible(&target)));
                }
                Ok((_, tallies)) => {
                    for (started, tally) in tallies {
                        let kept =
                            rows.texts("SELECT body FROM tallies WHERE target = ?1 AND started = ?2", rusqlite::params![target, started])?;
                        if kept != [json(&tally)] {
                            wrong.push(format!(
                                "{}: the numbers of {} are not what its log says",
                                cookielint_report::visible(&target),
                                crate::clock::moment(started)
                            ));
                        }
                    }
                }
                Err(fault) => wrong.push(fault.message),
            }
            if wrong.len() >= MOST {
                break;
            }
        }
        Ok(wrong)
    }

    fn one_of(&self, query: &str, key: &str) -> Result<String, Fault> {
        self.connection.query_row(query, [key], |row| row.get(0)).map_err(|error| self.fault(&error))
    }

    /// Copies the store to a new file, also while others write to it.
    ///
    /// # Errors
    /// There is a file already, or it cannot be written.
    pub fn backup(&self, to: &Path) -> Result<(), Fault> {
        if to.exists() {
            return Err(Fault::new(format!("{}: there is a file already", shown(to))));
        }
        let mut name = to.file_name().unwrap_or_default().to_owned();
        name.push(".part");
        let part = to.with_file_name(name);
        let _ = std::fs::remove_file(&part);
        self.copy(&part).map_err(|error| explain(&part, &error))?;
        std::fs::rename(&part, to).map_err(|error| Fault::new(format!("{}: {error}", shown(to))))
    }

    fn copy(&self, to: &Path) -> rusqlite::Result<()> {
        let mut copy = Connection::open(to)?;
        Backup::new(&self.connection, &mut copy)?.run_to_completion(4096, Duration::ZERO, None)?;
        // One file, without a log beside it.
        copy.execute_batch("PRAGMA journal_mode = DELETE;")?;
        copy.close().map_err(|(_, error)| error)
    }

    /// Lets go of runs that began before a time, of findings that were fixed before it, and of facts that were of no use since. What is
    /// still open keeps its history. The number of observations that went.
    ///
    /// # Errors
    /// See [`Store::open`].
    pub fn prune(&mut self, before: i64) -> Result<usize, Fault> {
        let gone: i64 = self
            .connection
            .query_row("SELECT count(*) FROM observations WHERE started < ?1", [before], |row| row.get(0))
            .map_err(|error| self.fault(&error))?;
        self.at_once(|rows| rows.prune(before))?;
        // Free pages are given back; a reader that is in the way may keep them until the next time.
        let _ = self.connection.execute_batch("PRAGMA wal_checkpoint(TRUNCATE); VACUUM;");
        Ok(usize::try_from(gone).unwrap_or_default())
    }
}
