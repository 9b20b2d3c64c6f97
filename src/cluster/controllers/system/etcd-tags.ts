import type { Version } from '../../version.ts';

/**
 * etcd's tag by the minor version of the kubeadm that installs it. kubernetes:
 * cmd/kubeadm/app/constants/constants.go `SupportedEtcdVersion`
 */
const tags: readonly (readonly [from: number, tag: string])[] = [
  [0, '3.1.12'],
  [11, '3.2.18'],
  [12, '3.2.24'],
  [14, '3.3.10'],
  [16, '3.3.15-0'],
  [17, '3.4.3-0'],
  [19, '3.4.13-0'],
  [22, '3.5.0-0'],
  [23, '3.5.1-0'],
  [24, '3.5.3-0'],
  [25, '3.5.4-0'],
  [26, '3.5.6-0'],
  [27, '3.5.7-0'],
  [28, '3.5.9-0'],
  [29, '3.5.10-0'],
  [30, '3.5.12-0'],
  [31, '3.5.15-0'],
  [32, '3.5.16-0'],
  [33, '3.5.21-0'],
  [34, '3.6.4-0'],
  [35, '3.6.5-0'],
];

/** The tag of etcd's image. */
export function etcdTag({ minor }: Version): string {
  return tags.findLast(([from]) => from <= minor)?.[1] ?? '3.1.12';
}
