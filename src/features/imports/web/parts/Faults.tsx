import { Button } from '@mantine/core';
import { useState } from 'react';
import { writtenDong } from '../../../../platform/pure/money.ts';
import { State } from '../../../../ui/State.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { Import } from '../../import.schema.ts';
import { importPageWords as words } from '../../import.words.ts';
import { Pager } from '../../../../ui/Pager.tsx';

/** Faults in sight at first: what follows on the page is not a thousand lines away. */
const FIRST = 30;

/** Every fault and note of an import at its cell, a page at a time, the first of them until more are asked for; the whole list as a workbook. */
export function Faults({
  found,
  onPage,
}: {
  found: Pick<Import, 'id' | 'faults' | 'faultCount' | 'noteCount' | 'faultsPage' | 'faultsPages'>;
  onPage: (page: number) => void;
}) {
  const { say } = useWords();
  const count = (many: number) => writtenDong(String(many));
  // Which page is seen whole: another one begins with its first again.
  const [whole, setWhole] = useState(0);
  const shown = whole === found.faultsPage ? found.faults : found.faults.slice(0, FIRST);
  return (
    <section className="card" aria-labelledby="faults-title">
      <header>
        <h2 id="faults-title">{say(words.faults)}</h2>
        <span className="quiet small">{say(words.counts(count(found.faultCount), count(found.noteCount)))}</span>
        {found.faults.length > 0 && (
          <a className="small no-print" href={`/api/imports/${found.id}/faults.xlsx`}>
            {say(words.faultList)}
          </a>
        )}
      </header>
      {found.faults.length === 0 ? (
        <p>
          <State tone="done">{say(words.faultless)}</State>
        </p>
      ) : (
        <>
          <table className="plain-table cards import-faults">
            <thead>
              <tr>
                <th scope="col">{say(words.cell)}</th>
                <th scope="col">{say(words.said)}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((fault, at) => (
                <tr key={`${fault.sheet} ${fault.cell} ${fault.code} ${at}`}>
                  <th scope="row" className="cell-address">
                    {fault.sheet} {fault.cell}
                  </th>
                  <td>
                    <State tone={fault.weight === 'fault' ? 'late' : 'soon'}>
                      {say(fault.weight === 'fault' ? words.fault : words.note)}
                    </State>{' '}
                    <span className="fault-words">{say(fault)}</span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {shown.length < found.faults.length && (
            <p className="no-print">
              <Button variant="default" onClick={() => setWhole(found.faultsPage)}>
                {say(words.moreFaults(found.faults.length - shown.length))}
              </Button>
            </p>
          )}
          <Pager page={found.faultsPage} pages={found.faultsPages} onPage={onPage} />
        </>
      )}
    </section>
  );
}
