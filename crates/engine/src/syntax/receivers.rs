//! Functions in which the members of a parameter are written without it: `cookie.apply { secure = true }`.

use super::{Members, Param, ScopeKind, Syntax};
use crate::finding::Span;

impl Syntax {
    /// The parameter of which a bare name at a place is a member, by its name.
    pub(crate) fn receiver_of(&self, name: &str, at: Span) -> Option<&str> {
        if !self.has_receivers || self.imports.iter().any(|import| import.local.as_deref() == Some(name)) {
            return None;
        }
        let declared = self.declared.get(name);
        let mut found: Option<&Param> = None;
        let mut scope = self.scope_at(at);
        while let Some(id) = scope {
            let this = self.scope(id)?;
            if declared.is_some_and(|scopes| scopes.contains(&id)) {
                // What is declared nearer, or beside it, is no member.
                let is_farther = matches!(this.kind, ScopeKind::Class | ScopeKind::File);
                found = found.filter(|param| is_farther && param.members == Some(Members::Own));
                break;
            }
            if found.is_none() {
                found = self.function_of(this.span).and_then(|function| function.params.iter().find(|param| param.members.is_some()));
            }
            scope = this.parent;
        }
        found?.name.as_deref()
    }

    /// Whether a function around a place declares a name, before any class does.
    pub(crate) fn is_parameter(&self, name: &str, at: Span) -> bool {
        let Some(declared) = self.declared.get(name) else { return false };
        let mut scope = self.scope_at(at);
        while let Some((id, this)) = scope.and_then(|id| Some((id, self.scope(id)?))) {
            if declared.contains(&id) {
                return true;
            }
            if this.kind == ScopeKind::Class {
                return false;
            }
            scope = this.parent;
        }
        false
    }
}
