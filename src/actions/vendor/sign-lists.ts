import { collectVerdicts } from '@/pki/path/collect-verdicts';
import type { RevocationEntry } from '@/pki/operations';
import { listIssuers, listTemplate, type PublishedLists } from '@/simulation/vendor/revocation-lists';
import { recordOf, type World } from '@/simulation/world/world';
import type { Tools } from '../preparation/preparation';

/** The vendor's lists where it has published none so far. */
export async function firstLists(
  world: World,
  at: number,
  tools: Tools,
): Promise<PublishedLists | undefined | 'key-missing'> {
  const isPublished = listIssuers.every(
    (id) => recordOf(world, 'authorities', id).revocationList !== undefined,
  );
  return isPublished ? undefined : signLists(world, at, tools);
}

/** All lists of the vendor anew, with certificates that were revoked just now. */
export async function signLists(
  world: World,
  at: number,
  { pki, readKey }: Tools,
  newly: readonly RevocationEntry[] = [],
): Promise<PublishedLists | 'key-missing'> {
  const authorities = listIssuers.map((id) => ({ id, ...recordOf(world, 'authorities', id) }));
  const keys = await Promise.all(authorities.map(({ key }) => readKey(key)));
  const signed = await Promise.all(
    authorities.map(async ({ id }, index) => {
      const key = keys[index];
      return key && ([id, await pki.issueRevocationList(listTemplate(world, id, at, newly), key)] as const);
    }),
  );
  const lists = signed.filter((list) => list !== undefined);
  if (lists.length < signed.length) return 'key-missing';
  const issuers = authorities.map(({ certificate }) => recordOf(world, 'certificates', certificate));
  const all = lists.map(([, list]) => list);
  const verdicts = await collectVerdicts(issuers, pki, world.verdicts, all);
  return { lists: Object.fromEntries(lists), verdicts };
}
