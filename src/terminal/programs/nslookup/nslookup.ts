import type { Program } from '../../program.ts';
import { atLeast, programVersion } from '../../program-version.ts';
import { bindNslookup } from './bind-nslookup.ts';
import { busyboxNslookup } from './busybox-nslookup.ts';
import { oldBusyboxNslookup } from './old-busybox-nslookup.ts';

/** `nslookup` of BIND and of busybox, which was rewritten in 1.29. */
export const nslookup: Program = {
  name: 'nslookup',
  run(context) {
    const version = programVersion(context.dialect);
    if (version.make !== 'busybox') return bindNslookup(context, version);
    return atLeast(version, '1.29') ? busyboxNslookup(context, version) : oldBusyboxNslookup(context);
  },
};
