//! The walk: files in parallel to facts, then the join, then the judge. Sorted once, so that threads leave no trace.

use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use cookielint_languages::{QueryFault, QuerySource};
use cookielint_rules::model::Knowledge;
use rayon::prelude::*;

use crate::finding::{Counts, Finding, Outcome, Reason, Unseen, UnusedSuppression};
use crate::join::{File, Join};
use crate::judge::Judge;
use crate::keeper::Keeper;
use crate::policy::Policy;
use crate::prepared::{Plan, Prepared, facts_key};
use crate::projects::Projects;
use crate::see::Seen;
use crate::source::Source;
use crate::store::{FactStore, Nowhere};
use crate::tree::{Entry, Tree};
use crate::{Options, Progress};

/// A scanner: rules and queries, ready for any number of trees. Queries are compiled on first use.
#[derive(Debug)]
pub struct Scanner {
    pub(crate) knowledge: Knowledge,
    pub(crate) languages: Vec<Prepared>,
    pub(crate) prefiltered: bool,
    facts_key: OnceLock<String>,
}

impl Scanner {
    /// Prepares a scanner.
    ///
    /// # Errors
    /// A query file that cannot be joined with its parents. That every query compiles is checked by [`Scanner::check`].
    pub fn new(knowledge: Knowledge, queries: &dyn QuerySource) -> Result<Self, QueryFault> {
        let languages = Prepared::all(&knowledge, queries)?;
        Ok(Scanner { knowledge, languages, prefiltered: true, facts_key: OnceLock::new() })
    }

    /// The same scanner without the prefilter, which must find the same.
    #[must_use]
    pub fn without_prefilter(mut self) -> Self {
        self.prefiltered = false;
        self
    }

    /// Compiles the queries of every language.
    ///
    /// # Errors
    /// The first fault, with its place.
    pub fn check(&self) -> Result<(), QueryFault> {
        self.languages.par_iter().try_for_each(Prepared::check)
    }

    /// What it knows.
    pub fn knowledge(&self) -> &Knowledge {
        &self.knowledge
    }

    /// What the facts of all files depend on besides their bytes and the limits, as a hexadecimal hash: versions, queries, and what APIs
    /// match. Facts that were kept under another one are never asked for again.
    pub fn facts_key(&self) -> &str {
        self.facts_key.get_or_init(|| facts_key(&self.languages, &self.knowledge))
    }

