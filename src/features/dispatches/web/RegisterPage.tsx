import './register/register.css';
import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { EmptyPage } from '../../../ui/EmptyPage.tsx';
import { writtenDay } from '../../../ui/formats.ts';
import { IllustrativeTag, useIllustration } from '../../../ui/IllustrativeData.tsx';
import { Problem } from '../../../ui/Problem.tsx';
import { problemOf } from '../../../ui/problem-of.ts';
import { useTitle } from '../../../ui/title.ts';
import { useWords } from '../../../ui/words.tsx';
import { useMe } from '../../organizations/web/parts/me.ts';
import type { Register } from '../registers/register.schema.ts';
import { registerWords } from '../registers/register.words.ts';
import { Pages } from './parts/Paging.tsx';
import { NumberingSwitch } from './register/NumberingSwitch.tsx';
import { registerPageWords as words } from './register/register-pages.words.ts';
import { registerQuery, type SoughtRegister } from './register/register.client.ts';
import { RegisterChoice } from './register/RegisterChoice.tsx';
import { RegisterTable } from './register/RegisterTable.tsx';

/** A register of the office, by number: on the screen a page at a time, on paper the whole book. */
export function RegisterPage({ search }: { search: SoughtRegister }) {
  const { say } = useWords();
  const { data: register, error } = useQuery(registerQuery(search));
  const { book, print } = usePrintedBook(search);
  const shown = book ?? register;
  useTitle(say(words.page));
  useIllustration(register?.lines.some(({ illustrative }) => illustrative) ?? false);
  return (
    <div className="page">
      <div className="lead no-print">
        <div>
          <h1>{say(words.page)}</h1>
        </div>
        <div className="lead-actions">
          <Link to="/van-ban-theo-tinh" search={register === undefined ? {} : { year: register.year }}>
            {say(words.byProvince)}
          </Link>
          <Link to="/trao-doi">{say(words.exchange)}</Link>
          <Button
            variant="default"
            leftSection={<IconPrinter size={16} aria-hidden />}
            disabled={register === undefined || register.total === 0}
            onClick={() => void print()}
          >
            {say(words.print)}
          </Button>
        </div>
      </div>
      {error !== null && <Problem said={problemOf(error)} />}
      {register !== undefined && <RegisterChoice register={register} search={search} />}
      {shown !== undefined && <Book register={shown} />}
      {register !== undefined && (
        <Pages
          total={register.total}
          size={200}
          page={search.page ?? 1}
          to={(page) => ({ to: '/so-van-ban', search: { ...search, page } })}
        />
      )}
    </div>
  );
}

function Book({ register }: { register: Register }) {
  const { say, language } = useWords();
  const today = useMe()?.today;
  const [first, last] = [register.lines[0], register.lines.at(-1)];
  return (
    <section className="card book" aria-label={say(registerWords[register.direction])}>
      <header className="book-head">
        <div>
          <p className="book-office">{register.office.name}</p>
          <h2>{say(registerWords[register.direction])}</h2>
          <p>
            {say(words.bookOf(register.year))}
            {register.series !== '' && ` · ${say(words.seriesOf(register.series))}`}{' '}
            <span className="quiet small">· {say(words.lines(register.total))}</span>
            {register.lines.some(({ illustrative }) => illustrative) && (
              <span className="print-only">
                {' '}
                <IllustrativeTag />
              </span>
            )}
          </p>
          {first !== undefined && last !== undefined && (
            <p className="print-only">
              {say(
                words.range(first.number, last.number, writtenDay(first.registeredOn, language), writtenDay(last.registeredOn, language)),
              )}
            </p>
          )}
        </div>
        <NumberingSwitch register={register} />
      </header>
      {register.lines.length === 0 ? (
        <EmptyPage title={say(words.empty)}>{say(register.direction === 'in' ? words.emptyIn : words.emptyOut)}</EmptyPage>
      ) : (
        <RegisterTable register={register} />
      )}
      {register.seal !== null && register.lines.length > 0 && (
        <p className="seal small quiet">
          {say(words.seal(register.seal.place))}: <code>{register.seal.hash}</code>
          {today !== undefined && <span className="print-only"> {say(words.printed(writtenDay(today, language)))}</span>}
        </p>
      )}
    </section>
  );
}

/** The whole book for the printer: fetched first, printed once it stands on the page, put away after. */
function usePrintedBook(search: SoughtRegister): { book: Register | undefined; print: () => Promise<void> } {
  const queries = useQueryClient();
  const [book, setBook] = useState<Register>();
  useEffect(() => {
    if (book === undefined) return undefined;
    const putAway = () => setBook(undefined);
    addEventListener('afterprint', putAway);
    globalThis.print();
    return () => removeEventListener('afterprint', putAway);
  }, [book]);
  const { page: _, ...whole } = search;
  return { book, print: async () => setBook(await queries.fetchQuery(registerQuery(whole, true))) };
}
