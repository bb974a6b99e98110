//! What can be referred to by name from anywhere: value tables, attribute sets, objects and kinds. Collected from all files before
//! anything that refers to them is read, so that the order of files does not matter.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use crate::attributes::AttributeMap;
use crate::fields::{self, KINDS};
use crate::model::{ValueTable, Way, WayTest};
use crate::reader::{Fields, Reader};
use crate::yaml::{At, Node};

/// See the module.
#[derive(Debug, Default)]
pub(crate) struct Names {
    pub(crate) tables: BTreeMap<String, ValueTable>,
    pub(crate) sets: BTreeMap<String, AttributeMap>,
    pub(crate) objects: BTreeSet<String>,
    pub(crate) kinds: BTreeSet<String>,
}

/// The top level of a file and the number of the root that it came with.
#[derive(Debug)]
pub(crate) struct Top<'n> {
    pub(crate) root: usize,
    pub(crate) fields: Fields<'n>,
    /// The language family of the file.
    pub(crate) language: Option<&'static str>,
}

/// The entries of a section over all files, with their keys.
pub(crate) fn section<'a, 'n>(reader: &'a Reader, tops: &'a [Top<'n>], key: &'a str) -> impl Iterator<Item = Entry<'n>> + 'a {
    let nodes = tops.iter().filter_map(move |top| Some((top.root, top.fields.get(key)?)));
    nodes.flat_map(move |(root, node)| {
        let pairs = reader.map(node).unwrap_or_default();
        pairs.iter().map(move |(key, node)| Entry { root, name: key.scalar().map_or("", |scalar| scalar.text.as_str()), at: key.at, node })
    })
}

/// A named thing of a section.
#[derive(Debug)]
pub(crate) struct Entry<'n> {
    pub(crate) root: usize,
    pub(crate) name: &'n str,
    pub(crate) at: At,
    pub(crate) node: &'n Rc<Node>,
}

