//! Colours, or none. Only this says which colour means what; whether there are colours is said by who asks for a report.

use annotate_snippets::renderer::{AnsiColor, Effects, Style};
use cookielint_rules::model::Severity;

/// Puts colours around text, if there are any.
#[derive(Debug, Clone, Copy)]
pub(super) struct Paint {
    color: bool,
}

impl Paint {
    /// With or without colours.
    pub(super) fn new(color: bool) -> Self {
        Paint { color }
    }

    /// The style of a severity.
    pub(super) fn style_of(severity: Severity) -> Style {
        let color = match severity {
            Severity::Critical => AnsiColor::BrightMagenta,
            Severity::High => AnsiColor::BrightRed,
            Severity::Medium => AnsiColor::Yellow,
            Severity::Low => AnsiColor::BrightCyan,
            Severity::Info => AnsiColor::BrightGreen,
        };
        color.on_default().effects(Effects::BOLD)
    }

    /// In the colour of a severity.
    pub(super) fn severity(self, severity: Severity, text: &str) -> String {
        self.paint(Paint::style_of(severity), text)
    }

    /// What the eye looks for.
    pub(super) fn strong(self, text: &str) -> String {
        self.paint(Style::new().bold(), text)
    }

    /// What the eye may skip.
    pub(super) fn faint(self, text: &str) -> String {
        self.paint(Style::new().effects(Effects::DIMMED), text)
    }

    /// The frame of the code, like that of the renderer.
    pub(super) fn gutter(self, text: &str) -> String {
        self.paint(AnsiColor::BrightBlue.on_default().effects(Effects::BOLD), text)
    }

    /// What went well.
    pub(super) fn good(self, text: &str) -> String {
        self.paint(AnsiColor::BrightGreen.on_default().effects(Effects::BOLD), text)
    }

    /// What should not be overlooked.
    pub(super) fn warning(self, text: &str) -> String {
        self.paint(AnsiColor::Yellow.on_default().effects(Effects::BOLD), text)
    }

    /// Code in a sentence: coloured, or in backquotes where there are no colours.
    pub(super) fn code(self, text: &str) -> String {
        self.paint(AnsiColor::BrightGreen.on_default(), text)
    }

    fn paint(self, style: Style, text: &str) -> String {
        if self.color { format!("{style}{text}{style:#}") } else { text.to_owned() }
    }
}
