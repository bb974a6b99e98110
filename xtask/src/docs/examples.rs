//! Which of the annotated examples a page shows. What is bad is a finding that a mark expects, what is good a site under an `ok`: both are tested
//! by `rules test`, so that a page cannot say what is not so.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::path::Path;

use cookielint_cli::examples::marks::{Expectation, Mark};
use cookielint_cli::examples::{self, Case, Example};
use cookielint_cli::explain::severity;
use cookielint_engine::finding::{Finding, Region};
use cookielint_languages::{LANGUAGES, Language};
use cookielint_rules::model::{Api, Confidence, Knowledge, Rule, Severity};
use serde::Serialize;

use super::excerpt::{self, Line};
use crate::scanning;
use crate::sites::{self, Seen, Spot};

/// In how many languages a rule is shown.
const MOST_LANGUAGES: usize = 3;

/// An example on a page.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Shown {
    pub(super) class: &'static str,
    pub(super) what: String,
    pub(super) file: String,
    pub(super) lines: Vec<Line>,
    pub(super) findings: Vec<Said>,
    pub(super) says: String,
}

/// A finding in an example.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub(super) struct Said {
    rule: String,
    severity: &'static str,
    confidence: &'static str,
    message: String,
    #[serde(skip)]
    level: Severity,
}

/// What a page shows, and why it does not show more.
#[derive(Debug, Clone, Default)]
pub(super) struct Choice {
    pub(super) shown: Vec<Shown>,
    pub(super) reasons: Vec<String>,
}

/// All examples.
#[derive(Debug)]
pub(super) struct Shelf {
    cases: Vec<Case>,
    seen: Vec<Seen>,
    /// By case.
    deletions: Vec<BTreeSet<Spot>>,
    /// What is cut from the front of a file's name.
    above: String,
    /// The APIs of which a safe site is shown, not only a deletion or the like.
    well_shown: BTreeSet<String>,
}

/// A site that is silent, under this mark.
#[derive(Debug, Clone, Copy)]
struct Good<'a> {
    example: &'a Example,
    site: &'a Finding,
    mark: &'a Mark,
    deletes: bool,
    /// Not even something informative is said.
    clean: bool,
}

/// What an `ok` is about, best to show first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum About {
    Safe,
    Other,
    Deletion,
}

impl Shelf {
    /// Scans the examples below the root.
    pub(super) fn new(root: &Path, knowledge: &Knowledge) -> Result<Self, String> {
        let cases = examples::find(&root.join("corpus")).map_err(|failure| failure.to_string())?;
        let seen = scanning::on_threads(|| sites::seen(knowledge, &cases))??;
        let deletions = scanning::on_threads(|| sites::deletions(knowledge, &cases, &seen))??;
        let mut shelf = Shelf { cases, seen, deletions, above: format!("{}/", root.display()), well_shown: BTreeSet::new() };
        let goods = shelf.goods(|_| true, |id| knowledge.api(id).is_some_and(sites::is_about_files));
        let well_shown = goods.iter().filter(|good| good.clean && good.about() == About::Safe).map(|good| good.site.api.clone()).collect();
        shelf.well_shown = well_shown;
        Ok(shelf)
    }

    /// What shows an API.
    pub(super) fn of_api(&self, api: &Api) -> Choice {
        let mut choice = Choice::default();
        let bad = self.bad(|finding| finding.api == api.id, &api.id);
        choice.shown.extend(bad.map(|(example, finding)| self.show_bad(example, finding, "Bad")));
        let goods = self.goods(|site| site.api == api.id, |_| sites::is_about_files(api));
        let best = |about: About| {
            goods.iter().filter(|good| good.about() == about).min_by_key(|good| (!good.clean, self.rank(good.example, good.site, &api.id)))
        };
        let good = best(About::Safe).or_else(|| best(About::Other)).filter(|_| !api.part);
        let what = if api.ignore { "Only looks like one" } else { "Good" };
        choice.shown.extend(good.map(|good| self.show_good(*good, what)));
        choice.shown.extend(best(About::Deletion).filter(|_| !api.ignore).map(|good| self.show_good(*good, "Good: a deletion")));
        if api.part {
            choice.shown.extend(self.contribution(api));
            choice
                .reasons
                .push("It contributes to other sites and is never reported itself, so it has no bad example of its own.".to_owned());
        } else if api.ignore {
            choice.reasons.push("It only looks like a cookie that is set, so there is no bad example.".to_owned());
        }
        choice
    }

