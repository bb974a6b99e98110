//! What became of each finding of a target: a pure function of the log of its observations, and of decisions and a time on top.
//!
//! A scan that saw less closes nothing. A finding that is not there any more counts as fixed only if this scan would have seen it: its
//! file was seen, its rule was asked for, and nothing went unseen that had been seen when the finding was. Otherwise it is kept, as not
//! scanned, for as long as it takes.
//!
//! Identity: the fingerprint knows neither lines nor layout. A finding whose file was renamed has another one; what disappears and what
//! appears in the same scan with the same rule and the same fingerprint without path is one finding that moved.

use std::collections::{BTreeMap, BTreeSet};

use cookielint_rules::model::Severity;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::view::{Decision, State};

/// How much a finding shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shown {
    /// It is reported.
    Reported,
    /// Somebody suppressed it where it stands, or in the target's configuration.
    Suppressed,
    /// It is below what the policy reports.
    Hidden,
}

/// A finding as one scan saw it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Member {
    /// The engine's fingerprint.
    pub fingerprint: String,
    /// The same without the path.
    pub pathless: String,
    /// The rule.
    pub rule: String,
    /// The file.
    pub path: String,
    /// Whether it is reported.
    pub shown: Shown,
    /// How bad it is.
    pub severity: Severity,
    /// What the store knows the rest of it by; empty for what is hidden.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub detail: String,
}

/// Something that a scan did not see.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Hole {
    /// The file.
    pub path: String,
    /// The engine's word for why.
    pub reason: String,
    /// Whether something could have been in it.
    pub incomplete: bool,
    /// For people.
    pub text: String,
}

/// What a scan looked at.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Coverage {
    /// What it did not see, sorted.
    pub holes: Vec<Hole>,
    /// Only these rules, empty for all.
    pub select: Vec<String>,
    /// Not these rules.
    pub ignore: Vec<String>,
    /// Patterns of paths that were left out, from the root of the target.
    pub exclude: Vec<String>,
    /// Patterns of the only paths that were reported, empty for all.
    pub include: Vec<String>,
}

/// What a scan of a target came to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    /// Its findings, sorted.
    pub members: Vec<Member>,
    /// What it looked at.
    pub coverage: Coverage,
}

/// What happened to a target in a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Result {
    /// It could not be scanned at all.
    Failed,
    /// It is what it was when it was scanned last.
    Unchanged,
    /// It was scanned, but something could not be seen.
    Partial,
    /// It was scanned.
    Scanned,
}

/// A point of history: a run, by when it began and what it is called.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Moment {
    /// In seconds since 1970.
    pub started: i64,
    /// The id of the run.
    pub run: String,
}

/// Where history is looked at from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Point {
    /// The run.
    pub run: Moment,
    /// When the last run before it began that came to its end. What happened in one that was cut off is still news.
    pub after: Option<i64>,
    /// The time for everything that expires.
    pub time: i64,
}

impl Point {
    /// Whether something happened since the last run that came to its end.
    pub fn is_news(&self, at: &Moment) -> bool {
        self.after.is_none_or(|after| at.started > after)
    }
}

/// A run and the commit that it saw.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    /// The run.
    pub at: Moment,
    /// The commit, where there is one.
    pub commit: Option<String>,
}

/// An entry of the log, as far as findings depend on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event<'a> {
    /// When.
    pub seen: Seen,
    /// What happened.
    pub result: Result,
    /// What was found, unless it failed or is unchanged.
    pub content: Option<&'a Content>,
}

/// Why a finding showed up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Came {
    /// For the first time.
    New,
    /// It had been there before.
    Back,
}

/// A finding through time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tracked {
    /// Its id, which stays when it moves.
    pub id: String,
    /// As it was seen last.
    pub member: Member,
    /// Not there any more.
    pub gone: bool,
    /// The last scan could not have seen it.
    pub unsure: bool,
    /// It was reported at some time.
    pub ever_reported: bool,
    /// Why it is there.
    pub came: Came,
    /// The first time that it was reported.
    pub first: Seen,
    /// When it showed up or went away.
    pub since: Seen,
    /// When it was seen last, if that is not the last scan.
    pub last: Option<Seen>,
    /// The number of what had not been seen when this was.
    under: usize,
}

/// A target through time.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct History {
    /// The last observation.
    pub last: Option<(Seen, Result)>,
    /// The last one that saw something.
    pub scanned: Option<Seen>,
    /// Its findings, those that are gone too, by id.
    pub findings: Vec<Tracked>,
    /// Sets of paths that were not seen, and why.
    holes: Vec<BTreeSet<(String, String)>>,
}

impl History {
    /// Takes up the next observation. The order is that of [`Moment`].
    pub fn fold(&mut self, target: &str, event: &Event<'_>) {
        match (event.result, event.content) {
            (Result::Scanned | Result::Partial, Some(content)) => {
                self.scan(target, &event.seen, content);
                self.scanned = Some(event.seen.clone());
            }
            (Result::Unchanged, _) => self.scanned = Some(event.seen.clone()),
            _ => {}
        }
        self.last = Some((event.seen.clone(), event.result));
    }

