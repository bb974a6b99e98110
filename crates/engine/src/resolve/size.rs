//! How large a value is, unfolded. Parts are shared, so that a few lines can make a value of a size that no memory holds: each record
//! spreads the one before twice. Looking into such a value, comparing it and writing it down take as long as it is large.

use super::record::Item;
use super::value::{Kind, Piece, Value};

/// Parts that a value may have besides those that stand in the file one by one.
const MOST_PARTS: usize = 4_000;
/// How deep values may lie in values.
const DEEPEST: usize = 128;
/// So many bytes of a text count as one part.
const TEXT_PART: usize = 32;

/// The number of parts of a value; `None`: more than a value may have that comes from a text of this length.
pub(super) fn parts(value: &Value, length: usize) -> Option<usize> {
    let most = MOST_PARTS + length / 4;
    let mut left = most;
    count(value, &mut left, 0)?;
    Some(most - left)
}

fn take(left: &mut usize, parts: usize) -> Option<()> {
    *left = left.checked_sub(parts)?;
    Some(())
}

fn count(value: &Value, left: &mut usize, depth: usize) -> Option<()> {
    take(left, 1 + value.steps.len())?;
    if depth > DEEPEST {
        return None;
    }
    match &value.kind {
        Kind::Text(text) => take(left, text.len() / TEXT_PART),
        Kind::Template(pieces) => pieces.iter().try_for_each(|piece| match piece {
            Piece::Text(text) => take(left, 1 + text.len() / TEXT_PART),
            Piece::Hole(value) => count(value, left, depth + 1),
        }),
        Kind::List(values) | Kind::Either(values) => values.iter().try_for_each(|value| count(value, left, depth + 1)),
        Kind::Record(items) | Kind::Arguments(items) => count_items(items, left, depth + 1),
        Kind::Production(inner) | Kind::Param { default: Some(inner), .. } | Kind::Env { default: Some(inner), .. } => {
            count(inner, left, depth + 1)
        }
        Kind::Open(open) => {
            count(&open.seen, left, depth + 1)?;
            open.operation.parts().into_iter().try_for_each(|part| count(part, left, depth + 1))
        }
        Kind::Call { arguments, on, .. } => {
            count_items(arguments, left, depth + 1)?;
            on.iter().try_for_each(|link| count(&link.of, left, depth + 1))
        }
        _ => Some(()),
    }
}

fn count_items(items: &[Item], left: &mut usize, depth: usize) -> Option<()> {
    items.iter().try_for_each(|item| match item {
        Item::Assign(value) | Item::Spread(value) | Item::Fill(value) => count(value, left, depth),
        Item::Set(key, value) | Item::Add { key, value, .. } => {
            take(left, key.len() / TEXT_PART)?;
            count(value, left, depth)
        }
        Item::Fork { .. } if depth > DEEPEST => None,
        Item::Fork { arms, .. } => arms.iter().try_for_each(|arm| count_items(arm, left, depth + 1)),
    })
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    #[test]
    fn what_is_shared_counts_as_often_as_it_is_met() {
        let mut value = Value::of(Kind::True);
        for _ in 0..10 {
            value = Value::of(Kind::List(Arc::new(vec![value.clone(), value])));
        }
        assert_eq!(parts(&value, 0), Some(2047));
        for _ in 0..10 {
            value = Value::of(Kind::List(Arc::new(vec![value.clone(), value])));
        }
        assert_eq!(parts(&value, 0), None);
    }

    #[test]
    fn long_texts_and_deep_values_are_large() {
        let text = Value::of(Kind::Text("x".repeat(1 << 20)));
        assert_eq!(parts(&text, 0), None);
        assert!(parts(&text, 1 << 20).is_some());
        let mut value = Value::of(Kind::True);
        (0..200).for_each(|_| value = Value::of(Kind::Production(Box::new(std::mem::replace(&mut value, Value::absent())))));
        assert_eq!(parts(&value, 0), None);
    }
}
