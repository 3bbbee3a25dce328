interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly options: readonly string[];
  /** The place of the chosen one. */
  readonly chosen: number;
  readonly onChoose: (place: number) => void;
}

/** One of some texts in the narrow column of the coach. */
export function Choice({ name, label, options, chosen, onChoose }: ChoiceProps) {
  return (
    <label className="flex items-center gap-6 whitespace-nowrap">
      {label}
      <select
        name={name}
        className="frame-choice min-w-0 flex-1"
        value={chosen}
        onChange={(event) => onChoose(Number(event.target.value))}
      >
        {options.map((text, place) => (
          <option key={text} value={place}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
