import { type Diagnostic, diagnostic } from '#text';
import { type DataMap, type DataPath, isDataMap } from '../data/document.ts';
import { nearWord } from '../near-word.ts';
import type { FrontMatter } from './front-matter.ts';
import { parsePageDate } from './page-date.ts';
import type { FieldSchema, PageSchema } from './page-schema.ts';

/** What of the site a value can name. */
export interface Known {
  file(written: string): boolean;
  page(written: string): boolean;
}

/** A front matter in which every field that it leaves out is what the schema says it then is. */
export function withDefaults(matter: FrontMatter, { fields }: PageSchema): FrontMatter {
  const stated = (key: string) => valueOfField(matter.data, key) !== undefined;
  const missing = [...fields].filter(([key, field]) => field.default !== undefined && !stated(key));
  if (missing.length === 0) return matter;
  return {
    ...matter,
    data: { ...Object.fromEntries(missing.map(([key, f]) => [key, f.default])), ...matter.data },
  };
}

/** What is wrong with a front matter, by a schema; `understood` are the fields that need not be in it. */
export function checkSchema(
  matter: FrontMatter,
  schema: PageSchema,
  understood: ReadonlySet<string>,
  known: Known,
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const check: Check = { known, wrong: wrongIn(matter, found) };
  for (const [key, field] of schema.fields) {
    const value = valueOfField(matter.data, key);
    const path = matter.data[key] === undefined && value !== undefined ? ['params', key] : [key];
    if (value === undefined || value === null) {
      if (field.required)
        check.wrong(path, `Field "${key}" is missing: the schema "${schema.target}" asks for it`);
    } else checkValue(value, field, path, check);
  }
  if (schema.unknown === 'allow') return found;
  const all = [...schema.fields.keys(), ...understood];
  const inParams = isDataMap(matter.data.params) ? Object.keys(matter.data.params) : [];
  const paths = [...Object.keys(matter.data).map((key) => [key]), ...inParams.map((key) => ['params', key])];
  for (const path of paths) {
    const name = path.at(-1) ?? '';
    if (schema.fields.has(name.toLowerCase()) || (path.length === 1 && understood.has(name))) continue;
    const hint = nearWord(name, all);
    const message = `Field "${name}" is not in the schema "${schema.target}"`;
    const hints = hint === undefined ? [] : [`Did you mean "${hint}"?`];
    found.push(
      diagnostic('front-matter-unknown', matter.placeOf(path), message, { severity: schema.unknown, hints }),
    );
  }
  return found;
}

interface Check {
  readonly known: Known;
  wrong(path: DataPath, message: string): void;
}

function wrongIn(matter: FrontMatter, found: Diagnostic[]): Check['wrong'] {
  return (path, message) => {
    found.push(diagnostic('front-matter-schema', matter.placeOf(path), message));
  };
}

function valueOfField(data: DataMap, key: string): unknown {
  const params = isDataMap(data.params) ? data.params : {};
  const written = Object.keys(params).find((other) => other.toLowerCase() === key);
  return data[key] ?? (written === undefined ? undefined : params[written]);
}

function checkValue(value: unknown, field: FieldSchema, path: DataPath, check: Check): void {
  const wanted = wantedOf(field);
  if (!fits(value, field, check.known)) {
    check.wrong(path, `Field "${path.join('.')}" must be ${wanted}: it is ${JSON.stringify(value)}`);
    return;
  }
  if (Array.isArray(value) && field.of) {
    for (const [index, item] of value.entries()) checkValue(item, field.of, [...path, index], check);
  }
  if (!isDataMap(value)) return;
  for (const [key, inner] of field.fields) {
    const own = value[key];
    if (own !== undefined && own !== null) checkValue(own, inner, [...path, key], check);
    else if (inner.required) check.wrong(path, `Field "${[...path, key].join('.')}" is missing`);
  }
}

type Fits = (value: unknown, known: Known) => boolean;

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

const types: Readonly<Record<string, { readonly name: string; readonly fits: Fits }>> = {
  any: { name: 'a value', fits: () => true },
  text: { name: 'a text', fits: isText },
  number: { name: 'a number', fits: (value) => typeof value === 'number' },
  integer: { name: 'a whole number', fits: (value) => Number.isInteger(value) },
  boolean: { name: 'true or false', fits: (value) => typeof value === 'boolean' },
  date: {
    name: 'a date such as 2020-03-04',
    fits: (value) => isText(value) && parsePageDate(value, 'UTC') !== undefined,
  },
  list: { name: 'a list', fits: (value) => Array.isArray(value) },
  map: { name: 'a map', fits: isDataMap },
  url: {
    name: 'an address such as https://example.org/',
    fits: (value) => isText(value) && /^https?:\/\/\S+$/.test(value),
  },
  file: {
    name: 'a file of the bundle or of the site',
    fits: (value, { file }) => isText(value) && file(value),
  },
  page: { name: 'a page of the site', fits: (value, { page }) => isText(value) && page(value) },
};

function fits(value: unknown, { type, oneOf, min, max, pattern }: FieldSchema, known: Known): boolean {
  if (types[type]?.fits(value, known) === false) return false;
  if (oneOf !== undefined && !oneOf.includes(value)) return false;
  if (pattern !== undefined && isText(value) && !pattern.expression.fits(value)) return false;
  const size = sizeOf(value);
  return size === undefined || ((min === undefined || size >= min) && (max === undefined || size <= max));
}

function sizeOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  if (isText(value)) return [...value].length;
  return Array.isArray(value) ? value.length : undefined;
}

/** What a field must be, as a message says it. */
function wantedOf({ type, oneOf, min, max, pattern }: FieldSchema): string {
  if (oneOf !== undefined) return `one of ${oneOf.map((one) => JSON.stringify(one)).join(', ')}`;
  const unit = type === 'list' ? ' items' : type === 'number' || type === 'integer' ? '' : ' characters';
  const bounds = [
    ...(min === undefined ? [] : [`at least ${min}${unit}`]),
    ...(max === undefined ? [] : [`at most ${max}${unit}`]),
  ].join(' and ');
  const form = pattern === undefined ? '' : ` of the form ${pattern.written}`;
  const name = types[type]?.name ?? 'a value';
  return `${name}${form}${bounds === '' ? '' : `, ${bounds}`}`;
}
