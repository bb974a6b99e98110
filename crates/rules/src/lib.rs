//! Rules and APIs: YAML types, loading, cross-checks, positions.

pub mod model;
