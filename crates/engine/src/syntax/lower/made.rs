//! Records that are made of other records: the idioms of a language that join, copy and cut them.

use cookielint_languages::vocabulary::Capture;

use super::{Headed, Key, Lowering};
use crate::syntax::{Expr, Making, NodeId};

impl Lowering<'_, '_> {
    /// The parts of such an idiom in their order: `@left`, every `@right`; `@record` is an argument list whose entries are parts.
    pub(super) fn made(&self, headed: &Headed) -> Option<Expr> {
        let how = match headed.role.head {
            Capture::ValueMerge => Making::Merge {
                fills: self.setting(headed.pattern, "wins") == Some("left"),
                deep: self.setting(headed.pattern, "deep").is_some(),
            },
            Capture::ValueWithout => Making::Without,
            Capture::ValueOnly => Making::Only,
            Capture::ValueEntries => Making::Entries,
            Capture::ValueAppended => Making::Appended,
            Capture::ValueConfigured => Making::Configured,
            _ => return None,
        };
        let mut keys: Vec<_> = headed
            .parts
            .iter()
            .filter(|(part, _, pattern)| *pattern == headed.pattern && matches!(part, Capture::Left | Capture::Right))
            .map(|(part, key, _)| (*part != Capture::Left, *key))
            .collect();
        keys.sort_unstable_by_key(|(is_right, (start, end, kind))| (*is_right, *start, usize::MAX - *end, *kind));
        keys.dedup();
        let parts: Vec<NodeId> = keys.into_iter().filter_map(|(_, key)| self.id(key)).collect();
        let record = self.node_part(headed, Capture::Record);
        (!parts.is_empty() || record.is_some()).then_some(Expr::Made { how, parts, record })
    }

    /// Whether an entry spreads a record into another one whose own entries win.
    pub(super) fn yields(&self, entry: Key) -> bool {
        let headed = self.slots.get(&entry).into_iter().flat_map(|slot| &slot.headed);
        headed.filter(|headed| headed.role.head == Capture::ValueSpread).any(|headed| self.setting(headed.pattern, "wins").is_some())
    }
}
