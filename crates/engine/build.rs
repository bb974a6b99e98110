//! What the code that makes facts looks like, as one number: facts that outlive a scan ([`store`](src/store.rs)) must not outlive a change of
//! that code, and nobody must have to remember it.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io;
use std::path::{Path, PathBuf};

/// From bytes to facts: the engine, what it is told by tables, and the versions of grammars.
const MAKERS: &[&str] = &["src", "../languages/src", "../rules/src", "../grammars/src", "../grammars/Cargo.toml"];

fn main() -> io::Result<()> {
    let mut hasher = DefaultHasher::new();
    for maker in MAKERS {
        println!("cargo::rerun-if-changed={maker}");
        let mut files = Vec::new();
        collect(Path::new(maker), &mut files)?;
        files.sort();
        for file in files {
            (file.to_string_lossy(), fs::read(&file)?).hash(&mut hasher);
        }
    }
    println!("cargo::rustc-env=COOKIELINT_FACTS_CODE={:016x}", hasher.finish());
    Ok(())
}

fn collect(path: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    if path.is_dir() {
        fs::read_dir(path)?.try_for_each(|entry| collect(&entry?.path(), files))
    } else {
        files.push(path.to_path_buf());
        Ok(())
    }
}
