/** Does one thing after another, since a world can only be in one state at a time. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  /** Does something when all that came before is done. */
  take<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(task);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
