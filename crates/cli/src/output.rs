//! Where reports go: which format to which file, and files that are whole or not there at all.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::ArgMatches;
use cookielint_report::Format;

use crate::console::{Console, Failure};
use crate::name::shown;

/// Where a report goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Target {
    /// Standard output.
    Standard,
    /// A file.
    File(PathBuf),
}

/// A report to write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Output {
    /// How.
    pub(crate) format: Format,
    /// Where to.
    pub(crate) target: Target,
}

/// `--format` or `--output` with its place on the command line.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Word {
    Format(Format),
    Output(PathBuf),
}

/// Formats and files in the order in which they were typed.
fn words(matches: &ArgMatches) -> Vec<Word> {
    let formats = matches.indices_of("format").into_iter().flatten().zip(matches.get_many::<Format>("format").into_iter().flatten());
    let outputs = matches.indices_of("output").into_iter().flatten().zip(matches.get_many::<PathBuf>("output").into_iter().flatten());
    let mut words: Vec<(usize, Word)> = formats.map(|(at, format)| (at, Word::Format(*format))).collect();
    words.extend(outputs.map(|(at, path)| (at, Word::Output(path.clone()))));
    words.sort_by_key(|(at, _)| *at);
    words.into_iter().map(|(_, word)| word).collect()
}

/// The reports that were asked for.
///
/// # Errors
/// An `--output` without a format of its own, two reports for one place, a folder that does not exist.
pub(crate) fn outputs(matches: &ArgMatches) -> Result<Vec<Output>, Failure> {
    let outputs = pair(&words(matches))?;
    for (index, output) in outputs.iter().enumerate() {
        if outputs.iter().take(index).any(|other| other.target == output.target) {
            return Err(match &output.target {
                Target::Standard => Failure::new("two formats for standard output").help("give each --format an --output FILE of its own"),
                Target::File(path) => Failure::new(format!("two formats for {}", shown(path))),
            });
        }
        if let Target::File(path) = &output.target {
            check(path)?;
        }
    }
    Ok(outputs)
}

/// With as many of one as of the other they pair in order, whichever comes first; otherwise an output belongs to the format in front
/// of it, and formats without an output go to standard output. An output alone tells its format by its name.
fn pair(words: &[Word]) -> Result<Vec<Output>, Failure> {
    let formats: Vec<Format> = words.iter().filter_map(|word| if let Word::Format(format) = word { Some(*format) } else { None }).collect();
    let paths: Vec<&PathBuf> = words.iter().filter_map(|word| if let Word::Output(path) = word { Some(path) } else { None }).collect();
    if formats.is_empty() {
        return match paths.as_slice() {
            [] => Ok(vec![Output { format: Format::Text, target: Target::Standard }]),
            [path] => Ok(vec![Output { format: by_name(path), target: target(path) }]),
            _ => Err(Failure::new("several --output without --format").help("write a --format in front of each --output")),
        };
    }
    if formats.len() == paths.len() {
        return Ok(formats.into_iter().zip(paths).map(|(format, path)| Output { format, target: target(path) }).collect());
    }
    let mut outputs: Vec<Output> = Vec::new();
    let mut open = false;
    for word in words {
        match word {
            Word::Format(format) => {
                outputs.push(Output { format: *format, target: Target::Standard });
                open = true;
            }
            Word::Output(path) => match outputs.last_mut().filter(|_| open) {
                Some(output) => {
                    output.target = target(path);
                    open = false;
                }
                None => {
                    let failure = Failure::new(format!("--output {} belongs to no --format", shown(path)));
                    return Err(failure.help("write it behind the --format it is for"));
                }
            },
        }
    }
    Ok(outputs)
}

fn target(path: &Path) -> Target {
    if path == Path::new("-") { Target::Standard } else { Target::File(path.to_path_buf()) }
}

fn by_name(path: &Path) -> Format {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("sarif") => Format::Sarif,
        Some("json") => Format::Json,
        Some("xml") => Format::Junit,
        Some("html") => Format::Html,
        _ => Format::Text,
    }
}