    fn scan(&mut self, target: &str, now: &Seen, content: &Content) {
        let coverage = Covered::new(&content.coverage);
        let under = self.number(coverage.missed.clone());
        let before = self.scanned.clone().unwrap_or_default();
        let mut fresh: BTreeMap<&str, &Member> = content.members.iter().map(|member| (member.fingerprint.as_str(), member)).collect();
        let mut lost = Vec::new();
        for (index, tracked) in self.findings.iter_mut().enumerate() {
            match fresh.remove(tracked.member.fingerprint.as_str()) {
                Some(member) => tracked.see(member, now, under),
                None if tracked.gone => {}
                None => lost.push(index),
            }
        }
        // What this scan would not have seen has not moved either.
        let sees = |tracked: &Tracked| coverage.sees(&tracked.member, self.holes.get(tracked.under));
        let (closed, unsure): (Vec<usize>, Vec<usize>) = lost.into_iter().partition(|index| self.findings.get(*index).is_some_and(sees));
        let moved = moves(closed.iter().filter_map(|index| Some((*index, &self.findings.get(*index)?.member))).collect(), &fresh);
        for index in closed {
            let Some(tracked) = self.findings.get_mut(index) else { continue };
            match moved.get(&index).and_then(|fingerprint| fresh.remove(fingerprint.as_str())) {
                Some(member) => tracked.see(member, now, under),
                None => tracked.close(&before, now),
            }
        }
        for index in unsure {
            if let Some(tracked) = self.findings.get_mut(index).filter(|tracked| !tracked.unsure) {
                tracked.unsure = true;
                tracked.last = Some(before.clone());
            }
        }
        let mut ids: BTreeSet<String> = self.findings.iter().map(|tracked| tracked.id.clone()).collect();
        for member in fresh.into_values() {
            let tracked = Tracked::new(id(target, &member.fingerprint, &ids), member, now, under);
            ids.insert(tracked.id.clone());
            self.findings.push(tracked);
        }
        // What nobody was ever told of leaves no trace.
        self.findings.retain(|tracked| !tracked.gone || tracked.ever_reported);
        self.findings.sort_by(|a, b| a.id.cmp(&b.id));
        self.forget_holes();
    }

    fn number(&mut self, missed: BTreeSet<(String, String)>) -> usize {
        let known = self.holes.iter().position(|known| *known == missed);
        known.unwrap_or_else(|| {
            self.holes.push(missed);
            self.holes.len() - 1
        })
    }

    /// Keeps only the sets that a finding was seen under. Their order follows the findings, so that equal histories are equal.
    fn forget_holes(&mut self) {
        let mut numbers: BTreeMap<usize, usize> = BTreeMap::new();
        let mut kept = Vec::new();
        for tracked in self.findings.iter_mut() {
            let number = *numbers.entry(tracked.under).or_insert_with(|| {
                kept.push(self.holes.get(tracked.under).cloned().unwrap_or_default());
                kept.len() - 1
            });
            tracked.under = number;
        }
        self.holes = kept;
    }

    /// Forgets findings that went away before a time.
    pub fn forget(&mut self, before: i64) {
        self.findings.retain(|tracked| !tracked.gone || tracked.since.at.started >= before);
        self.forget_holes();
    }

    /// When a finding was seen last.
    pub fn last_seen(&self, tracked: &Tracked) -> Seen {
        tracked.last.clone().or_else(|| self.scanned.clone()).unwrap_or_default()
    }

    /// The state of a finding, seen from a run, which is the last of this history or a later one. `None`: it is not told of.
    pub fn state(&self, tracked: &Tracked, point: &Point, decisions: &[Decision]) -> Option<State> {
        if tracked.gone {
            return Some(State::Fixed);
        }
        match tracked.member.shown {
            Shown::Hidden => return None,
            Shown::Suppressed => return Some(State::Suppressed),
            Shown::Reported => {}
        }
        let own = decisions.iter().filter(|decision| decision.finding == tracked.id && decision.at <= point.time);
        let decided = own.max_by_key(|decision| (decision.at, &decision.key));
        if decided.is_some_and(|decision| decision.accepts(point.time)) {
            return Some(State::Accepted);
        }
        let observed = self.last.as_ref().is_some_and(|(seen, result)| seen.at == point.run && *result != Result::Failed);
        if !observed || tracked.unsure {
            return Some(State::NotScanned);
        }
        if point.is_news(&tracked.since.at) {
            return Some(if tracked.came == Came::New { State::New } else { State::Reopened });
        }
        // An acceptance that ran out since anybody was told.
        let ran_out = decided.and_then(Decision::ends).is_some_and(|end| point.after.is_some_and(|after| after < end));
        Some(if ran_out { State::Reopened } else { State::Open })
    }
}

impl Tracked {
    fn new(id: String, member: &Member, now: &Seen, under: usize) -> Self {
        Tracked {
            id,
            gone: false,
            unsure: false,
            ever_reported: member.shown == Shown::Reported,
            came: Came::New,
            first: now.clone(),
            since: now.clone(),
            last: None,
            member: member.clone(),
            under,
        }
    }

