import type { PreparedSite } from './prepare-site.ts';

/** How large a site is, by the ends of its files, and how long it and each of its templates took. */
export function siteStats(
  { build, report }: PreparedSite,
  milliseconds: number,
  templates: readonly string[],
): string {
  const sizes = new Map<string, { files: number; bytes: number }>();
  for (const [path, content] of build.outputs) {
    const end = /\.([^./]+)$/.exec(path)?.[1] ?? 'other';
    const size = sizes.get(end) ?? { files: 0, bytes: 0 };
    const bytes = typeof content === 'string' ? Buffer.byteLength(content) : content.length;
    sizes.set(end, { files: size.files + 1, bytes: size.bytes + bytes });
  }
  const rows = [...sizes].sort(([, a], [, b]) => b.bytes - a.bytes);
  const { notes, steps } = report.summary;
  return [
    `Notes: ${notes}, steps: ${steps}, pages: ${build.pages.length}, milliseconds: ${milliseconds}`,
    ...rows.map(
      ([end, { files, bytes }]) => `  ${end.padEnd(8)}${String(files).padStart(6)}  ${kilobytes(bytes)}`,
    ),
    'Milliseconds of templates: all, the longest, how often',
    ...templates,
    '',
  ].join('\n');
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1).padStart(9)} kB`;
}
