// What stands above the list: totals, what the run must be read with, and the numbers by what findings have in common.

const FEW = 8;
/** What there is to say where there is no finding: less, where not everything was seen. */
const NOTHING = LAST.complete ? "No findings." : "No findings in what was seen.";

function tell() {
  const looked = LAST.looked;
  const targets = looked.targets_scanned + looked.targets_unchanged + looked.targets_failed;
  const [only] = DATA.targets;
  const words = [
    HISTORY ? `Run ${LAST.id}` : null,
    LAST.time ? moment(LAST.time) : null,
    MANY ? count(targets || DATA.targets.length, "repository", "repositories") : only?.commit ? `commit ${only.commit.slice(0, 12)}` : null,
    count(looked.files, "file", "files"),
    count(looked.sites, "place with a cookie", "places with a cookie"),
    `version ${DATA.tool}`,
  ];
  byId("meta").replaceChildren(...words.filter(Boolean).flatMap((word, at) => (at ? [h("span", { class: "dot", "aria-hidden": "true" }, " · "), word] : [word])));
  const notes = DATA.notes.map((note) => h("p", { class: "note" }, note));
  if (!LAST.complete) {
    const failed = DATA.targets.filter((target) => target.result === "failed").length;
    const files = new Set(DATA.unseen.filter((each) => each.incomplete).map((each) => `${each.target}\n${each.path}`)).size;
    const missed = [failed ? count(failed, "repository", "repositories") : null, files ? count(files, "file", "files") : null].filter(Boolean).join(" and ");
    notes.push(h("p", { class: "note bad" }, h("strong", {}, "Not everything was seen"), missed ? `: ${missed} not or not fully. ` : ". ", h("a", { href: address({ view: "unseen" }) }, "What was not seen")));
  }
  const hidden = [["confidence", "of lower confidence"], ["severity", "of lower severity"], ["place", "in tests, examples or development code"]];
  const words2 = hidden.filter(([name]) => LAST.hidden[name] > 0).map(([name, why]) => `${number(LAST.hidden[name])} ${why}`);
  if (words2.length) notes.push(h("p", { class: "note quiet" }, `Not listed: ${words2.join(", ")}.`));
  byId("notes").replaceChildren(...notes);
}

/** The strip of totals. */
function totals() {
  const severities = SEVERITIES.map((name) => [name, THERE.filter((row) => row.severity === name).length]);
  const shown = severities.filter(([, many]) => many > 0);
  const bar = h("div", { class: "stack", "aria-hidden": "true" }, shown.map(([name, many]) => {
    const part = h("span", { class: name });
    part.style.flexGrow = String(many);
    return part;
  }));
  const change = BEFORE ? h("span", { class: "change" }, `${difference(THERE.length - presentIn(BEFORE))} since ${runName(BEFORE)}`) : null;
  const states = STATES.filter((name) => name !== "open" && (stateOf(LAST, name) > 0 || (HISTORY && (name === "new" || name === "fixed"))));
  byId("totals").replaceChildren(
    h("div", { class: "big" }, h("a", { href: findingsWith({}) }, h("strong", {}, number(THERE.length)), " ", THERE.length === 1 ? "finding" : "findings"), change),
    h("div", { class: "spread" }, bar, h("ul", { class: "keys" }, severities.map(([name, many]) => h("li", { class: many ? "" : "zero" }, h("a", { class: `key ${name}`, href: findingsWith({ severity: name }) }, capital(name), " ", h("b", {}, number(many))))))),
    states.length ? h("ul", { class: "states" }, states.map((name) => h("li", {}, h("a", { class: `state-${name}`, href: findingsWith({ state: name }) }, h("b", {}, number(stateOf(LAST, name))), " ", capital(name))))) : "",
  );
}

