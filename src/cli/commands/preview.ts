import type { PreviewBuild, PreviewEvent } from '#preview';
import type { BuildMemory, SiteBuild } from '#site';
import { type Command, type Invocation, isOn, optionValue } from '../command.ts';
import type { Effects } from '../effects.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { leftOutNotice } from '../left-out-notice.ts';
import { buildOptions, publishingOptions, rootOf, rootOption } from '../options.ts';
import { portOf } from '../port.ts';
import { cacheOption, chooseVerifier } from '../verification-options.ts';

/** `kanzen preview` */
export const preview: Command = {
  name: 'preview',
  aliases: ['serve'],
  summary: 'Serve the site on this machine and show every change at once',
  options: [
    rootOption,
    {
      name: 'port',
      value: 'N',
      short: 'p',
      summary: 'The port (default 1313, or the next one that is free)',
    },
    ...publishingOptions,
    { name: 'open', short: 'O', summary: 'Open the site in a browser' },
    { name: 'no-verify', summary: 'Show pages without verifying them' },
    cacheOption,
  ],
  run,
};

async function run(invocation: Invocation, effects: Effects): Promise<ExitCode> {
  const port = portOf(optionValue(invocation, 'port'));
  const { startPreview } = await import('#preview');
  const running = await startPreview({
    root: rootOf(invocation, effects),
    ignore: ['dist', 'node_modules', '.git', '.kanzen', 'lib'],
    ...(port === undefined ? {} : { port, strictPort: true }),
    build: await builder(invocation, effects),
    report: (event) => effects.stderr.write(describe(event)),
  });
  if (isOn(invocation, 'open')) await effects.open(running.url);
  await effects.interruption();
  await running.close();
  return exitCode.allRight;
}

async function builder(invocation: Invocation, effects: Effects): Promise<() => Promise<PreviewBuild>> {
  const { prepareSite } = await import('../prepare-site.ts');
  const { previewProblems } = await import('../preview-problems.ts');
  const root = rootOf(invocation, effects);
  const verifier = isOn(invocation, 'no-verify') ? undefined : await chooseVerifier(invocation, root, true);
  let memory: BuildMemory | undefined;
  return async () => {
    const stated = buildOptions(invocation, effects);
    const options = { ...stated, isLocal: stated.baseUrl === undefined };
    const site = await prepareSite({
      root,
      options,
      verifier,
      ...(memory === undefined ? {} : { memory }),
    });
    memory = site.build.memory;
    const { leftOut, basePath } = site.build;
    const outputs = belowPath(site.build);
    const { folders } = site;
    return {
      outputs,
      folders,
      basePath,
      problems: previewProblems(site),
      notices: leftOut.map(leftOutNotice),
    };
  };
}

/** The files where the site's address has a path; from the root of the server, the way leads there. */
function belowPath({ outputs, basePath }: SiteBuild): SiteBuild['outputs'] {
  if (basePath === '/') return outputs;
  const below = [...outputs].map(([path, content]) => [`${basePath.slice(1)}${path}`, content] as const);
  const way = `<!doctype html><title>${basePath}</title><meta http-equiv="refresh" content="0; url=${basePath}">`;
  return new Map([...below, ['index.html', way], ['404.html', outputs.get('404.html') ?? way]]);
}

function describe(event: PreviewEvent): string {
  if (event.type === 'listening') return `Serving on ${event.url} (stop with Ctrl+C)\n`;
  if (event.type === 'failed') return `Cannot build: ${String(event.error)}\n`;
  const { problems, notices = [] } = event.build;
  const said = notices.map((notice) => `  ${notice}\n`);
  const found = problems.map(({ place, message }) => `  ${place.path}:${place.line}  ${message}\n`);
  const state = problems.length === 0 ? 'all right' : 'with problems:';
  return `Built ${event.build.outputs.size} files, ${state}\n${[...found, ...said].join('')}`;
}
