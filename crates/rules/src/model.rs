//! What rules and APIs say, checked and ready to run. The types here are plain data: loading and its errors are in
//! [`crate::load`](crate), running them is the engine's business.
//!
//! Everything keeps the order of the YAML files; maps that are iterated are ordered, so that output never depends on hashing.

mod api;
mod conditions;
mod keys;
mod surroundings;

use std::collections::{BTreeMap, BTreeSet};

use regex::Regex;
use serde::{Deserialize, Serialize};

pub use crate::projects::{Ecosystem, Manifest, Manifests, PackagePattern};
pub use api::{Api, Companion, Force, Match, Path, Place, Scope, Slot, TextForm, Way, WayTest};
pub use conditions::{Condition, Is, Predicate};
pub use keys::{KeyStyle, unset};
pub use surroundings::{Environments, Mapped, ModuleFiles, PlaceList};

/// An attribute of a cookie, by its RFC 6265bis name in lower case, `enabled`, or a private `x-…` one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Attribute(pub String);

/// The attributes that exist without an `x-` in front.
pub const ATTRIBUTES: &[&str] =
    &["name", "value", "secure", "http-only", "same-site", "domain", "path", "max-age", "expires", "partitioned", "enabled"];

impl Attribute {
    /// Its word.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the words speak for themselves")]
pub enum Severity {
    Info,
    Low,
    Medium,
    High,
    Critical,
}

/// How sure we are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the words speak for themselves")]
pub enum Confidence {
    Low,
    Medium,
    High,
}

/// What stands behind a match of an API, weakest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Evidence {
    /// The name alone.
    Name,
    /// The package stands in a manifest of the project.
    Package,
    /// The module is imported in the file.
    Import,
    /// The type is known.
    Type,
}

/// The kind of a cookie: `session auth csrf preference other`, or a name list of `kinds`.
pub type Kind = String;

/// A constant as policy sees it: what values and defaults are mapped to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Constant {
    /// On.
    True,
    /// Off.
    False,
    /// Follows the scheme of the request.
    PerRequest,
    /// The attribute is not sent.
    Unset,
    /// As if nothing had been written.
    Absent,
    /// Nobody can tell.
    Unknown,
    /// Any other word or text (`lax`, `strict`, `none`, a path, a name).
    Text(String),
    /// A number; durations are seconds.
    Number(f64),
}

/// A value table: what a constant found in code means.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct ValueTable {
    /// By the lower-cased text of the constant.
    pub exact: BTreeMap<String, Constant>,
    /// Any constant that counts as true.
    pub truthy: Option<Constant>,
    /// Any constant that counts as false.
    pub falsy: Option<Constant>,
    /// Any other.
    pub rest: Option<Constant>,
}

/// Where an attribute stands in a record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Key {
    /// A key path; a method of that name counts too.
    Path(Vec<String>),
    /// A method or call with these arguments.
    Call {
        /// Its name.
        name: String,
        /// What its arguments must be.
        arguments: Vec<ArgumentPattern>,
    },
}

/// One argument of [`Key::Call`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum ArgumentPattern {
    /// Must equal this text, without regard to case.
    Equals(String),
    /// Anything.
    Any,
    /// Is the value looked for.
    Value,
}

/// What holds when nothing is written.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DefaultSpec {
    /// Cases by library version, first that fits.
    pub cases: Vec<VersionCase>,
    /// Otherwise.
    pub otherwise: Constant,
}

/// A default that holds for some versions.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct VersionCase {
    /// Below this version (dotted numbers).
    pub below: Option<String>,
    /// At least this version.
    pub at_least: Option<String>,
    /// The default then.
    pub value: Constant,
}

/// How an API spells one attribute.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AttributeSpec {
    /// Keys, tried in order.
    pub keys: Vec<Key>,
    /// What holds when absent; `None`: absence is not judged.
    pub default: Option<DefaultSpec>,
    /// What constants mean.
    pub values: Option<ValueTable>,
    /// It is an age: numbers and durations written as text count too.
    pub ages: bool,
    /// Seconds per unit of a number (1, 0.001, 86400).
    pub unit: f64,
    /// The API cannot be told otherwise.
    pub fixed: bool,
    /// An unknown value is worth a low finding.
    pub commonly_forgotten: bool,
    /// The code that sets it right.
    pub fix: Option<String>,
}

