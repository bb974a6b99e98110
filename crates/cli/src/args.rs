//! What was typed: every command and flag with its help. What it means is [`crate::request`]'s business, so that nothing here
//! looks at files, the environment or the terminal.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{ArgAction, Args, CommandFactory, Parser, Subcommand, ValueEnum, ValueHint};

use cookielint_report::Format;

use crate::report::format_parser;

const ABOUT: &str = "Finds cookies that a browser would leak, in the source code of any web stack, and says how to fix each one.";

const EXAMPLES: &str = "\
Examples:
  cookielint                                  scan the current folder
  cookielint src/server                       report one folder; the rest of the repository may be read
  cookielint scan --format sarif -o out.sarif scan and write SARIF
  cookielint explain secure                   why a rule exists and how to fix it
  cookielint inspect app.js:12                what was understood at a line, and why nothing was reported

`scan` is the default command: `cookielint scan --help` lists its flags.

Exit codes:
  0  nothing at or above --fail-on (default: low)
  1  findings
  2  wrong usage, configuration or rules, or a named path that does not exist
  3  nothing to scan
  4  incomplete: something that could hold a cookie was not seen (wins over 1 only with --strict)";

const SCAN_EXAMPLES: &str = "\
Examples:
  cookielint scan                                           the current folder
  cookielint scan src/login.js                              one file; others of its project may be read
  cookielint scan --isolated src/login.js                   one file, and nothing else is read
  cookielint scan --format text --format sarif -o out.sarif text on the terminal, SARIF in a file
  cookielint scan -o report.html                            one page for a browser
  cookielint scan --min-confidence low --include-tests      everything there is to say
  cookielint scan --select secure,http-only --fail-on high
  git diff --name-only -z --diff-filter=d main | cookielint scan --files-from - -0
  cookielint scan --stdin --stdin-path src/login.js < buffer";

/// The whole command line.
#[derive(Debug, Parser)]
#[command(name = "cookielint", version, about = ABOUT, after_help = EXAMPLES, propagate_version = false, max_term_width = 110)]
pub(crate) struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub(crate) command: Command,
    /// Flags of every command.
    #[command(flatten)]
    pub(crate) common: Common,
}

/// Flags of every command.
#[derive(Debug, Clone, Args)]
pub(crate) struct Common {
    /// When to use colours. NO_COLOR, CLICOLOR_FORCE, FORCE_COLOR and TERM=dumb are honoured under `auto`
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto", help_heading = "Output")]
    pub(crate) color: ColorChoice,
    /// Say nothing on standard error but errors
    #[arg(long, short, global = true, conflicts_with = "verbose", help_heading = "Output")]
    pub(crate) quiet: bool,
    /// Say more on standard error
    #[arg(long, short, global = true, help_heading = "Output")]
    pub(crate) verbose: bool,
}

/// `--color`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ColorChoice {
    /// On a terminal.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Scan files and report what is wrong with their cookies (the default command)
    #[command(after_help = SCAN_EXAMPLES)]
    Scan(Box<ScanArgs>),
    /// Explain a rule or an API: what it means, why it matters, how to fix it
    #[command(after_help = "Examples:\n  cookielint explain secure\n  cookielint explain javascript/express-cookie")]
    Explain(ExplainArgs),
    /// Show what was understood in a file: sites, the value of every attribute, and why nothing was reported
    #[command(after_help = "Examples:\n  cookielint inspect app.js\n  cookielint inspect app.js:12")]
    Inspect(InspectArgs),
    /// List, check, test, start or export rules and APIs
    #[command(subcommand_required = true, arg_required_else_help = true)]
    Rules {
        /// What to do with them.
        #[command(subcommand)]
        command: RulesCommand,
    },
    /// Scan many repositories, and keep what becomes of each finding
    #[command(after_help = crate::audit::args::EXAMPLES)]
    Audit(Box<crate::audit::args::AuditArgs>),
    /// List the languages and the file names that belong to them
    Languages,
    /// Print a completion script for a shell
    #[command(after_help = "Example:\n  cookielint completions bash > /etc/bash_completion.d/cookielint")]
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
}

