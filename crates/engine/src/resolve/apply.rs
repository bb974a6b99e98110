//! One change as an entry in the log of a place: what is written, and how that joins what was there. In which order changes come, and on
//! which ways, is the business of [`super::flow`].

use std::sync::Arc;

use cookielint_rules::model::KeyStyle;

use super::Resolver;
use super::changes::Change;
use super::collapse::collapse;
use super::effects::What;
use super::flow::{Place, Walk, Way};
use super::record::{Item, lookup};
use super::value::{Kind, Value, shorten};
use crate::finding::Span;
use crate::syntax::WriteOperator;

impl Resolver<'_> {
    pub(super) fn apply(&self, change: &Change<'_>, walk: &Walk<'_>, way: &mut Way) {
        if !change.perhaps {
            return self.apply_surely(change, walk, way);
        }
        let before = way.items.len();
        self.apply_surely(change, walk, way);
        let written = way.items.split_off(before.min(way.items.len()));
        way.items.push(Item::Fork { arms: vec![written, Vec::new()], production: false, condition: None });
    }

    fn apply_surely(&self, change: &Change<'_>, walk: &Walk<'_>, way: &mut Way) {
        let place = walk.place;
        let Change { effect, path, .. } = change;
        // A write to something around the place: look inside what is written.
        if path.len() < place.path.len() {
            if let What::Write(index) | What::Continue(index) = effect.what {
                let whole = self.written(index, effect.span);
                let inner = place.path.get(path.len()..).unwrap_or_default().join(".");
                way.items.push(Item::Assign(lookup(&self.set_here(index, whole), &inner, KeyStyle::Exact)));
            }
            return;
        }
        let key = path.get(place.path.len()..).unwrap_or_default().join(".");
        match effect.what {
            What::Call(_) if !path.last().is_some_and(|method| self.environment.tells(method)) => {}
            What::Call(arguments) => {
                let method = path.last().map_or("", String::as_str);
                way.items.push(Item::Set(key, self.called_with(method, arguments, effect.span)));
            }
            What::Passed { .. } | What::Handed { .. } => {
                let Some(written) = self.written_by(&effect.what) else { return };
                way.items.extend(if key.is_empty() { Some(Item::Spread(written)) } else { within(&key, written, &way.items) });
            }
            // What is followed from where it came into being goes on; anywhere else the value tells.
            What::Continue(index) if key.is_empty() && walk.from.is_some() => way.items.extend(self.continuation(index)),
            What::Write(index) | What::Add(index) | What::Continue(index) => self.apply_write(index, key, effect.span, place, way),
        }
    }

    fn apply_write(&self, index: usize, key: String, span: Span, place: &Place, way: &mut Way) {
        let value = self.written(index, span);
        let operator = self.syntax.writes.get(index).map_or(WriteOperator::Set, |write| write.operator);
        let whole = key.is_empty();
        let value = match operator {
            WriteOperator::Merge if whole => {
                way.items.push(Item::Spread(value));
                return;
            }
            WriteOperator::Fill => {
                let entry = if whole { value } else { Value::at(Kind::Record(Arc::new(vec![Item::Set(key, value)])), span) };
                way.items.push(Item::Fill(entry));
                return;
            }
            WriteOperator::Remove if whole => Value::at(Kind::Undefined, span),
            WriteOperator::Remove => Value::absent(),
            WriteOperator::Default => {
                let before = collapse(way.items.clone(), self.parameter(place).unwrap_or_else(Value::absent));
                let before = if whole { before } else { lookup(&before, &key, KeyStyle::Exact) };
                match before.truth() {
                    Some((true, _)) => return,
                    Some((false, _)) => value,
                    None => Value::either(vec![before, value]),
                }
            }
            WriteOperator::Merge => {
                let before = lookup(&collapse(way.items.clone(), Value::absent()), &key, KeyStyle::Exact);
                Value::at(Kind::Record(Arc::new(vec![Item::Spread(before), Item::Spread(value)])), span)
            }
            WriteOperator::Add | WriteOperator::Push => {
                way.items.push(Item::Add { key, value, entry: operator == WriteOperator::Push });
                return;
            }
            WriteOperator::Set => value,
        };
        let value = self.set_here(index, value);
        way.items.push(if whole { Item::Assign(value) } else { Item::Set(key, value) });
    }

    /// A value with the step to the write that sets it.
    fn set_here(&self, index: usize, value: Value) -> Value {
        let Some(write) = self.syntax.writes.get(index) else { return value };
        let text = format!("`{}` is set here", shorten(self.source(write.target)));
        value.through(self.syntax.node(write.target).span, text)
    }

    pub(super) fn written(&self, index: usize, span: Span) -> Value {
        let write = self.syntax.writes.get(index);
        match write.and_then(|write| write.value.or(write.record)) {
            Some(_) if write.is_some_and(|write| write.record.is_some()) => self.joined_in(index, span),
            Some(value) => self.value(value),
            None => Value::unknown(
                span,
                self.text.get(span.start..span.end).unwrap_or_default(),
                "it is set here in a way that is not followed",
            ),
        }
    }
}

/// Something written to what stands under a key, if that is a record.
fn within(key: &str, written: Value, before: &[Item]) -> Option<Item> {
    let before = lookup(&collapse(before.to_vec(), Value::absent()), key, KeyStyle::Exact);
    if !matches!(before.seen(), Kind::Record(_)) {
        return None;
    }
    let at = written.at;
    let items = vec![Item::Spread(before), Item::Spread(written)];
    Some(Item::Set(key.to_owned(), Value { at, ..Value::of(Kind::Record(Arc::new(items))) }))
}
