/**
 * What the preview adds to every page: it hears of rebuilds, reloads the page where it differs (keeping its
 * scroll position), swaps style sheets, and shows problems: those of the page below the session they belong
 * to, all of them in a panel.
 * A text, because it runs in the browser and not here.
 */
export const clientScript = String.raw`(() => {
  const scrollKey = 'kanzen-preview-scroll';
  const stored = sessionStorage.getItem(scrollKey);
  if (stored !== null) {
    sessionStorage.removeItem(scrollKey);
    const { path, top } = JSON.parse(stored);
    const restore = () => scrollTo({ top, behavior: 'instant' });
    if (path === location.pathname) {
      restore();
      addEventListener('load', restore);
    }
  }

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(${'`'}
    :host { all: initial; color-scheme: dark; }
    * { box-sizing: border-box; }
    .panel {
      position: fixed;
      inset: auto 0 0 0;
      z-index: 2147483647;
      max-height: 55vh;
      overflow: auto;
      background: #1d1a1c;
      border-top: 3px solid #ff8a7a;
      box-shadow: 0 -8px 32px rgb(0 0 0 / .35);
    }
    .card { background: #1d1a1c; border-left: 3px solid #ff8a7a; border-radius: 6px; margin: 8px 0 24px; }
    .panel, .card { color: #eee6e4; font: 14px/1.6 system-ui, sans-serif; }
    header {
      display: flex;
      gap: 12px;
      align-items: center;
      padding: 8px 16px;
      position: sticky;
      top: 0;
      background: #1d1a1c;
    }
    header strong { color: #ff9d92; }
    button {
      margin-left: auto;
      font: inherit;
      color: inherit;
      background: #3a3335;
      border: 0;
      border-radius: 4px;
      padding: 4px 12px;
      cursor: pointer;
    }
    article { padding: 8px 16px 12px; border-top: 1px solid #3a3335; }
    .card article { border: 0; }
    p { margin: 4px 0; }
    .place, .place:visited { color: #9cbcff; font: 13px ui-monospace, monospace; }
    .hint::before { content: '→ '; color: #8fe0b0; }
    code, pre { font: 13px/1.5 ui-monospace, monospace; }
    pre {
      margin: 8px 0;
      padding: 8px 12px;
      background: #120f11;
      border-radius: 4px;
      overflow: auto;
      white-space: pre;
      tab-size: 8;
    }
    .less { color: #ff9d92; } .more { color: #8fe0b0; }
  ${'`'});

  const text = (tag, content, className) => {
    const node = document.createElement(tag);
    node.textContent = content;
    if (className) node.className = className;
    return node;
  };

  function difference(expected, actual) {
    const pre = document.createElement('pre');
    const shown = expected.split('\n');
    const printed = actual.split('\n');
    let first = 0;
    while (first < shown.length && first < printed.length && shown[first] === printed[first]) first += 1;
    let last = 0;
    const most = Math.min(shown.length, printed.length) - first;
    while (last < most && shown.at(-1 - last) === printed.at(-1 - last)) last += 1;
    for (const line of shown.slice(Math.max(0, first - 1), first)) pre.append(text('div', '  ' + line));
    for (const line of shown.slice(first, shown.length - last)) pre.append(text('div', '- ' + line, 'less'));
    for (const line of printed.slice(first, printed.length - last)) {
      pre.append(text('div', '+ ' + line, 'more'));
    }
    return pre;
  }

  function article(problem) {
    const { path, line, column } = problem.place;
    const node = document.createElement('article');
    const place = text('a', path + ':' + line + ':' + column, 'place');
    if (problem.url) place.href = problem.url;
    node.append(place, text('p', problem.message));
    if (problem.command) node.append(text('code', '$ ' + problem.command));
    const { expected, actual } = problem;
    if (expected !== undefined && actual !== undefined && expected !== actual) {
      node.append(difference(expected, actual));
    }
    for (const other of problem.related) node.append(text('p', 'Line ' + other.line + ': ' + other.message));
    for (const hint of problem.hints) node.append(text('p', hint, 'hint'));
    return node;
  }

  function host(className, nodes) {
    const element = document.createElement('kanzen-problem');
    const root = element.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    const box = document.createElement('section');
    box.className = className;
    box.append(...nodes);
    root.append(box);
    return element;
  }

  function show(problems) {
    for (const old of document.querySelectorAll('kanzen-problem')) old.remove();
    const here = decodeURI(location.pathname);
    const isHere = ({ url, command }) => url && command && decodeURI(url) === here;
    const own = problems.filter(isHere);
    const wrong = '.line:is([data-verdict="failed"], [data-verdict="unsupported"])';
    const marks = [...document.querySelectorAll(wrong)];
    own.forEach((problem, index) => {
      const figure = marks[index]?.closest('figure');
      if (!figure) return;
      let after = figure;
      while (after.nextElementSibling?.localName === 'kanzen-problem') after = after.nextElementSibling;
      after.after(host('card', [article(problem)]));
    });
    if (problems.length === 0) return;
    const header = document.createElement('header');
    const close = text('button', 'Close (Esc)');
    header.append(text('strong', problems.length === 1 ? '1 problem' : problems.length + ' problems'), close);
    const panel = host('panel', [header, ...problems.map(article)]);
    panel.setAttribute('role', 'alert');
    close.addEventListener('click', () => panel.remove());
    document.body.append(panel);
  }

  addEventListener('keydown', (event) => {
    if (event.key === 'Escape') document.body.querySelector(':scope > kanzen-problem:last-child')?.remove();
  });

  function swap(styles) {
    for (const { from, to } of styles) {
      for (const link of document.querySelectorAll('link[rel=stylesheet]')) {
        const url = new URL(link.href);
        if (decodeURI(url.pathname) !== '/' + from) continue;
        const next = link.cloneNode();
        next.removeAttribute('integrity');
        next.href = '/' + to + '?' + Date.now();
        next.addEventListener('load', () => link.remove());
        link.after(next);
      }
    }
  }

  const events = new EventSource('/_kanzen/events');
  let lost = false;
  events.addEventListener('error', () => { lost = true; });
  events.addEventListener('problems', ({ data }) => {
    if (lost) return reload();
    show(JSON.parse(data).problems);
  });
  events.addEventListener('built', ({ data }) => {
    const { pages, styles, other, problems } = JSON.parse(data);
    const path = decodeURI(location.pathname).slice(1);
    const file = path === '' || path.endsWith('/') ? path + 'index.html' : path;
    if (other || pages.includes(file)) return reload();
    swap(styles);
    show(problems);
  });

  function reload() {
    sessionStorage.setItem(scrollKey, JSON.stringify({ path: location.pathname, top: scrollY }));
    location.reload();
  }
})();
`;
