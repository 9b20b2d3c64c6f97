import type { Program } from '../program.ts';
import { curl } from './curl/curl.ts';
import { dig } from './dig/dig.ts';

/** All programs that are not text tools of the shell library, by name. */
export const programs: ReadonlyMap<string, Program> = new Map([curl, dig].map((program) => [program.name, program]));
