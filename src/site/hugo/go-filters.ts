import { atom, type Expression, plain, type Scope } from './go-values.ts';

/** A function of Go's templates; undefined for arguments that have no counterpart. */
export type Apply = (values: readonly Expression[], scope: Scope) => Expression | undefined;

/** A function that is a filter of Liquid's. */
export function filter(name: string, operand?: string): Apply {
  return ([value]) => value && plain(`${value.text} | ${name}${operand === undefined ? '' : `: ${operand}`}`);
}

/** A filter's arguments are values alone: they cannot go through filters themselves. */
export function withArguments(
  value: Expression | undefined,
  name: string,
  operands: readonly (Expression | undefined)[],
  scope: Scope,
): Expression | undefined {
  if (value === undefined || operands.some((one) => one === undefined)) return undefined;
  const texts = operands.flatMap((one) => (one === undefined ? [] : [atom(one, scope)]));
  return plain(`${value.text} | ${name}: ${texts.join(', ')}`);
}

/** What stands between the tags as it is written: to take pieces of it, and for readers to see its signs. */
export function asWritten(value: Expression | undefined): Expression | undefined {
  return value?.isHtml ? plain(value.text.replace('shortcode.innerHtml', 'shortcode.inner')) : value;
}
