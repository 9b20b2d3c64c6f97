import type { Identity } from '#cluster';
import { OutsideWorld } from '../outside-world.ts';
import type { Program, ProgramContext } from '../program.ts';

/** Who one is: `id` and `whoami` of coreutils and busybox. */
export const identityPrograms: readonly Program[] = [
  { name: 'id', run: showIdentity },
  { name: 'whoami', run: showName },
];

function showIdentity(context: ProgramContext): number {
  const words = context.argv.slice(1);
  const letters = words.map((word) => word.replace(/^-/, '')).join('');
  const identity = identityIn(context);
  const isKnown = words.every((word) => word.startsWith('-')) && /^[ugGn]*$/.test(letters);
  if (context.identity === undefined && isKnown) throw new OutsideWorld('the user of this machine');
  if (identity === undefined || !isKnown) return notSimulated(context);
  const text = letters === '' ? whole(identity, context) : part(identity, letters, context);
  if (text === undefined) return notSimulated(context);
  context.write('stdout', `${text}\n`);
  return 0;
}

function whole(identity: Identity, context: ProgramContext): string {
  const { uid, gid } = identity;
  const user = named(uid, identity.userName(uid));
  const group = named(gid, identity.groupName(gid));
  const groups = groupsOf(identity, context).map((each) => named(each, identity.groupName(each)));
  return `uid=${user} gid=${group} groups=${groups.join(',')}`;
}

function part(identity: Identity, letters: string, context: ProgramContext): string | undefined {
  const kind = letters.replace('n', '');
  const isNamed = letters.includes('n');
  const { uid, gid } = identity;
  const group = (each: number) => (isNamed ? (identity.groupName(each) ?? String(each)) : String(each));
  if (kind === 'u') return isNamed ? (identity.userName(uid) ?? String(uid)) : String(uid);
  if (kind === 'g') return group(gid);
  return kind === 'G' ? groupsOf(identity, context).map(group).join(' ') : undefined;
}

/**
 * coreutils puts the primary group first, whatever the kernel says; busybox tells what the kernel says, if it
 * says anything. coreutils: lib/mgetgroups.c; busybox: coreutils/id.c
 */
function groupsOf({ gid, groups }: Identity, { dialect }: ProgramContext): readonly number[] {
  if (!dialect.startsWith('busybox')) return [gid, ...groups.filter((each) => each !== gid)];
  return groups.length > 0 ? groups : [gid];
}

function named(id: number, name: string | undefined): string {
  return name === undefined ? String(id) : `${id}(${name})`;
}

function showName(context: ProgramContext): number {
  const user = context.env.get('USER');
  const identity = identityIn(context);
  if (context.identity !== undefined && identity === undefined) return notSimulated(context);
  const name = identity === undefined ? (user ?? 'root') : identity.userName(identity.uid);
  if (name !== undefined) {
    context.write('stdout', `${name}\n`);
    return 0;
  }
  const isBusybox = context.dialect.startsWith('busybox');
  const words = isBusybox ? 'unknown uid' : 'cannot find name for user ID';
  context.write('stderr', `whoami: ${words} ${identity?.uid}\n`);
  return 1;
}

/** In a container, who it runs as; elsewhere root is known alone. */
function identityIn(context: ProgramContext): Identity | undefined {
  if (context.identity !== undefined) return context.identity();
  const isRoot = (context.env.get('USER') ?? 'root') === 'root';
  const root = () => 'root';
  return isRoot ? { uid: 0, gid: 0, groups: [0], userName: root, groupName: root } : undefined;
}

function notSimulated(context: ProgramContext): number {
  context.unsupported(context.argv.join(' '));
  return 1;
}
