//! What the writes to a name leave behind at a place: branches make alternatives, leaving early does not leak, writing the whole clears
//! its parts. One pass over the writes to that name, guided by the regions of the code.

use std::iter::Peekable;
use std::sync::Arc;

use super::Resolver;
use super::changes::Change;
use super::collapse::collapse;
use super::effects::{Effect, What};
use super::record::Item;
use super::value::{Kind, Value, shorten};
use crate::finding::Span;
use crate::syntax::{Arm, Branch, Function, Gathers, Leave, NodeId, RegionId, Runs, ScopeId, When};

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
pub(super) struct Way {
    pub(super) items: Vec<Item>,
    /// It left: what follows is not reached.
    left: bool,
    /// What was written on the ways that left by other than leaving the function: they go on behind what they left.
    stopped: Vec<(Leave, Vec<Item>)>,
}

/// More ways than this out of one region are taken together.
const WAYS: usize = 8;
/// Over how many arms code may run on into the next.
const FALLS: usize = 16;

impl Resolver<'_> {
    /// The value of a place just before byte `until`; [`Kind::Absent`] where nothing reaches it.
    pub(crate) fn state(&self, place: &Place, until: usize) -> Value {
        let start = self.parameter(place).unwrap_or_else(Value::absent);
        let changes = self.changes(place);
        if changes.is_empty() {
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
        // A field: what its class and its constructors say, then what the methods around the place do. What stands in the class itself
        // is run through like a body of its own.
        let class = place.scope.filter(|scope| !self.lineage(Some(*scope)).is_empty()).and_then(|scope| self.syntax.scope(scope));
        if let Some(class) = class {
            let holds = |body: RegionId| self.syntax.region(body).is_some_and(|region| region.span.contains(class.span));
            let mut inner = bodies.clone();
            inner.retain(|body| !holds(*body));
            let between = self.syntax.enclosing_function(Span { start: until, end: until });
            if !class.span.contains(Span { start: until, end: until }) || between.is_some_and(|function| class.span.contains(function.body))
            {
                items = self.before_methods(place, &changes, until);
                bodies = if class.span.contains(Span { start: until, end: until }) { inner } else { Vec::new() };
            }
        }
        for (index, body) in bodies.iter().enumerate() {
            // What an outer function does is done when an inner one runs.
            let inner_most = index + 1 == bodies.len();
            let limit = if inner_most { until } else { usize::MAX };
            let within: Vec<&Change<'_>> = changes.iter().filter(|change| change.effect.span.end <= limit).collect();
            let walk = Walk { place, at: until, until: inner_most.then_some(until), from: None };
            items.extend(self.run(&within, *body, &walk, 0).items);
        }
        collapse(items, start)
    }

    /// What a value that was bound to a place at `bound` has become: at byte `until`, or at the end of the body it stands in. What
    /// happens after the place is given another value is not its business.
    pub(crate) fn outcome(&self, place: &Place, start: Value, bound: Span, until: Option<usize>) -> Value {
        let Some(body) = self.bodies_around(bound).pop() else { return start };
        let limit = until.unwrap_or(usize::MAX);
        let changes = self.changes(place);
        let changes: Vec<&Change<'_>> = changes
            .iter()
            .filter(|change| change.effect.span.start >= bound.end && change.effect.span.end <= limit)
            .filter(|change| !(change.rewrites(place) && self.instead_of(change.effect.span, bound)))
            .take_while(|change| !change.rewrites(place))
            .collect();
        if changes.is_empty() {
            return start;
        }
        let walk = Walk { place, at: until.unwrap_or(bound.start), until, from: Some(bound.start) };
        let mut items = self.run(&changes, body, &walk, 0).items;
        if !self.lineage(place.scope).is_empty() {
            let changes: Vec<Change<'_>> = changes.into_iter().cloned().collect();
            items.extend(self.in_other_methods(place, &changes, bound));
        }
        collapse(items, start)
    }

    /// Everything that is written to a place in the body around `at`.
    pub(crate) fn everything(&self, place: &Place, at: Span) -> Value {
        let start = Value::at(Kind::Record(Arc::new(Vec::new())), at);
        let Some(body) = self.bodies_around(at).pop() else { return start };
        let walk = Walk { place, at: at.start, until: None, from: None };
        // What something that is not looked into may have brought along is not written here.
        let brings_nothing = |change: &&Change<'_>| match change.effect.what {
            What::Write(index) if change.path.len() < place.path.len() => {
                matches!(
                    self.written(index, change.effect.span).seen(),
                    Kind::Call { .. } | Kind::Ref { .. } | Kind::Unknown { .. } | Kind::Env { .. }
                )
            }
            _ => false,
        };
        let changes = self.changes(place);
        let changes: Vec<&Change<'_>> = changes.iter().filter(|change| !brings_nothing(change)).collect();
        collapse(self.run(&changes, body, &walk, 0).items, start)
    }

    /// The bodies (of the file, of functions) around a place, outermost first.
    pub(super) fn bodies_around(&self, at: Span) -> Vec<RegionId> {
        let mut found = Vec::new();
        let mut region = self.syntax.region_at(at);
        while let Some(id) = region {
            let Some(this) = self.syntax.region(id) else { break };
            if this.is_body() {
                found.push(id);
            }
            region = this.parent;
        }
        found.reverse();
        found
    }

    pub(super) fn parameter(&self, place: &Place) -> Option<Value> {
        let function = self.function_of(place.scope?)?;
        let head = Span { start: function.span.start, end: function.body.start.max(function.span.start) };
        let of = function.name.as_deref().map_or(String::new(), |name| format!(" of `{}`", shorten(name)));
        let text = format!("`{}` is a parameter{of}", shorten(&place.name));
        self.parameter_of(place, function).map(|value| value.through(head, text))
    }

    fn parameter_of(&self, place: &Place, function: &Function) -> Option<Value> {
        if !place.path.is_empty() {
            return None;
        }
        let part = function.params.iter().flat_map(|param| &param.parts).find(|part| part.name == place.name);
        if let Some(part) = part {
            return Some(self.parameter_value(function.span, &place.name, part.default, None));
        }
        let param = function.param(&place.name)?;
        if let Some(handed) = param.stands_for {
            return Some(self.value(handed));
        }
        Some(self.parameter_value(function.span, &place.name, param.default, param.gathers))
    }

    fn parameter_value(&self, function: Span, name: &str, default: Option<NodeId>, gathers: Option<Gathers>) -> Value {
        // Its default is where a reader would look; without one it stands nowhere in particular.
        let at = default.map(|id| self.syntax.node(id).span);
        // Where nothing is left for it, it is empty.
        let empty = gathers.map(|gathers| match gathers {
            Gathers::List => Value::of(Kind::List(Arc::new(Vec::new()))),
            Gathers::Keys => Value::of(Kind::Record(Arc::new(Vec::new()))),
        });
        let default = default.map(|id| self.value(id)).or(empty).map(Box::new);
        Value { at, ..Value::of(Kind::Param { function: function.start, name: name.to_owned(), default }) }
    }

    /// Runs the changes (all of them inside `region`) in order.
    pub(super) fn run(&self, changes: &[&Change<'_>], region: RegionId, walk: &Walk<'_>, depth: usize) -> Way {
        let mut way = Way::default();
        let mut index = 0;
        let mut leaving = self.leaving(region, walk);
        while let Some(change) = changes.get(index) {
            if !self.burn() || depth > 64 {
                break;
            }
            while let Some(branch) = leaving.next_if(|branch| branch.span.end <= change.effect.span.start) {
                self.fork(&[], branch, walk, &mut way, depth);
            }
            match self.way_down(change.effect, region) {
                Down::Here => {
                    self.apply(change, walk, &mut way);
                    index += 1;
                }
                Down::Elsewhere => index += 1,
                Down::Body(span, body, runs) => {
                    let inside: Vec<&Change<'_>> =
                        changes.iter().skip(index).copied().take_while(|change| span.contains(change.effect.span)).collect();
                    index += inside.len().max(1);
                    if runs == Runs::Here {
                        way.items.extend(self.run(&inside, body, walk, depth + 1).items);
                    } else if !walk.is_in(span) {
                        let arms = vec![self.run(&inside, body, walk, depth + 1).items, Vec::new()];
                        way.items.push(Item::Fork { arms, production: false, condition: None });
                    }
                }
                Down::Branch(branch) => {
                    let inside: Vec<&Change<'_>> =
                        changes.iter().skip(index).copied().take_while(|change| branch.span.contains(change.effect.span)).collect();
                    index += inside.len().max(1);
                    while leaving.next_if(|leaving| leaving.span.start <= branch.span.start).is_some() {}
                    self.fork(&inside, branch, walk, &mut way, depth);
                }
            }
        }
        for branch in leaving {
            self.fork(&[], branch, walk, &mut way, depth);
        }
        match self.syntax.region(region).and_then(|region| region.leaves) {
            None => {}
            // After a branch of which every way left, nothing is left to jump.
            _ if way.left => {}
            Some(Leave::Function) => way.left = true,
            Some(leave) => {
                way.left = true;
                way.stop(leave, way.items.clone());
            }
        }
        way
    }

    /// The branches of a region that may be left for what stands behind something around them, as far as they are run through.
    fn leaving<'s>(&'s self, region: RegionId, walk: &Walk<'_>) -> Peekable<impl Iterator<Item = &'s Branch> + use<'s>> {
        let (from, until) = (walk.from.unwrap_or(0), walk.until.unwrap_or(usize::MAX));
        let branches = self.syntax.region(region).map_or(&[][..], |region| region.leaving.as_slice()).iter();
        let branches = branches.filter_map(|branch| self.syntax.branches.get(*branch));
        branches.filter(move |branch| branch.span.start >= from && branch.span.end <= until).peekable()
    }

    /// How an effect lies in a region: directly, in an arm of a branch in it, or in a function of its own.
    fn way_down(&self, effect: &Effect, region: RegionId) -> Down<'_> {
        let mut at = effect.region;
        let mut below = None;
        while let Some(id) = at {
            if id == region {
                let below_id = below;
                return match below.and_then(|below| self.syntax.region(below)) {
                    None => Down::Here,
                    Some(below) if below.runs != Runs::Arm => below_id.map_or(Down::Elsewhere, |id| Down::Body(below.span, id, below.runs)),
                    Some(below) => below.branch.and_then(|branch| self.syntax.branches.get(branch)).map_or(Down::Elsewhere, Down::Branch),
                };
            }
            below = Some(id);
            at = self.syntax.region(id).and_then(|region| region.parent);
        }
        Down::Elsewhere
    }

    fn fork(&self, changes: &[&Change<'_>], branch: &Branch, walk: &Walk<'_>, way: &mut Way, depth: usize) {
        let in_arm = |region: RegionId| -> Vec<&Change<'_>> {
            let span = self.syntax.region(region).map_or(Span::default(), |region| region.span);
            changes.iter().copied().filter(|change| span.contains(change.effect.span)).collect()
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
        let span_of = |arm: &Arm| self.syntax.region(arm.region).map(|region| region.span);
        let in_no_arm = |change: &&&Change<'_>| {
            let span = change.effect.span;
            !branch.arms.iter().filter_map(span_of).any(|arm| arm.contains(span))
        };
        // A condition runs before the arms, what always follows them (`finally`) after.
        let first = branch.arms.iter().filter_map(span_of).map(|arm| arm.start).min().unwrap_or(usize::MAX);
        let (before, after): (Vec<&Change<'_>>, Vec<&Change<'_>>) =
            changes.iter().filter(in_no_arm).copied().partition(|change| change.effect.span.start < first);
        before.into_iter().for_each(|change| self.apply(change, walk, way));
        self.arms(&in_arm, branch, walk, way, depth);
        after.into_iter().for_each(|change| self.apply(change, walk, way));
    }

    fn arms<'c>(&self, in_arm: &dyn Fn(RegionId) -> Vec<&'c Change<'c>>, branch: &Branch, walk: &Walk<'_>, way: &mut Way, depth: usize) {
        let choice = self.choose(branch.condition, branch.arms.iter().map(|arm| &arm.when), branch.exhaustive);
        let mut arms: Vec<Vec<Item>> = Vec::new();
        for index in (0..branch.arms.len()).filter(|index| choice.possible.get(*index) == Some(&true)) {
            let taken = self.arm(branch, index, in_arm, walk, depth);
            for (leave, items) in taken.stopped {
                if branch.stops.contains(&leave) {
                    arms.push(items);
                } else {
                    way.stop(leave, way.items.iter().cloned().chain(items).collect());
                }
            }
            if !taken.left {
                arms.push(taken.items);
            }
        }
        if choice.none {
            arms.push(Vec::new());
        }
        if let Some(condition) = branch.condition.filter(|_| choice.production) {
            let span = self.syntax.node(condition).span;
            arms.iter_mut().flatten().for_each(|item| tell_production(item, span));
        }
        way.left |= arms.is_empty();
        if arms.iter().all(Vec::is_empty) {
            return;
        }
        let condition = branch.condition.filter(|_| choice.is_open && one_or_the_other(branch, arms.len()));
        let condition = condition.map(|condition| self.value(condition)).filter(Value::is_open).map(Box::new);
        match (arms.len(), choice.production) {
            (1, false) => way.items.extend(arms.pop().unwrap_or_default()),
            _ => way.items.push(Item::Fork { arms, production: choice.production, condition }),
        }
    }

    /// One arm, with those that it runs on into.
    fn arm<'c>(
        &self,
        branch: &Branch,
        index: usize,
        in_arm: &dyn Fn(RegionId) -> Vec<&'c Change<'c>>,
        walk: &Walk<'_>,
        depth: usize,
    ) -> Way {
        let mut way = Way::default();
        for arm in branch.arms.iter().skip(index).take(FALLS) {
            let taken = self.run(&in_arm(arm.region), arm.region, walk, depth + 1);
            for (leave, items) in taken.stopped {
                way.stop(leave, way.items.iter().cloned().chain(items).collect());
            }
            way.items.extend(taken.items);
            way.left = taken.left;
            if way.left || !arm.falls {
                break;
            }
        }
        way
    }
}

