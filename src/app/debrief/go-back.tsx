import { useState } from 'react';
import { actsOf } from '@/actions/act';
import { useSessionStore } from '@/desktop/session/session-store';
import { useBegin } from '@/lessons/coach/use-begin';
import type { Mode } from '@/simulation/world/run';
import { useBusy } from '@/views/shell/use-busy';
import { entryWords } from './entry-words';
import type { Debriefing } from './use-ended-run';

/** To any place of the path: to look at the lab as it was after it, or to do better from before it. */
export function GoBack({ lesson, ended, path, turn }: Debriefing) {
  const [place, setPlace] = useState(turn ?? 0);
  const [problem, setProblem] = useState('');
  const [isBusy, whileBusy] = useBusy();
  const begin = useBegin();
  const { show } = useSessionStore();
  const { start } = ended.evidence;
  const { acts = 0, variant, mode: ownMode } = ended.run;
  const go = (wanted: Mode, entries: number) =>
    whileBusy(async () => {
      // What has gone wrong is there in *Fix* alone.
      const mode = ownMode === 'fix' ? ownMode : wanted;
      const log = actsOf(ended.evidence.own.slice(0, entries));
      const refused =
        log === undefined
          ? 'Files from outside of the lab were used until then: it cannot be built again.'
          : await begin(lesson, { mode, faults: variant.faults, acts, log });
      setProblem(refused ?? '');
      if (refused === undefined) show();
    });
  return (
    <section aria-labelledby="go-back-title">
      <h3 id="go-back-title">Go back</h3>
      <p className="max-w-[70ch]">
        The lab of the lesson is built as it was then, and takes the place of this debrief: save the result
        before if it is to be kept.
      </p>
      <div className="learn-offers">
        <select
          name="go-back-to"
          className="frame-choice max-w-full min-w-0"
          aria-label="Place of the path"
          value={place}
          onChange={(event) => setPlace(Number(event.target.value))}
        >
          {path.map(({ entry }, index) => (
            <option key={entry.revision} value={index}>
              {`${String(index + 1)} · ${entryWords(entry, { lesson, start })}`}
            </option>
          ))}
        </select>
        <button
          type="button"
          name="see-then"
          className="frame-choice"
          disabled={isBusy}
          onClick={() => void go('free', place + 1)}
        >
          See the lab then
        </button>
        <button
          type="button"
          name="try-from-there"
          className="frame-choice"
          disabled={isBusy}
          onClick={() => void go('try', place)}
        >
          Try again from there
        </button>
      </div>
      {problem !== '' && <p role="alert">{problem}</p>}
    </section>
  );
}
