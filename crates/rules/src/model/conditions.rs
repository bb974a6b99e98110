//! What is asked of values: predicates, and conditions over several attributes.

use regex::Regex;
use serde::{Deserialize, Serialize};

use super::Constant;

/// What is asked of a value.
#[derive(Debug, Clone)]
pub enum Predicate {
    /// Equal to the constant (texts without regard to case).
    Equals(Constant),
    /// A property, see [`Is`].
    Is(Is),
    /// Not that.
    Not(Box<Predicate>),
    /// All of these.
    All(Vec<Predicate>),
    /// Any of these constants.
    In(Vec<Constant>),
    /// A cookie name of this kind or list of `kinds`.
    InKind(String),
    /// A text that matches.
    Matches(Regex),
    /// A number below (durations in seconds).
    Below(f64),
    /// A number of at least.
    AtLeast(f64),
    /// Comes from this module.
    Imports(String),
    /// Was written (true), or holds by default (false).
    Written(bool),
}

/// Words of `is:`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the words speak for themselves")]
pub enum Is {
    Past,
    Future,
    Zero,
    Empty,
    Written,
    Absent,
    /// What sort of value it is, where that is seen.
    Boolean,
    Number,
    Text,
    Time,
    Record,
    List,
    Function,
}

/// Attributes and what is asked of them; all must hold. Rules also use the pseudo-attributes `kind` and `api`.
#[derive(Debug, Clone, Default)]
pub struct Condition {
    /// In order of the YAML.
    pub tests: Vec<(String, Predicate)>,
}

impl Condition {
    /// Whether it asks for an attribute.
    pub fn mentions(&self, attribute: &str) -> bool {
        self.tests.iter().any(|(tested, _)| tested == attribute)
    }
}