/** The numbers by one thing in common: each a link to its findings, with a bar, and a line over the runs where they tell. */
function breakdown(name, title, label = (value) => value) {
  const numbers = new Map();
  for (const row of THERE) for (const value of VALUES[name](row)) numbers.set(value, (numbers.get(value) ?? 0) + 1);
  const trends = new Map(DATA.trend[name] ?? []);
  const entries = [...numbers].sort((a, b) => (name === "severity" ? SEVERITIES.indexOf(a[0]) - SEVERITIES.indexOf(b[0]) : b[1] - a[1] || compare(a[0], b[0])));
  if (!entries.length) return null;
  const most = Math.max(...entries.map(([, many]) => many));
  const item = ([value, many]) => {
    const bar = h("span", { class: "fillbar", "aria-hidden": "true" });
    bar.style.width = `${((100 * many) / most).toFixed(1)}%`;
    const trend = trends.get(value);
    const before = trend?.at(-2);
    const moved = before === undefined || before === null || before === many ? "" : difference(many - before);
    return h("li", {}, h("a", { href: findingsWith({ [name]: value || NONE }) },
      h("span", { class: "what" }, label(value) || (name === "owner" ? "no owner" : "none")), trend ? spark(trend) : null, h("span", { class: "moved" }, moved), h("span", { class: "many" }, number(many)), bar));
  };
  const list = h("ol", { class: "bars" }, entries.slice(0, FEW).map(item));
  const more = h("button", { type: "button", class: "plain" }, `All ${number(entries.length)}`);
  more.addEventListener("click", () => {
    list.append(...entries.slice(FEW, 1000).map(item));
    list.children[FEW]?.querySelector("a").focus();
    more.remove();
  });
  return h("section", { class: `card${HISTORY ? " trended" : ""}` }, h("h3", {}, title), list, entries.length > FEW ? more : null);
}

/** How long findings have been there, by severity. */
function ageCard() {
  if (!AGED || !HISTORY) return null;
  const rows = AGES.map(([id, , title]) => [id, title, THERE.filter((row) => row.age === id)]);
  const most = Math.max(1, ...rows.map(([, , found]) => found.length));
  return h("section", { class: "card" }, h("h3", {}, "Age of what is there"), h("ol", { class: "bars" }, rows.map(([id, title, found]) => {
    const stack = h("span", { class: "stack thin", "aria-hidden": "true" });
    stack.style.width = `${((100 * found.length) / most).toFixed(1)}%`;
    for (const name of SEVERITIES) {
      const part = h("span", { class: name });
      part.style.flexGrow = String(found.filter((row) => row.severity === name).length);
      stack.append(part);
    }
    return h("li", {}, h("a", { href: findingsWith({ age: id }) }, h("span", { class: "what" }, capital(title)), h("span", { class: "many" }, number(found.length)), stack));
  })));
}

/** The runs in numbers, the latest first: what the charts draw, for who cannot see them or wants it exactly. */
function runsCard() {
  const names = STATES.filter((name) => DATA.runs.some((run) => stateOf(run, name) > 0));
  const head = ["Run", "Begun", "Present", ...names.map(capital), "Seen"];
  const row = (run) => h("tr", {}, h("th", { scope: "row" }, run.id), h("td", {}, moment(run.time)), h("td", { class: "figure" }, number(presentIn(run))), names.map((name) => h("td", { class: "figure" }, number(stateOf(run, name)))), h("td", {}, run.complete ? "everything" : "not everything"));
  const table = h("table", { class: "numbers" }, h("thead", {}, h("tr", {}, head.map((word, at) => h("th", { scope: "col", class: at > 1 && at < head.length - 1 ? "figure" : "" }, word)))), h("tbody", {}, [...DATA.runs].reverse().map(row)));
  return h("details", { class: "card" }, h("summary", {}, h("h3", {}, `All ${DATA.runs.length} runs in numbers`)), h("div", { class: "wide-table", tabindex: "0", role: "region", "aria-label": "Runs in numbers" }, table));
}

function overview() {
  const cards = [
    MANY ? breakdown("target", "By repository") : breakdown("folder", "By folder"),
    breakdown("rule", "By rule"),
    breakdown("api", "By API", apiTitle),
    OWNED ? breakdown("owner", "By owner") : null,
    breakdown("language", "By language"),
    DATA.trend.severity ? breakdown("severity", "By severity", capital) : null,
    ageCard(),
  ].filter(Boolean);
  const empty = h("p", { class: "empty" }, NOTHING);
  byId("cards").replaceChildren(...(HISTORY ? [h("div", { class: "pair" }, presentChart(), changeChart())] : []), THERE.length ? h("div", { class: "columns" }, cards) : empty, ...(HISTORY ? [runsCard()] : []));
}
