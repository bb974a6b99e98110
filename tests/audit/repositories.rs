//! What is read from the objects of a repository: every odd name, and nothing that leads elsewhere.

use std::path::Path;

use serde_json::Value;

use crate::support::{BAD, Folder};

const POINTER: &[u8] = b"version https://git-lfs.github.com/spec/v1\noid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize 12345\n";

#[test]
fn odd_names_are_read_and_what_leads_elsewhere_is_named() {
    let folder = Folder::new();
    folder.bare("odd.git");
    let bad = BAD.as_bytes();
    folder.commit(
        "odd.git",
        &[
            ("100644", b"caf\xe9.js", bad),
            ("100644", b"new\nline.js", bad),
            ("100755", b"a b/\"quoted\"/\xf0\x9f\x8d\xaa.js", bad),
            ("100644", b"-rf.js", bad),
            ("100644", b".hidden/app.js", bad),
            ("120000", b"outside.js", b"/etc/passwd"),
            ("120000", b"a b/up.js", b"../../elsewhere.js"),
            ("120000", b"gone.js", b"nothing.js"),
            ("120000", b"inside.js", b"-rf.js"),
            ("100644", b"large.js", POINTER),
            ("160000", b"vendor/lib", b"4d7a214614ab2935c943f9e0ff69d22eadbb8f32"),
        ],
    );
    folder.configure("report: out", &["odd.git"]);
    folder.night(1).exits(1).prints("4 new");
    let mut paths: Vec<String> = folder.states("2026-11-01T12:00:00Z");
    paths.sort();
    assert_eq!(paths, ["odd -rf.js new", "odd a b/\"quoted\"/🍪.js new", "odd caf\\xE9.js new", "odd new\nline.js new"]);
    let sarif: Value = serde_json::from_str(&std::fs::read_to_string(folder.join("out/sarif/odd.sarif")).unwrap()).unwrap();
    let notes: Vec<String> = sarif["runs"][0]["invocations"][0]["toolExecutionNotifications"]
        .as_array()
        .unwrap()
        .iter()
        .map(|note| format!("{} {}", note["descriptor"]["id"].as_str().unwrap(), note["message"]["text"].as_str().unwrap()))
        .collect();
    for expected in [
        "outside-link outside.js",
        "outside-link a b/up.js",
        "dangling-link gone.js",
        "unreadable large.js: could not be read (could not be read (a pointer of Git LFS",
        "outside-link vendor/lib",
    ] {
        assert!(notes.iter().any(|note| note.starts_with(expected)), "{expected} in {notes:#?}");
    }
    assert_eq!(notes.len(), 5, "{notes:#?}");
}

#[test]
fn a_ref_is_scanned_and_one_that_is_missing_is_named() {
    let folder = Folder::new();
    folder.bare("a.git");
    folder.file("a.git", "app.js", BAD);
    folder.git("a.git", &["update-ref", "refs/heads/release", "main"]);
    folder.git("a.git", &["update-ref", "refs/tags/v1", "main"]);
    folder.file("a.git", "other.js", BAD);
    folder.configure(
        "",
        &[
            "{ path: a.git, name: release, ref: release }",
            "{ path: a.git, name: tag, ref: v1 }",
            "{ path: a.git, name: head }",
            "{ path: a.git, name: none, ref: nowhere }",
        ],
    );
    folder.night(1).exits(1).says("none failed: no such ref: nowhere");
    assert_eq!(folder.states("2026-11-01T12:00:00Z"), ["head other.js new", "release app.js new", "tag app.js new"]);
}

#[test]
fn work_trees_folders_lists_and_patterns() {
    let folder = Folder::new();
    folder.bare("mirrors/team/a.git");
    folder.file("mirrors/team/a.git", "app.js", BAD);
    folder.git("mirrors/team", &["clone", "-q", "a.git", "../../work"]);
    folder.write("work/more.js", BAD);
    folder.write("plain/app.js", BAD);
    folder.write("list.txt", "# what else there is\nmirrors/team/a.git\tlisted\nwork\n");
    folder.configure("", &["{ glob: \"mirrors/**/*.git\" }", "plain", "{ path: work, name: files, files: true }", "{ list: list.txt }"]);
    folder.night(1).exits(1);
    let expected =
        ["files app.js new", "files more.js new", "listed app.js new", "plain app.js new", "team/a app.js new", "work app.js new"];
    assert_eq!(folder.states("2026-11-01T12:00:00Z"), expected);
    folder.configure("", &["{ glob: \"nothing/*.git\" }"]);
    folder.night(2).exits(2);
    folder.configure("", &["plain", "{ path: mirrors, name: plain }"]);
    folder.night(2).exits(2).says("two targets are called `plain`").says("audit.yaml:5:");
}

#[test]
fn fetching_runs_git_and_nothing_of_the_repositorys() {
    let folder = Folder::new();
    folder.bare("origin.git");
    folder.file("origin.git", "app.js", BAD);
    folder.git(".", &["clone", "-q", "--mirror", "origin.git", "mirror.git"]);
    folder.file("origin.git", "other.js", BAD);
    let trap = |name: &str| format!("#!/bin/sh\ntouch {}\n", folder.join(name).display());
    for hook in ["reference-transaction", "post-merge", "pre-auto-gc"] {
        folder.write(&format!("mirror.git/hooks/{hook}"), &trap("hook-ran"));
        let path = folder.join(&format!("mirror.git/hooks/{hook}"));
        std::fs::set_permissions(&path, std::os::unix::fs::PermissionsExt::from_mode(0o755)).unwrap();
    }
    folder.git("mirror.git", &["config", "core.fsmonitor", &format!("touch {}", folder.join("monitor-ran").display())]);
    folder.configure("fetch: true", &["mirror.git"]);
    folder.night(1).exits(1);
    assert_eq!(folder.states("2026-11-01T12:00:00Z"), ["mirror other.js new"]);
    for (key, value) in [
        ("remote.origin.uploadpack", "touch pack-ran;git-upload-pack"),
        ("core.sshCommand", "touch ssh-ran"),
        ("credential.helper", "!touch helper-ran"),
    ] {
        folder.git("mirror.git", &["config", key, value]);
        folder.night(2).exits(4).says("git fetch was not run");
        folder.git("mirror.git", &["config", "--unset-all", key]);
    }
    folder.git("mirror.git", &["config", "remote.origin.url", &format!("ext::touch {}", folder.join("ext-ran").display())]);
    folder.night(3).exits(4).says("git fetch failed");
    let ran = |folder: &Path| -> Vec<String> {
        let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
        entries.filter(|name| name.ends_with("-ran")).collect()
    };
    assert!(ran(folder.path()).is_empty() && ran(&folder.join("mirror.git")).is_empty(), "{:?}", ran(folder.path()));
}
