import { ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/ui/button';
import { Tabs } from '@/ui/tabs';
import { DropArea } from '@/views/files/file-drop/drop-area';
import { type AddedFiles, addFiles, type TakenFiles } from '@/views/files/file-drop/take-files';
import { toPreflight, useHandedOver } from '@/views/files/handover';
import { useProgram } from '@/views/shell/pc';
import { programAddress } from '@/views/shell/place';
import { Compare, nothingToCompare } from './compare/compare';
import { GivenFields } from './given-fields';
import './preflight.css';
import { ReportView } from './report-view';
import { emptyValues, type PreflightValues, useMayForget, usePreflight, withHanded } from './use-preflight';

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
        className="flex-1"
        panelClassName="flex flex-col"
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

const nothingTold = { refusals: [], notes: [] };

interface CheckFilesProps {
  readonly values: PreflightValues;
  readonly onChange: (values: PreflightValues) => void;
}

/** Drop what a vendor sent, name the target, and read whether it will work; nothing of it is stored. */
export function CheckFiles({ values, onChange: setValues }: CheckFilesProps) {
  const { judged, ...given } = usePreflight(values);
  const mayForget = useMayForget();
  const [{ refusals, notes }, setTold] = useState<Pick<AddedFiles, 'refusals' | 'notes'>>(nothingTold);
  const take = (taken: TakenFiles) => {
    const added = addFiles(values.files, taken);
    setTold(added);
    setValues({ ...values, files: added.files });
  };
  const startAnew = async () => {
    if (await mayForget()) setValues({ ...emptyValues, target: values.target });
  };
  return (
    <>
      <div
        className="pc-bar flex flex-none flex-wrap items-center gap-8 px-8 py-6"
        role="toolbar"
        aria-label="Pre-flight"
      >
        <p className="m-0 flex min-w-0 flex-1 items-center gap-6 text-success max-wide:basis-full">
          <ShieldCheck size={15} aria-hidden />
          Works in this window’s memory: files, keys and passwords are neither stored nor sent anywhere.
        </p>
        <Button name="start-anew" isDisabled={values.files.length === 0} onPress={() => void startAnew()}>
          Start over
        </Button>
        <Button name="print-report" isDisabled={typeof judged !== 'object'} onPress={() => window.print()}>
          Print report…
        </Button>
      </div>
      <DropArea label="Pre-flight: drop files anywhere" onTake={take}>
        {refusals.length > 0 && (
          <p role="alert" className="bg-error-surface px-16 py-5 text-error">
            {refusals.join(' ')}
          </p>
        )}
        {notes.length > 0 && (
          <p role="status" className="px-16 py-5 text-ink-muted">
            {notes.join(' ')}
          </p>
        )}
        <div className="grid min-h-0 flex-1 grid-cols-[minmax(280px,360px)_minmax(0,1fr)] max-wide:block max-wide:overflow-auto">
          <GivenFields {...given} values={values} onChange={setValues} />
          <ReportView judged={judged} />
        </div>
      </DropArea>
    </>
  );
}
