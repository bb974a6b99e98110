//! The left half of the walk for questions of other files: parse → syntax → what a name is worth, who calls a function and with what.
//!
//! An answer depends on the file, its language, the facts key and the question, and on nothing else. Which file is asked what is the
//! business of `join`.

use cookielint_rules::model::Knowledge;

use crate::facts::{Answers, CallFact, FileFacts, Question};
use crate::layers::layers;
use crate::matching::Matcher;
use crate::prepared::Plan;
use crate::read::{definition, syntax_of};
use crate::resolve::exports::{Exported, functions_in};
use crate::resolve::open::waits_for;
use crate::resolve::record::Item;
use crate::resolve::value::Kind;
use crate::resolve::{Resolver, Symbol, type_name};
use crate::syntax::{Expr, NodeId};

/// Calls of one name that are looked at in one file.
const MOST_CALLS: usize = 200;

/// What a file answers. `own` is the name of the class that it is named for.
pub(crate) fn answer(plan: Plan<'_>, knowledge: &Knowledge, text: &str, question: &Question, own: &str) -> Answers {
    let mut answers = Answers::default();
    for layer in layers(plan, text, &|_, _| true).list {
        let prepared = layer.prepared;
        let wholes = knowledge.modules.get(prepared.language.family).map(|modules| modules.exports.as_slice()).unwrap_or_default();
        let mut facts = FileFacts::default();
        let Some(tree) = layer.tree(text) else { continue };
        let Some(syntax) = syntax_of(&layer, &tree, text, &mut facts) else { continue };
        let resolver = Resolver::new(&syntax, text, &prepared.environment);
        for path in &question.exports {
            answer_export(&resolver, path, wholes, own, &mut answers);
        }
        let matcher = Matcher { resolver: &resolver, knowledge, index: &prepared.index };
        for name in &question.calls {
            for call in syntax.calls_named(name).iter().take(MOST_CALLS) {
                answer_call(&matcher, *call, &mut answers);
            }
        }
    }
    answers.calls.sort_by_key(|call| call.span);
    answers
}

fn answer_export(resolver: &Resolver<'_>, path: &[String], wholes: &[String], own: &str, answers: &mut Answers) {
    let found = resolver.exported(path, wholes, own);
    if let Exported::Here(value) = &found {
        let mut functions = Vec::new();
        functions_in(value, &mut functions);
        for span in functions {
            answers.functions.extend(resolver.function_fact(span.start, true).map(|fact| (span.start, fact)));
        }
    }
    let known = answers.exports.entry(path.to_vec()).or_insert(Exported::Nowhere);
    if *known == Exported::Nowhere {
        *known = found;
    }
}

fn answer_call(matcher: &Matcher<'_>, call: NodeId, answers: &mut Answers) {
    let Some(fact) = call_fact(matcher, call) else { return };
    let mut starts = Vec::new();
    for item in &fact.arguments {
        if let Item::Set(_, value) | Item::Spread(value) | Item::Fill(value) | Item::Assign(value) = item {
            waits_for(value, &mut starts);
        }
    }
    for start in starts {
        let fact = matcher.resolver.function_fact(start, false);
        answers.functions.extend(fact.map(|fact| (start, fact)));
    }
    answers.calls.push(fact);
}

fn call_fact(matcher: &Matcher<'_>, call: NodeId) -> Option<CallFact> {
    let (resolver, syntax) = (matcher.resolver, matcher.resolver.syntax);
    let callee = matcher.callee(call)?;
    let (module, path) = resolver.called(call);
    let span = syntax.node(call).span;
    let receiver = callee.receiver.and_then(|receiver| receiver_type(resolver, receiver));
    let Expr::Call { arguments, .. } = syntax.node(call).expr else { return None };
    let (links, end) = resolver.chain(call);
    let bound = matcher.bound_to(end);
    let after = match matcher.after_writes(bound.as_ref(), links, span, &[]).kind {
        Kind::Record(items) => items.as_ref().clone(),
        _ => Vec::new(),
    };
    Some(CallFact {
        name: callee.name,
        module,
        path,
        receiver,
        has_receiver: callee.receiver.is_some(),
        on_itself: callee.receiver.is_some_and(|receiver| is_itself(resolver, receiver)),
        receiver_name: callee.receiver.and_then(|receiver| syntax.dotted(receiver)?.pop()),
        here: resolver.function_called(call).map(|function| function.span.start),
        span,
        arguments: arguments.map(|arguments| resolver.argument_items(arguments)).unwrap_or_default(),
        after,
        definition: definition(syntax, span),
    })
}

/// Whether a receiver is a name that nothing declares.
fn is_itself(resolver: &Resolver<'_>, receiver: NodeId) -> bool {
    matches!(resolver.symbol(receiver), Symbol::Free { segments } if segments.len() == 1)
}

/// The type of a receiver, or the class around where it is the object itself.
fn receiver_type(resolver: &Resolver<'_>, receiver: NodeId) -> Option<String> {
    let syntax = resolver.syntax;
    if let Some(ty) = resolver.declared_type(receiver) {
        return type_name(&ty).rsplit('.').next().map(str::to_owned);
    }
    let class = is_itself(resolver, receiver).then(|| syntax.class_around(syntax.node(receiver).span)).flatten()?;
    class.name.clone()
}
