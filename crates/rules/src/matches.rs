//! Matches, slots and companions: how the sites of an API are found.

use std::collections::BTreeSet;
use std::ops::Range;
use std::rc::Rc;

use crate::fields;
use crate::model::{Companion, Evidence, InlineQuery, Match, Path, Predicate, Shape, Slot};
use crate::names::Names;
use crate::reader::{Fields, Reader};
use crate::yaml::{Node, Value};

const SHAPES: &[(&str, Shape)] = &[
    ("call", Shape::Call),
    ("construct", Shape::Construct),
    ("record", Shape::Record),
    ("index", Shape::Index),
    ("write", Shape::Write),
    ("element", Shape::Element),
    ("settings", Shape::Settings),
    ("class", Shape::Class),
    ("annotation", Shape::Annotation),
    ("query", Shape::Query),
];

pub(crate) const EVIDENCES: &[(&str, Evidence)] =
    &[("name", Evidence::Name), ("package", Evidence::Package), ("import", Evidence::Import), ("type", Evidence::Type)];

/// What the API says for those of its matches that do not say it themselves.
#[derive(Debug)]
pub(crate) struct MatchContext<'a> {
    pub(crate) names: &'a Names,
    pub(crate) language: &'a str,
    pub(crate) evidence: Evidence,
    pub(crate) files: Option<(Vec<String>, globset::GlobSet)>,
}

impl Reader {
    /// A list of matches.
    pub(crate) fn matches(&self, node: &Node, context: &MatchContext<'_>, inline: &mut Vec<InlineQuery>) -> Vec<Match> {
        let items = self.list(node).unwrap_or_default();
        if items.is_empty() && matches!(&node.value, Value::List(_)) {
            self.say(node.at, "an empty list says nothing", None);
        }
        items.iter().filter_map(|item| self.match_(item, context, inline)).collect()
    }

    fn match_(&self, node: &Node, context: &MatchContext<'_>, inline: &mut Vec<InlineQuery>) -> Option<Match> {
        let fields = self.fields(node, fields::MATCH)?;
        let shapes: Vec<&(&str, Shape)> = SHAPES.iter().filter(|(word, _)| fields.has(word)).collect();
        let (word, shape) = match shapes.as_slice() {
            [(word, shape)] => (*word, *shape),
            // An unknown key is probably the shape, misspelt.
            [] if fields.is_misspelt => return None,
            [] => {
                let words: Vec<&str> = SHAPES.iter().map(|(word, _)| *word).collect();
                return self.refuse(node.at, "a match needs a shape", Some(format!("one of: {}", words.join(", "))));
            }
            [(first, _), (second, _), ..] => {
                let help = Some("write two matches".to_owned());
                return self.refuse(fields.place(second), format!("a match has one shape, not both `{first}` and `{second}`"), help);
            }
        };
        self.check_shape_keys(&fields, word, shape);
        let subject = fields.get(word)?;
        let (params, optional) = (self.slots(fields.get("params"), SlotsOf::Match), self.slots(fields.get("optional"), SlotsOf::Match));
        self.check_slots_differ(&fields);
        self.check_options_come_last(&fields);
        let filters = fields.get("where").map(|node| self.filters(node, &context.names.kinds)).unwrap_or_default();
        let positional = fields.has("params") || fields.has("optional");
        if positional {
            self.check_filters(fields.get("where"), &[(&params, &optional)]);
        }
        let own_files = match shape {
            Shape::Settings => Some(self.globs(subject)?),
            _ => fields.get("files").and_then(|node| self.globs(node)),
        };
        let files = own_files.or_else(|| context.files.clone());
        let (file_patterns, files) = files.map_or((Vec::new(), None), |(patterns, set)| (patterns, Some(set)));
        Some(Match {
            shape,
            paths: self.match_paths(shape, subject, context.names)?,
            params,
            optional,
            positional,
            under: self.under(&fields, &context.names.objects),
            files,
            file_patterns,
            evidence: fields.get("evidence").and_then(|node| self.word(node, "evidence", EVIDENCES)).unwrap_or(context.evidence),
            imports: fields.get("imports").and_then(|node| self.texts(node)).unwrap_or_default(),
            filters,
            set: fields.get("set").map(|node| self.attribute_values(node)).unwrap_or_default(),
            query: if shape == Shape::Query { Some(self.inline_query(subject, context.language, inline)?) } else { None },
        })
    }

    fn match_paths(&self, shape: Shape, subject: &Node, names: &Names) -> Option<Vec<Path>> {
        match shape {
            Shape::Query | Shape::Settings => Some(Vec::new()),
            Shape::Element => Some(self.texts(subject)?.into_iter().map(|tag| Path::Text { segments: vec![tag] }).collect()),
            _ => self.paths(subject, &names.objects),
        }
    }

    fn under(&self, fields: &Fields<'_>, objects: &BTreeSet<String>) -> Option<String> {
        if let Some(node) = fields.get("super") {
            self.paths(node, objects)?;
            return self.words(node);
        }
        fields.get("under").and_then(|node| self.words(node))
    }

