//! Sites that are a whole file or class: what is written at the top level, or in the body.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::Arc;

use cookielint_rules::model::{Api, Evidence, Key, Match, Shape};

use super::Matcher;
use super::index::Entry;
use super::record::Named;
use super::sites::Found;
use crate::finding::Span;
use crate::resolve::record::{Item, keys};
use crate::resolve::value::{Kind, Value};
use crate::resolve::{Place, type_name};
use crate::syntax::{Class, Expr, NodeId, ScopeKind, WriteOperator};

impl Matcher<'_> {
    /// A whole file: its root record, or what is written at its top level.
    pub(super) fn settings(&self, found: &mut Vec<Found>) {
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
        let wanted = self.wanted_keys();
        let mut known: HashSet<&str> = HashSet::new();
        let mut names: Vec<(String, Span)> = Vec::new();
        for write in &syntax.writes {
            if let Expr::Name(name) = &syntax.node(syntax.bare(write.target)).expr
                && wanted.contains(name.as_str())
                && !known.contains(name.as_str())
                && syntax.enclosing_function(write.span).is_none()
                // What a class writes in its body is the class's own.
                && !syntax.classes.iter().any(|class| class.body.contains(write.span))
            {
                known.insert(name);
                names.push((name.clone(), write.span));
            }
        }
        let items = names
            .into_iter()
            .map(|(name, span)| {
                let place = Place { scope: self.resolver.binding(&name, span), name: name.clone(), path: Vec::new() };
                Item::Set(name, self.resolver.state(&place, self.resolver.text.len()))
            })
            .collect();
        Value::at(Kind::Record(Arc::new(items)), Span { start: 0, end: 0 })
    }

    /// The keys that settings APIs of this language ask for: a settings file may write thousands of others.
    fn wanted_keys(&self) -> HashSet<&str> {
        let of_settings = self.index.unnamed(Shape::Settings).iter().filter_map(|entry| self.knowledge.apis.get(entry.api));
        of_settings.flat_map(|api| api.words()).collect()
    }

    fn file_site(&self, entry: Entry, record: &Value) -> Option<Found> {
        let (api, _) = self.form(entry)?;
        let mut site = self.read(entry, Span::default(), Evidence::Type, record, Vec::new(), false);
        let written = site.attributes.iter().find_map(|value| (*value.seen() != Kind::Absent).then_some(value.at).flatten());
        let written_keys = keys(record);
        let anchor = anchor(api, &written_keys);
        site.present = self.present(api, &written_keys);
        if written.is_none() && site.present.is_empty() {
            return None;
        }
        site.span = anchor.or(written).unwrap_or_default();
        site.span = self.whole_write(site.span);
        site.takes_in = self.taken_in();
        let before = site.takes_in.iter().filter(|(_, at)| *at <= site.span.start);
        site.takes_over = before.map(|(module, _)| module.clone()).collect();
        site.adds = self.adds(api);
        site.commented = self.commented(api, &site.attributes);
        Some(site)
    }

    /// The modules of which the file takes in everything, and the places where it has done so.
    fn taken_in(&self) -> Vec<(String, usize)> {
        let imports = self.resolver.syntax.imports.iter();
        let whole = imports.filter(|import| import.name.is_none() && import.local.is_none());
        whole.map(|import| (import.module.clone(), import.span.end)).collect()
    }

    /// Whether the first write to what shows which file it is builds on what was there before.
    fn adds(&self, api: &Api) -> bool {
        let syntax = self.resolver.syntax;
        let shown: BTreeSet<&str> = api.present.iter().flat_map(|form| &form.paths).map(|path| path.last()).collect();
        let mut firsts: BTreeMap<&str, bool> = BTreeMap::new();
        for write in &syntax.writes {
            let Expr::Name(name) = &syntax.node(syntax.bare(write.target)).expr else { continue };
            if shown.contains(name.as_str()) {
                let of_itself = write.value.is_some_and(|value| self.resolver.source(value).contains(name.as_str()));
                firsts.entry(name).or_insert(of_itself || write.operator != WriteOperator::Set);
            }
        }
        firsts.values().any(|adds| *adds)
    }

    /// Settings that stand in the file, but in a comment: a reader looks for them there.
    pub(super) fn commented(&self, api: &Api, attributes: &[Value]) -> Vec<(usize, Span)> {
        let absent = api.attributes.values().zip(attributes).enumerate().filter(|(_, (_, value))| *value.seen() == Kind::Absent);
        let of_key = |key: &Key| match key {
            Key::Path(path) => self.comment_with(path.last()?),
            Key::Call { .. } => None,
        };
        absent.filter_map(|(number, (spec, _))| Some((number, spec.keys.iter().find_map(of_key)?))).collect()
    }

    /// The first comment in which a key is given a value.
    fn comment_with(&self, key: &str) -> Option<Span> {
        let gives = |text: &str| {
            let mut after = text.match_indices(key).filter(|(at, _)| !text.get(..*at).is_some_and(|before| before.ends_with(is_of_name)));
            after.any(|(at, _)| {
                let rest = text.get(at + key.len()..).unwrap_or_default().trim_start();
                rest.strip_prefix(['=', ':']).is_some_and(|rest| !rest.starts_with(['=', ':']))
            })
        };
        let comments = self.resolver.syntax.comments.iter();
        comments.copied().find(|span| self.resolver.text.get(span.start..span.end).is_some_and(gives))
    }

    /// The write or entry around a value, so that its key is under the caret too.
    fn whole_write(&self, span: Span) -> Span {
        let syntax = self.resolver.syntax;
        let of_value = |id: NodeId| syntax.node(id).span == span;
        if let Some(write) =
            syntax.writes.iter().find(|write| write.value.is_some_and(|value| of_value(value) || of_value(syntax.bare(value))))
        {
            return write.span;
        }
        let pair = syntax
            .ids()
            .find(|id| matches!(&syntax.node(*id).expr, Expr::Pair { value, .. } if of_value(*value) || of_value(syntax.bare(*value))));
        pair.map_or(span, |id| syntax.node(id).span)
    }

    pub(super) fn classes(&self, found: &mut Vec<Found>) {
        let syntax = self.resolver.syntax;
        for class in &syntax.classes {
            let mut entries = self.index.unnamed(Shape::Class).to_vec();
            if let Some(name) = &class.name {
                entries.extend(self.index.named(Shape::Class, name));
            }
            let record = OnceCell::new();
            for entry in entries {
                let Some((api, form)) = self.form(entry) else { continue };
                if let Some(under) = &form.under
                    && class.parent.as_deref().map(type_name) != Some(under)
                {
                    continue;
                }
                let named = Named { slots: class_slots(class), ..Named::default() };
                if !self.filters_hold(&named, &form.filters, &api.filters) {
                    continue;
                }
                let record = record.get_or_init(|| self.class_record(class.body));
                let mut site = self.read(entry, class.span, Evidence::Name, record, Vec::new(), false);
                let written = site.attributes.iter().find_map(|value| (*value.seen() != Kind::Absent).then_some(value.at).flatten());
                site.present = self.present(api, &keys(record));
                site.takes_over = class.parent.as_deref().map(|parent| type_name(parent).to_owned()).into_iter().collect();
                site.class = class.name.clone();
                site.commented = self.commented(api, &site.attributes);
                if let Some(written) = written {
                    site.span = self.whole_write(written);
                    found.push(site);
                } else if !site.present.is_empty() {
                    site.span = anchor(api, &keys(record)).map_or(class.span, |at| self.whole_write(at));
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
            let writes = syntax
                .writes
                .iter()
                .filter(|write| matches!(&syntax.node(syntax.bare(write.target)).expr, Expr::Name(name) if name == key));
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
}

/// What shows which record it is.
fn anchor(api: &Api, written: &[(String, Value)]) -> Option<Span> {
    let shows = |key: &String| api.present.iter().any(|form| form.paths.iter().any(|path| path.last() == key));
    written.iter().find(|(key, _)| shows(key)).and_then(|(_, value)| value.at)
}

fn is_of_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The same class, or one is the parent of the other.
pub(super) fn are_related(a: &Class, b: &Class) -> bool {
    let is_child = |child: &Class, parent: &Class| child.parent.as_deref().map(type_name) == parent.name.as_deref();
    a.span == b.span || is_child(a, b) || is_child(b, a)
}

/// What `where` may ask of a class: its name.
fn class_slots(class: &Class) -> Vec<(String, Value)> {
    class.name.iter().map(|name| ("class".to_owned(), Value::at(Kind::Text(name.clone()), class.span))).collect()
}
