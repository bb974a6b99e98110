//! One rule: its keys, and the checks that need nothing but the rule itself and the names it refers to.

use std::collections::BTreeMap;

use crate::fields;
use crate::model::{Attribute, Condition, Confidence, InlineQuery, Rule, Severity, Verdict};
use crate::names::{Names, Top};
use crate::predicate::Terms;
use crate::reader::{Fields, Reader};
use crate::yaml::{At, Node, Value};

pub(crate) const SEVERITIES: &[(&str, Severity)] = &[
    ("critical", Severity::Critical),
    ("high", Severity::High),
    ("medium", Severity::Medium),
    ("low", Severity::Low),
    ("info", Severity::Info),
];
pub(crate) const CONFIDENCES: &[(&str, Confidence)] =
    &[("high", Confidence::High), ("medium", Confidence::Medium), ("low", Confidence::Low)];
const PLACEHOLDERS: &[&str] = &["name", "api", "attribute", "value", "default"];

/// A rule whose references to APIs are still to be checked.
#[derive(Debug)]
pub(crate) struct RuleDraft {
    pub(crate) rule: Rule,
    pub(crate) at: At,
    pub(crate) root: usize,
    pub(crate) overrides: Option<At>,
    /// Ids of APIs in conditions, with their places.
    pub(crate) apis: Vec<(String, At)>,
    /// Private attributes in conditions, with their places.
    pub(crate) private: Vec<(String, At)>,
}

impl Reader {
    pub(crate) fn rule(&self, node: &Node, top: &Top<'_>, names: &Names, inline: &mut Vec<InlineQuery>) -> Option<RuleDraft> {
        let fields = self.fields(node, fields::RULE)?;
        let id_node = self.required(&fields, "id")?;
        let id = self.id(id_node)?;
        let terms = Terms { kinds: &names.kinds, of_rule: true };
        let verdict = self.verdict(&fields, top, terms, inline);
        let severity = self.required(&fields, "severity").and_then(|node| self.word(node, "severity", SEVERITIES));
        let message = self.required(&fields, "message").and_then(|node| self.message(node));
        let texts = |key: &str| fields.get(key).and_then(|node| self.texts(node)).unwrap_or_default();
        let text = |key: &str| fields.get(key).and_then(|node| self.words(node));
        let rule = Rule {
            title: text("title").unwrap_or_else(|| id.clone()),
            id,
            severity_by_kind: fields.get("severity-by-kind").map(|node| self.severities(node, names)).unwrap_or_default(),
            when: fields.get("when").and_then(|node| self.condition(node, terms)).unwrap_or_default(),
            except: fields.get("except").map(|node| self.conditions(node, terms)).unwrap_or_default(),
            confidence: fields.get("confidence").and_then(|node| self.word(node, "confidence", CONFIDENCES)),
            why: text("why").unwrap_or_default(),
            fix: text("fix").unwrap_or_default(),
            cwe: fields
                .get("cwe")
                .map(|node| self.one_or_more(node))
                .unwrap_or_default()
                .into_iter()
                .filter_map(|n| self.count(n))
                .collect(),
            owasp: texts("owasp"),
            references: texts("references"),
            tags: texts("tags"),
            aliases: fields.get("aliases").map(|node| self.ids(node)).unwrap_or_default(),
            place: self.place(node.at),
            verdict: verdict?,
            severity: severity?,
            message: message?,
        };
        let (mut apis, mut private) = (Vec::new(), Vec::new());
        for node in ["when", "require", "except"].into_iter().filter_map(|key| fields.get(key)) {
            self.references(node, names, &mut apis, &mut private);
        }
        Some(RuleDraft { rule, at: id_node.at, root: top.root, overrides: self.overrides(&fields), apis, private })
    }

    fn verdict(&self, fields: &Fields<'_>, top: &Top<'_>, terms: Terms<'_>, inline: &mut Vec<InlineQuery>) -> Option<Verdict> {
        let ways: Vec<&str> = ["require", "report", "query"].into_iter().filter(|key| fields.has(key)).collect();
        let way = match ways.as_slice() {
            [way] => *way,
            [] if fields.is_misspelt => return None,
            [] => return self.refuse(fields.at, "a rule needs one of: require, report, query", None),
            [first, second, ..] => {
                let message = format!("a rule says either `{first}` or `{second}`");
                return self.refuse(fields.place(second), message, Some("write two rules".to_owned()));
            }
        };
        if way != "query" && fields.has("language") {
            self.say(fields.place("language"), "`language` has a meaning only beside `query`", None);
        }
        let node = fields.get(way)?;
        match way {
            "require" => self.requirements(node, terms).map(Verdict::Require),
            "report" => self.report(node),
            _ => self.plain(fields, node, top, inline),
        }
    }

