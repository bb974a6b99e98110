// What was not seen, by reason, what could have held a cookie first; and how it went with each repository.

const PORTION = 500;

/** A list that shows a portion, and the next one when asked. */
function portions(name, entries, item, attributes = {}) {
  const list = h(name, attributes);
  const more = h("button", { type: "button", class: "plain more" });
  let shown = 0;
  const next = () => {
    list.append(...entries.slice(shown, shown + PORTION).map(item));
    shown = Math.min(entries.length, shown + PORTION);
    more.hidden = shown === entries.length;
    more.textContent = `Show more (${number(entries.length - shown)} left)`;
  };
  more.addEventListener("click", next);
  next();
  return [list, more];
}

function unseen() {
  const failed = DATA.targets.filter((target) => target.result === "failed");
  const groups = new Map();
  for (const { target, path, line, reason, text: words, detail, incomplete } of DATA.unseen) {
    if (!groups.has(reason)) groups.set(reason, { words, incomplete, entries: [] });
    groups.get(reason).entries.push({ target: DATA.targets[target]?.name ?? "", path, line, detail });
  }
  const group = ([reason, { words, entries }]) => {
    const item = (each) => h("li", {}, h("span", { class: "where" }, MANY && each.target ? h("span", { class: "of" }, `${each.target} `) : null, each.line ? `${each.path}:${each.line}` : each.path), each.detail ? h("small", {}, ` ${each.detail}`) : null);
    const box = h("details", { class: "card", id: `reason-${reason}` }, h("summary", {}, h("h4", {}, capital(words)), h("span", { class: "many" }, number(entries.length))));
    box.addEventListener("toggle", () => box.children.length === 1 && box.append(...portions("ul", entries, item, { class: "paths" })), { once: true });
    return box;
  };
  const all = [...groups].sort((a, b) => b[1].entries.length - a[1].entries.length || compare(a[0], b[0]));
  const part = (title, words, boxes) => (boxes.length ? [h("h3", {}, title), h("p", { class: "quiet" }, words), boxes] : []);
  const boxes = (incomplete) => all.filter(([, each]) => each.incomplete === incomplete).map(group);
  const rows = failed.map((target) => h("li", {}, h("b", {}, target.name), target.message ? `: ${target.message}` : ""));
  const content = [
    part("Repositories that could not be scanned", "Their earlier findings stand as not scanned.", rows.length ? [h("ul", { class: "card paths" }, rows)] : []),
    part("Could have held a cookie", "Without these, no finding does not mean that all is well.", boxes(true)),
    part("Left out on purpose", "These are not what people write or not of this tree, and do not make a run incomplete.", boxes(false)),
  ].flat();
  if (!LAST.complete && !rows.length && !all.some(([, each]) => each.incomplete)) content.unshift(h("p", { class: "note bad" }, "The listing of files broke off: there is more than was looked at."));
  byId("unseen").replaceChildren(...(content.length ? content.flat() : [h("p", { class: "empty" }, "Everything was seen.")]));
}

function targets() {
  const numbers = new Map(DATA.targets.map((target) => [target.name, { there: 0, new: 0, fixed: 0, worst: null }]));
  for (const row of ROWS) {
    const each = numbers.get(row.target);
    if (!each) continue;
    if (PRESENT.has(row.state)) {
      each.there += 1;
      if (each.worst === null || row.rank < each.worst) each.worst = row.rank;
    }
    if (row.state === "new") each.new += 1;
    if (row.state === "fixed") each.fixed += 1;
  }
  const order = [...DATA.targets].sort((a, b) => numbers.get(b.name).there - numbers.get(a.name).there || compare(a.name, b.name));
  const words = { scanned: "scanned", partial: "not fully seen", unchanged: "unchanged", failed: "failed" };
  const item = (target) => {
    const each = numbers.get(target.name);
    const link = (many, narrow) => h("td", { class: "figure" }, many ? h("a", { href: findingsWith({ target: target.name, ...narrow }) }, number(many)) : "0");
    return h("tr", {}, h("th", { scope: "row" }, target.name), link(each.there, {}), h("td", {}, each.worst === null ? "" : h("span", { class: `badge ${SEVERITIES[each.worst]}` }, capital(SEVERITIES[each.worst]))),
      HISTORY ? [link(each.new, { state: "new" }), link(each.fixed, { state: "fixed" })] : null, h("td", { class: target.result === "failed" || target.result === "partial" ? "bad" : "" }, words[target.result], target.message ? h("small", {}, ` ${target.message}`) : null),
      h("td", { class: "where" }, [target.reference, target.commit?.slice(0, 12)].filter(Boolean).join(" ")));
  };
  const heads = [["Repository", ""], ["Findings", "figure"], ["Worst", ""], ...(HISTORY ? [["New", "figure"], ["Fixed", "figure"]] : []), ["Result", ""], ["At", ""]];
  const [body, more] = portions("tbody", order, item);
  byId("targets").replaceChildren(h("div", { class: "wide-table", tabindex: "0", role: "region", "aria-label": "Repositories" }, h("table", { class: "numbers" }, h("thead", {}, h("tr", {}, heads.map(([word, kind]) => h("th", { scope: "col", class: kind }, word)))), body)), more);
}
