/** The invented service area: its office, six districts with their distances, and its schools. No such province exists. */

export const OFFICE = {
  /** Name of the spreadsheet that the script is bound to. */
  book: 'งานบัตร สพป.บุษราคัม เขต 1 (ตัวอย่าง)',
  /** Who owns spreadsheet and form, and administers the add-on. */
  owner: 'wanida@busarakham1.example',
  fullName: 'สำนักงานเขตพื้นที่การศึกษาประถมศึกษาบุษราคัม เขต 1',
  shortName: 'สพป.บุษราคัม เขต 1',
  email: 'card@busarakham1.example',
  phone: '0 2000 0000 ต่อ 14',
  address: 'เลขที่ 99/9 หมู่ที่ 9 ตำบลเวียงบุษรา อำเภอเมืองบุษราคัม จังหวัดบุษราคัม 99000',
  directorName: 'นายสมมติ นามประดิษฐ์',
  province: 'บุษราคัม',
  cardCodePrefix: '09998',
} as const;

export interface District {
  readonly name: string;
  /** One way from the office, in kilometres. */
  readonly km: number;
  /** No district of Thailand has a postcode that begins with 99. */
  readonly postcode: string;
  readonly subdistricts: readonly string[];
}

export const DISTRICTS: readonly District[] = [
  {
    name: 'เมืองบุษราคัม',
    km: 4,
    postcode: '99000',
    subdistricts: ['เวียงบุษรา', 'ท่าพลอยงาม', 'สวนจันทน์หอม', 'หนองแก้วตา', 'ทุ่งบุษบา'],
  },
  {
    name: 'ท่าลำเจียก',
    km: 18,
    postcode: '99110',
    subdistricts: ['ท่าลำเจียก', 'คลองมะพลับ', 'บางกระดังงา', 'หาดเพชรรุ่ง', 'ปากน้ำเจียก'],
  },
  {
    name: 'หนองพลอยแดง',
    km: 27,
    postcode: '99120',
    subdistricts: ['หนองพลอยแดง', 'ดงกระบกทอง', 'โคกสนธยา', 'ทุ่งมะขามหอม', 'บึงบัวเงิน'],
  },
  {
    name: 'คลองนกยูง',
    km: 39,
    postcode: '99130',
    subdistricts: ['คลองนกยูง', 'ป่าสักสูง', 'วังผักหนาม', 'ตะเคียนคู่ฟ้า', 'น้ำซับเย็น'],
  },
  {
    name: 'เขาวงเดือน',
    km: 52,
    postcode: '99140',
    subdistricts: ['เขาวงเดือน', 'ถ้ำระฆังแก้ว', 'ไร่ฟ้าใส', 'ห้วยหินเพลิง', 'ผาตะวันออก'],
  },
  {
    name: 'ห้วยมะปริง',
    km: 70,
    postcode: '99150',
    subdistricts: ['ห้วยมะปริง', 'ด่านช่องลมหนาว', 'สันดอยพฤกษ์', 'แก่งหินงาม', 'บ้านปลายธาร'],
  },
];

export interface School {
  readonly name: string;
  readonly district: District;
  readonly subdistrict: string;
}

/** A school in a place; places whose name begins with บ้าน need no second one. */
function schoolsAt(district: District, subdistrict: string, index: number): School[] {
  const village = `โรงเรียนบ้าน${subdistrict.replace(/^บ้าน/, '')}`;
  const second = [`โรงเรียนวัด${subdistrict.replace(/^บ้าน/, '')}`, `โรงเรียนชุมชน${subdistrict}วิทยา`][index % 2] ?? '';
  return [village, second].map((name) => ({ name, district, subdistrict }));
}

/** Ten schools in each district; the first of a district is its kindergarten. */
export const SCHOOLS: readonly School[] = DISTRICTS.flatMap((district) => {
  const schools = district.subdistricts.flatMap((subdistrict, index) => schoolsAt(district, subdistrict, index));
  const [first, ...others] = schools;
  return first === undefined ? [] : [{ ...first, name: `โรงเรียนอนุบาล${district.name}` }, ...others];
});

/** Where people of the office itself work. */
export const OFFICE_AS_UNIT: School = {
  name: OFFICE.shortName,
  district: DISTRICTS[0] ?? { name: '', km: 0, postcode: '', subdistricts: [] },
  subdistrict: 'เวียงบุษรา',
};

export type OfficerRole = 'OFFICER' | 'SUPERVISOR' | 'ADMIN';

export interface Officer {
  readonly email: string;
  readonly name: string;
  readonly position: string;
  readonly role: OfficerRole;
}

export const OFFICERS: readonly Officer[] = [
  { email: OFFICE.owner, name: 'นางวนิดา ทองสมมุติ', position: 'นักวิชาการคอมพิวเตอร์', role: 'ADMIN' },
  {
    email: 'kamon@busarakham1.example',
    name: 'นางสาวกมล แก้วตัวอย่าง',
    position: 'นักทรัพยากรบุคคลปฏิบัติการ',
    role: 'OFFICER',
  },
  {
    email: 'preecha@busarakham1.example',
    name: 'นายปรีชา งามจำลอง',
    position: 'เจ้าพนักงานธุรการชำนาญงาน',
    role: 'OFFICER',
  },
  {
    email: 'sudarat@busarakham1.example',
    name: 'นางสุดารัตน์ ศรีสมมุติ',
    position: 'ผู้อำนวยการกลุ่มบริหารงานบุคคล',
    role: 'SUPERVISOR',
  },
];
