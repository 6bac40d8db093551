import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { writtenDay } from '../../../../ui/formats.ts';
import { useWords } from '../../../../ui/words.tsx';
import type { ReportMatrix, ReportStanding } from '../../report.schema.ts';
import { reportWords } from '../../report.words.ts';
import { reportPageWords as words } from '../pages.words.ts';

/** The offices that stand so, with their periods, as a list for a letter or a message; where a browser forbids copying, the list itself to be selected. */
export function CopyList({ matrix, rows, standing }: { matrix: ReportMatrix; rows: ReportMatrix['rows']; standing: ReportStanding }) {
  const { say, language } = useWords();
  const [state, setState] = useState<'copied' | 'failed' | null>(null);
  const day = (on: string) => writtenDay(on, language);
  const periodsOf = ({ cells }: ReportMatrix['rows'][number]) =>
    matrix.periods
      .filter((_, at) => cells[at]?.standing === standing)
      .map(({ startsOn, endsOn }) => `${day(startsOn)} – ${day(endsOn)}`)
      .join('; ');
  const text = [
    `${matrix.schedule?.name ?? ''} – ${say(reportWords.standing[standing])}, ${day(matrix.asOf)}:`,
    ...rows.map((row, at) => `${at + 1}. ${row.office.name} (${periodsOf(row)})`),
  ].join('\n');
  // An address that is not https has no clipboard at all.
  const copy = () =>
    Promise.resolve()
      .then(() => navigator.clipboard.writeText(text))
      .then(
        () => setState('copied'),
        () => setState('failed'),
      );
  return (
    <div className="report-acts no-print">
      <Button variant="default" onClick={() => void copy()}>
        {say(words.copy(rows.length))}
      </Button>
      <span role="status" className="small quiet">
        {state === 'copied' && say(words.copied)}
      </span>
      {state === 'failed' && (
        <Textarea
          aria-label={say(words.copy(rows.length))}
          readOnly
          autosize
          minRows={3}
          maxRows={10}
          w="100%"
          value={text}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      )}
    </div>
  );
}
