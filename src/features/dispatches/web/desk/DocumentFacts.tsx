import { FieldGroup } from '../../../../ui/Field.tsx';
import { weekdayName, writtenDay } from '../../../../ui/formats.ts';
import { useWords } from '../../../../ui/words.tsx';
import { documentKinds, type Reading, urgencies } from '../../../readings/reading.schema.ts';
import { fieldName, groupWords, kindWords, urgencyWords } from '../../../readings/reading.words.ts';
import { deskWords } from '../pages.words.ts';
import { useDeskView } from './desk-view.ts';
import { FactField, FactValue } from './FactField.tsx';

/** Which paper it is: every field of the reading beside its duties. */
export function DocumentFacts() {
  const { say } = useWords();
  const { facts } = useDeskView();
  const kinds = documentKinds.map((kind) => ({ value: kind, label: say(kindWords[kind]) }));
  const urgencyChoices = [
    { value: '', label: '–' },
    ...urgencies.map((urgency) => ({ value: urgency, label: say(urgencyWords[urgency]) })),
  ];
  return (
    <section className="card" aria-labelledby="identity-title">
      <header>
        <h2 id="identity-title">{say(deskWords.identity)}</h2>
        <span className="quiet small no-print">{say(deskWords.identityLead)}</span>
      </header>
      <dl className="facts">
        <FactField path="kind" value={facts.kind} kind="choice" choices={kinds}>
          {say(kindWords[facts.kind])}
        </FactField>
        <FactField path="number" value={facts.number} />
        <FactField path="symbol" value={facts.symbol} />
        <DayField path="issuedOn" value={facts.issuedOn} />
        <FactField path="issuer" value={facts.issuer} />
        <FactField path="subject" value={facts.subject} kind="paragraph" />
        <FactField path="urgency" value={facts.urgency} kind="choice" choices={urgencyChoices}>
          {facts.urgency !== null && say(urgencyWords[facts.urgency])}
        </FactField>
        <FactField path="place" value={facts.place} />
        <Addressees facts={facts} />
        <Stamp facts={facts} />
        <References facts={facts} />
        <FactField path="signature.authority" value={facts.signature?.authority ?? null} />
        <FactField path="signature.title" value={facts.signature?.title ?? null} />
        <FactField path="signature.name" value={facts.signature?.name ?? null} />
        <Recipients facts={facts} />
      </dl>
    </section>
  );
}

function DayField({ path, value, absent }: { path: string; value: string | null; absent?: string | undefined }) {
  const { language } = useWords();
  return (
    <FactField path={path} value={value} kind="day" absent={absent}>
      {value !== null && (
        <>
          {writtenDay(value, language)} <span className="quiet">{weekdayName(value, language)}</span>
        </>
      )}
    </FactField>
  );
}

function Addressees({ facts }: { facts: Reading }) {
  const { say, language } = useWords();
  const name = say(fieldName('addressees'));
  if (facts.addressees.length === 0) return <FactField path="addressees" value={null} fixed />;
  return (
    <FieldGroup name={name}>
      {facts.addressees.map(({ text, group, count }, at) => (
        <FactValue
          key={at}
          path={`addressees.${at}.text`}
          value={text}
          kind="paragraph"
          name={`${name}, ${say(deskWords.ordinal(at + 1))}`}
        >
          {text}
          {group !== null && (
            <span className="resolved">
              {[count, say(groupWords[group])].filter((part) => part !== null).join(' ')}
              {facts.issuedOn !== null && `, ${say(deskWords.asOf(writtenDay(facts.issuedOn, language)))}`}
            </span>
          )}
        </FactValue>
      ))}
    </FieldGroup>
  );
}

/** The incoming stamp; where the paper has none yet, its rows are there to be entered. */
function Stamp({ facts: { stamp } }: { facts: Reading }) {
  const { say } = useWords();
  const { dispatch } = useDeskView();
  const absent = dispatch.reading?.stamp === null ? say(deskWords.noStamp) : undefined;
  return (
    <>
      <FactField path="stamp.organization" value={stamp?.organization ?? null} absent={absent} />
      <FactField path="stamp.number" value={stamp?.number ?? null} absent={absent} />
      <DayField path="stamp.receivedOn" value={stamp?.receivedOn ?? null} absent={absent} />
      <FactField path="stamp.forwardedTo" value={stamp?.forwardedTo ?? null} absent={absent} />
      <FactField path="stamp.fileNumber" value={stamp?.fileNumber ?? null} absent={absent} />
    </>
  );
}

function References({ facts }: { facts: Reading }) {
  const { say, language } = useWords();
  const name = say(fieldName('references'));
  if (facts.references.length === 0) return <FactField path="references" value={null} fixed />;
  return (
    <FieldGroup name={name}>
      {facts.references.map(({ kind, code, issuedOn, title }, at) => (
        <FactValue
          key={at}
          path={`references.${at}.code`}
          value={code ?? title ?? ''}
          fixed={code === null}
          name={`${name}, ${say(deskWords.ordinal(at + 1))}`}
        >
          {say(kindWords[kind])}
          {code !== null && ` ${code}`}
          {issuedOn !== null && <span className="quiet"> {writtenDay(issuedOn, language)}</span>}
          {title !== null && <span className="resolved">{title}</span>}
        </FactValue>
      ))}
    </FieldGroup>
  );
}

function Recipients({ facts }: { facts: Reading }) {
  const { say } = useWords();
  const name = say(fieldName('recipients'));
  if (facts.recipients.length === 0) return <FactField path="recipients" value={null} fixed />;
  return (
    <FieldGroup name={name}>
      {facts.recipients.map((recipient, at) => (
        <FactValue key={at} path={`recipients.${at}.name`} value={recipient.name} name={`${name}, ${say(deskWords.ordinal(at + 1))}`}>
          {recipient.name}
          {recipient.purpose !== null && <span className="quiet"> ({recipient.purpose})</span>}
        </FactValue>
      ))}
    </FieldGroup>
  );
}
