import { type Expression, expressionOf } from '#text';

/** The regular expressions of Hugo's `ignoreFiles`; what is none is left out. */
export function ignoring(patterns: unknown): readonly Expression[] {
  const stated: readonly unknown[] = Array.isArray(patterns) ? patterns : [];
  return stated.flatMap((pattern) => (typeof pattern === 'string' ? (expressionOf(pattern) ?? []) : []));
}

/** Hugo: whether the whole path of a file in `content/`, `data/` or `i18n/` fits one of them. */
export function isIgnored(path: string, patterns: readonly Expression[]): boolean {
  return (
    patterns.length > 0 &&
    /^(?:content|data|i18n)\b/.test(path) &&
    patterns.some((pattern) => pattern.fits(`/${path}`))
  );
}
