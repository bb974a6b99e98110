//! How deep a text nests, by counting before anything is parsed: some grammars take time that grows with the square of the depth.

/// How deep brackets nest (in configuration, tags too), by counting them before anything is parsed: some grammars take time that grows
/// with the square of the depth.
pub(crate) fn nesting(text: &str, tags: bool) -> usize {
    let (mut depth, mut deepest) = (0usize, 0usize);
    let mut before = b' ';
    for byte in text.bytes() {
        let opens = matches!(byte, b'(' | b'[' | b'{') || (tags && before == b'<' && byte.is_ascii_alphabetic());
        let closes = matches!(byte, b')' | b']' | b'}') || (tags && matches!((before, byte), (b'<', b'/') | (b'/', b'>')));
        if opens {
            depth += 1;
            deepest = deepest.max(depth);
        } else if closes {
            depth = depth.saturating_sub(1);
        }
        before = byte;
    }
    deepest
}

/// How far back the element is looked for that a tag closes.
const LOOKED_BACK: usize = 256;

/// How many elements of a page are open at once, at most one more than `most`. An element that nobody closes is closed with the one around it, so
/// that those which have no end do not add up.
pub(crate) fn open_elements(text: &str, most: usize) -> usize {
    let (mut open, mut deepest): (Vec<&str>, usize) = (Vec::new(), 0);
    for (at, _) in text.match_indices('<') {
        let rest = text.get(at + 1..).unwrap_or_default();
        let (name, closes) = rest.strip_prefix('/').map_or((rest, false), |name| (name, true));
        let length = name.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b':' | b'_')).count();
        let name = name.get(..length).unwrap_or_default();
        if !name.starts_with(|first: char| first.is_ascii_alphabetic()) {
            continue;
        }
        if !closes {
            open.push(name);
            deepest = deepest.max(open.len());
        } else if let Some(back) = open.iter().rev().take(LOOKED_BACK).position(|known| known.eq_ignore_ascii_case(name)) {
            open.truncate(open.len() - back - 1);
        }
        if deepest > most {
            break;
        }
    }
    deepest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_without_an_end_are_closed_with_the_one_around_them() {
        assert_eq!(open_elements(&"<p><br><img></p>".repeat(100), 50), 3);
        assert_eq!(open_elements(&"<script>if (a <b) {}</SCRIPT>".repeat(100), 50), 2);
        assert_eq!(open_elements(&"<a>".repeat(100), 50), 51);
    }
}
