//! From a configuration and a command line to one policy. The command line wins; lists of rules to ignore add up.

use std::collections::BTreeMap;

use cookielint_engine::policy::{PathSuppression, Policy};
use cookielint_languages::near;
use cookielint_rules::configuration::Placed;
use cookielint_rules::model::{Confidence, Knowledge, Severity};

use super::filter::glob_set;
use super::{Loaded, values};
use crate::console::{Failure, count};
use crate::report::visible;

/// The kinds that exist without a list of names.
const KINDS: &[&str] = &["session", "auth", "csrf", "preference", "other"];

/// What the command line says about policy.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Choices {
    /// `--select`.
    pub(crate) select: Vec<String>,
    /// `--ignore`.
    pub(crate) ignore: Vec<String>,
    /// `--min-severity`.
    pub(crate) min_severity: Option<Severity>,
    /// `--min-confidence`.
    pub(crate) min_confidence: Option<Confidence>,
    /// `--include-tests`.
    pub(crate) include_tests: bool,
    /// `--fail-on`.
    pub(crate) fail_on: Option<Severity>,
}

impl Choices {
    /// The severity from which on a run fails.
    pub(crate) fn fail_on(&self, loaded: Option<&Loaded>) -> Severity {
        self.fail_on.or_else(|| loaded.and_then(|loaded| loaded.configuration.fail_on)).unwrap_or(Severity::Low)
    }

    /// One policy of both.
    ///
    /// # Errors
    /// A rule that does not exist, or a pattern that is none.
    pub(crate) fn policy(&self, loaded: Option<&Loaded>, knowledge: &Knowledge) -> Result<Policy, Failure> {
        let known = known_rules(knowledge);
        check_rules("--select", &self.select, knowledge)?;
        check_rules("--ignore", &self.ignore, knowledge)?;
        let default = Policy::default();
        let mut policy = Policy {
            select: rule_patterns(&self.select, knowledge),
            ignore: rule_patterns(&self.ignore, knowledge),
            min_severity: default.min_severity,
            min_confidence: self.min_confidence.unwrap_or(default.min_confidence),
            include_tests: self.include_tests,
            severities: BTreeMap::new(),
            suppressions: Vec::new(),
        };
        let mut min_severity = self.min_severity;
        if let Some(loaded) = loaded {
            loaded.check(&known)?;
            let configuration = &loaded.configuration;
            if policy.select.is_empty() {
                policy.select = rule_patterns(&values(&configuration.select), knowledge);
            }
            policy.ignore.extend(rule_patterns(&values(&configuration.ignore), knowledge));
            min_severity = min_severity.or(configuration.min_severity);
            policy.min_confidence = self.min_confidence.or(configuration.min_confidence).unwrap_or(default.min_confidence);
            policy.include_tests |= configuration.include_tests.unwrap_or_default();
            for (rule, severity) in &configuration.severities {
                policy.severities.insert(current_id(&rule.value, knowledge), *severity);
            }
            policy.suppressions = loaded.suppressions(knowledge)?;
        }
        // Who names a rule or a severity wants to see it: info is hidden only where nobody asked for it.
        let asked = !self.select.is_empty() || self.fail_on(loaded) == Severity::Info;
        policy.min_severity = min_severity.unwrap_or(if asked { Severity::Info } else { default.min_severity });
        Ok(policy)
    }
}

impl Loaded {
    /// Refuses rules that do not exist.
    pub(crate) fn check(&self, known: &[&str]) -> Result<(), Failure> {
        let configuration = &self.configuration;
        let suppressed = configuration.suppressions.iter().flat_map(|accepted| &accepted.rules);
        let severities = configuration.severities.iter().map(|(rule, _)| rule);
        let patterns = configuration.select.iter().chain(&configuration.ignore).chain(suppressed);
        for placed in patterns {
            self.check_rule(placed, known, true)?;
        }
        for placed in severities {
            self.check_rule(placed, known, false)?;
        }
        Ok(())
    }

    fn check_rule(&self, placed: &Placed<String>, known: &[&str], globs: bool) -> Result<(), Failure> {
        let pattern = &placed.value;
        let fits = if globs { known.iter().any(|id| fits(pattern, id)) } else { known.contains(&pattern.as_str()) };
        if fits {
            return Ok(());
        }
        let help = near(pattern, known.iter().copied()).map(|known| format!("did you mean `{known}`?"));
        Err(self.failure(placed.spot, format!("unknown rule `{}`", visible(pattern)), help))
    }

    /// What it suppresses.
    ///
    /// # Errors
    /// A pattern that is none.
    pub(crate) fn suppressions(&self, knowledge: &Knowledge) -> Result<Vec<PathSuppression>, Failure> {
        let one = |accepted: &cookielint_rules::configuration::Accepted| {
            for placed in &accepted.files {
                super::filter::globs(&placed.value, &self.tree_folder).map_err(|why| self.failure(placed.spot, why, None))?;
            }
            Ok(PathSuppression {
                rules: rule_patterns(&values(&accepted.rules), knowledge),
                globs: glob_set(&values(&accepted.files), &self.tree_folder).map_err(Failure::new)?,
                key: accepted.key.clone(),
                reason: accepted.reason.clone(),
                file: self.name().to_owned(),
                line: accepted.spot.line(),
            })
        };
        self.configuration.suppressions.iter().map(one).collect()
    }

