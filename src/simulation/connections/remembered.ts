import type { Steps } from '@/base/outcome';
import type { FetchedVerdicts, VerdictKey } from '@/pki/path/validation-report';
import type { CollectionName, World } from '../world/world';

type Verdict = FetchedVerdicts[VerdictKey] | undefined;

/** What holds until a lab time, in milliseconds. */
interface Judgement {
  readonly until: number;
}

interface Remembered<Kind> {
  /** From what it holds; whatever else it holds from takes its place. */
  read: object;
  readonly needed: readonly unknown[];
  /** The table in which they were looked up last. */
  verdicts: FetchedVerdicts;
  readonly looked: ReadonlyMap<VerdictKey, Verdict>;
  readonly since: number;
  readonly judgement: Kind;
}

/** A question about a subject, and all that the answer depends on besides both and the time. */
interface Question {
  readonly subject: object;
  readonly text: string;
  /** All that is read besides verdicts, as one list that stays the same as long as none of it changes. */
  readonly read: object;
  /** What of it counts for this question; looked at where it is another one, as far as it is the same. */
  readonly needed: () => Iterable<unknown>;
  /** Of these the verdicts count that the judging looks up, whatever else is new among them. */
  readonly verdicts: FetchedVerdicts;
}

/** Judges, or answers what was judged before where that still holds. */
type Remember<Kind> = (question: Question, at: number, judge: (verdicts: FetchedVerdicts) => Kind) => Kind;

type RememberSteps<Kind> = (
  question: Question,
  at: number,
  judge: (verdicts: FetchedVerdicts) => Steps<Kind>,
) => Steps<Kind>;

/** How many selections are compared with: forecasts and what is done meanwhile come between two commits. */
const mostRecent = 4;

/** Answers the collections of a world, in the same list for worlds that have the very same ones. */
export function createSelection<Name extends CollectionName>(
  names: readonly Name[],
): (world: Pick<World, Name>) => readonly unknown[] {
  const known = new WeakMap<object, readonly unknown[]>();
  let recent: readonly (readonly unknown[])[] = [];
  const selected = (world: Pick<World, Name>) => {
    const read = names.map((name) => world[name]);
    return recent.find((own) => isSame(read, own)) ?? read;
  };
  return (world) => {
    const found = known.get(world) ?? selected(world);
    known.set(world, found);
    // A world that is asked about again stays, however many are tried beside it.
    if (recent[0] !== found) recent = [found, ...recent.filter((own) => own !== found)].slice(0, mostRecent);
    return found;
  };
}

/** How many questions about one subject are remembered: forecasts try name after name. */
const mostAnswers = 100;

/**
 * Remembers the last judgement on each question for as long as its subject is in use, of the last questions about it. A
 * step that adds a certificate somewhere replaces whole collections, and leaves standing whatever did not look at what is
 * new.
 */
export function createMemory<Kind extends Judgement>(): Remember<Kind> {
  const answersTo = createAnswers<Kind>();
  return (question, at, judge) => {
    const answers = answersTo(question);
    const known = answers.get(question.text);
    if (known !== undefined && isStillTrue(known, question, at)) return known.judgement;
    const { table, looked } = watched(question.verdicts);
    return keep(answers, question, { looked, since: at, judgement: judge(table) });
  };
}

/** The same for what is long to judge, in steps. `most`: how many questions about one subject are remembered. */
export function createMemoryOfSteps<Kind extends Judgement>(most = mostAnswers): RememberSteps<Kind> {
  const answersTo = createAnswers<Kind>();
  return function* (question, at, judge) {
    const answers = answersTo(question);
    const known = answers.get(question.text);
    if (known !== undefined && isStillTrue(known, question, at)) return known.judgement;
    const { table, looked } = watched(question.verdicts);
    return keep(answers, question, { looked, since: at, judgement: yield* judge(table) }, most);
  };
}

type Answers<Kind> = Map<string, Remembered<Kind>>;

/** What is remembered of each subject. */
function createAnswers<Kind>(): (question: Question) => Answers<Kind> {
  const memory = new WeakMap<object, Answers<Kind>>();
  return ({ subject }) => {
    const answers: Answers<Kind> = memory.get(subject) ?? new Map<string, Remembered<Kind>>();
    memory.set(subject, answers);
    return answers;
  };
}

function keep<Kind>(
  answers: Answers<Kind>,
  { text, read, needed, verdicts }: Question,
  answer: Pick<Remembered<Kind>, 'looked' | 'since' | 'judgement'>,
  most = mostAnswers,
): Kind {
  if (answers.size >= most) answers.clear();
  answers.set(text, { read, needed: [...needed()], verdicts, ...answer });
  return answer.judgement;
}

function isStillTrue(
  known: Remembered<Judgement>,
  { read, needed, verdicts }: Question,
  at: number,
): boolean {
  if (at < known.since || known.judgement.until <= at) return false;
  if (verdicts !== known.verdicts && !saysTheSame(verdicts, known.looked)) return false;
  known.verdicts = verdicts;
  if (read === known.read) return true;
  if (!isSame(needed(), known.needed)) return false;
  known.read = read;
  return true;
}

function saysTheSame(verdicts: FetchedVerdicts, looked: Remembered<Judgement>['looked']): boolean {
  for (const [key, verdict] of looked) if (verdicts[key] !== verdict) return false;
  return true;
}

function isSame(parts: Iterable<unknown>, known: readonly unknown[]): boolean {
  let place = 0;
  for (const part of parts) {
    if (place >= known.length || part !== known[place]) return false;
    place += 1;
  }
  return place === known.length;
}

/** A table of verdicts that notes what is looked up in it. */
function watched(verdicts: FetchedVerdicts) {
  const looked = new Map<VerdictKey, Verdict>();
  const get = (own: FetchedVerdicts, key: VerdictKey) => {
    looked.set(key, own[key]);
    return own[key];
  };
  return { table: new Proxy(verdicts, { get: get as ProxyHandler<FetchedVerdicts>['get'] & {} }), looked };
}
