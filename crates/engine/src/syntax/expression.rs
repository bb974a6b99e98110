//! What an expression is, with its parts by their indices. How they are found is the business of [`super::lower`].

use super::{NodeId, When};
use crate::finding::Span;

/// Operators with two operands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(crate) enum Operator {
    And,
    Or,
    Coalesce,
    Add,
    Subtract,
    Multiply,
    Divide,
    Eq,
    Ne,
    Less,
    More,
    LessEq,
    MoreEq,
    /// The left is one of the right.
    In,
    NotIn,
    /// The entries of a list in one text, the right one between them.
    Join,
    /// A format with placeholders that begin with `%`, and what they stand for.
    Percent,
    /// A format with placeholders in braces, and what they stand for.
    Braces,
}

impl Operator {
    /// Whether it makes a text of something else than two texts.
    pub(crate) fn makes_text(self) -> bool {
        matches!(self, Operator::Join | Operator::Percent | Operator::Braces)
    }
}

/// How a record is made of others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Making {
    /// The entries of all parts; of equal keys the last wins. `fills`: the first wins. `deep`: records in them are joined too.
    Merge { fills: bool, deep: bool },
    /// The entries of the first part but those of the keys that follow.
    Without,
    /// The entries of the first part, of the keys that follow.
    Only,
    /// Keys and values take turns.
    Entries,
    /// A list: the first part with the others behind it.
    Appended,
    /// The first part after the function that follows has written to it.
    Configured,
}

impl Making {
    /// Whether it is its first part, with more written to it.
    pub(crate) fn goes_on(self) -> bool {
        matches!(self, Making::Configured | Making::Merge { fills: false, .. })
    }
}

/// A piece of a text.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Part {
    Text(String),
    Hole(NodeId),
    /// What another language writes there.
    Foreign(Span),
}

/// What an expression is.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Expr {
    /// Nothing is known but its text.
    Opaque,
    True,
    False,
    Null,
    Undefined,
    Number(f64),
    Text(Vec<Part>),
    Name(String),
    Member {
        receiver: NodeId,
        name: String,
    },
    Index {
        receiver: NodeId,
        key: NodeId,
    },
    Not(NodeId),
    Negative(NodeId),
    Binary {
        operator: Operator,
        left: NodeId,
        right: NodeId,
    },
    Ternary {
        condition: NodeId,
        then: NodeId,
        otherwise: Option<NodeId>,
    },
    /// A part of something, taken out of it by a pattern: what stands there, or else this.
    Taken {
        from: NodeId,
        path: Vec<String>,
        otherwise: Option<NodeId>,
    },
    /// What a pattern leaves over.
    Rest {
        of: NodeId,
        without: Vec<String>,
    },
    /// One of several, by the arm that is taken.
    Choice {
        subject: Option<NodeId>,
        arms: Vec<(When, NodeId)>,
    },
    Spread(NodeId),
    Pair {
        key: NodeId,
        value: NodeId,
    },
    /// Does not change the value; `copy`: it is a new object.
    Transparent {
        value: NodeId,
        copy: bool,
    },
    Function,
    /// Entries in order: pairs, spreads, positional values. Argument lists too.
    Record {
        entries: Vec<NodeId>,
        list: bool,
    },
    /// A record made of others: the parts, and the entries of an argument list as further parts.
    Made {
        how: Making,
        parts: Vec<NodeId>,
        record: Option<NodeId>,
    },
    /// An XML element.
    Element {
        tag: String,
        entries: Vec<NodeId>,
        text: Option<String>,
    },
    Call {
        receiver: Option<NodeId>,
        name: Option<String>,
        callee: Option<NodeId>,
        arguments: Option<NodeId>,
    },
    Construct {
        ty: Option<String>,
        arguments: Option<NodeId>,
        init: Option<NodeId>,
    },
}

/// An expression and its place.
#[derive(Debug, Clone)]
pub(crate) struct Node {
    pub(crate) span: Span,
    pub(crate) expr: Expr,
    /// The innermost node around it.
    pub(crate) parent: Option<NodeId>,
}
