import type { Program } from '../../program.ts';
import { programVersion } from '../../program-version.ts';
import { busyboxWget } from './busybox-wget.ts';
import { gnuWget } from './gnu-wget.ts';

/** `wget` of GNU and of busybox. */
export const wget: Program = {
  name: 'wget',
  run(context) {
    const version = programVersion(context.dialect);
    return version.make === 'busybox' ? busyboxWget(context, version) : gnuWget(context);
  },
};
