import { anchorize, titleCase, urlize } from '#site';
import { expressionOf } from '#text';
import { goLayout } from './go-layout.ts';

/** A text of an archetype with its placeholders filled in, and those that stay, since nobody knows them. */
export interface FilledIn {
  readonly text: string;
  readonly left: readonly string[];
}

/** Fills in Go's actions: a value, or a function of one, in stages behind each other. */
export function fillIn(archetype: string, values: Readonly<Record<string, string>>): FilledIn {
  const left: string[] = [];
  const text = archetype.replace(/\{\{-?\s*(?![<%])(.*?)\s*-?\}\}/g, (whole, expression: string) => {
    const made = evaluate(expression.match(token) ?? [], values);
    if (made === undefined) left.push(whole);
    return made ?? whole;
  });
  return { text, left };
}

const token = /"(?:[^"\\]|\\.)*"|`[^`]*`|[()|]|[^\s()|]+/g;

function evaluate(tokens: readonly string[], values: Readonly<Record<string, string>>): string | undefined {
  let piped: string | undefined;
  for (const [index, stage] of stagesOf(tokens).entries()) {
    const [name, ...operands] = operandsOf(stage, values);
    const own = operands.some((one) => one === undefined) ? undefined : (operands as readonly string[]);
    if (own === undefined) return undefined;
    const all = index === 0 ? own : [...own, piped ?? ''];
    piped = apply(stage[0] ?? '', all, values) ?? (all.length === 0 ? name : undefined);
    if (piped === undefined) return undefined;
  }
  return piped;
}

function stagesOf(tokens: readonly string[]): readonly (readonly string[])[] {
  const stages: string[][] = [[]];
  let depth = 0;
  for (const one of tokens) {
    if (one === '(') depth += 1;
    if (one === ')') depth -= 1;
    if (one === '|' && depth === 0) stages.push([]);
    else stages.at(-1)?.push(one);
  }
  return stages;
}

/** What each word of a stage is; a bracket is one. */
function operandsOf(
  tokens: readonly string[],
  values: Readonly<Record<string, string>>,
): readonly (string | undefined)[] {
  const found: (string | undefined)[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const word = tokens[at] ?? '';
    if (word === '(') {
      const end = tokens.indexOf(')', at);
      found.push(end < 0 ? undefined : evaluate(tokens.slice(at + 1, end), values));
      at = end < 0 ? tokens.length : end;
    } else if (/^["`]/.test(word)) found.push(word.slice(1, -1));
    else found.push(/^-?\d+$/.test(word) ? word : values[word]);
  }
  return found;
}

type Apply = (operands: readonly string[]) => string | undefined;

const functions: Readonly<Record<string, Apply>> = {
  replace: ([text, from = '', to = '']) => text?.replaceAll(from, to),
  replaceRE: ([pattern = '', to = '', text]) =>
    text === undefined ? undefined : expressionOf(pattern)?.replaced(text, to),
  title: ([text]) => text && titleCase(text),
  humanize: ([text]) => text && capital(text.replace(/[-_]+/g, ' ').trim()),
  lower: ([text]) => text?.toLowerCase(),
  upper: ([text]) => text?.toUpperCase(),
  urlize: ([text]) => text && urlize(text),
  anchorize: ([text]) => text && anchorize(text),
  dateFormat: ([layout, date]) => date && layout && goLayout(date, layout),
};

const others: Readonly<Record<string, string>> = {
  'strings.Replace': 'replace',
  'strings.ReplaceRE': 'replaceRE',
  'strings.Title': 'title',
  'strings.ToLower': 'lower',
  'strings.ToUpper': 'upper',
  'urls.URLize': 'urlize',
  'time.Format': 'dateFormat',
};

function apply(
  name: string,
  operands: readonly string[],
  values: Readonly<Record<string, string>>,
): string | undefined {
  const date = /^(.+)\.Format$/.exec(name)?.[1];
  if (date !== undefined && name !== 'time.Format')
    return functions.dateFormat?.([operands[0] ?? '', values[date] ?? '']);
  const known = others[name] ?? name;
  return Object.hasOwn(functions, known) ? functions[known]?.(operands) : undefined;
}

/** Hugo: hyphens become blanks, and Latin words get capitals as in titles. */
export function titleOf(name: string): string {
  return titleCase(name.replaceAll(/-+/g, ' ').trim());
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
