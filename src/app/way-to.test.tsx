import { act, getConfig, render } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { Desktop } from '@/desktop/desktop';
import { RegistryContext } from '@/desktop/registry';
import { SessionContext, SessionStore } from '@/desktop/session/session-store';
import { withMinimised, withPlace, type Session } from '@/desktop/session/session';
import { WindowScopes } from '@/desktop/session/window-scopes';
import { createStage } from '@/desktop/stage/create-stage';
import { findControl } from '@/desktop/stage/find-control';
import { HandContext } from '@/desktop/stage/hand-at-work';
import { siteOf } from '@/simulation/runs/site';
import { Ring } from '@/desktop/stage/ring';
import { until } from '@/desktop/stage/do-gesture';
import { inProgram, inWindow, on } from '@/lessons/places';
import { LabStoreContext } from '@/state/use-world';
import { anInstalledLab, aRequest, must, type TestLab } from '@/testing/lab';
import { accessTo } from '@/testing/show-desktop';
import { LiveRegion } from '@/ui/live-region';
import { placeFromText } from '@/views/shell/place';
import { type Obstacle, type Stage, StageContext, type Target, type Way } from '@/views/stage/stage';
import { emptyOrder, toAction } from '@/workshop/vendor/new-order/order-form';
import { AnnouncedLab } from './announced-lab';
import { registry } from './registry';

const form = on('director', 'certificateSigningRequest');
const equipment = on('director', 'platformEquipment');
const rast = on('edge-gateway', 'rast', { device: 'sb7-eg' });
const director = 'sb7-hq.sb7.com';
const gateway = 'sb7-eg.sb7.com';

let lab: TestLab;
let sessions: SessionStore;
let stage: Stage;

const hand = { isAtWork: false };

const records = {
  revision: () => lab.store.snapshot().revision,
  readJournal: () => lab.store.storage.readJournal(),
  textOf: () => Promise.resolve(''),
};

beforeAll(async () => {
  lab = await anInstalledLab();
  await Promise.all(
    registry.sites.flatMap(({ frame, pages }) => [frame(), ...pages.map(({ load }) => load())]),
  );
  await Promise.all(registry.programs.map(({ load }) => load()));
});

/** The real PC with its real pages, as it is when somebody comes to it. */
beforeEach(() => {
  const storage = { getItem: () => null, setItem: () => undefined };
  sessions = new SessionStore(storage, new WindowScopes(), '/pc/browser');
  stage = createStage({ sessions, registry, hand, world: lab.store.world, records });
  render(
    <MemoryRouter>
      <LabStoreContext value={lab.store}>
        <LiveRegion>
          <AnnouncedLab access={accessTo(lab)}>
            <RegistryContext value={registry}>
              <SessionContext value={sessions}>
                <HandContext value={hand}>
                  <StageContext value={stage}>
                    <a href="#/pc" {...{ name: 'show-pc' }}>
                      The PC
                    </a>
                    <Desktop isShown />
                    <Ring />
                  </StageContext>
                </HandContext>
              </SessionContext>
            </RegistryContext>
          </AnnouncedLab>
        </LiveRegion>
      </LabStoreContext>
    </MemoryRouter>,
  );
});

async function change(to: (session: Session) => Session) {
  await act(() => sessions.change(to));
}

function visit(url: string, where: 'same-tab' | 'new-tab' = 'same-tab') {
  return change((session) => withPlace(session, placeFromText(url), where));
}

/** What takes many turns of the page: React draws in each, as in a browser, and not when all are over. */
async function asInABrowser<Result>(what: () => Promise<Result>): Promise<Result> {
  return getConfig().asyncWrapper(what) as Promise<Result>;
}

/** Waits for what the real page comes to show: the way that is wanted. */
async function expectWay(target: Target, obstacle: Obstacle, ring: string, say: RegExp): Promise<Way> {
  const found = await asInABrowser(() =>
    until(() => {
      const way = stage.wayTo(target);
      return way.obstacle === obstacle && way.ring !== undefined ? way : undefined;
    }),
  );
  const way = found ?? stage.wayTo(target);
  expect(way).toMatchObject({ obstacle, say: expect.stringMatching(say) as string });
  expect(way.ring?.getAttribute('name') ?? way.ring?.dataset['name']).toBe(ring);
  return way;
}

async function press(name: string) {
  await asInABrowser(async () => {
    const found = await until(() => findControl(name));
    found?.click();
  });
}

async function signIn(host: string) {
  must(
    await act(() =>
      lab.perform(
        { type: 'sign-in', session: host, user: 'admin', server: '' },
        { secrets: { password: 'changeme' } },
      ),
    ),
  );
}

test('a page of the lab stands in front of the PC', async () => {
  act(() => sessions.arrive('/home'));
  await expectWay(form('state'), 'lab-page', 'show-pc', /^Go back to the PC\.$/);
});

