import { useEffect, useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { useSessionStore } from '@/desktop/session/session-store';
import { catalogue, type CatalogueEntry, loadedLesson, loadLesson } from '@/lessons/catalogue';
import { useBegin } from '@/lessons/coach/use-begin';
import { fixable } from '@/lessons/dealt';
import type { Lesson } from '@/lessons/lesson';
import { actsBefore } from '@/lessons/watch/acts-done';
import type { Mode } from '@/simulation/world/run';
import { useLab } from '@/views/shell/lab';
import { preloadCoach } from '../coach-dock';
import { ListField } from '@/ui/list-field';
import { LabPage } from '../lab-page';
import { LessonList, useIsOn } from './lesson-list';

/** Lessons: all of them, or the one of the address. It begins when *Start* is pressed, and nothing changes before. */
export function Component() {
  const { '*': rest = '' } = useParams();
  const entry = catalogue.find(({ id }) => id === rest);
  if (rest === '') return <AllLessons />;
  return entry === undefined ? <NoLesson id={rest} /> : <LessonStart key={entry.id} entry={entry} />;
}

function AllLessons() {
  return (
    <LabPage title="Lessons">
      <p className="max-w-[70ch]">
        A lesson runs in a lab of its own, which takes the place of yours until you leave it. <b>Watch</b>{' '}
        shows every click on the real pages and can be stopped at any of them; in <b>Try</b> you do it
        yourself, with the coach beside you.
      </p>
      <LessonList />
    </LabPage>
  );
}

function NoLesson({ id }: { readonly id: string }) {
  return (
    <LabPage title="Lessons">
      <p>There is no lesson “{id}” in this version. These are there:</p>
      <LessonList />
    </LabPage>
  );
}

/** What the modes offer, the one that a link asks for first. */
const offers: readonly (readonly [Mode, string])[] = [
  ['watch', 'Watch: it is shown to you'],
  ['try', 'Try: you do it, the coach helps'],
  ['practise', 'Practise: you do it alone, and check it'],
  ['test', 'Test: you do it alone, and hand it in'],
  ['fix', 'Fix: something is wrong, and you repair it'],
  ['free', 'Free: its lab, with the list of goals'],
];

function LessonStart({ entry }: { readonly entry: CatalogueEntry }) {
  const [parameters] = useSearchParams();
  const lesson = useLesson(entry);
  const step = stepIn(parameters, lesson);
  const linked = faultIn(parameters, lesson);
  const [chosen, setFault] = useState<string>();
  const fault = chosen ?? linked.fault;
  const { start, progress, problem } = useStart(entry, { step, fault });
  const isOn = useIsOn(entry.id);
  return (
    <LabPage title={entry.title}>
      <p className="max-w-[70ch]">
        About {entry.minutes} minutes. Note: {entry.note}. The lab of the lesson takes the place of yours,
        which is saved as a checkpoint and comes back with <i>Back to my lab</i>.
      </p>
      <Outline steps={lesson?.steps ?? []} />
      {step > 1 && (
        <p>
          It begins at step {step}; the steps before are done already. <i>Fix</i> begins with all of them.
        </p>
      )}
      {linked.isUnknown && (
        <p>
          The link asks for a fault that this lesson does not have. <i>Fix</i> begins with any.
        </p>
      )}
      {isOn && <GoOn />}
      <Offers
        wanted={parameters.get('mode')}
        isBusy={progress !== undefined}
        onStart={(mode) => void start(mode)}
      />
      {lesson !== undefined && <FaultChoice lesson={lesson} chosen={fault} onChoose={setFault} />}
      {progress !== undefined && (
        <progress aria-label="The lab of the lesson is built" value={progress.done} max={progress.all} />
      )}
      {problem !== '' && <p role="alert">{problem}</p>}
    </LabPage>
  );
}

interface OffersProps {
  /** The mode that a link asks for comes first. */
  readonly wanted: string | null;
  readonly isBusy: boolean;
  readonly onStart: (mode: Mode) => void;
}

/** One button a mode. */
function Offers({ wanted, isBusy, onStart }: OffersProps) {
  const ordered = offers.toSorted(([one], [other]) => Number(other === wanted) - Number(one === wanted));
  return (
    <div className="my-12 flex flex-wrap items-end gap-8">
      {ordered.map(([mode, words], index) => (
        <button
          key={mode}
          type="button"
          name={`start-${mode}`}
          className={`frame-choice ${index === 0 ? 'frame-main' : ''}`}
          disabled={isBusy}
          onClick={() => onStart(mode)}
        >
          {words}
        </button>
      ))}
    </div>
  );
}

/**
 * The step that a link asks for, from 1; 1 where it asks for nothing of the kind, the last one where there are not so many.
 */
function stepIn(parameters: URLSearchParams, lesson: Lesson | undefined): number {
  const step = Number(parameters.get('step') ?? '1');
  return Number.isInteger(step) && step > 1 ? Math.min(step, lesson?.steps.length ?? step) : 1;
}

/** The fault that a link asks for: `faults=` and its id. A lesson that is not loaded yet has none. */
function faultIn(parameters: URLSearchParams, lesson: Lesson | undefined) {
  const asked = parameters.get('faults') ?? '';
  if (asked === '' || lesson === undefined) return { fault: '', isUnknown: false };
  const isKnown = fixable(lesson).some(({ fault }) => fault.id === asked);
  return { fault: isKnown ? asked : '', isUnknown: !isKnown };
}

interface FaultChoiceProps {
  readonly lesson: Lesson;
  /** The id of a fault; empty: any of them. */
  readonly chosen: string;
  readonly onChoose: (fault: string) => void;
}

/** What *Fix* begins with, by what a user sees of it: the cause is to be found. */
function FaultChoice({ lesson, chosen, onChoose }: FaultChoiceProps) {
  return (
    <div className="[--frame-field:70ch]">
      <ListField
        name="fault"
        label="Fix begins with"
        translate="yes"
        choices={[
          { id: '', label: 'any of these, by chance' },
          ...fixable(lesson).map(({ fault: { id, symptom } }) => ({ id, label: symptom })),
        ]}
        value={chosen}
        onChange={onChoose}
      />
    </div>
  );
}

/** The lesson once it is loaded; meanwhile everything else comes that it is begun with. */
function useLesson({ id }: CatalogueEntry): Lesson | undefined {
  const { createSandbox } = useLab();
  const [lesson, setLesson] = useState(loadedLesson(id));
  useEffect(() => {
    const load = async () => {
      const loaded = await loadLesson(id);
      setLesson(loaded);
      (await createSandbox(loaded.start.at)).close();
      await preloadCoach();
    };
    // The page is of use without them too; what hinders loading is told when the lesson is started.
    load().catch(() => undefined);
  }, [id, createSandbox]);
  return lesson;
}

/** The steps of a lesson, and what is reached with each. */
function Outline({ steps }: Pick<Lesson, 'steps'>) {
  return (
    <ol className="my-12 grid max-w-[70ch] list-decimal gap-10 pl-22" aria-label="Steps">
      {steps.map(({ id, title, checks }) => (
        <li key={id}>
          <b>{title}</b>
          <ul className="mt-2 list-disc pl-18 text-frame-muted">
            {checks.map(({ id: check, goal }) => (
              <li key={check}>{goal}</li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

/** The lesson is being done already: on where one was. */
function GoOn() {
  const { show } = useSessionStore();
  return (
    <p>
      You are in the middle of it.{' '}
      <button type="button" name="go-on" className="frame-choice frame-main" onClick={show}>
        Continue where you were
      </button>{' '}
      Starting it again begins from the start.
    </p>
  );
}

interface Progress {
  readonly done: number;
  readonly all: number;
}

interface From {
  /** From 1. */
  readonly step: number;
  /** What *Fix* begins with; empty: any. */
  readonly fault: string;
}

/** Builds the lab of a lesson and shows the PC once it is in place. */
function useStart({ id }: CatalogueEntry, { step, fault }: From) {
  const begin = useBegin();
  const { show } = useSessionStore();
  const [progress, setProgress] = useState<Progress>();
  const [problem, setProblem] = useState('');
  const start = async (mode: Mode) => {
    setProgress({ done: 0, all: 1 });
    try {
      const onProgress = (done: number, all: number) => setProgress({ done, all });
      const lesson = await loadLesson(id).catch(() => undefined);
      const from = lesson === undefined ? {} : placeIn(lesson, mode, { step, fault });
      const refused = await begin({ id }, { mode, onProgress, ...from });
      setProblem(refused ?? '');
      if (refused === undefined) show();
    } finally {
      // A bug is told by the frame; the page can be used again.
      setProgress(undefined);
    }
  };
  return { start, progress, problem };
}

/** What is done already, or has gone wrong. */
function placeIn(lesson: Lesson, mode: Mode, { step, fault }: From) {
  if (mode !== 'fix') return { acts: actsBefore(lesson, step - 1) };
  return { faults: [fault === '' ? anyFault(lesson) : fault] };
}

function anyFault(lesson: Lesson): string {
  const all = fixable(lesson);
  const [chance = 0] = crypto.getRandomValues(new Uint32Array(1));
  return all[chance % all.length]?.fault.id ?? '';
}
