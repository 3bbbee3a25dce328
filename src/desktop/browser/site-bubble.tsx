import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Connection } from '@/simulation/connections/connection';
import type { Place } from '@/views/shell/place';
import { ConnectionPanel } from './connection-panel';
import { PermissionsPanel } from './permissions-panel';
import { siteStatus } from './site-status';

interface SiteBubbleProps {
  readonly place: Place;
  readonly connection: Connection;
  /** Undefined where the site showed no certificate. */
  readonly onCertificate: (() => void) | undefined;
}

const panels = ['Permissions', 'Connection'] as const;

/** The small sub-window under the lock: who the site is, and how the browser reached it. */
export function SiteBubble({ place, connection, onCertificate }: SiteBubbleProps) {
  const [panel, setPanel] = useState<(typeof panels)[number]>('Connection');
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
  }, []);
  const press = ({ key }: KeyboardEvent) => {
    if (key !== 'ArrowLeft' && key !== 'ArrowRight') return;
    const other = panel === 'Connection' ? 'Permissions' : 'Connection';
    setPanel(other);
    list.current?.querySelector<HTMLElement>(`#site-tab-${other}`)?.focus();
  };
  return (
    <div
      role="dialog"
      aria-label={`Site information for ${place.host}`}
      tabIndex={-1}
      className="browser-bubble"
    >
      <header className="px-4 pt-3 pb-2">
        <p translate="no" className="text-[14px] font-semibold wrap-anywhere">
          {place.host}
        </p>
        <p className="browser-status" data-state={connection.state}>
          {siteStatus(connection)}
        </p>
      </header>
      <div ref={list} role="tablist" aria-label="Site information" className="browser-bubble-tabs">
        {panels.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`site-tab-${name}`}
            name={`site-${name.toLowerCase()}`}
            aria-selected={panel === name}
            aria-controls="site-panel"
            tabIndex={panel === name ? 0 : -1}
            onClick={() => setPanel(name)}
            onKeyDown={press}
          >
            {name}
          </button>
        ))}
      </div>
      <div role="tabpanel" id="site-panel" aria-labelledby={`site-tab-${panel}`}>
        {panel === 'Connection' ? (
          <ConnectionPanel place={place} connection={connection} onCertificate={onCertificate} />
        ) : (
          <PermissionsPanel />
        )}
      </div>
    </div>
  );
}
