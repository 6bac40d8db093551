import '../disbursements.css';
import { writtenDong } from '../../../../platform/pure/money.ts';
import { later } from '../../../../ui/later.ts';
import { writtenDay } from '../../../../ui/formats.ts';
import { ownStep } from '../../../../ui/own-steps.ts';
import { State } from '../../../../ui/State.tsx';
import { StepButton } from '../../../../ui/StepButton.tsx';
import { type Said, useWords } from '../../../../ui/words.tsx';
import { DraftsOfThing } from '../../../documents/web/parts/DraftsOfThing.tsx';
import { disbursementKinds, type ProjectMoney } from '../../disbursement.schema.ts';
import { disbursementWords } from '../../disbursement.words.ts';
import { moneyCardWords as words } from '../pages.words.ts';
import type { Left, Wanted } from './dialogs.tsx';

const TONE = { requested: 'soon', checked: 'soon', approved: 'busy', confirmed: 'done', returned: 'late', cancelled: 'exempt' } as const;

/** The acts of the card by their steps: as their buttons name them, and the form each opens. */
export const moneyActs: readonly { readonly step: string; readonly said: Said; readonly form: Wanted }[] = [
  ...disbursementKinds.map((kind) => ({ step: `request-${kind}`, said: words.request[kind], form: { what: 'request', kind } as const })),
  { step: 'accept-work', said: words.accept, form: { what: 'accept' } },
  { step: 'record-transfers', said: words.transfer, form: { what: 'transfer' } },
];
export type { Wanted } from './dialogs.tsx';

const AcceptDialog = later(async () => ({ default: (await import('./dialogs.tsx')).AcceptDialog }));
const CancelDialog = later(async () => ({ default: (await import('./dialogs.tsx')).CancelDialog }));
const RequestDialog = later(async () => ({ default: (await import('./dialogs.tsx')).RequestDialog }));
const TransferDialog = later(async () => ({ default: (await import('./dialogs.tsx')).TransferDialog }));

interface MoneyCardProps {
  readonly data: ProjectMoney;
  readonly today: string;
  readonly left: Left;
  readonly establishments: readonly { readonly id: string; readonly name: string }[];
  /** Which form is open: the page may open one from elsewhere. */
  readonly open: Wanted | null;
  readonly onOpen: (form: Wanted | null) => void;
}

/** What the money of a project's contract does after the signing: requests, acceptances, the last leg. The slot of the project's page. */
export function MoneyCard({ data, today, left, establishments, open, onOpen: setOpen }: MoneyCardProps) {
  const { say } = useWords();
  const close = () => setOpen(null);
  const { contractId } = data;
  return (
    <section className="card money-card" aria-labelledby="disbursement-title">
      <header>
        <h2 id="disbursement-title">{say(words.title)}</h2>
        {data.share !== null && (
          <span className="quiet small">
            {say(words.share(`${data.share.sharePermille / 10}%`, data.share.basis))}
            {data.share.mark !== 'confirmed' && (
              <>
                {' '}
                <span className="tag">{say(words.unverified)}</span>
              </>
            )}
          </span>
        )}
      </header>
      {contractId === null ? (
        <p className="quiet">{say(words.none)}</p>
      ) : (
        <Lists data={data} onCancel={(id) => setOpen({ what: 'cancel', id })} />
      )}
      {contractId !== null && <Steps data={data} passesOn={establishments.length > 0} onOpen={setOpen} />}
      {contractId !== null && open?.what === 'request' && (
        <RequestDialog
          contractId={contractId}
          kind={open.kind}
          most={data.most.find((each) => each.kind === open.kind)?.dong ?? null}
          needed={data.share?.papers ?? []}
          today={today}
          onClose={close}
        />
      )}
      {contractId !== null && open?.what === 'accept' && <AcceptDialog contractId={contractId} left={left} today={today} onClose={close} />}
      {contractId !== null && open?.what === 'transfer' && (
        <TransferDialog contractId={contractId} establishments={establishments} today={today} onClose={close} />
      )}
      {open?.what === 'cancel' && <CancelDialog id={open.id} onClose={close} />}
    </section>
  );
}

function Steps({ data, passesOn, onOpen }: { data: ProjectMoney; passesOn: boolean; onOpen: (open: Wanted) => void }) {
  const { say } = useWords();
  // What nothing is left for is not offered; the settlement, which ends the way, always says what it waits for.
  const kinds = disbursementKinds.filter(
    (kind) => kind === 'settlement' || data.most.some((each) => each.kind === kind && each.dong !== '0'),
  );
  return (
    <div className="money-steps no-print">
      {kinds.map((kind) => (
        <StepButton
          key={kind}
          answer={ownStep(data.steps, `request-${kind}`)}
          label={say(words.request[kind])}
          variant={kind === 'advance' ? 'filled' : 'default'}
          onTake={() => onOpen({ what: 'request', kind })}
        />
      ))}
      <StepButton answer={ownStep(data.steps, 'accept-work')} label={say(words.accept)} onTake={() => onOpen({ what: 'accept' })} />
      {passesOn && (
        <StepButton
          answer={ownStep(data.steps, 'record-transfers')}
          label={say(words.transfer)}
          variant="default"
          onTake={() => onOpen({ what: 'transfer' })}
        />
      )}
    </div>
  );
}

function Lists({ data, onCancel }: { data: ProjectMoney; onCancel: (id: string) => void }) {
  const { say, language } = useWords();
  const day = (on: string) => writtenDay(on, language);
  return (
    <>
      {data.requests.length > 0 && (
        <>
          <h3>{say(words.requests)}</h3>
          <ul className="plain-list entries">
            {data.requests.map((row) => (
              <li key={row.id}>
                <p>
                  {say(disbursementWords.kind[row.kind])} · <strong>{writtenDong(row.amountDong)} đ</strong>
                </p>
                <p className="small">
                  <State tone={TONE[row.state]}>{say(disbursementWords.state[row.state])}</State> ·{' '}
                  <span className="quiet">
                    {row.paper.code}, {day(row.paper.on)}
                    {row.treasury !== null && ` · ${row.treasury.code}, ${day(row.treasury.on)}`}
                  </span>
                  {ownStep(row.steps, 'cancel')?.allowed === true && (
                    <button type="button" className="text-button no-print" onClick={() => onCancel(row.id)}>
                      {' '}
                      {say(words.cancel)}
                    </button>
                  )}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      {data.acceptances.length > 0 && (
        <>
          <h3>{say(words.acceptances)}</h3>
          <ul className="plain-list entries">
            {data.acceptances.map((each) => (
              <li key={each.id}>
                <p>
                  <strong>{writtenDong(each.nationalDong)} đ</strong>
                  {each.counterpartDong !== '0' && ` · ${say(words.counterpart)} ${writtenDong(each.counterpartDong)} đ`}
                  {each.last && ` · ${say(words.last)}`}
                </p>
                <p className="small quiet">
                  {each.minutes.code}, {day(each.acceptedOn)}
                </p>
                <DraftsOfThing source="acceptance" thing={each.id} title={each.minutes.code} />
              </li>
            ))}
          </ul>
        </>
      )}
      {data.transfers.length > 0 && (
        <>
          <h3>{say(words.transfers)}</h3>
          <ul className="plain-list entries">
            {data.transfers.map((each) => (
              <li key={each.id}>
                <p>
                  {each.establishment.name} · <strong>{writtenDong(each.amountDong)} đ</strong>
                </p>
                <p className="small quiet">
                  {each.paper.code}, {day(each.paper.on)}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
