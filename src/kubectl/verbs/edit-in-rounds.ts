import { failure, Refusal } from '../errors.ts';
import type { Steps } from '../host.ts';
import type { Invocation } from '../invocation.ts';
import { shapedText } from '../shaped-text.ts';

const preface =
  "# Please edit the object below. Lines beginning with a '#' will be ignored,\n" +
  '# and an empty file will abort the edit. If an error occurs while saving this file will be\n' +
  '# reopened with the relevant failures.\n#\n';

/** An editor that never brings anything new is not asked for ever. */
const mostRounds = 10;

/** A text to be edited, and what is done with what the editor saves. */
export interface Edited {
  readonly original: string;
  /** Sends it; what is wrong with it as a comment for the next round. */
  readonly change: (text: string) => string | undefined;
}

/**
 * Opens the editor until what it saves is accepted, or is the same again. kubectl:
 * pkg/cmd/util/editor/editoptions.go
 */
export function* editInRounds(invocation: Invocation, { original, change }: Edited): Steps {
  const path = temporaryFile(invocation);
  // JSON has no comments to say it in.
  const isCommented = invocation.flags.string('output') !== 'json';
  let text = isCommented ? preface + original : original;
  let failed: string | undefined;
  for (let round = 0; round < mostRounds; round += 1) {
    const saved = yield* savedText(invocation, path, text);
    const plain = withoutComments(saved);
    if (failed === plain) return giveUp(invocation, path);
    if (failed === undefined && plain === withoutComments(original)) {
      invocation.err('Edit cancelled, no changes made.\n');
      return 0;
    }
    if (plain.trim() === '') {
      invocation.err('Edit cancelled, saved file was empty.\n');
      return 0;
    }
    const fault = acceptedBy(change, plain, () => keepCopy(invocation, path));
    if (fault === undefined) return 0;
    failed = plain;
    text = isCommented ? `${preface.slice(0, -2)}${fault}#\n${plain}` : plain;
  }
  return giveUp(invocation, path);
}

function temporaryFile(invocation: Invocation): string {
  const { host, flags } = invocation;
  const number = host.oracle.choose({
    key: `number of the file in ${host.runId}`,
    about: "the number in the edited file's name",
    domain: shapedText('number of a temporary file', /^[0-9a-z]{5,10}$/, '1234567890'),
  });
  return `/tmp/kubectl-edit-${number}.${flags.string('output') === 'json' ? 'json' : 'yaml'}`;
}

function* savedText(invocation: Invocation, path: string, text: string): Steps<string> {
  const { env } = invocation.host;
  const editor = env.KUBE_EDITOR || env.EDITOR || 'vi';
  const reply = yield { type: 'edit', editor, path, text };
  if (reply.exitCode !== undefined && reply.exitCode !== 0) {
    throw failure(`there was a problem with the editor ${JSON.stringify(editor)}`);
  }
  return reply.text ?? text;
}

/** What is refused without another round is kept in a file. */
function acceptedBy(change: Edited['change'], text: string, keep: () => void): string | undefined {
  try {
    return change(text);
  } catch (error) {
    if (error instanceof Refusal) keep();
    throw error;
  }
}

function keepCopy(invocation: Invocation, path: string): void {
  invocation.err(`A copy of your changes has been stored to ${JSON.stringify(path)}\n`);
}

function giveUp(invocation: Invocation, path: string): never {
  keepCopy(invocation, path);
  throw new Refusal('error: Edit cancelled, no valid changes were saved.');
}

function withoutComments(text: string): string {
  return text
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join('\n');
}
