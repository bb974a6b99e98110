//! Writes a made-up outcome: `cargo run -p cookielint-report --example show -- [FORMAT] [color] [quiet|verbose] [WIDTH]`.
#![allow(clippy::unwrap_used, reason = "an example for developers")]

#[path = "../tests/common/mod.rs"]
mod common;

use std::io::Write;

use common::{finding, http_only, location, outcome, run, suppressed, unseen, write};
use cookielint_engine::finding::{Finding, Hidden, Outcome, Reason, Step, UnusedSuppression};
use cookielint_report::{Format, Verbosity};
use cookielint_rules::model::{Confidence, Severity};

fn main() {
    let mut format = Format::Text;
    let mut run = run();
    run.configuration = Some("cookielint.yaml".to_owned());
    for word in std::env::args().skip(1) {
        match word.as_str() {
            "color" => run.style.color = true,
            "quiet" => run.verbosity = Verbosity::Quiet,
            "verbose" => run.verbosity = Verbosity::Verbose,
            _ => match word.parse::<usize>() {
                Ok(width) => run.style.width = Some(width),
                Err(_) => format = word.parse().unwrap(),
            },
        }
    }
    std::io::stdout().write_all(write(format, &sample(), &run).as_bytes()).unwrap();
}

fn sample() -> Outcome {
    let mut findings = Vec::new();
    findings.extend(javascript());
    findings.extend(go());
    findings.extend(minified());
    findings.extend(others());
    let mut outcome = outcome(57, findings);
    outcome.unseen = vec![
        unseen("big/bundle.js", None, Reason::TooLarge, "20.1 MB; --max-file-size 32M reads it"),
        unseen("src/broken.py", Some(12), Reason::Syntax, ""),
        unseen("src/broken.py", Some(40), Reason::Syntax, ""),
        unseen("static/app.min.js", None, Reason::Generated, ""),
        unseen("logo.png", None, Reason::Binary, ""),
    ];
    outcome.unseen.extend((0..9).map(|n| unseen(&format!("secret/{n}.rb"), None, Reason::Unreadable, "Permission denied")));
    outcome.unused = vec![UnusedSuppression { path: "src/old.js".into(), line: 3, rules: vec!["secure".into()] }];
    outcome
}

fn javascript() -> Vec<Finding> {
    let path = "web/server.js";
    let code = "const x = 1;\n\n  app.use(session({ secret: key, cookie: { secure: false, maxAge: 60000 } }));\n  res.cookie('theme', theme, {\n    path: '/',\n    // set by the proxy\n    domain: '.example.com',\n    maxAge: 1000,\n    expires: never,\n    secure: flag,\n  });\n";
    let site = "session({ secret: key, cookie: { secure: false, maxAge: 60000 } })";
    let mut second = finding(
        path,
        code,
        "res.cookie('theme', theme, {\n    path: '/',\n    // set by the proxy\n    domain: '.example.com',\n    maxAge: 1000,\n    expires: never,\n    secure: flag,\n  })",
        "flag",
    );
    second.kind = "preference".to_owned();
    second.cookie = Some("theme".to_owned());
    second.api_title = "Express res.cookie".to_owned();
    second.severity = Severity::Low;
    second.steps = vec![Step {
        path: Some("web/config.js".into()),
        location: location("\n\n  flag: false", "flag"),
        text: "set to false here".into(),
    }];
    let domain = Finding {
        rule: "domain".into(),
        attribute: "domain".into(),
        value: "\".example.com\"".into(),
        focus: location(code, "'.example.com'"),
        message: "cookie `theme` is sent to every host under example.com".into(),
        why: "Any of them can be taken over, or be somebody else's.".into(),
        fix: "Leave Domain out, so that only this host gets it.".into(),
        fix_code: None,
        severity: Severity::Info,
        ..second.clone()
    };
    vec![finding(path, code, site, "secure: false"), http_only(path, code, site, site), domain, second]
}

fn go() -> Vec<Finding> {
    let code = "package main\n\nfunc login(w http.ResponseWriter) {\n\thttp.SetCookie(w, &http.Cookie{Name: \"größe👩‍💻\", Value: v})\n}\n";
    let site = "http.Cookie{Name: \"größe👩‍💻\", Value: v}";
    let mut first = finding("api/login.go", code, site, site);
    first.value = "not written (default: false)".to_owned();
    first.cookie = Some("größe👩‍💻".into());
    first.api_title = "net/http Cookie".into();
    first.fix_code = Some("Secure: true,\nSameSite: http.SameSiteLaxMode,".into());
    first.severity = Severity::Critical;
    let mut second = http_only("api/login.go", code, site, site);
    second.api_title.clone_from(&first.api_title);
    second.cookie.clone_from(&first.cookie);
    vec![first, second]
}

fn minified() -> Vec<Finding> {
    let code = format!(
        "{}set({{secure:!1,path:\"\u{202e}/\"}}){}set2({{httpOnly:!1}});{}",
        "var a=1;".repeat(90),
        "b();".repeat(400),
        "c();".repeat(99)
    );
    let site = format!("set({{secure:!1,path:\"\u{202e}/\"}}){}set2({{httpOnly:!1}})", "b();".repeat(400));
    vec![finding("dist/a\u{1b}[31m.js", &code, &site, "secure:!1"), http_only("dist/a\u{1b}[31m.js", &code, &site, "httpOnly:!1")]
}

fn others() -> Vec<Finding> {
    let code = "set(1)\nset(2)\nset(3)\nset(4)\n";
    vec![
        Finding { suppression: suppressed("comment", "behind a VPN"), ..finding("z.js", code, "set(1)", "1") },
        Finding { suppression: suppressed("configuration", ""), ..finding("z.js", code, "set(2)", "2") },
        Finding { hidden: Some(Hidden::Confidence), confidence: Confidence::Low, ..finding("z.js", code, "set(3)", "3") },
        Finding { hidden: Some(Hidden::Place), ..finding("z.js", code, "set(4)", "4") },
    ]
}
