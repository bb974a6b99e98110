//! The site against its sources: every rule and every API has a page with a bad and a good example or says why not, every link leads somewhere,
//! every reference is an address.

use std::collections::{BTreeMap, BTreeSet};

use super::site::{About, Page, Site};

/// Every fault.
pub(super) fn faults(site: &Site) -> Vec<String> {
    let mut faults = Vec::new();
    for page in &site.pages {
        examples(page, &mut faults);
    }
    links(site, &mut faults);
    faults
}

fn examples(page: &Page, faults: &mut Vec<String>) {
    let About::Table { classes, says_why } = &page.about else { return };
    for class in ["bad", "good"] {
        if !classes.contains(&class) && !says_why {
            faults.push(format!("{}: no {class} example, and no reason why", page.path));
        }
    }
}

/// Links and anchors.
fn links(site: &Site, faults: &mut Vec<String>) {
    let anchors: BTreeMap<&str, BTreeSet<&str>> =
        site.pages.iter().map(|page| (page.path.as_str(), attributes(&page.html, "id").collect())).collect();
    let others: BTreeSet<&str> = site.extra.iter().map(|(path, _)| path.as_str()).collect();
    for page in &site.pages {
        let own = anchors.get(page.path.as_str());
        if own.is_some_and(|own| own.len() != attributes(&page.html, "id").count()) {
            faults.push(format!("{}: two elements have the same id", page.path));
        }
        for target in attributes(&page.html, "href").chain(attributes(&page.html, "src")) {
            if target.starts_with("https://") || target.starts_with("http://") {
                if target.contains(char::is_whitespace) || target.split("//").nth(1).is_none_or(|host| !host.contains('.')) {
                    faults.push(format!("{}: `{target}` is no address", page.path));
                }
                continue;
            }
            let (file, anchor) = target.split_once('#').map_or((target, None), |(file, anchor)| (file, Some(anchor)));
            let to = if file.is_empty() { Some(page.path.clone()) } else { join(&page.path, file) };
            match to.as_deref().map(|to| (anchors.get(to), others.contains(to))) {
                Some((Some(ids), _)) if anchor.is_none_or(|anchor| ids.contains(anchor)) => {}
                Some((Some(_), _)) => faults.push(format!("{}: the link `{target}` leads to no such place on its page", page.path)),
                Some((None, true)) if anchor.is_none() => {}
                _ => faults.push(format!("{}: the link `{target}` leads nowhere", page.path)),
            }
        }
    }
}

/// The values of an attribute. What is text is escaped, so that a quote ends a value.
fn attributes<'a>(html: &'a str, name: &'a str) -> impl Iterator<Item = &'a str> {
    html.split(" ").filter_map(move |part| part.strip_prefix(name)?.strip_prefix("=\"")?.split('"').next())
}

/// A relative link from a page.
fn join(page: &str, link: &str) -> Option<String> {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in link.split('/') {
        match part {
            "." | "" => {}
            ".." => _ = parts.pop()?,
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(path: &str, html: &str, about: About) -> Page {
        Page { path: path.to_owned(), title: path.to_owned(), html: html.to_owned(), kind: String::new(), terms: String::new(), about }
    }

    #[test]
    fn faults_are_named_with_their_pages() {
        let table = |classes: &[&'static str], says_why| About::Table { classes: classes.to_vec(), says_why };
        let site = Site {
            pages: vec![
                page(
                    "a/b.html",
                    "<p id=\"x\"><a href=\"../c.html#y\"><a href=\"#x\"><a href=\"#z\"><a href=\"none.html\"><a href=\"https://no where/\">",
                    About::Prose,
                ),
                page("c.html", "<p id=\"y\"><p id=\"y\"><a href=\"style.css\">", table(&["bad"], false)),
                page("d.html", "", table(&[], true)),
            ],
            extra: vec![("style.css".to_owned(), String::new())],
        };
        let expected = [
            "c.html: no good example, and no reason why",
            "a/b.html: the link `#z` leads to no such place on its page",
            "a/b.html: the link `none.html` leads nowhere",
            "c.html: two elements have the same id",
        ];
        let found: Vec<String> = faults(&site).into_iter().filter(|fault| !fault.contains("is no address")).collect();
        assert_eq!(found, expected);
        assert!(faults(&site).iter().any(|fault| fault.contains("is no address")));
    }
}
