//! What is scanned, what is not, and how that is said.

use crate::support::{Folder, Run};

#[test]
fn a_folder_without_findings_is_clean_whatever_the_command_is_called() {
    let folder = Folder::with(&[("a.js", "x;"), ("sub/b.py", "y")]);
    for typed in [&["scan"][..], &[], &["."], &["sub"], &["scan", "a.js", "sub/b.py"], &["--threads", "1", "sub/b.py"]] {
        folder.run(typed).exits(0);
    }
}

#[test]
fn where_names_begin_is_said_unless_it_is_here() {
    let folder = Folder::with(&[("r/.git/HEAD", ""), ("r/src/a.js", ""), ("r/b.js", ""), ("r/c.md", "")]);
    let run = folder.run(&["-v", "r/src"]).exits(0).says(&format!("files are named relative to {}\n", folder.join("r").display()));
    run.says("(repository)").says("1 file to scan, 1 more to read, 0 in no language");
    folder.run(&["-v", "--isolated", "r/src"]).exits(0).says("1 file to scan, 0 more to read");
    let plain = Folder::with(&[("a.js", "")]);
    assert_eq!(plain.run(&["a.js"]).exits(0).err, "");
}

#[test]
fn nothing_to_scan_is_not_clean() {
    let folder = Folder::with(&[("README.md", ""), ("empty/.keep", "")]);
    folder.run(&["README.md"]).exits(3).says("nothing to scan: 1 file in no language");
    folder.run(&["empty"]).exits(3).says("nothing to scan: no files found");
    folder.run(&["--exit-zero", "empty"]).exits(3);
    folder.write("cookielint.yaml", "version: 1\npaths: { exclude: [a.js] }\n");
    folder.write("a.js", "");
    folder.run(&["a.js"]).exits(3).says("1 path left out by the configuration");
}

#[test]
fn a_path_that_does_not_exist_is_wrong_usage() {
    let folder = Folder::with(&[("server/login.js", "")]);
    let run = folder.run(&["servr/login.js"]).exits(2).says("servr/login.js: no such file or folder").says("did you mean server?");
    assert_eq!(run.out, "");
    folder.run(&["--exit-zero", "none"]).exits(2);
    folder.run(&["server", "none"]).exits(2);
}

#[test]
fn paths_come_from_a_list() {
    let folder = Folder::with(&[("a.js", ""), ("b c.js", ""), ("list", "a.js\n\nb c.js\n")]);
    folder.run(&["--files-from", "list"]).exits(0);
    folder.run_with(&["--files-from", "-"], b"a.js\r\nb c.js").exits(0);
    folder.run_with(&["--files-from", "-", "-0"], b"a.js\0b c.js\0").exits(0);
    folder.run_with(&["--files-from", "-"], b"a.js\ngone.js\n").exits(2).says("gone.js: no such file");
    let none = folder.run_with(&["--files-from", "-"], b"").exits(3).says("nothing to scan: no files found");
    assert!(!none.err.contains("relative to"), "{none:#?}");
    folder.run(&["--files-from", "none"]).exits(2).says("--files-from none");
    folder.run(&["--files-from", "list", "a.js"]).exits(2);
}

#[test]
fn standard_input_stands_for_a_path() {
    let folder = Folder::with(&[("a.js", "")]);
    folder.run_with(&["--stdin", "--stdin-path", "a.js"], b"x;").exits(0);
    folder.run_with(&["--stdin", "--stdin-path", "new/deep/b.js"], b"x;").exits(0);
    folder.run_with(&["--stdin", "--stdin-path", "a.txt"], b"x;").exits(2).says("no language has such file names");
    folder.run_with(&["--stdin"], b"x;").exits(2);
    folder.run_with(&["--stdin-path", "a.js"], b"x;").exits(2);
}

#[test]
fn a_given_root_must_hold_the_paths() {
    let folder = Folder::with(&[("app/src/a.js", ""), ("b.js", "")]);
    folder.run(&["--root", "app", "app/src"]).exits(0);
    folder.run(&["--root", "app", "b.js"]).exits(2).says("lies outside of --root app");
    folder.run(&["--root", "none", "b.js"]).exits(2).says("--root none");
}

#[cfg(unix)]
mod unix {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
    use std::os::unix::process::CommandExt;
    use std::process::Command;

