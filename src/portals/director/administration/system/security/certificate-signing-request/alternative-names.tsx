import { Button } from '@/ui/button';
import { NamesField } from '@/views/certificate/names-field/names-field';
import { useEffect, useRef, useState } from 'react';
import { useController, type Control } from 'react-hook-form';
import type { RequestValues } from './request-form';

/** Further names of the certificate, behind the link that adds them. */
export function AlternativeNames({ control }: { readonly control: Control<RequestValues> }) {
  const { field, fieldState } = useController({ control, name: 'alternativeNames' });
  const { ref, name, value, onChange, onBlur } = field;
  const [isAsked, setAsked] = useState(false);
  const names = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isAsked) names.current?.querySelector('textarea')?.focus();
  }, [isAsked]);
  return (
    <div ref={names} className="request-names">
      {isAsked || value.length > 0 ? (
        <NamesField
          {...{ ref, name, value, onChange, onBlur }}
          label="Alternative names"
          hint="(DNS names, IP addresses; a list can be pasted)"
          error={fieldState.error?.message}
        />
      ) : (
        <div className="request-add">
          <Button name="add-alternative-name" kind="link" onPress={() => setAsked(true)}>
            Add alternative common names if needed
          </Button>
        </div>
      )}
    </div>
  );
}
