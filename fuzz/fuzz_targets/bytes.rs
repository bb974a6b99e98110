//! Any bytes in any language. The first byte chooses the language.

#![no_main]

use cookielint_fuzz::{PATHS, scan};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    if let Some((first, rest)) = data.split_first() {
        scan(PATHS[usize::from(*first) % PATHS.len()], rest);
    }
});
