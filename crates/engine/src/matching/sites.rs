//! Finding the sites of a file: one function a shape, all through the index, strongest evidence first.

use std::collections::BTreeMap;
use std::sync::Arc;

use cookielint_rules::model::{Api, Evidence, Match, Path, Predicate, Shape};

use super::index::Entry;
use super::paths::{Callee, plain_name};
use super::predicate::{Subject, holds};
use super::record::Named;
use super::{Matcher, attributes};
use crate::finding::Span;
use crate::resolve::record::{Item, keys};
use crate::resolve::value::{Kind, Value};
use crate::resolve::{Place, Symbol, type_name};
use crate::syntax::{Class, Expr, NodeId, ScopeKind};

/// A node that is a site, and where its value is bound.
#[derive(Debug, Clone)]
pub(crate) struct SiteNode {
    pub(crate) id: NodeId,
    pub(crate) bound: Option<(Place, Span)>,
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
    /// Where records that were spread in were made.
    pub(crate) spread_from: Vec<Span>,
    /// Which of the API's `present` matches are fulfilled, by number.
    pub(crate) present: Vec<usize>,
}

/// A candidate before its attributes are read.
struct Candidate {
    entry: Entry,
    evidence: Evidence,
    named: Named,
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
    found
}

impl<'a> Matcher<'a> {
    fn form(&self, entry: Entry) -> Option<(&'a Api, &'a Match)> {
        let api = self.knowledge.apis.get(entry.api)?;
        Some((api, api.matches.get(entry.matched)?))
    }

