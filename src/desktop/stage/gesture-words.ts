import type { Gesture } from '@/views/stage/hand';
import { nameOf } from './control-words';

/** A gesture in words, as it is shown beside the hand and kept in what was done so far. */
export function gestureWords(gesture: Gesture, element: HTMLElement, label: string | undefined): string {
  const name = `“${nameOf(element, label)}”`;
  switch (gesture.does) {
    case 'type':
      return gesture.text === '' ? `${name} stays empty.` : `${name}: type ${gesture.text}`;
    case 'choose':
      return `${name}: choose ${choiceIn(element, gesture.choice)}`;
    case 'tick':
      return gesture.isTicked ? `Tick ${name}.` : `Leave ${name} unticked.`;
    case 'pick':
      return `${name}: choose ${gesture.files.join(', ')}`;
    case 'paste':
      return `${name}: paste ${gesture.files.join(', ')}`;
    case 'press':
    case 'answer':
      return `Press ${name}.`;
    case 'await':
      return `Wait for ${name}.`;
  }
}

/** What a choice is called: among radio buttons, or in the hidden list that stands for one. */
function choiceIn(element: HTMLElement, choice: string): string {
  const shown = element.querySelector(`[data-name="${CSS.escape(`choice-${choice}`)}"]`);
  const listed = element.closest('.ui-field-root')?.querySelector(`option[value="${CSS.escape(choice)}"]`);
  return (shown ?? listed)?.textContent.trim() ?? choice;
}
