import { labAccounts } from '@/simulation/world/pc-records';
import type { World } from '@/simulation/world/world';
import { controlsOf, labelOf, type ControlsAndWindows, type ControlsInside } from '@/views/shell/controls';
import { browserProgram } from '@/views/shell/place';
import type { Obstacle, Target, Way, Where } from '@/views/stage/stage';
import { pageAt, siteAt, type Registry } from '../registry';
import { placeOf } from '../session/browser-tab';
import { frontTabOf, type Session } from '../session/session';
import { windowEntries } from '../window-entries';
import { doingWith, findControl, labelIn, nameOf, tabWith } from './find-control';
import { deviceAt, namedPage, placeOfPage, tabOfSite } from './open-place';

/** What the screen shows, and what of it is open. */
export interface Seen {
  readonly session: Session;
  /** A page of the lab is in front of the PC. */
  readonly isAway: boolean;
  readonly registry: Registry;
  readonly world: World;
  readonly page: Document;
}

/**
 * The first obstacle between the user and a control, from the outside to the inside: the lab's page in front of the PC,
 * another program, another site or page, a sign-in or a restart in its place, a tab, a window. What is seen decides.
 */
export function wayTo(target: Target, seen: Seen): Way {
  return wayToPc(seen) ?? wayToPlace(target.where, seen) ?? wayInside(target, seen);
}

function way(obstacle: Obstacle, say: string, ring: HTMLElement | undefined): Way {
  return { obstacle, say, ring };
}

function wayToPc({ isAway, page }: Seen): Way | undefined {
  return isAway ? way('lab-page', 'Go back to the PC.', findControl('show-pc', page)) : undefined;
}

function wayToPlace(where: Where, seen: Seen): Way | undefined {
  const program = where.kind === 'program' ? where.program : browserProgram;
  return wayToProgram(program, seen) ?? (where.kind === 'page' ? wayToPage(where, seen) : undefined);
}

function wayToProgram(program: string, { session, registry, page }: Seen): Way | undefined {
  if (session.front === program) return undefined;
  const title = registry.programs.find(({ id }) => id === program)?.title ?? program;
  return way('other-program', `Open ${title} in the taskbar.`, findControl(`program-${program}`, page));
}

type PageWhere = Extract<Where, { readonly kind: 'page' }>;

function wayToPage(where: PageWhere, seen: Seen): Way | undefined {
  const { session, registry, world } = seen;
  const { site, page } = namedPage(registry, where);
  const here = placeOf(frontTabOf(session));
  const isHere =
    siteAt(registry, world, here.host) === site &&
    (where.device === undefined || deviceAt(world, here.host) === where.device);
  if (!isHere) return wayToSite(where, seen);
  const panel = panelOf(seen);
  const inPlace = panel === undefined ? undefined : wayPastSite(panel, seen);
  if (inPlace !== undefined) return inPlace;
  const shown = pageAt(site, here.path);
  if (shown.page !== page) return wayThroughMenu(where, seen);
  return isShown(where.rest ?? '', shown.rest) ? undefined : wayOnPage(where, seen);
}

/** Whether an address goes on as wanted: its row or its order, whatever of it is open beside. */
function isShown(wanted: string, rest: readonly string[]): boolean {
  return wanted === '' || wanted.split('/').every((part, place) => part === rest[place]);
}

/** Another row of the page's list, or what an order's page goes by. */
function wayOnPage(where: PageWhere, seen: Seen): Way {
  const row = findControl(`row-${where.rest ?? ''}`, panelOf(seen));
  return row === undefined
    ? wayByAddress(where, seen)
    : way('other-page', `Choose ${nameOf(row, undefined)} in the list.`, row);
}

/** What no menu leads to: the address itself. */
function wayByAddress(where: PageWhere, seen: Seen): Way {
  const { host, path } = placeOfPage(seen.registry, seen.world, where);
  const { page } = namedPage(seen.registry, where);
  const say = `Go to the page ${page.title}: type ${host}/${path} into the address bar and press Enter.`;
  return way('other-page', say, findControl('address', seen.page));
}

/** To another site: a tab that shows it already, the underlined name of the device, or the address bar. */
function wayToSite(where: PageWhere, seen: Seen): Way {
  const { session, registry, world, page } = seen;
  const place = placeOfPage(registry, world, where);
  const { site } = namedPage(registry, where);
  const tab = tabOfSite(session, registry, world, place.host);
  if (tab !== undefined)
    return way('other-tab', `${site.title} is open in another tab.`, findControl(tab.id, page));
  const device = deviceAt(world, place.host) ?? '';
  const name = findControl(`open-portal-${device}`, page);
  if (name !== undefined) return way('other-site', `Press the underlined name ${name.textContent}.`, name);
  const say = `Go to ${site.title}: type ${place.host} into the address bar and press Enter.`;
  return way('other-site', say, findControl('address', page));
}

/** What stands in the place of a site's pages: the sign-in, or a restart. */
function wayPastSite(panel: HTMLElement, seen: Seen): Way | undefined {
  return wayPastRestart(panel, seen) ?? wayPastSignIn(panel, seen);
}

function wayPastRestart(panel: HTMLElement, { session, world }: Seen): Way | undefined {
  const { host } = placeOf(frontTabOf(session));
  const isOver = findControl('refresh', panel);
  const isOn = world.restarts[deviceAt(world, host) ?? '']?.until !== undefined;
  const button = isOver ?? (isOn ? findControl('skip-the-wait', panel) : undefined);
  return button && way('restart', `${host} is restarting: press “${nameOf(button, undefined)}”.`, button);
}

