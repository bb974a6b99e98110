//! The log: runs, what they observed, and what people decided; and what came of it, kept beside it.
//!
//! An observation is taken up in one transaction with everything that it speaks of. It counts from its place in time on, whenever it
//! comes: one that comes late (from another machine, say) has the histories behind it told anew.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use cookielint_engine::finding::Finding;

use super::facts::{self, Fresh};
use super::{Store, explain};
use crate::clock;
use crate::fault::Fault;
use crate::lifecycle::{Content, Event, History, Moment, Point, Result as Outcome, Seen};
use crate::view::{Decision, Tally, tally};

type Done<T> = std::result::Result<T, Fault>;

/// A run: a night.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    /// Its place in time; its id is this as text.
    pub started: i64,
    /// When it came to its end; `None`: it did not, or not all of its shards are there.
    pub ended: Option<i64>,
    /// The version of the scanner.
    pub tool: String,
    /// Which of how many shards are there, by number.
    pub parts: BTreeSet<(u32, u32)>,
    /// When the last of them came to its end.
    pub finished: Option<i64>,
}

impl Run {
    /// Its id.
    pub fn id(&self) -> String {
        clock::moment(self.started)
    }

    /// Its place in history.
    pub fn moment(&self) -> Moment {
        moment(self.started)
    }

    /// Adds what another part of it did.
    pub fn join(&mut self, other: &Run) {
        self.parts.extend(&other.parts);
        self.finished = self.finished.max(other.finished);
        self.tool = self.tool.clone().max(other.tool.clone());
        let whole = self.parts.iter().any(|(_, of)| (1..=*of).all(|number| self.parts.contains(&(number, *of))));
        self.ended = self.finished.filter(|_| whole);
    }
}

/// The place of a run that began then.
pub fn moment(started: i64) -> Moment {
    Moment { started, run: clock::moment(started) }
}

/// What was looked at, in numbers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(default)]
#[allow(missing_docs, reason = "the words speak for themselves")]
pub struct Numbers {
    pub files: usize,
    pub sites: usize,
    pub suppressed_in_code: usize,
    pub suppressed_by_configuration: usize,
    pub hidden_confidence: usize,
    pub hidden_severity: usize,
    pub hidden_place: usize,
    pub left_out: usize,
    pub not_seen: usize,
}

/// What happened to a target in a run: an entry of the log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// The target.
    pub target: String,
    /// When the run began.
    pub started: i64,
    /// What happened.
    pub result: Outcome,
    /// The hash of what was found, where something was looked at.
    pub content: Option<String>,
    /// The ref that was asked for.
    pub reference: Option<String>,
    /// The commit that it stood for.
    pub commit: Option<String>,
    /// When its author wrote it.
    pub authored: Option<i64>,
    /// What the facts depend on besides the files.
    pub facts_key: String,
    /// What the judgement depends on besides the facts.
    pub policy: String,
    /// In numbers.
    pub numbers: Numbers,
    /// Something could not be seen that another time could.
    pub again: bool,
    /// What went wrong, or what else there is to say.
    pub message: Option<String>,
}

/// All that is known of a finding besides its identity.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Detail {
    /// As the engine says it.
    pub finding: Finding,
    /// Who answers for its file.
    pub owners: Vec<String>,
}

/// An observation with everything that it speaks of.
#[derive(Debug, Clone, PartialEq)]
pub struct Observed {
    /// The entry.
    pub record: Record,
    /// What was found.
    pub content: Option<Content>,
    /// By hash, as text.
    pub details: BTreeMap<String, String>,
}

impl Observed {
    /// With the hash of its content in its record.
    #[must_use]
    pub fn new(mut record: Record, content: Option<Content>, details: BTreeMap<String, String>) -> Self {
        record.content = content.as_ref().map(|content| hash(&json(content)));
        Observed { record, content, details }
    }
}

/// A hash as text.
pub(crate) fn hash(text: &str) -> String {
    Sha256::digest(text).iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

/// As text. Types of this crate have no maps with other keys than texts and no failing parts.
pub(crate) fn json<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// The connection to a store that has been opened, and its name for messages.
#[derive(Clone, Copy)]
pub(super) struct Rows<'c> {
    connection: &'c Connection,
    path: &'c Path,
}

