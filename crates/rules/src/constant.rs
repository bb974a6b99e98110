//! Constants of policy, numbers with durations, and value tables.

use std::collections::BTreeMap;

use crate::model::{Constant, ValueTable};
use crate::reader::Reader;
use crate::yaml::{At, Node, Reading, Value, number};

/// The words that are not texts.
const WORDS: &[(&str, Constant)] =
    &[("per-request", Constant::PerRequest), ("unset", Constant::Unset), ("absent", Constant::Absent), ("unknown", Constant::Unknown)];

const UNITS: &[(char, f64)] = &[('d', 86_400.0), ('h', 3600.0), ('m', 60.0), ('s', 1.0)];

/// `400d`, `12h`, `30m`, `10s`, `1d12h`: in seconds.
pub(crate) fn duration(text: &str) -> Option<f64> {
    let mut seconds = 0.0;
    let mut units = UNITS.iter();
    for part in text.split_inclusive(|c: char| c.is_ascii_alphabetic()) {
        let unit = part.chars().next_back()?;
        // Units come from large to small, each at most once.
        let (_, factor) = units.find(|(known, _)| *known == unit)?;
        seconds += number(part.strip_suffix(unit)?.trim())? * factor;
    }
    (!text.is_empty()).then_some(seconds)
}

/// A text that somebody meant as a duration: digits and a unit.
fn is_like_duration(text: &str) -> bool {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    rest.len() < text.len()
        && !rest.is_empty()
        && text.starts_with(|c: char| c.is_ascii_digit())
        && rest.trim().chars().all(|c| c.is_ascii_alphabetic())
}

const DURATION_HELP: &str = "a duration is a number of days, hours, minutes or seconds: 400d, 12h, 30m, 10s, 1d12h";

impl Reader {
    /// A constant: a boolean, a word, a number, a duration or a text.
    pub(crate) fn constant(&self, node: &Node) -> Option<Constant> {
        let Some(scalar) = node.scalar() else { return self.expected(node, "a constant") };
        match scalar.reading() {
            Reading::Nothing => self.expected(node, "a constant"),
            Reading::Bool(flag) => Some(if flag { Constant::True } else { Constant::False }),
            Reading::Number(number) => Some(Constant::Number(number)),
            Reading::Text => {
                let word = WORDS.iter().find(|(word, _)| *word == scalar.text).map(|(_, constant)| constant.clone());
                if word.is_some() {
                    return word;
                }
                match duration(&scalar.text) {
                    Some(seconds) if scalar.plain => Some(Constant::Number(seconds)),
                    None if scalar.plain && is_like_duration(&scalar.text) => self.bad_duration(node.at, &scalar.text),
                    _ => Some(Constant::Text(scalar.text.clone())),
                }
            }
        }
    }

    fn bad_duration<T>(&self, at: At, text: &str) -> Option<T> {
        self.refuse(at, format!("bad duration `{text}`"), Some(format!("{DURATION_HELP}; a text stands in quotes")))
    }

    /// A number or a duration.
    pub(crate) fn number(&self, node: &Node) -> Option<f64> {
        match node.scalar().map(|scalar| (scalar.reading(), scalar)) {
            Some((Reading::Number(number), _)) => Some(number),
            Some((Reading::Text, scalar)) => match duration(&scalar.text) {
                Some(seconds) => Some(seconds),
                None if is_like_duration(&scalar.text) => self.bad_duration(node.at, &scalar.text),
                None => self.refuse(node.at, "expected a number or a duration, found a text", Some(DURATION_HELP.to_owned())),
            },
            _ => self.expected(node, "a number or a duration"),
        }
    }

    /// A value table, or with a text the table of that name.
    pub(crate) fn values(&self, node: &Node, tables: &BTreeMap<String, ValueTable>) -> Option<ValueTable> {
        if matches!(node.value, Value::Map(_)) {
            return self.value_table(node);
        }
        let name = match node.scalar() {
            Some(_) => self.words(node)?,
            None => return self.expected(node, "a value table or the name of one"),
        };
        tables.get(&name).cloned().or_else(|| self.unknown(node.at, "value table", &name, tables.keys().map(String::as_str)))
    }

    pub(crate) fn value_table(&self, node: &Node) -> Option<ValueTable> {
        let mut table = ValueTable::default();
        for (key, target) in self.map(node)? {
            let Some(constant) = self.constant(target) else { continue };
            let word = key.scalar().map_or("", |scalar| scalar.text.as_str());
            match word {
                "truthy" => table.truthy = Some(constant),
                "falsy" => table.falsy = Some(constant),
                "*" => table.rest = Some(constant),
                _ => {
                    if table.exact.insert(word.to_lowercase(), constant).is_some() {
                        self.say(key.at, format!("the key `{word}` differs from another one only in its case"), None);
                    }
                }
            }
        }
        Some(table)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_seconds() {
        let cases = [("10s", 10.0), ("30m", 1800.0), ("12h", 43_200.0), ("400d", 34_560_000.0), ("1d12h", 129_600.0), ("0.5h", 1800.0)];
        for (text, seconds) in cases {
            assert_eq!(duration(text), Some(seconds), "{text}");
        }
        for text in ["", "d", "10", "10x", "1h1d", "1h1h", "-", "1d-", "ten d", "1 d d"] {
            assert_eq!(duration(text), None, "{text}");
        }
    }
}
