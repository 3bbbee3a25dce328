import type { GivenFile } from '@/actions/preparation/preparation';
import { isLocked, type Item } from '@/pki/item';
import { briefList } from '@/base/plain-data';
import { Button } from '@/ui/button';
import { FormRadios, FormText } from '@/ui/form-fields';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { changeFields, Form, useLabForm } from '../../shell/lab-form';
import { FileDrop } from '../file-drop/file-drop';
import { useRecognition } from '../file-drop/use-recognition';
import { itemWords } from '../../words/item-words';
import { candidatesIn, type Candidate } from './fill-in-candidates';

interface FillInWindowProps {
  readonly onClose: (chosen?: Candidate) => void;
}

const unkept = ['old-password'] as const;

/** Asks for the old certificate or request; of several in a file, for one of them. Nothing of the file is kept. */
export function FillInWindow({ onClose }: FillInWindowProps) {
  const [files, setFiles] = useState<readonly GivenFile[]>([]);
  const [isPressed, setPressed] = useState(false);
  const form = useLabForm({
    name: 'old certificate',
    start: () => ({ 'old-password': '', 'old-choice': '' }),
    unkept,
    send: () => {
      if (chosen === undefined) setPressed(true);
      else onClose(chosen);
      return undefined;
    },
  });
  const { control } = form;
  const [password, id] = useWatch({ control, name: ['old-password', 'old-choice'] });
  const recognition = useRecognition(files, password === '' ? [] : [password]);
  const { items } = recognition;
  const candidates = candidatesIn(items ?? []);
  const chosen = candidates.length === 1 ? candidates[0] : candidates.find((each) => each.id === id);
  return (
    <Form form={form}>
      <div className="flex flex-col gap-8 bg-surface px-16 py-14">
        <FileDrop
          label="The old certificate or request"
          name="old-file"
          several={false}
          files={files}
          onChange={(given) => {
            setPressed(false);
            setFiles(given);
          }}
          recognition={recognition}
          onCancelOpening={() => changeFields(form, { 'old-password': '' })}
          error={errorOf(files, items, candidates, isPressed)}
          hint="Names and subject go into the form; the key does not, and nothing of the file is kept."
        />
        {needsPassword(items, password) && (
          <FormText control={control} name="old-password" label="Password of the file" isSecret />
        )}
        {candidates.length > 1 && (
          <FormRadios
            control={control}
            name="old-choice"
            label="Several are in it. Which one?"
            choices={candidates.map((each) => ({ id: each.id, label: each.words }))}
            error={isPressed && chosen === undefined ? 'Choose one of them.' : undefined}
          />
        )}
      </div>
      <div className="pc-dialog-buttons">
        <Button name="fill-in-now" type="submit" kind="primary" busy={items === undefined}>
          Fill in
        </Button>
        <Button name="cancel" onPress={() => onClose()}>
          Cancel
        </Button>
      </div>
    </Form>
  );
}

function errorOf(
  files: readonly GivenFile[],
  items: readonly Item[] | undefined,
  candidates: readonly Candidate[],
  isPressed: boolean,
): string | undefined {
  if (files.length === 0) return isPressed ? 'Choose a file first, or paste its text.' : undefined;
  if (items === undefined || candidates.length > 0) return undefined;
  const found = items.map(itemWords);
  if (items.every(({ kind }) => kind === 'unknown')) return briefList(found);
  return `There is neither a certificate nor a request in it. Found: ${briefList(found)}.`;
}

/** Once asked for, the field stays: also while the file is read again with what is typed. */
function needsPassword(items: readonly Item[] | undefined, password: string): boolean {
  return password !== '' || (items ?? []).some(isLocked);
}
