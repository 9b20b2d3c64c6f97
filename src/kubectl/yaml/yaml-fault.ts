/** What a reader found wrong, and where. */
export interface YamlProblem {
  readonly code: string;
  readonly message: string;
  readonly offset: number;
}

/** Go reads in two stages that count lines differently. */
type Stage = 'scanner' | 'parser';

/** How go-yaml words what another reader found. */
interface Wording {
  readonly applies: (problem: YamlProblem, text: string) => boolean;
  readonly stage: Stage;
  readonly words: string;
  /** Where go-yaml notices it; where it was found, when left out. */
  readonly noticed?: (problem: YamlProblem, text: string) => number;
}

function hasCode(...codes: readonly string[]) {
  return ({ code }: YamlProblem) => codes.includes(code);
}

function says(pattern: RegExp) {
  return ({ message }: YamlProblem) => pattern.test(message);
}

/** The first that applies. go-yaml: scannerc.go, parserc.go */
const wordings: readonly Wording[] = [
  {
    applies: hasCode('TAB_AS_INDENT', 'BAD_SCALAR_START'),
    stage: 'scanner',
    words: 'found character that cannot start any token',
  },
  {
    applies: (problem, text) =>
      hasCode('BLOCK_AS_IMPLICIT_KEY', 'MULTILINE_IMPLICIT_KEY')(problem) && text[problem.offset] === '-',
    stage: 'scanner',
    words: 'block sequence entries are not allowed in this context',
  },
  {
    applies: hasCode('BLOCK_AS_IMPLICIT_KEY', 'MULTILINE_IMPLICIT_KEY'),
    stage: 'scanner',
    words: 'mapping values are not allowed in this context',
    noticed: ({ offset }, text) => offset + Math.max(text.slice(offset).search(/:(\s|$)/), 0),
  },
  {
    applies: says(/^Missing closing/),
    stage: 'scanner',
    words: 'found unexpected end of stream',
    noticed: (_, text) => text.length,
  },
  {
    applies: says(/^Implicit map keys need/),
    stage: 'scanner',
    words: "could not find expected ':'",
    noticed: nextToken,
  },
  { applies: says(/^Flow sequence/), stage: 'parser', words: "did not find expected ',' or ']'" },
  { applies: says(/^Flow map/), stage: 'parser', words: "did not find expected ',' or '}'" },
  { applies: says(/^Unexpected scalar at/), stage: 'parser', words: "did not find expected '-' indicator" },
  { applies: () => true, stage: 'parser', words: 'did not find expected key' },
];

/** The words of go-yaml for the first problem of a text. decode.go `parser.fail` */
export function yamlFault(problem: YamlProblem, text: string): string {
  const found = wordings.find(({ applies }) => applies(problem, text));
  const at = found?.noticed?.(problem, text) ?? problem.offset;
  const line = lineOf(at, text);
  // Lines are counted from zero, and nothing is said of the first; the scanner's are counted on.
  const place = line === 0 ? '' : `line ${found?.stage === 'scanner' ? line + 1 : line}: `;
  return `yaml: ${place}${found?.words}`;
}

/** The end of a text is a line of its own. scannerc.go `yaml_parser_fetch_stream_end` */
function lineOf(offset: number, text: string): number {
  const before = text.slice(0, offset).split('\n').length - 1;
  return offset >= text.length && !text.endsWith('\n') ? before + 1 : before;
}

/** Where the first token after a line begins. */
function nextToken({ offset }: YamlProblem, text: string): number {
  const rest = text.slice(offset);
  const after = /^[^\n]*(\n[ \t]*(#[^\n]*)?)*/.exec(rest)?.[0].length ?? rest.length;
  return offset + after;
}
