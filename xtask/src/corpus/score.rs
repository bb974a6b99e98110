//! Findings against labels: which of what is bad was found, and which findings are right.

use cookielint_engine::finding::{Finding, Hidden};

use super::labels::{Judgement, Lines, Place, Project, Site, What};

/// A label speaks for so many lines before and behind it.
const NEAR: usize = 3;

/// The rule whose findings are informational: they are counted apart.
const INFORMATIONAL: &str = "same-site";

/// Something that a label calls bad, by its rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Wanted<'a> {
    pub(crate) site: usize,
    pub(crate) rule: &'a str,
    pub(crate) found: bool,
}

/// What a finding turned out to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// The label at its place calls it bad.
    Right,
    /// The label with this number says otherwise.
    Wrong(usize),
    /// Nobody looked there.
    Unlabelled,
}

/// One project, measured.
#[derive(Debug, Default)]
pub(crate) struct Score<'a> {
    pub(crate) wanted: Vec<Wanted<'a>>,
    pub(crate) judged: Vec<(&'a Finding, Verdict)>,
    /// The same for what is shown only on request.
    pub(crate) informational: (Vec<Wanted<'a>>, Vec<(&'a Finding, Verdict)>),
}

/// Measures the findings of one project.
pub(crate) fn score<'a>(project: &'a Project, findings: &'a [Finding]) -> Score<'a> {
    let mut score = Score::default();
    for (index, site) in project.sites.iter().enumerate() {
        for rule in bad(site) {
            let list = if rule == INFORMATIONAL { &mut score.informational.0 } else { &mut score.wanted };
            list.push(Wanted { site: index, rule, found: false });
        }
    }
    for finding in findings.iter().filter(|finding| finding.suppression.is_none()) {
        let apart = finding.rule == INFORMATIONAL;
        if finding.hidden.is_some() && !(apart && finding.hidden == Some(Hidden::Severity)) {
            continue;
        }
        let (wanted, judged) = match apart {
            true => (&mut score.informational.0, &mut score.informational.1),
            false => (&mut score.wanted, &mut score.judged),
        };
        judged.push((finding, verdict(project, finding, wanted)));
    }
    score
}

/// What a label calls bad: definite, and where it matters.
fn bad(site: &Site) -> impl Iterator<Item = &str> {
    let attributes = [("secure", site.secure), ("http-only", site.http_only), ("same-site", site.same_site)];
    let attributes = attributes.into_iter().filter(|(_, judgement)| *judgement == Some(Judgement::Bad)).map(|(rule, _)| rule);
    let also = site.also.iter().map(|rule| rule.value.as_str());
    attributes.chain(also).filter(|_| site.place == Place::Production)
}

fn verdict(project: &Project, finding: &Finding, wanted: &mut [Wanted<'_>]) -> Verdict {
    let Some(site) = nearest(project, finding) else { return Verdict::Unlabelled };
    // A value that is off in production is a value that is bad.
    let stands_for = |rule: &str| rule == finding.rule || (finding.rule == "off-in-production" && rule == finding.attribute);
    let mut right = false;
    for wanted in wanted.iter_mut().filter(|wanted| wanted.site == site && stands_for(wanted.rule)) {
        wanted.found = true;
        right = true;
    }
    if right { Verdict::Right } else { Verdict::Wrong(site) }
}

/// The label that lies nearest to a finding; of equals one that is judged itself before a part of another, then the one with fewer lines, then the
/// first. Settings that are missing stand nowhere: their label speaks for its whole file where no other lies near.
fn nearest(project: &Project, finding: &Finding) -> Option<usize> {
    let at = [finding.focus.region.start_line, finding.site.region.start_line];
    let near = project.sites.iter().enumerate().filter_map(|(index, site)| {
        let lines = site.lines().filter(|lines| lines.path == finding.path)?;
        let distance = at.iter().map(|line| distance(lines, *line)).min()?;
        (distance <= NEAR).then_some((distance, site.what == What::Part, lines.last - lines.first, index))
    });
    let of_file = |site: &&Site| site.what == What::Settings && site.lines().is_some_and(|lines| lines.path == finding.path);
    near.min().map(|(.., index)| index).or_else(|| project.sites.iter().position(|site| of_file(&site)))
}

fn distance(lines: Lines<'_>, line: usize) -> usize {
    lines.first.saturating_sub(line).max(line.saturating_sub(lines.last))
}
