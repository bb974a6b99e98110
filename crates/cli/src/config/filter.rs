//! `paths:` of a configuration, and the globs of suppressions: what a pattern means.
//!
//! A pattern without a slash fits a name at any depth. One with a slash is relative to the folder of the configuration. A pattern that
//! fits a folder fits everything in it. `*` does not cross a slash, `**` does.

use globset::{Glob, GlobBuilder, GlobSet, GlobSetBuilder};

/// Which paths of the tree are left out, and which are reported.
#[derive(Debug, Clone, Default)]
pub struct PathFilter {
    exclude: Option<GlobSet>,
    include: Option<GlobSet>,
}

impl PathFilter {
    /// From patterns; `folder` is the configuration's, relative to the root of the tree (empty for the root itself).
    ///
    /// # Errors
    /// A pattern that is no glob or leads upwards.
    pub fn new<T: AsRef<str>>(exclude: &[T], include: &[T], folder: &str) -> Result<PathFilter, String> {
        let set = |patterns: &[T]| (!patterns.is_empty()).then(|| glob_set(patterns, folder)).transpose();
        Ok(PathFilter { exclude: set(exclude)?, include: set(include)? })
    }

    /// From globs that are relative to the root of the tree already.
    ///
    /// # Errors
    /// One is none, in words.
    pub(crate) fn from_globs(exclude: &[String], include: &[String]) -> Result<PathFilter, String> {
        let set = |globs: &[String]| {
            let mut set = GlobSetBuilder::new();
            for text in globs {
                set.add(GlobBuilder::new(text).literal_separator(true).build().map_err(|error| error.kind().to_string())?);
            }
            set.build().map_err(|error| error.kind().to_string())
        };
        let some = |globs: &[String]| (!globs.is_empty()).then(|| set(globs)).transpose();
        Ok(PathFilter { exclude: some(exclude)?, include: some(include)? })
    }

    /// Whether a path is left out.
    pub fn excludes(&self, path: &str) -> bool {
        self.exclude.as_ref().is_some_and(|globs| globs.is_match(path))
    }

    /// Whether findings in a path may be reported.
    pub fn includes(&self, path: &str) -> bool {
        self.include.as_ref().is_none_or(|globs| globs.is_match(path))
    }
}

/// The globs of patterns.
///
/// # Errors
/// A pattern that is no glob or leads upwards, in words.
pub(crate) fn glob_set<T: AsRef<str>>(patterns: &[T], folder: &str) -> Result<GlobSet, String> {
    let mut set = GlobSetBuilder::new();
    for pattern in patterns {
        for glob in globs(pattern.as_ref(), folder)? {
            set.add(glob);
        }
    }
    set.build().map_err(|error| error.kind().to_string())
}

/// The globs of one pattern: it, and everything below.
pub(crate) fn globs(pattern: &str, folder: &str) -> Result<[Glob; 2], String> {
    let anchored = pattern.trim_start_matches("./").trim_end_matches('/');
    let path = anchored.trim_start_matches('/');
    if path.is_empty() {
        return Err(format!("`{pattern}` names nothing"));
    }
    if path.split('/').any(|part| part == "..") {
        return Err(format!("`{pattern}` leads out of the configuration's folder"));
    }
    let folder = if folder.is_empty() { String::new() } else { format!("{}/", globset::escape(folder)) };
    let anywhere = if anchored.contains('/') { "" } else { "**/" };
    let itself = format!("{folder}{anywhere}{path}");
    let compile = |text: &str| GlobBuilder::new(text).literal_separator(true).build().map_err(|error| error.kind().to_string());
    Ok([compile(&itself)?, compile(&format!("{itself}/**"))?])
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::*;

    fn fits(pattern: &str, folder: &str, path: &str) -> bool {
        glob_set(&[pattern], folder).unwrap().is_match(path)
    }

    #[test]
    fn a_name_fits_at_any_depth() {
        assert!(fits("*.min.js", "", "a.min.js"));
        assert!(fits("*.min.js", "", "x/y/a.min.js"));
        assert!(fits("vendor", "", "x/vendor/y/z.js"));
        assert!(!fits("vendor", "", "x/vendored/z.js"));
    }

    #[test]
    fn a_path_is_relative_to_the_configuration() {
        assert!(fits("src/old", "", "src/old/deep/a.js"));
        assert!(!fits("src/old", "", "x/src/old/a.js"));
        assert!(fits("/old", "", "old/a.js"));
        assert!(!fits("/old", "", "src/old/a.js"));
        assert!(fits("./old/", "", "old/a.js"));
        assert!(fits("src/*.js", "", "src/a.js"));
        assert!(!fits("src/*.js", "", "src/deep/a.js"));
        assert!(fits("src/**/*.js", "", "src/deep/a.js"));
    }

    #[test]
    fn the_folder_of_the_configuration_counts() {
        assert!(fits("old", "apps/[one]", "apps/[one]/x/old/a.js"));
        assert!(!fits("old", "apps/[one]", "apps/o/old/a.js"));
        assert!(fits("src/old", "apps", "apps/src/old/a.js"));
        assert!(!fits("src/old", "apps", "src/old/a.js"));
    }

    #[test]
    fn what_is_no_pattern_is_refused() {
        assert!(glob_set(&["../x"], "").unwrap_err().contains("leads out"));
        assert!(glob_set(&["a/[x"], "").unwrap_err().contains("unclosed"));
        assert!(glob_set(&["/"], "").unwrap_err().contains("names nothing"));
    }
}
