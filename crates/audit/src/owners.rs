//! CODEOWNERS: who answers for which file. The last line that fits decides, as for the services that read these files.

use globset::{GlobBuilder, GlobMatcher};

/// Where such a file may lie, in the order in which they are looked for.
pub const PLACES: &[&str] = &[".github/CODEOWNERS", ".gitlab/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"];
/// The largest one that is read, as the services have it.
pub const LARGEST: u64 = 3 << 20;

/// The owners of the files of a target.
#[derive(Debug, Clone, Default)]
pub struct Owners {
    lines: Vec<(Vec<GlobMatcher>, Vec<String>)>,
    otherwise: Vec<String>,
}

impl Owners {
    /// From the text of a file; `otherwise` own what no line names. Lines that cannot be read say nothing.
    pub fn read(text: &str, otherwise: &[String]) -> Owners {
        let mut lines = Vec::new();
        // Sections give owners to the patterns below them that name none.
        let mut section: Vec<String> = Vec::new();
        for line in text.lines().map(|line| comment_free(line).trim()) {
            if let Some(owners) = section_owners(line) {
                section = owners;
                continue;
            }
            let mut words = words(line).into_iter();
            let Some(pattern) = words.next() else { continue };
            let mut owners: Vec<String> = words.collect();
            if owners.is_empty() {
                owners.clone_from(&section);
            }
            if let Some(globs) = globs(&pattern) {
                lines.push((globs, owners));
            }
        }
        Owners { lines, otherwise: otherwise.to_vec() }
    }

    /// Who answers for a file.
    pub fn of(&self, path: &str) -> Vec<String> {
        let line = self.lines.iter().rev().find(|(globs, _)| globs.iter().any(|glob| glob.is_match(path)));
        line.map_or_else(|| self.otherwise.clone(), |(_, owners)| owners.clone())
    }
}

fn comment_free(line: &str) -> &str {
    if line.trim_start().starts_with('#') {
        return "";
    }
    line.split(" #").next().unwrap_or_default()
}

/// The words of a line; a blank behind a backslash belongs to a word.
fn words(line: &str) -> Vec<String> {
    let (mut words, mut word, mut escaped) = (Vec::new(), String::new(), false);
    for c in line.chars() {
        match c {
            '\\' if !escaped => escaped = true,
            c if c.is_whitespace() && !escaped => words.push(std::mem::take(&mut word)),
            c => {
                word.push(c);
                escaped = false;
            }
        }
    }
    words.push(word);
    words.retain(|word| !word.is_empty());
    words
}

/// `[Name]`, `^[Name][2] @owner`: the owners of a section.
fn section_owners(line: &str) -> Option<Vec<String>> {
    let inner = line.trim_start_matches('^').strip_prefix('[')?;
    let (_, rest) = inner.split_once(']')?;
    let rest = rest.strip_prefix('[').and_then(|count| count.split_once(']')).map_or(rest, |(_, rest)| rest);
    Some(words(rest))
}

/// A pattern as in an ignore file: anchored if a slash stands in it before its end, and everything below a folder that fits.
fn globs(pattern: &str) -> Option<Vec<GlobMatcher>> {
    let folder = pattern.ends_with('/');
    let inner = pattern.trim_end_matches('/');
    let anchored = inner.contains('/');
    let inner = inner.trim_start_matches('/');
    let inner = if inner.is_empty() { "**" } else { inner };
    let base = if anchored || inner == "**" { inner.to_owned() } else { format!("**/{inner}") };
    let build = |text: &str| GlobBuilder::new(text).literal_separator(true).build().ok().map(|glob| glob.compile_matcher());
    let below = build(&format!("{base}/**"));
    // `docs/*` names the files of a folder, not those further below.
    let shallow = inner.ends_with("/*");
    let mut globs = Vec::new();
    globs.extend(if folder { None } else { build(&base) });
    globs.extend(if shallow { None } else { below });
    (!globs.is_empty()).then_some(globs)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "\
# everything
*            @acme/all
*.js         @acme/web # and nobody else
/build/      @acme/build
docs/*       @acme/docs
apps/        @acme/apps
/apps/free
path\\ with\\ blank/  @acme/blank
[Payment][2] @acme/pay
pay/
";

    #[test]
    fn the_last_line_that_fits_decides() {
        let owners = Owners::read(FILE, &["@acme/otherwise".to_owned()]);
        for (path, expected) in [
            ("a.go", vec!["@acme/all"]),
            ("deep/a.js", vec!["@acme/web"]),
            ("build/a.js", vec!["@acme/build"]),
            ("deep/build/a.go", vec!["@acme/all"]),
            ("docs/a.md", vec!["@acme/docs"]),
            ("docs/deep/a.md", vec!["@acme/all"]),
            ("x/apps/y/a.js", vec!["@acme/apps"]),
            ("apps/free/a.js", vec![]),
            ("path with blank/a.js", vec!["@acme/blank"]),
            ("pay/a.go", vec!["@acme/pay"]),
        ] {
            assert_eq!(owners.of(path), expected, "{path}");
        }
        assert_eq!(Owners::read("/a @x", &["@acme/otherwise".to_owned()]).of("b"), ["@acme/otherwise"]);
    }
}
