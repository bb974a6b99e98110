//! The page of a rule.

use cookielint_cli::explain::{condition, predicate, severity};
use cookielint_rules::model::{Knowledge, Rule, Verdict};
use serde::Serialize;

use super::api::{self, Group, Link};
use super::matrix::{self, Demands};

/// A severity of its own.
#[derive(Debug, Clone, Serialize)]
struct OfKind {
    kind: String,
    severity: &'static str,
}

/// What the page says.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Page {
    pub(super) id: String,
    pub(super) title: String,
    severity: &'static str,
    kinds: Vec<OfKind>,
    weaknesses: Vec<Link>,
    owasp: Vec<String>,
    tags: Vec<String>,
    aliases: Vec<String>,
    asks: String,
    when: String,
    except: Vec<String>,
    message: String,
    why: String,
    fix: String,
    related: Vec<Group>,
    references: Vec<Link>,
    place: String,
}

/// The page of a rule.
pub(super) fn page(rule: &Rule, knowledge: &Knowledge, demands: &Demands<'_>) -> Page {
    let weakness =
        |number: &u32| Link { text: format!("CWE-{number}"), to: format!("https://cwe.mitre.org/data/definitions/{number}.html") };
    let kinds = rule.severity_by_kind.iter().map(|(kind, level)| OfKind { kind: kind.clone(), severity: severity(*level) });
    Page {
        id: rule.id.clone(),
        title: if rule.title.is_empty() { rule.id.clone() } else { rule.title.clone() },
        severity: severity(rule.severity),
        kinds: kinds.collect(),
        weaknesses: rule.cwe.iter().map(weakness).collect(),
        owasp: rule.owasp.clone(),
        tags: rule.tags.clone(),
        aliases: rule.aliases.clone(),
        asks: asks(rule),
        when: condition(&rule.when),
        except: rule.except.iter().map(condition).collect(),
        message: rule.message.clone(),
        why: rule.why.clone(),
        fix: rule.fix.clone(),
        related: related(rule, knowledge, demands),
        references: api::references(&rule.references),
        place: api::place(&rule.place.file, rule.place.line),
    }
}

fn asks(rule: &Rule) -> String {
    match &rule.verdict {
        Verdict::Require(required) => {
            let required = required.iter().map(|(attribute, wanted)| format!("{} is not {}", attribute.as_str(), predicate(wanted)));
            format!("A cookie of which {}.", required.collect::<Vec<_>>().join(", or "))
        }
        Verdict::Report(attribute) => format!(
            "Reported for its {}, wherever the condition below holds.",
            attribute.as_str().trim_start_matches("x-").replace('-', " ")
        ),
        Verdict::Ignored => "A key that has no effect, so that the cookie is less safe than its code reads.".to_owned(),
        Verdict::OffInProduction => "A cookie that is safe everywhere but in production.".to_owned(),
        Verdict::Query { language, .. } => format!("Every match of its query in {language}."),
    }
}

/// The APIs whose defaults break it, and those whose defaults keep it.
fn related(rule: &Rule, knowledge: &Knowledge, demands: &Demands<'_>) -> Vec<Group> {
    let states = |api: &cookielint_rules::model::Api| -> Vec<&'static str> {
        let own = api.attributes.iter().filter(|(attribute, _)| demands.rule(attribute.as_str()).is_some_and(|own| own.id == rule.id));
        own.map(|(attribute, spec)| demands.left_out(api, attribute.as_str(), spec).class).collect()
    };
    let links = |state: &str| -> Vec<Link> {
        let fits = knowledge.apis.iter().filter(|api| !api.ignore && states(api).contains(&state));
        fits.map(|api| Link {
            text: format!("{} ({})", matrix::name(api), super::examples::title(&api.language)),
            to: matrix::page(&api.id),
        })
        .collect()
    };
    let groups = [
        (
            "breaking",
            "APIs that break it when told nothing",
            "unsafe",
            "ways of setting a cookie have an unsafe default: it has to be written.",
        ),
        ("keeping", "APIs that keep it when told nothing", "safe", "are safe by default: a finding means that it was switched off."),
    ];
    let groups = groups.into_iter().map(|(id, title, state, text)| {
        let links = links(state);
        Group { id, title, text: format!("{} {text}", links.len()), links }
    });
    groups.filter(|group| !group.links.is_empty()).collect()
}
