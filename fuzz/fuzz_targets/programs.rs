//! Programs out of snippets: each byte decides something about them.

#![no_main]

use cookielint_fuzz::choice::Choice;
use cookielint_fuzz::{program, scan};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let (path, text) = program::program(&mut Choice::new(data.to_vec()));
    scan(&path, text.as_bytes());
});
