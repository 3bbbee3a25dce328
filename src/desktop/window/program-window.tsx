import { Minus, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { ProgramManifest } from '@/views/shell/manifest';
import { ProgramContext } from '@/views/shell/pc';
import { withMinimised, withoutProgram } from '../session/session';
import { useProgramAddress, useSessionStore } from '../session/session-store';
import { InSight } from './in-sight';
import { LazyPart } from './part-failure';
import { SessionScope } from './session-scope';
import { LayerContext } from './windows';

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

interface ProgramWindowProps {
  readonly program: ProgramManifest;
  readonly isFront: boolean;
}

/** A program's window: maximised, and hidden unless it is in front. Its program starts when it is first shown. */
export function ProgramWindow({ program, isFront }: ProgramWindowProps) {
  const { id, title, ownTitleBar = false, load } = program;
  const [layer, setLayer] = useState<HTMLElement | null>(null);
  const [wasShown, setWasShown] = useState(isFront);
  const [address, navigate] = useProgramAddress(id);
  const own = useMemo(() => ({ address, navigate }), [address, navigate]);
  if (isFront && !wasShown) setWasShown(true);
  return (
    <section
      className="pc-window absolute inset-0 flex flex-col bg-white"
      aria-label={title}
      hidden={!isFront}
      data-program={id}
      data-window={id}
    >
      {!ownTitleBar && <ProgramTitleBar program={program} />}
      <div className="relative flex min-h-0 grow flex-col">
        <LayerContext value={layer}>
          {wasShown && (
            <InSight isShown={isFront}>
              <ProgramContext value={own}>
                <SessionScope id={id} className="flex min-h-0 grow flex-col">
                  <LazyPart load={load} props={{}} waiting={<p className="p-16">Opening {title}…</p>} />
                </SessionScope>
              </ProgramContext>
            </InSight>
          )}
        </LayerContext>
        <div
          ref={setLayer}
          className="pointer-events-none absolute inset-0 z-20 overflow-hidden *:pointer-events-auto"
        />
      </div>
    </section>
  );
}

/** The title bar of a maximised window. */
function ProgramTitleBar({ program }: { readonly program: ProgramManifest }) {
  const { id, title, icon: Icon } = program;
  return (
    <header className="flex h-30 flex-none items-center border-b border-windows-line bg-white text-12">
      <Icon size={15} className="ml-9 shrink-0" />
      <h1 className="grow truncate pl-8 font-normal">{title}</h1>
      <WindowButtons program={id} title={title} />
    </header>
  );
}
