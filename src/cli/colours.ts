import { styleText } from 'node:util';
import { type Paint, plain, type Style } from '#reporting';
import type { Effects, Output } from './effects.ts';

const looks: Readonly<Record<Style, Parameters<typeof styleText>[0]>> = {
  right: 'green',
  wrong: 'red',
  doubtful: 'yellow',
  strong: 'bold',
  faint: 'dim',
};

/** Colours for an output that a person reads; `NO_COLOR` and `FORCE_COLOR` decide where they are set. */
export function paintFor(output: Output, { env }: Effects): Paint {
  if (env.NO_COLOR) return plain;
  const forced = env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '0';
  return forced || output.isTerminal ? colour : plain;
}

function colour(style: Style, text: string): string {
  return text === '' ? text : styleText(looks[style], text, { validateStream: false });
}
