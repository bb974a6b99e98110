//! What an audit writes to files: exports, and the reports of a run.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use cookielint_audit::config::Config;
use cookielint_audit::store::Store;
use cookielint_audit::survey::Survey;
use cookielint_audit::targets::targets;
use cookielint_audit::{digest, document, export};
use cookielint_report::{Format, RunInfo, Times};
use cookielint_rules::model::Knowledge;

use super::args::ExportFormat;
use super::bench::Workbench;
use super::{Ground, find_run};
use crate::console::{Console, Failure};
use crate::exit::Exit;
use crate::name::shown;
use crate::report;

/// Writes the findings as they are seen from a run.
pub(super) fn export(
    console: &Console,
    ground: &Ground,
    format: ExportFormat,
    output: Option<&Path>,
    of: Option<&str>,
) -> Result<Exit, Failure> {
    let store = ground.read()?;
    let run = find_run(&store, of)?;
    let time = if of.is_some() { run.started } else { ground.now.max(run.started) };
    let survey = Survey::new(&store, &run, time)?;
    let bytes = match format {
        ExportFormat::Json => export::json(&store, &survey)?,
        ExportFormat::Csv => export::csv(&store, &survey)?,
        ExportFormat::Html => {
            let config = ground.config()?;
            page(&store, &survey, Workbench::new(config.configuration().as_deref())?.knowledge(), &links(&config))?
        }
        ExportFormat::Markdown => digest::write(&store, &survey)?.into_bytes(),
        ExportFormat::Sarif => {
            let folder = output.ok_or_else(|| Failure::new("SARIF is one file a target: name a folder with --output"))?;
            let bench = Workbench::new(ground.config()?.configuration().as_deref())?;
            sarif(&store, &survey, bench.knowledge(), folder)?;
            return Ok(Exit::Clean);
        }
    };
    match output {
        Some(file) => put(file, &bytes)?,
        None => console.print(&bytes)?,
    }
    Ok(Exit::Clean)
}

/// The reports of a run, each replaced as a whole.
pub(super) fn reports(store: &Store, survey: &Survey, knowledge: &Knowledge, links: &Links, folder: &Path) -> Result<(), Failure> {
    make(folder)?;
    put(&folder.join("report.html"), &page(store, survey, knowledge, links)?)?;
    put(&folder.join("audit.json"), &export::json(store, survey)?)?;
    put(&folder.join("digest.md"), digest::write(store, survey)?.as_bytes())?;
    sarif(store, survey, knowledge, &folder.join("sarif"))
}

/// Where the code of targets can be read, by name.
pub(super) type Links = BTreeMap<String, String>;

/// Those that a configuration names. Targets that cannot be listed now have none.
pub(super) fn links(config: &Config) -> Links {
    let targets = targets(config).unwrap_or_default();
    targets.into_iter().filter_map(|target| Some((target.name, target.link?))).collect()
}

fn page(store: &Store, survey: &Survey, knowledge: &Knowledge, links: &Links) -> Result<Vec<u8>, Failure> {
    let document = document::document(store, survey, knowledge, links)?;
    let mut page = Vec::new();
    cookielint_report::html::write(&document, &mut page).map_err(|error| Failure::new(format!("the report cannot be written: {error}")))?;
    Ok(page)
}

/// One file a target.
fn sarif(store: &Store, survey: &Survey, knowledge: &Knowledge, folder: &Path) -> Result<(), Failure> {
    make(folder)?;
    for target in &survey.targets {
        let outcome = export::outcome(store, survey, &target.name)?;
        let moment = cookielint_audit::clock::moment;
        let end = survey.run.ended.unwrap_or(survey.run.started);
        let times = Times { start: moment(survey.run.started), end: moment(end) };
        let info = RunInfo {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            paths: vec![target.name.clone()],
            incomplete: target.record.is_none(),
            times: Some(times),
            ..RunInfo::default()
        };
        put(&folder.join(file_name(&target.name)), &report::render(Format::Sarif, &outcome, knowledge, &info)?)?;
    }
    Ok(())
}

/// A name of a target as the name of a file: what is no letter, digit, dot or dash is written as its bytes, so that two stay two.
fn file_name(target: &str) -> String {
    let mut name = String::new();
    for (index, byte) in target.bytes().enumerate() {
        if byte.is_ascii_alphanumeric() || byte == b'-' || (byte == b'.' && index > 0) {
            name.push(char::from(byte));
        } else {
            name.push_str(&format!("_{byte:02x}"));
        }
    }
    format!("{name}.sarif")
}

fn make(folder: &Path) -> Result<(), Failure> {
    fs::create_dir_all(folder).map_err(|error| Failure::new(format!("{}: {error}", shown(folder))))
}

/// Writes a file, whole or not at all.
pub(super) fn put(file: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let fault = |error: std::io::Error| Failure::new(format!("{}: {error}", shown(file)));
    let mut name = file.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.part", std::process::id()));
    let part = file.with_file_name(name);
    let written = fs::write(&part, bytes).and_then(|()| fs::rename(&part, file));
    written.inspect_err(|_| drop(fs::remove_file(&part))).map_err(fault)
}
