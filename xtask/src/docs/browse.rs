//! The site in a browser: it is opened from the disk as a reader may do, searched and filtered with the keyboard, and must fit a phone.

use std::path::Path;

use serde_json::Value;

use crate::browser::{self, Browser};

/// What is opened, the picture's name beside it.
const PAGES: &[(&str, &str)] = &[
    ("index.html", "front"),
    ("docs/schema.html", "schema"),
    ("rules.html", "rules"),
    ("rules/secure.html", "rule"),
    ("apis.html", "matrix"),
    ("apis/javascript/express-session.html", "api"),
    ("apis/go/net-http.html", "api-go"),
    ("apis/python/django-session.html", "api-settings"),
    ("languages.html", "languages"),
    ("languages/python.html", "language"),
];
/// What is typed into the search, and the page that it must lead to first.
const SEARCHES: &[(&str, &str)] = &[
    ("SESSION_COOKIE_SECURE", "apis/python/"),
    ("gin", "apis/go/gin"),
    ("Express", "apis/javascript/express"),
    ("http-only", "rules/http-only.html"),
    ("suppressions", "docs/configuration.html"),
];
const WIDE: u32 = 1280;
const PHONE: u32 = 390;
const TALLEST: u32 = 3200;

/// Looks at the site; with a folder, pictures are left in it.
///
/// # Errors
/// Everything that is not as it should be.
pub(super) fn look(browser: &mut Browser, site: &Path, pictures: Option<&Path>) -> Result<(), String> {
    if let Some(folder) = pictures {
        std::fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    }
    let mut faults = Vec::new();
    for (page, name) in PAGES {
        for (width, scheme) in [(WIDE, "light"), (PHONE, "light"), (WIDE, "dark"), (PHONE, "dark")] {
            browser.width(width)?;
            browser.prefers("screen", &[("prefers-color-scheme", scheme)])?;
            browser.open_file(&site.join(page))?;
            faults.extend(widths(browser, page, width)?);
            faults.extend(browser.complaints()?.into_iter().map(|complaint| format!("{page}: {complaint}")));
            if let Some(folder) = pictures {
                browser.picture(&folder.join(format!("{name}-{width}-{scheme}.png")), TALLEST)?;
            }
        }
    }
    browser.width(WIDE)?;
    browser.prefers("screen", &[])?;
    faults.extend(links(browser, site)?);
    faults.extend(search(browser, site, pictures)?);
    faults.extend(filters(browser, site)?);
    faults.extend(browser.complaints()?);
    if faults.is_empty() { Ok(()) } else { Err(faults.join("\n")) }
}

/// The page does not scroll sideways; what is wider scrolls in itself.
fn widths(browser: &mut Browser, page: &str, width: u32) -> Result<Option<String>, String> {
    let fits = browser.ask("document.scrollingElement.scrollWidth <= document.scrollingElement.clientWidth && innerWidth")?;
    if fits == u64::from(width) {
        return Ok(None);
    }
    let widest = browser.ask(
        "[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.scroll, pre')).map(e => e.outerHTML.slice(0, 120)).slice(0, 3).join(' | ')",
    )?;
    Ok(Some(format!("{page}: wider than {width} pixels: {widest}")))
}

/// Every link of the opened pages leads to a file that is there, as the browser reads it.
fn links(browser: &mut Browser, site: &Path) -> Result<Vec<String>, String> {
    let mut faults = Vec::new();
    for (page, _) in PAGES {
        browser.open_file(&site.join(page))?;
        let own = browser.ask("[...document.querySelectorAll('a[href], link[href]')].map(a => a.href).filter(a => a.startsWith('file:')).map(a => decodeURI(new URL(a).pathname))")?;
        for file in own.as_array().into_iter().flatten().filter_map(Value::as_str) {
            if !Path::new(file).is_file() {
                faults.push(format!("{page}: a link leads to {file}, which is not there"));
            }
        }
        let anchors = browser.ask("[...document.querySelectorAll('a[href^=\"#\"]')].filter(a => !document.getElementById(decodeURIComponent(a.hash.slice(1)))).map(a => a.hash)")?;
        faults.extend(anchors.as_array().into_iter().flatten().map(|anchor| format!("{page}: {anchor} is no place on it")));
    }
    Ok(faults)
}

/// What is typed leads to its page, by the keyboard alone.
fn search(browser: &mut Browser, site: &Path, pictures: Option<&Path>) -> Result<Vec<String>, String> {
    let mut faults = Vec::new();
    let start = browser::address(site)?;
    for (typed, expected) in SEARCHES {
        browser.open_file(&site.join("rules/secure.html"))?;
        browser.press("/")?;
        browser.enter(typed)?;
        let first = "new Promise((done, fail) => { let left = 100; const look = () => { const a = document.querySelector('#results:not([hidden]) [aria-selected=true] a'); if (a) done(a.href); else if (left--) setTimeout(look, 20); else fail(new Error('nothing is found')); }; look(); })";
        let found = browser.ask(first)?;
        if !found.as_str().is_some_and(|to| to.strip_prefix(&start).is_some_and(|to| to.trim_start_matches('/').starts_with(expected))) {
            faults.push(format!("a search for {typed} leads to {found} first"));
        }
        if let Some(folder) = pictures {
            browser.picture(&folder.join(format!("search-{typed}.png")), 700)?;
        }
        browser.press("Enter")?;
        let there = format!(
            "new Promise(done => {{ let left = 100; const look = () => location.href === {found} && document.readyState === 'complete' || !left-- ? done(location.href) : setTimeout(look, 20); look(); }})"
        );
        // The question may fall between two pages.
        let at = browser.ask(&there).or_else(|_| browser.ask(&there))?;
        if at != found {
            faults.push(format!("Enter in a search for {typed} leads to {at}"));
        }
    }
    Ok(faults)
}

/// The matrix can be cut down to a language and to a word.
fn filters(browser: &mut Browser, site: &Path) -> Result<Vec<String>, String> {
    browser.open_file(&site.join("apis.html"))?;
    let shown = "document.querySelectorAll('#matrix tbody tr:not([hidden])').length";
    let set = |id: &str, value: &str| {
        format!("{{ const e = document.getElementById('{id}'); e.value = '{value}'; e.dispatchEvent(new Event('input')); {shown} }}")
    };
    let all = browser.ask(shown)?.as_u64();
    let go = browser.ask(&set("language", "go"))?.as_u64();
    let gin = browser.ask(&set("text", "gin"))?.as_u64();
    let fits = matches!((all, go, gin), (Some(all), Some(go), Some(gin)) if all > go && go > gin && gin > 0);
    Ok(if fits { Vec::new() } else { vec![format!("the filters of the matrix show {all:?}, {go:?}, {gin:?} rows")] })
}
