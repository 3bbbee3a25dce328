import { act } from '@testing-library/react';
import { Profiler, type ComponentType } from 'react';
import { beforeAll, expect, test, vi } from 'vitest';
import type { Registry } from '@/desktop/registry';
import type { Session } from '@/desktop/session/session';
import type { SessionStore } from '@/desktop/session/session-store';
import { traineePc } from '@/simulation/pc/certificate-stores';
import { authorityIds } from '@/simulation/world/authority';
import { connectClientSession } from '@/simulation/world/pc-records';
import { recordOf, withRecords, type World } from '@/simulation/world/world';
import { anInstalledLab, changeWorld, must, noteTime, type TestLab } from '@/testing/lab';
import { desktopPlaces, showDesktop } from '@/testing/show-desktop';
import { registry } from './registry';

/** How often any page was drawn. */
let drawn = 0;

/** A page that counts how often it is drawn. */
function counted<Props extends object>(load: () => Promise<{ readonly default: ComponentType<Props> }>) {
  return async () => {
    const { default: Page } = await load();
    const count = () => (drawn += 1);
    const Counted = (props: Props) => (
      <Profiler id="page" onRender={count}>
        <Page {...props} />
      </Profiler>
    );
    return { default: Counted };
  };
}

/** The browser is no page: it watches locks, and holds the pages. */
const programs = registry.programs.filter(({ id }) => id !== 'browser');

const countedRegistry: Registry = {
  programs: registry.programs.map((program) =>
    programs.includes(program) ? { ...program, load: counted(program.load) } : program,
  ),
  sites: registry.sites.map((site) => ({
    ...site,
    pages: site.pages.map((page) => ({ ...page, load: counted(page.load) })),
  })),
};

/** Something that is done to the world beside all actions, otherwise each time. */
interface Change {
  readonly what: string;
  /** The sites and programs that show it; all where it is left out. */
  readonly shownBy?: readonly string[];
  readonly change: (world: World, turn: number) => World;
}

const session = { user: 'somebody', role: 'user', server: '', since: noteTime } as const;

/** A change of one field of the first record of a collection that passes. */
function renamed(name: 'equipment' | 'conferences' | 'mobilityUsers' | 'pcs', id = '') {
  return (world: World, turn: number): World => {
    const first = id === '' ? (Object.keys(world[name])[0] ?? '') : id;
    const record = recordOf(world, name, first);
    return withRecords(world, name, { [first]: { ...record, name: `${record.name} ${String(turn)}` } });
  };
}

const changes: readonly Change[] = [
  {
    what: 'a session elsewhere',
    shownBy: [],
    change: (world, turn) =>
      withRecords(world, 'sessions', { 'elsewhere.example.com': { ...session, since: noteTime + turn } }),
  },
  {
    what: 'a certificate and a verdict of nobody',
    shownBy: [],
    change: (world, turn) => {
      const [certificate] = Object.values(world.certificates);
      const known = certificate && { [`unknown-${String(turn)}`]: { ...certificate } };
      const verdicts = { [`unknown-${String(turn)}`]: 'bad' } as never;
      return withRecords(withRecords(world, 'certificates', known ?? {}), 'verdicts', verdicts);
    },
  },
  {
    what: 'a file',
    shownBy: ['files'],
    change: (world, turn) => {
      const file = {
        name: `${String(turn)}.txt`,
        kind: 'other',
        size: 1,
        sha256: '00',
        savedAt: noteTime,
      } as const;
      return withRecords(world, 'files', { some: { ...file, holdsSecret: false } });
    },
  },
  {
    what: 'a domain of the account',
    shownBy: ['vendor'],
    change: (world, turn) => {
      const domain = { method: 'dns', token: '00', startedAt: noteTime + turn } as const;
      return withRecords(world, 'domains', { 'example.net': domain });
    },
  },
  { what: 'a conference', shownBy: ['service-appliance'], change: renamed('conferences') },
  { what: 'a user of the Mobility Router', shownBy: ['mobility-router'], change: renamed('mobilityUsers') },
  {
    what: 'a certificate of the practice CA',
    shownBy: ['practice-ca'],
    change: (world, turn) => {
      const [fingerprint = ''] = Object.keys(world.certificates);
      const record = { name: `Certificate ${String(turn)}`, addedAt: noteTime };
      return withRecords(world, 'practiceCertificates', { [fingerprint]: record });
    },
  },
  {
    what: 'a session of the Connect client',
    shownBy: ['connect-client'],
    change: (world, turn) =>
      withRecords(world, 'sessions', {
        [connectClientSession]: { ...session, server: 'sb7-hq.sb7.com', since: noteTime + turn },
      }),
  },
  { what: 'the equipment', change: renamed('equipment') },
  { what: 'a gateway', change: renamed('equipment', 'sb7-eg') },
  { what: 'a PC', change: renamed('pcs', traineePc) },
];

