import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useUndo } from '../undo/use-undo';
import { useTeller, type Told } from './told';

/** What a step of the whole lab did, under the top bar, until the next key or press. Screen readers hear it anyway. */
export function ToldLine() {
  const { told } = useTeller();
  return told === undefined ? null : <Line key={told.text} {...told} />;
}

const words = { undo: 'Undo', redo: 'Redo' } as const;

function Line({ text, also, way }: Told) {
  const { tell } = useTeller();
  const commands = useUndo();
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const leave = ({ target }: Event) => {
      if (!(target instanceof Node && line.current?.contains(target) === true)) tell(undefined);
    };
    const controller = new AbortController();
    document.addEventListener('pointerdown', leave, { signal: controller.signal });
    document.addEventListener('keydown', leave, { signal: controller.signal });
    return () => controller.abort();
  }, [tell]);
  return (
    // Below the bar, however many lines it has: it never lies over its buttons.
    <div className="relative h-0">
      <div
        ref={line}
        className="frame-look pointer-events-none absolute inset-x-0 top-4 z-55 mx-auto flex w-max max-w-[min(760px,calc(100vw-24px))] items-center gap-12 rounded-6 border border-l-3 border-frame-line border-l-frame-accent bg-frame-raised py-6 pr-8 pl-14 text-13 shade-told"
        role="group"
        aria-label="What was done"
      >
        <p className="wrap-anywhere">{[text, also].filter((part) => part !== undefined).join(' ')}</p>
        {way !== undefined && commands[way].sentence !== undefined && (
          <button
            type="button"
            name={`told-${way}`}
            className="frame-choice pointer-events-auto flex-none"
            onClick={() => void commands[way].run()}
          >
            {words[way]}
          </button>
        )}
        <button
          type="button"
          name="told-close"
          className="frame-button pointer-events-auto flex-none"
          aria-label="Close this line"
          onClick={() => tell(undefined)}
        >
          <X size={15} aria-hidden />
        </button>
      </div>
    </div>
  );
}
