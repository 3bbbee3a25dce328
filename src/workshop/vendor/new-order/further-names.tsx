import type { Problem } from '@/simulation/world/problem';
import { NamesField } from '@/views/certificate/names-field/names-field';
import { problemWords } from '@/views/words/problem-words';
import type { OrderValues } from './order-form';

interface FurtherNamesProps {
  readonly values: OrderValues;
  readonly onChange: (values: Partial<OrderValues>) => void;
  readonly problem: Problem | undefined;
}

/** The further names of a multi-domain certificate; they need not be in the CSR. */
export function FurtherNames({ values, onChange, problem }: FurtherNamesProps) {
  return (
    <div className="request-input">
      <NamesField
        name="names"
        label="Further names"
        hint="such as conf.sb7.com; a list can be pasted; those of your CSR are included"
        value={values.names}
        onChange={(names) => onChange({ names: [...names] })}
        error={problem?.field === 'names' ? problemWords(problem) : undefined}
      />
    </div>
  );
}
