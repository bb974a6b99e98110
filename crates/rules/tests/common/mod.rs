//! What the tests of loading share: files in memory, and faults whose place is marked in the text itself.
#![allow(dead_code, unreachable_pub, clippy::expect_used, clippy::indexing_slicing, reason = "not every test file needs everything")]

use std::collections::BTreeMap;

use cookielint_rules::model::Knowledge;
use cookielint_rules::{Fault, Listed, LoadFault, Root, RuleSource, load};

/// A file with nearly every form that the schema has.
pub const FORMS: &str = r#"version: 1
language: typescript
values: { flag: { truthy: true, "*": unset, "1": 400d, two: 2 } }
attribute-sets: { set: { x-own: {}, secure: { key: [a, { set: ["=Secure", _, $] }], default: null, values: flag } } }
objects: { a/B: [{ type: a }, { call: [a, b] }, { param: 0, of: a }, { name: "*.b", package: "npm:b", imports: b }] }
kinds: { session: { names: [sess] } }
places: { test: "**/test/**", development: [a] }
environments: { production: { names: { python: A }, files: [a], expressions: { go: { a: true, b: x } }, reads: { go: [a] } } }
projects: { npm: { languages: go, names: relaxed, roots: a, manifests: [{ files: [a], locked: true, called: "(?<name>a)", packages: [{ name: b, pattern: "(?<version>c)" }], references: ["(?<path>a)"] }] } }
apis:
  - id: go/a
    package: [go:a/b]
    match: [{ call: a, params: [name, ...value, "=x", _], optional: [], where: { name: { not: { is: absent } } } }, { settings: a }, { call: b, set: { max-age: 1d } }, { query: (a) @site }]
    also: [{ call: a, of: site, params: [path] }]
    unsent: [{ call: a, params: [_, site] }, { within: [a] }]
    attributes:
      max-age: { unit: days, values: { a: unknown }, default: [{ when: { version: { below: 2.1, at-least: "1.0" } }, value: 1d }, { value: unset }] }
    deletes: { max-age: { below: 0 } }
    force: [{ when: { name: x }, set: { secure: true } }]
    environment: { production: { name: x }, development: [{ name: y }] }
    governs: "*/*"
rules:
  - { id: a, severity: low, message: m, require: { domain: { in: [unset, ""] }, max-age: { below: 400d } }, except: [{ kind: session }], cwe: 614 }
  - { id: b, severity: low, message: m, language: go, query: (a) @site }
"#;

/// Files in memory.
#[derive(Debug, Default)]
pub struct Memory(pub BTreeMap<String, Vec<u8>>);

impl Memory {
    pub fn new<C: Into<Vec<u8>>>(files: impl IntoIterator<Item = (&'static str, C)>) -> Self {
        Memory(files.into_iter().map(|(path, content)| (path.to_owned(), content.into())).collect())
    }
}

impl RuleSource for Memory {
    fn read(&self, path: &str) -> Result<Vec<u8>, String> {
        self.0.get(path).cloned().ok_or_else(|| "no such file".to_owned())
    }

    fn list(&self, folder: &str) -> Vec<Listed> {
        let prefix = if folder.is_empty() { String::new() } else { format!("{folder}/") };
        let mut listed: Vec<Listed> = self
            .0
            .keys()
            .filter_map(|path| path.strip_prefix(&prefix))
            .map(|rest| match rest.split_once('/') {
                Some((folder, _)) => Listed::Folder(folder.to_owned()),
                None => Listed::File(rest.to_owned()),
            })
            .collect();
        listed.dedup();
        listed
    }
}

/// Loads one file.
pub fn load_text(text: &str) -> Result<Knowledge, LoadFault> {
    let source = Memory::new([("rules.yaml", text)]);
    load(&source, &[Root::Base("rules.yaml".to_owned())])
}

/// Where a fault is expected: line, column and width.
pub type Place = (usize, usize, usize);

/// The text without its marks `«…»`, and the places that they mark.
pub fn unmark(marked: &str) -> (String, Vec<Place>) {
    let (mut text, mut places) = (String::new(), Vec::new());
    let (mut line, mut column, mut start) = (1, 1, None);
    for c in marked.chars() {
        match c {
            '«' => start = Some(column),
            '»' => {
                let start: usize = start.take().expect("an opening mark");
                places.push((line, start, column - start));
            }
            '\n' => {
                (line, column) = (line + 1, 1);
                text.push(c);
            }
            _ => {
                column += 1;
                text.push(c);
            }
        }
    }
    (text, places)
}

pub fn place(fault: &Fault) -> Place {
    (fault.line, fault.column, fault.width)
}

/// Asserts that loading the marked text gives exactly one fault, at the mark, with this message and help.
#[track_caller]
pub fn assert_fault(marked: &str, message: &str, help: &str) {
    let (text, places) = unmark(marked);
    let faults = load_text(&text).expect_err(&format!("no fault, expected: {message}\n{text}")).faults;
    let shown = faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
    assert_eq!(faults.len(), 1, "one fault expected:\n{shown}");
    let fault = &faults[0];
    assert_eq!(fault.message, message, "{shown}");
    assert_eq!(fault.help.as_deref().unwrap_or_default(), help, "{shown}");
    assert_eq!(vec![place(fault)], places, "the place is wrong:\n{shown}");
    assert_eq!(Some(fault.source_line.as_str()), text.lines().nth(fault.line - 1), "{shown}");
}
