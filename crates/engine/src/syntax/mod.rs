//! The language-neutral picture of a file: expressions, writes, functions, scopes, regions, imports.
//!
//! Built by [`lower`] from the matches of a language's joined query and from nothing else. Everything right of here speaks of these types; no
//! node kind or field of any grammar is known to them. Nodes are keyed by (range, kind) while lowering, never by the id of a tree
//! node, and are plain indices afterwards. What a value *is* belongs to `resolve`.

mod branch;
pub(crate) mod chain;
mod control;
mod expression;
mod lookup;
mod lower;
mod receivers;
mod relate;
mod text;
mod write;

pub(crate) use branch::{Arm, Branch, Leave, Region, Runs, When};
pub(crate) use expression::{Expr, Making, Node, Operator, Part};
pub(crate) use lower::{Fault, lower};

use std::collections::{BTreeMap, HashMap, HashSet};

use serde::{Deserialize, Serialize};

use crate::finding::Span;

/// Index of an expression in [`Syntax::nodes`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct NodeId(pub(crate) u32);

/// Index of a region in [`Syntax::regions`]: code that runs as a whole or not at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct RegionId(pub(crate) u32);

/// Index of a scope in [`Syntax::scopes`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct ScopeId(pub(crate) u32);

/// How a write combines with what was there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum WriteOperator {
    Set,
    Merge,
    Add,
    /// One more entry at the end of a list; to a text it is added.
    Push,
    /// Only if nothing was there, or something that counts as false.
    Default,
    /// What is joined in gives way to what was there.
    Fill,
    /// It is gone.
    Remove,
}

impl WriteOperator {
    /// Whether what was there stays there.
    pub(crate) fn adds(self) -> bool {
        matches!(self, WriteOperator::Add | WriteOperator::Push)
    }
}

/// An assignment or a declaration.
#[derive(Debug, Clone)]
pub(crate) struct Write {
    pub(crate) span: Span,
    pub(crate) target: NodeId,
    /// The entry of the target that is written, where the target is not that entry itself.
    pub(crate) key: Option<NodeId>,
    pub(crate) value: Option<NodeId>,
    /// An argument list whose entries are joined into the target (which may be one of them).
    pub(crate) record: Option<NodeId>,
    pub(crate) ty: Option<String>,
    /// The scope in which it makes the name, if it does.
    pub(crate) declared_in: Option<ScopeId>,
    pub(crate) operator: WriteOperator,
    /// Other files may give the name another value.
    pub(crate) mutable: bool,
    /// The target gets a copy of what is an object itself, not a reference to one.
    pub(crate) copies: bool,
    /// The same for records alone: an object is handed on as it is.
    pub(crate) copies_records: bool,
    /// A member that is written has a setter whose name begins so.
    pub(crate) setter: Option<String>,
}

/// What a scope belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ScopeKind {
    File,
    Class,
    Function,
    Block,
}

/// A lexical scope.
#[derive(Debug, Clone)]
pub(crate) struct Scope {
    pub(crate) span: Span,
    pub(crate) kind: ScopeKind,
    pub(crate) parent: Option<ScopeId>,
}

/// A parameter.
#[derive(Debug, Clone)]
pub(crate) struct Param {
    pub(crate) name: Option<String>,
    pub(crate) ty: Option<String>,
    pub(crate) default: Option<NodeId>,
    /// It takes what no other parameter takes.
    pub(crate) gathers: Option<Gathers>,
    /// What it is handed, where that stands beside the function: the receiver of a call with a block.
    pub(crate) stands_for: Option<NodeId>,
    /// No argument of a call gives it: a receiver, a named result.
    pub(crate) aside: bool,
    /// It is what a method is called on, and its type the one that the method belongs to.
    pub(crate) receiver: bool,
    /// Its members are written without it.
    pub(crate) members: Option<Members>,
    /// Names that take a part of it.
    pub(crate) parts: Vec<ParamPart>,
}

/// What a parameter takes that stands for several arguments.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Gathers {
    /// All further arguments.
    List,
    /// All keyword arguments that no parameter is called by.
    Keys,
}

