//! What a `scan` command line means: words become values, and what contradicts itself is refused. Looks at no file but those that
//! reports will be written to.

use std::path::{Path, PathBuf};

use clap::ArgMatches;
use cookielint_engine::Options;
use cookielint_rules::model::{Confidence, Severity};

use crate::args::{ConfidenceWord, ScanArgs, SeverityWord};
use crate::config::{Choice, Choices};
use crate::console::Failure;
use crate::output::{Output, outputs};

/// What to scan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Subject {
    /// These paths.
    Paths(Vec<PathBuf>),
    /// The paths that a file lists; `-` is standard input.
    List {
        /// The file.
        file: PathBuf,
        /// Paths end in NUL instead of line ends.
        null: bool,
    },
    /// What comes on standard input, as the content of this path.
    Stdin(PathBuf),
}

/// A scan as asked for.
#[derive(Debug, Clone)]
pub(crate) struct Request {
    pub(crate) subject: Subject,
    pub(crate) root: Option<PathBuf>,
    pub(crate) outputs: Vec<Output>,
    pub(crate) rules: Vec<PathBuf>,
    pub(crate) config: Choice,
    pub(crate) choices: Choices,
    pub(crate) options: Options,
    pub(crate) ignore_files: bool,
    pub(crate) hidden: bool,
    /// 0: as many as there are processors.
    pub(crate) threads: usize,
    /// Where facts are kept from scan to scan.
    pub(crate) cache: Option<PathBuf>,
    pub(crate) exit_zero: bool,
    pub(crate) strict: bool,
}

impl Request {
    /// From the typed words; the matches know their order.
    pub(crate) fn new(args: ScanArgs, matches: &ArgMatches) -> Result<Request, Failure> {
        // Said here because clap forgets what a flag requires where that conflicts with something else.
        if args.stdin != args.stdin_path.is_some() {
            return Err(Failure::new("--stdin and --stdin-path belong together"));
        }
        if args.null && args.files_from.is_none() {
            return Err(Failure::new("-0 belongs to --files-from"));
        }
        let defaults = Options::default();
        let max_file_size = args.max_file_size.as_deref().map(size).transpose()?.unwrap_or(defaults.max_file_size);
        let subject = match (args.stdin_path, args.files_from) {
            (Some(path), _) => Subject::Stdin(path),
            (None, Some(file)) => Subject::List { file, null: args.null },
            (None, None) if args.paths.is_empty() => Subject::Paths(vec![PathBuf::from(".")]),
            (None, None) => Subject::Paths(args.paths),
        };
        let config = match args.config {
            _ if args.no_config => Choice::None,
            Some(file) => Choice::File(file),
            None => Choice::Search,
        };
        Ok(Request {
            subject,
            root: args.root,
            outputs: outputs(matches)?,
            rules: args.rules.files,
            config,
            choices: Choices {
                select: words(args.select),
                ignore: words(args.ignore),
                min_severity: args.min_severity.map(Severity::from),
                min_confidence: args.min_confidence.map(Confidence::from),
                include_tests: args.include_tests,
                fail_on: args.fail_on.map(Severity::from),
            },
            options: Options { max_file_size, include_generated: args.include_generated, isolated: args.isolated },
            ignore_files: !args.no_ignore,
            hidden: args.hidden,
            threads: args.threads.map_or(0, usize::from),
            cache: args.cache,
            exit_zero: args.exit_zero,
            strict: args.strict,
        })
    }
}

/// `secure, http-only` means what `secure,http-only` means.
fn words(typed: Vec<String>) -> Vec<String> {
    typed.iter().map(|word| word.trim().to_owned()).filter(|word| !word.is_empty()).collect()
}

impl From<SeverityWord> for Severity {
    fn from(word: SeverityWord) -> Self {
        match word {
            SeverityWord::Info => Severity::Info,
            SeverityWord::Low => Severity::Low,
            SeverityWord::Medium => Severity::Medium,
            SeverityWord::High => Severity::High,
            SeverityWord::Critical => Severity::Critical,
        }
    }
}

impl From<ConfidenceWord> for Confidence {
    fn from(word: ConfidenceWord) -> Self {
        match word {
            ConfidenceWord::Low => Confidence::Low,
            ConfidenceWord::Medium => Confidence::Medium,
            ConfidenceWord::High => Confidence::High,
        }
    }
}

/// A number of bytes: `4194304`, `500k`, `8M`, `1GiB`. Units are powers of 1024.
fn size(text: &str) -> Result<u64, Failure> {
    let fault = || Failure::new(format!("--max-file-size: `{}` is no size", crate::report::visible(text))).help("such as 500k, 8M or 1G");
    let at = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (digits, unit) = text.split_at(at);
    let shift = match unit.trim().to_ascii_lowercase().as_str() {
        "" | "b" => 0,
        "k" | "kb" | "kib" => 10,
        "m" | "mb" | "mib" => 20,
        "g" | "gb" | "gib" => 30,
        _ => return Err(fault()),
    };
    let number: u64 = digits.parse().map_err(|_| fault())?;
    number.checked_mul(1 << shift).filter(|size| *size > 0).ok_or_else(fault)
}

