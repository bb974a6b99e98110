//! Files that nobody wrote for people: every encoding, depths and lengths without end. Each is named, none stops the rest, and each ends.

use std::time::{Duration, Instant};

use cookielint_languages::LANGUAGES;
use serde_json::Value;

use crate::support::{Folder, Run};

/// Generous: what this is about takes hours where it goes wrong.
const SOON: Duration = Duration::from_secs(120);

/// With a finding on the first line and one on the fifth, and characters of one to four bytes before both.
const CODE: &str = "/* é 漢 🍪 */ res.cookie('sid', '1', { secure: false, httpOnly: true, sameSite: 'lax' });\n\
                    // ü\n\nfunction f() {\n  'ß'; res.cookie('auth', '2', { secure: true, httpOnly: false, sameSite: 'lax' });\n}\n";

fn json(run: &Run) -> Value {
    serde_json::from_str(&run.out).unwrap_or_else(|error| panic!("{error}: {run:#?}"))
}

/// Rule, fingerprint, line and column of each finding.
fn places(run: &Run) -> Vec<(String, String, u64, u64)> {
    let findings = json(run)["findings"].as_array().unwrap().clone();
    let place = |finding: &Value| {
        let text = |key: &str| finding[key].as_str().unwrap().to_owned();
        let number = |key: &str| finding["focus"][key].as_u64().unwrap();
        (text("rule"), text("fingerprint"), number("start_line"), number("start_column"))
    };
    findings.iter().map(place).collect()
}

/// Path and reason of everything that was not seen.
fn not_seen(run: &Run) -> Vec<(String, String)> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    json(run)["not_seen"].as_array().unwrap().iter().map(|unseen| (text(&unseen["path"]), text(&unseen["reason"]))).collect()
}

fn scan(folder: &Folder, content: impl AsRef<[u8]>) -> Run {
    std::fs::write(folder.join("a.js"), content).unwrap();
    folder.run(&["--format", "json", "a.js"])
}

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(bytes).collect()
}

#[test]
fn the_encoding_changes_nothing() {
    let folder = Folder::new();
    let plain = scan(&folder, CODE).exits(1);
    let expected = places(&plain);
    let short: Vec<_> = expected.iter().map(|(rule, _, line, column)| (rule.as_str(), *line, *column)).collect();
    let (first, second) = ("/* é 漢 🍪 */ res.cookie('sid', '1', { secure: ", "  'ß'; res.cookie('auth', '2', { secure: true, httpOnly: ");
    let column = |before: &str| before.chars().count() as u64 + 1;
    assert_eq!(short, [("secure", 1, column(first)), ("http-only", 5, column(second))]);
    for (name, content) in [
        ("UTF-8 with a byte order mark", [b"\xef\xbb\xbf", CODE.as_bytes()].concat()),
        ("UTF-16, little end first", utf16(CODE, u16::to_le_bytes)),
        ("UTF-16, big end first", utf16(CODE, u16::to_be_bytes)),
        ("lines that end in CR and LF", CODE.replace('\n', "\r\n").into()),
        ("no end of the last line", CODE.trim_end().into()),
    ] {
        let run = scan(&folder, &content).exits(1);
        assert_eq!(places(&run), expected, "{name}");
        assert_eq!(not_seen(&run), [], "{name}");
        let text = folder.run(&["a.js"]).exits(1);
        assert!(!text.out.contains(['\r', '\u{feff}']) && text.out.contains("secure: false"), "{name}: {}", text.out);
    }
}

#[test]
fn bytes_that_are_no_text_are_named_and_the_rest_is_seen() {
    let folder = Folder::new();
    let latin: Vec<u8> = CODE.replace("ü", "\u{1}").bytes().map(|byte| if byte == 1 { 0xfc } else { byte }).collect();
    let run = scan(&folder, &latin).exits(1).says("1 file not fully seen");
    assert_eq!(places(&run), places(&scan(&folder, CODE)));
    std::fs::write(folder.join("a.js"), latin).unwrap();
    assert_eq!(not_seen(&run), [("a.js".to_owned(), "encoding".to_owned())]);
    folder.run(&["--strict", "a.js"]).exits(4).prints("a.js");
    // What holds nothing that is looked for has nothing to hide.
    scan(&folder, b"caf\xe9").exits(0);
    let mut broken = utf16("res.cookie('sid', '1', { secure: true, httpOnly: true, sameSite: 'lax' });", u16::to_le_bytes);
    broken.extend([0x00, 0xd8]);
    assert_eq!(not_seen(&scan(&folder, broken).exits(4)), [("a.js".to_owned(), "encoding".to_owned())]);
}

