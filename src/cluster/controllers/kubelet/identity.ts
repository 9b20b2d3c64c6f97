import { pickDomain } from '../../domains.ts';
import { accountsOf } from '../../images/accounts.ts';
import type { Image } from '../../images/image.ts';
import type { Pod } from '../../kinds/pod.ts';
import type { Container } from '../../kinds/pod-spec.ts';
import type { Context } from '../context.ts';

/** Who a container's programs run as. Groups are in ascending order, as the kernel keeps them. */
export interface Identity {
  readonly uid: number;
  readonly gid: number;
  readonly groups: readonly number[];
  userName(uid: number): string | undefined;
  groupName(gid: number): string | undefined;
}

interface SecurityContext {
  readonly runAsUser?: number;
  readonly runAsGroup?: number;
  readonly fsGroup?: number;
  readonly supplementalGroups?: readonly number[];
  readonly supplementalGroupsPolicy?: string;
}

/**
 * Who a container runs as: what its pod says, then its image. Undefined where that is a name, or a user of
 * the system's own, about whom nothing is known. kubernetes: pkg/securitycontext/util.go; the runtime looks
 * up the rest in the image.
 */
export function identityOf(
  pod: Pod,
  container: Container,
  image: Image,
  context: Context,
): Identity | undefined {
  const ofPod = (pod.spec.securityContext ?? {}) as SecurityContext;
  const settings: SecurityContext = { ...ofPod, ...container.securityContext };
  const accounts = accountsOf(image);
  const [user = '0', group] = (image.user ?? '0').split(':');
  const uid = settings.runAsUser ?? (/^\d+$/.test(user) ? Number(user) : accounts.number(user));
  if (uid === undefined) return undefined;
  const account = accounts.user(uid);
  const isSystems = account === undefined && (uid < 1000 || !image.known);
  const written = group !== undefined && /^\d+$/.test(group) ? Number(group) : undefined;
  if (isSystems && settings.runAsGroup === undefined) return undefined;
  const gid = settings.runAsGroup ?? written ?? account?.gid ?? 0;
  const ofImage = ofPod.supplementalGroupsPolicy === 'Strict' ? [] : (account?.groups ?? []);
  const added = [
    ...(ofPod.supplementalGroups ?? []),
    ...(ofPod.fsGroup === undefined ? [] : [ofPod.fsGroup]),
  ];
  const own = listsPrimaryGroup(context) ? [gid] : [];
  return {
    uid,
    gid,
    groups: [...new Set([...ofImage, ...added, ...own])].sort((left, right) => left - right),
    userName: (id) => accounts.user(id)?.name,
    groupName: (id) => accounts.group(id),
  };
}

/** Runtimes put the primary group among the others since 2023. containerd: CVE-2023-25173 */
function listsPrimaryGroup(context: Context): boolean {
  const members = context.is({ from: '1.26' }) ? ['listed', 'apart'] : ['apart', 'listed'];
  const chosen = context.choose({
    key: 'primary group of containers',
    about: 'whether the runtime puts the primary group of a container among its others',
    domain: {
      ...pickDomain(members, (each) => each, 'ways to treat the primary group'),
      sample: () => members[0] ?? '',
    },
  });
  return chosen === 'listed';
}

/** The home of who a container runs as. runc: libcontainer/user `GetExecUser`, whose default is the root. */
export function homeOf(pod: Pod, container: Container, image: Image): string {
  const ofPod = (pod.spec.securityContext ?? {}) as SecurityContext;
  const { runAsUser } = { ...ofPod, ...container.securityContext } as SecurityContext;
  if (runAsUser === undefined) return '/root';
  return accountsOf(image).user(runAsUser)?.home ?? '/';
}