    /// Puts its name lists in front of the built-in ones.
    ///
    /// # Errors
    /// A kind that does not exist.
    pub(crate) fn add_kinds(&self, knowledge: &mut Knowledge) -> Result<(), Failure> {
        let mut known: Vec<String> = KINDS.iter().map(|kind| (*kind).to_owned()).collect();
        known.extend(knowledge.kinds.iter().map(|list| list.kind.clone()));
        for (spot, list) in &self.configuration.kinds {
            if !known.contains(&list.kind) {
                let help = near(&list.kind, known.iter().map(String::as_str)).map(|known| format!("did you mean `{known}`?"));
                return Err(self.failure(*spot, format!("unknown kind `{}`", visible(&list.kind)), help));
            }
        }
        let lists = self.configuration.kinds.iter().map(|(_, list)| list.clone());
        knowledge.kinds.splice(0..0, lists);
        Ok(())
    }

    /// What it changes about a scan, in a line: `cookielint.yaml (2 suppressions, ignores lifetime, 3 paths left out)`.
    pub(crate) fn summary(&self, excluded: usize) -> String {
        let configuration = &self.configuration;
        let mut parts = Vec::new();
        let mut list = |what: &str, rules: &[Placed<String>]| {
            if !rules.is_empty() {
                parts.push(format!("{what} {}", visible(&values(rules).join(", "))));
            }
        };
        list("selects", &configuration.select);
        list("ignores", &configuration.ignore);
        list("adds", &configuration.rules);
        list("reports only", &configuration.include);
        if !configuration.exclude.is_empty() {
            parts.push(format!("{} left out", count(excluded, "path", "paths")));
        }
        if !configuration.severities.is_empty() {
            parts.push(count(configuration.severities.len(), "severity changed", "severities changed"));
        }
        let word = |severity: Severity| format!("{severity:?}").to_lowercase();
        parts.extend(configuration.min_severity.map(|severity| format!("min-severity {}", word(severity))));
        parts.extend(configuration.min_confidence.map(|confidence| format!("min-confidence {confidence:?}").to_lowercase()));
        parts.extend(configuration.fail_on.map(|severity| format!("fail-on {}", word(severity))));
        if configuration.include_tests == Some(true) {
            parts.push("include-tests".to_owned());
        }
        if !configuration.kinds.is_empty() {
            parts.push(count(configuration.kinds.len(), "name list", "name lists"));
        }
        if !configuration.suppressions.is_empty() {
            parts.push(count(configuration.suppressions.len(), "suppression", "suppressions"));
        }
        if parts.is_empty() { self.name().to_owned() } else { format!("{} ({})", self.name(), parts.join(", ")) }
    }
}

/// All ids and former ids of rules.
pub(crate) fn known_rules(knowledge: &Knowledge) -> Vec<&str> {
    let ids = knowledge.rules.iter().flat_map(|rule| std::iter::once(&rule.id).chain(&rule.aliases));
    ids.map(String::as_str).collect()
}

/// Refuses patterns that fit no rule.
pub(crate) fn check_rules(flag: &str, patterns: &[String], knowledge: &Knowledge) -> Result<(), Failure> {
    let known = known_rules(knowledge);
    match patterns.iter().find(|pattern| !known.iter().any(|id| fits(pattern, id))) {
        None => Ok(()),
        Some(pattern) => {
            let failure = Failure::new(format!("{flag}: unknown rule `{}`", visible(pattern)));
            Err(match near(pattern, known) {
                Some(known) => failure.help(format!("did you mean `{known}`?")),
                None => failure.help("`cookielint rules list` lists them"),
            })
        }
    }
}

/// Patterns with former ids replaced by today's.
pub(crate) fn rule_patterns(patterns: &[String], knowledge: &Knowledge) -> Vec<String> {
    patterns.iter().map(|pattern| current_id(pattern, knowledge)).collect()
}

fn current_id(id: &str, knowledge: &Knowledge) -> String {
    let rule = knowledge.rules.iter().find(|rule| rule.aliases.iter().any(|alias| alias == id));
    rule.map_or_else(|| id.to_owned(), |rule| rule.id.clone())
}

/// Whether an id fits a pattern in which `*` stands for anything.
fn fits(pattern: &str, id: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == id,
        Some((head, tail)) => {
            id.strip_prefix(head).is_some_and(|rest| (0..=rest.len()).any(|at| rest.get(at..).is_some_and(|rest| fits(tail, rest))))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stars_stand_for_anything() {
        for (pattern, id, expected) in [
            ("secure", "secure", true),
            ("secure", "secure-prefix", false),
            ("*", "secure", true),
            ("secure*", "secure-prefix", true),
            ("*-prefix", "secure-prefix", true),
            ("s*-*x", "secure-prefix", true),
            ("host*", "secure", false),
            ("*a", "a-b", false),
        ] {
            assert_eq!(fits(pattern, id), expected, "{pattern} {id}");
        }
    }
}
