import type { Finding } from '../finding.ts';
import type { Mismatch } from '../report.ts';
import { typosBetween } from '../typos.ts';
import { objectsOf, resourceNamed } from './inventory.ts';
import type { Story } from './story.ts';

const notFound = /\(NotFound\): ([a-z.0-9]+) "([^"]+)" not found/;

/** Names that differ in so many letters may be meant to be one. */
const mostTypos = 2;

/** A command names an object that is not there, and an earlier line one whose name is nearly the same. */
export function missingObject(
  first: Mismatch | null,
  printed: readonly string[],
  story: Story,
  target: number,
): Finding | undefined {
  // A table's header has no line beside it where only the error is printed.
  const told = first?.world === '' && printed.length === 1 ? printed[0] : first?.world;
  const [, resource = '', name = ''] = notFound.exec(told ?? '') ?? [];
  const world = first === null || first.note === '' ? undefined : story.after(target);
  const info = world && resourceNamed(world, resource);
  if (world === undefined || info === undefined || first === null) return undefined;
  const objects = objectsOf(world, info).map(({ metadata }) => metadata);
  const same = objects.filter((other) => other.name === name);
  if (same.length > 0) return elsewhere(info.kind, name, same, story, { target, line: first.line });
  const near = objects.map((other) => other.name).filter((other) => typosBetween(name, other) <= mostTypos);
  for (const other of near) {
    const line = story.firstLineWith(other, target);
    if (line === undefined) continue;
    return {
      line: first.line,
      code: 'contradiction',
      class: 'contradiction',
      message: `No ${info.kind} ${name} is there, but ${other}, as line ${line} shows it`,
      related: [{ line, message: `shows ${other}` }],
      hints: [`Write ${other} in the command, or ${name} in line ${line} and wherever it is meant`],
    };
  }
  return undefined;
}

/** An object of that name is there, in another namespace than the command asks in. */
function elsewhere(
  kind: string,
  name: string,
  objects: readonly { readonly namespace?: string }[],
  story: Story,
  { target, line }: { readonly target: number; readonly line: number },
): Finding | undefined {
  const namespaces = objects.flatMap(({ namespace }) => namespace ?? []);
  const [namespace] = namespaces;
  if (namespace === undefined) return undefined;
  const shown = story.firstLineWith(name, target);
  return {
    line,
    code: 'contradiction',
    class: 'contradiction',
    message: `${kind} ${name} is in the namespace ${namespaces.join(' and ')}, which the command does not ask in`,
    related: shown === undefined ? [] : [{ line: shown, message: `shows ${name}` }],
    hints: [`Name the namespace in the command, with -n ${namespace}`],
  };
}
