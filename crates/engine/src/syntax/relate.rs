//! What belongs to what: parameters to functions, names to scopes, arms to branches, jumps to regions. Built once a file.

use std::collections::HashMap;

use super::{Arm, Branch, Expr, NodeId, Region, RegionId, ScopeId, ScopeKind, Syntax};
use crate::finding::Span;

/// Fills in everything that is known only when all matches have been seen.
pub(super) fn relate(syntax: &mut Syntax, length: usize) {
    nest_scopes(syntax, length);
    give_functions_their_parts(syntax);
    nest_regions(syntax, length);
    declare_names(syntax);
    index(syntax);
}

fn outer_first(span: Span) -> (usize, usize) {
    (span.start, usize::MAX - span.end)
}

/// The parent of each span among spans that are sorted outer first.
fn parents(spans: &[Span]) -> Vec<Option<u32>> {
    let mut stack: Vec<(Span, u32)> = Vec::new();
    let mut found = Vec::with_capacity(spans.len());
    for (index, span) in spans.iter().enumerate() {
        while stack.last().is_some_and(|(outer, _)| !outer.contains(*span)) {
            stack.pop();
        }
        found.push(stack.last().map(|(_, id)| *id));
        stack.push((*span, u32::try_from(index).unwrap_or(u32::MAX)));
    }
    found
}

fn nest_scopes(syntax: &mut Syntax, length: usize) {
    let file = Span { start: 0, end: length };
    syntax.scopes.retain(|scope| scope.kind != ScopeKind::File);
    syntax.scopes.push(super::Scope { span: file, kind: ScopeKind::File, parent: None });
    // Of scopes with one span the file's stands outside, then a function's.
    let rank = |kind| match kind {
        ScopeKind::File => 0,
        ScopeKind::Class => 1,
        ScopeKind::Function => 2,
        ScopeKind::Block => 3,
    };
    syntax.scopes.sort_by_key(|scope| (outer_first(scope.span), rank(scope.kind)));
    let spans: Vec<Span> = syntax.scopes.iter().map(|scope| scope.span).collect();
    for (scope, parent) in syntax.scopes.iter_mut().zip(parents(&spans)) {
        scope.parent = parent.map(ScopeId);
    }
}

fn give_functions_their_parts(syntax: &mut Syntax) {
    syntax.functions.sort_by_key(|function| outer_first(function.span));
    let spans: Vec<Span> = syntax.functions.iter().map(|function| function.span).collect();
    let parents = parents(&spans);
    let owner = |span: Span| {
        let mut at = spans.partition_point(|function| function.start <= span.start).checked_sub(1)?;
        loop {
            if spans.get(at).is_some_and(|function| function.contains(span)) {
                return Some(at);
            }
            at = (*parents.get(at)?)? as usize;
        }
    };
    let mut params = std::mem::take(&mut syntax.params);
    params.sort_by_key(|(span, _)| (span.start, span.end));
    for (span, param) in params {
        if let Some(function) = owner(span).and_then(|index| syntax.functions.get_mut(index)) {
            function.params.push(param);
        }
    }
    for (span, value) in std::mem::take(&mut syntax.returns) {
        if let (Some(function), Some(value)) = (owner(span).and_then(|index| syntax.functions.get_mut(index)), value) {
            function.returns.push(value);
        }
    }
    syntax.function_at = spans.iter().enumerate().map(|(index, span)| ((span.start, span.end), index)).collect();
}

