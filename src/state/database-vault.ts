import type { LabDatabase } from './database-tables';
import { coversAll, type Protection, type ProtectionChange, sealIdOf, type VaultEntry } from './protection';

/** How the vault is protected; undefined where nobody has chosen yet. */
export async function readProtection({ properties }: LabDatabase): Promise<Protection | undefined> {
  const property = await properties.get('protection');
  return property?.name === 'protection' ? property.value : undefined;
}

/** Puts secrets into the vault, and notes those that lie there as they are. Inside a transaction. */
export async function keepSecrets(
  { vault, clear }: Pick<LabDatabase, 'vault' | 'clear'>,
  secrets: readonly VaultEntry[],
): Promise<void> {
  const open = secrets.filter(({ sealedBy }) => sealedBy === undefined).map(({ id }) => ({ id }));
  await Promise.all([vault.bulkPut(secrets), ...(open.length > 0 ? [clear.bulkPut(open)] : [])]);
}

/** Changes the protection, inside one transaction: all of it, or nothing (false). */
export async function changeProtection(database: LabDatabase, change: ProtectionChange): Promise<boolean> {
  const { before, protection, entries } = change;
  const sealId = sealIdOf(before);
  if (sealIdOf(await readProtection(database)) !== sealId) return false;
  if (entries !== undefined) {
    const there = await database.vault.toArray();
    if (!coversAll(there, entries, sealId)) return false;
    const ids = new Set(there.map(({ id }) => id));
    await keepSecrets(
      database,
      entries.filter(({ id }) => ids.has(id)),
    );
  }
  await database.properties.put({ name: 'protection', value: protection });
  return true;
}
