//! Makes text that came from a repository safe to show: control characters, terminal sequences and characters that reorder or hide text
//! become visible. The escapes of a single format live with that format.

use std::borrow::Cow;
use std::fmt::Write;

/// Whether a character would act on a terminal or deceive a reader rather than be seen.
///
/// Joiners (U+200C, U+200D) stay: scripts and emoji need them, and they move nothing.
pub(crate) fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e007f}')
}

/// Appends a character, made visible if need be: `\n`, `\t`, `\u{202e}`.
pub(crate) fn push_visible(text: &mut String, c: char) {
    if is_hidden(c) {
        // Writing to a string cannot fail.
        let _ = match c {
            '\n' | '\r' | '\t' => write!(text, "{}", c.escape_default()),
            _ => write!(text, "{}", c.escape_unicode()),
        };
    } else {
        text.push(c);
    }
}

/// The text on one line with nothing in it that a terminal would obey: line ends, control, bidirectional and invisible characters are
/// written as escapes.
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_hidden) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 16);
    text.chars().for_each(|c| push_visible(&mut shown, c));
    Cow::Owned(shown)
}

/// As [`visible`], but keeps line ends (CRLF becomes LF), for code of several lines.
pub(crate) fn visible_lines(text: &str) -> impl Iterator<Item = Cow<'_, str>> {
    text.lines().map(visible)
}

/// A relative path as a URI reference (RFC 3986): everything but unreserved characters and slashes is percent-encoded.
pub(crate) fn percent_encode_path(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~' | b'/') {
            uri.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(uri, "%{byte:02X}");
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_terminal_obeys_becomes_visible() {
        assert_eq!(visible("a\u{1b}[31mb"), "a\\u{1b}[31mb");
        assert_eq!(visible("a\nb\r\tc"), "a\\nb\\r\\tc");
        assert_eq!(visible("\u{9b}31m\u{7f}\0"), "\\u{9b}31m\\u{7f}\\u{0}");
        assert_eq!(visible("x\u{202e}y\u{2066}z\u{200b}\u{feff}"), "x\\u{202e}y\\u{2066}z\\u{200b}\\u{feff}");
        assert_eq!(visible("\u{2028}\u{e0041}"), "\\u{2028}\\u{e0041}");
    }

    #[test]
    fn what_people_write_stays() {
        for text in ["", "plain", "größe", "日本語", "👩\u{200d}💻 emoji", "می\u{200c}خواهم", "tab\\t"] {
            assert!(matches!(visible(text), Cow::Borrowed(same) if same == text), "{text}");
        }
    }

    #[test]
    fn a_path_becomes_a_uri_reference() {
        assert_eq!(percent_encode_path("src/a-b_c.d~e.js"), "src/a-b_c.d~e.js");
        assert_eq!(percent_encode_path("a b/ü?#%[x]:\n.js"), "a%20b/%C3%BC%3F%23%25%5Bx%5D%3A%0A.js");
    }
}
