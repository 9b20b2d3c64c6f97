import type { LooseStep } from './assemble.ts';
import { type OpenedShell, opensShell } from './opens-shell.ts';
import type { Prompt } from './prompt.ts';
import type { PromptHint, Step } from './transcript.ts';

/** Says of each step of a note, in order, where its prompt places it. */
export function locateSteps(sessions: readonly (readonly LooseStep[])[]): readonly (readonly Step[])[] {
  const home = workstations(sessions.flat());
  let open: OpenedShell | undefined;
  return sessions.map((steps) => {
    let here = false;
    return steps.map(({ asked, ...step }) => {
      const isSame = asked === undefined || (asked.form === 'dollar' && here);
      const kind = isSame ? bareKind(step.command, open) : kindOf(asked, open, home);
      if (kind === 'workstation' && (asked !== undefined || tools.test(step.command))) open = undefined;
      const opened = opensShell(step.command);
      open = /^(?:exit|logout)\b/.test(step.command) ? undefined : (opened ?? open);
      // The same `$ ` may be the prompt of the shell that was opened in this very fence.
      here = opened !== undefined || (here && isSame && kind === open);
      return { ...step, at: hintOf(kind, asked) };
    });
  });
}

/**
 * What authors type inside a container or node: after a bare `kubectl exec -it … sh` it is meant for that
 * shell.
 */
const innerTools = new Set(
  `nslookup dig host getent wget curl nc telnet ping ip ps cat ls cd hostname env printenv id whoami apk apt
  apt-get exit`.split(/\s+/),
);

function bareKind(command: string, open: OpenedShell | undefined): PromptHint['kind'] {
  // Whoever is on a node does all there, but for what needs the author's configuration.
  if (open === 'node' && !tools.test(command)) return open;
  return open !== undefined && innerTools.has(/^\S*/.exec(command)?.[0] ?? '') ? open : 'workstation';
}

function hintOf(kind: PromptHint['kind'], asked: Prompt | undefined): PromptHint {
  const user = asked?.user ?? (asked?.root ? 'root' : undefined);
  return {
    kind,
    ...(user === undefined ? {} : { user }),
    ...(asked?.host === undefined ? {} : { host: asked.host }),
    ...(asked?.directory === undefined ? {} : { directory: asked.directory }),
  };
}

/** What is typed on the author's own machine, hardly ever inside a container. */
const tools =
  /^(?:sudo\s+)?(?:kubectl|k|microk8s(?:\.kubectl)?|k3s|helm|minikube|kind|gcloud|docker|kubeadm|eksctl)\s/;

const nodeName = /node|minion|worker|master|control-?plane|^ip-\d|instance/;

/** Hosts at whose prompt the cluster's tools are typed: the author's own machine, whatever its name. */
function workstations(steps: readonly LooseStep[]): ReadonlySet<string> {
  const hosts = steps.map((step) => (tools.test(step.command) ? step.asked?.host : undefined));
  return new Set(hosts.filter((host) => host !== undefined));
}

function kindOf(asked: Prompt, open: OpenedShell | undefined, home: ReadonlySet<string>): PromptHint['kind'] {
  if (asked.form === 'path') return open ?? 'container';
  if (asked.form === 'root') return open ?? 'workstation';
  if (asked.form === 'name' && /^(?:(?:bash|sh|ash|zsh)-|dnstools)/.test(asked.host ?? ''))
    return open ?? 'container';
  if (asked.form !== 'address' && asked.form !== 'name') return 'workstation';
  const host = asked.host ?? '';
  if (/^(?:pod|container)$/.test(host)) return 'container';
  if (home.has(host)) return 'workstation';
  if (asked.form === 'name' && nodeName.test(host)) return 'node';
  if (open !== undefined) return open;
  if (nodeName.test(host)) return 'node';
  return asked.directory === '/' || (asked.user === 'root' && asked.directory?.startsWith('/'))
    ? 'container'
    : 'workstation';
}
