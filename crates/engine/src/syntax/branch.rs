//! Where code goes one way or the other, and when it runs at all: regions, the arms of branches, and what leaves them.

use super::{NodeId, RegionId};
use crate::finding::Span;

/// Code that runs as a whole or not at all.
#[derive(Debug, Clone)]
pub(crate) struct Region {
    pub(crate) span: Span,
    pub(crate) parent: Option<RegionId>,
    /// The branch this is an arm of; `None` for bodies of functions and the file.
    pub(crate) branch: Option<usize>,
    /// It ends by leaving: what follows is not reached from here.
    pub(crate) leaves: Option<Leave>,
    pub(crate) runs: Runs,
    /// Branches directly in it that may go on behind what is around them, in order.
    pub(crate) leaving: Vec<usize>,
}

/// When the code of a region runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Runs {
    /// The arm of a branch.
    Arm,
    /// The body of a function, or the file: when somebody calls it.
    Called,
    /// The body of a function that is handed to a call: perhaps where it stands, perhaps never.
    Handed,
    /// The body of a function that runs where it stands, once.
    Here,
}

impl Region {
    /// Whether it is the body of something that is not simply run through.
    pub(crate) fn is_body(&self) -> bool {
        matches!(self.runs, Runs::Called | Runs::Handed)
    }
}

/// When an arm is taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum When {
    /// When the branch's condition holds, or when not.
    Is(bool),
    /// When the branch's subject equals one of these; without a subject, when one of these holds.
    OneOf(Vec<NodeId>),
    /// When no other is.
    Otherwise,
    /// In some case of its own.
    Perhaps,
}

/// An arm of a branch.
#[derive(Debug, Clone)]
pub(crate) struct Arm {
    pub(crate) region: RegionId,
    pub(crate) when: When,
    /// Unless it leaves, it runs on into the next arm.
    pub(crate) falls: bool,
}

/// How code leaves the place where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Leave {
    /// The function: `return`, `throw`.
    Function,
    /// The innermost branch that can be left, or loop: `break`.
    Branch,
    /// This turn of the innermost loop: `continue`.
    Turn,
}

/// A place where code goes one way or the other.
#[derive(Debug, Clone)]
pub(crate) struct Branch {
    pub(crate) span: Span,
    /// What decides: a condition, or the subject that is compared.
    pub(crate) condition: Option<NodeId>,
    pub(crate) arms: Vec<Arm>,
    /// One of the arms always runs.
    pub(crate) exhaustive: bool,
    /// What the code behind it goes on after.
    pub(crate) stops: Vec<Leave>,
}
