//! `cookielint.yaml`: which one is used, how that is said, and what it may not do.

use crate::support::Folder;

#[test]
fn the_configuration_that_is_used_is_named_with_what_it_takes_away() {
    let folder = Folder::with(&[("a.js", ""), ("old/b.js", ""), ("cookielint.yaml", "version: 1\n")]);
    folder.run(&[]).exits(0).says("configuration: cookielint.yaml\n");
    folder.write(
        "cookielint.yaml",
        "version: 1\nignore: lifetime\npaths: { exclude: old }\nsuppressions: [{ files: a.js, reason: known }]\n",
    );
    folder.run(&[]).exits(0).says("configuration: cookielint.yaml (ignores lifetime, 1 path left out, 1 suppression)\n");
    assert!(!folder.run(&["--quiet"]).exits(0).err.contains("configuration"));
    assert!(!folder.run(&["--no-config"]).exits(0).err.contains("cookielint.yaml"));
    folder.write("other.yaml", "version: 1\n");
    folder.run(&["--config", "other.yaml"]).exits(0).says("configuration: other.yaml\n");
    folder.run(&["--config", "none.yaml"]).exits(2).says("none.yaml");
}

#[test]
fn it_is_never_looked_for_above_the_repository() {
    let folder = Folder::with(&[("cookielint.yaml", "not even"), ("r/.git/HEAD", ""), ("r/a/b.js", "")]);
    folder.run(&["r"]).exits(0);
    folder.run(&["r/a/b.js"]).exits(0);
    folder.run(&["."]).exits(2).says("cookielint.yaml:1:1");
    folder.write("r/cookielint.yaml", "version: 1\n");
    folder.run(&["r/a/b.js"]).exits(0).says("configuration: cookielint.yaml\n");
    folder.run(&["-v", "--no-config", "r/a/b.js"]).exits(0).says("configuration: none (--no-config)");
}

#[test]
fn a_typo_stops_the_run_with_its_place_and_the_nearest_word() {
    let folder = Folder::with(&[("a.js", "")]);
    for (text, place, help) in [
        ("version: 1\nsupressions: []\n", "cookielint.yaml:2:1: unknown key `supressions`", "did you mean `suppressions`?"),
        ("version: 1\nfail-on: hi\n", "cookielint.yaml:2:10: unknown severity `hi`", "high"),
        ("version: 1\nignore: [secure, htp-only]\n", "cookielint.yaml:2:18: unknown rule `htp-only`", "did you mean `http-only`?"),
        ("version: 1\nversion: 1\n", "cookielint.yaml:2:1: ", "written twice"),
        ("version: 1\npaths: { exclude: ['[x'] }\n", "cookielint.yaml:2:20: ", "unclosed"),
        ("version: 1\nrules: ../up.yaml\n", "cookielint.yaml:2:8: ", "cannot be read"),
    ] {
        folder.write("cookielint.yaml", text);
        let run = folder.run(&["."]).exits(2).says(place).says(help).says(text.lines().nth(1).unwrap());
        assert_eq!(run.out, "", "nothing is reported when the run failed");
    }
}

#[test]
fn a_wrong_name_is_told() {
    let folder = Folder::with(&[("a.js", ""), ("cookielint.yml", "version: 1\n")]);
    folder.run(&[]).exits(0).says("warning: cookielint.yml is not read: the configuration is called cookielint.yaml");
}

#[cfg(unix)]
#[test]
fn nothing_is_read_from_outside() {
    let rules = "version: 1\nrules: [{ id: mine, severity: low, require: { secure: true }, message: m }]\n";
    let folder = Folder::with(&[
        ("outside.yaml", rules),
        ("r/.git/HEAD", ""),
        ("r/a.js", ""),
        ("r/cookielint.yaml", "version: 1\nrules: link.yaml\n"),
    ]);
    std::os::unix::fs::symlink("../outside.yaml", folder.join("r/link.yaml")).unwrap();
    folder.run(&["r"]).exits(2).says("cookielint.yaml:2:8: leads out of the configuration's folder");
    folder.run(&["--no-config", "--rules", "r/link.yaml", "r"]).exits(0);
    std::fs::remove_file(folder.join("r/cookielint.yaml")).unwrap();
    std::os::unix::fs::symlink("../outside.yaml", folder.join("r/cookielint.yaml")).unwrap();
    folder.run(&["r"]).exits(2).says("a link that leads out of the project");
}