    fn path(&self, entry: Entry) -> Option<&'a Path> {
        self.form(entry)?.1.paths.get(entry.path)
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
            found.extend(self.site(id, candidate));
        }
    }

    // ---- shapes ------------------------------------------------------------------------------------------------------------

    fn calls(&self, id: NodeId) -> Vec<Candidate> {
        let Some(callee) = self.callee(id) else { return Vec::new() };
        let mut entries: Vec<Entry> = self.index.named(Shape::Call, &callee.name).to_vec();
        let plain = plain_name(&callee.name);
        if plain != callee.name {
            entries.extend(self.index.named(Shape::Call, plain));
        }
        if let Symbol::Export { module, names } = &callee.symbol {
            if names.is_empty() || names.iter().all(|name| name == "default") {
                entries.extend(self.index.of_module(Shape::Call, module));
            } else if let [name] = names.as_slice() {
                // Imported under another name.
                entries.extend(self.index.named(Shape::Call, name));
            }
        }
        entries.sort_unstable();
        entries.dedup();
        entries.into_iter().filter_map(|entry| self.call_candidate(id, &callee, entry)).collect()
    }

    fn call_candidate(&self, id: NodeId, callee: &Callee, entry: Entry) -> Option<Candidate> {
        let (api, form) = self.form(entry)?;
        let evidence = self.call_fits(callee, self.path(entry)?)?;
        let candidate = self.candidate(id, entry, api, form, evidence)?;
        (!self.is_own_method(id, callee, candidate.evidence)).then_some(candidate)
    }

    /// A method that this file defines itself: on the object whose method is running, or where nothing but the name speaks for the API. The
    /// definition is judged, its callers are not.
    fn is_own_method(&self, id: NodeId, callee: &Callee, evidence: Evidence) -> bool {
        let syntax = self.resolver.syntax;
        let Some(receiver) = callee.receiver else { return false };
        let of = |at: Span| syntax.classes.iter().filter(|class| class.body.contains(at)).min_by_key(|class| class.body.end - class.body.start);
        let methods = syntax.functions.iter().filter(|function| function.name.as_ref() == Some(&callee.name));
        let owners: Vec<&Class> = methods.filter_map(|method| of(method.span)).collect();
        if owners.is_empty() {
            return false;
        }
        let span = syntax.node(id).span;
        if syntax.enclosing_function(span).is_some_and(|around| around.name.as_ref() == Some(&callee.name)) {
            return false;
        }
        // The object itself is a name that nothing declares; its class, or one above or below, defines the method.
        let is_self = matches!(&syntax.node(receiver).expr, Expr::Name(_))
            && matches!(self.resolver.symbol(receiver), Symbol::Free { segments } if segments.len() == 1)
            && of(span).is_some_and(|own| owners.iter().any(|owner| are_related(own, owner)));
        is_self || evidence <= Evidence::Name
    }

    /// Checks the arguments and conditions of a match whose name fits.
    fn candidate(&self, id: NodeId, entry: Entry, api: &Api, form: &Match, evidence: Evidence) -> Option<Candidate> {
        let evidence = self.with_package(evidence, api);
        if evidence < form.evidence && form.evidence != Evidence::Package {
            return None;
        }
        let named = self.arguments_of(id, form)?;
        self.filters_hold(&named, &form.filters, &api.filters).then_some(Candidate { entry, evidence, named })
    }

    /// A file that imports the package of an API is more than a name.
    fn with_package(&self, evidence: Evidence, api: &Api) -> Evidence {
        let module = |package: &String| package.split_once(':').is_some_and(|(_, module)| self.imports(module));
        if api.packages.iter().any(module) { evidence.max(Evidence::Import) } else { evidence }
    }

    fn filters_hold(&self, named: &Named, own: &[(String, Predicate)], of_api: &[(String, Predicate)]) -> bool {
        own.iter().chain(of_api).all(|(slot, predicate)| {
            let value = named.slots.iter().rev().find(|(name, _)| name == slot).map(|(_, value)| value);
            let subject = subject(value);
            holds(predicate, &subject, &|_, _| false) != Some(false) && (value.is_some() || !needs_value(predicate))
        })
    }

    fn constructs(&self, id: NodeId, ty: Option<&str>) -> Vec<Candidate> {
        let declared;
        let ty = match ty {
            Some(ty) => ty,
            // `T x = new() { … }`
            None => {
                let Some(ty) = self.resolver.syntax.write_of(id).and_then(|write| write.ty.clone()) else { return Vec::new() };
                declared = ty;
                &declared
            }
        };
        let Some(last) = type_name(ty).rsplit('.').next() else { return Vec::new() };
        let span = self.resolver.syntax.node(id).span;
        let entries = [Shape::Construct, Shape::Record].into_iter().flat_map(|shape| self.index.named(shape, last));
        entries
            .filter_map(|entry| {
                let (api, form) = self.form(*entry)?;
                let path = self.path(*entry)?;
                if form.shape == Shape::Record && matches!(path, Path::Text { .. }) {
                    return None;
                }
                let evidence = self.resolver.is_type(ty, path, span)?;
                self.candidate(id, *entry, api, form, evidence)
            })
            .collect()
    }

    /// Plain records, by the name of the variable or key that holds them.
    fn records(&self, id: NodeId, entries: &[NodeId]) -> Vec<Candidate> {
        let syntax = self.resolver.syntax;
        let keyed = entries.iter().any(|entry| matches!(syntax.node(*entry).expr, Expr::Pair { .. }));
        let Some(name) = keyed.then(|| self.holder(id)).flatten() else { return Vec::new() };
        let of_name = self.index.named(Shape::Record, &name).iter();
        of_name
            .filter_map(|entry| {
                let (api, form) = self.form(*entry)?;
                matches!(self.path(*entry)?, Path::Text { .. }).then_some(())?;
                let named = Named::default();
                self.filters_hold(&named, &form.filters, &api.filters).then_some(Candidate { entry: *entry, evidence: Evidence::Name, named })
            })
            .collect()
    }

    /// The name of the variable or key that holds a record.
    fn holder(&self, id: NodeId) -> Option<String> {
        let syntax = self.resolver.syntax;
        for around in syntax.ancestors(id) {
            match &syntax.node(around).expr {
                Expr::Transparent { .. } if syntax.bare(around) == id => {}
                Expr::Pair { key, value } if syntax.bare(*value) == id => return self.resolver.key_text(*key),
                _ => break,
            }
        }
        let write = syntax.write_of(id)?;
        match &syntax.node(syntax.bare(write.target)).expr {
            Expr::Name(name) | Expr::Member { name, .. } => Some(name.clone()),
            _ => None,
        }
    }

    fn elements(&self, id: NodeId, tag: &str) -> Vec<Candidate> {
        let local = tag.rsplit(':').next().unwrap_or(tag);
        let mut found = Vec::new();
        for entry in self.index.named(Shape::Element, local) {
            let Some((api, form)) = self.form(*entry) else { continue };
            if form.under.as_ref().is_some_and(|under| !self.lies_under(id, under)) {
                continue;
            }
            let slots = keys(&self.resolver.value(id));
            let named = Named { slots, ..Named::default() };
            if self.filters_hold(&named, &form.filters, &api.filters) {
                found.push(Candidate { entry: *entry, evidence: Evidence::Type, named });
            }
        }
        found
    }

    fn lies_under(&self, id: NodeId, under: &str) -> bool {
        let syntax = self.resolver.syntax;
        syntax.ancestors(id).any(|around| {
            matches!(&syntax.node(around).expr, Expr::Element { tag, .. } if tag.rsplit(':').next() == Some(under))
        })
    }

    /// `cookies[name] = value`
    fn index_writes(&self, found: &mut Vec<Found>) {
        let syntax = self.resolver.syntax;
        for write in &syntax.writes {
            let target = syntax.bare(write.target);
            let (Expr::Index { receiver, key }, Some(value)) = (&syntax.node(target).expr, write.value) else { continue };
            let receiver = syntax.bare(*receiver);
            let Some(last) = self.last_name(receiver) else { continue };
            for entry in self.index.named(Shape::Index, &last) {
                let Some((api, form)) = self.form(*entry) else { continue };
                let Some(evidence) = self.path(*entry).and_then(|path| self.receiver_fits(receiver, path)) else { continue };
                let evidence = self.with_package(evidence, api);
                if evidence < form.evidence {
                    continue;
                }
                let mut named = Named::default();
                let arguments = [*key, value];
                for (argument, slot) in arguments.iter().zip(form.params.iter().chain(&form.optional)) {
                    self.name_one(&mut named, slot, *argument);
                }
                // What somebody's method returns is taken for the value itself, a bare name may be a record of options.
                if self.is_of_something(value) {
                    named.items.retain(|item| !matches!(item, Item::Spread(_)));
                    named.items.push(Item::Set("value".to_owned(), self.resolver.value(value)));
                }
                named.items.append(&mut named.fixed);
                if !self.filters_hold(&named, &form.filters, &api.filters) {
                    continue;
                }
                let candidate = Candidate { entry: *entry, evidence, named };
                if let Some(mut site) = self.site(target, candidate) {
                    site.span = write.span;
                    found.push(site);
                    break;
                }
            }
        }
    }

    /// A member or an entry of something or a method of it, of which nothing more is known.
    fn is_of_something(&self, value: NodeId) -> bool {
        let syntax = self.resolver.syntax;
        let bare = syntax.bare(value);
        let of_something = matches!(syntax.node(bare).expr, Expr::Member { .. } | Expr::Index { .. } | Expr::Call { receiver: Some(_), .. });
        of_something && matches!(self.resolver.value(bare).kind, Kind::Ref { .. } | Kind::Call { .. } | Kind::Unknown { .. })
    }

    fn name_one(&self, named: &mut Named, slot: &cookielint_rules::model::Slot, argument: NodeId) {
        use cookielint_rules::model::Slot;
        match slot {
            Slot::Key(key) => {
                let value = self.resolver.value(argument);
                named.slots.push((key.clone(), value.clone()));
                named.fixed.push(Item::Set(key.clone(), value));
            }
            Slot::Spread(name) => {
                let value = self.denoted(argument);
                named.slots.push((name.clone(), value.clone()));
                named.items.push(super::record::spread(name, value));
            }
            Slot::Equals(_) | Slot::Ignored | Slot::Site => {}
        }
    }

    fn last_name(&self, id: NodeId) -> Option<String> {
        match &self.resolver.syntax.node(id).expr {
            Expr::Name(name) | Expr::Member { name, .. } => Some(name.clone()),
            Expr::Call { name: Some(name), .. } => Some(name.clone()),
            Expr::Call { .. } => self.callee(id).map(|callee| callee.name),
            _ => None,
        }
    }

    /// Whether the receiver of a write or an index is what a path says.
    fn receiver_fits(&self, receiver: NodeId, path: &Path) -> Option<Evidence> {
        match path {
            Path::Object { object, method } => match &self.resolver.syntax.node(receiver).expr {
                Expr::Member { receiver, name } if name == method => self.is_object(self.resolver.syntax.bare(*receiver), object),
                _ => None,
            },
            Path::AnyReceiver { method } => self.text_ends_with(receiver, method).then_some(Evidence::Name),
            Path::Text { segments } => {
                let object = segments.join(".");
                if self.knowledge.objects.contains_key(&object) {
                    return self.is_object(receiver, &object);
                }
                let foreign = matches!(self.resolver.symbol(receiver), Symbol::Export { .. });
                (!foreign && self.text_of(receiver)? == object).then_some(Evidence::Name)
            }
            Path::Export { module, names } => {
                let ty = self.resolver.declared_type(receiver);
                let at = self.resolver.syntax.node(receiver).span;
                match ty {
                    Some(ty) => self.resolver.is_type(&ty, &Path::Export { module: module.clone(), names: names.clone() }, at),
                    None => self.resolver.is_export(&self.resolver.symbol(receiver), module, names),
                }
            }
        }
    }

    /// Everything that is written to a receiver: `config.x = 1`, `config["x"] = 1`; one site for each receiver and body.
    fn receivers(&self, found: &mut Vec<Found>) {
        let syntax = self.resolver.syntax;
        let mut groups: BTreeMap<(usize, usize, String, usize), (Entry, NodeId, Span, Evidence)> = BTreeMap::new();
        let mut visit = |receiver: NodeId, span: Span, method: Option<&str>| {
            let receiver = syntax.bare(receiver);
            let Some(last) = self.last_name(receiver) else { return };
            for entry in self.index.named(Shape::Write, &last).iter().chain(self.index.unnamed(Shape::Write)) {
                let Some((api, form)) = self.form(*entry) else { continue };
                if method.is_some_and(|method| !api.also.iter().any(|also| !also.of_receiver && also.paths.iter().any(|path| path.last() == method))) {
                    continue;
                }
                let Some(evidence) = self.path(*entry).and_then(|path| self.receiver_fits(receiver, path)) else { continue };
                let evidence = self.with_package(evidence, api);
                if evidence < form.evidence {
                    continue;
                }
                let body = syntax.enclosing_function(span).map_or(0, |function| function.body.start + 1);
                let text = self.resolver.source(receiver).to_owned();
                groups.entry((entry.api, entry.matched, text, body)).or_insert((*entry, receiver, span, evidence));
            }
        };
        for write in &syntax.writes {
            let target = syntax.bare(write.target);
            if let Expr::Member { receiver, .. } | Expr::Index { receiver, .. } = &syntax.node(target).expr {
                // Something inside it counts too: `config.a.b = 1`.
                let mut at = Some(*receiver);
                for _ in 0..4 {
                    let Some(id) = at else { break };
                    visit(id, write.span, None);
                    at = match &syntax.node(syntax.bare(id)).expr {
                        Expr::Member { receiver, .. } | Expr::Index { receiver, .. } => Some(*receiver),
                        _ => None,
                    };
                }
            }
        }
        for id in syntax.ids() {
            if let Expr::Call { .. } = syntax.node(id).expr {
                if let Some(Callee { receiver: Some(receiver), name, .. }) = self.callee(id) {
                    visit(receiver, syntax.node(id).span, Some(&name));
                }
            }
        }
        for ((api, ..), (entry, receiver, span, evidence)) in groups {
            let _ = api;
            found.extend(self.receiver_site(entry, receiver, span, evidence));
        }
    }

    fn receiver_site(&self, entry: Entry, receiver: NodeId, span: Span, evidence: Evidence) -> Option<Found> {
        let place = self.place_of(receiver)?;
        let mut record = self.resolver.everything(&place, span);
        let (api, _) = self.form(entry)?;
        let site = SiteNode { id: receiver, bound: Some((place, span)) };
        for item in self.contributions(&site, api, &record) {
            record = crate::resolve::record::with(record, item);
        }
        let mut found = self.read(entry, span, evidence, &record, Vec::new(), false);
        let fulfilled = |form: &Match| form.paths.iter().any(|path| self.receiver_fits(receiver, path).is_some());
        found.present = api.present.iter().enumerate().filter(|(_, form)| fulfilled(form)).map(|(index, _)| index).collect();
        Some(found)
    }

    fn place_of(&self, id: NodeId) -> Option<Place> {
        let syntax = self.resolver.syntax;
        let mut path = Vec::new();
        let mut at = syntax.bare(id);
        for _ in 0..16 {
            match &syntax.node(at).expr {
                Expr::Name(name) => {
                    path.reverse();
                    let scope = self.resolver.binding(name, syntax.node(at).span);
                    return Some(Place { name: name.clone(), scope, path });
                }
                Expr::Member { receiver, name } => {
                    path.push(name.clone());
                    at = syntax.bare(*receiver);
                }
                _ => return None,
            }
        }
        None
    }

    /// A whole file: its root record, or what is written at its top level.
    fn settings(&self, found: &mut Vec<Found>) {
        let syntax = self.resolver.syntax;
        if self.index.unnamed(Shape::Settings).is_empty() {
            return;
        }
        let mut roots: Vec<Value> = Vec::new();
        for (_, root) in &syntax.settings {
            let Some(root) = root else { continue };
            let value = self.resolver.value(*root);
            if matches!(value.kind, Kind::Record(_)) && !matches!(syntax.node(*root).expr, Expr::Opaque) {
                roots.push(value);
            }
        }
        if roots.is_empty() && !syntax.settings.is_empty() {
            roots.push(self.top_level());
        }
        for entry in self.index.unnamed(Shape::Settings) {
            for record in &roots {
                found.extend(self.file_site(*entry, record));
            }
        }
    }

    /// What the names written at the top level are worth at the end of the file.
    fn top_level(&self) -> Value {
        let syntax = self.resolver.syntax;
        let mut names: Vec<(String, Span)> = Vec::new();
        for write in &syntax.writes {
            if syntax.enclosing_function(write.span).is_some() {
                continue;
            }
            if let Expr::Name(name) = &syntax.node(syntax.bare(write.target)).expr {
                if !names.iter().any(|(known, _)| known == name) {
                    names.push((name.clone(), write.span));
                }
            }
        }
        let items = names
            .into_iter()
            .filter(|(name, _)| self.is_wanted_key(name))
            .map(|(name, span)| {
                let place = Place { scope: self.resolver.binding(&name, span), name: name.clone(), path: Vec::new() };
                Item::Set(name, self.resolver.state(&place, self.resolver.text.len()))
            })
            .collect();
        Value::at(Kind::Record(Arc::new(items)), Span { start: 0, end: 0 })
    }

    /// Whether a settings API of this language asks for a key: a settings file may write thousands of others.
    fn is_wanted_key(&self, name: &str) -> bool {
        let of_settings = self.index.unnamed(Shape::Settings).iter().filter_map(|entry| self.knowledge.apis.get(entry.api));
        of_settings.flat_map(|api| api.words()).any(|word| word == name)
    }

    fn file_site(&self, entry: Entry, record: &Value) -> Option<Found> {
        let (api, _) = self.form(entry)?;
        let mut site = self.read(entry, Span::default(), Evidence::Type, record, Vec::new(), false);
        let written = site.attributes.iter().find_map(|value| (value.kind != Kind::Absent).then_some(value.at).flatten());
        let written_keys = keys(record);
        let anchor = written_keys.iter().find(|(key, _)| api.present.iter().any(|form| form.paths.iter().any(|path| path.last() == key)));
        site.present = self.present(api, &written_keys);
        if written.is_none() && site.present.is_empty() {
            return None;
        }
        site.span = anchor.and_then(|(_, value)| value.at).or(written).unwrap_or_default();
        site.span = self.whole_write(site.span);
        Some(site)
    }

    /// The write or entry around a value, so that its key is under the caret too.
    fn whole_write(&self, span: Span) -> Span {
        let syntax = self.resolver.syntax;
        let of_value = |id: NodeId| syntax.node(id).span == span;
        if let Some(write) = syntax.writes.iter().find(|write| write.value.is_some_and(|value| of_value(value) || of_value(syntax.bare(value)))) {
            return write.span;
        }
        let pair = syntax.ids().find(|id| matches!(&syntax.node(*id).expr, Expr::Pair { value, .. } if of_value(*value) || of_value(syntax.bare(*value))));
        pair.map_or(span, |id| syntax.node(id).span)
    }

    fn classes(&self, found: &mut Vec<Found>) {
        let syntax = self.resolver.syntax;
        for class in &syntax.classes {
            let mut entries = self.index.unnamed(Shape::Class).to_vec();
            if let Some(name) = &class.name {
                entries.extend(self.index.named(Shape::Class, name));
            }
            for entry in entries {
                let Some((api, form)) = self.form(entry) else { continue };
                if let Some(under) = &form.under {
                    if class.parent.as_deref().map(type_name) != Some(under) {
                        continue;
                    }
                }
                let named = Named { slots: class_slots(class), ..Named::default() };
                if !self.filters_hold(&named, &form.filters, &api.filters) {
                    continue;
                }
                let record = self.class_record(class.body);
                let mut site = self.read(entry, class.span, Evidence::Name, &record, Vec::new(), false);
                let written = site.attributes.iter().find_map(|value| (value.kind != Kind::Absent).then_some(value.at).flatten());
                site.present = self.present(api, &keys(&record));
                if let Some(written) = written {
                    site.span = self.whole_write(written);
                    found.push(site);
                } else if !site.present.is_empty() {
                    found.push(site);
                }
            }
        }
    }

    /// Which `present` matches are fulfilled by keys that are written; what they ask of the `value` is asked of its source.
    fn present(&self, api: &Api, written: &[(String, Value)]) -> Vec<usize> {
        let syntax = self.resolver.syntax;
        let holds_for = |form: &Match, span: Span| {
            let text = self.resolver.text.get(span.start..span.end).unwrap_or_default().to_owned();
            let named = Named { slots: vec![("value".to_owned(), Value::at(Kind::Text(text), span))], ..Named::default() };
            self.filters_hold(&named, &form.filters, &[])
        };
        // What is added in a further statement counts too.
        let is_written = |form: &Match, key: &String, value: &Value| {
            let writes = syntax.writes.iter().filter(|write| matches!(&syntax.node(syntax.bare(write.target)).expr, Expr::Name(name) if name == key));
            form.filters.is_empty() || value.at.into_iter().chain(writes.map(|write| write.span)).any(|span| holds_for(form, span))
        };
        let fulfilled = |form: &Match| {
            let of_form = written.iter().filter(|(key, _)| form.paths.iter().any(|path| key == path.last()));
            of_form.into_iter().any(|(key, value)| is_written(form, key, value))
        };
        api.present.iter().enumerate().filter(|(_, form)| fulfilled(form)).map(|(index, _)| index).collect()
    }

    fn class_record(&self, body: Span) -> Value {
        let syntax = self.resolver.syntax;
        let mut items = Vec::new();
        for write in syntax.writes.iter().filter(|write| body.contains(write.span)) {
            let scope = syntax.scope_at(write.span).and_then(|scope| syntax.scope(scope));
            let directly = scope.is_some_and(|scope| scope.kind == ScopeKind::Class && (scope.span == body || scope.span.contains(body)))
                || syntax.enclosing_function(write.span).is_none_or(|function| !body.contains(function.body));
            let Expr::Name(name) = &syntax.node(syntax.bare(write.target)).expr else { continue };
            if let (true, Some(value)) = (directly, write.value) {
                items.push(Item::Set(name.clone(), self.resolver.value(value)));
            }
        }
        Value::at(Kind::Record(Arc::new(items)), body)
    }

    fn annotations(&self, found: &mut Vec<Found>) {
        for annotation in &self.resolver.syntax.annotations {
            let Some(last) = annotation.name.rsplit('.').next() else { continue };
            for entry in self.index.named(Shape::Annotation, last) {
                let (Some((_, form)), Some(path)) = (self.form(*entry), self.path(*entry)) else { continue };
                let Some(evidence) = self.resolver.is_type(&annotation.name, path, annotation.span) else { continue };
                let Some(named) = self.named_arguments(annotation.arguments, &form.params, &form.optional, form.positional) else { continue };
                let record = Value::at(Kind::Record(Arc::new(named.items)), annotation.span);
                found.push(self.read(*entry, annotation.span, evidence, &record, named.spread_from, false));
            }
        }
    }

    /// Sites of APIs that bring their own S-expression.
    fn inline(&self, found: &mut Vec<Found>) {
        for matched in &self.resolver.syntax.inline {
            let of_query = self.index.unnamed(Shape::Query).iter();
            for entry in of_query.filter(|entry| self.form(**entry).is_some_and(|(_, form)| form.query == Some(matched.query))) {
                let Some((api, form)) = self.form(*entry) else { continue };
                let arguments = matched.record.or(Some(matched.site));
                let Some(mut named) = self.named_arguments(arguments, &form.params, &form.optional, form.positional) else { continue };
                for (key, node) in [("name", matched.name), ("value", matched.value)] {
                    if let Some(node) = node {
                        named.slots.push((key.to_owned(), self.resolver.value(node)));
                        named.items.push(Item::Set(key.to_owned(), self.resolver.value(node)));
                    }
                }
                if self.filters_hold(&named, &form.filters, &api.filters) {
                    found.extend(self.site(matched.site, Candidate { entry: *entry, evidence: Evidence::Name, named }));
                }
            }
        }
    }

    // ---- from a candidate to a site ----------------------------------------------------------------------------------------

    fn site(&self, id: NodeId, candidate: Candidate) -> Option<Found> {
        let (api, form) = self.form(candidate.entry)?;
        let syntax = self.resolver.syntax;
        let span = syntax.node(id).span;
        let bound = self.bound_to(id);
        let node = SiteNode { id, bound };
        let mut items = candidate.named.items;
        match syntax.node(id).expr {
            Expr::Construct { .. } => items.extend(self.resolver.construct_items(id)),
            Expr::Record { .. } | Expr::Element { .. } if form.shape != Shape::Query => {
                if let Kind::Record(own) = self.resolver.value(id).kind {
                    items.extend(own.iter().cloned());
                }
            }
            _ => {}
        }
        let sent = self.handed_to(&node, &api.sent);
        let unsent = sent.is_empty() && !self.handed_to(&node, &api.unsent).is_empty();
        let mut record = self.after_writes(node.bound.as_ref(), items, span, &sent);
        for item in self.contributions(&node, api, &record) {
            record = crate::resolve::record::with(record, item);
        }
        Some(self.read(candidate.entry, span, candidate.evidence, &record, candidate.named.spread_from, unsent))
    }

    fn read(&self, entry: Entry, span: Span, evidence: Evidence, record: &Value, spread_from: Vec<Span>, unsent: bool) -> Found {
        let mut site = Found {
            api: entry.api,
            matched: entry.matched,
            span,
            evidence,
            attributes: Vec::new(),
            ignored: Vec::new(),
            unsent,
            spread_from,
            present: Vec::new(),
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
    match &value.kind {
        Kind::Absent | Kind::Unknown { .. } | Kind::Env { .. } => false,
        Kind::Either(values) => values.iter().any(shows),
        Kind::Production(inner) => shows(inner),
        _ => true,
    }
}

/// The same class, or one is the parent of the other.
fn are_related(a: &Class, b: &Class) -> bool {
    let is_child = |child: &Class, parent: &Class| child.parent.as_deref().map(type_name) == parent.name.as_deref();
    a.span == b.span || is_child(a, b) || is_child(b, a)
}

/// What `where` may ask of a class: its name.
fn class_slots(class: &Class) -> Vec<(String, Value)> {
    class.name.iter().map(|name| ("class".to_owned(), Value::at(Kind::Text(name.clone()), class.span))).collect()
}

/// What a predicate is asked of, for an argument.
fn subject(value: Option<&Value>) -> Subject {
    use cookielint_rules::model::Constant;
    let constant = match value.map(|value| &value.kind) {
        Some(Kind::True) => Some(Constant::True),
        Some(Kind::False) => Some(Constant::False),
        Some(Kind::Null | Kind::Undefined) => Some(Constant::Unset),
        Some(Kind::Text(text)) => Some(Constant::Text(text.clone())),
        Some(Kind::Number(number)) => Some(Constant::Number(*number)),
        _ => None,
    };
    let module = match value.map(|value| &value.kind) {
        Some(Kind::Ref { module, .. }) => module.clone(),
        _ => None,
    };
    Subject { constant, written: value.is_some(), past: None, module }
}

/// Whether a predicate can only hold of something that is there.
fn needs_value(predicate: &Predicate) -> bool {
    use cookielint_rules::model::Is;
    !matches!(predicate, Predicate::Not(_) | Predicate::Is(Is::Absent) | Predicate::Written(false))
}
