// Drawings of numbers over runs. Each says in words what it shows; the exact numbers stand in the table of the runs.

const TALL = 190;
const LEFT = 44;
const BOTTOM = 24;
const TOP = 8;

/** A round number not below the value, of which a half is round too. */
function roundUp(value) {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  return [1, 1.2, 1.6, 2, 2.4, 3, 4, 6, 8, 10].map((step) => step * power).find((step) => Number.isInteger(step) && step >= value);
}

const short = (value) => (value >= 10_000 ? `${Math.round(value / 1000)}k` : String(value));

/** Room for a drawing: axes with a few lines, the first, middle and last run named, and a readout that follows the pointer. */
function frame(width, most, least, label, tell) {
  const right = width - 8;
  const high = TALL - BOTTOM;
  const last = DATA.runs.length - 1;
  const x = (run) => (last === 0 ? (LEFT + right) / 2 : LEFT + ((right - LEFT) * run) / last);
  const y = (value) => TOP + ((high - TOP) * (most - value)) / (most - least || 1);
  const lines = [...new Set([most, most / 2, 0, least / 2, least])].filter((value) => Number.isInteger(value));
  const named = [...new Set([0, last > 5 ? Math.round(last / 2) : 0, last])];
  const svg = s(
    "svg",
    { viewBox: `0 0 ${width} ${TALL}`, class: "chart", role: "img", "aria-label": label },
    lines.map((value) => [
      s("line", { class: value === 0 ? "axis" : "grid", x1: LEFT, x2: right, y1: y(value), y2: y(value) }),
      s("text", { class: "tick", x: LEFT - 8, y: y(value) + 4, "text-anchor": "end" }, short(Math.abs(value))),
    ]),
    named.map((run) => s("text", { class: "tick", x: x(run), y: TALL - 4, "text-anchor": run === 0 && last > 0 ? "start" : run === last ? "end" : "middle" }, runName(DATA.runs[run]))),
  );
  const cursor = s("line", { class: "cursor", y1: TOP, y2: high, visibility: "hidden" });
  svg.addEventListener("pointermove", (event) => {
    const box = svg.getBoundingClientRect();
    const at = ((event.clientX - box.left) * width) / box.width;
    const run = Math.min(last, Math.max(0, Math.round(((at - LEFT) / (right - LEFT)) * last)));
    cursor.setAttribute("x1", x(run));
    cursor.setAttribute("x2", x(run));
    cursor.setAttribute("visibility", "visible");
    tell(run);
  });
  svg.addEventListener("pointerleave", () => {
    cursor.setAttribute("visibility", "hidden");
    tell(last);
  });
  return { svg, x, y, cursor, step: (right - LEFT) / Math.max(1, last) };
}

const runName = (run) => day(run.time) || `run ${run.id}`;
const stateOf = (run, name) => run.states[STATES.indexOf(name)];
const presentIn = (run) => [...PRESENT].reduce((sum, name) => sum + stateOf(run, name), 0);

/** A chart with its title and what the pointer is at. */
function figure(title, legend, draw) {
  const readout = h("span", { class: "readout" });
  const room = h("div", { class: "room" });
  const drawn = () => room.replaceChildren(draw(room.clientWidth || 560, (words) => (readout.textContent = words)));
  const card = h("figure", { class: "card" }, h("figcaption", {}, h("h3", {}, title), readout), room, legend);
  const fits = () => !room.clientWidth || room.firstChild?.viewBox.baseVal.width === room.clientWidth;
  new ResizeObserver(() => fits() || requestAnimationFrame(() => fits() || drawn())).observe(room);
  drawn();
  return card;
}

