//! What rules and APIs say, checked and ready to run. The types here are plain data: loading and its errors are in
//! [`crate::load`](crate), running them is the engine's business.
//!
//! Everything keeps the order of the YAML files; maps that are iterated are ordered, so that output never depends on hashing.

mod conditions;
mod keys;
mod surroundings;

use std::collections::{BTreeMap, BTreeSet};

use globset::GlobSet;
use regex::Regex;
use serde::{Deserialize, Serialize};

pub use crate::projects::{Ecosystem, Manifest, Manifests, PackagePattern};
pub use conditions::{Condition, Is, Predicate};
pub use keys::KeyStyle;
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

/// One position of an argument list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Slot {
    /// Becomes this key of the record.
    Key(String),
    /// What the argument denotes is spread into the record; the name is for `where`.
    Spread(String),
    /// This argument and all that follow are options that are calls; the name is for `where`.
    Options(String),
    /// Must equal one of these texts, without regard to case, or be a constant of that name.
    Equals(Vec<String>),
    /// Not looked at.
    Ignored,
    /// The site itself (in `unsent`, `sent`).
    Site,
}

/// What a path in a match names. Alternatives in braces are already expanded.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Path {
    /// `module#name` and perhaps members of it: an export, or a method of a type.
    Export {
        /// The module, package or namespace.
        module: String,
        /// The export and its members: `["Context", "SetCookie"]`.
        names: Vec<String>,
    },
    /// `object.method` with an object of `objects:`.
    Object {
        /// The object's name.
        object: String,
        /// The method, or members and the method of the last: `cookies.set`.
        method: String,
    },
    /// `*.method`.
    AnyReceiver {
        /// The method, or the dotted rest of the text.
        method: String,
    },
    /// A plain name or dotted text.
    Text {
        /// Its segments.
        segments: Vec<String>,
    },
}

impl Path {
    /// The last segment: the word by which candidates are looked up.
    pub fn last(&self) -> &str {
        match self {
            Path::Export { names, .. } => names.last().map_or("", String::as_str),
            Path::Object { method, .. } | Path::AnyReceiver { method } => method.rsplit('.').next().unwrap_or(method),
            Path::Text { segments } => segments.last().map_or("", String::as_str),
        }
    }
}

/// One way to find a site of an API.
#[derive(Debug, Clone)]
pub struct Match {
    /// The shape of syntax.
    pub shape: Shape,
    /// Any of these paths; for `element` the tag, for `settings` empty.
    pub paths: Vec<Path>,
    /// Required positions.
    pub params: Vec<Slot>,
    /// Positions that may be missing.
    pub optional: Vec<Slot>,
    /// Whether `params` or `optional` was written at all: without, any arguments fit and none is named.
    pub positional: bool,
    /// For `element`: the tag of the parent. For `class`: the path of the superclass.
    pub under: Option<String>,
    /// Only in these files.
    pub files: Option<GlobSet>,
    /// The globs of `files`, as written.
    pub file_patterns: Vec<String>,
    /// Least evidence.
    pub evidence: Evidence,
    /// Only in files that import one of these modules; none: in any.
    pub imports: Vec<String>,
    /// What arguments must fulfil.
    pub filters: Vec<(String, Predicate)>,
    /// For `query`: the number of the inline query, see [`Knowledge::inline`].
    pub query: Option<usize>,
    /// What being there says by itself.
    pub set: Vec<(Attribute, Constant)>,
}

/// A call that belongs to a site: adds to it, sends it, or shows that it is never sent.
#[derive(Debug, Clone, PartialEq)]
pub struct Companion {
    /// What is called.
    pub paths: Vec<Path>,
    /// True if it is called on the receiver of the site, false if on the site itself (or takes it as an argument).
    pub of_receiver: bool,
    /// Its positions.
    pub params: Vec<Slot>,
    /// True for `within`: the site lies inside that call.
    pub within: bool,
    /// True for `reads`: the function around the site takes that entry of that object.
    pub reads: bool,
}

