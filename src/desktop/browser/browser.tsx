import { useCallback, useState } from 'react';
import { placeOf } from '../session/browser-tab';
import { browserProgram } from '@/views/shell/place';
import { frontTabOf, withProgram } from '../session/session';
import { useSession, useSessionStore } from '../session/session-store';
import { BrowserToolbar } from './browser-toolbar';
import { DeveloperTools } from './chrome-58/developer-tools';
import { JudgedPlace, useBrowserLook } from './judged-place';
import { DownloadsContext } from '../window/downloads';
import { TabPage } from './tab-page';
import { TabStrip } from './tab-strip';
import { InspectionContext, useDeveloperTools } from './use-inspection';
import { File, FolderOpen, X } from 'lucide-react';
import { fileNamed } from '@/simulation/pc/files';
import { useWorld } from '@/state/use-world';
import { NameText } from '@/views/words/shown-text';

/** The browser: tabs, toolbar, and the page of the tab in front; the other pages stay mounted behind it. */
export default function Browser() {
  const session = useSession();
  const front = frontTabOf(session);
  const place = placeOf(front);
  const [look] = useBrowserLook();
  const inspection = useDeveloperTools(look === 'chrome-58', session.front === browserProgram);
  const [downloads, setDownloads] = useState<readonly Downloaded[]>([]);
  const onDownload = useCallback(
    (name: string) => setDownloads((before) => [{ id: before.length, name }, ...before]),
    [],
  );
  const [reloads, setReloads] = useState<Readonly<Record<string, number>>>({});
  const reload = () => setReloads((before) => ({ ...before, [front.id]: (before[front.id] ?? 0) + 1 }));
  return (
    <InspectionContext value={inspection}>
      <div className="flex min-h-0 flex-1 flex-col bg-white">
        <TabStrip />
        <BrowserToolbar key={front.id} tab={front} onReload={reload} />
        <div className="relative flex min-h-0 grow flex-col">
          <DownloadsContext value={onDownload}>
            {session.tabs.map((tab) => (
              <TabPage key={tab.id} tab={tab} isFront={tab.id === front.id} turn={reloads[tab.id] ?? 0} />
            ))}
          </DownloadsContext>
        </div>
        <DownloadShelf downloads={downloads} onClose={() => setDownloads([])} />
        {inspection.isOpen && (
          <JudgedPlace place={place}>
            {(connection) => (
              <DeveloperTools place={place} connection={connection} onClose={() => inspection.set(false)} />
            )}
          </JudgedPlace>
        )}
      </div>
    </InspectionContext>
  );
}

/** A file that was saved, told apart from another of its name. */
interface Downloaded {
  readonly id: number;
  readonly name: string;
}

interface DownloadShelfProps {
  /** The latest first. */
  readonly downloads: readonly Downloaded[];
  readonly onClose: () => void;
}

/** How many have room; the folder has them all. */
const most = 3;

/** The bar at the foot of browsers of the time: what was saved, and the way to it. */
function DownloadShelf({ downloads, onClose }: DownloadShelfProps) {
  const store = useSessionStore();
  const latest = useWorld((world) => fileNamed(world, downloads[0]?.name ?? ''));
  if (downloads.length === 0) return null;
  return (
    <section
      className="flex h-40 flex-none items-center gap-12 border-t border-browser-toolbar-line bg-browser-toolbar pr-8 pl-10 text-browser-title low:h-28"
      aria-label="Downloads"
    >
      <ul className="flex min-w-0 flex-1 gap-8">
        {downloads.slice(0, most).map(({ id, name }) => (
          <li
            className="flex h-28 max-w-260 min-w-0 items-center gap-7 border-r border-browser-rule pr-12 pl-6 low:h-22"
            key={id}
          >
            <File className="flex-none" size={18} strokeWidth={1.5} aria-hidden />
            <span className="truncate">
              <NameText>{name}</NameText>
            </span>
          </li>
        ))}
      </ul>
      <button
        type="button"
        name="show-in-folder"
        className="browser-link inline-flex flex-none items-center gap-5"
        onClick={() => void store.change((session) => withProgram(session, 'files', latest ?? ''))}
      >
        <FolderOpen className="flex-none" size={15} aria-hidden /> Show in folder
      </button>
      <button
        type="button"
        name="close-downloads"
        className="inline-flex size-28 flex-none items-center justify-center gap-5 rounded-2 hover:bg-browser-rule low:h-22"
        aria-label="Close the downloads bar"
        onClick={onClose}
      >
        <X className="flex-none" size={16} aria-hidden />
      </button>
    </section>
  );
}
