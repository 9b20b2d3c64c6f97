import type { Version } from '../version.ts';

/** What is wrong with a name, in the words of apimachinery's pkg/util/validation; empty if nothing is. */
export type NameProblems = readonly string[];

const label = '[a-z0-9]([-a-z0-9]*[a-z0-9])?';
const dns1035 = '[a-z]([-a-z0-9]*[a-z0-9])?';
const subdomain = `${label}(\\.${label})*`;
const qualifiedName = '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]';
const labelValue = `(${qualifiedName})?`;

/** A lowercase RFC 1123 label: containers, namespaces, Services from 1.34 on. */
export function labelProblems(name: string, version: Version): NameProblems {
  const subject = version.minor >= 20 ? 'a lowercase RFC 1123 label' : 'a DNS-1123 label';
  const rule =
    "must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character";
  return [
    ...lengthProblems(name, 63),
    ...(whole(label).test(name) ? [] : [shapeProblem(`${subject} ${rule}`, label, ['my-name', '123-abc'])]),
  ];
}

/** A DNS-1035 label: the names of Services up to 1.33. */
export function dns1035Problems(name: string): NameProblems {
  const rule =
    "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character";
  return [
    ...lengthProblems(name, 63),
    ...(whole(dns1035).test(name) ? [] : [shapeProblem(rule, dns1035, ['my-name', 'abc-123'])]),
  ];
}

/** A lowercase RFC 1123 subdomain: the names of most objects. */
export function subdomainProblems(name: string, version: Version): NameProblems {
  const subject = version.minor >= 20 ? 'a lowercase RFC 1123 subdomain' : 'a DNS-1123 subdomain';
  const rule = `${subject} must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character`;
  return [
    ...lengthProblems(name, 253),
    ...(whole(subdomain).test(name) ? [] : [shapeProblem(rule, subdomain, ['example.com'])]),
  ];
}

/** The host of a rule that holds for all names under another. */
export function wildcardProblems(name: string): NameProblems {
  const pattern = `\\*\\.${subdomain}`;
  const rule =
    "a wildcard DNS-1123 subdomain must start with '*.', followed by a valid DNS subdomain, which must consist of lower case alphanumeric characters, '-' or '.' and end with an alphanumeric character";
  return [
    ...lengthProblems(name, 253),
    ...(whole(pattern).test(name) ? [] : [shapeProblem(rule, pattern, ['*.example.com'])]),
  ];
}

/** The name of an RBAC object: anything that fits into a path. */
export function pathProblems(name: string): NameProblems {
  if (name === '.' || name === '..') return [`may not be '${name}'`];
  return ['/', '%'].filter((letter) => name.includes(letter)).map((letter) => `may not contain '${letter}'`);
}

/** The key of a label or annotation: an optional subdomain, a slash, a name. */
export function qualifiedNameProblems(key: string, version: Version): NameProblems {
  const parts = key.split('/');
  if (parts.length > 2) {
    const rule = `a qualified name ${qualifiedRule}`;
    return [
      `${shapeProblem(rule, qualifiedName, ['MyName', 'my.name', '123-abc'])} with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')`,
    ];
  }
  const [name = '', prefix] = parts.reverse();
  return [
    ...(prefix === undefined ? [] : prefixProblems(prefix, version)),
    ...(name === '' ? ['name part must be non-empty'] : []),
    ...lengthProblems(name, 63).map((problem) => `name part ${problem}`),
    ...(whole(qualifiedName).test(name)
      ? []
      : [`name part ${shapeProblem(qualifiedRule, qualifiedName, ['MyName', 'my.name', '123-abc'])}`]),
  ];
}

const qualifiedRule =
  "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character";

function prefixProblems(prefix: string, version: Version): NameProblems {
  if (prefix === '') return ['prefix part must be non-empty'];
  return subdomainProblems(prefix, version).map((problem) => `prefix part ${problem}`);
}

/** The value of a label. */
export function labelValueProblems(value: string): NameProblems {
  const rule =
    "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character";
  return [
    ...lengthProblems(value, 63),
    ...(whole(labelValue).test(value)
      ? []
      : [shapeProblem(rule, labelValue, ['MyValue', 'my_value', '12345'])]),
  ];
}

/** The name of a port: what IANA calls a service name. */
export function portNameProblems(name: string, version: Version): NameProblems {
  const problems: string[] = [];
  if (name.length > 15) problems.push('must be no more than 15 characters');
  if (!/^[-a-z0-9]+$/.test(name))
    problems.push('must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)');
  if (!/[a-z]/.test(name)) problems.push(`must contain at least one ${letterWords(version)}`);
  if (name.includes('--')) problems.push('must not contain consecutive hyphens');
  if (name.startsWith('-') || name.endsWith('-')) problems.push('must not begin or end with a hyphen');
  return problems;
}

/** The words were wrong from 1.5 to 1.23, for digits alone never were a name. kubernetes#35990, #107212 */
function letterWords({ minor }: Version): string {
  return minor >= 5 && minor < 24 ? 'letter or number (a-z, 0-9)' : 'letter (a-z)';
}

/** The port of a target: a number, or the name of one. kubernetes: `ValidatePortNumOrName` */
export function portOrNameProblems(port: number | string, version: Version): NameProblems {
  return typeof port === 'number' ? portProblems(port) : portNameProblems(port, version);
}

/** A port number. */
export function portProblems(port: number): NameProblems {
  return port >= 1 && port <= 65535 ? [] : ['must be between 1 and 65535, inclusive'];
}

function lengthProblems(text: string, limit: number): NameProblems {
  return text.length > limit ? [`must be no more than ${limit} characters`] : [];
}

/** apimachinery: `RegexError`; the two blanks after a comma are its own. */
function shapeProblem(rule: string, pattern: string, examples: readonly string[]): string {
  const list = examples.map((example) => `'${example}'`).join(',  or ');
  return `${rule} (e.g. ${list}, regex used for validation is '${pattern}')`;
}

function whole(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`);
}
