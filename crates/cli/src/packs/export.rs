//! `rules export`: the built-in files on disk, and the schema that editors check rule files with.

use cookielint_rules::{embedded_files, schema};

use crate::args::ExportArgs;
use crate::console::{Console, Failure, count};
use crate::exit::Exit;
use crate::name::shown;

/// Writes out the built-in rules, APIs and queries, or prints the schema.
pub(crate) fn export(console: &Console, args: &ExportArgs) -> Result<Exit, Failure> {
    if args.schema {
        console.print(format!("{:#}\n", schema()).as_bytes())?;
        return Ok(Exit::Clean);
    }
    let files = embedded_files();
    super::write_files(&args.dir, &files, args.force)
        .map_err(|failure| if failure.help.is_some() { failure.help("nothing was written; --force overwrites") } else { failure })?;
    let first = args.dir.join("rules.yaml");
    console.print(format!("{} written; the first to read is {}\n", count(files.len(), "file", "files"), shown(&first)).as_bytes())?;
    Ok(Exit::Clean)
}
