//! YAML to a tree in which every value knows its place. What the values mean is not known here.
//!
//! Stricter than YAML: one document, no tags, no merge keys, no duplicate keys, scalar keys only, and no plain `on`, `off`, `yes`,
//! `no`, which are booleans to some readers and texts to others. Anchors and aliases are fine, but what they expand to is bounded.

use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;

use granit_parser::{Event, Parser, ScalarStyle, Span, options};

use crate::reader::Reader;

/// A file may expand to this many values.
const MOST_VALUES: usize = 500_000;
/// Values may nest this deeply.
const DEEPEST: usize = 64;

/// A place in a loaded file: the number of the file, line and column from 1, and how many characters are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(crate) struct At {
    pub(crate) file: usize,
    pub(crate) line: usize,
    pub(crate) column: usize,
    pub(crate) width: usize,
}

/// A value and its place.
#[derive(Debug)]
pub(crate) struct Node {
    pub(crate) value: Value,
    pub(crate) at: At,
    /// How many values it expands to.
    size: usize,
    depth: usize,
}

#[derive(Debug)]
pub(crate) enum Value {
    Scalar(Scalar),
    List(Vec<Rc<Node>>),
    Map(Vec<(Rc<Node>, Rc<Node>)>),
}

/// A scalar as written.
#[derive(Debug)]
pub(crate) struct Scalar {
    pub(crate) text: String,
    /// Without quotes: may be a number, boolean or nothing.
    pub(crate) plain: bool,
    /// For block scalars (`|`, `>`): where the content stands in the file.
    pub(crate) block: bool,
    /// The bytes of the scalar in the file.
    pub(crate) range: Range<usize>,
}

/// What a scalar is by YAML 1.2, numbers restricted to those that every reader understands alike.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Reading {
    Nothing,
    Bool(bool),
    Number(f64),
    Text,
}

impl Scalar {
    pub(crate) fn reading(&self) -> Reading {
        if !self.plain {
            return Reading::Text;
        }
        match self.text.as_str() {
            "" | "~" | "null" | "Null" | "NULL" => Reading::Nothing,
            "true" | "True" | "TRUE" => Reading::Bool(true),
            "false" | "False" | "FALSE" => Reading::Bool(false),
            text => number(text).map_or(Reading::Text, Reading::Number),
        }
    }
}

/// `-12`, `1.5`, `1e3`; not `007`, `0x1f`, `1_000`, `.5`, `.inf`.
pub(crate) fn number(text: &str) -> Option<f64> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let whole = digits.split(['.', 'e', 'E']).next().unwrap_or_default();
    let is_whole = !whole.is_empty() && whole.bytes().all(|byte| byte.is_ascii_digit()) && (whole == "0" || !whole.starts_with('0'));
    let ends_well = digits.ends_with(|c: char| c.is_ascii_digit());
    let parsed = (is_whole && ends_well).then(|| text.parse::<f64>().ok()).flatten();
    parsed.filter(|number| number.is_finite())
}

impl Node {
    /// In words, for messages.
    pub(crate) fn describe(&self) -> &'static str {
        match &self.value {
            Value::List(_) => "a list",
            Value::Map(_) => "a map",
            Value::Scalar(scalar) => match scalar.reading() {
                Reading::Nothing => "nothing",
                Reading::Bool(_) => "a boolean",
                Reading::Number(_) => "a number",
                Reading::Text => "a text",
            },
        }
    }

    pub(crate) fn scalar(&self) -> Option<&Scalar> {
        match &self.value {
            Value::Scalar(scalar) => Some(scalar),
            _ => None,
        }
    }

    pub(crate) fn is_nothing(&self) -> bool {
        self.scalar().is_some_and(|scalar| scalar.reading() == Reading::Nothing)
    }
}

/// A collection that is not closed yet.
#[derive(Debug)]
struct Open {
    at: At,
    anchor: usize,
    children: Vec<Rc<Node>>,
    is_map: bool,
}

struct Builder<'a> {
    reader: &'a Reader,
    file: usize,
    open: Vec<Open>,
    anchors: HashMap<usize, Rc<Node>>,
    root: Option<Rc<Node>>,
    total: usize,
}

/// Parses the text of a file. Faults go to the reader; `None` where there is no tree.
pub(crate) fn parse(reader: &Reader, file: usize, text: &str) -> Option<Rc<Node>> {
    let mut builder = Builder { reader, file, open: Vec::new(), anchors: HashMap::new(), root: None, total: 0 };
    for event in Parser::new_from_str_with_options(text, options! { emit_comments: false }) {
        match event {
            Ok((event, span)) => builder.event(event, span)?,
            Err(error) => {
                let at = At { file, line: error.marker().line(), column: error.marker().col() + 1, width: 1 };
                let message = format!("this is no YAML: {}", error.info().trim_end_matches('.'));
                return reader.refuse(at, message, None);
            }
        }
    }
    let start = At { file, line: 1, column: 1, width: 1 };
    builder.root.take().or_else(|| reader.refuse(start, "the file is empty", Some("begin with `version: 1`".to_owned())))
}

