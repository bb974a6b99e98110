//! All findings of all targets, as they are seen from one run: what status, gate, export, digest and reports are made of.

use std::collections::BTreeMap;

use crate::fault::Fault;
use crate::lifecycle::{History, Point, Result as Happened, Seen, Tracked};
use crate::store::Store;
use crate::store::log::{Detail, Record, Run};
use crate::view::{Decision, State, Tally};

/// A finding of a target.
#[derive(Debug, Clone)]
pub struct Row {
    /// The target.
    pub target: String,
    /// The finding through time.
    pub tracked: Tracked,
    /// When it was seen last.
    pub last: Seen,
    /// Its state.
    pub state: State,
    /// What was decided about it last.
    pub decision: Option<Decision>,
}

impl Row {
    /// The rest of it.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn detail(&self, store: &Store) -> Result<Option<Detail>, Fault> {
        if self.tracked.member.detail.is_empty() { Ok(None) } else { store.detail(&self.tracked.member.detail) }
    }
}

/// A target in a run.
#[derive(Debug, Clone)]
pub struct TargetView {
    /// Its name.
    pub name: String,
    /// What happened to it; `None`: it was not looked at.
    pub record: Option<Record>,
    /// The last scan that saw something.
    pub scanned: Option<Seen>,
}

/// All of it.
#[derive(Debug, Clone)]
pub struct Survey {
    /// The run.
    pub run: Run,
    /// From where it is seen.
    pub point: Point,
    /// By name.
    pub targets: Vec<TargetView>,
    /// In every state, by target, severity and place; of those that are fixed only what is news.
    pub rows: Vec<Row>,
}

impl Survey {
    /// Seen from a run, at a time for everything that expires.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn new(store: &Store, run: &Run, time: i64) -> Result<Survey, Fault> {
        let is_last = store.runs()?.last().is_none_or(|last| last.started <= run.started);
        let point = Point { run: run.moment(), after: store.after(run.started)?, time };
        let mut records: BTreeMap<String, Record> =
            store.records(run.started)?.into_iter().map(|record| (record.target.clone(), record)).collect();
        let (mut targets, mut rows) = (Vec::new(), Vec::new());
        for name in store.targets()? {
            let history = if is_last { store.history(&name)?.unwrap_or_default() } else { store.history_at(&name, run.started)? };
            if history.last.is_none() {
                continue;
            }
            let decisions = if history.findings.is_empty() { Vec::new() } else { store.decisions(&name)? };
            rows.extend(of_target(&name, &history, &point, &decisions));
            targets.push(TargetView { record: records.remove(&name), scanned: history.scanned, name });
        }
        rows.sort_by(|a, b| order(a).cmp(&order(b)));
        Ok(Survey { run: run.clone(), point, targets, rows })
    }

    /// How many are in each state.
    pub fn tally(&self) -> Tally {
        let mut tally = Tally::new();
        self.rows.iter().for_each(|row| *tally.entry(row.state).or_default() += 1);
        tally
    }

    /// Whether something was not seen: a target that failed or was not looked at, or a part of one.
    pub fn is_incomplete(&self) -> bool {
        self.targets
            .iter()
            .any(|target| target.record.as_ref().is_none_or(|record| record.result == Happened::Failed || record.numbers.not_seen > 0))
    }

    /// The finding whose id begins so; all of them if there are several.
    pub fn find(&self, id: &str) -> Vec<&Row> {
        self.rows.iter().filter(|row| row.tracked.id.starts_with(id)).collect()
    }
}

fn order(row: &Row) -> (&str, std::cmp::Reverse<cookielint_rules::model::Severity>, &str, &str, &str) {
    let member = &row.tracked.member;
    (&row.target, std::cmp::Reverse(member.severity), &member.path, &member.rule, &row.tracked.id)
}

fn of_target(name: &str, history: &History, point: &Point, decisions: &[Decision]) -> Vec<Row> {
    let row = |tracked: &Tracked| {
        let state = history.state(tracked, point, decisions)?;
        if state == State::Fixed && !point.is_news(&tracked.since.at) {
            return None;
        }
        let own = decisions.iter().filter(|decision| decision.finding == tracked.id && decision.at <= point.time);
        let decision = own.max_by_key(|decision| (decision.at, &decision.key)).cloned();
        Some(Row { target: name.to_owned(), last: history.last_seen(tracked), tracked: tracked.clone(), state, decision })
    };
    history.findings.iter().filter_map(row).collect()
}
