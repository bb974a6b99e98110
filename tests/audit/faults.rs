//! Stores that cannot be used: each says why, and none is harmed.

use std::process::{Command, Stdio};

use crate::support::{BAD, Folder, Run};

fn with_store() -> Folder {
    let folder = Folder::new();
    folder.bare("a.git");
    folder.file("a.git", "app.js", BAD);
    folder.configure("", &["a.git"]);
    folder.night(1).exits(1);
    folder
}

#[test]
fn a_configuration_to_begin_with_runs() {
    let folder = Folder::new();
    folder.write("app.js", BAD);
    folder.audit(&[]).exits(2).says("`cookielint audit init` writes one");
    folder.audit(&["init"]).exits(0);
    folder.audit(&["init"]).exits(2).says("audit.yaml");
    folder.audit(&[]).exits(1).prints("1 new");
    folder.audit(&["status"]).exits(0).prints("app.js:3");
}

#[test]
fn what_is_no_store_is_left_alone() {
    let folder = with_store();
    for (content, says) in
        [("this is a letter, not a database, and rather longer than a header of one would be", "this is no store"), ("", "1 new")]
    {
        folder.write("other.db", content);
        let run = folder.audit(&["--store", "other.db", "--now", "2026-11-02T03:00:00Z"]);
        if content.is_empty() {
            run.exits(1).prints(says);
        } else {
            run.exits(2).says(says);
            assert_eq!(std::fs::read_to_string(folder.join("other.db")).unwrap(), content);
        }
    }
    rusqlite::Connection::open(folder.join("else.db")).unwrap().execute_batch("CREATE TABLE mine (a)").unwrap();
    folder.audit(&["--store", "else.db"]).exits(2).says("a database of something else");
    folder.audit(&["status", "--store", "none.db"]).exits(2).says("there is no store yet");
    rusqlite::Connection::open(folder.join("audit.db")).unwrap().execute_batch("PRAGMA user_version = 99").unwrap();
    folder.night(2).exits(2).says("the store has version 99");
}

#[test]
fn a_damaged_store_says_so_and_is_not_written_over() {
    let folder = with_store();
    folder.audit(&["backup", "copy.db"]).exits(0);
    folder.audit(&["backup", "copy.db"]).exits(2).says("there is a file already");
    let path = folder.join("audit.db");
    rusqlite::Connection::open(&path).unwrap().execute_batch("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE;").unwrap();
    let mut bytes = std::fs::read(&path).unwrap();
    let (from, to) = (4096, bytes.len());
    bytes[from..to].fill(0x5a);
    std::fs::write(&path, &bytes).unwrap();
    let run = folder.night(2).exits(2);
    assert!(run.err.contains("damaged"), "{run:?}");
    folder.audit(&["check"]).exits(2).says("damaged");
    std::fs::copy(folder.join("copy.db"), &path).unwrap();
    folder.audit(&["check"]).exits(0);
    folder.night(2).exits(0).prints("1 open");
}

#[test]
fn a_changed_entry_is_found_by_check() {
    let folder = with_store();
    let change = "UPDATE contents SET body = replace(body, 'app.js', 'bpp.js')";
    rusqlite::Connection::open(folder.join("audit.db")).unwrap().execute_batch(change).unwrap();
    folder.audit(&["check"]).exits(2).says("is not what it was");
}

#[test]
fn two_audits_on_one_store_do_not_meet() {
    let folder = with_store();
    let lock = std::fs::OpenOptions::new().read(true).write(true).open(folder.join("audit.db.lock")).unwrap();
    lock.lock().unwrap();
    std::fs::write(folder.join("audit.db.lock"), "process 4711 on elsewhere").unwrap();
    folder.night(2).exits(2).says("is being written to by process 4711 on elsewhere").says("--wait");
    // To look is always allowed, and so is to decide.
    folder.audit(&["status"]).exits(0);
    let mut waiting = folder.command(&["--wait", "30", "--now", "2026-11-03T03:00:00Z"]);
    let waiting = waiting.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    std::thread::sleep(std::time::Duration::from_millis(300));
    drop(lock);
    assert_eq!(waiting.wait_with_output().unwrap().status.code(), Some(0));
}

/// Runs an audit whose files may have no more than so many blocks of 512 bytes.
fn limited(folder: &Folder, blocks: u32, arguments: &str) -> Run {
    let script = format!("trap '' XFSZ; ulimit -f {blocks}; exec '{}' audit {arguments}", env!("CARGO_BIN_EXE_cookielint"));
    let output = Command::new("sh").current_dir(folder.path()).args(["-c", &script]).output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    Run { code: output.status.code().unwrap_or(-1), out: text(&output.stdout), err: text(&output.stderr) }
}

#[test]
fn where_there_is_no_space_left_old_data_stay() {
    let folder = with_store();
    let before = folder.export("2026-11-01T12:00:00Z");
    let long: String = (0..400)
        .map(|number| {
            format!(
                "const x{number} = require('express')();\nx{number}.get('/', (q, r) => r.cookie('a{number}', 'x', {{ secure: false }}));\n"
            )
        })
        .collect();
    folder.file("a.git", "app.js", &long);
    let size = std::fs::metadata(folder.join("audit.db")).unwrap().len() / 512 + 8;
    let run = limited(&folder, u32::try_from(size).unwrap(), "--now 2026-11-02T03:00:00Z").exits(2);
    assert!(run.err.contains("what was written before is kept"), "{run:?}");
    folder.audit(&["check"]).exits(0);
    let after = folder.export("2026-11-01T12:00:00Z");
    assert_eq!(after["findings"][0]["id"], before["findings"][0]["id"]);
}

#[test]
fn a_store_that_is_read_only_says_so() {
    let folder = with_store();
    let everything = |mode: &str| {
        let status = Command::new("chmod").current_dir(folder.path()).args([mode, "audit.db", "."]).status().unwrap();
        assert!(status.success());
    };
    everything("a-w");
    let writable = std::fs::write(folder.join("probe"), "").is_ok();
    let run = folder.night(2);
    everything("u+w");
    // Root writes where nobody may.
    if !writable {
        run.exits(2).says("read-only");
    }
}