/// A shape of syntax that a match is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "docs/schema.md has a table of them")]
pub enum Shape {
    Call,
    Construct,
    Record,
    Index,
    Write,
    Element,
    Settings,
    Class,
    Annotation,
    Query,
}

/// What a rule reports.
#[derive(Debug, Clone)]
pub enum Verdict {
    /// A finding where an attribute does not fulfil its predicate.
    Require(Vec<(Attribute, Predicate)>),
    /// A finding at this attribute whenever `when` holds.
    Report(Attribute),
    /// A finding for each key that has no effect.
    Ignored,
    /// A finding where a requirement of another rule fails only in production.
    OffInProduction,
    /// A finding at each `@site` of the inline query of this number, in this language family.
    Query {
        /// See [`Knowledge::inline`].
        query: usize,
        /// The language family.
        language: String,
    },
}

/// A policy.
#[derive(Debug, Clone)]
#[allow(missing_docs, reason = "docs/schema.md has a table of them")]
pub struct Rule {
    pub id: String,
    pub title: String,
    pub severity: Severity,
    pub severity_by_kind: BTreeMap<Kind, Severity>,
    pub when: Condition,
    pub verdict: Verdict,
    pub except: Vec<Condition>,
    pub confidence: Option<Confidence>,
    pub message: String,
    pub why: String,
    pub fix: String,
    pub cwe: Vec<u32>,
    pub owasp: Vec<String>,
    pub references: Vec<String>,
    pub tags: Vec<String>,
    pub aliases: Vec<String>,
    pub place: Place,
}

/// A class of cookies by name.
#[derive(Debug, Clone)]
pub struct KindList {
    /// The kind.
    pub kind: Kind,
    /// Names that belong to it.
    pub names: Vec<Regex>,
}

/// An inline query with its place, numbered by its position in [`Knowledge::inline`].
#[derive(Debug, Clone)]
pub struct InlineQuery {
    /// The language family it is for.
    pub language: String,
    /// The YAML file.
    pub file: String,
    /// The line on which the S-expression begins.
    pub line: usize,
    /// The S-expressions, indented as in the file, so that columns are those of the file.
    pub text: String,
    /// The line of the file, where the text does not stand in lines of its own.
    pub source_line: Option<String>,
}

/// Everything that rules and APIs say.
#[derive(Debug, Clone, Default)]
pub struct Knowledge {
    /// In order of the files.
    pub apis: Vec<Api>,
    /// In order of the files.
    pub rules: Vec<Rule>,
    /// By name.
    pub objects: BTreeMap<String, Vec<Way>>,
    /// First that matches.
    pub kinds: Vec<KindList>,
    /// First that matches.
    pub places: Vec<PlaceList>,
    /// See [`Environments`].
    pub environments: Environments,
    /// By name.
    pub projects: Vec<Ecosystem>,
    /// By language: where its modules stand.
    pub modules: BTreeMap<String, ModuleFiles>,
    /// Inline queries.
    pub inline: Vec<InlineQuery>,
    /// A hash of everything that decides facts, not policy: queries' texts apart.
    pub facts_text: String,
}

impl Knowledge {
    /// Whether a cookie name belongs to a kind.
    pub fn in_kind(&self, name: &str, kind: &str) -> bool {
        self.kinds.iter().any(|list| list.kind == kind && list.names.iter().any(|regex| regex.is_match(name)))
    }

    /// The attributes that rules ask about.
    pub fn asked_attributes(&self) -> BTreeSet<&str> {
        let mut asked: BTreeSet<&str> = BTreeSet::from(["name"]);
        for rule in &self.rules {
            let conditions = std::iter::once(&rule.when).chain(&rule.except);
            asked.extend(conditions.flat_map(|condition| &condition.tests).map(|(name, _)| name.as_str()));
            match &rule.verdict {
                Verdict::Require(required) => asked.extend(required.iter().map(|(attribute, _)| attribute.as_str())),
                Verdict::Report(attribute) => asked.extend([attribute.as_str()]),
                _ => {}
            }
        }
        asked
    }

    /// The API of this id.
    pub fn api(&self, id: &str) -> Option<&Api> {
        self.apis.iter().find(|api| api.id == id)
    }
}
