//! The command `scan`: from a request to reports and an exit code.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, IsTerminal, Read};
use std::path::{Path, PathBuf};

use cookielint_engine::Scanner;
use cookielint_engine::finding::Outcome;
use cookielint_engine::policy::Policy;
use cookielint_engine::store::{FactStore, Nowhere};
use cookielint_engine::tree::Tree;
use cookielint_languages::{Embedded, Reading, near};
use cookielint_report::{Format, RunInfo, Style, Verbosity};
use cookielint_rules::model::Knowledge;

use crate::cache::Cache;
use crate::config::{self, Loaded, NAME};
use crate::console::{Console, Failure, count};
use crate::exit::{Exit, ExitPolicy};
use crate::knowledge::{self, RuleFiles};
use crate::name::shown;
use crate::output::{Output, Target, write_all};
use crate::progress::Bar;
use crate::project::Ground;
use crate::report;
use crate::request::{Request, Subject, listed_paths};
use crate::walk::{DirTree, ListOptions};

/// Stack of a scanning thread: code nests deeper than a default stack likes. It costs nothing where it is not used.
const STACK: usize = 16 << 20;

/// Runs a scan.
pub(crate) fn run(console: &Console, request: &Request) -> Result<Exit, Failure> {
    let input = Input::read(request)?;
    let search = config::load(&request.config, &input.ground)?;
    let loaded = search.loaded.as_ref();
    let knowledge = load_knowledge(request, loaded)?;
    let policy = request.choices.policy(loaded, &knowledge)?;
    let exits = ExitPolicy { fail_on: request.choices.fail_on(loaded), exit_zero: request.exit_zero, strict: request.strict };

    let tree = list(request, loaded, &input, &knowledge)?;
    say_configuration(console, request, loaded, &tree, search.mistaken.as_deref());
    say_ground(console, &input.ground, &tree);
    if tree.reported() == 0 && !tree.unseen().iter().any(|unseen| unseen.reason.is_incomplete()) {
        return Ok(nothing(console, &tree, tree.unsupported()));
    }
    let scanner = Scanner::new(knowledge, &Embedded).map_err(|fault| Failure::new(fault.to_string()))?;
    let mut outcome = scan(console, request, &scanner, &tree, &policy)?;
    complete(&mut outcome, &tree);
    // Files whose names said nothing turned out to be nothing that is read.
    if outcome.counts.files_listed == 0 && !outcome.unseen.iter().any(|unseen| unseen.reason.is_incomplete()) {
        return Ok(nothing(console, &tree, outcome.counts.files_unsupported));
    }

    let info = run_info(console, &input, loaded);
    let mut reports = Vec::new();
    for output in &request.outputs {
        let info = RunInfo { style: style(console, output), ..info.clone() };
        reports.push((output.clone(), report::render(output.format, &outcome, scanner.knowledge(), &info)?));
    }
    write_all(console, &reports)?;
    say_elsewhere(console, request, &outcome);
    Ok(exits.exit(&outcome, tree.reported()))
}

/// The scan itself, on threads of its own.
fn scan(console: &Console, request: &Request, scanner: &Scanner, tree: &DirTree, policy: &Policy) -> Result<Outcome, Failure> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(request.threads).stack_size(STACK).build();
    let pool = pool.map_err(|error| Failure::new(format!("no threads can be made: {error}")))?;
    let cache = request.cache.as_deref().and_then(|folder| Cache::open(console, folder, scanner.facts_key()));
    let store: &dyn FactStore = cache.as_ref().map_or(&Nowhere, |cache| cache);
    let bar = Bar::new(console.has_progress());
    let outcome = pool.install(|| scanner.scan_keeping(tree, &request.options, policy, &bar, store));
    bar.finish();
    if let Some(cache) = cache {
        cache.close(console);
    }
    Ok(outcome)
}

/// What is scanned, found on disk.
#[derive(Debug)]
struct Input {
    ground: Ground,
    /// As the user wrote them.
    paths: Vec<PathBuf>,
    /// Content that is not on disk.
    unsaved: Option<Vec<u8>>,
}

impl Input {
    fn read(request: &Request) -> Result<Input, Failure> {
        let root = request.root.as_deref();
        match &request.subject {
            Subject::Paths(paths) => Ok(Input { ground: Ground::locate(paths, root)?, paths: paths.clone(), unsaved: None }),
            Subject::List { file, null } => {
                let bytes = if file == Path::new("-") { stdin() } else { fs::read(file) };
                let bytes = bytes.map_err(|error| Failure::new(format!("--files-from {}: {error}", shown(file))))?;
                let paths = listed_paths(&bytes, *null)?;
                Ok(Input { ground: Ground::locate(&paths, root)?, paths, unsaved: None })
            }
            Subject::Stdin(path) => {
                let name = path.to_string_lossy();
                if !Reading::is_possible(&name) {
                    let failure = Failure::new(format!("--stdin-path {}: no language has such file names", shown(path)));
                    return Err(failure.help("`cookielint languages` lists them"));
                }
                let ground = Ground::unsaved(path, root)?;
                let content = stdin().map_err(|error| Failure::new(format!("standard input: {error}")))?;
                Ok(Input { ground, paths: vec![path.clone()], unsaved: Some(content) })
            }
        }
    }
}

fn stdin() -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes)
}

fn load_knowledge(request: &Request, loaded: Option<&Loaded>) -> Result<Knowledge, Failure> {
    let configured = loaded.map(Loaded::rule_files).transpose()?.unwrap_or_default();
    let confined = loaded.map(|loaded| loaded.folder().to_path_buf());
    let mut knowledge = knowledge::load(&RuleFiles { named: request.rules.clone(), configured, confined })?;
    if let Some(loaded) = loaded {
        loaded.add_kinds(&mut knowledge)?;
    }
    Ok(knowledge)
}

