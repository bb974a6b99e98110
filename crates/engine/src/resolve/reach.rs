//! Whether code runs in production: not in an arm that production does not take, nor behind a branch by which production leaves.

use super::Resolver;
use crate::finding::Span;
use crate::syntax::{Branch, Leave, RegionId};

/// Regions around a place that are looked at.
const NESTED: usize = 64;

impl Resolver<'_> {
    /// Whether production is known never to come to a place.
    pub(crate) fn is_out_of_production(&self, at: Span) -> bool {
        let mut region = self.syntax.region_at(at);
        for _ in 0..NESTED {
            let Some((id, this)) = region.and_then(|id| Some((id, self.syntax.region(id)?))) else { break };
            let branch = this.branch.and_then(|branch| self.syntax.branches.get(branch));
            if branch.is_some_and(|branch| self.is_not_taken(branch, id)) || self.has_left(id, at) {
                return true;
            }
            region = this.parent;
        }
        false
    }

    fn is_not_taken(&self, branch: &Branch, region: RegionId) -> bool {
        let choice = self.choose(branch.condition, branch.arms.iter().map(|arm| &arm.when), branch.exhaustive);
        let arm = branch.arms.iter().position(|arm| arm.region == region);
        choice.production && arm.and_then(|arm| choice.possible.get(arm)) == Some(&false)
    }

    /// Whether a branch that stands in a region before a place is one by which production leaves.
    fn has_left(&self, region: RegionId, at: Span) -> bool {
        let leaves = |id: RegionId| self.syntax.region(id).is_some_and(|arm| arm.leaves == Some(Leave::Function));
        let stands_here = |branch: &&Branch| {
            let inside = branch.arms.iter().any(|arm| self.syntax.region(arm.region).is_some_and(|arm| arm.parent == Some(region)));
            inside && branch.span.end <= at.start && branch.arms.iter().any(|arm| leaves(arm.region))
        };
        self.syntax.branches.iter().filter(stands_here).any(|branch| {
            let choice = self.choose(branch.condition, branch.arms.iter().map(|arm| &arm.when), branch.exhaustive);
            let mut taken = branch.arms.iter().zip(&choice.possible).filter(|(_, possible)| **possible);
            choice.production && !choice.none && taken.all(|(arm, _)| leaves(arm.region))
        })
    }
}
