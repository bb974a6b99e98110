//! The words a query may use: purposes (file names), captures, predicates and properties. `docs/queries.md` says what each means.

/// What a query file is for. The order is that in which the files of a language are joined: where two patterns
/// head the same node, the later file wins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs, reason = "each is the file of its name, described in docs/queries.md")]
pub enum Purpose {
    Scope,
    Function,
    Control,
    Import,
    Comment,
    Value,
    Record,
    Element,
    Call,
    Construct,
    Write,
    Settings,
    Class,
    Annotation,
    /// Which language stands in which part of a file: a query of its own.
    Layers,
    /// A query written inside a YAML file.
    Inline,
}

impl Purpose {
    /// Every purpose that has a file of its own, in joining order.
    pub const FILES: &'static [Purpose] = &[
        Purpose::Scope,
        Purpose::Function,
        Purpose::Control,
        Purpose::Import,
        Purpose::Comment,
        Purpose::Value,
        Purpose::Record,
        Purpose::Element,
        Purpose::Call,
        Purpose::Construct,
        Purpose::Write,
        Purpose::Settings,
        Purpose::Class,
        Purpose::Annotation,
        Purpose::Layers,
    ];

    /// The shapes that a site can have: these files make up the `sites` query.
    pub const SHAPES: &'static [Purpose] =
        &[Purpose::Element, Purpose::Call, Purpose::Construct, Purpose::Write, Purpose::Settings, Purpose::Class, Purpose::Annotation];

    /// The file's stem.
    pub fn stem(self) -> &'static str {
        match self {
            Purpose::Scope => "scope",
            Purpose::Function => "function",
            Purpose::Control => "control",
            Purpose::Import => "import",
            Purpose::Comment => "comment",
            Purpose::Value => "value",
            Purpose::Record => "record",
            Purpose::Element => "element",
            Purpose::Call => "call",
            Purpose::Construct => "construct",
            Purpose::Write => "write",
            Purpose::Settings => "settings",
            Purpose::Class => "class",
            Purpose::Annotation => "annotation",
            Purpose::Layers => "layers",
            Purpose::Inline => "query",
        }
    }

    /// The purpose of a file with this stem.
    pub fn from_stem(stem: &str) -> Option<Purpose> {
        Self::FILES.iter().copied().find(|purpose| purpose.stem() == stem)
    }
}

macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($variant:ident = $word:literal),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[allow(missing_docs, reason = "each is the capture of its word, described in docs/queries.md")]
        pub enum $name { $($variant),* }

        impl $name {
            /// Every word of the vocabulary.
            pub const ALL: &'static [$name] = &[$($name::$variant),*];

            /// The word as written in a query, without the `@`.
            pub fn word(self) -> &'static str {
                match self { $($name::$variant => $word),* }
            }

            /// The capture with this word.
            pub fn from_word(word: &str) -> Option<$name> {
                match word { $($word => Some($name::$variant),)* _ => None }
            }
        }
    };
}

words! {
    /// A capture, without the private `@_x` ones.
    Capture {
        Site = "site", Callee = "callee", Receiver = "receiver", Record = "record", Init = "init", Key = "key",
        Value = "value", Target = "target", Name = "name", Type = "type", Super = "super", Body = "body", Arg = "arg",
        Module = "module", Alias = "alias", Scope = "scope", Param = "param", Part = "part", Return = "return", Definition = "definition",
        Left = "left", Right = "right", Text = "text", Comment = "comment", Layer = "layer",
        Branch = "branch", Condition = "condition", Then = "then", Else = "else", Arm = "arm", ArmCondition = "arm.condition",
        Loop = "loop", Jump = "jump", Break = "break", Continue = "continue", Try = "try",
        ValueTrue = "value.true", ValueFalse = "value.false", ValueNull = "value.null", ValueUndefined = "value.undefined",
        ValueNumber = "value.number", ValueText = "value.text", ValueHole = "value.hole", ValueName = "value.name", ValueSelf = "value.self", ValueField = "value.field",
        ValueMember = "value.member", ValueIndex = "value.index", ValueNot = "value.not", ValueNegative = "value.negative",
        ValueAnd = "value.and", ValueOr = "value.or", ValueCoalesce = "value.coalesce", ValueAdd = "value.add",
        ValueSubtract = "value.subtract", ValueMultiply = "value.multiply", ValueDivide = "value.divide", ValueMerge = "value.merge",
        ValueWithout = "value.without", ValueOnly = "value.only", ValueEntries = "value.entries", ValueConfigured = "value.configured",
        ValueAppended = "value.appended",
        ValueJoin = "value.join", ValueFormat = "value.format",
        ValueEq = "value.eq", ValueNe = "value.ne", ValueLess = "value.less", ValueMore = "value.more",
        ValueLessEq = "value.less-eq", ValueMoreEq = "value.more-eq",
        ValueIn = "value.in", ValueNotIn = "value.not-in", ValueTernary = "value.ternary", ValueChoice = "value.choice", ValueSpread = "value.spread", ValuePair = "value.pair",
        ValueTransparent = "value.transparent", ValueFunction = "value.function",
    }
}

impl Capture {
    /// Whether the capture makes its node the head of something, rather than a part of it.
    pub fn is_head(self) -> bool {
        matches!(
            self,
            Capture::Site
                | Capture::Scope
                | Capture::Param
                | Capture::Part
                | Capture::Return
                | Capture::Definition
                | Capture::Text
                | Capture::Comment
                | Capture::Branch
                | Capture::Loop
                | Capture::Jump
                | Capture::Break
                | Capture::Continue
                | Capture::Try
        ) || self.word().starts_with("value.")
    }
}

/// Text predicates that the engine honours. All others would be dropped in silence by tree-sitter, so they are refused.
pub const PREDICATES: &[&str] = &["eq?", "not-eq?", "any-of?", "not-any-of?", "match?", "not-match?", "set!"];

/// Properties of `#set!`, with their values; an empty list takes any value.
pub const PROPERTIES: &[(&str, &[&str])] = &[
    ("alias", &["copy", "reference", "copy-records"]),
    ("argument", &["last"]),
    ("aside", &["true", "receiver"]),
    ("escaped", &["true"]),
    ("joined", &[]),
    ("language", &[]),
    ("declares", &["block", "function", "field"]),
    ("deep", &["true"]),
    ("exhaustive", &["true", "always"]),
    ("falls", &["through"]),
    ("holes", &[]),
    ("kind", &["file", "class", "function", "block", "none"]),
    ("list", &["true"]),
    ("members", &["free", "own"]),
    ("member", &["static"]),
    ("mutable", &["true"]),
    ("name", &[]),
    ("names", &["all", "some", "qualified", "call"]),
    ("gathers", &["list", "keys"]),
    ("operator", &["merge", "add", "push", "default", "fill", "remove"]),
    ("part", &["key", "index", "rest"]),
    ("setter", &[]),
    ("runs", &["here", "first"]),
    ("separator", &[]),
    ("stops", &["break"]),
    ("strip", &[]),
    ("style", &["path", "percent", "braces"]),
    ("type", &["around"]),
    ("wins", &["left"]),
    ("within", &[]),
];

/// The properties of `layers.scm`, which no other file has.
pub const LAYER_PROPERTIES: &[&str] = &["escaped", "joined", "language"];
