/** Invented people with ordinary names. Their citizen ids are of districts 9998 and 9999, which do not exist. */
import { Chance, seedOf } from './random';
import { SCHOOLS, OFFICE_AS_UNIT, type School } from './places';
import { POSTS, type PostName } from './posts';
import { addDays } from './days';

export interface Person {
  readonly prefix: string;
  readonly firstName: string;
  readonly lastName: string;
  /** The name in Latin letters. */
  readonly latin: string;
  readonly woman: boolean;
  readonly post: PostName;
  readonly age: number;
  readonly birthDate: string;
  readonly citizenId: string;
  readonly phone: string;
  readonly email: string;
  readonly bloodGroup: string;
  readonly houseNo: string;
  readonly moo: string;
  readonly school: School;
  /** Where the person is registered: most people live near their school. */
  readonly home: School;
  readonly oldCardNo: string;
}

/** Prefix, first name, surname, the same in Latin letters, and the post. */
const ROLL = [
  ['นาง', 'กัญญาณัฐ', 'ทองพิทักษ์', 'Kanyanat Thongphithak', 'TEACHER_2'],
  ['นางสาว', 'ชุติมา', 'แสนสุขใจ', 'Chutima Saensukchai', 'ASSISTANT'],
  ['นาย', 'ธนกร', 'มั่นคงดี', 'Thanakon Mankhongdi', 'TEACHER_1'],
  ['นาย', 'สมบัติ', 'ขยันงาน', 'Sombat Khayanngan', 'CARETAKER'],
  ['นางสาว', 'ปวีณา', 'รักการสอน', 'Paweena Rakkanson', 'GOV_TEACHER'],
  ['นาง', 'ประไพ', 'ศรีสว่างวงศ์', 'Praphai Sisawangwong', 'RETIRED'],
  ['นาง', 'อรวรรณ', 'เจริญพรชัย', 'Orawan Charoenphonchai', 'TEACHER_3'],
  ['นาย', 'ภูมิพัฒน์', 'นาดีเลิศ', 'Phumiphat Nadiloet', 'ASSISTANT'],
  ['นาย', 'วิเชียร', 'ปัญญาไว', 'Wichian Panyawai', 'DIRECTOR'],
  ['นาง', 'ศิริพร', 'งามประเสริฐ', 'Siriphon Ngamprasoet', 'TEACHER_2'],
  ['นาย', 'สุเทพ', 'บุญเกื้อกูล', 'Suthep Bunkuakun', 'RETIRED'],
  ['นางสาว', 'ณัฐธิดา', 'คำแสงทอง', 'Natthida Khamsaengthong', 'TEACHER_1'],
  ['นาง', 'มาลี', 'พุ่มดอกไม้', 'Mali Phumdokmai', 'GOV_MENTOR'],
  ['นาย', 'อำนาจ', 'สุขเกษมสันต์', 'Amnat Sukkasemsan', 'TEACHER_3'],
  ['นาง', 'พัชรินทร์', 'วัฒนาดี', 'Phatcharin Watthanadi', 'DEPUTY'],
  ['นาย', 'กิตติศักดิ์', 'เพียรเรียน', 'Kittisak Phianrian', 'TEACHER_2'],
  ['นาย', 'ประสิทธิ์', 'ทรงคุณธรรม', 'Prasit Songkhunnatham', 'DIRECTOR'],
  ['นางสาว', 'วราภรณ์', 'ใจผ่องใส', 'Waraphon Chaiphongsai', 'ASSISTANT'],
  ['นาง', 'บุญเรือน', 'ชื่นบานใจ', 'Bunruean Chuenbanchai', 'RETIRED_WORKER'],
  ['นางสาว', 'พิมพ์ลภัส', 'สายน้ำทิพย์', 'Phimlaphat Sainamthip', 'TEACHER_1'],
  ['นาย', 'ทองใบ', 'แก่นไม้งาม', 'Thongbai Kaenmaingam', 'CARPENTER'],
  ['นาง', 'จินตนา', 'พินิจวิชา', 'Chintana Phinitwicha', 'ADVISER'],
  ['นาย', 'ศุภชัย', 'กล้าหาญดี', 'Suphachai Klahandi', 'GOV_TEACHER'],
  ['นางสาว', 'เบญจวรรณ', 'ดวงแก้วใส', 'Benchawan Duangkaeosai', 'TEACHER_2'],
  ['นาย', 'จำรัส', 'รุ่งเรืองผล', 'Chamrat Rungrueangphon', 'PENSIONER'],
  ['นาง', 'สุภาวดี', 'ลมเย็นสบาย', 'Suphawadi Lomyensabai', 'TEACHER_3'],
  ['นาย', 'ปิยะวัฒน์', 'ตั้งใจทำ', 'Piyawat Tangchaitham', 'ASSISTANT'],
  ['ว่าที่ร้อยตรี', 'เอกราช', 'พลเดชา', 'Ekkarat Phondecha', 'TEACHER_1'],
  ['นาง', 'สมจิตร', 'พิมพ์ดีงาม', 'Somchit Phimdingam', 'TYPIST'],
  ['นาง', 'นงลักษณ์', 'เรือนทองคำ', 'Nonglak Rueanthongkham', 'TEACHER_2'],
  ['นาย', 'ประเสริฐ', 'อยู่เย็นสุข', 'Prasoet Yuyensuk', 'PENSIONER'],
  ['นางสาว', 'ธัญชนก', 'มากมิตร', 'Thanchanok Makmit', 'GOV_CLERK'],
  ['นางสาว', 'ลัดดา', 'บัญชีงาม', 'Ladda Banchingam', 'CLERK'],
  ['นาย', 'สมศักดิ์', 'เลิศปรีชา', 'Somsak Loetpricha', 'TEACHER_3'],
  ['นางสาว', 'กมลชนก', 'ฟ้าสดใส', 'Kamonchanok Fasotsai', 'TEACHER_1'],
  ['นาง', 'ทองสุข', 'หอมบุปผา', 'Thongsuk Hombuppha', 'PENSIONED_WORKER'],
  ['นางสาว', 'ฟาติมา', 'สันติสุขใจ', 'Fatima Santisukchai', 'TEACHER_2'],
  ['นาย', 'วรวุฒิ', 'ชัยมงคลดี', 'Worawut Chaimongkhondi', 'TEACHER_2'],
] as const satisfies readonly (readonly [string, string, string, string, PostName])[];

