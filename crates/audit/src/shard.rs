//! Which of several machines looks at which target: decided by the name of the target alone, so that it stays the same whatever else
//! is scanned.

use sha2::{Digest, Sha256};

/// One of so many: `2/8`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shard {
    /// From 1.
    pub number: u32,
    /// How many there are.
    pub of: u32,
}

impl Shard {
    /// The only one.
    pub const WHOLE: Shard = Shard { number: 1, of: 1 };

    /// From text.
    pub fn parse(text: &str) -> Option<Shard> {
        let (number, of) = text.split_once('/')?;
        let shard = Shard { number: number.parse().ok()?, of: of.parse().ok()? };
        (shard.number >= 1 && shard.number <= shard.of).then_some(shard)
    }

    /// Whether a target is this one's.
    pub fn holds(self, target: &str) -> bool {
        let hash = Sha256::digest(target);
        let number = hash.iter().take(8).fold(0_u64, |number, byte| (number << 8) | u64::from(*byte));
        number % u64::from(self.of) == u64::from(self.number - 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_target_belongs_to_one() {
        for target in ["a", "acme/shop", "größe", ""] {
            let holding = (1..=7).filter(|number| Shard { number: *number, of: 7 }.holds(target)).count();
            assert_eq!(holding, 1);
            assert!(Shard::WHOLE.holds(target));
        }
        // Not to be changed: what a machine kept from last night would be of no use.
        assert_eq!((1..=4).find(|number| Shard { number: *number, of: 4 }.holds("acme/shop")), Some(2));
    }

    #[test]
    fn shards_are_written_as_fractions() {
        assert_eq!(Shard::parse("2/8"), Some(Shard { number: 2, of: 8 }));
        for bad in ["", "2", "0/8", "9/8", "1/0", "a/b", "-1/2"] {
            assert_eq!(Shard::parse(bad), None, "{bad}");
        }
    }
}
