//! Trees of every awkward kind, listed and read.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use super::*;
use crate::fixtures::Folder;

fn list_with(paths: &[PathBuf], options: &ListOptions) -> DirTree {
    DirTree::list(&Ground::locate(paths, None).unwrap(), options)
}

fn list(paths: &[PathBuf]) -> DirTree {
    list_with(paths, &ListOptions::default())
}

/// `path` for reported files, `(path)` for those that are only read.
fn names(tree: &DirTree) -> Vec<String> {
    let name = |entry: &Entry| if entry.reported { entry.path.clone() } else { format!("({})", entry.path) };
    tree.entries().iter().map(name).collect()
}

fn unseen(tree: &DirTree) -> Vec<(String, Reason)> {
    tree.unseen().iter().map(|unseen| (unseen.path.clone(), unseen.reason)).collect()
}

fn text(tree: &DirTree, path: &str) -> String {
    String::from_utf8(tree.read(path).unwrap()).unwrap()
}

#[test]
fn files_of_known_languages_are_listed_in_order_and_others_counted() {
    let folder = Folder::with(&[("b.js", "12345"), ("a/z.py", ""), ("a/readme.md", ""), ("a.go", ""), ("LICENSE.txt", "")]);
    let tree = list(&[folder.path().to_path_buf()]);
    assert_eq!(names(&tree), ["a.go", "a/z.py", "b.js"]);
    assert_eq!(tree.entries()[2].size, 5);
    assert_eq!((tree.unsupported(), tree.reported()), (2, 3));
    assert_eq!(unseen(&tree), []);
}

#[test]
fn named_paths_select_what_is_reported_and_the_repository_is_read() {
    let folder = Folder::with(&[("r/.git/HEAD", ""), ("r/src/a.js", ""), ("r/src/b.js", ""), ("r/lib/c.js", ""), ("r/x.md", "")]);
    let tree = list(&[folder.join("r/src/a.js"), folder.join("r/lib")]);
    assert_eq!(names(&tree), ["lib/c.js", "src/a.js", "(src/b.js)"]);
    assert_eq!(tree.unsupported(), 0);
    let isolated = ListOptions { isolated: true, ..ListOptions::default() };
    let alone = list_with(&[folder.join("r/src/a.js"), folder.join("r/lib")], &isolated);
    assert_eq!(names(&alone), ["lib/c.js", "src/a.js"]);
}

#[test]
fn a_lone_file_without_repository_sees_its_neighbours_but_no_folder() {
    let folder = Folder::with(&[("a.js", ""), ("b.js", ""), ("deep/c.js", "")]);
    assert_eq!(names(&list(&[folder.join("a.js")])), ["a.js", "(b.js)"]);
}

#[test]
fn ignored_and_hidden_files_are_left_out_unless_asked_for() {
    let files = [("r/.git/HEAD", ""), ("r/.gitignore", "out/\n*.gen.js\n"), ("r/out/a.js", ""), ("r/b.gen.js", ""), ("r/c.js", "")];
    let folder = Folder::with(&files);
    folder.write("r/.hidden/d.js", "");
    folder.write("r/.e.js", "");
    folder.write("r/.env.production", "");
    folder.write("r/.git/hooks/f.py", "");
    folder.write("r/sub/.gitignore", "!g.gen.js\n");
    folder.write("r/sub/g.gen.js", "");
    folder.write("r/sub/h.gen.js", "");
    let root = folder.join("r");
    assert_eq!(names(&list(std::slice::from_ref(&root))), [".env.production", "c.js", "sub/g.gen.js"]);
    let hidden = ListOptions { hidden: true, ..ListOptions::default() };
    assert_eq!(
        names(&list_with(std::slice::from_ref(&root), &hidden)),
        [".e.js", ".env.production", ".hidden/d.js", "c.js", "sub/g.gen.js"]
    );
    let all = ListOptions { ignore_files: false, ..ListOptions::default() };
    assert_eq!(names(&list_with(&[root], &all)), [".env.production", "b.gen.js", "c.js", "out/a.js", "sub/g.gen.js", "sub/h.gen.js"]);
}

#[test]
fn ignore_files_above_count_up_to_the_repository() {
    let folder = Folder::with(&[(".gitignore", "*.js\n"), ("r/.git/HEAD", ""), ("r/.gitignore", "*.py\n"), ("r/src/a.js", "")]);
    folder.write("r/src/b.py", "");
    folder.write("plain/.gitignore", "*.py\n");
    folder.write("plain/c.js", "");
    folder.write("plain/d.py", "");
    assert_eq!(names(&list(&[folder.join("r/src")])), ["src/a.js"]);
    assert_eq!(names(&list(&[folder.join("plain")])), ["c.js"], "without a repository, those above do not count");
}

