//! `audit.yaml`: finding it, what it means, and one to begin with. Its YAML is read by the rules crate.

use std::fs;
use std::path::{Path, PathBuf};

use cookielint_rules::audit::{Audit, FailOn};
use cookielint_rules::model::Severity;

use crate::fault::Fault;
use crate::store::shown;

/// The name that is looked for.
pub const NAME: &str = "audit.yaml";
/// A configuration is written by people.
const LARGEST: u64 = 4 << 20;

/// What `audit init` writes.
pub const TEMPLATE: &str = include_str!("audit.yaml");

/// An audit as configured.
#[derive(Debug, Clone)]
pub struct Config {
    /// What the file says.
    pub audit: Audit,
    /// The folder that its paths are relative to.
    pub folder: PathBuf,
    /// The file, for messages.
    pub name: String,
}

impl Config {
    /// Reads a configuration.
    ///
    /// # Errors
    /// There is none, or something is wrong in it.
    pub fn read(path: &Path) -> Result<Config, Fault> {
        let name = shown(path);
        let fault = |why: &str| Fault::new(format!("{name}: {why}"));
        let metadata =
            fs::metadata(path).map_err(|error| fault(&error.to_string()).help("`cookielint audit init` writes one to begin with"))?;
        if !metadata.is_file() || metadata.len() > LARGEST {
            return Err(fault(if metadata.is_file() { "larger than 4 MiB" } else { "not a regular file" }));
        }
        let text = fs::read(path).map_err(|error| fault(&error.to_string()))?;
        let text = String::from_utf8(text).map_err(|_| fault("not UTF-8"))?;
        let audit = Audit::read(&name, &text).map_err(|faults| Fault::new(faults.to_string()))?;
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        Ok(Config { audit, folder: folder.to_path_buf(), name })
    }

    /// Where the store is.
    pub fn store(&self) -> PathBuf {
        self.folder.join(self.audit.store.as_deref().unwrap_or("audit.db"))
    }

    /// Where reports go.
    pub fn report(&self) -> Option<PathBuf> {
        self.audit.report.as_ref().map(|folder| self.folder.join(folder))
    }

    /// The policy for all targets.
    pub fn configuration(&self) -> Option<PathBuf> {
        self.audit.configuration.as_ref().map(|file| self.folder.join(&file.value))
    }

    /// Which findings fail a run, and from which severity on.
    pub fn gate(&self) -> (FailOn, Severity) {
        (self.audit.fail_on.unwrap_or(FailOn::New), self.audit.severity.unwrap_or(Severity::Low))
    }
}

/// Writes a configuration to begin with.
///
/// # Errors
/// There is one already, or it cannot be written.
pub fn init(path: &Path) -> Result<(), Fault> {
    use std::io::Write;
    let file = fs::OpenOptions::new().write(true).create_new(true).open(path);
    let written = file.and_then(|mut file| file.write_all(TEMPLATE.as_bytes()));
    written.map_err(|error| Fault::new(format!("{}: {error}", shown(path))))
}
