//! Constants from constants: logic, comparison, concatenation, arithmetic. What holds only in production stays marked so.

use std::sync::Arc;

use super::texts;
use super::value::{Kind, Value};
use crate::finding::Span;
use crate::syntax::Operator;

/// `!value`.
pub(super) fn not(value: Value, span: Span, text: &str) -> Value {
    match value.truth() {
        Some((truth, production)) => mark(boolean(!truth, span), production, &value),
        None => match value.kind {
            Kind::Either(values) => Value::either(values.iter().map(|value| not(value.clone(), span, text)).collect()),
            Kind::Env { default, .. } => {
                let default = default.map(|default| Box::new(not(*default, span, text)));
                Value::at(Kind::Env { text: super::value::shorten(text), default }, span)
            }
            Kind::PerRequest => Value::unknown(span, text, "the opposite of what the request says"),
            _ => open(&value, span, text),
        },
    }
}

/// `condition ? then : otherwise`.
pub(super) fn choice(condition: &Value, then: impl Fn() -> Value, otherwise: impl Fn() -> Value) -> Value {
    let way = |taken: bool| if taken { then() } else { otherwise() };
    match condition.truth() {
        Some((truth, true)) => way(truth).in_production(),
        Some((truth, false)) => way(truth),
        None => Value::either(vec![way(true), way(false)]),
    }
}

/// `left operator right`, with the source of the whole for messages.
pub(super) fn binary(operator: Operator, left: Value, right: Value, span: Span, text: &str) -> Value {
    if operator.makes_text() {
        return texts::operation(operator, &left, &right, span, text);
    }
    if let Kind::Either(values) = &left.kind
        && values.len() <= 8
    {
        let ways = values.iter().map(|left| binary(operator, left.clone(), right.clone(), span, text)).collect();
        return Value::either(ways);
    }
    match operator {
        Operator::And => and(left, right, span, text),
        Operator::Or => or(left, right, span, text, |value| value.truth()),
        Operator::Coalesce => or(left, right, span, text, presence),
        Operator::Add => add(left, right, span, text),
        Operator::In => within(left, right, span, text),
        Operator::NotIn => not(within(left, right, span, text), span, text),
        Operator::Subtract | Operator::Multiply | Operator::Divide => arithmetic(operator, &left, &right, span, text),
        _ => compare(operator, left, right, span, text),
    }
}

fn boolean(truth: bool, span: Span) -> Value {
    Value::at(if truth { Kind::True } else { Kind::False }, span)
}

fn mark(value: Value, production: bool, from: &Value) -> Value {
    let mut value = if production { value.in_production() } else { value };
    let room = super::value::MOST_STEPS.saturating_sub(value.steps.len());
    value.steps.extend(from.steps.iter().take(room).cloned());
    value
}

/// Not known because a part is not; a part that is read from the environment makes the whole so.
fn open(part: &Value, span: Span, text: &str) -> Value {
    match &part.kind {
        Kind::Env { .. } => Value::at(Kind::Env { text: super::value::shorten(text), default: None }, span),
        Kind::PerRequest => Value::at(Kind::PerRequest, span),
        _ => Value::unknown(span, text, "it is decided when the program runs"),
    }
}

/// `Some(true)`: there is a value; `Some(false)`: there is none.
fn presence(value: &Value) -> Option<(bool, bool)> {
    match &value.kind {
        Kind::Null | Kind::Undefined | Kind::Absent => Some((false, false)),
        Kind::Production(inner) => presence(inner).map(|(there, _)| (there, true)),
        Kind::True | Kind::False | Kind::Text(_) | Kind::Number(_) | Kind::Record(_) | Kind::List(_) => Some((true, false)),
        _ => None,
    }
}

fn and(left: Value, right: Value, span: Span, text: &str) -> Value {
    match left.truth() {
        Some((true, production)) => mark(right, production, &left),
        Some((false, _)) => left,
        None if right.truth() == Some((false, false)) => right,
        None => open(&left, span, text),
    }
}

fn or(left: Value, right: Value, span: Span, text: &str, holds: impl Fn(&Value) -> Option<(bool, bool)>) -> Value {
    match holds(&left) {
        Some((true, _)) => left,
        Some((false, production)) => mark(right, production, &left),
        None => match &left.kind {
            Kind::Env { text, .. } => Value::at(Kind::Env { text: text.clone(), default: Some(Box::new(right)) }, span),
            Kind::Param { function, name, .. } => {
                Value::at(Kind::Param { function: *function, name: name.clone(), default: Some(Box::new(right)) }, span)
            }
            Kind::PerRequest if right.truth() == Some((true, false)) => right,
            _ => Value::either(vec![open(&left, span, text), right]),
        },
    }
}

