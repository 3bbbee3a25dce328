import { visibleText } from '@/views/words/value-words';
import { formatDate } from '@/ui/date-text';
import type { ListColumn } from '@/ui/list/arrange-rows';
import {
  CertificateStateText,
  certificateStateWords,
} from '@/views/certificate/certificate-state/certificate-state-text';
import { WebLink } from '@/views/shell/links';
import type { EquipmentRow } from './equipment-row';
import { usePortalUrl } from './use-portal-url';
import { equipmentKinds } from '@/simulation/appliances/registry';

/** The columns of the list. */
export const equipmentColumns: readonly ListColumn<EquipmentRow>[] = [
  {
    id: 'name',
    label: 'Name',
    width: 'minmax(112px, 1.2fr)',
    text: ({ equipment }) => equipment.name,
    render: (row, tabIndex) => <NameCell row={row} tabIndex={tabIndex} />,
  },
  {
    id: 'description',
    label: 'Description',
    width: 'minmax(98px, 1.6fr)',
    text: ({ equipment }) => equipment.description,
  },
  { id: 'site', label: 'Site', width: 'minmax(76px, 0.8fr)', text: ({ equipment }) => equipment.site },
  {
    id: 'type',
    label: 'Type',
    width: 'minmax(90px, 1.2fr)',
    text: ({ equipment }) => equipmentKinds[equipment.kind].label,
  },
  { id: 'fqdn', label: 'FQDN', width: 'minmax(100px, 1.3fr)', text: ({ equipment }) => equipment.fqdn },
  {
    id: 'ip-address',
    label: 'IP Address',
    width: 'minmax(94px, 0.7fr)',
    text: ({ equipment }) => equipment.ipAddress,
  },
  {
    id: 'certificate',
    label: 'Certificate',
    width: 'minmax(118px, 1.1fr)',
    text: ({ certificate }) => certificateStateWords(certificate),
    render: ({ certificate }) => <CertificateStateText state={certificate} />,
  },
  {
    id: 'expires',
    label: 'Expires',
    width: 'minmax(92px, 0.8fr)',
    text: ({ certificate: { expires } }) => (expires === undefined ? '' : formatDate(expires, 'date')),
    order: ({ certificate: { expires } }) => expires ?? Number.MAX_SAFE_INTEGER,
  },
];

interface NameCellProps {
  readonly row: EquipmentRow;
  readonly tabIndex: 0 | -1;
}

/** The underlined name opens the device's own page (note); a click beside it selects the row. */
function NameCell({ row: { id, equipment }, tabIndex }: NameCellProps) {
  const portal = usePortalUrl(equipment);
  if (portal === undefined) return <span>{visibleText(equipment.name)}</span>;
  return (
    <WebLink
      name={`open-portal-${id}`}
      className="ui-link cursor-pointer text-link underline"
      url={portal}
      opens="new-tab"
      tabIndex={tabIndex}
    >
      {visibleText(equipment.name)}
    </WebLink>
  );
}
