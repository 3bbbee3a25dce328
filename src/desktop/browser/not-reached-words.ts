import type { Connection } from '@/simulation/connections/connection';
import type { BrowserLook } from '@/simulation/world/pc-records';

/** What the browser's own page says of a host that does not answer. */
interface NotReachedWords {
  readonly heading: string;
  /** What follows the host's name. */
  readonly sentence: string;
  readonly code: string;
}

/** The words of the look; the codes are the same in both. */
export function notReachedWords(look: BrowserLook, { state, reasons }: Connection): NotReachedWords {
  const heading = look === 'chrome-58' ? 'This site can’t be reached' : 'This web page is not available';
  if (reasons.some(({ name }) => name === 'host-unknown'))
    return {
      heading,
      sentence: '’s server DNS address could not be found.',
      code: 'ERR_NAME_NOT_RESOLVED',
    };
  return state === 'restarting'
    ? { heading, sentence: ' took too long to respond.', code: 'ERR_CONNECTION_TIMED_OUT' }
    : { heading, sentence: ' refused to connect.', code: 'ERR_CONNECTION_REFUSED' };
}
