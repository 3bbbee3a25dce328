import { useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import { type Connection, sentAlong } from '@/simulation/connections/connection';
import { useJudged } from '@/state/use-world';
import type { Place } from '@/views/shell/place';
import { useCertificateWindow } from '@/views/shell/use-lasting-window';
import { chipWords, PageInfo, PermissionsPanel, SecurityChip } from './chrome-58/page-info';
import { Tabs } from '@/ui/tabs';
import { bubbleLook, SiteLock, siteStatus, stateColours } from './site-status';
import { useBrowserLook } from './judged-place';
import { useInspection } from './use-inspection';
import type { BrowserLook } from '@/simulation/world/pc-records';
import { ConnectionPanel } from './connection-panel';
import { visibleText } from '@/views/words/value-words';

interface SiteInformationProps {
  readonly place: Place;
  readonly connection: Connection | undefined;
  /** Whether the page that is shown has a field for a password. */
  readonly asksForPassword: boolean;
}

/** The lock before the address; a click tells what stands behind it. */
export function SiteInformation({ place, connection, asksForPassword }: SiteInformationProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [look] = useBrowserLook();
  const words = look === 'note' ? siteStatus(connection) : chipLabel(connection, asksForPassword);
  const viewCertificate = useSiteCertificate(connection);
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
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it only watches the lock and the bubble inside
    <div className="relative flex flex-none" onBlur={leave} onKeyDown={press}>
      <button
        ref={lock}
        type="button"
        name="site-information"
        className="inline-flex h-25 min-w-30 items-center justify-center rounded-2 hover:not-disabled:bg-browser-hover"
        aria-label={`View site information: ${words}`}
        title={words}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        disabled={connection === undefined}
        onClick={() => setIsOpen(!isOpen)}
      >
        {look === 'note' ? (
          <SiteLock state={connection?.state} />
        ) : (
          <SecurityChip state={connection?.state} asksForPassword={asksForPassword} />
        )}
      </button>
      {isOpen && connection !== undefined && (
        <SiteWindow {...{ look, place, connection, viewCertificate }} onClose={() => setIsOpen(false)} />
      )}
    </div>
  );
}

interface SiteWindowProps {
  readonly look: BrowserLook;
  readonly place: Place;
  readonly connection: Connection;
  /** Undefined where the site showed no certificate. */
  readonly viewCertificate: (() => void) | undefined;
  readonly onClose: () => void;
}

/** What the lock opens, by the look of the browser. */
function SiteWindow({ look, place, connection, viewCertificate, onClose }: SiteWindowProps) {
  const inspection = useInspection();
  const view = () => {
    onClose();
    viewCertificate?.();
  };
  if (look === 'note')
    return (
      <SiteBubble
        {...{ place, connection }}
        onCertificate={viewCertificate === undefined ? undefined : view}
      />
    );
  const inspect = () => {
    onClose();
    inspection.set(true);
  };
  return <PageInfo host={place.host} connection={connection} onInspect={inspect} />;
}

/** The way to the window of the certificate that the site showed, if it did. */
function useSiteCertificate(connection: Connection | undefined): (() => void) | undefined {
  const sent = useJudged((world) => (connection === undefined ? [] : sentAlong(world, connection)));
  const certificate = connection?.report?.chain[0]?.certificate;
  const view = useCertificateWindow('of the site', certificate, sent);
  return certificate === undefined ? undefined : view;
}

/** The chip in words also where it is an icon alone. */
function chipLabel(connection: Connection | undefined, asksForPassword: boolean): string {
  const words = chipWords(connection?.state, asksForPassword);
  return words === '' ? siteStatus(connection) : words;
}

interface SiteBubbleProps {
  readonly place: Place;
  readonly connection: Connection;
  /** Undefined where the site showed no certificate. */
  readonly onCertificate: (() => void) | undefined;
}

/** The small sub-window under the lock: who the site is, and how the browser reached it. */
function SiteBubble({ place, connection, onCertificate }: SiteBubbleProps) {
  const [panel, setPanel] = useState('connection');
  return (
    <div
      role="dialog"
      data-window="site-information"
      aria-label={`Site information for ${visibleText(place.host)}`}
      tabIndex={-1}
      className={bubbleLook}
    >
      <header className="px-16 pt-12 pb-8">
        <p translate="no" className="text-14 font-semibold wrap-anywhere">
          {visibleText(place.host)}
        </p>
        <p className={stateColours[connection.state] ?? 'text-browser-muted'}>{siteStatus(connection)}</p>
      </header>
      <Tabs
        label="Site information"
        panelClassName="max-h-[calc(100dvh_-_260px)] leading-[1.45]"
        isFocused
        selected={panel}
        onSelect={setPanel}
        tabs={[
          {
            id: 'permissions',
            label: 'Permissions',
            name: 'site-permissions',
            content: <PermissionsPanel />,
          },
          {
            id: 'connection',
            label: 'Connection',
            name: 'site-connection',
            content: <ConnectionPanel {...{ place, connection, onCertificate }} />,
          },
        ]}
      />
    </div>
  );
}
