//! Expectation against finding, exact both ways.
//!
//! A finding is of one class: *low* if its confidence is low, else *info* if its severity is info, else *bad*. Every mark must be met by
//! its class; a bad finding without a mark is a difference, an info or low one without a mark is not. A finding counts for the line on
//! which its site begins; a mark may also stand above the place that the finding points at.

use std::collections::BTreeSet;

use cookielint_engine::finding::Finding;
use cookielint_rules::model::{Confidence, Severity};

use super::marks::{Expectation, Mark};
use crate::explain::severity;

/// A place where expectation and finding differ.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mismatch {
    /// The line of the site.
    pub line: usize,
    /// What was expected, if anything.
    pub expected: Option<String>,
    /// What was found, if anything.
    pub found: Option<String>,
    /// The line of code.
    pub code: String,
}

impl Mismatch {
    fn new(line: usize, expected: Option<String>, found: Option<String>) -> Self {
        Mismatch { line, expected, found, code: String::new() }
    }

    /// Something that was not seen: its silence proves nothing.
    pub(crate) fn unseen(line: usize, why: &str) -> Self {
        Mismatch::new(line, None, Some(format!("the file was not fully seen: {why}")))
    }
}

/// What a comparison came to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Judged {
    /// The differences.
    pub mismatches: Vec<Mismatch>,
    /// `todo` marks that still hold.
    pub todo: usize,
    /// The APIs of the findings that marks expect.
    pub fired: BTreeSet<String>,
}

/// Compares the marks of a file with its findings.
pub fn judge(marks: &[Mark], findings: &[&Finding]) -> Judged {
    let mut judged = Judged::default();
    for mark in marks {
        for rule in &mark.rules {
            let found: Vec<&Finding> = findings.iter().copied().filter(|finding| finding.rule == *rule && is_at(finding, mark)).collect();
            meet(mark, rule, &found, &mut judged);
        }
    }
    let mut seen = BTreeSet::new();
    for finding in findings.iter().filter(|finding| class(finding) == Expectation::Bad) {
        let line = finding.site.region.start_line;
        let spoken_for = marks.iter().any(|mark| mark.rules.contains(&finding.rule) && is_at(finding, mark));
        if !spoken_for && seen.insert((line, &finding.rule)) {
            let silent = marks.iter().any(|mark| mark.rules.is_empty() && mark.line == line);
            let found = describe(&finding.rule, finding);
            judged.mismatches.push(Mismatch::new(line, silent.then(|| "ok".to_owned()), Some(found)));
        }
    }
    judged
}

/// Whether a mark is about a finding. Only a mark that expects a finding may stand where the finding points: code that several sites
/// share may be right for one of them.
fn is_at(finding: &Finding, mark: &Mark) -> bool {
    let focus = mark.expectation != Expectation::Ok && finding.focus.region.start_line == mark.line;
    focus || finding.site.region.start_line == mark.line
}

/// Checks one rule of one mark.
fn meet(mark: &Mark, rule: &str, findings: &[&Finding], judged: &mut Judged) {
    let of_class = |wanted| findings.iter().find(|finding| is(finding, wanted)).copied();
    let expected = format!("{}: {rule}", mark.expectation.word());
    let any = findings.first().map(|finding| describe(rule, finding));
    let mut differ = |found: Option<String>| judged.mismatches.push(Mismatch::new(mark.line, Some(expected.clone()), found));
    match mark.expectation {
        Expectation::Bad | Expectation::Low | Expectation::Info => match of_class(mark.expectation) {
            Some(finding) => _ = judged.fired.insert(finding.api.clone()),
            None => differ(any),
        },
        Expectation::Ok => {
            if any.is_some() {
                differ(any);
            }
        }
        Expectation::Todo => match of_class(Expectation::Bad) {
            Some(finding) => differ(Some(format!("{}: the mark can become `bad`", describe(rule, finding)))),
            None => judged.todo += 1,
        },
    }
}

/// Whether a finding meets an expectation. A finding that is both of low confidence and of severity info meets either mark.
fn is(finding: &Finding, wanted: Expectation) -> bool {
    match wanted {
        Expectation::Low => finding.confidence == Confidence::Low,
        Expectation::Info => finding.severity == Severity::Info,
        wanted => class(finding) == wanted,
    }
}

fn class(finding: &Finding) -> Expectation {
    match (finding.confidence, finding.severity) {
        (Confidence::Low, _) => Expectation::Low,
        (_, Severity::Info) => Expectation::Info,
        _ => Expectation::Bad,
    }
}

