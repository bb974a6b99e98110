//! A run: one target after the other, each observed, and written down before the next one begins.
//!
//! A target that is what it was (the same commit, facts key and policy) is not looked at. What goes wrong with one target is an observation
//! of it and stops nobody; what goes wrong with the store ends the run.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use cookielint_engine::finding::{Finding, Hidden, Outcome, Reason, Unseen};
use cookielint_engine::policy::Policy;
use cookielint_engine::tree::Tree;
use cookielint_engine::{Options, Progress, Scanner};
use cookielint_rules::audit::Trust;

use crate::fault::Fault;
use crate::lifecycle::{Content, Coverage, Hole, Member, Result as Happened, Shown};
use crate::owners::{self, Owners};
use crate::store::Store;
use crate::store::facts::Cache;
use crate::store::log::{Detail, Numbers, Observed, Record, Run, hash, json};
use crate::targets::Target;
use crate::tree::{GitTree, Objects, Wanted, is_repository};

/// The name of a target's own configuration.
pub const CONFIGURATION: &str = "cookielint.yaml";
/// The largest one that is read.
const LARGEST: u64 = 1 << 20;

/// What a target is judged by.
pub struct Judgement {
    /// Rules and queries.
    pub scanner: Arc<Scanner>,
    /// Policy.
    pub policy: Policy,
    /// Whether a path is left out.
    pub excludes: Box<dyn Fn(&str) -> bool + Sync + Send>,
    /// Whether findings in a path are reported.
    pub includes: Box<dyn Fn(&str) -> bool + Sync + Send>,
    /// The same as patterns, for later.
    pub exclude: Vec<String>,
    /// As above.
    pub include: Vec<String>,
    /// What the target's own configuration changes, for people.
    pub note: Option<String>,
}

/// A folder, listed.
pub struct Listed {
    /// Its files.
    pub tree: Box<dyn Tree>,
    /// Files in no language.
    pub unsupported: usize,
    /// Paths that were left out.
    pub excluded: usize,
}

/// What an audit does not know itself: configurations, rules, and how a folder is walked.
pub trait Bench: Sync {
    /// What facts depend on besides the content of files.
    fn facts_key(&self) -> &str;
    /// What the judgement of facts depends on besides a target's own configuration.
    fn policy_key(&self) -> &str;
    /// What a target is judged by; `own` is the text of its own configuration.
    ///
    /// # Errors
    /// The configuration is wrong, in words.
    fn judgement(&self, trust: Trust, own: Option<&str>) -> Result<Judgement, String>;
    /// Lists a folder as a scan does.
    ///
    /// # Errors
    /// In words.
    fn folder(&self, path: &Path, judgement: &Judgement) -> Result<Listed, String>;
}

/// Whoever is told how far a run is.
pub trait Watch: Sync {
    /// A target is looked at.
    fn begins(&self, number: usize, of: usize, target: &Target);
    /// It has been observed.
    fn ends(&self, record: &Record);
    /// Of the files of the target.
    fn files(&self) -> &dyn Progress;
}

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// All targets were observed.
    Whole,
    /// Somebody stopped it.
    Stopped,
}

/// Observes targets and writes it down.
///
/// # Errors
/// The store cannot be written to.
pub fn run(
    store: &mut Store,
    run: &Run,
    targets: &[Target],
    bench: &dyn Bench,
    watch: &dyn Watch,
    stop: &AtomicBool,
) -> Result<Ended, Fault> {
    let cache = Cache::new(store.path(), run.started);
    for (index, target) in targets.iter().enumerate() {
        if stop.load(Ordering::Relaxed) {
            return Ok(Ended::Stopped);
        }
        // A run that goes on after it was cut off.
        let known = store.record(&target.name, run.started)?;
        if known.is_some_and(|record| record.result != Happened::Failed) {
            continue;
        }
        watch.begins(index, targets.len(), target);
        let last = store.last_scan(&target.name)?;
        let observed = Looking { target, run, bench, watch, cache: &cache, last: last.as_ref() }.observe();
        store.observe(&observed, &cache.take())?;
        watch.ends(&observed.record);
    }
    Ok(Ended::Whole)
}

/// One target, being looked at.
struct Looking<'a> {
    target: &'a Target,
    run: &'a Run,
    bench: &'a dyn Bench,
    watch: &'a dyn Watch,
    cache: &'a Cache,
    last: Option<&'a Record>,
}

