//! From positioned YAML to plain values: every "expected this, found that" is said here, with the nearest known word.
//!
//! Readers return `None` after they reported a fault and their callers go on, so that one load reports as many faults as it can.

use std::cell::RefCell;
use std::rc::Rc;

use cookielint_languages::near;
use globset::{Glob, GlobBuilder, GlobSet, GlobSetBuilder};
use regex::{Regex, RegexBuilder};

use crate::fault::{Fault, LoadFault, MOST_FAULTS};
use crate::fields::Field;
use crate::yaml::{At, Node, Reading, Value};

/// A file that was read.
#[derive(Debug)]
pub(crate) struct Source {
    pub(crate) path: String,
    pub(crate) text: String,
    is_built_in: bool,
}

/// The files of a load and what was found wrong in them so far.
#[derive(Debug, Default)]
pub(crate) struct Reader {
    sources: RefCell<Vec<Rc<Source>>>,
    faults: RefCell<Vec<(At, Fault)>>,
}

/// The entries of a map whose keys were checked.
#[derive(Debug)]
pub(crate) struct Fields<'n> {
    pub(crate) at: At,
    /// An unknown key was reported: what is missing is probably that one, misspelt.
    pub(crate) is_misspelt: bool,
    entries: Vec<(&'n str, At, &'n Rc<Node>)>,
}

impl<'n> Fields<'n> {
    pub(crate) fn get(&self, key: &str) -> Option<&'n Node> {
        self.entries.iter().find(|(name, ..)| *name == key).map(|(_, _, node)| &***node)
    }

    /// Where the key itself stands, or the map if it is missing.
    pub(crate) fn place(&self, key: &str) -> At {
        self.entries.iter().find(|(name, ..)| *name == key).map_or(self.at, |(_, at, _)| *at)
    }

    pub(crate) fn has(&self, key: &str) -> bool {
        self.get(key).is_some()
    }

    /// The keys that are there, in order.
    pub(crate) fn keys(&self) -> impl Iterator<Item = &'n str> {
        self.entries.iter().map(|(name, ..)| *name)
    }
}

impl Reader {
    /// Takes up a file; the number stands for it in [`At`].
    pub(crate) fn add_source(&self, path: &str, text: &str) -> usize {
        self.add(path, text, false)
    }

    /// Takes up a file that ships in the binary.
    pub(crate) fn add_built_in(&self, path: &str, text: &str) -> usize {
        self.add(path, text, true)
    }

    fn add(&self, path: &str, text: &str, is_built_in: bool) -> usize {
        let mut sources = self.sources.borrow_mut();
        sources.push(Rc::new(Source { path: path.to_owned(), text: text.to_owned(), is_built_in }));
        sources.len() - 1
    }

    pub(crate) fn source(&self, file: usize) -> Option<Rc<Source>> {
        self.sources.borrow().get(file).cloned()
    }

    /// `line 12 of acme.yaml`, for messages that name a second place.
    pub(crate) fn name(&self, at: At) -> String {
        match self.source(at.file) {
            Some(source) if source.is_built_in => format!("line {} of the built-in {}", at.line, source.path),
            Some(source) => format!("line {} of {}", at.line, source.path),
            None => format!("line {}", at.line),
        }
    }

    /// Reports a fault.
    pub(crate) fn say(&self, at: At, message: impl Into<String>, help: Option<String>) {
        let source = self.source(at.file);
        let line = source.iter().flat_map(|source| source.text.lines()).nth(at.line.saturating_sub(1));
        let fault = Fault {
            file: source.as_ref().map_or_else(String::new, |source| source.path.clone()),
            line: at.line,
            column: at.column,
            width: at.width.max(1),
            source_line: if at.line == 0 { String::new() } else { line.unwrap_or_default().to_owned() },
            message: message.into(),
            help,
        };
        // A value that several aliases name is read several times.
        if !self.faults.borrow().iter().any(|(_, known)| *known == fault) {
            self.faults.borrow_mut().push((at, fault));
        }
    }

