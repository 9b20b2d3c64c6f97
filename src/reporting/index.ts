/** Reports as text: one pure function from a run's report to a text for each format. */
import { github } from './github.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import { pretty } from './pretty/pretty.ts';
import type { Reporter } from './reporter.ts';
import { sarif } from './sarif.ts';
import { tap } from './tap.ts';

export { type Paint, plain, type ReportContext, type Reporter, type Style } from './reporter.ts';

/** Every format, in the order in which the help names them. */
export const reporters: readonly Reporter[] = [pretty, json, junit, tap, github, sarif, markdown];