type FirstWord<Text extends string> = Text extends `${infer First} ${string}` ? First : never;

/** First name in Latin letters: how the stories name a person. */
export type PersonName = FirstWord<(typeof ROLL)[number][3]>;

/** The last digit of a citizen id, from the twelve before it. */
export function checkDigit(twelve: string): string {
  const sum = Array.from(twelve).reduce((total, digit, index) => total + Number(digit) * (13 - index), 0);
  return String((11 - (sum % 11)) % 10);
}

/** Births since 2527 begin with 1, earlier ones with 3, as in the population register. */
function citizenIdOf(birthDate: string, place: number): string {
  const kind = birthDate < '1984-01-01' ? '3' : '1';
  const twelve = `${kind}${place % 2 === 0 ? '9998' : '9999'}${String(10000 + place * 37).slice(-5)}${String(10 + place)}`;
  return `${twelve}${checkDigit(twelve)}`;
}

/** Of one who has just retired: sixty completed within the fiscal year that ended on the last 30 September. */
function birthDateOf(chance: Chance, age: number, today: string): string {
  const year = Number(today.slice(0, 4));
  if (age === 60) {
    const lastFiscalYear = today.slice(5) > '09-30' ? year : year - 1;
    return addDays(`${lastFiscalYear - 60}-01-05`, chance.between(0, 250));
  }
  return addDays(`${year - age}-01-02`, chance.between(0, 300));
}

/** Numbers of cards as they have been written over the years. */
function oldCardNo(chance: Chance, place: number): string {
  return chance.pick([
    `09998-${String(300 + place * 7).padStart(5, '0')}`,
    `บษ. ${120 + place}/${chance.between(2559, 2564)}`,
  ]);
}

function person(
  [prefix, firstName, lastName, latin, post]: (typeof ROLL)[number],
  place: number,
  today: string,
): Person {
  const chance = new Chance(seedOf(latin));
  const [youngest, oldest] = POSTS[post].ages;
  const age = chance.between(youngest, oldest);
  const birthDate = birthDateOf(chance, age, today);
  const school = 'inOffice' in POSTS[post] ? OFFICE_AS_UNIT : chance.pick(SCHOOLS);
  const [first = '', last = ''] = latin.toLowerCase().split(' ');
  return {
    prefix,
    firstName,
    lastName,
    latin,
    woman: prefix.startsWith('นาง'),
    post,
    age,
    birthDate,
    citizenId: citizenIdOf(birthDate, place),
    phone: `08${place % 10}-000-${String(1000 + place * 13)}`,
    email: `${first}.${last.slice(0, 3)}@mail.example`,
    bloodGroup: chance.pick(['โอ', 'โอ', 'โอ', 'บี', 'บี', 'เอ', 'เอ', 'เอบี']),
    houseNo:
      chance.next() < 0.5 ? String(chance.between(1, 240)) : `${chance.between(1, 120)}/${chance.between(1, 19)}`,
    moo: String(chance.between(1, 12)),
    school,
    home: chance.next() < 0.7 ? school : chance.pick(SCHOOLS),
    oldCardNo: oldCardNo(chance, place),
  };
}

/** Everybody, as old as they are on a day. */
export function peopleOn(today: string): ReadonlyMap<PersonName, Person> {
  return new Map(ROLL.map((row, place) => [row[3].split(' ')[0] as PersonName, person(row, place, today)]));
}
