//! The walk: files in parallel to facts, then the join, then the judge. Sorted once, so that threads leave no trace.

use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicUsize, Ordering};

use cookielint_languages::{Language, QueryFault, QuerySource, Reading};
use cookielint_rules::model::Knowledge;
use rayon::prelude::*;

use crate::decode::{Decoded, decode, minified_name, minified_text};
use crate::facts::Answers;
use crate::finding::{Counts, Finding, Outcome, Reason, Unseen, UnusedSuppression};
use crate::join::{File, Join};
use crate::judge::Judge;
use crate::policy::Policy;
use crate::prepared::{Plan, Prepared};
use crate::projects::Projects;
use crate::read::read_file;
use crate::tree::{Entry, Tree};
use crate::{Options, Progress};

/// A scanner: rules and queries, ready for any number of trees. Queries are compiled on first use.
#[derive(Debug)]
pub struct Scanner {
    pub(crate) knowledge: Knowledge,
    pub(crate) languages: Vec<Prepared>,
    prefiltered: bool,
}

/// A file as far as the left half of the walk has seen it.
struct Seen {
    file: Option<File>,
    unseen: Vec<Unseen>,
    bytes: u64,
    read: bool,
    /// It turned out to be in no language that is read.
    unsupported: bool,
}

impl Scanner {
    /// Prepares a scanner.
    ///
    /// # Errors
    /// A query file that cannot be joined with its parents. That every query compiles is checked by [`Scanner::check`].
    pub fn new(knowledge: Knowledge, queries: &dyn QuerySource) -> Result<Self, QueryFault> {
        let languages = Prepared::all(&knowledge, queries)?;
        Ok(Scanner { knowledge, languages, prefiltered: true })
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

    /// What facts of a language depend on besides the bytes of a file, as hexadecimal hashes: one for each language that may stand in it.
    pub fn facts_key(&self, language: &'static Language) -> Option<String> {
        Plan::of_language(&self.languages, language).map(|plan| plan.facts_key(&self.knowledge))
    }

    /// How a file is read, by its name or its first line.
    pub(crate) fn plan(&self, path: &str, text: &str) -> Option<Plan<'_>> {
        Plan::of(&self.languages, path, text)
    }

    /// Scans a tree on the current rayon pool. The outcome does not depend on the number of threads.
    pub fn scan(&self, tree: &dyn Tree, options: &Options, policy: &Policy, progress: &dyn Progress) -> Outcome {
        let entries = entries(tree, options);
        let (files, mut outcome) = self.files(tree, &entries, options, progress);
        let projects = self.projects(tree, &entries, &files, options);
        let join = Join::new(&files, &self.knowledge, &projects);
        self.judge(&files, &join, policy, &mut outcome);
        outcome.unseen.sort();
        outcome.unused.sort();
        outcome
    }

    /// The left half of the walk, for all files.
    pub(crate) fn files(&self, tree: &dyn Tree, entries: &[&Entry], options: &Options, progress: &dyn Progress) -> (Vec<File>, Outcome) {
        let done = AtomicUsize::new(0);
        let seen: Vec<Seen> = entries
            .par_iter()
            .map(|entry| {
                let seen = self.see_guarded(tree, entry, options);
                progress.files(done.fetch_add(1, Ordering::Relaxed) + 1, entries.len());
                seen
            })
            .collect();
        let mut outcome = Outcome { unseen: tree.unseen().to_vec(), ..Outcome::default() };
        let reported = entries.iter().filter(|entry| entry.reported).count();
        outcome.counts = Counts { files_listed: reported, ..Counts::default() };
        let mut files = Vec::new();
        for (entry, seen) in entries.iter().zip(seen) {
            take(entry, seen, &mut files, &mut outcome);
        }
        self.meet_demands(tree, entries, options, &mut files, &mut outcome);
        outcome.counts.files_parsed = files.iter().filter(|file| file.facts.parsed && file.reported).count();
        outcome.counts.sites = files.iter().filter(|file| file.reported).map(|file| file.facts.sites.len()).sum();
        (files, outcome)
    }

