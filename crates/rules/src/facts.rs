//! The text that stands for everything which decides facts, so that a cache knows when it is stale.
//!
//! Deliberately absent: what is applied after facts (files, defaults, conditions of rules) and what is only said (titles, messages,
//! severities, notes). Rewording a message must leave every cache warm.

use std::fmt::Write;

use crate::model::{Api, Knowledge, Match, Verdict};

/// See the module. Only its being equal or not matters.
pub(crate) fn facts_text(knowledge: &Knowledge) -> String {
    let mut text = String::new();
    for api in &knowledge.apis {
        // Writing to a text cannot fail.
        _ = api_text(&mut text, api);
    }
    for query in &knowledge.inline {
        _ = writeln!(text, "query {} {:?}", query.language, query.text.split_whitespace().collect::<Vec<_>>());
    }
    for rule in &knowledge.rules {
        if let Verdict::Query { query, language } = &rule.verdict {
            _ = writeln!(text, "rule {} {query} {language}", rule.id);
        }
    }
    for (language, modules) in &knowledge.modules {
        _ = writeln!(text, "exports {language} {:?}", modules.exports);
    }
    for (name, ways) in &knowledge.objects {
        _ = writeln!(text, "object {name} {ways:?}");
    }
    let environments = &knowledge.environments;
    _ = writeln!(text, "environment {:?} {:?} {:?}", environments.names, environments.expressions, environments.reads);
    _ = writeln!(text, "words {:?} {:?}", environments.words, environments.other_words);
    _ = writeln!(text, "past {:?} {:?} {:?}", environments.past, environments.parses, environments.placeholders);
    _ = writeln!(text, "durations {:?}", environments.durations);
    text
}

fn api_text(text: &mut String, api: &Api) -> std::fmt::Result {
    writeln!(text, "api {} {} {:?} {:?} {:?} {:?}", api.id, api.language, api.packages, api.filters, api.at, api.keys)?;
    writeln!(text, "  {:?} {:?} part {} ignore {}", api.text, api.scope, api.part, api.ignore)?;
    for (role, matches) in [("match", &api.matches), ("present", &api.present)] {
        for m in matches {
            let Match { shape, paths, params, optional, positional, under, evidence, imports, filters, query, .. } = m;
            writeln!(
                text,
                "  {role} {shape:?} {paths:?} {params:?} {optional:?} {positional} {under:?} {evidence:?} {imports:?} {filters:?} {query:?}"
            )?;
        }
    }
    for (role, companions) in [("also", &api.also), ("unsent", &api.unsent), ("sent", &api.sent)] {
        writeln!(text, "  {role} {companions:?}")?;
    }
    for (attribute, spec) in &api.attributes {
        writeln!(text, "  attribute {} {:?} {:?} {}", attribute.0, spec.keys, spec.values, spec.unit)?;
    }
    writeln!(text, "  ignored {:?}", api.ignored.keys().collect::<Vec<_>>())
}
