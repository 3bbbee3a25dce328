import { expect, test } from 'vitest';
import { addressOf, followed } from '@/desktop/session/address';
import { DraftStore } from '@/desktop/session/draft-store';
import { savedSession } from '@/desktop/session/saved-session';
import { freshSession, frontTabOf } from '@/desktop/session/session';
import { placeOf } from '@/desktop/session/browser-tab';
import { chosenCaptions } from '@/lessons/watch/captions';
import { Faults, hostileRun, longestHarness } from '@/testing/hostile/hostile-run';
import { poisoned } from '@/testing/hostile/poison';
import { hostileText } from '@/testing/hostile/strings';
import type { BrowserStorage } from '@/ui/browser-storage';
import { isReminderDue, UnsavedWork } from '../backup/unsaved-work';

/* Texts that the browser keeps beside the database: the session, drafts, what was done since the last file, captions. */

const { seed, count, choices } = hostileRun(400, 100_000);

const draft = { commonName: 'sb7.com', alternativeNames: ['a.sb7.com'], newKey: true, days: 7 };
const sound = {
  session: followed(freshSession, '/pc/browser/https/sb7-hq.sb7.com/director'),
  drafts: { 'window-1': { request: draft, other: draft }, 'tab-1': { request: draft } },
  work: { changes: 41, hasOwnKey: true, putOffAt: 3, isKeyPutOff: false },
};

/** A storage in which every text is one that was damaged. */
function storageOf(text: string): BrowserStorage {
  return { getItem: () => text, setItem: () => undefined, forget: () => undefined };
}

/** Saved as JSON, or cut, or something else altogether. */
function damaged(value: unknown): string {
  const text = JSON.stringify({ saved: poisoned(value, choices) }).slice(9, -1);
  return choices.pick([
    () => text,
    () => text.slice(0, choices.below(text.length + 1)),
    () => hostileText(choices, text),
  ])();
}

function meetSession(text: string): void {
  const session = savedSession(text);
  placeOf(frontTabOf(session));
  expect(followed(freshSession, addressOf(session))).toBeDefined();
  expect(savedSession(JSON.stringify(session))).toEqual(session);
}

function meetDrafts(text: string): void {
  const drafts = new DraftStore(storageOf(text));
  for (const scope of ['window-1', 'tab-1', 'constructor'])
    for (const form of ['request', 'other', 'toString']) {
      const found: unknown = drafts.read(scope, form);
      expect(found === undefined || (typeof found === 'object' && found !== null)).toBe(true);
      drafts.keep(scope, form, draft);
      expect(drafts.read(scope, form)).toEqual(draft);
      drafts.keep(scope, form, undefined);
    }
  drafts.forget('window-1');
}

function meetWork(text: string): void {
  const work = new UnsavedWork(storageOf(text));
  isReminderDue(work.state());
  work.putOff();
  work.noteSaved(false);
  chosenCaptions(storageOf(text));
}

test(
  `${String(count)} kept texts, seed ${String(seed)}`,
  async () => {
    const faults = new Faults();
    for (let number = 0; number < count; number += 1) {
      const [name, meet, value] = choices.pick([
        ['session', meetSession, sound.session],
        ['drafts', meetDrafts, sound.drafts],
        ['work', meetWork, sound.work],
      ] as const);
      const text = damaged(value);
      const told = () => `number ${String(number)} of seed ${String(seed)}, ${name} ${text.slice(0, 300)}`;
      await faults.in(told, () => Promise.resolve().then(() => meet(text)));
    }
    expect(faults.all()).toEqual([]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  },
  longestHarness,
);
