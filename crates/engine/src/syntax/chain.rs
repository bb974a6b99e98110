//! Chains of calls, `f(a).b(1).c()`, from either end: what is called on an expression, and what a call is called on.

use super::{Expr, NodeId, Operator, Syntax};

/// More links than this no chain has that a person wrote.
pub(crate) const LONGEST: usize = 128;

/// What a call calls.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Called<'s> {
    /// What stands before the last name.
    pub(crate) receiver: Option<NodeId>,
    pub(crate) name: &'s str,
}

impl Syntax {
    /// What a call calls, as it is written; `None` where something without a name is called.
    pub(crate) fn called(&self, call: NodeId) -> Option<Called<'_>> {
        let Expr::Call { receiver, name, callee, .. } = &self.node(call).expr else { return None };
        let (receiver, name) = match (name, callee.map(|callee| &self.node(self.bare(callee)).expr)) {
            (Some(name), _) => (*receiver, name),
            (None, Some(Expr::Name(name))) => (None, name),
            (None, Some(Expr::Member { receiver, name })) => (Some(*receiver), name),
            _ => return None,
        };
        Some(Called { receiver: receiver.map(|receiver| self.bare(receiver)), name })
    }

    /// The last name of what a call calls.
    pub(crate) fn called_name(&self, call: NodeId) -> Option<&str> {
        self.called(call).map(|called| called.name)
    }

    /// What a call calls a method of; `None` for a plain call.
    pub(crate) fn called_on(&self, call: NodeId) -> Option<NodeId> {
        match &self.node(call).expr {
            Expr::Member { receiver, .. } if self.names_call => Some(self.bare(*receiver)),
            Expr::Made { how, parts, .. } if how.goes_on() => parts.first().map(|first| self.bare(*first)),
            _ => self.called(call)?.receiver,
        }
    }

    /// The method that a link of a chain calls.
    pub(crate) fn method_of(&self, link: NodeId) -> Option<&str> {
        match &self.node(link).expr {
            Expr::Member { name, .. } if self.names_call => Some(name),
            _ => self.called_name(link),
        }
    }

    /// Whether an expression is a call: one that is written as such, or a name that stands for one where the language has that.
    pub(crate) fn is_call(&self, id: NodeId) -> bool {
        match self.node(id).expr {
            Expr::Call { .. } => true,
            Expr::Member { .. } => self.names_call,
            _ => false,
        }
    }

    /// The argument list of a call.
    pub(crate) fn arguments_of(&self, call: NodeId) -> Option<NodeId> {
        match self.node(call).expr {
            Expr::Call { arguments, .. } => arguments,
            _ => None,
        }
    }

    /// The calls that are made on an expression one after the other, first first.
    pub(crate) fn links_of(&self, id: NodeId) -> Vec<NodeId> {
        let next = |at: &NodeId| self.link_on(*at);
        std::iter::successors(self.link_on(id), next).take(LONGEST).collect()
    }

    /// The call of a method of what an expression is worth. A choice between several expressions is worth each of them.
    fn link_on(&self, id: NodeId) -> Option<NodeId> {
        let (mut at, mut is_method) = (id, false);
        let mut value = id;
        for around in self.ancestors(id) {
            match &self.node(around).expr {
                Expr::Transparent { value, .. } if *value == at => {}
                Expr::Ternary { then, otherwise, .. } if !is_method && (*then == at || *otherwise == Some(at)) => {}
                Expr::Binary { operator: Operator::Or | Operator::Coalesce, left, right }
                    if !is_method && (*left == at || *right == at) => {}
                Expr::Member { receiver, .. } if self.names_call && *receiver == at && !self.is_callee(around) => return Some(around),
                Expr::Member { receiver, .. } if !is_method && *receiver == at => is_method = true,
                Expr::Call { receiver: Some(receiver), name: Some(_), .. } if !is_method && *receiver == at => return Some(around),
                Expr::Call { callee: Some(callee), .. } if is_method && *callee == at => return Some(around),
                Expr::Made { how, parts, .. } if how.goes_on() && parts.first() == Some(&value) => return Some(around),
                _ => return None,
            }
            at = around;
            if !is_method {
                value = around;
            }
        }
        None
    }

    /// Whether an expression is what a call calls, with arguments of its own; or a call that is an idiom, of which it is no part.
    fn is_callee(&self, id: NodeId) -> bool {
        match self.node(id).parent.map(|parent| &self.node(parent).expr) {
            Some(Expr::Call { callee, .. }) => *callee == Some(id),
            Some(Expr::Made { parts, .. }) => !parts.contains(&id),
            Some(Expr::Transparent { value, .. }) => *value != id,
            Some(Expr::Binary { left, right, .. }) => *left != id && *right != id,
            _ => false,
        }
    }

    /// Whether one of the ways that an expression goes is a chain on `name`, a dotted text.
    pub(crate) fn continues(&self, value: NodeId, name: &[String], depth: usize) -> bool {
        let bare = self.bare(value);
        match self.node(bare).expr {
            Expr::Call { .. } => self.start_of(bare).is_some_and(|start| self.dotted(start).as_deref() == Some(name)),
            Expr::Ternary { then, otherwise, .. } if depth < 8 => {
                [Some(then), otherwise].into_iter().flatten().any(|way| self.continues(way, name, depth + 1))
            }
            _ => false,
        }
    }

    /// What the first call of a chain is called on, from the last one.
    pub(crate) fn start_of(&self, call: NodeId) -> Option<NodeId> {
        let below = std::iter::successors(self.called_on(call), |at| self.called_on(*at));
        below.take(LONGEST).last()
    }
}
