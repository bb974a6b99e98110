//! Meeting the demands of the join: further files through the same left half of the walk, round by round, until nothing is asked for any
//! more or the bound on rounds is hit. The order of files never depends on threads.

use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};

use aho_corasick::AhoCorasick;
use rayon::prelude::*;

use crate::Scanner;
use crate::ask::answer;
use crate::decode::{decode, minified_name};
use crate::facts::{Answers, FileFacts, Question};
use crate::finding::{Outcome, Reason, Unseen};
use crate::join::elsewhere::Asked;
use crate::join::modules::Modules;
use crate::join::{File, MOST_ROUNDS, demands};
use crate::keeper::What;
use crate::prepared::Plan;
use crate::read::refusal;
use crate::scan::panicked;
use crate::source::{Missed, Source};
use crate::store::{ContentKey, digest};
use crate::tree::Entry;

/// Files that are asked in one round; more are not what people import.
const MOST_FILES: usize = 5_000;

/// What became of a question.
struct Answered {
    path: String,
    question: Question,
    answers: Answers,
    text: Option<String>,
    unseen: Option<Unseen>,
}

impl Scanner {
    /// Asks files until the sites know what they can know, and leaves each file the sites that are judged in it.
    pub(crate) fn meet_demands(&self, source: &Source<'_>, entries: &[&Entry], files: &mut Vec<File>, outcome: &mut Outcome) {
        let mut modules = Modules::new(&self.knowledge.modules, entries.iter().map(|entry| entry.path.as_str()));
        let by_path: BTreeMap<&str, &Entry> = entries.iter().map(|entry| (entry.path.as_str(), *entry)).collect();
        let families: BTreeSet<&str> = files.iter().flat_map(|file| file.families.iter().copied()).collect();
        let text_of = |path: &str| source.text(by_path.get(path)?).ok();
        families.into_iter().for_each(|family| modules.read_ways(family, &text_of));
        let mut known: BTreeMap<String, Question> = BTreeMap::new();
        let mut sought: BTreeMap<&'static str, BTreeSet<String>> = BTreeMap::new();
        for round in 0..=MOST_ROUNDS {
            let mut demanded = demands(files, &modules, &self.knowledge);
            let mut asked = std::mem::take(&mut demanded.asked);
            for (family, names) in &mut demanded.expanded.wanted {
                let sought = sought.entry(family).or_default();
                names.retain(|name, _| sought.insert(name.clone()));
                for (path, calls) in self.files_that_call(source, entries, family, names) {
                    let asked = asked.entry(path).or_default();
                    asked.askers.extend(calls.iter().filter_map(|name| names.get(name)).flatten().cloned());
                    asked.question.calls.extend(calls);
                }
            }
            drop_asked(&mut asked, &known);
            if asked.is_empty() || round == MOST_ROUNDS {
                // What is still open stays so: it is not known, and nobody is blamed for it.
                let mut open = std::mem::take(&mut demanded.expanded.further);
                open.extend(asked.into_values().flat_map(|asked| asked.askers));
                outcome.unseen.extend(open.into_iter().map(too_far));
                settle_files(files, demanded.expanded.sites);
                return;
            }
            let rest = asked.keys().nth(MOST_FILES).cloned().map(|rest| asked.split_off(&rest));
            let late: BTreeSet<String> = rest.into_iter().flatten().flat_map(|(_, asked)| asked.askers).collect();
            let late: Vec<Unseen> = late.into_iter().map(too_many).filter(|unseen| !outcome.unseen.contains(unseen)).collect();
            outcome.unseen.extend(late);
            let wanted: Vec<(String, Question)> = asked.into_iter().map(|(path, asked)| (path, asked.question)).collect();
            let answered: Vec<Answered> = wanted
                .into_par_iter()
                .filter_map(|(path, question)| Some(self.ask_guarded(source, by_path.get(path.as_str())?, question)))
                .collect();
            for answered in answered {
                let known = known.entry(answered.path.clone()).or_default();
                known.exports.extend(answered.question.exports.iter().cloned());
                known.calls.extend(answered.question.calls.iter().cloned());
                outcome.unseen.extend(answered.unseen.clone().filter(|unseen| !outcome.unseen.contains(unseen)));
                self.take_answers(answered, &by_path, files);
            }
        }
    }

    /// The files of a family in which one of these names is written, with those names.
    fn files_that_call(
        &self,
        source: &Source<'_>,
        entries: &[&Entry],
        family: &str,
        names: &BTreeMap<String, BTreeSet<String>>,
    ) -> Vec<(String, BTreeSet<String>)> {
        let list: Vec<&String> = names.keys().collect();
        let Some(names) = Names::new(list) else { return Vec::new() };
        let search = |entry: &&&Entry| {
            let plan = Plan::of_path(&self.languages, &entry.path).filter(|plan| plan.families().contains(&family))?;
            if plan.prepared.language.configuration || minified_name(&entry.path).is_some() || self.place(&entry.path) != "production" {
                return None;
            }
            let found = names.written_in(source, entry)?;
            (!found.is_empty()).then(|| (entry.path.clone(), found))
        };
        entries.par_iter().filter_map(|entry| search(&entry)).collect()
    }

    fn ask_guarded(&self, source: &Source<'_>, entry: &Entry, question: Question) -> Answered {
        let asked = catch_unwind(AssertUnwindSafe(|| self.ask(source, entry, &question)));
        let (answers, text, unseen) = match asked {
            Ok(Ok((answers, text))) => (answers, Some(text), None),
            Ok(Err((reason, detail))) => {
                let unseen = Unseen { path: entry.path.clone(), line: None, reason, detail };
                (Answers::default(), None, Some(unseen))
            }
            Err(panic) => (Answers::default(), None, Some(panicked(&entry.path, panic.as_ref()))),
        };
        Answered { path: entry.path.clone(), question, answers, text, unseen }
    }

