//! What an API says: where its sites are, how their attributes are spelled, and for which sites elsewhere it speaks.

use std::collections::BTreeMap;

use globset::GlobSet;
use serde::{Deserialize, Serialize};

use super::{Attribute, AttributeSpec, Condition, Constant, Evidence, Key, KeyStyle, Kind, Predicate, Shape};

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
    /// Something read from the site (in `unsent`, `sent`): its name, its value.
    OfSite,
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
    /// For `query`: the number of the inline query, see [`super::Knowledge::inline`].
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