impl<'c> Rows<'c> {
    pub(super) fn new(connection: &'c Connection, path: &'c Path) -> Self {
        Rows { connection, path }
    }

    fn ok<T>(&self, result: rusqlite::Result<T>) -> Done<T> {
        result.map_err(|error| explain(self.path, &error))
    }

    /// A value that was written as text.
    pub(super) fn parse<T: DeserializeOwned>(&self, text: &str) -> Done<T> {
        serde_json::from_str(text).map_err(|error| {
            let fault = Fault::new(format!("{}: the store is damaged: an entry cannot be read ({error})", super::shown(self.path)));
            fault.help("`cookielint audit check` says more")
        })
    }

    fn execute(&self, sql: &str, values: impl rusqlite::Params) -> Done<usize> {
        let run = || self.connection.prepare_cached(sql)?.execute(values);
        self.ok(run())
    }

    fn text(&self, sql: &str, values: impl rusqlite::Params) -> Done<Option<String>> {
        let run = || self.connection.prepare_cached(sql)?.query_row(values, |row| row.get(0)).optional();
        self.ok(run())
    }

    /// The texts of the first column.
    pub(super) fn texts(&self, sql: &str, values: impl rusqlite::Params) -> Done<Vec<String>> {
        let run = || self.connection.prepare_cached(sql)?.query_map(values, |row| row.get(0))?.collect();
        self.ok(run())
    }

    pub(super) fn runs(&self) -> Done<Vec<Run>> {
        self.texts("SELECT body FROM runs ORDER BY started", [])?.iter().map(|text| self.parse(text)).collect()
    }

    fn put_run(&self, run: &Run) -> Done<()> {
        let sql = "INSERT OR REPLACE INTO runs (id, started, ended, body) VALUES (?1, ?2, ?3, ?4)";
        self.execute(sql, params![run.id(), run.started, run.ended, json(run)]).map(drop)
    }

    /// Adds a run, or what this part of it did. Later runs see the news since their predecessor, so those may have to be counted anew.
    pub(super) fn join_run(&self, run: &Run) -> Done<()> {
        let known = self.text("SELECT body FROM runs WHERE id = ?1", [run.id()])?;
        let mut joined = run.clone();
        let mut ended = None;
        if let Some(known) = known {
            let known: Run = self.parse(&known)?;
            ended = known.ended;
            joined.join(&known);
        } else {
            joined.join(run);
        }
        self.put_run(&joined)?;
        let later = self.text("SELECT id FROM runs WHERE started > ?1 LIMIT 1", [run.started])?.is_some();
        if later && joined.ended.is_some() != ended.is_some() { rebuild(self.connection, self.path) } else { Ok(()) }
    }

    /// When the run before this one began that came to its end.
    pub(super) fn after(&self, started: i64) -> Done<Option<i64>> {
        let sql = "SELECT max(started) FROM runs WHERE started < ?1 AND ended IS NOT NULL";
        let run = || self.connection.prepare_cached(sql)?.query_row([started], |row| row.get(0));
        self.ok(run())
    }

    fn point(&self, started: i64) -> Done<Point> {
        Ok(Point { run: moment(started), after: self.after(started)?, time: started })
    }

    pub(super) fn history(&self, target: &str) -> Done<Option<History>> {
        let text = self.text("SELECT body FROM histories WHERE target = ?1", [target])?;
        text.map(|text| self.parse(&text)).transpose()
    }

    pub(super) fn content(&self, hash: &str) -> Done<Option<Content>> {
        let text = self.text("SELECT body FROM contents WHERE hash = ?1", [hash])?;
        text.map(|text| self.parse(&text)).transpose()
    }

    pub(super) fn decisions(&self, target: &str) -> Done<Vec<Decision>> {
        let texts = self.texts("SELECT body FROM decisions WHERE target = ?1 ORDER BY at, key", [target])?;
        texts.iter().map(|text| self.parse(text)).collect()
    }

