import { doorNames } from '../doors.ts';
import type { Rule } from '../house.ts';

/** Every name that leaves a room has a doc comment where it is declared. */
export const documentation: Rule = (house) =>
  doorNames(house)
    .filter(({ isDocumented }) => !isDocumented)
    .map(({ path, line, name }) => ({
      path,
      line,
      message: `"${name}" leaves its room without a doc comment`,
    }));
