const shells = new Set(['sh', 'bash', 'ash', 'dash', 'zsh']);

/** Whether a command starts a shell that reads what is typed: `sh`, `/bin/bash -l`, not `sh -c …`. */
export function isInteractiveShell(argv: readonly string[]): boolean {
  const [first = '', ...rest] = argv;
  if (first === '/usr/bin/env' || first === 'env') return rest.length > 0 && isInteractiveShell(rest);
  const name = first.slice(first.lastIndexOf('/') + 1);
  return shells.has(name) && rest.every((each) => /^-[ilv]+$/.test(each) || each === '--login');
}
