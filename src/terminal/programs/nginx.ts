import type { Program } from '../program.ts';

/** `nginx` as a command: its version. nginx: src/core/nginx.c `ngx_show_version_info` */
export const nginx: Program = {
  name: 'nginx',
  run(context) {
    const [option] = context.argv.slice(1);
    if (option !== '-v') {
      context.unsupported(context.argv.join(' '));
      return 1;
    }
    context.write('stderr', `nginx version: nginx/${context.dialect}\n`);
    return 0;
  },
};
