//! Faults of query files: each stops the load with the file, line and column a person would edit.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

use std::collections::BTreeMap;

use cookielint_languages::{Compiled, Inline, Language, QueryFault, QuerySet, QuerySource};

struct Memory(BTreeMap<&'static str, &'static str>);

impl QuerySource for Memory {
    fn read(&self, path: &str) -> Option<String> {
        self.0.get(path).map(|text| (*text).to_owned())
    }

    fn list(&self, folder: &str) -> Vec<String> {
        self.0.keys().filter(|path| path.starts_with(folder)).map(|path| (*path).to_owned()).collect()
    }
}

fn compile(language: &str, files: &[(&'static str, &'static str)], inline: Vec<Inline>) -> Result<Compiled, QueryFault> {
    let source = Memory(files.iter().copied().collect());
    QuerySet::load(Language::by_id(language).expect("a language"), &source, inline)?.facts()
}

fn fault(language: &str, files: &[(&'static str, &'static str)]) -> QueryFault {
    compile(language, files, Vec::new()).expect_err("must be refused")
}

/// The fault in a query file of JSON: its place, the marked word, the message and the help.
#[track_caller]
fn refuses(text: &'static str, place: (usize, usize), message: &str, help: &str) {
    let found = fault("json", &[("queries/json/value.scm", text)]);
    let line = text.lines().nth(place.0 - 1).unwrap_or_default();
    assert_eq!(
        (found.file.as_str(), found.line, found.column, found.source_line.as_str()),
        ("queries/json/value.scm", place.0, place.1, line)
    );
    assert!(found.message.contains(message), "{found}");
    assert!(found.help.clone().unwrap_or_default().contains(help), "{found}");
}

#[test]
fn a_word_that_is_not_known_is_refused_where_it_stands() {
    refuses("; true\n(true) @value.ture\n", (2, 8), "unknown capture @value.ture", "did you mean @value.true?");
    refuses("((string) @value.text\n (#mach? @value.text \"a\"))", (2, 3), "unknown predicate #mach?", "did you mean #match?");
    refuses("(null) @value.null\n\n((array) @site (#set! lost true))", (3, 1), "unknown property \"lost\"", "did you mean list?");
    refuses("((array) @site (#set! list maybe))", (1, 1), "property \"list\" cannot be \"maybe\"", "one of: true");
}

#[test]
fn columns_count_characters() {
    refuses("(true) @_ä (false) @nö", (1, 20), "unknown capture @nö", "");
}

#[test]
fn what_the_grammar_does_not_have_is_refused_where_it_stands() {
    refuses("; a\n(pair\n  key: (strin) @key)", (3, 9), "no node \"strin\"", "did you mean string?");
    refuses("\"[[\" @site", (1, 2), "no node \"[[\"", "");
    refuses("(pair\n  kee: (string) @key)", (2, 3), "no field \"kee\"", "did you mean key?");
    refuses("(true) @value.true\n(number (true) @value.true)", (2, 9), "can never produce", "");
}

#[test]
fn bad_syntax_is_refused_where_it_stands() {
    refuses("(true) @value.true\n(false))", (2, 8), "syntax error", "");
    refuses("((true) @value.true (#eq? @value.false \"a\"))", (1, 28), "no capture @value.false", "");
    let found = fault("json", &[("queries/json/value.scm", "(true) @value.true\n\n((null) @value.null\n (#eq? @value.null))")]);
    assert!(found.message.contains("bad predicate"), "{found}");
    assert_eq!((found.line, found.source_line.as_str()), (3, "((null) @value.null"), "the pattern, since no more is known");
}

/// The fault in a container's query of JSON: its place, the message and the help.
#[track_caller]
fn refuses_layers(text: &'static str, place: (usize, usize), message: &str, help: &str) {
    let source = Memory(BTreeMap::from([("queries/json/layers.scm", text)]));
    let set = QuerySet::load(Language::by_id("json").expect("a language"), &source, Vec::new()).expect("its words are checked later");
    let found = set.layers().expect_err("must be refused");
    assert_eq!((found.file.as_str(), found.line, found.column), ("queries/json/layers.scm", place.0, place.1), "{found}");
    assert!(found.message.contains(message), "{found}");
    assert!(found.help.clone().unwrap_or_default().contains(help), "{found}");
}

#[test]
fn a_container_says_where_which_language_stands_and_nothing_else() {
    refuses_layers(
        "; a\n((string) @layer\n (#set! language jvascript))",
        (2, 1),
        "unknown language \"jvascript\"",
        "did you mean javascript?",
    );
    refuses_layers("((string) @value.text (#set! language javascript))", (1, 11), "@value.text means nothing here", "`@layer`");
    refuses_layers("((string) @_a\n (#set! language javascript))", (1, 1), "captures no @layer", "");
    refuses_layers("((string) @layer (#set! list true))", (1, 1), "\"list\" means nothing in layers.scm", "`language`");
    refuses_layers("((string) @layer (#set! escaped maybe))", (1, 1), "\"escaped\" cannot be \"maybe\"", "one of: true");
    refuses("(string) @layer", (1, 10), "@layer means nothing here", "nowhere else");
    refuses("((string) @value.text (#set! language javascript))", (1, 1), "\"language\" means nothing in value.scm", "layers.scm");
}

