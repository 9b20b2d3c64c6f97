import { behaves } from '../profile.ts';
import type { Version } from '../version.ts';
import { labelValueProblems, qualifiedNameProblems } from './names.ts';
import type { LabelRequirement } from './selectors.ts';
import { badRequest } from './status.ts';

/**
 * Reads `app=web,tier in (a,b),!old`. Throws a Status as the server answers it.
 *
 * apimachinery: pkg/labels/selector.go `Parser`
 */
export function parseLabelSelector(text: string, version: Version): readonly LabelRequirement[] {
  return new Parser(scan(text), version).parse();
}

const operators: Readonly<Record<string, LabelRequirement['operator']>> = {
  '=': 'In',
  '==': 'In',
  in: 'In',
  '!=': 'NotIn',
  notin: 'NotIn',
  '>': 'Gt',
  '<': 'Lt',
};

const symbols: ReadonlySet<string> = new Set([')', ',', '!', '==', '=', '>', '<', '!=', '(']);

/** The words and symbols of a selector; the end of the text is an empty token. */
function scan(text: string): readonly string[] {
  return [...text.matchAll(/==|!=|[=!(),><]|[^\s=!(),><]+/g)].map(([token]) => token);
}

class Parser {
  readonly #tokens: readonly string[];
  readonly #version: Version;
  #at = 0;

  constructor(tokens: readonly string[], version: Version) {
    this.#tokens = tokens;
    this.#version = version;
  }

  parse(): readonly LabelRequirement[] {
    const requirements: LabelRequirement[] = [];
    while (this.#next !== '') {
      if (!isWord(this.#next) && this.#next !== '!') {
        throw badRequest(`found '${this.#next}', expected: !, identifier, or 'end of string'`);
      }
      requirements.push(this.#requirement());
      const after = this.#take();
      if (after === '') break;
      if (after !== ',') throw badRequest(`found '${after}', expected: ',' or 'end of string'`);
      if (!isWord(this.#next) && this.#next !== '!') {
        throw badRequest(`found '${this.#next}', expected: identifier after ','`);
      }
    }
    return requirements;
  }

  get #next(): string {
    return this.#tokens[this.#at] ?? '';
  }

  #take(): string {
    const token = this.#next;
    this.#at += 1;
    return token;
  }

  #requirement(): LabelRequirement {
    const absent = this.#next === '!';
    if (absent) this.#take();
    const key = this.#take();
    if (!isWord(key)) throw unparsable(`found '${key}', expected: identifier`);
    this.#refuseKey(key);
    if (absent) return { key, operator: 'DoesNotExist' };
    if (this.#next === '' || this.#next === ',') return { key, operator: 'Exists' };
    const word = this.#take();
    const operator = operators[word];
    if (!operator) throw unparsable(`found '${word}', expected: ${this.#operatorNames()}`);
    const values = word === 'in' || word === 'notin' ? this.#values() : [this.#exactValue()];
    values.forEach((value, index) => {
      this.#refuseValue(value, key, index);
    });
    return { key, operator, values };
  }

  #refuseKey(key: string): void {
    const problems = qualifiedNameProblems(key, this.#version);
    if (problems.length === 0) return;
    if (behaves(this.#version, 'selectors.fieldErrors')) refuse(problems, 'key', key);
    throw unparsable(`invalid label key ${JSON.stringify(key)}: ${problems.join('; ')}`);
  }

  #refuseValue(value: string, key: string, index: number): void {
    const problems = labelValueProblems(value);
    if (problems.length === 0) return;
    if (behaves(this.#version, 'selectors.fieldErrors')) refuse(problems, `values[${index}][${key}]`, value);
    const [what, where] = [value, key].map((text) => JSON.stringify(text));
    throw unparsable(`invalid label value: ${what}: at key: ${where}: ${problems.join('; ')}`);
  }

  #operatorNames(): string {
    return behaves(this.#version, 'selectors.operatorNames')
      ? 'in, notin, =, ==, !=, gt, lt'
      : "'=', '!=', '==', 'in', notin'";
  }

  #values(): readonly string[] {
    const open = this.#take();
    if (open !== '(') throw unparsable(`found '${open}' expected: '('`);
    const first = this.#next;
    if (!isWord(first) && first !== ',' && first !== ')') {
      throw unparsable(`found '${first}', expected: ',', ')' or identifier`);
    }
    const values = new Set<string>();
    while (this.#next !== ')') {
      const word = this.#next;
      if (isWord(word)) {
        values.add(this.#take());
        if (this.#next !== ',' && this.#next !== ')') {
          throw unparsable(`found '${this.#next}', expected: ',' or ')'`);
        }
        if (this.#next === ')') break;
      } else if (word !== ',') {
        throw unparsable(`found '${word}', expected: ',', or identifier`);
      } else if (values.size === 0) values.add('');
      this.#take();
      if (this.#next === ')') values.add('');
    }
    this.#take();
    return [...values].sort();
  }

  #exactValue(): string {
    if (this.#next === '' || this.#next === ',') return '';
    const word = this.#take();
    if (!isWord(word)) throw unparsable(`found '${word}', expected: identifier`);
    return word;
  }
}

function isWord(token: string): boolean {
  return token !== '' && !symbols.has(token);
}

function refuse(problems: readonly string[], field: string, value: string): void {
  const [first] = problems;
  if (first !== undefined) throw unparsable(`${field}: Invalid value: ${JSON.stringify(value)}: ${first}`);
}

function unparsable(reason: string): Error {
  return badRequest(`unable to parse requirement: ${reason}`);
}