    pub(super) fn record(&self, target: &str, started: i64) -> Done<Option<Record>> {
        let text = self.text("SELECT body FROM observations WHERE target = ?1 AND started = ?2", params![target, started])?;
        text.map(|text| self.parse(&text)).transpose()
    }

    /// Takes an observation up, unless what is known of this target in this run is worth more.
    pub(super) fn observe(&self, observed: &Observed) -> Done<()> {
        let Observed { record, content, details } = observed;
        let known = self.record(&record.target, record.started)?;
        if known.as_ref().is_some_and(|known| worth(known) >= worth(record)) {
            return Ok(());
        }
        for (hash, body) in details {
            self.execute("INSERT OR IGNORE INTO details (hash, body) VALUES (?1, ?2)", params![hash, body])?;
        }
        if let (Some(content), Some(hash)) = (content, &record.content) {
            self.execute("INSERT OR IGNORE INTO contents (hash, body) VALUES (?1, ?2)", params![hash, json(content)])?;
        }
        let sql = "INSERT OR REPLACE INTO observations (target, started, result, content, body) VALUES (?1, ?2, ?3, ?4, ?5)";
        let result = json(&record.result);
        let result = result.trim_matches('"');
        self.execute(sql, params![record.target, record.started, result, record.content, json(record)])?;
        let mut history = self.history(&record.target)?.unwrap_or_default();
        if history.last.as_ref().is_some_and(|(seen, _)| seen.at.started >= record.started) {
            return self.retell(&record.target);
        }
        history.fold(&record.target, &event(record, content.as_ref()));
        self.keep(&record.target, &history)?;
        let point = self.point(record.started)?;
        self.keep_tally(record.started, &record.target, &tally(&history, &point, &self.decisions(&record.target)?))
    }

    fn keep(&self, target: &str, history: &History) -> Done<()> {
        self.execute("INSERT OR REPLACE INTO histories (target, body) VALUES (?1, ?2)", params![target, json(history)]).map(drop)
    }

    fn keep_tally(&self, started: i64, target: &str, tally: &Tally) -> Done<()> {
        let sql = "INSERT OR REPLACE INTO tallies (started, target, body) VALUES (?1, ?2, ?3)";
        self.execute(sql, params![started, target, json(tally)]).map(drop)
    }

    /// Tells the history of a target anew.
    fn retell(&self, target: &str) -> Done<()> {
        let (history, tallies) = self.replay(target, i64::MAX)?;
        self.execute("DELETE FROM tallies WHERE target = ?1 AND started > ?2", params![target, self.origin(target)?.0])?;
        self.keep(target, &history)?;
        tallies.iter().try_for_each(|(started, tally)| self.keep_tally(*started, target, tally))
    }