/// `cookielint rules …`.
#[derive(Debug, Subcommand)]
pub(crate) enum RulesCommand {
    /// List rules and APIs
    List(ListArgs),
    /// Check rules, APIs and queries: every word, id, path and S-expression
    #[command(after_help = "Examples:\n  cookielint rules check\n  cookielint rules check team.yaml")]
    Check(CheckArgs),
    /// Scan annotated examples and compare, exactly both ways
    #[command(after_help = TEST_HELP)]
    Test(TestArgs),
    /// Start a rule file of your own, with an example that runs
    #[command(after_help = "Example:\n  cookielint rules new team-rules && cookielint rules test team-rules")]
    New(NewArgs),
    /// Write out the built-in rules, APIs and queries, or their JSON Schema
    #[command(after_help = "Examples:\n  cookielint rules export exported\n  cookielint rules export --schema > rules.schema.json")]
    Export(ExportArgs),
}

const TEST_HELP: &str = "\
DIR holds one folder for each language; a folder inside that is scanned as one project, a loose file alone
(and so are files in a folder called `fragments`).
A comment on the line above a site says what is expected there:
  bad: secure, http-only   these findings, and no other
  ok: secure               no such finding          (ok alone: no finding at all)
  low: secure              a finding of low confidence
  info: same-site          a finding of severity info
  todo: secure             a finding that is missed today: the mark must go once it is found
What follows a dash is a remark: `ok - a deletion`.
Formats without comments have a FILE.expect beside them, with lines such as `12: bad: secure`.
The rules.yaml of DIR, if there is one, is loaded as if by --rules.

Example:
  cookielint rules test team-rules";

/// `cookielint scan`.
#[derive(Debug, Default, Args)]
pub(crate) struct ScanArgs {
    /// Files and folders to report [default: the current folder]
    #[arg(value_name = "PATH", value_hint = ValueHint::AnyPath)]
    pub(crate) paths: Vec<PathBuf>,

    /// Report format; repeat it for several at once, each with its own --output
    #[arg(long, short, value_name = "FORMAT", action = ArgAction::Append, value_parser = format_parser(), help_heading = "Output")]
    pub(crate) format: Vec<Format>,
    /// Write the report to FILE, whole or not at all; belongs to the --format in front of it (`-`: standard output)
    #[arg(long, short, value_name = "FILE", action = ArgAction::Append, value_hint = ValueHint::FilePath, help_heading = "Output")]
    pub(crate) output: Vec<PathBuf>,

    /// Flags that choose rules
    #[command(flatten)]
    pub(crate) rules: RuleFiles,
    /// Only these rules: ids or globs, separated by commas
    #[arg(long, value_name = "RULES", value_delimiter = ',', action = ArgAction::Append, help_heading = "Rules")]
    pub(crate) select: Vec<String>,
    /// Not these rules: ids or globs, separated by commas
    #[arg(long, value_name = "RULES", value_delimiter = ',', action = ArgAction::Append, help_heading = "Rules")]
    pub(crate) ignore: Vec<String>,
    /// Hide findings below this severity [default: low]
    #[arg(long, value_name = "SEVERITY", help_heading = "Rules")]
    pub(crate) min_severity: Option<SeverityWord>,
    /// Hide findings below this confidence [default: medium]
    #[arg(long, value_name = "CONFIDENCE", help_heading = "Rules")]
    pub(crate) min_confidence: Option<ConfidenceWord>,

    /// Report findings in tests, examples and development settings too
    #[arg(long, help_heading = "Files")]
    pub(crate) include_tests: bool,
    /// Parse minified and generated files too
    #[arg(long, help_heading = "Files")]
    pub(crate) include_generated: bool,
    /// Name larger files instead of parsing them, such as 500k or 8M [default: 4M]
    #[arg(long, value_name = "SIZE", help_heading = "Files")]
    pub(crate) max_file_size: Option<String>,
    /// Read nothing but the named paths
    #[arg(long, help_heading = "Files")]
    pub(crate) isolated: bool,
    /// The project whose files may be read [default: the repository of each path, or the path itself]
    #[arg(long, value_name = "DIR", conflicts_with = "isolated", value_hint = ValueHint::DirPath, help_heading = "Files")]
    pub(crate) root: Option<PathBuf>,
    /// Look at files that .gitignore leaves out
    #[arg(long, help_heading = "Files")]
    pub(crate) no_ignore: bool,
    /// Look at hidden files and folders (never at .git)
    #[arg(long, help_heading = "Files")]
    pub(crate) hidden: bool,
    /// Read the paths to report from FILE, one a line (`-`: standard input)
    #[arg(long, value_name = "FILE", conflicts_with = "paths", value_hint = ValueHint::FilePath, help_heading = "Files")]
    pub(crate) files_from: Option<PathBuf>,
    /// Paths of --files-from end in a NUL byte instead of a line end
    #[arg(long = "null", short = '0', requires = "files_from", help_heading = "Files")]
    pub(crate) null: bool,
    /// Scan what comes on standard input, as the content of --stdin-path
    #[arg(long, requires = "stdin_path", conflicts_with_all = ["paths", "files_from"], help_heading = "Files")]
    pub(crate) stdin: bool,
    /// The path that --stdin stands for; it need not exist
    #[arg(long, value_name = "PATH", requires = "stdin", value_hint = ValueHint::FilePath, help_heading = "Files")]
    pub(crate) stdin_path: Option<PathBuf>,

