import { useState } from 'react';
import { useMe } from './me.ts';

/** The offices of the asker's seats, to choose from where there are several; the first until another is chosen. */
export function useOffices() {
  const seats = useMe()?.seats ?? [];
  const offices = [...new Map(seats.map((seat) => [seat.officeId, seat.office]))].map(([value, label]) => ({ value, label }));
  const [chosen, setOffice] = useState<string | null>(null);
  return { offices, office: chosen ?? offices[0]?.value, setOffice };
}
