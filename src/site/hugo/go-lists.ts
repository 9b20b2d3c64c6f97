import { type Apply, filter, withArguments } from './go-filters.ts';
import { fieldName } from './go-names.ts';
import { atom, type Expression, literalText, marked, plain, type Scope } from './go-values.ts';

/** The functions of lists and maps that have a counterpart in Liquid. */
export const listFunctions: Readonly<Record<string, Apply>> = {
  len: ([value]) => value && plain(`${value.text}${value.isMap ? ' | pairs' : ''} | size`),
  delimit: ([list, mark], scope) => withArguments(list, 'join', [mark], scope),
  slice: (values, scope) => pushed(plain('"" | split: ","'), values, scope),
  append: (values, scope) => pushed(values.at(-1), values.slice(0, -1), scope),
  where,
  sort: sorted,
  last: ([count, list], scope) =>
    count && like(list, withArguments(list, 'slice', [plain(`-${atom(count, scope)}`), count], scope)),
  after: ([count, list], scope) => like(list, withArguments(list, 'slice', [count, plain('1000000')], scope)),
  first: ([count, list], scope) => like(list, withArguments(list, 'slice', [plain('0'), count], scope)),
  uniq: ([list]) => like(list, list && plain(`${list.text} | uniq`)),
  reverse: ([list]) => like(list, list && plain(`${list.text} | reverse`)),
  union: ([first, second], scope) => {
    const all = withArguments(first, 'concat', [second], scope);
    return all && like(first, plain(`${all.text} | uniq`));
  },
  jsonify: filter('json'),
  index: indexed,
  seq: ([from, to], scope) => {
    const [start, end] = to === undefined ? ['1', from] : [from && atom(from, scope), to];
    return end && start !== undefined ? plain(`(${start}..${atom(end, scope)})`) : undefined;
  },
};

function pushed(list: Expression | undefined, values: readonly Expression[], scope: Scope) {
  return values.reduce<Expression | undefined>(
    (made, value) => withArguments(made, 'push', [marked(value)], scope),
    list,
  );
}

/** A list that holds the same as another. */
function like(list: Expression | undefined, made: Expression | undefined): Expression | undefined {
  return made && (list?.items === undefined ? made : { ...made, items: list.items });
}

const operators: Readonly<Record<string, string>> = {
  '=': '==',
  '==': '==',
  eq: '==',
  '!=': '!=',
  '<>': '!=',
  ne: '!=',
  '>': '>',
  gt: '>',
  '>=': '>=',
  ge: '>=',
  '<': '<',
  lt: '<',
  '<=': '<=',
  le: '<=',
};

/** `where pages "Section" "posts"`, and with an operator between the two. */
function where(values: readonly Expression[], scope: Scope): Expression | undefined {
  const [list, key, ...rest] = values;
  const written = key && literalText(key);
  if (list === undefined || key === undefined || rest.length === 0 || rest.length > 2) return undefined;
  const name = written === undefined ? key : plain(JSON.stringify(fieldName(written, list.items)));
  const [operator, wanted] = rest.length === 2 ? rest : [undefined, rest[0]];
  if (operator === undefined) return like(list, withArguments(list, 'where', [name, wanted], scope));
  return written === undefined || wanted === undefined
    ? undefined
    : like(list, compared(list, fieldName(written, list.items), literalText(operator) ?? '', wanted, scope));
}

function compared(list: Expression, name: string, operator: string, wanted: Expression, scope: Scope) {
  if (!/^[\w.]+$/.test(name)) return undefined;
  const value = scope.keep(wanted.text);
  const test =
    operator === 'in'
      ? `${value} contains one.${name}`
      : Object.hasOwn(operators, operator)
        ? `one.${name} ${operators[operator]} ${value}`
        : undefined;
  return test === undefined ? undefined : plain(`${list.text} | where_exp: "one", ${JSON.stringify(test)}`);
}

/** `sort pages "Date" "desc"`; without a key, the values themselves. */
function sorted([list, key, order]: readonly Expression[]): Expression | undefined {
  if (list === undefined) return undefined;
  if (key === undefined) return plain(`${list.text} | sort`);
  const written = literalText(key);
  const direction = order && literalText(order);
  if (written === undefined || (order !== undefined && direction === undefined)) return undefined;
  if (written === 'value') return plain(`${list.text} | sort${direction === 'desc' ? ' | reverse' : ''}`);
  const by = `${list.text} | by: ${JSON.stringify(fieldName(written, list.items))}`;
  return like(list, plain(direction === 'desc' ? `${by} | reverse` : by));
}

/** `index list 0`, `index map "a" "b"`, `index map $key`. */
function indexed([holder, ...keys]: readonly Expression[], scope: Scope): Expression | undefined {
  if (holder === undefined || keys.length === 0) return undefined;
  const path = keys.map((key) => `[${atom(key, scope)}]`).join('');
  const item = { isPage: holder.items === 'page', isResource: holder.items === 'resource' };
  return { ...plain(`${atom(holder, scope)}${path} | default: ""`), ...(keys.length === 1 ? item : {}) };
}
