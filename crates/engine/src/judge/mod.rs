//! Rules × sites: findings. Works on facts and what the join made of them; knows no syntax and no attribute by itself, only what rules say.

pub(crate) mod leaves;
pub(crate) mod lines;
mod site;
pub(crate) mod verdict;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use cookielint_rules::model::Knowledge;
use sha2::{Digest, Sha256};

use crate::finding::{Finding, Hidden, Location, Span, Suppression, UnusedSuppression};
use crate::join::{File, Join};
use crate::policy::Policy;
use lines::Lines;
pub(crate) use site::is_deletion;
use site::{Draft, judge_site};

/// What judging needs.
#[derive(Debug)]
pub(crate) struct Judge<'a> {
    pub(crate) knowledge: &'a Knowledge,
    pub(crate) policy: &'a Policy,
    pub(crate) join: &'a Join<'a>,
}

impl Judge<'_> {
    /// The findings of a file, in order, and its suppressions without effect.
    pub(crate) fn file(&self, file: &File, text: &str) -> (Vec<Finding>, Vec<UnusedSuppression>) {
        let lines = Lines::new(text);
        let mut drafts: Vec<Draft<'_>> = judged_sites(file).into_iter().flat_map(|site| judge_site(self, file, site)).collect();
        drop_repeated(&mut drafts);
        drafts.sort_by(|a, b| (a.site, &a.rule.id, a.focus, &a.attribute).cmp(&(b.site, &b.rule.id, b.focus, &b.attribute)));
        let mut ordinals = BTreeMap::new();
        let mut findings: Vec<Finding> = drafts.into_iter().map(|draft| self.finish(file, &lines, draft, &mut ordinals)).collect();
        let unused = self.suppress(file, &mut findings);
        findings.iter_mut().for_each(|finding| self.hide(finding));
        (findings, unused)
    }

    fn finish(&self, file: &File, lines: &Lines<'_>, draft: Draft<'_>, ordinals: &mut BTreeMap<String, usize>) -> Finding {
        let rule = draft.rule;
        let (api_id, api_title) = draft.api.map_or((String::new(), String::new()), |api| (api.id.clone(), api.title.clone()));
        let identity = draft.cookie.clone().unwrap_or_else(|| crate::resolve::normal(&draft.name_text));
        let base = [rule.id.as_str(), &api_id, &draft.attribute, &draft.definition, &identity].join("\u{1f}");
        let ordinal = ordinals.entry(base.clone()).or_insert(0);
        *ordinal += 1;
        let fingerprint = hash(&[&base, &file.path, &ordinal.to_string()]);
        let fingerprint_without_path = hash(&[&base, &ordinal.to_string()]);
        let severity = self.policy.severities.get(&rule.id).copied();
        let severity = severity.or_else(|| rule.severity_by_kind.get(&draft.kind).copied()).unwrap_or(rule.severity);
        let focus_inside = draft.site.contains(draft.focus);
        Finding {
            rule: rule.id.clone(),
            api: api_id,
            api_title,
            language: file.language.to_owned(),
            path: file.path.clone(),
            project: draft.api.map_or_else(String::new, |api| self.join.projects.folder(api, &file.path).to_owned()),
            message: draft.message,
            why: rule.why.clone(),
            fix: rule.fix.clone(),
            fix_code: draft.fix_code,
            attribute: draft.attribute,
            severity,
            confidence: rule.confidence.map_or(draft.confidence, |cap| cap.min(draft.confidence)),
            place: if draft.out_of_production && draft.place == "production" { "development".to_owned() } else { draft.place },
            kind: draft.kind,
            cookie: draft.cookie,
            value: draft.value,
            site: lines.location(draft.site),
            focus: lines.location(draft.focus),
            snippet: lines.snippet(if focus_inside { draft.site } else { draft.focus }, draft.focus),
            steps: draft.steps.into_iter().map(|step| step.at(lines)).collect(),
            fingerprint,
            fingerprint_without_path,
            suppression: None,
            hidden: None,
        }
    }

    fn hide(&self, finding: &mut Finding) {
        let policy = self.policy;
        finding.hidden = if finding.place != "production" && !policy.include_tests {
            Some(Hidden::Place)
        } else if finding.confidence < policy.min_confidence {
            Some(Hidden::Confidence)
        } else if finding.severity < policy.min_severity {
            Some(Hidden::Severity)
        } else {
            None
        };
    }

    fn suppress(&self, file: &File, findings: &mut [Finding]) -> Vec<UnusedSuppression> {
        let mut used = vec![false; file.facts.suppressions.len()];
        for finding in findings {
            let names = |rules: &[String]| rules.is_empty() || rules.contains(&finding.rule);
            let speaks_for = |location: &Location, from: usize, until: usize| (from..=until).contains(&location.region.start_line);
            for (fact, used) in file.facts.suppressions.iter().zip(&mut used) {
                let here = speaks_for(&finding.site, fact.line, fact.until) || speaks_for(&finding.focus, fact.line, fact.until);
                if here && names(&fact.rules) {
                    *used = true;
                    finding.suppression = Some(Suppression {
                        kind: "comment".to_owned(),
                        reason: fact.reason.clone(),
                        path: file.path.clone(),
                        line: fact.line,
                    });
                }
            }
            for entry in &self.policy.suppressions {
                let key = entry.key.as_ref().is_none_or(|key| *key == finding.attribute || finding.cookie.as_ref() == Some(key));
                if finding.suppression.is_none() && key && names(&entry.rules) && entry.globs.is_match(&finding.path) {
                    finding.suppression = Some(Suppression {
                        kind: "configuration".to_owned(),
                        reason: entry.reason.clone(),
                        path: entry.file.clone(),
                        line: entry.line,
                    });
                }
            }
        }
        let unused = file.facts.suppressions.iter().zip(used).filter(|(_, used)| !used);
        unused.map(|(fact, _)| UnusedSuppression { path: file.path.clone(), line: fact.line, rules: fact.rules.clone() }).collect()
    }

    /// Whether a rule was asked for.
    pub(crate) fn selects(&self, id: &str) -> bool {
        let any = |patterns: &[String]| patterns.iter().any(|pattern| matches_glob(pattern, id));
        (self.policy.select.is_empty() || any(&self.policy.select)) && !any(&self.policy.ignore)
    }

    /// Whether a cookie name belongs to a kind.
    pub(crate) fn in_kind(&self, name: &str, kind: &str) -> bool {
        self.knowledge.in_kind(name, kind)
    }

    /// The kind of a cookie, by its name.
    pub(crate) fn kind_of(&self, name: &str) -> Option<&str> {
        let list = self.knowledge.kinds.iter().find(|list| list.names.iter().any(|regex| regex.is_match(name)))?;
        Some(&list.kind)
    }
}

