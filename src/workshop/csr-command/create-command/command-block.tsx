interface CommandBlockProps {
  readonly label: string;
  readonly command: string;
  readonly className?: string;
}

/** A command to be selected with one click; it wraps before an option, then at blanks, and in a word only where it must. */
export function CommandBlock({ label, command, className = '' }: CommandBlockProps) {
  return (
    <pre
      translate="no"
      className={`rounded-3 border border-control-line bg-csr-box px-12 py-10 font-mono text-13 leading-[1.55] wrap-anywhere whitespace-pre-wrap [user-select:all] [&>span_span]:inline-block [&>span_span]:max-w-full ${className}`}
      aria-label={label}
    >
      {command.split(/(?<=\n)/).map((line) => (
        <span className="block" key={line}>
          {line.split(/(?<= )(?=-)/).map((option) => (
            <span key={option}>
              {option.split(/(?<= )/).map((word, at) => (
                // The same word may stand there twice.
                <span key={at}>{word}</span>
              ))}
            </span>
          ))}
        </span>
      ))}
    </pre>
  );
}