/// What a scan found, and the details by hash.
type Found = (Content, BTreeMap<String, String>);

/// Where the files of a target come from.
enum Source {
    Commit(Box<Objects>, String),
    Folder,
}

impl Looking<'_> {
    fn observe(&self) -> Observed {
        let mut record = self.blank();
        match self.look(&mut record) {
            Ok(Some((content, details))) => Observed::new(record, Some(content), details),
            Ok(None) => Observed::new(record, None, BTreeMap::new()),
            Err(why) => {
                record.result = Happened::Failed;
                record.message = Some(why);
                Observed::new(record, None, BTreeMap::new())
            }
        }
    }

    fn blank(&self) -> Record {
        let policy = [self.bench.policy_key(), self.target.trust.name(), &self.target.owners.join("\u{1f}")].join("\u{1f}");
        Record {
            target: self.target.name.clone(),
            started: self.run.started,
            result: Happened::Failed,
            content: None,
            reference: self.target.reference.clone(),
            commit: None,
            authored: None,
            facts_key: self.bench.facts_key().to_owned(),
            policy: hash(&policy),
            numbers: Numbers::default(),
            again: false,
            message: None,
        }
    }

    /// Looks at the target, unless it is what it was.
    fn look(&self, record: &mut Record) -> Result<Option<Found>, String> {
        let path = &self.target.path;
        let metadata = fs::metadata(path).map_err(|error| error.to_string())?;
        if !metadata.is_dir() {
            return Err("it is no folder".to_owned());
        }
        let repository = is_repository(path);
        if self.target.fetch && repository {
            crate::fetch::fetch(path)?;
        }
        if self.target.reference.is_some() && (!repository || self.target.files) {
            return Err("only what is committed to a repository has a `ref`".to_owned());
        }
        let source = if repository && !self.target.files {
            let objects = Objects::open(path)?;
            let commit = objects.commit(self.target.reference.as_deref())?;
            (record.commit, record.authored) = (Some(commit.id.clone()), Some(commit.authored));
            if let Some(last) = self.last.filter(|last| is_same(last, record)) {
                record.result = Happened::Unchanged;
                (record.numbers, record.message) = (last.numbers, last.message.clone());
                return Ok(None);
            }
            Source::Commit(Box::new(objects), commit.id)
        } else {
            Source::Folder
        };
        self.scan(&source, record).map(Some)
    }

    fn scan(&self, source: &Source, record: &mut Record) -> Result<Found, String> {
        let own = match self.target.trust {
            Trust::None => None,
            _ => self.text(source, CONFIGURATION, LARGEST)?,
        };
        let judgement = self.bench.judgement(self.target.trust, own.as_deref())?;
        let (outcome, excluded) = match source {
            Source::Commit(objects, commit) => {
                let manifests = judgement.scanner.knowledge().manifests();
                let wanted = Wanted { excludes: &*judgement.excludes, includes: &*judgement.includes, manifests };
                let tree = GitTree::list(objects, commit, &wanted)?;
                (self.judge(&tree, &judgement), tree.excluded)
            }
            Source::Folder => {
                let listed = self.bench.folder(&self.target.path, &judgement)?;
                (self.judge(&*listed.tree, &judgement), listed.excluded)
            }
        };
        let owners = self.owners(source);
        let (content, details) = content(&outcome, &judgement, &owners);
        record.result = if outcome.is_incomplete() { Happened::Partial } else { Happened::Scanned };
        record.again = outcome.unseen.iter().any(|unseen| passes(unseen.reason));
        record.numbers = Numbers { left_out: excluded, ..numbers(&outcome) };
        record.message = judgement.note;
        Ok((content, details))
    }

    fn judge(&self, tree: &dyn Tree, judgement: &Judgement) -> Outcome {
        let mut outcome = judgement.scanner.scan_keeping(tree, &Options::default(), &judgement.policy, self.watch.files(), self.cache);
        outcome.unseen.extend_from_slice(tree.unseen());
        outcome.unseen.sort();
        outcome.unseen.dedup();
        outcome
    }

    /// A file of the target, as text; `None` if there is none.
    fn text(&self, source: &Source, path: &str, most: u64) -> Result<Option<String>, String> {
        let bytes = match source {
            Source::Commit(objects, commit) => GitTree::file(objects, commit, path, most)?,
            Source::Folder => regular_file(&self.target.path.join(path), most)?,
        };
        bytes.map(|bytes| String::from_utf8(bytes).map_err(|_| format!("{path}: not UTF-8"))).transpose()
    }

    fn owners(&self, source: &Source) -> Owners {
        let text = owners::PLACES.iter().find_map(|path| self.text(source, path, owners::LARGEST).ok().flatten());
        Owners::read(&text.unwrap_or_default(), &self.target.owners)
    }
}

