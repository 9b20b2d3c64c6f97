import type { Libc } from '#cluster';
import type { Reach } from '../network-view.ts';

/** Why there is no connection, in the C library's words. musl: src/errno/__strerror.h */
export function unreachedWords(reach: Exclude<Reach, { type: 'connected' }>, libc: Libc = 'glibc'): string {
  const isMusl = libc === 'musl';
  switch (reach.type) {
    case 'refused':
      return 'Connection refused';
    case 'timed out':
      return isMusl ? 'Operation timed out' : 'Connection timed out';
    case 'unreachable':
      if (reach.reason === 'network') return isMusl ? 'Network unreachable' : 'Network is unreachable';
      return isMusl ? 'Host is unreachable' : 'No route to host';
    default:
      return reach satisfies never;
  }
}
