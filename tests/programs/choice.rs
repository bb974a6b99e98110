//! Where a generated program comes from: a row of bytes, each of which decides something. A fuzzer makes the bytes, or a seed does.

/// Decisions, one after the other; when there are none left the answer is always the first.
#[derive(Debug, Clone)]
pub struct Choice {
    bytes: Vec<u8>,
    at: usize,
}

impl Choice {
    /// The decisions that these bytes stand for.
    pub fn new(bytes: Vec<u8>) -> Self {
        Choice { bytes, at: 0 }
    }

    /// As many decisions as wanted from a number (SplitMix64): the same on every machine.
    pub fn seeded(seed: u64, length: usize) -> Self {
        let mut state = seed;
        let mut next = || {
            state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
            let mut mixed = state;
            mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
            (mixed >> 56) as u8
        };
        Choice::new((0..length).map(|_| next()).collect())
    }

    /// One of `many`, from 0.
    pub fn of(&mut self, many: usize) -> usize {
        let byte = self.bytes.get(self.at).copied().unwrap_or(0);
        self.at += 1;
        usize::from(byte) % many.max(1)
    }

    /// A place in something of this length.
    pub fn within(&mut self, length: usize) -> usize {
        let (high, middle, low) = (self.of(256), self.of(256), self.of(256));
        ((high << 16) | (middle << 8) | low) % length.max(1)
    }

    /// Whether there is nothing left to decide.
    pub fn is_done(&self) -> bool {
        self.at >= self.bytes.len()
    }
}
