import type { Json } from '#cluster';
import { utf8 } from '../base64.ts';
import { isList, isObject, sortedEntries } from '../fields.ts';
import { type Found, fromEach, inAnyOrder, inSequence, oneValue, valuesOf } from './found.ts';
import { PathError, type PathNode, type SliceBounds } from './parse-jsonpath.ts';

/** Whether a field that an object lacks is an error. */
export interface PathOptions {
  readonly missingKeys: 'allowed' | 'refused';
  /** Puts what is found in Go maps in an order; without it, they are walked by their keys. */
  readonly arrange?: (found: Found) => readonly Json[];
}

/**
 * What each action and text of a template finds: a list of values each. client-go:
 * util/jsonpath/jsonpath.go `FindResults`
 */
export function findJsonPath(
  nodes: readonly PathNode[],
  data: Json,
  options: PathOptions,
): readonly (readonly Json[])[] {
  return new Walk(options).block(nodes, 0, data).results;
}

interface Block {
  readonly results: readonly (readonly Json[])[];
  /** The index behind the `end` that closed the block, or behind the last node. */
  readonly next: number;
  /** Whether an `end` was found. */
  readonly closed: boolean;
}

class Walk {
  readonly #options: PathOptions;

  constructor(options: PathOptions) {
    this.#options = options;
  }

