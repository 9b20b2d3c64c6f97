import type { ElementContent } from 'hast';
import { encode } from 'uqr';
import type { ShortCodeCall } from '../render-options.ts';
import { element } from '../tree.ts';
import type { Built } from './built.ts';

const levels: Readonly<Record<string, 'L' | 'M' | 'Q' | 'H'>> = {
  low: 'L',
  medium: 'M',
  quartile: 'Q',
  high: 'H',
};
const mostBytes = 2900;

/** Hugo: `qr text="…" level="medium" scale="4" alt class id title`, or the text between its tags. */
export function qr(call: ShortCodeCall): Built {
  const { named } = call;
  const text = (named.text ?? call.list[0] ?? call.inner ?? '').trim();
  if (text === '') return { problem: 'Short code "qr" needs a text' };
  if (new TextEncoder().encode(text).length > mostBytes)
    return { problem: `Short code "qr" holds at most ${mostBytes} bytes` };
  const { level = 'medium', scale = '4' } = named;
  const ecc = Object.hasOwn(levels, level) ? levels[level] : undefined;
  if (ecc === undefined)
    return { problem: `Short code "qr" has the levels ${Object.keys(levels).join(', ')}: not "${level}"` };
  const { size, data } = encodeSafely(text, ecc);
  if (size === 0) return { problem: `Short code "qr" cannot hold so much at the level "${level}"` };
  return { nodes: [drawing(size, data, Math.max(1, Number.parseInt(scale, 10) || 4), call)] };
}

/** The encoder throws where a text is too long for the level. */
function encodeSafely(text: string, ecc: 'L' | 'M' | 'Q' | 'H') {
  try {
    return encode(text, { ecc, border: 4 });
  } catch {
    return { size: 0, data: [] };
  }
}

function drawing(
  size: number,
  rows: readonly (readonly boolean[])[],
  scale: number,
  { named }: ShortCodeCall,
): ElementContent {
  const path = rows.flatMap((row, y) => {
    const dark = row.map((isDark) => (isDark ? '1' : '0')).join('');
    return [...dark.matchAll(/1+/g)].map(
      ({ 0: { length }, index }) => `M${index} ${y}h${length}v1h-${length}z`,
    );
  });
  const side = size * scale;
  const properties = {
    className: ['qr', ...(named.class?.split(' ') ?? [])],
    ...(named.id === undefined ? {} : { id: named.id }),
    viewBox: `0 0 ${size} ${size}`,
    width: side,
    height: side,
    role: 'img',
    ariaLabel: named.alt ?? named.title ?? 'QR',
    shapeRendering: 'crispEdges',
  };
  const light = element('path', { fill: '#fff', d: `M0 0h${size}v${size}H0z` });
  return element('svg', properties, [light, element('path', { fill: '#000', d: path.join('') })]);
}
