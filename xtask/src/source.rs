//! Just enough of Rust's syntax to measure it: where code, comments and texts are, where functions begin and end, and what is only for tests.

/// Rust source with comments and texts taken out.
#[derive(Debug)]
pub(crate) struct Source {
    /// As long as the original, with a blank for every byte of a comment, text or character.
    code: String,
    /// As long as the original, with a blank for every byte of a comment.
    without_comments: String,
}

/// A function with its name and its lines, from 1.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Function {
    pub(crate) name: String,
    pub(crate) first_line: usize,
    pub(crate) lines: usize,
}

impl Source {
    /// Reads a file.
    pub(crate) fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        let (mut code, mut without_comments) = (bytes.to_vec(), bytes.to_vec());
        let mut at = 0;
        while at < bytes.len() {
            let (kind, length) = token(bytes, at);
            for byte in at..(at + length).min(bytes.len()) {
                blank(&mut code, byte, kind != Kind::Code);
                blank(&mut without_comments, byte, kind == Kind::Comment);
            }
            at += length;
        }
        let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
        Source { code: text(code), without_comments: text(without_comments) }
    }

    /// The lines of code, without comments and texts, numbered from 1.
    pub(crate) fn code_lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.code.lines().enumerate().map(|(index, line)| (index + 1, line))
    }

    /// The lines without comments, numbered from 1.
    pub(crate) fn lines_without_comments(&self) -> impl Iterator<Item = (usize, &str)> {
        self.without_comments.lines().enumerate().map(|(index, line)| (index + 1, line))
    }

    /// All functions with a body.
    pub(crate) fn functions(&self) -> Vec<Function> {
        let mut found = Vec::new();
        for (at, _) in self.code.match_indices("fn ") {
            let before = self.code.get(..at).unwrap_or_default();
            if before.ends_with(|c: char| c.is_alphanumeric() || c == '_') {
                continue;
            }
            let rest = self.code.get(at + 3..).unwrap_or_default();
            let name: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            let Some(body) = body(rest).filter(|_| !name.is_empty()) else { continue };
            let first_line = before.matches('\n').count() + 1;
            let lines = rest.get(..body.1).unwrap_or_default().matches('\n').count() + 1;
            found.push(Function { name, first_line, lines });
        }
        found
    }

    /// The lines that are compiled for tests only, first and last.
    pub(crate) fn test_lines(&self) -> Vec<(usize, usize)> {
        let line = |at: usize| self.code.get(..at).unwrap_or_default().matches('\n').count() + 1;
        let ranges = self.code.match_indices("#[cfg(test)]").map(|(at, mark)| {
            let rest = self.code.get(at + mark.len()..).unwrap_or_default();
            let end = body(rest).map(|(_, end)| end).or_else(|| rest.find(';')).unwrap_or(rest.len());
            (line(at), line(at + mark.len() + end))
        });
        ranges.collect()
    }

    /// Modules in files of their own that are compiled for tests only.
    pub(crate) fn test_modules(&self) -> Vec<String> {
        let after = self.code.split("#[cfg(test)]").skip(1);
        let names = after.filter_map(|rest| rest.trim_start().strip_prefix("mod ")?.split_once(';'));
        names.map(|(name, _)| name.trim().to_owned()).filter(|name| !name.contains('{')).collect()
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Code,
    Comment,
    Text,
}

/// The token at a place, as far as it matters here, and its length.
fn token(bytes: &[u8], at: usize) -> (Kind, usize) {
    let rest = bytes.get(at..).unwrap_or_default();
    let until = |end: &[u8]| rest.windows(end.len()).position(|window| window == end);
    match rest {
        [b'/', b'/', ..] => (Kind::Comment, until(b"\n").unwrap_or(rest.len())),
        [b'/', b'*', ..] => (Kind::Comment, until(b"*/").map_or(rest.len(), |end| end + 2)),
        [b'"', ..] => (Kind::Text, quoted(rest)),
        [b'r', b'"' | b'#', ..] if !is_word(bytes, at) => raw(rest).map_or((Kind::Code, 1), |length| (Kind::Text, length)),
        [b'\'', b'\\', _, tail @ ..] => (Kind::Text, tail.iter().position(|byte| *byte == b'\'').map_or(2, |end| end + 4)),
        // A character of up to four bytes; otherwise a lifetime.
        [b'\'', tail @ ..] => {
            let end = tail.iter().take(5).position(|byte| *byte == b'\'').filter(|end| *end > 0);
            let is_char =
                end.is_some_and(|end| std::str::from_utf8(tail.get(..end).unwrap_or_default()).is_ok_and(|t| t.chars().count() == 1));
            if is_char { (Kind::Text, end.map_or(1, |end| end + 2)) } else { (Kind::Code, 1) }
        }
        _ => (Kind::Code, 1),
    }
}

