import { Button } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useRef } from 'react';

interface FilePickProps {
  readonly label: string;
  readonly onPick: (files: File[]) => void;
  readonly multiple?: boolean;
  readonly accept?: string;
  readonly busy?: boolean;
}

/** A button that opens the system's choice of files: the browser's own says it in the browser's language, not the page's. */
export function FilePick({ label, onPick, multiple = false, accept, busy = false }: FilePickProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <span className="no-print">
      <input
        ref={input}
        type="file"
        className="unseen"
        tabIndex={-1}
        aria-label={label}
        multiple={multiple}
        accept={accept}
        onChange={({ currentTarget }) => {
          onPick([...(currentTarget.files ?? [])]);
          currentTarget.value = '';
        }}
      />
      <Button
        variant="default"
        size="compact-md"
        loading={busy}
        leftSection={<IconPaperclip size={16} aria-hidden />}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
    </span>
  );
}
