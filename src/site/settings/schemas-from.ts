import { expressionOf } from '#text';
import { type DataMap, isDataMap } from '../data/document.ts';
import {
  type FieldSchema,
  fieldTypes,
  type PagePattern,
  type PageSchema,
} from '../front-matter/page-schema.ts';
import type { SettingProblem, SettingReader } from './setting-reader.ts';

const parts = ['type', 'required', 'default', 'oneOf', 'min', 'max', 'pattern', 'of', 'fields'];
const longestPattern = 200;

type Complain = (key: string, message: string) => void;

/** What the configuration's `schemas` ask of front matter, by section or by pattern. */
export function schemasFrom(read: SettingReader, problems: SettingProblem[]): readonly PageSchema[] {
  const complain: Complain = (key, message) =>
    problems.push({ code: 'configuration-value', severity: 'error', key, message, hints: [] });
  return Object.entries(read.map('schemas') ?? {}).map(([target, stated]) => {
    const key = `schemas.${target}`;
    const map = isDataMap(stated) ? stated : {};
    const unknown = map.unknown ?? 'allow';
    if (unknown !== 'allow' && unknown !== 'warning' && unknown !== 'error')
      complain(
        `${key}.unknown`,
        `Key "unknown" must be allow, warning or error: it is ${JSON.stringify(unknown)}`,
      );
    for (const other of Object.keys(map).filter((one) => one !== 'unknown' && one !== 'fields'))
      complain(`${key}.${other}`, `A schema has "fields" and "unknown", and no ${JSON.stringify(other)}`);
    return {
      target,
      unknown: unknown === 'warning' || unknown === 'error' ? unknown : 'allow',
      fields: fieldsFrom(map.fields, `${key}.fields`, complain),
    };
  });
}

/** Keys are in lower case, as those of front matter are; deeper keys are as they are written. */
function fieldsFrom(stated: unknown, key: string, complain: Complain, isDeep = false): PageSchema['fields'] {
  const entries = Object.entries(isDataMap(stated) ? stated : {});
  return new Map(
    entries.map(([name, value]) => [
      isDeep ? name : name.toLowerCase(),
      fieldFrom(value, `${key}.${name}`, complain),
    ]),
  );
}

/** A field is a map of rules, or the name of its type alone. */
function fieldFrom(stated: unknown, key: string, complain: Complain): FieldSchema {
  const map: DataMap = isDataMap(stated) ? stated : { type: stated ?? 'any' };
  const type = map.type ?? (map.of ? 'list' : map.fields ? 'map' : 'any');
  if (!fieldTypes.some((one) => one === type))
    complain(key, `A field's type must be one of ${fieldTypes.join(', ')}: it is ${JSON.stringify(type)}`);
  for (const other of Object.keys(map).filter((one) => !parts.includes(one)))
    complain(`${key}.${other}`, `A field has the rules ${parts.join(', ')}, and no ${JSON.stringify(other)}`);
  const { oneOf, min, max, of } = map;
  return {
    type: String(type),
    required: map.required === true,
    default: map.default,
    oneOf: Array.isArray(oneOf) ? oneOf : undefined,
    min: typeof min === 'number' ? min : undefined,
    max: typeof max === 'number' ? max : undefined,
    pattern: patternFrom(map.pattern, `${key}.pattern`, complain),
    of: of === undefined ? undefined : fieldFrom(of, `${key}.of`, complain),
    fields: fieldsFrom(map.fields, `${key}.fields`, complain, true),
  };
}

function patternFrom(stated: unknown, key: string, complain: Complain): PagePattern | undefined {
  if (stated === undefined) return undefined;
  const isShort = typeof stated === 'string' && stated.length <= longestPattern;
  const expression = isShort ? expressionOf(`^(?:${stated})$`) : undefined;
  if (isShort && expression !== undefined) return { written: stated, expression };
  complain(key, `Key "pattern" must be a regular expression: it is ${JSON.stringify(stated)}`);
  return undefined;
}
