import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { SearchBox } from '@/desktop/window/search-box';
import { lastingRun } from '@/simulation/runs/locks';
import type { Lock } from '@/simulation/world/run';
import { useWorld } from '@/state/use-world';
import { usePagePlace } from '@/ui/use-page-place';

interface LabPageProps {
  readonly title: string;
  /** Beside the title. */
  readonly controls?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A page of the lab around the PC. It names the real tab and takes the focus, as a new page does. */
export function LabPage({ title, controls, className = '', children }: LabPageProps) {
  const page = useRef<HTMLElement>(null);
  usePagePlace(page, visitAt(useLocation().key));
  useEffect(() => {
    document.title = `${title} – Connect Certificate Lab (Simulation)`;
    page.current?.focus();
  }, [title]);
  return (
    <main
      ref={page}
      id="lab-page"
      className={`lab-page frame-look fields-above ${className}`}
      tabIndex={-1}
      aria-labelledby="lab-page-title"
    >
      <div className="mb-12 flex flex-wrap items-center gap-x-20 gap-y-8">
        <h1 id="lab-page-title">{title}</h1>
        {controls}
      </div>
      {children}
    </main>
  );
}

const visits = new Map<string, object>();

/** The same object for the same entry of the real browser's history. */
function visitAt(key: string): object {
  const visit = visits.get(key) ?? {};
  visits.set(key, visit);
  return visit;
}

interface FindBoxProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** The search box in the look of the lab's own pages. */
export function FindBox(props: FindBoxProps) {
  return (
    <SearchBox
      {...props}
      placeholder={props.label}
      className="find-box flex min-h-30 w-270 max-w-full items-center gap-7 rounded-4 border border-frame-muted bg-frame-raised px-8 py-0"
      inputClassName="min-w-0 flex-1 bg-transparent text-frame-ink outline-none"
    />
  );
}

/** Whether the exercise that is being done keeps something shut. */
export function useClosed(lock: Lock): boolean {
  return useWorld((world) => lastingRun(world)?.locks.includes(lock) === true);
}

interface OpenUnlessProps {
  readonly lock: Lock;
  readonly children: ReactNode;
}

/** A part of a page that an exercise may keep shut: then it says so in its place. */
export function OpenUnless({ lock, children }: OpenUnlessProps) {
  if (!useClosed(lock)) return children;
  return (
    <section className="lab-card col-span-full">
      <p>This is locked during the exercise. To use it, leave the lesson in the coach.</p>
    </section>
  );
}
