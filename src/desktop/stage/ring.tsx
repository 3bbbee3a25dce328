import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useStage } from '@/views/stage/stage';
import './ring.css';

const wordsId = 'stage-ring-words';

/**
 * The ring around what is pointed at: its very box, outlined outside, over everything and in the way of nothing. Where a class
 * looks on, a pointer goes from one to the next.
 */
export function Ring() {
  const stage = useStage();
  const way = useSyncExternalStore(stage.subscribe, stage.way);
  const ring = useRef<HTMLDivElement>(null);
  const pointer = useRef<HTMLDivElement>(null);
  const target = way?.ring;
  useEffect(
    () => (target === undefined ? undefined : followBox(target, ring.current, pointer.current)),
    [target],
  );
  useEffect(() => (target === undefined ? undefined : described(target)), [target]);
  return (
    <>
      <div
        ref={pointer}
        className="stage-pointer fixed z-1001 -mt-22 mr-0 mb-0 -ml-22 h-44 w-44 rounded-full"
        hidden={target === undefined}
        aria-hidden="true"
      />
      {way?.ring !== undefined && (
        <>
          <div
            ref={ring}
            className="stage-ring fixed z-1000"
            data-obstacle={way.obstacle}
            aria-hidden="true"
          />
          <p id={wordsId} className="sr-only">
            {way.say}
          </p>
        </>
      )}
    </>
  );
}

/** As far from the left edge of a wide target the pointer goes at most, pixels. */
const farthestIn = 48;

/** Keeps the ring where its target is, frame by frame: pages scroll and windows move without telling. */
function followBox(target: HTMLElement, ring: HTMLElement | null, pointer: HTMLElement | null): () => void {
  let frame = 0;
  const follow = () => {
    const { left, top, width, height } = target.getBoundingClientRect();
    const box = { left, top, width, height };
    for (const [side, value] of Object.entries(box)) ring?.style.setProperty(side, `${String(value)}px`);
    // On a narrow screen the coach takes the place of the PC: what is not shown has no box.
    const isAway = width === 0 && height === 0;
    ring?.toggleAttribute('hidden', isAway);
    pointer?.toggleAttribute('hidden', isAway);
    pointer?.style.setProperty('left', `${String(left + Math.min(width / 2, farthestIn))}px`);
    pointer?.style.setProperty('top', `${String(top + height / 2)}px`);
    frame = requestAnimationFrame(follow);
  };
  follow();
  return () => cancelAnimationFrame(frame);
}

/** Has what is ringed described by what is said of it, beside what describes it already. */
function described(target: HTMLElement): () => void {
  const before = target.getAttribute('aria-describedby');
  target.setAttribute('aria-describedby', before === null ? wordsId : `${before} ${wordsId}`);
  return () => {
    if (before === null) target.removeAttribute('aria-describedby');
    else target.setAttribute('aria-describedby', before);
  };
}