    /// What shows a rule, in several languages.
    pub(super) fn of_rule(&self, rule: &Rule, knowledge: &Knowledge) -> Choice {
        let mut choice = Choice::default();
        let mut languages = 0;
        for language in LANGUAGES.iter().filter(|language| !language.configuration && language.family == language.id) {
            let Some((example, finding)) = self.bad(|finding| finding.rule == rule.id && finding.language == language.id, "") else {
                continue;
            };
            let spread_out = |id: &str| knowledge.api(id).is_some_and(sites::is_about_files);
            let goods = self.goods(|site| site.api == finding.api, |id| spread_out(id));
            let speaks = |good: &Good<'_>| good.mark.rules.contains(&rule.id);
            let rank = |good: &&Good<'_>| {
                (good.about(), !speaks(good), !good.clean, good.example.shown != example.shown, good.site.site.region.start_line)
            };
            choice.shown.push(self.show_bad(example, finding, &format!("Bad, in {}", language.title)));
            let good = goods.iter().filter(|good| good.site.language == language.id).min_by_key(rank);
            choice.shown.extend(good.map(|good| self.show_good(*good, &format!("Good, in {}", language.title))));
            languages += 1;
            if languages == MOST_LANGUAGES {
                break;
            }
        }
        if choice.shown.is_empty() {
            let found = self.bad(|finding| finding.rule == rule.id, "");
            choice.shown.extend(found.map(|(example, finding)| self.show_bad(example, finding, "Bad")));
            let api = found.map_or("", |(_, finding)| finding.api.as_str());
            let good = self.goods(|site| site.api == api, |id| knowledge.api(id).is_some_and(sites::is_about_files));
            choice.shown.extend(good.first().map(|good| self.show_good(*good, "Good")));
        }
        choice
    }

    /// Every file with what is seen in its case.
    fn files(&self) -> impl Iterator<Item = (&Seen, &BTreeSet<Spot>, &str, &Example)> {
        let cases = self.cases.iter().zip(&self.seen).zip(&self.deletions);
        cases.flat_map(|((case, seen), gone)| case.files.iter().map(move |(path, example)| (seen, gone, path.as_str(), example)))
    }

    /// The finding that shows it best.
    fn bad(&self, is: impl Fn(&Finding) -> bool, id: &str) -> Option<(&Example, &Finding)> {
        let found = self.files().flat_map(|(seen, _, path, example)| {
            let own = seen.findings.iter().filter(move |finding| finding.path == path);
            own.filter(|finding| is(finding) && is_expected(example, finding)).map(move |finding| (example, finding))
        });
        // For a rule any API will do: one that shows both sides of it, and how bad it can be.
        let of_rule = |finding: &Finding| id.is_empty().then(|| (!self.well_shown.contains(&finding.api), Reverse(finding.severity)));
        let rank = |example, finding: &Finding| self.rank(example, finding, if id.is_empty() { &finding.api } else { id });
        found.min_by_key(|(example, finding)| (!sites::is_shown(finding), of_rule(finding), rank(example, finding)))
    }

    /// The silent sites.
    fn goods(&self, is: impl Fn(&Finding) -> bool, spread_out: impl Fn(&str) -> bool) -> Vec<Good<'_>> {
        let mut goods = Vec::new();
        for (seen, gone, path, example) in self.files() {
            for site in seen.sites.iter().filter(|site| site.path == path && is(site)) {
                let line = site.site.region.start_line;
                let oks = example.marks.iter().filter(|mark| mark.expectation == Expectation::Ok);
                for mark in oks.filter(|mark| mark.line == line || spread_out(&site.api)) {
                    let at = |finding: &&Finding| finding.path == path && finding.api == site.api && is_at(finding, mark.line);
                    let said: Vec<&Finding> = seen.findings.iter().filter(at).collect();
                    if !said.iter().any(|finding| sites::is_shown(finding)) {
                        goods.push(Good { example, site, mark, deletes: gone.contains(&sites::spot(site)), clean: said.is_empty() });
                    }
                }
            }
        }
        goods
    }

    /// A site of what only contributes.
    fn contribution(&self, api: &Api) -> Option<Shown> {
        let sites = self.files().flat_map(|(seen, _, path, example)| {
            seen.sites.iter().filter(move |site| site.path == path && site.api == api.id).map(move |site| (example, site))
        });
        let (example, site) = sites.min_by_key(|(example, site)| self.rank(example, site, &api.id))?;
        let lines = excerpt::cut(example, range(&site.site.region), site.site.region.start_line);
        let says = "What it writes counts for the sites that take it up.".to_owned();
        Some(Shown { class: "plain", what: "In code".to_owned(), file: self.name(example), lines, findings: Vec::new(), says })
    }

    fn show_bad(&self, example: &Example, finding: &Finding, what: &str) -> Shown {
        let at = (finding.site.region.start_line, &finding.path, &finding.api);
        let case = self.cases.iter().zip(&self.seen).find(|(case, _)| case.files.values().any(|own| own.shown == example.shown));
        let all = case.map_or(&[][..], |(_, seen)| &seen.findings).iter();
        let same = all.filter(|other| (other.site.region.start_line, &other.path, &other.api) == at && is_expected(example, other));
        let said = |finding: &Finding| Said {
            rule: finding.rule.clone(),
            severity: severity(finding.severity),
            confidence: match finding.confidence {
                Confidence::Low => "low",
                Confidence::Medium => "medium",
                Confidence::High => "high",
            },
            message: finding.message.clone(),
            level: finding.severity,
        };
        let mut findings: Vec<Said> = same.map(said).collect();
        findings.sort_by(|a, b| (b.level, &a.rule).cmp(&(a.level, &b.rule)));
        findings.dedup();
        let lines = excerpt::cut(example, range(&finding.site.region), finding.focus.region.start_line);
        Shown { class: "bad", what: what.to_owned(), file: self.name(example), lines, findings, says: String::new() }
    }

    fn show_good(&self, good: Good<'_>, what: &str) -> Shown {
        let region = &good.site.site.region;
        let lines = if region.start_line == good.mark.line { range(region) } else { (good.mark.line, good.mark.line) };
        let lines = excerpt::cut(good.example, lines, good.mark.line);
        let says = match good.words() {
            words if words.is_empty() => "Nothing is reported.".to_owned(),
            words => format!("Nothing is reported: {words}."),
        };
        Shown { class: "good", what: what.to_owned(), file: self.name(good.example), lines, findings: Vec::new(), says }
    }

    /// The smaller, the better it shows: files of the API's own first, then those that stand alone, then what comes first.
    fn rank<'a>(&'a self, example: &'a Example, finding: &Finding, id: &str) -> (usize, bool, bool, &'a str, usize) {
        let name = self.name_text(example);
        let short = id.split_once('/').map_or(id, |(_, short)| short);
        let stem = name.split('/').nth(2).unwrap_or_default();
        let own = match stem.strip_prefix(short) {
            _ if name.split('/').any(|part| part == "values" || part == "fragments") => 3,
            Some(rest) if rest.starts_with('.') => 0,
            Some(_) => 1,
            None => 2,
        };
        let region = &finding.site.region;
        let long = region.end_line - region.start_line > 12;
        (own, long, finding.kind == "other", name, region.start_line)
    }

    fn name(&self, example: &Example) -> String {
        self.name_text(example).to_owned()
    }

    fn name_text<'a>(&self, example: &'a Example) -> &'a str {
        example.shown.strip_prefix(&self.above).unwrap_or(&example.shown)
    }
}

