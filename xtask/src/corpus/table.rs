//! What was measured, in numbers and by name.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use cookielint_engine::finding::Finding;

use super::labels::{Project, Share};
use super::score::{Score, Verdict, Wanted};

/// Counts of one row.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Row {
    pub(crate) projects: usize,
    pub(crate) bad: usize,
    pub(crate) found: usize,
    pub(crate) findings: usize,
    pub(crate) right: usize,
    pub(crate) unlabelled: usize,
}

impl Row {
    fn of(wanted: &[Wanted<'_>], judged: &[(&Finding, Verdict)]) -> Self {
        let count = |verdict: Verdict| judged.iter().filter(|(_, own)| *own == verdict).count();
        Row {
            projects: 1,
            bad: wanted.len(),
            found: wanted.iter().filter(|wanted| wanted.found).count(),
            findings: judged.len(),
            right: count(Verdict::Right),
            unlabelled: count(Verdict::Unlabelled),
        }
    }

    fn add(&mut self, other: Row) {
        self.projects += other.projects;
        self.bad += other.bad;
        self.found += other.found;
        self.findings += other.findings;
        self.right += other.right;
        self.unlabelled += other.unlabelled;
    }

    fn line(&self, name: &str) -> String {
        let (recall, precision) = (share(self.found, self.bad), share(self.right, self.findings));
        let wrong = self.findings - self.right - self.unlabelled;
        format!(
            "  {name:<12} {:>8} {:>5} {:>6} {recall:>8}   {:>8} {:>6} {wrong:>6} {:>11} {precision:>10}\n",
            self.projects, self.bad, self.found, self.findings, self.right, self.unlabelled
        )
    }
}

/// A part of a whole in percent; nothing of nothing is no number.
fn share(part: usize, whole: usize) -> String {
    if whole == 0 { "-".to_owned() } else { format!("{:.1} %", 100.0 * part as f64 / whole as f64) }
}

/// The tables: default settings first, then what is only informational; each by share and language.
pub(crate) fn tables(scores: &[(&Project, Score<'_>)]) -> String {
    let mut text = String::new();
    let shown = |score: &Score<'_>| Row::of(&score.wanted, &score.judged);
    let informational = |score: &Score<'_>| Row::of(&score.informational.0, &score.informational.1);
    let holds = |share: Option<Share>| share.is_none_or(|share| scores.iter().any(|(project, _)| project.share == share));
    for share in [Some(Share::Tune), Some(Share::Held), Some(Share::Fresh), None].into_iter().filter(|share| holds(*share)) {
        let name = share.map_or("all", Share::word);
        text.push_str(&table(&format!("{name}, at default settings"), share, scores, &shown));
    }
    text.push_str(&table("all, SameSite (informational)", None, scores, &informational));
    text
}

fn table(title: &str, share: Option<Share>, scores: &[(&Project, Score<'_>)], row: &dyn Fn(&Score<'_>) -> Row) -> String {
    let mut rows: BTreeMap<&str, Row> = BTreeMap::new();
    let mut total = Row::default();
    for (project, score) in scores.iter().filter(|(project, _)| share.is_none_or(|share| share == project.share)) {
        rows.entry(&project.language).or_default().add(row(score));
        total.add(row(score));
    }
    if total.projects == 0 {
        return String::new();
    }
    let mut text = format!("{title}\n");
    let heads = ["projects", "bad", "found", "recall", "findings", "right", "wrong", "unlabelled", "precision"];
    let [projects, bad, found, recall, findings, right, wrong, unlabelled, precision] = heads;
    let head = format!(
        "  {:<12} {projects:>8} {bad:>5} {found:>6} {recall:>8}   {findings:>8} {right:>6} {wrong:>6} {unlabelled:>11} {precision:>10}\n",
        ""
    );
    text.push_str(&head);
    rows.iter().for_each(|(language, row)| text.push_str(&row.line(language)));
    if rows.len() > 1 {
        text.push_str(&total.line("total"));
    }
    text.push('\n');
    text
}

/// Every miss, and every finding that is not right, with what the label says.
pub(crate) fn list(scores: &[(&Project, Score<'_>)]) -> String {
    let mut text = String::new();
    for (project, score) in scores {
        let (wanted, judged) = &score.informational;
        let entries = entries(project, &score.wanted, &score.judged, "");
        let apart = self::entries(project, wanted, judged, " (informational)");
        if !(entries.is_empty() && apart.is_empty()) {
            _ = writeln!(text, "{} ({}, {})", project.project, project.language, project.share.word());
            entries.into_iter().chain(apart).for_each(|entry| text.push_str(&entry));
        }
    }
    text
}

fn entries(project: &Project, wanted: &[Wanted<'_>], judged: &[(&Finding, Verdict)], mark: &str) -> Vec<String> {
    let mut found = Vec::new();
    for wanted in wanted.iter().filter(|wanted| !wanted.found) {
        let Some(site) = project.sites.get(wanted.site) else { continue };
        found.push(format!("  missed{mark} {}: {}{}\n", site.at.value, wanted.rule, said(project, wanted.site)));
    }
    for (finding, verdict) in judged {
        let at = format!("{}:{}", finding.path, finding.focus.region.start_line);
        let what = format!("{}, {} ({})", finding.rule, finding.value, finding.api);
        match verdict {
            Verdict::Right => {}
            Verdict::Wrong(site) => found.push(format!("  wrong{mark} {at}: {what}{}\n", said(project, *site))),
            Verdict::Unlabelled => found.push(format!("  unlabelled{mark} {at}: {what}\n")),
        }
    }
    found
}

/// What the label says, on a line of its own.
fn said(project: &Project, site: usize) -> String {
    let Some(site) = project.sites.get(site) else { return String::new() };
    let name = site.name.as_ref().map(|name| format!(" `{name}`")).unwrap_or_default();
    let disputed = if site.second.is_some() { ", disputed" } else { "" };
    let why = site.why.as_deref().unwrap_or("no reason given").split_whitespace().collect::<Vec<_>>().join(" ");
    format!("\n      label {}: {:?}{name}{disputed}: {why}", site.at.value, site.what)
}
