import type { Program, ProgramContext } from '../program.ts';

/** `perl`, of which the one line is known that prints pi: `perl -Mbignum=bpi -wle 'print bpi(2000)'`. */
export const perl: Program = { name: 'perl', run };

/** More digits than this are not for a note. */
const mostDigits = 20_000;

function run(context: ProgramContext): number {
  const [library, option, source = ''] = context.argv.slice(1);
  const digits = Number(/^print bpi\((\d{1,5})\);?$/.exec(source.trim())?.[1] ?? 0);
  const isKnown = library === '-Mbignum=bpi' && /^-w?le$/.test(option ?? '');
  if (!isKnown || digits < 2 || digits > mostDigits) {
    context.unsupported(context.argv.join(' '));
    return 1;
  }
  context.write('stdout', `${pi(digits)}\n`);
  return 0;
}

/** Pi to some significant digits, rounded as Math::BigFloat does. Machin's formula in fixed point. */
export function pi(digits: number): string {
  const guard = 10;
  const one = 10n ** BigInt(digits + guard);
  const scaled = 4n * (4n * inverseTangent(5n, one) - inverseTangent(239n, one));
  const unit = 10n ** BigInt(guard + 1);
  const rounded = String((scaled + unit / 2n) / unit);
  return `${rounded.slice(0, 1)}.${rounded.slice(1)}`;
}

/** arctan(1/x), times `one`. */
function inverseTangent(x: bigint, one: bigint): bigint {
  let power = one / x;
  let sum = power;
  for (let n = 3n, sign = -1n; power > 0n; n += 2n, sign = -sign) {
    power /= x * x;
    sum += (sign * power) / n;
  }
  return sum;
}