    /// The projects around the sites that were found.
    pub(crate) fn projects<'a>(&'a self, tree: &dyn Tree, entries: &[&'a Entry], files: &[File], options: &Options) -> Projects<'a> {
        let sources: BTreeSet<&str> = files.iter().flat_map(|file| &file.facts.sites).map(|site| site.source.as_str()).collect();
        Projects::read(tree, entries, &self.knowledge, &sources, options.most_bytes_read())
    }

    /// The left half of the walk for one file; a panic in it is caught and named.
    fn see_guarded(&self, tree: &dyn Tree, entry: &Entry, options: &Options) -> Seen {
        catch_unwind(AssertUnwindSafe(|| self.see(tree, entry, options))).unwrap_or_else(|panic| {
            let unseen = vec![panicked(&entry.path, panic.as_ref())];
            Seen { file: None, unseen, bytes: 0, read: false, unsupported: false }
        })
    }

    fn see(&self, tree: &dyn Tree, entry: &Entry, options: &Options) -> Seen {
        let mut seen = Seen { file: None, unseen: Vec::new(), bytes: 0, read: false, unsupported: false };
        let unseen = |reason, detail: String| Unseen { path: entry.path.clone(), line: None, reason, detail };
        let by_name = Plan::of_path(&self.languages, &entry.path);
        if by_name.is_none() && (!Reading::is_possible(&entry.path) || entry.size > options.max_file_size) {
            seen.unsupported = true;
            return seen;
        }
        if !options.include_generated
            && by_name.is_some_and(|plan| !plan.prepared.language.configuration)
            && let Some(detail) = minified_name(&entry.path)
        {
            seen.unseen.push(unseen(Reason::Generated, detail));
            return seen;
        }
        let text = match read_text(tree, entry, options) {
            Ok(text) => text,
            // What has no name for it need not be a text.
            Err((Reason::Binary, _)) if by_name.is_none() => {
                seen.unsupported = true;
                return seen;
            }
            Err((reason, detail)) => {
                seen.unseen.push(unseen(reason, detail));
                return seen;
            }
        };
        let decoded = text.decoded;
        let Some(plan) = self.plan(&entry.path, &decoded.text) else {
            seen.unsupported = true;
            return seen;
        };
        let prepared = plan.prepared;
        (seen.bytes, seen.read) = (text.bytes, true);
        if text.bytes > options.max_file_size {
            // What holds no wanted word is no loss, and a bundle is left out for what it is.
            let minified = minified_text(&decoded.text).filter(|_| !options.include_generated && !prepared.language.configuration);
            if plan.wants(&decoded.text) {
                let too_large = || (Reason::TooLarge, too_large(text.bytes, options));
                let (reason, detail) = minified.map_or_else(too_large, |detail| (Reason::Generated, detail));
                seen.unseen.push(unseen(reason, detail));
            }
            return seen;
        }
        let facts = read_file(plan, &self.knowledge, &decoded.text, options, self.prefiltered);
        // An odd byte matters only where something was looked for.
        if let (Some((reason, detail)), true) = (decoded.note, facts.parsed) {
            seen.unseen.push(unseen(reason, detail));
        }
        for (reason, line, detail) in &facts.unseen {
            seen.unseen.push(Unseen { path: entry.path.clone(), line: *line, reason: *reason, detail: detail.clone() });
        }
        if facts.parsed {
            let place = self.place(&entry.path);
            let text = (!facts.sites.is_empty() || !facts.suppressions.is_empty()).then_some(decoded.text);
            seen.file = Some(File {
                path: entry.path.clone(),
                language: prepared.language.id,
                families: plan.families(),
                reported: entry.reported,
                place,
                facts,
                answers: Answers::default(),
                text,
            });
        }
        seen
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

/// A file's text, and its size as read: it may have grown since it was listed.
pub(crate) struct Text {
    pub(crate) decoded: Decoded,
    bytes: u64,
}

fn too_large(size: u64, options: &Options) -> String {
    format!("{size} bytes; the limit is {}, see --max-file-size", options.max_file_size)
}

pub(crate) fn read_text(tree: &dyn Tree, entry: &Entry, options: &Options) -> Result<Text, (Reason, String)> {
    let most = options.most_bytes_read();
    if entry.size > most {
        return Err((Reason::TooLarge, too_large(entry.size, options)));
    }
    let bytes = tree.read(&entry.path).map_err(|fault| (fault.reason, fault.detail))?;
    let size = bytes.len() as u64;
    if size > most {
        return Err((Reason::TooLarge, too_large(size, options)));
    }
    Ok(Text { decoded: decode(bytes)?, bytes: size })
}

fn panic_text(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_else(|| "an unknown failure".to_owned())
}
