import type { Options } from '#transcript';

/** How a command must end that its author declares to fail: with any code but 0, or with one of its own. */
export type DeclaredFailure = 'any' | number;

/** The failure that options declare: `fails`, `fails=1`. A list such as `fails=2,4` has chosen its steps already. */
export function declaredFailure({ fails }: Options): DeclaredFailure | undefined {
  if (fails === undefined) return undefined;
  return /^exit-?\d+$/.test(String(fails)) ? Number(String(fails).replace(/\D/g, '')) : 'any';
}

/** The name of the other terminal that options declare: `terminal=2`. */
export function declaredTerminal({ terminal }: Options): string | undefined {
  return terminal === undefined || terminal === true || terminal === '1' ? undefined : terminal;
}

const units: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** The time that options declare to pass before a command, in ms: `after=90s`, `after=1h30m`. */
export function declaredPause({ after }: Options): number {
  if (after === undefined || after === true || !/^(?:\d+[smhd])+$/.test(after)) return 0;
  const parts = [...after.matchAll(/(\d+)([smhd])/g)];
  return parts.reduce((sum, [, count, unit]) => sum + Number(count) * (units[unit ?? ''] ?? 0), 0);
}

/** Whether options declare that a fence begins in a new cluster. */
export function isBeginning(options: Options): boolean {
  return options.beginning !== undefined;
}