impl Names {
    pub(crate) fn collect(reader: &Reader, tops: &[Top<'_>]) -> Names {
        let mut names = Names::default();
        names.kinds.extend(KINDS.iter().map(|kind| (*kind).to_owned()));
        names.kinds.extend(section(reader, tops, "kinds").map(|entry| entry.name.to_owned()));
        names.objects.extend(section(reader, tops, "objects").map(|entry| entry.name.to_owned()));
        let mut seen = BTreeMap::new();
        for entry in section(reader, tops, "values") {
            let table = reader.value_table(entry.node);
            if is_first(reader, &mut seen, "value table", &entry) {
                names.tables.insert(entry.name.to_owned(), table.unwrap_or_default());
            }
        }
        let mut seen = BTreeMap::new();
        for entry in section(reader, tops, "attribute-sets") {
            let set = reader.attributes(entry.node, &names.tables);
            if is_first(reader, &mut seen, "attribute set", &entry) {
                names.sets.insert(entry.name.to_owned(), set.unwrap_or_default());
            }
        }
        names
    }

    /// The ways of every object. A later root's ways are added to an object that exists.
    pub(crate) fn objects(&self, reader: &Reader, tops: &[Top<'_>]) -> BTreeMap<String, Vec<Way>> {
        let mut objects: BTreeMap<String, Vec<Way>> = BTreeMap::new();
        let mut seen: BTreeMap<(usize, String), At> = BTreeMap::new();
        for entry in section(reader, tops, "objects") {
            if let Some(first) = seen.insert((entry.root, entry.name.to_owned()), entry.at) {
                written_twice(reader, "object", &entry, first);
            }
            let ways = reader.list(entry.node).unwrap_or_default();
            if ways.is_empty() && entry.node.describe() == "a list" {
                reader.say(entry.node.at, "an empty list says nothing", None);
            }
            let ways = ways.iter().filter_map(|way| reader.way(way, &self.objects));
            objects.entry(entry.name.to_owned()).or_default().extend(ways);
        }
        objects
    }
}

fn is_first(reader: &Reader, seen: &mut BTreeMap<String, At>, what: &str, entry: &Entry<'_>) -> bool {
    match seen.get(entry.name) {
        Some(first) => {
            written_twice(reader, what, entry, *first);
            false
        }
        None => {
            seen.insert(entry.name.to_owned(), entry.at);
            true
        }
    }
}

fn written_twice(reader: &Reader, what: &str, entry: &Entry<'_>, first: At) {
    let help = Some(format!("the first is in {}", reader.name(first)));
    reader.say(entry.at, format!("the {what} `{}` is defined twice", entry.name), help);
}

impl Reader {
    /// One way in which an expression shows that it is an object.
    fn way(&self, node: &Node, objects: &BTreeSet<String>) -> Option<Way> {
        let fields = self.fields(node, fields::WAY)?;
        let tests: Vec<&str> = fields.keys().filter(|key| matches!(*key, "type" | "call" | "param" | "name")).collect();
        let test = match tests.as_slice() {
            [test] => *test,
            [] if fields.is_misspelt => return None,
            [] => return self.refuse(node.at, "a way needs one of: type, call, param, name", None),
            [first, second, ..] => {
                let message = format!("a way is one test, not both `{first}` and `{second}`");
                return self.refuse(fields.place(second), message, Some("write two ways".to_owned()));
            }
        };
        if fields.has("of") && test != "param" {
            self.say(fields.place("of"), "`of` has a meaning only beside `param`", None);
        }
        let operand = fields.get(test)?;
        let test = match test {
            "type" => WayTest::Type(self.paths(operand, objects)?),
            "call" => WayTest::Call(self.paths(operand, objects)?),
            "param" => {
                let of = self.required(&fields, "of").and_then(|node| self.paths(node, objects));
                WayTest::Param { index: usize::try_from(self.count(operand)?).ok()?, of: of? }
            }
            _ => WayTest::Name(self.texts(operand)?),
        };
        let text = |key: &str| fields.get(key).and_then(|node| self.words(node));
        Some(Way { test, package: fields.get("package").and_then(|node| self.package(node)), imports: text("imports") })
    }

    /// `npm:express`: a package of an ecosystem.
    pub(crate) fn package(&self, node: &Node) -> Option<String> {
        const ECOSYSTEMS: &[&str] = &["npm", "go", "maven", "nuget", "pypi", "gem", "composer", "cargo"];
        let text = self.words(node)?;
        let Some((ecosystem, name)) = text.split_once(':') else {
            let help = Some("write `ecosystem:name`, such as `npm:express`".to_owned());
            return self.refuse(node.at, format!("`{text}` does not say which ecosystem it is from"), help);
        };
        if !ECOSYSTEMS.contains(&ecosystem) {
            return self.unknown(node.at, "ecosystem", ecosystem, ECOSYSTEMS.iter().copied());
        }
        if name.is_empty() || name.contains(char::is_whitespace) || (ecosystem == "maven" && name.split(':').count() != 2) {
            return self.refuse(node.at, format!("`{text}` is no package"), None);
        }
        Some(text)
    }

    /// A name in square brackets or commas could not be written in a suppression comment.
    pub(crate) fn id(&self, node: &Node) -> Option<String> {
        let id = self.words(node)?;
        let is_word = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-_./".contains(c);
        if id.starts_with(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit()) && id.chars().all(is_word) {
            return Some(id);
        }
        let help = "lower-case letters, digits, `-`, `_`, `.` and `/`, beginning with a letter or digit".to_owned();
        self.refuse(node.at, format!("`{id}` is no id"), Some(help))
    }

    /// The family of a language.
    pub(crate) fn language(&self, node: &Node) -> Option<&'static str> {
        let word = self.words(node)?;
        match cookielint_languages::Language::by_id(&word) {
            Some(language) => Some(language.family),
            None => self.unknown(node.at, "language", &word, cookielint_languages::LANGUAGES.iter().map(|language| language.id)),
        }
    }
}
