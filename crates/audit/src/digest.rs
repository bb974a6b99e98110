//! A run in a few lines of Markdown, for chat or mail.

use std::fmt::Write;

use cookielint_rules::model::Severity;

use crate::fault::Fault;
use crate::lifecycle::Result as Happened;
use crate::store::Store;
use crate::survey::{Row, Survey};
use crate::view::State;

/// Findings of a state that are listed; more do not help anybody before breakfast.
const MOST: usize = 20;

/// Writes the digest. Text from repositories stands in code, where Markdown does nothing to it.
///
/// # Errors
/// The store cannot be read.
pub fn write(store: &Store, survey: &Survey) -> Result<String, Fault> {
    let mut text = String::new();
    let tally = survey.tally();
    let number = |state: State| tally.get(&state).copied().unwrap_or_default();
    let due = number(State::New) + number(State::Reopened) + number(State::Open) + number(State::NotScanned);
    put(&mut text, &format!("## Cookies: {}\n", crate::clock::moment(survey.run.started)));
    put(
        &mut text,
        &format!(
            "**{due} to fix** · {} new · {} reopened · {} fixed · {} accepted · {} suppressed · {} not scanned\n",
            number(State::New),
            number(State::Reopened),
            number(State::Fixed),
            number(State::Accepted),
            number(State::Suppressed),
            number(State::NotScanned)
        ),
    );
    for (state, title) in [(State::New, "New"), (State::Reopened, "Reopened"), (State::Fixed, "Fixed")] {
        let rows: Vec<&Row> = survey.rows.iter().filter(|row| row.state == state).collect();
        section(&mut text, store, title, rows)?;
    }
    not_seen(&mut text, survey);
    if survey.run.ended.is_none() {
        put(&mut text, "The run has not come to its end: targets that it did not look at are missing here.\n");
    }
    Ok(text)
}

fn put(text: &mut String, line: &str) {
    // Writing to a text cannot fail.
    let _ = writeln!(text, "{line}");
}

fn section(text: &mut String, store: &Store, title: &str, mut rows: Vec<&Row>) -> Result<(), Fault> {
    if rows.is_empty() {
        return Ok(());
    }
    rows.sort_by_key(|row| std::cmp::Reverse(row.tracked.member.severity));
    put(text, &format!("### {title}\n"));
    for row in rows.iter().take(MOST) {
        let detail = row.detail(store)?;
        let member = &row.tracked.member;
        let line = detail.as_ref().map_or(0, |detail| detail.finding.focus.region.start_line);
        let place = code(&format!("{}: {}:{line}", row.target, member.path));
        let message = detail.as_ref().map_or_else(String::new, |detail| format!(" {}", escaped(&detail.finding.message)));
        let owners = detail.map(|detail| detail.owners).filter(|owners| !owners.is_empty());
        let owners = owners.map_or_else(String::new, |owners| format!(" ({})", code(&owners.join(" "))));
        put(text, &format!("- {} {place}{message}{owners} {}", severity(member.severity), code(&row.tracked.id)));
    }
    if rows.len() > MOST {
        put(text, &format!("- and {} more", rows.len() - MOST));
    }
    put(text, "");
    Ok(())
}

fn not_seen(text: &mut String, survey: &Survey) {
    let missed = survey.targets.iter().filter_map(|target| match &target.record {
        None => Some((&target.name, "not looked at".to_owned())),
        Some(record) if record.result == Happened::Failed => Some((&target.name, record.message.clone().unwrap_or_default())),
        Some(record) if record.numbers.not_seen > 0 => Some((&target.name, format!("{} files not fully seen", record.numbers.not_seen))),
        _ => None,
    });
    let missed: Vec<(&String, String)> = missed.collect();
    if missed.is_empty() {
        return;
    }
    put(text, "### Not seen\n");
    for (name, why) in missed.iter().take(MOST) {
        put(text, &format!("- {} {}", code(name), escaped(why)));
    }
    if missed.len() > MOST {
        put(text, &format!("- and {} more", missed.len() - MOST));
    }
    put(text, "");
}

/// The word for a severity.
pub fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Critical => "critical",
        Severity::High => "high",
        Severity::Medium => "medium",
        Severity::Low => "low",
        Severity::Info => "info",
    }
}

/// As code: with more backticks around it than stand in it.
fn code(text: &str) -> String {
    let text = cookielint_report::visible(text);
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(longest + 1);
    let gap = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    format!("{fence}{gap}{text}{gap}{fence}")
}

/// As text that Markdown leaves alone.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for c in cookielint_report::visible(text).chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '(' | ')' | '<' | '>' | '#' | '|' | '!' | '~' | '@' | '&') {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_from_repositories_does_nothing() {
        assert_eq!(code("a`b``c"), "```a`b``c```");
        assert_eq!(code("`"), "`` ` ``");
        assert_eq!(escaped("[x](http://y) <img>"), "\\[x\\]\\(http://y\\) \\<img\\>");
        assert_eq!(code("a\nb"), "`a\\nb`");
    }
}
