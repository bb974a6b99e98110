//! The command `audit`: many repositories, one history. What an audit is stands in the audit crate; here are its command line, its clock,
//! its configuration on disk, and what it says.

pub(crate) mod args;
mod bench;
mod night;
mod outputs;
mod tell;
mod watch;

use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use cookielint_audit::config::{self, Config};
use cookielint_audit::gate::Gate;
use cookielint_audit::store::log::Run;
use cookielint_audit::store::{Lock, Store};
use cookielint_audit::{clock, gate};

use crate::console::{Console, Failure};
use crate::exit::Exit;
use args::{AuditArgs, AuditCommand};

/// Runs the command.
pub(crate) fn run(console: &Console, args: AuditArgs) -> Result<Exit, Failure> {
    let Some(command) = args.command else { return night::run(console, &Ground::new(&args)?, &args) };
    if matches!(command, AuditCommand::Init) {
        config::init(&args.config)?;
        console.note(&format!("{} written: name your targets in it, then run `cookielint audit`", crate::name::shown(&args.config)));
        return Ok(Exit::Clean);
    }
    let ground = Ground::new(&AuditArgs { command: None, ..args })?;
    match command {
        AuditCommand::Init => Ok(Exit::Clean),
        AuditCommand::Status => tell::status(console, &ground),
        AuditCommand::Runs => tell::runs(console, &ground),
        AuditCommand::Diff { before, after } => tell::diff(console, &ground, &before, &after),
        AuditCommand::Show { finding } => tell::show(console, &ground, &finding),
        AuditCommand::Accept { finding, reason, until, owner, revoke } => {
            let until = until.as_deref().map(|text| ground.day("--until", text)).transpose()?;
            tell::accept(console, &ground, &tell::Acceptance { finding, reason, until, owner, revoke })
        }
        AuditCommand::Export { format, output, of } => outputs::export(console, &ground, format, output.as_deref(), of.as_deref()),
        AuditCommand::Prune { before } => tell::prune(console, &ground, ground.day("--before", &before)?),
        AuditCommand::Check => tell::check(console, &ground),
        AuditCommand::Backup { file } => tell::backup(console, &ground, &file),
        AuditCommand::Merge { files } => night::merge(console, &ground, &files),
    }
}

/// Where an audit stands: its configuration, its store and its time.
struct Ground {
    config_file: PathBuf,
    store: Option<PathBuf>,
    wait: Duration,
    /// In seconds since 1970.
    now: i64,
    strict: bool,
}

impl Ground {
    fn new(args: &AuditArgs) -> Result<Ground, Failure> {
        let now = match &args.now {
            Some(text) => {
                clock::parse(text).ok_or_else(|| Failure::new(format!("--now: `{}` is no time", crate::report::visible(text))))?
            }
            None => SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| i64::try_from(since.as_secs()).unwrap_or_default()),
        };
        let wait = Duration::from_secs(args.wait);
        Ok(Ground { config_file: args.config.clone(), store: args.store.clone(), wait, now, strict: args.strict })
    }

    fn config(&self) -> Result<Config, Failure> {
        Ok(Config::read(&self.config_file)?)
    }

    /// The store's file: named on the command line, or by the configuration.
    fn path(&self) -> Result<PathBuf, Failure> {
        match &self.store {
            Some(path) => Ok(path.clone()),
            None => Ok(self.config()?.store()),
        }
    }

    fn read(&self) -> Result<Store, Failure> {
        Ok(Store::read(&self.path()?)?)
    }

    /// Locks a store against other writers.
    fn lock(&self, console: &Console, path: &Path) -> Result<Lock, Failure> {
        let host = std::fs::read_to_string("/etc/hostname").unwrap_or_default();
        let host = if host.trim().is_empty() { "this machine".to_owned() } else { host.trim().to_owned() };
        let owner = format!("process {} on {host}, since {}", std::process::id(), clock::moment(self.now));
        let waits = |holder: &str| console.note(&format!("waiting for {holder}"));
        Ok(Lock::take(path, &owner, self.wait, &waits)?)
    }

    /// A day, written as one.
    fn day(&self, flag: &str, text: &str) -> Result<i64, Failure> {
        clock::parse(text)
            .filter(|_| !text.contains('T'))
            .ok_or_else(|| Failure::new(format!("{flag}: `{}` is no day", crate::report::visible(text))).help("such as 2027-01-31"))
    }

    fn gate(&self) -> Result<Gate, Failure> {
        let (fail_on, severity) = self.config()?.gate();
        Ok(Gate { fail_on, severity, strict: self.strict })
    }
}

impl From<gate::Passage> for Exit {
    fn from(passage: gate::Passage) -> Self {
        match passage {
            gate::Passage::Open => Exit::Clean,
            gate::Passage::Findings => Exit::Findings,
            gate::Passage::Incomplete => Exit::Incomplete,
        }
    }
}

/// The run whose id begins so; without a word the last one.
fn find_run(store: &Store, word: Option<&str>) -> Result<Run, Failure> {
    let runs = store.runs()?;
    let Some(word) = word else { return runs.into_iter().next_back().ok_or_else(|| Failure::new("there is no run yet")) };
    let mut fitting = runs.into_iter().filter(|run| run.id().starts_with(word));
    match (fitting.next(), fitting.next()) {
        (Some(run), None) => Ok(run),
        (None, _) => {
            let failure = Failure::new(format!("no run begins with `{}`", crate::report::visible(word)));
            Err(failure.help("`cookielint audit runs` lists them"))
        }
        (Some(a), Some(b)) => {
            Err(Failure::new(format!("several runs begin with `{}`: {}, {} …", crate::report::visible(word), a.id(), b.id())))
        }
    }
}
