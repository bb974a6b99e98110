//! `inspect` shows the way from a site to a value: an example for each of the steps by which values are found, in `traces/<language>/`,
//! a file or a folder of files. `trace: <attribute>` in a comment stands above the site, `hop N` at the end of each line on the way, which
//! may be passed more than once (`hop 1, 3`). Nothing but these lines may be shown, in this order.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::support::Folder;

/// The steps, each of which wants examples in two languages.
const STEPS: std::ops::RangeInclusive<u32> = 1..=11;

type Hop = (String, usize);

/// What an example marks: the site and its attribute, and the way.
#[derive(Debug, Default)]
struct Marks {
    site: Option<(Hop, String)>,
    hops: BTreeMap<u32, Hop>,
}

impl Marks {
    fn read(&mut self, path: &str, text: &str) {
        for (index, line) in text.lines().enumerate() {
            let here = |line: usize| (path.to_owned(), line);
            if let Some((_, attribute)) = line.split_once("trace: ") {
                self.site = Some((here(index + 2), attribute.trim().to_owned()));
            }
            if let Some((_, numbers)) = line.split_once(" hop ") {
                let numbers = numbers.split(',').map(|number| number.trim().parse::<u32>().expect("a number"));
                self.hops.extend(numbers.map(|number| (number, here(index + 1))));
            }
        }
    }
}

fn files_in(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.into_iter().flat_map(|path| if path.is_dir() { files_in(&path) } else { vec![path] }).collect()
}

/// The places that are shown below an attribute, each once in a row.
fn shown(told: &str, site: &str, attribute: &str) -> Vec<Hop> {
    let head = format!("  {attribute}: ");
    let of_attribute = told.lines().skip_while(|line| !line.starts_with(&head)).skip(1).take_while(|line| line.starts_with("     "));
    let place = |line: &str| {
        let (place, _) = line.trim().split_once(": ")?;
        let (path, number) = place.strip_prefix("line ").map_or_else(|| place.rsplit_once(':'), |number| Some((site, number)))?;
        Some((path.to_owned(), number.parse::<usize>().ok()?))
    };
    let mut hops: Vec<Hop> = of_attribute.filter_map(place).collect();
    hops.dedup();
    hops
}

fn check(example: &Path) -> Result<(), String> {
    let base = if example.is_dir() { example } else { example.parent().unwrap() };
    let files = if example.is_dir() { files_in(example) } else { vec![example.to_owned()] };
    let (folder, mut marks) = (Folder::new(), Marks::default());
    for file in files {
        let path = file.strip_prefix(base).unwrap().to_str().unwrap().replace('\\', "/");
        let text = std::fs::read_to_string(&file).unwrap();
        marks.read(&path, &text);
        folder.write(&path, &text);
    }
    let ((path, line), attribute) = marks.site.ok_or_else(|| format!("{}: no site is marked", example.display()))?;
    let told = folder.run(&["inspect", "--root", ".", &format!("{path}:{line}")]).exits(0).out;
    let (wanted, found): (Vec<Hop>, Vec<Hop>) = (marks.hops.into_values().collect(), shown(&told, &path, &attribute));
    if wanted == found {
        Ok(())
    } else {
        Err(format!("{}: {attribute} is marked {wanted:?}, shown {found:?} in\n{told}", example.display()))
    }
}

#[test]
fn each_step_to_a_value_is_shown_in_two_languages() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cli/traces");
    let mut languages: BTreeMap<u32, usize> = BTreeMap::new();
    let mut faults = Vec::new();
    for language in std::fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path()) {
        let mut steps = std::collections::BTreeSet::new();
        for example in std::fs::read_dir(language).unwrap().map(|entry| entry.unwrap().path()) {
            let name = example.file_name().unwrap().to_str().unwrap().to_owned();
            steps.insert(
                name.get(..2).and_then(|number| number.parse::<u32>().ok()).expect("examples are named by the number of their step"),
            );
            faults.extend(check(&example).err());
        }
        steps.into_iter().for_each(|step| *languages.entry(step).or_default() += 1);
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    STEPS.for_each(|step| assert!(languages.get(&step).is_some_and(|count| *count >= 2), "step {step} is shown in {languages:?}"));
}