#[test]
fn what_is_named_is_scanned_even_if_ignored_or_hidden() {
    let folder = Folder::with(&[("r/.git/HEAD", ""), ("r/.gitignore", "out\n"), ("r/out/a.js", ""), ("r/out/b.js", ""), ("r/.c/d.js", "")]);
    assert_eq!(names(&list(&[folder.join("r/out/a.js")])), ["out/a.js"]);
    assert_eq!(names(&list(&[folder.join("r/out"), folder.join("r/.c")])), [".c/d.js", "out/a.js", "out/b.js"]);
}

#[test]
fn the_configuration_leaves_out_and_selects() {
    let folder = Folder::with(&[("src/a.js", ""), ("src/old/b.js", ""), ("lib/c.js", ""), ("lib/d.min.js", "")]);
    let exclude = PathFilter::new(&["src/old", "*.min.js"], &[], "").unwrap();
    let options = ListOptions { filter: exclude, ..ListOptions::default() };
    let tree = list_with(&[folder.path().to_path_buf()], &options);
    assert_eq!(names(&tree), ["lib/c.js", "src/a.js"]);
    assert_eq!(tree.excluded(), 2);
    let named = list_with(&[folder.path().to_path_buf(), folder.join("src/old/b.js")], &options);
    assert_eq!(names(&named), ["lib/c.js", "src/a.js"], "what the configuration leaves out stays out even when named");
    let include = PathFilter::new(&[], &["src"], "").unwrap();
    let tree = list_with(&[folder.path().to_path_buf()], &ListOptions { filter: include, ..ListOptions::default() });
    assert_eq!(names(&tree), ["(lib/c.js)", "(lib/d.min.js)", "src/a.js", "src/old/b.js"]);
}

#[test]
fn several_projects_share_a_tree_and_nothing_between_them_is_read() {
    let folder = Folder::with(&[("one/a.js", ""), ("two/b.js", ""), ("between.js", "")]);
    assert_eq!(names(&list(&[folder.join("one"), folder.join("two")])), ["one/a.js", "two/b.js"]);
    assert_eq!(names(&list(&[folder.join("one"), folder.path().to_path_buf()])), ["between.js", "one/a.js", "two/b.js"]);
}

#[test]
fn the_number_of_threads_changes_nothing() {
    let folder = Folder::new();
    (0..200).for_each(|number| folder.write(&format!("d{}/f{number}.js", number % 17), ""));
    let by = |threads| list_with(&[folder.path().to_path_buf()], &ListOptions { threads, ..ListOptions::default() });
    assert_eq!(by(1).entries(), by(8).entries());
    assert_eq!(by(1).entries().len(), 200);
}

#[test]
fn a_file_that_vanishes_changes_or_grows_meanwhile() {
    let folder = Folder::with(&[("gone.js", ""), ("new.js", "old"), ("grown.js", "x"), ("dir.js", "")]);
    let tree = list_with(&[folder.path().to_path_buf()], &ListOptions { max_file_size: 10, ..ListOptions::default() });
    std::fs::remove_file(folder.join("gone.js")).unwrap();
    folder.write("new.js", "new");
    folder.write("grown.js", &"x".repeat(11));
    std::fs::remove_file(folder.join("dir.js")).unwrap();
    folder.write("dir.js/a", "");
    assert_eq!(tree.read("gone.js").unwrap_err().reason, Reason::Vanished);
    assert_eq!(text(&tree, "new.js"), "new");
    assert_eq!(tree.read("grown.js").unwrap_err().reason, Reason::TooLarge);
    assert_eq!(tree.read("dir.js").unwrap_err().reason, Reason::Special);
    assert_eq!(tree.read("never.js").unwrap_err().reason, Reason::Vanished);
}

#[cfg(unix)]
mod unix {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    use super::*;

    #[test]
    fn links_are_followed_at_most_once_and_never_out() {
        let folder = Folder::with(&[("t/real.js", "real"), ("t/settings.txt", "tmpl"), ("t/sub/deep.js", ""), ("outside.js", "")]);
        folder.link("t/alias.js", "real.js");
        folder.link("t/settings.js", "settings.txt");
        folder.link("t/settings2.js", "settings.txt");
        folder.link("t/notes.md", "real.js");
        folder.link("t/dangling.js", "nowhere.js");
        folder.link("t/ring.js", "ring2.js");
        folder.link("t/ring2.js", "ring.js");
        folder.link("t/sub/up", "..");
        folder.link("t/twin", "sub");
        folder.link("t/out.js", "../outside.js");
        folder.link("t/outdir", "..");
        let tree = list(&[folder.join("t")]);
        assert_eq!(names(&tree), ["real.js", "settings.js", "sub/deep.js"]);
        assert_eq!(text(&tree, "settings.js"), "tmpl");
        let expected = [
            ("dangling.js", Reason::DanglingLink),
            ("out.js", Reason::OutsideLink),
            ("outdir", Reason::OutsideLink),
            ("ring.js", Reason::CyclicLink),
            ("ring2.js", Reason::CyclicLink),
            ("sub/up", Reason::CyclicLink),
        ];
        assert_eq!(unseen(&tree), expected.map(|(path, reason)| (path.to_owned(), reason)));
        assert_eq!(tree.unseen()[0].detail, "points to nowhere.js");
        assert_eq!(tree.unsupported(), 2, "settings.txt and notes.md");
    }