/// Refuses what could only fail after a long scan.
fn check(path: &Path) -> Result<(), Failure> {
    let fault = |why: &str| Err(Failure::new(format!("--output {}: {why}", shown(path))));
    if path.is_dir() {
        return fault("it is a folder");
    }
    match folder_of(path).metadata() {
        Ok(metadata) if metadata.is_dir() => Ok(()),
        Ok(_) => fault("it lies in what is no folder"),
        Err(error) => fault(&format!("its folder cannot be used: {error}")),
    }
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Writes all reports: files first, all of them whole before the first appears under its name, then standard output.
///
/// # Errors
/// A file cannot be written; then none has changed.
pub(crate) fn write_all(console: &Console, reports: &[(Output, Vec<u8>)]) -> Result<(), Failure> {
    let mut staged = Vec::new();
    for (output, bytes) in reports {
        if let Target::File(path) = &output.target {
            staged.push(Staged::write(path, bytes).map_err(|error| Failure::new(format!("{} cannot be written: {error}", shown(path))))?);
        }
    }
    for staged in staged {
        let path = staged.path.clone();
        staged.publish().map_err(|error| Failure::new(format!("{} cannot be written: {error}", shown(&path))))?;
    }
    for (_, bytes) in reports.iter().filter(|(output, _)| output.target == Target::Standard) {
        console.print(bytes)?;
    }
    Ok(())
}

/// A file that is complete on disk, but not yet under its name. Dropped without being published, it leaves nothing behind.
#[derive(Debug)]
struct Staged {
    temporary: Option<PathBuf>,
    path: PathBuf,
}

impl Staged {
    fn write(path: &Path, bytes: &[u8]) -> io::Result<Staged> {
        // A link keeps pointing where it points, and its target is replaced.
        let path = path.canonicalize().unwrap_or_else(|_| path.to_path_buf());
        let existing = fs::metadata(&path).ok();
        if existing.as_ref().is_some_and(|metadata| !metadata.is_file()) {
            // A pipe or device cannot be replaced, and nothing can be half of it.
            OpenOptions::new().write(true).open(&path)?.write_all(bytes)?;
            return Ok(Staged { temporary: None, path });
        }
        let mut name = std::ffi::OsString::from(".");
        name.push(path.file_name().unwrap_or_default());
        name.push(format!(".{}.tmp", std::process::id()));
        let temporary = folder_of(&path).join(name);
        let mut file = File::create(&temporary)?;
        let staged = Staged { temporary: Some(temporary.clone()), path };
        if let Some(metadata) = existing {
            fs::set_permissions(&temporary, metadata.permissions())?;
        }
        file.write_all(bytes)?;
        file.sync_all()?;
        Ok(staged)
    }

    fn publish(mut self) -> io::Result<()> {
        match self.temporary.take() {
            Some(temporary) => fs::rename(&temporary, &self.path).inspect_err(|_| {
                let _ = fs::remove_file(&temporary);
            }),
            None => Ok(()),
        }
    }
}

impl Drop for Staged {
    fn drop(&mut self) {
        if let Some(temporary) = &self.temporary {
            let _ = fs::remove_file(temporary);
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::*;
    use crate::fixtures::Folder;

    fn format(format: Format) -> Word {
        Word::Format(format)
    }

    fn output(path: &str) -> Word {
        Word::Output(PathBuf::from(path))
    }

    fn pairs(words: &[Word]) -> Vec<String> {
        let name = |output: &Output| match &output.target {
            Target::Standard => output.format.to_string(),
            Target::File(path) => format!("{}>{}", output.format, path.display()),
        };
        pair(words).unwrap().iter().map(name).collect()
    }

    #[test]
    fn each_output_belongs_to_the_format_in_front_of_it() {
        use Format::{Json, Sarif, Text};
        assert_eq!(pairs(&[]), ["text"]);
        assert_eq!(pairs(&[format(Json)]), ["json"]);
        assert_eq!(pairs(&[format(Text), format(Sarif), output("a")]), ["text", "sarif>a"]);
        assert_eq!(pairs(&[format(Sarif), output("a"), format(Text)]), ["sarif>a", "text"]);
        assert_eq!(pairs(&[format(Sarif), output("a"), format(Json), output("b")]), ["sarif>a", "json>b"]);
        assert_eq!(pairs(&[output("a"), format(Sarif), output("b"), format(Json)]), ["sarif>a", "json>b"]);
        assert_eq!(pairs(&[format(Sarif), format(Json), output("a"), output("b")]), ["sarif>a", "json>b"]);
        assert_eq!(pairs(&[format(Sarif), output("-")]), ["sarif"]);
    }

    #[test]
    fn an_output_alone_tells_its_format_by_its_name() {
        assert_eq!(pairs(&[output("x.sarif")]), ["sarif>x.sarif"]);
        assert_eq!(pairs(&[output("x.json")]), ["json>x.json"]);
        assert_eq!(pairs(&[output("x.xml")]), ["junit>x.xml"]);
        assert_eq!(pairs(&[output("x.html")]), ["html>x.html"]);
        assert_eq!(pairs(&[output("x.txt")]), ["text>x.txt"]);
    }

    #[test]
    fn an_output_that_belongs_nowhere_is_refused() {
        assert!(pair(&[output("a"), output("b")]).is_err());
        assert!(pair(&[output("a"), format(Format::Json), format(Format::Text)]).is_err());
        assert!(pair(&[format(Format::Json), output("a"), output("b")]).is_err());
    }

    #[test]
    fn a_file_appears_whole_or_not_at_all() {
        let folder = Folder::with(&[("old.json", "old")]);
        let staged = Staged::write(&folder.join("old.json"), b"new").unwrap();
        assert_eq!(fs::read(folder.join("old.json")).unwrap(), b"old", "nothing changes before all is written");
        drop(staged);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left behind");
        Staged::write(&folder.join("old.json"), b"new").unwrap().publish().unwrap();
        assert_eq!(fs::read(folder.join("old.json")).unwrap(), b"new");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn one_file_that_fails_keeps_the_others_as_they_were() {
        let folder = Folder::new();
        let output = |path: PathBuf| Output { format: Format::Json, target: Target::File(path) };
        let good = (output(folder.join("good.json")), b"good".to_vec());
        let bad = (output(folder.join("none/bad.json")), b"bad".to_vec());
        assert!(write_all(&Console::plain(), &[good, bad]).is_err());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[cfg(unix)]
    #[test]
    fn links_stay_and_devices_are_written_to() {
        let folder = Folder::with(&[("real.json", "old")]);
        folder.link("link.json", "real.json");
        Staged::write(&folder.join("link.json"), b"new").unwrap().publish().unwrap();
        assert!(folder.join("link.json").symlink_metadata().unwrap().is_symlink());
        assert_eq!(fs::read(folder.join("real.json")).unwrap(), b"new");
        Staged::write(Path::new("/dev/null"), b"new").unwrap().publish().unwrap();
        assert!(!Path::new("/dev/null").metadata().unwrap().is_file());
    }
}
