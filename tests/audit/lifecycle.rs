//! Nights that follow each other.

use crate::support::{BAD, Folder, GOOD};

const NOON: &str = "2026-11-30T12:00:00Z";

#[test]
fn a_finding_through_its_life() {
    let folder = Folder::new();
    folder.bare("shop.git");
    folder.configure("", &["shop.git"]);
    folder.file("shop.git", "app.js", BAD);
    folder.night(1).exits(1).prints("1 new").prints("1 scanned");
    assert_eq!(folder.states(NOON), ["shop app.js new"]);
    // Nothing has changed: nothing is looked at, and nothing is new any more.
    folder.night(2).exits(0).prints("1 open").prints("1 unchanged");
    // Another line, another layout, another name.
    folder.file("shop.git", "src/server.js", &format!("// a comment\n\n{}", BAD.replace("{ secure", "{\n    secure")));
    folder.night(3).exits(0).prints("1 open");
    assert_eq!(folder.states(NOON), ["shop src/server.js open"]);
    folder.file("shop.git", "src/server.js", GOOD);
    folder.night(4).exits(0).prints("1 fixed");
    folder.night(5).exits(0).prints("0 fixed");
    folder.file("shop.git", "src/server.js", BAD);
    folder.night(6).exits(1).prints("1 reopened");
    folder.audit(&["runs"]).exits(0).prints("2026-11-06T03:00:00Z");
    folder.audit(&["diff", "2026-11-04", "2026-11-06"]).exits(0).prints("0 gone, 1 came, 0 stayed");
    folder.audit(&["check"]).exits(0).prints("the store is sound");
}

#[test]
fn a_target_that_fails_stops_nobody_and_closes_nothing() {
    let folder = Folder::new();
    folder.bare("a.git");
    folder.bare("b.git");
    folder.file("a.git", "app.js", BAD);
    folder.file("b.git", "app.js", BAD);
    folder.configure("", &["a.git", "b.git"]);
    folder.night(1).exits(1).prints("2 new");
    std::fs::rename(folder.join("a.git"), folder.join("away")).unwrap();
    folder.file("b.git", "app.js", GOOD);
    folder.night(2).exits(4).prints("1 not-scanned").prints("1 fixed").says("a failed");
    std::fs::rename(folder.join("away"), folder.join("a.git")).unwrap();
    folder.night(3).exits(0).prints("1 open");
}

#[test]
fn an_acceptance_ends() {
    let folder = Folder::new();
    folder.bare("a.git");
    folder.file("a.git", "app.js", BAD);
    folder.configure("fail-on: any", &["a.git"]);
    folder.night(1).exits(1);
    let id = folder.id("2026-11-01T12:00:00Z");
    let accept = ["accept", &id[..8], "--reason", "behind a VPN", "--owner", "ann", "--now", "2026-11-01T12:00:00Z"];
    folder.audit(&[&accept[..], &["--until", "2026-10-01"]].concat()).exits(2).says("this day is over");
    folder.audit(&[&accept[..], &["--until", "2026-11-03"]].concat()).exits(0).says("is accepted until 2026-11-03");
    folder.night(2).exits(0).prints("1 accepted");
    folder.audit(&["show", &id, "--now", "2026-11-02T12:00:00Z"]).exits(0).prints("behind a VPN").prints("by ann").prints("secure: false");
    folder.night(3).exits(0).prints("1 accepted");
    folder.night(4).exits(1).prints("1 reopened");
    folder.night(5).exits(1).prints("1 open");
    folder.audit(&["accept", "zzzzzzzz", "--reason", "r", "--until", "2026-12-01"]).exits(2).says("no finding has the id");
}

#[test]
fn trust_decides_what_a_targets_own_configuration_may_do() {
    let own = "version: 1\nseverities: { secure: low }\nsuppressions: [{ files: app.js, reason: mine }]\n";
    for (trust, expected) in [("none", "1 new"), ("suppress", "1 suppressed"), ("full", "1 suppressed")] {
        let folder = Folder::new();
        folder.bare("a.git");
        folder.commit("a.git", &[("100644", b"app.js", BAD.as_bytes()), ("100644", b"cookielint.yaml", own.as_bytes())]);
        folder.configure(&format!("trust: {trust}"), &["a.git"]);
        folder.night(1).prints(expected);
        let suppressed = folder.export(NOON)["targets"][0]["suppressed_by_configuration"].as_u64();
        assert_eq!(suppressed, Some(u64::from(trust != "none")), "{trust}");
    }
    // What is wrong in it does not take the target out.
    let folder = Folder::new();
    folder.bare("a.git");
    folder.commit("a.git", &[("100644", b"app.js", BAD.as_bytes()), ("100644", b"cookielint.yaml", b"version: 1\nnonsense: 1\n")]);
    folder.configure("", &["a.git"]);
    folder.night(1).exits(1).prints("1 new");
}

#[test]
fn owners_come_from_the_target() {
    let folder = Folder::new();
    folder.bare("a.git");
    let owners = b"*.js @acme/web\n";
    folder.commit("a.git", &[("100644", b"app.js", BAD.as_bytes()), ("100644", b".github/CODEOWNERS", owners)]);
    folder.configure("report: out", &["a.git"]);
    folder.night(1).exits(1);
    assert_eq!(folder.export(NOON)["findings"][0]["owners"][0], "@acme/web");
    let digest = std::fs::read_to_string(folder.join("out/digest.md")).unwrap();
    assert!(digest.contains("**1 to fix** · 1 new") && digest.contains("`a: app.js:3`") && digest.contains("`@acme/web`"), "{digest}");
    assert!(folder.join("out/sarif/a.sarif").exists() && folder.join("out/report.html").exists());
    folder.audit(&["export", "--format", "csv"]).exits(0).prints("new,high,high,secure").prints("'@acme/web");
}

#[test]
fn shards_make_one_run() {
    let folder = Folder::new();
    let names = ["a.git", "b.git", "c.git", "d.git"];
    for name in names {
        folder.bare(name);
        folder.file(name, "app.js", BAD);
    }
    folder.configure("", &names);
    for shard in ["1/2", "2/2"] {
        let (store, result) = (format!("{}.db", &shard[..1]), format!("{}.audit", &shard[..1]));
        let now = ["--now", "2026-11-02T04:00:00Z"];
        folder.audit(&[&["--shard", shard, "--run", "2026-11-02", "--store", &store, "--result", &result], &now[..]].concat());
    }
    folder.audit(&["merge", "2.audit", "1.audit", "2.audit"]).exits(1).prints("4 new").prints("4 targets: 4 scanned");
    assert_eq!(folder.states(NOON), ["a app.js new", "b app.js new", "c app.js new", "d app.js new"]);
    folder.audit(&["check"]).exits(0);
    folder.audit(&["--shard", "1/2"]).exits(2);
}
