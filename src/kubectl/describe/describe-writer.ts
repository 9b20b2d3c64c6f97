import { alignTabs, describeLayout, oldDescribeLayout, type TabLayout } from '#text';
import type { Profile } from '../profile.ts';

/**
 * Collects the lines of a description; columns are aligned from one flush to the next. kubectl: describe.go
 * `PrefixWriter`
 */
export class DescribeWriter {
  readonly #layout: TabLayout;
  #done = '';
  #open = '';

  constructor(profile: Profile) {
    this.#layout = profile.has('describesWithTabs') ? oldDescribeLayout : describeLayout;
  }

  /** Writes text that may hold tabs and line ends, indented by two blanks a level. */
  write(level: number, text: string): void {
    this.#open += '  '.repeat(level) + text;
  }

  line(level: number, text: string): void {
    this.write(level, `${text}\n`);
  }

  flush(): void {
    if (this.#open !== '') this.#done += alignTabs(this.#open, this.#layout);
    this.#open = '';
  }

  /** What was written since the last flush, with its tabs. */
  plain(): string {
    return this.#done + this.#open;
  }

  finish(): string {
    this.flush();
    return this.#done;
  }
}
