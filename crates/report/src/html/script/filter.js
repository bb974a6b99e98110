// Which findings are listed, in which order, and how many there would be behind each choice.

const VALUES = {
  state: (row) => [row.state],
  severity: (row) => [row.severity],
  rule: (row) => [row.rule],
  language: (row) => [row.language],
  api: (row) => [row.api],
  target: (row) => [row.target],
  folder: (row) => [row.folder],
  owner: (row) => (row.owners.length ? row.owners : [""]),
  confidence: (row) => [row.confidence],
  age: (row) => [row.age],
};

/** What stands for an empty value in the address. */
const NONE = "(none)";

/** The values that pass, or null where all do. Severities may be several. */
function accepts(name, wanted) {
  if (name === "state") return wanted === "any" ? null : wanted ? new Set([wanted]) : PRESENT;
  if (name === "severity") return wanted ? new Set(wanted.split(",")) : null;
  return wanted ? new Set([wanted === NONE ? "" : wanted]) : null;
}

function hay(row) {
  row.hay ||= [row.message, row.cookie, row.target, `${row.path}:${row.line}`, row.rule, row.api, apiTitle(row.api), row.attribute, row.language, row.severity, ...row.owners, row.id]
    .join("\n")
    .toLowerCase();
  return row.hay;
}

/** Every word must be there, and none that begins with a minus. */
function finds(words) {
  const wanted = words.filter((word) => !/^-./.test(word));
  const refused = words.filter((word) => /^-./.test(word)).map((word) => word.slice(1));
  return (row) => wanted.every((word) => hay(row).includes(word)) && !refused.some((word) => hay(row).includes(word));
}

/** The rows that a look asks for, and for each way to narrow them down the number of rows behind each value. */
function select(seen) {
  const tests = NARROW.map((name) => [name, accepts(name, seen[name]), VALUES[name]]);
  const words = seen.q.toLowerCase().split(/\s+/).filter(Boolean);
  const found = words.length ? finds(words) : () => true;
  const counts = new Map(NARROW.map((name) => [name, new Map()]));
  const rows = [];
  for (const row of ROWS) {
    if (!found(row)) continue;
    const failed = tests.filter(([, set, values]) => set && !values(row).some((value) => set.has(value)));
    if (failed.length > 1) continue;
    for (const [name, , values] of failed.length ? failed : tests) {
      const numbers = counts.get(name);
      for (const value of values(row)) numbers.set(value, (numbers.get(value) ?? 0) + 1);
    }
    if (!failed.length) rows.push(row);
  }
  return { rows: sorted(rows, seen), counts };
}

const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const byPlace = (a, b) => compare(a.target, b.target) || compare(a.path, b.path) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule) || a.at - b.at;

/** Ways to sort: what a list is called by, and how two rows compare. The first is the one without a choice. */
const SORTS = {
  severity: ["Severity", (a, b) => a.rank - b.rank || CONFIDENCES.indexOf(a.confidence) - CONFIDENCES.indexOf(b.confidence)],
  place: ["Place", byPlace],
  message: ["Message", (a, b) => compare(a.message, b.message)],
  rule: ["Rule", (a, b) => compare(a.rule, b.rule)],
  api: ["API", (a, b) => compare(apiTitle(a.api), apiTitle(b.api))],
  language: ["Language", (a, b) => compare(a.language, b.language)],
  state: ["State", (a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state)],
  owner: ["Owner", (a, b) => compare(a.owners.join(), b.owners.join())],
  first: ["First seen", (a, b) => compare(b.first, a.first)],
};

function sorted(rows, seen) {
  const [, by] = SORTS[seen.sort] ?? SORTS.severity;
  const way = seen.order === "down" ? -1 : 1;
  return rows.sort((a, b) => way * by(a, b) || byPlace(a, b));
}
