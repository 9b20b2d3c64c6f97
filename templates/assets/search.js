// Finds pages by the index that the build wrote. A query is taken apart by the same rule as the pages were:
// words of letters and digits, and pairs of neighbouring wide characters.
const most = 20;
const wideRun =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々〆]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々〆]+/gu;
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々〆]/u;

/** Connects a dialog with the index at an address. */
export async function start(dialog, address) {
  const index = await (await fetch(address)).json();
  const field = dialog.querySelector('input');
  const list = dialog.querySelector('ol');
  const state = dialog.querySelector('[role=status]');
  const show = () => {
    const query = field.value.trim();
    const found = query === '' ? [] : find(index, query);
    list.replaceChildren(...found.slice(0, most).map((page) => item(page, query)));
    state.textContent =
      query === ''
        ? ''
        : found.length === 0
          ? state.dataset.none
          : state.dataset.some.replace('%s', found.length);
  };
  field.addEventListener('input', show);
  dialog.querySelector('form').addEventListener('submit', (event) => {
    const first = list.querySelector('a');
    if (event.submitter?.matches('.search-close') && document.activeElement !== field) return;
    if (!first) return;
    event.preventDefault();
    first.click();
  });
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops = [field, ...list.querySelectorAll('a')];
    const at = stops.indexOf(document.activeElement);
    stops[(at + (event.key === 'ArrowDown' ? 1 : stops.length - 1)) % stops.length]?.focus();
    event.preventDefault();
  });
  show();
}

/** The pages that have every token of a query, those with the most in their titles and tags first. */
export function find(index, query) {
  const wanted = tokens(query, Object.keys(index.tokens));
  if (wanted.length === 0) return [];
  const lists = wanted.map(
    (alternatives) => new Set(alternatives.flatMap((token) => index.tokens[token] ?? [])),
  );
  const common = index.pages
    .map((page, at) => ({ page, at }))
    .filter(({ at }) => lists.every((list) => list.has(at)));
  return common
    .map(({ page }) => ({ page, score: score(page, query) }))
    .sort((a, b) => b.score - a.score)
    .map(({ page }) => page);
}

function score(page, query) {
  const text = plain(query);
  const title = plain(page.title);
  const tags = plain(page.tags.join(' '));
  return (
    (title.includes(text) ? 8 : 0) + (tags.includes(text) ? 4 : 0) + (plain(page.text).includes(text) ? 2 : 0)
  );
}

function plain(text) {
  return text.normalize('NFKC').toLowerCase();
}

/** The alternatives for each token: a word that is still being typed also stands for every word it begins. */
function tokens(query, known) {
  const found = [];
  for (const run of plain(query).match(/[\p{L}\p{N}\p{M}_.\-ー々〆]+/gu) ?? []) {
    for (const part of run.match(wideRun) ?? []) {
      if (wide.test(part))
        found.push(...pairs(part).map((pair) => (pair.length === 1 ? beginning(pair, known) : [pair])));
      else if (part.replace(/[-._]/g, '') !== '')
        found.push(beginning(part.replace(/^[-._]+|[-._]+$/g, ''), known));
    }
  }
  return found;
}

function pairs(run) {
  const characters = [...run];
  return characters.length === 1
    ? characters
    : characters.slice(1).map((character, at) => characters[at] + character);
}

function beginning(start, known) {
  return known.filter((token) => token.startsWith(start));
}

function item(page, query) {
  const link = document.createElement('a');
  link.href = page.url;
  const title = document.createElement('strong');
  title.textContent = page.title;
  const text = document.createElement('span');
  text.textContent = excerpt(page.text, query);
  link.append(title, text);
  const entry = document.createElement('li');
  entry.append(link);
  return entry;
}

function excerpt(text, query) {
  const line = text.replace(/\s+/g, ' ');
  const at = plain(line).indexOf(plain(query));
  const from = Math.max(0, at - 30);
  return `${from > 0 ? '…' : ''}${line.slice(from, from + 110)}…`;
}
