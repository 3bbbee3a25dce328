import { expect } from 'vitest';
import { toUtf8 } from '@/base/bytes';
import type { Repair } from '@/pki/item';
import { directOperations } from '@/pki/worker/direct-operations';
import type { Issued } from './certificates';

/** That a file holds these certificates and nothing else, and what had to be put right to find them. */
export async function expectFound(
  file: string | Uint8Array,
  certificates: readonly Issued[],
  repairs: readonly Repair[],
): Promise<void> {
  const bytes = typeof file === 'string' ? toUtf8(file) : Uint8Array.from(file);
  const items = await directOperations.readFiles([bytes], []);
  const found = items.map((item) => (item.kind === 'certificate' ? item.certificate.fingerprint : item));
  expect(found).toEqual(certificates.map(({ certificate }) => certificate.fingerprint));
  const told = new Set(items.flatMap(({ origin }) => origin.repairs ?? []));
  expect([...told].sort()).toEqual([...repairs].sort());
}
