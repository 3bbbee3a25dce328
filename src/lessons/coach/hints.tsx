import { useEffect, useState } from 'react';
import type { Site } from '@/simulation/runs/site';
import { useLab } from '@/views/shell/lab';
import { useStage } from '@/views/stage/stage';
import { type PlacedCheck, type Spot, targetOf } from '../check';
import type { Step } from '../lesson';
import { afterHint } from '../score/score';
import { type PointingState, WayWords } from './pointer';

interface HintsProps {
  readonly step: Step;
  /** The first goal of the step that is open. */
  readonly check: PlacedCheck;
  /** The highest hint taken for it. */
  readonly taken: number;
  readonly site: Site;
  readonly pointing: PointingState;
  /** Does the step in the user's place. */
  readonly onDoIt: () => void;
  /** Each hint says what it leaves of the points. */
  readonly costs?: boolean;
}

const levels = ['which goal is open', 'where', 'what to enter', 'do it for me'] as const;

/** Four hints for an open goal, each saying more than the one before. */
export function Hints({ step, check, taken, site, pointing, onDoIt, costs = false }: HintsProps) {
  const { perform } = useLab();
  const [isAsked, setAsked] = useState(false);
  const take = (level: number) => {
    if (level === 2) pointing.point(check.target);
    void perform({ type: 'take-hint', check: check.id, level: level as 1 | 2 | 3 | 4 });
  };
  const next = Math.min(taken + 1, levels.length);
  return (
    <section
      className="grid justify-items-start gap-6 rounded-4 border border-frame-line bg-frame-raised px-10 py-7"
      aria-label="Hints"
    >
      {taken >= 1 && <p>Open: {check.goal}</p>}
      {taken >= 2 && <Whereabouts spot={check.target} site={site} pointing={pointing} />}
      {taken >= 3 && <Values step={step} site={site} />}
      {isAsked ? (
        <DoItQuestion
          costs={costs}
          onYes={() => {
            setAsked(false);
            // Where hints cost points, whoever does the step takes this one for each goal that it then meets.
            if (!costs) take(levels.length);
            onDoIt();
          }}
          onNo={() => setAsked(false)}
        />
      ) : (
        <button
          type="button"
          name="coach-hint"
          className="frame-choice"
          onClick={() => (next < levels.length ? take(next) : setAsked(true))}
        >
          {hintWords(next, costs)}
        </button>
      )}
    </section>
  );
}

function hintWords(next: number, costs: boolean): string {
  const leaves = costs && next > 1 ? ` (leaves ${String(100 * (afterHint[next] ?? 1))} %)` : '';
  return `Hint ${String(next)} of ${String(levels.length)}: ${levels[next - 1] ?? ''}${leaves}`;
}

interface DoItQuestionProps {
  readonly costs: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Says first what doing it for somebody takes away. */
function DoItQuestion({ costs, onYes, onNo }: DoItQuestionProps) {
  return (
    <div className="grid justify-items-start gap-6 rounded-4 border border-frame-line bg-frame-raised px-10 py-7">
      {costs ? (
        <p>
          This step, and what is still open before it, is done for you to watch, as <i>Watch</i> does it. All
          goals that are open in these steps then bring no points.
        </p>
      ) : (
        <p>
          This step is done for you to watch, as <i>Watch</i> does it. Where you have begun it already, its
          result is put in place instead, and what you did in this step is gone.
        </p>
      )}
      <div className="flex flex-wrap gap-6">
        <button type="button" name="coach-do-it" className="frame-choice frame-main" onClick={onYes}>
          Do it for me
        </button>
        <button type="button" name="coach-do-not" className="frame-choice" onClick={onNo}>
          I go on myself
        </button>
      </div>
    </div>
  );
}

interface WhereaboutsProps {
  readonly spot: Spot;
  readonly site: Site;
  readonly pointing: PointingState;
}

/** The control where a goal is reached, and the way there while it is ringed. */
function Whereabouts({ spot, site, pointing: { pointed, point } }: WhereaboutsProps) {
  const stage = useStage();
  return (
    <>
      <p>Where: {stage.labelOf(targetOf(spot, site))}</p>
      {pointed === spot ? (
        <WayWords />
      ) : (
        <button type="button" name="coach-where" className="frame-choice" onClick={() => point(spot)}>
          Show me the way
        </button>
      )}
    </>
  );
}

/** What the hand would enter now. */
function Values({ step, site }: { readonly step: Step; readonly site: Site }) {
  const stage = useStage();
  const [values, setValues] = useState<readonly string[]>([]);
  useEffect(() => {
    let isWanted = true;
    const read = async () => {
      const all = await Promise.all(step.acts.map((doing) => stage.valuesFor(doing(site), site)));
      if (isWanted) setValues(all.flat());
    };
    void read();
    return () => {
      isWanted = false;
    };
  }, [stage, step, site]);
  return (
    <>
      <p>Enter:</p>
      <ul className="list-disc pl-18">
        {values.map((value) => (
          <li key={value}>{value}</li>
        ))}
      </ul>
      <p>{step.why}</p>
    </>
  );
}
