/** What a room may do: DESIGN of the house in one table; ARCHITECTURE.md says it in words. */
export interface Room {
  /** The rooms it may enter. */
  readonly enters: readonly string[];
  /** The rooms whose types alone it may use. */
  readonly entersForTypes?: readonly string[];
  /** The packages it may use; a name ending in `/` allows all of a scope. */
  readonly packages?: readonly string[];
  /** Whether it knows no disk, network, clock or chance. */
  readonly isPure: boolean;
  /** Whether nothing in it waits. */
  readonly isSynchronous?: boolean;
}

const markdownPackages = [
  'uniorg',
  'uqr',
  'uniorg-parse/lib/parser.js',
  'unified',
  'shiki',
  'vfile',
  'hast',
  'mdast',
  'gray-matter',
  'yaml',
  '@shikijs/',
  'smol-toml',
  'katex',
  'gemoji',
];

/** Every room of the house. */
export const rooms: Readonly<Record<string, Room>> = {
  text: { enters: [], packages: ['re2js'], isPure: true, isSynchronous: true },
  cluster: {
    enters: ['text'],
    packages: ['@marcbachmann/cel-js', '@noble/hashes'],
    isPure: true,
    isSynchronous: true,
  },
  kubectl: { enters: ['text', 'cluster'], packages: ['diff', 'yaml'], isPure: true, isSynchronous: true },
  terminal: { enters: ['text', 'cluster', 'kubectl'], packages: ['just-bash', 'diff'], isPure: false },
  transcript: {
    enters: ['text'],
    packages: ['mdast', 'remark-', 'unified', 'yaml'],
    isPure: true,
    isSynchronous: true,
  },
  verification: {
    enters: ['text', 'terminal', 'transcript', 'cluster'],
    packages: ['yaml', 'diff', 'valibot', 'smol-toml'],
    isPure: true,
  },
  markdown: {
    enters: ['text', 'transcript'],
    entersForTypes: ['verification'],
    packages: [
      ...markdownPackages,
      'remark-',
      'rehype-',
      'mdast-',
      'hast-',
      'unist-',
      'micromark-',
      'property-information',
    ],
    isPure: true,
  },
  site: {
    enters: ['text', 'markdown'],
    entersForTypes: ['verification'],
    packages: ['@noble/hashes', 'gray-matter', 'liquidjs', 'fast-xml-parser', 'smol-toml', 'valibot', 'yaml'],
    isPure: true,
  },
  reporting: { enters: ['text'], entersForTypes: ['verification'], isPure: true, isSynchronous: true },
  preview: { enters: ['text', 'site'], packages: ['chokidar'], isPure: false },
  server: { enters: ['text', 'cluster'], packages: ['ws', 'yaml'], isPure: false },
  playground: { enters: ['text', 'terminal', 'cluster'], isPure: false },
  cli: {
    enters: [
      'text',
      'cluster',
      'kubectl',
      'terminal',
      'transcript',
      'verification',
      'markdown',
      'site',
      'reporting',
      'preview',
      'server',
    ],
    packages: ['chokidar', 'yaml'],
    isPure: false,
  },
};