fn list(request: &Request, loaded: Option<&Loaded>, input: &Input, knowledge: &Knowledge) -> Result<DirTree, Failure> {
    let options = ListOptions {
        isolated: request.options.isolated,
        ignore_files: request.ignore_files,
        hidden: request.hidden,
        threads: request.threads,
        max_file_size: request.options.most_bytes_read(),
        filter: loaded.map(Loaded::filter).transpose()?.unwrap_or_default(),
        manifests: knowledge.manifests(),
    };
    let mut tree = DirTree::list(&input.ground, &options);
    if let (Some(content), Some(named)) = (&input.unsaved, input.ground.named.first()) {
        tree.overlay(&input.ground, &named.path, content.clone());
    }
    Ok(tree)
}

/// Adds what the tree knows and the engine need not.
fn complete(outcome: &mut Outcome, tree: &DirTree) {
    outcome.unseen.extend_from_slice(tree.unseen());
    outcome.unseen.sort();
    outcome.unseen.dedup();
    outcome.counts.files_unsupported += tree.unsupported();
}

fn say_configuration(console: &Console, request: &Request, loaded: Option<&Loaded>, tree: &DirTree, mistaken: Option<&str>) {
    if let Some(name) = mistaken {
        console.warn(&format!("{name} is not read: the configuration is called {NAME}"));
    }
    match loaded {
        Some(loaded) => console.note(&format!("configuration: {}", loaded.summary(tree.excluded()))),
        None if request.config == config::Choice::None => console.detail("configuration: none (--no-config)"),
        None => console.detail("configuration: none found"),
    }
}

/// Says where names in reports begin, if not here, and how much is looked at.
fn say_ground(console: &Console, ground: &Ground, tree: &DirTree) {
    let here = std::env::current_dir().and_then(|here| here.canonicalize());
    if !ground.named.is_empty() && here.is_ok_and(|here| here != ground.base) {
        console.note(&format!("files are named relative to {}", shown(&ground.base)));
    }
    for root in &ground.roots {
        let kind = if root.repository { " (repository)" } else { "" };
        console.detail(&format!("project: {}{kind}", shown(&root.path)));
    }
    let others = tree.entries().len().saturating_sub(tree.reported());
    console.detail(&format!(
        "{} to scan, {others} more to read, {} in no language that is read here",
        count(tree.reported(), "file", "files"),
        tree.unsupported()
    ));
}

/// Says why nothing was scanned: a scan that saw nothing must not look clean.
fn nothing(console: &Console, tree: &DirTree, unsupported: usize) -> Exit {
    let mut reasons = Vec::new();
    if unsupported > 0 {
        reasons.push(format!("{} in no language that is read here", count(unsupported, "file", "files")));
    }
    if tree.excluded() > 0 {
        reasons.push(format!("{} left out by the configuration", count(tree.excluded(), "path", "paths")));
    }
    let unseen = tree.unseen().iter().map(|unseen| format!("{}: {}", report::visible(&unseen.path), unseen.reason.text()));
    reasons.extend(unseen);
    let reasons = if reasons.is_empty() { "no files found".to_owned() } else { reasons.join("; ") };
    let failure = Failure::new(format!("nothing to scan: {reasons}"));
    console.fail(&failure.help("`cookielint languages` lists what is read; --hidden and --no-ignore look at more files"));
    Exit::Nothing
}

fn run_info(console: &Console, input: &Input, loaded: Option<&Loaded>) -> RunInfo {
    let verbosity = match (console.quiet, console.verbose) {
        (true, _) => Verbosity::Quiet,
        (_, true) => Verbosity::Verbose,
        _ => Verbosity::Normal,
    };
    RunInfo {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        name: input.ground.base.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(),
        paths: input.paths.iter().map(|path| path.to_string_lossy().into_owned()).collect(),
        configuration: loaded.map(|loaded| loaded.name().to_owned()),
        verbosity,
        ..RunInfo::default()
    }
}

/// Colours and width belong to the terminal; a file gets colours only if they were asked for.
fn style(console: &Console, output: &Output) -> Style {
    match output.target {
        Target::Standard if io::stdout().is_terminal() => Style { color: console.out_color, width: width() },
        Target::Standard => Style { color: console.out_color, width: None },
        Target::File(_) => Style { color: console.file_color, width: None },
    }
}

fn width() -> Option<usize> {
    terminal_size::terminal_size().map(|(terminal_size::Width(width), _)| usize::from(width))
}

/// A summary on standard error where no report for people says it.
fn say_elsewhere(console: &Console, request: &Request, outcome: &Outcome) {
    let text = request.outputs.iter().any(|output| output.format == Format::Text && output.target == Target::Standard);
    if !text {
        let findings = count(outcome.reported().count(), "finding", "findings");
        let holes = outcome.unseen.iter().filter(|unseen| unseen.reason.is_incomplete()).map(|unseen| &unseen.path);
        let holes = holes.collect::<BTreeSet<_>>().len();
        let holes = if holes == 0 { String::new() } else { format!("; {} not fully seen", count(holes, "file", "files")) };
        console.note(&format!("{findings}{holes}"));
    }
    for output in &request.outputs {
        if let Target::File(path) = &output.target {
            console.note(&format!("{} written to {}", output.format, shown(path)));
        }
    }
}

/// The nearest of some words, as advice.
pub(crate) fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    near(word, known).map(|known| format!("did you mean `{known}`?"))
}
