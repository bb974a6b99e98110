//! Checks files of rules and APIs on disk, with the queries beside them: for whoever writes them.
//!
//! `cargo run -p cookielint-rules --example check -- rules.yaml [user.yaml …]`, from the root. The first file takes the place of the
//! built-in rules.
#![allow(clippy::print_stdout, clippy::expect_used, missing_docs, reason = "a tool for developers")]

use std::path::Path;
use std::process::ExitCode;

use cookielint_languages::QuerySource;
use cookielint_rules::{Listed, Root, RuleSource, check, load};

struct Disk;

impl RuleSource for Disk {
    fn read(&self, path: &str) -> Result<Vec<u8>, String> {
        std::fs::read(path).map_err(|error| error.to_string())
    }

    fn list(&self, folder: &str) -> Vec<Listed> {
        let folder = if folder.is_empty() { "." } else { folder };
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        let listed = entries.map(|entry| {
            let name = entry.file_name().to_string_lossy().into_owned();
            if entry.path().is_dir() { Listed::Folder(name) } else { Listed::File(name) }
        });
        listed.collect()
    }
}

struct Queries(String);

impl QuerySource for Queries {
    fn read(&self, path: &str) -> Option<String> {
        std::fs::read_to_string(Path::new(&self.0).join(path)).ok()
    }

    fn list(&self, folder: &str) -> Vec<String> {
        let entries = std::fs::read_dir(Path::new(&self.0).join(folder)).into_iter().flatten().flatten();
        let mut paths: Vec<String> = entries.map(|entry| format!("{folder}{}", entry.file_name().to_string_lossy())).collect();
        paths.sort();
        paths
    }
}

fn main() -> ExitCode {
    let mut files = std::env::args().skip(1);
    let base = files.next().unwrap_or_else(|| "rules.yaml".to_owned());
    let folder = Path::new(&base).parent().expect("a file").display().to_string();
    let roots: Vec<Root> = std::iter::once(Root::Base(base)).chain(files.map(Root::User)).collect();
    let checked = load(&Disk, &roots).and_then(|knowledge| check(&knowledge, &Queries(folder)).map(|()| knowledge));
    match checked {
        Ok(knowledge) => {
            let sites = knowledge.apis.iter().map(|api| api.matches.len()).sum::<usize>();
            println!(
                "fine: {} APIs with {sites} matches, {} rules, {} objects, {} kinds, {} inline queries",
                knowledge.apis.len(),
                knowledge.rules.len(),
                knowledge.objects.len(),
                knowledge.kinds.len(),
                knowledge.inline.len()
            );
            ExitCode::SUCCESS
        }
        Err(faults) => {
            println!("{faults}");
            ExitCode::FAILURE
        }
    }
}
