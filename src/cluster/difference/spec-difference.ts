import { type FieldError, forbidden } from '../api/field-error.ts';
import type { Json } from '../api/object.ts';
import { pickDomain } from '../domains.ts';
import type { Oracle } from '../oracle.ts';
import type { Version } from '../version.ts';
import { differenceTree } from './difference-tree.ts';
import { reportDifference, type Whims } from './format-difference.ts';
import type { Release } from './format-value.ts';
import { type GoValue, goValue } from './go-value.ts';
import { internalJson } from './internal-json.ts';
import { unifiedLines } from './unified-lines.ts';
import { Unprintable } from './unprintable.ts';

/** The two forms of a spec that the server compares: `before` is stored, `after` was asked for. */
export interface TwoSpecs {
  /** The versioned type, such as `v1.PodSpec`. */
  readonly type: string;
  readonly before: Json;
  readonly after: Json;
}

/** `spec: Forbidden: …`, with the difference of two specs after it. Up to 1.21 the new one was `-`. */
export function forbiddenDifference(
  detail: string,
  specs: TwoSpecs,
  version: Version,
  oracle: Oracle,
): FieldError {
  const difference = specDifference(specs, version, oracle, version.minor < 22);
  if ('unprinted' in difference) return { ...forbidden('spec', detail), unprinted: difference.unprinted };
  return forbidden('spec', `${detail}\n${difference.text}`);
}

/** What a server says about the difference of two specs, or by name what of it is not simulated. */
type DifferenceText = { readonly text: string } | { readonly unprinted: string };

/**
 * The difference of two specs that stands in a refusal: of their JSON up to 1.13 and since 1.34, of their Go
 * structs in between.
 *
 * apimachinery: pkg/util/diff/diff.go `ObjectDiff`; kubernetes: pkg/apis/core/validation/validation.go
 */
function specDifference(
  specs: TwoSpecs,
  { minor }: Version,
  oracle: Oracle,
  isNewFirst: boolean,
): DifferenceText {
  const [before, after] = [specs.before, specs.after].map((spec) => goValue(specs.type, spec, minor));
  if (before === undefined || after === undefined) return { unprinted: specs.type };
  const [x, y] = isNewFirst ? [after, before] : [before, after];
  if (minor < 14) return { text: firstDifference(internalJson(x, ''), internalJson(y, '')) };
  if (minor >= 34) return { text: unifiedLines(internalJson(x, ' '), internalJson(y, ' ')) };
  if (minor === 14) return { unprinted: 'the difference of two Go structs as Kubernetes 1.14 prints it' };
  return structDifference(x, y, minor, oracle);
}

/** What both texts begin with, and how each goes on. apimachinery: pkg/util/diff/diff.go `StringDiff` */
function firstDifference(left: string, right: string): string {
  let length = 0;
  while (length < left.length && length < right.length && left[length] === right[length]) length += 1;
  return `${left.slice(0, length)}\n\nA: ${left.slice(length)}\n\nB: ${right.slice(length)}\n\n`;
}

function structDifference(x: GoValue, y: GoValue, minor: number, oracle: Oracle): DifferenceText {
  const whims = chooseWhims(minor, oracle);
  try {
    return { text: reportDifference(differenceTree(x, y, whims.search), releaseOf(minor), whims) };
  } catch (error) {
    if (error instanceof Unprintable) return { unprinted: `${error.message} in a difference` };
    throw error;
  }
}

/** Kubernetes 1.20 has go-cmp 0.5.2, 1.26 has 0.5.9; releases before 0.5.0 print every type. */
function releaseOf(minor: number): Release {
  const isBrief = minor >= 20;
  return { isBrief, longText: minor >= 22 ? 32 : 64, knowsPieces: minor === 20 || minor >= 22 };
}

/** The key of the choice which blanks a server puts before the lines of a difference. */
export const blanksKey = 'blanks of differences';

/**
 * go-cmp draws a bit when a process begins, so that nobody relies on its form: it says which blanks stand
 * before lines and, drawn again from the same second, where elements of lists begin to be matched.
 *
 * go-cmp: cmp/report_text.go `randBool`, cmp/internal/diff/diff.go
 */
function chooseWhims(minor: number, oracle: Oracle): Whims {
  const [usual, other] = ['blanks', 'blanks that do not break'];
  const blanks = oracle.choose({
    key: blanksKey,
    domain: { ...pickDomain([usual, other], String, 'kinds of blanks'), sample: () => usual },
    about: 'which blanks stand before the lines of a difference',
  });
  const isOther = blanks === other;
  return { space: isOther ? '\u00a0' : ' ', search: { isOther, isOlder: minor < 22 } };
}
