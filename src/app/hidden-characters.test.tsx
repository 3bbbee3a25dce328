import { act } from '@testing-library/react';
import { beforeAll, expect, test } from 'vitest';
import type { SessionStore } from '@/desktop/session/session-store';
import type { World } from '@/simulation/world/world';
import { anInstalledLab, changeWorld, noteTime, type TestLab } from '@/testing/lab';
import { desktopPlaces, showDesktop } from '@/testing/show-desktop';
import { workThrough } from '@/testing/used-lab';
import { registry } from './registry';

/*
 * Every page of the PC, in a lab where each text that somebody typed, or that came with a file, holds a character that
 * turns text around. It is written out wherever it is shown or spoken; fields alone hold it as it is.
 */

/** Turns around what follows. */
const hidden = '\u202E';

/** What people call things, in records of any kind. */
const typed = new Set([
  ...['name', 'organization', 'organizationalUnit', 'city', 'locality', 'state', 'email', 'commonName'],
  ...['fqdn', 'outsideFqdn', 'siteTitle', 'welcomeText', 'user', 'extension', 'alternativeNames', 'names'],
]);

/** Those of a world with something hidden in each text. */
function withHidden<Value>(value: Value, isTyped = false): Value {
  if (typeof value === 'string')
    return (isTyped ? `${value.slice(0, 1)}${hidden}${value.slice(1)}` : value) as Value;
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  if (Array.isArray(value)) return value.map((each: unknown) => withHidden(each, isTyped)) as Value;
  const fields = Object.entries(value).map(([name, field]) => [
    name,
    withHidden<unknown>(field, typed.has(name) || isNameValue(value, name)),
  ]);
  return Object.fromEntries(fields) as Value;
}

/** The value of an attribute of a distinguished name, or of an alternative name. */
function isNameValue(value: object, name: string): boolean {
  return name === 'value' && ('type' in value || 'kind' in value);
}

const shownAttributes = [
  'title',
  'aria-label',
  'aria-description',
  'aria-valuetext',
  'alt',
  'placeholder',
  'label',
];

/** Where on the page something is hidden: the text, or what a screen reader would say. */
function hiddenOnPage(): readonly string[] {
  const found: string[] = [];
  for (const element of document.querySelectorAll('*')) {
    for (const name of shownAttributes)
      if (element.getAttribute(name)?.includes(hidden) === true) found.push(`${name} of ${placeOf(element)}`);
    for (const node of element.childNodes)
      if (node.nodeType === Node.TEXT_NODE && node.textContent?.includes(hidden) === true)
        found.push(`text of ${placeOf(element)}`);
  }
  return found;
}

function placeOf(element: Element): string {
  const trail: string[] = [];
  for (let at: Element | null = element; at !== null && trail.length < 4; at = at.parentElement)
    trail.unshift(
      `${at.localName}${at.id === '' ? '' : `#${at.id}`}.${at.getAttribute('class')?.split(' ')[0] ?? ''}`,
    );
  return `${trail.join(' > ')} “${element.textContent.slice(0, 80)}”`;
}

let lab: TestLab;

beforeAll(async () => {
  await Promise.all(
    registry.sites.flatMap(({ frame, pages }) => [frame(), ...pages.map(({ load }) => load())]),
  );
  await Promise.all(registry.programs.map(({ load }) => load()));
  lab = await anInstalledLab();
  // The last of them restarts a device, which then has no pages.
  for (const [, work] of workThrough.slice(0, -1)) await work(lab);
  const admin = { user: 'somebody', role: 'system-administrator', server: '', since: noteTime } as const;
  await changeWorld(lab, (world) => {
    const { lab: own, ...others } = world;
    const changed: World = { ...withHidden(others), lab: own };
    const hosts = registry.sites.flatMap((site) => site.hosts(changed));
    const sessions = Object.fromEntries(hosts.map((host) => [host.toLowerCase(), admin]));
    return { ...changed, sessions };
  });
});

async function open(sessions: SessionStore, change: Parameters<SessionStore['change']>[0]): Promise<void> {
  await act(() => sessions.change(change));
  await settled();
}

/** Until nothing is busy any more. */
async function settled(): Promise<void> {
  for (let still = 0; still < 10; still += 1) {
    await act(() => new Promise((resolve) => setTimeout(resolve))); // One turn of the event loop: no time is waited for.
    if (document.querySelector('[aria-busy="true"]') !== null) still = 0;
  }
}

test.each(desktopPlaces(registry, () => lab))(
  'nothing is hidden in $id',
  async (place) => {
    const sessions = showDesktop(lab, registry);
    const found: string[] = [];
    let isWritten = false;
    for (const page of place.pages) {
      await open(sessions, page);
      found.push(...hiddenOnPage());
      isWritten ||= document.body.textContent.includes('⟨U+202E⟩');
      for (const tab of document.querySelectorAll<HTMLElement>('[role="tab"][aria-selected="false"]')) {
        act(() => tab.click());
        await settled();
        found.push(...hiddenOnPage());
      }
    }
    expect([...new Set(found)]).toEqual([]);
    // The lab is one where there is something to be written out.
    expect(isWritten).toBe(true);
  },
  120_000,
);
