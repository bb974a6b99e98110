// The search box and the filters of the matrix. Without scripts neither is shown and every page is whole.
'use strict';
(() => {
  const root = document.body.dataset.root;
  const words = (text) => text.toLowerCase().split(/\s+/).filter(Boolean);

  const box = document.querySelector('.search');
  const input = document.getElementById('search');
  const list = document.getElementById('results');
  const found = document.getElementById('found');
  let index = null;
  let chosen = -1;

  // The index is a script, since a page that was opened from a disk may not fetch.
  const load = () => {
    if (index) return index;
    index = new Promise((done) => {
      const script = document.createElement('script');
      script.src = root + 'search-index.js';
      script.onload = () => done(window.SEARCH_INDEX.map(([title, path, kind, more]) => ({
        title, path, kind, low: title.toLowerCase(), words: new Set(words(more)), more: more.toLowerCase(),
      })));
      document.head.append(script);
    });
    return index;
  };

  // Every word must be in an entry; the more of it stands in the title, the better.
  const score = (entry, asked) => {
    let sum = 0;
    for (const word of asked) {
      if (entry.low === word) sum += 20;
      else if (entry.words.has(word)) sum += 12;
      else if (entry.low.startsWith(word)) sum += 8;
      else if (entry.low.includes(word)) sum += 5;
      else if (entry.more.includes(word)) sum += 1;
      else return 0;
    }
    return entry.kind === 'rule' ? sum + 1 : sum;
  };

  const choose = (next) => {
    const options = [...list.querySelectorAll('[role=option]')];
    if (options[chosen]) options[chosen].setAttribute('aria-selected', 'false');
    chosen = options.length ? (next + options.length) % options.length : -1;
    if (chosen >= 0) {
      options[chosen].setAttribute('aria-selected', 'true');
      options[chosen].scrollIntoView({ block: 'nearest' });
      input.setAttribute('aria-activedescendant', options[chosen].id);
    } else input.removeAttribute('aria-activedescendant');
  };

  const close = () => {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    choose(-1);
    chosen = -1;
  };

  const show = async () => {
    const asked = words(input.value);
    if (!asked.length) { found.textContent = ''; return close(); }
    const all = await load();
    if (asked.join(' ') !== words(input.value).join(' ')) return;
    const best = all.map((entry) => [score(entry, asked), entry]).filter(([sum]) => sum > 0)
      .sort((a, b) => b[0] - a[0] || a[1].title.length - b[1].title.length || (a[1].path < b[1].path ? -1 : 1));
    list.replaceChildren(...best.slice(0, 12).map(([, entry], number) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      const kind = document.createElement('span');
      item.id = 'result-' + number;
      item.setAttribute('role', 'option');
      item.setAttribute('aria-selected', 'false');
      link.href = root + entry.path;
      link.tabIndex = -1;
      link.textContent = entry.title;
      kind.textContent = entry.kind;
      link.append(kind);
      item.append(link);
      return item;
    }));
    if (!best.length) {
      const item = document.createElement('li');
      item.className = 'none';
      item.textContent = 'Nothing found.';
      list.append(item);
    }
    found.textContent = best.length === 1 ? '1 result' : best.length + ' results';
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    chosen = -1;
    choose(0);
  };

  box.hidden = false;
  input.addEventListener('focus', load);
  input.addEventListener('input', show);
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      choose(chosen + (event.key === 'ArrowDown' ? 1 : -1));
    } else if (event.key === 'Enter') {
      const link = list.querySelector('[aria-selected=true] a');
      if (link) location.href = link.href;
    } else if (event.key === 'Escape') close();
  });
  document.addEventListener('click', (event) => { if (!box.contains(event.target)) close(); });
  document.addEventListener('keydown', (event) => {
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName);
    if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      input.focus();
    }
  });

  const matrix = document.getElementById('matrix');
  if (!matrix) return;
  const filters = document.getElementById('filters');
  const [language, state, text] = ['language', 'state', 'text'].map((id) => document.getElementById(id));
  const rows = [...matrix.tBodies[0].rows];
  const filter = () => {
    const [column, wanted] = state.value.split(':');
    const asked = words(text.value);
    let shown = 0;
    for (const row of rows) {
      const fits = (!language.value || row.dataset.language === language.value)
        && (!wanted || row.cells[Number(column) + 2].dataset.state === wanted)
        && asked.every((word) => row.dataset.words.includes(word));
      row.hidden = !fits;
      shown += fits;
    }
    document.getElementById('count').textContent = shown + ' of ' + rows.length;
  };
  filters.hidden = false;
  for (const control of [language, state, text]) control.addEventListener('input', filter);
  filter();
})();
