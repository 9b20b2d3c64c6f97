import type { Status } from '#cluster';

/** What kubectl gives up with. `text` is all that it prints on stderr, without the last line end. */
export class Refusal extends Error {
  readonly text: string;
  readonly exitCode: number;

  constructor(text: string, exitCode = 1) {
    super(text);
    this.text = text;
    this.exitCode = exitCode;
  }
}

/** The API's refusal of a request. */
export class StatusRefusal extends Refusal {
  readonly status: Status;

  constructor(status: Status) {
    super(statusText(status));
    this.status = status;
  }
}

/** Why a request never reached the API: what kubectl gives up with, and what it logs of each try to discover. */
export class Unreached extends Refusal {
  /** The words of `memcache.go`; undefined where discovery was answered before. */
  readonly tried: string | undefined;

  constructor(text: string, tried?: string) {
    super(text);
    this.tried = tried;
  }
}

/** Something that kubectl has and this client does not; becomes a request of type `unsupported`. */
export class NotSimulated extends Error {
  readonly what: string;

  constructor(what: string) {
    super(what);
    this.what = what;
  }
}

/** `error: …`, said once. kubectl: pkg/cmd/util/helpers.go `StandardErrorMessage`, `checkErr` */
export function failure(message: string): Refusal {
  return new Refusal(message.startsWith('error: ') ? message : `error: ${message}`);
}

/** A wrong usage. kubectl: pkg/cmd/util/helpers.go `UsageErrorf` */
export function usageFailure(command: string, message: string): Refusal {
  return failure(`${message}\nSee '${command} -h' for help and examples`);
}

/** The words for an API refusal. kubectl: pkg/cmd/util/helpers.go `checkErr`, `StandardErrorMessage` */
export function statusText(status: Status): string {
  if (status.reason === 'Invalid') return invalidText(status);
  return `Error from server${status.reason ? ` (${status.reason})` : ''}: ${status.message}`;
}

function invalidText(status: Status): string {
  const { kind = '', name = '', causes = [] } = status.details ?? {};
  const subject = kind || name ? `The ${kind} "${name}" is invalid` : 'The request is invalid';
  // The line that tells of causes ends, whatever ends in it. helpers.go `MultilineError`
  if (causes.length === 0) return status.message ? `${subject}: ${status.message}` : subject;
  const lines = [...new Set(causes.map((cause) => `${cause.field}: ${cause.message}`))];
  const told = lines.length === 1 ? lines[0] : `\n${lines.map((line) => `* ${line}`).join('\n')}`;
  return `${subject}: ${told}${told?.endsWith('\n') ? '\n' : ''}`;
}

/**
 * The refusal with where it came from put before its message. kubectl: pkg/cmd/util/helpers.go
 * `AddSourceToErr`
 */
export function withSource(error: unknown, verb: string, source: string): unknown {
  return withWords(error, `error when ${verb} "${source}": `);
}

/** The refusal with words before its message. */
export function withWords(error: unknown, words: string): unknown {
  if (!(error instanceof StatusRefusal)) return error;
  return new StatusRefusal({ ...error.status, message: `${words}${error.status.message}` });
}

/** Whether the API says that there is no such object. */
export function isNotFound(error: unknown): error is StatusRefusal {
  return error instanceof StatusRefusal && error.status.reason === 'NotFound';
}

/** What is invalid is told in a line of its own only where it is all. helpers.go `StandardErrorMessage` */
function lineOf(refusal: Refusal): string {
  if (!(refusal instanceof StatusRefusal) || refusal.status.reason !== 'Invalid') return refusal.text;
  return `Error from server (Invalid): ${refusal.status.message}`;
}

/**
 * What was refused, and after it, in one piece, what was wrong with the files. cli-runtime:
 * pkg/resource/visitor.go `ContinueOnErrorVisitor`; apimachinery: pkg/util/errors `aggregate.Error`
 */
export function withFaults(refusals: readonly Refusal[], faults: readonly Refusal[]): readonly Refusal[] {
  const [first] = faults;
  if (refusals.length === 0 || first === undefined) return [...refusals, ...faults];
  const texts = new Set(faults.map(({ text }) => text.replace(/^error: /, '')));
  return [...refusals, texts.size === 1 ? first : new Refusal(`[${[...texts].join(', ')}]`)];
}

/**
 * Several refusals as one, each on its own line; only a lone one begins with `error:`. kubectl:
 * pkg/cmd/util/helpers.go `MultipleErrors`
 */
export function refusalOf(refusals: readonly Refusal[]): Refusal {
  const [first] = refusals;
  if (first && refusals.length === 1) return first;
  const lines = refusals.map((refusal) => lineOf(refusal).replace(/^error: /, ''));
  return new Refusal(lines.map((line) => `${line}\n`).join(''), first?.exitCode ?? 1);
}

/**
 * Refusals that are told as one among others: their bare messages, in brackets if there are several.
 * apimachinery: pkg/util/errors/errors.go `aggregate.Error`
 */
export function nested(refusals: readonly Refusal[]): Refusal {
  const messages = [
    ...new Set(refusals.map((one) => (one instanceof StatusRefusal ? one.status.message : one.text))),
  ];
  return new Refusal(messages.length === 1 ? String(messages[0]) : `[${messages.join(', ')}]`);
}
