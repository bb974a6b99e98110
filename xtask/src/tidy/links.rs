//! Links of the documentation: each leads to a file of the project, and to a heading that is there.

use super::files::Files;
use super::{Fault, Found};

pub(super) fn check(files: &Files, found: &mut Found) {
    for (path, text) in files.with_extension("md") {
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        for (number, target) in links(text) {
            if target.contains("://") || target.starts_with("mailto:") {
                continue;
            }
            let (file, anchor) = target.split_once('#').map_or((target, None), |(file, anchor)| (file, Some(anchor)));
            let leads_to = if file.is_empty() { Some(path.to_owned()) } else { join(folder, file) };
            match leads_to.filter(|to| files.has(to)) {
                None => found.faults.push(Fault::new(path, number, format!("the link `{target}` leads nowhere"))),
                Some(to) => {
                    let headings = headings(files.get(&to).unwrap_or_default());
                    if anchor.is_some_and(|anchor| !headings.iter().any(|heading| heading == anchor)) {
                        found.faults.push(Fault::new(path, number, format!("the link `{target}` leads to no heading")));
                    }
                }
            }
        }
    }
}

/// The targets of `[text](target)` outside of code, with their lines.
fn links(text: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    for (number, line) in prose(text) {
        // Every second part is between backticks.
        let line_without_code = line.split('`').step_by(2);
        for part in line_without_code {
            found.extend(part.split("](").skip(1).filter_map(|rest| Some((number, rest.split_once(')')?.0))));
        }
        // Texts of links may be code themselves.
        found.extend(line.split("`](").skip(1).filter_map(|rest| Some((number, rest.split_once(')')?.0))));
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// The lines outside of fenced blocks, numbered from 1.
fn prose(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut fenced = false;
    text.lines().enumerate().filter_map(move |(index, line)| {
        let fence = line.trim_start().starts_with("```");
        fenced ^= fence;
        (!fenced && !fence).then_some((index + 1, line))
    })
}

/// The anchors of a file's headings.
fn headings(text: &str) -> Vec<String> {
    let lines = prose(text).filter_map(|(_, line)| Some(line.trim_start_matches('#').trim()).filter(|_| line.starts_with('#')));
    let anchor = |line: &str| {
        let kept = line.to_lowercase();
        let kept = kept.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
        kept.map(|c| if c == ' ' { '-' } else { c }).collect::<String>()
    };
    lines.map(anchor).collect()
}

/// A relative path from a folder; `None` if it leads out of the project.
fn join(folder: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => _ = parts.pop()?,
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lead_to_files_and_headings() {
        let text = "[a](b.md) [`c`](../README.md#use-it) [d](b.md#none)\n`[e](x.md)` [f](https://example.org/) [g](/h.md)\n```\n[i](j.md)\n```\n[k](../../out.md) [l](#own)\n# Own\n";
        let files = Files::from([("docs/a.md", text), ("docs/b.md", "# B\n"), ("README.md", "# A\n## Use `it`!\n")]);
        let mut found = Found::default();
        check(&files, &mut found);
        let shown: Vec<String> = found.faults.iter().map(Fault::to_string).collect();
        let expected = [
            "docs/a.md:1: the link `b.md#none` leads to no heading",
            "docs/a.md:2: the link `/h.md` leads nowhere",
            "docs/a.md:6: the link `../../out.md` leads nowhere",
        ];
        assert_eq!(shown, expected);
    }
}
