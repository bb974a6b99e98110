//! JSON on disk and on the terminal: indented, with a line end at its end, and with every character that a terminal would obey or that
//! hides text written as an escape. It reads back as the same text.

use std::fmt::Write as _;
use std::io::{self, Write};

use serde::Serialize;

use crate::escape::is_hidden;

/// Writes a value.
pub(crate) fn write(value: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    let text = serde_json::to_string_pretty(value).map_err(io::Error::from)?;
    // Outside of strings the only hidden character is the line end; inside, those below U+0020 are escaped already.
    let is_raw = |c: char| c != '\n' && is_hidden(c);
    let mut rest = text.as_str();
    while let Some((at, c)) = rest.char_indices().find(|(_, c)| is_raw(*c)) {
        let (before, after) = rest.split_at(at);
        out.write_all(before.as_bytes())?;
        out.write_all(escaped(c).as_bytes())?;
        rest = after.get(c.len_utf8()..).unwrap_or_default();
    }
    out.write_all(rest.as_bytes())?;
    writeln!(out)
}

/// The character as JSON escapes it: `\u202e`, above U+FFFF as two surrogates.
pub(crate) fn escaped(c: char) -> String {
    let mut units = [0; 2];
    let mut text = String::new();
    for unit in c.encode_utf16(&mut units) {
        // Writing to a string cannot fail.
        let _ = write!(text, "\\u{unit:04x}");
    }
    text
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    #[test]
    fn hidden_characters_are_escaped_and_read_back() {
        let text = "a\u{202e}b\u{9b}31m\u{7f}\u{e0041}größe🍪\n\"\\";
        let mut out = Vec::new();
        super::write(&text, &mut out).unwrap();
        let written = String::from_utf8(out).unwrap();
        assert_eq!(written, "\"a\\u202eb\\u009b31m\\u007f\\udb40\\udc41größe🍪\\n\\\"\\\\\"\n");
        assert_eq!(serde_json::from_str::<String>(&written).unwrap(), text);
    }
}
