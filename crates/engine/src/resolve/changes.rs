//! What changes a place: the effects on its own name, and those through other names of the same object, in the order of the text. What
//! they leave behind is the business of [`super::flow`].

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use super::Resolver;
use super::aliases::Link;
use super::effects::{Chain, Effect, PathPart, What};
use super::flow::Place;
use super::value::Kind;
use crate::finding::Span;
use crate::syntax::{Arm, Branch, NodeId, ScopeId};

/// Over how many names one object is followed.
const NAMES: usize = 4;
/// How many links are looked at for one place.
const LINKS: usize = 64;

/// Over how many keys the value of a key is followed.
const KEYS: usize = 2;
/// So many effects on a name are looked at in one step.
const EFFECTS_A_STEP: usize = 16;

/// To how many functions of other files one object may be handed for that to be followed.
const HANDED: usize = 12;

/// An effect on a place, with the path from the name that the place begins with.
#[derive(Debug, Clone)]
pub(super) struct Change<'e> {
    pub(super) effect: &'e Effect,
    pub(super) path: Rc<[String]>,
    /// The names lead to one object on some ways only.
    pub(super) perhaps: bool,
}

/// The effects that concern a place: the name that each begins with, its number among those on that name, its path from the place's, and
/// whether it concerns the place on some ways only.
pub(super) type Concerned = Rc<Vec<(Rc<str>, usize, Rc<[String]>, bool)>>;

/// What was found before for a place, and the least depth at which a fresh look would see no more.
#[derive(Debug)]
pub(super) struct Remembered {
    concerned: Concerned,
    from: usize,
}

impl Change<'_> {
    /// Whether it gives the place another value.
    pub(super) fn rewrites(&self, place: &Place) -> bool {
        matches!(self.effect.what, What::Write(_)) && self.path.len() <= place.path.len()
    }
}

