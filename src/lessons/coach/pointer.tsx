import { useEffect, useState, useSyncExternalStore } from 'react';
import { useStage } from '@/views/stage/stage';
import type { Target } from '@/views/stage/target';
import type { Step } from '../lesson';

interface DetailsProps {
  readonly step: Step;
}

/** The fields of a step with what to know of each; the chosen one is pointed at, or gone to. */
export function Details({ step: { details = [] } }: DetailsProps) {
  const stage = useStage();
  const [chosen, choose] = useState(0);
  const [isShown, setShown] = useState(false);
  const target = details[chosen]?.[0];
  usePointing(isShown ? target : undefined);
  if (target === undefined) return null;
  const go = async () => {
    await stage.goTo(target);
    setShown(true);
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
          onClick={() => setShown(!isShown)}
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

/** Points at a target for as long as the screen says so. */
function usePointing(target: Target | undefined) {
  const stage = useStage();
  useEffect(() => {
    stage.pointAt(target);
    return () => stage.pointAt(undefined);
  }, [stage, target]);
}

/** What is to be done first on the way to what is pointed at. */
function WayWords() {
  const stage = useStage();
  const way = useSyncExternalStore(stage.subscribe, stage.way);
  return <p className="coach-way">{way?.say}</p>;
}
