//! Finding the sites of a file: which shapes are looked at, and the way from a candidate to a site. What makes a candidate stands in the
//! file of its shape.

use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::sync::Arc;

use cookielint_rules::model::{Api, Evidence, Match, Path, Shape};

use super::index::Entry;
use super::record::Named;
use super::{Matcher, attributes};
use crate::finding::Span;
use crate::resolve::Place;
use crate::resolve::record::Item;
use crate::resolve::value::{Kind, Value};
use crate::syntax::{Expr, NodeId};

/// A node that is a site, and where its value is bound.
#[derive(Debug, Clone)]
pub(crate) struct SiteNode {
    pub(crate) id: NodeId,
    /// The last call of the chain that it begins; itself where nothing is called on it.
    pub(crate) end: NodeId,
    pub(crate) bound: Option<(Place, Span)>,
    /// Where the place is given another value, once somebody asked.
    pub(super) again: OnceCell<Option<usize>>,
}

impl SiteNode {
    pub(super) fn new(id: NodeId, end: NodeId, bound: Option<(Place, Span)>) -> Self {
        SiteNode { id, end, bound, again: OnceCell::new() }
    }
}

/// A site that was found.
#[derive(Debug, Clone)]
pub(crate) struct Found {
    pub(crate) api: usize,
    pub(crate) matched: usize,
    pub(crate) span: Span,
    pub(crate) evidence: Evidence,
    /// By the order of the API's attributes.
    pub(crate) attributes: Vec<Value>,
    /// Keys without effect that are written all the same.
    pub(crate) ignored: Vec<(String, Span)>,
    /// It is the request side: never sent to a browser.
    pub(crate) unsent: bool,
    /// It stands in code that never runs in production.
    pub(crate) out_of_production: bool,
    /// Where records that were spread in were made.
    pub(crate) spread_from: Vec<Span>,
    /// Which of the API's `present` matches are fulfilled, by number.
    pub(crate) present: Vec<usize>,
    /// For a whole file: modules of which it takes over everything before it writes anything itself. For a class: its parent.
    pub(crate) takes_over: Vec<String>,
    /// For a whole file: what shows which file it is adds to what it took over.
    pub(crate) adds: bool,
    /// For a whole file: modules of which it takes in everything, and where.
    pub(crate) takes_in: Vec<(String, usize)>,
    /// For the body of a class: its name.
    pub(crate) class: Option<String>,
    /// Comments that hold a setting which is not written, by the number of the attribute.
    pub(crate) commented: Vec<(usize, Span)>,
    /// The function that returns it unfinished, by its start, and its record.
    pub(crate) returned: Option<(usize, Value)>,
}

/// A candidate before its attributes are read.
pub(super) struct Candidate {
    pub(super) entry: Entry,
    pub(super) evidence: Evidence,
    pub(super) named: Named,
}

/// More sites than this in one file are not people's work; the rest is named as not seen.
pub(crate) const MOST_SITES: usize = 5_000;

/// Every site of the file. Where several APIs claim one node, the strongest evidence wins.
pub(crate) fn find_sites(matcher: &Matcher<'_>) -> Vec<Found> {
    let mut found = Vec::new();
    for id in matcher.resolver.syntax.ids() {
        matcher.at_node(id, &mut found);
        if found.len() >= MOST_SITES {
            break;
        }
    }
    matcher.index_writes(&mut found);
    matcher.receivers(&mut found);
    matcher.settings(&mut found);
    matcher.classes(&mut found);
    matcher.annotations(&mut found);
    matcher.inline(&mut found);
    matcher.once(&mut found);
    found
}

impl<'a> Matcher<'a> {
    /// The API and the match of an entry, if this file may hold one at all.
    pub(super) fn form(&self, entry: Entry) -> Option<(&'a Api, &'a Match)> {
        let api = self.knowledge.apis.get(entry.api)?;
        let form = api.matches.get(entry.matched)?;
        (form.imports.is_empty() || form.imports.iter().any(|module| self.imports(module))).then_some((api, form))
    }