    use super::*;

    #[test]
    fn a_link_to_nothing_makes_the_scan_incomplete_and_is_named() {
        let folder = Folder::with(&[("a.js", "")]);
        symlink("nowhere.js", folder.join("gone.js")).unwrap();
        for typed in [&["."][..], &["gone.js"], &["--exit-zero", "."], &["--strict", "."]] {
            let run = folder.run(typed).exits(4);
            assert!(run.out.contains("gone.js") && run.out.contains("a link to nothing"), "{run:#?}");
        }
        folder.run(&["--format", "json", "."]).exits(4).prints("dangling-link").says("1 file not fully seen");
    }

    #[test]
    fn links_out_and_special_files_are_named_but_nothing_is_missing() {
        let folder = Folder::with(&[("t/a.js", ""), ("secret.js", "")]);
        symlink("../secret.js", folder.join("t/out.js")).unwrap();
        let _socket = std::os::unix::net::UnixListener::bind(folder.join("t/socket.js")).unwrap();
        symlink("..", folder.join("t/up")).unwrap();
        symlink("ring.js", folder.join("t/ring.js")).unwrap();
        symlink("a.js", folder.join("t/again.js")).unwrap();
        let run = folder.run(&["--format", "json", "t"]).exits(0).prints("outside-link").prints("\"special\"").prints("cyclic-link");
        assert!(!run.out.contains("again.js"), "a file is scanned once: {}", run.out);
    }

    #[test]
    fn a_pipe_is_never_opened() {
        let folder = Folder::with(&[("a.js", "")]);
        if !Command::new("mkfifo").arg(folder.join("pipe.js")).status().is_ok_and(|status| status.success()) {
            return eprintln!("skipped: there is no mkfifo here");
        }
        // Opening it would wait for ever.
        folder.run(&["--format", "json", "."]).exits(0).prints("pipe.js");
        folder.run(&["pipe.js"]).exits(3).says("pipe.js: a pipe, socket or device");
    }

    #[test]
    fn a_folder_without_permission_makes_the_scan_incomplete() {
        let folder = Folder::with(&[("tree/a.js", ""), ("tree/secret/b.js", "")]);
        let everybody = std::fs::Permissions::from_mode(0o755);
        std::fs::set_permissions(folder.path(), everybody.clone()).unwrap();
        std::fs::set_permissions(folder.join("tree/secret"), std::fs::Permissions::from_mode(0o000)).unwrap();
        let mut command = folder.command();
        if folder.path().metadata().unwrap().uid() == 0 {
            // Permissions mean nothing to root: the run is somebody else's, with a copy of the binary that anybody may run.
            let copy = folder.join("cookielint");
            std::fs::copy(command.get_program(), &copy).unwrap();
            std::fs::set_permissions(&copy, everybody.clone()).unwrap();
            command = Command::new(copy);
            command.current_dir(folder.path()).uid(65534).gid(65534);
        }
        let output = command.args(["--format", "json", "tree"]).output();
        std::fs::set_permissions(folder.join("tree/secret"), everybody).unwrap();
        match output {
            Ok(output) => _ = Run::of(output).exits(4).prints("\"secret\"").prints("unreadable").says("1 file not fully seen"),
            Err(error) => eprintln!("skipped: no other user can run the binary here: {error}"),
        }
    }

    #[test]
    fn names_that_are_no_unicode_or_act_on_terminals_are_escaped() {
        let folder = Folder::new();
        let link = |name: &[u8]| symlink("nowhere", folder.path().join(OsStr::from_bytes(name))).is_ok();
        if !link(b"caf\xe9.js") || !link(b"\x1b[31mred.js") {
            return eprintln!("skipped: this file system does not take such names");
        }
        let run = folder.run(&["."]).exits(4);
        assert!(run.out.contains("caf\\xE9.js") && run.out.contains("\\u{1b}[31mred.js"), "{run:#?}");
        assert!(!run.out.contains('\u{1b}') && !run.err.contains('\u{1b}'));
        let named = Run::of(folder.command().arg(OsStr::from_bytes(b"\x1b[2J\xff.js")).output().unwrap());
        let named = named.exits(2).says("\\u{1b}[2J\\xFF.js: no such file");
        assert!(!named.err.contains('\u{1b}'));
    }
}
