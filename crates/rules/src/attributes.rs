//! Attribute sets and the attributes of an API, merged per attribute and per key.

use std::collections::BTreeMap;

use crate::fields;
use crate::model::{ATTRIBUTES, ArgumentPattern, Attribute, AttributeSpec, Constant, DefaultSpec, Key, ValueTable, VersionCase};
use crate::reader::Reader;
use crate::yaml::{At, Node, Reading, Value};

/// What was written about an attribute. `Some(None)`: `null` was written, which takes back what a set says.
#[derive(Debug, Clone, Default)]
pub(crate) struct Written {
    keys: Option<Vec<Key>>,
    default: Option<Option<DefaultSpec>>,
    values: Option<Option<ValueTable>>,
    unit: Option<f64>,
    fixed: Option<bool>,
    commonly_forgotten: Option<bool>,
    fix: Option<String>,
}

/// Attributes as written, of a set or an API.
pub(crate) type AttributeMap = BTreeMap<Attribute, Written>;

impl Written {
    /// This, and what the set says where this says nothing.
    pub(crate) fn over(self, set: Written) -> Written {
        Written {
            keys: self.keys.or(set.keys),
            default: self.default.or(set.default),
            values: self.values.or(set.values),
            unit: self.unit.or(set.unit),
            fixed: self.fixed.or(set.fixed),
            commonly_forgotten: self.commonly_forgotten.or(set.commonly_forgotten),
            fix: self.fix.or(set.fix),
        }
    }

    pub(crate) fn finish(self, attribute: &Attribute) -> AttributeSpec {
        AttributeSpec {
            keys: self.keys.unwrap_or_else(|| vec![Key::Path(vec![attribute.0.clone()])]),
            default: self.default.flatten(),
            values: self.values.flatten(),
            ages: attribute.as_str() == "max-age",
            unit: self.unit.unwrap_or(1.0),
            fixed: self.fixed.unwrap_or_default(),
            commonly_forgotten: self.commonly_forgotten.unwrap_or_default(),
            fix: self.fix,
        }
    }
}

impl Reader {
    /// The name of an attribute at a key.
    pub(crate) fn attribute(&self, at: At, word: &str) -> Option<Attribute> {
        let is_private = word.strip_prefix("x-").is_some_and(|rest| {
            !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
        });
        if is_private || ATTRIBUTES.contains(&word) {
            return Some(Attribute(word.to_owned()));
        }
        self.unknown(at, "attribute", word, ATTRIBUTES.iter().copied())
    }

    /// `{ ATTRIBUTE: SPEC, … }`.
    pub(crate) fn attributes(&self, node: &Node, tables: &BTreeMap<String, ValueTable>) -> Option<AttributeMap> {
        let mut found = AttributeMap::new();
        for (key, spec) in self.map(node)? {
            let word = key.scalar().map_or("", |scalar| scalar.text.as_str());
            let (attribute, spec) = (self.attribute(key.at, word), self.attribute_spec(spec, tables));
            if let (Some(attribute), Some(spec)) = (attribute, spec) {
                found.insert(attribute, spec);
            }
        }
        Some(found)
    }

    fn attribute_spec(&self, node: &Node, tables: &BTreeMap<String, ValueTable>) -> Option<Written> {
        let fields = self.fields(node, fields::ATTRIBUTE)?;
        // `null` takes back, anything else is read; a fault leaves the attribute as if the key had not been written.
        fn unless_nothing<T>(node: Option<&Node>, read: impl FnOnce(&Node) -> Option<T>) -> Option<Option<T>> {
            let node = node?;
            if node.is_nothing() { Some(None) } else { read(node).map(Some) }
        }
        Some(Written {
            keys: fields.get("key").map(|node| self.one_or_more(node).into_iter().filter_map(|item| self.attribute_key(item)).collect()),
            default: unless_nothing(fields.get("default"), |node| self.default_spec(node)),
            values: unless_nothing(fields.get("values"), |node| self.values(node, tables)),
            unit: fields.get("unit").and_then(|node| self.word(node, "unit", fields::UNITS)),
            fixed: fields.get("fixed").and_then(|node| self.flag(node)),
            commonly_forgotten: fields.get("commonly-forgotten").and_then(|node| self.flag(node)),
            fix: fields.get("fix").and_then(|node| self.words(node)),
        })
    }

