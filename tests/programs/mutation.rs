//! Files as nobody writes them: cut at a byte, with lines twice, out of order, or inside of themselves.

use crate::choice::Choice;

/// The bytes after one to three changes.
pub fn mutated(bytes: &[u8], choice: &mut Choice) -> Vec<u8> {
    let mut changed = bytes.to_vec();
    for _ in 0..=choice.of(3) {
        changed = match choice.of(7) {
            0 => cut(&changed, choice),
            1 => lines(&changed, choice, |lines, choice| {
                let at = choice.within(lines.len());
                let count = 1 + choice.of(20);
                let twice: Vec<Vec<u8>> = lines.iter().skip(at).take(count).cloned().collect();
                let many = 1 + choice.of(4);
                (0..many).for_each(|_| lines.extend(twice.iter().cloned()));
            }),
            2 => lines(&changed, choice, |lines, choice| {
                for at in (1..lines.len()).rev() {
                    lines.swap(at, choice.within(at + 1));
                }
            }),
            3 => lines(&changed, choice, |lines, choice| {
                let at = choice.within(lines.len());
                let count = (1 + choice.of(20)).min(lines.len() - at);
                lines.drain(at..at + count);
            }),
            4 => nested(&changed, choice),
            5 => {
                let at = choice.within(changed.len());
                let byte = choice.of(256) as u8;
                if let Some(here) = changed.get_mut(at) {
                    *here = byte;
                }
                changed
            }
            _ => lines(&changed, choice, |lines, choice| {
                let (one, other) = (choice.within(lines.len()), choice.within(lines.len()));
                lines.swap(one, other);
            }),
        };
        changed.truncate(60_000);
    }
    changed
}

fn cut(bytes: &[u8], choice: &mut Choice) -> Vec<u8> {
    let (from, to) = (choice.within(bytes.len() + 1), choice.within(bytes.len() + 1));
    match choice.of(3) {
        0 => bytes[..from].to_vec(),
        1 => bytes[from..].to_vec(),
        _ => [&bytes[..from.min(to)], &bytes[from.max(to)..]].concat(),
    }
}

fn lines(bytes: &[u8], choice: &mut Choice, change: impl Fn(&mut Vec<Vec<u8>>, &mut Choice)) -> Vec<u8> {
    let mut lines: Vec<Vec<u8>> = bytes.split_inclusive(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect();
    if !lines.is_empty() {
        change(&mut lines, choice);
    }
    lines.concat()
}

/// A part of it inside of itself, a few times.
fn nested(bytes: &[u8], choice: &mut Choice) -> Vec<u8> {
    let (one, other) = (choice.within(bytes.len() + 1), choice.within(bytes.len() + 1));
    let (from, to) = (one.min(other), one.max(other).min(one.min(other) + 2_000));
    let (before, inner, after) = (&bytes[..from], &bytes[from..to], &bytes[to..]);
    let middle = inner.len() / 2;
    let mut whole = inner.to_vec();
    for _ in 0..1 + choice.of(6) {
        whole = [&inner[..middle], &whole, &inner[middle..]].concat();
    }
    [before, &whole, after].concat()
}