fn add(left: Value, right: Value, span: Span, text: &str) -> Value {
    if let (Kind::Number(a), Kind::Number(b)) = (&left.kind, &right.kind) {
        return Value::at(Kind::Number(a + b), span);
    }
    // Records have no sum but what both hold; of equal keys the first one's wins.
    if let (Kind::Record(first), Kind::Record(second)) = (&left.kind, &right.kind) {
        return Value::at(Kind::Record(Arc::new(second.iter().chain(first.iter()).cloned().collect())), span);
    }
    let is_text = |value: &Value| matches!(value.kind, Kind::Text(_) | Kind::Template(_));
    if !is_text(&left) && !is_text(&right) {
        return open(&left, span, text);
    }
    let mut parts = texts::pieces(left);
    parts.extend(texts::pieces(right));
    Value::at(texts::join(parts), span)
}

fn arithmetic(operator: Operator, left: &Value, right: &Value, span: Span, text: &str) -> Value {
    if let (Kind::Number(a), Kind::Number(b)) = (&left.kind, &right.kind) {
        let result = match operator {
            Operator::Subtract => a - b,
            Operator::Multiply => a * b,
            _ if *b != 0.0 => a / b,
            _ => return open(left, span, text),
        };
        return Value::at(Kind::Number(result), span);
    }
    open(left, span, text)
}

fn compare(operator: Operator, left: Value, right: Value, span: Span, text: &str) -> Value {
    let (left_is_production, left) = unwrap(left);
    let (right_is_production, right) = unwrap(right);
    let production = left_is_production || right_is_production;
    let outcome = match (&left.kind, &right.kind, operator) {
        (Kind::Number(a), Kind::Number(b), Operator::Less) => Some(a < b),
        (Kind::Number(a), Kind::Number(b), Operator::More) => Some(a > b),
        (Kind::Number(a), Kind::Number(b), Operator::LessEq) => Some(a <= b),
        (Kind::Number(a), Kind::Number(b), Operator::MoreEq) => Some(a >= b),
        (_, _, Operator::Eq) => same(&left, &right),
        (_, _, Operator::Ne) => same(&left, &right).map(|same| !same),
        _ => None,
    };
    if let Some(outcome) = outcome {
        return mark(boolean(outcome, span), production, &left);
    }
    if [&left, &right].iter().any(|side| side.kind == Kind::PerRequest) {
        return match operator {
            Operator::Eq => Value::at(Kind::PerRequest, span),
            _ => Value::unknown(span, text, "the request decides"),
        };
    }
    let left_is_env = matches!(left.kind, Kind::Env { .. });
    let (env, other) = if left_is_env { (left, right) } else { (right, left) };
    if let Kind::Env { default: Some(default), .. } = env.kind {
        let default = compare(operator, *default, other, span, text);
        return Value::at(Kind::Env { text: super::value::shorten(text), default: Some(Box::new(default)) }, span);
    }
    let side = if matches!(env.kind, Kind::Env { .. }) { env } else { other };
    open(&side, span, text)
}

/// Whether the left is one of the right.
fn within(left: Value, right: Value, span: Span, text: &str) -> Value {
    let (production, left) = unwrap(left);
    let (_, right) = unwrap(right);
    if let Kind::Env { default, .. } = left.kind {
        let default = default.map(|default| Box::new(within(*default, right, span, text)));
        return Value::at(Kind::Env { text: super::value::shorten(text), default }, span);
    }
    let Kind::List(values) = &right.kind else { return open(&left, span, text) };
    let answers: Vec<Option<bool>> = values.iter().map(|value| same(&left, &unwrap(value.clone()).1)).collect();
    if answers.contains(&Some(true)) {
        mark(boolean(true, span), production, &left)
    } else if answers.iter().all(Option::is_some) {
        mark(boolean(false, span), production, &left)
    } else {
        open(&left, span, text)
    }
}

/// What a text means that is read as true or false: the words that everybody uses. Anything else stays as it is.
pub(super) fn parsed(value: &Value) -> Option<Value> {
    let word = |text: &str| match text.trim().to_ascii_lowercase().as_str() {
        "true" | "t" | "yes" | "y" | "on" | "1" => Some(true),
        "false" | "f" | "no" | "n" | "off" | "0" | "" => Some(false),
        _ => None,
    };
    let kind = match &value.kind {
        Kind::Text(text) => word(text).map(|truth| if truth { Kind::True } else { Kind::False })?,
        Kind::True | Kind::False => return Some(value.clone()),
        Kind::Number(number) => {
            if *number != 0.0 {
                Kind::True
            } else {
                Kind::False
            }
        }
        Kind::Production(inner) => Kind::Production(Box::new(parsed(inner)?)),
        Kind::Env { text, default } => {
            Kind::Env { text: text.clone(), default: default.as_ref().and_then(|default| parsed(default)).map(Box::new) }
        }
        Kind::Either(values) => {
            let values: Option<Vec<Value>> = values.iter().map(parsed).collect();
            return Some(Value::either(values?));
        }
        _ => return None,
    };
    Some(Value { kind, ..value.clone() })
}

