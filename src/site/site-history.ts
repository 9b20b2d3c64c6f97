import { type Diagnostic, diagnostic, type Place } from '#text';
import type { SiteSettings } from './settings/site-settings.ts';
import type { SiteHistory, SiteInput } from './site-input.ts';

/** What version control knows of the site, where the site wants it; what is missing of it is said once. */
export function siteHistory(
  { history }: SiteInput,
  { usesHistory }: SiteSettings,
  configuration: string,
): { readonly history: SiteHistory | undefined; readonly diagnostics: readonly Diagnostic[] } {
  if (!usesHistory) return { history: undefined, diagnostics: [] };
  const found = history?.();
  const problem = problemOf(found, { path: configuration, line: 1, column: 1 });
  return { history: found, diagnostics: problem === undefined ? [] : [problem] };
}

function problemOf(history: SiteHistory | undefined, place: Place): Diagnostic | undefined {
  if (history === undefined) {
    const message = 'Dates of changes come from front matter alone: no git repository with commits is here';
    const keys = 'enableGitInfo, ":git" and ":fileModTime"';
    const hints = [`Build in a clone of the repository, or take ${keys} out of the configuration`];
    return diagnostic('git-history', place, message, { severity: 'warning', hints });
  }
  if (!history.isShallow) return undefined;
  const message = 'Dates of changes may be too new: this clone of the repository is shallow';
  const hints = ['Fetch the whole history: git fetch --unshallow, or fetch-depth: 0 in a workflow'];
  return diagnostic('git-history', place, message, { severity: 'warning', hints });
}
