/**
 * Thrown when a program reaches for something that is not simulated: its output is kept as its author
 * wrote it.
 */
export class OutsideWorld extends Error {
  override readonly name = 'OutsideWorld';
  readonly what: string;

  constructor(what: string) {
    super(`Not simulated: ${what}`);
    this.what = what;
  }
}
