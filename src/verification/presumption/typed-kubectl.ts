/** A call of kubectl that a note types. */
export interface TypedKubectl {
  readonly verb: string;
  /** Its words behind the verb that are no flags. */
  readonly words: readonly string[];
  /** Its flags by their long names; those without a value have none. */
  readonly flags: Readonly<Record<string, readonly string[]>>;
}

/** Short names of the flags that tell something of objects. */
const longNames: Readonly<Record<string, string>> = {
  n: 'namespace',
  l: 'selector',
  f: 'filename',
  k: 'kustomize',
  c: 'container',
  o: 'output',
  L: 'label-columns',
  p: 'patch',
};
/** Flags whose value is the next word. */
const valued =
  /^(?:namespace|selector|filename|kustomize|container|output|label-columns|patch|type|image|replicas|port|target-port|name|context|kubeconfig|labels|generator|restart|sort-by|field-selector|from-literal|from-file|timeout|tail|since|as|for|schedule)$/;

/** The calls of kubectl in a command, also those that are joined with others. */
export function typedKubectls(command: string): readonly TypedKubectl[] {
  return command
    .replace(/\\\n/g, ' ')
    .split(/\|\||&&|[;|\n]|\$\(/)
    .flatMap((part) => {
      const found =
        /^\s*(?:sudo\s+)?(?:\w+=\S*\s+)*(?:kubectl|k|kc|microk8s[. ]kubectl|k3s kubectl)\s+(.*)$/.exec(part);
      const call =
        found &&
        callOf(
          (found[1] ?? '')
            .replace(/\s#.*$/, '')
            .trim()
            .split(/\s+/),
        );
      return call ? [call] : [];
    });
}

function callOf(words: readonly string[]): TypedKubectl | undefined {
  const flags: Record<string, string[]> = {};
  const plain: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (word === '--') break;
    const flag = /^--?([A-Za-z][\w-]*)(?:=(.*))?$/.exec(word);
    if (!flag) plain.push(word.replace(/^["']|["']$/g, ''));
    else {
      const short = /^-[nlfkcoLp]$/.exec(word) ?? /^-([nflo])([^\s=-].*)$/.exec(word);
      const glued = short?.[2] === undefined ? undefined : [short[1] ?? '', short[2]];
      const name = longNames[glued?.[0] ?? flag[1] ?? ''] ?? flag[1] ?? '';
      const isValued = valued.test(name) && (word.startsWith('--') || short !== null);
      const next = isValued && glued === undefined && flag[2] === undefined ? words[at + 1] : undefined;
      if (next !== undefined) at += 1;
      const value = (glued?.[1] ?? flag[2] ?? next ?? '').replace(/^["']|["']$/g, '');
      flags[name] = [...(flags[name] ?? []), value];
    }
  }
  const [verb, ...rest] = plain;
  return verb === undefined ? undefined : { verb, words: rest, flags };
}