/// Which bare names are members of a parameter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Members {
    /// Those that nothing in sight declares.
    Free,
    /// Those of the classes around it too, since its own come first.
    Own,
}

/// A name that takes a part of a parameter.
#[derive(Debug, Clone)]
pub(crate) struct ParamPart {
    pub(crate) name: String,
    pub(crate) default: Option<NodeId>,
}

/// What a pattern takes: parts by their keys, or what is left over.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Take {
    Path(Vec<String>),
    Rest,
}

/// A write that takes a part of its value, before the part is a node.
#[derive(Debug, Clone)]
struct Taking {
    write: usize,
    from: NodeId,
    take: Take,
    otherwise: Option<NodeId>,
}

/// A function, method, lambda or block.
#[derive(Debug, Clone)]
pub(crate) struct Function {
    pub(crate) span: Span,
    pub(crate) name: Option<String>,
    pub(crate) body: Span,
    /// It runs where it stands, once.
    pub(crate) runs_here: bool,
    /// It makes an object: it runs before the other functions of its class.
    pub(crate) runs_first: bool,
    /// What the arguments of a call give, in order.
    pub(crate) params: Vec<Param>,
    /// What else has a value in its body from the start.
    pub(crate) asides: Vec<Param>,
    pub(crate) returns: Vec<NodeId>,
}

impl Function {
    /// A parameter by its name, whoever gives it.
    pub(crate) fn param(&self, name: &str) -> Option<&Param> {
        self.params.iter().chain(&self.asides).find(|param| param.name.as_deref() == Some(name))
    }

    /// The type of what it is called on, where the language writes that beside the function.
    pub(crate) fn receiver_type(&self) -> Option<&str> {
        self.asides.iter().find(|param| param.receiver)?.ty.as_deref()
    }
}

/// A class.
#[derive(Debug, Clone)]
pub(crate) struct Class {
    pub(crate) span: Span,
    pub(crate) name: Option<String>,
    pub(crate) parent: Option<String>,
    /// All classes that it inherits from, in order.
    pub(crate) parents: Vec<String>,
    pub(crate) body: Span,
}

/// An annotation or decorator.
#[derive(Debug, Clone)]
pub(crate) struct Annotation {
    pub(crate) span: Span,
    pub(crate) name: String,
    pub(crate) arguments: Option<NodeId>,
}

/// An imported name.
#[derive(Debug, Clone)]
pub(crate) struct Import {
    /// The module as written.
    pub(crate) module: String,
    /// The export; `None`: the module itself.
    pub(crate) name: Option<String>,
    /// The name it has here; `None` for star imports.
    pub(crate) local: Option<String>,
    pub(crate) span: Span,
}

