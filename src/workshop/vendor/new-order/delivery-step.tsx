import { RadioGroup } from '@/ui/radio-group';
import { SelectField } from '@/ui/select-field';
import { FlaskConical } from 'lucide-react';
import { faultWords } from '../fault-words';
import { Panel } from '../panel';
import type { OrderValues } from './order-form';
import { practiceFaults, type PracticeFault } from '@/simulation/world/vendor-records';

interface DeliveryStepProps {
  readonly values: OrderValues;
  readonly onChange: (values: Partial<OrderValues>) => void;
  readonly number: number;
}

const deliveries = [
  { id: 'at-once', label: 'At once: your organization has been validated before' },
  { id: 'in-two-days', label: 'In two days: as when somebody telephones first to validate the organization' },
];

/** When the vendor delivers, and which mistake it is to make. */
export function DeliveryStep({ values, onChange, number }: DeliveryStepProps) {
  return (
    <Panel number={number} title="Delivery">
      <RadioGroup
        name="delivery"
        label="Delivery"
        choices={deliveries}
        value={values.delivery}
        onChange={(id) => onChange({ delivery: id === 'in-two-days' ? id : 'at-once' })}
      />
      <PracticeFaultField {...{ values, onChange }} />
    </Panel>
  );
}

const choices = [
  { id: 'none', label: 'None: everything is as it should be' },
  ...practiceFaults.map((id) => ({ id, label: faultWords[id].label })),
];

/** No shop has this: the lab's own control, and marked as such. */
function PracticeFaultField({ values, onChange }: Pick<DeliveryStepProps, 'values' | 'onChange'>) {
  const { fault, keyMadeBy } = values;
  const offered = choices.filter(({ id }) => id !== 'password-by-letter' || keyMadeBy === 'vendor');
  return (
    <div className="vendor-practice">
      <p>
        <FlaskConical size={14} aria-hidden /> <b>For practice</b>: a mistake that the vendor makes with this
        order. It is yours to notice.
      </p>
      <SelectField
        name="fault"
        label="Practice fault"
        choices={offered}
        value={fault}
        onChange={(id) => onChange({ fault: id as PracticeFault | 'none' })}
      />
      {fault !== 'none' && <p className="ui-hint">{faultWords[fault].text}</p>}
    </div>
  );
}
