// The list: filters above it, and a table of which only the rows near the window exist, however many there are.

const BESIDE = 12;
let LISTED = [];
let place = null;
const drawn = new Map();

const LABELS = { state: "State", rule: "Rule", language: "Language", api: "API", target: "Repository", folder: "Folder", owner: "Owner", confidence: "Confidence", age: "Age" };
const offered = Object.keys(LABELS).filter((name) => ({ state: STATED, target: MANY, folder: !MANY, owner: OWNED, age: AGED && HISTORY })[name] ?? true);

function valueName(name, value) {
  if (name === "api") return apiTitle(value);
  if (name === "age") return capital(AGES.find(([id]) => id === value)?.[2] ?? "not known");
  return name === "state" || name === "confidence" ? capital(value) : value || "none";
}

const controls = new Map();

function filters() {
  const q = h("input", { type: "search", id: "q", placeholder: "Search: cookie, path, message, -without", "aria-label": "Search", autocomplete: "off", spellcheck: "false" });
  let later = 0;
  q.addEventListener("input", () => {
    clearTimeout(later);
    later = setTimeout(() => look({ q: q.value.trim() }), 120);
  });
  const chips = h("div", { class: "chips", role: "group", "aria-label": "Severity" }, SEVERITIES.map((name) => {
    const chip = h("button", { type: "button", class: `chip ${name}`, "aria-pressed": "false" });
    chip.addEventListener("click", () => {
      const chosen = new Set(LOOK.severity.split(",").filter(Boolean));
      if (!chosen.delete(name)) chosen.add(name);
      look({ severity: SEVERITIES.filter((each) => chosen.has(each)).join(",") });
    });
    controls.set(`severity-${name}`, chip);
    return chip;
  }));
  const choices = offered.map((name) => {
    const choice = h("select", { id: `by-${name}` });
    choice.addEventListener("change", () => look({ [name]: choice.value }));
    controls.set(name, choice);
    return h("label", { class: "choice" }, h("span", {}, LABELS[name]), choice);
  });
  const sort = h("select", { id: "sort" }, Object.entries(SORTS).filter(([name]) => ({ state: STATED, owner: OWNED, first: AGED })[name] ?? true).map(([name, [title]]) => h("option", { value: name }, title)));
  sort.addEventListener("change", () => look({ sort: sort.value === "severity" ? "" : sort.value, order: "" }));
  const clear = h("button", { type: "button", class: "plain", id: "clear" }, "Clear");
  clear.addEventListener("click", () => {
    look(Object.fromEntries([...NARROW, "q"].map((name) => [name, ""])));
    q.focus();
  });
  controls.set("q", q).set("sort", sort).set("clear", clear);
  const more = h("button", { type: "button", class: "chip unfold", "aria-expanded": "false", "aria-controls": "choices" }, "More filters");
  more.addEventListener("click", () => more.setAttribute("aria-expanded", String(byId("choices").classList.toggle("unfolded"))));
  const form = byId("filters");
  form.addEventListener("submit", (event) => event.preventDefault());
  form.replaceChildren(h("div", { class: "first" }, q, chips, more), h("div", { class: "choices", id: "choices" }, choices, h("label", { class: "choice" }, h("span", {}, "Sort by"), sort)), h("p", { class: "result" }, h("span", { id: "result", role: "status" }), " ", clear));
}

function showFilters(seen, counts) {
  const q = controls.get("q");
  if (document.activeElement !== q) q.value = seen.q;
  const chosen = new Set(seen.severity.split(","));
  for (const name of SEVERITIES) {
    const chip = controls.get(`severity-${name}`);
    chip.setAttribute("aria-pressed", String(chosen.has(name)));
    chip.replaceChildren(capital(name), " ", h("b", {}, number(counts.get("severity").get(name) ?? 0)));
  }
  for (const name of offered) showChoice(name, seen[name], counts.get(name));
  controls.get("sort").value = SORTS[seen.sort] ? seen.sort : "severity";
  controls.get("clear").hidden = ![...NARROW, "q"].some((each) => seen[each]);
  const all = ROWS.length;
  byId("result").textContent = LISTED.length === all ? count(all, "finding", "findings") : `${number(LISTED.length)} of ${count(all, "finding", "findings")}`;
}

