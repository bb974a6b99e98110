//! The command `explain`: a rule or an API for people, from what is known and nothing else.

use cookielint_rules::model::{
    Api, AttributeSpec, Condition, Constant, DefaultSpec, Key, Knowledge, Predicate, Rule, Scope, Severity, Verdict,
};

use crate::args::ExplainArgs;
use crate::console::{Console, Failure};
use crate::exit::Exit;
use crate::knowledge::{self, RuleFiles};
use crate::report::visible;
use crate::scan::nearest;

/// Explains a rule or an API.
pub(crate) fn run(console: &Console, args: &ExplainArgs) -> Result<Exit, Failure> {
    let knowledge = knowledge::load(&RuleFiles { named: args.rules.files.clone(), ..RuleFiles::default() })?;
    console.print(explain(&args.id, &knowledge)?.as_bytes())?;
    Ok(Exit::Clean)
}

fn explain(id: &str, knowledge: &Knowledge) -> Result<String, Failure> {
    let is = |own: &str, aliases: &[String]| own == id || aliases.iter().any(|alias| alias == id);
    if let Some(rule) = knowledge.rules.iter().find(|rule| is(&rule.id, &rule.aliases)) {
        return Ok(explain_rule(rule));
    }
    if let Some(api) = knowledge.apis.iter().find(|api| is(&api.id, &api.aliases)) {
        return Ok(explain_api(api));
    }
    let ids = knowledge.rules.iter().map(|rule| rule.id.as_str()).chain(knowledge.apis.iter().map(|api| api.id.as_str()));
    let help = nearest(id, ids).unwrap_or_else(|| "`cookielint rules list` lists them".to_owned());
    Err(Failure::new(format!("no rule or API is called `{}`", visible(id))).help(help))
}

/// A text that grows by labelled lines.
#[derive(Debug, Default)]
struct Page(String);

impl Page {
    fn title(&mut self, id: &str, title: &str) {
        let title = if title.is_empty() { String::new() } else { format!(": {}", visible(title)) };
        self.0.push_str(&format!("{}{title}\n\n", visible(id)));
    }

    /// A line, if there is something to say.
    fn line(&mut self, label: &str, text: &str) {
        if !text.is_empty() {
            self.0.push_str(&format!("{label:<12} {}\n", visible(text)));
        }
    }

    fn list(&mut self, label: &str, items: &[String]) {
        for (index, item) in items.iter().enumerate() {
            self.line(if index == 0 { label } else { "" }, item);
        }
    }

    /// Code keeps its lines.
    fn code(&mut self, label: &str, code: &str) {
        let lines: Vec<String> = code.lines().map(str::to_owned).collect();
        self.list(label, &lines);
    }
}

fn explain_rule(rule: &Rule) -> String {
    let mut page = Page::default();
    page.title(&rule.id, &rule.title);
    let kinds: Vec<String> = rule.severity_by_kind.iter().map(|(kind, level)| format!("{} for {kind} cookies", severity(*level))).collect();
    let kinds = if kinds.is_empty() { String::new() } else { format!(" ({})", kinds.join(", ")) };
    page.line("Severity", &format!("{}{kinds}", severity(rule.severity)));
    page.line("Applies", &condition(&rule.when));
    match &rule.verdict {
        Verdict::Require(required) => {
            let required = required.iter().map(|(attribute, wanted)| format!("{}: {}", attribute.as_str(), predicate(wanted)));
            page.line("Requires", &required.collect::<Vec<_>>().join(", "));
        }
        Verdict::Report(attribute) => page.line("Reports", attribute.as_str()),
        Verdict::Ignored => page.line("Reports", "keys that have no effect"),
        Verdict::OffInProduction => page.line("Reports", "requirements that fail only in production"),
        Verdict::Query { language, .. } => page.line("Reports", &format!("every match of its query in {language}")),
    }
    let except: Vec<String> = rule.except.iter().map(condition).collect();
    page.list("Except", &except);
    page.line("Message", &rule.message);
    page.line("Why", &rule.why);
    page.line("Fix", &rule.fix);
    let cwe: Vec<String> = rule.cwe.iter().map(|number| format!("CWE-{number}")).collect();
    page.line("Weakness", &cwe.into_iter().chain(rule.owasp.iter().cloned()).collect::<Vec<_>>().join(", "));
    page.line("Tags", &rule.tags.join(", "));
    page.list("See", &rule.references);
    page.line("Formerly", &rule.aliases.join(", "));
    page.line("Defined in", &format!("{}:{}", rule.place.file, rule.place.line));
    page.line("Suppress", &format!("a comment `cookielint: ignore[{}] reason` on the line or the line above", rule.id));
    page.0
}

fn explain_api(api: &Api) -> String {
    let mut page = Page::default();
    page.title(&api.id, &api.title);
    page.line("Language", &api.language);
    page.line("Packages", &api.packages.join(", "));
    if api.scope == Scope::Project {
        page.line("Scope", "configures cookies that are made elsewhere in the project");
    }
    if api.ignore {
        page.line("Judged", "never: it only looks like a cookie");
    } else if api.part {
        page.line("Judged", "never by itself: it contributes to other sites");
    }
    page.line("Kind", api.kind.as_deref().unwrap_or_default());
    let attributes: Vec<String> = api.attributes.iter().map(|(name, spec)| format!("{}: {}", name.as_str(), attribute(spec))).collect();
    page.list("Attributes", &attributes);
    let deletes: Vec<String> = api.deletes.iter().map(condition).collect();
    page.list("Deletes if", &deletes);
    let ignored: Vec<String> = api.ignored.iter().map(|(key, message)| format!("{key}: {message}")).collect();
    page.list("No effect", &ignored);
    page.code("Fix", api.fix.as_deref().unwrap_or_default());
    page.line("Note", api.note.as_deref().unwrap_or_default());
    page.list("See", &api.references);
    page.line("Formerly", &api.aliases.join(", "));
    page.line("Defined in", &format!("{}:{}", api.place.file, api.place.line));
    page.0
}

