import { useEffect, useRef } from 'react';
import { Check, CircleHelp, TriangleAlert, X, type LucideIcon } from 'lucide-react';
import type { ServiceConnection } from '@/simulation/connections/connect-client';
import { adviceWords, whyQuestions, whyWords } from '@/views/words/why-words';
import { AdviceLink } from './advice-link';
import type { WhyStep } from '@/simulation/connections/why-advice';

interface StatusLook {
  readonly icon: LucideIcon;
  readonly word: string;
}

const looks: Readonly<Record<WhyStep['status'], StatusLook>> = {
  good: { icon: Check, word: 'Yes' },
  doubtful: { icon: TriangleAlert, word: 'Yes, but' },
  bad: { icon: X, word: 'No' },
  open: { icon: CircleHelp, word: 'Not known yet' },
};

interface WhyWalkProps {
  readonly steps: readonly WhyStep[];
  readonly service: ServiceConnection;
}

/** The walk from the lock to the cause: what was looked at in which order, where it got stuck, and what to do. */
export function WhyWalk({ steps, service }: WhyWalkProps) {
  const walk = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const failing = walk.current?.querySelector('[data-status=bad]');
    failing?.scrollIntoView({ block: 'nearest' });
  }, [service.label]);
  return (
    <>
      <h4 id="client-why">Why?</h4>
      <ol ref={walk} className="client-walk" aria-labelledby="client-why">
        {steps.map((step) => (
          <WalkStep key={step.name} step={step} service={service} />
        ))}
      </ol>
    </>
  );
}

function WalkStep({ step, service }: { readonly step: WhyStep; readonly service: ServiceConnection }) {
  const { icon: Icon, word } = looks[step.status];
  return (
    <li data-status={step.status}>
      <span className="client-walk-mark" aria-hidden="true">
        <Icon size={14} strokeWidth={2.6} />
      </span>
      <div className="min-w-0">
        <p className="client-walk-question">
          {whyQuestions[step.name]} <b>{word}</b>
        </p>
        {whyWords(step).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {step.advice.map((advice) => {
          const { text, link } = adviceWords(advice, step.values);
          return (
            <p key={advice.name} className="client-advice">
              {text}{' '}
              {link !== '' && (
                <AdviceLink
                  name={`follow-${step.name}-${advice.name}`}
                  place={advice.place}
                  service={service}
                >
                  {link}
                </AdviceLink>
              )}
            </p>
          );
        })}
      </div>
    </li>
  );
}
