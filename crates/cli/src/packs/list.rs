//! `rules list`.

use cookielint_languages::Language;
use cookielint_rules::model::{Api, Knowledge, Rule};

use crate::args::{ListArgs, ListFormat};
use crate::console::{Console, Failure};
use crate::exit::Exit;
use crate::explain::severity;
use crate::knowledge::{self, RuleFiles};
use crate::report::visible;
use crate::scan::nearest;

/// Lists rules and APIs.
pub(crate) fn list(console: &Console, args: &ListArgs) -> Result<Exit, Failure> {
    let knowledge = knowledge::load(&RuleFiles { named: args.rules.files.clone(), ..RuleFiles::default() })?;
    let family = args.language.as_deref().map(|id| family(id)).transpose()?;
    let apis: Vec<&Api> = knowledge.apis.iter().filter(|api| family.is_none_or(|family| api.language == family)).collect();
    let text = match args.format {
        ListFormat::Text => table(&knowledge, &apis),
        ListFormat::Json => json(&knowledge, &apis),
    };
    console.print(text.as_bytes())?;
    Ok(Exit::Clean)
}

/// The family of a language: its members share their APIs.
fn family(id: &str) -> Result<&'static str, Failure> {
    Language::by_id(id).map(|language| language.family).ok_or_else(|| {
        let failure = Failure::new(format!("--language: unknown language `{}`", visible(id)));
        let known = cookielint_languages::LANGUAGES.iter().map(|language| language.id);
        failure.help(nearest(id, known).unwrap_or_else(|| "`cookielint languages` lists them".to_owned()))
    })
}

fn table(knowledge: &Knowledge, apis: &[&Api]) -> String {
    let width = knowledge.rules.iter().map(|rule| rule.id.len()).chain(apis.iter().map(|api| api.id.len())).max().unwrap_or_default();
    let mut text = "Rules\n".to_owned();
    for Rule { id, title, severity: level, .. } in &knowledge.rules {
        text.push_str(&format!("  {:width$}  {:8}  {}\n", visible(id), severity(*level), visible(title)));
    }
    text.push_str("\nAPIs\n");
    for Api { id, title, language, .. } in apis {
        text.push_str(&format!("  {:width$}  {language:10}  {}\n", visible(id), visible(title)));
    }
    text
}

fn json(knowledge: &Knowledge, apis: &[&Api]) -> String {
    let rule = |rule: &Rule| {
        serde_json::json!({
            "id": rule.id, "title": rule.title, "severity": rule.severity, "cwe": rule.cwe, "owasp": rule.owasp, "tags": rule.tags,
            "references": rule.references, "file": rule.place.file, "line": rule.place.line,
        })
    };
    let api = |api: &&Api| {
        serde_json::json!({
            "id": api.id, "title": api.title, "language": api.language, "packages": api.packages, "references": api.references,
            "file": api.place.file, "line": api.place.line,
        })
    };
    let rules: Vec<_> = knowledge.rules.iter().map(rule).collect();
    let apis: Vec<_> = apis.iter().map(api).collect();
    format!("{:#}\n", serde_json::json!({ "version": 1, "rules": rules, "apis": apis }))
}
