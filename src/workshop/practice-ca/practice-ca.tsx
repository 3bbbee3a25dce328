import { Tabs } from '@/ui/tabs';
import { useProgram } from '@/views/shell/pc';
import { programAddress } from '@/views/shell/place';
import { Certificates } from './certificates/certificates';
import { PrivateKeys } from './private-keys';
import { Requests } from './requests';
import { RevocationLists } from './revocation-lists';
import { Templates } from './templates';
import './practice-ca.css';
import { practiceLists, type PracticeListName } from '@/simulation/world/practice-records';

/** A certification authority of one's own: five lists, as in XCA. */
export default function PracticeCa() {
  const { address, navigate } = useProgram();
  const list: PracticeListName = isListName(address) ? address : 'certificates';
  return (
    <div className="practice-ca flex min-h-0 flex-1 flex-col bg-windows-dialog px-10 pt-8 pb-5">
      <Tabs
        label="Lists"
        className="flex-1"
        panelClassName="flex flex-col border border-t-0 border-line bg-white"
        selected={list}
        onSelect={navigate}
        addressOf={(to) => programAddress('practice-ca', to)}
        tabs={[
          { id: 'keys', label: 'Private Keys', content: <PrivateKeys /> },
          { id: 'requests', label: 'Certificate signing requests', content: <Requests /> },
          { id: 'certificates', label: 'Certificates', content: <Certificates /> },
          { id: 'templates', label: 'Templates', content: <Templates /> },
          { id: 'revocation-lists', label: 'Revocation lists', content: <RevocationLists /> },
        ]}
      />
    </div>
  );
}

function isListName(text: string): text is PracticeListName {
  return Object.hasOwn(practiceLists, text);
}
