import { resolve } from 'node:path';
import type { BuildOptions } from '#site';
import { type Invocation, isOn, type Option, optionValue } from './command.ts';
import type { Effects } from './effects.ts';

/** Where the site is. */
export const rootOption: Option = { name: 'root', value: 'DIR', summary: 'The site\'s folder (default ".")' };

/** Which pages a build publishes, and where. */
export const publishingOptions: readonly Option[] = [
  { name: 'drafts', short: 'D', summary: 'Publish drafts too' },
  { name: 'future', short: 'F', summary: 'Publish pages whose date is still to come' },
  { name: 'expired', short: 'E', summary: 'Publish pages whose expiry date is past' },
  { name: 'base-url', value: 'URL', summary: 'The address of the site, instead of the configured one' },
];

/** The site's folder that an invocation means, absolute. */
export function rootOf(invocation: Invocation, effects: Effects): string {
  return resolve(effects.cwd, optionValue(invocation, 'root') ?? '.');
}

/** What an invocation says about publishing, as the site understands it. */
export function buildOptions(invocation: Invocation, effects: Effects): BuildOptions {
  const baseUrl = optionValue(invocation, 'base-url');
  return {
    now: effects.now(),
    // Without a flag, the configuration decides.
    ...(isOn(invocation, 'drafts') ? { drafts: true } : {}),
    ...(isOn(invocation, 'future') ? { future: true } : {}),
    ...(isOn(invocation, 'expired') ? { expired: true } : {}),
    ...(baseUrl === undefined ? {} : { baseUrl }),
  };
}
