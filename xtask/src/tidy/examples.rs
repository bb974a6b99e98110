//! Examples: every API has one that fires and one that is silent, every rule fires, and no id means two things.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use cookielint_cli::examples::marks::{Expectation, Mark};
use cookielint_cli::examples::{self, Case};
use cookielint_cli::knowledge::{self, RuleFiles};
use cookielint_engine::finding::Finding;
use cookielint_rules::model::Knowledge;

use super::{Fault, Found};
use crate::sites::{self, Seen};

pub(super) fn check(root: &Path, found: &mut Found) -> Result<(), String> {
    let knowledge = knowledge::load(&RuleFiles::default()).map_err(|failure| failure.to_string())?;
    ids(&knowledge, found);
    let cases = examples::find(&root.join("corpus")).map_err(|failure| failure.to_string())?;
    let report = examples::run(&cases, &sites::scanner(knowledge.clone())?).map_err(|failure| failure.to_string())?;
    if !report.mismatches.is_empty() {
        found.faults.push(Fault::new("corpus", 0, "examples fail: see `cookielint rules test corpus`"));
    }
    rules_fire(&knowledge, &cases, found);
    let silent = silent(&knowledge, &cases)?;
    for api in &knowledge.apis {
        let mut lacks =
            |what: &str| found.faults.push(Fault::new(&api.place.file, api.place.line, format!("`{}` has no {what} in corpus", api.id)));
        if !report.fired.contains_key(&api.id) && !api.ignore && !api.part {
            lacks("example that fires");
        }
        if !silent.contains(api.id.as_str()) {
            lacks("silent example (a site under an `ok`)");
        }
    }
    Ok(())
}

/// Ids and former ids of APIs, and of rules, are all different.
fn ids(knowledge: &Knowledge, found: &mut Found) {
    let apis = knowledge.apis.iter().map(|api| (&api.id, &api.aliases, &api.place));
    let rules = knowledge.rules.iter().map(|rule| (&rule.id, &rule.aliases, &rule.place));
    let mut seen: BTreeMap<&str, String> = BTreeMap::new();
    for (id, aliases, place) in apis.chain(rules) {
        for name in std::iter::once(id).chain(aliases) {
            let here = format!("{}:{}", place.file, place.line);
            if let Some(before) = seen.insert(name, here) {
                found.faults.push(Fault::new(&place.file, place.line, format!("`{name}` means something already at {before}")));
            }
        }
    }
}

/// Every rule is expected somewhere. That what is expected is found, `rules test` sees to.
fn rules_fire(knowledge: &Knowledge, cases: &[Case], found: &mut Found) {
    let marks = cases.iter().flat_map(|case| case.files.values()).flat_map(|example| &example.marks);
    let fires = |mark: &&Mark| matches!(mark.expectation, Expectation::Bad | Expectation::Low | Expectation::Info);
    let fired: BTreeSet<&str> = marks.filter(fires).flat_map(|mark| &mark.rules).map(String::as_str).collect();
    for rule in knowledge.rules.iter().filter(|rule| !fired.contains(rule.id.as_str())) {
        found.faults.push(Fault::new(&rule.place.file, rule.place.line, format!("`{}` fires nowhere in corpus", rule.id)));
    }
}

/// The APIs with a site under an `ok` that reports nothing.
fn silent(knowledge: &Knowledge, cases: &[Case]) -> Result<BTreeSet<String>, String> {
    let seen = sites::seen(knowledge, cases)?;
    Ok(cases.iter().zip(&seen).flat_map(|(case, seen)| silent_in(case, seen, knowledge)).collect())
}

fn silent_in(case: &Case, seen: &Seen, knowledge: &Knowledge) -> BTreeSet<String> {
    let reported: Vec<&Finding> = seen.findings.iter().filter(|finding| sites::is_shown(finding)).collect();
    let is_silent = |site: &&Finding| {
        let api = knowledge.apis.iter().find(|api| api.id == site.api);
        let spread_out = api.is_some_and(sites::is_about_files);
        let is_reported = |line: usize| {
            reported.iter().any(|finding| finding.api == site.api && finding.path == site.path && finding.site.region.start_line == line)
        };
        let marks = case.files.get(&site.path).map_or(&[][..], |example| &example.marks);
        let ok = |mark: &&Mark| mark.expectation == Expectation::Ok && (spread_out || mark.line == site.site.region.start_line);
        // What only contributes shows in the sites it speaks for.
        api.is_some_and(|api| api.part) || marks.iter().filter(ok).any(|mark| !is_reported(mark.line))
    };
    seen.sites.iter().filter(is_silent).map(|site| site.api.clone()).collect()
}