#[test]
fn binary_and_empty_files_hold_nothing() {
    let folder = Folder::new();
    for content in [&b""[..], b"\n", b"\xef\xbb\xbf", b"\xff\xfe", b"\r"] {
        assert_eq!(not_seen(&scan(&folder, content).exits(0)), [], "{content:?}");
    }
    let run = scan(&folder, b"\x7fELF\0\0res.cookie('sid', '1', { secure: false })").exits(0);
    assert_eq!(not_seen(&run), [("a.js".to_owned(), "binary".to_owned())]);
}

/// Source in which a value nests, with the word that makes the file worth looking at.
fn nested(language: &str, open: &str, close: &str, times: usize) -> String {
    let deep = format!("{}1{}", format!("{open}\n").repeat(times), format!("{close}\n").repeat(times));
    match language {
        "javascript" | "typescript" | "tsx" => format!("res.cookie('sid', {deep});\n"),
        "go" => format!("package a\nimport \"net/http\"\nvar c = http.Cookie{{Name: {deep}}}\n"),
        "rust" => format!("use cookie::Cookie;\nfn f() {{ let c = Cookie::new(\"sid\", {deep}); }}\n"),
        "php" => format!("<?php setcookie('sid', {deep});\n"),
        "java" => format!("class A {{ void f() {{ Cookie c = new Cookie(\"sid\", {deep}); }} }}\n"),
        "csharp" => format!("class A {{ void F() {{ var c = new HttpCookie(\"sid\", {deep}); }} }}\n"),
        "python" => format!("response.set_cookie('sid', {deep})\n"),
        "ruby" => format!("cookies[:sid] = {deep}\n"),
        "xml" => format!(
            "<web-app><session-config><cookie-config>{}<secure>false</secure>{}</cookie-config></session-config></web-app>\n",
            "<a>\n".repeat(times),
            "</a>\n".repeat(times)
        ),
        "html" | "aspx" | "vue" | "svelte" => format!("<script>\nres.cookie('sid', {deep});\n</script>\n"),
        "yaml" => format!("server.servlet.session.cookie.secure: {deep}\n"),
        // Keys do not nest there.
        _ => format!("server.servlet.session.cookie.secure={deep}\n"),
    }
}

#[test]
fn a_hundred_thousand_brackets_end_soon_and_are_named() {
    let begin = Instant::now();
    let folder = Folder::with(&[("good.js", CODE)]);
    let mut expected = Vec::new();
    for language in LANGUAGES {
        for (number, (open, close)) in [("(", ")"), ("[", "]"), ("{", "}"), ("!", ""), ("a(", ")")].into_iter().enumerate() {
            let name = language.extensions.first().map(|extension| format!("web.{extension}"));
            let name = name.unwrap_or_else(|| language.names.first().copied().unwrap_or("web").to_owned());
            let path = format!("{}{number}/{name}", language.id);
            folder.write(&path, &nested(language.id, open, close, 100_000));
            if !matches!(
                (language.id, open),
                ("json" | "properties" | "notebook" | "apache" | "dotenv" | "nginx" | "toml", _)
                    | ("yaml" | "ruby" | "python" | "go" | "scala" | "ini", "!")
            ) {
                expected.push(path);
            }
        }
    }
    let run = folder.run(&["--format", "json", "."]).exits(1);
    assert!(begin.elapsed() < SOON, "took {:?}", begin.elapsed());
    let named = not_seen(&run);
    for path in expected {
        let limits = ["parse-limit", "match-limit", "resolve-limit"];
        assert!(named.iter().any(|(own, reason)| *own == path && limits.contains(&reason.as_str())), "{path} is not named in {named:#?}");
    }
    assert!(!places(&run).is_empty(), "what is beside them is seen");
    let good = json(&run)["findings"].as_array().unwrap().iter().filter(|finding| finding["path"] == "good.js").count();
    assert_eq!(good, 2);
}

#[test]
fn twenty_megabytes_on_one_line_end_soon_and_are_named() {
    let begin = Instant::now();
    let folder = Folder::new();
    let code = CODE.lines().next().unwrap();
    // Long, but few words: twenty million bytes of dense code would take gigabytes of memory as a syntax tree.
    let long = format!("{code} {}", format!("var a = \"{}\";", "x".repeat(1_000)).repeat(20_000));
    assert!(long.len() > 20_000_000);
    std::fs::write(folder.join("a.js"), &long).unwrap();
    // A bundle is left out for what it is, large or not; people's own lines in a file as large are missed, and that is said.
    let run = folder.run(&["--format", "json", "a.js"]).exits(0);
    assert_eq!(not_seen(&run), [("a.js".to_owned(), "generated".to_owned())]);
    let run = folder.run(&["--format", "json", "--include-generated", "a.js"]).exits(4);
    assert_eq!(not_seen(&run), [("a.js".to_owned(), "too-large".to_owned())]);
    let run = folder.run(&["--format", "json", "--max-file-size", "30M", "a.js"]).exits(0);
    assert_eq!(not_seen(&run), [("a.js".to_owned(), "generated".to_owned())]);
    let run = folder.run(&["--format", "json", "--max-file-size", "30M", "--include-generated", "a.js"]).exits(1);
    assert_eq!(places(&run).len(), 1);
    let text = folder.run(&["--max-file-size", "30M", "--include-generated", "a.js"]).exits(1).prints("secure: false");
    assert!(text.out.len() < 20_000, "the line is cut: {} bytes", text.out.len());
    assert!(begin.elapsed() < SOON, "took {:?}", begin.elapsed());
}

