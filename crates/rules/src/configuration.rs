//! The YAML of `cookielint.yaml`, read as strictly as rules are, every value with its place. What it means for a scan, and the file
//! system it speaks of, are its caller's business.

use std::collections::BTreeSet;

use crate::fault::{Fault, LoadFault};
use crate::fields::{CONFIDENCES, Field, Form, KIND_LIST, SEVERITIES, key, must};
use crate::model::{Confidence, KindList, Severity};
use crate::reader::{Fields, Reader};
use crate::rule;
use crate::yaml::{At, Node, parse};

/// The keys of a configuration.
const CONFIGURATION: &[Field] = &[
    must("version", Form::Count, "The version of the schema: 1."),
    key("paths", Form::Of("paths"), "Which files are left out or reported."),
    key("select", Form::Texts, "Only these rules."),
    key("ignore", Form::Texts, "Not these rules."),
    key("severities", Form::MapOf("severity"), "Severities by rule."),
    key("min-severity", Form::Words(SEVERITIES), "Findings below are hidden."),
    key("min-confidence", Form::Words(CONFIDENCES), "Findings below are hidden."),
    key("fail-on", Form::Words(SEVERITIES), "Findings from here on decide the exit code."),
    key("include-tests", Form::Flag, "Findings in tests, examples and development settings are reported too."),
    key("kinds", Form::MapOf("kind-list"), "More names of cookies by kind; they come before the built-in ones."),
    key("rules", Form::Texts, "More rule files, in or below the folder of the configuration."),
    key("suppressions", Form::ListOf("suppression"), "Findings that are accepted."),
];

const PATHS: &[Field] = &[
    key("exclude", Form::Texts, "Patterns of files and folders that are neither reported nor read."),
    key("include", Form::Texts, "Patterns of the only files and folders that are reported."),
];

const SUPPRESSION: &[Field] = &[
    key("rules", Form::Texts, "Rules; all without it."),
    must("files", Form::Texts, "Patterns of files and folders."),
    key("key", Form::Text, "Only this attribute or key path."),
    must("reason", Form::Text, "Why it is accepted."),
];

/// A place in the configuration, to say later what is wrong there. Opaque: see [`Configuration::fault`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spot(At);

impl Spot {
    /// Its line, from 1.
    pub fn line(self) -> usize {
        self.0.line
    }

    pub(crate) fn of(at: At) -> Self {
        Spot(at)
    }

    /// What is wrong here, in a file with this text.
    pub(crate) fn fault(self, file: &str, text: &str, message: String, help: Option<String>) -> Fault {
        let At { line, column, width, .. } = self.0;
        let source_line = text.lines().nth(line.saturating_sub(1)).unwrap_or_default().to_owned();
        Fault { file: file.to_owned(), line, column, width, source_line, message, help }
    }
}

/// A value and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed<T> {
    /// The value.
    pub value: T,
    /// Its place.
    pub spot: Spot,
}

/// An accepted finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    /// Rules, empty for all.
    pub rules: Vec<Placed<String>>,
    /// Patterns of files.
    pub files: Vec<Placed<String>>,
    /// Only this attribute or key path.
    pub key: Option<String>,
    /// Why.
    pub reason: String,
    /// Where it is written.
    pub spot: Spot,
}

/// What a configuration says.
#[derive(Debug, Clone, Default)]
pub struct Configuration {
    file: String,
    text: String,
    /// Patterns that leave out.
    pub exclude: Vec<Placed<String>>,
    /// Patterns that select, empty for all.
    pub include: Vec<Placed<String>>,
    /// Only these rules, empty for all.
    pub select: Vec<Placed<String>>,
    /// Not these rules.
    pub ignore: Vec<Placed<String>>,
    /// Severities by rule.
    pub severities: Vec<(Placed<String>, Severity)>,
    /// See the key of that name.
    pub min_severity: Option<Severity>,
    /// See the key of that name.
    pub min_confidence: Option<Confidence>,
    /// See the key of that name.
    pub fail_on: Option<Severity>,
    /// See the key of that name.
    pub include_tests: Option<bool>,
    /// More names by kind.
    pub kinds: Vec<(Spot, KindList)>,
    /// More rule files, as written.
    pub rules: Vec<Placed<String>>,
    /// Accepted findings.
    pub suppressions: Vec<Accepted>,
}

