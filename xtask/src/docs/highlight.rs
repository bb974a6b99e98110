//! Code as HTML: escaped, with its comments and texts told apart. It reads a line at a time and knows how a language opens a comment, nothing else:
//! colour is a help for the eye, and where it errs the code is still whole.

use cookielint_languages::Comments;

const QUOTES: &[char] = &['"', '\'', '`'];

/// A line as HTML.
pub(super) fn line(text: &str, comments: &[Comments]) -> String {
    let mut html = String::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let before = text.len() - rest.len();
        let (class, length) = if let Some(length) = comment(rest, comments, text.get(..before).unwrap_or_default()) {
            ("c", length)
        } else if let Some(length) = quoted(rest, first) {
            ("t", length)
        } else {
            ("", first.len_utf8())
        };
        let (token, after) = rest.split_at(length);
        if class.is_empty() {
            html.push_str(&escape(token));
        } else {
            html.push_str(&format!("<span class=\"{class}\">{}</span>", escape(token)));
        }
        rest = after;
    }
    html
}

/// Several lines as HTML.
pub(super) fn code(text: &str, comments: &[Comments]) -> String {
    text.trim_end().lines().map(|text| line(text, comments)).collect::<Vec<_>>().join("\n")
}

/// The length of a comment that begins here. In the middle of a word nothing does (`http://`).
fn comment(rest: &str, comments: &[Comments], before: &str) -> Option<usize> {
    if before.ends_with(|c: char| !c.is_whitespace() && !matches!(c, ';' | '{' | '}' | ')' | ',')) {
        return None;
    }
    let found = comments.iter().find(|comments| rest.starts_with(comments.open))?;
    let inner = rest.get(found.open.len()..)?;
    let length =
        if found.close.is_empty() { inner.len() } else { inner.find(found.close).map_or(inner.len(), |at| at + found.close.len()) };
    Some(found.open.len() + length)
}

/// The length of a text that begins here and ends on the same line.
fn quoted(rest: &str, quote: char) -> Option<usize> {
    if !QUOTES.contains(&quote) {
        return None;
    }
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            c if c == quote => return Some(at + c.len_utf8()),
            _ => {}
        }
    }
    None
}

/// A text of the tables as HTML: what stands between backticks is code.
pub(super) fn prose(text: &str) -> String {
    let parts: Vec<&str> = text.split('`').collect();
    // A backtick without a second one is a character.
    if parts.len().is_multiple_of(2) {
        return escape(text);
    }
    let part = |(index, part): (usize, &&str)| if index % 2 == 1 { format!("<code>{}</code>", escape(part)) } else { escape(part) };
    parts.iter().enumerate().map(part).collect()
}

/// Text as HTML, fit for an attribute too.
pub(super) fn escape(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            c => html.push(c),
        }
    }
    html
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn backticks_make_code() {
        assert_eq!(prose("a `<b>` c"), "a <code>&lt;b&gt;</code> c");
        assert_eq!(prose("a ` b"), "a ` b");
    }

    #[test]
    fn comments_and_texts_are_told_apart_and_all_is_escaped() {
        let slashes = [Comments { open: "//", close: "" }];
        assert_eq!(
            line("a(\"<b>\", 'it\\'s') // x & y", &slashes),
            "a(<span class=\"t\">&quot;&lt;b&gt;&quot;</span>, <span class=\"t\">&#39;it\\&#39;s&#39;</span>) <span class=\"c\">// x &amp; y</span>"
        );
        assert_eq!(line("http://a don't", &slashes), "http://a don&#39;t");
        assert_eq!(
            line("<a> <!-- b --> c", &[Comments { open: "<!--", close: "-->" }]),
            "&lt;a&gt; <span class=\"c\">&lt;!-- b --&gt;</span> c"
        );
    }
}
