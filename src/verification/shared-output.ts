import type { Step } from '#transcript';

/** What commands that change something say of it, at the end of a line. */
const result =
  / (?:created|configured|unchanged|deleted|replaced|patched|edited|scaled|exposed|labeled|annotated|autoscaled|updated|restarted|paused|resumed|rolled back|tainted|cordoned|drained)(?: .*)?$/;
const changing =
  /^(?:kubectl|k) (?:\S+ )*?(?:apply|create|run|expose|scale|delete|patch|label|annotate|set|edit|replace|autoscale|rollout|taint|cordon)\b/;
const listing = /^(?:kubectl|k) (?:\S+ )*?get\b(?!.*\s-o[ =]?(?!wide))/;

/**
 * Whether the one block of output below several bare commands shows more than what the last of them printed.
 * Many pages show of "apply it, then list it" the list alone.
 */
export function sharesOutput(steps: readonly Step[]): boolean {
  const lines = steps.flatMap(({ output }) => output.map(({ text }) => text));
  const tables = lines.filter((line) => /^NAME(?:SPACE)? {2,}[A-Z]|^No resources found/.test(line)).length;
  return steps.slice(0, -1).some(({ command }) => {
    if (changing.test(command)) return lines.some((line) => result.test(line));
    return listing.test(command) ? tables > 1 : true;
  });
}
