//! The calls that belong to a site: that send it, that show that it is never sent, that add to it.

use std::collections::BTreeSet;

use cookielint_rules::model::{Api, Companion, Path, Slot};

use super::Matcher;
use super::sites::SiteNode;
use crate::resolve::Place;
use crate::resolve::record::{Item, entries};
use crate::resolve::value::{Kind, Value};
use crate::syntax::chain::LONGEST;
use crate::syntax::{Expr, NodeId, Part};

impl Matcher<'_> {
    /// The bytes at which the site is handed to one of these calls.
    pub(super) fn handed_to(&self, site: &SiteNode, companions: &[Companion]) -> Vec<usize> {
        let mut found = Vec::new();
        for companion in companions {
            if companion.reads {
                found.extend(self.read_around(site.id, companion));
            } else if companion.within {
                found.extend(self.within(site.id, companion));
            } else {
                found.extend(self.passed(site, companion));
            }
        }
        found.sort_unstable();
        found
    }

    fn within(&self, id: NodeId, companion: &Companion) -> Option<usize> {
        let syntax = self.resolver.syntax;
        let call = syntax.ancestors(id).find(|around| match &syntax.node(*around).expr {
            Expr::Construct { ty: Some(ty), .. } => {
                companion.paths.iter().any(|path| self.resolver.is_type(ty, path, syntax.node(*around).span).is_some())
            }
            _ => {
                let callee = self.callee(*around);
                callee.is_some_and(|callee| companion.paths.iter().any(|path| self.call_fits(&callee, path).is_some()))
            }
        })?;
        Some(syntax.node(call).span.start)
    }

    /// Where the function around a site takes an entry that makes the site something received: `h["Cookie"]`, `h.Get("Cookie")`.
    fn read_around(&self, id: NodeId, companion: &Companion) -> Option<usize> {
        let syntax = self.resolver.syntax;
        let words: Vec<&str> = companion.paths.iter().map(Path::last).filter(|word| self.resolver.mentions(word)).collect();
        if words.is_empty() {
            return None;
        }
        let body = syntax.enclosing_function(syntax.node(id).span)?.body;
        let is_read = |node: &NodeId| {
            let Some((receiver, key)) = self.entry_taken(*node, &words) else { return false };
            let fits = companion.paths.iter().any(|path| match path {
                Path::Object { object, method } => method == key && self.is_object(receiver, object).is_some(),
                Path::AnyReceiver { method } => match method.rsplit_once('.') {
                    Some((before, last)) => last == key && self.text_ends_with(receiver, before),
                    None => method == key,
                },
                _ => false,
            });
            fits && !syntax.writes.iter().any(|write| write.target == *node)
        };
        syntax.ids_within(body).find(is_read).map(|node| syntax.node(node).span.start)
    }

    /// The receiver and the key where one of these entries is taken: by an index, or by a method that is given the key alone.
    fn entry_taken<'n>(&'n self, id: NodeId, words: &[&str]) -> Option<(NodeId, &'n str)> {
        let syntax = self.resolver.syntax;
        let known = |key: NodeId| self.written_text(key).filter(|key| words.contains(key));
        match &syntax.node(id).expr {
            Expr::Index { receiver, key } => Some((syntax.bare(*receiver), known(*key)?)),
            Expr::Call { arguments: Some(arguments), .. } => {
                let Expr::Record { entries, .. } = &syntax.node(syntax.bare(*arguments)).expr else { return None };
                let [key] = entries.as_slice() else { return None };
                let key = known(*key)?;
                Some((self.callee(id)?.receiver?, key))
            }
            _ => None,
        }
    }

    /// A text that stands there, whole.
    fn written_text(&self, id: NodeId) -> Option<&str> {
        match &self.resolver.syntax.node(self.resolver.syntax.bare(id)).expr {
            Expr::Text(parts) => match parts.as_slice() {
                [Part::Text(text)] => Some(text),
                _ => None,
            },
            _ => None,
        }
    }

    fn passed(&self, site: &SiteNode, companion: &Companion) -> Vec<usize> {
        let syntax = self.resolver.syntax;
        let site_span = syntax.node(site.id).span;
        let mut found = Vec::new();
        let words: BTreeSet<&str> = companion.paths.iter().map(|path| path.last()).collect();
        for id in words.into_iter().flat_map(|word| syntax.calls_named(word)).copied() {
            let Expr::Call { arguments: Some(arguments), .. } = syntax.node(id).expr else { continue };
            let span = syntax.node(id).span;
            if span.end <= site_span.start {
                continue;
            }
            let Some(callee) = self.callee(id) else { continue };
            let Expr::Record { entries, .. } = &syntax.node(syntax.bare(arguments)).expr else { continue };
            let at = companion.params.iter().position(|slot| matches!(slot, Slot::Site | Slot::OfSite));
            let of_site = companion.params.contains(&Slot::OfSite);
            let candidates: Vec<NodeId> = match at {
                Some(at) => entries.get(at).copied().into_iter().collect(),
                None => entries.clone(),
            };
            // Asked first, since telling whether an argument is the site may look through the whole file.
            let fits = companion.paths.iter().any(|path| self.call_fits(&callee, path).is_some());
            let is_site = |argument: &NodeId| match of_site {
                true => self.owner_of(*argument).is_some_and(|owner| self.is_site_itself(owner, site)),
                false => self.is_this_site(*argument, site),
            };
            if fits && candidates.iter().any(is_site) {
                found.push(span.start);
            }
        }
        found
    }

    /// What a member, or what a method without arguments returns, is read from.
    fn owner_of(&self, id: NodeId) -> Option<NodeId> {
        let bare = self.resolver.syntax.bare(id);
        match &self.resolver.syntax.node(bare).expr {
            Expr::Member { receiver, .. } => Some(*receiver),
            Expr::Call { .. } if self.resolver.arguments(bare).is_empty() => self.callee(bare)?.receiver,
            _ => None,
        }
    }

    fn is_this_site(&self, argument: NodeId, site: &SiteNode) -> bool {
        self.is_site_itself(argument, site) || self.was_given(argument, site)
    }

    /// Whether an argument is a list to which the site was added: `list = append(list, site)`, `list.push(site)`.
    fn was_given(&self, argument: NodeId, site: &SiteNode) -> bool {
        let syntax = self.resolver.syntax;
        let bare = syntax.bare(argument);
        let at = syntax.node(bare).span;
        let Some((name, path)) = self.chain(bare) else { return false };
        let scope = self.resolver.binding(&name, at);
        let is_list = |id: NodeId| {
            let id = syntax.bare(id);
            self.chain(id).is_some_and(|chain| chain == (name.clone(), path.clone()))
                && self.resolver.binding(&name, syntax.node(id).span) == scope
        };
        let takes_site = |arguments: &[NodeId]| arguments.iter().any(|argument| self.is_site_itself(*argument, site));
        let site_span = syntax.node(site.id).span;
        // The list is the receiver or the first argument of what adds to it.
        syntax.calls_about(name.trim_end_matches("()")).iter().any(|id| {
            let id = *id;
            let span = syntax.node(id).span;
            if span.start >= at.start || span.end < site_span.end {
                return false;
            }
            let (Expr::Call { arguments: Some(arguments), .. } | Expr::Made { record: Some(arguments), .. }) = syntax.node(id).expr else {
                return false;
            };
            let Expr::Record { entries, .. } = &syntax.node(syntax.bare(arguments)).expr else { return false };
            if !takes_site(entries) {
                return false;
            }
            let on_list = self.callee(id).and_then(|callee| callee.receiver).is_some_and(is_list);
            if on_list {
                return true;
            }
            let Some((first, rest)) = entries.split_first() else { return false };
            let to_list = || syntax.write_of(id).is_some_and(|write| is_list(write.target));
            is_list(*first) && takes_site(rest) && to_list()
        })
    }

    fn is_site_itself(&self, argument: NodeId, site: &SiteNode) -> bool {
        let syntax = self.resolver.syntax;
        let bare = syntax.bare(argument);
        if bare == site.id || argument == site.id || bare == site.end {
            return true;
        }
        // A list of sites.
        if let Expr::Record { entries, .. } = &syntax.node(bare).expr
            && entries.iter().any(|entry| syntax.bare(*entry) == site.id)
        {
            return true;
        }
        if let Expr::Construct { init: Some(init), .. } = &syntax.node(bare).expr {
            let span = syntax.node(*init).span;
            return span.contains(syntax.node(site.id).span);
        }
        if let Some(origin) = self.resolver.origin(bare).map(|origin| syntax.bare(origin)) {
            let is_list = matches!(syntax.node(origin).expr, Expr::Record { .. } | Expr::Construct { init: Some(_), .. });
            let span = syntax.node(origin).span;
            if is_list && origin != site.id && span.contains(syntax.node(site.id).span) {
                return true;
            }
        }
        let Some((place, bound)) = &site.bound else { return false };
        let at = syntax.node(bare).span;
        let is_place = |given: Place| given.name == place.name && given.path == place.path && given.scope == place.scope;
        at.start >= bound.end
            && self.resolver.place_of(bare).is_some_and(is_place)
            && site.again.get_or_init(|| self.resolver.rebound(place, *bound)).is_none_or(|again| at.start < again)
    }

    fn chain(&self, id: NodeId) -> Option<(String, Vec<String>)> {
        let mut segments = self.resolver.syntax.dotted(id)?;
        let head = if segments.is_empty() { return None } else { segments.remove(0) };
        Some((head, segments))
    }

    /// What calls on the receiver of a site bring along: what the site itself says comes after it.
    pub(super) fn brought_along(&self, site: &SiteNode, api: &Api) -> Vec<Item> {
        api.also.iter().filter(|companion| companion.of_receiver).flat_map(|companion| self.receiver_items(site, companion)).collect()
    }

    /// What contributions add to the record of a site.
    pub(super) fn contributions(&self, api: &Api, record: &Value) -> Vec<Item> {
        let mut items = Vec::new();
        for companion in api.also.iter().filter(|companion| !companion.of_receiver) {
            for path in &companion.paths {
                let mut calls = Vec::new();
                entries(record, path.last(), &mut calls);
                for (call, _) in calls {
                    items.extend(rename(call, &companion.params));
                }
            }
        }
        items
    }

    /// Calls on the receiver of the site, before it: those that made it, and those in the same function.
    fn receiver_items(&self, site: &SiteNode, companion: &Companion) -> Vec<Item> {
        let syntax = self.resolver.syntax;
        let Some(receiver) = self.callee(site.id).and_then(|callee| callee.receiver) else { return Vec::new() };
        let (text, span) = (self.resolver.source(receiver), syntax.node(site.id).span);
        let body = syntax.enclosing_function(span).map(|function| function.body);
        let words: BTreeSet<&str> = companion.paths.iter().map(|path| path.last()).collect();
        let mut items = Vec::new();
        chained(&self.resolver.value(receiver), 0, &mut |method, call| {
            if words.contains(method) {
                items.extend(rename(&call, &companion.params));
            }
        });
        for id in words.into_iter().flat_map(|word| syntax.calls_named(word)).copied() {
            let Expr::Call { arguments, .. } = syntax.node(id).expr else { continue };
            let here = syntax.node(id).span;
            if here.start >= span.start || body.is_some_and(|body| !body.contains(here)) {
                continue;
            }
            let Some(callee) = self.callee(id) else { continue };
            let same_name = companion.paths.iter().any(|path| path.last() == callee.name);
            if same_name
                && callee.receiver.is_some_and(|other| self.resolver.source(other) == text)
                && let Some(named) = self.named_arguments(arguments, &companion.params, &[], !companion.params.is_empty())
            {
                items.extend(named.items);
            }
        }
        items
    }
}

