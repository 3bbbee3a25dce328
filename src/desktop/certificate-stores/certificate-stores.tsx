import { useState } from 'react';
import { storeLabels, traineePc } from '@/simulation/pc/certificate-stores';
import { useWorld } from '@/state/use-world';
import { useProgramAddress } from '../session/use-program-address';
import { foundCertificates, isStoreName, placedCertificates } from './placed-certificate';
import { PcSettings } from './pc-settings';
import { StoreBar } from './store-bar';
import { StoreList } from './store-list';
import { StoreTree } from './store-tree';
import { useStoreActions } from './use-store-actions';
import './certificate-stores.css';
import type { StoreName } from '@/simulation/world/pc-records';

/** The certificate stores of the site's PCs: at the left the stores, at the right what lies in the chosen one. */
export default function CertificateStores() {
  const [address, setAddress] = useProgramAddress('certificate-stores');
  const world = useWorld((present) => present);
  const { pc, store } = placeOf(address, Object.keys(world.pcs));
  const go = (place: { readonly pc?: string; readonly store?: StoreName }) =>
    setAddress(addressOf({ pc, store, ...place }));
  const [selected, setSelected] = useState('');
  const [search, setSearch] = useState('');
  const rows = foundCertificates(placedCertificates(world, pc, store), search);
  const row = rows.find(({ id }) => id === selected);
  const actions = useStoreActions(pc, store);
  return (
    <div className="stores">
      <StoreBar
        pc={pc}
        store={store}
        row={row}
        actions={actions}
        search={search}
        onPc={(id) => go({ pc: id })}
        onSearch={setSearch}
      />
      <div className="stores-panes">
        <div className="stores-side">
          <StoreTree
            {...{ pc, store }}
            addressOf={(name) => addressOf({ pc, store: name })}
            onChoose={(name) => go({ store: name })}
          />
          <PcSettings pc={pc} />
        </div>
        <StoreList
          store={store}
          rows={rows}
          isSearching={search.trim() !== ''}
          selected={row?.id ?? ''}
          onSelect={setSelected}
          actions={actions}
        />
      </div>
      <p className="pc-status" role="status">
        {statusOf(store, rows.length, search)}
      </p>
    </div>
  );
}

function statusOf(store: StoreName, count: number, search: string): string {
  const certificates = count === 1 ? '1 certificate' : `${String(count)} certificates`;
  return search.trim() === ''
    ? `${storeLabels[store]} store contains ${certificates}.`
    : `${certificates} found in the ${storeLabels[store]} store.`;
}

interface StorePlace {
  readonly pc: string;
  readonly store: StoreName;
}

/** The address is the store for the trainee's PC, `<pc>/<store>` for another one. */
function placeOf(address: string, pcs: readonly string[]): StorePlace {
  const parts = address.split('/');
  const store = parts.find(isStoreName) ?? 'trusted-root';
  const pc = parts.find((part) => pcs.includes(part)) ?? traineePc;
  return { pc, store };
}

function addressOf({ pc, store }: StorePlace): string {
  return pc === traineePc ? store : `${pc}/${store}`;
}
