// What the page is given, and one row for each finding. Lists of the data run in parallel; texts are numbers of a common table.

const DATA = JSON.parse(byId("data").textContent);
const SEVERITIES = ["critical", "high", "medium", "low", "info"];
const CONFIDENCES = ["high", "medium", "low"];
const STATES = ["new", "open", "reopened", "not-scanned", "accepted", "suppressed", "fixed"];
/** The states of findings that are there and count. */
const PRESENT = new Set(["new", "open", "reopened", "not-scanned"]);
const AGES = [["week", 7, "up to a week"], ["month", 31, "up to a month"], ["quarter", 92, "up to a quarter"], ["year", 366, "up to a year"], ["older", Infinity, "over a year"]];

const text = (index) => DATA.texts[index] ?? "";
const LAST = DATA.runs.at(-1);
const BEFORE = DATA.runs.at(-2);
const HISTORY = DATA.runs.length > 1;
const MANY = DATA.targets.length > 1;
const TITLES = new Map(Object.entries(DATA.titles).map(([api, title]) => [text(api), text(title)]));
const RULES = new Map(DATA.rules.map((rule) => [rule.id, rule]));
const TARGETS = new Map(DATA.targets.map((target) => [target.name, target]));

/** The bucket of an age in days. */
function ageOf(first) {
  const age = days(first, LAST?.time);
  return age === null ? "" : AGES.find(([, most]) => age <= most)[0];
}

/** The folder of a path, not deeper than two. */
const folderOf = (path) => path.split("/").slice(0, -1).slice(0, 2).join("/") || ".";

function rowOf(at) {
  const { id, target, owners, state, severity, confidence, rule, api, language, path, line, column, attribute, cookie, message, first } = DATA.rows;
  const place = text(path[at]);
  const seen = text(first[at]);
  return {
    at,
    id: id[at],
    target: DATA.targets[target[at]]?.name ?? "",
    owners: owners[at].map(text),
    state: STATES[state[at]],
    severity: SEVERITIES[severity[at]],
    rank: severity[at],
    confidence: CONFIDENCES[confidence[at]],
    rule: text(rule[at]),
    api: text(api[at]),
    language: text(language[at]),
    path: place,
    folder: folderOf(place),
    line: line[at],
    column: column[at],
    attribute: text(attribute[at]),
    cookie: text(cookie[at]),
    message: text(message[at]),
    first: seen,
    age: ageOf(seen),
    hay: "",
  };
}

const ROWS = DATA.rows.id.map((_, at) => rowOf(at));
const BY_ID = new Map(ROWS.map((row) => [row.id, row]));
const THERE = ROWS.filter((row) => PRESENT.has(row.state));
const AGED = ROWS.some((row) => row.age !== "");
const OWNED = ROWS.some((row) => row.owners.length > 0);
const STATED = ROWS.some((row) => row.state !== "open");

const apiTitle = (api) => TITLES.get(api) || api || "own query";

/** What is told of a finding only when it is opened. It stands in pieces behind the page, so that the page need not wait for it. */
const pieces = new Map();
function detailsOf(row) {
  const piece = Math.floor(row.at / DATA.piece);
  if (!pieces.has(piece)) {
    const element = byId(`details-${piece}`);
    if (!element) return null;
    pieces.set(piece, JSON.parse(element.textContent));
  }
  return pieces.get(piece)[row.at % DATA.piece] ?? null;
}
