//! The measure on a project that was made up for it.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

use std::fs;

use super::*;

const APP: &str = "const app = require('express')();
app.get('/', (req, res) => {
  res.cookie('sid', '1', { secure: false, httpOnly: true, sameSite: 'lax' });
  res.cookie('theme', '2', { secure: true, httpOnly: true, sameSite: 'lax' });



  res.cookie('other', '3', { secure: true, httpOnly: false, sameSite: 'lax' });



  res.cookie('seen', '4', { secure: true, httpOnly: false });
  res.cookie('half', '5', { secure: process.env.NODE_ENV !== 'production', httpOnly: true, sameSite: 'lax' });
});
";

const LABELS: &str = "- project: acme/shop
  commit: 0123abc
  language: javascript
  share: tune
  sites:
    - { at: 'app.js:3', is: cookie, place: production, name: sid, secure: bad, http-only: good, same-site: good, why: written so }
    - { at: 'app.js:4', is: cookie, place: production, secure: bad, http-only: good, why: 'a slip of
        the label' }
    - { at: 'app.js:8', is: cookie, place: test, http-only: bad, why: only a test }
    - { at: 'app.js:12', is: cookie, place: production, secure: good, http-only: bad, same-site: bad, why: seen, second: { http-only: good } }
    - { at: 'app.js:13', is: cookie, place: production, secure: bad, why: the wrong way round }
    - { at: 'gone.js:1-9', is: session, place: production, also: [lifetime], why: nobody finds it }
- project: acme/away
  commit: fedcba9
  language: go
  share: held
  sites: []
";

/// A folder that is gone afterwards.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str, labels: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("cookielint-xtask-{}-{name}", std::process::id()));
        fs::create_dir_all(folder.join("acme+shop")).unwrap();
        fs::write(folder.join("acme+shop/app.js"), APP).unwrap();
        fs::write(folder.join("labels.yaml"), labels).unwrap();
        Folder(folder)
    }

    fn measured(&self, list: bool) -> Result<String, String> {
        super::measured(&Asked { checkouts: self.0.clone(), labels: self.0.join("labels.yaml"), share: None, list })
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn what_is_bad_and_found_is_counted() {
    let folder = Folder::new("counts", LABELS);
    let text = folder.measured(false).unwrap();
    let rows: Vec<Vec<&str>> = text.lines().map(|line| line.split_whitespace().collect()).collect();
    // Bad: sid, theme, seen, half and the lifetime. Findings: sid, other (a test by its label), seen, half.
    let shown = ["javascript", "1", "5", "3", "60.0", "%", "4", "3", "1", "0", "75.0", "%"];
    assert_eq!(rows.iter().filter(|row| **row == shown).count(), 2, "{text}");
    let informational = ["javascript", "1", "1", "1", "100.0", "%", "1", "1", "0", "0", "100.0", "%"];
    assert_eq!(rows.iter().filter(|row| **row == informational).count(), 1, "{text}");
    assert!(text.contains("left out: acme/away is not there: git clone https://github.com/acme/away "), "{text}");
    assert!(text.contains("checkout fedcba9"), "{text}");
}

#[test]
fn misses_and_what_is_wrong_are_listed_with_reasons() {
    let folder = Folder::new("list", &LABELS.replace("'app.js:8'", "'app.js:800'"));
    let text = folder.measured(true).unwrap();
    let listed = [
        "acme/shop (javascript, tune)",
        "missed app.js:4: secure",
        "label app.js:4: Cookie: a slip of the label",
        "missed gone.js:1-9: lifetime",
        "unlabelled app.js:8: http-only",
    ];
    for line in listed {
        assert!(text.contains(line), "{line}\n\n{text}");
    }
    assert!(!text.contains("missed app.js:3"), "{text}");
}

#[test]
fn labels_are_read_strictly() {
    let fault = |from: &str, to: &str| {
        let folder = Folder::new("strict", &LABELS.replace(from, to));
        folder.measured(false).unwrap_err()
    };
    assert!(fault("app.js:3", "app.js").contains("labels.yaml:6: `app.js` is no place"));
    assert!(fault("[lifetime]", "[lifetimes]").contains("no rule is called `lifetimes`"));
    assert!(fault("http-only: good, same-site", "httponly: good, same-site").contains("httponly"));
    assert!(fault("place: test", "place: tests").contains("tests"));
    assert!(fault("acme/shop", "shop").contains("`shop` is no `owner/name`"));
}

#[test]
fn what_is_missing_is_said() {
    let folder = Folder::new("missing", LABELS);
    let nowhere = |checkouts: &str, labels: &str| {
        super::measured(&Asked { checkouts: folder.0.join(checkouts), labels: folder.0.join(labels), share: None, list: false })
            .unwrap_err()
    };
    assert!(nowhere("", "none.yaml").contains("the labels cannot be read"));
    assert!(nowhere("empty", "labels.yaml").contains("none of the projects could be scanned"));
    assert!(asked(Path::new("."), &["--lists"]).unwrap_err().contains("does not know `--lists`"));
    assert!(asked(Path::new("."), &["--labels"]).unwrap_err().contains("needs a value"));
}
