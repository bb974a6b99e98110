//! Paths: what a match names. `docs/schema.md` has a table of the ways to write one.

use std::collections::BTreeSet;

use crate::model::Path;
use crate::reader::{Reader, suggestion};
use crate::yaml::{At, Node};

/// Bounds the nesting of braces.
const LONGEST: usize = 500;
/// A text with braces may stand for this many.
const MOST_ALTERNATIVES: usize = 1000;

impl Reader {
    /// A path or a list of them, with the alternatives in braces written out.
    pub(crate) fn paths(&self, node: &Node, objects: &BTreeSet<String>) -> Option<Vec<Path>> {
        let mut paths = Vec::new();
        self.texts(node)?;
        for item in self.one_or_more(node) {
            let Some(text) = self.words(item) else { continue };
            for written in self.alternatives(item.at, &text).unwrap_or_default() {
                paths.extend(self.path(item.at, &written, objects));
            }
        }
        Some(paths)
    }

    fn alternatives(&self, at: At, text: &str) -> Option<Vec<String>> {
        if text.len() > LONGEST {
            return self.refuse(at, format!("a path has at most {LONGEST} bytes"), None);
        }
        match expand(text) {
            Ok(expanded) => Some(expanded),
            Err(message) => self.refuse(at, format!("{message} in `{text}`"), None),
        }
    }

    fn path(&self, at: At, text: &str, objects: &BTreeSet<String>) -> Option<Path> {
        if text.contains(char::is_whitespace) {
            return self.refuse(at, format!("a path has no blanks: `{text}`"), None);
        }
        let segments = |text: &str| -> Option<Vec<String>> {
            let segments: Vec<String> = text.split('.').map(str::to_owned).collect();
            let is_whole = segments.iter().all(|segment| !segment.is_empty());
            if is_whole { Some(segments) } else { self.refuse(at, format!("a part of the path `{text}` is empty"), None) }
        };
        if let Some((module, name)) = text.split_once('#') {
            if module.is_empty() || name.is_empty() || name.contains('#') {
                return self.refuse(at, format!("`{text}` is no export"), Some("write `module#Name` or `module#Name.member`".to_owned()));
            }
            return Some(Path::Export { module: module.to_owned(), names: segments(name)? });
        }
        if let Some(method) = text.strip_prefix("*.") {
            segments(method)?;
            return Some(Path::AnyReceiver { method: method.to_owned() });
        }
        let fits = |object: &&String| text.strip_prefix(object.as_str()).is_some_and(|rest| rest.starts_with('.'));
        if let Some(object) = objects.iter().filter(fits).max_by_key(|object| object.len()) {
            let method = text.get(object.len() + 1..).unwrap_or_default();
            segments(method)?;
            return Some(Path::Object { object: object.clone(), method: method.to_owned() });
        }
        if text.contains('/') {
            return self.unknown_object(at, text, objects);
        }
        if text != "*" && text.contains('*') {
            let rest = text.trim_start_matches(['*', '.', ':']);
            let help = format!("any receiver is written `*.{}`", rest.replace("::", ".").replace('*', "…"));
            return self.refuse(at, format!("`*` can only be the first part of a path: `{text}`"), Some(help));
        }
        Some(Path::Text { segments: segments(text)? })
    }

    /// Only objects and modules have a slash in their name.
    fn unknown_object(&self, at: At, text: &str, objects: &BTreeSet<String>) -> Option<Path> {
        let (folder, rest) = text.rsplit_once('/').unwrap_or(("", text));
        let name = rest.split('.').next().unwrap_or(rest);
        let object = format!("{folder}/{name}");
        let known: Vec<&str> = objects.iter().map(String::as_str).collect();
        let help = suggestion(&object, &known).filter(|help| help.starts_with("did"));
        let help = help.or_else(|| Some(format!("an export of a module is written `{folder}#{rest}`")));
        self.refuse(at, format!("unknown object `{object}`"), help)
    }
}

/// Writes out `{a,b}`, nested ones too.
pub(crate) fn expand(text: &str) -> Result<Vec<String>, String> {
    let Some(open) = text.find('{') else {
        return if text.contains('}') { Err("a `}` without `{`".to_owned()) } else { Ok(vec![text.to_owned()]) };
    };
    let head = text.get(..open).unwrap_or_default();
    if head.contains('}') {
        return Err("a `}` without `{`".to_owned());
    }
    let (mut depth, mut start, mut parts, mut end) = (0usize, open + 1, Vec::new(), None);
    for (index, byte) in text.bytes().enumerate().skip(open) {
        match byte {
            b'{' => depth += 1,
            b'}' => depth -= 1,
            _ => {}
        }
        if depth == 0 || (depth == 1 && byte == b',') {
            parts.push(text.get(start..index).unwrap_or_default());
            start = index + 1;
        }
        if depth == 0 {
            end = Some(index + 1);
            break;
        }
    }
    let Some(end) = end else { return Err("a `{` without `}`".to_owned()) };
    let tails = expand(text.get(end..).unwrap_or_default())?;
    let mut expanded = Vec::new();
    for part in parts {
        for middle in expand(part)? {
            for tail in &tails {
                if expanded.len() >= MOST_ALTERNATIVES {
                    return Err(format!("more than {MOST_ALTERNATIVES} alternatives"));
                }
                expanded.push(format!("{head}{middle}{tail}"));
            }
        }
    }
    Ok(expanded)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used, clippy::indexing_slicing, reason = "tests")]

    use super::*;

    #[test]
    fn braces_are_alternatives() {
        let cases: &[(&str, &[&str])] = &[
            ("res.cookie", &["res.cookie"]),
            ("{javax,jakarta}.Cookie", &["javax.Cookie", "jakarta.Cookie"]),
            ("set{,_signed}_cookie", &["set_cookie", "set_signed_cookie"]),
            ("{a,b}.{c,d}", &["a.c", "a.d", "b.c", "b.d"]),
            ("{a,b{c,d}}", &["a", "bc", "bd"]),
        ];
        for (text, expected) in cases {
            assert_eq!(expand(text).expect("well-formed"), *expected, "{text}");
        }
        for text in ["{a", "a}", "}{", "{a,{b}", "a}{b}"] {
            assert!(expand(text).is_err(), "{text}");
        }
        assert!(expand(&"{a,b}".repeat(40)).is_err(), "alternatives are bounded");
    }
}
