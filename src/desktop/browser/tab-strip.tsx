import { File, Plus, X } from 'lucide-react';
import { useRef, type KeyboardEvent } from 'react';
import type { Connection } from '@/simulation/connections/connection';
import { browserProgram } from '@/views/shell/place';
import { placeOf, type BrowserTab } from '../session/browser-tab';
import { withFrontTab, withNewTab, withoutTab } from '../session/session';
import { useSession, useSessionStore } from '../session/session-store';
import { WindowButtons } from '../window/window-buttons';
import { JudgedPlace } from './judged-place';
import { usePageTitle } from './use-page-title';

/** The tabs, a button for a new one, and the window's own buttons, as browsers put them in the title bar. */
export function TabStrip() {
  const { tabs, frontTab } = useSession();
  const store = useSessionStore();
  const strip = useRef<HTMLDivElement>(null);
  const select = (id: string) => void store.change((session) => withFrontTab(session, id));
  const close = (id: string) => void store.change((session) => withoutTab(session, id));
  const press = (event: KeyboardEvent, index: number) => {
    const target = tabAfterKey(event.key, index, tabs.length);
    const tab = target === undefined ? undefined : tabs[target];
    if (event.key === 'Delete') close(tabs[index]?.id ?? '');
    if (tab === undefined) return;
    event.preventDefault();
    select(tab.id);
    strip.current?.querySelector<HTMLElement>(`#${tab.id}`)?.focus();
  };
  return (
    <div className="browser-strip">
      {/* The tabs stand beside their close buttons, which a tab list may not hold: it owns the tabs from here. */}
      <div role="tablist" aria-label="Tabs" aria-owns={tabs.map(({ id }) => id).join(' ')} />
      <div ref={strip} className="browser-tabs">
        {tabs.map((tab, index) => (
          <StripTab
            key={tab.id}
            tab={tab}
            isFront={tab.id === frontTab}
            onSelect={() => select(tab.id)}
            onClose={() => close(tab.id)}
            onKeyDown={(event) => press(event, index)}
          />
        ))}
      </div>
      <button
        type="button"
        name="new-tab"
        className="browser-new-tab"
        aria-label="New tab"
        title="New tab"
        onClick={() => void store.change((session) => withNewTab(session))}
      >
        <Plus size={14} aria-hidden />
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
      className="browser-tab"
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
        className="browser-tab-title"
        onClick={onSelect}
        onKeyDown={onKeyDown}
      >
        <File size={13} className="shrink-0" aria-hidden />
        <span className="truncate">{title}</span>
      </button>
      {/* For the mouse; a tab list may hold tabs only, so the keyboard and screen readers close with Delete. */}
      <button
        type="button"
        name={`close-${tab.id}`}
        title="Close tab"
        aria-hidden="true"
        tabIndex={-1}
        className="browser-tab-close"
        onClick={onClose}
      >
        <X size={12} aria-hidden />
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
