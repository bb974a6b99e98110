//! Which files can hold a site at all: those with a word that some API needs. The words come from the APIs, nothing is kept by hand.

use std::collections::BTreeSet;

use aho_corasick::{AhoCorasick, MatchKind};
use cookielint_rules::model::{Api, Evidence, Is, Key, Knowledge, Match, Path, Predicate, Shape, Slot, TextForm, Verdict, WayTest};

/// Words of which a text must hold at least one.
type AnyOf = Vec<String>;

/// What one match needs: a word of each list.
type Needs = Vec<AnyOf>;

/// The words of a language family.
#[derive(Debug)]
pub(crate) struct Prefilter {
    /// `None`: something needs no word, so that every file is looked at.
    words: Option<Words>,
}

#[derive(Debug)]
struct Words {
    automaton: AhoCorasick,
    /// By word: the needs it helps to fulfil.
    helps: Vec<Vec<usize>>,
    /// The numbers of the words of each list of each need.
    needs: Vec<Vec<Vec<usize>>>,
}

impl Prefilter {
    /// Derives the words from everything that is about this family.
    pub(crate) fn new(knowledge: &Knowledge, family: &str) -> Self {
        let mut all: BTreeSet<Needs> = BTreeSet::new();
        for api in knowledge.apis.iter().filter(|api| api.language == family && !api.ignore) {
            for form in &api.matches {
                let Some(mut needs) = needed(knowledge, api, form) else { return Prefilter { words: None } };
                needs.iter_mut().for_each(|needs| needs.push(form.imports.clone()));
                // A whole line of a header begins with its name.
                if api.text == Some(TextForm::SetCookieLine) {
                    needs.iter_mut().for_each(|need| need.push(vec!["set-cookie".to_owned()]));
                }
                needs.iter_mut().for_each(tidy);
                // What can be told by no word at all needs none.
                if needs.iter().any(Vec::is_empty) {
                    return Prefilter { words: None };
                }
                all.extend(needs);
            }
        }
        for rule in &knowledge.rules {
            if let Verdict::Query { query, language } = &rule.verdict
                && language == family
            {
                match knowledge.inline.get(*query).and_then(|query| quoted(&query.text)) {
                    Some(words) => _ = all.insert(vec![words]),
                    None => return Prefilter { words: None },
                }
            }
        }
        Prefilter { words: Words::new(&all) }
    }

    /// Whether the file can hold a site.
    pub(crate) fn wants(&self, text: &str) -> bool {
        self.words.as_ref().is_none_or(|words| words.fulfils_one(text))
    }

    /// The start of every wanted word in a text.
    pub(crate) fn words_in(&self, text: &str) -> Vec<usize> {
        self.words.as_ref().map_or_else(Vec::new, |words| words.automaton.find_iter(text).map(|found| found.start()).collect())
    }
}

/// Without lists that every text fulfils, and without repetitions.
fn tidy(needs: &mut Needs) {
    for list in needs.iter_mut() {
        list.sort();
        list.dedup();
    }
    needs.retain(|list| !list.is_empty() && !list.iter().any(String::is_empty));
    needs.sort();
    needs.dedup();
}

impl Words {
    fn new(all: &BTreeSet<Needs>) -> Option<Self> {
        let words: BTreeSet<&str> = all.iter().flatten().flatten().map(String::as_str).collect();
        let words: Vec<&str> = words.into_iter().collect();
        let number = |word: &String| words.binary_search(&word.as_str()).ok();
        let numbers = |needs: &Needs| needs.iter().map(|list| list.iter().filter_map(number).collect()).collect();
        let needs: Vec<Vec<Vec<usize>>> = all.iter().map(numbers).collect();
        let mut helps = vec![Vec::new(); words.len()];
        for (need, lists) in needs.iter().enumerate() {
            for word in lists.iter().flatten() {
                if let Some(helped) = helps.get_mut(*word) {
                    helped.push(need);
                }
            }
        }
        // Keys may be written in any case in some formats; code with another case is parsed for nothing, which does no harm.
        let automaton = AhoCorasick::builder().ascii_case_insensitive(true).match_kind(MatchKind::Standard).build(&words).ok()?;
        Some(Words { automaton, helps, needs })
    }

    fn fulfils_one(&self, text: &str) -> bool {
        let mut seen = vec![false; self.helps.len()];
        for found in self.automaton.find_overlapping_iter(text) {
            let word = found.pattern().as_usize();
            let Some(known) = seen.get_mut(word) else { continue };
            if std::mem::replace(known, true) {
                continue;
            }
            let has = |list: &Vec<usize>| list.iter().any(|word| seen.get(*word).copied().unwrap_or_default());
            let mut helped = self.helps.get(word).into_iter().flatten().filter_map(|need| self.needs.get(*need));
            if helped.any(|need| need.iter().all(has)) {
                return true;
            }
        }
        false
    }
}

/// What a file must hold for this match: one of the needs. `None`: nothing.
fn needed(knowledge: &Knowledge, api: &Api, form: &Match) -> Option<Vec<Needs>> {
    match form.shape {
        Shape::Query => {
            let words = form.query.and_then(|query| knowledge.inline.get(query)).and_then(|query| quoted(&query.text));
            match words {
                // The module that the file must import is word enough.
                None if !form.imports.is_empty() => Some(vec![Needs::new()]),
                words => Some(vec![vec![words?]]),
            }
        }
        Shape::Settings | Shape::Class => Some(vec![vec![key_words(api)]]),
        Shape::Write => Some(form.paths.iter().map(|path| [of_path(knowledge, path), vec![key_words(api)]].concat()).collect()),
        // Whatever it is called, what is looked for stands in it.
        Shape::Record if form.paths.iter().any(|path| path.last() == "*") => Some(vec![of_entries(api, form)]),
        _ => {
            let of = |path: &Path| [of_path(knowledge, path), of_owner(api, form, path), of_slots(form), of_imports(api, form)].concat();
            Some(form.paths.iter().map(of).collect())
        }
    }
}

