import { Minus, X } from 'lucide-react';
import { withMinimised, withoutProgram } from '../session/session';
import { useSessionStore } from '../session/session-store';

/** Minimise and close, at the right end of a title bar. */
export function WindowButtons({ program, title }: { readonly program: string; readonly title: string }) {
  const store = useSessionStore();
  return (
    <div className="flex flex-none self-start">
      <button
        className="inline-flex h-30 w-46 items-center justify-center hover:bg-windows-title-hover"
        type="button"
        name="minimise-window"
        aria-label={`Minimise ${title}`}
        onClick={() => void store.change((session) => withMinimised(session, program))}
      >
        <Minus size={15} strokeWidth={1.5} aria-hidden />
      </button>
      <button
        type="button"
        name="close-window"
        className="inline-flex h-30 w-46 items-center justify-center hover:bg-windows-close hover:text-white"
        aria-label={`Close ${title}`}
        onClick={() => void store.change((session) => withoutProgram(session, program))}
      >
        <X size={16} strokeWidth={1.5} aria-hidden />
      </button>
    </div>
  );
}
