//! What holds for every format: nothing that comes from a repository reaches a terminal as it stands, equal input gives equal bytes, and no
//! input makes a writer fail.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs, reason = "tests")]

mod common;

use common::{finding, hostile, outcome, run};
use cookielint_engine::finding::{Outcome, Span};
use cookielint_report::{Format, RunInfo, Style, Verbosity, visible};

#[test]
fn formats_are_known_by_their_names() {
    for format in Format::ALL {
        assert_eq!(format.name().parse::<Format>(), Ok(*format));
        assert_eq!(format!("{format:>8}").trim_start(), format.name());
    }
    let error = "yaml\u{1b}[31m".parse::<Format>().unwrap_err().to_string();
    assert_eq!(error, "unknown format `yaml\\u{1b}[31m`: expected one of text, json, sarif, github, gitlab, junit, html");
    assert!(Format::ALL.iter().all(|format| error.contains(format.name())));
}

#[test]
fn text_shows_nothing_that_a_terminal_would_obey() {
    for outcome in hostile() {
        for verbosity in [Verbosity::Quiet, Verbosity::Normal, Verbosity::Verbose] {
            let report = common::write(Format::Text, &outcome, &RunInfo { verbosity, ..run() });
            for line in report.lines() {
                // Emoji lose their joiners in the code, nothing else is hidden.
                assert_eq!(visible(line), line, "{report:?}");
            }
            assert!(!report.contains('\r'), "{report:?}");
            assert!(report.lines().all(|line| !line.starts_with("::error")), "{report}");
        }
    }
}

#[test]
fn no_format_passes_on_what_a_terminal_would_obey() {
    for outcome in hostile() {
        for format in Format::ALL {
            let report = common::write(*format, &outcome, &run());
            for line in report.lines() {
                let line = line.replace('\t', " ");
                assert_eq!(visible(&line), line, "{format}");
            }
        }
    }
}

#[test]
fn colours_are_the_only_sequences() {
    for outcome in hostile() {
        let style = Style { color: true, width: Some(60) };
        let report = common::write(Format::Text, &outcome, &RunInfo { style, ..run() });
        for sequence in report.split('\u{1b}').skip(1) {
            let end = sequence.find('m').unwrap();
            assert!(sequence[1..end].bytes().all(|byte| byte.is_ascii_digit() || byte == b';'), "{sequence:?}");
        }
        assert!(!report.contains("\u{1b}]") && !report.contains('\u{202e}') && !report.contains('\u{7}'), "{report:?}");
    }
}

#[test]
fn equal_input_gives_equal_bytes() {
    for outcome in hostile() {
        for format in Format::ALL {
            assert_eq!(common::write(*format, &outcome, &run()), common::write(*format, &outcome.clone(), &run().clone()), "{format}");
        }
    }
}

/// A generator of numbers, the same in every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit
    }
}

#[test]
fn locations_that_do_not_fit_the_code_do_no_harm() {
    let pieces = ["set(", "\t", "🍪", "é", "\n", "\r\n", "\u{202e}", "\u{1b}", "a\u{301}", "false", ")", "\u{200d}", "   ", "日本"];
    let mut numbers = Numbers(7);
    for _ in 0..1500 {
        let code: String = (0..numbers.below(60)).map(|_| pieces[numbers.below(pieces.len())]).collect();
        let findings = (0..3).map(|_| {
            let mut one = finding("a.js", "set(false)", "set(false)", "false");
            one.snippet.text.clone_from(&code);
            one.snippet.offset = numbers.below(20);
            one.snippet.first_line = numbers.below(1000);
            for location in [&mut one.site, &mut one.focus] {
                location.span = Span { start: numbers.below(code.len() + 40), end: numbers.below(code.len() + 40) };
            }
            one
        });
        let outcome: Outcome = outcome(1, findings.collect());
        let style = Style { color: false, width: Some(numbers.below(120)) };
        for format in Format::ALL {
            let report = common::write(*format, &outcome, &RunInfo { style, ..run() });
            assert!(*format != Format::Text || report.lines().all(|line| visible(line) == line), "{report:?}");
        }
    }
}
