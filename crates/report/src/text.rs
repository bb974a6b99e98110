//! The report for people: a block for every site, file by file, and a closing that says what was hidden, suppressed and not seen.
//!
//! ```text
//! high  web/server.js:14:11  session cookie `sid` (express-session)
//!    |
//! 14 |   app.use(session({ cookie: { secure: false } }))
//!    |           -------             ^^^^^^^^^^^^^ secure: false
//!    |
//!    = high[secure]: cookie `sid` can be sent over plain HTTP
//!      why: whoever listens on the network can take the session over
//!      fix: `secure: true`
//! ```

mod closing;
mod code;
mod paint;

use std::cmp::Reverse;
use std::io::{self, Write};

use annotate_snippets::Renderer;
use cookielint_engine::finding::{Finding, Location, Outcome, Step};
use cookielint_rules::model::Confidence;

use crate::escape::{visible, visible_lines};
use crate::run::{RunInfo, Style, Verbosity};
use crate::summary::{confidence_name, severity_name};
use paint::Paint;

/// Columns of a line that are taken by the gutter.
const GUTTER: usize = 8;
/// Labels under the code are cut to this many characters.
const LONGEST_LABEL: usize = 60;

/// Writes the report.
pub(crate) fn write(outcome: &Outcome, run: &RunInfo, out: &mut dyn Write) -> io::Result<()> {
    let reported: Vec<&Finding> = outcome.reported().collect();
    let paint = Paint::new(run.style.color);
    for block in reported.chunk_by(|a, b| a.path == b.path && a.site == b.site) {
        let mut findings = block.to_vec();
        findings.sort_by_key(|finding| Reverse(finding.severity));
        Block { findings: &findings, paint, style: run.style, verbosity: run.verbosity }.write(out)?;
        writeln!(out)?;
    }
    closing::write(outcome, run, paint, out)
}

/// The findings of one site, worst first.
struct Block<'a> {
    findings: &'a [&'a Finding],
    paint: Paint,
    style: Style,
    verbosity: Verbosity,
}