/** The choices, the commonest first; of very many only the commonest, the rest is found by search. */
function showChoice(name, chosen, counts) {
  const option = (value, words) => h("option", { value }, words);
  const numbered = (value) => option(value || NONE, `${valueName(name, value)} (${number(counts.get(value) ?? 0)})`);
  const order = name === "state" ? STATES.filter((value) => counts.has(value)) : [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a) || compare(a, b)).slice(0, 300);
  const wanted = chosen === NONE ? "" : chosen;
  const missing = chosen && chosen !== "any" && !order.includes(wanted) ? [wanted] : [];
  const there = [...PRESENT].reduce((sum, value) => sum + (counts.get(value) ?? 0), 0);
  const every = name === "state" ? [option("", `Present (${number(there)})`), option("any", "Any")] : [option("", "Any")];
  const choice = controls.get(name);
  choice.replaceChildren(...every, ...[...order, ...missing].map(numbered));
  choice.value = chosen;
  choice.classList.toggle("set", chosen !== "");
}

const COLUMNS = [["severity", "Severity"], ["place", "Finding"], ["rule", "Rule"], ...(STATED || OWNED ? [["state", STATED ? "State" : "Owner"]] : []), ...(AGED ? [["first", "First seen"]] : [])];

function frameList() {
  const heads = COLUMNS.map(([name, title]) => {
    const button = h("button", { type: "button", class: "plain" }, title);
    button.addEventListener("click", () => {
      const same = (LOOK.sort || "severity") === name;
      look({ sort: name === "severity" ? "" : name, order: same && LOOK.order !== "down" ? "down" : "" });
    });
    const head = h("th", { scope: "col", role: "columnheader", class: `c-${name}` }, button);
    controls.set(`head-${name}`, head);
    return head;
  });
  const before = h("tr", { class: "gap", "aria-hidden": "true" }, h("td", { colspan: COLUMNS.length }));
  const after = h("tr", { class: "gap", "aria-hidden": "true" }, h("td", { colspan: COLUMNS.length }));
  const body = h("tbody", { role: "rowgroup" }, before, after);
  const table = h("table", { class: "findings", role: "table", "aria-label": "Findings" }, h("thead", { role: "rowgroup" }, h("tr", { role: "row", "aria-rowindex": "1" }, heads)), body);
  const empty = h("p", { class: "empty", hidden: true }, ROWS.length ? "Nothing matches." : NOTHING);
  byId("list").replaceChildren(table, empty);
  place = { table, body, before, after, empty, high: 0, active: 0 };
  body.addEventListener("keydown", move);
  body.addEventListener("click", (event) => {
    const row = event.target.closest("tr[data-at]");
    if (!row || event.metaKey || event.ctrlKey || event.shiftKey || getSelection().toString()) return;
    event.preventDefault();
    open(Number(row.dataset.at));
  });
  addEventListener("scroll", () => requestAnimationFrame(paint), { passive: true });
  addEventListener("resize", () => requestAnimationFrame(() => { place.high = 0; paint(); }));
}

function open(at) {
  place.active = at;
  look({ view: "findings", finding: LISTED[at].id }, true);
}

/** A row as it is listed. Every row is as high as the next, or scrolling could not tell which ones are in sight. */
function drawRow(at) {
  const row = LISTED[at];
  const link = h("a", { href: address({ ...LOOK, view: "findings", finding: row.id }), class: "go", tabindex: at === place.active ? "0" : "-1" }, prose(row.message));
  const where = h("span", { class: "where" }, MANY ? h("span", { class: "of" }, `${row.target} `) : null, `${row.path}:${row.line}`);
  const cells = {
    severity: () => [h("span", { class: `badge ${row.severity}` }, capital(row.severity)), row.confidence === "high" ? null : h("small", {}, `${row.confidence} confidence`)],
    place: () => [link, where],
    rule: () => [h("span", {}, row.rule), h("small", {}, apiTitle(row.api))],
    state: () => [STATED ? h("span", { class: `state state-${row.state}` }, capital(row.state)) : null, OWNED ? h("small", {}, row.owners.join(", ")) : null],
    first: () => [h("span", {}, day(row.first)), h("small", {}, ageWords(row))],
  };
  return h("tr", { role: "row", "data-at": at, "aria-rowindex": at + 2, class: row.id === LOOK.finding ? "chosen" : "" }, COLUMNS.map(([name]) => h("td", { role: "cell", class: `c-${name}` }, cells[name]())));
}

