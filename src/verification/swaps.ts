import type { Answer } from '#cluster';
import { humanDurationRange } from '#text';
import { confirmedBefore } from './confirmed.ts';
import { nameKey } from './line-views.ts';
import { type Reading, serialOf } from './reading.ts';
import { drawsOf, type History } from './stage.ts';
import type { Draw } from './transcript-oracle.ts';

/**
 * Where a line is another's but for its name, each of the two did what the other did: all that is known of
 * the one is true of the other.
 */
export function swapsIn({ values }: Reading, history: History): readonly Answer[] {
  return swapped(rolesIn(values, history), history);
}

/**
 * The same where things are told by their addresses alone, as in a list of endpoints: the one that is there
 * did what the other did, and has all that the note has told of the other.
 */
export function swapsByAddress(reading: Reading, history: History): readonly Answer[] {
  return swapped(rolesByAddress(reading, history), history);
}

/** In which ways equal things may play each other's parts so that more of a text is right. */
export function swapsFor(reading: Reading, history: History): readonly (readonly Answer[])[] {
  const byAddress = rolesByAddress(reading, history);
  const ways = [
    swapsIn(reading, history),
    namesOf(rolesIn(reading.values, history), history),
    swapsByAge(reading, history),
    placesOf(byAddress, history),
    namesOf(byAddress, history),
    namesOf(rolesByNode(reading, history), history),
  ];
  return ways.filter(({ length }) => length > 0);
}

/** What goes with an address. */
const placeKey = /^(?:address|node) of /;

/** Equal things that were listed by their addresses alone: whose address each of them is to have. */
function rolesByAddress({ values }: Reading, history: History): ReadonlyMap<string, string> {
  const places = drawsOf(history).filter(({ key }) => placeKey.test(key));
  const holders = new Map(places.map(({ key, value }) => [value, serialOf(key) ?? '']));
  const roles = new Map<string, string>();
  for (const { draws, value } of values) {
    const [draw] = draws;
    const meant = holders.get(value);
    if (draw === undefined || draws.length > 1 || draw.type !== 'address' || meant === undefined) continue;
    const serial = serialOf(draw.key) ?? '';
    if (placeKey.test(draw.key) && serial !== meant && sortOf(serial) === sortOf(meant))
      swap(roles, serial, meant);
  }
  return roles;
}

/** Equal things of which each has the one node that it can be on: whose name each of them has. */
function rolesByNode({ values }: Reading, history: History): ReadonlyMap<string, string> {
  const bound = drawsOf(history).filter(({ key, members }) => nodeKey.test(key) && members.length === 1);
  const roles = new Map<string, string>();
  for (const { draws, value, line } of values) {
    const named = values.find((other) => other.line === line && nameKey.test(other.draws[0]?.key ?? ''));
    const serial = serialOf(named?.draws[0]?.key ?? '');
    const draw = bound.find(({ key }) => key === `node of ${serial}` && draws.some((one) => one.key === key));
    const isMeant = ({ value: node, about }: Draw) =>
      node === value && ownerIn(about) === ownerIn(draw?.about);
    const meant = serialOf(bound.find(isMeant)?.key ?? '');
    if (serial !== undefined && meant !== undefined && serial !== meant) swap(roles, serial, meant);
  }
  return roles;
}

const nodeKey = /^node of /;

/** What is said of a pod, without the suffix of its name. */
function ownerIn(about = ''): string {
  return about.slice(0, about.lastIndexOf('-'));
}

/** They have each other's places. */
function placesOf(roles: ReadonlyMap<string, string>, history: History): readonly Answer[] {
  return drawsOf(history).flatMap(({ key, value }) => {
    const serial = placeKey.test(key) ? serialOf(key) : undefined;
    const role = serial && [...roles].find(([, meant]) => meant === serial)?.[0];
    return serial === undefined || role === undefined ? [] : [{ key: key.replace(serial, role), value }];
  });
}