impl Block<'_> {
    fn write(&self, out: &mut dyn Write) -> io::Result<()> {
        let Some(first) = self.findings.first() else { return Ok(()) };
        self.header(first, out)?;
        let indent = match self.code(first) {
            Some((code, gutter)) => {
                writeln!(out, "{code}")?;
                writeln!(out, "{}", self.paint.gutter(&format!("{:gutter$} |", "")))?;
                gutter + 1
            }
            None => 2,
        };
        self.findings.iter().try_for_each(|finding| self.finding(finding, indent, out))
    }

    /// `high  web/server.js:14:11  session cookie `sid` (express-session)`
    fn header(&self, first: &Finding, out: &mut dyn Write) -> io::Result<()> {
        let worst = self.paint.severity(first.severity, severity_name(first.severity));
        writeln!(out, "{worst}  {}  {}", self.paint.strong(&place(&first.path, &first.site)), subject(first))
    }

    fn code(&self, first: &Finding) -> Option<(String, usize)> {
        let width = self.style.width.unwrap_or(Style::CODE_WIDTH).saturating_sub(GUTTER).max(GUTTER);
        let renderer = match self.style.color {
            true => Renderer::styled().hyperlink(false).error(Paint::style_of(first.severity)),
            false => Renderer::plain(),
        };
        code::render(&first.snippet, &self.marks(first.site), width, &renderer)
    }

    /// The site, and where its findings stand. Findings at the same spot share a label, and among them those of the same value a word.
    fn marks(&self, site: Location) -> Vec<code::Mark> {
        let mut spots = vec![(site, Vec::new())];
        for finding in self.findings {
            match spots.iter_mut().find(|(location, _)| location.span == finding.focus.span) {
                Some((_, findings)) => findings.push(*finding),
                None => spots.push((finding.focus, vec![*finding])),
            }
        }
        // What is missing is wrong with the whole site: that is underlined as what is wrong only if nothing inside it is.
        let alone = spots.len() == 1;
        let mark = |(location, findings): (Location, Vec<&Finding>)| code::Mark {
            location,
            label: label(&findings),
            is_focus: alone || location.span != site.span,
        };
        spots.into_iter().map(mark).collect()
    }

    /// What is wrong, why it matters and how to fix it, a line each.
    fn finding(&self, finding: &Finding, indent: usize, out: &mut dyn Write) -> io::Result<()> {
        let severity = self.paint.severity(finding.severity, severity_name(finding.severity));
        let rule = self.paint.strong(&format!("[{}]", visible(&finding.rule)));
        let message = visible(&finding.message);
        let confidence = match finding.confidence {
            Confidence::High => String::new(),
            other => format!(" ({} confidence)", confidence_name(other)),
        };
        let head = severity_name(finding.severity).len() + finding.rule.chars().count() + 4;
        let said = self.wrap(&format!("{message}{confidence}"), indent + 2, head);
        writeln!(out, "{:indent$}{} {severity}{rule}: {said}", "", self.paint.gutter("="))?;
        let indent = indent + 2;
        if !finding.why.is_empty() {
            let why = self.wrap(&visible(&finding.why), indent + 5, 0);
            writeln!(out, "{:indent$}{} {why}", "", self.paint.faint("why:"))?;
        }
        self.fix(finding, indent, out)?;
        self.steps(finding).try_for_each(|step| {
            let path = step.path.as_ref().unwrap_or(&finding.path);
            let text = self.wrap(&format!("{} ({})", visible(&step.text), place(path, &step.location)), indent + 6, 0);
            writeln!(out, "{:indent$}{} {text}", "", self.paint.faint("note:"))
        })
    }

    /// The fix as code where there is some, otherwise in words.
    fn fix(&self, finding: &Finding, indent: usize, out: &mut dyn Write) -> io::Result<()> {
        let word = self.paint.faint("fix:");
        let code: Vec<_> = finding.fix_code.iter().flat_map(|code| visible_lines(code)).collect();
        match code.as_slice() {
            [] if finding.fix.is_empty() => Ok(()),
            [] => writeln!(out, "{:indent$}{word} {}", "", self.wrap(&visible(&finding.fix), indent + 5, 0)),
            [first, rest @ ..] => {
                writeln!(out, "{:indent$}{word} {}", "", self.paint.code(first))?;
                rest.iter().try_for_each(|line| writeln!(out, "{:indent$}     {}", "", self.paint.code(line)))
            }
        }
    }

    /// The steps to the value that the code above does not show.
    fn steps<'f>(&self, finding: &'f Finding) -> impl Iterator<Item = &'f Step> {
        let lines = finding.snippet.first_line..=finding.snippet.first_line + finding.snippet.text.matches('\n').count();
        let all = self.verbosity == Verbosity::Verbose;
        finding.steps.iter().filter(move |step| all || step.path.is_some() || !lines.contains(&step.location.region.start_line))
    }

    /// Breaks a sentence into lines of the terminal's width, all but the first of them indented.
    fn wrap(&self, sentence: &str, indent: usize, taken: usize) -> String {
        let Some(width) = self.style.width.filter(|width| *width > indent + 20) else { return sentence.to_owned() };
        let mut column = indent + taken;
        let mut wrapped = String::with_capacity(sentence.len());
        for (index, word) in sentence.split(' ').enumerate() {
            let length = word.chars().count();
            if index > 0 && column + 1 + length > width {
                wrapped.push_str(&format!("\n{:indent$}", ""));
                column = indent;
            } else if index > 0 {
                wrapped.push(' ');
                column += 1;
            }
            wrapped.push_str(word);
            column += length;
        }
        wrapped
    }
}

/// `web/server.js:14:11`
fn place(path: &str, location: &Location) -> String {
    match location.region.start_line {
        // A place in another file, of which only the path is known.
        0 => visible(path).into_owned(),
        line => format!("{}:{line}:{}", visible(path), location.region.start_column),
    }
}

/// What a block is about: ``session cookie `sid` (express-session) in test code``.
fn subject(finding: &Finding) -> String {
    let mut subject = match finding.kind.as_str() {
        "" | "other" => "cookie".to_owned(),
        kind => format!("{} cookie", visible(kind)),
    };
    if let Some(name) = &finding.cookie {
        subject.push_str(&format!(" `{}`", visible(&shortened(name))));
    }
    if !finding.api_title.is_empty() {
        subject.push_str(&format!(" ({})", visible(&finding.api_title)));
    }
    if !matches!(finding.place.as_str(), "" | "production") {
        subject.push_str(&format!(", in {} code", visible(&finding.place)));
    }
    subject
}

/// `secure, http-only: not written; domain: ".example.com"`
fn label(findings: &[&Finding]) -> String {
    let said = |finding: &Finding| match finding.attribute.as_str() {
        "" => finding.rule.clone(),
        attribute => attribute.to_owned(),
    };
    let groups = findings.chunk_by(|a, b| a.value == b.value).map(|group| {
        let mut names: Vec<String> = group.iter().map(|finding| said(finding)).collect();
        names.dedup();
        let value = group.first().map_or("", |finding| finding.value.as_str());
        let colon = if value.is_empty() { "" } else { ": " };
        visible(&format!("{}{colon}{}", names.join(", "), shortened(value))).into_owned()
    });
    groups.collect::<Vec<_>>().join("; ")
}

/// A text cut to what fits beside other things.
fn shortened(text: &str) -> String {
    match text.char_indices().nth(LONGEST_LABEL) {
        Some((at, _)) => format!("{}...", text.get(..at).unwrap_or_default()),
        None => text.to_owned(),
    }
}
