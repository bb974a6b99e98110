//! From outcomes and predicates to a verdict: unsafe or not, and how sure. This is the table of DESIGN: every way an attribute can be wrong.

use cookielint_rules::model::{Condition, Confidence, Constant, Predicate};

use super::leaves::{Leaf, Origin};
use crate::matching::predicate::{InKind, holds};

/// A requirement that does not hold, or may not.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Breach {
    pub(crate) confidence: Confidence,
    /// The outcome that breaks it.
    pub(crate) leaf: Leaf,
    /// It breaks in production, and only known for that.
    pub(crate) in_production: bool,
    /// Some outcomes are fine.
    pub(crate) conditional: bool,
}

/// Judges the outcomes of one attribute.
pub(crate) fn judge(leaves: &[Leaf], predicate: &Predicate, commonly_forgotten: bool, in_kind: InKind<'_>) -> Option<Breach> {
    let mut bad: Vec<&Leaf> = Vec::new();
    let mut open: Vec<&Leaf> = Vec::new();
    let mut fine = 0usize;
    for leaf in leaves {
        match holds(predicate, &leaf.subject(), in_kind) {
            Some(true) => fine += 1,
            Some(false) => bad.push(leaf),
            None => open.push(leaf),
        }
    }
    let strongest = |leaf: &&&Leaf| (confidence(leaf), leaf.origin);
    if let Some(worst) = bad.iter().max_by_key(strongest).copied() {
        let all_bad = fine == 0 && open.is_empty();
        return Some(Breach {
            confidence: if all_bad { confidence(worst) } else { Confidence::Low },
            leaf: worst.clone(),
            in_production: all_bad && bad.iter().all(|leaf| leaf.production),
            conditional: !all_bad,
        });
    }
    let worth_saying = |leaf: &&&Leaf| leaf.configured || commonly_forgotten || leaf.origin == Origin::Default;
    let leaf = open.iter().find(worth_saying).copied()?;
    Some(Breach { confidence: Confidence::Low, leaf: leaf.clone(), in_production: false, conditional: true })
}

/// How sure one bad outcome makes us.
fn confidence(leaf: &Leaf) -> Confidence {
    match (leaf.origin, &leaf.constant) {
        (_, Some(Constant::PerRequest | Constant::Unknown) | None) => Confidence::Low,
        (Origin::Written, Some(_)) => Confidence::High,
        (Origin::Default, Some(_)) => Confidence::Medium,
    }
}

/// Whether a predicate holds for an attribute as a whole; `None`: for some outcomes, or not decidable.
pub(crate) fn holds_for(leaves: &[Leaf], predicate: &Predicate, in_kind: InKind<'_>) -> Option<bool> {
    if leaves.is_empty() {
        let absent = Leaf::default(Constant::Absent);
        return holds(predicate, &absent.subject(), in_kind);
    }
    let mut answers = leaves.iter().map(|leaf| holds(predicate, &leaf.subject(), in_kind));
    let first = answers.next()?;
    if answers.all(|answer| answer == first) { first } else { None }
}

/// Whether all tests of a condition hold; `test` answers one.
pub(crate) fn condition(condition: &Condition, test: impl Fn(&str, &Predicate) -> Option<bool>) -> Option<bool> {
    let mut answer = Some(true);
    for (attribute, predicate) in &condition.tests {
        match test(attribute, predicate) {
            Some(true) => {}
            Some(false) => return Some(false),
            None => answer = None,
        }
    }
    answer
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(constant: Constant) -> Leaf {
        Leaf { origin: Origin::Written, ..Leaf::default(constant) }
    }

    fn on() -> Predicate {
        Predicate::Equals(Constant::True)
    }

    fn verdict(leaves: &[Leaf]) -> Option<(Confidence, bool)> {
        judge(leaves, &on(), false, &|_, _| false).map(|breach| (breach.confidence, breach.in_production))
    }

    /// The table of verdicts, row by row.
    #[test]
    fn each_outcome_has_its_verdict() {
        let open = Leaf { constant: None, ..written(Constant::Unknown) };
        let configured = Leaf { configured: true, ..open.clone() };
        let production = Leaf { production: true, ..written(Constant::False) };
        assert_eq!(verdict(&[written(Constant::True)]), None);
        assert_eq!(verdict(&[]), None);
        assert_eq!(verdict(&[written(Constant::False)]), Some((Confidence::High, false)));
        assert_eq!(verdict(&[Leaf::default(Constant::False)]), Some((Confidence::Medium, false)));
        assert_eq!(verdict(&[Leaf::default(Constant::PerRequest)]), Some((Confidence::Low, false)));
        assert_eq!(verdict(&[Leaf::default(Constant::Unknown)]), Some((Confidence::Low, false)));
        assert_eq!(verdict(&[written(Constant::False), Leaf::default(Constant::False)]), Some((Confidence::High, false)));
        assert_eq!(verdict(&[written(Constant::False), written(Constant::True)]), Some((Confidence::Low, false)));
        assert_eq!(verdict(&[production]), Some((Confidence::High, true)));
        assert_eq!(verdict(&[configured]), Some((Confidence::Low, false)));
        assert_eq!(verdict(std::slice::from_ref(&open)), None);
        assert!(judge(&[open], &on(), true, &|_, _| false).is_some(), "commonly forgotten");
    }
}