    pub(super) fn path(&self, entry: Entry) -> Option<&'a Path> {
        self.form(entry)?.1.paths.get(entry.path)
    }

    /// A header in a list that several calls send is one cookie, at the place of its text.
    fn once(&self, found: &mut Vec<Found>) {
        let mut seen = BTreeSet::new();
        let is_text = |site: &Found| self.knowledge.apis.get(site.api).is_some_and(|api| api.text.is_some());
        found.retain(|site| !is_text(site) || seen.insert((site.api, site.span)));
    }

    fn at_node(&self, id: NodeId, found: &mut Vec<Found>) {
        let syntax = self.resolver.syntax;
        let candidates = match &syntax.node(id).expr {
            Expr::Call { .. } => self.calls(id),
            Expr::Construct { ty, .. } => self.constructs(id, ty.as_deref()),
            Expr::Record { entries, list: false } => self.records(id, entries),
            Expr::Element { tag, .. } => self.elements(id, tag),
            _ => return,
        };
        let Some(best) = candidates.iter().map(|candidate| candidate.evidence).max() else { return };
        // Of equals a look-alike claims the node; then the order of the tables decides.
        let is_judged = |candidate: &Candidate| !self.knowledge.apis.get(candidate.entry.api).is_some_and(|api| api.ignore);
        let strongest = candidates.into_iter().filter(|candidate| candidate.evidence == best);
        if let Some(candidate) = strongest.min_by_key(|candidate| (is_judged(candidate), candidate.entry)) {
            found.extend(self.sites(id, candidate));
        }
    }

    fn annotations(&self, found: &mut Vec<Found>) {
        for annotation in &self.resolver.syntax.annotations {
            let Some(last) = annotation.name.rsplit('.').next() else { continue };
            for entry in self.index.named(Shape::Annotation, last) {
                let (Some((_, form)), Some(path)) = (self.form(*entry), self.path(*entry)) else { continue };
                let Some(evidence) = self.resolver.is_type(&annotation.name, path, annotation.span) else { continue };
                let Some(named) = self.named_arguments(annotation.arguments, &form.params, &form.optional, form.positional) else {
                    continue;
                };
                let record = Value::at(Kind::Record(Arc::new(named.items)), annotation.span);
                found.push(self.read(*entry, annotation.span, evidence, &record, named.spread_from, false));
            }
        }
    }

    /// Sites of APIs that bring their own S-expression.
    fn inline(&self, found: &mut Vec<Found>) {
        let syntax = self.resolver.syntax;
        for matched in &syntax.inline {
            let of_query = self.index.unnamed(Shape::Query).iter();
            for entry in of_query.filter(|entry| self.form(**entry).is_some_and(|(_, form)| form.query == Some(matched.query))) {
                let Some((api, form)) = self.form(*entry) else { continue };
                let arguments = matched.record.or(Some(matched.site));
                let Some(mut named) = self.named_arguments(arguments, &form.params, &form.optional, form.positional) else { continue };
                // A record that stands elsewhere is what its name denotes.
                if let Some(record) = matched.record.filter(|id| !matches!(syntax.node(syntax.bare(*id)).expr, Expr::Record { .. })) {
                    named = Named { items: vec![Item::Spread(self.resolver.value(record))], ..Named::default() };
                }
                for (key, node) in [("name", matched.name), ("value", matched.value)] {
                    if let Some(node) = node {
                        named.slots.push((key.to_owned(), self.resolver.value(node)));
                        named.items.push(Item::Set(key.to_owned(), self.resolver.value(node)));
                    }
                }
                if self.filters_hold(&named, &form.filters, &api.filters) {
                    found.extend(self.sites(matched.site, Candidate { entry: *entry, evidence: Evidence::Name, named }));
                }
            }
        }
    }

    /// The sites at a node: one, or one for each cookie of the record.
    pub(super) fn sites(&self, id: NodeId, candidate: Candidate) -> Vec<Found> {
        let Some((api, form)) = self.form(candidate.entry) else { return Vec::new() };
        let syntax = self.resolver.syntax;
        let span = syntax.node(id).span;
        let (links, end) = self.resolver.chain(id);
        // A header is read where it stands; what is written to the record later is a site of its own.
        let bound = if api.text.is_some() { None } else { self.bound_to(end) };
        let node = SiteNode::new(id, end, bound);
        let mut items = self.brought_along(&node, api);
        items.extend(candidate.named.items);
        match syntax.node(id).expr {
            Expr::Construct { .. } => items.extend(self.resolver.construct_items(id)),
            Expr::Record { .. } | Expr::Element { .. } if form.shape != Shape::Query => {
                if let Kind::Record(own) = self.resolver.value(id).kind {
                    items.extend(own.iter().cloned());
                }
            }
            _ => {}
        }
        items.extend(links);
        let sent = self.handed_to(&node, &api.sent);
        let unsent = sent.is_empty() && !self.handed_to(&node, &api.unsent).is_empty();
        let mut record = self.after_writes(node.bound.as_ref(), items, span, &sent);
        for item in self.contributions(api, &record) {
            record = crate::resolve::record::with(record, item);
        }
        let returned = self.returned_by(&node).filter(|_| api.text.is_none() && api.at.last().is_none_or(|last| last != "*"));
        let out_of_production = self.resolver.is_out_of_production(span);
        let parts = self.parts(api, &node, record);
        let read = |(record, span): (Value, Span)| {
            let spread_from = candidate.named.spread_from.clone();
            let mut found = self.read(candidate.entry, span, candidate.evidence, &record, spread_from, unsent);
            found.returned = returned.map(|function| (function, record));
            found.out_of_production = out_of_production;
            found
        };
        parts.into_iter().map(read).collect()
    }

    /// The function that returns a site, by its start.
    fn returned_by(&self, site: &SiteNode) -> Option<usize> {
        let syntax = self.resolver.syntax;
        let function = syntax.enclosing_function(syntax.node(site.id).span)?;
        let is_returned = |id: &NodeId| {
            let bare = syntax.bare(*id);
            // With more calls made on it, or without.
            let held = syntax.start_of(bare).unwrap_or(bare);
            let is_bound = |(place, _): &(Place, Span)| {
                place.path.is_empty() && matches!(&syntax.node(held).expr, Expr::Name(name) if *name == place.name)
            };
            bare == site.id || bare == site.end || site.bound.as_ref().is_some_and(is_bound)
        };
        function.returns.iter().any(is_returned).then_some(function.span.start)
    }

    pub(super) fn read(&self, entry: Entry, span: Span, evidence: Evidence, record: &Value, spread_from: Vec<Span>, unsent: bool) -> Found {
        let mut site = Found {
            api: entry.api,
            matched: entry.matched,
            span,
            evidence,
            attributes: Vec::new(),
            ignored: Vec::new(),
            unsent,
            out_of_production: false,
            spread_from,
            present: Vec::new(),
            takes_over: Vec::new(),
            adds: false,
            takes_in: Vec::new(),
            class: None,
            commented: Vec::new(),
            returned: None,
        };
        let Some((api, _)) = self.form(entry) else { return site };
        site.attributes = api.attributes.values().map(|spec| attributes::read(record, api, spec)).collect();
        for key in api.ignored.keys() {
            let value = crate::resolve::record::lookup(record, key, api.keys);
            if let (Some(at), true) = (value.at, shows(&value)) {
                site.ignored.push((key.clone(), at));
            }
        }
        site
    }
}

/// Whether an entry is seen to be there, in some case at least: what might come along with an unseen record is not.
fn shows(value: &Value) -> bool {
    match value.seen() {
        Kind::Absent | Kind::Unknown { .. } | Kind::Env { .. } => false,
        Kind::Either(values) => values.iter().any(shows),
        Kind::Production(inner) => shows(inner),
        _ => true,
    }
}
