import type { Step } from '#transcript';
import type { ShownTable } from '../suggestion/shown-tables.ts';
import { kindNamed, kindOfColumns } from './kind-words.ts';
import { type TypedKubectl, typedKubectls } from './typed-kubectl.ts';

/** An object as a step of a note shows or names it. */
export interface SeenObject {
  readonly kind: string;
  readonly name: string;
  readonly namespace: string;
  readonly line: number;
  /** The cells of its row, by their columns; none where a command names it. */
  readonly cells: Readonly<Record<string, string>>;
  /** The labels that its listing asked for. */
  readonly selector?: string;
  /** Containers and their new images, where a command sets them. */
  readonly images?: Readonly<Record<string, string>>;
}

/** The objects that a step lists, or names as if they were there. */
export function objectsSeen(step: Step, tables: readonly ShownTable[], usual: string): readonly SeenObject[] {
  const isMissed = step.output.some(({ text }) => /not ?found\b|No resources found/i.test(text));
  const calls = typedKubectls(step.command);
  const rows = tables.filter((table) => table.step === step).flatMap((table) => rowsOf(table, calls, usual));
  const spaces = calls.flatMap(({ verb, flags }) => (verb === 'config' ? [] : (flags.namespace ?? [])));
  const namespaces = spaces.flatMap((name) => one(name, 'Namespace', { ...nowhere, line: step.place.line }));
  return isMissed ? rows : [...namespaces, ...rows, ...calls.flatMap((call) => named(call, step, usual))];
}

const nowhere = { namespace: 'default', cells: {} };

function rowsOf(table: ShownTable, calls: readonly TypedKubectl[], usual: string): readonly SeenObject[] {
  const get = calls.find(({ verb }) => verb === 'get');
  const [types = ''] = get?.words ?? [];
  const isOneType = /^[\w.]+$/.test(types) && types !== 'all';
  return table.rows.flatMap(({ cells, line }) => {
    const { NAME = '', NAMESPACE, ...others } = cells;
    const [, prefix, name = ''] = /^(?:([a-z][\w.]*)\/)?(.*)$/.exec(NAME) ?? [];
    const byCommand = isOneType ? kindNamed(types) : get && kindOfColumns(Object.keys(cells));
    const kind = prefix === undefined ? byCommand : kindNamed(prefix);
    if (kind === undefined || !isName(name)) return [];
    const selector = get?.flags.selector?.at(-1);
    const namespace = NAMESPACE ?? get?.flags.namespace?.at(-1) ?? usual;
    return [{ kind, name, namespace, line, cells: others, ...(selector === undefined ? {} : { selector }) }];
  });
}

/** Verbs that name a pod, or another object by its kind. */
const ofPods = /^(?:exec|logs|attach|port-forward)$/;
const ofObjects = /^(?:get|describe|delete|edit|patch|label|annotate|scale|expose|autoscale|rollout|set)$/;

function named({ verb, words, flags }: TypedKubectl, step: Step, usual: string): readonly SeenObject[] {
  const namespace = flags.namespace?.at(-1) ?? usual;
  const base = { namespace, line: step.place.line, cells: {} };
  if (ofPods.test(verb)) return one(words[0] ?? '', 'Pod', base);
  if (!ofObjects.test(verb) || (verb === 'get' && step.output.length === 0)) return [];
  const [type = '', ...names] = verb === 'rollout' || verb === 'set' ? words.slice(1) : words;
  if (flags.all !== undefined || flags.filename !== undefined) return [];
  const objects = type.includes('/')
    ? one(type, '', base)
    : names.filter((word) => !/[=]|-$/.test(word)).flatMap((word) => one(word, kindNamed(type) ?? '', base));
  const images = verb === 'set' && words[0] === 'image' ? imagesSet(words) : {};
  return Object.keys(images).length > 0 ? objects.map((each) => ({ ...each, images })) : objects;
}

function one(word: string, kind: string, base: Omit<SeenObject, 'kind' | 'name'>): readonly SeenObject[] {
  const [, prefix, name = ''] = /^(?:([a-z][\w.]*)\/)?(.*)$/.exec(word) ?? [];
  const own = prefix === undefined ? kind : (kindNamed(prefix) ?? '');
  return own !== '' && isName(name) ? [{ ...base, kind: own, name }] : [];
}

function imagesSet(words: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    words.flatMap((word) => {
      const [, container, image] = /^([a-z0-9-]+)=(\S+)$/.exec(word) ?? [];
      return container !== undefined && image !== undefined ? [[container, image] as const] : [];
    }),
  );
}

function isName(text: string): boolean {
  return /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/.test(text);
}
