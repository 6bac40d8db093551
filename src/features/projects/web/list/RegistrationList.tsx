import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { FilePick } from '../../../../ui/FilePick.tsx';
import { Problem } from '../../../../ui/Problem.tsx';
import { problemOf } from '../../../../ui/problem-of.ts';
import { useWords } from '../../../../ui/words.tsx';
import { ImportList } from '../../../imports/web/parts/ImportList.tsx';
import { registrationWords } from '../../registration/registration.words.ts';
import { registrationPageWords as words } from '../pages.words.ts';
import { registrationsQuery, useSendRegistration } from '../project.client.ts';

/** Many projects at once, from a workbook: the form to fill in, the file, and the files sent before. */
export function RegistrationList({ thisYear, officeId }: { thisYear: number; officeId: string }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const send = useSendRegistration();
  const sent = useQuery(registrationsQuery).data ?? [];
  const [year, setYear] = useState(thisYear + 1);
  return (
    <section className="card registration-list" aria-labelledby="registration-list-title">
      <header>
        <h2 id="registration-list-title">{say(words.title)}</h2>
      </header>
      <p className="small">{say(words.lead)}</p>
      {send.isError && <Problem said={problemOf(send.error)} onClose={() => send.reset()} />}
      <div className="import-file-tools">
        <NativeSelect
          label={say(words.year)}
          value={String(year)}
          onChange={({ currentTarget: { value } }) => setYear(Number(value))}
          data={[thisYear, thisYear + 1].map(String)}
        />
        <a className="link-button" href={`/api/projects/registration-list.xlsx?year=${year}`} download>
          {say(words.form)}
        </a>
        <FilePick
          label={say(words.pick)}
          accept=".xlsx"
          busy={send.isPending}
          onPick={([file]) => {
            if (file !== undefined)
              send.mutate(
                { file, year, officeId },
                {
                  onSuccess: ({ id }) => {
                    void navigate({ to: '/de-an/nhap/$id', params: { id } });
                  },
                },
              );
          }}
        />
      </div>
      {sent.length > 0 && (
        <>
          <h3>{say(words.sent)}</h3>
          <ImportList imports={sent.slice(0, 10)} to="/de-an/nhap/$id" taken={say(registrationWords.taken)} />
        </>
      )}
    </section>
  );
}
