import { CheckboxField } from '@/ui/choice-fields';
import { Pause, Play, SkipBack, StepForward } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { siteOf } from '@/simulation/runs/site';
import type { Run } from '@/simulation/world/run';
import { usePresent } from '@/state/use-world';
import { useStage } from '@/views/stage/stage';
import type { Lesson } from '../lesson';
import { solutionOf } from '../solve/build-start';
import { actsBefore, actsDone } from '../watch/acts-done';
import { Player, type Speed, speedLabel, speedsInOrder, type Showing } from '../watch/player';
import { Captions } from './captions';
import { CheckList } from './goal-list';
import { StepHead } from './step-head';
import { useBegin } from './use-begin';
import { usePlay } from './use-play';
import { judgedOf, type Judgements } from './use-judgements';

interface WatchPaneProps {
  readonly lesson: Lesson;
  readonly run: Run;
  readonly judgements: Judgements;
  readonly captions: CaptionsSwitch;
  readonly onProblem: (words: string) => void;
}

/** Whether what the hand does is said below the PC too, large. */
export interface CaptionsSwitch {
  readonly isOn: boolean;
  readonly set: (isOn: boolean) => void;
  /** Unfolds the coach; undefined while it is there. */
  readonly onCoach: (() => void) | undefined;
}

/** The hand acts: what it says, what it does in words, and the bar that it is played with. */
export function WatchPane({ lesson, run, judgements, captions, onProblem }: WatchPaneProps) {
  const player = usePlayer(lesson, run, judgements);
  const showing = useSyncExternalStore(player.subscribe, player.showing);
  const begin = useBegin();
  const go = async (mode: 'watch' | 'try', acts: number) => {
    player.close();
    const problem = await begin(lesson, { mode, faults: run.variant.faults, acts });
    if (problem !== undefined) onProblem(problem);
  };
  const position = positionOf(lesson, showing.done);
  const step = lesson.steps[position];
  if (step === undefined) return null;
  const isDone = showing.state === 'done';
  const onBack = () => void go('watch', backTo(lesson, showing.done));
  const onSpeed = (speed: Speed) => {
    lastSpeed = speed;
    player.setSpeed(speed);
  };
  const { site } = judgements.evidence;
  return (
    <>
      {captions.isOn && (
        <Captions
          {...{ lesson, position, site, player, showing, onBack, onSpeed }}
          onCoach={captions.onCoach}
        />
      )}
      <StepHead lesson={lesson} position={position} judgements={judgements} />
      <p className="text-14">“{step.say}”</p>
      {!isDone && (
        <p className="rounded-4 border border-frame-line bg-frame-raised px-10 py-7">
          {showing.gesture === '' ? 'Press Play to continue.' : `▸ ${showing.gesture}`}
        </p>
      )}
      {showing.problem !== '' && <p role="alert">{showing.problem}</p>}
      {isDone && <p className="coach-solved">Solved: all goals of the lesson are met.</p>}
      <PlayerBar {...{ player, showing, captions, onBack, onSpeed }} />
      <Transcript showing={showing} />
      <CheckList judged={lesson.steps.slice(0, position + 1).flatMap((each) => judgedOf(each, judgements))} />
      <button
        type="button"
        name="coach-try"
        className="frame-choice frame-main"
        onClick={() => void go('try', isDone ? 0 : showing.done)}
      >
        {isDone ? 'Try it yourself' : 'Try it yourself from here'}
      </button>
    </>
  );
}

/** As fast as it was played last: going back begins with a player of its own. */
let lastSpeed: Speed = '1';

function usePlayer(lesson: Lesson, run: Run, { evidence }: Judgements): Player {
  const stage = useStage();
  const play = usePlay(lesson);
  const { world, now } = usePresent();
  const [player] = useState(() => {
    const done = actsDone(lesson, { ...evidence, begunWith: run.acts ?? 0 });
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const parts = { play, site: () => siteOf({ world: world(), at: now() }) };
    const made = new Player(lesson, done, isStill, parts);
    made.setSpeed(lastSpeed);
    return made;
  });
  useEffect(() => player.close, [player]);
  // Whoever leaves the PC for a page of the lab is not led back unasked: the hand waits for *Play*.
  useEffect(() => stage.onLeave(player.pause), [stage, player]);
  useEffect(() => {
    const site = siteOf({ world: world(), at: now() });
    for (const doing of solutionOf(lesson)) void stage.preload(doing(site), site);
  }, [stage, lesson, world, now]);
  return player;
}

/** The step that an act belongs to; the last one when all are done. */
function positionOf({ steps }: Lesson, done: number): number {
  const position = steps.findIndex((_step, index) => done < actsBefore({ steps }, index + 1));
  return position < 0 ? steps.length - 1 : position;
}

/** How many acts are done where *Back* leads: to the start of the step, or of the one before where it is there already. */
function backTo(lesson: Lesson, done: number): number {
  const starts = lesson.steps.map((_step, index) => actsBefore(lesson, index));
  return starts.findLast((start) => start < done) ?? 0;
}

interface PlayerBarProps {
  readonly player: Player;
  readonly showing: Showing;
  readonly captions: CaptionsSwitch;
  readonly onBack: () => void;
  readonly onSpeed: (speed: Speed) => void;
}

function PlayerBar({ player, showing, captions, onBack, onSpeed }: PlayerBarProps) {
  const { state, done, speed, stopsAfterSteps } = showing;
  const isPlaying = state === 'playing';
  return (
    <>
      <div className="flex flex-wrap gap-6" role="group" aria-label="Player">
        <button
          type="button"
          name="watch-back"
          className="frame-choice"
          disabled={done === 0}
          onClick={onBack}
        >
          <SkipBack size={14} aria-hidden /> Back
        </button>
        <button
          type="button"
          name="watch-play"
          className="frame-choice frame-main"
          disabled={state === 'done'}
          onClick={isPlaying ? player.pause : player.play}
        >
          {isPlaying ? <Pause size={14} aria-hidden /> : <Play size={14} aria-hidden />}
          {isPlaying ? 'Pause' : 'Play'}
        </button>
        <button
          type="button"
          name="watch-step"
          className="frame-choice"
          disabled={state === 'done'}
          onClick={player.step}
        >
          <StepForward size={14} aria-hidden /> One gesture
        </button>
      </div>
      <div className="flex flex-wrap gap-6" role="group" aria-label="Speed">
        {speedsInOrder.map((each) => (
          <button
            key={each}
            type="button"
            name={`watch-speed-${each}`}
            className="frame-choice"
            aria-pressed={each === speed}
            onClick={() => onSpeed(each)}
          >
            {speedLabel(each)}
          </button>
        ))}
      </div>
      <CheckboxField
        name="watch-stops"
        label="Stop after each step"
        translate="yes"
        value={stopsAfterSteps}
        onChange={(stops) => player.setStopsAfterSteps(stops)}
      />
      <CheckboxField
        name="watch-captions"
        label="Captions for a class"
        translate="yes"
        value={captions.isOn}
        onChange={(isOn) => captions.set(isOn)}
      />
    </>
  );
}

function Transcript({ showing: { transcript } }: { readonly showing: Showing }) {
  return (
    <details>
      <summary data-name="watch-transcript">What was done so far</summary>
      <ol className="list-decimal pl-18" aria-label="What was done so far">
        {transcript.map((words, index) => (
          // The same gesture may come twice: its place tells it.
          <li key={`${String(index)} ${words}`}>{words}</li>
        ))}
      </ol>
    </details>
  );
}
