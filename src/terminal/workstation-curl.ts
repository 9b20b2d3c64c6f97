import { type Domain, pickDomain } from '#cluster';
import type { Program, ProgramContext } from './program.ts';
import { curl } from './programs/curl/curl.ts';

/** One version for each wording of its errors; which one the author's machine has is a choice. */
const worded = ['8.5.0', '7.68.0', '7.81.0', '7.88.1', '8.9.1', '7.29.0'];

const shape = /^[78]\.\d{1,2}\.\d{1,2}$/;

/** Servers and logs print any version, so that any is legal. */
const domain: Domain<string> = {
  ...pickDomain(worded, String, 'versions of curl'),
  refuse: (value) => (shape.test(value) ? undefined : `${value} is no version of curl`),
  parse: (text) => (shape.test(text) ? text : undefined),
  sample: () => '8.5.0',
  exceptional: true,
};

/** The author's curl. */
export const workstationCurl: Program = {
  name: 'curl',
  run: (context) => curl.run({ ...context, dialect: versionOf(context) }),
};

function versionOf({ oracle }: ProgramContext): string {
  return oracle.choose({
    key: 'version of curl of workstation',
    domain,
    about: "the version of curl on the author's machine",
  });
}
