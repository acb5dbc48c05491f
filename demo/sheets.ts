/** The sheets that the office fills in by hand, by their names and headings: all that the demonstration knows of the script. */
import type { Office } from '../emulator';
import { appendCells, setCells } from '../emulator/scenario/sheetSteps';
import type { CellTexts } from '../emulator/scenario/types';
import { HOLIDAYS } from './holidays';
import { DISTRICTS, OFFICE, OFFICERS, SCHOOLS } from './places';

export const SHEETS = {
  settings: { name: 'ตั้งค่า', key: 'คีย์', value: 'ค่า' },
  officers: { name: 'เจ้าหน้าที่', email: 'อีเมล', person: 'ชื่อ', position: 'ตำแหน่ง', role: 'บทบาท' },
  districts: { name: 'อำเภอ', district: 'อำเภอ', distance: 'ระยะทาง (กม.)' },
  schools: { name: 'โรงเรียน', school: 'โรงเรียน', district: 'อำเภอ' },
  holidays: { name: 'วันหยุด', day: 'วันที่', holiday: 'ชื่อ' },
} as const;

const supervisors = OFFICERS.filter(({ role }) => role === 'SUPERVISOR').map(({ email }) => email);

/** Settings that an office fills in, by key. */
const SETTINGS: Readonly<Record<string, string>> = {
  officeFullName: OFFICE.fullName,
  officeShortName: OFFICE.shortName,
  officeEmail: OFFICE.email,
  officePhone: OFFICE.phone,
  officeAddress: OFFICE.address,
  directorName: OFFICE.directorName,
  schoolProvince: OFFICE.province,
  cardCodePrefix: OFFICE.cardCodePrefix,
  cardCodeNext: '1',
  summaryViewers: supervisors.join(', '),
};

/** What the owner types into the sheets after the installation. */
export function fillInSheets(office: Office): void {
  const { settings, officers, districts, schools, holidays } = SHEETS;
  const { owner } = office.workspace;
  const set = (sheet: string, where: CellTexts, cells: CellTexts): void => {
    setCells(office, office.book, { sheet, where, set: cells }, owner);
  };
  const append = (sheet: string, rows: readonly CellTexts[]): void => {
    appendCells(office, office.book, { sheet, rows }, owner);
  };
  for (const [key, value] of Object.entries(SETTINGS))
    set(settings.name, { [settings.key]: key }, { [settings.value]: value });
  for (const { email, name, position, role } of OFFICERS) {
    const person = { [officers.person]: name, [officers.position]: position };
    // The installation has already made its owner the first administrator.
    if (role === 'ADMIN') set(officers.name, { [officers.email]: owner }, person);
    else append(officers.name, [{ [officers.email]: email, ...person, [officers.role]: role }]);
  }
  append(
    districts.name,
    DISTRICTS.map(({ name, km }) => ({ [districts.district]: name, [districts.distance]: String(km) })),
  );
  append(
    schools.name,
    SCHOOLS.map(({ name, district }) => ({ [schools.school]: name, [schools.district]: district.name })),
  );
  append(
    holidays.name,
    HOLIDAYS.map(({ day, name }) => ({ [holidays.day]: day, [holidays.holiday]: name })),
  );
}
