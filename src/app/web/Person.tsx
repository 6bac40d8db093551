import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMe } from '../../features/organizations/web/parts/me.ts';
import { askSignIn } from '../../features/organizations/web/parts/sign-in.client.ts';
import { forgetPerson } from '../../features/inspections/web/parts/device-person.ts';
import { useWords } from '../../ui/words.tsx';
import { appWords } from './app.words.ts';
import { ToolbarClock } from './ToolbarClock.tsx';

/** Who is signed in, from which seat, and the way out; a way in for nobody. */
export function Person() {
  const { say } = useWords();
  const me = useMe();
  const queries = useQueryClient();
  const navigate = useNavigate();
  if (me === undefined)
    return (
      <span className="person">
        <Link to="/cong-khai">{say(appWords.published)}</Link>
        <Link to="/dang-nhap">{say(appWords.signIn)}</Link>
      </span>
    );
  const seat = me.seats[0];
  const leave = async () => {
    await askSignIn('sign-out', {});
    forgetPerson();
    queries.clear();
    await navigate({ to: '/', search: { asOf: undefined } });
    await queries.invalidateQueries();
  };
  return (
    <div className="person">
      <Link to="/tai-khoan">
        <strong>{me.name}</strong>
        <span className="under">{seat === undefined ? me.email : `${seat.title} · ${seat.office}`}</span>
      </Link>
      <span className="story-day">
        <ToolbarClock me={me} />
        {me.story !== null && (
          <Link className="small" to="/">
            {say(appWords.otherDesk)}
          </Link>
        )}
      </span>
      <Button variant="subtle" size="compact-sm" color="gray" onClick={() => void leave()}>
        {say(appWords.signOut)}
      </Button>
    </div>
  );
}
