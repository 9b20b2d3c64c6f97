import { nearWord } from '../near-word.ts';

/** What is wrong in a template, in kanzen's words, and what its author can do about it. */
export interface TemplateMistake {
  readonly message: string;
  readonly hints: readonly string[];
}

/** The words that a template may use, as far as a slip of the finger can be told from them. */
export interface TemplateWords {
  readonly names: object;
  readonly filters: readonly string[];
  readonly tags: readonly string[];
  /** The text of the template, from the place of the mistake, and what stands before it. */
  readonly written: string;
  readonly before: string;
}

/** Reads a message of Liquid's. */
export function templateMistake(message: string, words: TemplateWords): TemplateMistake {
  const [, variable] = /^undefined variable: (.+)$/.exec(message) ?? [];
  if (variable !== undefined) return { message, hints: variableHints(variable, words) };
  const [, filter] = /^undefined filter: (.+)$/.exec(message) ?? [];
  if (filter !== undefined) return { message, hints: filterHints(filter, words.filters) };
  const [, tag] = /^tag "(.+)" not found$/.exec(message) ?? [];
  if (tag !== undefined) return { message, hints: tagHints(tag, words) };
  const [, name] = /^ENOENT: Failed to lookup "(.+)" in/.exec(message) ?? [];
  if (name === undefined) return { message, hints: [] };
  const file = /\.[a-z]+$/i.test(name) ? name : `${name}.html`;
  return {
    message: `there is no templates/${file}`,
    hints: ['Names are paths in templates/, such as partials/footer'],
  };
}

/** What other template languages call what Liquid has under another name. */
const filterSynonyms: Readonly<Record<string, string>> = {
  upper: 'upcase',
  uppercase: 'upcase',
  lower: 'downcase',
  lowercase: 'downcase',
  safe: 'raw',
  safeHTML: 'raw',
  len: 'size',
  length: 'size',
  count: 'size',
  trim: 'strip',
  plainify: 'plain',
  striptags: 'plain',
  markdownify: 'markdown',
  urlencode: 'url_encode',
  relURL: 'url',
  absURL: 'permalink',
  i18n: 't',
  delimit: 'join',
  jsonify: 'json',
  dateFormat: 'date',
  limit: 'slice',
};

function filterHints(filter: string, filters: readonly string[]): readonly string[] {
  const others = new Map(Object.entries(filterSynonyms));
  const meant = nearWord(filter, [...filters, ...others.keys()]);
  const other = others.get(filter) ?? others.get(meant ?? '');
  if (other !== undefined) return [`In Liquid it is "${other}"`];
  if (meant !== undefined) return [`Did you mean "${meant}"?`];
  return ['The filters are those of Liquid, and those of docs/templates.md'];
}

function near(word: string, candidates: readonly string[]): readonly string[] {
  const meant = nearWord(word, candidates);
  return meant === undefined ? [] : [`Did you mean "${meant}"?`];
}

function variableHints(variable: string, { names, written }: TemplateWords): readonly string[] {
  if (written.startsWith('.')) {
    const [path = ''] = written.split(/[\s|}]/);
    const named = path.replace(/\.\w/g, (start) => start.toLowerCase());
    return [`This is how Go's templates write it; in Liquid it would be page${named}`];
  }
  if (/^site\.data\b/.test(variable))
    return [`It may be absent: test it with {% if ${variable} %}, or write {{ ${variable} | default: '' }}`];
  const own = /^(.*)\.params\.(\w+)$/.exec(variable);
  if (own) return [`This field is no parameter of your own: write ${own[1]}.${own[2]}, where there is one`];
  const parts = variable.split('.');
  const last = parts.pop() ?? '';
  const holder = parts.reduce<unknown>((value, key) => fieldOf(value, key), names);
  if (typeof holder !== 'object' || holder === null || Array.isArray(holder)) return [];
  const fields = Object.keys(holder);
  const meant = near(last, fields);
  if (meant.length > 0) return meant;
  return parts.length > 0
    ? [`${parts.join('.')} has ${fields.join(', ')}`]
    : [`A template sees ${fields.join(', ')}; a partial, what it is handed too`];
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined;
}

/** The same of tags. */
const synonyms: Readonly<Record<string, string>> = {
  partial: 'render',
  extends: 'layout',
  set: 'assign',
  range: 'for',
  with: 'if',
  else_if: 'elsif',
  elseif: 'elsif',
};

function tagHints(tag: string, { tags, before }: TemplateWords): readonly string[] {
  const other = Object.hasOwn(synonyms, tag) ? synonyms[tag] : undefined;
  if (other !== undefined) return [`In Liquid it is "${other}"`];
  if (!/^end/.test(tag)) return near(tag, tags);
  const open = openTag(before);
  if (open === undefined) return [`It closes nothing: no tag "${tag.slice(3)}" is open here`];
  return [
    `The tag "${open.name}" of line ${open.line} is still open: close it first, with {% end${open.name} %}`,
  ];
}

/** The tag that a text has opened last and not closed. */
function openTag(text: string): { readonly name: string; readonly line: number } | undefined {
  const open: { readonly name: string; readonly line: number }[] = [];
  for (const { 1: name = '', index } of text.matchAll(/\{%-?\s*(\w+)/g)) {
    if (name === `end${open.at(-1)?.name}`) open.pop();
    else if (/^(?:if|unless|for|case|tablerow|capture|comment|raw|block)$/.test(name))
      open.push({ name, line: text.slice(0, index).split('\n').length });
  }
  return open.at(-1);
}
