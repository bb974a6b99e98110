//! Prints a file's syntax tree, or what the language's queries on disk match in it: for whoever writes queries.
//!
//! `cargo run -p cookielint-languages --example syntax -- FILE [--tree]`, from the root.
#![allow(clippy::print_stdout, clippy::expect_used, clippy::indexing_slicing, reason = "a tool for developers")]

use cookielint_languages::{Language, QuerySet, QuerySource};
use tree_sitter::{Parser, QueryCursor, StreamingIterator};

struct Disk;
impl QuerySource for Disk {
    fn read(&self, path: &str) -> Option<String> {
        std::fs::read_to_string(path).ok()
    }
    fn list(&self, folder: &str) -> Vec<String> {
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        entries.map(|entry| entry.path().display().to_string()).collect()
    }
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let file = arguments.first().expect("a file");
    let language = Language::for_path(file).expect("a language");
    let text = std::fs::read_to_string(file).expect("readable");
    let mut parser = Parser::new();
    parser.set_language(&language.grammar()).expect("grammar");
    let tree = parser.parse(&text, None).expect("a tree");
    if arguments.iter().any(|argument| argument == "--tree") {
        show(&mut tree.walk(), 0, &text);
        return;
    }
    let compiled = match QuerySet::load(language, &Disk, Vec::new()).and_then(|set| set.sites().and_then(|_| set.facts())) {
        Ok(compiled) => compiled,
        Err(fault) => {
            println!("{fault}");
            std::process::exit(2);
        }
    };
    let mut cursor = QueryCursor::new();
    let mut matches = cursor.matches(&compiled.query, tree.root_node(), text.as_bytes());
    while let Some(found) = matches.next() {
        let pattern = &compiled.patterns[found.pattern_index];
        println!("{}:{} {:?}", pattern.file, pattern.line, pattern.settings);
        for capture in found.captures() {
            let name = compiled.query.capture_names()[capture.index as usize];
            let node = capture.node;
            let mut shown = text[node.byte_range()].replace('\n', "⏎");
            if shown.len() > 70 {
                shown = shown.chars().take(70).collect::<String>() + "…";
            }
            println!("    @{name:<16} {}:{} {} {shown}", node.start_position().row + 1, node.start_position().column + 1, node.kind());
        }
    }
}

fn show(cursor: &mut tree_sitter::TreeCursor<'_>, depth: usize, text: &str) {
    let node = cursor.node();
    let field = cursor.field_name().map(|name| format!("{name}: ")).unwrap_or_default();
    let leaf = if node.child_count() == 0 { format!(" {:?}", &text[node.byte_range()]) } else { String::new() };
    let extra = if node.is_extra() { " (extra)" } else { "" };
    if node.is_named() {
        println!("{}{field}{}{leaf}{extra}", "  ".repeat(depth), node.kind());
    } else if !field.is_empty() {
        println!("{}{field}{:?}", "  ".repeat(depth), node.kind());
    }
    if cursor.goto_first_child() {
        loop {
            show(cursor, depth + 1, text);
            if !cursor.goto_next_sibling() {
                break;
            }
        }
        cursor.goto_parent();
    }
}
