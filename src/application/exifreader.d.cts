import type * as ExifReader from 'exifreader';

declare const loadReader: () => Pick<typeof ExifReader, 'load'>;
export = loadReader;
