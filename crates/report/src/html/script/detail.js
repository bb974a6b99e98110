// One finding, opened beside the list: what is wrong, the code, the way to the value, the fix, and its life.

function placeOf(row, path, line) {
  const link = TARGETS.get(row.target)?.link;
  const there = link?.replaceAll("{path}", () => path.split("/").map(encodeURIComponent).join("/")).replaceAll("{line}", () => String(line));
  return outward(there, `${path}:${line}`);
}

/** Lines of code with their numbers; what is wrong in them is marked. */
function codeBlock([first, before, wrong, after]) {
  const lines = [[]];
  for (const [piece, marked] of [[before, false], [wrong, true], [after, false]]) {
    piece.split("\n").forEach((words, at) => {
      if (at > 0) lines.push([]);
      if (words) lines.at(-1).push(marked ? h("mark", {}, words) : words);
    });
  }
  const shared = indent([before, wrong, after].join("").split("\n"));
  if (shared) for (const line of lines) cut(line, shared);
  return h("pre", { class: "code", tabindex: "0", role: "group", "aria-label": "Code" }, h("code", {}, lines.map((line, at) => h("span", { class: "line", "data-line": first + at }, line.length ? line : " ", "\n"))));
}

/** How many blanks all lines begin with, so that deep code need not be scrolled to. */
function indent(lines) {
  const widths = lines.filter((line) => line.trim()).map((line) => /^[ \t]*/.exec(line)[0].length);
  return widths.length ? Math.min(...widths) : 0;
}

function cut(line, width) {
  let rest = width;
  line.forEach((part, at) => {
    const words = typeof part === "string" ? part : part.textContent;
    const here = Math.min(rest, /^[ \t]*/.exec(words)[0].length);
    rest -= here;
    if (!here) rest = 0;
    else if (typeof part === "string") line[at] = words.slice(here);
    else part.textContent = words.slice(here);
  });
}

function facts(row, more) {
  const seen = (run, time, commit) => [run ? `run ${run}` : null, time ? moment(time) : null, commit ? `commit ${commit.slice(0, 12)}` : null].filter(Boolean).join(", ");
  const decision = more?.decision;
  const kinds = { accepted: "Accepted", comment: "Suppressed by a comment", configuration: "Suppressed by the configuration" };
  const entries = [
    ["Rule", row.rule],
    ["API", row.api ? `${apiTitle(row.api)} (${row.api})` : ""],
    ["Attribute", more?.value ? `${row.attribute}: ${more.value}` : row.attribute],
    ["Cookie", row.cookie],
    ["Confidence", row.confidence],
    ["Repository", MANY ? row.target : ""],
    ["Owner", row.owners.join(", ")],
    ["State", STATED || HISTORY ? row.state.replaceAll("-", " ") : ""],
    ["First seen", more?.first ? seen(...more.first) : ""],
    ["Last seen", more?.last ? seen(...more.last) : ""],
    ["Line written", more?.authored ? day(more.authored) : ""],
    [kinds[decision?.kind] ?? "Decision", decision ? [decision.reason || "without a reason", decision.owner ? `by ${decision.owner}` : "", decision.until ? `until ${decision.until}` : "", decision.path ? `in ${decision.path}:${decision.line ?? 1}` : ""].filter(Boolean).join(", ") : ""],
  ];
  return h("dl", { class: "facts" }, entries.filter(([, value]) => value).map(([name, value]) => [h("dt", {}, name), h("dd", {}, value)]));
}

