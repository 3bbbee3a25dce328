import { File, Lock, Search, X } from 'lucide-react';
import type { Connection, ConnectionState } from '@/simulation/connections/connection';
import { visibleText } from '@/views/words/value-words';

/** The window under the lock. */
export const bubbleLook =
  'browser-bubble absolute top-30 left-2 z-30 w-354 max-w-[calc(100vw_-_60px)] rounded-3 border border-browser-line bg-white text-12 leading-[1.45] shade-browser-bubble';

/** Green and red are for those of which the browser is sure. */
export const stateColours: Readonly<Partial<Record<ConnectionState, string>>> = {
  secure: 'text-browser-secure',
  broken: 'text-browser-broken',
};

/** The line under the site's name, and what the lock says to those who do not see it. */
export function siteStatus(connection: Connection | undefined): string {
  switch (connection?.state) {
    case undefined:
      return 'A page of the browser';
    case 'secure':
      return 'Identity verified';
    case 'broken':
      return 'Identity not verified';
    case 'not-checked':
      return 'Identity not checked yet';
    case 'plain':
      return 'No identity over http';
    case 'restarting':
    case 'not-reached':
      return 'Not reached';
  }
}

/** What can be said of the way to a site: whether others can read along. */
export function encryptionWords({ state }: Connection, name: string): string {
  const host = visibleText(name);
  switch (state) {
    case 'secure':
      return `Data between you and ${host} is encrypted. Nobody else can read it.`;
    case 'broken':
    case 'not-checked':
      return `Data between you and this server is encrypted, but it is not proven that the server is ${host}. Someone in between could still read it.`;
    case 'plain':
      return `Data between you and ${host} is not encrypted. Anyone on the way can read and change it, passwords too.`;
    case 'restarting':
    case 'not-reached':
      return `There is no connection to ${host}.`;
  }
}

/** The browser's own sentences on the way to a site. */
export function encryptionSentences({ state }: Connection, name: string): readonly string[] {
  const host = visibleText(name);
  switch (state) {
    case 'secure':
    case 'broken':
    case 'not-checked':
      return [
        `Your connection to ${host} is encrypted using a modern cipher suite.`,
        'The connection uses TLS 1.2.',
        'The connection is encrypted and authenticated using AES_128_GCM and uses ECDHE_RSA as the key exchange mechanism.',
      ];
    case 'plain':
      return [`Your connection to ${host} is not encrypted.`];
    case 'restarting':
    case 'not-reached':
      return [`There is no connection to ${host}.`];
  }
}

/** The icon before the address: a page for http, a lock for https, with a red x over a grey one that proves nothing. */
export function SiteLock({ state }: { readonly state: ConnectionState | undefined }) {
  if (state === undefined) return <Search size={13} className="text-browser-muted" aria-hidden />;
  if (state === 'secure')
    return <Lock size={14} strokeWidth={2.5} className="text-browser-secure" aria-hidden />;
  if (state !== 'broken' && state !== 'not-checked')
    return <File size={14} className="text-browser-muted" aria-hidden />;
  return (
    <span className="relative inline-flex h-14 text-browser-muted">
      <Lock size={14} strokeWidth={2.5} aria-hidden />
      {state === 'broken' && (
        <X size={9} strokeWidth={4} className="absolute -right-4 -bottom-2 text-browser-broken" aria-hidden />
      )}
    </span>
  );
}
