//! Which writes and method calls a file holds, by the name they begin with. Other names of the same object are the business of
//! [`super::aliases`].

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use crate::finding::Span;
use crate::syntax::chain::LONGEST;
use crate::syntax::{Expr, Function, NodeId, Operator, RegionId, Syntax, Write, WriteOperator};

/// What an effect does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    /// The write with this index.
    Write(usize),
    /// The write with this index, whose value is what the target held, with more calls made on it: `b = b.secure(true)`.
    Continue(usize),
    /// The write with this index, which adds to what is there: it stays the same thing.
    Add(usize),
    /// A call of a method, with its argument record.
    Call(Option<NodeId>),
    /// A call hands it to a function of this file (by its span), as the parameter with this index: whatever that writes to it counts.
    Passed { call: NodeId, function: Span, index: usize },
    /// A call hands it to something else, as the argument with this index: a method, or a function of another file.
    Handed { call: NodeId, index: usize },
}

/// A write to a name or to something inside it, or a method called on it.
#[derive(Debug, Clone)]
pub(crate) struct Effect {
    pub(super) span: Span,
    /// Where the name stands.
    pub(super) root: Span,
    /// What follows the name: `cookie.secure`; for a call, the method at the end.
    pub(super) path: Vec<PathPart>,
    pub(super) owner: Owner,
    /// The name it begins with, and its number among the effects on that.
    pub(super) name: Rc<str>,
    pub(super) number: usize,
    pub(super) what: What,
    pub(super) region: Option<RegionId>,
}

/// A part of the path from a name to what is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum PathPart {
    Name(String),
    /// `[key]`: the key is evaluated when needed.
    Key(NodeId),
}

/// Whose name it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Owner {
    /// Nobody's: a variable, or a field that is written without its object.
    Nobody,
    /// The object whose method is running: `this.secure`.
    Itself,
    /// A class of the file: `Settings.SECURE`.
    Class(String),
}

/// A name and what follows it: `cookie.secure`. Of `this.cookie.secure` the name is `cookie`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Chain {
    pub(super) name: String,
    /// Where the name stands.
    pub(super) root: Span,
    pub(super) path: Vec<PathPart>,
    pub(super) owner: Owner,
}

/// All effects by the name they begin with, in the order of the text.
#[derive(Debug, Default)]
pub(crate) struct Effects {
    by_root: HashMap<String, Vec<Effect>>,
}

impl Effects {
    pub(super) fn new(syntax: &Syntax) -> Self {
        let mut effects = Effects::default();
        let mut continued = HashSet::new();
        let mut adding = HashSet::new();
        for (index, write) in syntax.writes.iter().enumerate() {
            let links = continued_links(syntax, write);
            let what = match (write.operator.adds(), links.is_empty()) {
                (true, _) => What::Add(index),
                (false, true) => What::Write(index),
                (false, false) => What::Continue(index),
            };
            effects.add(syntax, write.target, write.key.map(PathPart::Key), write.span, what);
            if let (Some(prefix), None) = (&write.setter, write.key) {
                effects.add_setter(syntax, write.target, prefix, write.span, what);
            }
            continued.extend(links);
            if write.operator.adds() {
                adding.insert((write.span.start, write.span.end));
            }
        }
        let functions = by_name(syntax);
        for id in syntax.ids() {
            let node = syntax.node(id);
            let Expr::Call { arguments, .. } = &node.expr else { continue };
            // A call that is a write is nothing else.
            if adding.contains(&(node.span.start, node.span.end)) {
                continue;
            }
            let Some(called) = syntax.called(id) else { continue };
            if let Some(arguments) = *arguments {
                let plain = is_plain(syntax, called.receiver);
                let here = functions.get(called.name).filter(|_| plain).map_or(&[][..], Vec::as_slice);
                effects.add_passed(syntax, here, id, arguments);
            }
            match called.receiver {
                // These calls belong to what is written.
                _ if continued.contains(&id) => {}
                Some(receiver) => {
                    effects.add(syntax, receiver, Some(PathPart::Name(called.name.to_owned())), node.span, What::Call(*arguments))
                }
                None => effects.add_member_call(syntax, called.name, node.span, *arguments),
            }
        }
        // Each list is sorted by itself, so the order of the map does not matter.
        effects.by_root.iter_mut().for_each(|(name, list)| number(&Rc::from(name.as_str()), list));
        effects
    }

    fn add(&mut self, syntax: &Syntax, target: NodeId, last: Option<PathPart>, span: Span, what: What) {
        let Some(at) = begins_with(syntax, target, matches!(what, What::Call(_))) else { return };
        let Some(Chain { name, root, mut path, owner }) = chain_of(syntax, at) else { return };
        path.extend(last);
        self.push(syntax, Chain { name, root, path, owner }, span, what);
    }

