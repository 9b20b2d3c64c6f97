import { normalizePath } from '#cluster';
import type { KubectlHost } from '#kubectl';
import { findEntry, readText } from '../file-store.ts';
import type { ProgramContext } from '../program.ts';
import { workingDirectory } from '../working-directory.ts';
import type { KubectlRun } from './kubectl-run.ts';
import { remoteApi } from './remote-api.ts';
import { tellUnknown } from './tell-unknown.ts';

/** Where a relative path starts from: the note's own folder has what the author's present one has not. */
function folderOf(path: string, { files, cwd }: ProgramContext): string {
  return findEntry(files, path, cwd) === undefined ? workingDirectory : cwd;
}

/** What a run of kubectl sees of the workstation and of the cluster. */
export function kubectlHost({ world, context, command }: KubectlRun): KubectlHost {
  const { cluster, options } = world;
  const isLater = command.clients > 0;
  command.clients += 1;
  return {
    version: cluster.settings.kubectl,
    api: remoteApi(cluster, { isLater }),
    ...(context.files === world.files && { discovery: world.discovery }),
    settings: cluster.settings,
    oracle: cluster.oracle,
    runId: context.runId,
    now: () => cluster.now,
    stdin: context.stdin,
    stdinIsTerminal: context.stdinIsTerminal,
    env: Object.fromEntries(context.env),
    directory: context.cwd,
    readFile: (path) =>
      path === '/dev/stdin' ? context.stdin : readText(context.files, path, folderOf(path, context)),
    listFiles: (path) => context.files.tree.list(normalizePath(path, folderOf(path, context))),
    // client-go: tools/clientcmd/loader.go `WriteToFile` makes the folder too.
    writeFile(path, text) {
      const target = normalizePath(path, context.cwd);
      context.files.replace(context.files.tree.write(target, text, { mtime: cluster.now }));
    },
    fetchUrl: (url) => options.urls?.[url],
    write: (stream, text) => context.write(stream, text),
    logs(container, logOptions) {
      tellUnknown(container, logOptions, { world, context, command });
      const lines = cluster.logs(container, logOptions);
      for (const { date, at } of lines) {
        if (date !== undefined)
          cluster.oracle.printed({ type: 'date', text: date, instant: at, now: cluster.now, exact: true });
      }
      return lines;
    },
  };
}
