import { Button } from '@/ui/button';
import { HiddenFileField } from '@/ui/hidden-file-field';
import { useRef } from 'react';
import { usePc } from '../../shell/pc';
import { useLastingWindow } from '../../shell/use-lasting-window';
import { readRealFiles, type TakenFiles } from './take-files';

interface FileSourcesProps {
  readonly name: string;
  readonly several: boolean;
  readonly onTake: (taken: TakenFiles) => void;
  /** Undefined where no text is taken. */
  readonly onPaste: (() => void) | undefined;
}

/** The buttons beside dropping: the real computer, the folder of the simulated PC, pasted text. */
export function FileSources({ name, several, onTake, onPaste }: FileSourcesProps) {
  const pc = usePc();
  const input = useRef<HTMLInputElement>(null);
  const pickFromPc = useLastingWindow(`pick ${name}`, async () => {
    const files = await pc.pickFiles({ title: several ? 'Choose files' : 'Choose a file', several });
    if (files.length > 0) onTake({ files, refusals: [] });
  });
  return (
    <div className="flex flex-wrap items-center gap-x-8 gap-y-4">
      <HiddenFileField
        ref={input}
        name={name}
        label={several ? 'Files of this computer' : 'File of this computer'}
        several={several}
        onChoose={(chosen) => void readRealFiles(chosen).then(onTake)}
      />
      <Button name={`${name}-browse`} onPress={() => input.current?.click()}>
        Browse…
      </Button>
      <Button name={`${name}-from-pc`} onPress={() => pickFromPc()}>
        From the lab’s Files…
      </Button>
      {onPaste !== undefined && (
        <Button name={`${name}-paste`} onPress={onPaste}>
          Paste text…
        </Button>
      )}
      <span className="text-ink-muted">{several ? 'or drop files here' : 'or drop a file here'}</span>
    </div>
  );
}
