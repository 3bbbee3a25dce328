import { Button } from '@/ui/button';
import { SelectField } from '@/ui/select-field';
import { Controller, useFieldArray, type Control } from 'react-hook-form';
import { FormText } from '@/views/form-text';
import type { RequestValues } from './request-form';

const kinds = [
  { id: 'dns', label: 'DNS name' },
  { id: 'ip', label: 'IP address' },
];

/** Further names of the certificate: one row each, below the link that adds them. */
export function AlternativeNames({ control }: { readonly control: Control<RequestValues> }) {
  const { fields, append, remove } = useFieldArray({ control, name: 'alternativeNames' });
  return (
    <div className="request-names">
      {fields.map(({ id }, index) => (
        <AlternativeNameRow key={id} control={control} index={index} onRemove={() => remove(index)} />
      ))}
      <div className="request-add">
        <Button name="add-alternative-name" kind="link" onPress={() => append({ kind: 'dns', value: '' })}>
          Add alternative common names if needed
        </Button>
      </div>
    </div>
  );
}

interface AlternativeNameRowProps {
  readonly control: Control<RequestValues>;
  readonly index: number;
  readonly onRemove: () => void;
}

function AlternativeNameRow({ control, index, onRemove }: AlternativeNameRowProps) {
  const place = String(index + 1);
  const path = `alternativeNames.${String(index)}` as `alternativeNames.${number}`;
  return (
    <div role="group" aria-label={`Alternative name ${place}`} className="request-name">
      <Controller
        control={control}
        name={`${path}.kind`}
        render={({ field: { name, value, onChange, onBlur } }) => (
          <SelectField
            {...{ name, value, onChange, onBlur }}
            label={`Kind of alternative name ${place}`}
            choices={kinds}
          />
        )}
      />
      <FormText
        control={control}
        name={`${path}.value`}
        label={`Alternative name ${place}`}
        maxLength={253}
      />
      <Button
        name={`remove-alternative-name-${place}`}
        kind="link"
        aria-label={`Remove alternative name ${place}`}
        onPress={onRemove}
      >
        Remove
      </Button>
    </div>
  );
}
