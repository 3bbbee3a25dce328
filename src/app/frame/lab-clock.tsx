import { Clock } from 'lucide-react';
import { useRef, useState, type FocusEvent, type KeyboardEvent, type MouseEvent } from 'react';
import { useJudged, useLabTime, usePresent, useRevision, useWorld } from '@/state/use-world';
import { DateText } from '@/ui/date-text';
import { FaultBoundary } from '@/ui/fault-boundary';
import { Forecast } from '@/views/certificate/foresight/forecast';
import { useLab } from '@/views/shell/lab';
import { problemWords } from '@/views/words/problem-words';
import { nextEvent, type ComingEvent } from '@/simulation/clock/next-event';
import { visibleText } from '@/views/words/value-words';

/** Lab time, and the way to move it forward. */
export function LabClock() {
  const isInstalled = useWorld((world) => world.lab['lab'] !== undefined);
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  if (!isInstalled) return null;
  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) setIsOpen(false);
  };
  const press = ({ key }: KeyboardEvent) => {
    if (key !== 'Escape' || !isOpen) return;
    setIsOpen(false);
    button.current?.focus();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it only watches the button and the panel inside
    <div className="relative flex-none max-narrow:ml-auto" onBlur={leave} onKeyDown={press}>
      <button
        ref={button}
        type="button"
        name="advance-clock"
        className="frame-button"
        aria-label="Lab clock: advance"
        title="Move the lab clock forward"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Clock size={16} aria-hidden />
        <LabTime />
      </button>
      {isOpen && <AdvanceClock />}
    </div>
  );
}

function LabTime() {
  const at = useLabTime();
  return (
    <span className="whitespace-nowrap [font-variant-numeric:tabular-nums] max-lg:hidden">
      <DateText at={at} />
    </span>
  );
}

const hour = 3_600_000;

const day = 24 * hour;

const steps = [
  ['an hour', hour],
  ['a day', day],
  ['a week', 7 * day],
  ['30 days', 30 * day],
  ['a year', 365 * day],
] as const;

const notJudged = 'The lab cannot say what happens next: something in it cannot be read.';

/** Moves the lab clock forward, to see what time does to certificates. */
function AdvanceClock() {
  const { perform } = useLab();
  const [problem, setProblem] = useState<string>();
  const [considered, setConsidered] = useState<{ readonly label: string; readonly by: number }>();
  const advance = async (by: number) => {
    const outcome = await perform({ type: 'advance-clock', by });
    setProblem(outcome.ok ? undefined : problemWords(outcome.problem));
  };
  return (
    <div
      className="absolute top-36 right-0 z-60 grid w-350 max-w-[calc(100vw-16px)] gap-8 rounded-6 border border-frame-line bg-frame-raised px-14 py-12 shade-frame-panel max-lg:fixed max-lg:top-44 max-lg:right-8"
      role="group"
      aria-label="Advance the lab clock"
    >
      <p>
        In the lab it is <DateText at={useLabTime()} />.
      </p>
      <p className="font-semibold">Advance by</p>
      <div className="flex flex-wrap gap-6">
        {steps.map(([label, by]) => (
          <button
            key={label}
            type="button"
            name={`advance-${String(by / hour)}`}
            className="frame-choice"
            onClick={(event) => once(event, () => advance(by))}
            onPointerEnter={() => setConsidered({ label, by })}
            onFocus={() => setConsidered({ label, by })}
          >
            {label}
          </button>
        ))}
      </div>
      <FaultBoundary
        turn={useRevision()}
        instead={() => <p className="text-12 text-frame-muted">{notJudged}</p>}
      >
        <NextEvent onAdvance={advance} />
        {considered !== undefined && (
          <Forecast
            heading={`After ${considered.label}`}
            action={{ type: 'advance-clock', by: considered.by }}
          />
        )}
      </FaultBoundary>
      <p className="text-12 text-frame-muted">
        {problem ??
          'Otherwise it runs with real time, and never backwards. Certificates expire by this clock.'}
      </p>
    </div>
  );
}

/** The second press of a double click moves no clock: time is not taken back without the steps since. */
function once({ detail }: MouseEvent, advance: () => Promise<void>): void {
  if (detail < 2) void advance();
}

interface NextEventProps {
  readonly onAdvance: (by: number) => Promise<void>;
}

/** What time will do next, and the way there. */
function NextEvent({ onAdvance }: NextEventProps) {
  const { now } = usePresent();
  const event = useJudged(nextEvent, 'every-second');
  if (event === undefined) return <p className="text-12 text-frame-muted">No further event is due.</p>;
  return (
    <div className="grid justify-items-start gap-8 border-t border-frame-line pt-8">
      <p className="wrap-anywhere">
        <strong>Next event:</strong> {words(event)} on <DateText at={event.at} format="date" />.
      </p>
      <button
        type="button"
        name="advance-to-next-event"
        className="frame-choice"
        onClick={(press) => once(press, () => onAdvance(event.at - now()))}
      >
        Advance to the next event
      </button>
    </div>
  );
}

function words({ name, certificate }: ComingEvent): string {
  switch (name) {
    case 'takes-effect':
      return 'what was installed takes effect';
    case 'becomes-valid':
      return `the certificate ${visibleText(certificate)} becomes valid`;
    case 'certificate-delivered':
      return `the certificate ${visibleText(certificate)} is delivered`;
    case 'password-arrives':
      return `the password for ${visibleText(certificate)} arrives`;
    case 'proof-visible':
      return `the vendor sees the proof for ${visibleText(certificate)}`;
    case 'renewal-due':
      return `the vendor reminds you to renew ${visibleText(certificate)}`;
    case 'list-ends':
      return `the revocation list of ${visibleText(certificate)} is out of date`;
    case 'expires':
      return `the certificate ${visibleText(certificate)} expires`;
  }
}
