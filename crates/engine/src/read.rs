//! The left half of the walk: one file to its facts. prefilter → parse → match → resolve, a hop a function.

use std::ops::ControlFlow;

use cookielint_rules::model::{Knowledge, Verdict};
use tree_sitter::{ParseOptions, ParseState, Parser, Tree};

use crate::Options;
use crate::facts::{FileFacts, FunctionFact, SiteFact};
use crate::finding::{Reason, Span};
use crate::layers::{Comment, Layer, layers};
use crate::matching::{Found, MOST_SITES, Matcher, find_sites};
use crate::nesting::{nesting, open_elements};
use crate::prepared::{Plan, Prepared};
use crate::resolve::Resolver;
use crate::resolve::open::waits_for;
use crate::suppress::{MARK, suppressions};
use crate::syntax::{Fault, Syntax, lower};

/// Calls of the parser's progress callback that a file may cost; the size of the file in bytes is added.
const PARSE_BUDGET: usize = 200_000;
/// The same for the query.
const QUERY_BUDGET: usize = 400_000;
/// How deep brackets may nest for a file to be parsed at all.
const MAX_NESTING: usize = 4_000;
/// How deep syntax may nest; below that depth nothing is looked for. Code that people write stays below 200.
const MAX_DEPTH: usize = 1_000;

/// Everything that one file says. `prefiltered` is false only where a test wants to know that the prefilter changes nothing.
pub(crate) fn read_file(plan: Plan<'_>, knowledge: &Knowledge, text: &str, options: &Options, prefiltered: bool) -> FileFacts {
    let mut facts = FileFacts::default();
    if prefiltered && !plan.wants(text) {
        return facts;
    }
    if let Some((reason, detail)) = refusal(plan, text, options) {
        facts.unseen.push((reason, None, detail));
        return facts;
    }
    let wanted =
        |prepared: &Prepared, own: &str| !prefiltered || prepared.layers().is_some() || prepared.prefilter.wants(own) || own.contains(MARK);
    let layers = layers(plan, text, &wanted);
    if layers.cut {
        let detail = "it holds more pieces of code than are looked at; the rest was not".to_owned();
        facts.unseen.push((Reason::MatchLimit, None, detail));
    }
    let mut comments = layers.comments;
    for layer in &layers.list {
        if let Some((reason, detail)) = refusal_of_layer(layer, text, options) {
            facts.unseen.push((reason, layer.ranges.first().map(|range| range.start_point.row + 1), detail));
        } else {
            read_layer(layer, knowledge, text, &mut facts, &mut comments);
        }
    }
    facts.suppressions = suppressions(comments, text);
    facts
}

/// Why a file is not parsed at all.
pub(crate) fn refusal(plan: Plan<'_>, text: &str, options: &Options) -> Option<(Reason, String)> {
    let configuration = plan.prepared.language.configuration;
    if !options.include_generated
        && !configuration
        && plan.is_whole()
        && let Some(detail) = crate::decode::minified_text(text)
    {
        return Some((Reason::Generated, detail));
    }
    let (mut nesting, mut limit) = (nesting(text, configuration), MAX_NESTING);
    if nesting <= limit && !plan.is_whole() {
        (nesting, limit) = (open_elements(text, MAX_DEPTH), MAX_DEPTH);
    }
    let detail = format!("it nests {nesting} deep, the limit is {limit}: such files take hours to parse; it was not looked at");
    (nesting > limit).then_some((Reason::ParseLimit, detail))
}

/// Why a part of a container is not parsed: people write pages with long lines, but no such code.
fn refusal_of_layer(layer: &Layer<'_>, text: &str, options: &Options) -> Option<(Reason, String)> {
    if options.include_generated || layer.ranges.is_empty() || layer.prepared.layers().is_some() {
        return None;
    }
    crate::decode::minified_text(&layer.own_text(text)).map(|detail| (Reason::Generated, detail))
}

/// What one language of the file says.
fn read_layer(layer: &Layer<'_>, knowledge: &Knowledge, text: &str, facts: &mut FileFacts, comments: &mut Vec<Comment>) {
    let Some(tree) = layer.tree(text) else {
        let detail = "the syntax took too many steps to parse; split the file, or exclude it in the configuration".to_owned();
        facts.unseen.push((Reason::ParseLimit, None, detail));
        return;
    };
    facts.parsed = true;
    let Some(syntax) = syntax_of(layer, &tree, text, facts) else {
        let detail = "the queries of its language are broken: `cookielint rules check` shows where".to_owned();
        facts.unseen.push((Reason::Panic, None, detail));
        return;
    };
    resolve(layer, knowledge, &syntax, text, facts);
    note_syntax_errors(layer, &tree, text, facts);
    comments.extend(syntax.comments.iter().map(|span| layer.comment(text, *span)));
}