#[test]
fn a_large_file_is_incomplete_only_if_it_may_hold_a_cookie() {
    let folder = Folder::new();
    std::fs::write(folder.join("with.js"), "f(res.cookie);\n".repeat(400_000)).unwrap();
    std::fs::write(folder.join("without.js"), "f(something);\n".repeat(400_000)).unwrap();
    let run = folder.run(&["--format", "json", "."]).exits(4);
    assert_eq!(not_seen(&run), [("with.js".to_owned(), "too-large".to_owned())]);
}

#[test]
fn more_of_anything_than_people_write_ends_soon_and_is_named() {
    let begin = Instant::now();
    let folder = Folder::new();
    let named = |run: Run| not_seen(&run).into_iter().map(|(_, reason)| reason).collect::<Vec<_>>();
    let sites = scan(&folder, "res.cookie('sid', '1', { secure: true, httpOnly: true, sameSite: 'lax' });\n".repeat(20_000));
    assert_eq!(named(sites.exits(4)), ["match-limit"]);
    let comments = format!("{}{CODE}", "// cookielint: ignore[lifetime] nothing\n".repeat(20_000));
    assert_eq!(named(scan(&folder, comments).exits(1)), [""; 0]);
    let chain = format!("{CODE}let x = y{};\n", "\n.z()".repeat(100_000));
    assert_eq!(named(scan(&folder, chain).exits(1)), ["match-limit"]);
    let writes =
        format!("const o = {{}};\n{}res.cookie('sid', '1', o);\n", "if (x) { o.secure = y } else { o.secure = z }\n".repeat(10_000));
    scan(&folder, writes);
    let names: String = (0..5_000).map(|number| format!("const a{} = a{number} ? a{number} : b{number};\n", number + 1)).collect();
    scan(&folder, format!("const a0 = false;\n{names}res.cookie('sid', '1', {{ secure: a5000 }});\n"));
    assert!(begin.elapsed() < SOON, "took {:?}", begin.elapsed());
}

#[test]
fn a_query_that_is_broken_stops_the_run_with_its_place() {
    let rules = "version: 1\nrules:\n  - id: mine\n    severity: low\n    message: m\n    language: javascript\n    query: |\n      (call_expression\n        function: (identifer) @site)\n";
    let folder = Folder::with(&[("a.js", "x;"), ("rules.yaml", rules)]);
    for typed in [&["rules", "check", "rules.yaml"][..], &["scan", "--rules", "rules.yaml", "a.js"]] {
        let run = folder.run(typed).exits(2).says("rules.yaml:9:20").says("identifer").says("function: (identifer) @site)");
        assert_eq!(run.out, "");
    }
}

#[cfg(unix)]
mod unix {
    use super::*;

    #[test]
    fn a_device_is_named_and_never_read() {
        let folder = Folder::with(&[("a.js", CODE)]);
        for device in ["/dev/zero", "/dev/null"] {
            folder.run(&[device]).exits(3).says("a pipe, socket or device");
        }
        std::os::unix::fs::symlink("/dev/zero", folder.join("zero.js")).unwrap();
        let run = folder.run(&["--format", "json", "."]).exits(1);
        assert_eq!(not_seen(&run), [("zero.js".to_owned(), "outside-link".to_owned())]);
    }

    #[test]
    fn a_file_whose_reading_fails_makes_the_scan_incomplete() {
        // Readable by its permissions, even for root, but not at address 0.
        let source = std::path::Path::new("/proc/self/mem");
        if !source.exists() {
            return eprintln!("skipped: there is no {} here", source.display());
        }
        let folder = Folder::with(&[("a.js", "x;")]);
        std::os::unix::fs::symlink(source, folder.join("memory.js")).unwrap();
        let run = folder.run(&["--format", "json", "memory.js", "a.js"]).exits(4);
        assert_eq!(not_seen(&run), [("memory.js".to_owned(), "unreadable".to_owned())]);
    }
}
