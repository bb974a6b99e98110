//! Examples: every API has one that fires and one that is silent, every rule fires, and no id means two things.
//!
//! Which API a silent site belongs to, no report says. So the examples are scanned a second time with a rule that fires at every site.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use cookielint_cli::examples::marks::{Expectation, Mark};
use cookielint_cli::examples::{self, Case};
use cookielint_cli::knowledge::{self, RuleFiles};
use cookielint_engine::finding::Finding;
use cookielint_engine::policy::Policy;
use cookielint_engine::tree::MemoryTree;
use cookielint_engine::{Options, Quiet, Scanner};
use cookielint_languages::Embedded;
use cookielint_rules::model::{
    Api, Attribute, AttributeSpec, Condition, Confidence, Constant, DefaultSpec, Key, Knowledge, Rule, Severity, Shape, Verdict,
};
use rayon::prelude::*;

use super::{Fault, Found};

/// An attribute and a rule of this name make every site known.
const PROBE: &str = "x-tidy";

pub(super) fn check(root: &Path, found: &mut Found) -> Result<(), String> {
    let knowledge = knowledge::load(&RuleFiles::default()).map_err(|failure| failure.to_string())?;
    ids(&knowledge, found);
    let cases = examples::find(&root.join("corpus")).map_err(|failure| failure.to_string())?;
    let report = examples::run(&cases, &scanner(knowledge.clone())?).map_err(|failure| failure.to_string())?;
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

fn scanner(knowledge: Knowledge) -> Result<Scanner, String> {
    Scanner::new(knowledge, &Embedded).map_err(|fault| fault.to_string())
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
fn silent<'a>(knowledge: &'a Knowledge, cases: &[Case]) -> Result<BTreeSet<&'a str>, String> {
    let (look_alikes, judged): (Vec<Api>, Vec<Api>) = knowledge.apis.iter().cloned().partition(|api| api.ignore);
    let mut silent = BTreeSet::new();
    for apis in [judged, look_alikes] {
        let probed = scanner(Knowledge { apis: apis.into_iter().map(probed).collect(), rules: vec![probe()], ..knowledge.clone() })?;
        let real = scanner(knowledge.clone())?;
        let of_cases: Vec<BTreeSet<String>> = cases.par_iter().map(|case| silent_in(case, knowledge, &probed, &real)).collect();
        let ids: BTreeSet<String> = of_cases.into_iter().flatten().collect();
        silent.extend(knowledge.apis.iter().map(|api| api.id.as_str()).filter(|id| ids.contains(*id)));
    }
    Ok(silent)
}

fn silent_in(case: &Case, knowledge: &Knowledge, probed: &Scanner, real: &Scanner) -> BTreeSet<String> {
    let tree = MemoryTree::new(case.files.iter().map(|(path, example)| (path.clone(), example.content.clone())));
    let all = Policy { min_severity: Severity::Info, min_confidence: Confidence::Low, include_tests: true, ..Policy::default() };
    let sites = probed.scan(&tree, &Options::default(), &all, &Quiet).findings;
    let real = real.scan(&tree, &Options::default(), &Policy { include_tests: true, ..Policy::default() }, &Quiet);
    let reported: Vec<&Finding> = real.reported().collect();
    let is_silent = |site: &&Finding| {
        let api = knowledge.apis.iter().find(|api| api.id == site.api);
        let spread_out = api.is_some_and(is_about_files);
        let is_reported = |line: usize| {
            reported.iter().any(|finding| finding.api == site.api && finding.path == site.path && finding.site.region.start_line == line)
        };
        let marks = case.files.get(&site.path).map_or(&[][..], |example| &example.marks);
        let ok = |mark: &&Mark| mark.expectation == Expectation::Ok && (spread_out || mark.line == site.site.region.start_line);
        // What only contributes shows in the sites it speaks for.
        api.is_some_and(|api| api.part) || marks.iter().filter(ok).any(|mark| !is_reported(mark.line))
    };
    sites.iter().filter(is_silent).map(|site| site.api.clone()).collect()
}

/// Whether a site of it is a file, or a receiver in one: then the mark stands at the key, not at the site.
fn is_about_files(api: &Api) -> bool {
    api.matches.iter().any(|form| matches!(form.shape, Shape::Settings | Shape::Write | Shape::Class))
}

/// The API with nothing that hides a site.
fn probed(api: Api) -> Api {
    let mut attributes = api.attributes;
    let never = AttributeSpec {
        keys: vec![Key::Path(vec![PROBE.to_owned()])],
        default: Some(DefaultSpec { cases: Vec::new(), otherwise: Constant::True }),
        values: None,
        ages: false,
        unit: 1.0,
        fixed: false,
        commonly_forgotten: false,
        fix: None,
    };
    attributes.insert(Attribute(PROBE.to_owned()), never);
    Api { attributes, deletes: Vec::new(), present: Vec::new(), absence: true, unsent: Vec::new(), ignore: false, part: false, ..api }
}

/// The rule that fires at every site.
fn probe() -> Rule {
    Rule {
        id: PROBE.to_owned(),
        title: String::new(),
        severity: Severity::High,
        severity_by_kind: BTreeMap::new(),
        when: Condition::default(),
        verdict: Verdict::Report(Attribute(PROBE.to_owned())),
        except: Vec::new(),
        confidence: None,
        message: String::new(),
        why: String::new(),
        fix: String::new(),
        cwe: Vec::new(),
        owasp: Vec::new(),
        references: Vec::new(),
        tags: Vec::new(),
        aliases: Vec::new(),
        place: Default::default(),
    }
}