    /// Keys that mean nothing for this shape.
    fn check_shape_keys(&self, fields: &Fields<'_>, word: &str, shape: Shape) {
        for key in fields.keys() {
            let fits = match key {
                "params" | "optional" => matches!(shape, Shape::Call | Shape::Construct | Shape::Index | Shape::Annotation),
                "under" => shape == Shape::Element,
                "super" => shape == Shape::Class,
                "files" => shape != Shape::Settings,
                _ => true,
            };
            if !fits {
                self.say(fields.place(key), format!("`{key}` has no meaning for `{word}`"), None);
            }
        }
    }

    /// Options that are calls take every position from theirs on, so that none may follow.
    fn check_options_come_last(&self, fields: &Fields<'_>) {
        let slots = ["params", "optional"].iter().filter_map(|key| fields.get(key)).filter_map(|node| match &node.value {
            Value::List(items) => Some(items),
            _ => None,
        });
        let mut after_options = false;
        for (scalar, at) in slots.flatten().filter_map(|item| Some((item.scalar()?, item.at))) {
            if after_options {
                self.say(at, format!("nothing can follow options that are calls, not even `{}`", scalar.text), None);
            }
            after_options |= scalar.text.starts_with("...") && scalar.text.ends_with("()");
        }
    }

    fn check_slots_differ(&self, fields: &Fields<'_>) {
        let mut seen: BTreeSet<&str> = BTreeSet::new();
        for node in ["params", "optional"].iter().filter_map(|key| fields.get(key)) {
            let Value::List(items) = &node.value else { continue };
            for (scalar, at) in items.iter().filter_map(|item| Some((item.scalar()?, item.at))) {
                let name = scalar.text.strip_prefix("...").unwrap_or(&scalar.text).trim_end_matches("()");
                if name != "_" && !name.starts_with('=') && !seen.insert(name) {
                    self.say(at, format!("two positions are called `{name}`"), None);
                }
            }
        }
    }

    /// `where` may only speak of slots that exist; `known` is empty where arguments are not named by position.
    pub(crate) fn check_filters(&self, node: Option<&Node>, known: &[(&[Slot], &[Slot])]) {
        let names: Vec<&str> = known.iter().flat_map(|(params, optional)| params.iter().chain(*optional)).filter_map(slot_name).collect();
        let Some(Value::Map(pairs)) = node.map(|node| &node.value) else { return };
        for (key, _) in pairs {
            let word = key.scalar().map_or("", |scalar| scalar.text.as_str());
            if !names.contains(&word) {
                self.unknown::<()>(key.at, "slot", word, names.iter().copied());
            }
        }
    }

    /// `{ SLOT: PREDICATE, … }`.
    pub(crate) fn filters(&self, node: &Node, kinds: &BTreeSet<String>) -> Vec<(String, Predicate)> {
        let mut filters = Vec::new();
        for (key, predicate) in self.map(node).unwrap_or_default() {
            if let (Some(scalar), Some(predicate)) = (key.scalar(), self.predicate(predicate, kinds)) {
                filters.push((scalar.text.clone(), predicate));
            }
        }
        filters
    }

    pub(crate) fn slots(&self, node: Option<&Node>, of: SlotsOf) -> Vec<Slot> {
        let items = node.and_then(|node| self.list(node)).unwrap_or_default();
        items.iter().filter_map(|item| self.slot(item, of)).collect()
    }

    fn slot(&self, node: &Node, of: SlotsOf) -> Option<Slot> {
        if let Value::List(items) = &node.value {
            return self.one_of_texts(node, items);
        }
        let text = self.words(node)?;
        if text == "_" {
            return Some(Slot::Ignored);
        }
        if let Some(equal) = text.strip_prefix('=').filter(|text| !text.is_empty()) {
            return Some(Slot::Equals(vec![equal.to_owned()]));
        }
        if of == SlotsOf::Companion {
            let help = "a position is `site`, `site.*` (something read from it), `_` (ignored) or `\"=text\"` (equal)".to_owned();
            return match text.as_str() {
                "site" => Some(Slot::Site),
                "site.*" => Some(Slot::OfSite),
                _ => self.refuse(node.at, format!("unknown slot `{text}`"), Some(help)),
            };
        }
        let name = text.strip_prefix("...").unwrap_or(&text);
        let options = name.strip_suffix("()").filter(|_| name.len() < text.len());
        let name = options.unwrap_or(name);
        let is_name = name.starts_with(|c: char| c.is_alphanumeric() || c == '_')
            && name.chars().all(|c| c.is_alphanumeric() || "_-.$@/".contains(c));
        match (is_name, name.len() < text.len()) {
            (true, true) if options.is_some() => Some(Slot::Options(name.to_owned())),
            (true, true) => Some(Slot::Spread(name.to_owned())),
            (true, false) => Some(Slot::Key(name.to_owned())),
            (false, _) => {
                let help = "a slot is a key, `...key` (spread), `...key()` (options that are calls), `\"=text\"` (equal) or `_` (ignored)"
                    .to_owned();
                self.refuse(node.at, format!("unknown slot form `{text}`"), Some(help))
            }
        }
    }

