//! The room is tried out on pages that are known to be good or bad.

#![allow(clippy::expect_used, reason = "tests")]

use super::*;

const BAD: &str = "<!doctype html><meta charset=utf-8>
<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; script-src 'unsafe-inline'\">
<title>Bad</title><style>p { color: red }</style><input id=field><p style='width: 2000px'>wide</p>
<script>console.error('broken', 7); field.focus()</script><script>nowhere()</script>";

#[test]
fn a_page_is_opened_asked_and_heard() {
    let folder = std::env::temp_dir().join(format!("cookielint browser {}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder for the page");
    let (good, bad) = (folder.join("good.html"), folder.join("bad.html"));
    std::fs::write(&good, "<!doctype html><title>Good</title><p>a</p>").expect("a page");
    std::fs::write(&bad, BAD).expect("a page");
    let done = test("the room itself", |browser| {
        browser.width(390)?;
        browser.open_file(&good)?;
        assert_eq!(browser.ask("document.title + innerWidth")?, "Good980", "a page that says nothing of its width is shown as on a desk");
        assert_eq!(browser.complaints()?, [""; 0]);
        browser.width(1280)?;
        browser.open_file(&bad)?;
        browser.enter("typed")?;
        browser.press("x")?;
        assert_eq!(browser.ask("field.value")?, "typedx");
        let complaints = browser.complaints()?.join("\n");
        for part in ["console: broken 7", "nowhere is not defined", "Content Security Policy"] {
            assert!(complaints.contains(part), "{part:?} is missing in {complaints}");
        }
        assert!(browser.ask("none.such").is_err_and(|message| message.contains("none is not defined")));
        browser.prefers("screen", &[("prefers-color-scheme", "dark")])?;
        assert_eq!(browser.ask("matchMedia('(prefers-color-scheme: dark)').matches")?, true);
        let picture = folder.join("bad.png");
        browser.picture(&picture, 500)?;
        assert!(std::fs::read(&picture).is_ok_and(|bytes| bytes.starts_with(b"\x89PNG")));
        assert!(browser.open_file(&folder.join("none.html")).is_err());
        Ok(())
    });
    _ = std::fs::remove_dir_all(&folder);
    assert_eq!(done, Ok(()));
}