impl Resolver<'_> {
    /// Everything that changes a place or something in it or around it.
    pub(super) fn changes(&self, place: &Place) -> Vec<Change<'_>> {
        if let Some(known) = self.recall(&self.changing, place) {
            return self.as_changes(&known);
        }
        let cut_before = self.cut.replace(false);
        let mut changes = self.own_changes(place);
        let mut linked = Vec::new();
        self.changes_by_links(place, &mut Vec::new(), 0, &mut linked);
        if !linked.is_empty() {
            changes.extend(linked);
            changes.sort_by_key(|change| (change.effect.span.end, change.effect.span.start));
        }
        self.remember(&self.changing, place, &changes);
        self.cut.set(self.cut.get() || cut_before);
        changes
    }

    fn recall(&self, memory: &RefCell<HashMap<Place, Remembered>>, place: &Place) -> Option<Concerned> {
        let memory = memory.borrow();
        let known = memory.get(place).filter(|known| known.from <= self.depth.get())?;
        self.cut.set(self.cut.get() || known.from > 0);
        Some(Rc::clone(&known.concerned))
    }

    /// Keys that were not followed for their depth would be followed further from less deep, and nowhere else.
    fn remember(&self, memory: &RefCell<HashMap<Place, Remembered>>, place: &Place, changes: &[Change<'_>]) {
        let from = if self.cut.get() { self.depth.get() } else { 0 };
        let concerned = Rc::new(changes.iter().map(noted).collect());
        memory.borrow_mut().insert(place.clone(), Remembered { concerned, from });
    }

    /// Whether anybody may ever know what it writes.
    fn counts(&self, change: &Change<'_>) -> bool {
        match change.effect.what {
            What::Handed { call, .. } => self.may_be_known(call),
            _ => true,
        }
    }

    fn as_changes(&self, concerned: &Concerned) -> Vec<Change<'_>> {
        let effect = |name: &str, number: usize| self.effects.on(name).get(number);
        let known = concerned.iter();
        known
            .filter_map(|(name, number, path, perhaps)| {
                Some(Change { effect: effect(name, *number)?, path: Rc::clone(path), perhaps: *perhaps })
            })
            .collect()
    }

    /// Where the place is given another value after `bound`, if it is.
    pub(crate) fn rebound(&self, place: &Place, bound: Span) -> Option<usize> {
        let again = |change: &&Change<'_>| {
            change.effect.span.start >= bound.end && change.rewrites(place) && !self.instead_of(change.effect.span, bound)
        };
        self.own_changes(place).iter().find(again).map(|change| change.effect.span.start)
    }

    /// Whether two places lie in different arms of a branch, so that only one of them runs.
    pub(super) fn instead_of(&self, one: Span, other: Span) -> bool {
        let arms = |branch: &Branch, at: Span| {
            branch.arms.iter().position(|arm| self.syntax.region(arm.region).is_some_and(|region| region.span.contains(at)))
        };
        let around = self.syntax.branches.iter().filter(|branch| branch.span.contains(one) && branch.span.contains(other));
        around.into_iter().any(|branch| matches!((arms(branch, one), arms(branch, other)), (Some(one), Some(other)) if one != other))
    }

    /// Whether the code may come to a place without having been at another one before it: that one lies in an arm of a branch.
    fn may_be_passed(&self, at: usize, then: Span) -> bool {
        let lies_in = |arm: &Arm| self.syntax.region(arm.region).is_some_and(|region| region.span.start <= at && at < region.span.end);
        let around = self.syntax.branches.iter().filter(|branch| branch.span.start <= at && at < branch.span.end);
        around.into_iter().any(|branch| !branch.span.contains(then) && branch.arms.iter().any(lies_in))
    }

    /// The changes through the name that the place begins with.
    fn own_changes(&self, place: &Place) -> Vec<Change<'_>> {
        if let Some(known) = self.recall(&self.concerned, place) {
            return self.as_changes(&known);
        }
        let cut_before = self.cut.replace(false);
        let lineage = self.lineage(place.scope);
        let is_home = |home: Option<ScopeId>| home == place.scope || home.is_some_and(|home| lineage.contains(&home));
        let of_name = self.effects.on(&place.name);
        self.spend(of_name.len() / EFFECTS_A_STEP);
        let of_name = of_name.iter();
        let here = of_name.filter(|effect| is_home(self.home(&place.name, effect.root, &effect.owner)));
        let changes = here.map(|effect| Change { effect, path: self.path_text(&effect.path).into(), perhaps: false });
        let mut found: Vec<Change<'_>> = changes.filter(|change| concerns(change, place) && self.counts(change)).collect();
        // What is handed to whoever asks is no set of options.
        let handed = |change: &Change<'_>| matches!(change.effect.what, What::Handed { .. });
        if found.iter().filter(|change| handed(change)).count() > HANDED {
            found.retain(|change| !handed(change));
        }
        self.remember(&self.concerned, place, &found);
        self.cut.set(self.cut.get() || cut_before);
        found
    }

    /// Adds the changes through other names. Each link is gone through once, so that many names for one object cost no more than there are.
    fn changes_by_links<'s>(&'s self, place: &Place, seen: &mut Vec<usize>, depth: usize, into: &mut Vec<Change<'s>>) {
        for (index, link) in self.links.on(&place.name) {
            if seen.len() >= LINKS || depth >= NAMES || !self.burn() {
                break;
            }
            if seen.contains(&index) {
                continue;
            }
            let [target, value] = &link.sides;
            for (this, other) in [(target, value), (value, target)] {
                if this.name == place.name && self.home(&place.name, this.root, &this.owner) == place.scope {
                    seen.push(index);
                    self.changes_by_link(place, link, this, other, seen, depth, into);
                }
            }
        }
    }

    #[allow(clippy::too_many_arguments, reason = "the two sides of a link and the state of the search")]
    fn changes_by_link<'s>(
        &'s self,
        place: &Place,
        link: &Link,
        this: &Chain,
        other: &Chain,
        seen: &mut Vec<usize>,
        depth: usize,
        into: &mut Vec<Change<'s>>,
    ) {
        let here = self.path_text(&this.path);
        if !(here.starts_with(&place.path) || place.path.starts_with(&here)) {
            return;
        }
        let scope = self.home(&other.name, other.root, &other.owner);
        let other_place = Place { name: other.name.clone(), scope, path: self.path_text(&other.path) };
        let this_place = Place { path: here.clone(), ..place.clone() };
        // Until one of the names is given something else.
        let rebound = [self.rebound(&this_place, link.span), self.rebound(&other_place, link.span)];
        let mut there = self.own_changes(&other_place);
        self.changes_by_links(&other_place, seen, depth + 1, &mut there);
        for change in there {
            let span = change.effect.span;
            if span.start < link.span.end || change.rewrites(&other_place) {
                continue;
            }
            let before: Vec<usize> = rebound.iter().flatten().copied().filter(|at| *at <= span.start).collect();
            if before.iter().any(|at| !self.may_be_passed(*at, span)) {
                continue;
            }
            let perhaps = change.perhaps || !before.is_empty() || self.may_be_passed(link.span.start, span);
            let inner = change.path.get(other_place.path.len()..).unwrap_or_default();
            let path: Rc<[String]> = here.iter().chain(inner).cloned().collect();
            let change = Change { effect: change.effect, path, perhaps };
            if concerns(&change, place) {
                into.push(change);
            }
        }
    }

    fn path_text(&self, path: &[PathPart]) -> Vec<String> {
        path.iter().map(|part| self.part_text(part)).collect()
    }

    fn part_text(&self, part: &PathPart) -> String {
        match part {
            PathPart::Name(name) => name.clone(),
            PathPart::Key(key) => self.entry_name(*key),
        }
    }

    /// What an entry is called that is written under a key: `[key]` where that is computed.
    pub(crate) fn entry_name(&self, key: NodeId) -> String {
        let within = self.keys.get();
        // What a key is may hang on what stands under other keys: `next[i] = i; i = next[i]`.
        if within >= KEYS {
            return format!("[{}]", self.source(key));
        }
        self.keys.set(within + 1);
        let kind = self.value(key).kind;
        self.keys.set(within);
        match kind {
            Kind::Text(text) => text,
            Kind::Number(number) => number.to_string(),
            Kind::Ref { path, .. } => path.last().cloned().unwrap_or_default(),
            _ => format!("[{}]", self.source(key)),
        }
    }
}

fn noted(change: &Change<'_>) -> (Rc<str>, usize, Rc<[String]>, bool) {
    (Rc::clone(&change.effect.name), change.effect.number, Rc::clone(&change.path), change.perhaps)
}

/// Whether a change is one of the place, in it or around it, and not one beside it.
fn concerns(change: &Change<'_>, place: &Place) -> bool {
    change.path.starts_with(&place.path)
        || (matches!(change.effect.what, What::Write(_) | What::Continue(_)) && place.path.starts_with(&change.path))
}