fn nest_regions(syntax: &mut Syntax, length: usize) {
    let forks = std::mem::take(&mut syntax.forks);
    /// A span with its fork and arm, or none for a body.
    type Drawn = (Span, Option<(usize, Option<bool>)>);
    let mut regions: Vec<Drawn> = vec![(Span { start: 0, end: length }, None)];
    regions.extend(syntax.functions.iter().map(|function| (function.body, None)));
    for (index, fork) in forks.iter().enumerate() {
        regions.extend(fork.arms.iter().map(|(span, when)| (*span, Some((index, *when)))));
    }
    regions.sort_by_key(|(span, fork)| (outer_first(*span), fork.map(|(index, _)| index)));
    regions.dedup();
    let spans: Vec<Span> = regions.iter().map(|(span, _)| *span).collect();
    syntax.branches = forks
        .into_iter()
        .map(|fork| Branch { span: fork.span, condition: fork.condition, arms: Vec::new(), exhaustive: fork.exhaustive })
        .collect();
    for (index, ((span, fork), parent)) in regions.iter().zip(parents(&spans)).enumerate() {
        let region = RegionId(u32::try_from(index).unwrap_or(u32::MAX));
        let branch = fork.map(|(branch, _)| branch);
        if let Some((branch, when)) = fork
            && let Some(branch) = syntax.branches.get_mut(*branch)
        {
            branch.arms.push(Arm { region, when: *when });
        }
        syntax.regions.push(Region { span: *span, parent: parent.map(RegionId), branch, jumps: false, is_body: fork.is_none() });
    }
    for jump in std::mem::take(&mut syntax.jumps) {
        let region = syntax.region_at(jump).and_then(|id| syntax.regions.get_mut(id.0 as usize));
        if let Some(region) = region {
            region.jumps |= !region.is_body;
        }
    }
}

fn declare_names(syntax: &mut Syntax) {
    let mut declared: HashMap<String, Vec<ScopeId>> = HashMap::new();
    let mut declare = |name: &str, scope: Option<ScopeId>| {
        let scopes = declared.entry(name.to_owned()).or_default();
        scopes.extend(scope.filter(|scope| !scopes.contains(scope)));
    };
    for (index, kind) in std::mem::take(&mut syntax.declarations) {
        let Some(write) = syntax.writes.get(index) else { continue };
        let Some(kind) = kind else { continue };
        let scope = if kind == "function" { outside_blocks(syntax, write.span) } else { syntax.scope_at(write.span) };
        if let Expr::Name(name) = &syntax.node(bare_target(syntax, write.target)).expr {
            declare(name, scope);
        }
        if let Some(write) = syntax.writes.get_mut(index) {
            write.declared_in = scope;
        }
    }
    for function in &syntax.functions {
        let scope = syntax.scope_at(function.body);
        for param in &function.params {
            if let Some(name) = &param.name {
                declare(name, scope);
            }
        }
        if let Some(name) = &function.name {
            declare(name, syntax.outer_scope(function.span));
        }
    }
    for class in &syntax.classes {
        if let Some(name) = &class.name {
            declare(name, syntax.outer_scope(class.span));
        }
    }
    syntax.writes.sort_by_key(|write| (write.span.start, write.span.end));
    syntax.declared = declared;
}

/// What is asked for again and again is found by one look.
fn index(syntax: &mut Syntax) {
    let mut write_of = HashMap::new();
    for (index, write) in syntax.writes.iter().enumerate() {
        // What becomes an entry of the target is not bound to the target.
        if let (Some(value), None) = (write.value, write.key) {
            write_of.entry(value).or_insert(index);
            write_of.entry(syntax.bare(value)).or_insert(index);
        }
    }
    syntax.write_of = write_of;
    let mut calls: HashMap<String, Vec<NodeId>> = HashMap::new();
    for id in syntax.ids() {
        if let Some(name) = syntax.called_name(id) {
            calls.entry(name.to_owned()).or_default().push(id);
        }
    }
    syntax.calls_named = calls;
}

fn bare_target(syntax: &Syntax, target: NodeId) -> NodeId {
    syntax.bare(target)
}

/// The innermost scope that is no block.
fn outside_blocks(syntax: &Syntax, span: Span) -> Option<ScopeId> {
    let mut at = syntax.scope_at(span)?;
    while let Some(scope) = syntax.scope(at) {
        if scope.kind != ScopeKind::Block {
            return Some(at);
        }
        at = scope.parent?;
    }
    None
}
