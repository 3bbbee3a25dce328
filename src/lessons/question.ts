/** A question whose choices are computed from the world. */
export interface Question {
  readonly text: string;
  readonly choices: readonly { readonly id: string; readonly label: string }[];
  /** The id of the right choice. */
  readonly right: string;
}

/** What a choice of a question says; empty for one that there is not. */
export function choiceWords({ choices }: Question, wanted: string): string {
  return choices.find(({ id }) => id === wanted)?.label ?? '';
}