/// Whether the arms kept are those of a condition that holds, and that does not.
fn one_or_the_other(branch: &Branch, kept: usize) -> bool {
    let whens: Vec<&When> = branch.arms.iter().map(|arm| &arm.when).collect();
    kept == 2 && matches!(whens.as_slice(), [When::Is(true)] | [When::Is(true), When::Is(false)])
}

impl Walk<'_> {
    fn is_in(&self, span: Span) -> bool {
        span.start <= self.at && self.at < span.end
    }
}

impl Way {
    fn stop(&mut self, leave: Leave, items: Vec<Item>) {
        let full = self.stopped.len() >= WAYS;
        match self.stopped.iter_mut().rev().find(|(known, _)| full && *known == leave) {
            Some((_, before)) => {
                *before = vec![Item::Fork { arms: vec![std::mem::take(before), items], production: false, condition: None }]
            }
            None => self.stopped.push((leave, items)),
        }
    }
}

/// Says of what a branch writes that it is the branch that production takes.
fn tell_production(item: &mut Item, condition: Span) {
    if let Item::Set(_, value) | Item::Assign(value) | Item::Spread(value) = item {
        *value = std::mem::replace(value, Value::absent()).through(condition, "this way is the one taken in production");
    }
}

/// What a walk over changes is after.
pub(super) struct Walk<'a> {
    pub(super) place: &'a Place,
    /// Where the question is asked: what stands around it is not run through beforehand.
    pub(super) at: usize,
    /// The byte at which the state is asked for; `None`: at the end.
    pub(super) until: Option<usize>,
    /// The byte at which the value came into being; `None`: before everything.
    pub(super) from: Option<usize>,
}

enum Down<'a> {
    Here,
    Branch(&'a Branch),
    /// In a body that runs where it stands, or may: whoever calls it may have done so.
    Body(Span, RegionId, Runs),
    Elsewhere,
}
