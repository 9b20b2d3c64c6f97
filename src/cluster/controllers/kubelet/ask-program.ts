import type { Context } from '../context.ts';
import { type Place, serialOf } from './place.ts';
import { refOf } from './running.ts';

/** A command that a kubelet has run in a container: a probe's or a hook's. */
export interface Errand {
  readonly purpose: 'probe' | 'hook';
  /** Which of the container's: `liveness`, `preStop`. */
  readonly name: string;
  readonly argv: readonly string[];
  readonly times: number;
}

/** Asks whoever runs programs to run a command in a container. */
export function askProgram(place: Place, { purpose, name, argv, times }: Errand, context: Context): void {
  const { pod, container, runtime } = place;
  const id = `${runtime.uid}/${container.name}/${name}/${times}`;
  context.memory.programs.set(id, {
    id,
    serial: `${serialOf(place)}, ${name} ${times}`,
    purpose,
    errand: name,
    restarts: false,
    container: refOf(pod, container),
    argv,
    stdin: false,
    tty: false,
    startedAt: context.now,
  });
}
