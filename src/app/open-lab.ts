import { createHistory } from '@/actions/history/history';
import { onceAtATime } from '@/actions/once-at-a-time';
import { lockBetweenTabs } from '@/actions/preparation/commit-lock';
import { createPerform, createPreview } from '@/actions/perform';
import { createKeysAhead } from '@/actions/preparation/keys-ahead';
import { siteKeys } from '@/actions/site/install-site';
import { readAnew } from '@/actions/history/read-anew';
import { type KeyKeeper, openKeyKeeper } from '@/actions/vault/key-keeper';
import { protectStorage } from '@/actions/vault/protected-storage';
import { openKeyChannel } from '@/actions/vault/shared-key';
import { createReadOrderPassword } from '@/actions/vendor/order-certificate';
import { createWritePreflight } from '@/actions/write-preflight';
import { createPkiClient } from '@/pki/worker/client';
import { isInClosedFrame } from '@/pki/worker/without-worker';
import { createDatabaseStorage } from '@/state/database';
import { NewerLabError } from '@/state/database-upgrade';
import { openLabStore } from '@/state/lab-store';
import { createMemoryStorage } from '@/state/memory';
import type { BareStorage } from '@/state/storage';
import { lastingStorage } from '@/ui/browser-storage';
import type { LabAccess } from '@/views/shell/lab';
import { isLabGone, noteKeptLab } from './backup/kept-lab';
import { askBeforeLoss, countedFiles, countedStorage, UnsavedWork } from './backup/unsaved-work';
import { askingFiles, askingLab, KeyQuestions } from './keys/key-questions';
import { createLabFiles } from './lab-file/lab-files';
import type { OpenedLab } from './opened-lab';
import { openingProgress } from './opening-screen';
import { guardedFiles, guardedLab, watchedPerform, watchErrors } from './troubles/guarded-lab';
import { TroubleStore } from './troubles/trouble-store';
import { demandUsable } from './unusable-browser';

let opened: Promise<OpenedLab> | undefined;

/**
 * Opens the lab once a page (again, where that failed), in memory where the browser keeps no data. Rejects when a newer app has saved it, and where
 * the browser cannot make keys.
 */
export function openLab(): Promise<OpenedLab> {
  if (opened === undefined) {
    opened = open();
    // What failed is tried again when it is asked for again.
    opened.catch(() => (opened = undefined));
  }
  return opened;
}

async function open(): Promise<OpenedLab> {
  demandUsable(globalThis);
  const troubles = new TroubleStore();
  const client = createPkiClient();
  const ahead = createKeysAhead(client);
  const pki = { ...client, generateKey: ahead.generateKey, createRequest: ahead.createRequest };
  const keys = await openKeys(troubles);
  await readAnew(keys.storage, pki, { onProgress: openingProgress.follow() });
  const work = new UnsavedWork(lastingStorage);
  const storage = countedStorage(protectStorage(keys), work);
  const questions = new KeyQuestions();
  const store = await openLabStore(storage, Date.now);
  if (isLabGone(lastingStorage, { store, keys })) troubles.report('lab-gone');
  noteKeptLab(lastingStorage, { store, keys });
  const access: LabAccess = {
    perform: watchedPerform(onceAtATime(createPerform({ store, pki, lock: lockBetweenTabs() })), troubles),
    preview: createPreview({ store, pki }),
    fetchVerdicts: (input, signal) => pki.fetchVerdicts(input, signal),
    readPublicRoots: () => pki.readPublicRoots(),
    describeCertificate: (der) => pki.describeCertificate(der),
    awaitKey: ahead.awaitKey,
    awaitRequest: ahead.awaitRequest,
    history: createHistory(store),
    createSandbox: async (startAt) => {
      const { createSandbox } = await import('@/actions/runs/sandbox');
      // Labs beside the user’s own take none of what is made ahead for it.
      return createSandbox(client, startAt);
    },
    readFiles: (files, passwords, watch) => pki.readFiles(files, passwords, watch),
    readFile: async (sha256) => (await storage.readContent(sha256)) ?? storage.readSecret(sha256),
    readOrderPassword: createReadOrderPassword(storage),
    writePreflight: createWritePreflight(pki),
  };
  watchErrors(window, troubles);
  askBeforeLoss(window, { keys, work });
  window.addEventListener('storage', work.refresh);
  const files = guardedFiles(
    askingFiles(countedFiles(createLabFiles({ store, pki }), work), questions),
    troubles,
  );
  return {
    store,
    awaitSite: () => ahead.stockKeys(siteKeys.shape, siteKeys.count),
    access: guardedLab(askingLab(access, questions), troubles),
    files,
    troubles,
    keys,
    questions,
    work,
  };
}

/** The lab's storage with the keeper of its keys; where the browser keeps no data, all of it is in memory. */
async function openKeys(troubles: TroubleStore): Promise<KeyKeeper> {
  const storage = await openStorage(troubles);
  const keys = await openKeyKeeper(storage ?? createMemoryStorage(), openKeyChannel(), Date.now);
  if (storage === undefined) keys.keepNothing(keys.storage);
  return keys;
}

async function openStorage(troubles: TroubleStore): Promise<BareStorage | undefined> {
  try {
    const storage = createDatabaseStorage({
      onNewerVersion: () => troubles.report('newer-version'),
      onLost: () => troubles.report('storage-lost'),
    });
    await storage.load();
    return storage;
  } catch (error) {
    if (error instanceof NewerLabError) throw error;
    troubles.report(isInClosedFrame() ? 'frame-keeps-nothing' : 'storage-blocked');
    return undefined;
  }
}