#[test]
fn what_tree_sitter_loses_in_silence_is_refused() {
    refuses("(true) @value.true @site @arg @text", (1, 31), "@text is the fourth capture on one node", "at most three");
    refuses("[[(true) (false)] (null)] @site", (1, 2), "all but its first", "into the outer one");
    refuses("[(null)\n ([(true) (false)])] @site", (2, 3), "all but its first", "into the outer one");
    for fine in [
        "(true) @value.true @site @arg (false) @text",
        "[(true) \"[\" (false)] @site ; [[",
        "[(array [(true) (false)] @key) (null)] @site",
        "[((true) . [(false) (null)]) (number)] @site",
        "([(true) (false)] @site (#any-of? @site \"true\" \"false\"))",
    ] {
        compile("json", &[("queries/json/value.scm", fine)], Vec::new()).unwrap_or_else(|fault| panic!("{fine}: {fault}"));
    }
}

/// Why [`what_tree_sitter_loses_in_silence_is_refused`]: should this fail, the restriction can go.
#[test]
fn tree_sitter_loses_branches_of_an_alternation_in_an_alternation() {
    use tree_sitter::{Parser, Query, QueryCursor, StreamingIterator};
    let grammar = Language::by_id("json").expect("json").grammar();
    let text = "[true, false, null]";
    let count = |query: &str| {
        let mut parser = Parser::new();
        parser.set_language(&grammar).unwrap();
        let tree = parser.parse(text, None).unwrap();
        let query = Query::new(&grammar, query).unwrap();
        QueryCursor::new().matches(&query, tree.root_node(), text.as_bytes()).count()
    };
    assert_eq!((count("[(true) (false) (null)] @x"), count("[[(true) (false)] (null)] @x")), (3, 2));
}

#[test]
fn a_fault_in_an_inherited_file_names_that_file() {
    let files = [
        ("queries/javascript/call.scm", "; f()\n(call_expression\n  function: (_) @calee) @site\n"),
        ("queries/typescript/call.scm", "; inherits: javascript\n; f!()\n(non_null_expression) @site\n"),
        ("queries/tsx/call.scm", "; inherits: typescript\n"),
    ];
    let found = fault("tsx", &files);
    assert_eq!((found.file.as_str(), found.line, found.column), ("queries/javascript/call.scm", 3, 17));
    assert_eq!(found.source_line, "  function: (_) @calee) @site");
    let files = [
        ("queries/javascript/call.scm", "(call_expression) @site\n"),
        ("queries/typescript/call.scm", "; inherits: javascript\n(no_such) @site\n"),
    ];
    let found = fault("typescript", &files);
    assert_eq!((found.file.as_str(), found.line, found.column), ("queries/typescript/call.scm", 2, 2));
    assert!(compile("javascript", &files, Vec::new()).is_ok(), "the parent is as it was");
}

#[test]
fn a_fault_in_an_inline_query_names_its_line_in_the_yaml_file() {
    let inline = |text: &str| Inline { file: "mine.yaml".to_owned(), line: 12, text: text.to_owned(), id: 7 };
    let stock = [("queries/json/value.scm", "(true) @value.true\n")];
    let found = compile("json", &stock, vec![inline("          (array\n            (tru) @site)\n")]).expect_err("must be refused");
    assert_eq!((found.file.as_str(), found.line, found.column), ("mine.yaml", 13, 14));
    let compiled = compile("json", &stock, vec![inline("; one\n(array) @site\n(object) @site")]).expect("correct");
    let patterns: Vec<_> = compiled.patterns.iter().map(|pattern| (pattern.file.as_str(), pattern.line, pattern.inline)).collect();
    assert_eq!(patterns, [("queries/json/value.scm", 1, None), ("mine.yaml", 13, Some(7)), ("mine.yaml", 14, Some(7))]);
}

#[test]
fn a_file_or_parent_that_does_not_exist_is_refused() {
    let found = fault("json", &[("queries/json/vlaue.scm", "")]);
    assert_eq!((found.file.as_str(), found.help.as_deref()), ("queries/json/vlaue.scm", Some("did you mean value.scm?")));
    let found = fault("json", &[("queries/json/value.scm", "; inherits: jsom\n")]);
    assert_eq!((found.line, found.help.as_deref()), (1, Some("did you mean json?")));
    let ring = [("queries/javascript/call.scm", "; inherits: typescript\n"), ("queries/typescript/call.scm", "; inherits: javascript\n")];
    assert!(fault("javascript", &ring).message.contains("inherits from itself"));
}

#[test]
fn the_fault_as_people_see_it() {
    let found = fault("json", &[("queries/json/value.scm", "(true) @value.ture\n")]);
    let expected = "queries/json/value.scm:1:8: unknown capture @value.ture\n  | (true) @value.ture\n  |        ^\n  = help: did you mean @value.true?";
    assert_eq!(found.to_string(), expected);
}