/// The sites of a file that are judged: a record that is a site itself and is given to a call that is one too is judged there, where
/// the name of the cookie is known.
fn judged_sites(file: &File) -> Vec<&crate::facts::SiteFact> {
    let mut sites: Vec<&crate::facts::SiteFact> = file.facts.sites.iter().collect();
    let spread: BTreeSet<Span> = sites.iter().flat_map(|site| site.spread_from.iter().copied().filter(|span| *span != site.span)).collect();
    sites.retain(|site| site.is_rule || !spread.contains(&site.span));
    sites
}

/// A value that is wrong in a plain record and in the call it is given to is wrong once: at the call, which knows the cookie. Two cookies
/// that share a wrong value are both wrong.
fn drop_repeated(drafts: &mut Vec<Draft<'_>>) {
    let is_weak = |draft: &Draft<'_>| draft.api.is_some_and(|api| !api.absence);
    let key = |draft: &Draft<'_>| (draft.focus, draft.rule.id.clone(), draft.attribute.clone());
    let strong: BTreeSet<_> = drafts.iter().filter(|draft| draft.written && !is_weak(draft)).map(key).collect();
    let mut weak = BTreeSet::new();
    drafts.retain(|draft| !draft.written || !is_weak(draft) || (!strong.contains(&key(draft)) && weak.insert(key(draft))));
    // A function that writes its cookie in two places says the same twice at each of its callers.
    let mut said = BTreeSet::new();
    drafts.retain(|draft| {
        let api = draft.api.map(|api| &api.id);
        said.insert((key(draft), draft.site, api, draft.cookie.clone(), draft.value.clone()))
    });
}

fn matches_glob(pattern: &str, id: &str) -> bool {
    match pattern.split_once('*') {
        Some((before, after)) => id.len() >= before.len() + after.len() && id.starts_with(before) && id.ends_with(after),
        None => pattern == id,
    }
}

fn hash(parts: &[&str]) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part);
        hash.update([0x1f]);
    }
    hash.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}
