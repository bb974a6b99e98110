//! The one table of languages, and their query files: loading, checking, joining.
//!
//! Lives here: which file names belong to which grammar ([`Language`], [`Reading`]), the marks of templates ([`Template`]), the vocabulary of
//! captures ([`vocabulary`]), and the way from `queries/<language>/*.scm` to compiled queries ([`QuerySet`]).
//! Deliberately absent: what a framework is (that is `apis.yaml`), what the captures mean for values (that is the engine), and
//! the file system (sources are handed in through [`QuerySource`]).

mod compile;
mod error;
mod layers;
mod lex;
mod reading;
mod source;
mod table;
mod template;
pub mod vocabulary;

pub use compile::{Compiled, Inline, Pattern, QuerySet, Settings};
pub use error::{QueryFault, near};
pub use layers::{LayerQuery, Part};
pub use reading::Reading;
pub use source::{Embedded, QuerySource};
pub use table::{Comments, LANGUAGES, Language, UNREAD};
pub use template::{Does, End, Hole, TEMPLATES, Template};
