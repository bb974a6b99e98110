//! Which arms of a branch can be taken: all of them, unless a condition is known, be it only as in production.

use super::Resolver;
use super::fold::equal;
use crate::syntax::{NodeId, Operator, When};

/// What is known of one arm.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Known {
    Taken { production: bool },
    NotTaken { production: bool },
    Perhaps,
}

/// The arms that can be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Choice {
    /// For each arm in order.
    pub(super) possible: Vec<bool>,
    /// Whether it may be that none is.
    pub(super) none: bool,
    /// That one way is not possible is known for production only.
    pub(super) production: bool,
    /// Nothing is known of any condition.
    pub(super) is_open: bool,
}

impl Resolver<'_> {
    /// Decides between arms in their order: the first whose condition holds is taken.
    pub(super) fn choose<'w>(&self, subject: Option<NodeId>, arms: impl Iterator<Item = &'w When>, exhaustive: bool) -> Choice {
        let arms: Vec<&When> = arms.collect();
        let known: Vec<Known> = arms.iter().map(|when| self.known(subject, when)).collect();
        let mut choice = Choice { possible: Vec::with_capacity(arms.len()), none: true, production: false, is_open: true };
        let mut open = true;
        for (when, known) in arms.iter().zip(&known) {
            let possible = open && !matches!(known, Known::NotTaken { .. }) && **when != When::Otherwise;
            if let Known::NotTaken { production } | Known::Taken { production } = known {
                choice.production |= *production && open;
            }
            open &= !matches!(known, Known::Taken { .. });
            choice.possible.push(possible);
        }
        // What is taken where no condition holds may stand anywhere among the arms.
        for (possible, _) in choice.possible.iter_mut().zip(&arms).filter(|(_, when)| ***when == When::Otherwise) {
            *possible = open;
        }
        choice.is_open = known.iter().all(|known| *known == Known::Perhaps);
        choice.none = open && !exhaustive && !arms.iter().any(|when| matches!(when, When::Otherwise));
        // Both arms of a plain condition: where one is not taken, the other is.
        if let Some(subject) = subject
            && let Some((truth, _)) = self.value(subject).truth()
        {
            let decided = arms.iter().any(|when| **when == When::Is(truth));
            choice.none &= !decided;
        }
        choice
    }

    fn known(&self, subject: Option<NodeId>, when: &When) -> Known {
        let decided = |holds: bool, production: bool| if holds { Known::Taken { production } } else { Known::NotTaken { production } };
        match (when, subject) {
            (When::Is(wanted), Some(subject)) => match self.value(subject).truth() {
                Some((truth, production)) => decided(truth == *wanted, production),
                None => Known::Perhaps,
            },
            (When::OneOf(conditions), _) => {
                let truths: Vec<Option<(bool, bool)>> = conditions
                    .iter()
                    .map(|condition| match subject {
                        Some(subject) => {
                            let (subject, compared) = self.alike(Operator::Eq, self.value(subject), self.value(*condition));
                            equal(subject, compared)
                        }
                        None => self.value(*condition).truth(),
                    })
                    .collect();
                let production = truths.iter().flatten().any(|(_, production)| *production);
                if truths.iter().flatten().any(|(truth, _)| *truth) {
                    Known::Taken { production }
                } else if !truths.is_empty() && truths.iter().all(Option::is_some) {
                    Known::NotTaken { production }
                } else {
                    Known::Perhaps
                }
            }
            _ => Known::Perhaps,
        }
    }
}
