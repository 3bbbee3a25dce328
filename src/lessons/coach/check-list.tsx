import { Circle, CircleCheck, CircleDot } from 'lucide-react';
import type { Judged } from '../judge';
import { judgementWords } from '../reason-words';

const looks = {
  met: { icon: CircleCheck, word: 'met' },
  nearly: { icon: CircleDot, word: 'nearly' },
  'not-yet': { icon: Circle, word: 'open' },
} as const;

/** The goals of a step, each with how near it is and what is missing. */
export function CheckList({ judged }: { readonly judged: readonly Judged[] }) {
  return (
    <ul className="coach-checks" aria-label="Goals">
      {judged.map(({ check, judgement }) => {
        const { icon: Icon, word } = looks[judgement.is];
        const words = judgementWords(judgement);
        return (
          <li key={check.id} data-state={judgement.is}>
            <Icon size={16} aria-hidden />
            <span>
              {check.goal} <span className="coach-state">{word}</span>
              {words !== '' && <span className="coach-why">{words}</span>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
