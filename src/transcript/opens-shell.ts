/** Where an interactive shell runs that a command opens. */
export type OpenedShell = 'container' | 'node';

/**
 * Whether a command leaves the author at the prompt of another shell: `kubectl exec -it web -- sh`,
 * `kubectl run … -it --image=busybox`, `docker exec -it …`, `ssh host`, `minikube ssh`.
 */
export function opensShell(command: string): OpenedShell | undefined {
  const words = command
    .trim()
    .replace(/^sudo\s+/, '')
    .split(/\s+/);
  const program = words[0] ?? '';
  if (/^(?:kubectl|k|oc|docker|podman|nerdctl|crictl|ctr)$/.test(program)) return opensContainer(words);
  if (/^(?:minikube|vagrant|multipass|gcloud|docker-machine)$/.test(program)) {
    const at = words.findIndex((word) => word === 'ssh' || word === 'shell');
    return at > 0 && !words.includes('--') && !words.includes('--command') && !words.includes('-c')
      ? 'node'
      : undefined;
  }
  if (program === 'ssh')
    return words.slice(1).filter((word) => !word.startsWith('-')).length === 1 ? 'node' : undefined;
  return undefined;
}

const verbs = new Set(['exec', 'run', 'attach', 'debug']);

function opensContainer(words: readonly string[]): 'container' | undefined {
  const verb = words.find((word) => verbs.has(word));
  if (verb === undefined) return undefined;
  const end = words.indexOf('--');
  const flags = end < 0 ? words : words.slice(0, end);
  const interactive = flags.some((word) => /^-[a-z]*i[a-z]*$|^--stdin(?:=true)?$|^--interactive$/.test(word));
  if (!interactive) return undefined;
  const called = end < 0 ? lastWord(words, verb) : words[end + 1];
  return called === undefined || isShell(called) ? 'container' : undefined;
}

/** Without `--` the last word is the command of `exec` or docker; `run` has none. */
function lastWord(words: readonly string[], verb: string): string | undefined {
  if (verb === 'run' && words[0] !== 'docker') return undefined;
  return verb === 'attach' ? undefined : words.at(-1);
}

function isShell(word: string): boolean {
  return /^(?:\/(?:usr\/)?bin\/)?(?:sh|bash|ash|zsh|dash)$/.test(word);
}
