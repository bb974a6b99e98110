//! Folders with repositories in them, and audits of them.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::Value;

/// A cookie that is wrong in one way.
pub(crate) const BAD: &str = "const app = require('express')();\napp.get('/', (req, res) => {\n  res.cookie('sid', 'x', { secure: false, httpOnly: true, sameSite: 'lax' });\n});\n";
/// One that is right.
pub(crate) const GOOD: &str = "const app = require('express')();\napp.get('/', (req, res) => {\n  res.cookie('sid', 'x', { secure: true, httpOnly: true, sameSite: 'lax' });\n});\n";

/// A folder that is gone at the end.
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn new() -> Self {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let name = format!("cookielint-audit-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let path = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&path).unwrap();
        Folder(path.canonicalize().unwrap())
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    pub(crate) fn join(&self, path: &str) -> PathBuf {
        self.0.join(path)
    }

    pub(crate) fn write(&self, path: &str, content: &str) {
        let path = self.0.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, content).unwrap();
    }

    /// An `audit.yaml` with these targets.
    pub(crate) fn configure(&self, more: &str, targets: &[&str]) {
        self.write(
            "audit.yaml",
            &format!("version: 1\n{more}\ntargets:\n{}", targets.iter().map(|target| format!("  - {target}\n")).collect::<String>()),
        );
    }

    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_cookielint"));
        command.current_dir(&self.0).stdin(Stdio::null()).env("NO_COLOR", "1").arg("audit").args(arguments);
        command
    }

    pub(crate) fn audit(&self, arguments: &[&str]) -> Run {
        Run::of(self.command(arguments).output().unwrap())
    }

    /// An audit on a night.
    pub(crate) fn night(&self, day: u32) -> Run {
        let now = format!("2026-11-{day:02}T03:00:00Z");
        self.audit(&["--now", &now])
    }

    /// What the store says now.
    pub(crate) fn export(&self, now: &str) -> Value {
        let run = self.audit(&["export", "--now", now]).exits(0);
        serde_json::from_str(&run.out).unwrap()
    }

    /// `target path state` of all findings.
    pub(crate) fn states(&self, now: &str) -> Vec<String> {
        let export = self.export(now);
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let one = |row: &Value| format!("{} {} {}", text(&row["target"]), text(&row["finding"]["path"]), text(&row["state"]));
        export["findings"].as_array().unwrap().iter().map(one).collect()
    }

    pub(crate) fn id(&self, now: &str) -> String {
        self.export(now)["findings"][0]["id"].as_str().unwrap().to_owned()
    }

    pub(crate) fn git(&self, repository: &str, arguments: &[&str]) {
        let output = git(&self.join(repository)).args(arguments).output().unwrap();
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    }

    /// A bare repository with nothing in it.
    pub(crate) fn bare(&self, name: &str) {
        std::fs::create_dir_all(self.join(name)).unwrap();
        self.git(name, &["init", "-q", "--bare", "-b", "main", "."]);
    }

    /// Commits these files to a bare repository, and no others: mode, path as bytes, content.
    pub(crate) fn commit(&self, name: &str, files: &[(&str, &[u8], &[u8])]) {
        let mut stream = Vec::new();
        let line = |stream: &mut Vec<u8>, text: &str| stream.extend(text.as_bytes());
        line(&mut stream, "commit refs/heads/main\ncommitter n <n@example.org> 1700000000 +0000\ndata 1\nc\ndeleteall\n");
        for (mode, path, content) in files {
            line(&mut stream, &format!("M {mode} "));
            if *mode == "160000" {
                stream.extend(*content);
                line(&mut stream, " ");
                stream.extend(quoted(path));
                line(&mut stream, "\n");
            } else {
                line(&mut stream, "inline ");
                stream.extend(quoted(path));
                line(&mut stream, &format!("\ndata {}\n", content.len()));
                stream.extend(*content);
                line(&mut stream, "\n");
            }
        }
        let mut command = git(&self.join(name));
        let mut child = command.args(["fast-import", "--quiet", "--force"]).stdin(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(&stream).unwrap();
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }

    /// One file in a bare repository.
    pub(crate) fn file(&self, name: &str, path: &str, content: &str) {
        self.commit(name, &[("100644", path.as_bytes(), content.as_bytes())]);
    }
}

fn git(folder: &Path) -> Command {
    let mut command = Command::new("git");
    command.current_dir(folder).env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_SYSTEM", "/dev/null");
    command
}

/// A path as fast-import takes any.
fn quoted(path: &[u8]) -> Vec<u8> {
    let mut text = vec![b'"'];
    for byte in path {
        match byte {
            b'"' | b'\\' => text.extend([b'\\', *byte]),
            0x20..0x7f => text.push(*byte),
            _ => text.extend(format!("\\{byte:03o}").bytes()),
        }
    }
    text.push(b'"');
    text
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// A run that ended.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Run {
    fn of(output: Output) -> Self {
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("everything that is printed is UTF-8");
        Run { code: output.status.code().unwrap_or(-1), out: text(output.stdout), err: text(output.stderr) }
    }

    #[track_caller]
    pub(crate) fn exits(self, code: i32) -> Self {
        assert_eq!(self.code, code, "{self:#?}");
        self
    }

    #[track_caller]
    pub(crate) fn says(self, text: &str) -> Self {
        assert!(self.err.contains(text), "{text:?} is missing in {self:#?}");
        self
    }

    #[track_caller]
    pub(crate) fn prints(self, text: &str) -> Self {
        assert!(self.out.contains(text), "{text:?} is missing in {self:#?}");
        self
    }
}
