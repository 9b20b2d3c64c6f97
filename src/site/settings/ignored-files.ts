/** The regular expressions of Hugo's `ignoreFiles`; what is none is left out. */
export function ignoring(patterns: unknown): readonly RegExp[] {
  return (Array.isArray(patterns) ? patterns : []).flatMap((pattern) => {
    try {
      return typeof pattern === 'string' ? [new RegExp(pattern, 'u')] : [];
    } catch {
      return [];
    }
  });
}

/** Hugo: whether the whole path of a file in `content/`, `data/` or `i18n/` fits one of them. */
export function isIgnored(path: string, patterns: readonly RegExp[]): boolean {
  return (
    patterns.length > 0 &&
    /^(?:content|data|i18n)\b/.test(path) &&
    patterns.some((pattern) => pattern.test(`/${path}`))
  );
}