function ageWords(row) {
  const age = days(row.first, LAST.time);
  return age === null ? "" : age === 0 ? "this run" : count(age, "day", "days");
}

/** Puts the rows near the window there and takes the others away. */
function paint() {
  if (!place || byId("view-findings").hidden) return;
  const { body, before, after } = place;
  place.high ||= measured();
  const top = body.getBoundingClientRect().top;
  const first = Math.max(0, Math.min(LISTED.length - 1, Math.floor(-top / place.high) - BESIDE));
  const end = Math.min(LISTED.length, Math.ceil((innerHeight - top) / place.high) + BESIDE);
  for (const [at, element] of drawn) {
    if (at < first || at >= end) {
      element.remove();
      drawn.delete(at);
    }
  }
  for (let at = first, next = before; at < end; at += 1) {
    if (!drawn.has(at)) {
      drawn.set(at, drawRow(at));
      next.after(drawn.get(at));
    }
    next = drawn.get(at);
  }
  before.firstChild.style.height = `${first * place.high}px`;
  after.firstChild.style.height = `${Math.max(0, LISTED.length - end) * place.high}px`;
}

/** How high a row is. */
function measured() {
  if (!LISTED.length) return 1;
  const probe = drawRow(0);
  place.before.after(probe);
  const { height } = probe.getBoundingClientRect();
  probe.remove();
  return height || 56;
}

/** The keys of a list: arrows, pages, ends. One row is reached by Tab, the others from it. */
function move(event) {
  const row = event.target.closest("tr[data-at]");
  const page = Math.max(1, Math.floor(innerHeight / place.high) - 2);
  const by = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -Infinity, End: Infinity }[event.key];
  if (!row || by === undefined) return;
  event.preventDefault();
  reach(Math.max(0, Math.min(LISTED.length - 1, Number(row.dataset.at) + by)));
}

/** Brings a row into sight, into the middle if asked for. */
function show(at, middle = false) {
  const top = place.body.getBoundingClientRect().top + at * place.high;
  const head = place.table.tHead.getBoundingClientRect().height;
  const inside = top >= head && top + place.high <= innerHeight;
  if (middle && !inside) scrollBy(0, top - (innerHeight - place.high) / 2);
  else if (top < head) scrollBy(0, top - head);
  else if (top + place.high > innerHeight) scrollBy(0, top + place.high - innerHeight + 8);
  paint();
}

function reach(at) {
  drawn.get(place.active)?.querySelector(".go").setAttribute("tabindex", "-1");
  place.active = at;
  show(at);
  const link = drawn.get(at)?.querySelector(".go");
  link?.setAttribute("tabindex", "0");
  link?.focus({ preventScroll: true });
}

/** Lists anew. */
function list(seen) {
  const { rows, counts } = select(seen);
  LISTED = rows;
  place.active = Math.max(0, LISTED.findIndex((row) => row.id === seen.finding));
  for (const element of drawn.values()) element.remove();
  drawn.clear();
  place.empty.hidden = LISTED.length > 0;
  place.table.hidden = LISTED.length === 0;
  byId("filters").hidden = ROWS.length === 0;
  place.table.setAttribute("aria-rowcount", LISTED.length + 1);
  for (const [name] of COLUMNS) {
    const sorted = (seen.sort || "severity") === name;
    const head = controls.get(`head-${name}`);
    if (sorted) head.setAttribute("aria-sort", seen.order === "down" ? "descending" : "ascending");
    else head.removeAttribute("aria-sort");
  }
  showFilters(seen, counts);
  paint();
}