thread_local! {
    /// One parser a thread.
    static PARSER: std::cell::RefCell<Parser> = std::cell::RefCell::new(Parser::new());
}

/// The syntax tree; `None` where the budget was spent.
pub(crate) fn parse(layer: &Layer<'_>, text: &str) -> Option<Tree> {
    PARSER.with_borrow_mut(|parser| {
        parser.set_language(&layer.prepared.language.grammar()).ok()?;
        parser.set_included_ranges(&layer.ranges).ok()?;
        let budget = PARSE_BUDGET + text.len();
        let mut steps = 0usize;
        let mut progress = |_: &ParseState| {
            steps += 1;
            if steps > budget { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        };
        let bytes = layer.read(text).as_bytes();
        let options = ParseOptions::new().progress_callback(&mut progress);
        let tree = parser.parse_with_options(&mut |at, _| bytes.get(at..).unwrap_or_default(), None, Some(options));
        if tree.is_none() {
            parser.reset();
        }
        tree
    })
}

/// The language-neutral picture of the file, and what of it could not be drawn.
pub(crate) fn syntax_of(layer: &Layer<'_>, tree: &Tree, text: &str, facts: &mut FileFacts) -> Option<Syntax> {
    let compiled = layer.prepared.facts()?;
    let too_deep = is_too_deep(tree);
    let max_depth = too_deep.then_some(MAX_DEPTH as u32);
    let (syntax, fault) = lower(compiled, tree, text, &layer.holes, QUERY_BUDGET + text.len() / 4, max_depth);
    if too_deep {
        let detail = format!("its syntax nests more than {MAX_DEPTH} deep; nothing below that was looked at");
        facts.unseen.push((Reason::MatchLimit, None, detail));
    }
    if fault == Some(Fault::MatchLimit) {
        let detail = "the queries took too many steps; what they found until then is reported".to_owned();
        facts.unseen.push((Reason::MatchLimit, None, detail));
    }
    Some(syntax)
}

/// A name that a file does not declare is looked for in so many modules of which it takes in everything.
const MOST_TAKEN_IN: usize = 16;

/// Sites, and the values of their attributes.
fn resolve(layer: &Layer<'_>, knowledge: &Knowledge, syntax: &Syntax, text: &str, facts: &mut FileFacts) {
    let prepared = layer.prepared;
    let resolver = Resolver::new(syntax, text, &prepared.environment);
    let matcher = Matcher { resolver: &resolver, knowledge, index: &prepared.index };
    let found = find_sites(&matcher);
    if found.len() >= MOST_SITES {
        let detail = format!("it holds more than {MOST_SITES} sites; the rest was not looked at");
        facts.unseen.push((Reason::MatchLimit, None, detail));
    }
    let sites = found.into_iter().filter_map(|found| fact(knowledge, syntax, found)).chain(rule_sites(prepared, knowledge, syntax));
    facts.sites.extend(sites.map(|site| SiteFact { layer: layer.number, ..site }));
    let whole = syntax.imports.iter().filter(|import| import.name.is_none() && import.local.is_none());
    facts.takes_in.extend(whole.map(|import| import.module.clone()).take(MOST_TAKEN_IN));
    facts.functions.extend(functions_of_sites(&resolver, &facts.sites));
    facts.sites.sort_by(|a, b| (a.span, &a.source).cmp(&(b.span, &b.source)));
    if resolver.is_exhausted() {
        let detail = "following values took too many steps; some are taken as unknown".to_owned();
        facts.unseen.push((Reason::ResolveLimit, None, detail));
    }
}

fn fact(knowledge: &Knowledge, syntax: &Syntax, found: Found) -> Option<SiteFact> {
    let api = knowledge.apis.get(found.api)?;
    Some(SiteFact {
        source: api.id.clone(),
        is_rule: false,
        layer: 0,
        matched: found.matched,
        span: found.span,
        evidence: found.evidence,
        attributes: found.attributes,
        ignored: found.ignored,
        unsent: found.unsent,
        out_of_production: found.out_of_production,
        spread_from: found.spread_from,
        present: found.present,
        definition: definition(syntax, found.span),
        takes_over: found.takes_over,
        adds: found.adds,
        takes_in: found.takes_in,
        overlaid: false,
        class: found.class,
        commented: found.commented,
        returned: found.returned,
        judged: None,
    })
}

/// Rules that bring their own query.
fn rule_sites(prepared: &Prepared, knowledge: &Knowledge, syntax: &Syntax) -> Vec<SiteFact> {
    let mut found = Vec::new();
    for rule in &knowledge.rules {
        let Verdict::Query { query, language } = &rule.verdict else { continue };
        if language != prepared.language.family {
            continue;
        }
        for matched in syntax.inline.iter().filter(|matched| matched.query == *query) {
            let span = syntax.node(matched.site).span;
            found.push(SiteFact {
                source: rule.id.clone(),
                is_rule: true,
                layer: 0,
                matched: 0,
                span,
                evidence: cookielint_rules::model::Evidence::Name,
                attributes: Vec::new(),
                ignored: Vec::new(),
                unsent: false,
                out_of_production: false,
                spread_from: Vec::new(),
                present: Vec::new(),
                definition: definition(syntax, span),
                takes_over: Vec::new(),
                adds: false,
                takes_in: Vec::new(),
                overlaid: false,
                class: None,
                commented: Vec::new(),
                returned: None,
                judged: None,
            });
        }
    }
    found
}

/// The functions whose callers decide about a site.
fn functions_of_sites(resolver: &Resolver<'_>, sites: &[SiteFact]) -> Vec<(usize, FunctionFact)> {
    let mut starts: Vec<usize> = sites.iter().filter_map(|site| site.returned.as_ref().map(|(function, _)| *function)).collect();
    sites.iter().flat_map(|site| &site.attributes).for_each(|value| waits_for(value, &mut starts));
    starts.into_iter().filter_map(|start| Some((start, resolver.function_fact(start, false)?))).collect()
}

/// The names of the classes and functions around a place, outermost first, joined with dots.
pub(crate) fn definition(syntax: &Syntax, span: Span) -> String {
    let classes = syntax.classes.iter().filter_map(|class| Some((class.span, class.name.as_ref()?)));
    let functions = syntax.functions.iter().filter_map(|function| Some((function.span, function.name.as_ref()?)));
    let mut around: Vec<(Span, &String)> = classes.chain(functions).filter(|(outer, _)| outer.contains(span) && *outer != span).collect();
    around.sort_by_key(|(outer, _)| (outer.start, usize::MAX - outer.end));
    around.dedup();
    around.into_iter().map(|(_, name)| name.as_str()).collect::<Vec<_>>().join(".")
}

/// Whether the tree nests deeper than what is looked at; one pass, ended early.
fn is_too_deep(tree: &Tree) -> bool {
    let mut cursor = tree.walk();
    let mut depth = 0usize;
    loop {
        if cursor.goto_first_child() {
            depth += 1;
            if depth > MAX_DEPTH {
                return true;
            }
            continue;
        }
        while !cursor.goto_next_sibling() {
            if !cursor.goto_parent() {
                return false;
            }
            depth -= 1;
        }
    }
}

/// Places that the grammar could not read and that hold a wanted word outside every site found.
fn note_syntax_errors(layer: &Layer<'_>, tree: &Tree, text: &str, facts: &mut FileFacts) {
    if !tree.root_node().has_error() {
        return;
    }
    let mut words = layer.prepared.prefilter.words_in(text);
    words.retain(|at| layer.covers(Span { start: *at, end: at + 1 }));
    let mut cursor = tree.walk();
    let mut visited = 0usize;
    'walk: loop {
        let node = cursor.node();
        visited += 1;
        let span = Span { start: node.start_byte(), end: node.end_byte() };
        let descend = node.has_error() && !node.is_error() && visited < 100_000;
        if node.is_error() {
            let seen = |at: usize| facts.sites.iter().any(|site| site.span.start <= at && at < site.span.end);
            let first = words.partition_point(|at| *at < span.start);
            let unseen = words.iter().skip(first).take_while(|at| **at < span.end).find(|at| !seen(**at));
            if let Some(at) = unseen {
                let line = text.get(..*at).unwrap_or_default().matches('\n').count() + 1;
                let detail = "the grammar could not read this place; check the file's syntax and its extension".to_owned();
                facts.unseen.push((Reason::Syntax, Some(line), detail));
                return;
            }
        }
        if descend && cursor.goto_first_child() {
            continue;
        }
        while !cursor.goto_next_sibling() {
            if !cursor.goto_parent() {
                break 'walk;
            }
        }
    }
}
