/** Names that authors use for each language, and the highlighter does not: those of Hugo's highlighter too. */
const others: Readonly<Record<string, string>> = {
  yaml: 'k8s manifest',
  go: 'golang',
  html: 'gotemplate gotmpl go-html-template go-template',
  ini: 'conf cfg dosini pacmanconf java-properties',
  bash: 'shell-session shellsession sh-session bash-session console terminal ksh',
  bat: 'dosbatch winbatch',
  dotenv: 'env',
  actionscript: 'as',
  ada: 'ada95 ada2005',
  apache: 'apacheconf aconf',
  asm: 'gas nasm armasm',
  awk: 'gawk mawk nawk',
  bibtex: 'bib',
  coffeescript: 'coffee-script',
  'common-lisp': 'cl',
  cpp: 'arduino',
  cql: 'cassandra',
  crystal: 'cr',
  diff: 'udiff patch',
  elisp: 'emacs',
  elixir: 'ex exs',
  fennel: 'fnl',
  fish: 'fishshell',
  gherkin: 'cucumber',
  graphql: 'graphqls',
  haxe: 'hx hxsl',
  jinja: 'django',
  jsx: 'react',
  make: 'mf bsdmake',
  matlab: 'octave',
  md: 'mkd',
  nim: 'nimrod',
  nix: 'nixos',
  'objective-c': 'objectivec obj-c',
  perl: 'pl',
  php: 'php3 php4 php5 phtml',
  powerquery: 'pq',
  powershell: 'posh psm1 psd1',
  python: 'sage python3 python2 py3 py2 cython pyx',
  qml: 'qbs',
  r: 's splus',
  racket: 'rkt',
  raku: 'pl6',
  rst: 'rest restructuredtext',
  scheme: 'scm',
  smalltalk: 'st squeak',
  solidity: 'sol',
  sql: 'mysql mariadb postgres postgresql plpgsql tsql t-sql',
  'system-verilog': 'systemverilog sv',
  vb: 'vb.net vbnet',
  vala: 'vapi',
  v: 'vlang',
  vue: 'vuejs',
  xml: 'dtd',
};

/** The highlighter's name of a language, by the others that it goes by. */
export const aliases: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(others).flatMap(([name, list]) => list.split(' ').map((other) => [other, name])),
  ),
  cmd: 'bash',
};

const texts =
  'text txt plain plaintext none nohighlight no-highlight output cat log ascii ansi tree go-text-template';
const diagrams =
  'goat plantuml puml dot graphviz d2 ditaa svgbob chart echarts vega vega-lite wavedrom markmap';
const lists = 'gitignore dockerignore crontab caddyfile rego';

/** Names of what is shown without colours: no code of any language, diagrams, and what nothing here colours. */
export const plain: ReadonlySet<string> = new Set(
  [texts, diagrams, lists].flatMap((list) => list.split(' ')),
);