    /// What is known of a target before its log begins, and when that was.
    fn origin(&self, target: &str) -> Done<(i64, History)> {
        let run = || {
            let mut statement = self.connection.prepare_cached("SELECT started, body FROM origins WHERE target = ?1")?;
            statement.query_row([target], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?))).optional()
        };
        match self.ok(run())? {
            Some((started, body)) => Ok((started, self.parse(&body)?)),
            None => Ok((i64::MIN, History::default())),
        }
    }

    /// The history of a target up to a run, and its states in every one, told from the log.
    pub(super) fn replay(&self, target: &str, until: i64) -> Done<(History, Vec<(i64, Tally)>)> {
        let (begin, mut history) = self.origin(target)?;
        let sql = "SELECT body FROM observations WHERE target = ?1 AND started > ?2 AND started <= ?3 ORDER BY started";
        let decisions = self.decisions(target)?;
        let mut tallies = Vec::new();
        for text in self.texts(sql, params![target, begin, until])? {
            let record: Record = self.parse(&text)?;
            let content = record.content.as_deref().map(|hash| self.content(hash)).transpose()?.flatten();
            if record.content.is_some() && content.is_none() {
                return Err(Fault::new(format!("{}: the store is damaged: what a run found is missing", super::shown(self.path))));
            }
            history.fold(target, &event(&record, content.as_ref()));
            tallies.push((record.started, tally(&history, &self.point(record.started)?, &decisions)));
        }
        Ok((history, tallies))
    }

    /// See [`Store::prune`].
    pub(super) fn prune(&self, before: i64) -> Done<()> {
        for target in self.targets()? {
            let (mut history, told) = self.replay(&target, before - 1)?;
            if told.is_empty() {
                continue;
            }
            history.forget(before);
            let sql = "INSERT OR REPLACE INTO origins (target, started, body) VALUES (?1, ?2, ?3)";
            let until = told.last().map_or(before - 1, |(started, _)| *started);
            self.execute(sql, params![target, until, json(&history)])?;
        }
        self.execute("DELETE FROM observations WHERE started < ?1", [before])?;
        self.execute("DELETE FROM tallies WHERE started < ?1", [before])?;
        self.execute("DELETE FROM facts WHERE used < ?1", [before])?;
        rebuild(self.connection, self.path)?;
        // Runs stay: they are small, and what is news depends on them.
        self.forget_contents()
    }

    /// Deletes what no observation and no finding speaks of any more.
    fn forget_contents(&self) -> Done<()> {
        let mut needed: BTreeSet<String> = BTreeSet::new();
        self.execute("DELETE FROM contents WHERE hash NOT IN (SELECT content FROM observations WHERE content IS NOT NULL)", [])?;
        for hash in self.texts("SELECT hash FROM contents", [])? {
            needed.extend(self.content(&hash)?.into_iter().flat_map(|content| content.members).map(|member| member.detail));
        }
        for target in self.targets()? {
            needed.extend(self.history(&target)?.into_iter().flat_map(|history| history.findings).map(|tracked| tracked.member.detail));
        }
        for hash in self.texts("SELECT hash FROM details", [])?.iter().filter(|hash| !needed.contains(*hash)) {
            self.execute("DELETE FROM details WHERE hash = ?1", [hash])?;
        }
        Ok(())
    }

    pub(super) fn targets(&self) -> Done<Vec<String>> {
        self.texts("SELECT target FROM observations UNION SELECT target FROM origins ORDER BY 1", [])
    }
}

/// Which of two observations of one target in one run stands: the one that saw more. Of two that saw as much, always the same one.
fn worth(record: &Record) -> (Outcome, String) {
    (record.result, json(record))
}

fn event<'c>(record: &Record, content: Option<&'c Content>) -> Event<'c> {
    let seen = Seen { at: moment(record.started), commit: record.commit.clone() };
    Event { seen, result: record.result, content }
}

/// Tells all histories anew.
pub(super) fn rebuild(connection: &Connection, path: &Path) -> Done<()> {
    let rows = Rows::new(connection, path);
    rows.targets()?.iter().try_for_each(|target| rows.retell(target))
}