  block(nodes: readonly PathNode[], from: number, data: Json, depth = 0): Block {
    const results: (readonly Json[])[] = [];
    let index = from;
    while (index < nodes.length) {
      const node = nodes[index];
      index += 1;
      if (!node) break;
      const word = rangeWord(node);
      if (word === 'end' && depth > 0) return { results, next: index, closed: true };
      if (word === 'end') throw new PathError('not in range, nothing to end');
      const found = (this.#options.arrange ?? valuesOf)(this.#node(node, oneValue(data)));
      if (word !== 'range') {
        results.push(found);
        continue;
      }
      const start = index;
      const { next, closed } = this.block(nodes, start, null, depth + 1);
      // What follows a range without end is found once more after it. jsonpath.go `FindResults`
      index = closed ? next : start;
      for (const value of found) results.push(...this.block(nodes, start, value, depth + 1).results);
    }
    return { results, next: index, closed: false };
  }

  #node(node: PathNode, input: Found): Found {
    switch (node.type) {
      case 'text':
        return oneValue(node.text);
      case 'value':
        return fromEach(input, () => oneValue(node.value));
      case 'action':
        return this.#list(node.nodes, input);
      case 'identifier':
        if (node.name === 'range' || node.name === 'end') return input;
        throw new PathError(`unrecognized identifier ${node.name}`);
      case 'field':
        return this.#field(node.name, input);
      case 'slice':
        return fromEach(input, (value) => all(value === null ? [] : slice(value, node.bounds)));
      case 'union':
        return inSequence(node.members.map((member) => this.#list(member, input)));
      case 'filter':
        return fromEach(input, (value) => all(value === null ? [] : this.#filter(node, value)));
      case 'wildcard':
        return fromEach(input, (value) => children(value, oneValue));
      case 'recursive':
        return fromEach(input, descendants);
      default:
        return node satisfies never;
    }
  }

  #list(nodes: readonly PathNode[], input: Found): Found {
    return nodes.reduce((found, node) => this.#node(node, found), input);
  }

  #field(name: string, input: Found): Found {
    if (name === '' || valuesOf(input).length === 0) return input;
    const found = fromEach(input, (value) => {
      const item = isObject(value) ? value[name] : undefined;
      return all(item === undefined ? [] : [item]);
    });
    if (this.#options.missingKeys === 'refused' && valuesOf(found).length === 0)
      throw new PathError(`${name} is not found`);
    return found;
  }

  #filter(node: PathNode & { readonly type: 'filter' }, value: Json): readonly Json[] {
    if (!isList(value)) {
      if (isObject(value)) return [];
      throw new PathError(`${String(value)} is not array or slice and cannot be filtered`);
    }
    const allowing = new Walk({ missingKeys: 'allowed' });
    return value.filter((item) => {
      const lefts = valuesOf(allowing.#list(node.left, oneValue(item)));
      if (node.operator === 'exists') return lefts.length > 0;
      if (lefts.length === 0) return false;
      const rights = valuesOf(allowing.#list(node.right, oneValue(item)));
      if (lefts.length > 1 || rights.length > 1)
        throw new PathError('can only compare one element at a time');
      return rights.length > 0 && compare(lefts[0] ?? null, rights[0] ?? null, node.operator);
    });
  }
}

function all(values: readonly Json[]): Found {
  return inSequence(values.map(oneValue));
}

function rangeWord(node: PathNode): 'range' | 'end' | undefined {
  if (node.type !== 'action') return undefined;
  const [first] = node.nodes;
  if (first?.type !== 'identifier') return undefined;
  return first.name === 'range' || first.name === 'end' ? first.name : undefined;
}

function goTypeName(value: Json): string {
  if (isObject(value)) return 'map[string]interface {}';
  if (typeof value === 'number') return Number.isInteger(value) ? 'int64' : 'float64';
  return typeof value === 'boolean' ? 'bool' : typeof value;
}

function slice(value: Json, bounds: SliceBounds): readonly Json[] {
  if (!isList(value)) throw new PathError(`${goTypeName(value)} is not array or slice`);
  const length = value.length;
  let from = bounds.from ?? 0;
  if (from < 0) from += length;
  let to = bounds.to ?? length;
  if (to < 0 || (to === 0 && bounds.derived)) to += length;
  if (from === to) return [];
  if (from >= length || from < 0) throw outOfBounds(from, length);
  if (to > length || to < 0) throw outOfBounds(to - 1, length);
  if (from > to) throw new PathError(`starting index ${from} is greater than ending index ${to}`);
  const step = bounds.step ?? 1;
  if (step <= 0) throw new PathError('step must be > 0');
  return value.slice(from, to).filter((_, index) => index % step === 0);
}

function outOfBounds(index: number, length: number): PathError {
  return new PathError(`array index out of bounds: index ${index}, length ${length}`);
}

function compare(left: Json, right: Json, operator: string): boolean {
  const [kind, other] = [basicKind(left), basicKind(right)];
  if (kind !== other) throw new PathError('incompatible types for comparison');
  if (left === null || right === null) throw new PathError('invalid type for comparison');
  if (operator === '==') return left === right;
  if (operator === '!=') return left !== right;
  switch (operator) {
    case '<':
      return left < right;
    case '>':
      return left > right;
    case '<=':
      return left <= right;
    case '>=':
      return left >= right;
    default:
      throw new PathError(`unrecognized filter operator ${operator}`);
  }
}

/** client-go: third_party/forked/golang/template/funcs.go `basicKind` */
function basicKind(value: Json): string {
  if (isList(value) || isObject(value) || value === null) throw new PathError('invalid type for comparison');
  return goTypeName(value);
}

/** Items and bytes in order, a map's values in any. client-go: util/jsonpath/jsonpath.go `evalWildcard` */
function children(value: Json, next: (child: Json) => Found): Found {
  if (isList(value)) return inSequence(value.map(next));
  if (typeof value === 'string') return inSequence(utf8(value).map(next));
  if (!isObject(value)) return inSequence([]);
  return inAnyOrder(sortedEntries(value).map(([, item]) => next(item)));
}

/**
 * What has parts, and all that has below it: texts count, whose parts are their letters, and nothing empty
 * does. client-go: util/jsonpath/jsonpath.go `evalRecursive`
 */
function descendants(value: Json): Found {
  if (typeof value === 'string' && value !== '') return oneValue(value);
  if (!isList(value) && !isObject(value)) return inSequence([]);
  if (Object.keys(value).length === 0) return inSequence([]);
  return inSequence([oneValue(value), children(value, descendants)]);
}
