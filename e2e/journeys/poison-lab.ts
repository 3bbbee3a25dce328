import type { Page } from '@playwright/test';

/** The fingerprint of the certificate that cannot be judged. */
const poison = 'f'.repeat(64);

/**
 * Puts a certificate that nothing can judge among the trusted roots of the trainee's PC, as a step that can be taken
 * back: what a lab of a newer or a damaged app might hold. The app learns of it when it is loaded again.
 */
export async function poisonLab(page: Page): Promise<void> {
  await page.evaluate(writePoison, poison);
  await page.reload();
}

/** Runs in the page: the rows are written as the app writes them. */
async function writePoison(fingerprint: string): Promise<void> {
  const answer = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error(request.error?.message));
    });
  const database = await answer(indexedDB.open('connect-certificate-lab'));
  const names = ['records', 'journal', 'steps', 'changes'];
  const written = database.transaction(names, 'readwrite');
  const table = (name: string) => written.objectStore(name);
  const [entry] = (await answer(table('journal').getAll())).slice(-1) as {
    revision: number;
    lastAt: number;
  }[];
  if (entry === undefined) throw new Error('the lab has no journal');
  const revision = entry.revision + 1;
  const certificate = {
    ...{ fingerprint, thumbprint: fingerprint.slice(24), der: Uint8Array.of(0x30, 0), version: 3 },
    ...{ serialNumber: '01', notBefore: 0, notAfter: 4e12, extensions: [], defects: 'none' },
  };
  const placed = { pc: 'trainee', store: 'trusted-root', certificate: fingerprint, addedAt: entry.lastAt };
  const id = `trainee/trusted-root/${fingerprint}`;
  const events = [{ name: 'certificate-trusted', values: { store: 'Trusted Roots', count: '1' } }];
  const action = { type: 'import-certificates' };
  const record = (collection: string, own: string, value: unknown) =>
    table('records').put({ collection, id: own, revision, value });
  await Promise.all([
    answer(record('certificates', fingerprint, certificate)),
    answer(record('placements', id, placed)),
    answer(table('journal').add({ ...entry, revision, action, facts: {}, events })),
    answer(table('steps').put({ revision, at: entry.lastAt, action: action.type, events, isUndone: false })),
    answer(table('changes').put({ revision, changes: [{ collection: 'placements', id, after: placed }] })),
  ]);
  database.close();
}
