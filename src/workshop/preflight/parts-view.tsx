import { CircleCheck, CircleHelp, CircleX, TriangleAlert, type LucideIcon } from 'lucide-react';
import { preflightFindingName } from '@/simulation/preflight/preflight-finding';
import type { PartState, PreflightPart } from '@/simulation/preflight/preflight-report';
import { briefLines, OtherLines } from '@/views/certificate/findings/findings';
import { partAnswer, partTitles, partWords } from './part-words';

const signs: Readonly<Record<PartState, LucideIcon>> = {
  green: CircleCheck,
  amber: TriangleAlert,
  red: CircleX,
  grey: CircleHelp,
};

const inks: Readonly<Record<PartState, string>> = {
  green: 'text-success',
  amber: 'text-warning',
  red: 'text-error',
  grey: 'text-ink-muted',
};

interface PartsViewProps {
  readonly parts: readonly PreflightPart[];
  /** Those of the files. */
  readonly names: readonly string[];
}

/** The three questions, side by side, each with its answer and the reasons for it. */
export function PartsView({ parts, names }: PartsViewProps) {
  return (
    <div className="mt-12 grid max-w-980 tiles-180 gap-12">
      {parts.map((part) => (
        <Part key={part.name} part={part} names={names} />
      ))}
    </div>
  );
}

function Part({ part, names }: { readonly part: PreflightPart } & Pick<PartsViewProps, 'names'>) {
  const { name, state, lines } = part;
  const Icon = signs[state];
  const { shown, others } = briefLines(
    lines.map((line) => {
      const text = partWords(line, names);
      return {
        text,
        state: line.state,
        kind: line.kind === 'finding' ? preflightFindingName(line.finding) : text,
      };
    }),
  );
  return (
    <section
      className="break-inside-avoid border border-line bg-white px-14 pb-12"
      data-state={state}
      aria-label={partTitles[name]}
    >
      <span className={`-mx-14 mb-8 block border-t-3 border-current ${inks[state]}`} />
      <h2 className="mb-0 text-12">{partTitles[name]}</h2>
      <p className={`mt-2 mb-8 flex items-center gap-6 text-15 font-semibold ${inks[state]}`}>
        <Icon size={18} aria-hidden className="flex-none" /> {partAnswer(part)}
      </p>
      <ul className="grid gap-5">
        {shown.map(({ text, state: ofLine }) => (
          <Line key={text} state={ofLine} words={text} />
        ))}
        <OtherLines others={others} />
      </ul>
    </section>
  );
}

function Line({ state, words }: { readonly state: PartState; readonly words: string }) {
  const Icon = signs[state];
  return (
    <li className="flex gap-6 wrap-anywhere" data-state={state}>
      <Icon size={13} className={`mt-2 flex-none ${inks[state]}`} aria-hidden />
      <span className="min-w-0">{words}</span>
    </li>
  );
}