/// Whether two values are equal, where that is certain; the second word tells whether that holds in production only.
pub(super) fn equal(left: Value, right: Value) -> Option<(bool, bool)> {
    let (left_is_production, left) = unwrap(left);
    let (right_is_production, right) = unwrap(right);
    same(&left, &right).map(|same| (same, left_is_production || right_is_production))
}

fn unwrap(value: Value) -> (bool, Value) {
    match value.kind {
        Kind::Production(inner) => (true, *inner),
        _ => (false, value),
    }
}

/// Whether two constants are equal; `None` where one is not constant.
fn same(left: &Value, right: &Value) -> Option<bool> {
    let constant =
        |value: &Value| matches!(value.kind, Kind::True | Kind::False | Kind::Null | Kind::Undefined | Kind::Text(_) | Kind::Number(_));
    if let (Kind::Ref { path: a, .. }, Kind::Ref { path: b, .. }) = (&left.kind, &right.kind) {
        return (a.last() == b.last()).then_some(true);
    }
    (constant(left) && constant(right)).then(|| left.kind == right.kind)
}

#[cfg(test)]
#[allow(clippy::panic, reason = "a test fails by panicking")]
mod tests {
    use super::*;
    use crate::resolve::value::Piece;

    const HERE: Span = Span { start: 0, end: 0 };

    fn of(kind: Kind) -> Value {
        Value::of(kind)
    }

    fn text(text: &str) -> Value {
        of(Kind::Text(text.to_owned()))
    }

    fn env() -> Value {
        of(Kind::Env { text: "ENV".to_owned(), default: None })
    }

    fn fold(operator: Operator, left: Value, right: Value) -> Kind {
        binary(operator, left, right, HERE, "").kind
    }

    #[test]
    fn constants_fold() {
        assert_eq!(fold(Operator::And, of(Kind::True), of(Kind::False)), Kind::False);
        assert_eq!(fold(Operator::Or, of(Kind::Null), of(Kind::True)), Kind::True);
        assert_eq!(fold(Operator::Coalesce, of(Kind::False), of(Kind::True)), Kind::False);
        assert_eq!(fold(Operator::Eq, text("a"), text("a")), Kind::True);
        assert_eq!(fold(Operator::Ne, text("a"), text("b")), Kind::True);
        assert_eq!(fold(Operator::Add, text("a"), text("b")), Kind::Text("ab".to_owned()));
        assert_eq!(fold(Operator::Multiply, of(Kind::Number(60.0)), of(Kind::Number(2.0))), Kind::Number(120.0));
        assert_eq!(not(of(Kind::Undefined), HERE, "").kind, Kind::True);
    }

    #[test]
    fn concatenation_with_something_unknown_is_a_template() {
        let joined = fold(Operator::Add, text("sid-"), env());
        assert_eq!(joined, Kind::Template(vec![Piece::Text("sid-".to_owned()), Piece::Hole(Box::new(env()))]));
    }

    #[test]
    fn production_stays_marked_through_operators() {
        let production = || text("production").in_production();
        let equal = fold(Operator::Eq, production(), text("production"));
        assert_eq!(Value::of(equal).truth(), Some((true, true)));
        let unequal = binary(Operator::Ne, production(), text("production"), HERE, "");
        assert_eq!(unequal.truth(), Some((false, true)));
        assert_eq!(not(unequal, HERE, "").truth(), Some((true, true)));
    }

    #[test]
    fn the_environment_decides_and_its_default_is_remembered() {
        let Kind::Env { default: Some(default), .. } = fold(Operator::Or, env(), text("false")) else { panic!("no default") };
        assert_eq!(default.kind, Kind::Text("false".to_owned()));
        assert!(matches!(fold(Operator::Eq, env(), text("true")), Kind::Env { .. }));
    }

    #[test]
    fn something_unknown_is_never_called_false() {
        let unknown = || Value::unknown(HERE, "f()", "it is not followed");
        assert!(matches!(fold(Operator::And, unknown(), of(Kind::True)), Kind::Unknown { .. }));
        assert_eq!(fold(Operator::And, unknown(), of(Kind::False)), Kind::False);
    }
}
