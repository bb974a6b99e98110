//! What is wrong with a YAML file, with the place a person would edit, and how it is shown.

use std::fmt;

use cookielint_languages::QueryFault;

/// How many faults are reported at once: more do not help anybody.
pub const MOST_FAULTS: usize = 20;

/// Source lines are cut to about this many characters around the fault.
const WIDEST_LINE: usize = 150;

/// A fault in a file of rules or APIs. Lines and columns count from 1, columns in characters. A fault of the file as a whole (it
/// cannot be read) has line 0.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct Fault {
    /// The file, as its source names it.
    pub file: String,
    /// Line in that file, 0 for the whole file.
    pub line: usize,
    /// Column in that line.
    pub column: usize,
    /// How many characters are meant, at least 1.
    pub width: usize,
    /// The offending line, verbatim.
    pub source_line: String,
    /// What is wrong.
    pub message: String,
    /// What to do about it, where known.
    pub help: Option<String>,
}

impl From<QueryFault> for Fault {
    fn from(fault: QueryFault) -> Self {
        let QueryFault { file, line, column, source_line, message, help } = fault;
        Fault { file, line, column, width: 1, source_line, message, help }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.line == 0 {
            write!(f, "{}: {}", harmless(&self.file), harmless(&self.message))?;
        } else {
            let (shown, before) = window(&self.source_line, self.column.saturating_sub(1));
            let room = shown.chars().count().saturating_sub(before).max(1);
            let number = self.line.to_string();
            let margin = " ".repeat(number.len());
            writeln!(f, "{}:{}:{}: {}", harmless(&self.file), self.line, self.column, harmless(&self.message))?;
            writeln!(f, "{number} | {shown}")?;
            write!(f, "{margin} | {}{}", " ".repeat(before), "^".repeat(self.width.clamp(1, room)))?;
        }
        match &self.help {
            Some(help) => write!(f, "\n  = help: {}", harmless(help)),
            None => Ok(()),
        }
    }
}

/// Everything that was found wrong in one load, at most [`MOST_FAULTS`], in the order of files and lines.
#[derive(Debug, Clone, PartialEq, Eq, Default, thiserror::Error)]
pub struct LoadFault {
    /// Never empty.
    pub faults: Vec<Fault>,
    /// How many more there were.
    pub omitted: usize,
}

impl fmt::Display for LoadFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, fault) in self.faults.iter().enumerate() {
            let gap = if index == 0 { "" } else { "\n\n" };
            write!(f, "{gap}{fault}")?;
        }
        if self.omitted > 0 {
            write!(f, "\n\nand {} more", self.omitted)?;
        }
        Ok(())
    }
}

/// The text without anything that a terminal would act on; every character stays one character, so that columns stay right.
fn harmless(text: &str) -> String {
    let replace = |c: char| match c {
        '\t' => ' ',
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' => '\u{fffd}',
        c if c.is_control() => '\u{fffd}',
        c => c,
    };
    text.chars().map(replace).collect()
}

/// The part of a line to show and how many characters of it stand before the fault.
fn window(line: &str, before: usize) -> (String, usize) {
    let line = harmless(line);
    let length = line.chars().count();
    let before = before.min(length);
    if length <= WIDEST_LINE {
        return (line, before);
    }
    let first = before.saturating_sub(WIDEST_LINE / 2).min(length - WIDEST_LINE);
    let cut = line.chars().skip(first).take(WIDEST_LINE).collect::<String>();
    let (head, tail) = (if first > 0 { "…" } else { "" }, if first + WIDEST_LINE < length { "…" } else { "" });
    (format!("{head}{cut}{tail}"), before - first + head.chars().count())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used, clippy::indexing_slicing, reason = "tests")]

    use super::*;

    fn fault(source_line: &str, column: usize, width: usize) -> Fault {
        let (file, message) = ("rules.yaml".to_owned(), "unknown key `mtach`".to_owned());
        let help = Some("did you mean `match`?".to_owned());
        Fault { file, line: 12, column, width, source_line: source_line.to_owned(), message, help }
    }

    #[test]
    fn shows_file_line_column_caret_and_help() {
        let expected = "rules.yaml:12:5: unknown key `mtach`\n12 |     mtach: []\n   |     ^^^^^\n  = help: did you mean `match`?";
        assert_eq!(fault("    mtach: []", 5, 5).to_string(), expected);
    }

    #[test]
    fn keeps_the_caret_below_its_word_where_the_line_holds_tabs_or_control_characters() {
        let expected = "12 |  \u{fffd} mtach: []\n   |    ^^^^^\n";
        assert!(fault("\t\u{1b} mtach: []", 4, 5).to_string().contains(expected));
    }

    #[test]
    fn cuts_a_long_line_around_the_fault() {
        let line = format!("{}mtach{}", "a".repeat(500), "b".repeat(500));
        let shown = fault(&line, 501, 5).to_string();
        let lines: Vec<&str> = shown.lines().collect();
        let place = lines[2].find('^').expect("a caret");
        let word: String = lines[1].chars().skip(place).take(5).collect();
        assert_eq!(word, "mtach");
        assert!(lines[1].chars().count() < 170);
    }

    #[test]
    fn a_caret_never_runs_past_the_line() {
        assert!(fault("abc", 3, 40).to_string().contains("12 | abc\n   |   ^\n"));
        assert!(fault("", 9, 2).to_string().contains("12 | \n   | ^\n"));
    }

    #[test]
    fn a_fault_of_the_whole_file_has_no_line() {
        let fault = Fault { line: 0, help: None, message: "cannot be read".to_owned(), ..fault("", 0, 0) };
        assert_eq!(fault.to_string(), "rules.yaml: cannot be read");
    }
}
