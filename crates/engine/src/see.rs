//! The left half of the walk for one file: from its name and its content to its facts, or to the reason why there are none.
//!
//! [`Learnt`] is what the content says by itself, whatever the file is called beyond its language; it is kept from scan to scan. What the
//! name and the place of a file add is [`Seen`]. Deliberately absent: questions of other files, which are [`crate::demands`]'.

use std::panic::{AssertUnwindSafe, catch_unwind};

use cookielint_languages::{LANGUAGES, Language, Reading};
use serde::{Deserialize, Serialize};

use crate::decode::{Decoded, decode, minified_name, minified_text};
use crate::facts::{Answers, FileFacts};
use crate::finding::{Reason, Unseen};
use crate::join::File;
use crate::keeper::What;
use crate::prepared::Plan;
use crate::read::read_file;
use crate::scan::panicked;
use crate::source::{Missed, Source, too_large};
use crate::store::{ContentKey, FactKey};
use crate::tree::Entry;
use crate::{Options, Scanner};

/// A file as far as the left half of the walk has seen it.
#[derive(Debug, Default)]
pub(crate) struct Seen {
    pub(crate) file: Option<File>,
    pub(crate) unseen: Vec<Unseen>,
    pub(crate) bytes: u64,
    pub(crate) read: bool,
    /// It turned out to be in no language that is read.
    pub(crate) unsupported: bool,
    /// What stands for its content, where that was looked at and something is kept.
    pub(crate) content: Option<ContentKey>,
}

/// What the content of a file says by itself.
#[derive(Debug, Serialize, Deserialize)]
enum Learnt {
    /// It is in no language that is read.
    Unsupported,
    /// It is no text.
    NoText(Reason, String),
    Text {
        language: String,
        bytes: u64,
        /// What of it was not fully seen: reason, line, detail.
        unseen: Vec<(Reason, Option<usize>, String)>,
        /// Where it was worth parsing.
        parsed: Option<Parsed>,
    },
}

#[derive(Debug, Serialize, Deserialize)]
struct Parsed {
    /// The families of the code that may stand in it.
    families: Vec<String>,
    facts: FileFacts,
}

impl Seen {
    fn unsupported() -> Seen {
        Seen { unsupported: true, ..Seen::default() }
    }

    fn missed(entry: &Entry, (reason, detail): Missed) -> Seen {
        Seen { unseen: vec![Unseen { path: entry.path.clone(), line: None, reason, detail }], ..Seen::default() }
    }
}

impl Learnt {
    /// Whether its text is needed later on: lines are shown, and comments speak for lines.
    fn needs_text(&self) -> bool {
        let Learnt::Text { parsed: Some(Parsed { facts, .. }), .. } = self else { return false };
        !facts.sites.is_empty() || !facts.suppressions.is_empty()
    }

    /// Whether another scan would learn the same: a fault of the scanner itself may be mended, and is looked into anew.
    fn is_lasting(&self) -> bool {
        !matches!(self, Learnt::Text { unseen, .. } if unseen.iter().any(|(reason, ..)| *reason == Reason::Panic))
    }
}

impl Scanner {
    /// The left half of the walk for one file; a panic in it is caught and named.
    pub(crate) fn see_guarded(&self, source: &Source<'_>, entry: &Entry) -> Seen {
        catch_unwind(AssertUnwindSafe(|| self.see(source, entry)))
            .unwrap_or_else(|panic| Seen { unseen: vec![panicked(&entry.path, panic.as_ref())], ..Seen::default() })
    }

    fn see(&self, source: &Source<'_>, entry: &Entry) -> Seen {
        let by_name = Plan::of_path(&self.languages, &entry.path);
        if let Some(seen) = unread(by_name, entry, source.options) {
            return seen;
        }
        let learnt = if source.keeper.keeps() {
            self.learn_once(source, entry, by_name)
        } else {
            source.bytes(entry).map(|bytes| (self.learn(&entry.path, bytes, by_name, source.options), None))
        };
        match learnt {
            Ok(((learnt, text), content)) => Seen { content, ..self.seen(entry, learnt, text) },
            Err(missed) => Seen::missed(entry, missed),
        }
    }

    /// What a file says, and its text where that is needed: as it was kept, or else learnt and kept. A content that is known by its id
    /// is not even read.
    #[allow(clippy::type_complexity, reason = "a pair beside its key")]
    fn learn_once(
        &self,
        source: &Source<'_>,
        entry: &Entry,
        by_name: Option<Plan<'_>>,
    ) -> Result<((Learnt, Option<String>), Option<ContentKey>), Missed> {
        source.bound(entry.size)?;
        let by_id = source.tree.content_key(&entry.path);
        let kept = |content: ContentKey| {
            let key = self.file_key(source, content, by_name);
            source.keeper.get::<Learnt>(&key).ok_or(key)
        };
        let mut asked = by_id.map(kept);
        if let (Some(Ok(learnt)), Some(content)) = (asked.take_if(|asked| asked.is_ok()), by_id) {
            let text = if learnt.needs_text() { Some(source.text(entry)?) } else { None };
            return Ok(((learnt, text), Some(content)));
        }
        let bytes = source.bytes(entry)?;
        let content = by_id.unwrap_or_else(|| ContentKey::of(&bytes));
        match asked.unwrap_or_else(|| kept(content)) {
            Ok(learnt) => {
                let text = if learnt.needs_text() { Some(decode(bytes)?.text) } else { None };
                Ok(((learnt, text), Some(content)))
            }
            Err(key) => {
                let (learnt, text) = self.learn(&entry.path, bytes, by_name, source.options);
                if learnt.is_lasting() {
                    source.keeper.put(&key, &learnt);
                }
                Ok(((learnt, text), Some(content)))
            }
        }
    }

