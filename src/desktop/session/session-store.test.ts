import { describe, expect, it } from 'vitest';
import { placeFromText } from '@/views/shell/place';
import { withHttps, withoutTab, withPlace, withProgram } from './session';
import { SessionStore } from './session-store';
import { WindowScopes } from './window-scopes';

const director = placeFromText('sb7-hq.sb7.com');
const vendor = placeFromText('www.harborsign.example');

/** What a tab of a real browser keeps. */
function aStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    clear: () => kept.clear(),
    getItem: (key) => kept.get(key) ?? null,
    key: (index) => [...kept.keys()][index] ?? null,
    removeItem: (key) => void kept.delete(key),
    setItem: (key, value) => void kept.set(key, value),
  };
}

function aStore(storage = aStorage()) {
  const store = new SessionStore(storage, new WindowScopes(), '/pc/browser');
  const addresses: string[] = [];
  store.connect((address) => addresses.push(address));
  return { store, addresses, storage };
}

describe('SessionStore', () => {
  it('mirrors what is in front in the address', async () => {
    const { store, addresses } = aStore();
    await store.change((session) => withPlace(session, director, 'same-tab'));
    await store.change((session) => withProgram(session, 'files'));
    expect(addresses).toEqual(['/pc/browser/sb7-hq.sb7.com', '/pc/files']);
  });

  it('is what it was behind a page around the PC, and comes back to it', async () => {
    const { store, addresses } = aStore();
    await store.change((session) => withPlace(session, director, 'same-tab'));
    const before = store.session();
    store.arrive('/home');
    store.follow('/home');
    expect(store.session()).toBe(before);
    store.show();
    expect(addresses).toEqual(['/pc/browser/sb7-hq.sb7.com', '/pc/browser/sb7-hq.sb7.com']);
  });

  it('is left as soon as somebody sets out, before what he goes to is loaded', () => {
    const { store } = aStore();
    const told: string[] = [];
    const forget = store.onLeave(() => told.push('left'));
    store.setOut('/pc/files');
    expect(store.isAway()).toBe(false);
    store.setOut('/home');
    expect(store.isAway()).toBe(true);
    expect(told).toEqual(['left']);
    store.setOut('/pc/files');
    expect(store.isAway(), 'he came back before').toBe(false);
    forget();
    store.setOut('/home');
    store.arrive('/home');
    store.arrive('/pc/files');
    expect(store.isAway()).toBe(false);
    expect(told).toEqual(['left']);
  });

  it('goes on by itself without leading back who set out for a page of the lab, or is there', async () => {
    const { store, addresses } = aStore();
    await store.goOn((session) => withPlace(session, director, 'same-tab'));
    store.setOut('/home');
    await store.goOn((session) => withProgram(session, 'files'));
    store.arrive('/home');
    await store.goOn((session) => withPlace(session, vendor, 'new-tab'));
    store.sendOn((session) => withHttps(session, session.frontTab));
    expect(addresses).toEqual(['/pc/browser/sb7-hq.sb7.com']);
    expect(hostInFront(store), 'it went on all the same').toBe('www.harborsign.example');
    await store.change((session) => withProgram(session, 'files'));
    expect(addresses.at(-1), 'asked for, it leads back').toBe('/pc/files');
  });

  it('is there again after a reload', async () => {
    const { store, storage } = aStore();
    await store.change((session) => withPlace(session, director, 'new-tab'));
    const again = new SessionStore(storage, new WindowScopes(), '/pc/browser/sb7-hq.sb7.com');
    expect(again.session().tabs).toEqual(store.session().tabs);
  });

  it('stays on a page with unsaved changes when the user says so', async () => {
    const { store, addresses } = aStore();
    store.scopes.add('tab-1', { askToLeave: () => Promise.resolve(false) });
    store.scopes.setUnsaved('tab-1', true);
    const before = store.session();
    await store.change((session) => withPlace(session, vendor, 'same-tab'));
    expect(store.session()).toEqual(before);
    expect(addresses).toEqual([]);
  });

  it('leaves it when the user says so, and does not ask again', async () => {
    const { store } = aStore();
    let asked = 0;
    store.scopes.add('tab-1', { askToLeave: () => Promise.resolve((asked += 1) > 0) });
    store.scopes.setUnsaved('tab-1', true);
    await store.change((session) => withPlace(session, vendor, 'same-tab'));
    await store.change((session) => withPlace(session, director, 'same-tab'));
    expect(asked).toBe(1);
    expect(hostInFront(store)).toBe('sb7-hq.sb7.com');
  });

  it('does not ask when tabs are switched', async () => {
    const { store } = aStore();
    store.scopes.add('tab-1', { askToLeave: () => Promise.reject(new Error('asked')) });
    store.scopes.setUnsaved('tab-1', true);
    await store.change((session) => withPlace(session, vendor, 'new-tab'));
    await store.change((session) => withProgram(session, 'files'));
    expect(store.session().front).toBe('files');
  });

  it('shows the tab that it asks about', async () => {
    const { store } = aStore();
    await store.change((session) => withPlace(session, vendor, 'new-tab'));
    store.scopes.add('tab-1', { askToLeave: () => Promise.resolve(false) });
    store.scopes.setUnsaved('tab-1', true);
    await store.change((session) => withoutTab(session, 'tab-1'));
    expect(store.session().frontTab).toBe('tab-1');
  });
});

function hostInFront(store: SessionStore): string | undefined {
  const { tabs, frontTab } = store.session();
  const tab = tabs.find(({ id }) => id === frontTab);
  return tab?.visits[tab.position]?.host;
}
