import { useId, useMemo, useState } from 'react';
import type { Certificate } from '@/pki/certificate';
import type { CertificateDescription } from '@/pki/certificate-description';
import { detailsRows, filteredRows, filters, type DetailsFilter } from './details-rows';
import { FieldList } from './field-list';

interface DetailsTabProps {
  readonly certificate: Certificate;
  /** Undefined until it has come. */
  readonly description: CertificateDescription | undefined;
  readonly onCopyToFile: () => void;
}

/** Everything that the certificate says, field by field, and the way to a file. */
export function DetailsTab({ certificate, description, onCopyToFile }: DetailsTabProps) {
  const [filter, setFilter] = useState<DetailsFilter>('all');
  const [selected, setSelected] = useState<number>();
  const showId = useId();
  const allRows = useMemo(() => detailsRows(certificate, description), [certificate, description]);
  const rows = filteredRows(allRows, filter);
  return (
    <>
      <div className="certificate-show">
        <label htmlFor={showId}>Show:</label>
        <select
          id={showId}
          name="show"
          className="certificate-select"
          value={filter}
          onChange={(event) => {
            setFilter(event.target.value as DetailsFilter);
            setSelected(undefined);
          }}
        >
          {Object.entries(filters).map(([id, label]) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <FieldList rows={rows} selected={selected} onSelect={setSelected} />
      <textarea
        name="value"
        aria-label="Value of the selected field"
        className="certificate-value"
        readOnly
        spellCheck={false}
        value={selected === undefined ? '' : (rows[selected]?.full ?? '')}
      />
      <div className="certificate-tab-buttons">
        <button type="button" name="edit-properties" className="pc-button" disabled>
          Edit Properties...
        </button>
        <button type="button" name="copy-to-file" className="pc-button" onClick={onCopyToFile}>
          Copy to File...
        </button>
      </div>
    </>
  );
}
