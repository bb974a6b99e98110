//! Messages: what an outcome is in words, and the placeholders of a rule's message.

use cookielint_rules::model::Constant;

use super::leaves::{Leaf, Origin};
use super::verdict::Breach;

/// The attribute as browsers write it.
pub(crate) fn attribute(word: &str) -> &str {
    match word {
        "secure" => "Secure",
        "http-only" => "HttpOnly",
        "same-site" => "SameSite",
        "domain" => "Domain",
        "path" => "Path",
        "max-age" => "Max-Age",
        "expires" => "Expires",
        "partitioned" => "Partitioned",
        other => other,
    }
}

/// A constant, short.
fn constant(constant: &Constant) -> String {
    match constant {
        Constant::True => "on".to_owned(),
        Constant::False => "off".to_owned(),
        Constant::PerRequest => "on only when the request itself came over HTTPS".to_owned(),
        Constant::Unset | Constant::Absent => "not sent".to_owned(),
        Constant::Unknown => "not known".to_owned(),
        Constant::Text(text) => format!("`{}`", crate::resolve::value::shorten(text)),
        Constant::Number(number) if *number >= 172_800.0 => format!("{} days", (number / 86_400.0).round()),
        Constant::Number(number) => format!("{number}"),
    }
}

/// What was found, for `{value}`.
pub(crate) fn value(breach: &Breach, fixed: bool) -> String {
    let leaf = &breach.leaf;
    if leaf.configured {
        let default = leaf.visible_default.as_ref().map(|default| format!(", {} by default", constant(default)));
        return format!("left to `{}`{}", leaf.text, default.unwrap_or_default());
    }
    let plain = plain(leaf, fixed);
    match (breach.in_production, breach.conditional) {
        (true, _) => format!("{plain} in production"),
        (_, true) if leaf.constant.is_some() => format!("{plain} in some cases"),
        _ => plain,
    }
}

fn plain(leaf: &Leaf, fixed: bool) -> String {
    match (&leaf.constant, leaf.origin) {
        (None | Some(Constant::Unknown), Origin::Written) => format!("decided by `{}`", leaf.text),
        (None | Some(Constant::Unknown), Origin::Default) => "not set, and what holds then is not known".to_owned(),
        (Some(found), Origin::Written) => constant(found),
        (Some(_), Origin::Default) if fixed => "off, which this API cannot change".to_owned(),
        (Some(Constant::PerRequest), Origin::Default) => "not set, so it follows the scheme of each request".to_owned(),
        (Some(Constant::False | Constant::Unset | Constant::Absent), Origin::Default) => "not set".to_owned(),
        (Some(default), Origin::Default) => format!("not set ({} by default)", constant(default)),
    }
}

/// A template with its placeholders filled. An unknown name leaves no gap.
pub(crate) fn fill(template: &str, name: Option<&str>, api: &str, attribute: &str, value: &str, default: &str) -> String {
    let with_name = match name {
        Some(name) => template.replace("{name}", &format!("`{name}`")),
        None => template.replace("{name} ", "").replace(" {name}", "").replace("{name}", "it"),
    };
    with_name
        .replace("{api}", api)
        .replace("{attribute}", self::attribute(attribute))
        .replace("{value}", value)
        .replace("{default}", default)
}
