//! Marks: what an example expects at a site, read from comments or from a file of marks beside it.

use cookielint_languages::Comments;

/// What is expected of a rule at a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Expectation {
    /// A finding.
    Bad,
    /// No finding.
    Ok,
    /// A finding that is missed today.
    Todo,
    /// A finding of low confidence.
    Low,
    /// A finding of severity info.
    Info,
}

impl Expectation {
    const ALL: &[(&str, Expectation)] = &[
        ("bad", Expectation::Bad),
        ("ok", Expectation::Ok),
        ("todo", Expectation::Todo),
        ("low", Expectation::Low),
        ("info", Expectation::Info),
    ];

    /// Its word.
    pub fn word(self) -> &'static str {
        Expectation::ALL.iter().find(|(_, expectation)| *expectation == self).map_or("", |(word, _)| word)
    }

    fn from_word(word: &str) -> Option<Self> {
        Expectation::ALL.iter().find(|(known, _)| *known == word).map(|(_, expectation)| *expectation)
    }
}

/// A mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// What is expected.
    pub expectation: Expectation,
    /// Of which rules; empty for `ok` alone.
    pub rules: Vec<String>,
    /// The line it is about.
    pub line: usize,
    /// The line it is written on.
    pub written: usize,
}

/// A mark that cannot be understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkFault {
    /// Its line.
    pub line: usize,
    /// What is wrong.
    pub message: String,
}

/// The marks in comments that stand alone on their lines. Marks on consecutive lines add up; they are about the next line of code.
///
/// # Errors
/// The first mark that cannot be understood.
pub fn in_comments(text: &str, comments: &[Comments]) -> Result<Vec<Mark>, MarkFault> {
    let mut marks = Vec::new();
    let mut waiting: Vec<Mark> = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let (number, line) = (index + 1, line.trim().trim_start_matches('\u{feff}'));
        if line.is_empty() {
            continue;
        }
        match comments.iter().find_map(|comments| comment(line, *comments)) {
            Some(content) => {
                let mark = parse(content).map_err(|message| MarkFault { line: number, message })?;
                waiting.extend(mark.map(|(expectation, rules)| Mark { expectation, rules, line: 0, written: number }));
            }
            None => marks.extend(waiting.drain(..).map(|mark| Mark { line: number, ..mark })),
        }
    }
    match waiting.first() {
        Some(mark) => Err(MarkFault { line: mark.written, message: "no code follows this mark".to_owned() }),
        None => Ok(marks),
    }
}

/// The marks of a file of marks: `LINE: bad: secure`. Empty lines and lines that begin with `#` say nothing.
///
/// # Errors
/// The first line that cannot be understood, or speaks of a line behind the last.
pub fn in_expect(text: &str, lines: usize) -> Result<Vec<Mark>, MarkFault> {
    let mut marks = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let (written, line) = (index + 1, line.trim());
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let fault = |message: String| MarkFault { line: written, message };
        let (number, mark) = line.split_once(':').ok_or_else(|| fault("expected `LINE: bad: RULE`".to_owned()))?;
        let number: usize = number.trim().parse().map_err(|_| fault("expected the number of a line in front".to_owned()))?;
        if number == 0 || number > lines {
            return Err(fault(format!("there is no line {number}, the last is {lines}")));
        }
        let (expectation, rules) =
            parse(mark.trim()).map_err(fault)?.ok_or_else(|| fault("expected `bad: RULE`, `ok` or the like".to_owned()))?;
        marks.push(Mark { expectation, rules, line: number, written });
    }
    Ok(marks)
}

/// The content of a comment that is all of a line.
fn comment(line: &str, comments: Comments) -> Option<&str> {
    let inner = line.strip_prefix(comments.open)?;
    let inner = if comments.close.is_empty() { Some(inner) } else { inner.strip_suffix(comments.close) };
    inner.map(str::trim)
}

/// `bad: secure, http-only - a remark`; `None` for what is no mark.
fn parse(content: &str) -> Result<Option<(Expectation, Vec<String>)>, String> {
    let content = content.split_once(" - ").map_or(content, |(mark, _)| mark).trim();
    if content == "ok" {
        return Ok(Some((Expectation::Ok, Vec::new())));
    }
    let Some((word, rest)) = content.split_once(':') else { return Ok(None) };
    let Some(expectation) = Expectation::from_word(word.trim()) else { return Ok(None) };
    let rules: Vec<String> = rest.split(',').map(|id| id.trim().to_owned()).collect();
    if rules.iter().any(String::is_empty) {
        return Err(format!("`{}` names no rule", word.trim()));
    }
    Ok(Some((expectation, rules)))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::*;

    const SLASHES: Comments = Comments { open: "//", close: "" };
    const XML: Comments = Comments { open: "<!--", close: "-->" };

    fn shown(marks: &[Mark]) -> Vec<String> {
        marks.iter().map(|mark| format!("{} {}:{}", mark.line, mark.expectation.word(), mark.rules.join("+"))).collect()
    }

    #[test]
    fn marks_are_about_the_next_line_of_code() {
        let text =
            "// About this file.\n\n// bad: secure, http-only\nset(1);\nset(2); // bad: secure\n  // ok - a deletion\n\n  set(3);\r\n";
        assert_eq!(shown(&in_comments(text, &[SLASHES]).unwrap()), ["4 bad:secure+http-only", "8 ok:"]);
    }

    #[test]
    fn marks_on_consecutive_lines_add_up() {
        let text = "// bad: secure\n// prose between\n// low: domain - the value comes from elsewhere\n// todo: lifetime\n// info: same-site\nset();\n";
        let expected = ["6 bad:secure", "6 low:domain", "6 todo:lifetime", "6 info:same-site"];
        assert_eq!(shown(&in_comments(text, &[SLASHES]).unwrap()), expected);
    }

    #[test]
    fn comments_with_an_end_work_too() {
        let text = "<!-- bad: secure -->\n<cookie-config>\n  <!-- ok: http-only -->\n  <http-only>true</http-only>\n";
        assert_eq!(shown(&in_comments(text, &[XML]).unwrap()), ["2 bad:secure", "4 ok:http-only"]);
    }

    #[test]
    fn prose_is_no_mark() {
        let text = "// ok then\n// see: https://example.org\n// note: bad\nset();\n";
        assert!(in_comments(text, &[SLASHES]).unwrap().is_empty());
    }

    #[test]
    fn a_mark_that_says_nothing_is_refused() {
        assert_eq!(in_comments("set();\n// bad: secure\n", &[SLASHES]).unwrap_err().line, 2);
        assert_eq!(in_comments("// bad:\nset();\n", &[SLASHES]).unwrap_err().line, 1);
        assert_eq!(in_comments("// bad: secure,\nset();\n", &[SLASHES]).unwrap_err().line, 1);
    }

    #[test]
    fn files_of_marks_name_lines() {
        let text = "# what is wrong here\n3: bad: secure\n3: ok: http-only\n\n7: ok\n";
        assert_eq!(shown(&in_expect(text, 7).unwrap()), ["3 bad:secure", "3 ok:http-only", "7 ok:"]);
        for (bad, line) in [("3 bad: secure", 1), ("1: ok\nx: bad: secure", 2), ("8: ok", 1), ("0: ok", 1), ("1: fine", 1)] {
            assert_eq!(in_expect(bad, 7).unwrap_err().line, line, "{bad}");
        }
    }
}
