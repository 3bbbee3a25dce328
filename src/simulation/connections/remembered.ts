/** What holds until a lab time, in milliseconds. */
interface Judgement {
  readonly until: number;
}

interface Remembered<Kind> {
  readonly read: readonly unknown[];
  readonly since: number;
  readonly judgement: Kind;
}

/** A question about a subject, and all that the answer depends on besides both and the time. */
interface Question {
  readonly subject: object;
  readonly text: string;
  /** Records and collections: they never change in place, so that the same ones say the same. */
  readonly read: readonly unknown[];
}

/** Judges, or answers what was judged before where that still holds. */
type Remember<Kind> = (question: Question, at: number, judge: () => Kind) => Kind;

/** Remembers the last judgement on each question for as long as its subject is in use. */
export function createMemory<Kind extends Judgement>(): Remember<Kind> {
  const memory = new WeakMap<object, Map<string, Remembered<Kind>>>();
  return ({ subject, text, read }, at, judge) => {
    const answers = memory.get(subject) ?? new Map<string, Remembered<Kind>>();
    memory.set(subject, answers);
    const known = answers.get(text);
    if (known !== undefined && isStillTrue(known, read, at)) return known.judgement;
    const judgement = judge();
    answers.set(text, { read, since: at, judgement });
    return judgement;
  };
}

function isStillTrue(known: Remembered<Judgement>, read: readonly unknown[], at: number): boolean {
  const isInTime = known.since <= at && at < known.judgement.until;
  return isInTime && read.every((part, place) => part === known.read[place]);
}
