//! A `Set-Cookie` header, which is a text, as a record: its name and value and the attributes of RFC 6265bis by the words of the model.
//!
//! A text that is known only in part is read as far as it goes. A hole stands for the value in whose place it is; only where attributes
//! may come from it (after a `;`, behind a value that is complete, in the place of the whole header) is what was not seen unknown.
//! A choice between texts is followed on all its ways, which meet again at the next `;` where they are alike.

use super::record::Item;
use super::texts;
use super::value::{Kind, Piece, Value, shorten};

/// Ways through the choices of one header; from there on a choice is a hole.
const MOST_WAYS: usize = 32;
/// How deep choices may nest.
const DEPTH: usize = 16;

/// The header as a record; `None` for what is no text, and for a text that sets no cookie.
pub(crate) fn read(header: &Value) -> Option<Value> {
    let tokens = tokens(header, 0);
    if !has_text(&tokens) {
        return None;
    }
    let mut ways = feed(vec![Way::default()], &tokens, false);
    ways.iter_mut().for_each(Way::close);
    ways.retain(|way| way.sets_cookie);
    let way = meet(ways).into_iter().next()?;
    let items = way.open.into_iter().chain(way.seen).collect();
    let place = |value: Value| Value { at: header.at, file: header.file.clone(), steps: header.steps.clone(), ..value };
    Some(place(Value::of(Kind::Record(std::sync::Arc::new(located(items, header))))))
}

/// The header's name, where a text is a whole line of a response.
const NAME: &str = "set-cookie:";

fn without_name(text: &str) -> Option<&str> {
    let text = text.trim_start();
    text.get(..NAME.len()).filter(|begin| begin.eq_ignore_ascii_case(NAME)).and(text.get(NAME.len()..))
}

