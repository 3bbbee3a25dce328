import { useState } from 'react';
import { traineePc, type StoreName } from '@/simulation/certificate-stores';
import { useWorld } from '@/state/use-world';
import { useProgramAddress } from '../session/use-program-address';
import { StoreBar } from './store-bar';
import { StoreList } from './store-list';
import { isStoreName, placedCertificates } from './placed-certificate';
import { StoreTree } from './store-tree';
import { useStoreActions } from './use-store-actions';
import './certificate-stores.css';

/** The PC's certificate stores: at the left the stores, at the right what lies in the chosen one. */
export default function CertificateStores() {
  const [address, go] = useProgramAddress('certificate-stores');
  const store: StoreName = isStoreName(address) ? address : 'trusted-root';
  const world = useWorld((present) => present);
  const [selected, setSelected] = useState('');
  const rows = placedCertificates(world, traineePc, store);
  const row = rows.find(({ id }) => id === selected);
  const actions = useStoreActions(store, go);
  return (
    <div className="stores">
      <StoreBar row={row} actions={actions} />
      <div className="stores-panes">
        <StoreTree store={store} onChoose={go} />
        <StoreList
          store={store}
          rows={rows}
          selected={row?.id ?? ''}
          onSelect={setSelected}
          actions={actions}
        />
      </div>
    </div>
  );
}
