//! A file of the examples out of shape: cut, with lines twice, shuffled, or inside of itself.

#![no_main]

use std::path::PathBuf;
use std::sync::OnceLock;

use cookielint_fuzz::choice::Choice;
use cookielint_fuzz::{mutation, scan};
use cookielint_languages::Language;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let mut choice = Choice::new(data.to_vec());
    let files = examples();
    let (path, bytes) = &files[choice.within(files.len())];
    scan(path, &mutation::mutated(bytes, &mut choice));
});

/// Every annotated example, sorted.
fn examples() -> &'static [(String, Vec<u8>)] {
    static EXAMPLES: OnceLock<Vec<(String, Vec<u8>)>> = OnceLock::new();
    EXAMPLES.get_or_init(|| {
        let mut found = Vec::new();
        let mut pending = vec![PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../corpus"))];
        while let Some(folder) = pending.pop() {
            for entry in std::fs::read_dir(folder).expect("the examples are there").flatten() {
                let path = entry.path();
                let name = entry.file_name().to_string_lossy().into_owned();
                if path.is_dir() && !path.ends_with("corpus/real") {
                    pending.push(path);
                } else if path.is_file() && Language::for_path(&name).is_some() {
                    found.push((name, std::fs::read(&path).expect("it is readable")));
                }
            }
        }
        found.sort();
        found
    })
}
