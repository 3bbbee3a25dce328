import { Circle, CircleCheck, CircleDot } from 'lucide-react';
import type { Judged } from '../judge';
import { judgementWords } from '../reason-words';

const looks = {
  met: { icon: CircleCheck, word: 'met', colour: 'text-frame-good' },
  nearly: { icon: CircleDot, word: 'nearly', colour: 'text-frame-doubt' },
  'not-yet': { icon: Circle, word: 'open', colour: '' },
} as const;

/** The goals of a step, each with how near it is and what is missing. */
export function CheckList({ judged }: { readonly judged: readonly Judged[] }) {
  return (
    <ul className="grid gap-2" aria-label="Goals">
      {judged.map(({ check, judgement }) => {
        const { icon: Icon, word, colour } = looks[judgement.is];
        const words = judgementWords(judgement);
        return (
          <li className="grid grid-cols-[16px_1fr] gap-8 py-3" key={check.id} data-state={judgement.is}>
            <Icon size={16} className={`mt-2 ${colour}`} aria-hidden />
            <span>
              {check.goal} <span className="text-12 text-frame-muted">{word}</span>
              {words !== '' && <span className="block text-frame-doubt">{words}</span>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
