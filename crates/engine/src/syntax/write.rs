//! Lowering of writes: what they write to, what they combine, and which part of a value a pattern takes.

use cookielint_languages::vocabulary::Capture;

use super::lower::{Headed, Key, Lowering, children};
use super::text::unquote;
use super::{Syntax, Take, Taking, Write, WriteOperator};
use crate::finding::Span;

impl Lowering<'_, '_> {
    pub(super) fn write(&self, syntax: &mut Syntax, here: Span, headed: &Headed) {
        let part = |capture| self.node_part(headed, capture);
        let setting = |name: &str| self.setting(headed.last_pattern(), name);
        let Some(target) = part(Capture::Target) else { return };
        let operator = match setting("operator") {
            Some("merge") => WriteOperator::Merge,
            Some("add") => WriteOperator::Add,
            Some("push") => WriteOperator::Push,
            Some("default") => WriteOperator::Default,
            Some("fill") => WriteOperator::Fill,
            Some("remove") => WriteOperator::Remove,
            _ => WriteOperator::Set,
        };
        if setting("declares") == Some("field") {
            syntax.fields.insert(target);
        } else {
            syntax.declarations.push((syntax.writes.len(), setting("declares").map(str::to_owned)));
        }
        let ty = self.text_part(headed, Capture::Type);
        let (key, value, record) = (part(Capture::Key), part(Capture::Value), part(Capture::Record));
        // Of a pattern the key is where the part is taken from.
        let takes = self.taking(syntax, headed);
        let key = key.filter(|_| !takes);
        let (mutable, copies) = (setting("mutable").is_some(), setting("alias") == Some("copy"));
        let copies_records = setting("alias") == Some("copy-records");
        syntax.writes.push(Write {
            span: here,
            target,
            key,
            value,
            record,
            ty,
            declared_in: None,
            operator,
            mutable,
            copies,
            copies_records,
            setter: setting("setter").map(str::to_owned),
        });
    }

    /// A write that takes a part of its value: by keys, by its position in the pattern, or all that is left over.
    fn taking(&self, syntax: &mut Syntax, headed: &Headed) -> bool {
        let Some((from, how)) = self.node_part(headed, Capture::Value).zip(self.setting(headed.last_pattern(), "part")) else {
            return false;
        };
        let mut keys: Vec<Key> = headed.all(Capture::Key).collect();
        keys.sort_unstable();
        keys.dedup();
        let take = match how {
            "rest" => Take::Rest,
            "key" => Take::Path(keys.iter().map(|key| unquote(self.text_of(*key)).to_owned()).collect()),
            _ => match Self::part(headed, Capture::Target).and_then(|key| self.position(key)) {
                Some(index) => Take::Path(vec![index.to_string()]),
                None => return false,
            },
        };
        let otherwise = self.node_part(headed, Capture::Else);
        syntax.takings.push(Taking { write: syntax.writes.len(), from, take, otherwise });
        true
    }

    /// Which of the named children of its parent a node is.
    fn position(&self, key: Key) -> Option<usize> {
        let node = self.tree_node(key)?;
        children(node.parent()?).position(|child| child == node)
    }
}
