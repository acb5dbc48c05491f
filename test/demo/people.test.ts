/** The invented people and places: nobody real, nothing that could be mistaken for somebody real. */
import { peopleOn, checkDigit } from '../../demo/people';
import { DISTRICTS, OFFICE, OFFICERS, SCHOOLS } from '../../demo/places';
import { HOLIDAYS } from '../../demo/holidays';
import { retirementDate } from '../../src/domain/validity';
import { validateCitizenId } from '../../src/domain/citizenId';
import { validatePhone } from '../../src/domain/phone';

const TODAY = '2026-11-22';
const everybody = [...peopleOn(TODAY).values()];

describe('Citizen ids', () => {
  it('has a check digit as the worked example of the rules', () => {
    expect(checkDigit('199990000101')).toBe('0');
  });

  it.each(everybody.map(({ latin, citizenId }) => [latin, citizenId]))(
    '%s has a correct one of a district that does not exist',
    (_, id) => {
      expect(validateCitizenId(id)).toEqual({ ok: true, normalized: id });
      expect(['9998', '9999']).toContain(id.slice(1, 5));
    },
  );

  it('belongs to one person each', () => {
    expect(new Set(everybody.map(({ citizenId }) => citizenId)).size).toBe(everybody.length);
  });
});

describe('People', () => {
  it('can be telephoned only at invented numbers', () => {
    for (const { phone } of everybody) {
      expect(validatePhone(phone).ok).toBe(true);
      expect(phone).toMatch(/^08\d-000-\d{4}$/);
    }
  });

  it('has an address of the reserved domain, each another', () => {
    const addresses = [...everybody.map(({ email }) => email), ...OFFICERS.map(({ email }) => email), OFFICE.email];
    for (const address of addresses) expect(address).toMatch(/^[a-z.0-9]+@[a-z0-9.]+\.example$/);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it.each(['2026-09-30', '2026-10-01', '2027-03-01'])(
    'retired at the end of the last fiscal year, seen from %s',
    (today) => {
      const lastEnd = today > '2026-09-30' ? '2026-09-30' : '2025-09-30';
      const retired = [...peopleOn(today).values()].filter(
        ({ post }) => post === 'RETIRED' || post === 'RETIRED_WORKER',
      );
      expect(retired.length).toBeGreaterThan(0);
      for (const { birthDate } of retired) expect(retirementDate(birthDate)).toBe(lastEnd);
    },
  );
});

describe('Places', () => {
  it('has six districts, the farthest 70 km away, with postcodes that do not exist', () => {
    expect(DISTRICTS.map(({ km }) => km)).toEqual([4, 18, 27, 39, 52, 70]);
    for (const { postcode } of DISTRICTS) expect(postcode).toMatch(/^99\d{3}$/);
  });

  it('has sixty schools, each with a name of its own, ten in every district', () => {
    expect(new Set(SCHOOLS.map(({ name }) => name)).size).toBe(60);
    for (const district of DISTRICTS) expect(SCHOOLS.filter((school) => school.district === district)).toHaveLength(10);
  });

  it('has officers of every role', () => {
    expect(OFFICERS.map(({ role }) => role).sort()).toEqual(['ADMIN', 'OFFICER', 'OFFICER', 'SUPERVISOR']);
  });

  it('lists each holiday once, in order, and no substitute at a weekend', () => {
    const days = HOLIDAYS.map(({ day }) => day);
    expect(days).toEqual([...new Set(days)].sort());
    for (const { day, name } of HOLIDAYS) if (name.includes('ชดเชย')) expect(new Date(day).getUTCDay()).toBe(1);
  });
});
