import { type ComponentType, createElement, lazy, type ReactNode, Suspense } from 'react';
import { faultOf } from '@/base/outcome';
import { useRevision } from '@/state/use-world';
import { FaultBoundary } from '@/ui/fault-boundary';

interface PartFailureProps {
  /** Called before the part is tried again. */
  readonly onAgain?: () => void;
  /** What is shown, where that can change: something else is drawn even where this failed. */
  readonly shows?: string;
  readonly children: ReactNode;
}

/**
 * A part that fails is told about in its own place: other tabs, windows and the frame go on. It is drawn again when the
 * lab has changed, as by *Undo*.
 */
export function PartFailure({ onAgain, shows = '', children }: PartFailureProps) {
  const tryAgain = (again: () => void) => () => {
    onAgain?.();
    again();
  };
  return (
    <FaultBoundary
      turn={`${String(useRevision())} ${shows}`}
      instead={(error, again) => <FailedPart error={error} onAgain={tryAgain(again)} />}
    >
      {children}
    </FaultBoundary>
  );
}

interface FailedPartProps {
  readonly error: unknown;
  readonly onAgain: () => void;
}

/** What is said in the place of a part that failed. */
export function FailedPart({ error, onAgain }: FailedPartProps) {
  return (
    <div className="p-24" role="alert">
      <h1 className="mb-8 text-18/28 font-semibold">This part of the lab failed</h1>
      {faultOf(error) === 'part-not-loaded' ? <NotLoaded /> : <Failed onAgain={onAgain} />}
    </div>
  );
}

/** Browsers remember that a script could not be loaded, for as long as the page lives: only a new page asks again. */
function NotLoaded() {
  return (
    <>
      <p className="mb-8">
        No connection: its script could not be loaded. Check the connection to where the app is served, then
        reload.
      </p>
      <p className="mb-12">
        Everything else goes on. What was saved is kept; tabs, windows and forms come back.
      </p>
      <button type="button" name="reload" className="pc-button" onClick={() => location.reload()}>
        Reload the lab
      </button>
    </>
  );
}

function Failed({ onAgain }: Pick<FailedPartProps, 'onAgain'>) {
  return (
    <>
      <p className="mb-8">An unexpected error occurred. It is a fault of the lab, not yours.</p>
      <p className="mb-12">
        Everything else goes on, and what was saved is kept. Undo reverses the last step; Checkpoints and This
        lab, in the bar above, lead further back.
      </p>
      <button type="button" name="try-again" className="pc-button" onClick={onAgain}>
        Try again
      </button>
    </>
  );
}

type Load<Props> = () => Promise<{ readonly default: ComponentType<Props> }>;

const parts = new WeakMap<object, ComponentType>();

interface LazyPartProps<Props> {
  readonly load: Load<Props>;
  readonly props: Props;
  /** Shown until it has arrived. */
  readonly waiting: ReactNode;
}

/** A part of the screen whose script is loaded when it is first needed; the manifest's `load` tells parts apart. */
export function LazyPart<Props extends object>({ load, props, waiting }: LazyPartProps<Props>) {
  return (
    <PartFailure onAgain={() => parts.delete(load)}>
      <Suspense fallback={waiting}>
        <LoadedPart load={load} props={props} />
      </Suspense>
    </PartFailure>
  );
}

/**
 * Loads a part before it is drawn. It is then drawn at once: a part that is waited for even shortly comes a third of a
 * second later, since React holds back what takes the place of something waiting. Resolves too where it cannot be loaded.
 */
export async function preloadPart<Props extends object>(load: Load<Props>): Promise<void> {
  const loaded = await load().catch(() => undefined);
  // One that is drawn already stays the same part.
  if (loaded !== undefined && !parts.has(load)) parts.set(load, loaded.default as ComponentType);
}

function LoadedPart<Props extends object>({ load, props }: Omit<LazyPartProps<Props>, 'waiting'>) {
  return createElement(partOf(load), props);
}

function partOf<Props extends object>(load: Load<Props>): ComponentType<Props> {
  const known = parts.get(load) as ComponentType<Props> | undefined;
  if (known !== undefined) return known;
  const part = lazy(load) as unknown as ComponentType<Props>;
  parts.set(load, part as ComponentType);
  return part;
}
