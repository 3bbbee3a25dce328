import { visibleText } from '@/views/words/visible-text';
import type { Judged } from './use-preflight';

/** Under which names a device is reached, to follow what it is called; empty where none is known. */
export function reachedWords({ host, outsideHost }: Pick<Judged, 'host' | 'outsideHost'>): string {
  const inside = host === '' ? [] : [`reached as ${visibleText(host)}`];
  const outside = outsideHost === '' ? [] : [`from outside as ${visibleText(outsideHost)}`];
  return [...inside, ...outside].map((words) => `, ${words}`).join('');
}
