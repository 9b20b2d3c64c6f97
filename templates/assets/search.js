// Finds pages by the index that the build wrote: a table of contents, files with tokens in order, and files with
// pages. Only the files that a question needs are loaded. A question is taken apart by the same rule as the pages
// were: words of letters and digits, and pairs of neighbouring wide characters.
const most = 20;
const mostFiles = 12;
const weights = [1, 4, 8];
const wideText = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}ー々〆';
const runs = new RegExp(`[${wideText}]+|[^${wideText}]+`, 'gu');
const wide = new RegExp(`[${wideText}]`, 'u');

/** Connects a dialog with the index at an address. */
export async function start(dialog, address) {
  const index = await openIndex(address, async (url, options) => (await fetch(url, options)).json());
  const field = dialog.querySelector('input');
  const list = dialog.querySelector('ol');
  const state = dialog.querySelector('[role=status]');
  let asked = 0;
  const show = async () => {
    const query = field.value.trim();
    const mine = ++asked;
    const { pages, count } = await find(index, query);
    if (mine !== asked) return;
    list.replaceChildren(...pages.map((page) => item(page, query)));
    state.textContent =
      query === '' ? '' : count === 0 ? state.dataset.none : state.dataset.some.replace('%s', count);
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
    // While Japanese is being composed, the arrows choose among its candidates.
    if (event.isComposing || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    const stops = [field, ...list.querySelectorAll('a')];
    const at = stops.indexOf(document.activeElement);
    stops[(at + (event.key === 'ArrowDown' ? 1 : stops.length - 1)) % stops.length]?.focus();
    event.preventDefault();
  });
  await show();
}

/** The index at an address; `load` fetches JSON. The table is asked for anew, the files never change. */
export async function openIndex(address, load) {
  const { tokens, pages } = await load(address, { cache: 'no-cache' });
  const folder = address.replace(/[^/]*$/, '');
  const known = new Map();
  const file = (name) => {
    if (!known.has(name)) known.set(name, load(folder + name));
    return known.get(name);
  };
  return { tokens, pages, file };
}

/** The pages that have every token of a query, those with the most in their titles and tags first. */
export async function find(index, query) {
  const wanted = questions(query);
  if (wanted.length === 0) return { pages: [], count: 0 };
  const lists = await Promise.all(wanted.map((question) => placesOf(index, question)));
  const [first, ...others] = lists.sort((a, b) => a.size - b.size);
  const common = [...first.keys()].filter((page) => others.every((list) => list.has(page)));
  const score = (page) => lists.reduce((sum, list) => sum + weights[list.get(page)], 0);
  const ranked = common
    .map((page) => ({ page, score: score(page) }))
    .sort((a, b) => b.score - a.score || a.page - b.page)
    .slice(0, most);
  const pages = await Promise.all(ranked.map(({ page }) => pageOf(index, page)));
  const scores = new Map(pages.map((page, at) => [page, ranked[at].score + phrases(page, query)]));
  return { pages: pages.sort((a, b) => scores.get(b) - scores.get(a)), count: common.length };
}

/** What the words of a query in one piece are worth, where they stand so. */
function phrases({ title, tags, text }, query) {
  const wanted = plain(query);
  const has = (where) => plain(where).includes(wanted);
  return (has(title) ? 16 : 0) + (has(tags.join(' ')) ? 8 : 0) + (has(text) ? 4 : 0);
}

/** The pages that hold a token, or one that it begins, each with the best place at which they do. */
async function placesOf(index, { token, isBeginning }) {
  const from = lastBefore(index.tokens, token);
  const to = isBeginning ? lastBefore(index.tokens, `${token}\uffff`) : from;
  const names = index.tokens.slice(from, Math.min(to, from + mostFiles - 1) + 1).map(([, name]) => name);
  const found = new Map();
  for (const part of await Promise.all(names.map(index.file))) {
    const matching = isBeginning
      ? Object.keys(part).filter((one) => one.startsWith(token))
      : [token].filter((one) => Object.hasOwn(part, one));
    for (const posting of matching.flatMap((one) => part[one])) {
      const page = posting >> 2;
      found.set(page, Math.max(found.get(page) ?? 0, posting & 3));
    }
  }
  return found;
}

async function pageOf(index, number) {
  const at = lastBefore(index.pages, number);
  const [first, name] = index.pages[at];
  return (await index.file(name))[number - first];
}

/** The last entry of a table that begins no later than a key. */
function lastBefore(table, key) {
  let [low, high] = [0, table.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (table[middle][0] <= key) low = middle;
    else high = middle - 1;
  }
  return low;
}

function plain(text) {
  return text.normalize('NFKC').toLowerCase();
}

/** The tokens that a query asks for; a word that is still being typed also stands for every word it begins. */
function questions(query) {
  const found = [];
  for (const run of plain(query).match(/[\p{L}\p{N}\p{M}_.\-ー々〆]+/gu) ?? []) {
    for (const part of run.match(runs) ?? []) {
      if (wide.test(part)) found.push(...pairs(part));
      else if (part.replace(/[-._]/g, '') !== '')
        found.push({ token: part.replace(/^[-._]+|[-._]+$/g, ''), isBeginning: true });
    }
  }
  return found;
}

function pairs(run) {
  const characters = [...run];
  if (characters.length === 1) return [{ token: run, isBeginning: true }];
  const tokens = characters.slice(1).map((character, at) => characters[at] + character);
  return tokens.map((token) => ({ token, isBeginning: false }));
}

function item(page, query) {
  const link = document.createElement('a');
  link.href = page.url;
  const title = document.createElement('strong');
  title.textContent = page.title;
  const text = document.createElement('span');
  text.append(...marked(excerpt(page.text, query), query));
  link.append(title, text);
  const entry = document.createElement('li');
  entry.append(link);
  return entry;
}

/** A text in pieces, of which those that the query names are marked. */
function marked(text, query) {
  const words = plain(query).split(/\s+/).filter(Boolean);
  // A character whose other form is longer stays, so that places in the two are the same.
  const low = [...text].map((one) => (plain(one).length === one.length ? plain(one) : one)).join('');
  const pieces = [];
  let from = 0;
  for (let at = 0; at < text.length; ) {
    const word = words.find((one) => low.startsWith(one, at));
    if (word === undefined) {
      at += 1;
      continue;
    }
    const mark = document.createElement('mark');
    mark.textContent = text.slice(at, at + word.length);
    pieces.push(text.slice(from, at), mark);
    at += word.length;
    from = at;
  }
  return [...pieces, text.slice(from)];
}

/** A piece of a text around the query, or around the first of its words that stands there. */
function excerpt(text, query) {
  const line = text.replace(/\s+/g, ' ');
  const places = [query, ...query.split(/\s+/)].map((part) => plain(line).indexOf(plain(part)));
  const from = Math.max(0, (places.find((at) => at >= 0) ?? 0) - 30);
  const end = from + 110;
  return `${from > 0 ? '…' : ''}${line.slice(from, end)}${end < line.length ? '…' : ''}`;
}
