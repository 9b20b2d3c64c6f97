import type { LeftOut } from '#site';

/** Says which page was not published, why, and what to do. */
export function leftOutNotice({ path, reason, hint }: LeftOut): string {
  return `Left out ${path} (${reason}): ${hint}`;
}
