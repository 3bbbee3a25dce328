import { ArrowLeft, ArrowRight, CodeXml, ExternalLink, RotateCw } from 'lucide-react';
import { addressOfPlace, isAddressLike, placeFromText, textOfPlace, type Place } from '@/views/shell/place';
import { placeOf, type BrowserTab } from '../session/browser-tab';
import { withStep, withPlace } from '../session/session';
import { useSessionStore } from '../session/session-store';
import { JudgedPlace, useBrowserLook } from './judged-place';
import { useInspection } from './use-inspection';
import { useState, type KeyboardEvent, type SubmitEvent, useEffect } from 'react';
import { schemeOf } from '@/simulation/connections/hosts';
import { usePresent } from '@/state/use-world';
import { stateColours } from './site-status';
import { SiteInformation } from './site-information';
import type { Connection } from '@/simulation/connections/connection';
import type { BrowserLook } from '@/simulation/world/pc-records';
import { ListField } from '@/ui/list-field';
import { visibleText } from '@/views/words/value-words';

interface BrowserToolbarProps {
  readonly tab: BrowserTab;
  readonly onReload: () => void;
}

/** Back, forward, reload, the address with its lock, and the way out to a real tab. */
export function BrowserToolbar({ tab, onReload }: BrowserToolbarProps) {
  const store = useSessionStore();
  const step = (by: -1 | 1) => () => void store.change((session) => withStep(session, tab.id, by));
  const [look] = useBrowserLook();
  const inspection = useInspection();
  return (
    <div
      className="-mt-1 flex min-h-36 flex-none items-center gap-2 border-y border-t-browser-line border-b-browser-toolbar-line bg-browser-toolbar px-6 py-3 max-narrow:flex-wrap low:min-h-32 low:py-1"
      role="toolbar"
      aria-label="Browser"
    >
      <ToolButton name="back" label="Back" isDisabled={tab.position === 0} onPress={step(-1)}>
        <ArrowLeft size={17} aria-hidden />
      </ToolButton>
      <ToolButton
        name="forward"
        label="Forward"
        isDisabled={tab.position === tab.visits.length - 1}
        onPress={step(1)}
      >
        <ArrowRight size={17} aria-hidden />
      </ToolButton>
      <ToolButton name="reload" label="Reload this page" onPress={onReload}>
        <RotateCw size={15} aria-hidden />
      </ToolButton>
      <AddressBar tab={tab} />
      <LookSwitch />
      {look === 'chrome-58' && (
        <ToolButton
          name="developer-tools"
          label="Developer tools (F12)"
          onPress={() => inspection.set(!inspection.isOpen)}
        >
          <CodeXml size={16} aria-hidden />
        </ToolButton>
      )}
      <a
        {...{ name: 'open-in-new-tab' }}
        className="browser-tool inline-flex h-28 w-30 flex-none items-center justify-center"
        aria-label="Open in a real new tab"
        title="Open in a real new tab"
        href={`#${addressOfPlace(placeOf(tab))}`}
        target="_blank"
        rel="noopener"
      >
        <ExternalLink size={15} aria-hidden />
      </a>
    </div>
  );
}

interface ToolButtonProps {
  readonly name: string;
  readonly label: string;
  readonly isDisabled?: boolean;
  readonly onPress: () => void;
  readonly children: React.ReactNode;
}

function ToolButton({ name, label, isDisabled = false, onPress, children }: ToolButtonProps) {
  return (
    <button
      type="button"
      name={name}
      className="browser-tool inline-flex h-28 w-30 flex-none items-center justify-center"
      aria-label={label}
      title={label}
      disabled={isDisabled}
      onClick={onPress}
    >
      {children}
    </button>
  );
}

