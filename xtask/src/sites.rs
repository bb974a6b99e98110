//! Which API a place in the examples belongs to, the silent ones too, which no report names: the examples are scanned a second time with a rule that
//! fires at every site.

use std::collections::{BTreeMap, BTreeSet};

use cookielint_cli::examples::Case;
use cookielint_engine::finding::{Finding, Outcome};
use cookielint_engine::policy::Policy;
use cookielint_engine::tree::MemoryTree;
use cookielint_engine::{Options, Quiet, Scanner};
use cookielint_languages::Embedded;
use cookielint_rules::model::{
    Api, Attribute, AttributeSpec, Condition, Confidence, Constant, DefaultSpec, Key, Knowledge, Rule, Severity, Shape, Verdict,
};
use rayon::prelude::*;

/// An attribute and a rule of this name make every site known.
const PROBE: &str = "x-tidy";

/// What a scan of one case sees.
#[derive(Debug, Default)]
pub(crate) struct Seen {
    /// A finding of the probe for each site of an API.
    pub(crate) sites: Vec<Finding>,
    /// What is really found, down to what is only informative or of low confidence.
    pub(crate) findings: Vec<Finding>,
}

/// Everything that is seen in the examples, case by case.
///
/// # Errors
/// A scanner cannot be made.
pub(crate) fn seen(knowledge: &Knowledge, cases: &[Case]) -> Result<Vec<Seen>, String> {
    // Where a look-alike stands, no other API has a site: so they are probed by themselves.
    let (look_alikes, judged): (Vec<Api>, Vec<Api>) = knowledge.apis.iter().cloned().partition(|api| api.ignore);
    let probing = |apis: Vec<Api>| probing(knowledge, apis.into_iter().map(probed).collect());
    let (judged, look_alikes, real) = (probing(judged)?, probing(look_alikes)?, scanner(knowledge.clone())?);
    let see = |case: &Case| {
        let sites = scan(&judged, case).findings.into_iter().chain(scan(&look_alikes, case).findings).collect();
        Seen { sites, findings: scan(&real, case).reported().cloned().collect() }
    };
    Ok(cases.par_iter().map(see).collect())
}

/// The sites that delete a cookie, case by case: those that are gone once deletions are no sites.
///
/// # Errors
/// A scanner cannot be made.
pub(crate) fn deletions(knowledge: &Knowledge, cases: &[Case], seen: &[Seen]) -> Result<Vec<BTreeSet<Spot>>, String> {
    let apis = knowledge.apis.iter().filter(|api| !api.ignore).cloned();
    let judged = probing(knowledge, apis.map(|api| Api { deletes: api.deletes.clone(), ..probed(api) }).collect())?;
    let deletes = |api: &str| knowledge.api(api).is_some_and(|api| !api.deletes.is_empty());
    let of_case = |(case, seen): (&Case, &Seen)| {
        let left: BTreeSet<Spot> = scan(&judged, case).findings.iter().map(spot).collect();
        let own = seen.sites.iter().filter(|site| deletes(&site.api)).map(spot);
        own.filter(|spot| !left.contains(spot)).collect()
    };
    Ok(cases.par_iter().zip(seen).map(of_case).collect())
}

/// Where a site is, and of which API.
pub(crate) type Spot = (String, String, usize);

/// The spot of a site.
pub(crate) fn spot(site: &Finding) -> Spot {
    (site.api.clone(), site.path.clone(), site.site.span.start)
}

fn probing(knowledge: &Knowledge, apis: Vec<Api>) -> Result<Scanner, String> {
    scanner(Knowledge { apis, rules: vec![probe()], ..knowledge.clone() })
}

/// Whether a finding is shown at default settings.
pub(crate) fn is_shown(finding: &Finding) -> bool {
    let policy = Policy::default();
    finding.severity >= policy.min_severity && finding.confidence >= policy.min_confidence
}

/// Whether a site of it is a file, or a receiver in one: then the mark stands at the key, not at the site.
pub(crate) fn is_about_files(api: &Api) -> bool {
    api.matches.iter().any(|form| matches!(form.shape, Shape::Settings | Shape::Write | Shape::Class))
}

pub(crate) fn scanner(knowledge: Knowledge) -> Result<Scanner, String> {
    Scanner::new(knowledge, &Embedded).map_err(|fault| fault.to_string())
}

fn scan(scanner: &Scanner, case: &Case) -> Outcome {
    let tree = MemoryTree::new(case.files.iter().map(|(path, example)| (path.clone(), example.content.clone())));
    let all = Policy { min_severity: Severity::Info, min_confidence: Confidence::Low, include_tests: true, ..Policy::default() };
    scanner.scan(&tree, &Options::default(), &all, &Quiet)
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
