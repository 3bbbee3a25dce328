import type { Gesture } from '@/views/stage/hand';
import { groupAround } from './do-gesture';
import { nameOf } from './control-words';

/** A gesture in words, as it is shown beside the hand and kept in what was done so far. */
export function gestureWords(gesture: Gesture, element: HTMLElement, label: string | undefined): string {
  const name = `“${nameOf(element, label)}”`;
  const words: { readonly [Does in Gesture['does']]: (gesture: GestureOf<Does>) => string } = {
    type: ({ text }) => (text === '' ? `${name} stays empty.` : `${name}: type ${text}`),
    choose: ({ choice }) => `${name}: choose ${choiceIn(element, choice)}`,
    tick: ({ isTicked }) => (isTicked ? `Tick ${name}.` : `Leave ${name} unticked.`),
    pick: ({ files }) => `${name}: choose ${files.join(', ')}`,
    paste: ({ files }) => `${name}: paste ${files.join(', ')}`,
    press: () => `Press ${name}.`,
    answer: () => `Press ${name}.`,
    await: () => `Wait for ${name}.`,
  };
  const say = words[gesture.does] as (gesture: Gesture) => string;
  return say(gesture);
}

type GestureOf<Does> = Extract<Gesture, { readonly does: Does }>;

/** What a choice is called: among radio buttons, or in the hidden list that stands for one. */
function choiceIn(element: HTMLElement, choice: string): string {
  const shown = groupAround(element)?.querySelector(`[data-name="${CSS.escape(`choice-${choice}`)}"]`);
  const listed = element.closest('.ui-field-root')?.querySelector(`option[value="${CSS.escape(choice)}"]`);
  return (shown ?? listed)?.textContent.trim() ?? choice;
}
