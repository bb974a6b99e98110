//! What was typed after `audit`.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum, ValueHint};

/// Shown below the help.
pub(crate) const EXAMPLES: &str = "\
Examples:
  cookielint audit init                       write an audit.yaml to begin with
  cookielint audit                            scan what it lists, and keep what was found
  cookielint audit status                     what is new, open, fixed and accepted
  cookielint audit accept 63dee396 --reason \"behind a VPN\" --until 2027-01-31
  cookielint audit --shard 2/8 --run 2026-11-20 --result 2.audit
  cookielint audit merge *.audit

Exit codes: as for scan; 1 for findings that fail-on names, 4 if something was not seen.";

/// `cookielint audit`.
#[derive(Debug, Args)]
pub(crate) struct AuditArgs {
    /// The configuration of the audit
    #[arg(long, value_name = "FILE", global = true, default_value = "audit.yaml", value_hint = ValueHint::FilePath)]
    pub(crate) config: PathBuf,
    /// The store, instead of the one that the configuration names
    #[arg(long, value_name = "FILE", global = true, value_hint = ValueHint::FilePath)]
    pub(crate) store: Option<PathBuf>,
    /// How long to wait for another run that writes to the store
    #[arg(long, value_name = "SECONDS", global = true, default_value_t = 0)]
    pub(crate) wait: u64,
    /// The time, instead of now
    #[arg(long, value_name = "TIME", global = true, hide = true)]
    pub(crate) now: Option<String>,
    /// The run, by its day or time: goes on with one that was cut off, or names one that several machines share [default: now]
    #[arg(long, value_name = "TIME")]
    pub(crate) run: Option<String>,
    /// Scan only the targets of this part of all, such as 2/8
    #[arg(long, value_name = "I/N", requires = "run")]
    pub(crate) shard: Option<String>,
    /// Write what this run found to a file that `audit merge` reads
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) result: Option<PathBuf>,
    /// Number of threads [default: one for each processor]
    #[arg(long, short = 'j', value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    pub(crate) threads: Option<u16>,
    /// Exit with 4 when something was not seen, even if there are findings
    #[arg(long)]
    pub(crate) strict: bool,
    /// What to do instead of scanning.
    #[command(subcommand)]
    pub(crate) command: Option<AuditCommand>,
}

/// `cookielint audit …`.
#[derive(Debug, Subcommand)]
pub(crate) enum AuditCommand {
    /// Write an audit.yaml to begin with
    Init,
    /// Say how many findings are new, open, fixed and accepted, and which targets were not seen
    Status,
    /// List the runs
    Runs,
    /// Say what came, went and stayed between two runs
    Diff {
        /// The run before, by its id or how that begins
        before: String,
        /// The run after
        after: String,
    },
    /// Show a finding: the code, its state and its history
    Show {
        /// Its id, or how that begins
        finding: String,
    },
    /// Accept a finding for a time
    Accept {
        /// Its id, or how that begins
        finding: String,
        /// Why it is accepted
        #[arg(long, value_name = "TEXT")]
        reason: String,
        /// The last day on which it is
        #[arg(long, value_name = "DATE", required_unless_present = "revoke")]
        until: Option<String>,
        /// Who answers for it [default: you]
        #[arg(long, value_name = "NAME")]
        owner: Option<String>,
        /// Take the acceptance back
        #[arg(long, conflicts_with = "until")]
        revoke: bool,
    },
    /// Write the findings of the last run, or another one
    Export {
        /// The format; SARIF is written one file a target into a folder
        #[arg(long, short, value_name = "FORMAT", default_value = "json")]
        format: ExportFormat,
        /// The file, or the folder of SARIF [default: standard output]
        #[arg(long, short, value_name = "FILE", value_hint = ValueHint::AnyPath)]
        output: Option<PathBuf>,
        /// The run, by its id or how that begins
        #[arg(long, value_name = "RUN")]
        of: Option<String>,
    },
    /// Let go of old runs and of what was fixed before a day
    Prune {
        /// Everything before this day goes
        #[arg(long, value_name = "DATE")]
        before: String,
    },
    /// Check that the store is sound
    Check,
    /// Copy the store, also while it is written to
    Backup {
        /// The new file
        #[arg(value_hint = ValueHint::FilePath)]
        file: PathBuf,
    },
    /// Fold results of shards into the store, in any order
    Merge {
        /// The results
        #[arg(required = true, value_hint = ValueHint::FilePath)]
        files: Vec<PathBuf>,
    },
}

/// `--format` of `audit export`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ExportFormat {
    /// Everything.
    Json,
    /// A table.
    Csv,
    /// SARIF 2.1.0, one file a target.
    Sarif,
    /// One page that shows everything.
    Html,
    /// A few lines for chat or mail.
    Markdown,
}
