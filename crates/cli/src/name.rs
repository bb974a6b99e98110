//! File names as text: of any file, even where its name is no Unicode, and safe for a terminal.

use std::ffi::OsStr;
use std::path::{Component, Path};

/// A relative path as the engine and reports know it: with forward slashes, and bytes that are no UTF-8 as `\xE9`.
pub(crate) fn tree_path(relative: &Path) -> String {
    let parts: Vec<String> = relative
        .components()
        .filter_map(|part| match part {
            Component::Normal(name) => Some(lossless(name)),
            _ => None,
        })
        .collect();
    parts.join("/")
}

/// The name as text; what is no UTF-8 is written as escapes, so that two names that differ stay two.
fn lossless(name: &OsStr) -> String {
    let mut text = String::new();
    for chunk in name.as_encoded_bytes().utf8_chunks() {
        text.push_str(chunk.valid());
        chunk.invalid().iter().for_each(|byte| text.push_str(&format!("\\x{byte:02X}")));
    }
    text
}

/// A path for messages: nothing in it acts on a terminal.
pub(crate) fn shown(path: &Path) -> String {
    let text: String = path.components().enumerate().fold(String::new(), |mut text, (index, part)| {
        if index > 0 && !text.ends_with('/') {
            text.push('/');
        }
        text.push_str(&lossless(part.as_os_str()));
        text
    });
    crate::report::visible(&text).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_become_text_with_forward_slashes() {
        assert_eq!(tree_path(Path::new("src/größe.js")), "src/größe.js");
        assert_eq!(tree_path(Path::new("./a//b.js")), "a/b.js");
        assert_eq!(shown(Path::new("/a/b.js")), "/a/b.js");
    }

    #[cfg(unix)]
    #[test]
    fn names_that_are_no_unicode_are_escaped_and_stay_apart() {
        use std::os::unix::ffi::OsStrExt;
        let name = |bytes: &'static [u8]| tree_path(Path::new(OsStr::from_bytes(bytes)));
        assert_eq!(name(b"src/caf\xe9.js"), "src/caf\\xE9.js");
        assert_ne!(name(b"a\xe8.js"), name(b"a\xe9.js"));
    }

    #[test]
    fn nothing_acts_on_a_terminal() {
        assert_eq!(shown(Path::new("a\u{1b}[2Jb.js")), "a\\u{1b}[2Jb.js");
    }
}
