import type { HouseFile, Import, Rule, Violation } from '../house.ts';
import { type Room, rooms } from '../rooms.ts';

/** Imports keep to the doors and to the stairs, and a room uses no package but its own. */
export const walls: Rule = (house) =>
  house.flatMap((file) => {
    const room = rooms[file.room];
    if (!room)
      return [
        { path: file.path, line: 1, message: `no such room "${file.room}": add it to the table of rooms` },
      ];
    return file.imports.flatMap((imported) => judge(file, room, imported));
  });

function judge(file: HouseFile, room: Room, imported: Import): readonly Violation[] {
  const { specifier, line } = imported;
  const refuse = (message: string) => [{ path: file.path, line, message }];
  if (specifier === '') return refuse('an import whose target is computed: name the file');
  if (specifier.startsWith('#')) return throughDoor(file, room, imported, refuse);
  if (specifier.startsWith('.')) {
    if (!imported.target?.startsWith(`src/${file.room}/`)) {
      return refuse(
        `"${specifier}" goes through a wall: enter by the door, "#${imported.target?.split('/')[1]}"`,
      );
    }
    return specifier.endsWith('.ts') ? [] : refuse(`"${specifier}" has no ending: write ".ts"`);
  }
  if (specifier.startsWith('node:')) {
    return room.isPure ? refuse(`"${specifier}" in a pure room: take what it gives as an argument`) : [];
  }
  return mayUse(room, specifier)
    ? []
    : refuse(`"${specifier}" is no package of this room: add it to the table of rooms`);
}

function throughDoor(
  file: HouseFile,
  room: Room,
  { specifier, isTypeOnly }: Import,
  refuse: (message: string) => readonly Violation[],
): readonly Violation[] {
  const other = specifier.slice(1);
  if (other === file.room) return refuse(`"${specifier}" is this room itself: import the file`);
  if (room.enters.includes(other)) return [];
  if (!room.entersForTypes?.includes(other)) return refuse(`"${file.room}" may not enter "${specifier}"`);
  return isTypeOnly ? [] : refuse(`"${file.room}" may use only types of "${specifier}": write "import type"`);
}

function mayUse(room: Room, specifier: string): boolean {
  return (room.packages ?? []).some(
    (name) => specifier === name || specifier.startsWith(/[-/]$/.test(name) ? name : `${name}/`),
  );
}
