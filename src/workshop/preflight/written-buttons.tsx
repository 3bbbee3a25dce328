import { useState } from 'react';
import type { GivenFile } from '@/actions/preparation/preparation';
import { Button } from '@/ui/button';
import { useLab } from '@/views/shell/lab';
import { usePc } from '@/views/shell/pc';
import { problemWords } from '@/views/words/problem-words';

interface WrittenButtonsProps {
  /** Ends the names of the buttons. */
  readonly name: string;
  readonly label: string;
  readonly isDisabled?: boolean;
  readonly write: () => Promise<readonly GivenFile[]>;
}

/** Saves what is written on the real computer, or keeps it in the PC's folder where the lab's pages find it. */
export function WrittenButtons({ name, label, isDisabled = false, write }: WrittenButtonsProps) {
  const { perform } = useLab();
  const { download } = usePc();
  const [said, setSaid] = useState('');
  const save = async () => {
    for (const file of await write()) download(file);
  };
  const keep = async () => {
    const outcome = await perform({ type: 'add-files' }, { files: await write() });
    setSaid(
      outcome.ok
        ? `Kept in Files: ${outcome.value.map(({ values }) => values['fileName'] ?? '').join(', ')}.`
        : problemWords(outcome.problem),
    );
  };
  return (
    <p className="preflight-buttons">
      <Button name={`save-${name}`} kind="primary" isDisabled={isDisabled} onPress={() => void save()}>
        {label}
      </Button>
      <Button name={`keep-${name}`} isDisabled={isDisabled} onPress={() => void keep()}>
        Keep in this PC’s folder
      </Button>
      <span role="status">{said}</span>
    </p>
  );
}
