// Puts the page together and keeps it in step with what is looked at.

const MOST_PRINTED = 300;

function tabs() {
  const failed = DATA.targets.filter((target) => target.result === "failed").length;
  const bad = DATA.unseen.filter((each) => each.incomplete).length + failed;
  const all = [["overview", "Overview", null], ["findings", "Findings", THERE.length], ["unseen", "Not seen", DATA.unseen.length + failed], ...(MANY ? [["targets", "Repositories", DATA.targets.length]] : [])];
  byId("tabs").replaceChildren(h("ul", {}, all.map(([view, title, many]) => {
    const link = h("a", { href: address({ view }), class: view === "unseen" && bad ? "bad" : "" }, title, many === null ? null : [" ", h("span", { class: "many" }, number(many))]);
    link.addEventListener("click", (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      look({ view, finding: "" }, true);
    });
    controls.set(`tab-${view}`, link);
    return h("li", {}, link);
  })));
}

function turn(seen, before) {
  const view = seen.view === "targets" && !MANY ? HOME : seen.view;
  for (const each of VIEWS) {
    byId(`view-${each}`).hidden = each !== view;
    const tab = controls.get(`tab-${each}`);
    if (each === view) tab?.setAttribute("aria-current", "page");
    else tab?.removeAttribute("aria-current");
  }
  if (before && before.view !== seen.view) {
    scrollTo(0, Math.min(scrollY, byId("tabs").offsetTop));
    if (!seen.finding) byId(`title-${view}`).focus({ preventScroll: true });
  }
}

function theme() {
  const radios = [...byId("theme").querySelectorAll("input")];
  const now = document.documentElement.dataset.theme ?? "auto";
  for (const radio of radios) {
    radio.checked = radio.value === now;
    radio.addEventListener("change", () => {
      if (radio.value === "auto") delete document.documentElement.dataset.theme;
      else document.documentElement.dataset.theme = radio.value;
      try {
        if (radio.value === "auto") localStorage.removeItem("cookielint-theme");
        else localStorage.setItem("cookielint-theme", radio.value);
      } catch {
        // No storage: it holds until the page is closed.
      }
    });
  }
}

/** What was folded away before printing. */
let folded = [];

/** On paper there is no scrolling and nothing to unfold: what is listed is written out, with its code and fix. */
function print() {
  folded = [...document.querySelectorAll("main details:not([open])")];
  for (const box of folded) {
    box.open = true;
    // The browser would say so only after the page is printed.
    box.dispatchEvent(new Event("toggle"));
  }
  const rows = LISTED.slice(0, MOST_PRINTED);
  const rest = LISTED.length - rows.length;
  byId("printed").replaceChildren(
    h("p", {}, rest > 0 ? `The first ${number(rows.length)} of ${number(LISTED.length)} findings as filtered and sorted; narrow the list down to print others.` : `${count(rows.length, "finding", "findings")} as filtered and sorted.`),
    ...rows.map((row) => {
      const more = detailsOf(row);
      return h("article", {}, h("h3", {}, h("span", { class: `badge ${row.severity}` }, capital(row.severity)), " ", prose(row.message)), h("p", { class: "where" }, MANY ? `${row.target} ` : "", `${row.path}:${row.line}`, h("span", { class: "of" }, ` ${row.rule} · ${apiTitle(row.api)}${STATED ? ` · ${row.state.replaceAll("-", " ")}` : ""}`)),
        more?.code ? codeBlock(more.code) : null, h("p", {}, prose(text(more?.fix ?? 0)), more?.fixed ? [" ", h("code", {}, more.fixed)] : null));
    }),
  );
}

tell();
totals();
theme();
document.querySelector(".skip").addEventListener("click", () => setTimeout(() => byId("title-findings").focus()));
filters();
frameList();
tabs();
overview();
unseen();
if (MANY) targets();
onLook(turn);
onLook((seen, before) => {
  if (!before || ["q", "sort", "order", ...NARROW].some((name) => seen[name] !== before[name])) list(seen);
  else paint();
});
onLook(detail);
for (const each of [turn, list, detail]) each(LOOK);
if (LOOK.finding && BY_ID.has(LOOK.finding)) show(place.active, true);
addEventListener("beforeprint", print);
addEventListener("afterprint", () => {
  byId("printed").replaceChildren();
  for (const box of folded) box.open = false;
});
addEventListener("DOMContentLoaded", () => LOOK.finding && detail(LOOK, LOOK));
performance.mark("cookielint-ready");
document.documentElement.dataset.ready = "true";
