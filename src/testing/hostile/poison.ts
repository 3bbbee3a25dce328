import type { SeededChoices } from '../seeded-choices';
import { hostileText, inheritedNames } from './strings';

/** Plain data in which one to three values, at any depth, are something else, or go by another name, or are missing. */
export function poisoned(value: unknown, choices: SeededChoices): unknown {
  let changed = value;
  for (let left = 1 + choices.below(3); left > 0; left -= 1) changed = withPoison(changed, choices);
  return changed;
}

type Fields = Readonly<Record<string, unknown>>;

function isOpen(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !ArrayBuffer.isView(value);
}

/** At each level the poison is here, or further down. */
function withPoison(value: unknown, choices: SeededChoices): unknown {
  const names = isOpen(value) ? Object.keys(value) : [];
  if (!isOpen(value) || names.length === 0) return poisonFor(value, choices);
  const name = choices.pick(names);
  const part = value[name];
  if (choices.below(8) > 0) return withField(value, name, withPoison(part, choices));
  return choices.pick<() => unknown>([
    () => withField(value, name, poisonFor(part, choices)),
    () => withField(value, name, undefined),
    () => withField(value, choices.pick(inheritedNames), part),
    () => withField(value, name, value),
    () => withField(value, name, value[choices.pick(names)]),
  ])();
}

/** Own fields always, `__proto__` too; undefined takes it away. */
function withField(value: Fields, name: string, part: unknown): unknown {
  if (Array.isArray(value)) return (value as unknown[]).toSpliced(Number(name) || 0, 1, part);
  const others = Object.entries(value).filter(([other]) => other !== name);
  return Object.fromEntries(part === undefined ? others : [...others, [name, part]]);
}

function poisonFor(value: unknown, choices: SeededChoices): unknown {
  return choices.pick<() => unknown>([
    () => null,
    () => choices.pick([0, -1, 0.5, 2 ** 31, 2 ** 53, 8.64e15 + 1, -8.64e15, 1e308]),
    () => choices.pick([true, false]),
    () => hostileText(choices, typeof value === 'string' ? value : 'text'),
    () => [],
    () => ({}),
    () => [value, value],
    () => ({ value }),
    () => String(value),
  ])();
}
