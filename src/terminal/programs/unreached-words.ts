import type { Reach } from '../network-view.ts';

/** Why there is no connection, in the C library's words. */
export function unreachedWords(reach: Exclude<Reach, { type: 'connected' }>): string {
  switch (reach.type) {
    case 'refused':
      return 'Connection refused';
    case 'timed out':
      return 'Connection timed out';
    case 'unreachable':
      return reach.reason === 'network' ? 'Network is unreachable' : 'No route to host';
    default:
      return reach satisfies never;
  }
}