impl Good<'_> {
    /// What is said behind the mark's dash.
    fn words(&self) -> String {
        let text = String::from_utf8_lossy(&self.example.content);
        let line = text.lines().nth(self.mark.written.saturating_sub(1)).unwrap_or_default().trim();
        let comments = LANGUAGES.iter().filter_map(|language| language.comments).map(|comments| comments.close);
        let line = comments.filter(|close| !close.is_empty()).fold(line, |line, close| line.strip_suffix(close).unwrap_or(line));
        line.split_once(" - ").map_or("", |(_, words)| words).trim().trim_end_matches('.').to_owned()
    }

    fn about(&self) -> About {
        let words = self.words();
        match words.as_str() {
            words if self.deletes || words.contains("delet") => About::Deletion,
            "" => About::Safe,
            _ => About::Other,
        }
    }
}

fn range(region: &Region) -> (usize, usize) {
    (region.start_line, region.end_line.max(region.start_line))
}

/// Whether a mark stands at what the finding is about.
fn is_at(finding: &Finding, line: usize) -> bool {
    finding.site.region.start_line == line || finding.focus.region.start_line == line
}

/// Whether a mark expects the finding.
fn is_expected(example: &Example, finding: &Finding) -> bool {
    let expects = |mark: &Mark| !matches!(mark.expectation, Expectation::Ok | Expectation::Todo) && mark.rules.contains(&finding.rule);
    example.marks.iter().any(|mark| expects(mark) && is_at(finding, mark.line))
}

/// The title of a language.
pub(super) fn title(id: &str) -> &str {
    Language::by_id(id).map_or(id, |language| language.title)
}
