import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { FilePick } from '../../../../ui/FilePick.tsx';
import { Problem } from '../../../../ui/Problem.tsx';
import { problemOf } from '../../../../ui/problem-of.ts';
import { useWords } from '../../../../ui/words.tsx';
import { ImportList } from '../../../imports/web/parts/ImportList.tsx';
import { signingWords } from '../../signing/signing.words.ts';
import { signingListsQuery, useSendSignings } from '../contracts.client.ts';
import { signingPageWords as words } from '../pages.words.ts';

/** Many contracts at once, from a workbook: the form with those that wait, the file filled in, and the files sent before. */
export function SigningList({ year }: { year: number }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const { data } = useQuery(signingListsQuery(year));
  const send = useSendSignings();
  if (data === undefined || (!data.upload.allowed && data.rows.length === 0)) return null;
  return (
    <section className="card listed" aria-labelledby="signing-list-title">
      <header>
        <h2 id="signing-list-title">{say(words.title)}</h2>
      </header>
      <p className="small">{say(words.lead)}</p>
      {send.isError && <Problem said={problemOf(send.error)} onClose={() => send.reset()} />}
      {data.upload.allowed && (
        <div className="import-file-tools no-print">
          <a className="link-button" href={`/api/contracts/signing-list.xlsx?year=${year}`} download>
            {say(words.form)}
          </a>
          <FilePick
            label={say(words.pick)}
            accept=".xlsx"
            busy={send.isPending}
            onPick={([file]) => {
              if (file !== undefined)
                send.mutate(
                  { file, year },
                  {
                    onSuccess: ({ id }) => {
                      void navigate({ to: '/hop-dong/nhap/$id', params: { id } });
                    },
                  },
                );
            }}
          />
        </div>
      )}
      {data.rows.length > 0 && (
        <>
          <h3>{say(words.sent)}</h3>
          <ImportList imports={data.rows.slice(0, 10)} to="/hop-dong/nhap/$id" taken={say(signingWords.taken)} />
        </>
      )}
    </section>
  );
}
