//! A run of the audit: from its configuration to a store that knows more, reports, and an exit code.

use std::collections::BTreeSet;
use std::fs;
use std::io::BufReader;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use cookielint_audit::clock;
use cookielint_audit::run::{self, Ended};
use cookielint_audit::shard::Shard;
use cookielint_audit::store::Store;
use cookielint_audit::store::log::Run;
use cookielint_audit::store::portable;
use cookielint_audit::survey::Survey;
use cookielint_audit::targets::targets;

use super::args::AuditArgs;
use super::bench::Workbench;
use super::watch::Teller;
use super::{Ground, outputs, tell};
use crate::console::{Console, Failure, count};
use crate::exit::Exit;
use crate::name::shown;

/// Stack of a scanning thread: code nests deeper than a default stack likes.
const STACK: usize = 16 << 20;

/// Scans what the configuration lists.
pub(super) fn run(console: &Console, ground: &Ground, args: &AuditArgs) -> Result<Exit, Failure> {
    let config = ground.config()?;
    let shard = match &args.shard {
        None => Shard::WHOLE,
        Some(text) => Shard::parse(text).ok_or_else(|| {
            Failure::new(format!("--shard: `{}` is no part of a whole", crate::report::visible(text))).help("such as 2/8")
        })?,
    };
    let all = targets(&config)?;
    let number = all.len();
    let own: Vec<_> = all.into_iter().filter(|target| shard.holds(&target.name)).collect();
    if own.is_empty() && shard == Shard::WHOLE {
        console.fail(&Failure::new("nothing to scan: no targets"));
        return Ok(Exit::Nothing);
    }
    let bench = Workbench::new(config.configuration().as_deref())?;
    let path = ground.path()?;
    let _lock = ground.lock(console, &path)?;
    let mut store = Store::open(&path)?;
    let mut run = begin(&store, ground, args.run.as_deref())?;
    store.join_run(&run)?;
    let stop = interruptible(console);
    let teller = Teller::new(console, own.len());
    let pool = rayon::ThreadPoolBuilder::new().num_threads(args.threads.map_or(0, usize::from)).stack_size(STACK).build();
    let pool = pool.map_err(|error| Failure::new(format!("no threads can be made: {error}")))?;
    let ended = pool.install(|| run::run(&mut store, &run, &own, &bench, &teller, &stop));
    teller.finish();
    if ended? == Ended::Stopped {
        console.warn(&format!("stopped; what was observed is kept. `cookielint audit --run {}` goes on with it", run.id()));
        return Ok(Exit::Incomplete);
    }
    run.parts = BTreeSet::from([(shard.number, shard.of)]);
    // A clock that stands still, or was set back, ends no run before it began.
    run.finished = Some(if args.now.is_some() { ground.now } else { Ground::new(args)?.now }.max(run.started));
    store.join_run(&run)?;
    if let Some(file) = &args.result {
        write_result(&store, &run, file)?;
        console.note(&format!("result of {} of {number} targets written to {}", own.len(), shown(file)));
    }
    finish(console, ground, &store, &run, Some(&bench))
}

/// The run: a new one at this time, or the one that was named.
fn begin(store: &Store, ground: &Ground, named: Option<&str>) -> Result<Run, Failure> {
    let runs = store.runs()?;
    let started = match named {
        Some(text) => clock::parse(text).ok_or_else(|| {
            Failure::new(format!("--run: `{}` is no day or time", crate::report::visible(text)))
                .help("such as 2026-11-20 or 2026-11-20T03:00:00Z")
        })?,
        // Two runs in one second are two runs.
        None => runs.iter().map(|run| run.started + 1).max().map_or(ground.now, |next| next.max(ground.now)),
    };
    Ok(Run { started, ended: None, tool: env!("CARGO_PKG_VERSION").to_owned(), parts: BTreeSet::new(), finished: None })
}

/// Set by Ctrl-C and by what schedulers send; who says it twice is obeyed at once.
fn interruptible(console: &Console) -> Arc<AtomicBool> {
    let stop = Arc::new(AtomicBool::new(false));
    let (told, console) = (Arc::clone(&stop), *console);
    // Without a handler the first signal ends the process, which the store survives as well.
    let _ = ctrlc::set_handler(move || {
        if told.swap(true, Ordering::Relaxed) {
            std::process::exit(130);
        }
        console.note("stopping after this target; once more stops at once");
    });
    stop
}

fn write_result(store: &Store, run: &Run, file: &std::path::Path) -> Result<(), Failure> {
    let mut bytes = Vec::new();
    portable::write(store, run, &mut bytes)?;
    outputs::put(file, &bytes)
}

/// Folds results in.
pub(super) fn merge(console: &Console, ground: &Ground, files: &[PathBuf]) -> Result<Exit, Failure> {
    let path = ground.path()?;
    let _lock = ground.lock(console, &path)?;
    let mut store = Store::open(&path)?;
    let mut merged = BTreeSet::new();
    for file in files {
        let fault = |why: String| Failure::new(format!("{}: {why}", shown(file)));
        let open = fs::File::open(file).map_err(|error| fault(error.to_string()))?;
        let result = portable::read(&mut BufReader::new(open)).map_err(fault)?;
        store.merge(&result)?;
        merged.insert(result.run.started);
        console.note(&format!("{}: {} of run {}", shown(file), count(result.observed.len(), "target", "targets"), result.run.id()));
    }
    let runs = store.runs()?;
    let last = runs.iter().rfind(|run| merged.contains(&run.started));
    match last {
        // Without a configuration nothing says what fails a run.
        Some(run) if ground.config_file.exists() => finish(console, ground, &store, run, None),
        _ => Ok(Exit::Clean),
    }
}

/// Says what a run came to, writes reports, and decides.
fn finish(console: &Console, ground: &Ground, store: &Store, run: &Run, bench: Option<&Workbench>) -> Result<Exit, Failure> {
    let runs = store.runs()?;
    let run = runs.iter().find(|known| known.started == run.started).unwrap_or(run);
    let survey = Survey::new(store, run, run.started)?;
    let config = ground.config()?;
    if let Some(folder) = config.report().filter(|_| run.ended.is_some()) {
        let made;
        let bench = match bench {
            Some(bench) => bench,
            None => {
                made = Workbench::new(config.configuration().as_deref())?;
                &made
            }
        };
        outputs::reports(store, &survey, bench.knowledge(), &outputs::links(&config), &folder)?;
        console.note(&format!("reports written to {}", shown(&folder)));
    }
    console.print(tell::summary(&survey).as_bytes())?;
    let gate = ground.gate()?;
    let stopping = survey.rows.iter().filter(|row| gate.stops(row.state, row.tracked.member.severity)).count();
    Ok(gate.passage(stopping, survey.is_incomplete() && run.ended.is_some()).into())
}
