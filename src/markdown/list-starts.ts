import type { Code, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';

/**
 * CommonMark 5.2: only what interrupts a paragraph must begin with 1. The reader takes a list behind indented
 * code and a blank line for one that interrupts, since the code could still go on; this says that it does
 * not, and leaves the list to whom it belongs.
 */
export function listStarts(): Extension {
  const digits = '0123456789'.split('').map((digit) => digit.charCodeAt(0));
  const construct = { name: 'listStart', tokenize };
  return { document: Object.fromEntries(digits.map((code) => [code, construct])) };
}

function tokenize(this: TokenizeContext, effects: Effects, _ok: State, nok: State): State {
  const before = this.events.findLast(([, token]) => token.type === 'chunkFlow');
  const isBehindBlank = before?.[1].type === 'chunkFlow' && this.sliceSerialize(before[1]).trim() === '';
  if (isBehindBlank) this.interrupt = false;
  return (code: Code) => {
    void effects;
    return nok(code);
  };
}
