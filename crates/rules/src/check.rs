//! The check that costs time: compiling every query. Loading leaves it out, since a scan compiles what it needs anyway.

use std::collections::BTreeSet;

use cookielint_languages::{Inline, LANGUAGES, Language, QueryFault, QuerySet, QuerySource};

use crate::fault::{Fault, LoadFault, MOST_FAULTS};
use crate::model::{InlineQuery, Knowledge};

/// A source without query files: inline queries are compiled on their own, so that each reports its own fault.
struct Nothing;

impl QuerySource for Nothing {
    fn read(&self, _path: &str) -> Option<String> {
        None
    }

    fn list(&self, _folder: &str) -> Vec<String> {
        Vec::new()
    }
}

/// Compiles the query files of every language, and every inline query for every language of its family.
///
/// # Errors
/// All faults, up to a bound; those of inline queries with their place in the YAML file.
pub fn check(knowledge: &Knowledge, queries: &dyn QuerySource) -> Result<(), LoadFault> {
    let mut faults: Vec<Fault> = Vec::new();
    compile_files(queries).into_iter().for_each(|fault| add(&mut faults, fault));
    inline_faults(knowledge, &mut faults);
    bounded(faults)
}

/// Compiles every inline query for every language of its family: cheap, and all that can be wrong where the query files are those that ship.
///
/// # Errors
/// All faults, up to a bound, with their place in the YAML file.
pub fn check_inline(knowledge: &Knowledge) -> Result<(), LoadFault> {
    let mut faults = Vec::new();
    inline_faults(knowledge, &mut faults);
    bounded(faults)
}

fn inline_faults(knowledge: &Knowledge, faults: &mut Vec<Fault>) {
    for query in &knowledge.inline {
        let members = LANGUAGES.iter().filter(|language| language.family == query.language);
        let found = members.filter_map(|language| compile_alone(query, language).err());
        let found = found.into_iter().map(|fault| match &query.source_line {
            Some(line) if fault.line == query.line => QueryFault { source_line: line.clone(), ..fault },
            _ => fault,
        });
        // A fault of all members is said once.
        let mut seen = BTreeSet::new();
        found.filter(|fault| seen.insert((fault.line, fault.column, fault.message.clone()))).for_each(|fault| add(faults, fault));
    }
}

fn add(faults: &mut Vec<Fault>, fault: QueryFault) {
    let fault = Fault::from(fault);
    if !faults.contains(&fault) {
        faults.push(fault);
    }
}

fn bounded(mut faults: Vec<Fault>) -> Result<(), LoadFault> {
    let omitted = faults.len().saturating_sub(MOST_FAULTS);
    faults.truncate(MOST_FAULTS);
    if faults.is_empty() { Ok(()) } else { Err(LoadFault { faults, omitted }) }
}

/// The faults of the query files, in the order of languages. Compiling is slow, so languages are compiled side by side.
fn compile_files(queries: &dyn QuerySource) -> Vec<QueryFault> {
    let compile = |language: &'static Language| {
        // The facts query holds all files but that of the layers; the sites query is a part of it.
        QuerySet::load(language, queries, Vec::new()).and_then(|set| set.facts().and_then(|_| set.layers()).map(|_| ()))
    };
    std::thread::scope(|scope| {
        let running: Vec<_> = LANGUAGES.iter().map(|language| scope.spawn(move || compile(language))).collect();
        // A panic while compiling stays a panic.
        let done = running.into_iter().map(|thread| thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        done.filter_map(Result::err).collect()
    })
}

fn compile_alone(query: &InlineQuery, language: &'static Language) -> Result<(), QueryFault> {
    let inline = Inline { file: query.file.clone(), line: query.line, text: query.text.clone(), id: 0 };
    let compiled = QuerySet::load(language, &Nothing, vec![inline])?.facts();
    let compiled = compiled.map_err(|mut fault| {
        if fault.help.is_none() && query.language != language.id {
            fault.help = Some(format!("in {}, which is of the family {}", language.id, query.language));
        }
        fault
    })?;
    let site = compiled.query.capture_index_for_name("site");
    for (index, pattern) in compiled.patterns.iter().enumerate() {
        let quantifiers = compiled.query.capture_quantifiers(index);
        let captured = site.and_then(|site| quantifiers.get(usize::try_from(site).ok()?));
        if captured.is_none_or(|quantifier| *quantifier == tree_sitter::CaptureQuantifier::Zero) {
            let first = query.text.lines().nth(pattern.line - query.line).unwrap_or_default();
            return Err(QueryFault {
                file: query.file.clone(),
                line: pattern.line,
                column: first.chars().take_while(|c| c.is_whitespace()).count() + 1,
                source_line: first.to_owned(),
                message: "the pattern captures no @site".to_owned(),
                help: None,
            });
        }
    }
    Ok(())
}
