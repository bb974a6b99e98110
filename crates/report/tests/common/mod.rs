//! Outcomes made by hand: findings in pieces of code, with locations computed from the code itself.
#![allow(
    dead_code,
    missing_docs,
    unreachable_pub,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests"
)]

use cookielint_engine::finding::{Counts, Finding, Location, Outcome, Reason, Region, Snippet, Span, Suppression, Unseen};
use cookielint_report::{Format, RunInfo};
use cookielint_rules::model::{Condition, Confidence, Knowledge, Place, Rule, Severity, Verdict};

/// The location of a piece of a file's text.
pub fn location(code: &str, piece: &str) -> Location {
    let start = code.find(piece).unwrap_or_else(|| panic!("{piece:?} is not in the code"));
    span(code, start, start + piece.len())
}

pub fn span(code: &str, start: usize, end: usize) -> Location {
    let at = |offset: usize| {
        let before = &code[..offset];
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        (line, column)
    };
    let ((start_line, start_column), (end_line, end_column)) = (at(start), at(end));
    Location { span: Span { start, end }, region: Region { start_line, start_column, end_line, end_column } }
}

/// The whole lines around two locations.
pub fn snippet(code: &str, site: Location, focus: Location) -> Snippet {
    let first = site.span.start.min(focus.span.start);
    let last = site.span.end.max(focus.span.end);
    let offset = code[..first].rfind('\n').map_or(0, |at| at + 1);
    let end = code[last..].find('\n').map_or(code.len(), |at| last + at);
    let text = code[offset..end].trim_end_matches('\r').to_owned();
    Snippet { first_line: code[..offset].matches('\n').count() + 1, offset, text }
}

/// A finding about `secure` where `focus` stands in `code`, at the site `site`.
pub fn finding(path: &str, code: &str, site: &str, focus: &str) -> Finding {
    let (site, focus) = (location(code, site), location(code, focus));
    Finding {
        rule: "secure".into(),
        api: "javascript/express-session".into(),
        api_title: "express-session".into(),
        language: "javascript".into(),
        path: path.into(),
        project: String::new(),
        attribute: "secure".into(),
        severity: Severity::High,
        confidence: Confidence::High,
        place: "production".into(),
        kind: "session".into(),
        cookie: Some("sid".into()),
        value: "false".into(),
        message: "cookie `sid` can be sent over plain HTTP".into(),
        why: "Whoever listens on the network can read it and take the session over.".into(),
        fix: "Set Secure.".into(),
        fix_code: Some("secure: true".into()),
        site,
        focus,
        snippet: snippet(code, site, focus),
        steps: Vec::new(),
        fingerprint: format!("{:064x}", focus.span.start * 7919 + path.len()),
        fingerprint_without_path: format!("{:064x}", focus.span.start * 104_729),
        suppression: None,
        hidden: None,
    }
}

/// The same site, another attribute.
pub fn http_only(path: &str, code: &str, site: &str, focus: &str) -> Finding {
    Finding {
        rule: "http-only".into(),
        attribute: "http-only".into(),
        severity: Severity::Medium,
        confidence: Confidence::Medium,
        value: "not written (default: false)".into(),
        message: "cookie `sid` can be read by scripts".into(),
        why: "A script injected into any page of the site can steal it.".into(),
        fix: "Set HttpOnly.".into(),
        fix_code: Some("httpOnly: true".into()),
        fingerprint: format!("{:064x}", location(code, focus).span.start * 15_485_863 + path.len() + 1),
        ..finding(path, code, site, focus)
    }
}

pub fn suppressed(kind: &str, reason: &str) -> Option<Suppression> {
    Some(Suppression { kind: kind.into(), reason: reason.into(), path: "src/app.js".into(), line: 3 })
}

pub fn unseen(path: &str, line: Option<usize>, reason: Reason, detail: &str) -> Unseen {
    Unseen { path: path.into(), line, reason, detail: detail.into() }
}

