const shells = setOf(`
  sh bash shell zsh console shell-session shellsession terminal cmd command ksh fish powershell bat session
  shell-script
`);
const outputs = setOf('none text txt plain plaintext output out cat log nohighlight stdout');
const data = setOf(`
  yaml yml json jsonc json5 toml ini xml html css scss js javascript jsx ts typescript tsx go golang java
  kotlin swift python py ruby rb php perl rust rs c cpp csharp scala haskell lua groovy gradle dockerfile
  docker makefile make cmake nginx apache conf properties diff patch sql hcl terraform tf mermaid graphviz
  dot plantuml uml ditaa svg math latex tex proto graphql csv markdown md rego jsonnet cue gotemplate
  jinja vue svelte caddyfile env dotenv
`);

/** What a fence's language says about it: little, as authors write sessions in any language. */
export type LanguageClass = 'shell' | 'output' | 'data' | 'none' | 'other';

/** Sorts a fence's language. */
export function languageClass(language: string | undefined): LanguageClass {
  if (language === undefined) return 'none';
  if (shells.has(language)) return 'shell';
  if (outputs.has(language)) return 'output';
  return data.has(language) ? 'data' : 'other';
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}
