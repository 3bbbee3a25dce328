import { CircleCheck, CircleX } from 'lucide-react';
import { usePassing } from '@/ui/use-passing';
import { useState, type ReactNode } from 'react';
import './message-bar.css';

/** What came of the last action. */
export interface Message {
  readonly kind: 'done' | 'refused';
  readonly text: ReactNode;
}

/** A strip under the heading that is read out when its words change. What was done goes with the next key or press. */
export function MessageBar({ message: given }: { readonly message: Message | undefined }) {
  const [left, setLeft] = useState<Message>();
  const message = given === left ? undefined : given;
  usePassing(message?.kind === 'done' ? message : undefined, () => setLeft(message));
  const Icon = message?.kind === 'refused' ? CircleX : CircleCheck;
  return (
    <div className="portal-messages" role={message?.kind === 'refused' ? 'alert' : 'status'}>
      {message !== undefined && (
        <p className="portal-message" data-kind={message.kind}>
          <Icon size={15} aria-hidden="true" />
          <span>{message.text}</span>
        </p>
      )}
    </div>
  );
}