impl Builder<'_> {
    fn at(&self, span: Span) -> At {
        let width = if span.end.line() == span.start.line() { span.end.col().saturating_sub(span.start.col()) } else { 1 };
        At { file: self.file, line: span.start.line(), column: span.start.col() + 1, width: width.max(1) }
    }

    /// `None` stops the parse: a fault that makes the rest meaningless was reported.
    fn event(&mut self, event: Event<'_>, span: Span) -> Option<()> {
        let at = self.at(span);
        if event.tag().is_some() {
            self.reader.say(at, "tags (`!…`) have no meaning here", None);
        }
        match event {
            Event::DocumentStart(..) if self.root.is_some() => {
                self.reader.refuse(at, "a second document", Some("one file is one document: remove the `---`".to_owned()))
            }
            Event::Scalar(text, style, anchor, _) => {
                let plain = style == ScalarStyle::Plain;
                let block = matches!(style, ScalarStyle::Literal | ScalarStyle::Folded);
                if plain {
                    self.refuse_old_booleans(&text, at);
                }
                let range = span.byte_range().unwrap_or_default();
                let scalar = Scalar { text: text.into_owned(), plain, block, range };
                self.finish(Node { value: Value::Scalar(scalar), at, size: 1, depth: 0 }, anchor)
            }
            Event::SequenceStart(_, anchor, _) => {
                self.open.push(Open { at: At { width: 1, ..at }, anchor, children: Vec::new(), is_map: false });
                Some(())
            }
            Event::MappingStart(_, anchor, _) => {
                self.open.push(Open { at: At { width: 1, ..at }, anchor, children: Vec::new(), is_map: true });
                Some(())
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(),
            Event::Alias(anchor) => match self.anchors.get(&anchor).cloned() {
                Some(node) => self.attach(node, at),
                None => self.reader.refuse(at, "an alias inside of its own anchor", None),
            },
            _ => Some(()),
        }
    }

    fn refuse_old_booleans(&self, text: &str, at: At) {
        if ["on", "off", "yes", "no"].iter().any(|word| text.eq_ignore_ascii_case(word)) {
            let help = format!("write \"{text}\" for the text, true or false for the boolean");
            self.reader.say(at, format!("`{text}` without quotes is a boolean to some YAML readers and a text to others"), Some(help));
        }
    }

    fn close(&mut self) -> Option<()> {
        let Open { at, anchor, children, is_map } = self.open.pop()?;
        let size = 1 + children.iter().map(|child| child.size).sum::<usize>();
        let depth = 1 + children.iter().map(|child| child.depth).max().unwrap_or_default();
        if depth > DEEPEST {
            return self.reader.refuse(at, format!("nested more than {DEEPEST} deep"), None);
        }
        let value = if is_map { Value::Map(self.pairs(children)) } else { Value::List(children) };
        self.finish(Node { value, at, size, depth }, anchor)
    }

    /// Keys and values in turn, as the parser hands them over, to pairs.
    fn pairs(&self, children: Vec<Rc<Node>>) -> Vec<(Rc<Node>, Rc<Node>)> {
        let mut pairs: Vec<(Rc<Node>, Rc<Node>)> = Vec::with_capacity(children.len() / 2);
        let mut seen: HashMap<String, At> = HashMap::new();
        let mut children = children.into_iter();
        while let (Some(key), Some(value)) = (children.next(), children.next()) {
            let Some(scalar) = key.scalar() else {
                self.reader.say(key.at, format!("a key must be a text, found {}", key.describe()), None);
                continue;
            };
            let word = scalar.text.clone();
            if word == "<<" && scalar.plain {
                self.reader.say(key.at, "merge keys are not supported", Some("APIs share attributes with `use:`".to_owned()));
                continue;
            }
            if let Some(first) = seen.get(&word) {
                let help = format!("the first is in line {}, column {}", first.line, first.column);
                self.reader.say(key.at, format!("the key `{word}` is written twice"), Some(help));
                continue;
            }
            seen.insert(word, key.at);
            // What is not written has no place of its own: the key's is where a person would write it.
            let unwritten = value.scalar().is_some_and(|scalar| scalar.plain && scalar.range.is_empty());
            let value = if unwritten { Rc::new(nothing(key.at)) } else { value };
            pairs.push((key, value));
        }
        pairs
    }

    fn finish(&mut self, node: Node, anchor: usize) -> Option<()> {
        let node = Rc::new(node);
        if anchor != 0 {
            self.anchors.insert(anchor, Rc::clone(&node));
        }
        let at = node.at;
        self.attach(node, at)
    }

    fn attach(&mut self, node: Rc<Node>, at: At) -> Option<()> {
        if matches!(node.value, Value::Scalar(_)) || at != node.at {
            self.total = self.total.saturating_add(node.size);
        }
        if self.total > MOST_VALUES {
            return self.reader.refuse(at, format!("the file expands to more than {MOST_VALUES} values"), None);
        }
        match self.open.last_mut() {
            Some(open) => open.children.push(node),
            None => self.root = Some(node),
        }
        Some(())
    }
}

fn nothing(at: At) -> Node {
    let scalar = Scalar { text: String::new(), plain: true, block: false, range: 0..0 };
    Node { value: Value::Scalar(scalar), at, size: 1, depth: 0 }
}