/** They have each other's names, where what was shown of the places is true of what happened there. */
function namesOf(roles: ReadonlyMap<string, string>, history: History): readonly Answer[] {
  return drawsOf(history).flatMap(({ key, value }) => {
    const serial = nameKey.test(key) ? serialOf(key) : undefined;
    const meant = serial && roles.get(serial);
    return serial === undefined || meant === undefined ? [] : [{ key: key.replace(serial, meant), value }];
  });
}

/**
 * Equal things that were named before their ages were shown: the older names are those of the things that
 * were born first.
 */
function swapsByAge({ values, times }: Reading, history: History): readonly Answer[] {
  const groups = new Map<string, { readonly serial: string; readonly age: number }[]>();
  for (const { draws, value, line } of values) {
    const [draw] = draws;
    const time = times.find((other) => other.line === line && other.time.type === 'age');
    const age = humanDurationRange(time?.text ?? '', time?.time)?.from;
    if (draw === undefined || draws.length > 1 || !nameKey.test(draw.key)) continue;
    if (draw.value !== value || age === undefined) continue;
    const group = groups.get(draw.about) ?? [];
    groups.set(draw.about, [...group, { serial: serialOf(draw.key) ?? '', age }]);
  }
  const roles = new Map<string, string>();
  for (const group of groups.values()) {
    const born = group.map(({ serial }) => serial).toSorted((left, right) => number(left) - number(right));
    const byAge = group.toSorted(
      (left, right) => right.age - left.age || number(left.serial) - number(right.serial),
    );
    for (const [index, { serial }] of byAge.entries())
      if (born[index] !== serial) roles.set(born[index] ?? '', serial);
  }
  return swapped(roles, history);
}

function number(serial: string): number {
  return Number(/\d+$/.exec(serial)?.[0] ?? 0);
}

/** Which thing plays whose part. */
function rolesIn(values: Reading['values'], history: History): ReadonlyMap<string, string> {
  const named = new Map(
    drawsOf(history).flatMap(({ key, value }) => (nameKey.test(key) ? [[value, serialOf(key) ?? '']] : [])),
  );
  const roles = new Map<string, string>();
  for (const { draws, value } of values) {
    const [draw] = draws;
    const meant = named.get(value);
    if (draw === undefined || draws.length > 1 || !nameKey.test(draw.key) || meant === undefined) continue;
    const serial = serialOf(draw.key) ?? '';
    if (serial !== meant && sortOf(serial) === sortOf(meant)) swap(roles, serial, meant);
  }
  return roles;
}

/**
 * The answers for things that play each other's parts. Nodes that no line shows were chosen for what is on
 * them, and stay.
 */
function swapped(roles: ReadonlyMap<string, string>, history: History): readonly Answer[] {
  const shown = roles.size > 0 ? confirmedBefore(history, history.judged.length) : new Set<string>();
  const isShown = (serial: string) => shown.has(`node of ${serial}`) || shown.has(`address of ${serial}`);
  // What is as the note shows it by chance has to be said where it becomes another's.
  const drawn = drawsOf(history).filter(
    ({ key }) => (placeKey.test(key) || nameKey.test(key)) && shown.has(key) && !history.answers.has(key),
  );
  const known = [...history.answers, ...drawn.map(({ key, value }) => [key, value] as const)];
  return known.flatMap(([key, value]) => {
    const serial = serialOf(key);
    const role = serial && [...roles].find(([, meant]) => meant === serial)?.[0];
    if (serial === undefined || role === undefined) return [];
    if (nodeKey.test(key) && !isShown(serial)) return [];
    return [{ key: key.replace(serial, role), value }];
  });
}

/** Lets one thing have the name that is meant; the thing that had it has its old one. */
function swap(roles: Map<string, string>, serial: string, meant: string): void {
  const old = roles.get(serial) ?? serial;
  const holder = [...roles].find(([, name]) => name === meant)?.[0] ?? meant;
  roles.set(serial, meant);
  roles.set(holder, old);
}

function sortOf(serial: string): string {
  return serial.split('/')[0] ?? serial;
}
