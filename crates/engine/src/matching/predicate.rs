//! Predicates on values, in three answers: yes, no, cannot tell.

use cookielint_rules::model::{Constant, Is, Predicate};

/// What a predicate is asked of: one possible value of an attribute.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Subject {
    /// The constant; `None`: not known.
    pub(crate) constant: Option<Constant>,
    /// It was written (or holds by default).
    pub(crate) written: bool,
    /// It is known that it lies in the past.
    pub(crate) past: Option<bool>,
    /// What sort of value it is, if that is seen.
    pub(crate) sort: Option<Is>,
    /// The module it comes from.
    pub(crate) module: Option<String>,
}

/// Whether a name belongs to a kind: answered by whoever has the lists.
pub(crate) type InKind<'a> = &'a dyn Fn(&str, &str) -> bool;

/// Whether the predicate holds.
pub(crate) fn holds(predicate: &Predicate, subject: &Subject, in_kind: InKind<'_>) -> Option<bool> {
    match predicate {
        Predicate::Not(inner) => holds(inner, subject, in_kind).map(|held| !held),
        Predicate::All(all) => all.iter().try_fold(true, |so_far, predicate| {
            let held = holds(predicate, subject, in_kind);
            if held == Some(false) || !so_far { Some(false) } else { held }
        }),
        Predicate::Written(written) => Some(subject.written == *written),
        Predicate::Imports(module) => Some(subject.module.as_ref() == Some(module)),
        Predicate::Is(is) => answer_is(*is, subject),
        Predicate::Equals(wanted) => subject.constant.as_ref().and_then(|constant| equal(constant, wanted)),
        Predicate::In(list) => {
            let constant = subject.constant.as_ref()?;
            let answers: Vec<Option<bool>> = list.iter().map(|wanted| equal(constant, wanted)).collect();
            if answers.contains(&Some(true)) {
                return Some(true);
            }
            if answers.contains(&None) { None } else { Some(false) }
        }
        Predicate::InKind(kind) => text(subject).map(|text| in_kind(text, kind)),
        Predicate::Matches(regex) => text(subject).map(|text| regex.is_match(text)),
        Predicate::Below(limit) => number(subject).map(|number| number < *limit),
        Predicate::AtLeast(limit) => number(subject).map(|number| number >= *limit),
    }
}

fn answer_is(is: Is, subject: &Subject) -> Option<bool> {
    let absent = matches!(subject.constant, Some(Constant::Unset | Constant::Absent));
    match is {
        Is::Written => Some(subject.written),
        // Nothing is in null, None or nil either.
        Is::Absent => Some(!subject.written || matches!(subject.constant, Some(Constant::Unset))),
        Is::Past => subject.past.or_else(|| absent.then_some(false)),
        Is::Future => subject.past.map(|past| !past),
        Is::Zero => number(subject).map(|number| number == 0.0),
        Is::Empty => match &subject.constant {
            Some(Constant::Text(text)) => Some(text.is_empty()),
            Some(Constant::Unset) => Some(true),
            Some(_) => Some(false),
            None => None,
        },
        Is::Boolean | Is::Number | Is::Text | Is::Time | Is::Record | Is::List | Is::Function => {
            subject.sort.map(|sort| sort == is).or_else(|| absent.then_some(false))
        }
    }
}

/// Texts compare without regard to case; different sorts of constants are different.
fn equal(constant: &Constant, wanted: &Constant) -> Option<bool> {
    match (constant, wanted) {
        (Constant::Unknown, _) => None,
        (Constant::Text(a), Constant::Text(b)) => Some(a.eq_ignore_ascii_case(b)),
        (Constant::Number(a), Constant::Number(b)) => Some(a == b),
        (a, b) => Some(a == b),
    }
}

fn text(subject: &Subject) -> Option<&str> {
    match &subject.constant {
        Some(Constant::Text(text)) => Some(text),
        Some(Constant::Unknown) | None => None,
        Some(_) => Some(""),
    }
}

fn number(subject: &Subject) -> Option<f64> {
    match &subject.constant {
        Some(Constant::Number(number)) => Some(*number),
        // No age is no number: neither below nor at least anything.
        Some(Constant::Unset | Constant::Absent) => Some(f64::NAN),
        _ => None,
    }
}
