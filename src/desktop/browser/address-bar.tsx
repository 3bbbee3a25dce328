import { useState, type KeyboardEvent, type SubmitEvent } from 'react';
import { schemeOf } from '@/simulation/connections/hosts';
import { useWorld } from '@/state/use-world';
import { placeOf, type BrowserTab } from '../session/browser-tab';
import { isAddressLike, placeFromText, textOfPlace } from '@/views/shell/place';
import { withPlace } from '../session/session';
import { useSessionStore } from '../session/session-store';
import { AddressText } from './address-text';
import { useAsksForPassword } from './use-asks-for-password';
import { JudgedPlace } from './judged-place';
import { SiteInformation } from './site-information';

/** The address with its lock. What is typed stays in the lab: it leads to sites of the simulated network only. */
export function AddressBar({ tab }: { readonly tab: BrowserTab }) {
  const store = useSessionStore();
  const place = placeOf(tab);
  const address = textOfPlace(place);
  const [typed, setTyped] = useState<string>();
  const isSearch = typed !== undefined && !isAddressLike(typed);
  const asksForPassword = useAsksForPassword(`panel-${tab.id}`);
  const schemeAt = useSchemeAt();
  const [isTold, setTold] = useState(false);
  const go = (event: SubmitEvent) => {
    event.preventDefault();
    setTold(isSearch);
    if (isSearch) return;
    setTyped(undefined);
    focusOnPage(tab);
    void store.change((session) => withPlace(session, placeFromText(typed ?? address, schemeAt), 'same-tab'));
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Escape') return;
    setTyped(undefined);
    event.currentTarget.blur();
  };
  return (
    <form className="browser-address" role="search" onSubmit={go}>
      <JudgedPlace place={place}>
        {(connection) => <SiteInformation {...{ place, connection, asksForPassword }} />}
      </JudgedPlace>
      <div className="relative flex min-w-0 grow">
        <input
          type="text"
          name="address"
          aria-label="Address"
          className="browser-address-input"
          value={typed ?? address}
          placeholder="Type a host name of the site, such as sb7-hq.sb7.com"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          data-typing={typed !== undefined}
          onFocus={(event) => {
            setTyped(address);
            event.currentTarget.select();
          }}
          onBlur={() => setTyped(undefined)}
          aria-invalid={isTold && isSearch}
          aria-describedby={isTold && isSearch ? 'address-search' : undefined}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={press}
        />
        {typed === undefined && (
          <JudgedPlace place={place}>
            {(connection) => <AddressText place={place} connection={connection} />}
          </JudgedPlace>
        )}
        <SearchLine isTold={isTold && isSearch} />
      </div>
    </form>
  );
}

/** A host typed without a scheme is asked over http first, and sends the browser on to https where it has it. */
function useSchemeAt() {
  const world = useWorld((present) => present);
  return (host: string) => schemeOf(world, host);
}

/** What is said of words that are no address; empty otherwise. */
function SearchLine({ isTold }: { readonly isTold: boolean }) {
  return (
    <p id="address-search" role="alert" className="browser-address-error">
      {isTold
        ? 'This browser reaches the sites of the lab and searches nowhere. Type a host name, such as sb7-hq.sb7.com.'
        : ''}
    </p>
  );
}

/** Where the keyboard goes on once an address was typed. */
function focusOnPage({ id }: BrowserTab) {
  document.querySelector<HTMLElement>(`#panel-${id} [data-window-content]`)?.focus();
}
