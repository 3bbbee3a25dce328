import { File, FolderOpen, X } from 'lucide-react';
import { fileNamed } from '@/simulation/pc/files';
import { useWorld } from '@/state/use-world';
import { NameText } from '@/views/words/name-text';
import { withProgram } from '../session/session';
import { useSessionStore } from '../session/session-store';

/** A file that was saved, told apart from another of its name. */
export interface Downloaded {
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
export function DownloadShelf({ downloads, onClose }: DownloadShelfProps) {
  const store = useSessionStore();
  const latest = useWorld((world) => fileNamed(world, downloads[0]?.name ?? ''));
  if (downloads.length === 0) return null;
  return (
    <section className="download-shelf" aria-label="Downloads">
      <ul>
        {downloads.slice(0, most).map(({ id, name }) => (
          <li key={id}>
            <File size={18} strokeWidth={1.5} aria-hidden />
            <span className="truncate">
              <NameText>{name}</NameText>
            </span>
          </li>
        ))}
      </ul>
      <button
        type="button"
        name="show-in-folder"
        className="browser-link"
        onClick={() => void store.change((session) => withProgram(session, 'files', latest ?? ''))}
      >
        <FolderOpen size={15} aria-hidden /> Show in folder
      </button>
      <button
        type="button"
        name="close-downloads"
        className="download-shelf-close"
        aria-label="Close the downloads bar"
        onClick={onClose}
      >
        <X size={16} aria-hidden />
      </button>
    </section>
  );
}
