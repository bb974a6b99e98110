//! What belongs to what: parameters to functions, names to scopes, arms to branches, jumps to regions. Built once a file.

use std::collections::HashMap;

use super::lookup::Lookup;
use super::{Arm, Branch, Expr, Leave, Node, NodeId, Param, ParamPart, Region, RegionId, Runs, ScopeId, ScopeKind, Syntax, Take};
use crate::finding::Span;

/// Fills in everything that is known only when all matches have been seen.
pub(super) fn relate(syntax: &mut Syntax, length: usize) {
    make_parts(syntax);
    nest_scopes(syntax, length);
    give_functions_their_parts(syntax);
    nest_regions(syntax, length);
    declare_names(syntax);
    index(syntax);
    name_what_classes_make(syntax);
}

/// What is made of the class around it, without its name.
fn name_what_classes_make(syntax: &mut Syntax) {
    for id in std::mem::take(&mut syntax.made_around) {
        let name = syntax.class_around(syntax.node(id).span).and_then(|class| class.name.clone());
        if let Some(Node { expr: Expr::Construct { ty, .. }, .. }) = syntax.nodes.get_mut(id.0 as usize) {
            *ty = name.or(ty.take());
        }
    }
}

/// Makes nodes of the parts that patterns take, so that they are values like any other.
fn make_parts(syntax: &mut Syntax) {
    let takings = std::mem::take(&mut syntax.takings);
    for taking in &takings {
        let from = taking.from;
        let expr = match &taking.take {
            Take::Path(path) => Expr::Taken { from, path: path.clone(), otherwise: taking.otherwise },
            Take::Rest => {
                let others = takings.iter().filter(|other| other.from == from);
                let keys = others.filter_map(|other| match &other.take {
                    Take::Path(path) => path.first().cloned(),
                    Take::Rest => None,
                });
                Expr::Rest { of: from, without: keys.collect() }
            }
        };
        let id = NodeId(u32::try_from(syntax.nodes.len()).unwrap_or(u32::MAX));
        let Some(write) = syntax.writes.get_mut(taking.write) else { continue };
        write.value = Some(id);
        let span = write.span;
        syntax.nodes.push(Node { span, expr, parent: None });
    }
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
    syntax.scopes.dedup_by_key(|scope| (scope.span, scope.kind));
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
    let parts = std::mem::take(&mut syntax.parts);
    let mut params = std::mem::take(&mut syntax.params);
    params.sort_by_key(|(span, _)| (span.start, span.end));
    for (span, param) in params {
        syntax.has_receivers |= param.members.is_some();
        if let Some(function) = owner(span).and_then(|index| syntax.functions.get_mut(index)) {
            let within = |(part, _): &&(Span, ParamPart)| span.contains(*part);
            let parts = parts.iter().filter(within).map(|(_, part)| part.clone()).collect();
            let list = if param.aside { &mut function.asides } else { &mut function.params };
            list.push(Param { parts, ..param });
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
    type Drawn = (Span, Option<(usize, usize)>);
    let mut regions: Vec<Drawn> = vec![(Span { start: 0, end: length }, None)];
    regions.extend(syntax.functions.iter().map(|function| (function.body, None)));
    let bodies = runs_of_bodies(syntax);
    for (index, fork) in forks.iter().enumerate() {
        regions.extend(fork.arms.iter().enumerate().map(|(arm, (span, ..))| (*span, Some((index, arm)))));
    }
    regions.sort_by_key(|(span, fork)| (outer_first(*span), *fork));
    regions.dedup();
    let spans: Vec<Span> = regions.iter().map(|(span, _)| *span).collect();
    syntax.branches = forks
        .iter()
        .map(|fork| {
            let (span, condition, exhaustive, stops) = (fork.span, fork.condition, fork.exhaustive, fork.stops.clone());
            Branch { span, condition, arms: Vec::new(), exhaustive, stops }
        })
        .collect();
    for (index, ((span, fork), parent)) in regions.iter().zip(parents(&spans)).enumerate() {
        let region = RegionId(u32::try_from(index).unwrap_or(u32::MAX));
        let branch = fork.map(|(branch, _)| branch);
        if let Some((index, arm)) = fork
            && let (Some(branch), Some((_, when, falls))) =
                (syntax.branches.get_mut(*index), forks.get(*index).and_then(|fork| fork.arms.get(*arm)))
        {
            branch.arms.push(Arm { region, when: when.clone(), falls: *falls });
        }
        let runs = match fork {
            Some(_) => Runs::Arm,
            None => bodies.get(span).copied().unwrap_or(Runs::Called),
        };
        syntax.regions.push(Region { span: *span, parent: parent.map(RegionId), branch, leaves: None, runs, leaving: Vec::new() });
    }
    let mut jumps = std::mem::take(&mut syntax.jumps);
    jumps.sort_by_key(|(span, _)| span.start);
    for (jump, leave) in jumps {
        let region = syntax.region_at(jump).and_then(|id| syntax.regions.get_mut(id.0 as usize));
        // What stands behind the first jump of a region is not reached.
        if let Some(region) = region.filter(|region| !region.is_body()) {
            region.leaves.get_or_insert(leave);
        }
    }
    note_what_leaves(syntax);
}

/// When the bodies of functions run, by their spans.
fn runs_of_bodies(syntax: &Syntax) -> HashMap<Span, Runs> {
    let mut found: HashMap<Span, Runs> = HashMap::new();
    let bodies: HashMap<Span, &super::Function> = syntax.functions.iter().map(|function| (function.span, function)).collect();
    for id in syntax.ids() {
        let node = syntax.node(id);
        let Some(function) = bodies.get(&node.span).filter(|_| node.expr == Expr::Function) else { continue };
        if is_handed_to_a_call(syntax, id) {
            found.insert(function.body, Runs::Handed);
        }
    }
    found.extend(syntax.functions.iter().filter(|function| function.runs_here).map(|function| (function.body, Runs::Here)));
    found
}

fn is_handed_to_a_call(syntax: &Syntax, function: NodeId) -> bool {
    if syntax.handed.contains(&function) {
        return true;
    }
    let around = |id: NodeId| syntax.node(id).parent;
    let Some(parent) = around(function) else { return false };
    match &syntax.node(parent).expr {
        // A block stands beside the arguments.
        Expr::Call { callee, receiver, .. } => [callee, receiver].iter().all(|part| **part != Some(function)),
        Expr::Record { list: false, .. } => around(parent).is_some_and(|call| match syntax.node(call).expr {
            Expr::Call { arguments, .. } | Expr::Construct { arguments, .. } => arguments == Some(parent),
            _ => false,
        }),
        _ => false,
    }
}

/// Tells each region which branches in it may be left for what stands behind something around them.
fn note_what_leaves(syntax: &mut Syntax) {
    let mut noted: Vec<(usize, usize)> = Vec::new();
    for region in &syntax.regions {
        let mut inner = region;
        if !matches!(region.leaves, Some(Leave::Branch | Leave::Turn)) {
            continue;
        }
        for _ in 0..64 {
            let (Some(branch), Some(parent)) = (inner.branch, inner.parent) else { break };
            noted.push((parent.0 as usize, branch));
            let Some(around) = syntax.region(parent) else { break };
            inner = around;
        }
    }
    noted.sort_unstable();
    noted.dedup();
    for (region, branch) in noted {
        if let Some(region) = syntax.regions.get_mut(region) {
            region.leaving.push(branch);
        }
    }
    let starts: Vec<usize> = syntax.branches.iter().map(|branch| branch.span.start).collect();
    for region in &mut syntax.regions {
        region.leaving.sort_by_key(|branch| starts.get(*branch).copied());
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
        for param in function.params.iter().chain(&function.asides) {
            for name in param.name.iter().chain(param.parts.iter().map(|part| &part.name)) {
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
        // What becomes an entry of the target, or is added to it, is not bound to the target.
        if let (Some(value), None, false) = (write.value, write.key, write.operator.adds()) {
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
    let functions: Vec<Span> = syntax.functions.iter().map(|function| function.span).collect();
    syntax.lookup = Lookup::new(syntax, parents(&functions));
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