    fn requirements(&self, node: &Node, terms: Terms<'_>) -> Option<Vec<(Attribute, crate::model::Predicate)>> {
        let Condition { tests } = self.condition(node, Terms { of_rule: false, ..terms })?;
        Some(tests.into_iter().map(|(attribute, predicate)| (Attribute(attribute), predicate)).collect())
    }

    fn report(&self, node: &Node) -> Option<Verdict> {
        let word = self.words(node)?;
        match word.as_str() {
            "ignored" => Some(Verdict::Ignored),
            "off-in-production" => Some(Verdict::OffInProduction),
            _ => self.attribute(node.at, &word).map(Verdict::Report),
        }
    }

    /// A rule with its own query judges no attribute.
    fn plain(&self, fields: &Fields<'_>, node: &Node, top: &Top<'_>, inline: &mut Vec<InlineQuery>) -> Option<Verdict> {
        for key in ["when", "except", "severity-by-kind"].into_iter().filter(|key| fields.has(key)) {
            self.say(fields.place(key), format!("`{key}` has no meaning beside `query`"), None);
        }
        let language = match fields.get("language") {
            Some(node) => self.language(node)?,
            None => {
                let help = Some("add `language:`".to_owned());
                top.language.or_else(|| self.refuse(node.at, "the language of this query is not known", help))?
            }
        };
        Some(Verdict::Query { query: self.inline_query(node, language, inline)?, language: language.to_owned() })
    }

    /// A message, with its placeholders checked.
    fn message(&self, node: &Node) -> Option<String> {
        let message = self.words(node)?;
        for part in message.split('{').skip(1) {
            let Some((word, _)) = part.split_once('}') else {
                return self.refuse(node.at, "a `{` without `}` in the message", None);
            };
            if !PLACEHOLDERS.contains(&word) {
                return self.unknown(node.at, "placeholder", word, PLACEHOLDERS.iter().copied());
            }
        }
        Some(message)
    }

    fn severities(&self, node: &Node, names: &Names) -> BTreeMap<String, Severity> {
        let mut found = BTreeMap::new();
        for (key, severity) in self.map(node).unwrap_or_default() {
            if let (Some(kind), Some(severity)) = (self.kind(key, &names.kinds), self.word(severity, "severity", SEVERITIES)) {
                found.insert(kind, severity);
            }
        }
        found
    }

    /// Ids of APIs and private attributes that conditions speak of; kinds are checked at once.
    fn references(&self, node: &Node, names: &Names, apis: &mut Vec<(String, At)>, private: &mut Vec<(String, At)>) {
        for item in self.one_or_more(node) {
            let Value::Map(pairs) = &item.value else { continue };
            for (key, predicate) in pairs {
                match key.scalar().map_or("", |scalar| scalar.text.as_str()) {
                    "api" => constants(predicate, apis),
                    "kind" => self.check_kinds(predicate, names),
                    word if word.starts_with("x-") => private.push((word.to_owned(), key.at)),
                    _ => {}
                }
            }
        }
    }

    fn check_kinds(&self, predicate: &Node, names: &Names) {
        let mut kinds = Vec::new();
        constants(predicate, &mut kinds);
        for (kind, at) in kinds.into_iter().filter(|(kind, _)| !names.kinds.contains(kind)) {
            self.unknown::<()>(at, "kind", &kind, names.kinds.iter().map(String::as_str));
        }
    }
}

/// The constants that a predicate compares with.
fn constants(predicate: &Node, into: &mut Vec<(String, At)>) {
    match &predicate.value {
        Value::Scalar(scalar) => into.push((scalar.text.clone(), predicate.at)),
        Value::List(_) => {}
        Value::Map(pairs) => {
            for (key, operand) in pairs {
                match (key.scalar().map_or("", |scalar| scalar.text.as_str()), &operand.value) {
                    ("not", _) => constants(operand, into),
                    ("in", Value::List(items)) => items.iter().for_each(|item| constants(item, into)),
                    _ => {}
                }
            }
        }
    }
}
