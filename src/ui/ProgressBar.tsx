import { Progress } from '@mantine/core';

/** How far something has come, 0 to 1; `label` says what. */
export function ProgressBar({ share, label }: { share: number; label: string }) {
  return (
    <Progress.Root size="sm">
      <Progress.Section value={Math.round(share * 100)} aria-label={label} />
    </Progress.Root>
  );
}
