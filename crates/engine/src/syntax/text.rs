//! The content of literals: what a quoted text says, what a number is worth. Works on the literal's own text, for every language alike.

use std::ops::Range;

/// What stands between the first and the last quote character; without quotes, the text itself.
pub(super) fn unquote(text: &str) -> &str {
    text.get(unquoted(text)).unwrap_or("")
}

/// Where that stands in the literal.
pub(super) fn unquoted(text: &str) -> Range<usize> {
    let quote = |c: char| matches!(c, '"' | '\'' | '`');
    let Some((first, last)) = text.find(quote).zip(text.rfind(quote)) else { return 0..text.len() };
    let inner = text.get(first + 1..last).unwrap_or("");
    let mark = text.get(first..=first).unwrap_or("\"");
    // Triple quotes, and doubled ones of raw strings.
    let opened = inner.strip_prefix(mark).and_then(|inner| inner.strip_prefix(mark)).unwrap_or(inner);
    let closed = opened.strip_suffix(mark).and_then(|inner| inner.strip_suffix(mark)).unwrap_or(opened);
    let start = first + 1 + inner.len() - opened.len();
    start..start + closed.len()
}

/// Decodes the escape sequences that matter for cookies; unknown ones keep their character.
pub(super) fn unescape(text: &str) -> String {
    if !text.contains('\\') {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        if c != '\\' {
            out.push(c);
            continue;
        }
        match chars.next() {
            Some('n') => out.push('\n'),
            Some('r') => out.push('\r'),
            Some('t') => out.push('\t'),
            Some('x') => push_code(&mut out, &chars.by_ref().take(2).collect::<String>()),
            Some('u') => push_code(&mut out, &chars.by_ref().take(4).collect::<String>()),
            Some(other) => out.push(other),
            None => {}
        }
    }
    out
}

fn push_code(out: &mut String, digits: &str) {
    if let Some(c) = u32::from_str_radix(digits, 16).ok().and_then(char::from_u32) {
        out.push(c);
    }
}

/// The worth of a number literal: `1_000`, `0x1f`, `0b1`, `0o7`, `1.5e3`, with type suffixes.
pub(super) fn number(text: &str) -> Option<f64> {
    let plain: String = text.trim().chars().filter(|c| *c != '_' && *c != '\'').collect::<String>().to_ascii_lowercase();
    for (prefix, radix) in [("0x", 16), ("0b", 2), ("0o", 8)] {
        if let Some(digits) = plain.strip_prefix(prefix) {
            let digits: String = digits.chars().take_while(|c| c.is_digit(radix)).collect();
            return u64::from_str_radix(&digits, radix).ok().map(|value| value as f64);
        }
    }
    plain.trim_end_matches(['l', 'u', 'f', 'd', 'm', 'n', 'j']).parse().ok()
}

/// The local name of a module that is imported as a whole.
pub(super) fn module_name(module: &str) -> &str {
    if !module.contains('/') {
        return module.split('.').next().unwrap_or(module);
    }
    let version = |part: &&str| !(part.starts_with('v') && part.len() > 1 && part.chars().skip(1).all(|c| c.is_ascii_digit()));
    let last = module.rsplit('/').find(version).unwrap_or(module);
    match last.rsplit_once(".v") {
        Some((stem, version)) if version.chars().all(|c| c.is_ascii_digit()) => stem,
        _ => last,
    }
}

/// What a regular expression finds in a text: its first group that takes part, or else the whole text.
pub(super) fn within(text: &str, pattern: &str) -> String {
    let found = regex::Regex::new(pattern).ok().and_then(|regex| {
        let found = regex.captures(text)?;
        found.iter().skip(1).flatten().next().map(|group| group.as_str().to_owned())
    });
    found.unwrap_or_else(|| text.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::{module_name, number, unescape, unquote};

    #[test]
    fn quotes_of_every_kind_are_cut() {
        for (text, content) in
            [("\"a\"", "a"), ("'a'", "a"), ("b\"a\"", "a"), ("\"\"\"a\"\"\"", "a"), ("\"\"", ""), ("@\"a\"", "a"), ("a", "a"), ("\"", "")]
        {
            assert_eq!(unquote(text), content, "{text}");
        }
    }

    #[test]
    fn numbers_of_every_kind_are_read() {
        for (text, value) in [("1_000", 1000.0), ("0x1F", 31.0), ("10L", 10.0), ("1.5", 1.5), ("1e3", 1000.0), ("0b11", 3.0)] {
            assert_eq!(number(text), Some(value), "{text}");
        }
        assert_eq!(number("abc"), None);
    }

    #[test]
    fn escapes_are_decoded() {
        assert_eq!(unescape(r"a\n\x41\u0042\'"), "a\nAB'");
    }

    #[test]
    fn a_module_is_known_by_its_last_name_without_version() {
        for (module, name) in [("net/http", "http"), ("github.com/a/fiber/v2", "fiber"), ("gopkg.in/yaml.v3", "yaml"), ("a.b.c", "a")] {
            assert_eq!(module_name(module), name, "{module}");
        }
    }
}
