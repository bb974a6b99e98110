// What is looked at: kept in the address behind the `#`, so that it survives a reload and can be sent to somebody.

const VIEWS = ["overview", "findings", "unseen", "targets"];
const HOME = HISTORY ? "overview" : "findings";
/** What narrows the list down, one value each but for severities. */
const NARROW = ["state", "severity", "rule", "language", "api", "target", "folder", "owner", "confidence", "age"];

function read(hash) {
  const given = new URLSearchParams(hash.replace(/^#/, ""));
  const seen = { view: VIEWS.includes(given.get("view")) ? given.get("view") : HOME, finding: given.get("finding") ?? "" };
  for (const name of [...NARROW, "q", "sort", "order"]) seen[name] = given.get(name) ?? "";
  if (seen.finding && !given.has("view")) seen.view = "findings";
  return seen;
}

/** The address of something to look at. */
function address(seen) {
  const given = new URLSearchParams();
  for (const name of ["view", "q", ...NARROW, "sort", "order", "finding"]) {
    if (seen[name] && !(name === "view" && seen[name] === HOME && !seen.finding)) given.set(name, seen[name]);
  }
  return `#${given.toString()}`;
}

let LOOK = read(location.hash);
const followers = [];
const onLook = (follower) => followers.push(follower);

/** Looks at something else. `keep`: the step back leads to where the reader was before. */
function look(change, keep = false) {
  const before = LOOK;
  LOOK = { ...LOOK, ...change };
  const next = address(LOOK);
  try {
    history[keep ? "pushState" : "replaceState"](null, "", next);
  } catch {
    location.hash = next;
  }
  for (const follower of followers) follower(LOOK, before);
}

addEventListener("hashchange", () => follow());
addEventListener("popstate", () => follow());

function follow() {
  const before = LOOK;
  LOOK = read(location.hash);
  if (address(LOOK) !== address(before)) for (const follower of followers) follower(LOOK, before);
}

/** The address of the findings with something in common, and nothing else narrowed. */
const findingsWith = (narrow) => address({ view: "findings", ...narrow });
