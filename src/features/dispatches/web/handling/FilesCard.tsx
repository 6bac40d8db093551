import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { FormDialog } from '../../../../ui/FormDialog.tsx';
import { StepButton } from '../../../../ui/StepButton.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { Dispatch } from '../../dispatch.schema.ts';
import { NewFileFields, newFileOf, NOTHING_YET } from '../work-file/NewFileFields.tsx';
import { handlingPageWords as words } from './handling-pages.words.ts';
import { type Handling, workFilesQuery } from './handling.client.ts';

const NEW = 'new';

/** The work files the letter lies in, and putting it into one. */
export function FilesCard({ dispatch, handling }: { dispatch: Dispatch; handling: Handling }) {
  const { say } = useWords();
  const [putting, setPutting] = useState(false);
  return (
    <section className="card">
      <header>
        <h2>{say(words.files)}</h2>
      </header>
      {dispatch.workFiles.length === 0 ? (
        <p className="quiet">{say(words.noFiles)}</p>
      ) : (
        <ul className="plain-list forwardings">
          {dispatch.workFiles.map(({ id, code, title, place }) => (
            <li key={id}>
              <Link to="/ho-so/$id" params={{ id }}>
                {code}
              </Link>{' '}
              <span className="quiet small">{say(words.place(place))}</span>
              <span className="under">{title}</span>
            </li>
          ))}
        </ul>
      )}
      <StepButton
        answer={dispatch.steps.find(({ step }) => step === 'file')}
        label={say(words.put)}
        variant="default"
        onTake={() => setPutting(true)}
      />
      {putting && <PutDialog dispatch={dispatch} handling={handling} onClose={() => setPutting(false)} />}
    </section>
  );
}

function PutDialog({ dispatch, handling: { put }, onClose }: { dispatch: Dispatch; handling: Handling; onClose: () => void }) {
  const { say } = useWords();
  const { data } = useQuery(workFilesQuery);
  const open = (data?.rows ?? []).filter(({ state, id }) => state === 'open' && !dispatch.workFiles.some((file) => file.id === id));
  const [chosen, setChosen] = useState<string | null>(null);
  const [fresh, setFresh] = useState(NOTHING_YET);
  const into = chosen ?? open[0]?.id ?? NEW;
  return (
    <FormDialog
      title={say(words.put)}
      send={say(words.put)}
      busy={put.isPending}
      error={put.error}
      onClose={() => {
        put.reset();
        onClose();
      }}
      onSend={() => put.mutate(into === NEW ? newFileOf(fresh) : into, { onSuccess: onClose })}
    >
      <NativeSelect
        label={say(words.chooseFile)}
        value={into}
        data={[
          ...open.map(({ id, code, title }) => ({ value: id, label: `${code} – ${title}` })),
          { value: NEW, label: say(words.newFile) },
        ]}
        onChange={({ currentTarget: { value } }) => setChosen(value)}
      />
      {into === NEW && <NewFileFields value={fresh} onChange={setFresh} />}
    </FormDialog>
  );
}