/// A way in which an expression shows that it is a certain object.
#[derive(Debug, Clone)]
pub struct Way {
    /// What must hold of the expression.
    pub test: WayTest,
    /// Only with this package in a manifest.
    pub package: Option<String>,
    /// Only if the file imports this module.
    pub imports: Option<String>,
}

/// The test of a [`Way`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WayTest {
    /// Its declared or constructed type.
    Type(Vec<Path>),
    /// It is what this call returns.
    Call(Vec<Path>),
    /// It is a parameter of a function that is passed to this call.
    Param {
        /// Position of the parameter.
        index: usize,
        /// The call.
        of: Vec<Path>,
    },
    /// Its dotted text is one of these; a leading `*.` stands for any receiver.
    Name(Vec<String>),
}

/// When something holds, attributes are forced to a value.
#[derive(Debug, Clone)]
pub struct Force {
    /// The condition.
    pub when: Condition,
    /// What is set then.
    pub set: Vec<(Attribute, Constant)>,
}

/// A text that is read as a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TextForm {
    /// The value of a `Set-Cookie` header. Its keys are the words of the attributes.
    SetCookie,
    /// The same with the name of the header before it; a header of another name is no site.
    SetCookieLine,
}

/// Whether an API sets one cookie or configures others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the words speak for themselves")]
pub enum Scope {
    #[default]
    Site,
    Project,
}

/// Where something was said, for error messages and `explain`. Lines count from 1.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The YAML file.
    pub file: String,
    /// Its line.
    pub line: usize,
}

/// How a framework spells a cookie.
#[derive(Debug, Clone)]
#[allow(missing_docs, reason = "docs/schema.md has a table of them")]
pub struct Api {
    pub id: String,
    pub title: String,
    /// A language family.
    pub language: String,
    pub packages: Vec<String>,
    pub matches: Vec<Match>,
    pub filters: Vec<(String, Predicate)>,
    pub at: Vec<String>,
    pub text: Option<TextForm>,
    pub also: Vec<Companion>,
    pub unsent: Vec<Companion>,
    pub sent: Vec<Companion>,
    pub kind: Option<Kind>,
    pub scope: Scope,
    pub attributes: BTreeMap<Attribute, AttributeSpec>,
    pub deletes: Vec<Condition>,
    pub ignored: BTreeMap<String, String>,
    pub present: Vec<Match>,
    pub absence: bool,
    pub force: Vec<Force>,
    /// The place (or `production`) of what is written, the first whose condition holds.
    pub environment: Vec<(String, Condition)>,
    pub inherits: Vec<String>,
    pub governs: Option<GlobSet>,
    pub govern_patterns: Vec<String>,
    pub part: bool,
    pub ignore: bool,
    pub keys: KeyStyle,
    pub fix: Option<String>,
    pub note: Option<String>,
    pub references: Vec<String>,
    pub aliases: Vec<String>,
    pub place: Place,
}

impl Api {
    /// Every key that the attributes and `present` conditions ask for, as first segments.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        let of_attributes = self.attributes.values().flat_map(|spec| &spec.keys).map(|key| match key {
            Key::Path(path) => path.first().map_or("", String::as_str),
            Key::Call { name, .. } => name,
        });
        let of_base = self.at.first().map(String::as_str);
        let of_present = self.present.iter().flat_map(|form| &form.paths).map(Path::last);
        of_attributes.chain(of_base).chain(of_present).chain(self.ignored.keys().map(String::as_str))
    }

    /// Every name that a method may have whose call writes something that the API asks for.
    pub fn methods(&self) -> impl Iterator<Item = &str> {
        let of_attributes = self.attributes.values().flat_map(|spec| &spec.keys).flat_map(|key| match key {
            Key::Path(path) => path.as_slice(),
            Key::Call { name, .. } => std::slice::from_ref(name),
        });
        let of_base = self.at.iter().chain(self.ignored.keys());
        let of_companions = self.also.iter().flat_map(|companion| &companion.paths).map(Path::last);
        of_attributes.chain(of_base).map(String::as_str).chain(of_companions)
    }
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
