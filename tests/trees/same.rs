//! The same files give the same findings, however they are handed in.

use cookielint_cli::project::Ground;
use cookielint_cli::walk::{DirTree, ListOptions};
use cookielint_engine::finding::Outcome;
use cookielint_engine::tree::{MemoryTree, Tree};
use cookielint_engine::{Options, Quiet};

use crate::support::{OneOf, all, corpus, files, new_scanner, of, projects, root, scan};

fn corpus_in_memory() -> MemoryTree {
    MemoryTree::new(files(&corpus()))
}

#[test]
fn a_folder_and_memory_are_scanned_alike() {
    let ground = Ground::locate(&[corpus()], Some(&corpus())).unwrap_or_else(|failure| panic!("{failure}"));
    let folder = DirTree::list(&ground, &ListOptions::default());
    let memory = corpus_in_memory();
    assert_eq!(folder.entries(), memory.entries());
    let (from_folder, from_memory) = (scan(&folder), scan(&memory));
    assert!(from_folder.findings.len() > 300, "the examples are full of findings: {}", from_folder.findings.len());
    assert_eq!(from_folder, from_memory);
}

#[test]
fn a_file_alone_is_the_whole_filtered_to_it() {
    let mut files_compared = 0;
    for project in projects() {
        let files = files(&project);
        let whole = scan(&MemoryTree::new(files.clone()));
        for (path, _) in &files {
            compare(&whole, &scan(&OneOf::new(&files, path)), path, &project.display().to_string());
            files_compared += 1;
        }
    }
    assert!(files_compared > 40, "only {files_compared} files");
}

#[test]
fn a_file_alone_is_the_whole_filtered_to_it_whatever_else_is_there() {
    let files = files(&corpus());
    let whole = scan(&MemoryTree::new(files.clone()));
    // Files that others speak for, and one that nobody does.
    let chosen = ["set_cookie", "production.rb", "settings", "Controller", "sessions_controller"];
    let mut paths: Vec<&str> =
        files.iter().map(|(path, _)| path.as_str()).filter(|path| chosen.iter().any(|word| path.contains(word))).collect();
    paths.truncate(8);
    assert!(paths.len() > 4);
    for path in paths {
        compare(&whole, &scan(&OneOf::new(&files, path)), path, "corpus");
    }
}

fn compare(whole: &Outcome, alone: &Outcome, path: &str, project: &str) {
    assert_eq!(of(whole, path), alone.findings.iter().collect::<Vec<_>>(), "{path} of {project}");
    // A name without an ending may turn out to be nothing that is read.
    assert_eq!(alone.counts.files_listed + alone.counts.files_unsupported, 1);
    let unseen: Vec<_> = whole.unseen.iter().filter(|unseen| unseen.path == path).collect();
    assert_eq!(unseen, alone.unseen.iter().collect::<Vec<_>>());
}

#[test]
fn the_prefilter_changes_nothing() {
    let mut files = files(&corpus());
    files.extend(
        crate::support::files(&root().join("docs/acme-rules")).into_iter().map(|(path, content)| (format!("acme/{path}"), content)),
    );
    files.push(("nothing/here.go".to_owned(), b"package here\n".to_vec()));
    let tree = MemoryTree::new(files);
    let with = scan(&tree);
    let without = new_scanner().without_prefilter().scan(&tree, &Options::default(), &all(), &Quiet);
    assert!(without.counts.files_parsed > with.counts.files_parsed, "the prefilter left nothing out, so this says nothing");
    assert_eq!(with.findings, without.findings);
    assert_eq!(with.unused, without.unused);
}

#[test]
fn threads_leave_no_trace() {
    let tree = corpus_in_memory();
    let with = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| scan(&tree))
    };
    let one = with(1);
    for threads in [2, 8] {
        assert_eq!(one, with(threads));
    }
}
