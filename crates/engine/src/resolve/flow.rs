//! What the writes to a name leave behind at a place: branches make alternatives, leaving early does not leak, writing the whole clears
//! its parts. One pass over the writes to that name, guided by the regions of the code.

use std::sync::Arc;

use super::effects::{Effect, PathPart, What};
use super::record::{Item, collapse, lookup};
use super::value::{Kind, Value};
use super::{HANDED_ON, Resolver};
use cookielint_rules::model::KeyStyle;

use crate::finding::Span;
use crate::syntax::{Branch, NodeId, RegionId, ScopeId, WriteOperator};

/// A name, or something inside it, that is followed.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Place {
    pub(crate) name: String,
    pub(crate) scope: Option<ScopeId>,
    /// Parts between the name and what is followed.
    pub(crate) path: Vec<String>,
}

/// What one way through the code has written.
#[derive(Debug, Clone, Default)]
struct Way {
    items: Vec<Item>,
    /// It left: what follows is not reached.
    left: bool,
}

impl Resolver<'_> {
    /// The value of a place just before byte `until`; [`Kind::Absent`] where nothing reaches it.
    pub(crate) fn state(&self, place: &Place, until: usize) -> Value {
        let start = self.parameter(place).unwrap_or_else(Value::absent);
        let effects = self.effects_on(place);
        if effects.is_empty() {
            return start;
        }
        let mut bodies = self.bodies_around(Span { start: until, end: until });
        // Bodies outside the scope of the name have nothing to do with it.
        if let Some(home) = place.scope.and_then(|scope| self.syntax.scope(scope)).map(|scope| scope.span) {
            let holds = |body: RegionId| self.syntax.region(body).is_some_and(|region| region.span.contains(home));
            while bodies.len() > 1 && bodies.get(1).is_some_and(|body| holds(*body)) {
                bodies.remove(0);
            }
        }
        let mut items = Vec::new();
        for (index, body) in bodies.iter().enumerate() {
            // What an outer function does is done when an inner one runs.
            let inner_most = index + 1 == bodies.len();
            let limit = if inner_most { until } else { usize::MAX };
            let within: Vec<&Effect> = effects.iter().copied().filter(|effect| effect.span.end <= limit).collect();
            let walk = Walk { place, until: inner_most.then_some(until), from: None };
            items.extend(self.run(&within, *body, &walk, 0).items);
        }
        collapse(items, start)
    }

    /// What a value that was bound to a place at `bound` has become: at byte `until`, or at the end of the body it stands in. What
    /// happens after the place is given another value is not its business.
    pub(crate) fn outcome(&self, place: &Place, start: Value, bound: Span, until: Option<usize>) -> Value {
        let Some(body) = self.bodies_around(bound).pop() else { return start };
        let limit = until.unwrap_or(usize::MAX);
        let effects: Vec<&Effect> = self
            .effects_on(place)
            .into_iter()
            .filter(|effect| effect.span.start >= bound.end && effect.span.end <= limit)
            .filter(|effect| !(rewrites(effect, place) && self.instead_of(effect.span, bound)))
            .take_while(|effect| !rewrites(effect, place))
            .collect();
        if effects.is_empty() {
            return start;
        }
        let walk = Walk { place, until, from: Some(bound.start) };
        collapse(self.run(&effects, body, &walk, 0).items, start)
    }

    /// What a function writes to its parameter number `index`: the idiom of a lambda that configures something.
    pub(crate) fn configured(&self, function: Span, index: usize) -> Option<Value> {
        let function = self.syntax.function(function)?;
        let name = function.params.get(index)?.name.clone()?;
        let place = Place { name, scope: self.syntax.scope_at(function.body), path: Vec::new() };
        let body = self.bodies_around(function.body).pop()?;
        let walk = Walk { place: &place, until: None, from: None };
        let items = self.run(&self.effects_on(&place), body, &walk, 0).items;
        let value = collapse(items, Value::absent());
        Some(Value { at: Some(function.span), ..value })
    }

    /// Everything that is written to a place in the body around `at`.
    pub(crate) fn everything(&self, place: &Place, at: Span) -> Value {
        let start = Value::at(Kind::Record(Arc::new(Vec::new())), at);
        let Some(body) = self.bodies_around(at).pop() else { return start };
        let walk = Walk { place, until: None, from: None };
        // What something that is not looked into may have brought along is not written here.
        let brings_nothing = |effect: &&Effect| match effect.what {
            What::Write(index) if effect.path.len() < place.path.len() => {
                matches!(
                    self.written(index, effect.span).seen(),
                    Kind::Call { .. } | Kind::Ref { .. } | Kind::Unknown { .. } | Kind::Env { .. }
                )
            }
            _ => false,
        };
        let effects: Vec<&Effect> = self.effects_on(place).into_iter().filter(|effect| !brings_nothing(effect)).collect();
        collapse(self.run(&effects, body, &walk, 0).items, start)
    }

    /// Where the place is given another value after `bound`, if it is.
    pub(crate) fn rebound(&self, place: &Place, bound: Span) -> Option<usize> {
        let again = |effect: &&Effect| effect.span.start >= bound.end && rewrites(effect, place) && !self.instead_of(effect.span, bound);
        self.effects_on(place).into_iter().find(again).map(|effect| effect.span.start)
    }

    /// Whether two places lie in different arms of a branch, so that only one of them runs.
    fn instead_of(&self, one: Span, other: Span) -> bool {
        let arms = |branch: &Branch, at: Span| {
            branch.arms.iter().position(|arm| self.syntax.region(arm.region).is_some_and(|region| region.span.contains(at)))
        };
        let around = self.syntax.branches.iter().filter(|branch| branch.span.contains(one) && branch.span.contains(other));
        around.into_iter().any(|branch| matches!((arms(branch, one), arms(branch, other)), (Some(one), Some(other)) if one != other))
    }

    fn effects_on(&self, place: &Place) -> Vec<&Effect> {
        let all = self.effects.on(&place.name);
        if let Some(known) = self.concerned.borrow().get(place) {
            return known.iter().filter_map(|index| all.get(*index)).collect();
        }
        let cut_before = self.cut.replace(false);
        let concerned: Vec<usize> = (0..).zip(all).filter(|(_, effect)| self.concerns(effect, place)).map(|(index, _)| index).collect();
        let found = concerned.iter().filter_map(|index| all.get(*index)).collect();
        // A key that was not followed for its depth may be known from elsewhere.
        if !self.cut.get() {
            self.concerned.borrow_mut().insert(place.clone(), concerned);
        }
        self.cut.set(self.cut.get() || cut_before);
        found
    }

    /// The bodies (of the file, of functions) around a place, outermost first.
    fn bodies_around(&self, at: Span) -> Vec<RegionId> {
        let mut found = Vec::new();
        let mut region = self.syntax.region_at(at);
        while let Some(id) = region {
            let Some(this) = self.syntax.region(id) else { break };
            if this.is_body {
                found.push(id);
            }
            region = this.parent;
        }
        found.reverse();
        found
    }

    fn parameter(&self, place: &Place) -> Option<Value> {
        let function = self.function_of(place.scope?)?;
        let param = function.params.iter().find(|param| param.name.as_deref() == Some(&place.name))?;
        if !place.path.is_empty() {
            return None;
        }
        let default = param.default.map(|id| Box::new(self.value(id)));
        // Its default is where a reader would look; without one it stands nowhere in particular.
        let at = param.default.map(|id| self.syntax.node(id).span);
        Some(Value { at, ..Value::of(Kind::Param { function: function.span.start, name: place.name.clone(), default }) })
    }

    /// Whether an effect is one on this place (and not on a namesake, or beside it).
    fn concerns(&self, effect: &Effect, place: &Place) -> bool {
        if self.binding(&place.name, effect.root) != place.scope {
            return false;
        }
        let path: Vec<String> = effect.path.iter().map(|part| self.part_text(part)).collect();
        path.starts_with(&place.path) || (matches!(effect.what, What::Write(_) | What::Continue(_)) && place.path.starts_with(&path))
    }

    fn part_text(&self, part: &PathPart) -> String {
        match part {
            PathPart::Name(name) => name.clone(),
            PathPart::Key(key) => self.entry_name(*key),
        }
    }

    /// What an entry is called that is written under a key: `[key]` where that is computed.
    pub(crate) fn entry_name(&self, key: NodeId) -> String {
        match self.value(key).kind {
            Kind::Text(text) => text,
            Kind::Number(number) => number.to_string(),
            Kind::Ref { path, .. } => path.last().cloned().unwrap_or_default(),
            _ => format!("[{}]", self.source(key)),
        }
    }

    /// Runs the effects (all of them inside `region`) in order.
    fn run(&self, effects: &[&Effect], region: RegionId, walk: &Walk<'_>, depth: usize) -> Way {
        let mut way = Way::default();
        let mut index = 0;
        while let Some(effect) = effects.get(index) {
            if !self.burn() || depth > 64 {
                break;
            }
            match self.way_down(effect, region) {
                Down::Here => {
                    self.apply(effect, walk, &mut way);
                    index += 1;
                }
                Down::Elsewhere => index += 1,
                Down::Branch(branch) => {
                    let inside: Vec<&Effect> =
                        effects.iter().skip(index).copied().take_while(|effect| branch.span.contains(effect.span)).collect();
                    index += inside.len().max(1);
                    self.fork(&inside, branch, walk, &mut way, depth);
                }
            }
        }
        way.left |= self.syntax.region(region).is_some_and(|region| region.jumps);
        way
    }

    /// How an effect lies in a region: directly, in an arm of a branch in it, or in a function of its own.
    fn way_down(&self, effect: &Effect, region: RegionId) -> Down<'_> {
        let mut at = effect.region;
        let mut below = None;
        while let Some(id) = at {
            if id == region {
                return match below.and_then(|below| self.syntax.region(below)) {
                    None => Down::Here,
                    Some(below) if below.is_body => Down::Elsewhere,
                    Some(below) => below.branch.and_then(|branch| self.syntax.branches.get(branch)).map_or(Down::Elsewhere, Down::Branch),
                };
            }
            below = Some(id);
            at = self.syntax.region(id).and_then(|region| region.parent);
        }
        Down::Elsewhere
    }

    fn fork(&self, effects: &[&Effect], branch: &Branch, walk: &Walk<'_>, way: &mut Way, depth: usize) {
        let in_arm = |region: RegionId| -> Vec<&Effect> {
            let span = self.syntax.region(region).map_or(Span::default(), |region| region.span);
            effects.iter().copied().filter(|effect| span.contains(effect.span)).collect()
        };
        let arm_of = |at: usize| {
            branch
                .arms
                .iter()
                .find(|arm| self.syntax.region(arm.region).is_some_and(|region| region.span.start <= at && at < region.span.end))
        };
        // Where the value came from, or the place asked about, lies in one of the arms: then that one is taken.
        if let Some(arm) = walk.from.and_then(arm_of).or_else(|| walk.until.and_then(arm_of)) {
            let taken = self.run(&in_arm(arm.region), arm.region, walk, depth + 1);
            way.items.extend(taken.items);
            return;
        }
        for effect in effects {
            let in_some_arm =
                branch.arms.iter().any(|arm| self.syntax.region(arm.region).is_some_and(|region| region.span.contains(effect.span)));
            if !in_some_arm {
                self.apply(effect, walk, way);
            }
        }
        let truth = branch.condition.and_then(|condition| self.value(condition).truth());
        let mut arms: Vec<Vec<Item>> = Vec::new();
        let mut all_left = true;
        let possible = |when: Option<bool>| match (truth, when) {
            (Some((truth, _)), Some(when)) => truth == when,
            _ => true,
        };
        for arm in &branch.arms {
            if !possible(arm.when) {
                continue;
            }
            let taken = self.run(&in_arm(arm.region), arm.region, walk, depth + 1);
            if !taken.left {
                arms.push(taken.items);
                all_left = false;
            }
        }
        let none_taken = branch.arms.iter().all(|arm| arm.when != Some(false)) && !branch.exhaustive && possible(Some(false));
        if none_taken {
            arms.push(Vec::new());
            all_left = false;
        }
        way.left |= all_left;
        let production = truth.is_some_and(|(_, production)| production);
        if arms.iter().all(Vec::is_empty) {
            return;
        }
        let condition = branch.condition.filter(|_| truth.is_none() && one_or_the_other(branch, arms.len()));
        let condition = condition.map(|condition| self.value(condition)).filter(Value::is_open).map(Box::new);
        match (arms.len(), production) {
            (1, false) => way.items.extend(arms.pop().unwrap_or_default()),
            _ => way.items.push(Item::Fork { arms, production, condition }),
        }
    }

    fn apply(&self, effect: &Effect, walk: &Walk<'_>, way: &mut Way) {
        let place = walk.place;
        let path: Vec<String> = effect.path.iter().map(|part| self.part_text(part)).collect();
        // A write to something around the place: look inside what is written.
        if path.len() < place.path.len() {
            if let What::Write(index) | What::Continue(index) = effect.what {
                let whole = self.written(index, effect.span);
                let inner = place.path.get(path.len()..).unwrap_or_default().join(".");
                way.items.push(Item::Assign(lookup(&whole, &inner, KeyStyle::Exact)));
            }
            return;
        }
        let key = path.get(place.path.len()..).unwrap_or_default().join(".");
        match effect.what {
            What::Call(arguments) => {
                way.items.push(Item::Set(key, self.called_with(arguments, effect.span)));
            }
            What::Passed { function, index } => way.items.extend(self.passed(function, index).map(Item::Spread)),
            // What is followed from where it came into being goes on; anywhere else the value tells.
            What::Continue(index) if key.is_empty() && walk.from.is_some() => way.items.extend(self.continuation(index)),
            What::Write(index) | What::Add(index) | What::Continue(index) => self.apply_write(index, key, effect.span, place, way),
        }
    }

    /// What a function writes to something that it is handed. Functions that hand it on are followed a few steps, and never in a circle.
    pub(super) fn passed(&self, function: Span, index: usize) -> Option<Value> {
        if self.handed.borrow().len() >= HANDED_ON || self.handed.borrow().contains(&function) {
            return None;
        }
        // Handed on by nobody before, it is the same for every caller.
        let first = self.handed.borrow().is_empty();
        if let Some(known) = self.passed.borrow().get(&(function, index)).filter(|_| first) {
            return known.clone();
        }
        let cut_before = self.cut.replace(false);
        self.handed.borrow_mut().push(function);
        let written = self.configured(function, index).filter(|value| value.kind != Kind::Absent);
        self.handed.borrow_mut().pop();
        if first && !self.cut.get() {
            self.passed.borrow_mut().insert((function, index), written.clone());
        }
        self.cut.set(self.cut.get() || cut_before);
        written
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
                    None if before.kind == Kind::Absent => value,
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
        way.items.push(if whole { Item::Assign(value) } else { Item::Set(key, value) });
    }

    fn written(&self, index: usize, span: Span) -> Value {
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

/// Whether the arms kept are those of a condition that holds, and that does not.
fn one_or_the_other(branch: &Branch, kept: usize) -> bool {
    let whens: Vec<Option<bool>> = branch.arms.iter().map(|arm| arm.when).collect();
    kept == 2 && matches!(whens.as_slice(), [Some(true)] | [Some(true), Some(false)])
}

/// Whether an effect gives the place another value.
fn rewrites(effect: &Effect, place: &Place) -> bool {
    matches!(effect.what, What::Write(_)) && effect.path.len() <= place.path.len()
}

/// What a walk over effects is after.
struct Walk<'a> {
    place: &'a Place,
    /// The byte at which the state is asked for; `None`: at the end.
    until: Option<usize>,
    /// The byte at which the value came into being; `None`: before everything.
    from: Option<usize>,
}

enum Down<'a> {
    Here,
    Branch(&'a Branch),
    Elsewhere,
}