    /// How a file is read, by its name or its first line.
    pub(crate) fn plan(&self, path: &str, text: &str) -> Option<Plan<'_>> {
        Plan::of(&self.languages, path, text)
    }

    /// Scans a tree on the current rayon pool. The outcome does not depend on the number of threads.
    pub fn scan(&self, tree: &dyn Tree, options: &Options, policy: &Policy, progress: &dyn Progress) -> Outcome {
        self.scan_keeping(tree, options, policy, progress, &Nowhere)
    }

    /// The same, with facts that outlive the scan: content that a store knows is neither searched nor parsed. The outcome is the same.
    pub fn scan_keeping(
        &self,
        tree: &dyn Tree,
        options: &Options,
        policy: &Policy,
        progress: &dyn Progress,
        store: &dyn FactStore,
    ) -> Outcome {
        let facts_key = if store.keeps() { self.facts_key() } else { "" };
        let source = Source::new(tree, options, Keeper::new(store, facts_key, options));
        let entries = entries(tree, options);
        let (files, mut outcome) = self.files(source, &entries, progress);
        let projects = self.projects(tree, &entries, &files, options);
        let join = Join::new(&files, &self.knowledge, &projects);
        self.judge(&files, &join, policy, &mut outcome);
        outcome.unseen.sort();
        outcome.unused.sort();
        outcome
    }

    /// The left half of the walk, for all files.
    pub(crate) fn files<'t>(&self, mut source: Source<'t>, entries: &[&'t Entry], progress: &dyn Progress) -> (Vec<File>, Outcome) {
        let done = AtomicUsize::new(0);
        let seen: Vec<Seen> = entries
            .par_iter()
            .map(|entry| {
                let seen = self.see_guarded(&source, entry);
                progress.files(done.fetch_add(1, Ordering::Relaxed) + 1, entries.len());
                seen
            })
            .collect();
        let mut outcome = Outcome { unseen: source.tree.unseen().to_vec(), ..Outcome::default() };
        let reported = entries.iter().filter(|entry| entry.reported).count();
        outcome.counts = Counts { files_listed: reported, ..Counts::default() };
        let mut files = Vec::new();
        for (entry, seen) in entries.iter().zip(seen) {
            source.contents.extend(seen.content.map(|content| (entry.path.as_str(), content)));
            take(entry, seen, &mut files, &mut outcome);
        }
        self.meet_demands(&source, entries, &mut files, &mut outcome);
        outcome.counts.files_parsed = files.iter().filter(|file| file.facts.parsed && file.reported).count();
        outcome.counts.sites = files.iter().filter(|file| file.reported).map(|file| file.facts.sites.len()).sum();
        (files, outcome)
    }

    /// The projects around the sites that were found.
    pub(crate) fn projects<'a>(&'a self, tree: &dyn Tree, entries: &[&'a Entry], files: &[File], options: &Options) -> Projects<'a> {
        let sources: BTreeSet<&str> = files.iter().flat_map(|file| &file.facts.sites).map(|site| site.source.as_str()).collect();
        Projects::read(tree, entries, &self.knowledge, &sources, options.most_bytes_read())
    }

    pub(crate) fn judge(&self, files: &[File], join: &Join<'_>, policy: &Policy, outcome: &mut Outcome) {
        let judge = Judge { knowledge: &self.knowledge, policy, join };
        let judged: Vec<(Vec<Finding>, Vec<UnusedSuppression>, Option<Unseen>)> = files
            .par_iter()
            .filter(|file| file.reported)
            .filter_map(|file| {
                let text = file.text.as_ref()?;
                let judged = catch_unwind(AssertUnwindSafe(|| judge.file(file, text)));
                Some(match judged {
                    Ok((findings, unused)) => (findings, unused, None),
                    Err(panic) => (Vec::new(), Vec::new(), Some(panicked(&file.path, panic.as_ref()))),
                })
            })
            .collect();
        for (findings, unused, unseen) in judged {
            outcome.findings.extend(findings);
            outcome.unused.extend(unused);
            outcome.unseen.extend(unseen);
        }
    }

    /// `production`, or what the places table says of a path.
    pub(crate) fn place(&self, path: &str) -> String {
        let listed = self.knowledge.places.iter().find(|list| list.globs.is_match(path));
        listed.map_or_else(|| "production".to_owned(), |list| list.place.clone())
    }
}

/// The files that may be looked at.
pub(crate) fn entries<'t>(tree: &'t dyn Tree, options: &Options) -> Vec<&'t Entry> {
    tree.entries().iter().filter(|entry| entry.reported || !options.isolated).collect()
}

pub(crate) fn panicked(path: &str, panic: &(dyn std::any::Any + Send)) -> Unseen {
    let detail = format!("{}; please report it with the file", panic_text(panic));
    Unseen { path: path.to_owned(), line: None, reason: Reason::Panic, detail }
}

/// Adds what was seen of a file to the outcome and to the files of the join.
fn take(entry: &Entry, seen: Seen, files: &mut Vec<File>, outcome: &mut Outcome) {
    outcome.counts.bytes_read += seen.bytes;
    if seen.unsupported && entry.reported {
        outcome.counts.files_listed -= 1;
        outcome.counts.files_unsupported += 1;
    }
    outcome.counts.files_read += usize::from(seen.read && entry.reported);
    if entry.reported {
        outcome.unseen.extend(seen.unseen);
    }
    files.extend(seen.file);
}

fn panic_text(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_else(|| "an unknown failure".to_owned())
}
