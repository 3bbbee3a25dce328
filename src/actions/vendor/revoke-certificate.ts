import { refusal, success } from '@/base/outcome';
import type { RevocationEntry } from '@/pki/operations';
import { collectVerdicts } from '@/pki/path/collect-verdicts';
import {
  listIssuers,
  listTemplate,
  planRevocation,
  type PublishedLists,
  type RevokeCertificate,
} from '@/simulation/vendor/vendor-revocation';
import { problemOf } from '@/simulation/world/problem';
import { recordOf, type World } from '@/simulation/world/world';
import type { Preparation, Tools } from '../preparation/preparation';

/** Signs the lists again, with the certificate on them. */
export const prepareRevocation: Preparation<RevokeCertificate, PublishedLists> = {
  prepare: async ({ action, world, at, tools }) => {
    const plan = planRevocation(world, action, at);
    if (!plan.ok) return plan;
    const signed = await signLists(world, at, tools, [plan.value]);
    if (signed === 'key-missing')
      return refusal(problemOf('private-key-not-here', undefined, { key: 'HarborSign' }));
    return success({ facts: signed });
  },
};

/** The vendor's first lists, where it has published none yet. */
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

/** Signs all lists of the vendor again, with newly revoked certificates. */
async function signLists(
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
