import { useEffect, useState, useSyncExternalStore } from 'react';
import { useStage } from '@/views/stage/stage';
import type { Site } from '@/simulation/runs/site';
import type { Step } from '../lesson';
import { type Spot, targetOf } from '../check';

/** What the coach points at, of all that it may. */
export interface PointingState {
  readonly pointed: Spot | undefined;
  readonly point: (spot: Spot | undefined) => void;
}

/** Points at one thing at a time for as long as the screen is there. */
export function usePointing(site: Site): PointingState {
  const stage = useStage();
  const [pointed, setPointed] = useState<{ readonly spot: Spot | undefined }>({ spot: undefined });
  const { spot } = pointed;
  useEffect(() => {
    stage.pointAt(spot === undefined ? undefined : targetOf(spot, site));
  }, [stage, spot, site]);
  useEffect(() => () => stage.pointAt(undefined), [stage]);
  return { pointed: spot, point: (next) => setPointed({ spot: next }) };
}

interface DetailsProps {
  readonly step: Step;
  readonly site: Site;
  readonly pointing: PointingState;
}

/** The fields of a step with what to know of each; the chosen one is pointed at, or gone to. */
export function Details({ step: { details = [] }, site, pointing: { pointed, point } }: DetailsProps) {
  const stage = useStage();
  const [chosen, setChosen] = useState(0);
  const spot = details[chosen]?.[0];
  if (spot === undefined) return null;
  const isShown = pointed === spot;
  const choose = (index: number) => {
    setChosen(index);
    if (isShown) point(details[index]?.[0]);
  };
  const go = async () => {
    await stage.goTo(targetOf(spot, site));
    point(spot);
  };
  return (
    <>
      <ul className="grid gap-2" aria-label="Look at">
        {details.map(([each, words], index) => {
          const target = targetOf(each, site);
          return (
            <li key={target.control}>
              <button
                type="button"
                name={`coach-detail-${target.control}`}
                className="coach-detail w-full border-l-3 border-frame-line px-8 py-3 text-left hover:bg-frame-hover aria-pressed:border-l-frame-accent aria-pressed:bg-frame-raised"
                aria-pressed={index === chosen}
                onClick={() => choose(index)}
              >
                <b>{stage.labelOf(target)}</b> {words}
              </button>
            </li>
          );
        })}
      </ul>
      <div className="flex flex-wrap gap-6">
        <button
          type="button"
          name="coach-show"
          className="frame-choice"
          aria-pressed={isShown}
          onClick={() => point(isShown ? undefined : spot)}
        >
          Show me where
        </button>
        <button type="button" name="coach-go" className="frame-choice" onClick={() => void go()}>
          Go to the field
        </button>
      </div>
      {isShown && <WayWords />}
    </>
  );
}

/** What is to be done first on the way to what is pointed at. */
export function WayWords() {
  const stage = useStage();
  const way = useSyncExternalStore(stage.subscribe, stage.way);
  return <p className="rounded-4 border border-frame-line bg-frame-raised px-10 py-7">{way?.say}</p>;
}
