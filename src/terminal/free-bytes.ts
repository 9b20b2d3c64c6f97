import { type Domain, durationDomain, numberDomain, type Oracle, pickDomain } from '#cluster';

/** Whose free bytes these are: an oracle and the serial name of a run. */
export interface FreeBytes {
  readonly oracle: Oracle;
  readonly runId: string;
}

/** A number that a program prints and nothing decides, such as a DNS message id. */
export function freeNumber(
  from: FreeBytes,
  what: string,
  range: { readonly from: number; readonly to: number },
  usual?: number,
): number {
  const domain = numberDomain(range, () => undefined, what);
  return from.oracle.choose({
    key: `${what} of ${from.runId}`,
    domain: usual === undefined ? domain : { ...domain, sample: () => usual },
    about: `the ${what} that ${from.runId} prints`,
  });
}

/** How long something took that the simulation does not time. */
export function freeDuration(
  from: FreeBytes,
  what: string,
  range: { readonly from: number; readonly to: number; readonly usual: number },
): number {
  return from.oracle.choose({
    key: `${what} of ${from.runId}`,
    domain: durationDomain(range, what),
    about: `the ${what} of ${from.runId}`,
  });
}

/** A text of hexadecimal digits, such as a DNS cookie. */
export function freeHex(from: FreeBytes, what: string, length: number): string {
  return from.oracle.choose({
    key: `${what} of ${from.runId}`,
    domain: hexDomain(length),
    about: `the ${what} of ${from.runId}`,
  });
}

/** A text of a given shape, such as `550k` in a progress meter. */
export function freeText(from: FreeBytes, what: string, domain: Domain<string>): string {
  return from.oracle.choose({
    key: `${what} of ${from.runId}`,
    domain,
    about: `the ${what} of ${from.runId}`,
  });
}

/** One of a few forms that nothing decides; the first is usual. */
export function chooseUsual(from: FreeBytes, what: string, members: readonly string[]): string {
  const domain = pickDomain(members, (member) => member, 'forms');
  return freeText(from, what, { ...domain, sample: () => members[0] ?? '' });
}

function hexDomain(length: number): Domain<string> {
  const shape = new RegExp(`^[0-9a-f]{${length}}$`);
  return {
    type: 'text',
    description: `${length} hexadecimal digits`,
    refuse: (value) => (shape.test(value) ? undefined : `${value} is not ${length} hexadecimal digits`),
    sample: (random) => Array.from({ length }, () => random.below(16).toString(16)).join(''),
    parse: (text) => (shape.test(text) ? text : undefined),
    print: (value) => value,
  };
}