    /// Use this configuration instead of looking for cookielint.yaml
    #[arg(long, value_name = "FILE", conflicts_with = "no_config", value_hint = ValueHint::FilePath, help_heading = "Configuration")]
    pub(crate) config: Option<PathBuf>,
    /// Use no configuration, not even the scanned repository's own
    #[arg(long, help_heading = "Configuration")]
    pub(crate) no_config: bool,

    /// Exit with 1 only for findings of at least this severity [default: low]
    #[arg(long, value_name = "SEVERITY", help_heading = "Exit code")]
    pub(crate) fail_on: Option<SeverityWord>,
    /// Exit with 0 where it would be 1
    #[arg(long, help_heading = "Exit code")]
    pub(crate) exit_zero: bool,
    /// Exit with 4 when the scan is incomplete, even if there are findings
    #[arg(long, help_heading = "Exit code")]
    pub(crate) strict: bool,

    /// Keep what is known of each file in DIR, so that the next scan looks only at what changed; it may be removed at any time
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath, help_heading = "Files")]
    pub(crate) cache: Option<PathBuf>,
    /// Number of threads [default: one for each processor]
    #[arg(long, short = 'j', value_name = "N", value_parser = clap::value_parser!(u16).range(1..), help_heading = "Files")]
    pub(crate) threads: Option<u16>,
}

/// `--rules`.
#[derive(Debug, Clone, Default, Args)]
pub(crate) struct RuleFiles {
    /// Add the rules and APIs of FILE (or replace the built-in ones, if it says `replace: true`); can be repeated
    #[arg(long = "rules", value_name = "FILE", action = ArgAction::Append, value_hint = ValueHint::FilePath, help_heading = "Rules")]
    pub(crate) files: Vec<PathBuf>,
}

/// `cookielint explain`.
#[derive(Debug, Args)]
pub(crate) struct ExplainArgs {
    /// Id of a rule (`secure`) or an API (`go/net-http-cookie`)
    pub(crate) id: String,
    /// More rules.
    #[command(flatten)]
    pub(crate) rules: RuleFiles,
}

/// `cookielint inspect`.
#[derive(Debug, Args)]
pub(crate) struct InspectArgs {
    /// The file, and the line to look at
    #[arg(value_name = "FILE[:LINE]", value_hint = ValueHint::FilePath)]
    pub(crate) place: PathBuf,
    /// The folder of the project, whose settings may speak for the file; by default the repository around it
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub(crate) root: Option<PathBuf>,
    /// More rules.
    #[command(flatten)]
    pub(crate) rules: RuleFiles,
}

/// `cookielint rules list`.
#[derive(Debug, Args)]
pub(crate) struct ListArgs {
    /// Only the APIs of this language
    #[arg(long, value_name = "LANGUAGE")]
    pub(crate) language: Option<String>,
    /// As a table or as JSON
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub(crate) format: ListFormat,
    /// More rules.
    #[command(flatten)]
    pub(crate) rules: RuleFiles,
}

/// `--format` of `rules list`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ListFormat {
    /// A table.
    Text,
    /// JSON.
    Json,
}