/// The paths of a list: one a line, or NUL-terminated. Empty ones are dropped.
pub(crate) fn listed_paths(bytes: &[u8], null: bool) -> Result<Vec<PathBuf>, Failure> {
    let separator = if null { 0 } else { b'\n' };
    let names = bytes.split(|byte| *byte == separator).map(|name| if null { name } else { name.strip_suffix(b"\r").unwrap_or(name) });
    names.filter(|name| !name.is_empty()).map(path).collect()
}

#[cfg(unix)]
#[allow(clippy::unnecessary_wraps, reason = "other systems have paths that are no bytes")]
fn path(name: &[u8]) -> Result<PathBuf, Failure> {
    use std::os::unix::ffi::OsStrExt;
    Ok(Path::new(std::ffi::OsStr::from_bytes(name)).to_path_buf())
}

#[cfg(not(unix))]
fn path(name: &[u8]) -> Result<PathBuf, Failure> {
    let text = std::str::from_utf8(name).map_err(|_| Failure::new("--files-from: a path is not UTF-8"))?;
    Ok(Path::new(text).to_path_buf())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

    use clap::{CommandFactory, FromArgMatches};

    use super::*;
    use crate::args::{Cli, Command, with_default_command};

    fn request(typed: &[&str]) -> Result<Request, Failure> {
        let words = std::iter::once("cookielint").chain(typed.iter().copied()).map(std::ffi::OsString::from);
        let matches = Cli::command().try_get_matches_from(with_default_command(words)).map_err(|error| Failure::new(error.to_string()))?;
        let Command::Scan(args) = Cli::from_arg_matches(&matches).unwrap().command else { panic!("no scan") };
        Request::new(*args, matches.subcommand_matches("scan").unwrap())
    }

    #[test]
    fn nothing_typed_scans_the_current_folder_by_default_policy() {
        let request = request(&[]).unwrap();
        assert_eq!(request.subject, Subject::Paths(vec![PathBuf::from(".")]));
        assert_eq!((request.config, request.choices), (Choice::Search, Choices::default()));
        assert!(request.ignore_files && !request.hidden && !request.options.isolated);
        assert_eq!(request.outputs.len(), 1);
    }

    #[test]
    fn flags_become_values() {
        let typed = ["-f", "json", "--select", "secure, http-only", "--select=lifetime", "--min-severity", "high", "--max-file-size", "2k"];
        let request = request(&[&typed[..], &["--threads", "3", "--no-ignore", "--hidden", "--isolated", "src", "lib"]].concat()).unwrap();
        assert_eq!(request.choices.select, ["secure", "http-only", "lifetime"]);
        assert_eq!(request.choices.min_severity, Some(Severity::High));
        assert_eq!((request.options.max_file_size, request.threads), (2048, 3));
        assert!(!request.ignore_files && request.hidden && request.options.isolated);
        assert_eq!(request.subject, Subject::Paths(vec![PathBuf::from("src"), PathBuf::from("lib")]));
    }

    #[test]
    fn what_contradicts_itself_is_refused() {
        for typed in [
            &["--stdin"][..],
            &["--stdin-path", "a.js"],
            &["--stdin", "--stdin-path", "a.js", "b.js"],
            &["--files-from", "-", "b.js"],
            &["-0", "a.js"],
            &["--config", "a.yaml", "--no-config"],
            &["--threads", "0"],
            &["--min-severity", "hihg"],
            &["--format", "xml"],
            &["--format", "json", "--format", "text"],
            &["--quiet", "--verbose"],
            &["--max-file-size", "big"],
            &["--output", "no/such/folder/a.json"],
            &["--root", ".", "--isolated"],
        ] {
            assert!(request(typed).is_err(), "{typed:?}");
        }
    }

    #[test]
    fn sizes_have_units() {
        assert_eq!(size("17").unwrap(), 17);
        assert_eq!(size("500k").unwrap(), 500 << 10);
        assert_eq!(size("8 MiB").unwrap(), 8 << 20);
        assert_eq!(size("1G").unwrap(), 1 << 30);
        for bad in ["", "k", "-1", "1.5M", "4x", "0", "99999999999G"] {
            assert!(size(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn lists_of_paths_have_lines_or_nul_bytes() {
        let paths = |bytes: &[u8], null| listed_paths(bytes, null).unwrap();
        assert_eq!(paths(b"a.js\nb c.js\r\n\nd.js", false), ["a.js", "b c.js", "d.js"].map(PathBuf::from));
        assert_eq!(paths(b"a\n.js\0b.js\0", true), ["a\n.js", "b.js"].map(PathBuf::from));
        assert!(paths(b"\n", false).is_empty());
    }
}