/// An outcome of so many files.
pub fn outcome(files: usize, findings: Vec<Finding>) -> Outcome {
    let counts = Counts {
        files_listed: files + 40,
        files_unsupported: 40,
        files_read: files,
        bytes_read: files as u64 * 1000,
        files_parsed: files / 2,
        sites: findings.len() + 2,
    };
    Outcome { findings, counts, ..Outcome::default() }
}

pub fn rule(id: &str, severity: Severity, cwe: u32) -> Rule {
    Rule {
        id: id.into(),
        title: format!("Cookie without {id}"),
        severity,
        severity_by_kind: Default::default(),
        when: Condition::default(),
        verdict: Verdict::Ignored,
        except: Vec::new(),
        confidence: None,
        message: "cookie {name} lacks it".into(),
        why: "It leaks.".into(),
        fix: "Set it.".into(),
        cwe: vec![cwe],
        owasp: vec!["A05:2021".into()],
        references: vec!["https://developer.mozilla.org/docs/Web/HTTP/Cookies".into()],
        tags: vec!["transport".into()],
        aliases: Vec::new(),
        place: Place::default(),
    }
}

pub fn knowledge() -> Knowledge {
    Knowledge { rules: vec![rule("secure", Severity::High, 614), rule("http-only", Severity::Medium, 1004)], ..Knowledge::default() }
}

pub fn run() -> RunInfo {
    RunInfo { version: "0.1.0".into(), paths: vec![".".into()], ..RunInfo::default() }
}

pub fn write(format: Format, outcome: &Outcome, run: &RunInfo) -> String {
    let mut out = Vec::new();
    cookielint_report::write(format, outcome, &knowledge(), run, &mut out).unwrap();
    String::from_utf8(out).expect("a report is UTF-8")
}

/// Outcomes in which everything that comes from a repository tries to be something else. One for each trick.
pub fn hostile() -> Vec<Outcome> {
    let tricks = [
        "\u{1b}[31m\u{1b}]0;title\u{7}",
        "</script><script>alert(1)</script>",
        "::error file=x::y",
        "\n::error file=x::y\n",
        "\"'`<>&]]>--><!--",
        "\u{202e}gnp.exe\u{2066}",
        "👩\u{200d}💻日本語",
        "\t\u{b}\u{c}\u{0}\u{85}\u{9b}31m",
        "\r\n\r",
        "%0A%25${{ secrets }}",
        "\u{feff}\u{fffe}\u{ffff}\u{2028}",
    ];
    tricks.iter().map(|trick| hostile_outcome(trick)).collect()
}

fn hostile_outcome(trick: &str) -> Outcome {
    let code = format!("before\n{trick} set('{trick}', {{ secure: false }}) {trick}\nafter\n");
    let path = format!("src/{trick}/a.js");
    let start = code.find("set('").unwrap();
    let end = code.rfind('}').unwrap() + 2;
    let mut secure = finding(&path, &code, "set('", "false");
    secure.site = span(&code, start, end);
    secure.snippet = snippet(&code, secure.site, secure.focus);
    for text in [&mut secure.message, &mut secure.why, &mut secure.fix, &mut secure.value, &mut secure.api_title, &mut secure.kind] {
        text.push_str(trick);
    }
    secure.cookie = Some(trick.to_owned());
    secure.fix_code = Some(trick.to_owned());
    let mut dropped = secure.clone();
    dropped.suppression = Some(Suppression { kind: "comment".into(), reason: trick.into(), path: path.clone(), line: 2 });
    let mut outcome = outcome(2, vec![secure, dropped]);
    outcome.unseen = vec![unseen(&path, Some(1), Reason::Syntax, trick)];
    outcome
}

/// All reasons.
pub const REASONS: &[Reason] = &[
    Reason::Unreadable,
    Reason::Vanished,
    Reason::DanglingLink,
    Reason::CyclicLink,
    Reason::OutsideLink,
    Reason::Special,
    Reason::TooLarge,
    Reason::Encoding,
    Reason::ParseLimit,
    Reason::MatchLimit,
    Reason::ResolveLimit,
    Reason::Panic,
    Reason::Syntax,
    Reason::Generated,
    Reason::Binary,
];
