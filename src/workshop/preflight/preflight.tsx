import { useState } from 'react';
import { Tabs } from '@/ui/tabs';
import { toPreflight, useHandedOver } from '@/views/files/handover';
import { useProgram } from '@/views/shell/pc';
import { programAddress } from '@/views/shell/place';
import { CheckFiles } from './check-files';
import { Compare, nothingToCompare } from './compare/compare';
import { emptyValues, withHanded } from './use-preflight';
import './preflight.css';

/** Whether files will work, and what differs between things; what was given to one stays while the other is open. */
export default function Preflight() {
  const { address, navigate } = useProgram();
  const [values, setValues] = useState(emptyValues);
  const [compared, setCompared] = useState(nothingToCompare);
  useHandedOver(toPreflight, ({ files, target }) => {
    setValues(withHanded(values, files, target));
    navigate('check');
  });
  return (
    <div className="preflight flex min-h-0 flex-1 flex-col bg-preflight-page">
      <Tabs
        label="Pages of Pre-flight"
        className="tall-tabs"
        selected={address === 'compare' ? 'compare' : 'check'}
        onSelect={navigate}
        addressOf={(to) => programAddress('preflight', to)}
        tabs={[
          {
            id: 'check',
            label: 'Will it work?',
            content: <CheckFiles values={values} onChange={setValues} />,
          },
          { id: 'compare', label: 'Compare', content: <Compare values={compared} onChange={setCompared} /> },
        ]}
      />
    </div>
  );
}
