// What the pages can do beyond being read. Without this script they lose nothing that is needed for reading.
colourButton();
copyButtons();
contents();
search();

function colourButton() {
  const button = document.querySelector('[data-colours]:not(html)');
  if (!button) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    const root = document.documentElement;
    const dark = root.dataset.colours
      ? root.dataset.colours === 'dark'
      : matchMedia('(prefers-color-scheme: dark)').matches;
    root.dataset.colours = dark ? 'light' : 'dark';
    localStorage.setItem('colours', root.dataset.colours);
  });
}

/** A session's button copies what was typed, never prompts or outputs; a listing's button copies the code. */
function copyButtons() {
  const { copyCommands, copyCode, copied } = document.body.dataset;
  for (const figure of document.querySelectorAll('figure.session[data-copy], figure.code')) {
    const isSession = figure.matches('.session');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    const label = isSession ? copyCommands : copyCode;
    button.title = label;
    button.setAttribute('aria-label', label);
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(isSession ? figure.dataset.copy : codeText(figure));
      button.dataset.done = '';
      button.setAttribute('aria-label', copied);
      setTimeout(() => {
        delete button.dataset.done;
        button.setAttribute('aria-label', label);
      }, 2000);
    });
    figure.append(button);
  }
}

function codeText(figure) {
  const code = figure.querySelector('code').cloneNode(true);
  for (const number of code.querySelectorAll('.line-number')) number.remove();
  return code.textContent;
}

/** The table of contents is open where it has room, and marks the heading that is being read. */
function contents() {
  const toc = document.querySelector('.toc');
  if (!toc) return;
  const details = toc.querySelector('details');
  const wide = matchMedia('(min-width: 72rem)');
  const openIfWide = () => {
    details.open = wide.matches;
  };
  wide.addEventListener('change', openIfWide);
  openIfWide();
  const links = new Map();
  for (const link of toc.querySelectorAll('a[href^="#"]'))
    links.set(decodeURIComponent(link.hash.slice(1)), link);
  const headings = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);
  let current;
  const mark = () => {
    const passed = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight * 0.3);
    const next = links.get((passed.at(-1) ?? headings[0])?.id);
    if (next === current) return;
    current?.removeAttribute('aria-current');
    next?.setAttribute('aria-current', 'location');
    current = next;
    if (wide.matches) next?.scrollIntoView({ block: 'nearest' });
  };
  let waiting = false;
  addEventListener(
    'scroll',
    () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        mark();
      });
    },
    { passive: true },
  );
  mark();
}

/** The search is loaded when it is first wanted: by its button, or by the keys `/` and Ctrl+K. */
function search() {
  const button = document.querySelector('[data-search]');
  const dialog = document.querySelector('dialog.search');
  if (!button || !dialog) return;
  button.hidden = false;
  let ready;
  const open = async () => {
    if (dialog.open) return;
    dialog.showModal();
    dialog.querySelector('input').select();
    ready ??= import(button.dataset.searchScript).then((script) =>
      script.start(dialog, button.dataset.search),
    );
    await ready;
  };
  button.addEventListener('click', open);
  addEventListener('keydown', (event) => {
    const typing = event.target.matches?.('input, textarea, select, [contenteditable]');
    const slash = event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!slash && !(event.key === 'k' && (event.ctrlKey || event.metaKey))) return;
    event.preventDefault();
    open();
  });
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
}
