import type { Json } from '#cluster';
import { isList, isObject, type JsonObject, sortedEntries, withField } from '../fields.ts';
import { goValue } from '../jsonpath/go-value.ts';
import type { DescribeContext } from './describe-context.ts';
import type { DescribeWriter } from './describe-writer.ts';
import { describeEvents } from './events.ts';
import { describeHeader } from './header.ts';

const skipped = ['.metadata.name', '.metadata.namespace', '.metadata.labels', '.metadata.annotations'];

/** What any kind shows that has no describer of its own. kubectl: describe.go `genericDescriber` */
export function describeGeneric(context: DescribeContext): void {
  describeHeader(context);
  describeContent(context.writer, 0, contentOf(context), '');
  describeEvents(context);
}

/** Clients up to 1.20 show the managed fields, too. */
function contentOf({ object, profile }: DescribeContext): JsonObject {
  const content = object as unknown as JsonObject;
  if (profile.has('managedFieldsDescribed')) return content;
  return withField(content, ['metadata', 'managedFields'], undefined);
}

function describeContent(writer: DescribeWriter, level: number, content: JsonObject, prefix: string): void {
  for (const [key, value] of sortedEntries(content)) {
    const path = `${prefix}.${key}`;
    if (skipped.includes(path)) continue;
    if (isObject(value)) {
      writer.line(level, `${titleOf(key)}:`);
      describeContent(writer, level + 1, value, path);
    } else if (isList(value)) {
      writer.line(level, `${titleOf(key)}:`);
      for (const item of value) describeItem(writer, level + 1, item, path);
    } else {
      writer.line(level, `${titleOf(key)}:\t${goValue(value)}`);
    }
  }
}

function describeItem(writer: DescribeWriter, level: number, item: Json, path: string): void {
  if (isObject(item)) describeContent(writer, level, item, path);
  else writer.line(level, goValue(item));
}

/** `creationTimestamp` → `Creation Timestamp`, `uid` → `UID`. kubectl: describe.go `smartLabelFor` */
function titleOf(name: string): string {
  if (/[^\p{L}-]/u.test(name)) return name;
  const parts = name.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|-+/gu) ?? [name];
  return parts
    .map((part) =>
      ['API', 'URL', 'UID', 'OSB', 'GUID'].includes(part.toUpperCase())
        ? part.toUpperCase()
        : part.slice(0, 1).toUpperCase() + part.slice(1),
    )
    .join(' ');
}