impl Store {
    pub(super) fn rows(&self) -> Rows<'_> {
        Rows::new(&self.connection, &self.path)
    }

    /// Does several things at once or none of them.
    pub(super) fn at_once(&mut self, act: impl FnOnce(Rows<'_>) -> Done<()>) -> Done<()> {
        let path = self.path.clone();
        let fault = |error: rusqlite::Error| explain(&path, &error);
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(fault)?;
        act(Rows::new(&transaction, &path))?;
        transaction.commit().map_err(fault)
    }

    /// Adds a run, or what one part of it did.
    ///
    /// # Errors
    /// See [`Store::open`].
    pub fn join_run(&mut self, run: &Run) -> Done<()> {
        self.at_once(|rows| rows.join_run(run))
    }

    /// Takes an observation up, and with it what was learned of contents.
    ///
    /// # Errors
    /// See [`Store::open`].
    pub fn observe(&mut self, observed: &Observed, fresh: &Fresh) -> Done<()> {
        self.at_once(|rows| {
            facts::put(rows.connection, fresh).map_err(|error| explain(rows.path, &error))?;
            rows.observe(observed)
        })
    }

    /// Adds a decision.
    ///
    /// # Errors
    /// See [`Store::open`].
    pub fn decide(&mut self, decision: &Decision) -> Done<()> {
        self.at_once(|rows| {
            let sql = "INSERT OR IGNORE INTO decisions (key, at, target, body) VALUES (?1, ?2, ?3, ?4)";
            rows.execute(sql, params![decision.key, decision.at, decision.target, json(decision)]).map(drop)
        })
    }

    /// All runs, oldest first.
    ///
    /// # Errors
    /// See [`Store::open`]; so for all that follow.
    pub fn runs(&self) -> Done<Vec<Run>> {
        self.rows().runs()
    }

    /// When the run before this one began that came to its end.
    #[allow(missing_docs, clippy::missing_errors_doc)]
    pub fn after(&self, started: i64) -> Done<Option<i64>> {
        self.rows().after(started)
    }

    /// All targets that were ever seen.
    #[allow(clippy::missing_errors_doc)]
    pub fn targets(&self) -> Done<Vec<String>> {
        self.rows().targets()
    }

    /// What came of a target.
    #[allow(clippy::missing_errors_doc)]
    pub fn history(&self, target: &str) -> Done<Option<History>> {
        self.rows().history(target)
    }

    /// What had come of a target by a run.
    #[allow(clippy::missing_errors_doc)]
    pub fn history_at(&self, target: &str, started: i64) -> Done<History> {
        self.rows().replay(target, started).map(|(history, _)| history)
    }

    /// What was decided about a target.
    #[allow(clippy::missing_errors_doc)]
    pub fn decisions(&self, target: &str) -> Done<Vec<Decision>> {
        self.rows().decisions(target)
    }

    /// What happened to a target in a run.
    #[allow(clippy::missing_errors_doc)]
    pub fn record(&self, target: &str, started: i64) -> Done<Option<Record>> {
        self.rows().record(target, started)
    }

    /// What happened to a target when it was looked at last, and succeeded at it.
    #[allow(clippy::missing_errors_doc)]
    pub fn last_scan(&self, target: &str) -> Done<Option<Record>> {
        let rows = self.rows();
        let sql = "SELECT body FROM observations WHERE target = ?1 AND result <> 'failed' ORDER BY started DESC LIMIT 1";
        rows.text(sql, [target])?.map(|text| rows.parse(&text)).transpose()
    }

    /// What the last scan of a target up to a run found.
    #[allow(clippy::missing_errors_doc)]
    pub fn last_content(&self, target: &str, started: i64) -> Done<Option<Content>> {
        let sql =
            "SELECT content FROM observations WHERE target = ?1 AND started <= ?2 AND content IS NOT NULL ORDER BY started DESC LIMIT 1";
        let hash = self.rows().text(sql, params![target, started])?;
        hash.map(|hash| self.content(&hash)).transpose().map(Option::flatten)
    }

    /// What a scan found.
    #[allow(clippy::missing_errors_doc)]
    pub fn content(&self, hash: &str) -> Done<Option<Content>> {
        self.rows().content(hash)
    }

    /// The rest of a finding.
    #[allow(clippy::missing_errors_doc)]
    pub fn detail(&self, hash: &str) -> Done<Option<Detail>> {
        let rows = self.rows();
        rows.text("SELECT body FROM details WHERE hash = ?1", [hash])?.map(|text| rows.parse(&text)).transpose()
    }

    /// The text of a detail, as it is.
    pub(super) fn detail_text(&self, hash: &str) -> Done<Option<String>> {
        self.rows().text("SELECT body FROM details WHERE hash = ?1", [hash])
    }

    /// What happened in a run, by target.
    #[allow(clippy::missing_errors_doc)]
    pub fn records(&self, started: i64) -> Done<Vec<Record>> {
        let rows = self.rows();
        let texts = rows.texts("SELECT body FROM observations WHERE started = ?1 ORDER BY target", [started])?;
        texts.iter().map(|text| rows.parse(text)).collect()
    }

    /// The states in a run, of all targets together.
    #[allow(clippy::missing_errors_doc)]
    pub fn tally(&self, started: i64) -> Done<Tally> {
        let rows = self.rows();
        let mut total = Tally::new();
        for text in rows.texts("SELECT body FROM tallies WHERE started = ?1", [started])? {
            crate::view::add(&mut total, &rows.parse(&text)?);
        }
        Ok(total)
    }
}
