import { useCallback, useEffect, useRef, useState } from 'react';
import { isSameData } from '@/base/plain-data';
import { eachNameOnce, typedNames, type TypedName } from '@/pki/names/typed-names';
import { isPem, nameCorrectionWords, nameFaultWords, pemWords, shortNameWords } from './name-words';

/** What a field for names is given. */
export interface NamesValue {
  /** Every name; what is typed and not added yet comes last, so that no form can leave it behind. */
  readonly value: readonly string[];
  readonly onChange: (names: readonly string[]) => void;
  /** Reads what is typed; host names and addresses unless said otherwise. */
  readonly read?: (text: string) => readonly TypedName[];
  /** Names that are there to be chosen: one of them that is typed is chosen in its own spelling. */
  readonly offered?: readonly string[];
  /** The kind that was chosen for what is typed, where the form asks for it. */
  readonly chosenKind?: 'dns' | 'ip';
}

/** What is typed in the box for further names, and the names that were added. */
export interface Names {
  readonly added: readonly string[];
  readonly typed: string;
  readonly type: (text: string) => void;
  /** Adds what is typed, or a list that was pasted. */
  readonly add: (text?: string) => void;
  /** Takes a name in, or out again. The same function all the time, so that rows need not be drawn again. */
  readonly choose: (name: string, isChosen: boolean) => void;
  /** What was made of the names added last. */
  readonly said: string;
  readonly error: string | undefined;
}

interface Box {
  readonly typed: string;
  /** The names of `value` that stand for what is typed. */
  readonly pending: readonly string[];
  readonly said: string;
  readonly error?: string;
}

const emptyBox: Box = { typed: '', pending: [], said: '' };

/** The state of a box for names: what is typed counts at once, and becomes a row when it is added. */
export function useNames({
  value,
  onChange,
  read = typedNames,
  offered = [],
  chosenKind,
}: NamesValue): Names {
  const [box, setBox] = useState(emptyBox);
  const isReset = !isSameData(value.slice(value.length - box.pending.length), box.pending);
  if (isReset) setBox(emptyBox);
  const added = isReset ? value : value.slice(0, value.length - box.pending.length);
  const known = [...added, ...offered];
  const spelt = (name: string) => known.find((other) => other.toLowerCase() === name.toLowerCase()) ?? name;
  const change = (names: readonly string[], next: Box) => {
    setBox(next);
    onChange([...names, ...next.pending]);
  };
  const pendingOf = (text: string) => {
    const names = read(text).map((each) => (each.fault === undefined ? spelt(each.name) : each.text));
    return eachNameOnce(names).filter((name) => !added.includes(name));
  };
  const refuse = (error: string) => change(added, { ...emptyBox, error });
  const type = (typed: string) => {
    if (isPem(typed)) refuse(pemWords(typed));
    else change(added, { typed, pending: pendingOf(typed), said: '' });
  };
  const add = (text = box.typed) => {
    if (isPem(text)) {
      refuse(pemWords(text));
      return;
    }
    const found = read(text);
    const good = found.filter(({ fault }) => fault === undefined);
    const wrong = found.filter(({ fault }) => fault !== undefined);
    const names = good.map(({ name }) => spelt(name));
    const typed = wrong.map((each) => each.text).join(' ');
    change(eachNameOnce([...added, ...names]), {
      typed,
      pending: wrong.map((each) => each.text),
      said: saidOf(
        good,
        names.filter((name) => added.includes(name)),
        chosenKind,
      ),
      ...errorOf(found.length, wrong),
    });
  };
  const chooseNow = (name: string, isChosen: boolean) => {
    const others = added.filter((other) => other !== name);
    change(isChosen ? [...others, name] : others, { ...box, said: '' });
  };
  const choose = useLatest(chooseNow);
  return { added, typed: isReset ? '' : box.typed, type, add, choose, said: box.said, error: box.error };
}

/** One function for all drawings, which does what the latest would do. */
function useLatest<Given extends readonly unknown[]>(act: (...given: Given) => void) {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  return useCallback((...given: Given) => latest.current(...given), []);
}

/** How many names are spoken of one by one. */
const spokenOf = 3;

function saidOf(
  good: readonly TypedName[],
  doubles: readonly string[],
  chosenKind: 'dns' | 'ip' | undefined,
): string {
  const corrected = good
    .map((typed) => nameCorrectionWords(typed, chosenKind))
    .filter((words) => words !== '');
  const more = corrected.length - spokenOf;
  return [
    ...(good.length > 1 ? [`${String(good.length - doubles.length)} names were added.`] : []),
    ...doubles.slice(0, spokenOf).map((name) => `${name} is in the list already.`),
    ...corrected.slice(0, spokenOf),
    ...shortNameWords(good.map(({ name }) => name)),
    ...(more > 0 ? [`${String(more)} more were written differently.`] : []),
  ].join(' ');
}

function errorOf(count: number, wrong: readonly TypedName[]): { readonly error?: string } {
  if (count === 0) return { error: 'Type a name first, such as conf.sb7.com, or paste a list of names.' };
  if (wrong.length === 0) return {};
  return { error: wrong.slice(0, spokenOf).map(nameFaultWords).join(' ') };
}
