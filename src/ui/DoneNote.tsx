import { IconCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';

/** Says what was just done, where nobody overlooks it; null while nothing was. */
export function DoneNote({ said }: { said: string | null }) {
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (said !== null) note.current?.scrollIntoView({ block: 'nearest' });
  }, [said]);
  return (
    <div ref={note} role="status">
      {said !== null && (
        <p className="done-note">
          <IconCheck size={18} aria-hidden />
          {said}
        </p>
      )}
    </div>
  );
}
