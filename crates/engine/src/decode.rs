//! Bytes to text. Byte ranges stay those of the bytes wherever possible: invalid bytes become `?` one by one. A byte order mark is no part of
//! the text, as in editors: ranges are those behind it. UTF-16 is converted, so that its ranges are those of the converted text.

use encoding_rs::{UTF_16BE, UTF_16LE};

use crate::finding::Reason;

/// A decoded file.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Decoded {
    pub(crate) text: String,
    /// What had to be guessed.
    pub(crate) note: Option<(Reason, String)>,
}

/// Text, or why it is none.
pub(crate) fn decode(bytes: Vec<u8>) -> Result<Decoded, (Reason, String)> {
    match bytes.as_slice() {
        [0xff, 0xfe, ..] => return Ok(utf16(UTF_16LE, &bytes)),
        [0xfe, 0xff, ..] => return Ok(utf16(UTF_16BE, &bytes)),
        _ => {}
    }
    let probe = bytes.get(..bytes.len().min(8192)).unwrap_or(&bytes);
    if probe.contains(&0) {
        return Err((Reason::Binary, "it holds zero bytes".to_owned()));
    }
    let (mut text, note) = match String::from_utf8(bytes) {
        Ok(text) => (text, None),
        Err(error) => {
            let first = error.utf8_error().valid_up_to();
            let detail = format!("invalid UTF-8 at byte {first}; such bytes were read as `?`, everything else was seen");
            (byte_by_byte(error.into_bytes()), Some((Reason::Encoding, detail)))
        }
    };
    if text.starts_with('\u{feff}') {
        text.drain(..'\u{feff}'.len_utf8());
    }
    Ok(Decoded { text, note })
}

fn utf16(encoding: &'static encoding_rs::Encoding, bytes: &[u8]) -> Decoded {
    let (text, broken) = encoding.decode_with_bom_removal(bytes);
    let note =
        broken.then(|| (Reason::Encoding, "invalid UTF-16; such characters were read as U+FFFD, everything else was seen".to_owned()));
    Decoded { text: text.into_owned(), note }
}

fn byte_by_byte(mut bytes: Vec<u8>) -> String {
    loop {
        match String::from_utf8(bytes) {
            Ok(text) => return text,
            Err(error) => {
                // Valid stretches are kept; from_utf8 runs once more over the rest after all bad bytes were replaced in one pass.
                let from = error.utf8_error().valid_up_to();
                bytes = error.into_bytes();
                let mut at = from;
                while let Some(rest) = bytes.get(at..) {
                    match std::str::from_utf8(rest) {
                        Ok(_) => break,
                        Err(error) => {
                            let bad = at + error.valid_up_to();
                            let length = error.error_len().unwrap_or(rest.len() - error.valid_up_to());
                            bytes.iter_mut().skip(bad).take(length).for_each(|byte| *byte = b'?');
                            at = bad + length;
                        }
                    }
                }
            }
        }
    }
}

/// Why a file is taken for minified by its name, if it is.
pub(crate) fn minified_name(path: &str) -> Option<String> {
    let name = path.rsplit('/').next().unwrap_or(path);
    let says = name.contains(".min.") || name.contains("-min.") || name.contains(".bundle.");
    says.then(|| "its name says that it is minified or a bundle".to_owned())
}

/// Why a text is taken for minified, if it is: nobody reads or fixes a cookie there.
pub(crate) fn minified_text(text: &str) -> Option<String> {
    let longest = text.split('\n').map(str::len).max().unwrap_or_default();
    if longest > 20_000 || (text.len() > 20_000 && longest > 5_000 && text.len() / text.matches('\n').count().max(1) > 400) {
        return Some(format!("a line of {longest} bytes"));
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(bytes: &[u8]) -> String {
        decode(bytes.to_vec()).map(|decoded| decoded.text).unwrap_or_default()
    }

    #[test]
    fn a_byte_order_mark_is_no_part_of_the_text() {
        assert_eq!(text(b"\xef\xbb\xbfa = 1"), "a = 1");
    }

    #[test]
    fn invalid_bytes_are_replaced_one_by_one() {
        assert_eq!(text(b"caf\xe9 = \xff\xfeb"), "caf? = ??b");
        let noted = decode(b"caf\xe9".to_vec());
        assert!(matches!(noted, Ok(Decoded { note: Some((Reason::Encoding, _)), .. })));
    }

    #[test]
    fn utf16_with_a_mark_is_converted() {
        assert_eq!(text(b"\xff\xfea\0=\0"), "a=");
        assert_eq!(text(b"\xfe\xff\0a\0="), "a=");
    }

    #[test]
    fn zero_bytes_are_binary() {
        assert!(matches!(decode(b"\x7fELF\0\0".to_vec()), Err((Reason::Binary, _))));
    }

    #[test]
    fn one_very_long_line_is_minified() {
        assert!(minified_text(&"x".repeat(30_000)).is_some());
        assert!(minified_name("lib/jquery.min.js").is_some());
        assert!(minified_text(&"short line\n".repeat(10_000)).is_none());
    }
}
