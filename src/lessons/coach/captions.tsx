import { PanelRightOpen, Pause, Play, SkipBack, StepForward } from 'lucide-react';
import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import type { Site } from '@/simulation/runs/site';
import type { Lesson, Step } from '../lesson';
import { targetOf } from '../check';
import { ListField } from '@/ui/list-field';
import { type Player, type Showing, type Speed, speedLabel, speedsInOrder } from '../watch/player';

interface CaptionsProps {
  readonly lesson: Lesson;
  /** The step that is being watched, from 0. */
  readonly position: number;
  readonly site: Site;
  readonly player: Player;
  readonly showing: Showing;
  readonly onBack: () => void;
  readonly onSpeed: (speed: Speed) => void;
  /** Unfolds the coach; undefined while it is there. */
  readonly onCoach: (() => void) | undefined;
}

/** What happens and why, below the PC and large enough for the last row of a class, with what the player needs at hand. */
export function Captions(props: CaptionsProps) {
  const { lesson, position, site, showing } = props;
  // The ring is broader then, and a pointer goes along.
  useEffect(() => {
    document.documentElement.dataset['captions'] = '';
    return () => {
      delete document.documentElement.dataset['captions'];
    };
  }, []);
  const place = document.getElementById('captions');
  const step = lesson.steps[position];
  if (place === null || step === undefined) return null;
  const { what, why } = captionOf(step, showing, site);
  return createPortal(
    <section
      className="coach-captions frame-look flex items-center gap-14 border-t border-frame-line bg-frame px-14 py-6 text-[clamp(19px,3.4vh,30px)] leading-[1.25] wrap-anywhere text-frame-ink max-wide:flex-wrap max-wide:gap-3"
      aria-label="Captions"
      tabIndex={-1}
    >
      <div className="min-w-0 flex-1 max-narrow:basis-full">
        <p className="font-semibold">
          <span className="rounded-4 bg-frame-hover px-[0.35em] text-[0.75em] font-normal">
            {position + 1}/{lesson.steps.length}
          </span>{' '}
          {what}
        </p>
        <p className="text-[0.8em]">{why}</p>
      </div>
      <CaptionBar {...props} />
    </section>,
    place,
  );
}

/** What happens now, and why: what the step says of the control, else of itself. */
export function captionOf(
  step: Step,
  { state, gesture, control, problem }: Pick<Showing, 'state' | 'gesture' | 'control' | 'problem'>,
  site: Site,
): { readonly what: string; readonly why: string } {
  if (state === 'done') return { what: 'Solved: all goals of the lesson are met.', why: step.why };
  if (problem !== '') return { what: 'The hand has stopped.', why: problem };
  if (gesture === '') return { what: step.title, why: step.say };
  const detail = step.details?.find(([spot]) => targetOf(spot, site).control === control);
  return { what: gesture, why: detail?.[1] ?? step.why };
}

const speeds = speedsInOrder.map((id) => ({ id, label: speedLabel(id) }));

function CaptionBar({ player, showing, onBack, onSpeed, onCoach }: CaptionsProps) {
  const { state, done, speed } = showing;
  const isPlaying = state === 'playing';
  return (
    <div className="flex flex-none gap-4" role="group" aria-label="Player">
      <button
        type="button"
        name="caption-back"
        className="frame-button size-36 disabled:opacity-45"
        aria-label="Back"
        title="Back"
        disabled={done === 0}
        onClick={onBack}
      >
        <SkipBack size={20} aria-hidden />
      </button>
      <button
        type="button"
        name="caption-play"
        className="frame-button size-36 disabled:opacity-45"
        aria-label={isPlaying ? 'Pause' : 'Play'}
        title={isPlaying ? 'Pause' : 'Play'}
        disabled={state === 'done'}
        onClick={isPlaying ? player.pause : player.play}
      >
        {isPlaying ? <Pause size={24} aria-hidden /> : <Play size={24} aria-hidden />}
      </button>
      <button
        type="button"
        name="caption-step"
        className="frame-button size-36 disabled:opacity-45"
        aria-label="One gesture"
        title="One gesture"
        disabled={state === 'done'}
        onClick={player.step}
      >
        <StepForward size={20} aria-hidden />
      </button>
      <div className="self-center text-14 fields-bare" title="Speed">
        <ListField
          name="caption-speed"
          label="Speed"
          isLabelHeard
          choices={speeds}
          value={speed}
          onChange={(chosen) => onSpeed(chosen as Speed)}
        />
      </div>
      {onCoach !== undefined && (
        <button
          type="button"
          name="caption-coach"
          className="frame-button size-36 disabled:opacity-45"
          aria-label="Show the coach"
          title="Show the coach"
          onClick={onCoach}
        >
          <PanelRightOpen size={20} aria-hidden />
        </button>
      )}
    </div>
  );
}