/// The word for a severity.
pub fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Critical => "critical",
        Severity::High => "high",
        Severity::Medium => "medium",
        Severity::Low => "low",
        Severity::Info => "info",
    }
}

fn attribute(spec: &AttributeSpec) -> String {
    let keys: Vec<String> = spec.keys.iter().map(key).collect();
    let mut text = keys.join(" or ");
    match &spec.default {
        Some(default) if spec.fixed => text.push_str(&format!(", always {}", default_text(default))),
        Some(default) => text.push_str(&format!(", {} when not written", default_text(default))),
        None => text.push_str(", not judged when not written"),
    }
    text
}

/// A key as it is written.
pub fn key(key: &Key) -> String {
    match key {
        Key::Path(path) => path.join("."),
        Key::Call { name, .. } => format!("{name}(…)"),
    }
}

fn default_text(default: &DefaultSpec) -> String {
    let mut text = constant(&default.otherwise);
    for case in &default.cases {
        let from = case.at_least.as_ref().map(|version| format!(" from {version}")).unwrap_or_default();
        let below = case.below.as_ref().map(|version| format!(" below {version}")).unwrap_or_default();
        text.push_str(&format!(" ({} in versions{from}{below})", constant(&case.value)));
    }
    text
}

/// A condition in words.
pub fn condition(condition: &Condition) -> String {
    let tests: Vec<String> = condition.tests.iter().map(|(attribute, wanted)| format!("{attribute}: {}", predicate(wanted))).collect();
    tests.join(" and ")
}

/// What is asked of a value, in words.
pub fn predicate(wanted: &Predicate) -> String {
    match wanted {
        Predicate::Equals(value) => constant(value),
        Predicate::Is(is) => format!("{is:?}").to_lowercase(),
        Predicate::Not(inner) => format!("not {}", predicate(inner)),
        Predicate::All(all) => all.iter().map(predicate).collect::<Vec<_>>().join(" and "),
        Predicate::In(values) => format!("one of {}", values.iter().map(constant).collect::<Vec<_>>().join(", ")),
        Predicate::InKind(kind) => format!("a {kind} name"),
        Predicate::Matches(regex) => format!("matches {regex}"),
        Predicate::Below(limit) => format!("below {}", number(*limit)),
        Predicate::AtLeast(limit) => format!("at least {}", number(*limit)),
        Predicate::Imports(module) => format!("from {module}"),
        Predicate::Written(true) => "written".to_owned(),
        Predicate::Written(false) => "by default".to_owned(),
    }
}

/// Whole days of seconds read better as days.
fn number(number: f64) -> String {
    const DAY: f64 = 86_400.0;
    let days = number / DAY;
    if days >= 1.0 && days.fract() == 0.0 { format!("{days} days") } else { number.to_string() }
}

/// What a value means, in words.
pub fn constant(constant: &Constant) -> String {
    match constant {
        Constant::True => "true".to_owned(),
        Constant::False => "false".to_owned(),
        Constant::PerRequest => "as the request".to_owned(),
        Constant::Unset => "not sent".to_owned(),
        Constant::Absent => "not written".to_owned(),
        Constant::Unknown => "unknown".to_owned(),
        Constant::Text(text) => text.clone(),
        Constant::Number(value) => number(*value),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::*;

    #[test]
    fn a_rule_is_explained_with_why_and_fix() {
        let knowledge = knowledge::load(&RuleFiles::default()).unwrap();
        let text = explain("secure", &knowledge).unwrap();
        let rule = knowledge.rules.iter().find(|rule| rule.id == "secure").unwrap();
        for part in ["secure: ", "Requires     secure: true", &rule.why, &rule.fix, "CWE-614", "cookielint: ignore[secure]"] {
            assert!(text.contains(part), "{part:?} is missing in\n{text}");
        }
    }

    #[test]
    fn every_rule_and_api_can_be_explained() {
        let knowledge = knowledge::load(&RuleFiles::default()).unwrap();
        let ids = knowledge.rules.iter().map(|rule| &rule.id).chain(knowledge.apis.iter().map(|api| &api.id));
        for id in ids {
            assert!(explain(id, &knowledge).unwrap().starts_with(id.as_str()));
        }
    }

    #[test]
    fn an_unknown_id_names_the_nearest() {
        let knowledge = knowledge::load(&RuleFiles::default()).unwrap();
        let failure = explain("secur", &knowledge).unwrap_err();
        assert_eq!(failure.help.as_deref(), Some("did you mean `secure`?"));
    }

    #[test]
    fn numbers_of_whole_days_are_days() {
        assert_eq!(number(400.0 * 86_400.0), "400 days");
        assert_eq!(number(90.0), "90");
    }
}