/** Everything about a finding, under its message. */
function story(row, level = "h3") {
  const more = detailsOf(row);
  const rule = RULES.get(row.rule);
  const part = (title, ...content) => h("section", {}, h(level, {}, title), content);
  const why = text(more?.why ?? 0) || rule?.why || "";
  const fix = text(more?.fix ?? 0);
  const steps = (more?.steps ?? []).map(([path, line, column, words]) => h("li", {}, h("span", { class: "where place" }, placeOf(row, path || row.path, line), `:${column}`), prose(words)));
  const links = [...(rule?.cwe ?? []).map((cwe) => outward(`https://cwe.mitre.org/data/definitions/${cwe}.html`, `CWE-${cwe}`)), ...(rule?.references ?? []).filter((each) => !each.startsWith("https://cwe.mitre.org/")).map((each) => outward(each, each.replace(/^https?:\/\//, "")))];
  return [
    more ? null : h("p", { class: "note" }, "The rest of the report is still being read."),
    more?.code ? codeBlock(more.code) : null,
    why ? part("Why it matters", h("p", {}, prose(why))) : null,
    fix || more?.fixed ? part("Fix", fix ? h("p", {}, prose(fix)) : null, more?.fixed ? h("pre", { class: "code fix", tabindex: "0", role: "group", "aria-label": "Fix as code" }, h("code", {}, more.fixed)) : null) : null,
    steps.length ? part("How the value was found", h("ol", { class: "steps" }, steps)) : null,
    part("Facts", facts(row, more)),
    links.length ? part(rule.title || "Rule", h("ul", { class: "links" }, links.map((link) => h("li", {}, link)))) : null,
    part("To see how it was understood", h("pre", { class: "code fix", tabindex: "0", role: "group", "aria-label": "Command" }, h("code", {}, `cookielint inspect ${quoted(`${row.path}:${row.line}`)}`))),
  ];
}

/** A word for a shell. */
const quoted = (word) => (/^[\w./:@+-]+$/.test(word) && !word.startsWith("-") ? word : `'${word.replaceAll("'", "'\\''")}'`);

function button(label, sign, action, off) {
  const made = h("button", { type: "button", class: "icon", "aria-label": label, title: label, disabled: off }, sign);
  made.addEventListener("click", action);
  return made;
}

function close() {
  look({ finding: "" }, true);
}

function step(by) {
  const at = LISTED.findIndex((row) => row.id === LOOK.finding) + by;
  if (!LISTED[at]) return;
  place.active = at;
  look({ finding: LISTED[at].id });
  show(at);
}

function detail(seen, before) {
  const panel = byId("detail");
  const row = BY_ID.get(seen.finding);
  const was = before && BY_ID.get(before.finding);
  for (const element of drawn.values()) element.classList.toggle("chosen", LISTED[Number(element.dataset.at)]?.id === seen.finding);
  panel.hidden = !seen.finding;
  document.body.classList.toggle("opened", !panel.hidden);
  if (!seen.finding) {
    panel.replaceChildren();
    if (was) reach(Math.max(0, LISTED.indexOf(was)));
    return;
  }
  const at = row ? LISTED.indexOf(row) : -1;
  const controls = [button("Previous finding (k)", "↑", () => step(-1), at < 1), button("Next finding (j)", "↓", () => step(1), at < 0 || at + 1 >= LISTED.length), button("Close (Esc)", "✕", close)];
  const bar = h("div", { class: "detail-bar" }, row ? [h("span", { class: `badge ${row.severity}` }, capital(row.severity)), STATED ? h("span", { class: `state state-${row.state}` }, capital(row.state)) : null] : null, h("span", { class: "of" }, at < 0 ? "" : `${number(at + 1)} of ${number(LISTED.length)}`), controls);
  const title = h("h2", { id: "detail-title", tabindex: "-1" }, row ? prose(row.message) : "This finding is not in this report");
  const where = row ? h("p", { class: "where" }, MANY ? h("span", { class: "of" }, `${row.target} `) : null, placeOf(row, row.path, row.line), `:${row.column}`) : h("p", {}, `Nothing here has the id ${seen.finding}. It may be in the report of another run.`);
  panel.replaceChildren(bar, h("div", { class: "detail-body" }, title, where, row ? story(row) : null));
  if (seen.finding !== before?.finding) {
    panel.scrollTop = 0;
    panel.querySelector(".detail-body").scrollTop = 0;
    title.focus({ preventScroll: true });
  }
}

addEventListener("keydown", (event) => {
  if (event.metaKey || event.ctrlKey || event.altKey) return;
  if (event.key === "Escape" && LOOK.finding) close();
  if (/^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
  if (event.key === "j" && LOOK.finding) step(1);
  if (event.key === "k" && LOOK.finding) step(-1);
  if (event.key === "/") {
    event.preventDefault();
    look({ view: "findings" });
    controls.get("q").focus();
  }
});
