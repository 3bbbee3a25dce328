import { visibleText } from '@/views/words/value-words';
import { File, Plus, X } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { Connection } from '@/simulation/connections/connection';
import { browserProgram } from '@/views/shell/place';
import { placeOf, type BrowserTab } from '../session/browser-tab';
import { withFrontTab, withNewTab, withoutTab } from '../session/session';
import { useSession, useSessionStore } from '../session/session-store';
import { WindowButtons } from '../window/program-window';
import { JudgedPlace } from './judged-place';
import { usePageTitle } from './use-page-title';

/** The tabs, a button for a new one, and the window's own buttons, as browsers put them in the title bar. */
export function TabStrip() {
  const { tabs, frontTab } = useSession();
  const store = useSessionStore();
  const strip = useRef<HTMLDivElement>(null);
  const select = (id: string) => void store.change((session) => withFrontTab(session, id));
  const close = (id: string) => store.change((session) => withoutTab(session, id));
  useEffect(() => {
    const front = strip.current?.querySelector(`#${frontTab}`);
    front?.closest('.browser-tab')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [frontTab]);
  const focusOn = (id: string) => strip.current?.querySelector<HTMLElement>(`#${id}`)?.focus();
  const press = (event: KeyboardEvent, index: number) => {
    const target = tabAfterKey(event.key, index, tabs.length);
    const tab = target === undefined ? undefined : tabs[target];
    if (event.key === 'Delete')
      void close(tabs[index]?.id ?? '').then(() => focusOn(store.session().frontTab));
    if (tab === undefined) return;
    event.preventDefault();
    select(tab.id);
    focusOn(tab.id);
  };
  return (
    <div className="flex h-36 flex-none items-end bg-browser-strip pl-6 text-browser-title low:h-30">
      {/* The tabs stand beside their close buttons, which a tab list may not hold: it owns the tabs from here. */}
      <div role="tablist" aria-label="Tabs" aria-owns={tabs.map(({ id }) => id).join(' ')} />
      <div
        ref={strip}
        className="-mx-9 my-0 flex min-w-0 scrollbar-none items-end overflow-x-auto overflow-y-hidden px-9 py-0"
      >
        {tabs.map((tab, index) => (
          <StripTab
            key={tab.id}
            tab={tab}
            isFront={tab.id === frontTab}
            onSelect={() => select(tab.id)}
            onClose={() => void close(tab.id)}
            onKeyDown={(event) => press(event, index)}
          />
        ))}
      </div>
      <button
        type="button"
        name="new-tab"
        className="mt-0 mr-0 mb-2 ml-12 inline-flex h-24 w-30 flex-none [transform:skewX(18deg)] items-center justify-center self-end rounded-3 border border-browser-line bg-browser-tab hover:bg-browser-toolbar"
        aria-label="New tab"
        title="New tab"
        onClick={() => void store.change((session) => withNewTab(session))}
      >
        <Plus className="[transform:skewX(-18deg)]" size={14} aria-hidden />
      </button>
      <span className="grow" />
      <WindowButtons program={browserProgram} title="Browser" />
    </div>
  );
}

interface StripTabProps {
  readonly tab: BrowserTab;
  readonly isFront: boolean;
  readonly onSelect: () => void;
  readonly onClose: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function StripTab(props: StripTabProps) {
  const place = placeOf(props.tab);
  return (
    <JudgedPlace place={place}>{(connection) => <NamedTab {...props} connection={connection} />}</JudgedPlace>
  );
}

interface NamedTabProps extends StripTabProps {
  readonly connection: Connection | undefined;
}

function NamedTab({ tab, isFront, connection, onSelect, onClose, onKeyDown }: NamedTabProps) {
  const title = usePageTitle(tab, connection);
  return (
    <div
      className="browser-tab mr-3 flex w-210 min-w-68 items-center px-14 py-0"
      data-front={isFront}
      role="presentation"
      onAuxClick={(event) => {
        if (event.button === 1) onClose();
      }}
    >
      <button
        type="button"
        role="tab"
        id={tab.id}
        name={tab.id}
        aria-selected={isFront}
        aria-controls={`panel-${tab.id}`}
        aria-keyshortcuts="Delete"
        tabIndex={isFront ? 0 : -1}
        title={title}
        className="relative z-1 flex h-24 min-w-0 flex-1 items-center gap-6 text-left"
        onClick={onSelect}
        onKeyDown={onKeyDown}
      >
        <File size={13} className="shrink-0" aria-hidden />
        <span className="truncate">{visibleText(title)}</span>
      </button>
      {/* For the mouse; a tab list may hold tabs only, so the keyboard and screen readers close with Delete. */}
      <button
        type="button"
        name={`close-${tab.id}`}
        title="Close tab"
        aria-hidden="true"
        tabIndex={-1}
        className="group relative z-1 -mr-6 inline-flex size-24 flex-none items-center justify-center text-browser-muted"
        onClick={onClose}
      >
        <X
          className="size-14 rounded-full p-1 group-hover:bg-browser-tab-close-hover group-hover:text-white"
          size={12}
          aria-hidden
        />
      </button>
    </div>
  );
}

/** The tab that an arrow key, Home or End leads to. */
function tabAfterKey(key: string, index: number, count: number): number | undefined {
  const targets: Readonly<Record<string, number>> = {
    ArrowLeft: (index + count - 1) % count,
    ArrowRight: (index + 1) % count,
    Home: 0,
    End: count - 1,
  };
  return targets[key];
}
