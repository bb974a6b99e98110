//! A run that is killed at any moment leaves a store that is sound, and that goes on to what an undisturbed run would have made.

use std::process::Stdio;
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::support::{BAD, Folder};

/// Kills of one test.
const KILLS: u32 = 50;
/// Repositories of one audit.
const REPOSITORIES: usize = 6;

fn repositories(folder: &Folder) {
    let names: Vec<String> = (0..REPOSITORIES).map(|number| format!("r{number}.git")).collect();
    for (number, name) in names.iter().enumerate() {
        folder.bare(name);
        let files: Vec<(String, String)> = (0..=number).map(|file| (format!("f{file}.js"), format!("// {number} {file}\n{BAD}"))).collect();
        let files: Vec<(&str, &[u8], &[u8])> = files.iter().map(|(path, text)| ("100644", path.as_bytes(), text.as_bytes())).collect();
        folder.commit(name, &files);
    }
    folder.configure("", &names.iter().map(String::as_str).collect::<Vec<_>>());
}

const RUN: &[&str] = &["--run", "2026-11-02", "--now", "2026-11-02T03:00:00Z", "-j", "1"];
const NOON: &str = "2026-11-02T12:00:00Z";

#[test]
fn a_killed_run_goes_on_to_what_an_undisturbed_one_makes() {
    let folder = Folder::new();
    repositories(&folder);
    let begun = Instant::now();
    folder.audit(RUN).exits(1);
    let whole = begun.elapsed();
    let expected = folder.export(NOON);
    let mut killed = 0;
    for turn in 0..KILLS {
        if turn % 10 == 0 {
            remove_store(&folder);
        }
        let mut child = folder.command(RUN).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        // Moments spread over the time that a run takes, in no order.
        sleep(whole.mul_f64(f64::from(turn * 37 % KILLS) / f64::from(KILLS)));
        killed += u32::from(child.try_wait().unwrap().is_none());
        child.kill().unwrap();
        child.wait().unwrap();
        if folder.join("audit.db").exists() && turn % 5 == 0 {
            folder.audit(&["check"]).exits(0).prints("the store is sound");
        }
    }
    assert!(killed > KILLS / 4, "only {killed} runs were still going on");
    folder.audit(RUN);
    folder.audit(&["check"]).exits(0);
    assert_eq!(folder.export(NOON), expected);
}

#[test]
fn a_migration_that_is_killed_is_done_again() {
    let folder = Folder::new();
    repositories(&folder);
    folder.audit(RUN).exits(1);
    let expected = folder.export(NOON);
    let old = folder.join("old.db");
    let checkpoint = |path: &std::path::Path, sql: &str| {
        let connection = rusqlite::Connection::open(path).unwrap();
        connection.execute_batch(sql).unwrap();
    };
    std::fs::copy(folder.join("audit.db"), &old).unwrap();
    checkpoint(
        &old,
        "DROP TABLE histories; DROP TABLE tallies; DROP TABLE facts; PRAGMA user_version = 1; PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE;",
    );
    for turn in 0..10_u64 {
        remove_store(&folder);
        std::fs::copy(&old, folder.join("audit.db")).unwrap();
        let mut child = folder.command(&["status"]).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        sleep(Duration::from_micros(turn * turn * 400));
        child.kill().unwrap();
        child.wait().unwrap();
        assert_eq!(folder.export(NOON), expected);
        folder.audit(&["check"]).exits(0);
    }
}

#[test]
fn a_run_that_is_asked_to_stop_ends_after_the_target_in_flight() {
    let folder = Folder::new();
    repositories(&folder);
    let child = folder.command(RUN).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let id = child.id().to_string();
    // As soon as the store is there, the signals are heard.
    let begun = Instant::now();
    while !folder.join("audit.db-wal").exists() && begun.elapsed() < Duration::from_secs(20) {
        sleep(Duration::from_millis(1));
    }
    sleep(Duration::from_millis(20));
    std::process::Command::new("kill").args(["-INT", &id]).status().unwrap();
    let output = child.wait_with_output().unwrap();
    // Either it was done already, or it says how to go on.
    let stopped = String::from_utf8_lossy(&output.stderr).contains("goes on with it");
    assert_eq!(output.status.code(), Some(if stopped { 4 } else { 1 }), "{output:?}");
    folder.audit(RUN).exits(1);
    folder.audit(&["check"]).exits(0);
}

fn remove_store(folder: &Folder) {
    for name in ["audit.db", "audit.db-wal", "audit.db-shm"] {
        let _ = std::fs::remove_file(folder.join(name));
    }
}