    /// Reports a fault where a value was wanted.
    pub(crate) fn refuse<T>(&self, at: At, message: impl Into<String>, help: Option<String>) -> Option<T> {
        self.say(at, message, help);
        None
    }

    /// Everything reported, in the order of files and lines.
    pub(crate) fn into_faults(self) -> Result<(), LoadFault> {
        let mut found = self.faults.into_inner();
        found.sort_by_key(|(at, _)| *at);
        let omitted = found.len().saturating_sub(MOST_FAULTS);
        let faults: Vec<Fault> = found.into_iter().take(MOST_FAULTS).map(|(_, fault)| fault).collect();
        if faults.is_empty() { Ok(()) } else { Err(LoadFault { faults, omitted }) }
    }

    pub(crate) fn expected<T>(&self, node: &Node, wanted: &str) -> Option<T> {
        let help = match node.scalar().map(|scalar| (scalar.reading(), scalar.text.as_str())) {
            Some((Reading::Bool(_) | Reading::Number(_), text)) if wanted.starts_with("a text") => Some(format!("write \"{text}\"")),
            Some((Reading::Text, "true" | "false")) if wanted.starts_with("true or") => Some("remove the quotes".to_owned()),
            _ => None,
        };
        self.refuse(node.at, format!("expected {wanted}, found {}", node.describe()), help)
    }

