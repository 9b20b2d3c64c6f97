/** What comes of what is typed at a terminal. */
export type TerminalEvent =
  | { readonly type: 'echo'; readonly text: string }
  | { readonly type: 'line'; readonly text: string }
  /** `^C` */
  | { readonly type: 'cleared' }
  /** `^D` on an empty line. */
  | { readonly type: 'end' };

const controls = {
  interrupt: '\x03',
  end: '\x04',
  backspace: '\x7f',
  erase: '\b',
  clearLine: '\x15',
} as const;

/** Reads what is typed at a terminal that echoes and lets its line be edited, as a shell's does. */
export class TerminalLines {
  #line = '';
  #isEscaped = false;

  /** What comes of some more letters. */
  type(text: string): readonly TerminalEvent[] {
    return [...text].flatMap((letter) => this.#one(letter));
  }

  #one(letter: string): readonly TerminalEvent[] {
    if (this.#isEscaped || letter === '\x1b') return this.#escape(letter);
    switch (letter) {
      case '\r':
      case '\n': {
        const text = this.#line;
        this.#line = '';
        return [
          { type: 'echo', text: '\r\n' },
          { type: 'line', text },
        ];
      }
      case controls.interrupt:
        this.#line = '';
        return [{ type: 'echo', text: '^C\r\n' }, { type: 'cleared' }];
      case controls.end:
        return this.#line === '' ? [{ type: 'end' }] : [];
      case controls.backspace:
      case controls.erase:
        return this.#erase(Math.min(1, [...this.#line].length));
      case controls.clearLine:
        return this.#erase([...this.#line].length);
      default:
        if (letter < ' ') return [];
        this.#line += letter;
        return [{ type: 'echo', text: letter }];
    }
  }

  #erase(count: number): readonly TerminalEvent[] {
    if (count === 0) return [];
    this.#line = [...this.#line].slice(0, -count).join('');
    return [{ type: 'echo', text: '\b \b'.repeat(count) }];
  }

  /** Arrows and the like are passed over. */
  #escape(letter: string): readonly TerminalEvent[] {
    this.#isEscaped = letter === '\x1b' || letter === '[' || letter === 'O' || /[0-9;]/.test(letter);
    return [];
  }
}