/// The modules from which arguments must come: the longest part of each name, as the parts may be written apart.
fn of_imports(api: &Api, form: &Match) -> Needs {
    let longest = |module: &String| module.split(['/', '.', ':', '@', '#']).max_by_key(|part| part.len()).unwrap_or_default().to_owned();
    let module = |predicate: &Predicate| match predicate {
        Predicate::Imports(module) => Some(vec![longest(module)]),
        _ => None,
    };
    form.filters.iter().chain(&api.filters).filter_map(|(_, predicate)| module(predicate)).collect()
}

/// The keys that a plain record must have: the longest where the attributes begin, and those that are asked for.
fn of_entries(api: &Api, form: &Match) -> Needs {
    let base = api.at.iter().filter(|part| *part != "*").max_by_key(|part| part.len());
    let asks = |predicate: &Predicate| !matches!(predicate, Predicate::Not(_) | Predicate::Is(Is::Absent) | Predicate::Written(false));
    let asked = form.filters.iter().chain(&api.filters).filter(|(_, predicate)| asks(predicate)).map(|(slot, _)| slot);
    base.into_iter().chain(asked).map(|word| vec![word.clone()]).collect()
}

/// The texts that arguments must equal: the last name of each, which no spelling leaves out.
fn of_slots(form: &Match) -> Needs {
    let required = form.params.iter().filter_map(|slot| match slot {
        Slot::Equals(texts) => Some(texts.iter().filter_map(|text| text.rsplit([':', '.']).next()).map(str::to_owned).collect()),
        _ => None,
    });
    required.collect()
}

fn of_path(knowledge: &Knowledge, path: &Path) -> Needs {
    let plain = |name: &str| vec![name.split('<').next().unwrap_or_default().to_owned()];
    match path {
        Path::Export { module, names } if names.iter().all(|name| name == "default") => vec![vec![module.clone()]],
        Path::Export { .. } => vec![plain(path.last())],
        Path::Object { object, method } => method.split('.').map(plain).chain([of_object(knowledge, object, 0)]).collect(),
        // `*.Cookies.Append`, `Cookies.Append`: every name of it.
        Path::AnyReceiver { method } => method.split('.').map(plain).collect(),
        Path::Text { segments } => segments.iter().filter(|name| *name != "*").map(|name| plain(name)).collect(),
    }
}

/// What stands before the last name of an export, where nothing fits without it: a class around a class, and whatever else must have been
/// imported or declared. A file that imports the package of an API may go without.
fn of_owner(api: &Api, form: &Match, path: &Path) -> Needs {
    let Path::Export { module, names } = path else { return Needs::new() };
    let packages: Vec<String> = match form.shape {
        Shape::Construct => Vec::new(),
        _ if form.evidence >= Evidence::Import => {
            api.packages.iter().filter_map(|package| package.split_once(':').map(|(_, module)| module.to_owned())).collect()
        }
        _ => return Needs::new(),
    };
    let owners = names.iter().rev().skip(1).filter(|name| *name != "default").cloned();
    let is_of_module = names.iter().rev().skip(1).all(|name| name == "default");
    // Of a function it is the module that must be imported.
    let last = module.rsplit(['/', '.', ':']).next().map(str::to_owned).filter(|_| is_of_module && form.shape != Shape::Construct);
    owners.chain(last).map(|name| std::iter::once(name).chain(packages.iter().cloned()).collect()).collect()
}

/// A word of each way in which something can be that object; none where a way needs no word.
fn of_object(knowledge: &Knowledge, object: &str, depth: usize) -> AnyOf {
    let mut words = AnyOf::new();
    for way in knowledge.objects.get(object).into_iter().flatten() {
        match (&way.imports, &way.test) {
            (Some(module), _) => words.push(module.clone()),
            (None, WayTest::Name(names)) => {
                let longest = |name: &String| name.split('.').filter(|part| *part != "*").max_by_key(|part| part.len()).map(str::to_owned);
                words.extend(names.iter().map(|name| longest(name).unwrap_or_default()));
            }
            (None, WayTest::Type(paths) | WayTest::Call(paths)) => words.extend(paths.iter().map(of_export)),
            (None, WayTest::Param { of, .. }) if depth == 0 => {
                words.extend(of.iter().flat_map(|path| of_path(knowledge, path).into_iter().next().unwrap_or_default()));
            }
            (None, WayTest::Param { of, .. }) => words.extend(of.iter().map(of_export)),
        }
    }
    words
}

/// The last name of a path; for what has any name where it is imported, the module.
fn of_export(path: &Path) -> String {
    match path {
        Path::Export { module, names } if names.iter().all(|name| name == "default") => module.clone(),
        _ => path.last().to_owned(),
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

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn the_words_of_a_query_are_those_of_its_predicates() {
        let query = r#"((call (identifier) @_f) @site (#any-of? @_f "put" "jar") (#not-eq? @_f "x"))"#;
        assert_eq!(quoted(query), Some(vec!["put".to_owned(), "jar".to_owned()]));
        assert_eq!(quoted("(call) @site"), None);
    }
}
