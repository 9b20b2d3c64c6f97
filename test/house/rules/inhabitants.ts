import { isDoor, type Rule } from '../house.ts';

/** Every file is imported by someone; the doors are named in package.json. */
export const inhabitants: Rule = (house) => {
  const imported = new Set(house.flatMap((file) => file.imports.map(({ target }) => target)));
  return house
    .filter((file) => !isDoor(file) && !imported.has(file.path))
    .map(({ path }) => ({ path, line: 1, message: 'a file that nobody imports: use it or delete it' }));
};