/// `cookielint rules check`.
#[derive(Debug, Args)]
pub(crate) struct CheckArgs {
    /// Rule files (or folders with a rules.yaml) to check together with the built-in ones
    #[arg(value_name = "FILE", value_hint = ValueHint::AnyPath)]
    pub(crate) packs: Vec<PathBuf>,
    /// More rules.
    #[command(flatten)]
    pub(crate) rules: RuleFiles,
}

/// `cookielint rules test`.
#[derive(Debug, Args)]
pub(crate) struct TestArgs {
    /// The folder of examples, or one file of it
    #[arg(value_name = "DIR", value_hint = ValueHint::AnyPath)]
    pub(crate) dir: PathBuf,
    /// More rules.
    #[command(flatten)]
    pub(crate) rules: RuleFiles,
}

/// `cookielint rules new`.
#[derive(Debug, Args)]
pub(crate) struct NewArgs {
    /// The folder to make
    #[arg(value_name = "DIR", default_value = "cookielint-rules", value_hint = ValueHint::DirPath)]
    pub(crate) dir: PathBuf,
}

/// `cookielint rules export`.
#[derive(Debug, Args)]
pub(crate) struct ExportArgs {
    /// The folder to write to
    #[arg(value_name = "DIR", default_value = "cookielint-export", value_hint = ValueHint::DirPath)]
    pub(crate) dir: PathBuf,
    /// Print the JSON Schema of rule files to standard output instead
    #[arg(long)]
    pub(crate) schema: bool,
    /// Overwrite files that are there
    #[arg(long)]
    pub(crate) force: bool,
}

/// A severity as a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[allow(missing_docs, reason = "the words speak for themselves")]
pub(crate) enum SeverityWord {
    Info,
    Low,
    Medium,
    High,
    Critical,
}

/// A confidence as a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[allow(missing_docs, reason = "the words speak for themselves")]
pub(crate) enum ConfidenceWord {
    Low,
    Medium,
    High,
}

/// The command line with the default command put in: `cookielint src` and `cookielint` mean `cookielint scan …`.
///
/// The first word that is no flag of every command decides; a folder called like a command is written `./rules`.
pub(crate) fn with_default_command(typed: impl IntoIterator<Item = OsString>) -> Vec<OsString> {
    let mut words: Vec<OsString> = typed.into_iter().collect();
    let mut at = 1;
    while let Some(word) = words.get(at) {
        match word.to_str().unwrap_or_default() {
            "-q" | "--quiet" | "-v" | "--verbose" => at += 1,
            "--color" => at += 2,
            other if other.starts_with("--color=") => at += 1,
            _ => break,
        }
    }
    let at = at.min(words.len()).max(usize::from(!words.is_empty()));
    let known = words.get(at).and_then(|word| word.to_str()).is_some_and(is_command);
    if !known {
        words.insert(at, OsString::from("scan"));
    }
    words
}

/// Whether a word stands for itself: a command, or what clap answers.
fn is_command(word: &str) -> bool {
    matches!(word, "help" | "--help" | "-h" | "--version" | "-V") || command_names().iter().any(|name| name == word)
}

/// The names of all commands.
pub(crate) fn command_names() -> Vec<String> {
    Cli::command().get_subcommands().map(|command| command.get_name().to_owned()).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::*;

    fn words(typed: &[&str]) -> Vec<String> {
        let typed = std::iter::once("cookielint").chain(typed.iter().copied()).map(OsString::from);
        with_default_command(typed).into_iter().skip(1).map(|word| word.into_string().unwrap()).collect()
    }

    #[test]
    fn definitions_hold_together() {
        Cli::command().debug_assert();
    }

    #[test]
    fn scan_is_the_default_command() {
        assert_eq!(words(&[]), ["scan"]);
        assert_eq!(words(&["src"]), ["scan", "src"]);
        assert_eq!(words(&["--format", "json", "src"]), ["scan", "--format", "json", "src"]);
        assert_eq!(words(&["--quiet", "--color", "never", "src"]), ["--quiet", "--color", "never", "scan", "src"]);
        assert_eq!(words(&["-v"]), ["-v", "scan"]);
        assert_eq!(words(&["./rules"]), ["scan", "./rules"]);
    }

    #[test]
    fn commands_stay_what_they_are() {
        for typed in [&["rules", "list"][..], &["--help"], &["-V"], &["help", "scan"], &["--color=never", "languages"], &["scan", "src"]] {
            assert_eq!(words(typed), typed);
        }
    }
}