impl Configuration {
    /// Reads a configuration; `file` is its name for messages.
    ///
    /// # Errors
    /// Every fault that was found.
    pub fn read(file: &str, text: &str) -> Result<Configuration, LoadFault> {
        let reader = Reader::default();
        let number = reader.add_source(file, text);
        let node = parse(&reader, number, text);
        let configuration = node.as_deref().and_then(|node| Some(read(&reader, &reader.fields(node, CONFIGURATION)?)));
        reader.into_faults()?;
        Ok(Configuration { file: file.to_owned(), text: text.to_owned(), ..configuration.unwrap_or_default() })
    }

    /// The file, for messages.
    pub fn file(&self) -> &str {
        &self.file
    }

    /// What is wrong at a place, shown as all faults are.
    pub fn fault(&self, spot: Spot, message: String, help: Option<String>) -> Fault {
        spot.fault(&self.file, &self.text, message, help)
    }
}

fn read(reader: &Reader, fields: &Fields<'_>) -> Configuration {
    if let Some(version) = reader.required(fields, "version")
        && reader.count(version).is_some_and(|number| number != 1)
    {
        reader.say(version.at, "unknown version", Some("this scanner knows version 1".to_owned()));
    }
    let mut configuration = Configuration {
        select: texts(reader, fields, "select"),
        ignore: texts(reader, fields, "ignore"),
        severities: severities(reader, fields),
        min_severity: fields.get("min-severity").and_then(|node| severity(reader, node)),
        min_confidence: fields.get("min-confidence").and_then(|node| reader.word(node, "confidence", rule::CONFIDENCES)),
        fail_on: fields.get("fail-on").and_then(|node| severity(reader, node)),
        include_tests: fields.get("include-tests").and_then(|node| reader.flag(node)),
        kinds: kinds(reader, fields),
        rules: texts(reader, fields, "rules"),
        suppressions: suppressions(reader, fields),
        ..Configuration::default()
    };
    if let Some(paths) = fields.get("paths").and_then(|node| reader.fields(node, PATHS)) {
        configuration.exclude = texts(reader, &paths, "exclude");
        configuration.include = texts(reader, &paths, "include");
    }
    configuration
}

fn severity(reader: &Reader, node: &Node) -> Option<Severity> {
    reader.word(node, "severity", rule::SEVERITIES)
}

/// The texts at a key, each with its place; none if the key is missing.
pub(crate) fn texts(reader: &Reader, fields: &Fields<'_>, key: &str) -> Vec<Placed<String>> {
    let Some(node) = fields.get(key) else { return Vec::new() };
    let items = reader.one_or_more(node).into_iter();
    items.filter_map(|item| Some(Placed { value: reader.words(item)?, spot: Spot(item.at) })).collect()
}

fn severities(reader: &Reader, fields: &Fields<'_>) -> Vec<(Placed<String>, Severity)> {
    let pairs = fields.get("severities").and_then(|node| reader.map(node)).unwrap_or_default();
    let read = pairs.iter().filter_map(|(rule, level)| {
        let rule = Placed { value: reader.words(rule)?, spot: Spot(rule.at) };
        Some((rule, severity(reader, level)?))
    });
    read.collect()
}

fn kinds(reader: &Reader, fields: &Fields<'_>) -> Vec<(Spot, KindList)> {
    let pairs = fields.get("kinds").and_then(|node| reader.map(node)).unwrap_or_default();
    let read = pairs.iter().filter_map(|(kind, list)| {
        let names = reader.fields(list, KIND_LIST)?;
        let names = reader.one_or_more(reader.required(&names, "names")?);
        let names = names.into_iter().filter_map(|name| reader.regex(name, true)).collect();
        Some((Spot(kind.at), KindList { kind: reader.words(kind)?, names }))
    });
    read.collect()
}

