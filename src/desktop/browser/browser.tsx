import { useState } from 'react';
import { frontTabOf } from '../session/session';
import { useSession } from '../session/session-store';
import { BrowserToolbar } from './browser-toolbar';
import { TabPage } from './tab-page';
import { TabStrip } from './tab-strip';

/** The browser: tabs, toolbar, and the page of the tab in front; the other pages stay mounted behind it. */
export default function Browser() {
  const session = useSession();
  const front = frontTabOf(session);
  const [reloads, setReloads] = useState<Readonly<Record<string, number>>>({});
  const reload = () => setReloads((before) => ({ ...before, [front.id]: (before[front.id] ?? 0) + 1 }));
  return (
    <div className="browser">
      <TabStrip />
      <BrowserToolbar key={front.id} tab={front} onReload={reload} />
      <div className="relative flex min-h-0 grow flex-col">
        {session.tabs.map((tab) => (
          <TabPage key={tab.id} tab={tab} isFront={tab.id === front.id} turn={reloads[tab.id] ?? 0} />
        ))}
      </div>
    </div>
  );
}