/** The address with its lock. What is typed stays in the lab: it leads to sites of the simulated network only. */
function AddressBar({ tab }: { readonly tab: BrowserTab }) {
  const store = useSessionStore();
  const place = placeOf(tab);
  const address = textOfPlace(place);
  const [typed, setTyped] = useState<string>();
  const isSearch = typed !== undefined && !isAddressLike(typed);
  const asksForPassword = useAsksForPassword(`panel-${tab.id}`);
  const schemeAt = useSchemeAt();
  const [isTold, setTold] = useState(false);
  const go = (event: SubmitEvent) => {
    event.preventDefault();
    setTold(isSearch);
    if (isSearch) return;
    setTyped(undefined);
    focusOnPage(tab);
    void store.change((session) => withPlace(session, placeFromText(typed ?? address, schemeAt), 'same-tab'));
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Escape') return;
    setTyped(undefined);
    event.currentTarget.blur();
  };
  return (
    <form
      className="relative mx-4 flex h-28 min-w-0 flex-1 items-stretch rounded-3 border border-browser-toolbar-line bg-white focus-within:outline-2 focus-within:-outline-offset-1 focus-within:outline-browser-focus max-narrow:order-1 max-narrow:basis-[calc(100%-8px)]"
      role="search"
      onSubmit={go}
    >
      <JudgedPlace place={place}>
        {(connection) => <SiteInformation {...{ place, connection, asksForPassword }} />}
      </JudgedPlace>
      <div className="relative flex min-w-0 grow">
        <input
          type="text"
          name="address"
          aria-label="Address"
          className={`min-w-0 flex-1 bg-transparent bg-none pr-8 pl-4 font-ui text-14 leading-normal placeholder:text-browser-muted focus-visible:outline-none ${typed === undefined && address !== '' ? 'text-transparent' : 'text-browser-title'}`}
          value={typed ?? address}
          placeholder="Type a host name of the site, such as sb7-hq.sb7.com"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          onFocus={(event) => {
            setTyped(address);
            event.currentTarget.select();
          }}
          onBlur={() => setTyped(undefined)}
          aria-invalid={isTold && isSearch}
          aria-describedby={isTold && isSearch ? 'address-search' : undefined}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={press}
        />
        {typed === undefined && (
          <JudgedPlace place={place}>
            {(connection) => <AddressText place={place} connection={connection} />}
          </JudgedPlace>
        )}
        <SearchLine isTold={isTold && isSearch} />
      </div>
    </form>
  );
}

/** A host typed without a scheme is asked over http first, and sends the browser on to https where it has it. */
function useSchemeAt() {
  const { world } = usePresent();
  return (host: string) => schemeOf(world(), host);
}

/** What is said of words that are no address; empty otherwise. */
function SearchLine({ isTold }: { readonly isTold: boolean }) {
  return (
    <p
      id="address-search"
      role="alert"
      className="absolute top-30 left-0 z-5 rounded-3 border border-browser-broken bg-white px-10 py-6 font-ui text-13 leading-[1.4] text-browser-broken shade-browser-bubble empty:hidden"
    >
      {isTold
        ? 'This browser reaches the sites of the lab and searches nowhere. Type a host name, such as sb7-hq.sb7.com.'
        : ''}
    </p>
  );
}

/** Where the keyboard goes on once an address was typed. */
function focusOnPage({ id }: BrowserTab) {
  document.querySelector<HTMLElement>(`#panel-${id} [data-window-content]`)?.focus();
}

interface AddressTextProps {
  readonly place: Place;
  readonly connection: Connection | undefined;
}

/** The address as browsers of the time drew it: a green https, or a red one struck through. Drawn over the field. */
function AddressText({ place: { scheme, host, path }, connection }: AddressTextProps) {
  if (host === '') return null;
  return (
    <span
      translate="no"
      className="pointer-events-none absolute inset-0 block truncate pr-8 pl-4 font-ui text-14/26"
      aria-hidden="true"
    >
      {scheme === 'https' && (
        <span
          className={`${stateColours[connection?.state ?? 'not-checked'] ?? 'text-browser-muted'} ${connection?.state === 'broken' ? 'line-through' : ''}`}
        >
          https
        </span>
      )}
      <span className="text-browser-muted">{scheme === 'https' ? '://' : ''}</span>
      <span className="text-browser-title">{visibleText(host)}</span>
      <span className="text-browser-muted">/{visibleText(path)}</span>
    </span>
  );
}

const looks: Readonly<Record<BrowserLook, string>> = {
  note: 'As in the note',
  'chrome-58': 'Chrome 58 to 60',
};

const choices = Object.entries(looks).map(([id, label]) => ({ id, label }));

/** Which browser is simulated: the one in the note's pictures, or what the admins of 2017 had on their PCs. */
function LookSwitch() {
  const [look, change] = useBrowserLook();
  return (
    <div className="flex-none fields-bare">
      <ListField
        name="browser-look"
        label="Look of the browser"
        isLabelHeard
        choices={choices}
        value={look}
        onChange={(id) => change(id as BrowserLook)}
      />
    </div>
  );
}

/** Whether what a panel shows has a field for a password now; browsers look at the page for that, too. */
function useAsksForPassword(panelId: string): boolean {
  const [asks, setAsks] = useState(false);
  useEffect(() => {
    const panel = document.getElementById(panelId);
    if (panel === null) return undefined;
    const look = () => setAsks(panel.querySelector('input[type=password]') !== null);
    look();
    const observer = new MutationObserver(look);
    observer.observe(panel, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [panelId]);
  return asks;
}