/// Whether nothing that findings depend on has changed since a scan.
fn is_same(last: &Record, now: &Record) -> bool {
    let of = |record: &Record| (record.commit.clone(), record.facts_key.clone(), record.policy.clone());
    last.commit.is_some() && of(last) == of(now) && !last.again
}

/// Whether another time may see what could not be seen. Limits count steps: they are the same tomorrow.
fn passes(reason: Reason) -> bool {
    matches!(reason, Reason::Unreadable | Reason::Vanished | Reason::Panic)
}

/// The content of a regular file that is no link.
fn regular_file(path: &Path, most: u64) -> Result<Option<Vec<u8>>, String> {
    match fs::symlink_metadata(path) {
        Ok(metadata) if metadata.is_file() && metadata.len() <= most => fs::read(path).map(Some).map_err(|error| error.to_string()),
        Ok(metadata) if metadata.is_file() => Err(format!("{}: larger than {most} bytes", crate::store::shown(path))),
        _ => Ok(None),
    }
}

fn numbers(outcome: &Outcome) -> Numbers {
    let mut numbers = Numbers { files: outcome.counts.files_read, sites: outcome.counts.sites, ..Numbers::default() };
    for finding in &outcome.findings {
        match (&finding.hidden, &finding.suppression) {
            (Some(Hidden::Confidence), _) => numbers.hidden_confidence += 1,
            (Some(Hidden::Severity), _) => numbers.hidden_severity += 1,
            (Some(Hidden::Place), _) => numbers.hidden_place += 1,
            (None, Some(suppression)) if suppression.kind == "comment" => numbers.suppressed_in_code += 1,
            (None, Some(_)) => numbers.suppressed_by_configuration += 1,
            (None, None) => {}
        }
    }
    let mut missed: Vec<&str> =
        outcome.unseen.iter().filter(|unseen| unseen.reason.is_incomplete()).map(|unseen| unseen.path.as_str()).collect();
    missed.dedup();
    numbers.not_seen = missed.len();
    numbers
}

fn content(outcome: &Outcome, judgement: &Judgement, owners: &Owners) -> Found {
    let mut details = BTreeMap::new();
    let mut members: Vec<Member> = outcome.findings.iter().map(|finding| member(finding, owners, &mut details)).collect();
    members.sort();
    let mut holes: Vec<Hole> = outcome.unseen.iter().map(hole).collect();
    holes.sort();
    holes.dedup();
    let policy = &judgement.policy;
    let coverage = Coverage {
        holes,
        select: policy.select.clone(),
        ignore: policy.ignore.clone(),
        exclude: judgement.exclude.clone(),
        include: judgement.include.clone(),
    };
    (Content { members, coverage }, details)
}

fn member(finding: &Finding, owners: &Owners, details: &mut BTreeMap<String, String>) -> Member {
    let shown = match (&finding.hidden, &finding.suppression) {
        (Some(_), _) => Shown::Hidden,
        (None, Some(_)) => Shown::Suppressed,
        (None, None) => Shown::Reported,
    };
    let mut detail = String::new();
    if shown != Shown::Hidden {
        let body = json(&Detail { finding: finding.clone(), owners: owners.of(&finding.path) });
        detail = hash(&body);
        details.insert(detail.clone(), body);
    }
    Member {
        fingerprint: finding.fingerprint.clone(),
        pathless: finding.fingerprint_without_path.clone(),
        rule: finding.rule.clone(),
        path: finding.path.clone(),
        shown,
        severity: finding.severity,
        detail,
    }
}

fn hole(unseen: &Unseen) -> Hole {
    let reason = serde_json::to_value(unseen.reason).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default();
    let line = unseen.line.map_or_else(String::new, |line| format!("line {line}: "));
    let detail = if unseen.detail.is_empty() { String::new() } else { format!(" ({})", unseen.detail) };
    Hole {
        path: unseen.path.clone(),
        reason,
        incomplete: unseen.reason.is_incomplete(),
        text: format!("{line}{}{detail}", unseen.reason.text()),
    }
}
