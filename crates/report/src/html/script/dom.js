// Elements. Text is only ever set as text, and addresses only where they lead to a page of the web: nothing in the data becomes markup.

const SVG = "http://www.w3.org/2000/svg";

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== null && value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== undefined && child !== null && child !== ""));
  return element;
}

/** An element: `h("p", { class: "x" }, "text", child)`. What is null is left out. */
const h = (name, attributes = {}, ...children) => fill(document.createElement(name), attributes, children);

/** The same in a drawing. */
const s = (name, attributes = {}, ...children) => fill(document.createElementNS(SVG, name), attributes, children);

/** A sentence in which words between backticks are code. */
function prose(sentence) {
  const parts = sentence.split("`");
  return parts.length % 2 ? parts.map((part, at) => (at % 2 ? h("code", {}, part) : part)) : [sentence];
}

const byId = (id) => document.getElementById(id);

/** A link out of the report, or its words alone where the address is none of the web. */
function outward(address, ...words) {
  return /^https?:\/\//i.test(address ?? "") ? h("a", { href: address, rel: "noopener noreferrer", target: "_blank" }, ...words) : h("span", {}, ...words);
}

const number = (value) => value.toLocaleString("en");
const count = (value, one, many) => `${number(value)} ${value === 1 ? one : many}`;
const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1).replaceAll("-", " ");

/** How much more or less: `+3`, `−2`, `±0`. */
const difference = (value) => (value > 0 ? `+${number(value)}` : value < 0 ? `−${number(-value)}` : "±0");

/** `2026-11-20T03:00:00Z` as `2026-11-20 03:00 UTC`. */
function moment(time) {
  const match = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d))?/.exec(time ?? "");
  return match ? (match[2] ? `${match[1]} ${match[2]} UTC` : match[1]) : (time ?? "");
}

const day = (time) => moment(time).slice(0, 10);

/** Whole days between two times, or null where one is not known. */
function days(from, to) {
  const span = Date.parse(to ?? "") - Date.parse(from ?? "");
  return Number.isNaN(span) ? null : Math.max(0, Math.floor(span / 86_400_000));
}