    /// A member that is written is a call of its setter as well: `a.isB = c` is `a.setB(c)`.
    fn add_setter(&mut self, syntax: &Syntax, target: NodeId, prefix: &str, span: Span, what: What) {
        let Some(mut chain) = chain_of(syntax, syntax.bare(target)) else { return };
        let Some(PathPart::Name(member)) = chain.path.last_mut() else { return };
        *member = setter_of(member, prefix);
        self.push(syntax, chain, span, what);
    }

    /// A method that is called without its object, where that is a parameter of the function around it.
    fn add_member_call(&mut self, syntax: &Syntax, method: &str, span: Span, arguments: Option<NodeId>) {
        let root = Span { start: span.start, end: span.start };
        let Some(name) = syntax.receiver_of(method, root).map(str::to_owned) else { return };
        let path = vec![PathPart::Name(method.to_owned())];
        self.push(syntax, Chain { name, root, path, owner: Owner::Nobody }, span, What::Call(arguments));
    }

    fn push(&mut self, syntax: &Syntax, chain: Chain, span: Span, what: What) {
        let Chain { name, root, path, owner } = chain;
        let region = syntax.region_at(span);
        self.by_root.entry(name).or_default().push(Effect { span, root, path, owner, name: Rc::default(), number: 0, what, region });
    }

    /// The names that a call hands to one of these functions, where it is plain which, or to something that is not of this file.
    fn add_passed(&mut self, syntax: &Syntax, functions: &[&Function], call: NodeId, arguments: NodeId) {
        let Expr::Record { entries, .. } = &syntax.node(syntax.bare(arguments)).expr else { return };
        let takes_all = |function: &&&Function| {
            function.params.len() >= entries.len() && function.params.iter().skip(entries.len()).all(|param| param.default.is_some())
        };
        let fitting: Vec<&&Function> = functions.iter().filter(takes_all).collect();
        let span = syntax.node(call).span;
        for (index, entry) in entries.iter().enumerate() {
            let bare = syntax.bare(*entry);
            // From here on the positions are not those of the parameters.
            if matches!(syntax.node(bare).expr, Expr::Pair { .. } | Expr::Spread(_)) {
                return;
            }
            let Some(Chain { name, root, path, owner }) = chain_of(syntax, bare) else { continue };
            let what = match the_one_for(syntax, &fitting, &name, index) {
                Some(function) => What::Passed { call, function: function.span, index },
                None if functions.is_empty() => What::Handed { call, index },
                None => continue,
            };
            let region = syntax.region_at(span);
            self.by_root.entry(name).or_default().push(Effect { span, root, path, owner, name: Rc::default(), number: 0, what, region });
        }
    }

    /// The effects on a name, in order.
    pub(super) fn on(&self, name: &str) -> &[Effect] {
        self.by_root.get(name).map_or(&[], Vec::as_slice)
    }
}

/// The calls that a write makes on what its own target held; none where it writes something else.
fn continued_links(syntax: &Syntax, write: &Write) -> Vec<NodeId> {
    let (Some(value), WriteOperator::Set) = (write.value, write.operator) else { return Vec::new() };
    let Some(target) = syntax.dotted(write.target) else { return Vec::new() };
    if !syntax.continues(value, &target, 0) {
        return Vec::new();
    }
    let (mut links, mut pending) = (Vec::new(), vec![syntax.bare(value)]);
    while let Some(at) = pending.pop() {
        match syntax.node(at).expr {
            Expr::Call { .. } => {
                links.push(at);
                pending.extend(syntax.called_on(at));
            }
            Expr::Ternary { then, otherwise, .. } => {
                pending.extend([Some(then), otherwise].into_iter().flatten().map(|way| syntax.bare(way)))
            }
            _ => {}
        }
    }
    links
}

/// Puts the effects on a name in order and numbers them.
fn number(name: &Rc<str>, list: &mut [Effect]) {
    list.sort_by_key(|effect| (effect.span.end, effect.span.start));
    for (number, effect) in list.iter_mut().enumerate() {
        (effect.name, effect.number) = (Rc::clone(name), number);
    }
}

/// What a call or a write is about below calls on it and what is added to it in place: `b.secure(true).path("/")`, `a.append(b).append(c)`.
fn begins_with(syntax: &Syntax, target: NodeId, called: bool) -> Option<NodeId> {
    let mut at = syntax.bare(target);
    for _ in 0..LONGEST {
        match &syntax.node(at).expr {
            Expr::Call { .. } if called => at = syntax.called_on(at)?,
            Expr::Binary { operator: Operator::Add, left, .. } => at = *left,
            _ => break,
        }
        at = syntax.bare(at);
    }
    Some(at)
}