/// The calls that a value was made by, first first: each with its method and what it was given.
fn chained(value: &Value, depth: usize, each: &mut dyn FnMut(&str, Value)) {
    match value.seen() {
        Kind::Call { path, arguments, on, .. } if depth < LONGEST => {
            if let Some(link) = on {
                chained(&link.of, depth + 1, each);
            }
            let method = on.as_ref().map(|link| link.method.as_str()).or_else(|| path.last().map(|name| name.trim_end_matches("()")));
            let given =
                Value { kind: Kind::Arguments(arguments.clone()), at: value.at, file: value.file.clone(), steps: value.steps.clone() };
            each(method.unwrap_or_default(), given);
        }
        Kind::Record(items) if depth < LONGEST => {
            if let Some(Item::Assign(made)) = items.first() {
                chained(made, depth + 1, each);
            }
        }
        _ => {}
    }
}

/// The arguments of a call that was recorded under its method's name, named by slots.
fn rename(call: &Value, params: &[Slot]) -> Vec<Item> {
    let Kind::Arguments(arguments) = &call.kind else { return Vec::new() };
    let mut items = Vec::new();
    for item in arguments.iter() {
        let Item::Set(key, value) = item else {
            items.push(item.clone());
            continue;
        };
        match key.parse::<usize>().ok().and_then(|position| params.get(position)) {
            Some(Slot::Key(name)) => items.push(Item::Set(name.clone(), value.clone())),
            Some(Slot::Spread(_)) => items.push(Item::Spread(value.clone())),
            Some(_) => {}
            None => items.push(item.clone()),
        }
    }
    items
}
