import { fromEscapes } from '@/base/percent-escapes';
import { placeOf, visited } from './browser-tab';
import {
  addressOfPlace,
  browserProgram,
  isSamePlace,
  programAddress,
  startPlace,
  type Place,
} from '@/views/shell/place';
import {
  addressIn,
  frontTabOf,
  withFrontTab,
  withPlace,
  withProgram,
  withTab,
  type Session,
} from './session';

/** What an entry of the real browser's history remembers besides the address: which tab showed it. */
export interface HistoryMark {
  readonly tab: string;
  readonly position: number;
}

/** The address of what is in front: `/pc/<program>/…`, for the browser `/pc/browser/<host>/<page path>`. */
export function addressOf(session: Session): string {
  if (session.front === '') return '/pc';
  if (session.front !== browserProgram)
    return programAddress(session.front, addressIn(session, session.front));
  return addressOfPlace(placeOf(frontTabOf(session)));
}

/** What the history entry of a session's address remembers. */
export function markOf(session: Session): HistoryMark {
  const { id, position } = frontTabOf(session);
  return { tab: id, position };
}

/** Whether an address is the PC's: the lab has pages of its own around it. */
export function isOfThePc(address: string): boolean {
  return /^\/pc(?:[/?]|$)/.test(address);
}

/** The session with what an address names in front: in the tab that showed it before, if it is still open. */
export function followed(session: Session, address: string, mark?: HistoryMark | null): Session {
  return isOfThePc(address) ? followedOnPc(session, address, mark) : session;
}

function followedOnPc(session: Session, address: string, mark?: HistoryMark | null): Session {
  const [path = '', query = ''] = address.split('?');
  const [program = '', ...rest] = path
    .replace(/^\/pc\/?/, '')
    .split('/')
    .filter((part) => part !== '')
    .map((part) => fromEscapes(part) ?? part);
  if (program === '') return { ...session, front: '' };
  if (program !== browserProgram) return withProgram(session, program, rest.join('/'));
  const [host = '', ...pagePath] = rest;
  const place: Place =
    host === ''
      ? startPlace
      : { scheme: query === 'http' ? 'http' : 'https', host, path: pagePath.join('/') };
  return followedInBrowser(session, place, mark ?? undefined);
}

function followedInBrowser(session: Session, place: Place, mark?: HistoryMark): Session {
  const tab = session.tabs.find(({ id }) => id === mark?.tab);
  if (tab === undefined || mark === undefined) return withPlace(session, place, 'same-tab');
  const atMark = { ...tab, position: mark.position };
  const isThere = mark.position in tab.visits && isSamePlace(placeOf(atMark), place);
  return withFrontTab(withTab(session, isThere ? atMark : visited(tab, place)), tab.id);
}
