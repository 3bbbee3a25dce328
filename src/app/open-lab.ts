import { createHistory } from '@/actions/history';
import { createPerform, createPreview } from '@/actions/perform';
import { createReadOrderPassword } from '@/actions/read-order-password';
import { createPkiClient } from '@/pki/worker/client';
import { createDatabaseStorage } from '@/state/database';
import { openLabStore, type LabStore } from '@/state/lab-store';
import type { LabAccess } from '@/views/lab';

/** The lab of this browser profile, opened. */
export interface OpenedLab {
  readonly store: LabStore;
  readonly access: LabAccess;
}

let opened: Promise<OpenedLab> | undefined;

/** Opens the lab once a page. Rejects when the browser keeps no data. */
export function openLab(): Promise<OpenedLab> {
  return (opened ??= open());
}

async function open(): Promise<OpenedLab> {
  const storage = createDatabaseStorage({
    onNewerVersion: () => location.reload(),
    onLost: () => location.reload(),
  });
  const store = await openLabStore(storage, Date.now);
  const pki = createPkiClient();
  const access: LabAccess = {
    perform: createPerform({ store, pki }),
    preview: createPreview({ store, pki }),
    history: createHistory(store),
    readFiles: (files, passwords) => pki.readFiles(files, passwords),
    readFile: async (sha256) => (await storage.readContent(sha256)) ?? storage.readSecret(sha256),
    readOrderPassword: createReadOrderPassword(storage),
  };
  return { store, access };
}