    #[test]
    fn a_link_that_is_bent_between_listing_and_reading_is_refused() {
        let folder = Folder::with(&[("t/settings.txt", ""), ("t/a.js", ""), ("outside.js", "secret")]);
        folder.link("t/settings.js", "settings.txt");
        let tree = list(&[folder.join("t")]);
        std::fs::remove_file(folder.join("t/settings.js")).unwrap();
        folder.link("t/settings.js", "../outside.js");
        std::fs::remove_file(folder.join("t/a.js")).unwrap();
        folder.link("t/a.js", "../outside.js");
        assert_eq!(tree.read("settings.js").unwrap_err().reason, Reason::OutsideLink);
        assert_eq!(tree.read("a.js").unwrap_err().reason, Reason::Vanished);
    }

    #[test]
    fn a_link_that_was_named_is_read_wherever_it_leads() {
        let folder = Folder::with(&[("t/a.js", ""), ("outside.txt", "text")]);
        folder.link("t/named.js", "../outside.txt");
        let tree = list(&[folder.join("t/named.js")]);
        assert_eq!(names(&tree), ["(a.js)", "named.js"]);
        assert_eq!(text(&tree, "named.js"), "text");
        assert_eq!(unseen(&tree), []);
    }

    #[test]
    fn pipes_sockets_and_devices_are_named_and_never_opened() {
        let folder = Folder::with(&[("t/a.js", "")]);
        let made = std::process::Command::new("mkfifo").arg(folder.join("t/pipe.js")).status();
        let _socket = std::os::unix::net::UnixListener::bind(folder.join("t/socket.js")).unwrap();
        folder.link("t/device.js", "/dev/null");
        let tree = list(&[folder.join("t")]);
        assert_eq!(names(&tree), ["a.js"]);
        let mut expected = vec![("device.js".to_owned(), Reason::OutsideLink), ("socket.js".to_owned(), Reason::Special)];
        if made.is_ok_and(|status| status.success()) {
            expected.insert(1, ("pipe.js".to_owned(), Reason::Special));
        } else {
            eprintln!("skipped the pipe: there is no mkfifo here");
        }
        assert_eq!(unseen(&tree), expected);
        assert_eq!(unseen(&list(&[PathBuf::from("/dev/null")])), [("null".to_owned(), Reason::Special)]);
    }

    #[test]
    fn a_file_whose_reading_fails_is_named() {
        // Readable by its permissions, even for root, but not at address 0.
        let source = Path::new("/proc/self/mem");
        if !source.exists() {
            return eprintln!("skipped: there is no {} here", source.display());
        }
        let folder = Folder::new();
        folder.link("memory.js", source);
        let tree = list(&[folder.join("memory.js")]);
        assert_eq!(names(&tree), ["memory.js"]);
        assert_eq!(tree.read("memory.js").unwrap_err().reason, Reason::Unreadable);
    }

    #[test]
    fn what_is_unreadable_is_named_only_where_it_would_be_reported() {
        use std::os::unix::fs::PermissionsExt;
        let folder = Folder::with(&[("r/.git/HEAD", ""), ("r/a/x.js", ""), ("r/b/y.js", "")]);
        std::fs::set_permissions(folder.join("r/b"), std::fs::Permissions::from_mode(0o000)).unwrap();
        if std::fs::read_dir(folder.join("r/b")).is_ok() {
            return eprintln!("skipped: permissions mean nothing to root");
        }
        let whole = list(&[folder.join("r")]);
        let part = list(&[folder.join("r/a")]);
        std::fs::set_permissions(folder.join("r/b"), std::fs::Permissions::from_mode(0o755)).unwrap();
        assert_eq!(unseen(&whole), [("b".to_owned(), Reason::Unreadable)]);
        assert_eq!(unseen(&part), []);
    }

    #[test]
    fn a_name_that_is_no_unicode_is_listed_and_read() {
        let folder = Folder::new();
        let name = OsStr::from_bytes(b"caf\xe9.js");
        if std::fs::write(folder.path().join(name), "latin").is_err() {
            return eprintln!("skipped: this file system takes Unicode names only");
        }
        let tree = list(&[folder.path().to_path_buf()]);
        assert_eq!(names(&tree), ["caf\\xE9.js"]);
        assert_eq!(text(&tree, "caf\\xE9.js"), "latin");
        folder.write("caf\\xE9.js", "literal");
        let clash = list(&[folder.path().to_path_buf()]);
        assert_eq!(clash.entries().len() + clash.unseen().len(), 2, "neither of the two is lost");
    }
}
