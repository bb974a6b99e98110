//! `cargo xtask docs`: the documentation as a site of plain files below `target/site`, written from the table of rules and APIs, the annotated
//! examples and the hand-written pages. `--check` proves it against its sources without writing, `--browser` looks at it in Chromium.
//!
//! The way: what a page says ([`api`], [`rule`], [`language`], [`matrix`], [`markdown`]) is plain data, which a template makes a page of ([`site`]). Examples
//! are chosen and cut in [`examples`], [`excerpt`] and [`highlight`]. Deliberately absent: knowledge of its own. What is wrong here is put right in the
//! tables, the examples or the pages.

mod api;
mod api_words;
mod browse;
mod check;
mod examples;
mod excerpt;
mod highlight;
mod language;
mod markdown;
mod matrix;
mod rule;
mod site;

use std::path::{Path, PathBuf};

use crate::browser;

/// Where it is written, below the root.
const FOLDER: &str = "target/site";

/// Runs the task.
///
/// # Errors
/// What cannot be read or written, every fault of the site, or wrong arguments.
pub(crate) fn run(root: &Path, arguments: &[&str]) -> Result<(), String> {
    let (mut check_only, mut look, mut pictures) = (false, false, None);
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        match *argument {
            "--check" => check_only = true,
            "--browser" => look = true,
            "--pictures" => pictures = Some(PathBuf::from(rest.next().ok_or("--pictures needs a folder")?)),
            other => return Err(format!("`docs` knows no `{other}`")),
        }
    }
    let sources = site::Sources::read(root)?;
    let site = site::build(&sources)?;
    let mut faults = check::faults(&site);
    if !site.files().eq(site::build(&sources)?.files()) {
        faults.push("a second run writes other files".to_owned());
    }
    if !faults.is_empty() {
        return Err(format!("{}\ndocs: {} to put right", faults.join("\n"), faults.len()));
    }
    println!("docs: {} pages, every link leads somewhere", site.pages.len());
    if check_only {
        return Ok(());
    }
    let folder = root.join(FOLDER);
    write(&site, &folder)?;
    println!("docs: written to {FOLDER}/index.html");
    if look || pictures.is_some() {
        browser::test("docs", |browser| browse::look(browser, &folder, pictures.as_deref()))?;
    }
    Ok(())
}

/// Writes every file, and nothing else stays in the folder.
fn write(site: &site::Site, folder: &Path) -> Result<(), String> {
    let fault = |path: &Path, error: std::io::Error| format!("{}: {error}", path.display());
    if folder.exists() {
        std::fs::remove_dir_all(folder).map_err(|error| fault(folder, error))?;
    }
    for (path, text) in site.files() {
        let path = folder.join(path);
        let parent = path.parent().unwrap_or(folder);
        std::fs::create_dir_all(parent).map_err(|error| fault(parent, error))?;
        std::fs::write(&path, text).map_err(|error| fault(&path, error))?;
    }
    Ok(())
}
