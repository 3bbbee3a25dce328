import { useState } from 'react';
import { Button } from './button';
import { useAnnounce } from './live-region';

interface CopyButtonProps {
  readonly name: string;
  readonly text: string;
  /** What is copied, as in "Copy fingerprint". */
  readonly label?: string;
  readonly kind?: 'plain' | 'link';
}

/** Copies a text and says so. */
export function CopyButton({ name, text, label = 'Copy', kind = 'plain' }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'copied' | 'refused'>();
  const announce = useAnnounce();
  const say = (result: 'copied' | 'refused') => {
    setOutcome(result);
    announce(result === 'copied' ? 'Copied' : 'The browser did not allow copying');
  };
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => say('copied'),
      () => say('refused'),
    );
  const words = { copied: 'Copied', refused: 'Not copied' };
  return (
    <Button name={name} kind={kind} onPress={() => void copy()}>
      {outcome === undefined ? label : words[outcome]}
    </Button>
  );
}
