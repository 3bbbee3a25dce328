import type { GivenFile } from '@/actions/preparation/preparation';
import { toUtf8 } from '@/base/bytes';
import { Button } from '@/ui/button';
import { TextAreaField } from '@/ui/text-field';
import { useState } from 'react';

interface PasteBoxProps {
  readonly name: string;
  readonly onAdd: (file: GivenFile) => void;
  readonly onClose: () => void;
}

/** A box for pasted text. It may hold a private key, so nothing of it is kept once the box is closed. */
export function PasteBox({ name, onAdd, onClose }: PasteBoxProps) {
  const [text, setText] = useState('');
  const add = () => {
    onAdd({ name: 'Pasted text.txt', bytes: toUtf8(text) });
    onClose();
  };
  return (
    <div className="px-8 pb-8 fields-above">
      <TextAreaField
        ref={focusAtOnce}
        name={`${name}-pasted`}
        label="Text with its BEGIN and END lines"
        translate="yes"
        value={text}
        onChange={setText}
      />
      <div className="mt-6 flex gap-8">
        <Button name={`${name}-paste-add`} isDisabled={text.trim() === ''} onPress={add}>
          Add text
        </Button>
        <Button name={`${name}-paste-cancel`} onPress={onClose}>
          Cancel
        </Button>
      </div>
    </div>
  );
}

/** The user has just asked for the box. */
function focusAtOnce(box: HTMLTextAreaElement | null) {
  box?.focus();
}
