import { SearchBox } from '@/desktop/window/search-box';

interface FindBoxProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** The search box in the look of the lab's own pages. */
export function FindBox(props: FindBoxProps) {
  return (
    <SearchBox
      {...props}
      placeholder={props.label}
      className="find-box flex min-h-30 w-270 max-w-full items-center gap-7 rounded-4 border border-frame-muted bg-frame-raised px-8 py-0"
      inputClassName=""
    />
  );
}