/// Whether the byte before a place belongs to a word. `br"…"` is raw too, and loses its `b` to the code.
fn is_word(bytes: &[u8], at: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).and_then(|at| bytes.get(at)).copied().unwrap_or(b' ');
    let word = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
    word(before(1)) && (before(1) != b'b' || word(before(2)))
}

fn quoted(rest: &[u8]) -> usize {
    let mut escaped = false;
    for (index, byte) in rest.iter().enumerate().skip(1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return index + 1,
            _ => {}
        }
    }
    rest.len()
}

fn raw(rest: &[u8]) -> Option<usize> {
    let hashes = rest.iter().skip(1).take_while(|byte| **byte == b'#').count();
    if rest.get(1 + hashes) != Some(&b'"') {
        return None;
    }
    let end: Vec<u8> = std::iter::once(b'"').chain(std::iter::repeat_n(b'#', hashes)).collect();
    let inner = rest.get(2 + hashes..)?;
    let length = inner.windows(end.len()).position(|window| window == end).unwrap_or(inner.len());
    Some(2 + hashes + length + end.len())
}

fn blank(bytes: &mut [u8], at: usize, wanted: bool) {
    if let Some(byte) = bytes.get_mut(at).filter(|byte| wanted && **byte != b'\n') {
        *byte = b' ';
    }
}

/// Where the next body in braces begins and ends; `None` if a semicolon comes first.
fn body(code: &str) -> Option<(usize, usize)> {
    let (mut depth, mut begin, mut around) = (0usize, None, 0usize);
    for (at, char) in code.char_indices() {
        match char {
            '(' | '[' if begin.is_none() => around += 1,
            ')' | ']' if begin.is_none() => around = around.saturating_sub(1),
            ';' if begin.is_none() && around == 0 => return None,
            '{' => {
                begin = begin.or(Some(at));
                depth += 1;
            }
            '}' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return begin.map(|begin| (begin, at));
                }
            }
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn functions_are_measured_whatever_stands_in_texts_and_comments() {
        let text = "// fn no() {\nfn one() -> &'static str { \"}\" }\n\npub fn two<'a>(x: [u8; 2], y: &'a str)\nwhere\n    u8: Copy,\n{\n    let c = '{'; // {\n    let r = r#\"{\"#;\n}\ntrait T { fn three(); }\ntype F = fn (u8);\n";
        let found = Source::new(text).functions();
        let expected = [("one", 2, 1), ("two", 4, 7)];
        let expected = expected.map(|(name, first_line, lines)| Function { name: name.to_owned(), first_line, lines });
        assert_eq!(found, expected);
    }

    #[test]
    fn comments_and_texts_are_no_code() {
        let source = Source::new("a(); // b\n/* c\nd */ e(\"f\", b'g', '\\'', \"\\\"h\");\nbr\"i\"; 'j: loop {}\n");
        let words: String = source.code_lines().map(|(_, line)| line).collect();
        let words: Vec<char> = words.chars().filter(char::is_ascii_lowercase).collect();
        assert_eq!(words.iter().collect::<String>(), "aebbjloop");
        assert!(source.lines_without_comments().any(|(number, line)| number == 3 && line.contains("\\\"h")));
    }

    #[test]
    fn what_is_for_tests_is_known() {
        let source = Source::new("fn a() {}\n#[cfg(test)]\nmod fixtures;\nfn b() {}\n#[cfg(test)]\nmod tests {\n    fn c() {}\n}\n");
        assert_eq!(source.test_lines(), [(2, 3), (5, 8)]);
        assert_eq!(source.test_modules(), ["fixtures"]);
    }
}
