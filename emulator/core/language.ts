/**
 * What Google says of a failure, in the language of the account. Only one sentence is known in Thai; of the others a program can
 * read nothing, which is what matters about them.
 * @source public logs of Thai accounts: "คุณไม่ได้รับอนุญาตให้เรียกใช้ UrlFetchApp.fetch สิทธิ์ที่จำเป็นคือ …/script.external_request"
 */
export type Language = 'en' | 'th';

const PERMISSION = /^You do not have permission to call (\S+)\. Required permissions: (.+)$/;

export function said(message: string, language: Language): string {
  if (language === 'en') return message;
  const [, call, scope] = PERMISSION.exec(message) ?? [];
  return call === undefined
    ? 'บริการของ Google ทำตามคำขอไม่สำเร็จ'
    : `คุณไม่ได้รับอนุญาตให้เรียกใช้ ${call} สิทธิ์ที่จำเป็นคือ ${scope ?? ''}`;
}
