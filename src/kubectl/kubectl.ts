import { checkGlobals } from './check-globals.ts';
import { Client } from './client.ts';
import { type CommandLine, commandLine, FlagFailure } from './command-line.ts';
import { commands } from './commands.ts';
import { failure, NotSimulated, Refusal, Unreached } from './errors.ts';
import type { Flags } from './flags.ts';
import { printHelp } from './help.ts';
import type { KubectlHost, Steps } from './host.ts';
import { impersonated } from './impersonation.ts';
import type { Invocation } from './invocation.ts';
import { contextNamespace, kubeconfigPath, readKubeconfig } from './kubeconfig.ts';
import { tellMissingConfigs } from './missing-configs.ts';
import { tellTries } from './no-server.ts';
import { type Profile, profileOf } from './profile.ts';
import { unreachedBy } from './reach.ts';

/**
 * Runs one kubectl command line. What takes time or happens outside the API is yielded as a request to the
 * host;
 * the result is the exit code.
 *
 * @example
 *     const steps = kubectl(['get', 'pods'], host);
 *     const { value } = steps.next({});
 */
export function* kubectl(argv: readonly string[], host: KubectlHost): Steps {
  const profile = profileOf(host.version);
  try {
    const line = commandLine(argv, commands, profile);
    return yield* runReached(line, argv, host, profile);
  } catch (error) {
    return yield* giveUp(error, host, profile);
  }
}

function* runReached(line: CommandLine, argv: readonly string[], host: KubectlHost, profile: Profile): Steps {
  try {
    return yield* runLine(line, argv, host, profile);
  } catch (error) {
    if (error instanceof Unreached) tellTries(host, argv, line.path, profile, error);
    throw error;
  }
}

function* runLine(line: CommandLine, argv: readonly string[], host: KubectlHost, profile: Profile): Steps {
  for (const notice of line.parsed.deprecations) host.write('stderr', `${notice}\n`);
  const { flags, args } = line.parsed;
  if (flags.bool('help') || !line.command.run) return printHelp(line, host);
  // `kubectl config set-context` has flags of these names that say something else.
  const isConfig = line.path.startsWith('kubectl config');
  if (!isConfig) checkGlobals(flags, host, { path: line.path, own: line.command.flags, profile });
  const lacking = (line.command.required ?? []).filter((name) => !flags.changed(name));
  if (lacking.length > 0) {
    throw new FlagFailure(`required flag(s) ${lacking.map((name) => `"${name}"`).join(', ')} not set`, '');
  }
  const user = impersonated(flags);
  const unreached = isConfig ? undefined : unreachedBy(flags, host);
  const invocation: Invocation = {
    command: line.path,
    argv,
    flags,
    args,
    dashAt: line.parsed.dashAt,
    host,
    profile,
    client: new Client(host, profile, { ...(user && { user }), ...(unreached && { unreached }) }),
    namespace: flags.string('namespace') || namespaceOf(flags, host),
    namespaceGiven: flags.changed('namespace'),
    out: (text) => host.write('stdout', text),
    err: (text) => host.write('stderr', text),
  };
  tellMissingConfigs(invocation);
  const result = line.command.run(invocation);
  const code = typeof result === 'number' ? result : yield* result;
  if (code === 0 && flags.bool('warnings-as-errors')) refuseWarnings(invocation.client.warningCount);
  return code;
}

/** kubectl: pkg/cmd/cmd.go `NewKubectlCommand`, what is done after a command */
function refuseWarnings(count: number): void {
  if (count > 0) throw failure(`${count} ${count === 1 ? 'warning' : 'warnings'} received`);
}

/** The namespace of the context in use; what the world states where no kubeconfig was written. */
function namespaceOf(flags: Flags, host: KubectlHost): string {
  if (host.readFile(kubeconfigPath(host, flags)) === undefined) return host.settings.namespace;
  return contextNamespace(readKubeconfig(host, flags), flags) || 'default';
}

function* giveUp(error: unknown, host: KubectlHost, profile: Profile): Steps {
  if (error instanceof NotSimulated) {
    yield { type: 'unsupported', what: error.what };
    return 1;
  }
  if (error instanceof FlagFailure) {
    const word = profile.has('capitalError') ? 'Error' : 'error';
    const isDiff = profile.has('diffFlagsAreUsage') && error.hint.startsWith("See 'kubectl diff ");
    const hint = isDiff ? "See 'kubectl diff -h' for help and examples\n" : error.hint;
    host.write('stderr', `${word}: ${error.text}\n${hint}`);
    return isDiff ? 2 : 1;
  }
  if (!(error instanceof Refusal)) throw error;
  if (error.text !== '') host.write('stderr', error.text.endsWith('\n') ? error.text : `${error.text}\n`);
  return error.exitCode;
}
