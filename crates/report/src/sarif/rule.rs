//! How a rule describes itself in SARIF: its texts, its level, and the properties by which code scanning services sort and filter.

use cookielint_rules::model::{Confidence, Rule as Policy, Severity};

use super::level;
use super::log::{Configuration, Message, Rule, RuleProperties};

/// Code scanning services take no more tags.
const MOST_TAGS: usize = 20;

/// A rule as SARIF wants it.
pub(super) fn describe(rule: &Policy) -> Rule {
    Rule {
        id: rule.id.clone(),
        deprecated_ids: rule.aliases.clone(),
        name: pascal_case(&rule.id),
        short_description: Message::new(&rule.title),
        full_description: Message::new(if rule.why.is_empty() { &rule.title } else { &rule.why }),
        help: help(rule),
        help_uri: rule.references.iter().find(|reference| is_uri(reference)).cloned(),
        default_configuration: Configuration { level: level(rule.severity) },
        properties: RuleProperties {
            tags: tags(rule),
            precision: precision(rule.confidence),
            security_severity: security_severity(rule.severity),
            problem_severity: problem_severity(rule.severity),
        },
    }
}

fn help(rule: &Policy) -> Message {
    let mut text = format!("{}\n\n{}\n\nFix: {}\n", rule.title, rule.why, rule.fix);
    let mut markdown = format!("# {}\n\n{}\n\n**Fix:** {}\n", rule.title, rule.why, rule.fix);
    let cwe = rule.cwe.iter().map(|number| {
        let uri = format!("https://cwe.mitre.org/data/definitions/{number}.html");
        (format!("CWE-{number}: {uri}"), format!("[CWE-{number}]({uri})"))
    });
    let owasp = rule.owasp.iter().map(|category| (format!("OWASP {category}"), format!("OWASP {category}")));
    let references = rule.references.iter().map(|reference| match is_uri(reference) {
        true => (reference.clone(), format!("<{reference}>")),
        false => (reference.clone(), reference.clone()),
    });
    let lines: Vec<(String, String)> = cwe.chain(owasp).chain(references).collect();
    if !lines.is_empty() {
        text.push_str("\nReferences:\n");
        markdown.push_str("\n## References\n\n");
    }
    for (plain, rich) in lines {
        text.push_str(&format!("- {plain}\n"));
        markdown.push_str(&format!("- {rich}\n"));
    }
    Message { text, markdown: Some(markdown) }
}

fn tags(rule: &Policy) -> Vec<String> {
    let mut tags = vec!["security".to_owned()];
    tags.extend(rule.cwe.iter().map(|number| format!("external/cwe/cwe-{number:03}")));
    tags.extend(rule.owasp.iter().map(|category| format!("external/owasp/{}", category.to_lowercase().replace(':', "-"))));
    for tag in &rule.tags {
        if !tags.contains(tag) {
            tags.push(tag.clone());
        }
    }
    tags.truncate(MOST_TAGS);
    tags
}

/// How often it is right, by the most it dares to claim.
fn precision(cap: Option<Confidence>) -> &'static str {
    match cap {
        None | Some(Confidence::High) => "high",
        Some(Confidence::Medium) => "medium",
        Some(Confidence::Low) => "low",
    }
}

/// A number in the middle of the band by which code scanning services name a severity (over 9 critical, from 7 high, from 4 medium, above
/// 0 low).
fn security_severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Critical => "9.5",
        Severity::High => "8.0",
        Severity::Medium => "5.5",
        Severity::Low => "3.0",
        Severity::Info => "0.5",
    }
}

fn problem_severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Critical | Severity::High => "error",
        Severity::Medium => "warning",
        Severity::Low | Severity::Info => "recommendation",
    }
}

/// Whether it is a URI as the schema wants it, without characters that such a one cannot have.
fn is_uri(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_graphic() && !b"<>\"\\^`{|}[]".contains(&byte)))
}

/// `same-site-none` → `SameSiteNone`.
fn pascal_case(id: &str) -> String {
    let words = id.split(|c: char| !c.is_alphanumeric());
    words
        .flat_map(|word| {
            let mut letters = word.chars();
            letters.next().map(|first| first.to_uppercase().chain(letters).collect::<String>())
        })
        .collect()
}
