import { Clock } from 'lucide-react';
import { useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import { useLabTime, useWorld } from '@/state/use-world';
import { DateText } from '@/ui/date-text';
import { AdvanceClock } from './advance-clock';

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
    // eslint-disable-next-line jsx-a11y-x/no-static-element-interactions -- it only watches the button and the panel inside
    <div className="frame-clock" onBlur={leave} onKeyDown={press}>
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
  const at = useLabTime('every-second');
  return (
    <span className="frame-time">
      <DateText at={at} />
    </span>
  );
}
