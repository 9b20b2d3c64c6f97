import type { Context } from '../controllers/context.ts';
import { textDomain } from '../domains.ts';
import type { Machine } from './machine.ts';

/** Begins the key of the choice of how much of something a node has, or may be used: `amount of cpu of nodes/1`. */
export const nodeAmountKey = 'amount of ';

/** An amount that a node does not tell of at all, as of huge pages where the kernel has none of that size. */
export const noAmount = 'none';

const shapes: Readonly<Record<string, RegExp>> = {
  cpu: /^\d{1,4}(?:\d{2}m)?$/,
  pods: /^\d{1,4}$/,
};
const bytes = /^(?:\d+(?:[KMG]i)?|none)$/;

/**
 * How much a node has of everything, and how much of it pods may use: free, as machines differ. What pods may
 * use is all of it, unless the machine at hand says otherwise.
 */
export function amountsOf(
  { capacity, allocatable }: Machine,
  serial: string,
  name: string,
  context: Context,
): Pick<Machine, 'capacity' | 'allocatable'> {
  const all = Object.entries(capacity).map(([what, usual]) => {
    const has = chosen(what, { serial, name, usual }, context);
    const differs = allocatable[what] !== capacity[what];
    const rest = differs ? (allocatable[what] ?? has) : has;
    return { what, has, free: chosen(`allocatable ${what}`, { serial, name, usual: rest }, context) };
  });
  const told = (pairs: readonly (readonly [string, string])[]) =>
    Object.fromEntries(pairs.filter(([, amount]) => amount !== noAmount));
  return {
    capacity: told(all.map(({ what, has }) => [what, has])),
    allocatable: told(all.map(({ what, free }) => [what, free])),
  };
}

function chosen(
  what: string,
  { serial, name, usual }: { readonly serial: string; readonly name: string; readonly usual: string },
  context: Context,
): string {
  return context.choose({
    key: `${nodeAmountKey}${what} of ${serial}`,
    domain: textDomain(shapes[what.replace('allocatable ', '')] ?? bytes, usual, `amount of ${what}`),
    about: `the ${what} of node ${name}`,
  });
}