let lab: TestLab;

/** Waits until nothing has been drawn for many turns: forecasts are made in turns, too. */
async function untilStill(): Promise<void> {
  let last = drawn;
  for (let still = 0; still < 40; still += 1) {
    // A turn of the event loop, however long it takes: no time is waited for.
    await act(() => new Promise((resolve) => setTimeout(resolve)));
    if (drawn !== last) still = 0;
    last = drawn;
  }
}

/** Opens something on the PC and waits until it is drawn, with all that is found out for it. */
async function open(sessions: SessionStore, change: (present: Session) => Session): Promise<void> {
  const before = drawn;
  await act(() => sessions.change(change));
  do await untilStill();
  while (drawn === before || document.querySelector('[aria-busy="true"]') !== null);
}

let turn = 0;

/** How often the open page is drawn for a change. */
async function drawnFor({ change }: Change): Promise<number> {
  const before = drawn;
  turn += 1;
  lab.wait(1);
  await act(async () => {
    await changeWorld(lab, (world) => change(world, turn));
    // One turn of the event loop: what is drawn for the commit is drawn in it.
    await new Promise((resolve) => setTimeout(resolve));
  });
  return drawn - before;
}

beforeAll(async () => {
  await Promise.all(
    registry.sites.flatMap(({ frame, pages }) => [frame(), ...pages.map(({ load }) => load())]),
  );
  await Promise.all(registry.programs.map(({ load }) => load()));
  // Clocks tick by intervals: what is drawn here is drawn for a commit.
  vi.useFakeTimers({ toFake: ['setInterval'] });
  lab = await anInstalledLab();
  const admin = { ...session, role: 'system-administrator' } as const;
  await changeWorld(lab, (world) => {
    const hosts = registry.sites.flatMap((site) => site.hosts(world));
    const own = hosts.map((host) => [host.toLowerCase(), admin] as const);
    return withRecords(world, 'sessions', Object.fromEntries(own));
  });
  const { certificate } = recordOf(lab.store.world(), 'authorities', authorityIds.mitelUc);
  must(await lab.perform({ type: 'deploy-root', certificate }));
  return () => vi.useRealTimers();
});

const places = desktopPlaces(registry, () => lab);

/** All of some changes in one commit. */
function together(own: readonly Change[]): Change {
  return {
    what: own.map(({ what }) => what).join(', '),
    change: (world, each) => own.reduce((changed, { change }) => change(changed, each), world),
  };
}

test.each(places)('a commit draws a page of $id that shows something of it, and no other', async (place) => {
  const sessions = showDesktop(lab, countedRegistry);
  const isQuiet = ({ shownBy }: Change) => shownBy?.includes(place.id) === false;
  const quiet = changes.filter(isQuiet);
  const showing = changes.filter((change) => !isQuiet(change));
  const disturbing: string[] = [];
  let isShown = false;
  for (const [index, page] of place.pages.entries()) {
    await open(sessions, page);
    // What no page here shows comes at once; where that draws something, each says whether it was the one.
    if ((await drawnFor(together(quiet))) > 0) {
      disturbing.push(`${String(index)}: one of ${together(quiet).what}`);
      for (const change of quiet)
        if ((await drawnFor(change)) > 0) disturbing.push(`${String(index)}: ${change.what}`);
    }
    for (const change of showing) isShown ||= (await drawnFor(change)) > 0;
  }
  expect(disturbing).toEqual([]);
  expect(isShown).toBe(true);
});
