/** Sent forms are read to the last byte, and broken ones are refused. */
import { parseMultipart } from '../../../emulator/site/body';

const TYPE = 'multipart/form-data; boundary="--x"';
const part = (headers: string, body: string) => `----x\r\n${headers}\r\n\r\n${body}\r\n`;
const parse = (text: string, type = TYPE) => parseMultipart(Buffer.from(text), type);

it('reads fields, several of one name, and files', () => {
  const { fields, files } = parse(
    part('Content-Disposition: form-data; name="a"', 'หนึ่ง') +
      part('content-disposition: form-data; name="a"', 'สอง\r\nบรรทัด') +
      part(
        'Content-Disposition: form-data; name="f"; filename="C:\\\\x\\\\ก \\"ข\\".txt"\r\nContent-Type: text/plain',
        'เนื้อ\r\n--x\r\n',
      ) +
      '----x--\r\n',
  );
  expect(fields.get('a')).toEqual(['หนึ่ง', 'สอง\nบรรทัด']);
  expect(files.map(({ field, name, mime, bytes }) => [field, name, mime, Buffer.from(bytes).toString()])).toEqual([
    ['f', 'ก "ข".txt', 'text/plain', 'เนื้อ\r\n--x\r\n'],
  ]);
});

it('takes an upload question without a file for unanswered', () => {
  expect(
    parse(
      `${part('Content-Disposition: form-data; name="f"; filename=""\r\nContent-Type: application/octet-stream', '')}----x--`,
    ).files,
  ).toEqual([]);
});

it('reads a form of nothing', () => {
  expect(parse('----x--\r\n').fields.size).toBe(0);
});

it.each([
  ['cut off', part('Content-Disposition: form-data; name="a"', 'x')],
  ['without a name', `${part('Content-Disposition: form-data', 'x')}----x--`],
  ['without headers', '----x\r\nabc\r\n----x--'],
  ['of something else', 'hello'],
])('refuses one %s', (_name, text) => {
  expect(() => parse(text)).toThrow('ไม่สมบูรณ์');
});

it('refuses one without a boundary', () => {
  expect(() => parse('----x--', 'multipart/form-data')).toThrow('ไม่สมบูรณ์');
});
