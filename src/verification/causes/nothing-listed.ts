import type { Finding } from '../finding.ts';
import { mentions } from '../manifest-names.ts';
import type { Judged, Stage } from '../stage.ts';
import { objectsOf } from './inventory.ts';
import type { Story } from './story.ts';

/** A note shows rows of objects where there are none: they were made by nothing that it shows, or elsewhere. */
export function nothingListed(
  { expected = [], commands }: Stage,
  judged: Judged | undefined,
  story: Story,
  target: number,
): Finding | undefined {
  if (!judged?.run.lines.some((line) => /^No resources found/.test(line))) return undefined;
  const [header, ...rows] = expected.filter((line) => line.type === 'text' && line.text.trim() !== '');
  if (header?.type !== 'text' || !/^(?:NAMESPACE\s+)?NAME\s/.test(header.text)) return undefined;
  const names = rows.flatMap((row) => (row.type === 'text' ? nameIn(row.text) : []));
  const [name] = names;
  if (name === undefined) return undefined;
  const namespaces = namespacesOf(name, story, target);
  const others = names.length > 1 ? ` and ${names.length - 1} more` : '';
  const base = { line: header.line, code: 'output-differs', class: 'simulation', related: [] } as const;
  const told = story.firstLineWith(name, target, /\b(?:created|configured|unchanged)$/);
  const selector = selectorIn(commands.at(-1) ?? '');
  const isAsked = judged.run.lines.some((line) => namespaces.some((each) => asksIn(line, each)));
  const labels = isAsked ? labelsOf(name, story, target) : [];
  if (isAsked && selector !== undefined && !selector.split(',').every((pair) => labels.includes(pair)))
    return {
      ...base,
      message: `Lists ${name}${others}, but the command asks for ${selector}, and ${labels.length === 0 ? 'it has no labels' : `its labels are ${labels.join(',')}`}`,
      hints: ['Correct the selector of the command, or the label where it is given'],
    };
  if (namespaces.length > 0)
    return {
      ...base,
      message: `Lists ${name}${others} of the namespace ${namespaces.join(' and ')}, in which the command does not ask`,
      hints: [`Name the namespace in the command, with -n ${namespaces[0]}`],
    };
  if (told !== undefined)
    return {
      ...base,
      message: `Lists ${name}${others}, but line ${told}, which shows it made, came to nothing`,
      related: [{ line: told, message: `shows ${name}` }],
      hints: [`Mend what is wrong in line ${told} first`],
    };
  return {
    ...base,
    message: `Lists ${name}${others}, but no line before this one makes it`,
    hints: [
      'Show the command that makes it, or state its manifest under "given" in kanzen.yaml if it was there before',
    ],
  };
}

/** The name in a row: without its kind, and without the age of something of no name. */
function nameIn(row: string): readonly string[] {
  const name = /^(?:[a-z0-9.-]+\/)?([a-z0-9][a-z0-9.-]*)(?:\s|$)/.exec(row)?.[1];
  return name === undefined ? [] : [name];
}

/** The labels or fields that a command asks for. */
function selectorIn(command: string): string | undefined {
  const [, text] = /\s(?:-l|--selector|--field-selector)[ =]?(\S+)/.exec(command) ?? [];
  return text?.replace(/^(['"])(.*)\1$/, '$2');
}

/** Whether a command that found nothing had looked in a namespace, or in all of them. */
function asksIn(line: string, namespace: string): boolean {
  const asked = /^No resources found(?: in (\S+) namespace)?/.exec(line);
  return asked !== null && (asked[1] === undefined || asked[1] === namespace);
}

/** The labels of an object, each as a selector asks for it. */
function labelsOf(name: string, story: Story, target: number): readonly string[] {
  const world = story.after(target);
  const object = world?.resources
    .flatMap((info) => objectsOf(world, info))
    .find(({ metadata }) => metadata.name === name);
  return Object.entries(object?.metadata.labels ?? {}).map(([key, value]) => `${key}=${value}`);
}

/** The namespaces that have an object of a name; a pod's is that of its workload and letters of chance. */
function namespacesOf(name: string, story: Story, target: number): readonly string[] {
  const world = story.after(target);
  if (world === undefined) return [];
  const found = world.resources.flatMap((info) =>
    objectsOf(world, info).flatMap(({ metadata }) =>
      metadata.name === name || (name.startsWith(`${metadata.name}-`) && mentions(name, metadata.name))
        ? (metadata.namespace ?? [])
        : [],
    ),
  );
  return [...new Set(found)].sort();
}