    fn ask(&self, source: &Source<'_>, entry: &Entry, question: &Question) -> Result<(Answers, String), Missed> {
        let bytes = source.bytes(entry)?;
        let name = entry.path.rsplit('/').next().unwrap_or(&entry.path);
        let own = name.split('.').next().unwrap_or(name);
        let key = source.keeper.keeps().then(|| {
            let reading = Plan::words(Plan::of_path(&self.languages, &entry.path));
            let content = source.content(entry, &bytes);
            source.keeper.key(What::Answers, content, &[reading.as_bytes(), own.as_bytes(), &question.digest()])
        });
        let kept: Option<Result<Answers, Missed>> = key.and_then(|key| source.keeper.get(&key));
        let text = decode(bytes)?.text;
        if let Some(answers) = kept {
            return Ok((answers?, text));
        }
        let answers = match self.plan(&entry.path, &text) {
            None => Ok(Answers::default()),
            Some(plan) => match refusal(plan, &text, source.options) {
                Some(refused) => Err(refused),
                None => Ok(answer(plan, &self.knowledge, &text, question, own)),
            },
        };
        if let Some(key) = key {
            source.keeper.put(&key, &answers);
        }
        Ok((answers?, text))
    }

    fn take_answers(&self, answered: Answered, by_path: &BTreeMap<&str, &Entry>, files: &mut Vec<File>) {
        let Answered { path, answers, text, .. } = answered;
        if let Ok(index) = files.binary_search_by(|file| file.path.as_str().cmp(&path)) {
            if let Some(file) = files.get_mut(index) {
                file.answers.exports.extend(answers.exports);
                file.answers.functions.extend(answers.functions);
                file.answers.calls.extend(answers.calls);
                file.text = file.text.take().or(text);
            }
            return;
        }
        let Some(plan) = self.plan(&path, text.as_deref().unwrap_or_default()) else { return };
        let (language, families) = (plan.prepared.language, plan.families());
        let reported = by_path.get(path.as_str()).is_some_and(|entry| entry.reported);
        let place = self.place(&path);
        let facts = FileFacts { parsed: true, ..FileFacts::default() };
        let at = files.partition_point(|file| file.path < path);
        files.insert(at, File { path, language: language.id, families, reported, place, facts, answers, text });
    }
}

/// Names that are looked for in many files.
struct Names<'n> {
    list: Vec<&'n String>,
    words: AhoCorasick,
    /// What stands for them in keys.
    digest: [u8; 32],
}

impl<'n> Names<'n> {
    /// `None` where there is nothing to look for.
    fn new(list: Vec<&'n String>) -> Option<Self> {
        if list.is_empty() {
            return None;
        }
        let words = AhoCorasick::new(&list).ok()?;
        let digest = digest(list.iter().map(|name| name.as_str()));
        Some(Names { list, words, digest })
    }

    /// Those that are written in a file. What is known of its content need not be read again.
    fn written_in(&self, source: &Source<'_>, entry: &Entry) -> Option<BTreeSet<String>> {
        let key = |content: ContentKey| source.keeper.key(What::Names, content, &[&self.digest]);
        let known = source.contents.get(entry.path.as_str());
        if let Some(numbers) = known.and_then(|content| source.keeper.get::<BTreeSet<usize>>(&key(*content))) {
            return Some(self.called(&numbers));
        }
        let bytes = source.bytes(entry).ok()?;
        // Not the content that was seen before: the file may have changed since.
        let key = source.keeper.keeps().then(|| key(source.content(entry, &bytes)));
        // In what is no text nothing is written.
        let text = decode(bytes).map(|decoded| decoded.text).unwrap_or_default();
        let numbers: BTreeSet<usize> = self.words.find_overlapping_iter(&text).map(|found| found.pattern().as_usize()).collect();
        if let Some(key) = key {
            source.keeper.put(&key, &numbers);
        }
        Some(self.called(&numbers))
    }

    fn called(&self, numbers: &BTreeSet<usize>) -> BTreeSet<String> {
        numbers.iter().filter_map(|number| self.list.get(*number)).map(|name| (*name).clone()).collect()
    }
}

/// Leaves only what was not asked yet.
fn drop_asked(asked: &mut BTreeMap<String, Asked>, known: &BTreeMap<String, Question>) {
    for (path, Asked { question, .. }) in asked.iter_mut() {
        let Some(known) = known.get(path) else { continue };
        question.exports.retain(|path| !known.exports.contains(path));
        question.calls.retain(|name| !known.calls.contains(name));
    }
    asked.retain(|_, Asked { question, .. }| !question.exports.is_empty() || !question.calls.is_empty());
}

/// A file whose values lead on when no more is asked.
fn too_far(path: String) -> Unseen {
    let detail = format!("its values were followed to other files {MOST_ROUNDS} times; what lies further is taken as unknown");
    Unseen { path, line: None, reason: Reason::ResolveLimit, detail }
}

/// A file whose values lead to more files than are asked at a time.
fn too_many(path: String) -> Unseen {
    let detail = format!("what is asked for the values of this scan lies in more than {MOST_FILES} files; some are taken as unknown");
    Unseen { path, line: None, reason: Reason::ResolveLimit, detail }
}

/// Gives each file the sites that are judged in it.
fn settle_files(files: &mut [File], mut sites: BTreeMap<String, Vec<crate::facts::SiteFact>>) {
    for file in files {
        if let Some(sites) = sites.remove(&file.path) {
            file.facts.sites = sites;
        }
    }
}
