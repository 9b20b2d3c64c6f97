import type { Image } from './image.ts';

/** What an image's `/etc/passwd` and `/etc/group` say, as far as it matters to who runs in it. */
export interface Accounts {
  /** A user by number; undefined for one that the image does not have. */
  user(uid: number): Account | undefined;
  group(gid: number): string | undefined;
  /** The number of a user; undefined for a name that is not known here. */
  number(name: string): number | undefined;
}

/** A user of an image. */
export interface Account {
  readonly name: string;
  readonly gid: number;
  readonly home: string;
  /** The groups that have the user for a member. */
  readonly groups: readonly number[];
}

const nobody = 65_534;

/** Alpine: alpine-baselayout `group`; root is a member of these. */
const alpineGroups: Readonly<Record<number, string>> = {
  0: 'root',
  1: 'bin',
  2: 'daemon',
  3: 'sys',
  4: 'adm',
  6: 'disk',
  10: 'wheel',
  11: 'floppy',
  20: 'dialout',
  26: 'tape',
  27: 'video',
};

/** Users above the system's own that images bring. */
const ordinary: readonly (readonly [repository: RegExp, uid: number, name: string])[] = [
  [/(^|\/)node$/, 1000, 'node'],
  [/(^|\/)ubuntu$/, 1000, 'ubuntu'],
];

/** The users and groups of an image. Those of its packages, between root and the ordinary ones, are not known. */
export function accountsOf(image: Image): Accounts {
  const isAlpine = image.os.startsWith('Alpine');
  const isBusybox = image.os.startsWith('BusyBox');
  const groups = isAlpine ? alpineGroups : isBusybox ? { 0: 'root', 10: 'wheel' } : { 0: 'root' };
  const memberships = Object.keys(groups).map(Number);
  const ofRoot = isAlpine ? memberships : isBusybox ? [10] : [];
  const users = new Map<number, Account>([
    [0, { name: 'root', gid: 0, home: '/root', groups: ofRoot }],
    [nobody, { name: 'nobody', gid: nobody, home: '/', groups: [] }],
    ...ordinary
      .filter(([repository]) => repository.test(image.reference.replace(/:.*$/, '')))
      .map(([, uid, name]) => [uid, { name, gid: uid, home: `/home/${name}`, groups: [] }] as const),
  ]);
  const nobodies = isAlpine || isBusybox ? 'nobody' : 'nogroup';
  return {
    user: (uid) => users.get(uid),
    group: (gid) =>
      gid === nobody ? nobodies : ((groups as Record<number, string>)[gid] ?? users.get(gid)?.name),
    number: (name) => [...users].find(([, each]) => each.name === name)?.[0],
  };
}