/// An expression as a name with members and entries; `None` where something else is in it.
pub(super) fn chain_of(syntax: &Syntax, id: NodeId) -> Option<Chain> {
    let mut path = Vec::new();
    let mut at = syntax.bare(id);
    for _ in 0..32 {
        match &syntax.node(at).expr {
            Expr::Name(name) => {
                path.reverse();
                return Some(owned(syntax, at, name, path));
            }
            Expr::Member { receiver, name } => {
                path.push(PathPart::Name(name.clone()));
                at = syntax.bare(*receiver);
            }
            Expr::Index { receiver, key } => {
                path.push(PathPart::Key(*key));
                at = syntax.bare(*receiver);
            }
            _ => return None,
        }
    }
    None
}

/// A chain by whose name it is; what a class does not say to be its own is nobody's.
fn owned(syntax: &Syntax, head: NodeId, name: &str, mut path: Vec<PathPart>) -> Chain {
    let root = syntax.node(head).span;
    let is_self = syntax.selves.contains(&head);
    if is_self && syntax.is_parameter(name, root) {
        return Chain { name: name.to_owned(), root, path, owner: Owner::Nobody };
    }
    if let Some(receiver) = syntax.receiver_of(name, root).filter(|_| !is_self) {
        path.insert(0, PathPart::Name(name.to_owned()));
        return Chain { name: receiver.to_owned(), root, path, owner: Owner::Nobody };
    }
    let in_class = || syntax.classes.iter().any(|class| class.body.contains(root));
    if syntax.fields.contains(&head) {
        let owner = if in_class() { Owner::Itself } else { Owner::Nobody };
        return Chain { name: name.to_owned(), root, path, owner };
    }
    if let Some(PathPart::Name(first)) = path.first().cloned() {
        let is_class = || syntax.classes.iter().any(|class| class.name.as_deref() == Some(name));
        let owner = if is_self && in_class() {
            Owner::Itself
        } else if is_class() {
            Owner::Class(name.to_owned())
        } else {
            Owner::Nobody
        };
        if owner != Owner::Nobody {
            path.remove(0);
            return Chain { name: first, root, path, owner };
        }
    }
    Chain { name: name.to_owned(), root, path, owner: Owner::Nobody }
}

/// What the setter of a member is called.
fn setter_of(member: &str, prefix: &str) -> String {
    let asked = member.strip_prefix("is").filter(|rest| rest.starts_with(char::is_uppercase)).unwrap_or(member);
    let mut rest = asked.chars();
    prefix.chars().chain(rest.next().into_iter().flat_map(char::to_uppercase)).chain(rest).collect()
}

/// The only function there is, or of several the only one whose parameter has the type that the name was declared with.
fn the_one_for<'a>(syntax: &Syntax, functions: &[&&'a Function], name: &str, index: usize) -> Option<&'a Function> {
    if let [only] = functions {
        return Some(only);
    }
    let declared = |ty: &String| {
        let is_name = |target: NodeId| matches!(&syntax.node(syntax.bare(target)).expr, Expr::Name(written) if written == name);
        syntax.writes.iter().any(|write| write.ty.as_ref() == Some(ty) && is_name(write.target))
    };
    let mut typed =
        functions.iter().filter(|function| function.params.get(index).and_then(|param| param.ty.as_ref()).is_some_and(declared));
    match (typed.next(), typed.next()) {
        (Some(only), None) => Some(only),
        _ => None,
    }
}

fn by_name(syntax: &Syntax) -> HashMap<&str, Vec<&Function>> {
    let mut functions: HashMap<&str, Vec<&Function>> = HashMap::new();
    for function in syntax.functions.iter().filter(|function| !function.params.is_empty()) {
        if let Some(name) = &function.name {
            functions.entry(name).or_default().push(function);
        }
    }
    functions
}

/// Whether a call is not one of a method of something that the file declares: `f(a)`, `this.f(a)`, but not `response.f(a)`.
fn is_plain(syntax: &Syntax, receiver: Option<NodeId>) -> bool {
    match receiver.map(|receiver| &syntax.node(receiver).expr) {
        None => true,
        Some(Expr::Name(receiver)) => {
            !syntax.declared.contains_key(receiver) && !syntax.imports.iter().any(|import| import.local.as_ref() == Some(receiver))
        }
        Some(_) => false,
    }
}
