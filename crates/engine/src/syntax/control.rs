//! Lowering of control flow: branches with their arms, loops, handlers, and what leaves them.

use cookielint_languages::vocabulary::Capture;

use super::lower::{Headed, Key, Lowering, span};
use super::{Fork, Leave, Syntax, When};
use crate::finding::Span;

impl Lowering<'_, '_> {
    pub(super) fn control(&self, syntax: &mut Syntax, here: Span, headed: &Headed) {
        let mut arms: Vec<(Span, When, bool)> = Vec::new();
        let mut exhaustive = false;
        let mut stops = Vec::new();
        let with = |arms: &mut Vec<(Span, When, bool)>, capture: Capture, when: When| {
            for at in headed.all(capture).map(span) {
                // Several patterns may name one arm.
                if arms.iter().all(|(known, ..)| *known != at) {
                    arms.push((at, when.clone(), false));
                }
            }
        };
        match headed.head() {
            Capture::Branch => {
                with(&mut arms, Capture::Then, When::Is(true));
                with(&mut arms, Capture::Else, When::Is(false));
                exhaustive = [true, false].iter().all(|way| arms.iter().any(|(_, when, _)| *when == When::Is(*way)));
                exhaustive |= self.setting(headed.last_pattern(), "exhaustive").is_some();
                exhaustive |= headed.all_patterns().any(|pattern| self.setting(pattern, "exhaustive") == Some("always"));
                arms.extend(self.cases(headed).into_iter().map(|(key, when, falls)| (span(key), when, falls)));
                let stopping = headed.all_patterns().any(|pattern| self.setting(pattern, "stops").is_some());
                stops.extend(stopping.then_some(Leave::Branch));
            }
            Capture::Loop => {
                with(&mut arms, Capture::Then, When::Perhaps);
                stops.extend([Leave::Branch, Leave::Turn]);
            }
            Capture::Try => with(&mut arms, Capture::Else, When::Perhaps),
            Capture::Jump => return syntax.jumps.push((here, Leave::Function)),
            Capture::Break => return syntax.jumps.push((here, Leave::Branch)),
            Capture::Continue => return syntax.jumps.push((here, Leave::Turn)),
            _ => return,
        }
        let condition = self.node_part(headed, Capture::Condition);
        syntax.forks.push(Fork { span: here, condition, arms, exhaustive, stops });
    }

    /// The arms of a branch in the order of the text, each once: with what is compared, and whether it runs on into the next.
    pub(super) fn cases(&self, headed: &Headed) -> Vec<(Key, When, bool)> {
        let mut arms: Vec<(Key, When, bool)> = Vec::new();
        let conditions: Vec<Span> = headed.cases().iter().filter_map(|(_, condition, _)| condition.map(span)).collect();
        // `"a" | "b"` stands around its parts, which say more.
        let is_outer = |key: &Key| conditions.iter().any(|inner| *inner != span(*key) && span(*key).contains(*inner));
        for (arm, condition, pattern) in headed.cases() {
            let falls = self.setting(*pattern, "falls").is_some();
            let default = self.setting(*pattern, "exhaustive") == Some("true");
            let condition = condition.filter(|key| !is_outer(key)).and_then(|key| self.id(key));
            let index = arms.iter().position(|(known, ..)| known == arm).unwrap_or_else(|| {
                arms.push((*arm, When::Perhaps, false));
                arms.len() - 1
            });
            let Some((_, when, runs_on)) = arms.get_mut(index) else { continue };
            *runs_on |= falls;
            match (condition, &mut *when) {
                (_, When::Otherwise) => {}
                _ if default => *when = When::Otherwise,
                (Some(condition), When::OneOf(conditions)) => {
                    if !conditions.contains(&condition) {
                        conditions.push(condition);
                    }
                }
                (Some(condition), _) => *when = When::OneOf(vec![condition]),
                (None, _) => {}
            }
        }
        arms.sort_by_key(|(key, ..)| (key.0, key.1));
        arms
    }
}
