//! The seam to the report crate: formats by their words, and reports as bytes.

use std::io::Write;

pub(crate) use cookielint_report::visible;
use cookielint_report::{Format, RunInfo};

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use cookielint_engine::finding::Outcome;
use cookielint_rules::model::Knowledge;

use crate::console::Failure;

/// Parses the word of a format.
pub(crate) fn format_parser() -> impl TypedValueParser<Value = Format> {
    let words = Format::ALL.iter().map(|format| PossibleValue::new(format.name()).help(format.about()));
    PossibleValuesParser::new(words).try_map(|word| word.parse::<Format>())
}

/// An outcome in a format.
pub(crate) fn render(format: Format, outcome: &Outcome, knowledge: &Knowledge, run: &RunInfo) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    cookielint_report::write(format, outcome, knowledge, run, &mut bytes)
        .and_then(|()| bytes.flush())
        .map_err(|error| Failure::new(format!("the {format} report cannot be written: {error}")))?;
    Ok(bytes)
}
