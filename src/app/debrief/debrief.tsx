import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { catalogue, loadLesson } from '@/lessons/catalogue';
import '@/lessons/coach/coach.css';
import { longestResult, readResult } from '@/lessons/results/result-file';
import { type Verdict, verify } from '@/lessons/results/verify';
import { useWorld } from '@/state/use-world';
import { HiddenFileField } from '@/ui/hidden-file-field';
import { Link } from '@/ui/link';
import { useLab } from '@/views/shell/lab';
import { visibleText } from '@/views/words/value-words';
import { LabPage } from '../lab-page';
import './debrief.css';
import { OwnResults } from './own-results';
import { RunDebrief } from './run-debrief';
import { type Told, useEndedRun } from './use-ended-run';

/** What came of the lesson that was handed in last, and the results of others to be checked. */
export function Component() {
  const run = useWorld(({ runs }) => runs['run']);
  const told = useEndedRun(run);
  const debriefing = told !== undefined && 'debriefing' in told ? told.debriefing : undefined;
  return (
    <LabPage title="Debrief">
      {run?.endedAt === undefined ? <NothingYet /> : <HandedIn told={told} />}
      <OwnResults key={debriefing?.ended.run.startRevision} />
      <OpenResult />
    </LabPage>
  );
}

function HandedIn({ told }: { readonly told: Told | undefined }) {
  if (told === undefined) return <p role="status">What was done is read…</p>;
  return 'why' in told ? <p role="alert">{told.why}</p> : <RunDebrief {...told.debriefing} />;
}

function NothingYet() {
  const navigate = useNavigate();
  return (
    <p className="max-w-[70ch]">
      No lesson was handed in yet.{' '}
      <Link name="to-lessons" className="map-link" address="/learn" onFollow={() => void navigate('/learn')}>
        Choose one
      </Link>
    </p>
  );
}

/** Opens a saved result and performs its log again, beside the lab. */
export function OpenResult() {
  const { createSandbox } = useLab();
  const [said, setSaid] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const open = async (file: File | undefined) => {
    if (file === undefined) return;
    setSaid('The log of the result is performed…');
    const text = file.size > longestResult ? '' : await file.text().catch(() => '');
    const result = readResult(text);
    if (result === undefined) {
      setSaid(`${visibleText(file.name)} is not a result of a lesson, or is damaged.`);
      return;
    }
    const verdict = await verify({ createSandbox, loadLesson }, result);
    const title = catalogue.find(({ id }) => id === result.lesson)?.title ?? result.lesson;
    setSaid(
      `${result.name === '' ? 'No name' : visibleText(result.name)}, ${title}: ${words(verdict, result.claim)}`,
    );
  };
  return (
    <section aria-labelledby="open-result-title">
      <h2 id="open-result-title">Check a result</h2>
      <p className="max-w-[70ch]">
        What was done in it is performed again here, and scored. It shows that the score follows from what was
        done, not who did it.
      </p>
      <HiddenFileField
        ref={input}
        name="result-file"
        label="Result of this computer"
        accept=".json"
        onChoose={([given]) => void open(given)}
      />
      <button
        type="button"
        name="open-result"
        className="frame-choice mt-8"
        onClick={() => input.current?.click()}
      >
        Open a result…
      </button>
      <p role="status">{said}</p>
    </section>
  );
}

const obstacles: Readonly<Record<Extract<Verdict, { is: 'not-checkable' }>['why'], string>> = {
  'not-loaded': 'the lesson could not be loaded. Check the network connection, then open the result again.',
  'other-version': 'it is of another version of the lesson.',
  'files-from-outside': 'files from outside of the lab were used.',
};

function words(verdict: Verdict, claim: number): string {
  if (verdict.is === 'verified') return `verified, ${String(verdict.hundredths)} of 100.`;
  if (verdict.is === 'differs')
    return verdict.hundredths === undefined
      ? `differs: it claims ${String(claim)} of 100, but the recorded steps cannot be repeated.`
      : `differs: it claims ${String(claim)} of 100, but the recorded steps come to ${String(verdict.hundredths)}.`;
  return `cannot be checked here: ${obstacles[verdict.why]}`;
}
