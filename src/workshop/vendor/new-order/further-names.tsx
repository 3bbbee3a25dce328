import type { Problem } from '@/simulation/problem';
import { TextAreaField } from '@/ui/text-area-field';
import { problemWords } from '@/views/problem-words';
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
      <TextAreaField
        name="names"
        label="Further names"
        hint="one a line, such as conf.sb7.com; those of your CSR are included"
        rows={4}
        value={values.names.join('\n')}
        onChange={(text) => onChange({ names: text === '' ? [] : text.split('\n') })}
        error={problem?.field === 'names' ? problemWords(problem) : undefined}
      />
    </div>
  );
}
