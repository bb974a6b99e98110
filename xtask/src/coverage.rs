//! `cargo xtask coverage`: what the API tables have for each known way of setting a cookie. `docs/coverage/<ecosystem>.yaml` lists the ways;
//! this checks that the APIs it names exist, counts, and writes `docs/coverage.md`.
//!
//! Deliberately absent: what a way is. The lists are made by hand, from the documentation and the source of the frameworks.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use serde::Deserialize;

use crate::scanning;

/// One list.
#[derive(Debug, Deserialize)]
struct List {
    entries: BTreeMap<String, Way>,
}

/// One way of setting a cookie.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Way {
    #[serde(default)]
    apis: Vec<String>,
    /// What is missing.
    open: Option<String>,
    /// Why it cannot be seen.
    out_of_reach: Option<String>,
    /// It only looks like one.
    #[serde(default)]
    look_alike: bool,
    #[serde(alias = "reason")]
    note: Option<String>,
}

/// What became of a way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum State {
    Done,
    Partly,
    Open,
    OutOfReach,
    LookAlike,
}

const STATES: [(State, &str); 5] = [
    (State::Done, "done"),
    (State::Partly, "done in part"),
    (State::Open, "open"),
    (State::OutOfReach, "out of reach"),
    (State::LookAlike, "look-alike"),
];

impl Way {
    fn state(&self) -> State {
        match (self.look_alike, self.apis.is_empty(), self.open.is_some(), self.out_of_reach.is_some()) {
            (true, ..) => State::LookAlike,
            (_, _, _, true) => State::OutOfReach,
            (_, true, ..) => State::Open,
            (_, _, true, _) => State::Partly,
            _ => State::Done,
        }
    }

    fn why(&self) -> &str {
        [&self.out_of_reach, &self.open, &self.note].into_iter().flatten().next().map_or("", String::as_str)
    }
}

/// Checks the lists and writes the page; with `check` the page must be there as it would be written.
///
/// # Errors
/// A list that cannot be read, an API that does not exist, or a page that is not up to date.
pub(crate) fn run(root: &Path, check: bool) -> Result<(), String> {
    let lists = read(&root.join("docs/coverage"))?;
    let scanner = scanning::scanner()?;
    let known = |id: &str| scanner.knowledge().api(id).is_some();
    let unknown: Vec<String> = lists
        .iter()
        .flat_map(|(name, list)| list.entries.iter().map(move |(id, way)| (name, id, way)))
        .flat_map(|(name, id, way)| {
            way.apis
                .iter()
                .filter(|api| !known(api))
                .map(move |api| format!("docs/coverage/{name}.yaml: `{id}` names `{api}`, which is no API"))
        })
        .collect();
    if !unknown.is_empty() {
        return Err(unknown.join("\n"));
    }
    let (page, path) = (page(&lists), root.join("docs/coverage.md"));
    if check {
        let written = std::fs::read_to_string(&path).unwrap_or_default();
        return if written == page { Ok(()) } else { Err("docs/coverage.md is not up to date: run `cargo xtask coverage`".to_owned()) };
    }
    std::fs::write(&path, &page).map_err(|error| format!("{}: {error}", path.display()))?;
    print!("{page}");
    Ok(())
}

fn read(folder: &Path) -> Result<BTreeMap<String, List>, String> {
    let files = std::fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut lists = BTreeMap::new();
    for file in files.flatten().map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|end| end == "yaml")) {
        let text = std::fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
        let list: List = serde_yaml::from_str(&text).map_err(|error| format!("{}: {error}", file.display()))?;
        let name = file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        lists.insert(name, list);
    }
    Ok(lists)
}

/// The page: how much there is, then every way that is not simply done.
fn page(lists: &BTreeMap<String, List>) -> String {
    let mut page = "# Coverage\n\nKnown ways of setting a cookie, and what the API tables have for them. Written by `cargo xtask coverage` from `docs/coverage/`.\n\n".to_owned();
    let titles: Vec<&str> = STATES.iter().map(|(_, title)| *title).collect();
    _ = writeln!(page, "| | ways | {} |\n|---|---|{}", titles.join(" | "), "---|".repeat(STATES.len()));
    let row = |name: &str, ways: &[&Way]| {
        let counts: Vec<String> =
            STATES.iter().map(|(state, _)| ways.iter().filter(|way| way.state() == *state).count().to_string()).collect();
        format!("| {name} | {} | {} |\n", ways.len(), counts.join(" | "))
    };
    for (name, list) in lists {
        page.push_str(&row(name, &list.entries.values().collect::<Vec<_>>()));
    }
    page.push_str(&row("**all**", &lists.values().flat_map(|list| list.entries.values()).collect::<Vec<_>>()));
    for (name, list) in lists {
        let mut rest: Vec<(State, &String, &Way)> = list.entries.iter().map(|(id, way)| (way.state(), id, way)).collect();
        rest.retain(|(state, ..)| !matches!(state, State::Done | State::LookAlike));
        rest.sort_by_key(|(state, id, _)| (*state, *id));
        if rest.is_empty() {
            continue;
        }
        _ = writeln!(page, "\n## {name}\n\n| way | | what is missing |\n|---|---|---|");
        for (state, id, way) in rest {
            let title = STATES.iter().find(|(known, _)| *known == state).map_or("", |(_, title)| title);
            _ = writeln!(page, "| {id} | {title} | {} |", way.why().replace('|', "\\|"));
        }
    }
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lists(text: &str) -> BTreeMap<String, List> {
        let list = serde_yaml::from_str(text).unwrap_or_else(|_| List { entries: BTreeMap::new() });
        BTreeMap::from([("go".to_owned(), list)])
    }

    #[test]
    fn a_way_is_counted_by_what_became_of_it() {
        let page = page(&lists(
            "entries:\n  a: { apis: [go/a] }\n  b: { apis: [go/b], open: the rest }\n  c: { open: nobody asked }\n  d: { out-of-reach: no grammar }\n  e: { look-alike: true, apis: [go/a] }\n",
        ));
        assert!(page.contains("| go | 5 | 1 | 1 | 1 | 1 | 1 |"), "{page}");
        assert!(page.contains("| b | done in part | the rest |"), "{page}");
        assert!(!page.contains("| a |"), "what is done needs no line: {page}");
    }
}
