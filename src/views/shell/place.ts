import { toEscapes } from '@/base/percent-escapes';

/** Where a browser tab is: a page of a site, or the start page, whose host is empty. */
export interface Place {
  readonly scheme: 'http' | 'https';
  /** In lower case, as browsers show it. */
  readonly host: string;
  /** Without the slash in front. */
  readonly path: string;
}

/** The page that a new tab shows. */
export const startPlace: Place = { scheme: 'https', host: '', path: '' };

/** The scheme that a host is asked with, by its name in lower case. */
type SchemeAt = (host: string) => Place['scheme'];

/**
 * What was typed in the address bar, or a link's address. Without a scheme `schemeAt` says what a host is asked with;
 * nothing typed leads to the start page. Only host and path are taken: what is typed never leaves the lab.
 */
export function placeFromText(text: string, schemeAt: SchemeAt = () => 'https'): Place {
  const match = /^(?:(https?):\/\/)?([^/?#\s]*)\/?([^?#\s]*)/i.exec(text.trim());
  const [, scheme, typed = '', path = ''] = match ?? [];
  const host = withoutPort(typed).toLowerCase();
  if (host === '') return startPlace;
  return {
    scheme: (scheme?.toLowerCase() as Place['scheme'] | undefined) ?? schemeAt(host),
    host,
    path: withoutSlashes(path),
  };
}

/** Whether a text could be an address: words with blanks between them are a question to a search engine. */
export function isAddressLike(text: string): boolean {
  return !/\s/.test(text.trim());
}

/** The place as the address bar shows it; nothing for the start page. */
export function textOfPlace({ scheme, host, path }: Place): string {
  return host === '' ? '' : `${scheme}://${host}/${path}`;
}

/** The id of the program whose addresses are places. */
export const browserProgram = 'browser';

/** Where the real browser shows a program of the PC, behind the `#`: `/pc/<program>/…`. */
export function programAddress(program: string, rest = ''): string {
  const parts = rest.split('/').filter((part) => part !== '');
  return ['/pc', ...[program, ...parts].map(toEscapes)].join('/');
}

/** Where the real browser shows a place, behind the `#`: `/pc/browser/<host>/<page path>`. */
export function addressOfPlace({ scheme, host, path }: Place): string {
  if (host === '') return `/pc/${browserProgram}`;
  const query = scheme === 'http' ? '?http' : '';
  return `${programAddress(browserProgram, `${host}/${path}`)}${query}`;
}

/** Whether both are the same page. Case counts in paths alone. */
export function isSamePlace(left: Place, right: Place): boolean {
  return (
    left.scheme === right.scheme &&
    left.path === right.path &&
    left.host.toLowerCase() === right.host.toLowerCase()
  );
}

/** Whatever is written as a port, several times too: what the bar then shows leads to the same place. */
function withoutPort(host: string): string {
  let end = host.length;
  for (let at = host.length - 1; /[:\d]/.test(host[at] ?? ''); at -= 1) if (host[at] === ':') end = at;
  return host.slice(0, end);
}

/** An expression would try each of them as the first: `/+$` takes the square of their number. */
function withoutSlashes(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') end -= 1;
  return path.slice(0, end);
}