/// The picture of a file.
#[derive(Debug, Default)]
pub(crate) struct Syntax {
    pub(crate) nodes: Vec<Node>,
    pub(crate) writes: Vec<Write>,
    pub(crate) functions: Vec<Function>,
    pub(crate) classes: Vec<Class>,
    pub(crate) annotations: Vec<Annotation>,
    pub(crate) scopes: Vec<Scope>,
    pub(crate) regions: Vec<Region>,
    pub(crate) branches: Vec<Branch>,
    pub(crate) imports: Vec<Import>,
    /// Names that stand for the object whose method is running.
    pub(crate) selves: HashSet<NodeId>,
    /// Names that are a field of that object by themselves.
    pub(crate) fields: HashSet<NodeId>,
    /// Members of what a path names: a type or a module, never a value.
    pub(crate) statics: HashSet<NodeId>,
    /// Arguments that stand outside of the list of their call.
    pub(crate) handed: HashSet<NodeId>,
    /// Expressions that are a reference to an object where the language tells it from the object itself.
    pub(crate) references: HashSet<NodeId>,
    pub(crate) comments: Vec<Span>,
    /// Roots of settings: (node of its entries, or none where writes are the entries).
    pub(crate) settings: Vec<(Span, Option<NodeId>)>,
    /// Matches of inline queries: (its number, captured nodes by word).
    pub(crate) inline: Vec<InlineMatch>,
    /// Every foreign name is imported by name in this language, and this file does import.
    pub(crate) imports_are_complete: bool,
    /// What this file imports all at once may bring names that come from elsewhere.
    pub(crate) imports_are_open: bool,
    /// Foreign names carry their package in this language.
    pub(crate) names_are_qualified: bool,
    /// A name that no variable has calls the method of that name.
    pub(crate) names_call: bool,
    /// Some function has a parameter whose members are written without it.
    pub(crate) has_receivers: bool,
    /// What is made of the class around it: while lowering, until the class is known.
    made_around: Vec<NodeId>,
    /// While lowering: writes that declare, parameters, returns, jumps and forks that have not found their owners yet.
    declarations: Vec<(usize, Option<String>)>,
    takings: Vec<Taking>,
    params: Vec<(Span, Param)>,
    parts: Vec<(Span, ParamPart)>,
    returns: Vec<(Span, Option<NodeId>)>,
    jumps: Vec<(Span, Leave)>,
    forks: Vec<Fork>,
    /// Names that are declared, with the scope: made by `relate`.
    pub(crate) declared: HashMap<String, Vec<ScopeId>>,
    /// Write index by the node of its value, and by that below parentheses and the like.
    pub(crate) write_of: HashMap<NodeId, usize>,
    /// Calls by the last name of what is called.
    pub(crate) calls_named: HashMap<String, Vec<NodeId>>,
    /// Function index by the start of its span.
    pub(crate) function_at: BTreeMap<(usize, usize), usize>,
    lookup: lookup::Lookup,
}

/// A branch before its arms have become regions.
#[derive(Debug, Clone)]
struct Fork {
    span: Span,
    condition: Option<NodeId>,
    arms: Vec<(Span, When, bool)>,
    exhaustive: bool,
    stops: Vec<Leave>,
}

/// A match of a query that stands in YAML.
#[derive(Debug, Clone)]
pub(crate) struct InlineMatch {
    pub(crate) query: usize,
    pub(crate) site: NodeId,
    pub(crate) record: Option<NodeId>,
    pub(crate) name: Option<NodeId>,
    pub(crate) value: Option<NodeId>,
}

static NOWHERE: Node = Node { span: Span { start: 0, end: 0 }, expr: Expr::Opaque, parent: None };

impl Syntax {
    /// The expression with this index.
    pub(crate) fn node(&self, id: NodeId) -> &Node {
        self.nodes.get(id.0 as usize).unwrap_or(&NOWHERE)
    }

    /// All expressions with their indices.
    pub(crate) fn ids(&self) -> impl Iterator<Item = NodeId> + use<> {
        (0..u32::try_from(self.nodes.len()).unwrap_or(u32::MAX)).map(NodeId)
    }

    /// The expressions inside a place. Outer ones come first, so that they stand together.
    pub(crate) fn ids_within(&self, span: Span) -> impl Iterator<Item = NodeId> + use<> {
        let first = self.nodes.partition_point(|node| node.span.start < span.start);
        let behind = self.nodes.partition_point(|node| node.span.start < span.end);
        (u32::try_from(first).unwrap_or(u32::MAX)..u32::try_from(behind).unwrap_or(u32::MAX)).map(NodeId)
    }

    /// The innermost scope around a place.
    pub(crate) fn scope_at(&self, span: Span) -> Option<ScopeId> {
        innermost(&self.scopes, span, |scope| (scope.span, scope.parent.map(|id| id.0))).map(ScopeId)
    }

    /// The scope with this index.
    pub(crate) fn scope(&self, id: ScopeId) -> Option<&Scope> {
        self.scopes.get(id.0 as usize)
    }

    /// The innermost region around a place.
    pub(crate) fn region_at(&self, span: Span) -> Option<RegionId> {
        innermost(&self.regions, span, |region| (region.span, region.parent.map(|id| id.0))).map(RegionId)
    }

    /// The region with this index.
    pub(crate) fn region(&self, id: RegionId) -> Option<&Region> {
        self.regions.get(id.0 as usize)
    }