test('another program is in front', async () => {
  await expectWay(
    inProgram('certificate-stores')('import'),
    'other-program',
    'program-certificate-stores',
    /Open Certificates/,
  );
  await change((session) => withMinimised(session, 'browser'));
  await expectWay(form('state'), 'other-program', 'program-browser', /Open Browser/);
});

test('the page is at another site, at one that is open in another tab, or behind its sign-in', async () => {
  await expectWay(form('state'), 'other-site', 'address', new RegExp(director, 'i'));
  await visit(`http://${director}/`);
  await expectWay(form('state'), 'sign-in', 'user', /Sign in as admin with the password changeme/);
  await visit('https://www.harborsign.example/products', 'new-tab');
  await expectWay(form('state'), 'other-tab', 'tab-1', /open in another tab/);
});

test('on the site: the menu, the underlined name, a tab of the page, and at last the control itself', async () => {
  await signIn(director);
  await visit(`http://${director}/`);
  const menu = /System › Security › Certificate Signing Request/;
  const { ring: parent } = await expectWay(
    form('state'),
    'other-page',
    'item-Administration › System › Security',
    menu,
  );
  act(() => parent?.click());
  const request = 'administration/system/security/certificate-signing-request';
  await expectWay(form('state'), 'other-page', `item-${request}`, menu);
  await expectWay(rast('open-generate'), 'other-site', 'open-portal-sb7-eg', /underlined name/);
  await asInABrowser(() => stage.goTo(form('state')));
  expect(document.activeElement).toHaveAttribute('name', 'state');
  const { ring } = await expectWay(form('state'), 'none', 'state', /Fill in “State”/);
  act(() => stage.pointAt(form('state')));
  expect(ring).toHaveAccessibleDescription(/Fill in “State”/);
  act(() => stage.pointAt(undefined));
  expect(document.querySelector('.stage-ring')).toBeNull();
  const { appliance } = siteOf({ world: lab.store.world(), at: lab.store.now() });
  const list = 'administration/appliances-servers/platform-equipment';
  await visit(`http://${director}/${list}/${appliance.id}`);
  await expectWay(
    equipment('collaborationFqdn'),
    'tab-of-page',
    'tab-collaboration',
    /Open the tab Collaboration/,
  );
});

test('a control of a window: closed, disabled, under another one; on a later page of a wizard', async () => {
  await signIn(gateway);
  await visit(`https://${gateway}/configuration/system/certificate/rast`);
  await expectWay(rast('keyLength'), 'closed-window', 'open-generate', /Press/);
  await asInABrowser(() => stage.goTo(rast('keyLength')));
  await expectWay(rast('keyLength'), 'none', 'keyLength', /./);
  await expectWay(rast('open-import'), 'under-window', 'close', /Finish or close this window first/);
  await act(() => stage.open(inProgram('certificate-stores').where));
  await press('import');
  const wizard = inWindow('import-wizard', inProgram('certificate-stores'));
  await expectWay(wizard('placement'), 'later-page-of-wizard', 'next', /Press Next/);
  await visit('https://www.harborsign.example/new-order', 'new-tab');
  await expectWay(
    on('vendor', 'newOrder')('place-order'),
    'disabled',
    'place-order',
    /cannot be pressed yet/,
  );
});

test('a device that restarts has its wait skipped first', async () => {
  await signIn(gateway);
  await visit(`https://${gateway}/configuration/system/certificate/rast`);
  await expectWay(rast('open-generate'), 'none', 'open-generate', /./);
  must(await act(() => lab.perform({ type: 'restart-appliance', equipment: 'sb7-eg' })));
  await expectWay(rast('open-generate'), 'restart', 'skip-the-wait', /is restarting/);
});

test('a hand signs in, makes the request and orders with it, and leaves nothing on the real computer', async () => {
  must(await act(() => lab.perform({ type: 'sign-out', session: director })));
  const downloads = vi.spyOn(HTMLAnchorElement.prototype, 'click');
  const said: string[] = [];
  const show = {
    before: (say: string) => {
      said.push(say);
      return Promise.resolve();
    },
    signal: new AbortController().signal,
  };
  const present = () => siteOf({ world: lab.store.world(), at: lab.store.now() });
  const request = aRequest({ state: 'California' });
  expect(await asInABrowser(() => stage.play({ action: request }, present(), show))).toEqual({ ok: true });
  const order = {
    action: toAction(emptyOrder('single-name')),
    files: [present().file('.csr')],
  };
  expect(await asInABrowser(() => stage.play(order, present(), show))).toEqual({ ok: true });
  expect(present().order()).toMatchObject({ product: 'single-name' });
  expect(said).toContain('“State”: type California');
  expect(said).toContain('“Server”: choose Headquarters');
  expect(said.at(-1)).toBe('Press “Place order”.');
  const saved = downloads.mock.contexts.filter((link) => (link as HTMLAnchorElement).download !== '');
  expect(saved).toEqual([]);
});
