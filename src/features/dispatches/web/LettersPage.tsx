import './handling/handling.css';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Deadline } from '../../../ui/Deadline.tsx';
import { writtenDay } from '../../../ui/formats.ts';
import { EmptyPage } from '../../../ui/EmptyPage.tsx';
import { Problem } from '../../../ui/Problem.tsx';
import { problemOf } from '../../../ui/problem-of.ts';
import { useTitle } from '../../../ui/title.ts';
import { useWords } from '../../../ui/words.tsx';
import type { Waiting } from '../handling/handling.schema.ts';
import { handlingWords } from '../handling/handling.words.ts';
import { GiveBackDialog } from './handling/GiveBackDialog.tsx';
import { handlingPageWords } from './handling/handling-pages.words.ts';
import { useHandling } from './handling/handling.client.ts';
import { lettersQuery } from './parts/letters.ts';
import { lettersWords as words } from './register/register-pages.words.ts';

/** Letters passed on to the asker's division or office that nobody has signed for. */
export function LettersPage() {
  const { say } = useWords();
  const { data, error } = useQuery(lettersQuery);
  useTitle(say(words.page));
  return (
    <div className="page">
      <div className="lead">
        <div>
          <h1>{say(words.page)}</h1>
          <p className="lead-words">{say(words.lead)}</p>
        </div>
      </div>
      {error !== null && <Problem said={problemOf(error)} />}
      {data !== undefined &&
        (data.length === 0 ? (
          <section className="card">
            <EmptyPage title={say(words.none)}>{say(words.noneLead)}</EmptyPage>
          </section>
        ) : (
          <section className="card" aria-label={say(words.page)}>
            <table className="plain-table cards letters">
              <thead>
                <tr>
                  {[words.letter, words.from, words.to, words.due].map((word) => (
                    <th key={word.en} scope="col">
                      {say(word)}
                    </th>
                  ))}
                  <th scope="col">
                    <span className="unseen">{say(words.acts)}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {data.map((letter) => (
                  <LetterRow key={letter.forwardingId} letter={letter} />
                ))}
              </tbody>
            </table>
          </section>
        ))}
    </div>
  );
}

function LetterRow({ letter }: { letter: Waiting }) {
  const { say, language } = useWords();
  const { acknowledge, giveBack } = useHandling(letter.dispatchId ?? '');
  const [returning, setReturning] = useState(false);
  const step = letter.steps.find((each) => each.step === 'acknowledge');
  const name = letter.code ?? say(words.letter);
  return (
    <tr>
      <th scope="row">
        {letter.dispatchId === null ? (
          name
        ) : (
          <Link to="/van-ban/$id" params={{ id: letter.dispatchId }}>
            {name}
          </Link>
        )}
        <span className="dispatch-subject">{letter.subject}</span>
        {letter.note !== null && <q className="note-quoted">{letter.note}</q>}
      </th>
      <td data-name={say(words.from)}>
        {letter.from}
        <span className="under">{say(handlingPageWords.forwardedOn(writtenDay(letter.forwardedOn, language)))}</span>
      </td>
      <td data-name={say(words.to)}>
        {letter.to}
        <span className="under">{say(handlingWords.part[letter.part])}</span>
      </td>
      <td data-name={say(words.due)}>
        {letter.dueOn === null ? <span className="quiet">{say(words.noDue)}</span> : <Deadline dueOn={letter.dueOn} />}
      </td>
      <td>
        {step?.allowed === true ? (
          <div className="row-actions">
            <Button size="compact-sm" loading={acknowledge.isPending} onClick={() => acknowledge.mutate(letter.forwardingId)}>
              {say(handlingPageWords.acknowledge)}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => setReturning(true)}>
              {say(handlingPageWords.giveBack)}
            </Button>
          </div>
        ) : (
          <span className="small quiet">{step?.refusals.map((refusal) => say(refusal)).join(' ')}</span>
        )}
        {acknowledge.isError && <Problem said={problemOf(acknowledge.error)} onClose={() => acknowledge.reset()} />}
        {returning && <GiveBackDialog giveBack={giveBack} forwardingId={letter.forwardingId} onClose={() => setReturning(false)} />}
      </td>
    </tr>
  );
}
