//! The annotated examples: those of the project and those of the tutorial's pack, exact both ways.

use cookielint_cli::examples;

use crate::support::{corpus, root, scanner, scanner_with};

#[test]
fn every_example_is_as_it_is_marked() {
    let built_in = scanner_with(&[]);
    for (folder, scanner, fewest) in [(corpus(), &built_in, 400), (root().join("docs/acme-rules"), scanner(), 10)] {
        let cases = examples::find(&folder).unwrap_or_else(|failure| panic!("{failure}"));
        let report = examples::run(&cases, scanner).unwrap_or_else(|failure| panic!("{failure}"));
        assert!(report.mismatches.is_empty(), "{}", report.text(false));
        assert!(report.marks > fewest, "only {} marks in {}", report.marks, folder.display());
    }
}