    /// Reports a word that is not among the known ones.
    pub(crate) fn unknown<'a, T>(&self, at: At, what: &str, word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<T> {
        let known: Vec<&str> = known.into_iter().collect();
        self.refuse(at, format!("unknown {what} `{word}`"), suggestion(word, &known))
    }

    /// A text, as it is.
    pub(crate) fn text(&self, node: &Node) -> Option<String> {
        match node.scalar() {
            Some(scalar) if scalar.reading() == Reading::Text => Some(scalar.text.clone()),
            _ => self.expected(node, "a text"),
        }
    }

    /// A text with something in it.
    pub(crate) fn words(&self, node: &Node) -> Option<String> {
        let text = self.text(node)?;
        if text.trim().is_empty() { self.refuse(node.at, "expected a text, found an empty one", None) } else { Some(text) }
    }

    pub(crate) fn flag(&self, node: &Node) -> Option<bool> {
        match node.scalar().map(|scalar| scalar.reading()) {
            Some(Reading::Bool(flag)) => Some(flag),
            _ => self.expected(node, "true or false"),
        }
    }

    /// A whole number that is not negative.
    pub(crate) fn count(&self, node: &Node) -> Option<u32> {
        let text = node.scalar().filter(|scalar| matches!(scalar.reading(), Reading::Number(_))).map(|scalar| &scalar.text);
        match text {
            Some(text) => text.parse().ok().or_else(|| self.refuse(node.at, format!("expected a whole number, found {text}"), None)),
            None => self.expected(node, "a whole number"),
        }
    }

    pub(crate) fn list<'n>(&self, node: &'n Node) -> Option<&'n [Rc<Node>]> {
        match &node.value {
            Value::List(items) => Some(items),
            _ => self.expected(node, "a list"),
        }
    }

    /// The items of a list, or the one value that stands in its place.
    pub(crate) fn one_or_more<'n>(&self, node: &'n Node) -> Vec<&'n Node> {
        match &node.value {
            Value::List(items) if items.is_empty() => self.refuse(node.at, "an empty list says nothing", None).unwrap_or_default(),
            Value::List(items) => items.iter().map(|item| &**item).collect(),
            _ => vec![node],
        }
    }

    /// A text or a list of texts.
    pub(crate) fn texts(&self, node: &Node) -> Option<Vec<String>> {
        if matches!(node.value, Value::Map(_)) || node.is_nothing() {
            return self.expected(node, "a list of texts");
        }
        Some(self.one_or_more(node).into_iter().filter_map(|item| self.words(item)).collect())
    }

    /// The entries of a map with keys of any kind.
    pub(crate) fn map<'n>(&self, node: &'n Node) -> Option<&'n [(Rc<Node>, Rc<Node>)]> {
        match &node.value {
            Value::Map(pairs) => Some(pairs),
            _ => self.expected(node, "a map"),
        }
    }

    /// A map with only these keys.
    pub(crate) fn fields<'n>(&self, node: &'n Node, known: &[Field]) -> Option<Fields<'n>> {
        let mut fields = Fields { at: node.at, is_misspelt: false, entries: Vec::new() };
        for (key, value) in self.map(node)? {
            let word = key.scalar().map_or("", |scalar| scalar.text.as_str());
            if known.iter().any(|field| field.key == word) {
                fields.entries.push((word, key.at, value));
            } else {
                fields.is_misspelt = true;
                self.unknown::<()>(key.at, "key", word, known.iter().map(|field| field.key));
            }
        }
        Some(fields)
    }

    /// The value of a key that must be there.
    pub(crate) fn required<'n>(&self, fields: &Fields<'n>, key: &str) -> Option<&'n Node> {
        let found = fields.get(key);
        if found.is_none() && !fields.is_misspelt {
            self.say(fields.at, format!("the key `{key}` is missing"), None);
        }
        found
    }

    /// One of the known words.
    pub(crate) fn word<T: Copy>(&self, node: &Node, what: &str, known: &[(&str, T)]) -> Option<T> {
        let word = match node.scalar() {
            Some(scalar) if scalar.reading() != Reading::Nothing => &scalar.text,
            _ => return self.expected(node, &one_of(known.iter().map(|(word, _)| *word))),
        };
        let found = known.iter().find(|(candidate, _)| candidate == word).map(|(_, value)| *value);
        found.or_else(|| self.unknown(node.at, what, word, known.iter().map(|(word, _)| *word)))
    }

    /// A regular expression.
    pub(crate) fn regex(&self, node: &Node, any_case: bool) -> Option<Regex> {
        let text = self.words(node)?;
        match RegexBuilder::new(&text).case_insensitive(any_case).build() {
            Ok(regex) => Some(regex),
            Err(error) => {
                let error = error.to_string();
                let cause = error.rsplit("error: ").next().unwrap_or(&error).trim().replace('\n', " ");
                self.refuse(node.at, format!("bad regular expression: {cause}"), None)
            }
        }
    }

    /// A glob of paths or ids, in which `*` does not cross a slash.
    pub(crate) fn glob(&self, node: &Node) -> Option<(String, Glob)> {
        let text = self.words(node)?;
        match compile_glob(&text) {
            Ok(glob) => Some((text, glob)),
            Err(error) => self.refuse(node.at, format!("bad glob: {}", error.kind()), None),
        }
    }

    /// A glob or a list of them.
    pub(crate) fn globs(&self, node: &Node) -> Option<(Vec<String>, GlobSet)> {
        if matches!(node.value, Value::Map(_)) || node.is_nothing() {
            return self.expected(node, "a list of globs");
        }
        let (mut patterns, mut set) = (Vec::new(), GlobSetBuilder::new());
        for item in self.one_or_more(node) {
            if let Some((pattern, glob)) = self.glob(item) {
                patterns.push(pattern);
                set.add(glob);
            }
        }
        match set.build() {
            Ok(set) => Some((patterns, set)),
            Err(error) => self.refuse(node.at, format!("bad glob: {}", error.kind()), None),
        }
    }
}

pub(crate) fn compile_glob(text: &str) -> Result<Glob, globset::Error> {
    GlobBuilder::new(text).literal_separator(true).backslash_escape(true).empty_alternates(true).build()
}

/// More words than this help nobody.
const MOST_NAMED: usize = 32;

/// The nearest known word, or all of them where they are few.
pub(crate) fn suggestion(word: &str, known: &[&str]) -> Option<String> {
    match near(word, known.iter().copied()) {
        Some(nearest) => Some(format!("did you mean `{nearest}`?")),
        None if known.is_empty() || known.len() > MOST_NAMED => None,
        None => Some(one_of(known.iter().copied())),
    }
}

fn one_of<'a>(known: impl IntoIterator<Item = &'a str>) -> String {
    format!("one of: {}", known.into_iter().collect::<Vec<_>>().join(", "))
}
