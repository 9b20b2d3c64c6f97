import type { PresumedObject } from './presumed-object.ts';
import { cellOf } from './presumed-object.ts';

/** Images whose names workloads often bear. */
const usual = [
  'nginx',
  'httpd',
  'redis',
  'busybox',
  'alpine',
  'mysql',
  'postgres',
  'ubuntu',
  'centos',
  'debian',
  'mongo',
];

/** Words by which an output tells the image of the container that it was typed in. */
const dialects: readonly (readonly [RegExp, string])[] = [
  [/^Address 1: /m, 'busybox:1.28'],
  [/^Address:\s+\S+:53$|^wget: (?:can't|bad|server returned|download)|^Connecting to \S+ \(/m, 'busybox'],
  [/^fetch http\S*alpine/m, 'alpine'],
  [/\bnginx -|\/nginx\/|\/etc\/nginx\b/, 'nginx'],
];

/** An image, by what rows, commands and outputs tell; else one of the workload's own name. */
export function imageOf(object: PresumedObject, typedInside: string): string {
  const shown = cellOf(object, 'IMAGES', 'IMAGE(S)')?.split(',')[0];
  const inside = dialects.find(([pattern]) => pattern.test(typedInside))?.[1];
  const named = usual.find((image) => object.name.split(/[-.]/).includes(image));
  const set = object.seen.flatMap(({ images }) => Object.values(images ?? {}))[0];
  const [base] = (set ?? '').split(':');
  return shown ?? inside ?? named ?? (base || object.name);
}

/** An image that does nothing by itself is given something to do. */
export function commandOf(image: string): { readonly command?: readonly string[] } {
  return /^(?:busybox|alpine|ubuntu|centos|debian)\b/.test(image) ? { command: ['sleep', '1000000'] } : {};
}

/** The name of a workload's one container. */
export function containerOf(object: PresumedObject, image: string): string {
  const set = object.seen.flatMap(({ images }) => Object.keys(images ?? {}))[0];
  const shown = cellOf(object, 'CONTAINERS', 'CONTAINER(S)')?.split(',')[0];
  return shown ?? set ?? image.replace(/^.*\//, '').replace(/[:@].*$/, '');
}
