//! One file out of frame, style, script and data. The policy in its head names its two scripts and its style by their hashes and forbids
//! everything else; what comes from a repository stands in blocks of JSON that nothing in it can end.

use std::fmt::Write as _;
use std::io::{self, Write};

use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::escape::{is_hidden, visible};
use crate::html::document::{Document, State};
use crate::html::wire::{PIECE, pack};
use crate::pretty::escaped;
use crate::summary::{SEVERITIES, count, severity_name};

const FRAME: &str = include_str!("page.html");
const STYLE: &str = include_str!("style.css");
const THEME: &str = include_str!("script/theme.js");
/// The script, in parts that use what stands before them. Strict, and with no name in the global scope.
const SCRIPT: &str = concat!(
    "(() => {\n\"use strict\";\n",
    include_str!("script/dom.js"),
    include_str!("script/data.js"),
    include_str!("script/state.js"),
    include_str!("script/filter.js"),
    include_str!("script/charts.js"),
    include_str!("script/overview.js"),
    include_str!("script/list.js"),
    include_str!("script/detail.js"),
    include_str!("script/unseen.js"),
    include_str!("script/main.js"),
    "})();\n"
);

/// Writes the page.
pub(crate) fn write(document: &Document, out: &mut dyn Write) -> io::Result<()> {
    let (data, details) = pack(document);
    let mut rest = FRAME;
    // The frame is cut at its own marks once; a mark in what is put in means nothing.
    while let Some((before, mark, after)) = next_mark(rest) {
        out.write_all(before.as_bytes())?;
        match mark {
            "title" => out.write_all(markup(&visible(&document.title)).as_bytes())?,
            "policy" => out.write_all(policy().as_bytes())?,
            "style" => out.write_all(STYLE.as_bytes())?,
            "theme" => out.write_all(THEME.as_bytes())?,
            "script" => out.write_all(SCRIPT.as_bytes())?,
            "noscript" => out.write_all(without_script(document).as_bytes())?,
            "data" => json(&data, out)?,
            "details" => {
                for (number, piece) in details.chunks(PIECE).enumerate() {
                    write!(out, "<script type=\"application/json\" id=\"details-{number}\">")?;
                    json(&piece, out)?;
                    out.write_all(b"</script>\n")?;
                }
            }
            _ => {}
        }
        rest = after;
    }
    out.write_all(rest.as_bytes())
}

/// The frame up to its next `{{mark}}`, the mark, and the rest.
fn next_mark(frame: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = frame.split_once("{{")?;
    let (mark, after) = rest.split_once("}}")?;
    Some((before, mark, after))
}

/// What a browser may do with the page: run its two scripts, use its style, and nothing else. No text can become markup either.
fn policy() -> String {
    format!(
        "default-src 'none'; script-src '{}' '{}'; style-src '{}'; img-src data:; base-uri 'none'; form-action 'none'; \
         require-trusted-types-for 'script'; trusted-types 'none'",
        hash(THEME),
        hash(SCRIPT),
        hash(STYLE)
    )
}

/// As a policy names a script: `sha256-` and the hash of its text in base 64.
fn hash(text: &str) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = "sha256-".to_owned();
    for three in Sha256::digest(text).chunks(3) {
        let bits = three.iter().fold(0_usize, |bits, byte| (bits << 8) | usize::from(*byte)) << (8 * (3 - three.len()));
        for digit in 0..4 {
            let known = digit <= three.len();
            let at = (bits >> (18 - 6 * digit)) & 63;
            out.push(DIGITS.get(at).filter(|_| known).map_or('=', |byte| char::from(*byte)));
        }
    }
    out
}

/// JSON that no reader of the page takes for anything else: what could end a script, begin a comment or be hidden is an escape.
fn json(value: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    let text = serde_json::to_string(value).map_err(io::Error::from)?;
    let telling = |c: char| matches!(c, '<' | '>' | '&') || is_hidden(c);
    let mut rest = text.as_str();
    while let Some((at, c)) = rest.char_indices().find(|(_, c)| telling(*c)) {
        let (before, after) = rest.split_at(at);
        out.write_all(before.as_bytes())?;
        out.write_all(escaped(c).as_bytes())?;
        rest = after.get(c.len_utf8()..).unwrap_or_default();
    }
    out.write_all(rest.as_bytes())
}

/// Text as markup that says just that.
fn markup(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// The numbers, for where scripts do not run.
fn without_script(document: &Document) -> String {
    let there = |state: State| matches!(state, State::New | State::Open | State::Reopened | State::NotScanned);
    let present: Vec<&str> = document.findings.iter().filter(|each| there(each.state)).map(|each| each.severity.as_str()).collect();
    let numbers = SEVERITIES.iter().map(|severity| severity_name(*severity));
    let numbers = numbers.map(|name| (name, present.iter().filter(|each| **each == name).count())).filter(|(_, number)| *number > 0);
    let mut text = format!("Scripts do not run here, and the list needs them. {}", count(present.len(), "finding", "findings"));
    for (at, (name, number)) in numbers.enumerate() {
        // Writing to a string cannot fail.
        let _ = write!(text, "{} {number} {name}", if at == 0 { ":" } else { "," });
    }
    let seen = if document.runs.last().is_some_and(|run| run.complete) { "" } else { " Not everything was seen." };
    format!("<p class=\"note bad\">{}.{seen}</p>", markup(&text))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::*;

    #[test]
    fn a_hash_is_what_a_policy_names() {
        assert_eq!(hash(""), "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
        assert_eq!(hash("alert('Hello, world.');"), "sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=");
    }

    #[test]
    fn every_mark_of_the_frame_is_known_and_nothing_in_the_parts_ends_them() {
        let mut marks = Vec::new();
        let mut rest = FRAME;
        while let Some((_, mark, after)) = next_mark(rest) {
            marks.push(mark);
            rest = after;
        }
        assert_eq!(marks, ["policy", "title", "style", "theme", "title", "noscript", "data", "script", "details"]);
        for part in [SCRIPT, THEME] {
            assert!(!part.contains("</script") && !part.contains("<!--"), "a script must not end itself");
        }
        assert!(!STYLE.contains("</style"));
        let loads = ["http:", "src=", "@import", "url("];
        assert!(loads.iter().all(|word| ![FRAME, STYLE].concat().contains(word)), "nothing is loaded");
    }

    #[test]
    fn nothing_in_json_ends_a_script() {
        let text = "</script><!-- & \u{2028}\u{202e}";
        let mut out = Vec::new();
        json(&text, &mut out).unwrap();
        let written = String::from_utf8(out).unwrap();
        assert_eq!(written, "\"\\u003c/script\\u003e\\u003c!-- \\u0026 \\u2028\\u202e\"");
        assert_eq!(serde_json::from_str::<String>(&written).unwrap(), text);
    }
}