/** Findings that are there over the runs, a layer for each severity; a single one where older runs do not say. */
function presentChart() {
  const known = new Map((DATA.trend.severity ?? []).map(([name, numbers]) => [name, numbers]));
  const whole = DATA.runs.every((_, run) => [...known.values()].some((numbers) => numbers[run] !== null) || presentIn(DATA.runs[run]) === 0);
  const layers = known.size && whole ? SEVERITIES.filter((name) => known.has(name)).reverse() : ["all"];
  const value = (layer, run) => (layer === "all" ? presentIn(DATA.runs[run]) : (known.get(layer)[run] ?? 0));
  const sums = DATA.runs.map((_, run) => layers.reduce((sums, layer) => [...sums, (sums.at(-1) ?? 0) + value(layer, run)], []));
  const most = roundUp(Math.max(1, ...sums.map((each) => each.at(-1) ?? 0)));
  const legend = h("p", { class: "legend" }, layers.includes("all") ? null : [...layers].reverse().map((name) => h("span", { class: `key ${name}` }, capital(name))));
  const label = `Findings present after each of ${DATA.runs.length} runs: ${number(presentIn(DATA.runs[0]))} at first, ${number(presentIn(LAST))} at last.`;
  return figure("Present after each run", legend, (width, say) => {
    const tell = (run) => say(`${runName(DATA.runs[run])}: ${number(presentIn(DATA.runs[run]))}`);
    const { svg, x, y, cursor } = frame(width, most, 0, label, tell);
    layers.forEach((layer, at) => {
      const over = sums.map((each, run) => `${x(run)},${y(each[at])}`);
      const under = sums.map((each, run) => `${x(run)},${y(at ? each[at - 1] : 0)}`).reverse();
      svg.append(s("polygon", { class: `area ${layer}`, points: [...over, ...under].join(" ") }));
      svg.append(s("polyline", { class: `edge ${layer}`, points: over.join(" ") }));
    });
    svg.append(cursor);
    tell(DATA.runs.length - 1);
    return svg;
  });
}

/** What came up and what went down with each run. */
function changeChart() {
  const came = DATA.runs.map((run, at) => (at === 0 ? 0 : stateOf(run, "new") + stateOf(run, "reopened")));
  const went = DATA.runs.map((run, at) => (at === 0 ? 0 : stateOf(run, "fixed")));
  const most = roundUp(Math.max(1, ...came));
  const least = -roundUp(Math.max(1, ...went));
  const total = (numbers) => number(numbers.reduce((sum, each) => sum + each, 0));
  const label = `New or reopened and fixed findings of each run: ${total(came)} came, ${total(went)} went.`;
  const legend = h("p", { class: "legend" }, h("span", { class: "key came" }, "New or reopened"), h("span", { class: "key went" }, "Fixed"));
  return figure("New and fixed with each run", legend, (width, say) => {
    const tell = (run) => say(`${runName(DATA.runs[run])}: ${number(came[run])} new or reopened, ${number(went[run])} fixed`);
    const { svg, x, y, cursor, step } = frame(width, most, least, label, tell);
    const wide = Math.max(1.5, Math.min(18, step * 0.6));
    const bar = (name, run, from, to) =>
      from !== to && svg.append(s("rect", { class: `bar ${name}`, x: Math.min(width - 8 - wide, Math.max(LEFT, x(run) - wide / 2)), width: wide, y: y(Math.max(from, to)), height: Math.abs(y(from) - y(to)) }));
    came.forEach((value, run) => bar("came", run, 0, value));
    went.forEach((value, run) => bar("went", run, 0, -value));
    svg.append(cursor);
    tell(DATA.runs.length - 1);
    return svg;
  });
}

/** A line as small as a word. Few runs are no line. */
function spark(numbers) {
  const known = numbers.map((value, run) => [run, value]).filter(([, value]) => value !== null);
  if (known.length < 4) return null;
  const most = Math.max(1, ...known.map(([, value]) => value));
  const points = known.map(([run, value]) => `${((run * 60) / (numbers.length - 1)).toFixed(1)},${(17 - (15 * value) / most).toFixed(1)}`);
  return s("svg", { viewBox: "0 0 60 18", class: "spark", "aria-hidden": "true" }, s("polyline", { points: points.join(" ") }));
}
