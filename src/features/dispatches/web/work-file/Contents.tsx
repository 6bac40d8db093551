import { Link } from '@tanstack/react-router';
import { writtenDay } from '../../../../ui/formats.ts';
import { useWords } from '../../../../ui/words.tsx';
import type { DocumentKind } from '../../../readings/reading.schema.ts';
import { kindWords } from '../../../readings/reading.words.ts';
import type { WorkFile } from '../../work-files/work-file.schema.ts';
import { workFilePageWords as words } from './work-file-pages.words.ts';

/** Mục lục văn bản: each paper with its place and the hash of its original. */
export function Contents({ file }: { file: WorkFile }) {
  const { say, language } = useWords();
  return (
    <section className="card contents" aria-label={say(words.contents)}>
      <header>
        <h2>{say(words.contents)}</h2>
      </header>
      {file.items.length === 0 ? (
        <p className="quiet">{say(words.noPapers)}</p>
      ) : (
        <table className="plain-table cards">
          <thead>
            <tr>
              {[words.place, words.notation, words.day, words.subject, words.issuer, words.added].map((word) => (
                <th key={word.en} scope="col">
                  {say(word)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {file.items.map((item) => (
              <tr key={item.place}>
                <td data-name={say(words.place)}>{item.place}</td>
                <th scope="row">
                  <Link to="/van-ban/$id" params={{ id: item.dispatchId }}>
                    {item.code ?? item.fileName}
                  </Link>
                </th>
                <td data-name={say(words.day)}>{item.issuedOn !== null && writtenDay(item.issuedOn, language)}</td>
                <td data-name={say(words.subject)}>
                  {[item.kind === null || item.kind === 'other' ? null : say(kindWords[item.kind as DocumentKind]), item.subject]
                    .filter(Boolean)
                    .join(': ')}
                  <span className="under hash">
                    {item.fileName} · SHA-256 {item.sha256}
                  </span>
                </td>
                <td data-name={say(words.issuer)}>{item.issuer}</td>
                <td data-name={say(words.added)}>
                  {writtenDay(item.addedOn, language)}
                  <span className="under">{item.addedBy}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
