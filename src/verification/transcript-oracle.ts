import {
  type Answer,
  type Choice,
  type Domain,
  type Oracle,
  type PrintedTime,
  randomFrom,
  type Timer,
  worldStartKey,
} from '#cluster';

/** A choice as it was drawn in a run: with its domain, and the value in printed form. */
export interface Draw {
  readonly key: string;
  readonly about: string;
  readonly type: Domain<unknown>['type'];
  readonly value: string;
  /** The instant of the draw, in ms. */
  readonly drawnAt: number;
  /**
   * The legal values of a `pick`, the elements of an `order`, the least and most of a `duration`, in printed
   * form.
   */
  readonly members: readonly string[];
  /** Another value than the usual is a special case. */
  readonly exceptional?: true;
  /** The value in printed form that a text stands for, if any of this domain can. */
  readonly read: (text: string) => string | undefined;
  /** What else would have to be chosen for a value, in printed form; nothing that it does not determine. */
  readonly implies: (value: string) => readonly Answer[];
}

/** An answer that the domain refused, and what else would have to be chosen for it. */
export interface Refusal {
  readonly key: string;
  readonly about: string;
  readonly value: string;
  readonly reason: string;
  readonly repair: readonly Answer[];
}

/** A printed time, and how many choices its stage had drawn before. */
export interface SeenTime extends PrintedTime {
  readonly drawn?: number;
}

/** What an oracle saw in one stage of a note. */
export interface Witness {
  readonly draws: readonly Draw[];
  readonly refusals: readonly Refusal[];
  readonly times: readonly SeenTime[];
  readonly timers: readonly Timer[];
}

/**
 * The answer to draw a choice anew: whatever it was, the note now shows that value for something else. Asked
 * for once more, the answer is another one, so that the choice is replayed.
 */
export function anyOther(answer: string | undefined): string {
  return isAnyOther(answer) ? `${answer}*` : '*';
}

/** Whether an answer leaves its choice to chance. */
export function isAnyOther(answer: string | undefined): answer is string {
  return answer !== undefined && /^\*+$/.test(answer);
}

/** Choices whose values no two things share. */
const drawnApart = new Set<string>(['text', 'address', 'number']);
const drawsTried = 64;

/**
 * The oracle of a verification: answers that were read from the note are given where they are legal; every
 * other choice is answered from the seed, alike in every replay.
 */
export class TranscriptOracle implements Oracle {
  readonly #seed: string;
  /** The clock of the world that asks; before it has one, nothing happens at any instant. */
  #now: () => number = () => 0;
  #answers: ReadonlyMap<string, string> = new Map();
  /** Values that the note shows for something else; nobody else draws them by chance. */
  #shown: ReadonlySet<string> = new Set();
  #draws: Draw[] = [];
  #refusals: Refusal[] = [];
  #timers: Timer[] = [];
  #times: SeenTime[] = [];

  /** About when the world is taken to begin, in ms, where nobody says. */
  readonly #near: number | undefined;

  constructor(seed: string, near?: number) {
    this.#seed = seed;
    this.#near = near;
  }

  /** Sets the answers of the runs to come. */
  answerWith(answers: ReadonlyMap<string, string>): void {
    this.#answers = answers;
    this.#shown = new Set(answers.values());
  }

  /** How many choices were drawn since the last witness was taken. */
  get drawn(): number {
    return this.#draws.length;
  }

  /** What was seen since the last call. */
  takeWitness(): Witness {
    const witness = {
      draws: this.#draws,
      refusals: this.#refusals,
      times: this.#times,
      timers: this.#timers,
    };
    this.#draws = [];
    this.#refusals = [];
    this.#times = [];
    this.#timers = [];
    return witness;
  }

  attend(now: () => number): void {
    this.#now = now;
  }

  printed(time: PrintedTime): void {
    this.#times.push({ ...time, drawn: this.#draws.length });
  }

  timed(timer: Timer): void {
    this.#timers.push(timer);
  }

  choose<T>(choice: Choice<T>): T {
    const value = this.#answer(choice) ?? this.#draw(choice);
    this.#draws.push(drawOf(choice, value, this.#now()));
    return value;
  }

  /** A value by chance, but none that the note shows for another choice. */
  #draw<T>({ key, domain }: Choice<T>): T {
    const begun = key === worldStartKey && this.#near !== undefined ? String(this.#near) : undefined;
    const usual = domain.parse(begun ?? '') ?? domain.sample(randomFrom(`${this.#seed}/${key}`));
    if (!drawnApart.has(domain.type) || !this.#shown.has(domain.print(usual))) return usual;
    for (let step = 1; step <= drawsTried; step += 1) {
      const near = domain.type === 'text' ? undefined : domain.parse(nextTo(domain.print(usual), step));
      const value = near ?? domain.sample(randomFrom(`${this.#seed}/${key}/${step}`));
      if (!this.#shown.has(domain.print(value)) && domain.refuse(value) === undefined) return value;
    }
    return usual;
  }

  #answer<T>({ key, about, domain, repair }: Choice<T>): T | undefined {
    const text = this.#answers.get(key);
    if (text === undefined || isAnyOther(text)) return undefined;
    const value = domain.parse(text);
    const reason =
      value === undefined ? `${JSON.stringify(text)} is not ${domain.description}` : domain.refuse(value);
    if (reason === undefined) return value;
    const repairs = value === undefined ? [] : (repair?.(value) ?? []);
    this.#refusals.push({ key, about, value: text, reason, repair: repairs });
    return undefined;
  }
}

/** An unused value near one that is in use: the next address, or the next number. */
function nextTo(value: string, step: number): string {
  return value.replace(/\d+$/, (digits) => String(Number(digits) + step));
}

function drawOf<T>({ key, about, domain, repair }: Choice<T>, value: T, drawnAt: number): Draw {
  return {
    key,
    about,
    type: domain.type,
    value: domain.print(value),
    drawnAt,
    members: membersOf(domain),
    ...(domain.exceptional ? { exceptional: true } : {}),
    read(text) {
      const parsed = domain.parse(text);
      return parsed === undefined ? undefined : domain.print(parsed);
    },
    implies(text) {
      const parsed = domain.parse(text);
      return parsed === undefined ? [] : (repair?.(parsed) ?? []);
    },
  };
}

function membersOf<T>(domain: Domain<T>): readonly string[] {
  if (!Array.isArray(domain.members)) return [];
  if (domain.type === 'order') return domain.members as readonly string[];
  return (domain.members as readonly T[]).map((member) => domain.print(member));
}
