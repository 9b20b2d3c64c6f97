import type { PageSchema } from '../front-matter/page-schema.ts';
import { globPattern } from './glob.ts';
import { logicalPath, type Page, topSection } from './page.ts';

/** The schemas of the configuration that a page must fit: those of its section, and of patterns of paths. */
export function schemasFor(
  page: Pick<Page, 'kind' | 'folders' | 'name' | 'term'>,
  schemas: readonly PageSchema[],
): readonly PageSchema[] {
  return schemas.filter(({ target }) =>
    target.startsWith('/')
      ? globPattern(target).fits(logicalPath(page))
      : page.kind === 'page' && topSection(page) === target,
  );
}