function wayPastSignIn(panel: HTMLElement, { session, registry, world }: Seen): Way | undefined {
  const { host } = placeOf(frontTabOf(session));
  const user = findControl('user', panel);
  const [account] = labAccounts.filter(({ role }) => role !== 'user');
  if (account === undefined || siteAt(registry, world, host)?.signIn === undefined) return undefined;
  return user && way('sign-in', `Sign in as ${account.user} with the password ${account.password}.`, user);
}

/** Through the menu of the site: its entry, or the closed parent or the area that leads there. */
function wayThroughMenu(where: PageWhere, seen: Seen): Way {
  const { page } = namedPage(seen.registry, where);
  const panel = panelOf(seen);
  const menu = page.menuPath.map((_label, depth) => page.menuPath.slice(0, depth + 1)).toReversed();
  const own = [
    `open-order-${where.rest ?? ''}`,
    `item-${page.address}`,
    `open-${page.address}`,
    `menu-${page.address}`,
  ];
  const names = [...own, ...menu.map((path) => `item-${path.join(' › ')}`)];
  const entry =
    panel === undefined
      ? undefined
      : (names.map((name) => findControl(name, panel)).find((found) => found !== undefined) ??
        areaCalled(page.menuPath[0], panel));
  if (entry === undefined) return wayByAddress(where, seen);
  const path = page.menuPath.join(' › ');
  return way(
    'other-page',
    path === '' ? `Open ${nameOf(entry, undefined)}.` : `Open ${path} in the menu.`,
    entry,
  );
}

/** A part of the menu that is chosen first, such as the tabs at the top of a router's pages. */
function areaCalled(label: string | undefined, panel: HTMLElement): HTMLElement | undefined {
  return [...panel.querySelectorAll<HTMLElement>('nav [name], nav [data-name], [role=tab]')].find(
    (entry) => entry.checkVisibility() && entry.textContent.trim() === label,
  );
}

/** Inside the page or program that is in front: its tabs and windows. */
function wayInside({ where, control }: Target, seen: Seen): Way {
  const panel = panelOf(seen);
  const entry = entryOf(where, seen);
  if (panel === undefined || entry === undefined) return way('none', 'It is being opened.', undefined);
  const found = findControl(control, panel);
  if (found !== undefined) return wayWithin(found, entry, control);
  return (
    wayInWindow(control, entry, panel) ??
    wayToTab(control, entry, panel) ??
    wayToWindow({ where, control }, entry, seen) ??
    way(
      'none',
      `What is needed for “${labelIn(entry, control) ?? control}” is not on this page yet.`,
      undefined,
    )
  );
}

function wayWithin(found: HTMLElement, entry: ControlsAndWindows, control: string): Way {
  const label = labelIn(entry, control) ?? labelIn({ controls: {}, windows: ofThePc }, control);
  if (isDisabled(found))
    return way(
      'disabled',
      `“${nameOf(found, label)}” cannot be pressed yet: something above is missing.`,
      found,
    );
  return way('none', doingWith(found, label), found);
}

/** Whether a control cannot be used as it stands. */
function isDisabled(element: HTMLElement): boolean {
  return element.matches(':disabled, [aria-disabled=true]');
}

/** In a window that is open: on a later page of it, in one of its tabs, or under it. */
function wayInWindow(control: string, entry: ControlsAndWindows, panel: HTMLElement): Way | undefined {
  const window = topWindow(panel);
  if (window === undefined) return undefined;
  const name = window.dataset['window'] ?? '';
  const inside: ControlsInside | undefined = entry.windows?.[name] ?? ofThePc[name];
  if (inside !== undefined && labelOf(controlsOf(inside), control) !== undefined) {
    const next = findControl('next', window);
    return wayToTab(control, inside, window) ?? (next && way('later-page-of-wizard', 'Press Next.', next));
  }
  const leave = ['cancel', 'close', 'ok', 'close-window'].map((name) => findControl(name, window));
  return way(
    'under-window',
    'Finish or close this window first.',
    leave.find((each) => each !== undefined),
  );
}

const ofThePc: Readonly<Record<string, ControlsInside & { readonly opens: string }>> = Object.fromEntries(
  Object.entries(windowEntries).map(([name, window]) => [name, { ...window, opens: '' }]),
);

function topWindow(panel: HTMLElement): HTMLElement | undefined {
  return [...panel.querySelectorAll<HTMLElement>('[data-window]')]
    .filter((window) => window.checkVisibility())
    .at(-1);
}

function wayToTab(control: string, inside: ControlsInside, part: HTMLElement): Way | undefined {
  const tab = tabWith(inside, control);
  if (tab === undefined) return undefined;
  return way('tab-of-page', `Open the tab ${tab.label}.`, findControl(`tab-${tab.id}`, part));
}

function wayToWindow({ where, control }: Target, entry: ControlsAndWindows, seen: Seen): Way | undefined {
  const window = Object.values(entry.windows ?? {}).find(
    (each) => labelOf(controlsOf(each), control) !== undefined,
  );
  if (window === undefined) return undefined;
  const opening = wayInside({ where, control: window.opens }, seen);
  return opening.obstacle === 'none' ? { ...opening, obstacle: 'closed-window' } : opening;
}

function entryOf(where: Where, { registry }: Seen): ControlsAndWindows | undefined {
  return where.kind === 'page'
    ? namedPage(registry, where).page
    : registry.programs.find(({ id }) => id === where.program);
}

/** What is in front: the page of the browser's tab, or the program. */
function panelOf({ session, page }: Pick<Seen, 'session' | 'page'>): HTMLElement | undefined {
  const found =
    session.front === browserProgram
      ? page.getElementById(`panel-${frontTabOf(session).id}`)
      : page.querySelector<HTMLElement>(`[data-program="${CSS.escape(session.front)}"]`);
  return found ?? undefined;
}