fn suppressions(reader: &Reader, fields: &Fields<'_>) -> Vec<Accepted> {
    let items = fields.get("suppressions").and_then(|node| reader.list(node)).unwrap_or_default();
    let mut seen = BTreeSet::new();
    let read = items.iter().filter_map(|item| {
        let fields = reader.fields(item, SUPPRESSION)?;
        reader.required(&fields, "files")?;
        let reason = reader.words(reader.required(&fields, "reason")?)?;
        let files = texts(reader, &fields, "files");
        let rules = texts(reader, &fields, "rules");
        let key = fields.get("key").and_then(|node| reader.words(node));
        let words = |placed: &[Placed<String>]| placed.iter().map(|placed| placed.value.clone()).collect::<Vec<_>>();
        if !seen.insert((words(&rules), words(&files), key.clone())) {
            return reader.refuse(item.at, "this suppression is written twice", None);
        }
        Some(Accepted { rules, files, key, reason, spot: Spot(item.at) })
    });
    read.collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

    use super::*;

    const WHOLE: &str = r#"
version: 1
paths:
  exclude: [legacy/**, "*.min.js"]
  include: src
select: [secure, http-only]
ignore: lifetime
severities: { same-site: low }
min-severity: medium
min-confidence: low
fail-on: high
include-tests: true
kinds:
  session: { names: ["^acme_sid$"] }
rules: rules/team.yaml
suppressions:
  - { rules: secure, files: src/dev/**, key: cookie.secure, reason: "never deployed" }
"#;

    fn values(placed: &[Placed<String>]) -> Vec<&str> {
        placed.iter().map(|placed| placed.value.as_str()).collect()
    }

    #[test]
    fn every_key_is_read() {
        let read = Configuration::read("cookielint.yaml", WHOLE).unwrap();
        assert_eq!((values(&read.exclude), values(&read.include)), (vec!["legacy/**", "*.min.js"], vec!["src"]));
        assert_eq!((values(&read.select), values(&read.ignore)), (vec!["secure", "http-only"], vec!["lifetime"]));
        assert_eq!((read.severities[0].0.value.as_str(), read.severities[0].1), ("same-site", Severity::Low));
        assert_eq!((read.min_severity, read.min_confidence), (Some(Severity::Medium), Some(Confidence::Low)));
        assert_eq!((read.fail_on, read.include_tests), (Some(Severity::High), Some(true)));
        assert!(read.kinds[0].1.kind == "session" && read.kinds[0].1.names[0].is_match("ACME_SID"));
        assert_eq!(values(&read.rules), ["rules/team.yaml"]);
        let accepted = &read.suppressions[0];
        assert_eq!((values(&accepted.rules), values(&accepted.files)), (vec!["secure"], vec!["src/dev/**"]));
        assert_eq!((accepted.key.as_deref(), accepted.reason.as_str()), (Some("cookie.secure"), "never deployed"));
        assert_eq!(accepted.spot.line(), 17);
    }

    #[test]
    fn a_typo_is_shown_with_its_place_and_the_nearest_word() {
        let shown = |text: &str| Configuration::read("cookielint.yaml", text).unwrap_err().to_string();
        let unknown = shown("version: 1\nsupressions: []\n");
        assert!(unknown.starts_with("cookielint.yaml:2:1: unknown key `supressions`"), "{unknown}");
        assert!(unknown.contains("did you mean `suppressions`?"), "{unknown}");
        let word = shown("version: 1\nfail-on: hihg\n");
        assert!(word.starts_with("cookielint.yaml:2:10: unknown severity `hihg`") && word.contains("`high`"), "{word}");
        assert!(shown("version: 1\nversion: 1\n").contains("written twice"));
        assert!(shown("ignore: secure\n").contains("the key `version` is missing"));
        assert!(shown("version: 2\n").contains("unknown version"));
        assert!(shown("version: 1\ninclude-tests: \"true\"\n").contains("expected true or false"));
    }

    #[test]
    fn a_suppression_needs_files_and_a_reason() {
        let shown = |text: &str| Configuration::read("cookielint.yaml", text).unwrap_err().to_string();
        assert!(shown("version: 1\nsuppressions: [{ files: a.js }]\n").contains("the key `reason` is missing"));
        assert!(shown("version: 1\nsuppressions: [{ reason: x }]\n").contains("the key `files` is missing"));
        let twice = "version: 1\nsuppressions:\n  - { files: a.js, reason: x }\n  - { files: a.js, reason: y }\n";
        assert!(shown(twice).starts_with("cookielint.yaml:4:"));
    }

    #[test]
    fn a_fault_that_is_found_later_has_its_place() {
        let read = Configuration::read("cookielint.yaml", "version: 1\nignore: [secur]\n").unwrap();
        let fault = read.fault(read.ignore[0].spot, "unknown rule".to_owned(), None);
        assert_eq!((fault.line, fault.column, fault.width, fault.source_line.as_str()), (2, 10, 5, "ignore: [secur]"));
    }
}
