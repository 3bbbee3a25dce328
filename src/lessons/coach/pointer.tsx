import { useEffect, useState, useSyncExternalStore } from 'react';
import { useStage } from '@/views/stage/stage';
import type { Target } from '@/views/stage/target';
import type { Step } from '../lesson';

/** What the coach points at, of all that it may. */
export interface PointingState {
  readonly pointed: Target | undefined;
  readonly point: (target: Target | undefined) => void;
}

/** Points at one thing at a time for as long as the screen is there. */
export function usePointing(): PointingState {
  const stage = useStage();
  const [pointed, point] = useState<Target>();
  useEffect(() => {
    stage.pointAt(pointed);
    return () => stage.pointAt(undefined);
  }, [stage, pointed]);
  return { pointed, point };
}

interface DetailsProps {
  readonly step: Step;
  readonly pointing: PointingState;
}

/** The fields of a step with what to know of each; the chosen one is pointed at, or gone to. */
export function Details({ step: { details = [] }, pointing: { pointed, point } }: DetailsProps) {
  const stage = useStage();
  const [chosen, setChosen] = useState(0);
  const target = details[chosen]?.[0];
  if (target === undefined) return null;
  const isShown = pointed === target;
  const choose = (index: number) => {
    setChosen(index);
    if (isShown) point(details[index]?.[0]);
  };
  const go = async () => {
    await stage.goTo(target);
    point(target);
  };
  return (
    <>
      <ul className="coach-details" aria-label="Look at">
        {details.map(([each, words], index) => (
          <li key={each.control}>
            <button
              type="button"
              name={`coach-detail-${each.control}`}
              className="coach-detail"
              aria-pressed={index === chosen}
              onClick={() => choose(index)}
            >
              <b>{stage.labelOf(each)}</b> {words}
            </button>
          </li>
        ))}
      </ul>
      <div className="coach-row">
        <button
          type="button"
          name="coach-show"
          className="frame-choice"
          aria-pressed={isShown}
          onClick={() => point(isShown ? undefined : target)}
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
  return <p className="coach-way">{way?.say}</p>;
}
