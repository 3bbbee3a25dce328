import type { BrowserTab } from './browser-tab';
import type { Place } from '@/views/shell/place';
import { freshSession, type Session } from './session';

/** A session from its saved form; a fresh one when there is none, or it is none. */
export function savedSession(text: string | null): Session {
  try {
    const saved: unknown = JSON.parse(text ?? 'null');
    return isSession(saved) ? saved : freshSession;
  } catch {
    return freshSession;
  }
}

function isSession(value: unknown): value is Session {
  if (!isRecord(value)) return false;
  const { front, open, addresses, tabs, frontTab } = value;
  return (
    [front, frontTab].every(isText) &&
    isListOf(open, isText) &&
    isRecord(addresses) &&
    Object.values(addresses).every(isText) &&
    isListOf(tabs, isTab) &&
    tabs.length > 0
  );
}

function isTab(value: unknown): value is BrowserTab {
  if (!isRecord(value)) return false;
  const { id, visits, position } = value;
  return (
    typeof id === 'string' &&
    /^tab-\d+$/.test(id) &&
    isListOf(visits, isPlace) &&
    Number.isInteger(position) &&
    (position as number) in visits
  );
}

function isPlace(value: unknown): value is Place {
  if (!isRecord(value)) return false;
  const { scheme, host, path } = value;
  return (scheme === 'http' || scheme === 'https') && isText(host) && isText(path);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isListOf<Item>(value: unknown, isItem: (item: unknown) => item is Item): value is readonly Item[] {
  return Array.isArray(value) && value.every(isItem);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