/// Whether a text begins with the name of the header, on some way at least.
pub(crate) fn is_line(header: &Value) -> bool {
    fn begins(tokens: &[Token<'_>]) -> bool {
        match tokens.first() {
            Some(Token::Text(text)) => without_name(text).is_some(),
            Some(Token::Owned(text)) => without_name(text).is_some(),
            Some(Token::Choice(ways)) => ways.iter().any(|way| begins(way)),
            Some(Token::Production(inner)) => begins(inner),
            Some(Token::Hole(_)) | None => false,
        }
    }
    begins(&tokens(header, 0))
}

/// What the text says of an attribute stands where the text stands, unless it comes from somewhere else.
fn located(items: Vec<Item>, header: &Value) -> Vec<Item> {
    items
        .into_iter()
        .map(|item| match item {
            Item::Set(key, value) if value.at.is_none() => {
                Item::Set(key, Value { at: header.at, file: header.file.clone(), steps: header.steps.clone(), ..value })
            }
            Item::Fork { arms, production, condition } => {
                Item::Fork { arms: arms.into_iter().map(|arm| located(arm, header)).collect(), production, condition }
            }
            other => other,
        })
        .collect()
}

/// A header as it is read.
enum Token<'v> {
    Text(&'v str),
    Owned(String),
    Hole(&'v Value),
    /// One of these.
    Choice(Vec<Vec<Token<'v>>>),
    /// So in production.
    Production(Vec<Token<'v>>),
}

fn tokens(value: &Value, depth: usize) -> Vec<Token<'_>> {
    match &value.kind {
        _ if depth > DEPTH => vec![Token::Hole(value)],
        Kind::Text(text) => vec![Token::Text(text)],
        Kind::Number(number) => vec![Token::Owned(number.to_string())],
        Kind::Template(pieces) => pieces
            .iter()
            .flat_map(|piece| match piece {
                Piece::Text(text) => vec![Token::Text(text)],
                Piece::Hole(value) => tokens(value, depth + 1),
            })
            .collect(),
        Kind::Open(open) => tokens(&open.seen, depth + 1),
        Kind::Either(values) => vec![Token::Choice(values.iter().map(|value| tokens(value, depth + 1)).collect())],
        Kind::Production(inner) => vec![Token::Production(tokens(inner, depth + 1))],
        // Constants that are no text bring no attribute, however a language writes them.
        Kind::Absent | Kind::Null | Kind::Undefined | Kind::True | Kind::False => Vec::new(),
        _ => vec![Token::Hole(value)],
    }
}

fn has_text(tokens: &[Token<'_>]) -> bool {
    tokens.iter().any(|token| match token {
        Token::Text(_) | Token::Owned(_) => true,
        Token::Hole(_) => false,
        Token::Choice(ways) => ways.iter().any(|way| has_text(way)),
        Token::Production(inner) => has_text(inner),
    })
}

/// One way through the choices of a header, as far as it was read.
#[derive(Debug, Clone, Default, PartialEq)]
struct Way {
    /// What stands since the last `;`.
    segment: Vec<Piece>,
    /// Some of that stands there in production only.
    production: bool,
    /// The first segment, name and value, is behind.
    is_past_pair: bool,
    sets_cookie: bool,
    seen: Vec<Item>,
    /// Where attributes may come from that are not seen.
    open: Vec<Item>,
}

/// Reads on, on every way. Tokens nest no deeper than [`DEPTH`].
fn feed(mut ways: Vec<Way>, tokens: &[Token<'_>], production: bool) -> Vec<Way> {
    for token in tokens {
        match token {
            Token::Text(text) => ways.iter_mut().for_each(|way| way.text(text, production)),
            Token::Owned(text) => ways.iter_mut().for_each(|way| way.text(text, production)),
            Token::Hole(value) => ways.iter_mut().for_each(|way| way.segment.push(Piece::Hole(Box::new((*value).clone())))),
            Token::Production(inner) => ways = feed(ways, inner, true),
            Token::Choice(choices) => {
                let all: Vec<Way> = choices.iter().flat_map(|choice| feed(ways.clone(), choice, production)).collect();
                let met = meet(all);
                if met.len() <= MOST_WAYS {
                    ways = met;
                } else {
                    let unknown = Value::of(Kind::Unknown { text: String::new(), why: "there are too many ways to write it".to_owned() });
                    ways.iter_mut().for_each(|way| way.segment.push(Piece::Hole(Box::new(unknown.clone()))));
                }
            }
        }
        ways = meet(ways);
    }
    ways
}

/// Ways that go on alike become one.
fn meet(ways: Vec<Way>) -> Vec<Way> {
    let mut groups: Vec<Vec<Way>> = Vec::new();
    let alike = |a: &Way, b: &Way| {
        a.is_past_pair == b.is_past_pair && a.sets_cookie == b.sets_cookie && a.production == b.production && a.segment == b.segment
    };
    for way in ways {
        match groups.iter_mut().find(|group| group.first().is_some_and(|first| alike(first, &way))) {
            Some(group) => group.push(way),
            None => groups.push(vec![way]),
        }
    }
    groups.into_iter().filter_map(one).collect()
}

fn one(group: Vec<Way>) -> Option<Way> {
    if group.len() < 2 {
        return group.into_iter().next();
    }
    let (seen, open) = group.iter().map(|way| (way.seen.clone(), way.open.clone())).unzip();
    let first = group.into_iter().next()?;
    Some(Way { seen: forked(seen), open: forked(open), ..first })
}

/// What the logs have in common, and then what each has of its own.
fn forked(logs: Vec<Vec<Item>>) -> Vec<Item> {
    let Some((first, rest)) = logs.split_first() else { return Vec::new() };
    let shared = first.iter().enumerate().take_while(|(index, item)| rest.iter().all(|log| log.get(*index) == Some(*item))).count();
    let mut common = first.get(..shared).unwrap_or_default().to_vec();
    let arms: Vec<Vec<Item>> = logs.iter().map(|log| log.get(shared..).unwrap_or_default().to_vec()).collect();
    if arms.iter().any(|arm| !arm.is_empty()) {
        common.push(Item::Fork { arms, production: false, condition: None });
    }
    common
}

impl Way {
    fn text(&mut self, text: &str, production: bool) {
        for (index, part) in text.split(';').enumerate() {
            if index > 0 {
                self.close();
            }
            if part.is_empty() {
                continue;
            }
            self.production |= production;
            match self.segment.last_mut() {
                Some(Piece::Text(before)) => before.push_str(part),
                _ => self.segment.push(Piece::Text(part.to_owned())),
            }
        }
    }

    /// Reads what stands since the last `;`.
    fn close(&mut self) {
        let segment = Segment::new(std::mem::take(&mut self.segment));
        let production = std::mem::take(&mut self.production);
        if std::mem::replace(&mut self.is_past_pair, true) {
            self.attribute(segment, production);
        } else {
            self.pair(segment);
        }
    }

    /// `name=value`, and before it the name of the header where a whole line is written.
    fn pair(&mut self, mut segment: Segment) {
        if let Some(Piece::Text(first)) = segment.name.first_mut()
            && let Some(rest) = without_name(first)
        {
            *first = rest.to_owned();
        }
        match segment.value {
            Some(value) => {
                self.sets_cookie = true;
                self.open.extend(opening(&value, true).map(from_elsewhere));
                self.seen.push(Item::Set("name".to_owned(), content(segment.name)));
                self.seen.push(Item::Set("value".to_owned(), content(value)));
            }
            // The whole of it comes from somewhere else.
            None => {
                let hole = hole_of(&segment.name);
                self.sets_cookie = hole.is_some();
                self.open.extend(hole.map(from_elsewhere));
            }
        }
    }

    /// `Secure`, `Path=/`
    fn attribute(&mut self, segment: Segment, production: bool) {
        let is_named = matches!(segment.name.first(), Some(Piece::Text(text)) if !text.trim().is_empty());
        let hole = match &segment.value {
            Some(value) if hole_of(&segment.name).is_none() => opening(value, false),
            _ => hole_of(&segment.name),
        };
        self.open.extend(hole.map(from_elsewhere));
        let Some(Piece::Text(name)) = segment.name.first().filter(|_| is_named) else { return };
        let name = name.trim().to_ascii_lowercase();
        let value = || content(segment.value.clone().unwrap_or_default());
        let (key, value) = match name.as_str() {
            "secure" => ("secure", Value::of(Kind::True)),
            "httponly" => ("http-only", Value::of(Kind::True)),
            "partitioned" => ("partitioned", Value::of(Kind::True)),
            "samesite" => ("same-site", value()),
            "path" => ("path", value()),
            "domain" => ("domain", value()),
            "max-age" => ("max-age", value()),
            "expires" => ("expires", value()),
            _ => return,
        };
        self.seen.push(Item::Set(key.to_owned(), if production { value.in_production() } else { value }));
    }
}

/// What stands between two `;`.
struct Segment {
    /// Before the first `=`, or all of it.
    name: Vec<Piece>,
    /// Behind that.
    value: Option<Vec<Piece>>,
}

impl Segment {
    fn new(pieces: Vec<Piece>) -> Self {
        let mut name = Vec::new();
        let mut pieces = pieces.into_iter();
        while let Some(piece) = pieces.next() {
            if let Piece::Text(text) = &piece
                && let Some((before, after)) = text.split_once('=')
            {
                name.extend(Some(before).filter(|text| !text.is_empty()).map(|text| Piece::Text(text.to_owned())));
                let first = Some(after).filter(|text| !text.is_empty()).map(|text| Piece::Text(text.to_owned()));
                return Segment { name, value: Some(first.into_iter().chain(pieces).collect()) };
            }
            name.push(piece);
        }
        Segment { name, value: None }
    }
}

fn hole_of(pieces: &[Piece]) -> Option<&Value> {
    pieces.iter().find_map(|piece| if let Piece::Hole(value) = piece { Some(&**value) } else { None })
}

/// The hole of a value that may bring attributes along. The first is the value, or the rest of one that has begun; what follows a value that
/// looks complete, or follows another hole, may be anything.
fn opening(value: &[Piece], of_cookie: bool) -> Option<&Value> {
    let mut before: Option<&Piece> = None;
    for (index, piece) in value.iter().enumerate() {
        if let Piece::Hole(hole) = piece {
            let is_last = index + 1 == value.len();
            let is_value = match before {
                None => true,
                Some(Piece::Hole(_)) => false,
                Some(Piece::Text(text)) if of_cookie => !is_last || !text.ends_with(|c: char| c.is_alphanumeric()),
                Some(Piece::Text(text)) => text.trim().is_empty(),
            };
            if !is_value {
                return Some(hole);
            }
        }
        before = Some(piece);
    }
    None
}

/// The parts of a name or value as one.
fn content(pieces: Vec<Piece>) -> Value {
    match pieces.as_slice() {
        [Piece::Hole(value)] => (**value).clone(),
        _ => {
            let mut value = Value::of(texts::join(pieces));
            if let Kind::Text(text) = &mut value.kind {
                *text = text.trim().trim_matches('"').to_owned();
            }
            value
        }
    }
}

/// Attributes that may come out of a hole.
fn from_elsewhere(hole: &Value) -> Item {
    let text = match &hole.kind {
        Kind::Env { .. } => return Item::Spread(hole.clone()),
        Kind::Ref { path, .. } => path.join("."),
        Kind::Param { name: text, .. } | Kind::Call { text, .. } | Kind::Unknown { text, .. } => shorten(text),
        _ => String::new(),
    };
    let why = "attributes may come from here".to_owned();
    Item::Spread(Value { kind: Kind::Unknown { text, why }, ..hole.clone() })
}

#[cfg(test)]
#[allow(clippy::panic, clippy::expect_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;
    use crate::resolve::record::lookup;
    use cookielint_rules::model::KeyStyle;

    fn text(text: &str) -> Value {
        Value::of(Kind::Text(text.to_owned()))
    }

    fn unknown() -> Value {
        Value::of(Kind::Unknown { text: "x".to_owned(), why: String::new() })
    }

    fn template(parts: Vec<Value>) -> Value {
        Value::of(texts::join(parts.into_iter().flat_map(texts::pieces).collect()))
    }

    fn kind(header: &Value, key: &str) -> Kind {
        lookup(&read(header).expect("it is a header"), key, KeyStyle::Exact).kind
    }

    fn is_unknown(header: &Value, key: &str) -> bool {
        matches!(kind(header, key), Kind::Unknown { .. })
    }

    #[test]
    fn attributes_are_read_without_regard_to_case() {
        let header = text("sid=\"a=b\" ;secure; HTTPOnly;SameSite = Lax; path=/; Max-Age=0; Priority=High");
        assert_eq!(kind(&header, "name"), Kind::Text("sid".to_owned()));
        assert_eq!(kind(&header, "value"), Kind::Text("a=b".to_owned()));
        assert_eq!(kind(&header, "secure"), Kind::True);
        assert_eq!(kind(&header, "http-only"), Kind::True);
        assert_eq!(kind(&header, "same-site"), Kind::Text("Lax".to_owned()));
        assert_eq!(kind(&header, "max-age"), Kind::Text("0".to_owned()));
        assert_eq!(kind(&header, "domain"), Kind::Absent);
        assert_eq!(kind(&text("a=b; Secure=false"), "secure"), Kind::True);
    }

    #[test]
    fn what_is_no_header_is_none() {
        assert_eq!(read(&text("sid")), None);
        assert_eq!(read(&text("")), None);
        assert_eq!(read(&unknown()), None);
        assert_eq!(read(&Value::of(Kind::True)), None);
    }

    #[test]
    fn a_hole_in_the_place_of_a_value_is_a_value() {
        let header = template(vec![text("sid="), unknown(), text("; Path="), unknown(), text("; HttpOnly")]);
        assert_eq!(kind(&header, "secure"), Kind::Absent);
        assert_eq!(kind(&header, "http-only"), Kind::True);
        let signed = template(vec![text("sid=s:"), unknown()]);
        assert_eq!(kind(&signed, "secure"), Kind::Absent);
        let dotted = template(vec![text("sid="), unknown(), text("."), unknown(), text("; Path=/")]);
        assert_eq!(kind(&dotted, "secure"), Kind::Absent);
    }

    #[test]
    fn a_hole_in_the_place_of_an_attribute_may_be_any() {
        let last = template(vec![text("sid=1; HttpOnly; "), unknown()]);
        assert!(is_unknown(&last, "secure"));
        assert_eq!(kind(&last, "http-only"), Kind::True);
        let first = template(vec![unknown(), text("; Secure")]);
        assert!(is_unknown(&first, "http-only"));
        assert_eq!(kind(&first, "secure"), Kind::True);
        assert!(is_unknown(&template(vec![text("sid=1; Path=/"), unknown()]), "secure"));
        assert!(is_unknown(&template(vec![text("sid="), unknown(), unknown(), text("; Path=/")]), "secure"));
        assert!(is_unknown(&template(vec![text("seen=1"), unknown()]), "secure"));
    }

    #[test]
    fn a_choice_is_followed_on_all_its_ways() {
        let choice = |some: &str| Value::either(vec![text(some), text("")]);
        let header = template(vec![text("sid=1"), choice("; Secure"), choice("; HttpOnly"), text("; Path=/")]);
        let Kind::Either(ways) = kind(&header, "secure") else { panic!("not a choice") };
        assert_eq!(ways.iter().map(|way| way.kind.clone()).collect::<Vec<_>>(), [Kind::True, Kind::Absent]);
        assert_eq!(kind(&header, "path"), Kind::Text("/".to_owned()));
        let between = template(vec![text("sid=1; "), choice("Secure; "), text("HttpOnly")]);
        assert_eq!(kind(&between, "http-only"), Kind::True);
        assert!(matches!(kind(&between, "secure"), Kind::Either(_)));
        let whole = Value::either(vec![text("sid=1; Secure"), text("sid=2; Secure; HttpOnly")]);
        assert_eq!(kind(&whole, "secure"), Kind::True);
        assert!(matches!(kind(&whole, "http-only"), Kind::Either(_)));
    }

    #[test]
    fn many_choices_stay_cheap() {
        let choice = || Value::either(vec![text("; A"), text("; B"), text("; C"), text("")]);
        let parts = std::iter::once(text("sid=1")).chain(std::iter::repeat_with(choice).take(60)).chain([text("; Secure")]);
        assert_eq!(kind(&template(parts.collect()), "secure"), Kind::True);
    }

    #[test]
    fn what_stands_there_in_production_is_marked_so() {
        let header = template(vec![text("sid=1; HttpOnly"), text("; Secure").in_production()]);
        assert_eq!(kind(&header, "secure"), Kind::Production(Box::new(Value::of(Kind::True))));
        assert_eq!(kind(&header, "http-only"), Kind::True);
    }
}
