//! The report's page, looked at in a browser: that it does what it offers, keeps what was chosen, stays light with very many findings, and
//! that nothing in a file name or in code becomes part of it. What the page is made of is tested where it is made.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

use std::path::PathBuf;

use cookielint_report::html::{self, Dimension, Document, Finding, Rule, Run, Seen, Snippet, State, States, Step, Target, Unseen};

use crate::browser::{self, Browser};

/// What a repository may be made to say.
const EVIL: &str = "</script><img src=x onerror=alert(1)><!--<script>\u{202e}&amp;{{data}}";

/// A page in a folder of its own, which goes with it.
struct Page {
    folder: PathBuf,
    file: PathBuf,
}

impl Page {
    fn of(document: &Document, name: &str) -> Page {
        let folder = std::env::temp_dir().join(format!("cookielint page {name} {}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a folder for the page");
        let file = folder.join("report.html");
        let mut bytes = Vec::new();
        html::write(document, &mut bytes).expect("a page");
        std::fs::write(&file, bytes).expect("a page");
        Page { folder, file }
    }

    fn at(&self, hash: &str) -> Result<String, String> {
        Ok(format!("{}{hash}", browser::address(&self.file)?))
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        _ = std::fs::remove_dir_all(&self.folder);
    }
}

fn run(id: usize, new: usize, open: usize) -> Run {
    let numbers = [("high".to_owned(), open / 2), ("low".to_owned(), new + open - open / 2)].into();
    Run {
        id: id.to_string(),
        time: Some(format!("2026-11-{:02}T03:00:00Z", 10 + id)),
        complete: true,
        states: States { new, open, fixed: 1, ..States::default() },
        present: [(Dimension::Severity, numbers)].into(),
        ..Run::default()
    }
}

/// Findings of two repositories, of which every tenth is new and every fifth high, the rest low.
fn document(findings: usize) -> Document {
    let target = |name: &str| Target { name: name.into(), ..Target::default() };
    let finding = |at: usize| Finding {
        id: format!("f{at}"),
        target: if at.is_multiple_of(2) { "acme/shop" } else { "acme/pay" }.into(),
        owners: vec![format!("@acme/{}", at % 7)],
        state: if at.is_multiple_of(10) { State::New } else { State::Open },
        first_seen: Some(Seen { run: "1".into(), time: Some(format!("2026-11-{:02}T03:00:00Z", 1 + at % 10)), commit: None }),
        severity: if at.is_multiple_of(5) { "high" } else { "low" }.into(),
        confidence: "high".into(),
        rule: if at.is_multiple_of(3) { "secure" } else { "http-only" }.into(),
        api: "go/net-http-cookie".into(),
        language: "go".into(),
        path: format!("services/{}/login{at:05}.go", at % 40),
        line: at + 1,
        column: 5,
        attribute: "secure".into(),
        cookie: Some(format!("sid{at}")),
        message: format!("The cookie `sid{at}` may travel over plain HTTP."),
        fix: "Set Secure.".into(),
        fix_code: Some("Secure: true".into()),
        snippet: Some(Snippet { first_line: at + 1, text: format!("\tset(false, \"sid{at}\")"), focus: Some((5, 10)) }),
        steps: vec![Step { path: Some("config.go".into()), line: 3, column: 1, text: "`secure` is set here".into() }],
        ..Finding::default()
    };
    Document {
        version: html::VERSION,
        title: "nightly audit".into(),
        tool_version: "0.1.0".into(),
        notes: Vec::new(),
        runs: vec![run(1, 0, findings), run(2, findings / 10, findings - findings / 10)],
        targets: vec![target("acme/shop"), target("acme/pay")],
        rules: vec![Rule { id: "secure".into(), title: "Cookie without Secure".into(), ..Rule::default() }],
        findings: (0..findings).map(finding).collect(),
        unseen: vec![Unseen {
            target: "acme/pay".into(),
            path: "big.js".into(),
            reason: "too-large".into(),
            text: "larger than the limit".into(),
            ..Unseen::default()
        }],
    }
}

/// Asks until the answer is the expected one.
fn becomes(browser: &mut Browser, question: &str, expected: &str) -> Result<(), String> {
    let script = format!(
        "new Promise((done) => {{ const end = Date.now() + 10000; const ask = () => {{ const answer = String({question}); \
         answer === {expected:?} || Date.now() > end ? done(answer) : setTimeout(ask, 20); }}; ask(); }})"
    );
    let answer = browser.ask(&script)?;
    if answer == expected { Ok(()) } else { Err(format!("`{question}` is {answer}, not {expected:?}")) }
}

fn quiet(browser: &mut Browser) -> Result<(), String> {
    let complaints = browser.complaints()?;
    if complaints.is_empty() { Ok(()) } else { Err(complaints.join("\n")) }
}

const RESULT: &str = "document.getElementById('result').textContent";
const FIRST: &str = "document.querySelector('tr[data-at] .where').textContent";

#[test]
fn what_was_chosen_is_shown_and_survives_a_reload() {
    let page = Page::of(&document(400), "choices");
    let done = browser::test("the choices of the report", |browser| {
        browser.open(&page.at("#view=findings")?)?;
        becomes(browser, RESULT, "400 findings")?;
        browser.ask("document.getElementById('q').focus()")?;
        browser.enter("acme/shop")?;
        becomes(browser, RESULT, "200 of 400 findings")?;
        browser.ask("document.querySelector('.chip.high').click()")?;
        becomes(browser, RESULT, "40 of 400 findings")?;
        browser.ask("{ const by = document.getElementById('by-rule'); by.value = 'secure'; by.dispatchEvent(new Event('change')) }")?;
        becomes(browser, RESULT, "14 of 400 findings")?;
        for _ in 0..2 {
            browser.ask("document.querySelector('th.c-place button').click()")?;
        }
        becomes(browser, FIRST, "acme/shop services/30/login00390.go:391")?;
        browser.ask("document.querySelector('#theme [value=dark]').click()")?;
        let dark = browser.ask("getComputedStyle(document.documentElement).backgroundColor")?;
        let kept = browser.ask("location.href")?;
        browser.open("about:blank")?;
        browser.open(kept.as_str().unwrap_or_default())?;
        becomes(browser, RESULT, "14 of 400 findings")?;
        becomes(browser, FIRST, "acme/shop services/30/login00390.go:391")?;
        becomes(browser, "document.querySelector('th.c-place').getAttribute('aria-sort')", "descending")?;
        becomes(browser, "document.getElementById('q').value + document.getElementById('by-rule').value", "acme/shopsecure")?;
        becomes(browser, "document.querySelector('.chip.high').ariaPressed", "true")?;
        becomes(browser, "document.querySelector('#theme input:checked').value", "dark")?;
        assert_eq!(browser.ask("getComputedStyle(document.documentElement).backgroundColor")?, dark);
        browser.ask("document.querySelector('#theme [value=light]').click()")?;
        assert_ne!(browser.ask("getComputedStyle(document.documentElement).backgroundColor")?, dark);
        browser.ask("document.getElementById('clear').click()")?;
        becomes(browser, RESULT, "400 findings")?;
        quiet(browser)
    });
    assert_eq!(done, Ok(()));
}

#[test]
fn keys_lead_through_the_list_and_into_a_finding() {
    let page = Page::of(&document(400), "keys");
    let done = browser::test("the keys of the report", |browser| {
        browser.open(&page.at("#view=findings&sort=place")?)?;
        browser.ask("document.querySelector('.go').focus()")?;
        browser.press("ArrowDown")?;
        becomes(browser, "document.activeElement.closest('tr').dataset.at", "1")?;
        browser.press("Enter")?;
        becomes(browser, "document.activeElement.id", "detail-title")?;
        for part in ["set(false, ", "Set Secure.", "Secure: true", "config.go:3", "secure is set here", "cookielint inspect services/"] {
            assert_eq!(browser.ask(&format!("document.getElementById('detail').textContent.includes({part:?})"))?, true, "{part}");
        }
        becomes(browser, "document.querySelector('#detail mark').textContent", "false")?;
        browser.press("j")?;
        becomes(browser, "document.querySelector('#detail .detail-bar .of').textContent", "3 of 400")?;
        let kept = browser.ask("location.href")?;
        browser.press("Escape")?;
        becomes(browser, "document.getElementById('detail').hidden && document.activeElement.closest('tr').dataset.at", "2")?;
        browser.press("End")?;
        becomes(browser, "document.activeElement.closest('tr').dataset.at", "399")?;
        browser.open("about:blank")?;
        browser.open(kept.as_str().unwrap_or_default())?;
        becomes(browser, "document.querySelector('#detail .detail-bar .of').textContent", "3 of 400")?;
        quiet(browser)
    });
    assert_eq!(done, Ok(()));
}

#[test]
fn nothing_from_a_repository_becomes_part_of_the_page() {
    let mut evil = document(3);
    let name = format!("src/{EVIL}.js");
    for target in &mut evil.targets {
        target.link = Some("javascript:alert(1)//{path}".into());
    }
    for finding in &mut evil.findings {
        finding.path.clone_from(&name);
        for text in [&mut finding.message, &mut finding.fix, &mut finding.api_title, &mut finding.id, &mut finding.rule] {
            text.push_str(EVIL);
        }
        finding.snippet = Some(Snippet { first_line: 1, text: EVIL.into(), focus: Some((3, 12)) });
        finding.owners = vec![EVIL.into()];
    }
    evil.title = EVIL.into();
    evil.notes = vec![EVIL.into()];
    evil.unseen.iter_mut().for_each(|unseen| unseen.path.clone_from(&name));
    let page = Page::of(&evil, "evil");
    let shown = EVIL.replace('\u{202e}', "\\u{202e}");
    let done = browser::test("names and code in the report", |browser| {
        browser.open(&page.at("#view=findings")?)?;
        becomes(browser, "document.querySelectorAll('tr[data-at]').length", "3")?;
        let has = |place: &str| format!("document.querySelector({place:?}).textContent.includes({shown:?})");
        for place in ["h1", "title", "#notes", "tr[data-at] .go", "tr[data-at] .where"] {
            assert_eq!(browser.ask(&has(place))?, true, "{place}");
        }
        browser.ask("document.querySelector('.go').click()")?;
        becomes(browser, "document.activeElement.id", "detail-title")?;
        becomes(browser, "document.querySelector('#detail pre.code').textContent.trim()", &shown)?;
        becomes(browser, "document.querySelector('#detail mark').textContent", &shown.chars().skip(3).take(9).collect::<String>())?;
        browser.ask("for (const each of document.querySelectorAll('details')) each.open = true")?;
        for view in ["overview", "unseen", "targets", "findings"] {
            browser.ask(&format!("location.hash = '#view={view}'"))?;
            becomes(browser, &format!("document.getElementById('view-{view}').hidden"), "false")?;
        }
        browser.ask("dispatchEvent(new Event('beforeprint'))")?;
        becomes(browser, "document.querySelectorAll('img, iframe, object, embed, base').length", "0")?;
        becomes(browser, "document.querySelectorAll('script').length", "4")?;
        becomes(browser, "[...document.querySelectorAll('a')].filter((link) => !/^(file|https?):$/.test(link.protocol)).length", "0")?;
        quiet(browser)
    });
    assert_eq!(done, Ok(()));
}

#[test]
fn fifty_thousand_findings_are_a_few_rows() {
    let page = Page::of(&document(50_000), "many");
    let done = browser::test("a report of very many findings", |browser| {
        browser.open(&page.at("#view=findings&sort=place")?)?;
        becomes(browser, RESULT, "50,000 findings")?;
        let rows = "document.querySelectorAll('tr[data-at]').length";
        for part in ["0", "0.5", "1"] {
            browser.ask(&format!("scrollTo(0, document.documentElement.scrollHeight * {part})"))?;
            becomes(browser, &format!("{rows} > 8 && {rows} < 100"), "true")?;
        }
        becomes(browser, "[...document.querySelectorAll('tr[data-at]')].at(-1).dataset.at", "49999")?;
        browser.ask("document.getElementById('q').focus()")?;
        browser.enter("login04242")?;
        becomes(browser, RESULT, "1 of 50,000 findings")?;
        // Generous: a benchmark says how fast it is, here it only must not hang.
        let painted = browser.ask("performance.getEntriesByType('paint')[0].startTime")?;
        assert!(painted.as_f64().is_some_and(|time| time < 10_000.0), "{painted}");
        quiet(browser)
    });
    assert_eq!(done, Ok(()));
}

#[test]
fn a_report_without_findings_says_what_that_means() {
    let mut document = document(0);
    let clean = Page::of(&document, "clean");
    document.runs.iter_mut().for_each(|run| run.complete = false);
    let partial = Page::of(&document, "partial");
    let done = browser::test("a report without findings", |browser| {
        for (page, words, notes) in [(&clean, "No findings.", "0"), (&partial, "No findings in what was seen.", "1")] {
            browser.open(&page.at("#view=findings")?)?;
            becomes(browser, "document.querySelector('#list .empty').textContent", words)?;
            becomes(browser, "document.querySelectorAll('#notes .bad').length", notes)?;
            becomes(browser, "document.querySelectorAll('tr[data-at]').length", "0")?;
        }
        quiet(browser)
    });
    assert_eq!(done, Ok(()));
}

#[test]
fn it_fits_a_phone_and_paper() {
    let page = Page::of(&document(60), "phone");
    let done = browser::test("the report on a phone and on paper", |browser| {
        for width in [390, 1280] {
            browser.width(width)?;
            for view in ["overview", "findings", "unseen", "targets", "findings&finding=f3"] {
                browser.open("about:blank")?;
                browser.open(&page.at(&format!("#view={view}"))?)?;
                let wide = browser.ask("document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth")?;
                assert_eq!(wide, 0, "{view} at {width}");
            }
        }
        browser.prefers("print", &[("prefers-color-scheme", "dark")])?;
        browser.ask("dispatchEvent(new Event('beforeprint'))")?;
        becomes(browser, "document.querySelectorAll('#printed article').length", "60")?;
        becomes(browser, "getComputedStyle(document.querySelector('#printed')).display", "block")?;
        becomes(browser, "getComputedStyle(document.querySelector('#view-unseen')).display", "block")?;
        becomes(browser, "getComputedStyle(document.querySelector('.card')).backgroundColor", "rgb(255, 255, 255)")?;
        browser.ask("dispatchEvent(new Event('afterprint'))")?;
        becomes(browser, "document.querySelectorAll('#printed article').length", "0")?;
        quiet(browser)
    });
    assert_eq!(done, Ok(()));
}
