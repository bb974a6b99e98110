//! Which files can hold a site at all: those with a word that some API needs. The words come from the APIs, nothing is kept by hand.

use aho_corasick::{AhoCorasick, MatchKind};
use cookielint_rules::model::{Api, Key, Knowledge, Match, Path, Shape, Verdict};

/// The words of a language family.
#[derive(Debug)]
pub(crate) struct Prefilter {
    /// `None`: something needs no word, so that every file is looked at.
    words: Option<AhoCorasick>,
}

impl Prefilter {
    /// Derives the words from everything that is about this family.
    pub(crate) fn new(knowledge: &Knowledge, family: &str) -> Self {
        let mut words: Vec<String> = Vec::new();
        for api in knowledge.apis.iter().filter(|api| api.language == family && !api.ignore) {
            for form in &api.matches {
                match needed(knowledge, api, form) {
                    Some(needed) => words.extend(needed),
                    None => return Prefilter { words: None },
                }
            }
        }
        for rule in &knowledge.rules {
            if let Verdict::Query { query, language } = &rule.verdict {
                if language == family {
                    match knowledge.inline.get(*query).and_then(|query| quoted(&query.text)) {
                        Some(needed) => words.extend(needed),
                        None => return Prefilter { words: None },
                    }
                }
            }
        }
        words.retain(|word| !word.is_empty());
        words.sort();
        words.dedup();
        // Keys may be written in any case in some formats; code with another case is parsed for nothing, which does no harm.
        let built = AhoCorasick::builder().ascii_case_insensitive(true).match_kind(MatchKind::Standard).build(&words);
        Prefilter { words: built.ok() }
    }

    /// Whether the file can hold a site.
    pub(crate) fn wants(&self, text: &str) -> bool {
        self.words.as_ref().is_none_or(|words| words.is_match(text))
    }

    /// The start of every wanted word in a part of a text.
    pub(crate) fn words_in(&self, text: &str) -> Vec<usize> {
        self.words.as_ref().map_or_else(Vec::new, |words| words.find_iter(text).map(|found| found.start()).collect())
    }
}

/// Words of which a file must hold at least one for this match. `None`: it needs none.
fn needed(knowledge: &Knowledge, api: &Api, form: &Match) -> Option<Vec<String>> {
    match form.shape {
        Shape::Query => form.query.and_then(|query| knowledge.inline.get(query)).and_then(|query| quoted(&query.text)),
        Shape::Settings | Shape::Write | Shape::Class => Some(key_words(api)),
        _ => Some(
            form.paths
                .iter()
                .map(|path| match path {
                    Path::Export { module, names } if names.iter().all(|name| name == "default") => module.clone(),
                    path => path.last().split('<').next().unwrap_or_default().to_owned(),
                })
                .collect(),
        ),
    }
}

/// The longest segment of each key and of each `present` word: segments may stand on lines of their own.
fn key_words(api: &Api) -> Vec<String> {
    let longest = |path: &[String]| {
        let parts = path.iter().flat_map(|segment| segment.split(['.', '-', '_']).map(str::to_owned).collect::<Vec<_>>());
        let whole = api.keys == cookielint_rules::model::KeyStyle::Exact;
        if whole { path.iter().max_by_key(|segment| segment.len()).cloned() } else { parts.max_by_key(String::len) }
    };
    let of_attributes = api.attributes.values().flat_map(|spec| &spec.keys).filter_map(|key| match key {
        Key::Path(path) => longest(path),
        Key::Call { name, .. } => Some(name.clone()),
    });
    let of_present = api.present.iter().flat_map(|form| &form.paths).map(|path| path.last().to_owned());
    of_attributes.chain(of_present).chain(api.ignored.keys().cloned()).collect()
}

/// The texts in the predicates of a query, if it has any.
fn quoted(query: &str) -> Option<Vec<String>> {
    let words: Vec<String> = query
        .split('(')
        .filter(|part| part.starts_with("#eq?") || part.starts_with("#any-of?"))
        .flat_map(|part| part.split('"').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>())
        .collect();
    (!words.is_empty()).then_some(words)
}
