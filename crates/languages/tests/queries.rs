//! The query files that ship: every one compiles against its grammar, alone and joined.

#![allow(clippy::expect_used, clippy::panic, reason = "tests")]

use cookielint_languages::{Embedded, LANGUAGES, Language, QuerySet, QuerySource, TEMPLATES};

#[test]
fn every_query_compiles_against_its_grammar() {
    for language in LANGUAGES {
        let set = QuerySet::load(language, &Embedded, Vec::new()).unwrap_or_else(|fault| panic!("{fault}"));
        let facts = set.facts().unwrap_or_else(|fault| panic!("{fault}"));
        let sites = set.sites().unwrap_or_else(|fault| panic!("{fault}"));
        set.layers().unwrap_or_else(|fault| panic!("{fault}"));
        assert!(!facts.patterns.is_empty() && sites.patterns.len() <= facts.patterns.len(), "{language:?}");
    }
}

#[test]
fn no_query_file_is_left_out_of_its_language() {
    for language in LANGUAGES {
        let set = QuerySet::load(language, &Embedded, Vec::new()).unwrap_or_else(|fault| panic!("{fault}"));
        let facts = set.facts().unwrap_or_else(|fault| panic!("{fault}"));
        let files = Embedded.list(&format!("queries/{}/", language.id)).into_iter().filter(|path| path.ends_with(".scm"));
        for file in files {
            let text = Embedded.read(&file).expect("listed");
            let only_inherits = text.lines().all(|line| line.is_empty() || line.starts_with(';'));
            let is_of_layers = file.ends_with("/layers.scm") && set.layers().is_ok_and(|layers| layers.is_some());
            assert!(only_inherits || is_of_layers || facts.patterns.iter().any(|pattern| pattern.file == file), "{file}");
        }
    }
}

#[test]
fn every_extension_belongs_to_one_language() {
    let mut all: Vec<&str> = LANGUAGES.iter().flat_map(|language| language.extensions).copied().collect();
    let many = all.len();
    all.sort_unstable();
    all.dedup();
    assert_eq!(all.len(), many);
    let mut all: Vec<&str> = LANGUAGES.iter().flat_map(|language| language.extensions).copied().collect();
    all.extend(TEMPLATES.iter().flat_map(|template| template.extensions));
    let many = all.len();
    all.sort_unstable();
    all.dedup();
    assert_eq!(all.len(), many, "a template's end is no language's");
    for template in TEMPLATES {
        let known = |id: &str| Language::by_id(id).is_some();
        assert!(template.page.is_none_or(known) && template.code.is_none_or(known), "{}", template.title);
    }
    let id = |path: &str| Language::for_path(path).map(|language| language.id);
    assert_eq!(
        (id("a/b.JS"), id("a/b.tsx"), id("a\\b.rb"), id(".js"), id("js"), id("a.js/b")),
        (Some("javascript"), Some("tsx"), Some("ruby"), None, None, None)
    );
}