    /// The function whose own text is this span, for [`Expr::Function`].
    pub(crate) fn function(&self, span: Span) -> Option<&Function> {
        self.function_at.get(&(span.start, span.end)).and_then(|index| self.functions.get(*index))
    }

    /// The class of a name.
    pub(crate) fn class_named(&self, name: &str) -> Option<&Class> {
        self.classes.iter().find(|class| class.name.as_deref() == Some(name))
    }

    /// The innermost class around a place.
    pub(crate) fn class_around(&self, span: Span) -> Option<&Class> {
        let around = self.classes.iter().filter(|class| class.body.contains(span) && class.span != span);
        around.min_by_key(|class| class.body.end - class.body.start)
    }

    /// The innermost scope around a definition that is not the definition's own.
    pub(crate) fn outer_scope(&self, span: Span) -> Option<ScopeId> {
        let mut at = self.scope_at(span)?;
        while let Some(scope) = self.scope(at) {
            if scope.span != span {
                return Some(at);
            }
            at = scope.parent?;
        }
        None
    }

    /// The parent chain of a node, innermost first, without itself. Bounded, since a file may nest without end.
    pub(crate) fn ancestors(&self, id: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        std::iter::successors(self.node(id).parent, |parent| self.node(*parent).parent).take(1_000)
    }

    /// The node below parentheses, casts and the like.
    pub(crate) fn bare(&self, mut id: NodeId) -> NodeId {
        for _ in 0..64 {
            match self.node(id).expr {
                Expr::Transparent { value, .. } => id = value,
                _ => break,
            }
        }
        id
    }

    /// The write that a value is assigned by.
    pub(crate) fn write_of(&self, value: NodeId) -> Option<&Write> {
        self.write_of.get(&value).and_then(|index| self.writes.get(*index))
    }

    /// The calls of something with this last name, in order.
    pub(crate) fn calls_named(&self, name: &str) -> &[NodeId] {
        self.calls_named.get(name).map_or(&[], Vec::as_slice)
    }

    /// The dotted text of a chain of names, members and calls: `["w", "Header()", "Add"]`. `None` where something else is in it.
    pub(crate) fn dotted(&self, id: NodeId) -> Option<Vec<String>> {
        let mut segments = Vec::new();
        let mut at = self.bare(id);
        // What the segment above was called with: `f()` is another thing than `f`.
        let mut called = "";
        for _ in 0..64 {
            let (name, before) = match &self.node(at).expr {
                Expr::Name(name) => (name.as_str(), None),
                Expr::Member { receiver, name } => (name.as_str(), Some(*receiver)),
                Expr::Call { name: Some(name), receiver, .. } => {
                    called = "()";
                    (name.as_str(), *receiver)
                }
                Expr::Call { callee: Some(callee), .. } => {
                    called = "()";
                    at = self.bare(*callee);
                    continue;
                }
                Expr::Index { receiver, .. } => ("[]", Some(*receiver)),
                _ => return None,
            };
            // A qualified name is as many as it has parts.
            let (parts, last) =
                name.rsplit_once('.').filter(|_| before.is_none()).map_or((None, name), |(parts, last)| (Some(parts), last));
            segments.push(format!("{last}{}", std::mem::take(&mut called)));
            match before {
                Some(receiver) => at = self.bare(receiver),
                None => {
                    segments.extend(parts.into_iter().flat_map(|parts| parts.rsplit('.').map(str::to_owned)));
                    segments.reverse();
                    return Some(segments);
                }
            }
        }
        None
    }
}

/// Index of the smallest item whose span contains `span`. Items nest, are sorted by start with the larger first, and know their parents:
/// the last one that begins in time, or one around it, is the answer.
fn innermost<T>(items: &[T], span: Span, of: impl Fn(&T) -> (Span, Option<u32>)) -> Option<u32> {
    let after = items.partition_point(|item| of(item).0.start <= span.start);
    let mut at = u32::try_from(after.checked_sub(1)?).ok()?;
    loop {
        let (around, parent) = of(items.get(at as usize)?);
        if around.contains(span) {
            return Some(at);
        }
        at = parent?;
    }
}
