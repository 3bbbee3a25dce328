import { beforeAll, expect, test } from 'vitest';
import { answeringAt } from '@/desktop/browser/tab-page';
import { pageAt, siteAt } from '@/desktop/registry';
import { addressOf, followed } from '@/desktop/session/address';
import { savedSession } from '@/desktop/session/saved-session';
import { freshSession } from '@/desktop/session/session';
import { placeOf } from '@/desktop/session/browser-tab';
import { frontTabOf } from '@/desktop/session/session';
import { catalogue } from '@/lessons/catalogue';
import { browserConnection } from '@/simulation/connections/browser';
import { clientConnection } from '@/simulation/connections/connect-client';
import { hostOf, schemeOf } from '@/simulation/connections/hosts';
import { hostileAddress } from '@/testing/hostile/addresses';
import { type FrozenLab, frozenLab } from '@/testing/hostile/frozen-lab';
import { Faults, hostileRun, longestHarness } from '@/testing/hostile/hostile-run';
import { processorWatch } from '@/testing/hostile/processor-watch';
import { anInstalledLab } from '@/testing/lab';
import { addressOfPlace, isAddressLike, type Place, placeFromText, textOfPlace } from '@/views/shell/place';
import { labPages } from '../lab-pages';
import { registry } from '../registry';

/* Addresses that are, are not and cannot be: typed, followed as links, kept by the tab. None throws or changes anything. */

const { seed, count, choices } = hostileRun(400, 200_000);
let frozen: FrozenLab;

beforeAll(async () => {
  frozen = await frozenLab(await anInstalledLab());
});

/** Parts of addresses that lead somewhere. */
function knownParts(): readonly string[] {
  const world = frozen.lab().store.world();
  return [
    'pc',
    ...labPages.map(({ address }) => address.slice(1)),
    ...catalogue.map(({ id }) => id),
    ...registry.programs.map(({ id }) => id),
    ...registry.sites.flatMap(({ hosts, pages }) => [
      ...hosts(world),
      ...pages.map(({ address }) => address),
    ]),
  ];
}

/** What a browser tab asks of the place that it is at. */
function visit(place: Place): void {
  const { store } = frozen.lab();
  const [world, at] = [store.world(), store.now()];
  browserConnection(world, place, at);
  clientConnection(world, place.host, at);
  answeringAt(world, place.host);
  hostOf(world, place.host);
  schemeOf(world, place.host);
  const site = siteAt(registry, world, place.host);
  if (site !== undefined) pageAt(site, place.path);
}

async function meet(address: string): Promise<void> {
  await Promise.resolve();
  isAddressLike(address);
  const typed = placeFromText(address, (host) => schemeOf(frozen.lab().store.world(), host));
  visit(typed);
  // What the bar shows of a place leads there again, and so does the link to it.
  expect(placeFromText(textOfPlace(typed))).toEqual(typed);
  const linked = followed(freshSession, addressOfPlace(typed));
  visit(placeOf(frontTabOf(linked)));
  const session = followed(freshSession, `/pc/${address}`);
  expect(addressOf(followed(freshSession, addressOf(session)))).toBe(addressOf(session));
  followed(session, address, { tab: address, position: Number(address) });
  // The tab keeps it over a reload.
  expect(savedSession(JSON.stringify(session))).toEqual(session);
  expect(savedSession(address)).toEqual(freshSession);
}

test(
  `${String(count)} addresses, seed ${String(seed)}`,
  async () => {
    const known = knownParts();
    const faults = new Faults();
    const { watch } = processorWatch(100);
    for (let number = 0; number < count; number += 1) {
      const address = hostileAddress(choices, known);
      const told = () =>
        `number ${String(number)} of seed ${String(seed)}, ${JSON.stringify(address.slice(0, 300))}`;
      await faults.in(told, () => watch(() => meet(address)));
    }
    expect(faults.all()).toEqual([]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  },
  longestHarness,
);