    fn see(&mut self, member: &Member, now: &Seen, under: usize) {
        let shows = member.shown == Shown::Reported;
        let showed = self.member.shown == Shown::Reported && !self.gone;
        if shows && !showed {
            self.came = if self.ever_reported { Came::Back } else { Came::New };
            self.since = now.clone();
            if !self.ever_reported {
                self.first = now.clone();
            }
        }
        self.ever_reported |= shows;
        (self.gone, self.unsure, self.last, self.under) = (false, false, None, under);
        self.member = member.clone();
    }

    fn close(&mut self, before: &Seen, now: &Seen) {
        self.gone = true;
        self.last.get_or_insert_with(|| before.clone());
        self.unsure = false;
        self.since = now.clone();
    }
}

/// A coverage, ready for questions.
struct Covered<'c> {
    coverage: &'c Coverage,
    paths: BTreeSet<&'c str>,
    missed: BTreeSet<(String, String)>,
    exclude: globset::GlobSet,
    include: Option<globset::GlobSet>,
}

impl<'c> Covered<'c> {
    fn new(coverage: &'c Coverage) -> Self {
        let incomplete = coverage.holes.iter().filter(|hole| hole.incomplete);
        Covered {
            coverage,
            paths: coverage.holes.iter().map(|hole| hole.path.as_str()).collect(),
            missed: incomplete.map(|hole| (hole.path.clone(), hole.reason.clone())).collect(),
            exclude: globs(&coverage.exclude),
            include: (!coverage.include.is_empty()).then(|| globs(&coverage.include)),
        }
    }

    /// Whether a finding that was seen when `then` was not seen would be seen now, if it were there.
    fn sees(&self, member: &Member, then: Option<&BTreeSet<(String, String)>>) -> bool {
        let any = |patterns: &[String]| patterns.iter().any(|pattern| fits(pattern, &member.rule));
        let asked = (self.coverage.select.is_empty() || any(&self.coverage.select)) && !any(&self.coverage.ignore);
        let ancestors = || std::iter::successors(Some(member.path.as_str()), |path| path.rsplit_once('/').map(|(folder, _)| folder));
        let seen = !ancestors().any(|path| self.paths.contains(path)) && !self.paths.contains(".");
        let listed = !self.exclude.is_match(&member.path) && self.include.as_ref().is_none_or(|globs| globs.is_match(&member.path));
        let as_before = then.is_some_and(|then| self.missed.is_subset(then));
        asked && seen && listed && as_before
    }
}

fn globs(patterns: &[String]) -> globset::GlobSet {
    let mut set = globset::GlobSetBuilder::new();
    let glob = |text: &str| globset::GlobBuilder::new(text).literal_separator(true).build().ok();
    for glob in patterns.iter().filter_map(|pattern| glob(pattern)) {
        set.add(glob);
    }
    set.build().unwrap_or_default()
}

/// Whether an id fits a pattern in which one `*` stands for anything.
fn fits(pattern: &str, id: &str) -> bool {
    match pattern.split_once('*') {
        Some((before, after)) => id.len() >= before.len() + after.len() && id.starts_with(before) && id.ends_with(after),
        None => pattern == id,
    }
}

/// Which of the findings that went away are findings that came: by index, the fingerprint of what each became. Of several that could be
/// the same, those with the same file name first, then in the order of their paths.
fn moves(gone: Vec<(usize, &Member)>, fresh: &BTreeMap<&str, &Member>) -> BTreeMap<usize, String> {
    type Key<'m> = (&'m str, &'m str);
    let mut groups: BTreeMap<Key<'_>, Vec<&Member>> = BTreeMap::new();
    for member in fresh.values() {
        groups.entry((&member.rule, &member.pathless)).or_default().push(member);
    }
    groups.values_mut().for_each(|group| group.sort_by(|a, b| b.path.cmp(&a.path)));
    let mut gone: Vec<(usize, &Member)> = gone;
    gone.sort_by(|a, b| a.1.cmp(b.1));
    let mut moved = BTreeMap::new();
    let file_name = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
    for by_name in [true, false] {
        gone.retain(|(index, member)| {
            let Some(group) = groups.get_mut(&(member.rule.as_str(), member.pathless.as_str())) else { return false };
            let at = group.iter().rposition(|candidate| !by_name || file_name(&candidate.path) == file_name(&member.path));
            let Some(at) = at else { return true };
            moved.insert(*index, group.remove(at).fingerprint.clone());
            false
        });
    }
    moved
}

/// The id of a finding: of its target and the fingerprint that it was first seen with. A number is added where that one is taken by a
/// finding that has moved away since.
fn id(target: &str, fingerprint: &str, taken: &BTreeSet<String>) -> String {
    let made = |number: usize| {
        let mut hash = Sha256::new();
        [target, fingerprint, &number.to_string()].iter().for_each(|part| hash.update(format!("{part}\u{1f}")));
        hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect::<String>()
    };
    (0..=taken.len()).map(made).find(|id| !taken.contains(id)).unwrap_or_default()
}