    /// Of a path nothing counts but how it says that the file is read.
    fn file_key(&self, source: &Source<'_>, content: ContentKey, by_name: Option<Plan<'_>>) -> FactKey {
        source.keeper.key(What::File, content, &[Plan::words(by_name).as_bytes(), &[u8::from(self.prefiltered)]])
    }

    /// What the content of a file says, and its text where that is needed.
    fn learn(&self, path: &str, bytes: Vec<u8>, by_name: Option<Plan<'_>>, options: &Options) -> (Learnt, Option<String>) {
        let size = bytes.len() as u64;
        let Decoded { text, note } = match decode(bytes) {
            Ok(decoded) => decoded,
            // What has no name for it need not be a text.
            Err((Reason::Binary, _)) if by_name.is_none() => return (Learnt::Unsupported, None),
            Err((reason, detail)) => return (Learnt::NoText(reason, detail), None),
        };
        let Some(plan) = by_name.or_else(|| self.plan(path, &text)) else { return (Learnt::Unsupported, None) };
        let language = plan.prepared.language.id.to_owned();
        if size > options.max_file_size {
            let unseen = oversize(plan, &text, size, options).map(|(reason, detail)| (reason, None, detail));
            return (Learnt::Text { language, bytes: size, unseen: unseen.into_iter().collect(), parsed: None }, None);
        }
        let mut facts = read_file(plan, &self.knowledge, &text, options, self.prefiltered);
        // An odd byte matters only where something was looked for.
        let odd = note.filter(|_| facts.parsed).map(|(reason, detail)| (reason, None, detail));
        let unseen = odd.into_iter().chain(std::mem::take(&mut facts.unseen)).collect();
        let families = || plan.families().into_iter().map(str::to_owned).collect();
        let parsed = facts.parsed.then(|| Parsed { families: families(), facts });
        let learnt = Learnt::Text { language, bytes: size, unseen, parsed };
        let text = learnt.needs_text().then_some(text);
        (learnt, text)
    }

    /// What is known of a file, with what its path adds.
    fn seen(&self, entry: &Entry, learnt: Learnt, text: Option<String>) -> Seen {
        let (language, bytes, unseen, parsed) = match learnt {
            Learnt::Unsupported => return Seen::unsupported(),
            Learnt::NoText(reason, detail) => return Seen::missed(entry, (reason, detail)),
            Learnt::Text { language, bytes, unseen, parsed } => (language, bytes, unseen, parsed),
        };
        let unseen = unseen.into_iter().map(|(reason, line, detail)| Unseen { path: entry.path.clone(), line, reason, detail });
        let file = parsed.and_then(|Parsed { families, facts }| {
            Some(File {
                path: entry.path.clone(),
                language: Language::by_id(&language)?.id,
                families: families.iter().filter_map(|name| family(name)).collect(),
                reported: entry.reported,
                place: self.place(&entry.path),
                facts,
                answers: Answers::default(),
                text,
            })
        });
        Seen { file, unseen: unseen.collect(), bytes, read: true, ..Seen::default() }
    }
}

/// What is known of a file without reading it.
fn unread(by_name: Option<Plan<'_>>, entry: &Entry, options: &Options) -> Option<Seen> {
    let Some(plan) = by_name else {
        let is_possible = Reading::is_possible(&entry.path) && entry.size <= options.max_file_size;
        return (!is_possible).then(Seen::unsupported);
    };
    if options.include_generated || plan.prepared.language.configuration {
        return None;
    }
    minified_name(&entry.path).map(|detail| Seen::missed(entry, (Reason::Generated, detail)))
}

/// What is lost with a file that is too large to be parsed. What holds no wanted word is no loss, and a bundle is left out for what it is.
fn oversize(plan: Plan<'_>, text: &str, size: u64, options: &Options) -> Option<Missed> {
    if !plan.wants(text) {
        return None;
    }
    let minified = minified_text(text).filter(|_| !options.include_generated && !plan.prepared.language.configuration);
    Some(minified.map_or_else(|| too_large(size, options), |detail| (Reason::Generated, detail)))
}

/// A family by its name.
fn family(name: &str) -> Option<&'static str> {
    LANGUAGES.iter().map(|language| language.family).find(|family| *family == name)
}
