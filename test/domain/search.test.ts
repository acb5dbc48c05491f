import { isFoundBy } from '../../src/domain/search';

const request = {
  requestId: 'IDC-2569-0042',
  fields: {
    title: 'นางสาว',
    firstName: 'มานี',
    lastName: 'ใจดี',
    school: 'โรงเรียนวัดตัวอย่าง',
    cardCode: 'จบ2/0042',
    phone: '081-234-5678',
    citizenId: '0-0000-00001-23-4',
  },
};
const isFound = (text: string): boolean => isFoundBy(request, text);

test.each(['', '  ', 'มานี', 'นี ใจ', 'วัดตัวอย่าง', 'idc-2569-0042', '๒๕๖๙-๐๐๔๒', '0042', '1234'])(
  '%p finds it',
  (text) => {
    expect(isFound(text)).toBe(true);
  },
);

test.each(['มานะ', 'ไม่มีคนนี้', '0043', '00001', '34x'])('%p does not', (text) => {
  expect(isFound(text)).toBe(false);
});
