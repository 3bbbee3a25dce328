import { useWorld } from '@/state/use-world';
import { Tabs, type TabEntry } from '@/ui/tabs';
import { addressInSite } from '@/views/shell/links';
import type { Message } from '@/views/shell/message-bar';
import { useSite } from '@/views/shell/pc';
import { CertificateTab } from './certificate/certificate-tab';
import { CollaborationTab } from './collaboration/collaboration-tab';
import { GeneralTab } from './general/general-tab';
import { writePlace, type EquipmentTab } from './place';
import { useGoTo } from './use-go-to';
import { equipmentKinds } from '@/simulation/appliances/registry';

interface EquipmentDetailsProps {
  readonly id: string;
  readonly tab: EquipmentTab;
  /** Whether the name is to be typed anew, and what to say once its field has the focus. */
  readonly isRenamed: boolean;
  readonly onNamed: () => void;
  readonly onMessage: (message: Message | undefined) => void;
}

/** The details pane: one device, tab by tab. */
export function EquipmentDetails({ id, tab, isRenamed, onNamed, onMessage }: EquipmentDetailsProps) {
  const equipment = useWorld((world) => world.equipment[id]);
  const site = useSite();
  const goTo = useGoTo();
  if (equipment === undefined)
    return <p className="equipment-empty">This device is no longer in the list. Choose another one.</p>;
  const { certificateTab, label } = equipmentKinds[equipment.kind];
  const tabs: readonly TabEntry[] = [
    {
      id: 'general',
      label: 'General',
      content: <GeneralTab {...{ id, equipment, isRenamed, onNamed, onMessage }} />,
    },
    ...(certificateTab === 'none'
      ? []
      : [
          {
            id: 'certificate',
            label: 'Certificate',
            content: <CertificateTab {...{ id, equipment, onMessage }} />,
          },
        ]),
    ...(equipment.kind === 'service-appliance'
      ? [
          {
            id: 'collaboration',
            label: 'Collaboration',
            content: <CollaborationTab {...{ id, equipment, onMessage }} />,
          },
        ]
      : []),
  ];
  return (
    <section aria-label={`Details of ${equipment.name}`} className="equipment-pane">
      <h2 className="equipment-title">
        {equipment.name} <span>{label}</span>
      </h2>
      <Tabs
        label={`Details of ${equipment.name}`}
        tabs={tabs}
        selected={tabs.some((other) => other.id === tab) ? tab : 'general'}
        addressOf={(to) =>
          addressInSite(site, writePlace(site.address, { kind: 'device', id, tab: to as EquipmentTab }))
        }
        onSelect={(to) => {
          onMessage(undefined);
          goTo({ kind: 'device', id, tab: to as EquipmentTab });
        }}
      />
    </section>
  );
}