    fn attribute_key(&self, node: &Node) -> Option<Key> {
        let Value::Map(pairs) = &node.value else {
            return match node.value {
                Value::List(_) => self.expected(node, "a key path or `{ method: [argument, …] }`"),
                _ => Some(Key::Path(self.key_path(node)?)),
            };
        };
        let [(name, arguments)] = pairs.as_slice() else {
            return self.refuse(node.at, "expected one method", Some("several keys to try are a list of maps".to_owned()));
        };
        let patterns: Vec<ArgumentPattern> = self.list(arguments)?.iter().filter_map(|item| self.argument_pattern(item)).collect();
        if patterns.iter().filter(|pattern| **pattern == ArgumentPattern::Value).count() > 1 {
            return self.refuse(arguments.at, "`$` stands for the value and can be there only once", None);
        }
        Some(Key::Call { name: name.scalar().map_or_else(String::new, |scalar| scalar.text.clone()), arguments: patterns })
    }

    fn argument_pattern(&self, node: &Node) -> Option<ArgumentPattern> {
        let text = self.words(node)?;
        match (text.as_str(), text.strip_prefix('=')) {
            ("_", _) => Some(ArgumentPattern::Any),
            ("$", _) => Some(ArgumentPattern::Value),
            (_, Some(text)) if !text.is_empty() => Some(ArgumentPattern::Equals(text.to_owned())),
            _ => {
                let help = "an argument is `\"=text\"` (equal), `_` (anything) or `$` (the value)".to_owned();
                self.refuse(node.at, format!("unknown argument form `{text}`"), Some(help))
            }
        }
    }

    /// A dotted key path.
    pub(crate) fn key_path(&self, node: &Node) -> Option<Vec<String>> {
        let text = self.words(node)?;
        let segments: Vec<String> = text.split('.').map(str::to_owned).collect();
        if segments.iter().any(String::is_empty) {
            return self.refuse(node.at, format!("a part of the key path `{text}` is empty"), None);
        }
        Some(segments)
    }

    fn default_spec(&self, node: &Node) -> Option<DefaultSpec> {
        let Value::List(items) = &node.value else {
            return Some(DefaultSpec { cases: Vec::new(), otherwise: self.default_constant(node)? });
        };
        let (mut cases, mut otherwise) = (Vec::new(), None);
        for (index, item) in items.iter().enumerate() {
            let fields = self.fields(item, fields::DEFAULT_CASE)?;
            let value = self.required(&fields, "value").and_then(|node| self.default_constant(node))?;
            match fields.get("when") {
                Some(when) => cases.extend(self.version_case(when, value)),
                None if index + 1 == items.len() => otherwise = Some(value),
                None => self.say(item.at, "only the last default can be without `when`", None),
            }
        }
        match otherwise {
            Some(otherwise) => Some(DefaultSpec { cases, otherwise }),
            None => self.refuse(node.at, "the last default must hold otherwise", Some("add `{ value: … }` without `when`".to_owned())),
        }
    }

    fn default_constant(&self, node: &Node) -> Option<Constant> {
        match self.constant(node)? {
            Constant::Absent => self.refuse(node.at, "a default cannot be `absent`", Some("leave it out, or say `unset`".to_owned())),
            constant => Some(constant),
        }
    }

    fn version_case(&self, node: &Node, value: Constant) -> Option<VersionCase> {
        let when = self.fields(node, fields::DEFAULT_WHEN)?;
        let range = self.fields(self.required(&when, "version")?, fields::VERSION_RANGE)?;
        let bound = |key: &str| range.get(key).map(|node| self.version_number(node));
        let (below, at_least) = (bound("below"), bound("at-least"));
        if below.is_none() && at_least.is_none() {
            return self.refuse(range.at, "a range of versions needs `below` or `at-least`", None);
        }
        Some(VersionCase { below: below.flatten(), at_least: at_least.flatten(), value })
    }

    /// Dotted numbers; `2.10` without quotes is taken as it is written, not as a number.
    fn version_number(&self, node: &Node) -> Option<String> {
        let scalar = node.scalar().filter(|scalar| matches!(scalar.reading(), Reading::Text | Reading::Number(_)));
        let Some(scalar) = scalar else { return self.expected(node, "a version") };
        let is_version = scalar.text.split('.').all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()));
        if is_version {
            return Some(scalar.text.clone());
        }
        self.refuse(node.at, format!("`{}` is no version", scalar.text), Some("a version is dotted numbers: \"1.2\"".to_owned()))
    }
}
