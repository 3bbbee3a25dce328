import { useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import type { Connection } from '@/simulation/connections/connection';
import type { Place } from '../session/place';
import { SiteBubble } from './site-bubble';
import { SiteLock } from './site-lock';
import { siteStatus } from './site-status';

interface SiteInformationProps {
  readonly place: Place;
  readonly connection: Connection | undefined;
}

/** The lock before the address; a click tells what stands behind it. */
export function SiteInformation({ place, connection }: SiteInformationProps) {
  const [isOpen, setIsOpen] = useState(false);
  const lock = useRef<HTMLButtonElement>(null);
  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) setIsOpen(false);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return;
    event.stopPropagation();
    setIsOpen(false);
    lock.current?.focus();
  };
  return (
    // eslint-disable-next-line jsx-a11y-x/no-static-element-interactions -- it only watches the lock and the bubble inside
    <div className="browser-site" onBlur={leave} onKeyDown={press}>
      <button
        ref={lock}
        type="button"
        name="site-information"
        className="browser-lock"
        aria-label={`View site information: ${siteStatus(connection)}`}
        title={siteStatus(connection)}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        disabled={connection === undefined}
        onClick={() => setIsOpen(!isOpen)}
      >
        <SiteLock state={connection?.state} />
      </button>
      {isOpen && connection !== undefined && (
        <SiteBubble place={place} connection={connection} onClose={() => setIsOpen(false)} />
      )}
    </div>
  );
}