    /// `["=text", "=text"]`: a position that must equal one of several texts.
    fn one_of_texts(&self, node: &Node, items: &[Rc<Node>]) -> Option<Slot> {
        if items.is_empty() {
            return self.refuse(node.at, "an empty list says nothing", None);
        }
        let mut texts = Vec::new();
        for item in items {
            match self.words(item)?.strip_prefix('=') {
                Some(text) if !text.is_empty() => texts.push(text.to_owned()),
                _ => return self.refuse(item.at, "a list of slots holds texts that are equal", Some("write `\"=text\"`".to_owned())),
            }
        }
        Some(Slot::Equals(texts))
    }

    /// `{ call, of, params }`: calls that add to the record.
    pub(crate) fn contribution(&self, node: &Node, objects: &BTreeSet<String>) -> Option<Companion> {
        let fields = self.fields(node, fields::CONTRIBUTION)?;
        let of = fields.get("of").map(|node| self.word(node, "owner", &[("receiver", true), ("site", false)]));
        Some(Companion {
            paths: self.paths(self.required(&fields, "call")?, objects)?,
            of_receiver: of.unwrap_or(Some(true))?,
            params: self.slots(fields.get("params"), SlotsOf::Match),
            within: false,
            reads: false,
        })
    }

    /// `{ call, params }`, `{ within }` or, of what is not sent, `{ reads }`: what becomes of the site.
    pub(crate) fn companion(&self, node: &Node, objects: &BTreeSet<String>, role: &str) -> Option<Companion> {
        let fields = self.fields(node, fields::COMPANION)?;
        let (shape, subject) = match (fields.get("call"), fields.get("within"), fields.get("reads")) {
            (Some(call), None, None) => ("call", call),
            (None, Some(within), None) => ("within", within),
            (None, None, Some(reads)) if role == "unsent" => ("reads", reads),
            (None, None, Some(_)) => return self.refuse(node.at, format!("`reads` has no meaning in `{role}`"), None),
            _ => return self.refuse(node.at, "expected either `call`, `within` or `reads`", None),
        };
        if shape != "call" && fields.has("params") {
            self.say(fields.place("params"), format!("`params` has no meaning for `{shape}`"), None);
        }
        let params = self.slots(fields.get("params"), SlotsOf::Companion);
        if let Some(node) = fields.get("params").filter(|_| !params.iter().any(|slot| matches!(slot, Slot::Site | Slot::OfSite))) {
            self.say(node.at, "one position must be `site` or `site.*`", None);
        }
        let paths = self.paths(subject, objects)?;
        let is_entry = |path: &Path| matches!(path, Path::Object { .. } | Path::AnyReceiver { .. });
        if shape == "reads" && !paths.iter().all(is_entry) {
            return self.refuse(subject.at, "expected an entry of an object, `OBJECT.ENTRY`, or of any receiver, `*.ENTRY`", None);
        }
        Some(Companion { paths, of_receiver: false, params, within: shape == "within", reads: shape == "reads" })
    }

    /// Takes up an inline query, with blanks before it such that its lines and columns are those of the file.
    pub(crate) fn inline_query(&self, node: &Node, language: &str, inline: &mut Vec<InlineQuery>) -> Option<usize> {
        let text = self.words(node)?;
        let source = self.source(node.at.file)?;
        let scalar = node.scalar()?;
        let block = scalar.block.then(|| block_lines(&source.text, scalar.range.clone())).flatten();
        let is_block = block.is_some();
        let (line, text) = block.unwrap_or_else(|| {
            let before = node.at.column - usize::from(scalar.plain);
            (node.at.line, format!("{}{text}", " ".repeat(before)))
        });
        let source_line = source.text.lines().nth(line - 1).filter(|_| !is_block).map(str::to_owned);
        inline.push(InlineQuery { language: language.to_owned(), file: source.path.clone(), line, text, source_line });
        Some(inline.len() - 1)
    }
}

/// Whose positions are named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SlotsOf {
    Match,
    Companion,
}

pub(crate) fn slot_name(slot: &Slot) -> Option<&str> {
    match slot {
        Slot::Key(name) | Slot::Spread(name) | Slot::Options(name) => Some(name),
        Slot::Equals(_) | Slot::Ignored | Slot::Site | Slot::OfSite => None,
    }
}

/// The lines of a block scalar as they stand in the file, and the number of the first.
fn block_lines(text: &str, range: Range<usize>) -> Option<(usize, String)> {
    let before = text.get(..range.start)?;
    let start = before.rfind('\n').map_or(0, |newline| newline + 1);
    Some((before.matches('\n').count() + 1, text.get(start..range.end)?.trim_end().to_owned()))
}