fn describe(rule: &str, finding: &Finding) -> String {
    let confidence = match finding.confidence {
        Confidence::Low => "low",
        Confidence::Medium => "medium",
        Confidence::High => "high",
    };
    format!("{}: {rule} (severity {}, confidence {confidence}): {}", class(finding).word(), severity(finding.severity), finding.message)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::finding;

    fn mark(expectation: Expectation, rules: &[&str], line: usize) -> Mark {
        Mark { expectation, rules: rules.iter().map(|&rule| rule.to_owned()).collect(), line, written: line }
    }

    fn low(rule: &str, line: usize) -> Finding {
        Finding { confidence: Confidence::Low, ..finding(rule, "a.js", line) }
    }

    fn info(rule: &str, line: usize) -> Finding {
        Finding { severity: Severity::Info, ..finding(rule, "a.js", line) }
    }

    fn bad(rule: &str, line: usize) -> Finding {
        finding(rule, "a.js", line)
    }

    /// `LINE -expected +found` with the words alone.
    fn differences(marks: &[Mark], findings: &[Finding]) -> Vec<String> {
        let findings: Vec<&Finding> = findings.iter().collect();
        let short = |text: &Option<String>| text.as_ref().map_or("nothing", |text| text.split(" (").next().unwrap_or_default()).to_owned();
        let judged = judge(marks, &findings);
        judged.mismatches.iter().map(|m| format!("{} -{} +{}", m.line, short(&m.expected), short(&m.found))).collect()
    }

    const NONE: [&str; 0] = [];

    #[test]
    fn a_mark_without_finding_and_a_finding_without_mark_differ() {
        use Expectation::Bad;
        assert_eq!(differences(&[mark(Bad, &["secure"], 3)], &[bad("secure", 3)]), NONE);
        assert_eq!(differences(&[mark(Bad, &["secure"], 3)], &[]), ["3 -bad: secure +nothing"]);
        assert_eq!(differences(&[], &[bad("secure", 3)]), ["3 -nothing +bad: secure"]);
        assert_eq!(differences(&[mark(Bad, &["secure"], 3)], &[bad("secure", 4)]), ["3 -bad: secure +nothing", "4 -nothing +bad: secure"]);
        let other = differences(&[mark(Bad, &["secure"], 3)], &[bad("secure", 3), bad("http-only", 3)]);
        assert_eq!(other, ["3 -nothing +bad: http-only"]);
    }

    #[test]
    fn a_mark_may_stand_where_the_finding_points() {
        let mut pointing = bad("secure", 3);
        pointing.focus.region.start_line = 7;
        assert_eq!(differences(&[mark(Expectation::Bad, &["secure"], 7)], std::slice::from_ref(&pointing)), NONE);
        assert_eq!(differences(&[mark(Expectation::Ok, &["secure"], 7)], &[pointing]), ["3 -nothing +bad: secure"]);
    }

    #[test]
    fn the_class_must_be_the_one_that_is_marked() {
        use Expectation::{Bad, Info, Low};
        assert_eq!(differences(&[mark(Low, &["secure"], 1)], &[low("secure", 1)]), NONE);
        assert_eq!(differences(&[mark(Info, &["secure"], 1)], &[info("secure", 1)]), NONE);
        assert_eq!(differences(&[mark(Bad, &["secure"], 1)], &[low("secure", 1)]), ["1 -bad: secure +low: secure"]);
        assert_eq!(differences(&[mark(Bad, &["secure"], 1)], &[info("secure", 1)]), ["1 -bad: secure +info: secure"]);
        assert_eq!(differences(&[mark(Low, &["secure"], 1)], &[bad("secure", 1)]), ["1 -low: secure +bad: secure"]);
        assert_eq!(differences(&[mark(Info, &["secure"], 1)], &[]), ["1 -info: secure +nothing"]);
    }

    #[test]
    fn info_and_low_need_no_mark() {
        assert_eq!(differences(&[], &[low("secure", 1), info("same-site", 1)]), NONE);
        assert_eq!(differences(&[mark(Expectation::Ok, &[], 1)], &[low("secure", 1), info("same-site", 1)]), NONE);
    }

    #[test]
    fn ok_forbids_any_finding_of_its_rules_and_alone_any_bad_one() {
        let ok = mark(Expectation::Ok, &["secure"], 1);
        assert_eq!(differences(std::slice::from_ref(&ok), &[low("secure", 1)]), ["1 -ok: secure +low: secure"]);
        assert_eq!(differences(std::slice::from_ref(&ok), &[info("secure", 1)]), ["1 -ok: secure +info: secure"]);
        assert_eq!(differences(&[ok], &[]), NONE);
        assert_eq!(differences(&[mark(Expectation::Ok, &[], 1)], &[bad("secure", 1)]), ["1 -ok +bad: secure"]);
    }

    #[test]
    fn todo_must_be_missed_today() {
        let todo = [mark(Expectation::Todo, &["secure"], 1)];
        assert_eq!(differences(&todo, &[]), NONE);
        assert_eq!(judge(&todo, &[]).todo, 1);
        assert_eq!(differences(&todo, &[bad("secure", 1)]), ["1 -todo: secure +bad: secure"]);
    }

    #[test]
    fn the_apis_that_fired_are_known() {
        let fired = Finding { api: "x/y".to_owned(), ..bad("secure", 1) };
        let judged = judge(&[mark(Expectation::Bad, &["secure"], 1)], &[&fired]);
        assert_eq!(judged.fired, BTreeSet::from(["x/y".to_owned()]));
    }
}
